/** The words of dates: months, weekdays, and those that say that it did not happen. Source: fine print 34, 35, 39. */

const MONATE: readonly (readonly string[])[] = [
  ['Januar', 'Jänner', 'Jaenner', 'Jan'],
  ['Februar', 'Feber', 'Feb'],
  ['März', 'Maerz', 'Mär', 'Maer', 'Mrz'],
  ['April', 'Apr'],
  ['Mai'],
  ['Juni', 'Jun'],
  ['Juli', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['Oktober', 'Okt'],
  ['November', 'Nov'],
  ['Dezember', 'Dez'],
];

const WOCHENTAGE: readonly (readonly string[])[] = [
  ['Montag', 'Mo'],
  ['Dienstag', 'Di'],
  ['Mittwoch', 'Mi'],
  ['Donnerstag', 'Do'],
  ['Freitag', 'Fr'],
  ['Samstag', 'Sonnabend', 'Sa'],
  ['Sonntag', 'So'],
];

/** Numbers from 1 by word in small letters. */
const numbered = (words: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(words.flatMap((all, i) => all.map((word) => [word.toLowerCase(), i + 1] as const)));
/** A pattern of any of the words. What stands behind it decides between "Jan" and "Januar". */
const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

const MONAT_NUMMER = numbered(MONATE);
const WOCHENTAG_NUMMER = numbered(WOCHENTAGE);

export const MONAT: string = anyOf(MONATE.flat());
export const WOCHENTAG: string = anyOf(WOCHENTAGE.flat());

/** 1–12; 0 for no month. */
export const monthOf = (word: string): number => MONAT_NUMMER.get(word.toLowerCase()) ?? 0;
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (word: string): number => WOCHENTAG_NUMMER.get(word.toLowerCase()) ?? 0;

const wholeWord = (words: readonly string[]) => new RegExp(String.raw`(?<!\p{L})${anyOf(words)}(?!\p{L})`, 'iu');

/** It will not take place. */
const ABGESAGT = [
  'nicht',
  'kein',
  'keine',
  'keinen',
  'abgesagt',
  'storniert',
  'ausgefallen',
  'entfallen',
  'entfällt',
  'entfaellt',
];
/** It has not taken place yet. */
const STEHT_AUS = ['geplant', 'vorgesehen', 'verschoben', 'verlegt', 'offen', 'fehlt'];

/** Beside the day of an appointment: there is none. */
export const KEIN_TERMIN: RegExp = wholeWord(ABGESAGT);
/** Beside the day on which a step was done: it was not. */
export const NICHT_ERLEDIGT: RegExp = wholeWord([...ABGESAGT, ...STEHT_AUS]);
