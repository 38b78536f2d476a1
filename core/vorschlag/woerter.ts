/**
 * Words of a list field that nobody knows, each with the word that it may stand for.
 * Source: page 5 (`neufall profil`: words of list fields that nobody knows, with their number and a suggestion).
 */
import { type FieldId, field } from '../fields/declarations.ts';
import { foldWord } from '../fields/fold.ts';
import { LISTS, type Woerter, words } from '../fields/lists.ts';
import { cellParser } from '../fields/parse.ts';
import { aehnlichkeit } from './aehnlich.ts';
import { VERWANDTE_WOERTER } from './verwandt.ts';
import { formVon } from './werte.ts';

/** Longer texts are no words. */
const LAENGSTES = 40;
/** Numbers of persons and the like. */
const NUMMER = /\d{5}/;

/** Whether a text can be shown as a word: it is no sentence, no number and no day, which may be a person's. */
export const istZeigbar = (text: string): boolean =>
  text.length <= LAENGSTES && !NUMMER.test(text) && formVon(text) !== 'TT.MM.JJJJ';

/** Whether a field's values name or number a person, or may do so: names, numbers, birth dates, free texts. */
export function istPersoenlich(feld: FieldId): boolean {
  const { personal, type } = field(feld);
  return personal !== undefined || type === 'text' || type === 'birth-date';
}

/** A word is short: what is less like another one is a word of its own (`Rohrpost`). */
const GLEICH_GENUG = 2 / 3;
/** Fewer letters can begin anything. */
const ANFANG = 3;

export interface UnbekanntesWort {
  readonly wort: string;
  readonly anzahl: number;
  /** The word of the list that it may stand for. */
  readonly vorschlag?: string;
}

/** The unknown words of a list field, most frequent first; equal spellings count together. */
export function unbekannteWoerter(
  id: FieldId,
  texte: ReadonlyMap<string, number>,
  eigene: Woerter = {},
): readonly UnbekanntesWort[] {
  const { type } = field(id);
  if (typeof type !== 'object') return [];
  const parse = cellParser(id, eigene);
  const found = new Map<string, { wort: string; anzahl: number }>();
  for (const [text, n] of texte) {
    const key = foldWord(text);
    if (parse(text, () => {}, 0) !== undefined) continue;
    const bisher = found.get(key);
    if (bisher === undefined) found.set(key, { wort: text, anzahl: n });
    else bisher.anzahl += n;
  }
  return [...found.values()]
    .sort((a, b) => b.anzahl - a.anzahl || (a.wort < b.wort ? -1 : 1))
    .map((eins) => {
      const vorschlag = wortFuer(id, eins.wort);
      return vorschlag === undefined ? eins : { ...eins, vorschlag };
    });
}

/** The word of a list field that a text is most like, if any is alike enough. */
export function wortFuer(id: FieldId, text: string): string | undefined {
  const { type } = field(id);
  if (typeof type !== 'object') return undefined;
  const synonyme: Readonly<Record<string, readonly string[]>> = LISTS[type.list];
  let best: string | undefined;
  let most = GLEICH_GENUG;
  for (const wort of words(type.list)) {
    for (const name of [wort, ...(synonyme[wort] ?? []), ...(VERWANDTE_WOERTER[type.list]?.[wort] ?? [])]) {
      const wert = aehnlichkeit(text, name);
      if (wert > most) [best, most] = [wort, wert];
    }
  }
  return best ?? anfangVon(text, words(type.list));
}

/** The first letters of exactly one word: `Neu`, `Weiter`. */
function anfangVon(text: string, liste: readonly string[]): string | undefined {
  const anfang = foldWord(text);
  const gemeint = liste.filter((wort) => foldWord(wort).startsWith(anfang));
  return anfang.length >= ANFANG && gemeint.length === 1 ? gemeint[0] : undefined;
}
