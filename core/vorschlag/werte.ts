/**
 * What the values of a column are, counted by distinct texts, and what they look like without being shown.
 * Source: page 5 (`neufall profil`: shape of its values; shapes instead of values, never a person's data).
 */
import type { Day } from '../calendar/day.ts';
import { type FieldId, type FieldType, field } from '../fields/declarations.ts';
import type { ListName } from '../fields/lists.ts';
import {
  kundennummerFehler,
  normaliseKundennummer,
  parseBgNummer,
  parseListWord,
  parseYesNo,
} from '../fields/parse.ts';
import { parseBirthDate, parseDate, parseDateOrTick } from '../fields/parse-date.ts';

const still = () => {};
/** Distinct texts of a column that are kept; more of them are as many new ones of the same kind. */
const VERSCHIEDENE = 2000;

/** Collects the texts of a column. */
export class Werteprobe {
  /** Filled cells by their trimmed text, as far as they are kept. */
  readonly texte = new Map<string, number>();
  /** Filled cells, kept or not. */
  gefuellt = 0;

  /** @param text trimmed; an empty one is no value */
  add(text: string): void {
    if (text === '') return;
    this.gefuellt++;
    const bisher = this.texte.get(text);
    if (bisher !== undefined || this.texte.size < VERSCHIEDENE) this.texte.set(text, (bisher ?? 0) + 1);
  }
}

export interface Werte {
  readonly gefuellt: number;
  readonly texte: ReadonlyMap<string, number>;
  /** The share (0–1) of filled cells that are values of a type. */
  readonly anteil: (type: FieldType) => number;
  /** Distinct texts that are words of a list. */
  readonly bekannteWoerter: (list: ListName) => number;
}

/** What the texts of a column are. @param stichtag for birth dates with a two-digit year */
export function werteVon({ texte, gefuellt }: Werteprobe, stichtag: Day): Werte {
  const anteil = (ist: (text: string) => boolean) => {
    let [alle, davon] = [0, 0];
    for (const [text, n] of texte) {
      alle += n;
      if (ist(text)) davon += n;
    }
    return alle === 0 ? 0 : davon / alle;
  };
  const gemerkt = new Map<string, number>();
  const einmal = (key: string, ist: (text: string) => boolean) => {
    const found = gemerkt.get(key) ?? anteil(ist);
    gemerkt.set(key, found);
    return found;
  };
  const istWort = (list: ListName) => (text: string) => parseListWord(list, text, still) !== undefined;
  return {
    gefuellt,
    texte,
    anteil: (type) =>
      typeof type === 'object'
        ? einmal(type.list, istWort(type.list))
        : einmal(type, (text) => IST[type](text, stichtag)),
    bekannteWoerter: (list) => [...texte.keys()].filter(istWort(list)).length,
  };
}

/** Whether a text is a value of a type. */
const IST: Readonly<Record<Exclude<FieldType, object>, (text: string, stichtag: Day) => boolean>> = {
  kundennummer: (text) => kundennummerFehler(normaliseKundennummer(text)) === undefined,
  'bg-nummer': (text) => parseBgNummer(text, still) !== undefined,
  text: () => true,
  date: (text) => parseDate(text, still) !== undefined,
  'date-or-running': (text) => parseDate(text, still) !== undefined || text === '31.12.9999',
  'date-or-tick': (text) => parseDateOrTick(text, still) !== undefined,
  'birth-date': (text, stichtag) => parseBirthDate(text, still, stichtag) !== undefined,
  moment: (text) => parseDate(text, still) !== undefined,
  'yes-no': (text) => parseYesNo(text, still) !== undefined,
};

/** Whether the values of a column can be those of a field: `offen` where nothing speaks for it or against it. */
type Passung = 'ja' | 'nein' | 'offen';

const MEISTENS = 0.5;
/** Words of a house are unknown at first; values of a column with more distinct ones are no words. */
const WOERTER = 40;
/** A share that says something where the heading does, too. */
export const EINIGE = 0.3;

export function passtZuFeld(id: FieldId, werte: Werte): Passung {
  const { type } = field(id);
  if (werte.gefuellt === 0) return 'offen';
  const istNummerOderTag = (['kundennummer', 'bg-nummer', 'date'] as const).some(
    (one) => werte.anteil(one) >= MEISTENS,
  );
  if (type === 'text') return istNummerOderTag ? 'nein' : 'offen';
  if (typeof type === 'object') {
    if (werte.anteil(type) >= EINIGE) return 'ja';
    return istNummerOderTag || werte.texte.size > WOERTER ? 'nein' : 'offen';
  }
  return werte.anteil(type) >= MEISTENS ? 'ja' : 'nein';
}

const TAG = /^(\d{1,2}\.\d{1,2}\.)(\d{2}|\d{4})\b/;
const ISO = /^\d{4}-\d{2}-\d{2}/;
const UHRZEIT = /[ T,]+\d{1,2}:\d{2}(:\d{2})?/;
/** What a time of day looks like behind a day. */
export const ZEIT = ' hh:mm';
/** Longer runs of letters are words. */
const WORT = /\p{L}{5}/u;
const LAENGSTE = 24;

/** What a value looks like: `999A999999`, `TT.MM.JJJJ`; a text is only called that. */
export function formVon(text: string): string {
  const zeit = UHRZEIT.test(text) ? ZEIT : '';
  const tag = TAG.exec(text);
  if (tag !== null) return `TT.MM.${'J'.repeat(tag[2]!.length)}${zeit}`;
  if (ISO.test(text)) return `JJJJ-MM-TT${zeit}`;
  if (!/\d/.test(text) || text.length > LAENGSTE || WORT.test(text)) return 'Text';
  return text
    .replace(/\p{N}/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[^9A\P{L}]/gu, 'a');
}

/** The most frequent form of a column; empty without values. */
export function haeufigsteForm({ texte }: Pick<Werte, 'texte'>): string {
  const formen = new Map<string, number>();
  for (const [text, n] of texte) formen.set(formVon(text), (formen.get(formVon(text)) ?? 0) + n);
  return [...formen].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
