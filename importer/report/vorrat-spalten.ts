/**
 * The lines of the work list as numbers: they take a tenth of the memory of objects, and go to another thread as they are.
 * An object is made of a line whenever it is read.
 */
import { dringlichkeit, type Naechster } from '../../core/process/naechster.ts';
import { OFFENE_ZUSTAENDE } from '../../core/process/schritt.ts';
import { SCHRITT_IDS, SCHRITTE } from '../../core/process/schritte/index.ts';
import { orderBy } from '../join/sort.ts';
import { bgNummerToNumber, bgNummerToText, kundennummerToNumber, kundennummerToText } from '../table/kundennummer.ts';
import { RowStore, type Zeilen } from '../table/row-store.ts';
import { LISTEN, type ListenId, type VorratZeile } from '../zahlen/daten.ts';
import { Spalte } from './spalte.ts';

/** The lines, the values of their columns, and their order where they have one. */
export interface Spaltenstand {
  readonly zeilen: Zeilen;
  readonly werte: readonly (readonly unknown[])[];
  readonly folge: Uint32Array;
}

/** Stands for no BG, no step, no day. */
const KEINE = -(2 ** 31);

export class Vorratsspalten {
  private readonly zeilen = new RowStore();
  /** Places of numbers, those of Kundennummer and BG as wide as two. */
  private readonly kundennummer = this.zeilen.reserve(2);
  private readonly bg = this.zeilen.reserve(2);
  private readonly antragsdatum = this.zeilen.reserve(1);
  private readonly naechster = this.zeilen.reserve(1);
  private readonly zustand = this.zeilen.reserve(1);
  private readonly bis = this.zeilen.reserve(1);
  private readonly resttage = this.zeilen.reserve(1);
  private readonly spalten = {
    team: this.spalte<VorratZeile['team']>(),
    hauptbetreuer: this.spalte<VorratZeile['hauptbetreuer']>(),
    name: this.spalte<Naechster['name']>(),
    schritt: this.spalte<VorratZeile['schritt']>(),
    listen: this.spalte<VorratZeile['listen']>(),
    befunde: this.spalte<VorratZeile['befunde']>((codes) => codes.join(' ')),
    neufall: this.spalte<VorratZeile['neufall']>(),
    zustaendigkeit: this.spalte<VorratZeile['zustaendigkeit']>(),
    stand: this.spalte<VorratZeile['stand']>(),
  };
  /** The lines in the order in which they are read. */
  private folge: Uint32Array = new Uint32Array(0);

  private spalte<T>(kennung?: (wert: T) => unknown): Spalte<T> {
    return new Spalte<T>(this.zeilen, kennung);
  }

  /** Takes a line in and gives its number; it can be read once all are put in order. */
  add(zeile: VorratZeile): number {
    const { zeilen, spalten } = this;
    const { naechster } = zeile;
    const nummer = zeilen.append();
    zeilen.setWide(nummer, this.kundennummer, kundennummerToNumber(zeile.kundennummer));
    zeilen.setWide(nummer, this.bg, zeile.bg_nummer === undefined ? KEINE : bgNummerToNumber(zeile.bg_nummer));
    zeilen.set(nummer, this.antragsdatum, zeile.antragsdatum ?? KEINE);
    zeilen.set(nummer, this.naechster, naechster === undefined ? KEINE : SCHRITT_IDS.indexOf(naechster.schritt));
    zeilen.set(nummer, this.zustand, naechster === undefined ? KEINE : OFFENE_ZUSTAENDE.indexOf(naechster.zustand));
    zeilen.set(nummer, this.bis, naechster?.bis ?? KEINE);
    zeilen.set(nummer, this.resttage, zeile.resttage ?? KEINE);
    spalten.team.set(nummer, zeile.team);
    spalten.hauptbetreuer.set(nummer, zeile.hauptbetreuer);
    spalten.name.set(nummer, naechster?.name);
    spalten.schritt.set(nummer, zeile.schritt);
    spalten.listen.set(nummer, zeile.listen);
    spalten.befunde.set(nummer, zeile.befunde);
    spalten.neufall.set(nummer, zeile.neufall);
    spalten.zustaendigkeit.set(nummer, zeile.zustaendigkeit);
    spalten.stand.set(nummer, zeile.stand);
    return nummer;
  }

  /** Words a line's step anew. */
  worte(nummer: number, schritt: string): void {
    this.spalten.schritt.set(nummer, schritt);
  }

  /** As plain data, for another thread. */
  stand(): Spaltenstand {
    const { zeilen, folge } = this;
    return { zeilen: zeilen.zeilen(), werte: Object.values(this.spalten).map((spalte) => spalte.stand()), folge };
  }

  /** Those of another thread, in the same memory, in their order. */
  static aus({ zeilen, werte, folge }: Spaltenstand): Vorratsspalten {
    const neue = new Vorratsspalten();
    neue.zeilen.take(zeilen);
    neue.dazu(werte, zeilen.size);
    neue.folge = folge;
    return neue;
  }

  /** Takes in other lines after its own; gives the number of the first. */
  vereine({ zeilen, werte }: Spaltenstand): number {
    const ab = this.zeilen.appendAll(zeilen);
    this.dazu(werte, ab);
    return ab;
  }

  /** The lines from `ab` on have the numbers of these values. */
  private dazu(werte: Spaltenstand['werte'], ab: number): void {
    const spalten: readonly Pick<Spalte<unknown>, 'vereine'>[] = Object.values(this.spalten);
    for (const [i, spalte] of spalten.entries()) spalte.vereine(werte[i]!, ab);
  }

  /** Most urgent first, cases without a next step last; equal ones by Kundennummer. A person's lines keep their order. */
  ordne(): void {
    const { zeilen, kundennummer } = this;
    const { rows } = orderBy(zeilen.size, (nummer) => zeilen.getWide(nummer, kundennummer));
    this.folge = orderBy(zeilen.size, (nummer) => dringlichkeit(this.schritt(nummer)), rows).rows;
  }

  get length(): number {
    return this.folge.length;
  }

  anzahl(): Readonly<Record<ListenId, number>> {
    const anzahl = Object.fromEntries(LISTEN.map((id) => [id, 0])) as Record<ListenId, number>;
    for (const [ids, n] of this.spalten.listen.haeufigkeit()) for (const id of ids) anzahl[id] += n;
    return anzahl;
  }

  slice(von: number, bis: number): readonly VorratZeile[] {
    return Array.from(this.folge.subarray(von, bis), (nummer) => this.zeile(nummer));
  }

  *[Symbol.iterator](): Generator<VorratZeile> {
    for (const nummer of this.folge) yield this.zeile(nummer);
  }

  toJSON(): readonly VorratZeile[] {
    return [...this];
  }

  private zeile(nummer: number): VorratZeile {
    const { zeilen, spalten } = this;
    const bg = zeilen.getWide(nummer, this.bg);
    return {
      kundennummer: kundennummerToText(zeilen.getWide(nummer, this.kundennummer)),
      bg_nummer: bg === KEINE ? undefined : bgNummerToText(bg),
      team: spalten.team.get(nummer),
      hauptbetreuer: spalten.hauptbetreuer.get(nummer),
      antragsdatum: this.zahl(nummer, this.antragsdatum),
      naechster: this.schritt(nummer),
      resttage: this.zahl(nummer, this.resttage),
      schritt: spalten.schritt.get(nummer),
      listen: spalten.listen.get(nummer),
      befunde: spalten.befunde.get(nummer),
      neufall: spalten.neufall.get(nummer),
      zustaendigkeit: spalten.zustaendigkeit.get(nummer),
      stand: spalten.stand.get(nummer),
    };
  }

  private schritt(nummer: number): Naechster | undefined {
    const schritt = this.zahl(nummer, this.naechster);
    if (schritt === undefined) return undefined;
    const { id, wer } = SCHRITTE[schritt]!;
    return {
      schritt: id,
      zustand: OFFENE_ZUSTAENDE[this.zeilen.get(nummer, this.zustand)]!,
      wer,
      name: this.spalten.name.get(nummer),
      bis: this.zahl(nummer, this.bis),
    };
  }

  private zahl(nummer: number, platz: number): number | undefined {
    const zahl = this.zeilen.get(nummer, platz);
    return zahl === KEINE ? undefined : zahl;
  }
}
