/** Which files of a folder are read (page 5 `dateien`). */
import { describe, expect, test } from 'vitest';
import { iso } from '../../../core/calendar/day.ts';
import { musterAus, tagImNamen, waehleDateien } from '../../../importer/source/dateiwahl.ts';

const ordner = (...namen: string[]) => namen.map((name, zeit) => ({ name, zeit }));
const namen = (wahl: ReturnType<typeof waehleDateien>) => wahl.gewaehlt.map(({ name, quelle }) => [name, quelle]);

test.each([
  ['VerBIS_2026-05-19.csv', '2026-05-19'],
  ['step 20260519_0600.csv', '2026-05-19'],
  ['Export vom 19.05.2026.csv', '2026-05-19'],
  ['9-5-2026 ALLEGRO.csv', '2026-05-09'],
  ['von_2026-05-01_bis_2026-05-19.csv', '2026-05-19'],
  ['STEP_2026-KW21.csv', '2026-05-18'],
  ['STEP KW21_2026.csv', '2026-05-18'],
  ['Monat_2026-05.csv', '2026-05-01'],
  ['2026-13-45.csv', undefined],
  ['1234567890.csv', undefined],
  ['step.csv', undefined],
])('the day in the name of %s is %s', (name, tag) => {
  const found = tagImNamen(name);
  expect(found === undefined ? undefined : iso(found)).toBe(tag);
});

test.each([
  ['VerBIS_2026-05-19.csv', 'VerBIS_*.csv'],
  ['STEP frueh 19.05.2026.csv', 'STEP frueh *.csv'],
  ['STEP_2026-KW21.csv', 'STEP_*.csv'],
  ['STEP_20260519_0600.csv', 'STEP_*.csv'],
  ['STEP_2026-05-19T06-00-12_alle.csv', 'STEP_*_alle.csv'],
  ['STEP_2026-05-19_402.csv', 'STEP_*_402.csv'],
  ['step.csv', undefined],
])('%s is one of %s', (name, muster) => {
  expect(musterAus(name)).toBe(muster);
});

describe('with patterns', () => {
  test('the newest by the day in the name, whatever the time of the file', () => {
    const wahl = waehleDateien(ordner('V_2026-05-19.csv', 'V_2026-05-12.csv', 'A.csv', 'S.csv'), {
      verbis: ['v_*.csv'],
      allegro: ['A.csv'],
      step: ['S.csv'],
    });
    expect(wahl).toEqual({
      gewaehlt: [
        { name: 'V_2026-05-19.csv', quelle: 'verbis' },
        { name: 'A.csv', quelle: 'allegro' },
        { name: 'S.csv', quelle: 'step' },
      ],
      uebergangen: ['V_2026-05-12.csv'],
      ohneTreffer: [],
    });
  });

  test('all parts of the newest day', () => {
    const wahl = waehleDateien(ordner('S_20260519_a.csv', 'S_20260519_b.csv', 'S_20260518_a.csv'), { step: ['S_*'] });
    expect(namen(wahl)).toEqual([
      ['S_20260519_a.csv', 'step'],
      ['S_20260519_b.csv', 'step'],
    ]);
  });

  test('the newest of each pattern', () => {
    const wahl = waehleDateien(ordner('frueh_20260519.csv', 'spaet_20260518.csv', 'spaet_20260517.csv'), {
      step: ['frueh_*', 'spaet_*'],
    });
    expect(namen(wahl)).toEqual([
      ['frueh_20260519.csv', 'step'],
      ['spaet_20260518.csv', 'step'],
    ]);
  });

  test('without a day in the name the newest by its time', () => {
    expect(namen(waehleDateien(ordner('S_b.csv', 'S_c.csv', 'S_a.csv'), { step: ['S_?.csv'] }))).toEqual([
      ['S_a.csv', 'step'],
    ]);
  });

  test('sources without a pattern are told by their header, of files that no pattern describes', () => {
    expect(namen(waehleDateien(ordner('V_1.csv', 'rest.csv', 'liste.txt'), { verbis: ['V_*'] }))).toEqual([
      ['V_1.csv', 'verbis'],
      ['rest.csv', undefined],
    ]);
  });

  test('a pattern that no file has is named', () => {
    expect(waehleDateien(ordner('x.txt'), { step: ['S_*'] }).ohneTreffer).toEqual([{ quelle: 'step', muster: 'S_*' }]);
  });
});

test('hidden files and those of Excel are never read', () => {
  const wahl = waehleDateien(ordner('~$S_1.csv', '.S_1.csv', 'S_1.csv', '.x.csv'), { step: ['*S_1.csv'] });
  expect(wahl).toEqual({ gewaehlt: [{ name: 'S_1.csv', quelle: 'step' }], uebergangen: [], ohneTreffer: [] });
  expect(namen(waehleDateien(ordner('~$a.csv', '.a.csv', 'a.CSV'), {}))).toEqual([['a.CSV', undefined]]);
});
