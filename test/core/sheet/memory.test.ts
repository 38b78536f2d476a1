/** The setting `neufall.zuordnung` (page 6 "Reading"). */
import { describe, expect, test } from 'vitest';
import { FIELD_IDS } from '../../../core/fields/declarations.ts';
import { LIST_NAMES, words } from '../../../core/fields/lists.ts';
import { proposeMapping, VORGABE_IDS } from '../../../core/sheet/mapping.ts';
import { gemerkteSpalte, merkerFor, remember, withMerker, writeZuordnungen } from '../../../core/sheet/memory.ts';
import type { Merker } from '../../../core/sheet/merker.ts';
import { BLATT_SCHLUESSEL, readZuordnungen, type Wertart } from '../../../core/sheet/read-memory.ts';

const NORD: Merker = { spalten: { team: { kopf: 'Gruppe', nr: 2 }, inga: null }, vorgabe: { rechtskreis: 'SGB II' } };
/** With answers to the guide (page 6 "The first hour"). */
const SUED: Merker = {
  spalten: {},
  vorgabe: {},
  woerter: { kanal: { Schalter: 'persönlich', Rohrpost: null } },
  unbenutzt: ['Bemerkung'],
};
const ALLE: Merker = { spalten: {}, vorgabe: { kanal: 'Post' } };

test('is read as it was written, sheet by sheet', () => {
  const all = withMerker(new Map([['*', ALLE]]), { name: 'Nord' }, NORD);
  expect(Object.fromEntries(all)).toStrictEqual({ '*': ALLE, Nord: NORD });
  const text = writeZuordnungen(withMerker(all, { name: 'Süd' }, SUED));
  expect(JSON.parse(text)).toEqual({ version: 1, blaetter: { '*': ALLE, Nord: NORD, Süd: SUED } });
  const read = readZuordnungen(text);
  // No key stands there without a value.
  expect(Object.fromEntries('fehler' in read ? [] : read)).toStrictEqual({ '*': ALLE, Nord: NORD, Süd: SUED });
});

test('a sheet without an entry of its own has the one for every sheet', () => {
  const all = new Map([
    ['*', ALLE],
    ['Nord', NORD],
  ]);
  expect(merkerFor(all, { name: 'Nord' })).toBe(NORD);
  expect(merkerFor(all, { name: 'Süd' })).toBe(ALLE);
  expect(merkerFor(new Map(), { name: 'Süd' })).toBeUndefined();
  expect(merkerFor(new Map([['Nord', NORD]]), { name: 'Süd' })).toBeUndefined();
});

describe('a sheet with an id', () => {
  const all = withMerker(new Map([['Süd', ALLE]]), { name: 'Nord', id: '{1}' }, NORD);

  test('is found again under another name, from the text, too', () => {
    const read = readZuordnungen(writeZuordnungen(all));
    if ('fehler' in read) throw new Error(read.fehler);
    expect(merkerFor(read, { name: 'Nord 2026', id: '{1}' })).toEqual({ id: '{1}', ...NORD });
    expect(merkerFor(read, { name: 'Nord' })).toEqual({ id: '{1}', ...NORD });
    expect(merkerFor(read, { name: 'Ost', id: '{2}' })).toBeUndefined();
  });

  test('has one entry, under the name of the last decision', () => {
    expect([...withMerker(all, { name: 'Nord 2026', id: '{1}' }, ALLE).keys()]).toEqual(['Süd', 'Nord 2026']);
  });

  test('goes by its name where nothing is kept under its id', () => {
    expect(merkerFor(all, { name: 'Nord', id: '{7}' })).toEqual({ id: '{1}', ...NORD });
    expect(merkerFor(all, { name: 'Süd', id: '{7}' })).toBe(ALLE);
  });

  test('has the decisions under its own name, where they are of no sheet in particular', () => {
    const both = new Map([
      ['Alt', { id: '{1}', ...ALLE }],
      ['Nord', NORD],
    ]);
    expect(merkerFor(both, { name: 'Nord', id: '{1}' })).toBe(NORD);
  });

  test('does not take the decisions of the sheet that has its old name', () => {
    const renamed = withMerker(withMerker(new Map(), { name: 'B', id: '{1}' }, NORD), { name: 'A', id: '{2}' }, ALLE);
    expect(merkerFor(renamed, { name: 'A', id: '{1}' })).toEqual({ id: '{1}', ...NORD });
  });
});

const blatt = (merker: unknown) => JSON.stringify({ version: 1, blaetter: { A: merker } });

test('signs of done rows are kept, colours in capital letters; a schema may be named', () => {
  const erledigt = { farben: ['#c6efce'] };
  const text = JSON.stringify({ $schema: 'x', version: 1, blaetter: { A: { erledigt } } });
  const merker = { spalten: {}, vorgabe: {}, erledigt: { farben: ['#C6EFCE'], durchgestrichen: false } };
  expect(readZuordnungen(text)).toEqual(new Map([['A', merker]]));
  expect(remember(proposeMapping(['Kundennummer'], merker))).toEqual(merker);
});

test('a column is kept by its heading, and by its number among equal ones', () => {
  const kopf = ['Team', 'Name', 'TEAM', 'Team'];
  expect([0, 1, 2, 3].map((column) => gemerkteSpalte(kopf, column))).toEqual([
    { kopf: 'Team' },
    { kopf: 'Name' },
    { kopf: 'TEAM', nr: 2 },
    { kopf: 'Team', nr: 3 },
  ]);
  const spalten = { team: { kopf: 'Team', nr: 1 }, inga: { kopf: 'Inga' } };
  expect(readZuordnungen(blatt({ spalten }))).toEqual(
    new Map([['A', { spalten: { team: { kopf: 'Team' }, inga: { kopf: 'Inga' } }, vorgabe: {} }]]),
  );
});

test('a word may be a single letter', () => {
  const woerter = { kanal: { P: 'Post' } };
  expect(readZuordnungen(blatt({ woerter }))).toEqual(new Map([['A', { spalten: {}, vorgabe: {}, woerter }]]));
});

test('answers to the guide are kept with the mapping', () => {
  expect(remember(proposeMapping(['Kundennummer', 'Bemerkung'], SUED))).toStrictEqual(SUED);
});

const schluessel = (pfad: string, erlaubt: readonly string[], schluessel = pfad.split('.').at(-1)) => ({
  fehler: 'schluessel',
  schluessel,
  pfad,
  erlaubt,
});
const wert = (pfad: string, art: Wertart) => ({ fehler: 'wert', pfad, art });

describe('a text that is none is refused by what is wrong with it, and with what may stand there', () => {
  test.each([
    ['{', { fehler: 'json' }],
    ['[]', { fehler: 'json' }],
    ['{"version": 2, "blaetter": {}}', { fehler: 'version' }],
    ['{"version": 1}', wert('blaetter', 'objekt')],
    ['{"version": 1, "blaetter": {}, "x": 1}', schluessel('x', ['$schema', 'version', 'blaetter'])],
    [blatt(1), wert('blaetter.A', 'objekt')],
    [blatt({ id: 1 }), wert('blaetter.A.id', 'id')],
    [blatt({ spalte: {} }), schluessel('blaetter.A.spalte', BLATT_SCHLUESSEL)],
    [blatt({ spalten: { Team: { kopf: 'x' } } }), schluessel('blaetter.A.spalten.Team', FIELD_IDS)],
    [blatt({ woerter: [] }), wert('blaetter.A.woerter', 'objekt')],
    // A key may hold full stops itself.
    [blatt({ spalten: { 'Geb.-Datum': {} } }), schluessel('blaetter.A.spalten.Geb.-Datum', FIELD_IDS, 'Geb.-Datum')],
    [blatt({ woerter: { kanäle: {} } }), schluessel('blaetter.A.woerter.kanäle', LIST_NAMES)],
    [
      blatt({ woerter: { kanal: { Amt: 'Behörde' } } }),
      { ...wert('blaetter.A.woerter.kanal.Amt', 'wort'), erlaubt: words('kanal') },
    ],
    [blatt({ unbenutzt: 'Bemerkung' }), wert('blaetter.A.unbenutzt', 'unbenutzt')],
    [blatt({ spalten: { team: 'x' } }), wert('blaetter.A.spalten.team', 'spalte')],
    [blatt({ spalten: { team: { kopf: '' } } }), wert('blaetter.A.spalten.team', 'spalte')],
    [blatt({ spalten: { team: { kopf: 'x', nr: 0 } } }), wert('blaetter.A.spalten.team', 'spalte')],
    [blatt({ spalten: { team: { kopf: 'x', nr: 1.5 } } }), wert('blaetter.A.spalten.team', 'spalte')],
    [blatt({ spalten: { team: { kopf: 'x', nr: '2' } } }), wert('blaetter.A.spalten.team', 'spalte')],
    [blatt({ spalten: { team: { kopf: 'x', mehr: 1 } } }), wert('blaetter.A.spalten.team', 'spalte')],
    [
      blatt({ woerter: { kanal: { '': 'Post' } } }),
      { ...wert('blaetter.A.woerter.kanal.', 'wort'), erlaubt: words('kanal') },
    ],
    [blatt({ unbenutzt: [1] }), wert('blaetter.A.unbenutzt', 'unbenutzt')],
    [blatt({ unbenutzt: [' '] }), wert('blaetter.A.unbenutzt', 'unbenutzt')],
    [blatt({ erledigt: 7 }), wert('blaetter.A.erledigt', 'objekt')],
    [blatt({ spalten: [] }), wert('blaetter.A.spalten', 'objekt')],
    [blatt({ vorgabe: { kundennummer: 'x' } }), schluessel('blaetter.A.vorgabe.kundennummer', VORGABE_IDS)],
    [blatt({ vorgabe: { kanal: 1 } }), wert('blaetter.A.vorgabe.kanal', 'vorgabe')],
    [blatt({ erledigt: { farbe: [] } }), schluessel('blaetter.A.erledigt.farbe', ['farben', 'durchgestrichen'])],
    [blatt({ erledigt: { farben: ['rot'] } }), wert('blaetter.A.erledigt.farben', 'farben')],
    [blatt({ erledigt: { durchgestrichen: 'ja' } }), wert('blaetter.A.erledigt.durchgestrichen', 'schalter')],
  ])('%s', (text, expected) => {
    expect(readZuordnungen(text)).toEqual(expected);
  });
});
