/** `neufall bericht` as people call it. Its figures: report/zwoelf-wochen.test.ts. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { beispiel } from '../report/beispiel.ts';
import { blatt, mappe, seite, tabelle } from '../report/lesen.ts';

let folder: string;
let fristen: readonly string[];
beforeAll(async () => {
  const b = await beispiel(31, 200, 3);
  folder = b.folder;
  // Erstberatungen due in the week from 23 to 29 March 2026.
  const faellig = b.faelle
    .filter(({ frist_erstberatung: tag = '' }) => tag >= '2026-03-23' && tag <= '2026-03-29')
    .map((fall) => fall['status_erstberatung'] ?? '');
  fristen = faellig.filter((status) => ['erfüllt', 'verspätet', 'überfällig'].includes(status));
});

const bericht = (out: string, ...flags: string[]) => call(folder, ['bericht', '--out', out, ...flags]);

test('ohne Angabe: die letzte volle Woche vor dem letzten Lauf', async () => {
  expect(await bericht('woche')).toEqual({
    status: 0,
    stdout: [
      'Bericht über KW 13/2026 (23.03.2026 bis 29.03.2026), letzter Lauf mit Stichtag 31.03.2026',
      `  ${join('woche', 'bericht.xlsx')}`,
      `  ${join('woche', 'bericht.html')}`,
      '',
    ].join('\n'),
    stderr: '',
  });
  expect(readdirSync(join(folder, 'woche')).sort()).toEqual(['bericht.html', 'bericht.xlsx']);
  const html = seite(join(folder, 'woche', 'bericht.html'));
  expect(html.querySelector('header p')?.textContent).toBe(
    'Zeitraum KW 13/2026 (23.03.2026 bis 29.03.2026), Listen nach dem Stand vom 31.03.2026',
  );
  expect(tabelle(html, 'Fristen')[1]?.[4]).toBe(String(fristen.length));
  const zeitraeume = tabelle(html, 'Fristen im Vergleich der Zeiträume').slice(1);
  expect(zeitraeume.map(([woche]) => woche).slice(-2)).toEqual(['KW 12/2026', 'KW 13/2026']);
  expect(zeitraeume).toHaveLength(13);
});

test('dieselbe Woche mit --woche und mit --von und --bis sagt dasselbe', async () => {
  await bericht('a', '--woche', '2026-W13', '--quiet');
  await bericht('b', '--von', '23.03.2026', '--bis', '2026-03-29', '--quiet');
  const zeilen = async (out: string) => {
    const xlsx = await mappe(join(folder, out, 'bericht.xlsx'));
    return xlsx.worksheets.map(({ name }) => [name, blatt(xlsx, name)]);
  };
  expect(await zeilen('a')).toEqual(await zeilen('b'));
});

test('ein Zeitraum, der keine ganzen Wochen hat, zählt seine eigenen Tage', async () => {
  const { stdout } = await bericht('c', '--von', '2026-03-24', '--bis', '2026-03-25', '--json');
  expect(JSON.parse(stdout)).toEqual({
    von: '2026-03-24',
    bis: '2026-03-25',
    stichtag: '2026-03-31',
    dateien: [join('c', 'bericht.xlsx'), join('c', 'bericht.html')],
    exit_code: 0,
  });
  await bericht('d', '--von', '2026-03-23', '--bis', '2026-03-23', '--quiet');
  await bericht('e', '--von', '2026-03-26', '--bis', '2026-03-29', '--quiet');
  const gemessen = (out: string) => Number(tabelle(seite(join(folder, out, 'bericht.html')), 'Fristen')[1]?.[4]);
  expect(gemessen('c') + gemessen('d') + gemessen('e')).toBe(fristen.length);
});

test('auf Englisch mit dem zweiten Namen des Befehls', async () => {
  const { status, stdout } = await call(folder, ['report', '--out', 'en', '--lang', 'en']);
  expect([status, stdout.split('\n')[0]]).toEqual([
    0,
    'Report on 2026-W13 (2026-03-23 to 2026-03-29), last run with Stichtag 2026-03-31',
  ]);
  expect(seite(join(folder, 'en', 'bericht.html')).documentElement.lang).toBe('en');
});

test('was sonst im Ordner liegt, bleibt; ein alter Bericht wird ersetzt', async () => {
  mkdirSync(join(folder, 'voll'));
  writeFileSync(join(folder, 'voll', 'faelle.csv'), 'meine');
  writeFileSync(join(folder, 'voll', 'bericht.html'), 'alt');
  expect((await bericht('voll', '--quiet')).status).toBe(0);
  expect(readdirSync(join(folder, 'voll')).sort()).toEqual(['bericht.html', 'bericht.xlsx', 'faelle.csv']);
  expect(seite(join(folder, 'voll', 'bericht.html')).title).toContain('Bericht zu den Neufällen');
});

describe('was nicht geht, sagt eine Zeile', () => {
  test.each<[string, string[], string]>([
    [
      'keine Woche',
      ['--woche', '2026-W54'],
      '„2026-W54“ bei --woche ist keine Kalenderwoche; erlaubt ist JJJJ-Www, zum Beispiel 2026-W13.',
    ],
    [
      'beides',
      ['--woche', '2026-W13', '--von', '2026-03-01'],
      '--woche und --von/--bis schließen einander aus; geben Sie nur eines von beiden an.',
    ],
    ['nur --von', ['--von', '2026-03-01'], '--von und --bis gehören zusammen; geben Sie beide an.'],
    [
      'verkehrt herum',
      ['--von', '2026-03-02', '--bis', '2026-03-01'],
      'Der Tag bei --bis liegt vor dem bei --von; vertauschen Sie die beiden.',
    ],
    [
      'kein Tag',
      ['--von', '2026-02-30', '--bis', '2026-03-01'],
      '„2026-02-30“ bei --von ist kein Tag; erlaubt sind JJJJ-MM-TT und TT.MM.JJJJ von 1900 bis 2100.',
    ],
    [
      // Half a year up to the first run is counted; before it, nothing is.
      'zu früh',
      ['--von', '2020-01-01', '--bis', '2025-10-05'],
      'Der Zeitraum endet, bevor der Verlauf beginnt (06.10.2025); dort ist nichts gezählt. Wählen Sie einen späteren.',
    ],
    [
      'zu spät',
      ['--woche', '2026-W20'],
      'Der Zeitraum beginnt nach dem letzten Lauf (Stichtag 31.03.2026); wählen Sie einen früheren.',
    ],
  ])('%s', async (_, flags, meldung) => {
    expect(await bericht('nichts', ...flags)).toEqual({ status: 2, stdout: '', stderr: `neufall: ${meldung}\n` });
  });

  test('kein Verlauf', async () => {
    const leer = newFolder();
    const { status, stderr } = await call(leer, ['bericht', '--out', 'aus']);
    expect([status, stderr.includes('Den Verlauf') && stderr.includes('--store')]).toEqual([2, true]);
    expect(readdirSync(leer)).toEqual([]);
  });

  test('kein Ordner', async () => {
    writeFileSync(join(folder, 'datei'), '');
    const { status, stderr } = await bericht('datei');
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
  });
});
