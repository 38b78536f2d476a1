/** The setting `neufall.zuordnung` (page 6 "Reading"). */
import { describe, expect, test } from 'vitest';
import { type Merker, merkerFor, readZuordnungen, writeZuordnungen } from '../../../core/sheet/memory.ts';

const NORD: Merker = { spalten: { team: { kopf: 'Gruppe', nr: 2 }, inga: null }, vorgabe: { rechtskreis: 'SGB II' } };
const ALLE: Merker = { spalten: {}, vorgabe: { kanal: 'Post' } };

test('is read as it was written, sheet by sheet', () => {
  const text = writeZuordnungen(new Map([['*', ALLE]]), 'Nord', NORD);
  expect(JSON.parse(text)).toEqual({ version: 1, blaetter: { '*': ALLE, Nord: NORD } });
  expect(readZuordnungen(text)).toEqual(
    new Map([
      ['*', ALLE],
      ['Nord', NORD],
    ]),
  );
});

test('a sheet without an entry of its own has the one for every sheet', () => {
  const all = new Map([
    ['*', ALLE],
    ['Nord', NORD],
  ]);
  expect(merkerFor(all, 'Nord')).toBe(NORD);
  expect(merkerFor(all, 'Süd')).toBe(ALLE);
  expect(merkerFor(new Map(), 'Süd')).toBeUndefined();
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
    [blatt({ spalte: {} }), { fehler: 'schluessel', pfad: 'blaetter.A.spalte' }],
    [blatt({ spalten: { Team: { kopf: 'x' } } }), { fehler: 'schluessel', pfad: 'blaetter.A.spalten.Team' }],
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
