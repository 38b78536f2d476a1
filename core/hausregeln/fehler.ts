/** What is wrong with a house file: one line each, with file, line and what is allowed. Source: page 9. */
import type { HausTexte } from './texte.ts';

export interface Hausfehler {
  readonly datei: string;
  /** From 1. */
  readonly zeile: number;
  /** The sentence in the language of the texts. */
  readonly sagt: (texte: HausTexte) => string;
}

/** The line that people read. */
export function fehlerzeile({ datei, zeile, sagt }: Hausfehler, texte: HausTexte): string {
  return texte.zeile(datei, zeile, sagt(texte));
}
