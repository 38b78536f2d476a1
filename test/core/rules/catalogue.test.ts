/** The catalogue against the lists of the specification: rules.csv, routing.csv, findings.csv. */
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { BEFUNDE, type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { CHECKS, citation, dokument, ROUTES, RULES, rule } from '../../../core/rules/catalogue.ts';
import { vectors } from '../calendar/vectors.ts';

const listed = vectors<'id' | 'type' | 'valid_from' | 'valid_to'>('rules.csv');
const findings = vectors<'code' | 'schwere' | 'ebene' | 'regel'>('findings.csv');

describe('rules', () => {
  test('all 143 rules are there once, in the order, with the type and period of rules.csv', () => {
    expect(listed).toHaveLength(143);
    expect(
      RULES.map(({ id, type, valid_from, valid_to }) => ({
        id,
        type,
        valid_from: iso(valid_from),
        valid_to: valid_to === undefined ? 'open' : iso(valid_to),
      })),
    ).toEqual(listed.map(({ id, type, valid_from, valid_to }) => ({ id, type, valid_from, valid_to })));
  });

  test('every rule has a title and a section, and was compared with its source after it began', () => {
    for (const { id, title, citation, valid_from, last_confirmed } of RULES) {
      expect(title, id).toMatch(/^\S.{8,108}[^\s.]$/);
      expect(citation, id).toMatch(/^(Einleitung und )?(Abschnitt [1-4]|Einleitung$)/);
      expect(last_confirmed, id).toBeGreaterThan(valid_from);
    }
    expect(new Set(RULES.map(({ title }) => title)).size).toBe(143);
    expect([...new Set(RULES.map(({ last_confirmed }) => last_confirmed))]).toEqual([day('2026-11-20')]);
  });

  test('every rule says in a sentence what it does here, or why it does nothing', () => {
    for (const { id, effect } of RULES) {
      expect(effect.does === 'none' ? effect.why : effect.how, id).toMatch(/^[A-ZÄÖÜ].{10,140}\.$/);
    }
  });

  test('a rule that routes has routes and none else, but a check with a Stelle of its own', () => {
    const ids = (does: string) => RULES.filter(({ effect }) => effect.does === does).map(({ id }) => id);
    const withRoutes = RULES.filter(({ routes }) => routes !== undefined).map(({ id }) => id);
    expect(withRoutes.filter((id) => !ids('routes').includes(id))).toEqual(['000-a18', '003-04']);
    expect(ids('routes').filter((id) => !withRoutes.includes(id))).toEqual([]);
    expect(ids('decides')).toEqual(['004-01', '004-02', '004-03', '004-04', '004-05', '004-57', '004-58', '004-64']);
    expect(ids('counts')).toEqual(['004-62', '004-63', '002-11']);
  });

  test('a rule that checks has checks; three deciding ones have some too; 004-28 is checked by the import', () => {
    const does = new Map(RULES.map(({ id, effect }) => [id, effect.does]));
    const withChecks = RULES.filter(({ checks }) => checks !== undefined).map(({ id }) => id);
    expect(withChecks.filter((id) => does.get(id) !== 'checks')).toEqual(['004-03', '004-57', '004-64']);
    expect([...does].filter(([id, what]) => what === 'checks' && !withChecks.includes(id))).toEqual([
      ['004-28', 'checks'],
    ]);
  });
});

describe('look-up', () => {
  test('a rule by its id', () => {
    expect(listed.map(({ id }) => rule(id).id)).toEqual(listed.map(({ id }) => id));
  });

  test.each(['', '004-65', '004', 'toString'])('an unknown id is an error: “%s”', (id) => {
    expect(() => rule(id)).toThrow(RangeError);
  });

  test.each([
    ['004-01', 'Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2'],
    [
      '004-28',
      'Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Bearbeitungsdauer Erstanträge',
    ],
    ['000-a10', 'Weisung 202310003 vom 12.10.2023, Abschnitt 2 Buchstabe a Nummer 6'],
    ['002-01', 'Weisung 202404002 vom 03.04.2024, Einleitung und Abschnitt 4'],
    ['003-05', 'Weisung 202505010 vom 26.05.2025, Abschnitt 2.2'],
    ['001-e1', 'Weisung 202511007 vom 20.11.2025, Einleitung'],
  ])('%s is found at: %s', (id, where) => {
    expect(citation(rule(id))).toBe(where);
  });

  test('the document of a rule', () => {
    expect(dokument(rule('000-b3'))).toEqual({ titel: 'Weisung 202310003', stand: '12.10.2023' });
  });
});

describe('routes', () => {
  test('are the rows of routing.csv, word by word', () => {
    const text = (words: readonly string[] | undefined) => words?.join('|') ?? '*';
    const rows = ROUTES.map((route) => ({
      regel: route.regel,
      rechtskreis: route.rechtskreis,
      kanal: text(route.kanal),
      anliegen: text(route.anliegen),
      bedingung: route.bedingung ?? '',
      von: iso(route.von),
      bis: route.bis === undefined ? '' : iso(route.bis),
      stelle: route.stelle === 'eingangsstelle' ? '=eingangsstelle' : route.stelle,
      weg: route.weg,
      hinweis: route.hinweis ?? '',
    }));
    const listed = vectors<keyof (typeof rows)[number]>('routing.csv');
    expect(listed).toHaveLength(39);
    const sorted = (list: readonly object[]) => list.map((row) => Object.entries(row).toSorted().join(';')).toSorted();
    expect(sorted(rows)).toEqual(sorted(listed));
  });

  test('come by precedence', () => {
    const raenge = ROUTES.map(({ rang }) => rang);
    expect(raenge).toEqual(raenge.toSorted((a, b) => a - b));
  });
});

describe('findings', () => {
  test('are declared as findings.csv has them', () => {
    expect(
      Object.keys(BEFUNDE).map((code) => {
        const { schwere, ebene, regel = '' } = befund(code as BefundCode);
        return { code, schwere, ebene, regel };
      }),
    ).toEqual(findings.map(({ code, schwere, ebene, regel }) => ({ code, schwere, ebene, regel })));
  });

  test('every case finding has one check, with its rule, by code; a changed Antragsdatum is seen by the import', () => {
    const expected = findings
      .filter(({ ebene, code }) => ebene === 'fall' && code !== 'ANTRAGSDATUM_GEAENDERT')
      .map(({ code, regel }) => ({ code, regel }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(CHECKS.map(({ code, regel = '' }) => ({ code, regel }))).toEqual(expected);
  });
});
