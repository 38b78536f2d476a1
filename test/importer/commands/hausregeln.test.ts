/** House rules on the command line: found, checked before anything runs, applied in run and history (page 9). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { call, filesBelow, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';

const datei = (regeln: string, mehr = '', id = 'H') =>
  `{\n  // Eine Hausregel\n  "dokument": { "id": "${id}", "titel": "Hausregel Cottbus", "stand": "2026-01-02" },\n  "regeln": [\n${regeln}\n  ]${mehr}\n}\n`;
const regel = (id: string, mehr: string) =>
  `    { "id": "${id}", "titel": "Eine Regel des Hauses", "fundstelle": "Abschnitt 1", "von": "2026-03-01"${mehr} }`;
const WEG = regel(
  'H-1',
  ', "wege": [{ "rechtskreis": "SGB III", "kanal": ["Post"], "anliegen": ["Sonstiges"], "stelle": "Poststelle", "weg": "Umlauf", "information_an": "Teamleitung" }]',
);

const STEP = [
  {
    kundennummer: '099A000001',
    rechtskreis: 'SGB III',
    kanal: 'Post',
    anliegen: 'Sonstiges',
    eingang_am: '02.03.2026',
  },
] as const;

function folderWith(files: Readonly<Record<string, string>>, config?: object, step: readonly object[] = STEP): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'regeln'));
  writeFileSync(join(folder, 's.csv'), csv('step', step as typeof STEP));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  if (config !== undefined) writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify(config));
  return folder;
}
const records = (text: string) =>
  Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true }).data;

const IMPORT = ['import', '--step', 's.csv', '--out', 'aus', '--json', '--fail-on', 'nie'];

async function importiere(folder: string, ...flags: string[]) {
  const ended = await call(folder, [...IMPORT, ...flags]);
  expect(ended.stderr).toBe('');
  const [fall] = records(filesBelow(join(folder, 'aus'))['faelle.csv'] ?? '');
  return { lauf: JSON.parse(ended.stdout), fall };
}

describe('import', () => {
  test.each<[string, object | undefined, string[]]>([
    ['a pattern of the configuration', { regeln: 'regeln/*.regeln.json' }, []],
    ['a list of the configuration', { regeln: ['regeln/a.regeln.json'] }, []],
    ['the flag', { regeln: 'fehlt.regeln.json' }, ['--regeln', 'regeln/a.regeln.json']],
  ])('takes them from %s', async (_, config, flags) => {
    const folder = folderWith({ 'regeln/a.regeln.json': datei(WEG) }, config);
    const { lauf, fall } = await importiere(folder, '--no-store', ...flags);
    expect([fall?.['stelle'], fall?.['weg'], fall?.['route_regel']]).toEqual(['Poststelle', 'Umlauf', 'H-1']);
    expect(lauf.hausregeln).toEqual([join('regeln', 'a.regeln.json')]);
  });

  test('a changed rule is a new run, the same one is not', async () => {
    const folder = folderWith({ 'regeln/a.regeln.json': datei(WEG) }, { regeln: 'regeln/*.regeln.json' });
    const first = (await importiere(folder)).lauf;
    expect((await importiere(folder)).lauf.verlauf.wiederholt).toBe(true);
    writeFileSync(join(folder, 'regeln/a.regeln.json'), datei(WEG.replace('Poststelle', 'Empfang')));
    const { lauf, fall } = await importiere(folder);
    expect([lauf.verlauf.wiederholt, lauf.regelwerk === first.regelwerk, fall?.['stelle']]).toEqual([
      false,
      false,
      'Empfang',
    ]);
  });

  test('the history explains by the rules of its run, whatever has become of the file', async () => {
    const folder = folderWith({ 'regeln/a.regeln.json': datei(WEG) }, { regeln: 'regeln/*.regeln.json' });
    await importiere(folder);
    writeFileSync(join(folder, 'regeln/a.regeln.json'), 'kaputt');
    const { status, stdout } = await call(folder, ['erklaeren', '099A000001']);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Zuständig ist die Stelle „Poststelle“, der Weg dorthin: Umlauf. [H-1, Hausregel Cottbus, Stand 02.01.2026, Abschnitt 1, gültig seit dem 01.03.2026] Zu unterrichten ist außerdem: Teamleitung.',
    );
  });

  test('further words and headings are read', async () => {
    const mehr =
      ',\n  "woerter": { "anliegen": { "Sonstiges": ["Diverses"] } }, "ueberschriften": { "anliegen": ["Vorgangsart"] }';
    const folder = folderWith({ 'a.json': datei(WEG, mehr) }, undefined, [{ ...STEP[0], anliegen: 'Diverses' }]);
    const { fall } = await importiere(folder, '--no-store', '--regeln', 'a.json');
    expect([fall?.['anliegen'], fall?.['stelle']]).toEqual(['Sonstiges', 'Poststelle']);
  });
});

describe('a wrong file', () => {
  const FALSCH = datei(`${regel('H-1', ', "kanal": "Post"')},\n${regel('H-1', ', "bis": "2026-02-28"')}`);
  test('stops the run with one line for each finding, before anything is written', async () => {
    const folder = folderWith({ 'regeln/a.regeln.json': FALSCH }, { regeln: 'regeln/*.regeln.json' });
    const { status, stdout, stderr } = await call(folder, ['import', '--step', 's.csv', '--out', 'aus']);
    expect({ status, stdout, stderr: stderr.split('\n') }).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'neufall: regeln/a.regeln.json, Zeile 5: Den Schlüssel „kanal“ gibt es hier nicht; erlaubt sind: id, titel, fundstelle, von, bis, wege, fristen, fenster, unterbrechung_tage, beendet, woerter, ueberschriften.',
        'neufall: regeln/a.regeln.json, Zeile 6: „bis“ (2026-02-28) liegt vor „von“ (2026-03-01); erlaubt ist derselbe oder ein späterer Zeitpunkt.',
        '',
      ],
    });
    expect(Object.keys(filesBelow(folder))).not.toContain('aus/faelle.csv');
  });

  test.each([
    [
      'a missing file',
      'fehlt.json',
      'neufall: Die Datei „fehlt.json“ gibt es nicht oder sie ist nicht lesbar; prüfen Sie den Pfad.\n',
    ],
    [
      'a pattern without a file',
      '*.regeln.json',
      'neufall: Das Muster „*.regeln.json“ trifft keine Datei; prüfen Sie den Pfad.\n',
    ],
  ])('%s is said', async (_, path, says) => {
    const { status, stderr } = await call(folderWith({}), [...IMPORT, '--regeln', path]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: says });
  });
});
