/** The setting `neufall.zuordnung` (page 6 "Reading"). */
import { describe, expect, test } from 'vitest';
import { type Merker, merkerFor, readZuordnungen, withMerker, writeZuordnungen } from '../../../core/sheet/memory.ts';

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
  const text = writeZuordnungen(withMerker(all, { name: 'Süd' }, SUED));
  expect(JSON.parse(text)).toEqual({ version: 1, blaetter: { '*': ALLE, Nord: NORD, Süd: SUED } });
  expect(readZuordnungen(text)).toEqual(
    new Map([
      ['*', ALLE],
      ['Nord', NORD],
      ['Süd', SUED],
    ]),
  );
});

test('a sheet without an entry of its own has the one for every sheet', () => {
  const all = new Map([
    ['*', ALLE],
    ['Nord', NORD],
  ]);
  expect(merkerFor(all, { name: 'Nord' })).toBe(NORD);
  expect(merkerFor(all, { name: 'Süd' })).toBe(ALLE);
  expect(merkerFor(new Map(), { name: 'Süd' })).toBeUndefined();
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

  test('does not take the decisions of the sheet that has its old name', () => {
    const renamed = withMerker(withMerker(new Map(), { name: 'B', id: '{1}' }, NORD), { name: 'A', id: '{2}' }, ALLE);
    expect(merkerFor(renamed, { name: 'A', id: '{1}' })).toEqual({ id: '{1}', ...NORD });
  });
});

const blatt = (merker: unknown) => JSON.stringify({ version: 1, blaetter: { A: merker } });

describe('a text that is none is refused by what is wrong with it', () => {
  test.each([
    ['{', { fehler: 'json' }],
    ['[]', { fehler: 'json' }],
    ['{"version": 2, "blaetter": {}}', { fehler: 'version' }],
    ['{"version": 1}', { fehler: 'wert', pfad: 'blaetter' }],
    ['{"version": 1, "blaetter": {}, "x": 1}', { fehler: 'schluessel', pfad: 'x' }],
    [blatt(1), { fehler: 'wert', pfad: 'blaetter.A' }],
    [blatt({ id: 1 }), { fehler: 'wert', pfad: 'blaetter.A.id' }],
    [blatt({ spalte: {} }), { fehler: 'schluessel', pfad: 'blaetter.A.spalte' }],
    [blatt({ spalten: { Team: { kopf: 'x' } } }), { fehler: 'schluessel', pfad: 'blaetter.A.spalten.Team' }],
    [blatt({ woerter: [] }), { fehler: 'wert', pfad: 'blaetter.A.woerter' }],
    [blatt({ woerter: { kanäle: {} } }), { fehler: 'schluessel', pfad: 'blaetter.A.woerter.kanäle' }],
    [blatt({ woerter: { kanal: { Amt: 'Behörde' } } }), { fehler: 'wert', pfad: 'blaetter.A.woerter.kanal.Amt' }],
    [blatt({ unbenutzt: 'Bemerkung' }), { fehler: 'wert', pfad: 'blaetter.A.unbenutzt' }],
    [blatt({ spalten: { team: 'x' } }), { fehler: 'wert', pfad: 'blaetter.A.spalten.team' }],
    [blatt({ spalten: { team: { kopf: '' } } }), { fehler: 'wert', pfad: 'blaetter.A.spalten.team' }],
    [blatt({ spalten: { team: { kopf: 'x', nr: 0 } } }), { fehler: 'wert', pfad: 'blaetter.A.spalten.team' }],
    [blatt({ spalten: [] }), { fehler: 'wert', pfad: 'blaetter.A.spalten' }],
    [blatt({ vorgabe: { kundennummer: 'x' } }), { fehler: 'schluessel', pfad: 'blaetter.A.vorgabe.kundennummer' }],
    [blatt({ vorgabe: { kanal: 1 } }), { fehler: 'wert', pfad: 'blaetter.A.vorgabe.kanal' }],
  ])('%s', (text, expected) => {
    expect(readZuordnungen(text)).toEqual(expected);
  });
});
