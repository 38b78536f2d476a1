/**
 * How alike two labels or words are, from 0 to 1: by the letters that would have to change (one typo in ten letters is
 * 0.9), by one being a part of the other, or by one being short for the other.
 */
import { foldLabel } from '../fields/fold.ts';

/** From here on two texts are one with a typo or another ending. */
export const FAST_GLEICH = 0.8;
/** From here on they have something to do with each other. */
export const VERWANDT = 0.6;

export function aehnlichkeit(a: string, b: string): number {
  const ganz = vergleich(foldLabel(a).replace(ZEICHEN, ''), foldLabel(b).replace(ZEICHEN, ''));
  return Math.max(ganz, KERN * vergleich(kern(a), kern(b)));
}

/** What parts words: `GEB_DATUM`, `Datum/Uhrzeit`. */
const ZEICHEN = /[^\p{L}\p{N}]+/gu;
/** Words of a label that do not say which field it is. */
const FUELLWOERTER: ReadonlySet<string> = new Set([
  'am',
  'vom',
  'von',
  'der',
  'des',
  'die',
  'datum',
  'kz',
  'j',
  'n',
  'jn',
]);
/** Labels that differ in such words alone are not quite the same. */
const KERN = 0.95;

/** A label without its filling words. */
function kern(text: string): string {
  const worte = text.split(ZEICHEN).map(foldLabel);
  return worte.filter((wort) => !FUELLWOERTER.has(wort)).join('');
}

function vergleich(x: string, y: string): number {
  if (x === y) return x === '' ? 0 : 1;
  const [kurz, lang] = x.length <= y.length ? [x, y] : [y, x];
  // Every second word of two or three letters is only one letter away from another, and many begin with it or hold it.
  if (kurz.length < TEIL) return 0;
  const anteil = kurz.length / lang.length;
  return Math.max(
    1 - abstand(x, y) / lang.length,
    alsAnfang(kurz, lang, anteil),
    lang.includes(kurz) || istAbkuerzung(kurz, lang) ? 0.4 + 0.5 * anteil : 0,
  );
}

/** Letters that say something by themselves. */
const TEIL = 4;

/** Cut off, or with an addition: `HAUPTBETR`, `Team-Nr`. */
const alsAnfang = (kurz: string, lang: string, anteil: number) =>
  anteil >= 0.6 && lang.startsWith(kurz) ? 0.5 + 0.5 * anteil : 0;

/** All letters of the short text in the long one, in order, with the same first one: `kdnr` for `kundennummer`. */
function istAbkuerzung(kurz: string, lang: string): boolean {
  let at = 0;
  for (const letter of lang) if (letter === kurz[at]) at++;
  return kurz[0] === lang[0] && at === kurz.length;
}

/** Letters to put in, take out or change, neighbours to swap (optimal string alignment). */
function abstand(a: string, b: string): number {
  let zweiDavor: number[] = [];
  let davor = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i];
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : 1;
      let kosten = Math.min(davor[j]! + 1, zeile[j - 1]! + 1, davor[j - 1]! + gleich);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) kosten = Math.min(kosten, zweiDavor[j - 2]! + 1);
      zeile.push(kosten);
    }
    zweiDavor = davor;
    davor = zeile;
  }
  return davor[b.length]!;
}

/** The most alike of some texts, if any is alike enough. Of equal ones the first. */
export function naechster(text: string, unter: readonly string[], mindestens = VERWANDT): string | undefined {
  let best: string | undefined;
  let most = mindestens;
  for (const eins of unter) {
    const wert = aehnlichkeit(text, eins);
    if (wert > most || (wert === most && best === undefined)) [best, most] = [eins, wert];
  }
  return best;
}
