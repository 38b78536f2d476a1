/** Which column holds which field, and what a person decided (page 6 "Reading"). */
import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../../core/fields/declarations.ts';
import {
  choosable,
  erlaubteVorgabe,
  geltendeVorgabe,
  proposeMapping,
  type SheetMapping,
  spaltenOf,
  withColumn,
  withErledigt,
  withVorgabe,
  withWort,
  woerterOf,
} from '../../../core/sheet/mapping.ts';
import { remember } from '../../../core/sheet/memory.ts';

const HEADER = ['Kundennummer', 'Name', 'Antrag vom', 'Team', 'Bemerkung', 'Team', '', 'Neufall', 'Befunde'];

/** Column and confidence by field. */
function lines({ columns }: SheetMapping) {
  return Object.fromEntries([...columns].map(([id, { column, wie, sicher }]) => [id, [column, wie, sicher]]));
}

test('by default header, by synonym, or one of several', () => {
  const mapping = proposeMapping(HEADER);
  expect(lines(mapping)).toEqual({
    kundennummer: [0, 'exakt', 1],
    nachname: [1, 'Synonym', 0.9],
    antragsdatum: [2, 'Synonym', 0.9],
    team: [3, 'exakt', 0.5],
  });
  expect(mapping.columns.get('team')?.alternatives).toEqual([5]);
  expect(mapping.ambiguous).toEqual(['team']);
  expect(mapping.unclaimed).toEqual([4, 5]);
});

test('a list offers columns with a header, but no result columns', () => {
  expect(choosable(proposeMapping(HEADER))).toEqual([0, 1, 2, 3, 4, 5]);
});

describe('Tag der Antragstellung', () => {
  test.each<[string[], Partial<Record<FieldId, number>>]>([
    [['Tag der Antragstellung'], { antragsdatum_verbis: 0 }],
    [['ALG II beantragt am', 'Tag der Antragstellung'], { antragsdatum_verbis: 0, antragsdatum: 1 }],
    [['Antragsdatum', 'Tag der Antragstellung'], { antragsdatum: 0, antragsdatum_verbis: 1 }],
  ])('%s', (header, expected) => {
    const { columns } = proposeMapping(header);
    expect(Object.fromEntries([...columns].map(([id, { column }]) => [id, column]))).toEqual(expected);
  });
});

describe('by hand', () => {
  test('a choice settles what was ambiguous', () => {
    const mapping = withColumn(proposeMapping(HEADER), 'team', 5);
    expect(lines(mapping)['team']).toEqual([5, 'von Hand', 1]);
    expect([mapping.ambiguous, mapping.ohne]).toEqual([[], new Set()]);
  });

  test('of another field leaves what is ambiguous open, and what has no column without', () => {
    const mapping = withColumn(withColumn(proposeMapping(HEADER), 'nachname', undefined), 'termin_bei', 4);
    expect(mapping.ambiguous).toEqual(['team']);
    expect(lines(mapping)).toEqual({
      kundennummer: [0, 'exakt', 1],
      antragsdatum: [2, 'Synonym', 0.9],
      team: [3, 'exakt', 0.5],
      termin_bei: [4, 'von Hand', 1],
    });
  });

  test('a column is taken from the field that its label names', () => {
    const mapping = withColumn(proposeMapping(HEADER), 'antragsdatum_verbis', 2);
    expect(lines(mapping)).toMatchObject({ antragsdatum_verbis: [2, 'von Hand', 1] });
    expect(mapping.columns.has('antragsdatum')).toBe(false);
  });

  test('and from the field that it was given by hand', () => {
    const first = withColumn(proposeMapping(HEADER), 'termin_bei', 4);
    const second = withColumn(first, 'leistungsteam', 4);
    expect(second.columns.has('termin_bei')).toBe(false);
    expect(lines(second)['leistungsteam']).toEqual([4, 'von Hand', 1]);
  });

  test('no column', () => {
    const mapping = withColumn(proposeMapping(HEADER), 'team', undefined);
    expect(mapping.columns.has('team')).toBe(false);
    expect(mapping.ohne).toEqual(new Set(['team']));
    expect(mapping.unclaimed).toEqual([3, 4, 5]);
  });
});

describe('constants', () => {
  test('hold where no column claims the field', () => {
    const mapping = withVorgabe(withVorgabe(proposeMapping(HEADER), 'rechtskreis', ' SGB II '), 'team', 'A');
    expect(Object.fromEntries(geltendeVorgabe(mapping))).toEqual({ rechtskreis: 'SGB II' });
    expect([...spaltenOf(mapping).vorhanden]).toEqual([
      'kundennummer',
      'nachname',
      'team',
      'antragsdatum',
      'rechtskreis',
    ]);
    expect(withVorgabe(mapping, 'rechtskreis', '').vorgabe).toEqual(new Map([['team', 'A']]));
  });

  test('are chosen from a list where the field has one', () => {
    expect(erlaubteVorgabe('rechtskreis')).toEqual(['SGB II', 'SGB III', 'Familienkasse']);
    expect(erlaubteVorgabe('aufenthalt_de')).toEqual(['ja', 'nein']);
    expect(erlaubteVorgabe('team')).toBeUndefined();
  });
});

describe('memory', () => {
  const decided = withVorgabe(
    withColumn(withColumn(withColumn(proposeMapping(HEADER), 'team', 5), 'termin_bei', 4), 'nachname', undefined),
    'kanal',
    'Post',
  );
  const merker = remember(decided);

  test('holds decisions only', () => {
    expect(merker).toEqual({
      spalten: { team: { kopf: 'Team', nr: 2 }, termin_bei: { kopf: 'Bemerkung' }, nachname: null },
      vorgabe: { kanal: 'Post' },
    });
  });

  test('finds the columns again after they moved', () => {
    const moved = ['Team', 'BEMERKUNG', 'Name', 'Kundennummer', 'Team', 'Antrag vom'];
    const mapping = proposeMapping(moved, merker);
    expect(lines(mapping)).toEqual({
      kundennummer: [3, 'exakt', 1],
      antragsdatum: [5, 'Synonym', 0.9],
      team: [4, 'gemerkt', 1],
      termin_bei: [1, 'gemerkt', 1],
    });
    expect(mapping.vorgabe).toEqual(new Map([['kanal', 'Post']]));
    expect(remember(mapping)).toEqual({
      ...merker,
      spalten: { ...merker.spalten, termin_bei: { kopf: 'BEMERKUNG' } },
    });
  });

  test('of a column that is gone gives way to the labels', () => {
    expect(lines(proposeMapping(['Kundennummer', 'Team'], merker))).toEqual({
      kundennummer: [0, 'exakt', 1],
      team: [1, 'exakt', 1],
    });
  });
});

test('signs of done rows are an answer that may be taken back', () => {
  const erledigt = { farben: ['#C6EFCE'], durchgestrichen: false };
  const ohne = proposeMapping(HEADER);
  const mit = withErledigt(ohne, erledigt);
  expect([ohne, mit, withErledigt(mit, undefined)].map(({ antworten }) => antworten)).toStrictEqual([
    { woerter: {}, unbenutzt: [] },
    { woerter: {}, unbenutzt: [], erledigt },
    { woerter: {}, unbenutzt: [] },
  ]);
});

describe('words of the list itself', () => {
  const ohne = proposeMapping(['Kundennummer', 'Kanal']);
  const mit = withWort(withWort(ohne, 'kanal', 'Schalter', 'persönlich'), 'kanal', 'Theke', 'persönlich');

  test('stand for what a person said, beside those of the house; one that stays unknown for nothing', () => {
    const haus = { kanal: { persönlich: ['Empfang'] } };
    expect(woerterOf(withWort(mit, 'kanal', 'Rohrpost', null), haus)).toEqual({
      kanal: { persönlich: ['Empfang', 'Schalter', 'Theke'] },
    });
  });

  test('are forgotten again, and a list without words with them', () => {
    const eines = withWort(mit, 'kanal', 'Theke', undefined);
    expect(eines.antworten.woerter).toStrictEqual({ kanal: { Schalter: 'persönlich' } });
    expect(withWort(eines, 'kanal', 'Schalter', undefined).antworten.woerter).toStrictEqual({});
  });
});
