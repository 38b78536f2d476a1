/** `neufall regeln` with house files: begun, checked, compared, with cases and as a page (page 9 "Where it is used"). */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';

const HAUS = `{
  "dokument": { "id": "H", "titel": "Haus", "stand": "2026-01-02" },
  "regeln": [
    { "id": "H-1", "titel": "Sonstiges per Post geht an die Poststelle", "fundstelle": "Abschnitt 1", "von": "2026-03-01", "bis": "2026-06-30",
      "wege": [{ "rechtskreis": "SGB III", "kanal": ["Post"], "anliegen": ["Sonstiges"], "stelle": "Poststelle", "weg": "Umlauf" }] },
    { "id": "H-2", "titel": "Erstberatung in zehn Tagen", "fundstelle": "Abschnitt 2", "von": "2026-03-01", "bis": "2026-06-30",
      "fristen": [{ "frist": "erstberatung", "arbeitstage": 10 }] }
  ]
}`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const ALLEGRO = csv('allegro', [
  { kundennummer: '099A000001', bg_nummer: '99999//0000001', antragsdatum: '02.03.2026', antragsart: 'Erstantrag' },
]);
const STEP = csv('step', [
  {
    kundennummer: '099A000001',
    rechtskreis: 'SGB II',
    anliegen: 'Neuantrag',
    geburtsdatum: '15.06.1990',
    aufenthalt_de: 'ja',
  },
  {
    kundennummer: '099A000002',
    rechtskreis: 'SGB III',
    kanal: 'Post',
    anliegen: 'Sonstiges',
    eingang_am: '02.03.2026',
  },
  {
    kundennummer: '099A000003',
    rechtskreis: 'SGB III',
    kanal: 'Telefon',
    anliegen: 'Sonstiges',
    eingang_am: '02.03.2026',
  },
]);

/** A folder in which a run by the built-in documents has been. */
async function nachLauf(): Promise<string> {
  const folder = folderWith({ 'h.json': HAUS, 'a.csv': ALLEGRO, 's.csv': STEP });
  const argv = ['import', '--allegro', 'a.csv', '--step', 's.csv', '--out', 'aus', '--fail-on', 'nie', '--quiet'];
  expect(await call(folder, [...argv, '--store', 'v.sqlite'])).toEqual({ status: 0, stdout: '', stderr: '' });
  return folder;
}
const VERGLEICH = ['regeln', '--regeln', 'h.json', '--von', '2026-02-28', '--bis', '2026-03-01'];

describe('the catalogue', () => {
  test('shows house rules like any other, from the flag or the configuration', async () => {
    const folder = folderWith({ 'h.json': HAUS });
    const { stdout } = await call(folder, ['regeln', '--regeln', 'h.json', '--stichtag', '2026-03-01']);
    expect(stdout).toContain(
      'H-1      Sonstiges per Post geht an die Poststelle\n         Haus, Stand 02.01.2026, Abschnitt 1; 01.03.2026 bis 30.06.2026\n         Zuständigkeit; leitet: Setzt Zuständigkeiten.\n',
    );
    expect(stdout).toContain('Letzte Änderung am 01.03.2026:\n  H-1');
    writeFileSync(join(folder, 'neufall.config.json'), '{ "regeln": "*.json" }'.replace('*.json', 'h.json'));
    expect((await call(folder, ['regeln', '--stichtag', '2026-03-01'])).stdout).toBe(stdout);
  });
});

describe('--neu', () => {
  test('writes an example that is right, and never over a file', async () => {
    const folder = newFolder();
    expect(await call(folder, ['regeln', '--neu', 'neu.regeln.json'])).toEqual({
      status: 0,
      stdout: 'Geschrieben: neu.regeln.json\n',
      stderr: '',
    });
    const { status, stdout } = await call(folder, ['regeln', '--pruefen', 'neu.regeln.json']);
    expect([status, stdout.split('\n')[0]]).toEqual([0, 'In Ordnung: 1 Datei mit 2 Regeln.']);
    expect(await call(folder, ['regeln', '--neu', 'neu.regeln.json'])).toMatchObject({
      status: 2,
      stderr: 'neufall: Die Datei „neu.regeln.json“ gibt es schon; nennen Sie eine neue.\n',
    });
  });
});

describe('--pruefen', () => {
  test('says what the file changes on the day on which it begins', async () => {
    const { status, stdout } = await call(folderWith({ 'h.json': HAUS }), ['regeln', '--pruefen', 'h.json', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      dateien: ['h.json'],
      regeln: 2,
      aenderungen: [
        {
          tag: '2026-03-01',
          beginnt: ['H-1', 'H-2'],
          endet: [],
          wege: [
            {
              rechtskreis: 'SGB III',
              kanal: ['Post'],
              anliegen: ['Sonstiges'],
              vorher: [],
              nachher: [{ stelle: 'Poststelle', weg: 'Umlauf', regel: 'H-1' }],
            },
          ],
          fristen: [
            { frist: 'erstberatung', gruppe: 'U25', vorher: 15, nachher: 10 },
            { frist: 'erstberatung', gruppe: 'Ü25', vorher: 15, nachher: 10 },
          ],
        },
      ],
    });
  });

  test('says of a wrong file what is wrong with it', async () => {
    const folder = folderWith({ 'h.json': HAUS.replace('"Post"', '"Brieftaube"') });
    const { status, stderr } = await call(folder, ['regeln', '--pruefen', 'h.json']);
    expect([status, stderr.slice(0, 58)]).toEqual([2, 'neufall: h.json, Zeile 5: Der Wert "Brieftaube" von „kanal']);
  });
});

describe('--von --bis', () => {
  const ANDERE = [
    {
      kundennummer: '099A000001',
      bg_nummer: '99999//0000001',
      antragsdatum: '2026-03-02',
      aenderungen: [{ was: 'erstberatung', vorher: '2026-03-23', nachher: '2026-03-16' }],
    },
    {
      kundennummer: '099A000002',
      antragsdatum: null,
      aenderungen: [
        { was: 'stelle', vorher: 'prüfen', nachher: 'Poststelle' },
        { was: 'weg', vorher: null, nachher: 'Umlauf' },
      ],
    },
  ];

  test('judges the cases of the history by both', async () => {
    const { status, stdout } = await call(await nachLauf(), [...VERGLEICH, '--store', 'v.sqlite', '--json']);
    expect(status).toBe(0);
    const { von, bis, beginnt, faelle } = JSON.parse(stdout);
    expect({ von, bis, beginnt }).toEqual({ von: '2026-02-28', bis: '2026-03-01', beginnt: ['H-1', 'H-2'] });
    const leer = (wert: unknown) => (wert === '' ? null : wert);
    expect(JSON.parse(JSON.stringify(faelle, (_, wert) => leer(wert)))).toEqual({
      aus: 'verlauf',
      gesamt: 3,
      anders: 2,
      nach: { erstberatung: 1, stelle: 1, weg: 1 },
      faelle: ANDERE,
    });
  });

  test('judges the cases of a faelle.csv as far as it goes, and says so', async () => {
    const { status, stdout } = await call(await nachLauf(), [...VERGLEICH, '--faelle', join('aus', 'faelle.csv')]);
    expect(status).toBe(0);
    expect(stdout).toContain('2 von 3 Fällen würden anders entschieden. faelle.csv enthält nicht alle Angaben');
    expect(stdout).toMatch(
      /099A000001 +99999\/\/0000001 +02\.03\.2026 +Frist Erstberatung +23\.03\.2026 +16\.03\.2026/,
    );
  });

  test('writes a page that loads nothing and says the same', async () => {
    const folder = await nachLauf();
    const { stdout } = await call(folder, [...VERGLEICH, '--store', 'v.sqlite', '--html', 'v.html']);
    expect(stdout).toContain('\nGeschrieben: v.html\n');
    const { document } = new JSDOM(readFileSync(join(folder, 'v.html'), 'utf8')).window;
    expect(document.querySelector('h1')?.textContent).toBe('Was sich vom 28.02.2026 zum 01.03.2026 ändert');
    expect([...document.querySelectorAll('h2')].map((h) => h.textContent)).toEqual([
      'Regeln, die beginnen',
      'Zuständigkeiten',
      'Fristen, Fenster, Unterbrechung',
      'Fälle, die anders entschieden würden',
      'Welche Fälle',
    ]);
    expect(document.querySelectorAll('script, link, img, [src], [href]')).toHaveLength(0);
    const hash = createHash('sha256')
      .update(document.querySelector('style')?.textContent ?? '')
      .digest('base64');
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('says when nothing changes', async () => {
    const { stdout } = await call(newFolder(), ['regeln', '--von', '2026-01-01', '--bis', '2026-02-01']);
    expect(stdout).toContain('Nichts, was das Programm entscheidet.');
  });

  test.each<[string, string[], string]>([
    ['one day alone', ['--von', '2026-01-01'], 'Zu einem Vergleich gehören --von und --bis; geben Sie beide an.'],
    [
      'a page without a comparison',
      ['--html', 'v.html'],
      '--html gehört zu einem Vergleich mit --von und --bis; geben Sie beide Tage an.',
    ],
    [
      'two things at once',
      ['--neu', 'a.json', '--stichtag', '2026-01-01'],
      '--stichtag, --pruefen, --neu und der Vergleich mit --von und --bis schließen einander aus; geben Sie nur eines an.',
    ],
    [
      'two sources of cases',
      ['--von', '2026-01-01', '--bis', '2026-02-01', '--faelle', 'f.csv', '--store', 'v.sqlite'],
      '--faelle und --store schließen einander aus; geben Sie nur eines von beiden an.',
    ],
  ])('refuses %s', async (_, flags, says) => {
    expect(await call(newFolder(), ['regeln', ...flags])).toEqual({
      status: 2,
      stdout: '',
      stderr: `neufall: ${says}\n`,
    });
  });
});
