/**
 * Abgleich: the list on the sheet beside last night's faelle.csv, and appending what it lacks.
 * Source: page 8 "The list of the EZ and last night's run" (004-62).
 */
import { listenzeilen, verglicheneFelder } from '../../core/abgleich/liste.ts';
import { type Abgleich, type Lauffall, type Listenzeile, vergleicheListe } from '../../core/abgleich/vergleich.ts';
import { ExcelFault } from '../excel/fault.ts';
import { jumpTo } from '../excel/rows.ts';
import { type Anhang, anhangAn, haengeAn } from './anhaengen.ts';
import { leseFaelle } from './faelle-datei.ts';
import { type Liste, zeilenOf } from './liste.ts';
import { check, inSlices } from './pause.ts';
import { leserOf } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

/** The list and the run side by side. */
export interface Vergleich {
  readonly datei: File;
  readonly abgleich: Abgleich;
  readonly liste: Liste;
  /** Appending all that is missing. */
  readonly anhang: Anhang;
  /** The sheet has changed since. */
  readonly veraltet: boolean;
}

export class Abgleichen {
  vergleich: Vergleich | undefined;
  /** The cases that are to be appended. */
  readonly gewaehlt = new Set<Lauffall>();
  readonly #steuerung: Steuerung;

  constructor(steuerung: Steuerung) {
    this.#steuerung = steuerung;
    steuerung.onWritten(() => {
      if (this.vergleich !== undefined) this.#zeige({ ...this.vergleich, veraltet: true });
    });
  }

  /** Compares the list on the active sheet with a file of this computer. */
  async vergleiche(datei: File): Promise<void> {
    const { ablauf } = this.#steuerung;
    await ablauf.fuehreAus('abgleich', async (signal) => {
      const liste = await this.#steuerung.leseListe();
      // What is wrong with the sheet has been said.
      if (ablauf.zustand.art === 'fehler') return;
      if (liste?.mapping.columns.has('kundennummer') !== true) throw new ExcelFault('kein-kopf');
      const zeilen = await this.#zeilen(liste, signal);
      const nummern = new Set(zeilen.map(({ row }) => row.kundennummer));
      const faelle = await leseFaelle(datei, (nummer) => nummern.has(nummer), signal);
      this.gewaehlt.clear();
      if (typeof faelle === 'string') {
        this.vergleich = undefined;
        return ablauf.melde({ art: 'ende', ergebnis: { art: 'falsche-datei', name: datei.name, grund: faelle } });
      }
      const abgleich = vergleicheListe(zeilen, faelle, verglicheneFelder(liste.mapping));
      for (const fall of abgleich.fehlt) this.gewaehlt.add(fall);
      this.vergleich = { datei, abgleich, liste, anhang: anhangAn(liste, abgleich.fehlt), veraltet: false };
      ablauf.melde({ art: 'ende', ergebnis: { art: 'verglichen', abgleich } });
    });
  }

  async #zeilen(liste: Liste, signal: AbortSignal): Promise<readonly Listenzeile[]> {
    const zeilen = zeilenOf(liste);
    const progress = this.#steuerung.ablauf.fortschritt('pruefen');
    return inSlices(listenzeilen(leserOf(this.#steuerung, liste), zeilen), (done) => {
      progress(done / Math.max(1, zeilen.end - zeilen.dataFrom));
      check(signal);
    });
  }

  /** Ticks cases, or takes the ticks away. */
  waehle(faelle: readonly Lauffall[], an: boolean): void {
    for (const fall of faelle) {
      if (an) this.gewaehlt.add(fall);
      else this.gewaehlt.delete(fall);
    }
  }

  /** Appends what is ticked; the rest stays to be worked through. */
  async uebernehmen(): Promise<void> {
    const { vergleich, gewaehlt } = this;
    if (vergleich === undefined || vergleich.veraltet || gewaehlt.size === 0) return;
    const { ablauf } = this.#steuerung;
    await ablauf.fuehreAus('abgleich', async () => {
      const { abgleich, liste, anhang } = vergleich;
      const neue = [...abgleich.fehlt, ...abgleich.zuPruefen].filter((fall) => gewaehlt.has(fall));
      const progress = ablauf.fortschritt('schreiben');
      progress(0);
      this.#steuerung.naechstes = await haengeAn(liste, neue, 'abgleich', progress);
      this.#steuerung.liste = undefined;
      this.#steuerung.pruefung = undefined;
      const rest = (faelle: readonly Lauffall[]) => faelle.filter((fall) => !gewaehlt.has(fall));
      const uebrig = { ...abgleich, fehlt: rest(abgleich.fehlt), zuPruefen: rest(abgleich.zuPruefen) };
      this.vergleich = { ...vergleich, abgleich: uebrig };
      gewaehlt.clear();
      const von = anhang.plan.at + 1;
      ablauf.melde({
        art: 'ende',
        ergebnis: { art: 'angehaengt', aktion: 'abgleich', von, bis: von + neue.length - 1 },
      });
      const rows = neue.map((_, n) => anhang.plan.at + n);
      this.#steuerung.hatGeschrieben({ sheetId: liste.grid.sheet.id, rows });
    });
  }

  /** Brings a row of the list to the front. */
  springe({ index }: Listenzeile): void {
    if (this.vergleich === undefined) return;
    const { id, area } = this.vergleich.liste.grid.sheet;
    void this.#steuerung.nebenbei(() => jumpTo(id, { ...area, row: area.row + index, rows: 1 }));
  }

  /** Puts the comparison away. */
  verwerfe(): void {
    this.gewaehlt.clear();
    this.#zeige(undefined);
  }

  #zeige(vergleich: Vergleich | undefined): void {
    this.vergleich = vergleich;
    this.#steuerung.ablauf.tell();
  }
}
