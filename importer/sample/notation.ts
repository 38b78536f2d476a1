/**
 * How a value is written in a cell, by field type: the usual text and every other one that people and exports use.
 * The reverse of core/fields/parse.ts, and tested against it. Source: page 1 "Identifiers" and "Cell values",
 * fine print 11, 12, 23, 34 to 36 and 80.
 */
import { type Day, fromDay, german, iso, weekday } from '../../core/calendar/day.ts';
import { dayOf, secondsOf } from '../../core/calendar/moment.ts';
import type { FieldType } from '../../core/fields/declarations.ts';
import { LISTS, type ListName } from '../../core/fields/lists.ts';
import { LAUFEND } from '../../core/fields/parse-date.ts';
import { pick, type Random } from './random.ts';

/** A parsed value of any field. */
export type Wert = string | number | boolean;

/** Writes the values of one field type. */
export interface Writer {
  /** The usual text; chance only chooses between a word and its synonyms. */
  usual(value: Wert, random: Random): string;
  /** Every other text of the value. */
  others(value: Wert): readonly string[];
}

const two = (number: number) => (number < 10 ? `0${number}` : `${number}`);

/** T.M.JJJJ. */
function plain(day: Day): string {
  const date = fromDay(day);
  return `${date.day}.${date.month}.${date.year}`;
}

/** TT.MM.JJ, where the year lies in the hundred years from `firstYear` on. */
function short(day: Day, firstYear: number): string[] {
  const date = fromDay(day);
  const known = date.year >= firstYear && date.year < firstYear + 100;
  return known ? [`${two(date.day)}.${two(date.month)}.${two(date.year % 100)}`] : [];
}

const WOCHENTAGE = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const MONATE = ['Januar', 'Feb.', 'März', 'April', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dezember'];

const withWeekday = (day: Day) => `${WOCHENTAGE[weekday(day) - 1]} ${german(day)}`;

/** As people write a day in a list: Mo 02.03.2026, 2. März 2026, 02/03/2026; not 31.12.9999 (fine print 40). */
function written(day: Day): string[] {
  if (day === LAUFEND) return [];
  const { year, month, day: inMonth } = fromDay(day);
  return [withWeekday(day), `${inMonth}. ${MONATE[month - 1]} ${year}`, german(day).replaceAll('.', '/')];
}

/** Two-digit years of ordinary dates begin with 1969 (page 1 "Cell values"). */
const FIRST_SHORT_YEAR = 1969;

const dates = (day: Day) => [plain(day), ...short(day, FIRST_SHORT_YEAR), iso(day)];

const DATE: Writer = {
  usual: (value) => german(Number(value)),
  others: (value) => {
    const day = Number(value);
    return [
      ...dates(day),
      ...written(day),
      `${german(day)} 00:00`,
      `${iso(day)}T00:00:00`,
      `${iso(day)}T00:00:00.000Z`,
    ];
  },
};

function birthDate(stichtag: Day): Writer {
  const firstYear = fromDay(stichtag).year - 99;
  return {
    usual: DATE.usual,
    others: (value) => [
      plain(Number(value)),
      ...short(Number(value), firstYear),
      iso(Number(value)),
      ...written(Number(value)),
    ],
  };
}

/** A birth date of which only month and year are known, 00.MM.JJJJ: read as the 15th of the month. */
export function fictiveBirthDate(day: Day): string {
  return `00${german(day).slice(2)}`;
}

const MINUTES: readonly string[] = Array.from(
  { length: 24 * 60 },
  (_, i) => `${two(Math.floor(i / 60))}:${two(i % 60)}`,
);

/** HH:MM, or HH:MM:SS where there are odd seconds. */
function clock(seconds: number): string {
  const text = MINUTES[Math.floor(seconds / 60)] ?? '';
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

const MOMENT: Writer = {
  usual: (value) => {
    const seconds = secondsOf(Number(value));
    const day = german(dayOf(Number(value)));
    return seconds === undefined ? day : `${day} ${clock(seconds)}`;
  },
  others: (value) => {
    const day = dayOf(Number(value));
    const seconds = secondsOf(Number(value));
    if (seconds === undefined) return [...dates(day), ...written(day)];
    const time = clock(seconds);
    const full = time.length === 5 ? `${time}:00` : time;
    const loose = time.replace(/^0/, '');
    return [
      ...dates(day).map((date) => `${date} ${loose}`),
      `${german(day)}  ${full}`,
      `${iso(day)}T${full}`,
      `${withWeekday(day)}, ${time} Uhr`,
    ];
  },
};

const YES_NO: Writer = {
  usual: (value) => (value ? 'ja' : 'nein'),
  others: (value) =>
    value ? ['Ja', 'JA', 'j', 'J', 'x', 'X', '1', 'true', 'wahr'] : ['Nein', 'NEIN', 'n', 'N', '0', 'false', 'falsch'],
};

const BG_NUMMER: Writer = {
  usual: (value) => String(value),
  others: (value) => ['/', ' // ', ' / ', 'BG', ' BG ', ' ', '-'].map((sign) => String(value).replace('//', sign)),
};

const KUNDENNUMMER: Writer = {
  usual: (value) => String(value),
  others: (value) => {
    const text = String(value);
    return [text.toLowerCase(), text.replace(/[A-Z]/, ' $& '), ` ${text}`];
  },
};

const TEXT: Writer = {
  usual: (value) => String(value),
  others: (value) => [` ${value}`, `${value}  `, `${value}\u00a0`],
};

const DIGRAPH: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** The same word or name with umlauts as ae, oe, ue, ss. */
export function withoutUmlauts(text: string): string {
  return text.replace(/[äöüßÄÖÜ]/g, (letter) => DIGRAPH[letter] ?? letter);
}

function list(name: ListName): Writer {
  const synonyms = new Map<string, readonly string[]>(Object.entries(LISTS[name]));
  const usual = new Map([...synonyms].map(([word, more]) => [word, more.length === 0 ? [] : [word, word, ...more]]));
  const spellings = (text: string) => [
    text.toUpperCase(),
    text.toLowerCase(),
    withoutUmlauts(text),
    text.replace(/[ -]/g, ''),
    text.replace(/ /g, '-'),
  ];
  return {
    usual: (value, random) => {
      const texts = usual.get(String(value));
      return texts === undefined || texts.length === 0 ? String(value) : pick(random, texts);
    },
    others: (value) => [String(value), ...(synonyms.get(String(value)) ?? [])].flatMap(spellings),
  };
}

/**
 * The writer of a field type.
 * @param stichtag how a birth date's year may be shortened depends on it (fine print 12)
 */
export function writerOf(type: FieldType, stichtag: Day): Writer {
  switch (type) {
    case 'kundennummer':
      return KUNDENNUMMER;
    case 'bg-nummer':
      return BG_NUMMER;
    case 'text':
      return TEXT;
    case 'date':
    case 'date-or-running':
    case 'date-or-tick':
      return DATE;
    case 'birth-date':
      return birthDate(stichtag);
    case 'moment':
      return MOMENT;
    case 'yes-no':
      return YES_NO;
    default:
      return list(type.list);
  }
}
