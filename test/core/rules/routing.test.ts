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
import { ALLE_SPALTEN, createGrundlage } from '../../../core/grundlage.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { boundaries, rulesInForce } from '../../../core/rules/in-force.ts';
import type { CatalogueRoute } from '../../../core/rules/regelwerk.ts';
import { ONLINE_ANTRAG, type OnlineAntrag, VORGABEN } from '../../../core/settings.ts';
import { vectors } from '../calendar/vectors.ts';
import { VORGABE } from './vorgabe.ts';

const COLUMNS = [
  'regel',
  'rechtskreis',
  'kanal',
  'anliegen',
  'bedingung',
  'von',
  'bis',
  'stelle',
  'weg',
  'information_an',
] as const;
type Listed = Record<(typeof COLUMNS)[number], string>;
const LISTED = vectors<(typeof COLUMNS)[number]>('routing.csv');

/** First day, the day before, last day, the day after, of every period. */
const DAYS = [
  ...new Set(
    LISTED.flatMap(({ von, bis }) => [day(von) - 1, day(von), ...(bis === '' ? [] : [day(bis), day(bis) + 1])]),
  ),
].toSorted((a, b) => a - b);

/** The values that conditions tell apart (page 3, "Conditions used"): those of SGB III, then those of SGB II. */
const VALUES: readonly (readonly (readonly Partial<CaseRow>[])[])[] = [
  [
    [{}, { frueherer_status: 'kein' }, { frueherer_status: 'Rasu' }],
    [
      {},
      { inga: false, abmeldung_am: day('2024-04-02') },
      { inga: true },
      { inga: true, abmeldung_am: day('2024-04-02') },
    ],
    [{}, { abmeldung_am: day('2025-07-01') }],
    [{}, { qualifiziert_abmeldung: false }],
    [{}, { eingangsstelle: 'EZ' }, { eingangsstelle: 'SC' }],
  ],
  [
    [{}, { selbstaendig: true }],
    [{}, { deutsch_ungenuegend: true }],
    [{}, { antrag_durch: 'Bevollmächtigte' }, { antrag_durch: 'Dritte' }],
    [{}, { antragsvermerk: true }, { antragsvermerk: false }],
    [{}, { antragsdatum_verbis: day('2026-01-05') }],
  ],
];

/** What each condition says of a row: true, false, or the unknown field; written from page 3 and fine print 45. */
const ANSWERS: Readonly<Record<string, (row: CaseRow, eingang: number, online: OnlineAntrag) => boolean | string>> = {
  '': () => true,
  reaktivierung: ({ frueherer_status, abmeldung_am = Number.POSITIVE_INFINITY }, eingang) =>
    frueherer_status === undefined
      ? abmeldung_am <= eingang || 'frueherer_status'
      : ['Rasu', 'Asu', 'Alo'].includes(frueherer_status),
  // Twelve months after 02.04.2024 and after 01.07.2025.
  inga12: ({ inga, abmeldung_am }, eingang) =>
    inga === true &&
    (abmeldung_am === undefined ||
      eingang <= (abmeldung_am === day('2024-04-02') ? day('2025-04-02') : day('2026-07-01'))),
  unqualifiziert: ({ qualifiziert_abmeldung, eingangsstelle }) =>
    qualifiziert_abmeldung === false && eingangsstelle !== 'EZ',
  selbständig: ({ selbstaendig }) => selbstaendig === true,
  deutsch: ({ deutsch_ungenuegend }) => deutsch_ungenuegend === true,
  bevollmächtigt: ({ antrag_durch }) => antrag_durch === 'Bevollmächtigte',
  dritte: ({ antrag_durch }) => antrag_durch === 'Dritte',
  'ohne-vermerk': (row) => !vermerk(row),
  'mit-vermerk': (row) => vermerk(row),
  'online-ohne-vermerk': (row, _, online) => online === 'wie-post' && !vermerk(row),
  eingangsstelle: ({ eingangsstelle }) => (eingangsstelle === undefined ? 'eingangsstelle' : true),
};
const vermerk = ({ antragsvermerk, antragsdatum_verbis }: CaseRow) =>
  antragsvermerk === undefined ? antragsdatum_verbis !== undefined : antragsvermerk;

/** Every combination of the values of one code of law. */
const VARIANTS = VALUES.flatMap((values) =>
  values.reduce<readonly Partial<CaseRow>[]>(
    (found, next) => found.flatMap((row) => next.map((more) => ({ ...row, ...more }))),
    [{}],
  ),
);

/** The variants as rows, used again for every channel and matter. */
const ROWS: readonly RowBuilder[] = VARIANTS.map((row) => Object.assign(emptyRow(), row));

function rowsOf(rechtskreis: Rechtskreis, kanal: Kanal, anliegen: Anliegen): readonly CaseRow[] {
  for (const row of ROWS) {
    row.rechtskreis = rechtskreis;
    row.kanal = kanal;
    row.anliegen = anliegen;
  }
  return ROWS;
}

function answer(bedingung: string, row: CaseRow, eingang: number, online: OnlineAntrag = 'wie-post'): boolean | string {
  const found = ANSWERS[bedingung];
  if (found === undefined) throw new RangeError(`condition ${bedingung}`);
  return found(row, eingang, online);
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

/** `stelle|weg|information_an|regel|grund` of the first row that matches. */
function topToBottom(rows: readonly Listed[], row: CaseRow, eingang: number, online: OnlineAntrag): string {
  for (const { bedingung, stelle, weg, information_an, regel } of rows) {
    const found = answer(bedingung, row, eingang, online);
    if (typeof found === 'string') return `prüfen|||${regel}|fehlt:${found}`;
    if (found)
      return `${stelle === '=eingangsstelle' ? row.eingangsstelle : stelle}|${weg}|${information_an}|${regel}|`;
  }
  return 'prüfen||||nicht geregelt';
}

const GRUNDLAGE = {
  'wie-post': createGrundlage(VORGABEN, ALLE_SPALTEN, VORGABE),
  offen: createGrundlage({ ...VORGABEN, online_antrag: 'offen' }, ALLE_SPALTEN, VORGABE),
} satisfies Record<OnlineAntrag, unknown>;

function decided(row: CaseRow, eingang: number | undefined, online: OnlineAntrag = 'wie-post'): string {
  const { stelle, weg, information_an, regel, grund } = entscheideStelle(row, eingang, GRUNDLAGE[online]);
  return `${stelle}|${weg}|${information_an}|${regel}|${grund}`;
}

describe('routes by precedence decide as routing.csv read top to bottom', () => {
  const faelle = words('rechtskreis').flatMap((rechtskreis) =>
    ONLINE_ANTRAG.map((online) => [rechtskreis, online] as const),
  );
  test.each(faelle)('%s, online_antrag %s', (rechtskreis, online) => {
    const wrong: string[] = [];
    for (const kanal of words('kanal')) {
      for (const anliegen of words('anliegen')) {
        const listed = DAYS.map((eingang) => rowsFor(rechtskreis, kanal, anliegen, eingang));
        const rows = rowsOf(rechtskreis, kanal, anliegen);
        for (const [v, row] of rows.entries()) {
          for (const [d, eingang] of DAYS.entries()) {
            const expected = topToBottom(listed[d] ?? [], row, eingang, online);
            const actual = decided(row, eingang, online);
            if (actual !== expected) {
              wrong.push(
                `${kanal}, ${anliegen}, ${iso(eingang)}, ${JSON.stringify(VARIANTS[v])}: ${expected} ≠ ${actual}`,
              );
            }
          }
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test.each<[string, Partial<CaseRow>, number | undefined, string]>([
    ['the day', {}, undefined, 'prüfen||||fehlt:eingang_am'],
    ['Rechtskreis, Kanal, Anliegen', {}, day('2026-01-05'), 'prüfen||||fehlt:rechtskreis'],
    ['Kanal, Anliegen', { rechtskreis: 'SGB III' }, day('2026-01-05'), 'prüfen||||fehlt:kanal'],
    ['Anliegen', { rechtskreis: 'SGB III', kanal: 'Telefon' }, day('2026-01-05'), 'prüfen||||fehlt:anliegen'],
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
    return ROWS.some((row) =>
      days.some(
        (one) => answer(a.bedingung ?? '', row, one) !== false && answer(b.bedingung ?? '', row, one) !== false,
      ),
    );
  }

  const pairs = EINGEBAUT.routen.flatMap((a, i) => EINGEBAUT.routen.slice(i + 1).map((b) => [a, b] as const));
  const name = ({ regel, von }: CatalogueRoute) => `${regel} ${iso(von)}`;

  test('no two routes of equal precedence want the same row on the same day', () => {
    const wrong = pairs.filter(([a, b]) => a.rang === b.rang && collide(a, b));
    expect(wrong.map(([a, b]) => `${name(a)} / ${name(b)}`)).toEqual([]);
  });

  test('it is needed: the same look finds the routes that only their precedence tells apart', () => {
    const found = pairs.filter(([a, b]) => collide(a, b)).map(([a, b]) => `${name(a)} / ${name(b)}`);
    expect(found).toContain('003-05 2025-07-01 / 002-03 2024-04-03');
    expect(found).toContain('004-45 2021-01-01 / 004-46 2021-01-01');
    expect(found).not.toContain('004-53 2021-01-01 / 004-55 2021-01-01');
  });
});

describe('completeness', () => {
  const days = [...new Set(boundaries(VORGABE).flatMap((one) => [one - 1, one]))];

  /** Whether any, and whether every, situation of a matter has a rule on the day. */
  function geregelt(rechtskreis: Rechtskreis, kanal: Kanal, anliegen: Anliegen, on: number) {
    const listed = rowsFor(rechtskreis, kanal, anliegen, on);
    return {
      erwartet: listed.length === 0 ? 'nie' : listed.some(({ bedingung }) => bedingung === '') ? 'immer' : 'bedingt',
      ist: new Set(
        rowsOf(rechtskreis, kanal, anliegen).map(
          (row) => entscheideStelle(row, on, GRUNDLAGE['wie-post']).regel !== '',
        ),
      ),
    };
  }

  test.each(days.map(iso))(
    'on %s every channel and matter has a rule where routing.csv lists one, and else none',
    (on) => {
      const wrong: string[] = [];
      for (const rechtskreis of words('rechtskreis')) {
        for (const kanal of words('kanal')) {
          for (const anliegen of words('anliegen')) {
            const { erwartet, ist } = geregelt(rechtskreis, kanal, anliegen, day(on));
            const passt = erwartet === 'nie' ? !ist.has(true) : erwartet === 'immer' ? !ist.has(false) : ist.has(true);
            if (!passt) wrong.push(`${rechtskreis}, ${kanal}, ${anliegen}: ${erwartet}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('periods', () => {
  const days = [...new Set(boundaries(VORGABE).flatMap((one) => [one - 1, one]))];

  test('every route lies inside the period of its rule, as declared', () => {
    for (const { id, von, bis = Number.POSITIVE_INFINITY, routes = [] } of EINGEBAUT.regeln) {
      for (const route of routes) {
        expect(route.von ?? von, id).toBeGreaterThanOrEqual(von);
        expect(route.bis ?? bis, id).toBeLessThanOrEqual(bis);
      }
    }
  });

  test.each(days.map(iso))('on %s every rule that decides on a Stelle is in force', (on) => {
    const inKraft = new Set(rulesInForce(VORGABE, day(on)).map(({ id }) => id));
    const falsch = new Set<string>();
    for (const rechtskreis of words('rechtskreis')) {
      for (const kanal of words('kanal')) {
        for (const anliegen of words('anliegen')) {
          for (const row of rowsOf(rechtskreis, kanal, anliegen)) {
            const { regel } = entscheideStelle(row, day(on), GRUNDLAGE['wie-post']);
            if (regel !== '' && !inKraft.has(regel)) falsch.add(regel);
          }
        }
      }
    }
    expect([...falsch]).toEqual([]);
  });
});
