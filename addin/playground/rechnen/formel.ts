/**
 * Formulas as trees: numbers, texts, cells, operators and calls, in the English spelling that files and the client
 * library have. Source: ECMA-376 part 1, 18.17.2 (syntax), 18.17.2.2 (precedence of operators).
 */

export type Formel =
  | { readonly art: 'wert'; readonly wert: number | string | boolean }
  /** `sheet` undefined: the formula's own. */
  | { readonly art: 'bezug'; readonly bezug: string }
  | { readonly art: 'aufruf'; readonly name: string; readonly argumente: readonly (Formel | undefined)[] }
  | { readonly art: 'operator'; readonly zeichen: string; readonly links: Formel; readonly rechts: Formel };

/** One word of a formula; blanks between words are dropped. */
export interface Wort {
  readonly art: 'zahl' | 'text' | 'bezug' | 'name' | 'zeichen';
  readonly text: string;
}

const SHEET = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";
const CELLS = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?';
const WORDS: readonly (readonly [Wort['art'], string])[] = [
  ['text', '"(?:[^"]|"")*"'],
  ['bezug', `(?:${SHEET})?${CELLS}(?![\\p{L}\\p{N}_.(])`],
  ['name', '[\\p{L}_][\\p{L}\\p{N}_.]*'],
  ['zeichen', '<>|<=|>=|[-+*/^&=<>();,%]'],
];

/**
 * The words of a formula without its `=`; `undefined` where something is none.
 * @param komma what separates the digits of a fraction
 */
export function woerter(text: string, komma: '.' | ','): Wort[] | undefined {
  const zahl = `\\d+(?:[${komma}]\\d+)?(?:[eE][-+]?\\d+)?`;
  const arten = [...WORDS.slice(0, 2), ['zahl', zahl] as const, ...WORDS.slice(2)];
  const pattern = new RegExp(`\\s*(?:${arten.map(([, one]) => `(${one})`).join('|')})\\s*`, 'uy');
  const found: Wort[] = [];
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    const at = match?.findIndex((one, index) => index > 0 && one !== undefined) ?? -1;
    const art = arten[at - 1]?.[0];
    if (match === null || art === undefined) return undefined;
    found.push({ art, text: match[at] ?? '' });
  }
  return found;
}

/** Operators from the loosest to the tightest. */
const STUFEN = [['=', '<>', '<=', '>=', '<', '>'], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** The tree of a formula (`=A2+14`); `undefined` for what is none, or none of these. */
export function parseFormel(text: string): Formel | undefined {
  const all = woerter(text.replace(/^=/, ''), '.');
  if (all === undefined) return undefined;
  let at = 0;
  const take = (zeichen: string): boolean => {
    const there = all[at]?.art === 'zeichen' && all[at]?.text === zeichen;
    if (there) at++;
    return there;
  };

  function stufe(level: number): Formel | undefined {
    const operatoren = STUFEN[level];
    if (operatoren === undefined) return einzeln();
    let links = stufe(level + 1);
    while (links !== undefined) {
      const zeichen = operatoren.find(take);
      if (zeichen === undefined) return links;
      const rechts = stufe(level + 1);
      links = rechts && { art: 'operator', zeichen, links, rechts };
    }
    return undefined;
  }

  function einzeln(): Formel | undefined {
    if (take('-')) {
      const rechts = einzeln();
      return rechts && { art: 'operator', zeichen: '-', links: { art: 'wert', wert: 0 }, rechts };
    }
    if (take('+')) return einzeln();
    const found = klammer() ?? wort();
    if (found === undefined || !take('%')) return found;
    return { art: 'operator', zeichen: '/', links: found, rechts: { art: 'wert', wert: 100 } };
  }

  function klammer(): Formel | undefined {
    if (!take('(')) return undefined;
    const found = stufe(0);
    return take(')') ? found : undefined;
  }

  function wort(): Formel | undefined {
    const next = all?.[at];
    if (next === undefined || next.art === 'zeichen') return undefined;
    at++;
    if (next.art === 'zahl') return { art: 'wert', wert: Number(next.text) };
    if (next.art === 'text') return { art: 'wert', wert: next.text.slice(1, -1).replaceAll('""', '"') };
    if (next.art === 'bezug') return { art: 'bezug', bezug: next.text };
    if (/^(true|false)$/i.test(next.text)) return { art: 'wert', wert: next.text.toLowerCase() === 'true' };
    return take('(') ? aufruf(next.text) : undefined;
  }

  function aufruf(name: string): Formel | undefined {
    const argumente: (Formel | undefined)[] = [];
    if (take(')')) return { art: 'aufruf', name, argumente };
    for (;;) {
      const isLeft = [',', ')'].some((one) => all?.[at]?.text === one && all[at]?.art === 'zeichen');
      const one = isLeft ? undefined : stufe(0);
      if (one === undefined && !isLeft) return undefined;
      argumente.push(one);
      if (take(')')) return { art: 'aufruf', name, argumente };
      if (!take(',')) return undefined;
    }
  }

  const found = stufe(0);
  return at === all.length ? found : undefined;
}
