/** Where numbers and names stand along the axes of a chart. Lengths are those of its drawing (diagramm.ts). */

/** An axis of numbers: it begins with 0 and has a line at each step, which is 1, 2 or 5 times a power of ten. */
export interface Skala {
  readonly bis: number;
  readonly schritt: number;
}

/** Steps of an axis at most. */
const SCHRITTE = 5;

/** The finest axis that holds a number. */
export function skala(groesste: number): Skala {
  let schritt = 1;
  for (let i = 1; schritt * SCHRITTE < groesste; i++) schritt = [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3);
  return { bis: schritt * Math.max(1, Math.ceil(groesste / schritt)), schritt };
}

/** The numbers with a line. */
export function* schritte({ bis, schritt }: Skala): Generator<number> {
  for (let wert = 0; wert <= bis; wert += schritt) yield wert;
}

/** The size of the letters. */
export const SCHRIFT = 13;

/** The width of the widest of some texts at most: which font the page has, it alone knows. */
export const breiteste = (texte: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texte.map(({ length }) => length)) * SCHRIFT * 0.6);

/** Blank between two names at least. */
const ABSTAND = 10;

/** Which of the names beside each other are shown, so that none touches the next: the last one, and others at equal distances. */
export function gezeigte(namen: readonly string[], jeder: number): readonly number[] {
  const weite = Math.max(1, Math.ceil((breiteste(namen) + ABSTAND) / jeder));
  return namen.flatMap((_, i) => ((namen.length - 1 - i) % weite === 0 ? [i] : []));
}
