/** What the tables of figures have in common. */
import type { Zeitraum } from '../../core/calendar/weeks.ts';
import type { SpaltenId, Texte } from '../messages/report.ts';
import type { Periode } from '../zahlen/daten.ts';
import type { Art, Spalte, Tabelle, Wert, Zeile } from './bausteine.ts';
import type { LueckenWorte } from './luecken.ts';

/** What the tables are made with. */
export interface Kontext {
  readonly texte: Texte;
  readonly luecken: LueckenWorte;
}

/** In place of a number that nobody could count. */
export const ungeprueft = ({ ungeprueft: verdeckt }: Texte): Wert => ({ verdeckt });

/** In place of the stock of a period in which no run was. */
export const keinLauf = ({ keinLauf: verdeckt }: Texte): Wert => ({ verdeckt });

/** The periods from the first one that has a stock. */
export function mitBestand(vergleich: readonly Periode[]): readonly Periode[] {
  const erste = vergleich.findIndex(({ bestand }) => bestand !== undefined);
  return erste < 0 ? [] : vergleich.slice(erste);
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

/** A column with the title of its id. */
export const spalte = (id: SpaltenId, texte: Texte, breite: number, art: Art = 'text'): Spalte => ({
  id,
  titel: texte.spalten[id],
  art,
  breite,
});

/** How often, with a bar. */
export const ANZAHL = (texte: Texte): Spalte => ({ ...spalte('anzahl', texte, 12, 'zahl'), balken: true });

/** The sum of a line. */
export const GESAMT = ({ gesamt: titel }: Texte): Spalte => ({ id: 'gesamt', titel, art: 'zahl', breite: 12 });

/** The first two columns of a table over time. */
export const WANN = (texte: Texte): Spalte[] => [spalte('periode', texte, 16), spalte('von', texte, 12, 'tag')];

/** What stands in them. */
export const wann = (periode: Zeitraum, texte: Texte): Wert[] => [texte.periode(periode), periode.von];

/** `2026-03-31 22:05` of an ISO 8601 time. */
export function zeitpunkt(erstellt: string): string {
  return erstellt.slice(0, 16).replace('T', ' ');
}
