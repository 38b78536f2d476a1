/** Neufall: the worked examples, each boundary from both sides, what must always hold (page 2, fine print 11, 12, 16). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { luecke, type NeufallUrteil, neufallOhne } from '../../../core/decide/neufall.ts';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import { words } from '../../../core/fields/lists.ts';
import { LAUFEND } from '../../../core/fields/parse-date.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { ABLEHNUNG, type Ablehnung, VORGABEN } from '../../../core/settings.ts';
import { vectors } from '../calendar/vectors.ts';
import { type Parts, row } from '../row.ts';

const STICHTAG = '2026-03-31';
const GRUNDLAGE = {
  pruefen: createGrundlage({ ...VORGABEN, ablehnung: 'pruefen' }),
  neufall: createGrundlage({ ...VORGABEN, ablehnung: 'neufall' }),
  bestand: createGrundlage({ ...VORGABEN, ablehnung: 'bestand' }),
} satisfies Record<Ablehnung, unknown>;

const decide = (parts: Parts, stichtag = STICHTAG, ablehnung: Ablehnung = 'pruefen') =>
  assess(row(parts), day(stichtag), GRUNDLAGE[ablehnung]).neufall;

/** Rules of the reasons, from fine print 16. */
const REGEL_LAUT_FEINHEITEN: Readonly<Record<string, string>> = {
  '': '',
  manuell: '',
  weiterbewilligung: '004-03',
  erstantrag: '004-03',
  'laufender-bezug': '004-04',
  unterbrechung: '004-04',
  'unterbrechung-kurz': '004-04',
  ablehnung: '004-05',
  'ablehnung-kurz': '004-05',
  unter15: '004-01',
  altersgrenze: '004-01',
  aufenthalt: '004-02',
  'fehlt:antragsdatum': '004-01',
  'fehlt:geburtsdatum': '004-01',
  'fehlt:aufenthalt_de': '004-02',
  'fehlt:antragsart': '004-03',
  'fehlt:letzter_bezug_bis': '004-04',
};
/** The part of a reason that the rule goes by: the one before `; `, of missing fields the first. */
const massgeblich = (grund: string) => grund.split('; ')[0]?.split(',')[0] ?? '';
const urteil = (neufall: string, grund: string) => ({
  neufall,
  grund,
  regel: REGEL_LAUT_FEINHEITEN[massgeblich(grund)],
});

describe('worked examples (neufall.csv)', () => {
  const rows = vectors<
    | 'stichtag'
    | 'rechtskreis'
    | 'anliegen'
    | 'geburtsdatum'
    | 'antragsdatum'
    | 'antragsart'
    | 'letzter_bezug_bis'
    | 'abgelehnt_am'
    | 'aufenthalt_de'
    | 'neufall_manuell'
    | 'ablehnung'
    | 'neufall'
    | 'neufall_grund'
  >('neufall.csv');
  const jaNein = (text: string) => (text === '' ? undefined : text === 'ja');

  test('are all there', () => expect(rows).toHaveLength(55));

  test.each(rows.map((line, i) => ({ nr: i + 2, ...line })))(
    'line $nr: $antragsart born $geburtsdatum, applied $antragsdatum: $neufall $neufall_grund',
    (line) => {
      const parts = {
        rechtskreis: words('rechtskreis').find((word) => word === line.rechtskreis),
        anliegen: words('anliegen').find((word) => word === line.anliegen),
        geburtsdatum: line.geburtsdatum || undefined,
        antragsdatum: line.antragsdatum || undefined,
        antragsart: words('antragsart').find((word) => word === line.antragsart),
        letzter_bezug_bis: line.letzter_bezug_bis || undefined,
        abgelehnt_am: line.abgelehnt_am || undefined,
        aufenthalt_de: jaNein(line.aufenthalt_de),
        neufall_manuell: jaNein(line.neufall_manuell),
      };
      const ablehnung = ABLEHNUNG.find((word) => word === line.ablehnung);
      expect(decide(parts, line.stichtag, ablehnung)).toEqual(urteil(line.neufall, line.neufall_grund));
    },
  );
});

/** A first application of someone of 35 who lives in Germany. */
const ERSTANTRAG = {
  antragsdatum: '2026-03-02',
  geburtsdatum: '1990-07-15',
  antragsart: 'Erstantrag',
  aufenthalt_de: true,
} as const satisfies Parts;

describe('condition A: age on the day of application', () => {
  test.each([
    // 15 years are completed with the 15th birthday; born on 29.02. that is 01.03. in a common year.
    ['2011-03-02', '2026-03-02', 'ja', 'erstantrag'],
    ['2011-03-03', '2026-03-02', 'nein', 'unter15'],
    ['2008-02-29', '2023-02-28', 'nein', 'unter15'],
    ['2008-02-29', '2023-03-01', 'ja', 'erstantrag'],
    // The last day below the limit: altersgrenze.csv.
    ['1947-01-01', '2012-01-31', 'ja', 'erstantrag'],
    ['1947-01-01', '2012-02-01', 'nein', 'altersgrenze'],
    ['1947-01-02', '2012-02-29', 'ja', 'erstantrag'],
    ['1947-01-02', '2012-03-01', 'nein', 'altersgrenze'],
    ['1948-02-29', '2013-04-30', 'ja', 'erstantrag'],
    ['1948-02-29', '2013-05-01', 'nein', 'altersgrenze'],
    ['1955-05-31', '2021-02-28', 'ja', 'erstantrag'],
    ['1955-05-31', '2021-03-01', 'nein', 'altersgrenze'],
  ])('born %s, applied %s: %s, %s', (geburtsdatum, antragsdatum, neufall, grund) => {
    expect(decide({ ...ERSTANTRAG, geburtsdatum, antragsdatum })).toEqual(urteil(neufall, grund));
  });

  test.each([
    // GEBURTSDATUM_UNPLAUSIBEL counts as unknown (fine print 12): after D, after the Stichtag, over 120 years before it.
    ['born on D', { geburtsdatum: '2026-03-02' }, 'nein', 'unter15'],
    ['born after D', { geburtsdatum: '2026-03-03' }, 'prüfen', 'fehlt:geburtsdatum'],
    ['born 120 years ago', { geburtsdatum: '1906-03-31' }, 'nein', 'altersgrenze'],
    ['born a day earlier', { geburtsdatum: '1906-03-30' }, 'prüfen', 'fehlt:geburtsdatum'],
    [
      'D after the Stichtag, born between',
      { geburtsdatum: '2026-04-01', antragsdatum: '2026-04-02' },
      'prüfen',
      'fehlt:geburtsdatum',
    ],
    [
      'born on the Stichtag, D unknown',
      { geburtsdatum: '2026-03-31', antragsdatum: undefined },
      'prüfen',
      'fehlt:antragsdatum',
    ],
    [
      'born after the Stichtag, D unknown',
      { geburtsdatum: '2026-04-01', antragsdatum: undefined },
      'prüfen',
      'fehlt:antragsdatum,geburtsdatum',
    ],
  ] as const)('%s', (_what, parts, neufall, grund) => {
    expect(decide({ ...ERSTANTRAG, ...parts })).toEqual(urteil(neufall, grund));
  });
});

describe('condition C: a new application', () => {
  // D is 02.03.2026; 183 full days lie between 30.08.2025 and D.
  const NEU = { ...ERSTANTRAG, antragsart: 'Neuantrag' } as const;

  test('full days are counted without the two days themselves', () => {
    expect([luecke(day('2026-03-01'), day('2026-03-02')), luecke(day('2025-08-30'), day('2026-03-02'))]).toEqual([
      0, 183,
    ]);
  });

  test.each([
    ['2025-08-30', 'ja', 'unterbrechung'],
    ['2025-08-31', 'nein', 'unterbrechung-kurz'],
    ['2026-03-01', 'nein', 'unterbrechung-kurz'],
    ['2026-03-02', 'nein', 'laufender-bezug'],
    ['2026-03-03', 'nein', 'laufender-bezug'],
    [LAUFEND, 'nein', 'laufender-bezug'],
  ])('last benefit until %s: %s, %s, whatever the Antragsart says', (letzter_bezug_bis, neufall, grund) => {
    for (const antragsart of [undefined, ...words('antragsart')]) {
      expect(decide({ ...NEU, antragsart, letzter_bezug_bis })).toEqual(urteil(neufall, grund));
    }
  });

  // Each refusal under the settings pruefen, neufall, bestand.
  const ABLEHNUNG_KURZ = ['prüfen ablehnung-kurz', 'ja ablehnung', 'nein ablehnung-kurz'];
  const immer = (was: string) => [was, was, was];
  test.each<[abgelehnt: string, bezug: string | undefined, expected: string[]]>([
    ['2025-08-30', undefined, immer('ja ablehnung')],
    ['2025-08-31', undefined, ABLEHNUNG_KURZ],
    ['2026-03-01', undefined, ABLEHNUNG_KURZ],
    // A refusal on D or later is one of this application: as if unknown.
    ['2026-03-02', undefined, immer('prüfen fehlt:letzter_bezug_bis')],
    ['2026-03-02', '2025-08-30', immer('ja unterbrechung')],
    ['2026-03-02', '2025-08-31', immer('nein unterbrechung-kurz')],
    // A refusal not after the last benefit does not count.
    ['2025-08-30', '2025-08-30', immer('ja unterbrechung')],
    ['2025-08-30', '2025-08-31', immer('nein unterbrechung-kurz')],
    ['2026-01-10', '2026-01-10', immer('nein unterbrechung-kurz')],
    ['2026-01-11', '2026-01-10', ABLEHNUNG_KURZ],
    // A later refusal, long ago or not, after a benefit long ago or not.
    ['2025-08-30', '2025-08-29', immer('ja ablehnung')],
    ['2025-08-31', '2025-08-30', immer('ja unterbrechung')],
    ['2025-09-01', '2025-08-31', ABLEHNUNG_KURZ],
    // A running benefit goes before any refusal.
    ['2025-08-30', '2026-03-02', immer('nein laufender-bezug')],
  ])('refused %s, last benefit until %s', (abgelehnt_am, letzter_bezug_bis, expected) => {
    expect(
      ABLEHNUNG.map((setting) => {
        const { neufall, grund } = decide({ ...NEU, abgelehnt_am, letzter_bezug_bis }, STICHTAG, setting);
        return `${neufall} ${grund}`;
      }),
    ).toEqual(expected);
  });

  test('VerBIS gives the day of application where ALLEGRO has none, and only then', () => {
    const ohne = { ...NEU, antragsdatum: undefined, letzter_bezug_bis: '2025-08-30' };
    expect(decide({ ...ohne, antragsdatum_verbis: '2026-03-02' })).toEqual(urteil('ja', 'unterbrechung'));
    expect(decide({ ...ohne, antragsdatum_verbis: '2026-03-01' })).toEqual(urteil('nein', 'unterbrechung-kurz'));
    expect(decide({ ...ohne, antragsdatum: '2026-03-02', antragsdatum_verbis: '2026-03-01' })).toEqual(
      urteil('ja', 'unterbrechung'),
    );
  });
});

describe('the reason', () => {
  test('names the first condition that is not met, in the order A, B, C', () => {
    const nichts = {
      ...ERSTANTRAG,
      geburtsdatum: '2020-01-01',
      aufenthalt_de: false,
      antragsart: 'Weiterbewilligung',
    } as const;
    expect(decide(nichts)).toEqual(urteil('nein', 'unter15'));
    expect(decide({ ...nichts, geburtsdatum: '1990-07-15' })).toEqual(urteil('nein', 'aufenthalt'));
    expect(decide({ ...nichts, geburtsdatum: undefined })).toEqual(urteil('nein', 'aufenthalt'));
    expect(decide({ ...nichts, geburtsdatum: undefined, aufenthalt_de: undefined })).toEqual(
      urteil('nein', 'weiterbewilligung'),
    );
  });

  test('names what is missing in a fixed order; what C lacks only where D is known', () => {
    const leer = { rechtskreis: 'SGB II', anliegen: 'Neuantrag' } as const;
    expect(decide(leer)).toEqual(urteil('prüfen', 'fehlt:antragsdatum,geburtsdatum,aufenthalt_de'));
    expect(decide({ ...leer, antragsdatum: '2026-03-02' })).toEqual(
      urteil('prüfen', 'fehlt:geburtsdatum,aufenthalt_de,antragsart'),
    );
    expect(decide({ ...leer, antragsdatum: '2026-03-02', antragsart: 'Neuantrag' })).toEqual(
      urteil('prüfen', 'fehlt:geburtsdatum,aufenthalt_de,letzter_bezug_bis'),
    );
    expect(decide({ ...leer, antragsdatum: '2026-03-02', abgelehnt_am: '2026-03-01' })).toEqual(
      urteil('prüfen', 'ablehnung-kurz; fehlt:geburtsdatum,aufenthalt_de'),
    );
  });

  test('is empty where the question does not arise; neufall_manuell does not change that (fine print 16)', () => {
    const rest = { ...ERSTANTRAG, neufall_manuell: true };
    for (const andere of [
      { rechtskreis: 'SGB III' },
      { rechtskreis: 'Familienkasse' },
      { anliegen: 'Stammdaten' },
    ] as const) {
      expect(decide({ ...rest, ...andere })).toEqual(urteil('entfällt', ''));
    }
  });

  test('is manuell where a person decided, whatever is unknown or unmet', () => {
    expect(decide({ ...ERSTANTRAG, neufall_manuell: false })).toEqual(urteil('nein', 'manuell'));
    expect(decide({ ...ERSTANTRAG, aufenthalt_de: false, neufall_manuell: true })).toEqual(urteil('ja', 'manuell'));
  });
});

describe('always', () => {
  const near = fc.option(fc.integer({ min: day('2025-06-01'), max: day('2026-05-01') }), { nil: undefined });
  const flag = fc.option(fc.boolean(), { nil: undefined });
  const birth = fc.option(fc.integer({ min: day('1905-01-01'), max: day('2026-05-01') }), { nil: undefined });
  const parts = fc.record({
    antragsdatum: near,
    antragsdatum_verbis: near,
    geburtsdatum: birth,
    antragsart: fc.constantFrom(undefined, ...words('antragsart')),
    letzter_bezug_bis: near,
    abgelehnt_am: near,
    aufenthalt_de: flag,
    rechtskreis: fc.constantFrom(undefined, 'SGB II', 'SGB III'),
    anliegen: fc.constantFrom(undefined, 'Neuantrag', 'Stammdaten'),
    neufall_manuell: fc.constantFrom(undefined, undefined, undefined, true, false),
  }) satisfies fc.Arbitrary<Parts>;
  const setting = fc.constantFrom(...ABLEHNUNG);
  const holds = (check: (one: Parts, ablehnung: Ablehnung) => void) =>
    fc.assert(fc.property(parts, setting, check), { seed: 20_260_331, numRuns: 3000 });

  const GRUENDE: Readonly<Record<NeufallUrteil['neufall'], RegExp>> = {
    ja: /^(erstantrag|unterbrechung|ablehnung|manuell)$/,
    nein: /^(unter15|altersgrenze|aufenthalt|weiterbewilligung|laufender-bezug|unterbrechung-kurz|ablehnung-kurz|manuell)$/,
    prüfen:
      /^(ablehnung-kurz|(ablehnung-kurz; )?fehlt:(antragsdatum|geburtsdatum|aufenthalt_de|antragsart|letzter_bezug_bis)(,(geburtsdatum|aufenthalt_de|antragsart|letzter_bezug_bis))*)$/,
    entfällt: /^$/,
  };

  test('result, reason and rule fit each other (fine print 16)', () => {
    holds((one, ablehnung) => {
      const { neufall, grund, regel } = decide(one, STICHTAG, ablehnung);
      expect(grund).toMatch(GRUENDE[neufall]);
      expect(regel).toBe(REGEL_LAUT_FEINHEITEN[massgeblich(grund)]);
    });
  });

  test('what is decided stays decided when an unknown birth date or residence becomes known', () => {
    holds((one, ablehnung) => {
      const { neufall } = decide(one, STICHTAG, ablehnung);
      if (neufall === 'prüfen') return;
      if (one.aufenthalt_de === undefined) {
        expect(decide({ ...one, aufenthalt_de: true }, STICHTAG, ablehnung).neufall).toBe(neufall);
        expect(decide({ ...one, aufenthalt_de: false }, STICHTAG, ablehnung).neufall).toBe(neufall);
      }
      if (one.geburtsdatum === undefined) {
        for (const geburtsdatum of ['1990-07-15', '2020-01-01', '1940-01-01']) {
          expect(decide({ ...one, geburtsdatum }, STICHTAG, ablehnung).neufall).toBe(neufall);
        }
      }
    });
  });

  test('an earlier end of the last benefit never makes a Neufall one no more', () => {
    holds((one, ablehnung) => {
      if (one.letzter_bezug_bis === undefined) return;
      const frueher = { ...one, letzter_bezug_bis: Number(one.letzter_bezug_bis) - 1 };
      if (decide(one, STICHTAG, ablehnung).neufall === 'ja') {
        expect(decide(frueher, STICHTAG, ablehnung).neufall).toBe('ja');
      }
    });
  });

  test('the setting matters for a short refusal only', () => {
    holds((one) => {
      const [pruefen, neufall, bestand] = ABLEHNUNG.map((wort) => decide(one, STICHTAG, wort));
      if (pruefen?.grund.startsWith('ablehnung-kurz')) {
        expect([neufall?.neufall, bestand?.neufall]).toEqual([
          pruefen.grund.includes('fehlt') ? 'prüfen' : 'ja',
          'nein',
        ]);
      } else {
        expect([neufall, bestand]).toEqual([pruefen, pruefen]);
      }
    });
  });
});

// Page 5: without these columns nothing can be found to be a Neufall.
test.each<[readonly FieldId[], readonly FieldId[]]>([
  [[], []],
  [['aufenthalt_de', 'antragsdatum', 'rechtskreis'], ['aufenthalt_de']],
  [
    ['geburtsdatum', 'anliegen'],
    ['anliegen', 'geburtsdatum'],
  ],
  // Of these one is enough.
  [['antragsart'], []],
  [['letzter_bezug_bis', 'abgelehnt_am'], []],
  [['antragsart', 'letzter_bezug_bis', 'abgelehnt_am'], ['antragsart']],
])('without the columns %j a Neufall cannot be told for lack of %j', (ohne, erwartet) => {
  expect(neufallOhne(new Set(FIELD_IDS.filter((id) => !ohne.includes(id))))).toEqual(erwartet);
});
