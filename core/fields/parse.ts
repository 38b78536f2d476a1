/**
 * One cell's text to its value. Every parser takes text as `meantText` gives it, reports what is wrong with the cell and gives
 * `undefined` for an empty or wrong one: a wrong cell never stops its row.
 * Source: page 1 "Identifiers" and "Cell values", fine print 2, 10, 27, 43, 79.
 */
import type { Day } from '../calendar/day.ts';
import { comparable } from './cell-text.ts';
import { type FieldId, type FieldType, field, type Value } from './declarations.ts';
import type { QuarantaeneGrund } from './einlesebefunde.ts';
import { fold, foldWord } from './fold.ts';
import { LISTS, type ListName, type Woerter, type Word, words } from './lists.ts';
import {
  type Melder,
  parseBirthDate,
  parseDate,
  parseDateOrRunning,
  parseDateOrTick,
  parseMoment,
} from './parse-date.ts';

const KUNDENNUMMER = /^\d{3}[A-Z]\d{6}$/;
/** 1,23E+47: a Kundennummer with the letter E that Excel took for a number. */
const DESTROYED = /^\d+([.,]\d+)?E[+-]\d+$/;

/** Kundennummer without blanks, upper-case; not yet checked. */
export function normaliseKundennummer(text: string): string {
  // Most are written as they should be.
  return KUNDENNUMMER.test(text) ? text : comparable(text).replace(/\s+/g, '').toUpperCase();
}

/** What is wrong with a normalised Kundennummer, or `undefined`. */
export function kundennummerFehler(normalised: string): QuarantaeneGrund | undefined {
  if (KUNDENNUMMER.test(normalised)) return undefined;
  if (normalised === '') return 'KUNDENNUMMER_FEHLT';
  return DESTROYED.test(normalised) ? 'KUNDENNUMMER_EXCEL' : 'KUNDENNUMMER_FORMAT';
}

const BG_NUMMER_AS_WANTED = /^\d{5}\/\/\d{7}$/;
const BG_NUMMER = /^(\d{5})(?:\s*(?:\/\/|\/|BG|-)\s*|\s+)(\d{7})$/i;

/** BG-Nummer as `12345//1234567`; accepts `//`, `/`, `BG`, blanks or a hyphen between the parts. */
export function parseBgNummer(text: string, melde: Melder): string | undefined {
  if (text === '') return undefined;
  if (BG_NUMMER_AS_WANTED.test(text)) return text;
  const match = BG_NUMMER.exec(text) ?? BG_NUMMER.exec(comparable(text));
  if (match !== null) return `${match[1]}//${match[2]}`;
  melde('BG_NUMMER_FORMAT');
  return undefined;
}

const YES = new Set(['ja', 'j', 'x', '1', 'true', 'wahr']);
const NO = new Set(['nein', 'n', '0', 'false', 'falsch']);

/** Yes or no; blank is unknown. */
export function parseYesNo(text: string, melde: Melder): boolean | undefined {
  if (text === '') return undefined;
  const word = comparable(text).toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  melde('WERT_UNBEKANNT');
  return undefined;
}

/** The words of each list, by their comparison form. */
const INDEX: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries<Readonly<Record<string, readonly string[]>>>(LISTS).map(([list, synonyms]) => [
    list,
    new Map(Object.entries(synonyms).flatMap(([word, more]) => [word, ...more].map((one) => [fold(one), word]))),
  ]),
);

/** Further words of a house, by their comparison form. */
function zusatz(list: ListName, woerter: Woerter): ReadonlyMap<string, string> | undefined {
  const mehr = woerter[list];
  if (mehr === undefined) return undefined;
  return new Map(
    Object.entries(mehr).flatMap(([word, all]) => all.map((one): [string, string] => [foldWord(one), word])),
  );
}

/**
 * The canonical word of a list; blank is unknown, one full stop at the end is none of the word (fine print 43).
 * @param mehr further words by their comparison form
 */
export function parseListWord<L extends ListName>(
  list: L,
  text: string,
  melde: Melder,
  mehr?: ReadonlyMap<string, string>,
): Word<L> | undefined {
  if (text === '') return undefined;
  const key = foldWord(text);
  const word = INDEX.get(list)?.get(key) ?? mehr?.get(key);
  if (word !== undefined) return words(list).find((w) => w === word);
  melde('WERT_UNBEKANNT');
  return undefined;
}

/** Text as it stands; blank is unknown. */
export function parseText(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** Reads a cell as `meantText` gives it; only a birth date with a two-digit year depends on the Stichtag. */
export type CellParser<V> = (text: string, melde: Melder, stichtag: Day) => V | undefined;

const PARSERS: Readonly<Record<Exclude<FieldType, object>, CellParser<unknown>>> = {
  kundennummer: (text) => {
    const normalised = normaliseKundennummer(text);
    return kundennummerFehler(normalised) === undefined ? normalised : undefined;
  },
  'bg-nummer': parseBgNummer,
  text: parseText,
  date: parseDate,
  'date-or-running': parseDateOrRunning,
  'date-or-tick': parseDateOrTick,
  'birth-date': parseBirthDate,
  moment: parseMoment,
  'yes-no': parseYesNo,
};

const KEINE: Woerter = {};

/**
 * The parser of a field, by its declared type.
 * @param woerter further words of a house
 */
export function cellParser<F extends FieldId>(id: F, woerter: Woerter = KEINE): CellParser<Value<F>> {
  const { type } = field(id);
  if (typeof type !== 'object') return PARSERS[type] as CellParser<Value<F>>;
  const { list } = type;
  const mehr = zusatz(list, woerter);
  // A column has few words, each in many cells.
  const bekannt = new Map<string, string>();
  const parser: CellParser<unknown> = (text, melde) => {
    const schon = bekannt.get(text);
    if (schon !== undefined) return schon;
    const word = parseListWord(list, text, melde, mehr);
    if (word !== undefined) bekannt.set(text, word);
    return word;
  };
  return parser as CellParser<Value<F>>;
}

/** The value of a cell as `meantText` gives it for a field; see `cellParser`, which is quicker for many cells. */
export function parseCell<F extends FieldId>(
  id: F,
  text: string,
  melde: Melder,
  stichtag: Day,
  woerter?: Woerter,
): Value<F> | undefined {
  return cellParser(id, woerter)(text, melde, stichtag);
}
