/** How add-in and batch find each other's memory in a workbook (page 6 "Writing"). */
import { describe, expect, test } from 'vitest';
import {
  abdruck,
  inhaltOf,
  isKept,
  isMerkmal,
  istErsetzbar,
  LEERES_MERKTEIL,
  merkteile,
  naechsterStand,
  namensraumOf,
  neuereTeile,
} from '../../../core/sheet/ablage.ts';

const merkmal = (stand: string, blatt = 'Liste') => ({ blatt, stand });
const namen = (...args: Parameters<typeof merkteile>) => merkteile(...args).map(({ namensraum }) => namensraum);

describe('parts', () => {
  const text = `{"a":"<&>'ä${'x'.repeat(1_500_000)}"}`;

  test('hold a text of any length in pieces', () => {
    const teile = merkteile(text, 'Liste', undefined);
    expect(teile.map(({ namensraum }) => namensraum.split(':').slice(-2))).toEqual([
      ['1', '3'],
      ['2', '3'],
      ['3', '3'],
    ]);
    expect(teile.map(({ xml }) => inhaltOf(xml)).join('')).toBe(text);
    expect(teile.map(({ xml }) => namensraumOf(xml))).toEqual(teile.map(({ namensraum }) => namensraum));
    expect(teile.every(({ xml }) => xml.length < 800_000)).toBe(true);
  });

  test('of 700,000 characters, and one more', () => {
    const laengen = (n: number) => merkteile('x'.repeat(n), 'Liste', undefined).map(({ xml }) => inhaltOf(xml).length);
    expect([700_000, 700_001].map(laengen)).toEqual([[700_000], [700_000, 1]]);
  });

  test('may be replaced where they are of the same sheet, or no longer needed', () => {
    const [eigenes = '', anderes = ''] = ['Liste', 'Andere'].flatMap((blatt) => namen('x', blatt, merkmal('AAAAAA')));
    expect(
      [eigenes, anderes, LEERES_MERKTEIL.namensraum, 'urn:other'].map((one) => istErsetzbar(one, 'Liste')),
    ).toEqual([true, false, true, false]);
  });

  test('a short text, or none, is one part', () => {
    expect(['', 'x'].map((short) => namen(short, 'Liste', undefined).map((name) => name.split(':').slice(-2)))).toEqual(
      [[['1', '1']], [['1', '1']]],
    );
  });

  test.each([
    ["<geschrieben xmlns='urn:neufall:geschrieben:leer'>a&#228;b&#xe4;&quot;&apos;</geschrieben>", 'aäbä"\''],
    ['<?xml version="1.0"?><n:geschrieben xmlns:n="urn:neufall:geschrieben:leer">&lt;</n:geschrieben>\r\n', '<'],
    ['<geschrieben xmlns="urn:neufall:geschrieben:leer"/>', ''],
  ])('are read as another program writes them: %s', (xml, expected) => {
    expect([namensraumOf(xml), inhaltOf(xml)]).toEqual([LEERES_MERKTEIL.namensraum, expected]);
  });

  test.each(['', '<x/>', '<geschrieben/>', '<geschrieben xmlns="urn:x"/>', '<verschrieben xmlns="urn:neufall:"/>'])(
    'others are none of these: %s',
    (xml) => {
      expect(namensraumOf(xml)).toBeUndefined();
    },
  );

  test('are newer than a setting where they were built on it', () => {
    const [before, now] = [merkmal('AAAAAA'), merkmal('BBBBBB')];
    const teile = ['urn:other', ...namen(text, 'Liste', before).toReversed(), LEERES_MERKTEIL.namensraum];
    expect(neuereTeile(teile, 'Liste', before)).toEqual([3, 2, 1]);
    expect(neuereTeile(teile, 'Umbenannt', before)).toEqual([3, 2, 1]);
    expect(neuereTeile(teile, 'Liste', now)).toEqual([]);
    // Without a setting nothing else can be newer.
    expect(neuereTeile(teile, 'Liste', undefined)).toEqual([3, 2, 1]);
    expect(neuereTeile(teile, 'Andere', undefined)).toEqual([]);
    const fremde = teile.map((name) => name.replace('urn:neufall', 'urn:fremdes'));
    expect(neuereTeile(fremde, 'Liste', before)).toEqual([]);
  });

  test('count only when all are there', () => {
    const [first = '', second = '', third = ''] = namen(text, 'Liste', undefined);
    // What is no whole name of a part is none.
    expect(
      neuereTeile([first, `urn:neufall:geschrieben:-:${abdruck('Liste')}`, second, third], 'Liste', undefined),
    ).toEqual([0, 2, 3]);
    for (const teile of [[], [first], [second, third], [first, third], [first, second, second], [first, first]]) {
      expect(neuereTeile(teile, 'Liste', undefined), String(teile.length)).toEqual([]);
    }
  });
});

// Files written by earlier versions name their sheets so.
test('a print stays what it is from version to version', () => {
  expect(abdruck('Liste')).toBe('vQeAnH');
});

test('a setting’s stand is another one after each write, also of the same text', () => {
  const first = naechsterStand('k', undefined, ['a']);
  const stands = [
    first,
    naechsterStand('k', merkmal(first), ['a']),
    naechsterStand('k', undefined, ['b']),
    naechsterStand('l', undefined, ['a']),
  ];
  expect(new Set(stands).size).toBe(4);
  expect(naechsterStand('k', { text: 'of an earlier version' }, ['a'])).toBe(first);
});

test('a setting is told from anything else', () => {
  const values = [{ text: '' }, { column: 0, pieces: 1 }, { column: 0 }, { text: 1 }, 'x', null, merkmal('A'), {}];
  expect(values.map(isKept)).toEqual([true, true, false, false, false, false, false, false]);
  expect(values.map(isMerkmal)).toEqual([false, false, false, false, false, false, true, false]);
});
