/**
 * Formulas in the spelling of a German Excel and back: semicolons between arguments, commas in fractions, German names.
 * Files and the client library have the English one.
 */
import { type Wort, woerter } from './formel.ts';

/** Functions that the playground works out itself, by their German names. */
const NAMEN = [
  ['WENN', 'IF'],
  ['UND', 'AND'],
  ['ODER', 'OR'],
  ['HEUTE', 'TODAY'],
  ['DATUM', 'DATE'],
  ['WAHR', 'TRUE'],
  ['FALSCH', 'FALSE'],
] as const;
const ENGLISCH = new Map<string, string>(NAMEN);
const DEUTSCH = new Map<string, string>(NAMEN.map(([german, english]) => [english, german]));

/** How custom functions of an add-in stand in a file: `_xldudf_NEUFALL_ARBEITSTAG`, by LibreOffice in small letters. */
const IN_DATEI = /^_xldudf_neufall_/i;
const EIGENE = /^neufall\./i;
export const funktionsname = (name: string): string =>
  IN_DATEI.test(name) ? `NEUFALL.${name.replace(IN_DATEI, '').toUpperCase()}` : name.toUpperCase();

/** What a person typed, as a file has it; unchanged where it is no formula that the playground knows. */
export const englisch = (formel: string): string =>
  spelled(formel, ',', ({ art, text }) => {
    if (art === 'zahl') return text.replace(',', '.');
    if (art === 'name') return ENGLISCH.get(text.toUpperCase()) ?? text.replace(EIGENE, '_xldudf_NEUFALL_');
    return art === 'zeichen' && text === ';' ? ',' : text;
  });

/** A formula as a German Excel shows it. */
export const deutsch = (formel: string): string =>
  spelled(formel, '.', ({ art, text }) => {
    if (art === 'zahl') return text.replace('.', ',');
    if (art === 'name') return DEUTSCH.get(funktionsname(text)) ?? funktionsname(text);
    return art === 'zeichen' && text === ',' ? ';' : text;
  });

function spelled(formel: string, komma: '.' | ',', write: (wort: Wort) => string): string {
  const words = woerter(formel.replace(/^=/, ''), komma);
  return words === undefined ? formel : `=${words.map(write).join('')}`;
}
