/** The built pane on a long list in Chromium, beside what the host alone needs for the same requests. */
import { buildSite } from '../../../importer/addin/site.ts';
import { type Dauer, measurePane, type PaneMeasure } from '../../addin/pane/measure.ts';
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
  const kleinstes = (of: (one: PaneMeasure) => number) => Math.min(...alle.map(of));
  const schritt = (name: string, unser: (one: PaneMeasure) => Dauer, host?: (one: PaneMeasure) => Dauer) => [
    name,
    ...(['wand', 'cpu'] as const).flatMap((groesse) => {
      const eigene = kleinstes((one) => unser(one)[groesse]);
      if (host === undefined) return [zahl(eigene, 1), '', ''];
      const fremde = kleinstes((one) => host(one)[groesse]);
      return [zahl(eigene, 1), zahl(fremde, 1), zahl(eigene / fremde, 1)];
    }),
  ];
  return [
    `${zahl(zeilen)} Zeilen × 20 Spalten, Durchgänge: ${laeufe} (kleinster Wert). Ziel: Alles prüfen höchstens ${ZIEL} × so lange wie der Host allein.`,
    tabelle(
      ['Schritt', 'Dauer s', 'Host allein s', '×', 'CPU s', 'Host allein s', '×'],
      [
        schritt(
          'Alles prüfen bis zur Vorschau',
          ({ preview }) => preview,
          ({ hostPreview }) => hostPreview,
        ),
        schritt(
          'Übernehmen',
          ({ write }) => write,
          ({ hostWrite }) => hostWrite,
        ),
        schritt(
          'beides',
          ({ preview, write }) => beides(preview, write),
          ({ hostPreview, hostWrite }) => beides(hostPreview, hostWrite),
        ),
        schritt('Rückgängig', ({ undo }) => undo),
        schritt('neu geöffnet, Vorschau mit Ergebnisspalten', ({ again }) => again),
      ],
    ),
    `Bereit ${zahl(kleinstes(({ ready }) => ready))} ms nach dem Öffnen; ${zahl(kleinstes(({ requests }) => requests))} Anfragen bis zum Übernehmen, die schwerste ${zahl(kleinstes(({ heaviest }) => heaviest) / 1e6, 1)} MB; längste Aufgabe aller Durchgänge ${zahl(Math.max(...alle.map(({ longestTask }) => longestTask)))} ms; ${zahl(kleinstes(({ heap }) => heap))} MB.`,
  ].join('\n\n');
}

const beides = (eine: Dauer, andere: Dauer): Dauer => ({ wand: eine.wand + andere.wand, cpu: eine.cpu + andere.cpu });
