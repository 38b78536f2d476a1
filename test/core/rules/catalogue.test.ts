/** The catalogue against the lists of the specification: rules.csv, routing.csv, findings.csv. */
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { BEFUNDE, type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { DOKUMENTE, EINGEBAUT } from '../../../core/rules/catalogue.ts';
import type { Dokument } from '../../../core/rules/rule.ts';
import { vectors } from '../calendar/vectors.ts';
import { VORGABE } from './vorgabe.ts';

const { regeln: RULES, routen: ROUTES, regel: rule, fundstelle, dokument } = EINGEBAUT;
/** Rules and routes of the documents that the lists know. */
const { regeln: LISTED_RULES, routen: LISTED_ROUTES } = VORGABE;

const listed = vectors<'id' | 'type' | 'valid_from' | 'valid_to'>('rules.csv');
const findings = vectors<'code' | 'schwere' | 'ebene' | 'regel'>('findings.csv');
/** A check of a later document is not in the list. */
const istGelistet = (code: string) =>
  EINGEBAUT.pruefungen.every((one) => one.code !== code) || VORGABE.pruefungen.some((one) => one.code === code);
/** The last day on which rules of the lists were confirmed. */
const HEUTE = day('2026-11-30');

describe('rules', () => {
  test('all rules are there once, in the order, with the type and period of rules.csv', () => {
    expect(
      LISTED_RULES.map(({ id, type, von, bis }) => ({
        id,
        type,
        valid_from: iso(von),
        valid_to: bis === undefined ? 'open' : iso(bis),
      })),
    ).toEqual(listed.map(({ id, type, valid_from, valid_to }) => ({ id, type, valid_from, valid_to })));
  });

  test('every rule has a title and a section, and was compared with its source after it began', () => {
    for (const { id, title, citation, von, last_confirmed } of RULES) {
      expect(title, id).toMatch(/^\S.{8,108}[^\s.]$/);
      expect(citation, id).toMatch(/^\S.*\S$/);
      // Of a rule to come only its wording can have been compared.
      if (von <= HEUTE) expect(last_confirmed, id).toBeGreaterThan(von);
    }
    expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
  });

  test('every rule says in a sentence what it does here, or why it does nothing', () => {
    for (const { id, effect } of RULES) {
      expect(effect.does === 'none' ? effect.why : effect.how, id).toMatch(/^[A-ZÄÖÜ].{10,140}\.$/);
    }
  });

  test('a rule that routes or checks has routes or checks; a rule without effect has neither', () => {
    for (const { id, effect, routes, checks, fristen, unterbrechung_tage } of RULES) {
      if (effect.does === 'routes') expect(routes, id).toBeDefined();
      if (effect.does === 'checks') expect(checks, id).toBeDefined();
      if (['none', 'counts', 'checklist'].includes(effect.does)) {
        expect([routes, checks, fristen, unterbrechung_tage], id).toEqual(Array.from({ length: 4 }));
      }
    }
  });

  test('every id begins with that of its document', () => {
    for (const { id, regeln } of DOKUMENTE as readonly Dokument[]) {
      for (const regel of regeln) expect(regel.id.startsWith(`${id}-`), regel.id).toBe(true);
    }
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
    ['SGB2-15', 'SGB II, § 15'],
    ['001-e1', 'Weisung 202511007 vom 20.11.2025, Einleitung'],
  ])('%s is found at: %s', (id, where) => {
    expect(fundstelle(rule(id))).toBe(where);
  });

  test('the document of a rule; one of no document is an error', () => {
    expect(dokument(rule('000-b3')).titel).toBe('Weisung 202310003 vom 12.10.2023');
    expect(() => dokument({ ...rule('000-b3'), id: '000-b99' })).toThrow(RangeError);
  });
});

describe('routes', () => {
  test('are the rows of routing.csv, word by word', () => {
    const text = (words: readonly string[] | undefined) => words?.join('|') ?? '*';
    const rows = LISTED_ROUTES.map((route) => ({
      regel: route.regel,
      rechtskreis: route.rechtskreis,
      kanal: text(route.kanal),
      anliegen: text(route.anliegen),
      bedingung: route.bedingung ?? '',
      von: iso(route.von),
      bis: route.bis === undefined ? '' : iso(route.bis),
      stelle: route.stelle,
      weg: route.weg,
      hinweis: route.hinweis ?? '',
      information_an: route.information_an ?? '',
    }));
    const listed = vectors<keyof (typeof rows)[number]>('routing.csv');
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
    const sorted = <T extends { code: string }>(list: readonly T[]) =>
      list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(
      sorted(
        Object.keys(BEFUNDE)
          .filter(istGelistet)
          .map((code) => {
            const { schwere, ebene, regel = '' } = befund(code as BefundCode);
            return { code, schwere, ebene, regel };
          }),
      ),
    ).toEqual(sorted(findings.map(({ code, schwere, ebene, regel }) => ({ code, schwere, ebene, regel }))));
  });

  test('checks come by code, each once', () => {
    const codes = [...EINGEBAUT.pruefungen, ...EINGEBAUT.verlaufspruefungen].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(EINGEBAUT.pruefungen.map(({ code }) => code)).toEqual(
      EINGEBAUT.pruefungen.map(({ code }) => code).toSorted(),
    );
  });
});
