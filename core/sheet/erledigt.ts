/**
 * Whether a cell's look says that its row is done: one of the colours that a house uses for it, or a line through the text.
 * Source: page 6 "Done rows".
 */
import type { Erledigtzeichen } from './merker.ts';

/** The look of a cell; `farbe`: #RRGGBB, `undefined` without a fill. */
export interface Zellbild {
  readonly farbe: string | undefined;
  readonly durchgestrichen: boolean;
}

export const istErledigt = ({ farben, durchgestrichen }: Erledigtzeichen, bild: Zellbild): boolean =>
  (durchgestrichen && bild.durchgestrichen) ||
  (bild.farbe !== undefined && farben.some((one) => gleich(one, bild.farbe)));

/** By what a shade of a theme's colour is rounded differently by Excel and by what reads its files. */
const RUNDUNG = 3;

function gleich(a: string, b = ''): boolean {
  const [x, y] = [kanaele(a), kanaele(b)];
  return x.length > 0 && x.length === y.length && x.every((one, at) => Math.abs(one - y[at]!) <= RUNDUNG);
}

const kanaele = (farbe: string): number[] =>
  /^#[0-9a-f]{6}$/i.test(farbe) ? [1, 3, 5].map((at) => Number.parseInt(farbe.slice(at, at + 2), 16)) : [];
