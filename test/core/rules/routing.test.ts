/**
 * Who is in charge, for every channel, matter and condition, on every day around a boundary: the routes by
 * precedence against routing.csv, read top to bottom as page 3 says.
 */
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { entscheideStelle } from '../../../core/decide/route.ts';
import { emptyRow, type RowBuilder } from '../../../core/fields/complete.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { type Anliegen, type Kanal, type Rechtskreis, words } from '../../../core/fields/lists.ts';
import { type CatalogueRoute, ROUTES } from '../../../core/rules/catalogue.ts';
import { boundaries } from '../../../core/rules/in-force.ts';
import { vectors } from '../calendar/vectors.ts';

const COLUMNS = ['regel', 'rechtskreis', 'kanal', 'anliegen', 'bedingung', 'von', 'bis', 'stelle', 'weg'] as const;
type Listed = Record<(typeof COLUMNS)[number], string>;
const LISTED = vectors<(typeof COLUMNS)[number]>('routing.csv');

/** First day, the day before, last day, the day after, of every period. */
const DAYS = [
  ...new Set(
    LISTED.flatMap(({ von, bis }) => [day(von) - 1, day(von), ...(bis === '' ? [] : [day(bis), day(bis) + 1])]),
  ),
].toSorted((a, b) => a - b);

/** What each condition says of a row: true, false, or the unknown field. */
type Answers = Readonly<Record<string, boolean | string | ((eingang: number) => boolean)>>;
type Variant = readonly [row: Partial<CaseRow>, answers: Answers];

/** The values that a condition tells apart, with its answer: page 3, "Conditions used". */
const CONDITIONS: readonly (readonly Variant[])[] = [
  [
    [{}, { reaktivierung: 'frueherer_status', 'kein-vorstatus': 'frueherer_status' }],
    [{ frueherer_status: 'kein' }, { reaktivierung: false, 'kein-vorstatus': true }],
    [{ frueherer_status: 'Rasu' }, { reaktivierung: true, 'kein-vorstatus': false }],
  ],
  [
    [{}, { inga12: false }],
    [{ inga: false, abmeldung_am: day('2024-04-02') }, { inga12: false }],
    [{ inga: true }, { inga12: true }],
    [{ inga: true, abmeldung_am: day('2024-04-02') }, { inga12: (eingang) => eingang <= day('2025-04-02') }],
  ],
  [
    [{}, { unqualifiziert: false }],
    [{ qualifiziert_abmeldung: false }, { unqualifiziert: true }],
  ],
  [
    [{}, { selbständig: false }],
    [{ selbstaendig: true }, { selbständig: true }],
  ],
  [
    [{}, { deutsch: false }],
    [{ deutsch_ungenuegend: true }, { deutsch: true }],
  ],
  [
    [{}, { bevollmächtigt: false, dritte: false }],
    [{ antrag_durch: 'Bevollmächtigte' }, { bevollmächtigt: true, dritte: false }],
    [{ antrag_durch: 'Dritte' }, { bevollmächtigt: false, dritte: true }],
  ],
  [
    [{}, { 'ohne-vermerk': true, 'mit-vermerk': false }],
    [{ antragsvermerk: true }, { 'ohne-vermerk': false, 'mit-vermerk': true }],
  ],
  [
    [{}, { eingangsstelle: 'eingangsstelle' }],
    [{ eingangsstelle: 'EZ' }, { eingangsstelle: true }],
    [{ eingangsstelle: 'SC' }, { eingangsstelle: true }],
  ],
];

/** Every combination of them. */
const VARIANTS = CONDITIONS.reduce<readonly Variant[]>(
  (found, next) =>
    found.flatMap(([row, answers]) =>
      next.map(
        ([r, a]): Variant => [
          { ...row, ...r },
          { ...answers, ...a },
        ],
      ),
    ),
  [[{}, {}]],
);

/** The variants' rows, used again for every channel and matter: there are 800,000 combinations. */
const ROWS: readonly RowBuilder[] = VARIANTS.map(([row]) => Object.assign(emptyRow(), row));

function rowsOf(rechtskreis: Rechtskreis, kanal: Kanal, anliegen: Anliegen): readonly CaseRow[] {
  for (const row of ROWS) {
    row.rechtskreis = rechtskreis;
    row.kanal = kanal;
    row.anliegen = anliegen;
  }
  return ROWS;
}

function answer(answers: Answers, bedingung: string, eingang: number): boolean | string {
  if (bedingung === '') return true;
  const found = answers[bedingung];
  if (found === undefined) throw new RangeError(`condition ${bedingung}`);
  return typeof found === 'function' ? found(eingang) : found;
}

/** The rows of routing.csv that hold on the day for the three words, top to bottom. */
function rowsFor(rechtskreis: string, kanal: string, anliegen: string, eingang: number): readonly Listed[] {
  const holds = (list: string, word: string) => list === '*' || list.split('|').includes(word);
  return LISTED.filter(
    (row) =>
      row.rechtskreis === rechtskreis &&
      holds(row.kanal, kanal) &&
      holds(row.anliegen, anliegen) &&
      row.von <= iso(eingang) &&
      (row.bis === '' || iso(eingang) <= row.bis),
  );
}

/** `stelle|weg|regel|grund` of the first row that matches. */
function topToBottom(rows: readonly Listed[], [row, answers]: Variant, eingang: number): string {
  for (const { bedingung, stelle, weg, regel } of rows) {
    const found = answer(answers, bedingung, eingang);
    if (typeof found === 'string') return `prüfen||${regel}|fehlt:${found}`;
    if (found) return `${stelle === '=eingangsstelle' ? row.eingangsstelle : stelle}|${weg}|${regel}|`;
  }
  return 'prüfen|||nicht geregelt';
}

function decided(row: CaseRow, eingang: number | undefined): string {
  const { stelle, weg, regel, grund } = entscheideStelle(row, eingang);
  return `${stelle}|${weg}|${regel}|${grund}`;
}

describe('routes by precedence decide as routing.csv read top to bottom', () => {
  test.each(words('rechtskreis'))('%s', (rechtskreis) => {
    const wrong: string[] = [];
    let compared = 0;
    for (const kanal of words('kanal')) {
      for (const anliegen of words('anliegen')) {
        const listed = DAYS.map((eingang) => rowsFor(rechtskreis, kanal, anliegen, eingang));
        const rows = rowsOf(rechtskreis, kanal, anliegen);
        for (const [v, variant] of VARIANTS.entries()) {
          for (const [d, eingang] of DAYS.entries()) {
            const expected = topToBottom(listed[d] ?? [], variant, eingang);
            const actual = decided(rows[v] ?? emptyRow(), eingang);
            compared++;
            if (actual !== expected) {
              wrong.push(
                `${kanal}, ${anliegen}, ${iso(eingang)}, ${JSON.stringify(variant[0])}: ${expected} ≠ ${actual}`,
              );
            }
          }
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(compared).toBe(9 * 18 * VARIANTS.length * DAYS.length);
  });

  test.each<[string, Partial<CaseRow>, number | undefined, string]>([
    ['the day', {}, undefined, 'prüfen|||fehlt:eingang_am'],
    ['Rechtskreis, Kanal, Anliegen', {}, day('2026-01-05'), 'prüfen|||fehlt:rechtskreis'],
    ['Kanal, Anliegen', { rechtskreis: 'SGB III' }, day('2026-01-05'), 'prüfen|||fehlt:kanal'],
    ['Anliegen', { rechtskreis: 'SGB III', kanal: 'Telefon' }, day('2026-01-05'), 'prüfen|||fehlt:anliegen'],
  ])('unknown: %s', (_what, known, eingang, expected) => {
    expect(decided(Object.assign(emptyRow(), known), eingang)).toBe(expected);
  });
});

describe('precedence', () => {
  const meet = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
    a === undefined || b === undefined || a.some((word) => b.includes(word));
  const FOREVER = Number.POSITIVE_INFINITY;

  /** Is there a row that both routes want on one day, or might want, once an unknown value is known? */
  function collide(a: CatalogueRoute, b: CatalogueRoute): boolean {
    const from = Math.max(a.von, b.von);
    const to = Math.min(a.bis ?? FOREVER, b.bis ?? FOREVER);
    if (a.rechtskreis !== b.rechtskreis || !meet(a.kanal, b.kanal) || !meet(a.anliegen, b.anliegen) || from > to) {
      return false;
    }
    const days = [from, ...DAYS.filter((one) => from <= one && one <= to)];
    return VARIANTS.some(([, answers]) =>
      days.some(
        (one) => answer(answers, a.bedingung ?? '', one) !== false && answer(answers, b.bedingung ?? '', one) !== false,
      ),
    );
  }

  const pairs = ROUTES.flatMap((a, i) => ROUTES.slice(i + 1).map((b) => [a, b] as const));
  const name = ({ regel, von }: CatalogueRoute) => `${regel} ${iso(von)}`;

  test('no two routes of equal precedence want the same row on the same day', () => {
    const wrong = pairs.filter(([a, b]) => a.rang === b.rang && collide(a, b));
    expect(wrong.map(([a, b]) => `${name(a)} / ${name(b)}`)).toEqual([]);
  });

  test('it is needed: the same look finds the routes that only their precedence tells apart', () => {
    const found = pairs.filter(([a, b]) => collide(a, b)).map(([a, b]) => `${name(a)} / ${name(b)}`);
    expect(found).toContain('003-05 2025-07-01 / 002-03 2025-07-01');
    expect(found).toContain('004-45 2021-01-01 / 004-46 2021-01-01');
    expect(found).not.toContain('004-53 2021-01-01 / 004-55 2021-01-01');
  });
});

describe('completeness', () => {
  /** Channels without a route for whatever remains. */
  const OHNE_REST = ['persönlich', 'Post', 'Fax', 'eService', 'Online'] as const;
  const ALLE = { kanal: words('kanal'), anliegen: words('anliegen') } as const;
  const ausser = (...known: string[]) => words('anliegen').filter((word) => !known.includes(word));

  interface Gap {
    readonly rechtskreis: string;
    readonly kanal: readonly string[];
    readonly anliegen: readonly string[];
    readonly von?: string;
    readonly bis?: string;
  }

  /** What no document regulates: the answer is `prüfen`, `nicht geregelt`. */
  const NICHT_GEREGELT: readonly Gap[] = [
    { rechtskreis: 'Familienkasse', ...ALLE },
    { rechtskreis: 'SGB II', ...ALLE, bis: '2020-12-31' },
    {
      rechtskreis: 'SGB II',
      kanal: ['persönlich', 'Telefon', 'Post', 'Fax', 'Online'],
      anliegen: ausser('Neuantrag', 'Rechtskreiswechsel'),
      von: '2021-01-01',
    },
    {
      rechtskreis: 'SGB II',
      kanal: ['E-Mail', 'eService', 'Kontaktformular', 'Postfachnachricht'],
      anliegen: ausser('Rechtskreiswechsel'),
      von: '2021-01-01',
    },
    { rechtskreis: 'SGB III', ...ALLE, bis: '2023-10-11' },
    {
      rechtskreis: 'SGB III',
      kanal: OHNE_REST,
      anliegen: [
        'Neuantrag',
        'Arbeitslosmeldung',
        'Terminanfrage AV',
        'Terminanfrage BB',
        'Terminabsage',
        'Rechtskreiswechsel',
        'Sonstiges',
      ],
      von: '2023-10-12',
    },
    {
      rechtskreis: 'SGB III',
      kanal: ['persönlich', 'Post', 'Fax'],
      anliegen: ['Veränderung AU', 'Veränderung sonstige', 'Stammdaten'],
      von: '2023-10-12',
    },
    { rechtskreis: 'SGB III', kanal: ['persönlich'], anliegen: ['Arbeitsuchendmeldung'], von: '2023-10-12' },
    { rechtskreis: 'SGB III', kanal: OHNE_REST, anliegen: ['Beschwerde'], von: '2023-10-12', bis: '2025-05-25' },
  ];

  /** What the documents regulate under a condition only; where it fails, nothing holds. */
  const NUR_BEDINGT: readonly Gap[] = [
    // With the Vermerk of the Antragsausgabe (004-34).
    { rechtskreis: 'SGB II', kanal: ['Online'], anliegen: ['Neuantrag'], von: '2021-01-01' },
    // By unqualified staff (000-a20), and of Inga's customers (000-a10).
    { rechtskreis: 'SGB III', kanal: OHNE_REST, anliegen: ['Abmeldung', 'Betreuungswechsel'], von: '2023-10-12' },
  ];

  const expand = (gaps: readonly Gap[], on: string) =>
    gaps
      .filter(({ von = '', bis = '9999' }) => von <= on && on <= bis)
      .flatMap(({ rechtskreis, kanal, anliegen }) =>
        kanal.flatMap((k) => anliegen.map((a) => `${rechtskreis}, ${k}, ${a}`)),
      )
      .toSorted();

  const days = [...new Set(boundaries().flatMap((one) => [one - 1, one]))];
  test.each(days.map(iso))('on %s every channel and matter has a rule, or is listed as not regulated', (on) => {
    const never: string[] = [];
    const sometimes: string[] = [];
    for (const rechtskreis of words('rechtskreis')) {
      for (const kanal of words('kanal')) {
        for (const anliegen of words('anliegen')) {
          const regulated = new Set(
            rowsOf(rechtskreis, kanal, anliegen).map((row) => entscheideStelle(row, day(on)).regel !== ''),
          );
          const name = `${rechtskreis}, ${kanal}, ${anliegen}`;
          if (!regulated.has(true)) never.push(name);
          else if (regulated.has(false)) sometimes.push(name);
        }
      }
    }
    expect(never.toSorted()).toEqual(expand(NICHT_GEREGELT, on));
    expect(sometimes.toSorted()).toEqual(expand(NUR_BEDINGT, on));
  });
});
