/** Findings and the lists on which a case stands for them (4-findings.csv, page 5 "Reports"). */
import { expect, test } from 'vitest';
import { BEFUNDE, mindestens } from '../../../core/decide/befunde.ts';
import { EINLESEBEFUNDE } from '../../../core/fields/einlesebefunde.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { vectors } from '../calendar/vectors.ts';

const alle = Object.entries(BEFUNDE);

test('those of records and cells come first, then those of cases by their code', () => {
  const faelle = vectors<'code' | 'ebene'>('findings.csv').flatMap(({ code, ebene }) =>
    ebene === 'fall' ? [code] : [],
  );
  expect(alle.map(([code]) => code)).toEqual([...Object.keys(EINLESEBEFUNDE), ...faelle.toSorted()]);
});

test('each finding of a case or a cell stands on one list, the others on none', () => {
  for (const [code, { ebene, liste }] of alle) {
    if (ebene === 'feld') expect(liste, code).toBe('eintraege');
    else if (ebene === 'fall') expect(liste, code).toBeDefined();
    else expect(liste, code).toBeUndefined();
  }
});

test('those that need several exports or an earlier run are marked', () => {
  const verlauf = new Set<string>(EINGEBAUT.verlaufspruefungen.map(({ code }) => code));
  const quellen = new Set<string>(
    EINGEBAUT.pruefungen.flatMap(({ code, pruefung }) => (pruefung.nur_import === undefined ? [] : [code])),
  );
  expect([verlauf.size > 0, quellen.size > 0]).toEqual([true, true]);
  for (const [code, { nur_import }] of alle)
    expect(nur_import === true, code).toBe(verlauf.has(code) || quellen.has(code));
});

test('a finding is as grave as its severity, or less', () => {
  const code = (schwere: string) =>
    alle.flatMap(([one, befund]) => (befund.schwere === schwere ? [one] : []))[0] as never;
  const [hinweis, warnung, fehler] = ['hinweis', 'warnung', 'fehler'].map(code);
  expect(
    (['hinweis', 'warnung', 'fehler'] as const).map((schwere) => mindestens([hinweis!, warnung!], schwere)),
  ).toEqual([true, true, false]);
  expect([
    mindestens([], 'hinweis'),
    mindestens([hinweis!], 'warnung'),
    mindestens([hinweis!, fehler!], 'fehler'),
  ]).toEqual([false, false, true]);
});
