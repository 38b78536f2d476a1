/**
 * The accepted rows of one export, over all its files: parsed values by column, and where each row stood.
 */
import type { QuarantaeneGrund } from '../../core/decide/befunde.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import type { Woerter } from '../../core/fields/lists.ts';
import type { Ort } from '../read/delivery.ts';
import type { Source } from '../source/source.ts';
import type { ZellBefund } from './batch.ts';
import { type Column, createColumn } from './columns.ts';
import { RowStore, type Zeilen } from './row-store.ts';
import { TextPool } from './text.ts';

/** Where a record stood; `datei`: index of the file among the source's. */
export interface Position extends Readonly<Ort> {
  readonly datei: number;
}

/** A record set aside, with the reason. */
export interface Ausgesondert extends Position {
  readonly code: QuarantaeneGrund;
  /** Normalised Kundennummer where the record has a well-formed one, else empty. */
  readonly kundennummer: string;
  /** The text of the Kundennummer cell where that is the reason, else empty. */
  readonly wert: string;
}

/** What a table holds, as it goes to another thread. */
export interface Inhalt {
  readonly zeilen: Zeilen;
  readonly texte: readonly string[];
  readonly ausgesondert: readonly Ausgesondert[];
  readonly zellBefunde: readonly ZellBefund[][];
}

export class Tabelle {
  readonly quelle: Quelle;
  /** The source's files in the order given. */
  readonly dateien: readonly Source[];
  readonly columns = new Map<FieldId, Column>();
  readonly ausgesondert: Ausgesondert[];
  private readonly rows: RowStore;
  private readonly pool: TextPool;
  private readonly place: { readonly [K in (typeof PLACE)[number]]: number };
  /** The findings of rows that have any; a row holds the position of its own plus one. */
  private readonly zellBefunde: ZellBefund[][];

  /**
   * @param woerter house words, for reading cells
   * @param inhalt of a table of the same files
   */
  constructor(quelle: Quelle, dateien: readonly Source[], woerter?: Woerter, inhalt?: Inhalt) {
    this.quelle = quelle;
    this.dateien = dateien;
    this.ausgesondert = [...(inhalt?.ausgesondert ?? [])];
    this.zellBefunde = [...(inhalt?.zellBefunde ?? [])];
    this.pool = new TextPool(inhalt?.texte);
    this.rows = new RowStore(inhalt?.zeilen);
    const { rows, pool } = this;
    this.place = {
      kundennummer: rows.reserve(2),
      byte: rows.reserve(2),
      zeile: rows.reserve(1),
      satz: rows.reserve(1),
      length: rows.reserve(1),
      datei: rows.reserve(1),
      befunde: rows.reserve(1),
    };
    for (const id of dateien[0]?.zuordnung.columns.keys() ?? []) {
      if (id !== 'kundennummer') this.columns.set(id, createColumn(id, rows, pool, woerter));
    }
  }

  inhalt(): Inhalt {
    const { ausgesondert, zellBefunde } = this;
    return { zeilen: this.rows.zeilen(), texte: this.pool.texts, ausgesondert, zellBefunde };
  }

  /** Number of rows. */
  get size(): number {
    return this.rows.size;
  }

  /** Brings the memory of rows near that are about to be read, see `RowStore.lookAt`. */
  lookAt(rows: Uint32Array): number {
    return this.rows.lookAt(rows);
  }

  /** The Kundennummer of a row, as a number. */
  kundennummer(row: number): number {
    return this.rows.getWide(row, this.place.kundennummer);
  }

  /** Where a row stood. */
  position(row: number): Position {
    const { rows, place } = this;
    return {
      datei: rows.get(row, place.datei),
      zeile: rows.get(row, place.zeile),
      satz: rows.get(row, place.satz),
      byte: rows.getWide(row, place.byte),
      length: rows.get(row, place.length),
    };
  }

  /** Index of the file of a row. */
  dateiVon(row: number): number {
    return this.rows.get(row, this.place.datei);
  }

  /** Appends a row's place; its cells follow by the columns' `read`. Returns the row's number. */
  append(kundennummer: number, datei: number, { zeile, satz, byte, length }: Readonly<Ort>): number {
    const { rows, place } = this;
    const row = rows.append();
    rows.setWide(row, place.kundennummer, kundennummer);
    rows.setWide(row, place.byte, byte);
    rows.set(row, place.zeile, zeile);
    rows.set(row, place.satz, satz);
    rows.set(row, place.length, length);
    rows.set(row, place.datei, datei);
    return row;
  }

  /** Notes a finding at a cell of a row. */
  melde(row: number, befund: ZellBefund): void {
    const index = this.rows.get(row, this.place.befunde);
    if (index === 0) this.rows.set(row, this.place.befunde, this.zellBefunde.push([befund]));
    else this.zellBefunde[index - 1]?.push(befund);
  }

  /** The findings at the cells of a row, in column order. */
  befunde(row: number): readonly ZellBefund[] {
    const index = this.rows.get(row, this.place.befunde);
    return index === 0 ? KEINE : (this.zellBefunde[index - 1] ?? KEINE);
  }
}

const PLACE = ['kundennummer', 'byte', 'zeile', 'satz', 'length', 'datei', 'befunde'] as const;
const KEINE: readonly ZellBefund[] = [];
