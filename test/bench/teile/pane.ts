/** The built pane on a long list in Chromium, beside what the host alone needs for the same requests. */
import { buildSite } from '../../../importer/addin/site.ts';
import { measurePane } from '../../addin/pane/measure.ts';
import { tabelle, zahl } from '../tabelle.ts';
import type { Werkstatt } from '../werkstatt.ts';

/** How many times the host's own time `Alles prüfen` may take. */
const ZIEL = 3;

export async function teilPane(werkstatt: Werkstatt): Promise<string> {
  const site = werkstatt.pfad('site');
  await buildSite(site);
  const pane = await measurePane(werkstatt.umfang.zeilen, `${site}/`);
  const schritt = (name: string, unser: number, host?: number) => [
    name,
    zahl(unser, 1),
    host === undefined ? '' : zahl(host, 1),
    host === undefined ? '' : zahl(unser / host, 2),
  ];
  return [
    `${zahl(pane.rows)} Zeilen × 20 Spalten, ein Durchgang. Ziel: Alles prüfen höchstens ${ZIEL} × so lange wie der Host allein.`,
    tabelle(
      ['Schritt', 'Dauer s', 'Host allein s', '×'],
      [
        schritt('Alles prüfen bis zur Vorschau', pane.preview, pane.hostPreview),
        schritt('Übernehmen', pane.write, pane.hostWrite),
        schritt('beides', pane.preview + pane.write, pane.hostPreview + pane.hostWrite),
        schritt('Rückgängig', pane.undo),
        schritt('neu geöffnet, Vorschau mit Ergebnisspalten', pane.again),
      ],
    ),
    `Bereit ${zahl(pane.ready)} ms nach dem Öffnen; ${zahl(pane.requests)} Anfragen bis zum Übernehmen, die schwerste ${zahl(pane.heaviest / 1e6, 1)} MB; längste Aufgabe ${zahl(pane.longestTask)} ms; ${zahl(pane.heap)} MB.`,
  ].join('\n\n');
}
