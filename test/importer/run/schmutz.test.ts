/**
 * Dirt that public bug reports name, in an ALLEGRO and a STEP file of four persons each, through the whole command:
 * what is the same export for a person is the same export for the program.
 * Source: fine print 25, 27 to 31, 72 to 76, 78 and 82; the inputs of the issues, by hand.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Quelle } from '../../../core/fields/declarations.ts';
import { windows1252 } from '../../../importer/sample/sink.ts';
import { call, newFolder } from '../cli.ts';
import { csv, header, type Satz } from '../exports.ts';
import { twice } from './dirty.ts';
import { type Imported, importOf } from './imported.ts';

const PERSONEN = [1, 2, 3, 4].map((n) => `99${n}A00000${n}`);
const KINDER = ['Zoë', 'Jürgen', 'Änne', 'Oda'];

const ALLEGRO = csv(
  'allegro',
  PERSONEN.map(
    (kundennummer, i): Satz => ({
      kundennummer,
      bg_nummer: `99999//000000${i}`,
      antragsdatum: `0${i + 2}.03.2026`,
      antragsart: 'Erstantrag',
      leistungsteam: `Team Süd ${i}`,
    }),
  ),
);
const STEP = csv(
  'step',
  PERSONEN.map(
    (kundennummer, i): Satz => ({
      kundennummer,
      nachname: 'Größe',
      vorname: KINDER[i] ?? '',
      geburtsdatum: `1${i}.05.1990`,
      aufenthalt_de: 'ja',
      rechtskreis: 'SGB II',
      kanal: 'persönlich',
      anliegen: 'Neuantrag',
      eingang_am: `0${i + 2}.03.2026 09:30`,
    }),
  ),
);

const utf8 = (text: string) => Buffer.from(text);
const importPair = (allegro: Buffer, step: Buffer) =>
  importOf({ allegro: { 'a.csv': allegro }, step: { 's.csv': step } }, ['--mit-namen']);
const clean = importPair(utf8(ALLEGRO), utf8(STEP));

const BOOKS = {
  gelesen: 4,
  verbunden: 4,
  quarantaene: 0,
  dubletten: 0,
  leerzeilen: 0,
  kopfzeilen: 0,
  leere_endfelder: 0,
  uebersprungen: 0,
  kodierung: 'utf-8',
};
/** The books of both files, ALLEGRO first. */
const booksOf = ({ lauf }: Pick<Imported, 'lauf'>) =>
  lauf.dateien.map(({ quelle, datei, bytes, sha256, trennzeichen, ...rest }) => rest);
/** What is unusual of a file, in both files alike. */
const both = (unusual: Partial<typeof BOOKS> = {}) => [
  { ...BOOKS, ...unusual },
  { ...BOOKS, ...unusual },
];

/** All result files but the one that names what is unusual. */
const withoutSummary = ({ files: { 'zusammenfassung.txt': _, ...files } }: Imported) => files;

/** Records from line `line` on (0 is the header). */
const lines = (text: string) => text.trimEnd().split('\n');
const each = (text: string, change: (line: string, index: number) => string) =>
  `${lines(text).map(change).join('\n')}\n`;

/** Two exports below each other: the second one of the persons from the third on, with something before its header. */
const pasted = (text: string, before = '') => {
  const [head = '', ...records] = lines(text);
  return [head, ...records.slice(0, 2), before + head, ...records.slice(2)].map((line) => `${line}\n`).join('');
};

test('the clean pair gives four cases and no finding of a cell', async () => {
  const result = await clean;
  expect(booksOf(result)).toEqual(both());
  expect(result.faelle.map(({ neufall, rechtskreis, kanal }) => [neufall, rechtskreis, kanal])).toEqual(
    PERSONEN.map(() => ['ja', 'SGB II', 'persönlich']),
  );
  expect(result.befunde.filter(({ zeile }) => zeile !== '')).toEqual([]);
});

test.each<[string, (text: string) => Buffer, Partial<typeof BOOKS>]>([
  [
    'invisible characters in header words',
    (text) => utf8(text.replace('Antragsdatum', '\u200bAntragsdatum').replace('Antragsart', 'Antrags\u00adart')),
    {},
  ],
  ['an invisible character in a list word', (text) => utf8(text.replaceAll('SGB II', 'SGB\u200b II')), {}],
  [
    'a delimiter more in each record',
    (text) => utf8(each(text, (line, i) => (i === 0 ? line : `${line};`))),
    { leere_endfelder: 4 },
  ],
  [
    'empty fields more in one record',
    (text) => utf8(each(text, (line, i) => (i === 2 ? `${line};; ;""` : line))),
    { leere_endfelder: 1 },
  ],
  ['a delimiter more in the header', (text) => utf8(each(text, (line, i) => (i === 0 ? `${line};` : line))), {}],
  ['a delimiter more in every line', (text) => utf8(each(text, (line) => `${line};`)), {}],
  [
    'two delimiters more in the header, three in the records',
    (text) => utf8(each(text, (line, i) => `${line};;${i === 0 ? '' : ';'}`)),
    { leere_endfelder: 4 },
  ],
  ['two exports pasted together', (text) => utf8(pasted(text)), { kopfzeilen: 1 }],
  ['two exports pasted together, with a byte order mark', (text) => utf8(pasted(text, '\uFEFF')), { kopfzeilen: 1 }],
  [
    'two exports pasted together, with byte order marks at both beginnings',
    (text) => utf8(`\uFEFF${pasted(text, '\uFEFF')}`),
    { kopfzeilen: 1, kodierung: 'utf-8-bom' },
  ],
  [
    'two exports in Windows-1252 pasted together, with a byte order mark of UTF-8',
    (text) => windows1252(pasted(text, 'ï»¿')),
    { kopfzeilen: 1, kodierung: 'windows-1252' },
  ],
  [
    'two exports in UTF-16 pasted together',
    (text) => Buffer.from(`\uFEFF${pasted(text, '\uFEFF')}`, 'utf16le'),
    { kopfzeilen: 1, kodierung: 'utf-16le' },
  ],
  ['UTF-8 encoded twice', twice, { kodierung: 'utf-8 (doppelt kodiert)' }],
  [
    'UTF-8 encoded twice, with the byte order mark',
    (text) => twice(`\uFEFF${text}`),
    { kodierung: 'utf-8 (doppelt kodiert)' },
  ],
  [
    'UTF-8 encoded twice, with a byte order mark of its own',
    (text) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), twice(text)]),
    { kodierung: 'utf-8 (doppelt kodiert)' },
  ],
  ['every cell as an Excel text', (text) => utf8(each(text, (line) => line.replace(/[^;]+/g, '="$&"'))), {}],
  ['apostrophes before the cells', (text) => utf8(each(text, (line, i) => (i === 0 ? line : `'${line}`))), {}],
])('reads the same cases from files with %s', async (_name, dirty, unusual) => {
  const result = await importPair(dirty(ALLEGRO), dirty(STEP));
  expect(booksOf(result)).toEqual(both(unusual));
  expect(withoutSummary(result)).toEqual(withoutSummary(await clean));
  expect(result.lauf.spalten).toEqual((await clean).lauf.spalten);
});

/** Lines of the summary that speak of the files. */
const notes = async (quelle: Quelle, content: Buffer) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'x.csv'), content);
  const { stdout } = await call(folder, ['import', `--${quelle}`, 'x.csv', '--out', 'aus', '--no-store']);
  return stdout.split('\n').filter((line) => /Hinweis|Abstimmung/.test(line));
};

test.each<[string, Buffer, string[]]>([
  [
    'surplus empty fields, once for each file',
    utf8(each(STEP, (line, i) => (i === 0 ? line : `${line};`))),
    [
      '  Abstimmung:         4 gelesen = 4 verbunden + 0 Quarantäne + 0 Dubletten (Leerzeilen: 0, weitere Kopfzeilen: 0)',
      '  Hinweis: In „x.csv“ enden 4 Datensätze mit überzähligen leeren Feldern; sie wurden abgeschnitten.',
    ],
  ],
  [
    'a file that was encoded twice',
    twice(pasted(STEP)),
    [
      '  Abstimmung:         4 gelesen = 4 verbunden + 0 Quarantäne + 0 Dubletten (Leerzeilen: 0, weitere Kopfzeilen: 1)',
      '  Hinweis: „x.csv“ ist zweimal nacheinander als UTF-8 gespeichert und wurde so gelesen. Bitte erzeugen Sie den Export neu.',
    ],
  ],
])('the summary notes %s', async (_name, content, lines) => {
  expect(await notes('step', content)).toEqual(lines);
});

/** Quarantined records as befunde.csv has them, and the bytes of the quarantine file. */
const setAside = ({ befunde, files }: Imported, name: string) => ({
  befunde: befunde
    .filter(({ datei, zeile }) => name.endsWith(`-${datei}`) && zeile !== '')
    .map(({ zeile, satz, byte, code }) => [Number(zeile), Number(satz), Number(byte), code]),
  datei: files[`quarantaene/${name}`],
});
const bytesOf = (text: string | Buffer) => (typeof text === 'string' ? utf8(text) : text);
const latin1 = (bytes: Buffer) => bytes.toString('latin1');

test('a record that is encoded once in a file encoded twice is set aside, as it stands in the file', async () => {
  const [head = '', first = '', second = '', ...rest] = lines(STEP).map((line) => `${line}\n`);
  const file = Buffer.concat([twice(head + first), utf8(second), twice(rest.join(''))]);
  const result = await importPair(utf8(ALLEGRO), file);
  expect(booksOf(result)[1]).toEqual({
    ...BOOKS,
    verbunden: 3,
    quarantaene: 1,
    kodierung: 'utf-8 (doppelt kodiert)',
  });
  expect(setAside(result, 'step-s.csv')).toEqual({
    befunde: [[3, 2, twice(head + first).length, 'ZEICHEN_UNGUELTIG']],
    datei: latin1(Buffer.concat([twice(head), utf8(second)])),
  });
});

test('a header line with other columns sets aside what follows it, up to the right one', async () => {
  const [head = '', ...records] = lines(STEP);
  const [a = '', b = '', c = '', d = ''] = records;
  const other = head.split(';').reverse().join(';');
  const text = [head, a, other, b, c, '', `\uFEFF${head}`, d].map((line) => `${line}\n`);
  const result = await importPair(utf8(ALLEGRO), utf8(text.join('')));
  expect(booksOf(result)[1]).toEqual({
    ...BOOKS,
    gelesen: 5,
    verbunden: 2,
    quarantaene: 3,
    leerzeilen: 1,
    kopfzeilen: 1,
  });
  const at = (line: number) => utf8(text.slice(0, line).join('')).length;
  expect(setAside(result, 'step-s.csv')).toEqual({
    befunde: [
      [3, 2, at(2), 'SPALTENZAHL'],
      [4, 3, at(3), 'SPALTENZAHL'],
      [5, 4, at(4), 'SPALTENZAHL'],
    ],
    datei: latin1(utf8(`${[head, other, b, c].join('\n')}\n`)),
  });
});

// Page 5: corrected, a quarantine file can be imported as it is.
test.each<[string, (line: string) => string | Buffer, (quarantine: string) => string]>([
  ['an odd quote', (line) => line.replace('Größe', 'Grö"ße'), (text) => text.replace('"', '')],
  ['a quote that is not closed', (line) => line.replace('Größe', '"Größe'), (text) => text.replace('"', '')],
  ['a field too few', (line) => line.replace(/;[^;]*$/, ''), (text) => text.replace(/\n$/, ';\n')],
  ['a filled field too many', (line) => `${line};x`, (text) => text.replace(';x\n', '\n')],
  ['a NUL', (line) => `${line}\0`, (text) => text.replace('\0', '')],
  [
    'a byte that is no UTF-8',
    (line) => Buffer.from(utf8(line).toString('latin1').replace('\xc3\xb6', '\xf6'), 'latin1'),
    (text) => text.replace('\xf6', '\xc3\xb6'),
  ],
  ['a Kundennummer cut off', (line) => line.replace('A00000', 'A0000'), (text) => text.replace(/A0000(?!0)/, 'A00000')],
])(
  'a quarantine file with %s, corrected and read with its export, gives the clean cases',
  async (_name, spoil, mend) => {
    const rows = lines(STEP).map((line) => utf8(`${line}\n`));
    // In UTF-8 with byte order mark one bad byte decides nothing.
    const bom = Buffer.of(0xef, 0xbb, 0xbf);
    const dirty = Buffer.concat([
      bom,
      ...rows.map((row, i) => (i === 2 ? Buffer.concat([bytesOf(spoil(lines(STEP)[2] ?? '')), utf8('\n')]) : row)),
    ]);
    const input = { allegro: { 'a.csv': utf8(ALLEGRO) }, step: { 's.csv': dirty } };
    const first = await importOf(input, ['--mit-namen']);
    expect(booksOf(first)[1]).toMatchObject({ gelesen: 4, verbunden: 3, quarantaene: 1 });
    const mended = Buffer.from(mend(first.files['quarantaene/step-s.csv'] ?? ''), 'latin1');
    const second = await importOf({ ...input, step: { ...input.step, 'q.csv': mended } }, ['--mit-namen']);
    expect(booksOf(second)[2]).toMatchObject({ gelesen: 1, verbunden: 1, quarantaene: 0, kodierung: 'utf-8-bom' });
    expect(second.files['faelle.csv']).toBe((await clean).files['faelle.csv']);
  },
);

test('one bad byte among 50 records of UTF-8 costs one record', async () => {
  const records = Array.from(
    { length: 50 },
    (_, i): Satz => ({
      kundennummer: `990A0000${10 + i}`,
      nachname: 'Schröder',
      rechtskreis: 'SGB II',
      anliegen: 'Neuantrag',
      kanal: 'persönlich',
    }),
  );
  const good = utf8(csv('step', records));
  const start = good.indexOf(`990A000030`);
  const cut = good.indexOf(0xb6, start);
  const file = Buffer.concat([good.subarray(0, cut), good.subarray(cut + 1)]);
  const end = file.indexOf('\n', start) + 1;
  const result = await importOf({ step: { 's.csv': file } });
  expect(booksOf(result)).toEqual([{ ...BOOKS, gelesen: 50, verbunden: 49, quarantaene: 1 }]);
  expect(setAside(result, 'step-s.csv')).toEqual({
    befunde: [[22, 21, start, 'ZEICHEN_UNGUELTIG']],
    datei: latin1(Buffer.concat([file.subarray(0, file.indexOf('\n') + 1), file.subarray(start, end)])),
  });
  expect(result.faelle.map(({ rechtskreis, kanal }) => [rechtskreis, kanal])).toEqual(
    Array(49).fill(['SGB II', 'persönlich']),
  );
  const codes = new Set(result.befunde.map(({ code }) => code));
  expect(codes.has('WERT_UNBEKANNT') || codes.has('WIDERSPRUCH_NAME')).toBe(false);
});

/** A VerBIS export whose first column is the Hauptbetreuer. */
const moved = (text: string) =>
  lines(text)
    .map((line) => line.split(';'))
    .map((cells) => {
      const at = header('verbis').split(';').indexOf('Hauptbetreuer');
      return [cells[at], ...cells.filter((_, i) => i !== at)].join(';');
    });

test('a line break in a first column whose Kundennummer stands later is one good record', async () => {
  const [head = '', record = ''] = moved(csv('verbis', [{ kundennummer: '999A000001', team: '402' }]));
  const file = utf8(`${head}\n"Übungsleiter\nVertretung"${record}\n`);
  const result = await importOf({ verbis: { 'v.csv': file } });
  expect(booksOf(result)).toEqual([{ ...BOOKS, gelesen: 1, verbunden: 1 }]);
  expect(result.faelle.map(({ kundennummer, team }) => [kundennummer, team])).toEqual([['999A000001', '402']]);
  expect(result.files['faelle.csv']).toContain(latin1(utf8('"Übungsleiter\nVertretung"')));
});

test('two lines that each open or close a quote over the next person stay two quarantined lines', async () => {
  const cells = header('verbis').split(';').length - 2;
  const file = `${header('verbis')}\n111A111111;"x${';'.repeat(cells)}\n222B222222;y"${';'.repeat(cells)}\n`;
  const result = await importOf({ verbis: { 'v.csv': utf8(file) } });
  expect(booksOf(result)).toEqual([{ ...BOOKS, gelesen: 2, verbunden: 0, quarantaene: 2 }]);
  const [head = '', first = ''] = lines(file).map((line) => `${line}\n`);
  expect(setAside(result, 'verbis-v.csv')).toEqual({
    befunde: [
      [2, 1, utf8(head).length, 'ANFUEHRUNG'],
      [3, 2, utf8(head + first).length, 'ANFUEHRUNG'],
    ],
    datei: latin1(utf8(file)),
  });
});

test('quotes in even number in a bare field are text, and noted where a field claims the column', async () => {
  const columns = header('verbis').split(';');
  const row = (cells: Readonly<Record<string, string>>) => columns.map((label) => cells[label] ?? '').join(';');
  const file = [
    `${columns.join(';')};Notiz`,
    `${row({ Kundennummer: '="999A000001"', Team: 'Team "Süd"', Nachname: ' "Oda" ', Hauptbetreuer: '="M. ""Max"" Y"' })};so "x"`,
    `${row({ Kundennummer: '999A000002', Team: '"Team ""Süd"""', Status: 'Alo ""' })};`,
    `${row({ Kundennummer: '999A000003', Team: 'Team 5"' })};`,
    `${row({ Kundennummer: '999A000004', Team: '="a;b"' })};`,
  ].map((line) => `${line}\n`);
  const result = await importOf({ verbis: { 'v.csv': utf8(file.join('')) } });
  expect(booksOf(result)).toEqual([{ ...BOOKS, gelesen: 4, verbunden: 2, quarantaene: 2 }]);
  expect(result.faelle.map(({ kundennummer, team, hauptbetreuer }) => [kundennummer, team, hauptbetreuer])).toEqual([
    ['999A000001', 'Team "Süd"', 'M. "Max" Y'],
    ['999A000002', 'Team "Süd"', ''],
  ]);
  const found = result.befunde.filter(({ zeile, satz }) => zeile !== '' && Number(satz) <= 2);
  expect(found.map(({ satz, spalte, wert, code, schwere }) => [satz, spalte, wert, code, schwere])).toEqual([
    ['1', 'Nachname', '', 'ANFUEHRUNG_WOERTLICH', 'hinweis'],
    ['1', 'Team', 'Team "Süd"', 'ANFUEHRUNG_WOERTLICH', 'hinweis'],
    ['2', 'Status', 'Alo ""', 'ANFUEHRUNG_WOERTLICH', 'hinweis'],
    ['2', 'Status', 'Alo ""', 'WERT_UNBEKANNT', 'warnung'],
  ]);
  expect(setAside(result, 'verbis-v.csv').datei).toBe(latin1(utf8([file[0], file[3], file[4]].join(''))));
});
