/** The header is found where people put it (page 6 "Reading"). */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../core/sheet/cell.ts';
import { findHeader, headerRowOf, sindZweiKoepfe } from '../../../core/sheet/header.ts';

const KOPF: Cell[] = ['Kundennummer', 'Name', 'Vorname', 'Antrag vom'];
const DATEN: Cell[] = ['123A456789', 'Meier', 'Eva', 45292];

test('in the first row', () => {
  expect(findHeader([KOPF, DATEN])).toEqual({ row: 0, dataFrom: 1, cells: KOPF });
});

test('below a title, a print date and a blank row', () => {
  expect(findHeader([['Neuanträge 2026'], ['Stand:', 46000], [], KOPF, DATEN])).toEqual({
    row: 3,
    dataFrom: 4,
    cells: KOPF,
  });
});

test('in the 30th row, but not in the 31st', () => {
  const blank = Array.from({ length: 29 }, (): Cell[] => []);
  expect(findHeader([...blank, KOPF])?.row).toBe(29);
  expect(findHeader([...blank, [], KOPF])).toBeUndefined();
});

test('with columns in any order, a blank one, numbers and other spellings', () => {
  const row = ['Bemerkung', 'GEBURTS-\nDATUM', null, 'Kd. Nr.', 2026, 'früherer Status', 'team'];
  expect(findHeader([row])?.cells).toEqual([
    'Bemerkung',
    'GEBURTS-\nDATUM',
    '',
    'Kd. Nr.',
    '2026',
    'früherer Status',
    'team',
  ]);
});

describe('what is no header', () => {
  test.each<[string, Cell[]]>([
    ['too few fields', ['Kundennummer', 'Name', 'Bemerkung']],
    ['no number', ['Name', 'Vorname', 'Team', 'Status']],
    ['data', DATEN],
    ['nothing', []],
  ])('%s', (_, row) => {
    expect(findHeader([row])).toBeUndefined();
  });

  test('the BG-Nummer is enough of a number', () => {
    expect(findHeader([['BG-Nr', 'Name', 'Antrag vom']])?.row).toBe(0);
  });
});

test('the row with the most fields, of equal ones the first', () => {
  const filter = ['Kundennummer', 'Name', 'Team'];
  expect(findHeader([filter, KOPF, DATEN, KOPF])?.row).toBe(1);
});

describe('merged cells', () => {
  const values = [
    ['Kundennummer', 'Person', null, 'Antrag', null],
    [null, 'Name', 'Vorname', 'Antrag vom', 'Antragsart'],
    ['123A456789', 'Meier', 'Eva', 45292, 'Erstantrag'],
  ];
  const expected = { row: 1, dataFrom: 2, cells: ['Kundennummer', 'Name', 'Vorname', 'Antrag vom', 'Antragsart'] };

  test('a name merged over two rows stands with the names of the lower row', () => {
    const merged = [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 0, column: 3, rows: 1, columns: 2 },
    ];
    expect(findHeader(values, merged)).toEqual(expected);
  });

  test('each text is found in the row in which it stands', () => {
    expect([0, 1, 2, 3, 4].map((column) => headerRowOf(values, expected, column))).toEqual([0, 1, 1, 1, 1]);
    expect(headerRowOf(values, { ...expected, cells: ['', 'x', 'Vorname'] }, 1)).toBe(1);
  });

  test('also where the caller knows of no merged cells', () => {
    expect(findHeader(values)).toEqual(expected);
  });

  test('all names merged over three rows: the data begin below', () => {
    const merged = KOPF.map((_, column) => ({ row: 0, column, rows: 3, columns: 1 }));
    expect(findHeader([KOPF, [], [], DATEN], merged)).toEqual({ row: 0, dataFrom: 3, cells: KOPF });
  });

  test('a side title merged along all rows does not hide the data', () => {
    const values = [KOPF, DATEN, DATEN].map((row, i) => [i === 0 ? 'Team Nord' : null, ...row]);
    expect(findHeader(values, [{ row: 0, column: 0, rows: 3, columns: 1 }])?.dataFrom).toBe(1);
  });

  test('a name merged over three rows stands with the names of the lowest', () => {
    const values = [
      ['Kundennummer', 'Person', null, null],
      [null, 'Angaben', null, null],
      [null, 'Name', 'Vorname', 'Antrag vom'],
    ];
    const merged = [
      { row: 0, column: 1, rows: 1, columns: 3 },
      { row: 0, column: 0, rows: 3, columns: 1 },
    ];
    expect(findHeader(values, merged)).toEqual({ row: 2, dataFrom: 3, cells: KOPF });
  });

  test('a name above that stands further to the right than the others belongs to it', () => {
    const values = [
      ['Kundennummer', null, null, null, 'Team'],
      [null, 'Name', 'Vorname', 'Antrag vom'],
    ];
    expect(findHeader(values)?.cells).toEqual([...KOPF, 'Team']);
  });

  test('only what is merged into the row is read from above', () => {
    const merged = [{ row: 0, column: 0, rows: 3, columns: 1 }];
    const values = [
      ['Kundennummer', 'Antragsart'],
      [null, null],
      [null, null, 'Name', 'Vorname', 'Antrag vom'],
    ];
    expect(findHeader(values, merged)?.cells).toEqual(['Kundennummer', '', 'Name', 'Vorname', 'Antrag vom']);
    // A name that is merged over the two rows above is not in the third.
    expect(findHeader(values, [...merged, { row: 0, column: 1, rows: 2, columns: 1 }])?.cells).toEqual([
      'Kundennummer',
      '',
      'Name',
      'Vorname',
      'Antrag vom',
    ]);
  });

  test('a name merged over two columns belongs to the first one', () => {
    const row = ['Kundennummer', null, 'Name', 'Vorname'];
    expect(findHeader([row], [{ row: 0, column: 0, rows: 1, columns: 2 }])?.cells).toEqual([
      'Kundennummer',
      '',
      'Name',
      'Vorname',
    ]);
  });
});

/** Page 6 "The first hour of a team lead": group above part is read as one, joined with a blank. */
describe('a group above its parts', () => {
  const gruppen = ['Kundennummer', 'Name', 'Antrag', null, null, 'Unterlagen', null, 'Bescheid', 'Bemerkung'];
  const teile = [null, null, 'am', 'Art', 'Kanal', 'bis', 'vollständig', 'am', null];
  const daten = ['123A456789', 'Meier', 45292, 'EA', 'Post', 45300, null, null, null];
  const expected = {
    row: 1,
    dataFrom: 2,
    cells: [
      'Kundennummer',
      'Name',
      'Antrag am',
      'Antragsart',
      'Kanal',
      'Unterlagen bis',
      'Unterlagen vollständig',
      'Bescheid am',
      'Bemerkung',
    ],
  };
  const zusammen = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

  test('each group above its first part', () => {
    expect(findHeader([gruppen, teile, daten])).toEqual(expected);
  });

  test('merged over its parts, names merged over both rows', () => {
    const merged = [
      ...[0, 1, 8].map((column) => zusammen(0, column, 2, 1)),
      zusammen(0, 2, 1, 3),
      zusammen(0, 5, 1, 2),
    ];
    expect(findHeader([gruppen, teile, daten], merged)).toEqual(expected);
  });

  test('below a title merged over all of it', () => {
    const title = [zusammen(0, 0, 1, 9)];
    expect(findHeader([['Neuanträge 2026'], gruppen, teile, daten], title)).toEqual({
      ...expected,
      row: 2,
      dataFrom: 3,
    });
  });

  test('where no part is a name by itself', () => {
    const header = [
      ['Kunde', null, 'Antrag', null, 'Geburt'],
      ['Nr', 'Name', 'am', 'Art', 'Datum'],
    ];
    expect(findHeader(header)?.cells).toEqual(['Kundennr', 'Name', 'Antrag am', 'Antragsart', 'Geburtsdatum']);
  });

  test('a part goes before the name that it is alone', () => {
    const header = [
      ['Kundennummer', 'Name', 'Post', 'Eingang', null, 'ID-Prüfung'],
      [null, null, 'Eingang am', 'am', 'Kanal', 'am'],
    ];
    expect(findHeader(header)?.cells).toEqual([
      'Kundennummer',
      'Name',
      'Post Eingang am',
      'Eingang am',
      'Eingangskanal',
      'ID-Prüfung am',
    ]);
  });

  test('unknown parts keep their group, result columns stand alone', () => {
    const header = [
      ['Kundennummer', 'Name', 'Antrag', null, null],
      [null, null, 'am', 'Notiz', 'Neufall'],
    ];
    expect(findHeader(header)?.cells).toEqual(['Kundennummer', 'Name', 'Antrag am', 'Antrag Notiz', 'Neufall']);
  });

  test('a group reaches as far as its merged cell, or without one to the next text', () => {
    const header = [
      ['Kundennummer', 'Name', 'Antrag', null, null, 'Unterlagen', null, 'Team', null],
      [null, null, 'am', 'Art', 'Notiz', 'vollständig', 'bis', null, 'Zimmer'],
    ];
    expect(findHeader(header, [zusammen(0, 2, 1, 2)])?.cells).toEqual([
      'Kundennummer',
      'Name',
      'Antrag am',
      'Antragsart',
      'Notiz',
      'Unterlagen vollständig',
      'Unterlagen bis',
      'Team',
      'Zimmer',
    ]);
  });

  test('a group merged over two rows and one column', () => {
    const header = [
      ['Kundennummer', 'Name', 'Antrag', null],
      [null, null, null, null],
      [null, null, 'am', 'Notiz'],
    ];
    const merged = [zusammen(0, 0, 3, 1), zusammen(0, 1, 3, 1), zusammen(0, 2, 2, 1)];
    expect(findHeader(header, merged)).toEqual({
      row: 2,
      dataFrom: 3,
      cells: ['Kundennummer', 'Name', 'Antrag am', 'Notiz'],
    });
  });

  test('a title above names is no part of the columns that nobody knows', () => {
    const kopf = [...KOPF, 'Notiz'];
    expect(findHeader([['Neuanträge', null, null, null, null], kopf, DATEN])?.cells).toEqual(kopf);
  });

  test('a title above a column without a heading is not its heading', () => {
    const titel = ['Neuanträge', null, null, null, 'Stand 2026'];
    expect(findHeader([titel, [...KOPF, null], DATEN])?.cells).toEqual([...KOPF, '']);
  });

  test('a title that makes no name of what stands below is none', () => {
    const titel = ['Neuanträge', null, 'Stand', 'Team 4'];
    expect(findHeader([titel, KOPF, DATEN])).toEqual({ row: 1, dataFrom: 2, cells: KOPF });
  });
});

test('headings that only sound like fields are a header where numbers stand below that of the Kundennummer', () => {
  const kopf = ['lfd.', 'Kdnr', 'Antr. v.', 'EB', 'Unterl. vollst.'];
  const titel = ['Liste Team 3', null, null, null, null];
  const daten = [1, '123A456789', 45_990, 46_000, 46_010];
  expect(findHeader([titel, kopf, daten])).toEqual({ row: 1, dataFrom: 2, cells: kopf });
  expect(findHeader([titel, kopf, [1, 'folgt', 45_990, 46_000, 46_010]])).toBeUndefined();
  // Numbers above the headings are none of theirs; three headings are too few.
  expect(findHeader([daten, kopf, [1, 'folgt', 45_990, 46_000, 46_010]])).toBeUndefined();
  expect(findHeader([kopf.slice(0, 4), daten.slice(0, 4)])).toBeUndefined();
  // What could be one of several fields is none.
  const vage = ['Kundennummer', 'Abgabe an Leistung', 'Gespräch', 'Anmeldung', 'Betreuung', 'Rückgabe'];
  expect(findHeader([vage, ['123A456789']])).toBeUndefined();
  const telefonliste = ['Kundennummer', 'Name', 'Telefon', 'Bemerkung', 'Raum'];
  expect(findHeader([telefonliste, ['123A456789', 'Jahn', '0355 1', 'ab 9 Uhr', '12']])).toBeUndefined();
});

test.each([
  [['Kundennummer', 'Name', 'Antrag vom', '', 'KD-Nummer', 'Name', 'Antrag am'], true],
  // Without a gap they are columns of one list, as those of a partner.
  [['Kundennummer', 'Name', 'Antrag vom', 'KD-Nummer', 'Name', 'Antrag am'], false],
  [['Kundennummer', 'Name', 'Antrag vom', '', 'Team', 'Zimmer'], false],
  [['Kundennummer', '', 'Name', 'Antrag vom', '', 'geb. am'], false],
])('%j are the headers of two lists: %s', (cells, two) => {
  expect(sindZweiKoepfe(cells)).toBe(two);
});
