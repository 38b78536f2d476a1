/**
 * Reads what memory.ts writes, or what a person wrote into the file of `neufall pruefen --zuordnung`: an unknown key or a
 * wrong value is named with what may stand there instead, because nobody learns from a line that counts for nothing.
 */
import { FIELD_IDS, type FieldId } from '../fields/declarations.ts';
import { LIST_NAMES, type ListName, words } from '../fields/lists.ts';
import { isRecord, parseJson } from '../json.ts';
import { VORGABE_IDS } from './mapping.ts';
import type { Zuordnungen } from './memory.ts';
import { VERSION } from './memory.ts';
import type { Erledigtzeichen, GemerkteSpalte, Merker, Wortwahl } from './merker.ts';

/** Why a text is none: no JSON, another version, or a key or value that may not be (`pfad`, dots between keys). */
export type ZuordnungFehler =
  | { readonly fehler: 'json' }
  | { readonly fehler: 'version' }
  | {
      readonly fehler: 'schluessel';
      /** The key alone; it may hold full stops, as paths do. */
      readonly schluessel: string;
      readonly pfad: string;
      readonly erlaubt: readonly string[];
    }
  | { readonly fehler: 'wert'; readonly pfad: string; readonly art: Exclude<Wertart, 'wort'> }
  | { readonly fehler: 'wert'; readonly pfad: string; readonly art: 'wort'; readonly erlaubt: readonly string[] };

/** What should have stood in the place of a wrong value. */
export type Wertart = 'objekt' | 'id' | 'spalte' | 'vorgabe' | 'wort' | 'unbenutzt' | 'farben' | 'schalter';

type Json = Readonly<Record<string, unknown>>;
type Gelesen<T> = T | ZuordnungFehler;

const ist = (value: object): value is ZuordnungFehler => 'fehler' in value;
const falsch = (pfad: string, art: Exclude<Wertart, 'wort'>): ZuordnungFehler => ({ fehler: 'wert', pfad, art });

/** Keys of a sheet's entry. */
export const BLATT_SCHLUESSEL = ['id', 'spalten', 'vorgabe', 'woerter', 'unbenutzt', 'erledigt'] as const;
export const ERLEDIGT_SCHLUESSEL = ['farben', 'durchgestrichen'] as const;
/** A colour of a fill. */
export const FARBE = /^#[0-9A-Fa-f]{6}$/;

/** The decisions that a text holds; never throws. */
export function readZuordnungen(text: string): Gelesen<Zuordnungen> {
  const json = parseJson(text);
  if (!isRecord(json)) return { fehler: 'json' };
  if (json['version'] !== VERSION) return { fehler: 'version' };
  const extra = unbekannt(json, ['$schema', 'version', 'blaetter'], '');
  if (extra !== undefined) return extra;
  return eintraege(json['blaetter'], 'blaetter', undefined, readMerker);
}

function readMerker(json: unknown, pfad: string): Gelesen<Merker> {
  if (!isRecord(json)) return falsch(pfad, 'objekt');
  const extra = unbekannt(json, BLATT_SCHLUESSEL, pfad);
  if (extra !== undefined) return extra;
  const { id, spalten = {}, vorgabe = {}, woerter = {}, unbenutzt = [], erledigt } = json;
  if (id !== undefined && typeof id !== 'string') return falsch(`${pfad}.id`, 'id');
  const columns = eintraege<FieldId, GemerkteSpalte | null>(spalten, `${pfad}.spalten`, FIELD_IDS, readSpalte);
  if (ist(columns)) return columns;
  const constants = eintraege<FieldId, string>(vorgabe, `${pfad}.vorgabe`, VORGABE_IDS, readVorgabe);
  if (ist(constants)) return constants;
  const worte = eintraege(woerter, `${pfad}.woerter`, LIST_NAMES, readWorte);
  if (ist(worte)) return worte;
  if (!isTexts(unbenutzt)) return falsch(`${pfad}.unbenutzt`, 'unbenutzt');
  const zeichen = erledigt === undefined ? undefined : readErledigt(erledigt, `${pfad}.erledigt`);
  if (zeichen !== undefined && ist(zeichen)) return zeichen;
  return {
    ...(id === undefined ? {} : { id }),
    spalten: Object.fromEntries(columns),
    vorgabe: Object.fromEntries(constants),
    ...(worte.size === 0 ? {} : { woerter: Object.fromEntries(worte) as Wortwahl }),
    ...(unbenutzt.length === 0 ? {} : { unbenutzt }),
    ...(zeichen === undefined ? {} : { erledigt: zeichen }),
  };
}

function readSpalte(json: unknown, pfad: string): Gelesen<GemerkteSpalte> | null {
  if (json === null) return null;
  if (!isRecord(json)) return falsch(pfad, 'spalte');
  const { kopf, nr = 1, ...rest } = json;
  if (typeof kopf !== 'string' || kopf.trim() === '' || Object.keys(rest).length > 0) return falsch(pfad, 'spalte');
  if (typeof nr !== 'number' || !Number.isInteger(nr) || nr < 1) return falsch(pfad, 'spalte');
  return nr === 1 ? { kopf } : { kopf, nr };
}

const readVorgabe = (json: unknown, pfad: string): Gelesen<string> =>
  typeof json === 'string' && json.trim() !== '' ? json : falsch(pfad, 'vorgabe');

function readWorte(json: unknown, pfad: string, list: ListName): Gelesen<Readonly<Record<string, string | null>>> {
  const all = eintraege<string, string | null>(json, pfad, undefined, (steht, at) => {
    const wort = steht === null ? null : words(list).find((known) => known === steht);
    const isNamed = at.length > pfad.length + 1;
    return isNamed && wort !== undefined ? wort : { fehler: 'wert', pfad: at, art: 'wort', erlaubt: words(list) };
  });
  return ist(all) ? all : Object.fromEntries(all);
}

function readErledigt(json: unknown, pfad: string): Gelesen<Erledigtzeichen> {
  if (!isRecord(json)) return falsch(pfad, 'objekt');
  const extra = unbekannt(json, ERLEDIGT_SCHLUESSEL, pfad);
  if (extra !== undefined) return extra;
  const { farben = [], durchgestrichen = false } = json;
  if (!isTexts(farben) || !farben.every((one) => FARBE.test(one))) return falsch(`${pfad}.farben`, 'farben');
  if (typeof durchgestrichen !== 'boolean') return falsch(`${pfad}.durchgestrichen`, 'schalter');
  return { farben: farben.map((one) => one.toUpperCase()), durchgestrichen };
}

/** The entries of an object, each read for itself; without `erlaubt` any key may stand there. */
function eintraege<K extends string, V>(
  json: unknown,
  pfad: string,
  erlaubt: readonly K[] | undefined,
  read: (value: unknown, pfad: string, key: K) => Gelesen<V & object> | (V & (string | null)),
): Gelesen<Map<K, V>> {
  if (!isRecord(json)) return falsch(pfad, 'objekt');
  const extra = erlaubt === undefined ? undefined : unbekannt(json, erlaubt, pfad);
  if (extra !== undefined) return extra;
  const all = new Map<K, V>();
  for (const [key, value] of Object.entries(json)) {
    const found = read(value, `${pfad}.${key}`, key as K);
    if (typeof found === 'object' && found !== null && ist(found)) return found;
    all.set(key as K, found);
  }
  return all;
}

/** The first key that may not be. */
function unbekannt(json: Json, erlaubt: readonly string[], pfad: string): ZuordnungFehler | undefined {
  const key = Object.keys(json).find((one) => !erlaubt.includes(one));
  if (key === undefined) return undefined;
  return { fehler: 'schluessel', schluessel: key, pfad: pfad === '' ? key : `${pfad}.${key}`, erlaubt };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');
