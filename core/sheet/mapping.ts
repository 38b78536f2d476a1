/**
 * Which column of a sheet holds which field, how sure that is, and what a person has decided about it.
 * Source: page 6 "Reading", page 1 "Missing columns".
 */
import { FIELD_IDS, type FieldId, field } from '../fields/declarations.ts';
import { foldLabel, foldWord } from '../fields/fold.ts';
import { type ListName, mitWoertern, type Woerter, words } from '../fields/lists.ts';
import { matchHeader, type Umbenennung } from '../fields/match-header.ts';
import type { Spalten } from '../grundlage.ts';
import { findResultColumns } from './columns.ts';
import type { Erledigtzeichen, Merker } from './memory.ts';

/** By the default header, by a synonym, by what a person decided earlier, or by hand just now. */
export type Wie = 'exakt' | 'Synonym' | 'gemerkt' | 'von Hand';

/** The column of one field. */
export interface Zeile {
  readonly field: FieldId;
  /** Grid index. */
  readonly column: number;
  readonly header: string;
  readonly wie: Wie;
  /** 0 … 1; half where another column could be meant. */
  readonly sicher: number;
  /** Other columns with a label of the field. */
  readonly alternatives: readonly number[];
}

export interface SheetMapping {
  /** Further headings of a house. */
  readonly ueberschriften: Umbenennung;
  /** The header that it was made for. */
  readonly cells: readonly string[];
  readonly columns: ReadonlyMap<FieldId, Zeile>;
  /** Constants as written; used where no column claims the field. */
  readonly vorgabe: ReadonlyMap<FieldId, string>;
  /** Words that a person has explained, besides those of the house. */
  readonly woerter: Woerter;
  /** By what about its cell a row counts as done; `undefined`: by its column alone. */
  readonly erledigt: Erledigtzeichen | undefined;
  /** Fields that a person gave no column, although there may be one. */
  readonly ohne: ReadonlySet<FieldId>;
  /** Fields with several columns of which a person has not yet chosen one. */
  readonly ambiguous: readonly FieldId[];
  /** Columns with a header that no field claims, without result columns. */
  readonly unclaimed: readonly number[];
}

const SICHER: Readonly<Record<Wie, number>> = { exakt: 1, Synonym: 0.9, gemerkt: 1, 'von Hand': 1 };
const MEHRDEUTIG = 0.5;

/** Chosen columns: by hand, remembered, or deliberately none. */
type Wahl = ReadonlyMap<FieldId, { readonly column: number | undefined; readonly wie: 'gemerkt' | 'von Hand' }>;

/** The mapping by labels, corrected by what a person decided earlier, as far as its columns are still there. */
export function proposeMapping(
  cells: readonly string[],
  merker?: Merker,
  ueberschriften: Umbenennung = {},
): SheetMapping {
  const wahl = new Map<FieldId, { column: number | undefined; wie: 'gemerkt' }>();
  const vorgabe = new Map<FieldId, string>();
  for (const id of FIELD_IDS) {
    const spalte = merker?.spalten[id];
    const column = spalte ? findColumn(cells, spalte.kopf, spalte.nr ?? 1) : undefined;
    if (spalte === null || column !== undefined) wahl.set(id, { column, wie: 'gemerkt' });
    const text = merker?.vorgabe[id];
    if (text !== undefined) vorgabe.set(id, text);
  }
  const rest = { vorgabe, woerter: merker?.woerter ?? {}, erledigt: merker?.erledigt, ueberschriften };
  return build(cells, wahl, rest);
}

/** The `nr`-th column (from 1) with this text, compared as labels are. */
function findColumn(cells: readonly string[], kopf: string, nr: number): number | undefined {
  const key = foldLabel(kopf);
  return cells.flatMap((text, column) => (foldLabel(text) === key ? [column] : []))[nr - 1];
}

function build(
  cells: readonly string[],
  wahl: Wahl,
  rest: Pick<SheetMapping, 'vorgabe' | 'woerter' | 'erledigt' | 'ueberschriften'>,
): SheetMapping {
  const results = new Set(findResultColumns(cells).values());
  const chosen = new Set([...wahl.values()].flatMap(({ column }) => (column === undefined ? [] : [column])));
  // What a person chose or what the program wrote is not there for the labels.
  const free = cells.map((text, column) => (results.has(column) || chosen.has(column) ? '' : text));
  const auto = matchHeader(
    free,
    FIELD_IDS.filter((id) => !wahl.has(id)),
    rest.ueberschriften,
  );
  const columns = new Map<FieldId, Zeile>();
  for (const id of FIELD_IDS) {
    const own = wahl.get(id);
    const column = own === undefined ? auto.columns.get(id) : own.column;
    if (column === undefined) continue;
    const header = cells[column] ?? '';
    const wie = own?.wie ?? (foldLabel(header) === foldLabel(field(id).labels[0]) ? 'exakt' : 'Synonym');
    const alternatives = (auto.ambiguous.get(id) ?? []).filter((one) => one !== column);
    columns.set(id, {
      field: id,
      column,
      header,
      wie,
      sicher: alternatives.length > 0 ? MEHRDEUTIG : SICHER[wie],
      alternatives,
    });
  }
  const claimed = new Set([...columns.values()].map(({ column }) => column));
  return {
    ...rest,
    cells,
    columns,
    ohne: new Set([...wahl].flatMap(([id, { column }]) => (column === undefined ? [id] : []))),
    ambiguous: FIELD_IDS.filter((id) => auto.ambiguous.has(id)),
    unclaimed: cells.flatMap((text, column) =>
      text.trim() === '' || claimed.has(column) || results.has(column) ? [] : [column],
    ),
  };
}

/** What a person has decided so far. */
function wahlOf({
  columns,
  ohne,
}: SheetMapping): Map<FieldId, { column: number | undefined; wie: 'gemerkt' | 'von Hand' }> {
  const wahl = new Map<FieldId, { column: number | undefined; wie: 'gemerkt' | 'von Hand' }>();
  for (const id of ohne) wahl.set(id, { column: undefined, wie: 'gemerkt' });
  for (const { field: id, column, wie } of columns.values()) {
    if (wie === 'gemerkt' || wie === 'von Hand') wahl.set(id, { column, wie });
  }
  return wahl;
}

/** Columns that a list may offer: those with a header text, without result columns. */
export function choosable({ cells }: SheetMapping): readonly number[] {
  const results = new Set(findResultColumns(cells).values());
  return cells.flatMap((text, column) => (text.trim() === '' || results.has(column) ? [] : [column]));
}

/** The mapping with a column, or none, that a person chose; a field that held the column goes back to its labels. */
export function withColumn(mapping: SheetMapping, id: FieldId, column: number | undefined): SheetMapping {
  const wahl = wahlOf(mapping);
  for (const [other, { column: taken }] of wahl) if (taken !== undefined && taken === column) wahl.delete(other);
  wahl.set(id, { column, wie: 'von Hand' });
  const { vorgabe, woerter, erledigt, ueberschriften } = mapping;
  return build(mapping.cells, wahl, { vorgabe, woerter, erledigt, ueberschriften });
}

/** The mapping with a constant, or without it. */
export function withVorgabe(mapping: SheetMapping, id: FieldId, text: string | undefined): SheetMapping {
  const vorgabe = new Map(mapping.vorgabe);
  if (text === undefined || text.trim() === '') vorgabe.delete(id);
  else vorgabe.set(id, text.trim());
  return { ...mapping, vorgabe };
}

/** The mapping in which a text stands for a word of a list, and for no other one. */
export function withWort(mapping: SheetMapping, list: ListName, text: string, wort: string): SheetMapping {
  const key = foldWord(text);
  const without = Object.entries(mapping.woerter[list] ?? {}).map(([other, all]) => [
    other,
    all.filter((one) => foldWord(one) !== key),
  ]);
  const before = { ...mapping.woerter, [list]: Object.fromEntries(without) };
  return { ...mapping, woerter: mitWoertern(before, { [list]: { [wort]: [text] } }) };
}

/** The mapping in which these signs say that a row is done. */
export const withErledigt = (mapping: SheetMapping, erledigt: Erledigtzeichen | undefined): SheetMapping => ({
  ...mapping,
  erledigt,
});

/** Fields that a constant makes sense for: everything but the Kundennummer. */
export const VORGABE_IDS: readonly FieldId[] = FIELD_IDS.filter((id) => id !== 'kundennummer');

/** The words that a constant of the field may be; `undefined`: any text or day. */
export function erlaubteVorgabe(id: FieldId): readonly string[] | undefined {
  const { type } = field(id);
  if (typeof type === 'object') return words(type.list);
  return type === 'yes-no' ? ['ja', 'nein'] : undefined;
}

/** The constants that hold: of fields without a column. */
export function geltendeVorgabe({ columns, vorgabe }: SheetMapping): ReadonlyMap<FieldId, string> {
  return new Map([...vorgabe].filter(([id]) => !columns.has(id)));
}

/** The fields that have a column or a constant, see `createGrundlage`. */
export function spaltenOf(mapping: SheetMapping): Spalten {
  return { vorhanden: new Set([...mapping.columns.keys(), ...geltendeVorgabe(mapping).keys()]) };
}
