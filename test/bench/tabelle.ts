/** Tables in Markdown, and the place that each part has in docs/leistung.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Ergebnis, type Groesse, kleinstes, mittleres } from './messen.ts';

/** With `stellen` digits after the comma. */
export const zahl = (wert: number, stellen = 0): string =>
  wert.toLocaleString('de-DE', { minimumFractionDigits: stellen, maximumFractionDigits: stellen });

export function tabelle(kopf: readonly string[], zeilen: readonly (readonly string[])[]): string {
  const line = (zellen: readonly string[]) => `| ${zellen.join(' | ')} |`;
  // Names stand left, figures right.
  const rule = line(kopf.map((_, i) => (i === 0 ? '---' : '--:')));
  return [line(kopf), rule, ...zeilen.map(line)].join('\n');
}

/** Least and median of every figure, and how many times the CPU of the first one. */
export function kostentabelle(ergebnisse: readonly Ergebnis[], stellen = 1): string {
  const [erstes] = ergebnisse;
  const beide = (ergebnis: Ergebnis, groesse: Groesse, nach: number) =>
    `${zahl(kleinstes(ergebnis, groesse), nach)} / ${zahl(mittleres(ergebnis, groesse), nach)}`;
  return tabelle(
    ['ganzer Prozess', 'Dauer s', 'CPU s', 'Speicher MB', '× CPU der ersten Zeile'],
    ergebnisse.map((ergebnis) => [
      ergebnis.name,
      beide(ergebnis, 'wand', stellen),
      beide(ergebnis, 'cpu', stellen),
      beide(ergebnis, 'speicher', 0),
      erstes === undefined ? '' : zahl(kleinstes(ergebnis, 'cpu') / kleinstes(erstes, 'cpu'), 2),
    ]),
  );
}

/** Puts a part's result between its marks. Throws where the page has none. */
export function setzeEin(seite: string, teil: string, text: string): void {
  const [von, bis] = [`<!-- ${teil} -->`, `<!-- /${teil} -->`];
  const alt = readFileSync(seite, 'utf8');
  const [beginn, ende] = [alt.indexOf(von), alt.indexOf(bis)];
  if (beginn < 0 || ende < beginn) throw new Error(`${seite}: no place for ${teil}`);
  writeFileSync(seite, `${alt.slice(0, beginn + von.length)}\n\n${text}\n\n${alt.slice(ende)}`);
}
