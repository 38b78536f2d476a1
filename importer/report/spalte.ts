/** A column of lines whose values mostly occur in many of them: each value is kept once, and a line has its number. */
import type { RowStore } from '../table/row-store.ts';

export class Spalte<T> {
  private readonly werte: T[] = [];
  private readonly nummern = new Map<unknown, number>();
  private readonly zeilen: RowStore;
  private readonly platz: number;
  private readonly kennung: (wert: T) => unknown;

  /** @param kennung what tells values apart that are objects of their own; otherwise they are told apart by themselves */
  constructor(zeilen: RowStore, kennung: (wert: T) => unknown = (wert) => wert) {
    this.zeilen = zeilen;
    this.platz = zeilen.reserve(1);
    this.kennung = kennung;
  }

  get(zeile: number): T {
    return this.werte[this.zeilen.get(zeile, this.platz)]!;
  }

  set(zeile: number, wert: T): void {
    this.zeilen.set(zeile, this.platz, this.nummer(wert));
  }

  private nummer(wert: T): number {
    const kennung = this.kennung(wert);
    let nummer = this.nummern.get(kennung);
    if (nummer === undefined) {
      nummer = this.werte.push(wert) - 1;
      this.nummern.set(kennung, nummer);
    }
    return nummer;
  }

  /** Each value, and how many lines have it. */
  haeufigkeit(): readonly (readonly [wert: T, zeilen: number])[] {
    const { zeilen, platz } = this;
    const anzahl = new Uint32Array(this.werte.length);
    for (let zeile = 0; zeile < zeilen.size; zeile++) anzahl[zeilen.get(zeile, platz)]!++;
    return this.werte.map((wert, nummer) => [wert, anzahl[nummer]!]);
  }

  /** All values by their numbers, for another thread. */
  stand(): readonly T[] {
    return this.werte;
  }

  /** The lines from `ab` on have the numbers of another column: they get those of this one. */
  vereine(werte: readonly T[], ab: number): void {
    const { zeilen, platz } = this;
    const neue = werte.map((wert) => this.nummer(wert));
    for (let zeile = ab; zeile < zeilen.size; zeile++) zeilen.set(zeile, platz, neue[zeilen.get(zeile, platz)]!);
  }
}
