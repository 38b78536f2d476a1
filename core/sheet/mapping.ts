/**
 * Which column of a sheet holds which field, how sure that is, and what a person has decided about it.
 * Source: page 6 "Reading", page 1 "Missing columns".
 */
import { FIELD_IDS, type FieldId, field } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { type ListName, mitWoertern, type Woerter, words } from '../fields/lists.ts';
import { matchHeader, type Umbenennung } from '../fields/match-header.ts';
import type { Spalten } from '../fields/spalten.ts';
import { findResultColumns } from './columns.ts';
import type { Erledigtzeichen, Merker, Wortwahl } from './merker.ts';

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
  /** Fields that a person gave no column, although there may be one. */
  readonly ohne: ReadonlySet<FieldId>;
  /** Fields with several columns of which a person has not yet chosen one. */
  readonly ambiguous: readonly FieldId[];
  /** Columns with a header that no field claims, without result columns. */
  readonly unclaimed: readonly number[];
  /** What a person decided beside columns and constants. */
  readonly antworten: Antworten;
}

/** Answers to what the guide asks (page 6 "The first hour"). */
export interface Antworten {
  /** Words of this list that no value list knows, each with what it stands for; `null`: it stays unknown. */
  readonly woerter: Wortwahl;
  /** Headers of columns that a person leaves unused. */
  readonly unbenutzt: readonly string[];
  /** By what about its cell a row counts as done; missing: by its column alone. */
  readonly erledigt?: Erledigtzeichen;
}

const OHNE_ANTWORTEN: Antworten = { woerter: {}, unbenutzt: [] };

const SICHER: Readonly<Record<Wie, number>> = { exakt: 1, Synonym: 0.9, gemerkt: 1, 'von Hand': 1 };
const MEHRDEUTIG = 0.5;

/** Chosen columns: by hand, remembered, or deliberately none. */
type Wahl = Map<FieldId, { readonly column: number | undefined; readonly wie: 'gemerkt' | 'von Hand' }>;

/** The mapping by labels, corrected by what a person decided earlier, as far as its columns are still there. */
export function proposeMapping(
  cells: readonly string[],
  merker?: Merker,
  ueberschriften: Umbenennung = {},
): SheetMapping {
  const wahl: Wahl = new Map();
  const vorgabe = new Map<FieldId, string>();
  for (const id of FIELD_IDS) {
    const spalte = merker?.spalten[id];
    const column = spalte ? findColumn(cells, spalte.kopf, spalte.nr ?? 1) : undefined;
    if (spalte === null || column !== undefined) wahl.set(id, { column, wie: 'gemerkt' });
    const text = merker?.vorgabe[id];
    if (text !== undefined) vorgabe.set(id, text);
  }
  const { woerter = {}, unbenutzt = [], erledigt } = merker ?? {};
  const antworten = { woerter, unbenutzt, ...(erledigt === undefined ? {} : { erledigt }) };
  return build(cells, wahl, vorgabe, ueberschriften, antworten);
}

/** The `nr`-th column (from 1) with this text, compared as labels are. */
function findColumn(cells: readonly string[], kopf: string, nr: number): number | undefined {
  const key = foldLabel(kopf);
  return cells.flatMap((text, column) => (foldLabel(text) === key ? [column] : []))[nr - 1];
}

function build(
  cells: readonly string[],
  wahl: Wahl,
  vorgabe: ReadonlyMap<FieldId, string>,
  ueberschriften: Umbenennung,
  antworten = OHNE_ANTWORTEN,
): SheetMapping {
  const results = new Set(findResultColumns(cells).values());
  const chosen = new Set([...wahl.values()].map(({ column }) => column));
  // What a person chose or what the program wrote is not there for the labels.
  const free = cells.map((text, column) => (results.has(column) || chosen.has(column) ? '' : text));
  const auto = matchHeader(
    free,
    FIELD_IDS.filter((id) => !wahl.has(id)),
    ueberschriften,
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
    ueberschriften,
    cells,
    columns,
    vorgabe,
    ohne: new Set([...wahl].flatMap(([id, { column }]) => (column === undefined ? [id] : []))),
    ambiguous: FIELD_IDS.filter((id) => auto.ambiguous.has(id)),
    unclaimed: cells.flatMap((text, column) =>
      text.trim() === '' || claimed.has(column) || results.has(column) ? [] : [column],
    ),
    antworten,
  };
}

/** What a person has decided so far. */
function wahlOf({ columns, ohne }: SheetMapping): Wahl {
  const wahl: Wahl = new Map();
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
  return build(mapping.cells, wahl, mapping.vorgabe, mapping.ueberschriften, mapping.antworten);
}

/** The mapping with a constant, or without it. */
export function withVorgabe(mapping: SheetMapping, id: FieldId, text: string | undefined): SheetMapping {
  const vorgabe = new Map(mapping.vorgabe);
  if (text === undefined || text.trim() === '') vorgabe.delete(id);
  else vorgabe.set(id, text.trim());
  return { ...mapping, vorgabe };
}

/** The mapping with what a word stands for; `null`: it stays unknown, and nobody asks again; `undefined`: not decided. */
export function withWort(
  mapping: SheetMapping,
  list: ListName,
  wort: string,
  steht: string | null | undefined,
): SheetMapping {
  const { [list]: bisher = {}, ...andere } = mapping.antworten.woerter;
  const { [wort]: _, ...ohne } = bisher;
  const eigene = steht === undefined ? ohne : { ...ohne, [wort]: steht };
  const woerter = Object.keys(eigene).length === 0 ? andere : { ...andere, [list]: eigene };
  return { ...mapping, antworten: { ...mapping.antworten, woerter } };
}

/** The mapping with columns that a person leaves unused. */
export function withUnbenutzt(mapping: SheetMapping, koepfe: readonly string[]): SheetMapping {
  const unbenutzt = [...new Set([...mapping.antworten.unbenutzt, ...koepfe])];
  return { ...mapping, antworten: { ...mapping.antworten, unbenutzt } };
}

/** The mapping in which these signs say that a row is done; none: its column alone. */
export function withErledigt(mapping: SheetMapping, erledigt: Erledigtzeichen | undefined): SheetMapping {
  const { erledigt: _, ...antworten } = mapping.antworten;
  return { ...mapping, antworten: erledigt === undefined ? antworten : { ...antworten, erledigt } };
}

/** The column that says which row is which: that of the Kundennummer, or else of the BG-Nummer. */
export const numberColumn = ({ columns }: Pick<SheetMapping, 'columns'>): number | undefined =>
  (columns.get('kundennummer') ?? columns.get('bg_nummer'))?.column;

/** The words that this list has of its own, beside those of the house. */
export function woerterOf({ antworten }: Pick<SheetMapping, 'antworten'>, haus: Woerter): Woerter {
  const eigene: Partial<Record<ListName, Record<string, string[]>>> = {};
  for (const [list, wahl] of Object.entries(antworten.woerter) as [
    ListName,
    Readonly<Record<string, string | null>>,
  ][]) {
    const worte: Record<string, string[]> = {};
    for (const [wort, steht] of Object.entries(wahl)) {
      if (steht !== null) worte[steht] = [...(worte[steht] ?? []), wort];
    }
    eigene[list] = worte;
  }
  return mitWoertern(haus, eigene);
}

/** Fields that may have a constant: everything but the Kundennummer. */
export const VORGABE_IDS: readonly FieldId[] = FIELD_IDS.filter((id) => id !== 'kundennummer');

/** Fields of which a list often says the same in every row: a person is offered a constant for these (page 6 "Reading"). */
export const ANGEBOTENE_VORGABEN: ReadonlySet<FieldId> = new Set<FieldId>([
  'rechtskreis',
  'anliegen',
  'aufenthalt_de',
  'antragsart',
  'kanal',
  'eingangsstelle',
  'traegerschaft',
  'team',
  'leistungsteam',
  'hauptbetreuer',
  'aufstocker',
  'zuzug',
  'antrag_durch',
]);

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
