/** `neufall profil` (page 5 "The first hour of a controller"). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FieldId, field } from '../../../core/fields/declarations.ts';
import { Abgebrochen, type Frage } from '../../../importer/profil/befragung.ts';
import { call, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import { fremdeExporte } from '../profil/fremd.ts';

const IMPORT = ['--no-store', '--quiet', '--stichtag', '2026-03-31'];
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('three unknown exports', () => {
  let folder = '';
  let files: readonly string[] = [];
  beforeAll(async () => {
    folder = newFolder();
    files = await fremdeExporte(folder);
    // The week before lies there, too, and what Excel leaves behind.
    writeFileSync(join(folder, 'haus', 'VerBIS_2026-03-24.csv'), csv('verbis', [{ kundennummer: '099A000001' }]));
    writeFileSync(join(folder, 'haus', '~$VerBIS_2026-03-31.csv'), 'x');
  });

  test('are refused by an import, which names the command that helps', async () => {
    const { status, stderr } = await call(folder, ['import', '--verbis', files[0] ?? '', '--out', 'aus', ...IMPORT]);
    expect(status).toBe(3);
    expect(stderr).toContain(`„neufall profil ${join(folder, 'haus/VerBIS_2026-03-31.csv')}“`);
  });

  test('become a right run by one command: the same cases as from the default exports', async () => {
    const proposed = await call(folder, ['profil', '--ja', ...files]);
    expect({ status: proposed.status, stderr: proposed.stderr }).toEqual({ status: 0, stderr: '' });
    const argv = ['import', '--profile', 'haus.profil.json', '--eingang', 'haus', '--out', 'aus', ...IMPORT];
    expect((await call(folder, argv)).stderr).toBe('');
    await call(folder, ['import', '--eingang', 'ex', '--out', 'vorgabe', ...IMPORT]);
    expect(read(folder, 'aus', 'faelle.csv')).toBe(read(folder, 'vorgabe', 'faelle.csv'));
    const lauf = JSON.parse(read(folder, 'aus', 'lauf.json'));
    expect(lauf.dateien.map(({ datei, uebersprungen }: Record<string, unknown>) => [datei, uebersprungen])).toEqual([
      ['VerBIS_2026-03-31.csv', 0],
      ['Leistung_20260331.csv', 1],
      ['STEP_frueh_2026-03-31.csv', 0],
      ['STEP_spaet_2026-03-31.csv', 0],
    ]);
    expect(lauf.uebergangen).toEqual(['VerBIS_2026-03-24.csv']);
  });

  test('the profile written fits the files, and no longer those of another night', async () => {
    const good = await call(folder, ['profil', '--pruefen', 'haus.profil.json', ...files]);
    expect([good.status, good.stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      '„haus.profil.json“ passt zu diesen Dateien.',
    ]);
    const text = readFileSync(join(folder, files[0] ?? ''), 'latin1').replace(';Betreuer;', ';Betreuung;');
    writeFileSync(join(folder, 'neu.csv'), text, 'latin1');
    const bad = await call(folder, ['profil', '--pruefen', 'haus.profil.json', 'neu.csv']);
    expect([bad.status, ...bad.stdout.trimEnd().split('\n').slice(-2)]).toEqual([
      2,
      '„haus.profil.json“ nennt für „Hauptbetreuer“ die Überschrift „Betreuer“, aber „neu.csv“ (VerBIS) hat sie nicht; am nächsten kommt „Betreuung“. Berichtigen Sie das Profil oder prüfen Sie den Export.',
      '„haus.profil.json“ passt nicht zu diesen Dateien.',
    ]);
    expect(bad.stdout).toContain('nicht gebraucht: „Betreuung“ (Text, vielleicht Hauptbetreuer)');
  });

  test('nothing that is said or written holds a value of a person', async () => {
    const personal = (id: FieldId) => field(id).personal !== undefined || field(id).type === 'birth-date';
    const values = new Set<string>();
    for (const quelle of ['verbis', 'allegro', 'step'] as const) {
      const lines = readFileSync(join(folder, 'ex', `${quelle}.csv`), 'latin1').split(/\r\n|\n|\r/);
      const head = lines.find((line) => line.includes('Kundennummer;'))?.split(';') ?? [];
      const columns = head.flatMap((titel, i) => {
        const ids: readonly FieldId[] = [
          'kundennummer',
          'bg_nummer',
          'nachname',
          'vorname',
          'geburtsdatum',
          'hauptbetreuer',
        ];
        return ids.some((id) => titel.endsWith(field(id).labels[0]) && (personal(id) || id === 'hauptbetreuer'))
          ? [i]
          : [];
      });
      for (const line of lines) for (const i of columns) values.add(line.split(';')[i]?.trim() ?? '');
    }
    for (const titel of ['', 'Kundennummer', 'BG-Nummer', 'Nachname', 'Vorname', 'Geburtsdatum', 'Hauptbetreuer'])
      values.delete(titel);
    expect(values.size).toBeGreaterThan(300);
    const said = await Promise.all([
      call(folder, ['profil', '--ja', '--out', 'p1.json', ...files]),
      call(folder, ['profil', '--json', '--out', 'p2.json', ...files]),
      call(folder, ['profil', '--pruefen', 'haus.profil.json', ...files]),
    ]);
    const all = [...said.map(({ stdout, stderr }) => stdout + stderr), read(folder, 'haus.profil.json')].join('\n');
    const words = new Set(all.split(/[^\p{L}\p{N}/.]+/u));
    expect(
      [...values].filter(
        (value) => value.length > 2 && (words.has(value) || (value.includes(' ') && all.includes(value))),
      ),
    ).toEqual([]);
  });

  test('--json says the same as an object, and nothing else', async () => {
    const { status, stdout, stderr } = await call(folder, ['profil', '--json', '--out', 'p3.json', ...files]);
    expect([status, stderr]).toEqual([0, '']);
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      exit_code: 0,
      ausgabe: join(folder, 'p3.json'),
      muster: {
        verbis: ['VerBIS_*.csv'],
        allegro: ['Leistung_*.csv'],
        step: ['STEP_frueh_*.csv', 'STEP_spaet_*.csv'],
      },
      ueberspringen: ['Summe*'],
      dateien: [
        {
          datei: 'VerBIS_2026-03-31.csv',
          quelle: 'verbis',
          kodierung: 'windows-1252',
          trennzeichen: ';',
          kopfzeile: 4,
        },
        { datei: 'Leistung_20260331.csv', quelle: 'allegro' },
        { quelle: 'step' },
        { quelle: 'step' },
      ],
    });
    expect(said.dateien[2].zugeordnet).toContainEqual({
      feld: 'kundennummer',
      titel: 'Kundenkennung',
      form: '999A999999',
      grund: expect.any(String),
      unpassend: false,
    });
    expect(said.woerter).toEqual([
      {
        feld: 'kanal',
        worte: expect.arrayContaining([
          { wort: 'Schalter', anzahl: expect.any(Number), vorschlag: 'persönlich' },
          { wort: 'Anruf', anzahl: expect.any(Number), vorschlag: 'Telefon' },
        ]),
        weitere: 0,
      },
    ]);
  });
});

const STEP =
  'Kunden-ID;Meldeweg;Thema;Eingangszeit;Familienname;Notiz\n099A000001;Tresen;Neuantrag;02.03.2026 9:00;Abel;Anruf\n099A000002;Post;Beschwerde;03.03.2026;Berg;\n';

describe('a conversation', () => {
  /** Answers by the beginning of the question; else the proposal. */
  function gespraech(antworten: Readonly<Record<string, string>>) {
    const fragen: { text: string; vorgabe: string; wahl: number }[] = [];
    const frage: Frage = async (text, wahl, vorgabe) => {
      fragen.push({ text, vorgabe, wahl: wahl.length });
      const [, antwort] = Object.entries(antworten).find(([anfang]) => text.startsWith(anfang)) ?? [];
      if (antwort === 'ABBRUCH') throw new Abgebrochen();
      if (antwort !== undefined) expect(wahl.map(({ wert }) => wert)).toContain(antwort);
      return antwort ?? vorgabe;
    };
    return { fragen, frage };
  }

  const start = (extra = '') => {
    const folder = newFolder();
    writeFileSync(join(folder, 's.csv'), STEP + extra);
    return folder;
  };

  test('asks about sources, what is not certain, unknown words and constants', async () => {
    const folder = start();
    const { fragen, frage } = gespraech({
      'Zugangskanal: Wofür steht „Tresen“': 'persönlich',
      '„Rechtskreis“': 'SGB II',
    });
    const { status, stderr } = await call(folder, ['profil', 's.csv'], { frage });
    expect([status, stderr]).toEqual([0, '']);
    expect(fragen.map(({ text, vorgabe }) => [text, vorgabe])).toEqual([
      ['Aus welcher Quelle ist „s.csv“?', 'step'],
      ['Welches Feld ist die Spalte „Kunden-ID“ (999A999999) in „s.csv“?', 'kundennummer'],
      ['Welches Feld ist die Spalte „Meldeweg“ (Text) in „s.csv“?', 'kanal'],
      ['Welches Feld ist die Spalte „Thema“ (Text) in „s.csv“?', 'anliegen'],
      ['Welches Feld ist die Spalte „Eingangszeit“ (TT.MM.JJJJ hh:mm) in „s.csv“?', 'eingang_am'],
      ['Zugangskanal: Wofür steht „Tresen“ (1-mal)?', ''],
      ['„Aufenthalt in Deutschland“ hat keine Spalte. Gilt für alle Fälle derselbe Wert?', ''],
      ['„Rechtskreis“ hat keine Spalte. Gilt für alle Fälle derselbe Wert?', ''],
    ]);
    const argv = ['import', '--profile', 'haus.profil.json', '--step', 's.csv', '--out', 'aus', ...IMPORT];
    expect((await call(folder, argv)).stderr).toBe('');
    expect(read(folder, 'aus', 'faelle.csv').split('\r\n')[1]).toMatch(
      /^099A000001;;SGB II;Neuantrag;persönlich;2026-03-02;/,
    );
  });

  test('another answer is another profile', async () => {
    const folder = start();
    const { frage } = gespraech({ 'Welches Feld ist die Spalte „Thema“': '' });
    await call(folder, ['profil', 's.csv'], { frage });
    expect(read(folder, 'haus.profil.json')).not.toContain('"anliegen": "Thema"');
  });

  test('can be stopped: nothing is written', async () => {
    const folder = start();
    const { frage } = gespraech({ 'Aus welcher': 'ABBRUCH' });
    expect((await call(folder, ['profil', 's.csv'], { frage })).status).toBe(130);
    expect(existsSync(join(folder, 'haus.profil.json'))).toBe(false);
  });

  test('is not held with --ja', async () => {
    const folder = start();
    const { fragen, frage } = gespraech({});
    await call(folder, ['profil', '--ja', 's.csv'], { frage });
    expect(fragen).toEqual([]);
  });

  test('a name in a column of words is counted, never shown', async () => {
    const folder = start(
      '099A000003;Abel;Neuantrag;04.03.2026;Cleo;x\n099A000004;099A000001;Neuantrag;05.03.2026;Dora;x\n',
    );
    const { stdout } = await call(folder, ['profil', '--ja', 's.csv']);
    expect(stdout).toContain('Zugangskanal: „Tresen“ 1-mal, kein Vorschlag\n  Zugangskanal: 2 weitere Einträge');
    expect(stdout + read(folder, 'haus.profil.json')).not.toMatch(/Abel|099A000001/);
  });
});

test('the proposal of a small file, to the letter', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 's.csv'), STEP);
  await call(folder, ['profil', '--ja', '--out', 'klein.profil.json', 's.csv']);
  expect(
    read(folder, 'klein.profil.json'),
  ).toBe(`// Vorschlag von „neufall profil“. Bitte lesen Sie ihn durch: hinter jeder Zeile steht der Grund.
// Was hinter // steht, gilt nicht; nehmen Sie // weg, wenn es stimmt.
{
  "name": "klein",
  "felder": {
    // aus „s.csv“, 5 Felder
    "step": {
      "kundennummer": "Kunden-ID", // verwandte Überschrift
      "kanal": "Meldeweg", // verwandte Überschrift
      "anliegen": "Thema", // verwandte Überschrift
      "eingang_am": "Eingangszeit", // verwandte Überschrift
      "nachname": "Familienname", // bekannte Überschrift
      // nicht gebraucht: Notiz
    },
  },
  "woerter": {
    "kanal": {
      // „Tresen“ kommt 1-mal vor und ist unbekannt
    },
  },
  "konstanten": {
    // "aufenthalt_de": "ja",
    // "rechtskreis": "SGB II",
  },
  "dateien": {
    "step": ["s.csv"],
  },
}
`);
});

test('a sheet of a workbook', async () => {
  const folder = newFolder();
  const zip = new JSZip();
  const rows = [
    ['Liste der Neuanträge'],
    ['Kunden-ID', 'Familienname', 'Antragseingang'],
    ['099A000001', 'Abel', 46083],
    ['099A000002', 'Berg', 46084],
  ];
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRel = 'http://schemas.openxmlformats.org/package/2006/relationships';
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${packageRel}"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRel}"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  zip.file(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  );
  writeFileSync(join(folder, 'liste.xlsx'), await zip.generateAsync({ type: 'nodebuffer' }));
  const { status, stdout, stderr } = await call(folder, ['profil', '--ja', 'liste.xlsx']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    '„liste.xlsx“: ALLEGRO (2 Spalten zugeordnet; die Vorgabe hat 11), 2 Datensätze, Kopfzeile in Zeile 2\n',
  );
  expect(stdout).toMatch(/Antragsdatum +„Antragseingang“ +TT\.MM\.JJJJ +verwandte Überschrift/);
  expect(stdout).toContain('speichern Sie „liste.xlsx“ in Excel als „CSV UTF-8');
});

/** Calls that cannot work. */
describe.each<[string, Readonly<Record<string, string>>, readonly string[], number, string]>([
  ['no file', {}, ['profil'], 2, 'Die Angabe „DATEI“ fehlt.'],
  ['a missing file', {}, ['profil', 'x.csv'], 3, 'Die Datei „ORT/x.csv“ gibt es nicht; prüfen Sie den Pfad.'],
  [
    'a profile that is there',
    { 'haus.profil.json': '{}', 's.csv': STEP },
    ['profil', '--ja', 's.csv'],
    2,
    'Die Datei „haus.profil.json“ gibt es schon; nennen Sie mit --out eine andere oder löschen Sie sie.',
  ],
  [
    'no header',
    { 'x.csv': '099A000001;Abel\n099A000002;Berg\n' },
    ['profil', 'x.csv'],
    3,
    'In den ersten 21 Zeilen von „ORT/x.csv“ steht keine Zeile, die eine Kopfzeile sein kann; prüfen Sie, ob die Datei Spaltenüberschriften hat.',
  ],
  [
    'no source',
    { 'x.csv': 'Artikel;Preis\nBirne;2\n' },
    ['profil', 'x.csv'],
    3,
    'In „x.csv“ ist keine Quelle zu erkennen: es fehlt eine Spalte mit Kundennummern oder jede weitere bekannte Spalte. Prüfen Sie die Dateien.',
  ],
  [
    'an empty folder',
    { leer: 'ORDNER' },
    ['profil', 'leer'],
    3,
    'Im Ordner „leer“ liegt weder eine *.csv-Datei noch eine Mappe; prüfen Sie den Pfad.',
  ],
  ['a pattern of nothing', {}, ['profil', 'x*.csv'], 2, 'Das Muster „x*.csv“ trifft keine Datei; prüfen Sie den Pfad.'],
  ['a broken workbook', { 'x.xlsx': 'PK' }, ['profil', 'x.xlsx'], 3, '„ORT/x.xlsx“'],
  [
    'a profile that is missing',
    { 's.csv': STEP },
    ['profil', '--pruefen', 'p.json', 's.csv'],
    2,
    'Die Datei „p.json“ gibt es nicht oder sie ist nicht lesbar; prüfen Sie den Pfad.',
  ],
  [
    'a profile for other files',
    { 's.csv': STEP, 'p.json': '{"name": "P"}' },
    ['profil', '--pruefen', 'p.json', 's.csv'],
    3,
    'Am nächsten kommt sie VerBIS mit 1 von 22 Spalten: Nachname;',
  ],
])('%s', (_, files, argv, status, says) => {
  test('is one line that says what to do', async () => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(files)) {
      if (text === 'ORDNER') mkdirSync(join(folder, name));
      else writeFileSync(join(folder, name), text);
    }
    const ended = await call(folder, argv);
    expect([ended.status, ended.stdout]).toEqual([status, '']);
    expect(ended.stderr).toContain(says.replaceAll('ORT', folder));
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

test.each([['ein'], ['ein/*.csv'], ['ein/a.csv']])('%s names the same file', async (argument) => {
  const folder = newFolder();
  mkdirSync(join(folder, 'ein'));
  writeFileSync(join(folder, 'ein', 'a.csv'), STEP);
  writeFileSync(join(folder, 'ein', '~$a.csv'), 'x');
  const { status, stdout } = await call(folder, ['profil', '--ja', argument]);
  expect([status, stdout.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    'Weiter mit: neufall import --profile haus.profil.json --step ein/a.csv --out ergebnis',
  ]);
});

test('speaks English', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 's.csv'), STEP);
  const { stdout } = await call(folder, ['profil', '--ja', 's.csv', '--lang', 'en']);
  expect(stdout).toContain('“s.csv”: STEP (5 columns assigned; the default has 21), 2 records, header in line 1');
  expect(stdout).not.toMatch(/nicht|Überschrift der|Spalten/);
});
