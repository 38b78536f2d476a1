/**
 * A new row as somebody types it into a form: each entry is the cell that it would be, read and judged as any row of
 * the list. Source: page 6 "A new Neufall".
 */
import type { Day } from '../calendar/day.ts';
import type { BefundCode } from '../decide/befunde.ts';
import { emptyRow } from '../fields/complete.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import { addTo } from '../maps.ts';
import { fallAn, type Zeilen, zeileAn } from './blattpruefung.ts';
import { cellReader } from './cell.ts';
import type { SheetMapping } from './mapping.ts';
import type { SheetReader, SheetRow } from './reader.ts';
import type { Steps } from './steps.ts';

/** What stands in the fields of the form. */
export type Eingabe = ReadonlyMap<FieldId, string>;

/** What a new case is asked for first, in this order. */
const ZUERST: readonly FieldId[] = [
  'kundennummer',
  'bg_nummer',
  'nachname',
  'vorname',
  'geburtsdatum',
  'antragsdatum',
  'antragsdatum_verbis',
  'antragsart',
  'kanal',
  'eingang_am',
  'rechtskreis',
  'anliegen',
  'aufenthalt_de',
  'hauptbetreuer',
  'team',
];

export interface Formularfelder {
  readonly zuerst: readonly FieldId[];
  /** All others that the list has a column for, in the order of its columns. */
  readonly weitere: readonly FieldId[];
}

export function formularfelder({ columns }: SheetMapping): Formularfelder {
  const weitere = [...columns.values()]
    .toSorted((a, b) => a.column - b.column)
    .map(({ field }) => field)
    .filter((id) => !ZUERST.includes(id));
  return { zuerst: ZUERST.filter((id) => columns.has(id)), weitere };
}

/** Without these a row says nothing: whose it is, and of when the application. */
const PFLICHT = [
  ['kundennummer', 'bg_nummer'],
  ['antragsdatum', 'antragsdatum_verbis'],
] as const;

export interface Eingabestand {
  /** The row with its answers; `undefined` while it is none. */
  readonly zeile: SheetRow | undefined;
  /** By field what is wrong with its entry, or has to be said about it. */
  readonly meldungen: ReadonlyMap<FieldId, BefundCode>;
  /** Fields whose entry is no value of theirs. */
  readonly falsch: ReadonlySet<FieldId>;
  /** Fields that have to be filled in. */
  readonly fehlt: readonly FieldId[];
  /** What was typed and nothing else: no constants, and nothing that follows from other cells. */
  readonly row: CaseRow;
  /** Entries that say more than their value, as they were typed: a day with words beside it, an unknown day of birth. */
  readonly wortlaut: ReadonlyMap<FieldId, string>;
}

/**
 * Reads and judges what was typed.
 * @param reader knows the other rows
 * @param index grid index of the row that it is to become
 */
export function beurteileEingabe(reader: SheetReader, eingabe: Eingabe, index: number): Eingabestand {
  const { mapping, date1904, stichtag, woerter } = reader;
  const cells: string[] = [];
  const werte: Partial<Record<FieldId, unknown>> = {};
  const meldungen = new Map<FieldId, BefundCode>();
  for (const { field: id, column } of mapping.columns.values()) {
    const text = eingabe.get(id)?.trim() ?? '';
    cells[column] = text;
    if (text === '') continue;
    werte[id] = cellReader(id, date1904, stichtag, woerter)(text, (code) => meldungen.set(id, code));
  }
  const falsch = new Set([...meldungen.keys()].filter((id) => werte[id] === undefined));
  const zeile = reader.assess(
    Array.from(cells, (cell) => cell ?? ''),
    index,
  );
  return {
    zeile,
    meldungen,
    falsch,
    fehlt: PFLICHT.flatMap((ids) => {
      const gefragt = ids.filter((id) => mapping.columns.has(id));
      return gefragt.some((id) => id in werte) ? [] : gefragt.slice(0, 1);
    }),
    row: { ...emptyRow(), ...werte } as CaseRow,
    wortlaut: new Map(
      [...meldungen.keys()].flatMap((id) => (falsch.has(id) ? [] : [[id, eingabe.get(id)?.trim() ?? ''] as const])),
    ),
  };
}

/** Rows of the list by whose they are: a step for each row. */
export function* verzeichnis(reader: SheetReader, zeilen: Zeilen): Steps<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  for (let index = zeilen.dataFrom; index < zeilen.end; index++) {
    const cells = zeileAn(zeilen, index);
    if (reader.isData(cells)) addTo(found, reader.keyOf(cells), index);
    yield;
  }
  return found;
}

/** A row of the list that is about the same person. */
export interface Vorhanden {
  /** Grid index. */
  readonly index: number;
  readonly antragsdatum: Day | undefined;
  /** It has the same Antragsdatum: the same application. */
  readonly derselbe: boolean;
}

/** The rows of a person that the list has already, those of the same application first. */
export function vorhandene(
  reader: SheetReader,
  zeilen: Zeilen,
  wessen: ReadonlyMap<string, readonly number[]>,
  { zeile }: Eingabestand,
): readonly Vorhanden[] {
  if (zeile?.row.kundennummer === undefined) return [];
  const { antragsdatum } = zeile.urteil;
  const rows = wessen.get(zeile.row.kundennummer) ?? [];
  return rows
    .flatMap((index) => fallAn(reader, zeilen, index) ?? [])
    .map(({ index, urteil }) => ({
      index,
      antragsdatum: urteil.antragsdatum,
      derselbe: antragsdatum !== undefined && urteil.antragsdatum === antragsdatum,
    }))
    .toSorted((a, b) => Number(b.derselbe) - Number(a.derselbe));
}
