/**
 * A row's values to the texts of an export's columns, which are the declared fields of the export with their types.
 * Source: page 1 "The three exports" (default profile).
 */
import type { Day } from '../../core/calendar/day.ts';
import { type FieldId, field, fieldsOf, type Quelle } from '../../core/fields/declarations.ts';
import { type Spalte, verbinde, zitiert } from './dirt.ts';
import { beliebigerWert } from './fill.ts';
import { fictiveBirthDate, type Wert, type Writer, writerOf } from './notation.ts';
import { pick, type Random } from './random.ts';
import type { Zeile } from './rows.ts';

/** What makes a record one of its file: it repeats another one with the same values here (page 1, fine print 8). */
const SCHLUESSEL: Readonly<Record<Quelle, readonly FieldId[]>> = {
  verbis: ['kundennummer'],
  allegro: ['kundennummer', 'antragsdatum'],
  step: ['kundennummer', 'eingang_am', 'anliegen'],
};

/** Share of rows in which a field that no story fills has a value. */
const SHARE_FILLED = 0.6;

interface Column extends Spalte {
  readonly id: FieldId;
  readonly writer: Writer;
  /** Its texts can contain what has to be quoted. */
  readonly free: boolean;
}

/** A row and how the person's birth date is known. */
export interface Eintrag {
  readonly zeile: Zeile;
  /** Only month and year of birth: written 00.MM.JJJJ. */
  readonly fiktiv: boolean;
}

export interface Columns {
  readonly spalten: readonly Spalte[];
  /** The first label of each column. */
  readonly header: string;
  /** The record's line without its end: the path of nearly every record. */
  line(eintrag: Eintrag): string;
  /** The texts of the cells, not quoted and without line breaks. */
  cells(eintrag: Eintrag): string[];
  /** The same in other notations, which mean the same. */
  otherwise(eintrag: Eintrag): string[];
  /** A new text for one column that is not part of the key: other than what the record says there. */
  contradict(cells: readonly string[]): string[];
}

export function createColumns(quelle: Quelle, stichtag: Day, random: Random): Columns {
  const columns = fieldsOf(quelle).map((id): Column => {
    const { type } = field(id);
    const free = type === 'text' || typeof type === 'object';
    return { id, type, free, schluessel: SCHLUESSEL[quelle].includes(id), writer: writerOf(type, stichtag) };
  });
  const changeable = columns.flatMap(({ schluessel }, i) => (schluessel ? [] : [i]));

  const valueIn = (zeile: Zeile, { id, type }: Column): Wert | undefined => {
    const value = zeile[id];
    if (value !== undefined || id in zeile) return value;
    return random() < SHARE_FILLED ? beliebigerWert(type, random, stichtag) : undefined;
  };

  const text = ({ zeile, fiktiv }: Eintrag, column: Column, other: boolean): string => {
    const value = valueIn(zeile, column);
    if (value === undefined) return '';
    if (fiktiv && column.type === 'birth-date') return fictiveBirthDate(Number(value));
    return other ? pick(random, column.writer.others(value)) : column.writer.usual(value, random);
  };

  const texts = (eintrag: Eintrag, other: boolean) =>
    columns.map((column) => text(eintrag, column, other).replaceAll('\n', ' '));

  return {
    spalten: columns,
    header: verbinde(columns.map(({ id }) => field(id).labels[0])),
    line(eintrag) {
      let joined = '';
      let separator = '';
      for (const column of columns) {
        const cell = text(eintrag, column, false);
        joined += separator + (column.free ? zitiert(cell) : cell);
        separator = ';';
      }
      return joined;
    },
    cells: (eintrag) => texts(eintrag, false),
    otherwise: (eintrag) => texts(eintrag, true),
    contradict(cells) {
      const changed = pick(random, changeable);
      const column = columns[changed];
      if (column === undefined) return [...cells];
      const other = column.writer.usual(beliebigerWert(column.type, random, stichtag), random);
      return cells.map((cell, i) => (i !== changed ? cell : cell.trim() === other ? '' : other));
    },
  };
}
