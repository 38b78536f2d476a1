/**
 * What the pane and the ribbon can do: the actions from reading to writing, one at a time, with progress, preview and
 * Abbrechen. Everything of Office is behind addin/excel/; what is shown is derived from `zustand` and `liste`.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Aktion } from '../../core/sheet/columns.ts';
import type { SheetMapping } from '../../core/sheet/mapping.ts';
import { merkerFor } from '../../core/sheet/memory.ts';
import { OVERVIEW } from '../excel/chart-sheet.ts';
import { ExcelFault, KEINE_LISTE } from '../excel/fault.ts';
import { type Title, undoable } from '../excel/journal.ts';
import { writeOverview } from '../excel/overview.ts';
import { ensureWritable, type Grid, readGrid } from '../excel/sheet.ts';
import { heute } from '../functions/heute.ts';
import { Ablauf } from './ablauf.ts';
import type { Blaetterpruefung } from './blaetterpruefung.ts';
import type { PaneEinstellungen } from './einstellungen.ts';
import { mitErledigten } from './erledigte.ts';
import { readGelesen } from './gedaechtnis.ts';
import { Hausregelstand } from './hausregeln.ts';
import { findList, type Liste } from './liste.ts';
import { type Aenderung, Merkstand } from './merkstand.ts';
import { check } from './pause.ts';
import { hatFragen, leserOf, type Pruefung, pruefe } from './pruefung.ts';
import { schreibe } from './schreiben.ts';
import { nimmZurueck } from './zuruecknahme.ts';
import { fragt, istFrei, type Zustand } from './zustand.ts';

/** Rows of a sheet, from 0, that have no results yet. */
export interface NeueZeilen {
  readonly sheetId: string;
  readonly rows: readonly number[];
}

export class Steuerung {
  /** The list that was read last. */
  liste: Liste | undefined;
  /** The assessment that was made last; of the list above. */
  pruefung: Pruefung | undefined;
  /** What Rückgängig would take back; `offen`: what broke off. */
  naechstes: Title | 'offen' | undefined;
  /** The assessment of several sheets that was made last. */
  blaetter: Blaetterpruefung | undefined;
  /** Cells of one of its sheets have changed since the assessment of several. */
  blaetterVeraltet = false;
  /** Cells of its sheet have changed since the assessment of the list. */
  veraltet = false;
  /** The rules of the house. */
  readonly haus = new Hausregelstand();
  readonly #merk = new Merkstand(({ mappendatei }) => {
    if (this.haus.setzeMappe(mappendatei)) this.andereRegeln();
    this.ablauf.tell();
  });
  /** Runs what a person starts, actions in files of their own among it. */
  readonly ablauf = new Ablauf();
  readonly #heute: () => Day;
  readonly #afterWrite = new Set<(neu?: NeueZeilen) => void>();

  constructor(today: () => Day = heute) {
    this.#heute = today;
    this.ablauf.onChange(() => {
      const { zustand } = this;
      if (zustand.art === 'fehler' && zustand.fault.state === 'teilweise') this.naechstes = 'offen';
    });
  }

  get zustand(): Zustand {
    return this.ablauf.zustand;
  }

  /** Calls the listener after every change, but not for a work's share alone (`ablauf.onFortschritt`). */
  onChange(listener: () => void): void {
    this.ablauf.onChange(listener);
  }

  /** Calls the listener after an action has changed the sheet. */
  onWritten(listener: (neu?: NeueZeilen) => void): void {
    this.#afterWrite.add(listener);
  }

  /** An action has changed the sheet. `neu`: rows that it has appended. */
  hatGeschrieben(neu?: NeueZeilen): void {
    for (const listener of this.#afterWrite) listener(neu);
  }

  get einstellungen(): PaneEinstellungen {
    return this.#merk.gemerkt.einstellungen;
  }

  /** Other rules hold now: what was read and assessed went by those before. */
  andereRegeln(): void {
    this.#vergiss();
    this.liste = undefined;
    if (this.zustand.art === 'vorschau') this.verwerfen();
    this.ablauf.tell();
  }

  get heute(): Day {
    return this.#heute();
  }

  get stichtag(): Day {
    return this.einstellungen.stichtag ?? this.heute;
  }

  /** Reads what the workbook remembers, once. @throws ExcelFault */
  laden(): Promise<void> {
    return this.#merk.laden();
  }

  /** Reads and assesses; shows what would change, or writes at once. */
  async starte(aktion: Aktion): Promise<void> {
    await this.ablauf.fuehreAus(aktion, async (signal) => {
      await this.laden();
      const pruefung = await this.#pruefe(aktion, signal);
      if (pruefung.uebersicht.zahlen.zeilen === 0) throw new ExcelFault('keine-zeilen');
      this.#zeige(pruefung);
      this.ablauf.melde({ art: 'geprueft', pruefung });
      if (this.einstellungen.ohneRueckfrage && !hatFragen(pruefung)) {
        this.ablauf.melde({ art: 'uebernehmen' });
        await this.#schreibe(pruefung, false);
      }
    });
  }

  /** Writes what the preview shows. `ueberschreiben`: also cells that a person changed. */
  async uebernehmen(ueberschreiben = false): Promise<void> {
    if (this.zustand.art !== 'vorschau') return;
    const { pruefung } = this.zustand;
    this.ablauf.melde({ art: 'uebernehmen' });
    await this.ablauf.gefasst(() => this.#schreibe(pruefung, ueberschreiben));
  }

  verwerfen(): void {
    if (fragt(this.zustand)) {
      this.ablauf.melde({ art: 'ende', ergebnis: { art: 'verworfen' } });
    }
  }

  /** Stops reading and assessing; what is being written is written to its end. */
  abbrechen(): void {
    this.ablauf.abbrechen();
  }

  /** Takes the last action back. `auchGeaendert`: also where cells were changed since. */
  async rueckgaengig(auchGeaendert = false): Promise<void> {
    await this.ablauf.fuehreAus('rueckgaengig', async () => {
      const ende = await nimmZurueck(auchGeaendert, this.naechstes, (next) => {
        this.#vergiss();
        this.liste = undefined;
        this.naechstes = next;
        this.hatGeschrieben();
      });
      this.ablauf.melde(ende);
    });
  }

  /** Adds or renews the chart sheet: of the list on the active sheet, or else of the one that was assessed last. */
  async uebersicht(): Promise<void> {
    await this.ablauf.fuehreAus('uebersicht', async (signal) => {
      await this.laden();
      const { uebersicht, reader, liste } = await this.#aktuell(signal);
      if (liste.grid.sheet.readOnly) throw new ExcelFault('schreibgeschuetzt');
      this.ablauf.fortschritt('schreiben')(0);
      this.naechstes = await writeOverview(uebersicht.zahlen, {
        stichtag: reader.stichtag,
        blatt: liste.grid.sheet.name,
        tabelle: liste.table?.name,
      });
      this.ablauf.melde({ art: 'ende', ergebnis: { art: 'uebersicht', blatt: OVERVIEW } });
    });
  }

  /** Reads the list on the active sheet beside the actions; `undefined` where there is none. */
  async leseListe(): Promise<Liste | undefined> {
    this.liste = undefined;
    // Not what `liste` is then: it may be being read for somebody else already.
    let found: Liste | undefined;
    await this.ablauf.gefasst(async () => {
      await this.laden();
      try {
        found = await this.#lies(new AbortController().signal);
      } catch (error) {
        if (!(error instanceof ExcelFault) || !KEINE_LISTE.has(error.kind)) throw error;
      }
      this.ablauf.tell();
    });
    return found;
  }

  /** Work beside the actions: a fault is shown, nothing else changes. */
  nebenbei(run: () => Promise<void>): Promise<void> {
    return this.ablauf.gefasst(run);
  }

  /** Looks what Rückgängig would take back. @throws ExcelFault */
  async schaueRueckgaengig(): Promise<void> {
    this.naechstes = await undoable();
    this.ablauf.tell();
  }

  /** Judges by today again; what was assessed is assessed anew. */
  async heuteNehmen(): Promise<void> {
    const aktion = this.zustand.art === 'vorschau' ? this.zustand.pruefung.aktion : this.pruefung?.aktion;
    const done = await this.setzeEinstellungen({ stichtag: undefined });
    if (done && aktion !== undefined) await this.starte(aktion);
  }

  /** Cells of the list were changed by a person: what was assessed is no longer how it stands. */
  merkeAenderung(): void {
    if (this.veraltet || this.pruefung === undefined) return;
    this.veraltet = true;
    this.ablauf.tell();
  }

  /** The same for an assessment of several sheets. */
  merkeBlattAenderung(): void {
    if (this.blaetterVeraltet) return;
    this.blaetterVeraltet = true;
    this.ablauf.tell();
  }

  /** Keeps an assessment of several sheets. */
  setzeBlaetter(blaetter: Blaetterpruefung): void {
    this.blaetter = blaetter;
    this.blaetterVeraltet = false;
  }

  /** The assessment as live mode has brought it up to date. */
  aktualisiere(neu: Pick<Pruefung, 'liste' | 'reader' | 'uebersicht'>): void {
    if (this.pruefung === undefined || this.zustand.art !== 'bereit') return;
    this.pruefung = { ...this.pruefung, ...neu };
    this.veraltet = false;
    this.ablauf.tell();
  }

  /** More rows were edited at once than live mode assesses. */
  zuVieleGeaendert(zeilen: number): void {
    if (istFrei(this.zustand)) this.ablauf.melde({ art: 'ende', ergebnis: { art: 'zu-viele-geaendert', zeilen } });
  }

  /**
   * Takes the answers to what a check has asked about its list, and keeps them. A preview is made anew from what was read
   * for it; without one the list is checked again. False where they could not be kept.
   */
  async beantworte(change: (mapping: SheetMapping) => SheetMapping): Promise<boolean> {
    const gefragt = this.zustand.art === 'vorschau' ? this.zustand.pruefung : undefined;
    const { aktion, liste } = gefragt ?? this.pruefung ?? {};
    if (aktion === undefined || liste === undefined) return true;
    let kept = false;
    await this.ablauf.fuehreAus(aktion, async (signal) => {
      const gewaehlt = await this.#merkeZuordnung(liste, change(liste.mapping));
      kept = true;
      const pruefung =
        gefragt === undefined ? await this.#pruefe(aktion, signal) : await this.bewerte(aktion, gewaehlt, signal);
      this.#zeige(pruefung);
      this.ablauf.melde({ art: 'geprueft', pruefung });
    });
    return kept;
  }

  /** Changes settings. False where they could not be kept. */
  setzeEinstellungen(neu: Aenderung): Promise<boolean> {
    return this.behalte(async () => {
      await this.#merk.setzeEinstellungen(neu);
      this.#vergiss();
    });
  }

  /** What was assessed is no longer how it stands. */
  #vergiss(): void {
    this.pruefung = undefined;
    this.blaetter = undefined;
  }

  #zeige(pruefung: Pruefung): void {
    this.pruefung = pruefung;
    this.veraltet = false;
  }

  /** Changes the decisions on the list that was read last. False where they could not be kept. */
  aendereZuordnung(change: (mapping: SheetMapping) => SheetMapping): Promise<boolean> {
    return this.behalte(async () => {
      if (this.liste === undefined) return;
      await this.#merkeZuordnung(this.liste, change(this.liste.mapping));
      this.#vergiss();
      if (this.zustand.art === 'vorschau') this.verwerfen();
    });
  }

  /** Keeps the decisions of a mapping in the workbook; the list with it. @throws ExcelFault */
  async #merkeZuordnung(liste: Liste, mapping: SheetMapping): Promise<Liste> {
    await this.#merk.setzeZuordnung(liste.grid.sheet, mapping, liste.grid.values);
    const neu = await mitErledigten({ ...liste, mapping, erledigt: new Set() }, () => {});
    this.liste = neu;
    return neu;
  }

  /** Keeps what a person decides in the workbook, one decision after the other. False where it could not be kept. */
  behalte(run: () => Promise<void>): Promise<boolean> {
    return this.#merk.nacheinander(async () => {
      let done = false;
      await this.ablauf.gefasst(async () => {
        await this.#merk.behalte(run);
        done = true;
      });
      this.ablauf.tell();
      return done;
    });
  }

  async #lies(signal: AbortSignal): Promise<Liste> {
    const progress = this.ablauf.fortschritt('lesen');
    const grid: Grid = await readGrid({ progress, check: () => check(signal) });
    check(signal);
    this.liste = await this.listeIn(grid, signal);
    return this.liste;
  }

  /** The list in a grid, with what the workbook remembers of it. @throws ExcelFault */
  async listeIn(grid: Grid, signal: AbortSignal): Promise<Liste> {
    const gefunden = findList(
      grid,
      merkerFor(this.#merk.gemerkt.zuordnungen, grid.sheet),
      this.haus.regeln.sprachschatz(this.stichtag).ueberschriften,
    );
    return mitErledigten(gefunden, () => check(signal));
  }

  async #pruefe(aktion: Aktion, signal: AbortSignal): Promise<Pruefung> {
    const liste = await this.#lies(signal);
    ensureWritable(liste.grid.sheet);
    return this.bewerte(aktion, liste, signal);
  }

  /** The assessment that is shown, made anew where there is none or cells have changed since. @throws ExcelFault */
  async gezeigt(signal: AbortSignal): Promise<Pruefung> {
    await this.laden();
    return this.pruefung === undefined || this.veraltet ? this.#aktuell(signal) : this.pruefung;
  }

  /** The assessment of the list as it stands now; a protected sheet can be read. */
  async #aktuell(signal: AbortSignal): Promise<Pruefung> {
    const letzte = this.pruefung;
    try {
      const pruefung = await this.bewerte('alles', await this.#lies(signal), signal);
      this.#zeige(pruefung);
      return pruefung;
    } catch (error) {
      if (letzte !== undefined && error instanceof ExcelFault && KEINE_LISTE.has(error.kind)) return letzte;
      throw error;
    }
  }

  /** Assesses a list for an action. @throws Abgebrochen, ExcelFault */
  async bewerte(aktion: Aktion, liste: Liste, signal: AbortSignal): Promise<Pruefung> {
    const gelesen = await readGelesen(liste, () => check(signal));
    return pruefe({
      aktion,
      liste,
      reader: leserOf(this, liste),
      ...gelesen,
      signal,
      progress: this.ablauf.fortschritt('pruefen'),
    });
  }

  async #schreibe(pruefung: Pruefung, ueberschreiben: boolean): Promise<void> {
    const done = await schreibe(pruefung, ueberschreiben, this.ablauf.fortschritt('schreiben'));
    const geschrieben = 'naechstes' in done;
    if (geschrieben) this.naechstes = done.naechstes;
    this.ablauf.melde({ art: 'ende', ergebnis: done.ergebnis });
    if (geschrieben) this.hatGeschrieben();
  }
}
