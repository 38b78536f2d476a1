/**
 * What shows the numbers of a chart, as SVG: lines with symbols, stacked columns, bars. Colours are those of the page
 * (html-stil.ts), which decides for light and dark; symbols and dashes tell lines apart without them.
 */
import type { Diagramm } from './bausteine.ts';

type Reihen = Diagramm['reihen'];

/** Where the numbers are shown: the places of the category `i` and of a number along their axes. */
export interface Orte {
  readonly kategorie: (i: number) => number;
  readonly zahl: (wert: number) => number;
  /** From one category to the next. */
  readonly abstand: number;
}

/** `undefined` where there is nothing to show. */
type Ort = readonly [x: number, y: number] | undefined;
type Rechteck = readonly [x: number, y: number, breite: number, hoehe: number];

const FARBEN = 6;
const farbe = (i: number) => `var(--reihe-${(i % FARBEN) + 1})`;

/** As way from their middle. */
const SYMBOLE = [
  'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'm0-5l5 5l-5 5l-5-5z',
  'm-4-4h8v8h-8z',
  'm0-5l5 9h-10z',
  'm0 5l5-9h-10z',
  'm-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
];
const STRICHE = ['none', '6 4', '2 3', 'none', '6 4', '2 3'];

/** Tenths are finer than anybody sees. */
const rund = (n: number) => Math.round(n * 10) / 10;
const bei = (x: number, y: number) => `M${rund(x)} ${rund(y)}`;

/** The line of a series; it is broken where it has no place. */
export function strich(orte: readonly Ort[], i: number): string {
  const zug = orte.map((ort, k) => (ort === undefined ? '' : bei(...ort).replace('M', orte[k - 1] ? 'L' : 'M')));
  const art = `stroke="${farbe(i)}" stroke-width="2.5" stroke-dasharray="${STRICHE[i % FARBEN]}"`;
  return `<path d="${zug.join('')}" fill="none" ${art}/>`;
}

/** The symbols of a series. */
export function symbole(orte: readonly Ort[], i: number): string {
  const zug = orte.map((ort) => (ort === undefined ? '' : bei(...ort) + SYMBOLE[i % FARBEN]));
  return `<path d="${zug.join('')}" fill="${farbe(i)}"/>`;
}

/** The rectangles of a series. Their edges part those that lie on each other. */
export function flaechen(rechtecke: readonly Rechteck[], i: number): string {
  const zug = rechtecke.map(([x, y, b, h]) => `${bei(x, y)}h${rund(b)}v${rund(h)}h${rund(-b)}z`);
  return `<path d="${zug.join('')}" fill="${farbe(i)}" stroke="var(--grund)"/>`;
}

export function linien(reihen: Reihen, { kategorie, zahl }: Orte): string {
  const ort = (wert: number | null, k: number): Ort => (wert === null ? undefined : [kategorie(k), zahl(wert)]);
  return reihen.map(({ werte }, i) => strich(werte.map(ort), i) + symbole(werte.map(ort), i)).join('');
}

/** Columns are at most so wide, and no wider than this part of their place. */
const SAEULE = { breite: 36, anteil: 0.65 } as const;

/** Columns of which the series stand on each other. */
export function saeulen(reihen: Reihen, { kategorie, zahl, abstand }: Orte): string {
  const breite = Math.min(SAEULE.breite, abstand * SAEULE.anteil);
  const hoehen = new Map<number, number>();
  const stufe = (wert: number | null, k: number): readonly Rechteck[] => {
    if (wert === null || wert === 0) return [];
    const unten = hoehen.get(k) ?? 0;
    hoehen.set(k, unten + wert);
    return [[kategorie(k) - breite / 2, zahl(unten + wert), breite, zahl(unten) - zahl(unten + wert)]];
  };
  return reihen.map(({ werte }, i) => flaechen(werte.flatMap(stufe), i)).join('');
}

/** Of its place a category's bars take so much. */
const BALKEN = 0.75;

/** Bars below each other, those of a category together, each with its number behind it. */
export function balken(reihen: Reihen, { kategorie, zahl, abstand }: Orte, inWorten: (wert: number) => string): string {
  const dicke = (abstand * BALKEN) / reihen.length;
  return reihen
    .map(({ werte }, i) => {
      const oben = (k: number) => kategorie(k) + (i - reihen.length / 2) * dicke;
      const laengen = werte.flatMap((wert, k) => (wert === null ? [] : [[wert, k] as const]));
      const texte = laengen.map(
        ([wert, k]) =>
          `<text x="${rund(zahl(wert) + 5)}" y="${rund(oben(k) + dicke / 2)}" dy=".35em">${inWorten(wert)}</text>`,
      );
      return (
        flaechen(
          laengen.map(([wert, k]) => [zahl(0), oben(k), zahl(wert) - zahl(0), dicke]),
          i,
        ) + texte.join('')
      );
    })
    .join('');
}
