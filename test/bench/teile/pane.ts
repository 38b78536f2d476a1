/** The built pane on a long list in Chromium, beside what the host alone needs for the same requests. */
import { buildSite } from '../../../importer/addin/site.ts';
import { measurePane, type PaneMeasure } from '../../addin/pane/measure.ts';
import { tabelle, zahl } from '../tabelle.ts';
import type { Werkstatt } from '../werkstatt.ts';

/** How many times the host's own time `Alles prüfen` may take. */
const ZIEL = 3;

export async function teilPane(werkstatt: Werkstatt): Promise<string> {
  const site = werkstatt.pfad('site');
  await buildSite(site);
  const { laeufe, zeilen } = werkstatt.umfang;
  const alle: PaneMeasure[] = [];
  for (let lauf = 0; lauf < laeufe; lauf++) alle.push(await measurePane(zeilen, `${site}/`));
  const kleinstes = (groesse: keyof PaneMeasure) => Math.min(...alle.map((one) => one[groesse]));
  const schritt = (name: string, unser: number, host?: number) => [
    name,
    zahl(unser, 1),
    host === undefined ? '' : zahl(host, 1),
    host === undefined ? '' : zahl(unser / host, 2),
  ];
  return [
    `${zahl(zeilen)} Zeilen × 20 Spalten, Durchgänge: ${laeufe} (kleinster Wert). Ziel: Alles prüfen höchstens ${ZIEL} × so lange wie der Host allein.`,
    tabelle(
      ['Schritt', 'Dauer s', 'Host allein s', '×'],
      [
        schritt('Alles prüfen bis zur Vorschau', kleinstes('preview'), kleinstes('hostPreview')),
        schritt('Übernehmen', kleinstes('write'), kleinstes('hostWrite')),
        schritt('beides', kleinstes('preview') + kleinstes('write'), kleinstes('hostPreview') + kleinstes('hostWrite')),
        schritt('Rückgängig', kleinstes('undo')),
        schritt('neu geöffnet, Vorschau mit Ergebnisspalten', kleinstes('again')),
      ],
    ),
    `Bereit ${zahl(kleinstes('ready'))} ms nach dem Öffnen; ${zahl(kleinstes('requests'))} Anfragen bis zum Übernehmen, die schwerste ${zahl(kleinstes('heaviest') / 1e6, 1)} MB; längste Aufgabe aller Durchgänge ${zahl(Math.max(...alle.map(({ longestTask }) => longestTask)))} ms; ${zahl(kleinstes('heap'))} MB.`,
  ].join('\n\n');
}
