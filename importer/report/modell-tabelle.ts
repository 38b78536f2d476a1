/** What the tables of figures have in common. */
import type { Periode } from './daten.ts';
import type { Spalte, Tabelle, Wert, Zeile } from './modell.ts';
import type { SpaltenId, Texte } from './texte/texte.ts';
import type { Verborgen } from './verbergen.ts';

/** What the tables are made with. */
export interface Kontext {
  readonly texte: Texte;
  readonly grenze: number;
  readonly zeige: (wert: Verborgen) => Wert;
}

/** A table of lines that are there. */
export function tabelle(
  id: string,
  titel: string,
  spalten: readonly Spalte[],
  zeilen: readonly Zeile[],
  gesamt?: Zeile,
): Tabelle {
  return { id, titel, spalten, anzahl: zeilen.length, zeilen, ...(gesamt === undefined ? {} : { gesamt }) };
}

/** A column of texts. */
export const text = (id: SpaltenId, texte: Texte, breite: number): Spalte => ({
  id,
  titel: texte.spalten[id],
  art: 'text',
  breite,
});

/** The first two columns of a table over time. */
export const WANN = (texte: Texte): Spalte[] => [
  text('periode', texte, 16),
  { id: 'von', titel: texte.spalten.von, art: 'tag', breite: 12 },
];

/** What stands in them. */
export const wann = (periode: Periode, texte: Texte): Wert[] => [texte.periode(periode), periode.von];
