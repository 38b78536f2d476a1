/**
 * What the workbook remembers, as the pane goes by it: read once, then changed one decision after the other. The pane
 * never shows what the workbook does not hold.
 */
import type { Cells } from '../../core/sheet/cell.ts';
import type { SheetMapping } from '../../core/sheet/mapping.ts';
import { type BlattName, remember, withMerker, writeZuordnungen, ZUORDNUNG_KEY } from '../../core/sheet/memory.ts';
import { ohnePersonen, sammleNamen } from '../../core/sheet/persoenlich.ts';
import { writeSettings } from '../excel/settings.ts';
import { EINSTELLUNGEN_KEY, einstellungenText, PANE_VORGABEN, type PaneEinstellungen } from './einstellungen.ts';
import { erinnere, type Gemerkt } from './gedaechtnis.ts';

/** Settings to change; from what they are then, where a function is given. */
export type Aenderung = Partial<PaneEinstellungen> | ((alt: PaneEinstellungen) => Partial<PaneEinstellungen>);

export class Merkstand {
  #gemerkt: Gemerkt = { einstellungen: PANE_VORGABEN, zuordnungen: new Map(), mappendatei: undefined };
  #geladen: Promise<void> | undefined;
  /** What a person decides is kept one by one: each starts from what the one before has kept. */
  #reihe: Promise<unknown> = Promise.resolve();
  /** Names in the lists about which a person has decided something. */
  readonly #namen = new Set<string>();
  readonly #gelesen: (gemerkt: Gemerkt) => void;

  /** @param gelesen is told what the workbook remembers, whenever it was read */
  constructor(gelesen: (gemerkt: Gemerkt) => void) {
    this.#gelesen = gelesen;
  }

  get gemerkt(): Gemerkt {
    return this.#gemerkt;
  }

  /** Reads what the workbook remembers, once. @throws ExcelFault */
  laden(): Promise<void> {
    this.#geladen ??= erinnere().then(
      (gemerkt) => {
        this.#gemerkt = gemerkt;
        this.#gelesen(gemerkt);
      },
      (error: unknown) => {
        this.#geladen = undefined;
        throw error;
      },
    );
    return this.#geladen;
  }

  /** Runs after what is being kept already, whether that went well or not. */
  nacheinander<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#reihe.then(run);
    this.#reihe = done.catch(() => {});
    return done;
  }

  /**
   * Keeps a decision in the workbook, and only then goes by it. After a fault it is read anew, because a lost answer does
   * not say what Excel has done. @throws ExcelFault
   */
  async behalte(run: () => Promise<void>): Promise<void> {
    // What the workbook remembers must not come in later and undo the change.
    await this.laden();
    try {
      await run();
    } catch (error) {
      this.#geladen = undefined;
      await this.laden().catch(() => {});
      throw error;
    }
  }

  /** @throws ExcelFault */
  async setzeEinstellungen(neu: Aenderung): Promise<void> {
    const alt = this.#gemerkt.einstellungen;
    const einstellungen = { ...alt, ...(typeof neu === 'function' ? neu(alt) : neu) };
    await writeSettings({ [EINSTELLUNGEN_KEY]: einstellungenText(einstellungen) });
    this.#gemerkt = { ...this.#gemerkt, einstellungen };
  }

  /** Keeps the decisions of a mapping; the workbook gets none on words that may tell who a person is. @throws ExcelFault */
  async setzeZuordnung(blatt: BlattName, mapping: SheetMapping, rows: Iterable<Cells>): Promise<void> {
    sammleNamen(this.#namen, mapping, rows);
    const zuordnungen = withMerker(this.#gemerkt.zuordnungen, blatt, remember(mapping));
    await writeSettings({ [ZUORDNUNG_KEY]: writeZuordnungen(ohnePersonen(zuordnungen, this.#namen)) });
    this.#gemerkt = { ...this.#gemerkt, zuordnungen };
  }
}
