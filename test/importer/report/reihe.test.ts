/**
 * Page 5: nothing is zero that was not checked. A week whose check could not run, and one without a run, is a gap in a
 * chart, in page and workbook alike, and both say so.
 */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import type { Satz } from '../exports.ts';
// Reports are written here.
import './beispiel.ts';
import { importNight } from '../store/stores.ts';
import { mappe, seite, tabelle, tabelleImBlatt, teile } from './lesen.ts';

let folder: string;
const TITEL = 'Häufige Befunde im Vergleich der Zeiträume';

/** Eight persons whose identity nobody checked, as the night of a day has them. */
function nacht(tag: string, mitBetreuer: boolean) {
  const records = Array.from({ length: 8 }, (_, i): Record<'v' | 'a' | 's', Satz> => {
    const kundennummer = `123A${String(i).padStart(6, '0')}`;
    return {
      v: { kundennummer, geburtsdatum: '01.01.1990', team: tag },
      a: {
        kundennummer,
        bg_nummer: `12345//${String(i).padStart(7, '0')}`,
        antragsdatum: '30.03.2026',
        antragsart: 'Erstantrag',
      },
      s: {
        kundennummer,
        anliegen: 'Neuantrag',
        eingang_am: '30.03.2026 09:00',
        rechtskreis: 'SGB II',
        aufenthalt_de: 'ja',
      },
    };
  });
  return {
    ...(mitBetreuer ? { verbis: records.map(({ v }) => v) } : {}),
    allegro: records.map(({ a }) => a),
    step: records.map(({ s }) => s),
  };
}

beforeAll(async () => {
  folder = newFolder();
  // Weeks 14, 15, 17 and 18 have a run, that of week 15 has no VerBIS.
  for (const [tag, mit] of [
    ['2026-04-01', true],
    ['2026-04-08', false],
    ['2026-04-22', true],
    ['2026-04-29', true],
  ] as const) {
    const { status, stderr } = await importNight(folder, nacht(tag, mit), tag, ['--quiet']);
    expect([status, stderr]).toEqual([0, '']);
  }
});

test('in the page: words in the table, a gap in the line, a sentence below it', () => {
  const html = seite(join(folder, 'aus', 'bericht.html'));
  const [kopf = [], ...zeilen] = tabelle(html, TITEL);
  const spalte = kopf.indexOf('Hauptbetreuer fehlt');
  expect(zeilen.map((zeile) => [zeile[0], zeile[spalte]])).toEqual([
    ['KW 14/2026', '8'],
    ['KW 15/2026', 'nicht geprüft'],
    ['KW 16/2026', 'kein Lauf'],
    ['KW 17/2026', '8'],
    ['KW 18/2026', '8'],
  ]);
  const figur = [...html.querySelectorAll('figure')].find(
    (eine) => eine.querySelector('figcaption')?.textContent === 'Häufige Befunde',
  );
  const saetze = [...(figur?.querySelectorAll('p') ?? [])].map((p) => p.textContent);
  expect(saetze).toContain('Hauptbetreuer fehlt: nicht geprüft (KW 15/2026).');
  expect(saetze).toContain('Hauptbetreuer fehlt: kein Lauf (KW 16/2026).');
  expect(figur?.querySelector('desc')?.textContent).toContain(
    'Hauptbetreuer fehlt: KW 14/2026: 8; KW 15/2026: –; KW 16/2026: –; KW 17/2026: 8; KW 18/2026: 8.',
  );
});

test('in the workbook: cells that Excel does not draw as 0, and the sentence at the top of the sheet', async () => {
  const pfad = join(folder, 'aus', 'bericht.xlsx');
  const gelesen = await mappe(pfad);
  const [kopf = [], ...zeilen] = tabelleImBlatt(gelesen, 'Datenqualität', TITEL);
  const spalte = kopf.indexOf('Hauptbetreuer fehlt');
  expect(zeilen.map((zeile) => zeile[spalte] ?? '')).toEqual(['8', '', '', '8', '8']);
  expect(gelesen.getWorksheet('Datenqualität')?.getCell('A3').text).toContain(
    'Hauptbetreuer fehlt: nicht geprüft (KW 15/2026).',
  );
  const charts = await teile(pfad, /charts\/chart/);
  const reihe = Object.values(charts).flatMap((xml) =>
    xml.split('<c:ser>').filter((ser) => ser.includes('<c:v>Hauptbetreuer fehlt</c:v>')),
  );
  expect(reihe).toHaveLength(1);
  const [, werte = ''] = (reihe[0] ?? '').split('<c:val>');
  expect([...werte.matchAll(/<c:pt idx="(\d+)"><c:v>(\d+)/g)].map(([, i, n]) => [i, n])).toEqual([
    ['0', '8'],
    ['3', '8'],
    ['4', '8'],
  ]);
});

test('what happened since a run that saw less, and which windows are free, is not said to be nothing', async () => {
  const { status } = await importNight(folder, nacht('2026-05-06', false), '2026-05-06', ['--quiet']);
  expect(status).toBe(0);
  const html = seite(join(folder, 'aus', 'bericht.html'));
  const seitdem = [...html.querySelectorAll('.seitdem li')].map((li) => li.textContent);
  expect(seitdem).toContain('Erstberatung erledigt nicht geprüft: VerBIS fehlt');
  expect(html.querySelector('#fenster p')?.textContent).toBe('nicht geprüft: VerBIS fehlt');
  const { stdout } = await call(folder, ['aenderungen']);
  expect(stdout.split('\n')).toContain(
    'Erstberatung geführt: nicht geprüft (dem letzten Lauf fehlt „Erstberatung am“)',
  );
  expect(stdout).toMatch(/^Überfällig geworden: \d+, zum Teil nicht geprüft/m);
  expect((await call(folder, ['termine'])).stdout.split('\n')[1]).toBe(
    'Nicht geprüft: Dem letzten Lauf fehlt „ATV-Termin“ und „Erstberatung am“ und „Hauptbetreuer“. Lesen Sie den Export mit diesen Spalten ein.',
  );
});
