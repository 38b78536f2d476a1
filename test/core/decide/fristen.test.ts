/** Both deadlines: the worked examples, each status from both sides, what must always hold (page 2, fine print 18). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { day, iso } from '../../../core/calendar/day.ts';
import { LAENDER } from '../../../core/calendar/holidays.ts';
import { type Frist, unmessbareFristen } from '../../../core/decide/fristen.ts';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { ALLE_SPALTEN, createGrundlage } from '../../../core/grundlage.ts';
import { DOKUMENTE, type FallBefund } from '../../../core/rules/catalogue.ts';
import { createRegelwerk } from '../../../core/rules/regelwerk.ts';
import type { Rule } from '../../../core/rules/rule.ts';
import { type Einstellungen, VORGABEN } from '../../../core/settings.ts';
import { vectors } from '../calendar/vectors.ts';
import { type Parts, row } from '../row.ts';

/** Without the columns named. */
const grundlage = (einstellungen: Partial<Einstellungen> = {}, ohne: readonly FieldId[] = []) =>
  createGrundlage(
    { ...VORGABEN, ...einstellungen },
    { vorhanden: new Set(FIELD_IDS.filter((id) => !ohne.includes(id))) },
  );
const STANDARD = grundlage();

/** `due day, status, rest days`. */
const told = ({ faellig, status, resttage }: Frist) =>
  [faellig === undefined ? '-' : iso(faellig), status, resttage ?? '-'].join(' ');

/** A Neufall to be checked, so that its deadlines run. */
const OFFEN = { rechtskreis: 'SGB II', anliegen: 'Neuantrag' } as const satisfies Parts;
const erstberatung = (parts: Parts, stichtag: string, base = STANDARD) =>
  told(assess(row({ ...OFFEN, ...parts }), day(stichtag), base).erstberatung);
const entscheidung = (parts: Parts, stichtag: string, base = STANDARD) =>
  told(assess(row({ ...OFFEN, ...parts }), day(stichtag), base).entscheidung);

describe('worked examples (fristen.csv)', () => {
  const rows = vectors<'land' | 'antragsdatum' | 'frist_15' | 'frist_14' | 'antragstag_zaehlt' | 'silvester_frei'>(
    'fristen.csv',
  );

  test('are all there', () => expect(rows).toHaveLength(93));

  test.each(rows)(
    '$land $antragsdatum, day itself counted: $antragstag_zaehlt, 31.12. free: $silvester_frei',
    (line) => {
      const land = LAENDER.find((one) => one === line.land) ?? 'BB';
      const base = grundlage({
        land,
        antragstag_zaehlt: line.antragstag_zaehlt === 'ja',
        silvester_frei: line.silvester_frei === 'ja',
      });
      const parts = { antragsdatum: line.antragsdatum, unterlagen_vollstaendig_am: line.antragsdatum };
      const urteil = assess(row({ ...OFFEN, ...parts }), day(line.antragsdatum), base);
      expect([urteil.erstberatung.faellig, urteil.entscheidung.faellig].map((due) => due && iso(due))).toEqual([
        line.frist_15,
        line.frist_14,
      ]);
    },
  );
});

// Monday 02.03.2026 + 15 working days = Monday 23.03.2026; 14 = Friday 20.03.2026. No public holiday between.
describe('Erstberatung', () => {
  const D = { antragsdatum: '2026-03-02' } as const;

  test.each<[stichtag: string, expected: string]>([
    ['2026-03-02', '2026-03-23 offen 15'],
    ['2026-03-17', '2026-03-23 offen 4'],
    ['2026-03-18', '2026-03-23 bald fällig 3'],
    ['2026-03-20', '2026-03-23 bald fällig 1'],
    ['2026-03-23', '2026-03-23 bald fällig 0'],
    ['2026-03-24', '2026-03-23 überfällig -1'],
    ['2026-03-29', '2026-03-23 überfällig -4'],
    // Before the application itself.
    ['2026-02-27', '2026-03-23 offen 16'],
  ])('not done, on %s: %s', (stichtag, expected) => {
    expect(erstberatung(D, stichtag)).toBe(expected);
  });

  test.each<[was: string, parts: Parts, expected: string]>([
    ['both on the due day', { erstberatung_am: '2026-03-23', profiling_am: '2026-03-23' }, 'erfüllt -'],
    ['Profiling a day later', { erstberatung_am: '2026-03-23', profiling_am: '2026-03-24' }, 'verspätet -'],
    ['Profiling first', { erstberatung_am: '2026-03-24', profiling_am: '2026-03-10' }, 'verspätet -'],
    ['before the application', { erstberatung_am: '2026-02-20', profiling_am: '2026-02-20' }, 'erfüllt -'],
    ['on the Stichtag', { erstberatung_am: '2026-03-31', profiling_am: '2026-03-31' }, 'verspätet -'],
    ['no Profiling', { erstberatung_am: '2026-03-10' }, 'überfällig -6'],
    ['no Erstberatung', { profiling_am: '2026-03-10' }, 'überfällig -6'],
    ['Erstberatung after the Stichtag', { erstberatung_am: '2026-04-01', profiling_am: '2026-03-10' }, 'überfällig -6'],
    ['Profiling after the Stichtag', { erstberatung_am: '2026-03-10', profiling_am: '2026-04-01' }, 'überfällig -6'],
  ])('%s, judged on 31.03.2026', (_was, parts, expected) => {
    expect(erstberatung({ ...D, ...parts }, '2026-03-31')).toBe(`2026-03-23 ${expected}`);
  });

  // Fine print 49.
  test.each<[was: string, parts: Parts, stichtag: string, expected: string]>([
    ['both ticked', { erstberatung_am: HAKEN, profiling_am: HAKEN }, '2026-03-31', 'nicht messbar -'],
    ['one ticked', { erstberatung_am: HAKEN, profiling_am: '2026-03-10' }, '2026-03-31', 'nicht messbar -'],
    ['the other day late', { erstberatung_am: '2026-03-25', profiling_am: HAKEN }, '2026-03-31', 'nicht messbar -'],
    ['before the due day', { erstberatung_am: HAKEN, profiling_am: '2026-03-10' }, '2026-03-12', 'nicht messbar -'],
    ['Profiling missing', { erstberatung_am: HAKEN }, '2026-03-31', 'überfällig -6'],
    ['Erstberatung missing', { profiling_am: HAKEN }, '2026-03-17', 'offen 4'],
    ['the other day to come', { erstberatung_am: HAKEN, profiling_am: '2026-04-01' }, '2026-03-31', 'überfällig -6'],
  ])('a tick: %s', (_was, parts, stichtag, expected) => {
    expect(erstberatung({ ...D, ...parts }, stichtag)).toBe(`2026-03-23 ${expected}`);
  });

  test('a tick without a Profiling column cannot be measured; without a day of application there is no date', () => {
    expect(erstberatung({ ...D, erstberatung_am: HAKEN }, '2026-03-31', grundlage({}, ['profiling_am']))).toBe(
      '2026-03-23 nicht messbar -',
    );
    expect(erstberatung({ erstberatung_am: HAKEN, profiling_am: HAKEN }, '2026-03-31')).toBe('- nicht messbar -');
  });

  test('cannot be measured without a day of application', () => {
    expect(erstberatung({ erstberatung_am: '2026-03-10', profiling_am: '2026-03-10' }, '2026-03-31')).toBe(
      '- nicht messbar -',
    );
  });

  test('cannot be measured without a column for it, but has its date; a missing Profiling column is not needed', () => {
    const beraten = { ...D, erstberatung_am: '2026-03-10' };
    const ohneBeratung = grundlage({}, ['erstberatung_am']);
    const ohneProfiling = grundlage({}, ['profiling_am']);
    expect(erstberatung(beraten, '2026-03-31', ohneBeratung)).toBe('2026-03-23 nicht messbar -');
    expect(erstberatung(beraten, '2026-03-31', ohneProfiling)).toBe('2026-03-23 erfüllt -');
    expect(erstberatung({ ...beraten, erstberatung_am: '2026-04-01' }, '2026-03-31', ohneProfiling)).toBe(
      '2026-03-23 überfällig -6',
    );
  });
});

describe('Entscheidung', () => {
  const VOLLSTAENDIG = { unterlagen_vollstaendig_am: '2026-03-02' } as const;

  test.each<[was: string, parts: Parts, stichtag: string, expected: string]>([
    ['not decided', {}, '2026-03-16', '2026-03-20 offen 4'],
    ['not decided, 3 days left', {}, '2026-03-17', '2026-03-20 bald fällig 3'],
    ['not decided, on the due day', {}, '2026-03-20', '2026-03-20 bald fällig 0'],
    // A Saturday: no working day has passed since.
    ['not decided, a day later', {}, '2026-03-21', '2026-03-20 überfällig 0'],
    ['decided on the due day', { entschieden_am: '2026-03-20' }, '2026-03-31', '2026-03-20 erfüllt -'],
    ['decided a day later', { entschieden_am: '2026-03-21' }, '2026-03-31', '2026-03-20 verspätet -'],
    ['decided on the Stichtag', { entschieden_am: '2026-03-17' }, '2026-03-17', '2026-03-20 erfüllt -'],
    ['decided after the Stichtag', { entschieden_am: '2026-03-18' }, '2026-03-17', '2026-03-20 bald fällig 3'],
    // Fine print 18: a base after the Stichtag is known.
    ['complete after the Stichtag', {}, '2026-02-27', '2026-03-20 offen 15'],
    // Fine print 49.
    ['ticked as decided', { entschieden_am: HAKEN }, '2026-03-31', '2026-03-20 nicht messbar -'],
    ['ticked as complete', { unterlagen_vollstaendig_am: HAKEN }, '2026-03-31', '- nicht messbar -'],
    [
      'ticked as complete, and decided',
      { unterlagen_vollstaendig_am: HAKEN, entschieden_am: '2026-03-10' },
      '2026-03-31',
      '- nicht messbar -',
    ],
  ])('%s', (_was, parts, stichtag, expected) => {
    expect(entscheidung({ ...VOLLSTAENDIG, ...parts }, stichtag)).toBe(expected);
  });

  test('cannot be measured without the day of completeness, or without a column for the decision', () => {
    expect(entscheidung({ entschieden_am: '2026-03-10' }, '2026-03-31')).toBe('- nicht messbar -');
    expect(entscheidung(VOLLSTAENDIG, '2026-03-31', grundlage({}, ['entschieden_am']))).toBe(
      '2026-03-20 nicht messbar -',
    );
  });
});

describe('settings', () => {
  const BEIDE = { antragsdatum: '2026-03-02', unterlagen_vollstaendig_am: '2026-03-02' } as const;
  const beide = (base: ReturnType<typeof grundlage>, stichtag = '2026-03-16') => [
    erstberatung(BEIDE, stichtag, base),
    entscheidung(BEIDE, stichtag, base),
  ];

  test('antragstag_zaehlt and vorwarnung hold for both deadlines (fine print 18)', () => {
    expect(beide(STANDARD)).toEqual(['2026-03-23 offen 5', '2026-03-20 offen 4']);
    expect(beide(grundlage({ antragstag_zaehlt: true }))).toEqual(['2026-03-20 offen 4', '2026-03-19 bald fällig 3']);
    expect(beide(grundlage({ vorwarnung: 5 }))).toEqual(['2026-03-23 bald fällig 5', '2026-03-20 bald fällig 4']);
    expect(beide(grundlage({ vorwarnung: 0 }), '2026-03-20')).toEqual([
      '2026-03-23 offen 1',
      '2026-03-20 bald fällig 0',
    ]);
  });

  test('days before 2021 are judged as after', () => {
    expect(erstberatung({ antragsdatum: '2020-11-02' }, '2020-11-02')).toBe('2020-11-23 offen 15');
  });
});

describe('rules of a house', () => {
  const regel = (id: string, von: string, bis: string | undefined, mehr: Partial<Rule>): Rule => ({
    id,
    title: 'Frist des Hauses',
    citation: 'Abschnitt 1',
    von: day(von),
    ...(bis === undefined ? {} : { bis: day(bis) }),
    type: 'check',
    effect: { does: 'decides', how: 'Frist.' },
    ...mehr,
  });
  const mit = (...regeln: Rule[]) =>
    createGrundlage(
      VORGABEN,
      ALLE_SPALTEN,
      createRegelwerk<FallBefund>([...DOKUMENTE, { id: 'H', titel: 'Haus', regeln: regeln as Rule<never>[] }]),
    );
  const U25 = { geburtsdatum: '2005-03-03' } as const;
  const UE25 = { geburtsdatum: '1990-03-03' } as const;

  test('set the working days of a group, or of both, for applications in their period', () => {
    const base = mit(
      regel('H-1', '2026-03-03', '2026-03-03', {
        fristen: [{ frist: 'erstberatung', gruppe: 'U25', arbeitstage: 10 }],
      }),
      regel('H-2', '2026-03-03', undefined, { fristen: [{ frist: 'entscheidung', arbeitstage: 5 }] }),
    );
    const faellig = (parts: Parts) => erstberatung(parts, '2026-03-02', base).slice(0, 10);
    expect(['2026-03-02', '2026-03-03', '2026-03-04'].map((antragsdatum) => faellig({ ...U25, antragsdatum }))).toEqual(
      ['2026-03-23', '2026-03-17', '2026-03-25'],
    );
    expect(faellig({ ...UE25, antragsdatum: '2026-03-03' })).toBe('2026-03-24');
    // An unknown group counts as Ü25 (fine print 69).
    expect(faellig({ antragsdatum: '2026-03-03' })).toBe('2026-03-24');
    expect(entscheidung({ unterlagen_vollstaendig_am: '2026-03-03' }, '2026-03-02', base)).toBe('2026-03-10 offen 6');
  });

  test('an ended deadline without another one falls away', () => {
    const base = mit(regel('H-1', '2026-03-03', undefined, { beendet: ['004-64'] }));
    expect(entscheidung({ unterlagen_vollstaendig_am: '2026-03-02' }, '2026-03-02', base)).toBe('2026-03-20 offen 14');
    expect(entscheidung({ unterlagen_vollstaendig_am: '2026-03-03' }, '2026-03-02', base)).toBe('- entfällt -');
  });
});

test('only cases that are a Neufall or to be checked have deadlines', () => {
  const rest = { antragsdatum: '2026-03-02', unterlagen_vollstaendig_am: '2026-03-02', entschieden_am: '2026-03-03' };
  for (const parts of [{ neufall_manuell: false }, { aufenthalt_de: false }, { anliegen: 'Stammdaten' }] as const) {
    expect([
      erstberatung({ ...rest, ...parts }, '2026-03-31'),
      entscheidung({ ...rest, ...parts }, '2026-03-31'),
    ]).toEqual(['- entfällt -', '- entfällt -']);
  }
  expect(erstberatung({ ...rest, neufall_manuell: true }, '2026-03-31')).toBe('2026-03-23 überfällig -6');
});

// Page 5: without the columns none of the deadlines is "not overdue".
test.each<[fehlt: readonly FieldId[], expected: ReturnType<typeof unmessbareFristen>]>([
  [[], []],
  [['antragsdatum', 'anliegen'], []],
  [['erstberatung_am'], [{ frist: 'erstberatung', fehlt: ['erstberatung_am'] }]],
  [['entschieden_am'], [{ frist: 'entscheidung', fehlt: ['entschieden_am'] }]],
  [
    ['entschieden_am', 'unterlagen_vollstaendig_am', 'erstberatung_am'],
    [
      { frist: 'erstberatung', fehlt: ['erstberatung_am'] },
      { frist: 'entscheidung', fehlt: ['unterlagen_vollstaendig_am', 'entschieden_am'] },
    ],
  ],
])('without the columns %j cannot be measured: %j', (fehlt, expected) => {
  expect(unmessbareFristen(new Set(FIELD_IDS.filter((id) => !fehlt.includes(id))))).toEqual(expected);
});

describe('always', () => {
  const tag = fc.option(fc.integer({ min: day('2025-11-01'), max: day('2026-05-31') }), { nil: undefined });
  const parts = fc.record({ unterlagen_vollstaendig_am: tag, entschieden_am: tag });
  const stichtag = fc.integer({ min: day('2025-11-01'), max: day('2026-05-31') });
  const frist = (one: Parts, on: number) => assess(row({ ...OFFEN, ...one }), on, STANDARD).entscheidung;

  test('status, due day and rest days fit each other', () => {
    fc.assert(
      fc.property(parts, stichtag, (one, on) => {
        const { faellig, status, resttage } = frist(one, on);
        expect(faellig === undefined).toBe(status === 'nicht messbar');
        expect(resttage === undefined).toBe(!['offen', 'bald fällig', 'überfällig'].includes(status));
        if (faellig === undefined || resttage === undefined) return;
        expect(STANDARD.kalender.isWorkday(faellig)).toBe(true);
        expect(on > faellig).toBe(status === 'überfällig');
        expect(resttage).toBe(STANDARD.kalender.between(on, faellig));
        expect(resttage > 3).toBe(status === 'offen');
      }),
      { seed: 14, numRuns: 3000 },
    );
  });

  test('time only ever makes an undecided case more urgent, and a decision settles it', () => {
    const dringlich = ['offen', 'bald fällig', 'überfällig'];
    fc.assert(
      fc.property(fc.integer({ min: day('2025-11-01'), max: day('2026-05-31') }), stichtag, (basis, on) => {
        const rang = (t: number) => dringlich.indexOf(frist({ unterlagen_vollstaendig_am: basis }, t).status);
        expect(rang(on + 1)).toBeGreaterThanOrEqual(rang(on));
        const entschieden = { unterlagen_vollstaendig_am: basis, entschieden_am: on };
        expect(frist(entschieden, on)).toEqual(frist(entschieden, on + 100));
      }),
      { seed: 14, numRuns: 1000 },
    );
  });
});
