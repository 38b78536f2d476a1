/**
 * What a person decided about a sheet's columns, as it is kept in the workbook's settings and in the file of
 * `neufall pruefen --zuordnung`: one JSON text for all sheets.
 *
 *     {"version": 1, "blaetter": {"Neuanträge": {"id": "{00000000-0001-0000-0000-000000000000}",
 *       "spalten": {"antragsdatum": {"kopf": "Antrag vom"}, "team": {"kopf": "Team", "nr": 2}, "inga": null},
 *       "vorgabe": {"rechtskreis": "SGB II"}, "woerter": {"kanal": {"Schalter": "persönlich", "Rohrpost": null}},
 *       "unbenutzt": ["Bemerkung"]}}}
 *
 * Only decisions are kept: what the labels find needs no memory. A column is kept by its header text, so it may move;
 * a sheet by its name, as a person can write it into a file, and by Excel's id (where the add-in wrote the entry), so it
 * may be renamed.
 * Source: page 6 "Reading" (`neufall.zuordnung`).
 */
import { FIELD_IDS, type FieldId } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { LISTS, type ListName, words } from '../fields/lists.ts';
import { type SheetMapping, VORGABE_IDS, type Wortwahl } from './mapping.ts';

/** Key in the workbook's settings. */
export const ZUORDNUNG_KEY = 'neufall.zuordnung';
const VERSION = 1;
/** Stands for every sheet without an entry of its own. */
export const JEDES_BLATT = '*';

/** A column by its header text; `nr`: the second, third … column of the same text. */
export interface GemerkteSpalte {
  readonly kopf: string;
  readonly nr?: number;
}

/** The decisions on one sheet; `null`: the field has no column. */
export interface Merker {
  /** Excel's id of the sheet, which outlives its name. */
  readonly id?: string;
  readonly spalten: Readonly<Partial<Record<FieldId, GemerkteSpalte | null>>>;
  readonly vorgabe: Readonly<Partial<Record<FieldId, string>>>;
  /** What words of this list stand for; `null`: it stays unknown, and nobody asks again. */
  readonly woerter?: Wortwahl;
  /** Headers of columns that nobody needs, and of which nobody asks again. */
  readonly unbenutzt?: readonly string[];
}

/** Decisions by sheet name. */
export type Zuordnungen = ReadonlyMap<string, Merker>;

/** Why a text is none: no JSON, another version, or a key or value that may not be (`pfad`, dots between keys). */
export type ZuordnungFehler =
  | { readonly fehler: 'json' }
  | { readonly fehler: 'version' }
  | { readonly fehler: 'schluessel' | 'wert'; readonly pfad: string };

/** The decisions that a text holds; never throws. */
export function readZuordnungen(text: string): Zuordnungen | ZuordnungFehler {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fehler: 'json' };
  }
  if (!isRecord(json)) return { fehler: 'json' };
  if (json['version'] !== VERSION) return { fehler: 'version' };
  const extra = Object.keys(json).find((key) => key !== 'version' && key !== 'blaetter');
  if (extra !== undefined) return { fehler: 'schluessel', pfad: extra };
  const { blaetter } = json;
  if (!isRecord(blaetter)) return { fehler: 'wert', pfad: 'blaetter' };
  const all = new Map<string, Merker>();
  for (const [name, blatt] of Object.entries(blaetter)) {
    const merker = readMerker(blatt, `blaetter.${name}`);
    if ('fehler' in merker) return merker;
    all.set(name, merker);
  }
  return all;
}

function readMerker(json: unknown, pfad: string): Merker | ZuordnungFehler {
  if (!isRecord(json)) return { fehler: 'wert', pfad };
  const { id: blattId, spalten = {}, vorgabe = {}, woerter = {}, unbenutzt = [], ...rest } = json;
  const extra = Object.keys(rest)[0];
  if (extra !== undefined) return { fehler: 'schluessel', pfad: `${pfad}.${extra}` };
  if (blattId !== undefined && typeof blattId !== 'string') return { fehler: 'wert', pfad: `${pfad}.id` };
  if (!isRecord(spalten)) return { fehler: 'wert', pfad: `${pfad}.spalten` };
  if (!isRecord(vorgabe)) return { fehler: 'wert', pfad: `${pfad}.vorgabe` };
  const merker: {
    spalten: Partial<Record<FieldId, GemerkteSpalte | null>>;
    vorgabe: Partial<Record<FieldId, string>>;
  } = { spalten: {}, vorgabe: {} };
  for (const [key, value] of Object.entries(spalten)) {
    const id = FIELD_IDS.find((known) => known === key);
    if (id === undefined) return { fehler: 'schluessel', pfad: `${pfad}.spalten.${key}` };
    const spalte = readSpalte(value);
    if (spalte === undefined) return { fehler: 'wert', pfad: `${pfad}.spalten.${key}` };
    merker.spalten[id] = spalte;
  }
  for (const [key, value] of Object.entries(vorgabe)) {
    const id = VORGABE_IDS.find((known) => known === key);
    if (id === undefined) return { fehler: 'schluessel', pfad: `${pfad}.vorgabe.${key}` };
    if (typeof value !== 'string' || value.trim() === '') return { fehler: 'wert', pfad: `${pfad}.vorgabe.${key}` };
    merker.vorgabe[id] = value;
  }
  const gelesen = readWortwahl(woerter, `${pfad}.woerter`);
  if ('fehler' in gelesen) return gelesen;
  if (!isTexts(unbenutzt)) return { fehler: 'wert', pfad: `${pfad}.unbenutzt` };
  return {
    ...(blattId === undefined ? {} : { id: blattId }),
    ...merker,
    ...(Object.keys(gelesen.wahl).length === 0 ? {} : { woerter: gelesen.wahl }),
    ...(unbenutzt.length === 0 ? {} : { unbenutzt }),
  };
}

const isTexts = (json: unknown): json is string[] =>
  Array.isArray(json) && json.every((one) => typeof one === 'string' && one.trim() !== '');

function readWortwahl(json: unknown, pfad: string): { readonly wahl: Wortwahl } | ZuordnungFehler {
  if (!isRecord(json)) return { fehler: 'wert', pfad };
  const wahl: Partial<Record<ListName, Record<string, string | null>>> = {};
  for (const [key, worte] of Object.entries(json)) {
    const list = (Object.keys(LISTS) as ListName[]).find((known) => known === key);
    if (list === undefined) return { fehler: 'schluessel', pfad: `${pfad}.${key}` };
    if (!isRecord(worte)) return { fehler: 'wert', pfad: `${pfad}.${key}` };
    const eigene: Record<string, string | null> = {};
    for (const [wort, steht] of Object.entries(worte)) {
      const known = steht === null ? null : words(list).find((one) => one === steht);
      if (known === undefined || wort.trim() === '') return { fehler: 'wert', pfad: `${pfad}.${key}.${wort}` };
      eigene[wort] = known;
    }
    wahl[list] = eigene;
  }
  return { wahl };
}

function readSpalte(json: unknown): GemerkteSpalte | null | undefined {
  if (json === null) return null;
  if (!isRecord(json)) return undefined;
  const { kopf, nr = 1, ...rest } = json;
  if (typeof kopf !== 'string' || kopf.trim() === '' || Object.keys(rest).length > 0) return undefined;
  if (typeof nr !== 'number' || !Number.isInteger(nr) || nr < 1) return undefined;
  return nr === 1 ? { kopf } : { kopf, nr };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

/** What a person decided in this mapping, now or earlier. */
export function remember({ cells, columns, vorgabe, ohne, antworten }: SheetMapping): Merker {
  const spalten: Partial<Record<FieldId, GemerkteSpalte | null>> = {};
  for (const id of ohne) spalten[id] = null;
  for (const { field, column, header, wie } of columns.values()) {
    if (wie !== 'gemerkt' && wie !== 'von Hand') continue;
    const key = foldLabel(header);
    const nr = cells.slice(0, column + 1).filter((text) => foldLabel(text) === key).length;
    spalten[field] = nr === 1 ? { kopf: header } : { kopf: header, nr };
  }
  const { woerter, unbenutzt } = antworten;
  return {
    spalten,
    vorgabe: Object.fromEntries(vorgabe),
    ...(Object.keys(woerter).length === 0 ? {} : { woerter }),
    ...(unbenutzt.length === 0 ? {} : { unbenutzt }),
  };
}

/** The text to keep. */
export const writeZuordnungen = (zuordnungen: Zuordnungen): string =>
  JSON.stringify({ version: VERSION, blaetter: Object.fromEntries(zuordnungen) });
