/**
 * What a person decided about a sheet's columns, as it is kept in the workbook's settings and in the file of
 * `neufall pruefen --zuordnung`: one JSON text for all sheets.
 *
 *     {"version": 1, "blaetter": {"Neuanträge": {"id": "{00000000-0001-0000-0000-000000000000}",
 *       "spalten": {"antragsdatum": {"kopf": "Antrag vom"}, "team": {"kopf": "Team", "nr": 2}, "inga": null},
 *       "vorgabe": {"rechtskreis": "SGB II"}, "woerter": {"kanal": {"Schalter": "persönlich", "Rohrpost": null}},
 *       "unbenutzt": ["Bemerkung"], "erledigt": {"farben": ["#C6EFCE"], "durchgestrichen": true}}}}
 *
 * Only decisions are kept: what the labels find needs no memory. A column is kept by its header text, so it may move;
 * a sheet by its name, as a person can write it into a file, and by Excel's id (where the add-in wrote the entry), so it
 * may be renamed. Read by read-memory.ts.
 * Source: page 6 "Reading" (`neufall.zuordnung`).
 */
import type { FieldId } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import type { SheetMapping } from './mapping.ts';
import type { GemerkteSpalte, Merker } from './merker.ts';

/** Key in the workbook's settings. */
export const ZUORDNUNG_KEY = 'neufall.zuordnung';
/** Of the text. */
export const VERSION = 1;
/** Stands for every sheet without an entry of its own. */
export const JEDES_BLATT = '*';

/** Decisions by sheet name. */
export type Zuordnungen = ReadonlyMap<string, Merker>;

/** A sheet as its decisions are found again; `neufall pruefen` only knows names. */
export interface BlattName {
  readonly name: string;
  readonly id?: string;
}

/** The decisions on a sheet: its own, else those for every sheet. */
export function merkerFor(zuordnungen: Zuordnungen, { name, id }: BlattName): Merker | undefined {
  const named = zuordnungen.get(name);
  // An entry of this name is another sheet's only where this sheet has one, too: an id can be lost, as in a copied file.
  if (named !== undefined && (named.id === undefined || named.id === id)) return named;
  return (id === undefined ? undefined : entryOf(zuordnungen, id)?.[1]) ?? named ?? zuordnungen.get(JEDES_BLATT);
}

const entryOf = (zuordnungen: Zuordnungen, id: string) => [...zuordnungen].find(([, merker]) => merker.id === id);

/** With the decisions on a sheet; an entry under an earlier name of it is gone. */
export function withMerker(before: Zuordnungen, { name, id }: BlattName, merker: Merker): Zuordnungen {
  const others = [...before].filter(([, other]) => id === undefined || other.id !== id);
  return new Map([...others, [name, id === undefined ? merker : { id, ...merker }]]);
}

/** A column as it is found again. */
export function gemerkteSpalte(cells: readonly string[], column: number): GemerkteSpalte {
  const kopf = cells[column] ?? '';
  const key = foldLabel(kopf);
  const nr = cells.slice(0, column + 1).filter((text) => foldLabel(text) === key).length;
  return nr === 1 ? { kopf } : { kopf, nr };
}

/** What a person decided in this mapping, now or earlier. */
export function remember({ cells, columns, vorgabe, ohne, antworten }: SheetMapping): Merker {
  const spalten: Partial<Record<FieldId, GemerkteSpalte | null>> = {};
  for (const id of ohne) spalten[id] = null;
  for (const { field, column, wie } of columns.values()) {
    if (wie !== 'gemerkt' && wie !== 'von Hand') continue;
    spalten[field] = gemerkteSpalte(cells, column);
  }
  const { woerter, unbenutzt, erledigt } = antworten;
  return {
    spalten,
    vorgabe: Object.fromEntries(vorgabe),
    ...(Object.keys(woerter).length === 0 ? {} : { woerter }),
    ...(unbenutzt.length === 0 ? {} : { unbenutzt }),
    ...(erledigt === undefined ? {} : { erledigt }),
  };
}

/** The text to keep. */
export const writeZuordnungen = (zuordnungen: Zuordnungen): string =>
  JSON.stringify({ version: VERSION, blaetter: Object.fromEntries(zuordnungen) });
