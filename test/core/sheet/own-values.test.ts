/** Values that the program writes are told from those that only a person can have written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from '../../../core/sheet/columns.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import { isProgramValue } from '../../../core/sheet/own-values.ts';
import { results } from '../../../core/sheet/results.ts';
import { anyRow } from '../any-row.ts';
import { haus } from '../hausregeln/lies.ts';
import { STICHTAG } from './answers.ts';
import { asCells, HEADER } from './as-cells.ts';
import { readSheet } from './read.ts';

test('whatever the program answers is its own', () => {
  const options = { mapping: proposeMapping(HEADER), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN };
  fc.assert(
    fc.property(anyRow, (row) => {
      const cells = asCells({ ...row, kundennummer: '12A' }, false, () => ({ serial: true, variant: 0 }));
      const [answer] = readSheet([HEADER, cells], { row: 0, dataFrom: 1, cells: HEADER }, options);
      const werte = answer && results(answer, false);
      for (const spalte of ERGEBNISSPALTEN) expect(isProgramValue(spalte, werte?.[spalte] ?? null), spalte).toBe(true);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test.each<[Ergebnisspalte, Cell]>([
  ['Neufall', 'vielleicht'],
  ['Neufall', true],
  ['Neufall-Grund', 'fehlt:alles'],
  ['Neufall-Grund', 'mein Grund'],
  ['Neufall-Grund', 'fehlt: alles'],
  ['Neufall-Grund', 'Unterbrechung unter vielen Tagen'],
  ['Neufall-Grund', 'Erstantrag; mein Grund'],
  ['Neufall-Grund', 'fehlt: Geburtsdatum, alles'],
  ['Neufall-Grund', 'fehlt:geburtsdatum,alles'],
  ['Zuständig', 'prüfen: Frau Weber fehlt'],
  ['Zuständig', 'Postfach'],
  ['Weg', 'EZ'],
  ['Status Erstberatung', 'EZ'],
  ['Zuständig', 'Frau Weber'],
  ['Weg', 'zu Fuß'],
  ['Frist Erstberatung', 'nächste Woche'],
  ['Status Entscheidung', 'erledigt'],
  ['Resttage Erstberatung', 'viele'],
  ['Resttage Erstberatung', 1.5],
  ['Befunde', 'Datum ungültig; ruft zurück'],
])('%s: %s is a person’s', (spalte, cell) => {
  expect(isProgramValue(spalte, cell)).toBe(false);
});

// Page 6 "Words in cells": lists that were written with the codes of faelle.csv are still the program's.
test.each<[Ergebnisspalte, Cell]>([
  ['Neufall-Grund', 'erstantrag'],
  ['Neufall-Grund', 'fehlt:antragsart'],
  ['Neufall-Grund', 'ablehnung-kurz; fehlt:geburtsdatum,antragsart'],
  ['Neufall-Grund', 'Ablehnung vor weniger als 183 Tagen; fehlt: Geburtsdatum, Antragsart'],
  ['Neufall-Grund', 'Unterbrechung unter 91 Tagen'],
  ['Zuständig', 'EZ'],
  ['Weg', 'Postfach'],
  ['Zuständig', 'prüfen'],
  ['Zuständig', 'prüfen: nicht geregelt'],
  ['Zuständig', 'prüfen: Eingangsstelle fehlt'],
])('%s: %s is the program’s', (spalte, cell) => {
  expect(isProgramValue(spalte, cell)).toBe(true);
});

test('what a house has ruled is the program’s by the rules of that house alone', () => {
  const { regelwerk } = haus(`{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-01-01" },
    "regeln": [{ "id": "H-1", "titel": "Wege", "fundstelle": "1", "von": "2026-01-01", "wege": [
      { "rechtskreis": "SGB II", "stelle": "Team Digital", "weg": "Digitales Fach" }] }] }`);
  const eigen = (spalte: Ergebnisspalte, cell: Cell) => [
    isProgramValue(spalte, cell, regelwerk),
    isProgramValue(spalte, cell),
  ];
  expect([eigen('Zuständig', 'Team Digital'), eigen('Weg', 'Digitales Fach')]).toEqual([
    [true, false],
    [true, false],
  ]);
  for (const [spalte, cell] of [
    ['Weg', 'Team Digital'],
    ['Zuständig', 'Digitales Fach'],
    ['Wer', 'Team Digital'],
    ['Wer', 'Digitales Fach'],
  ] as const)
    expect(eigen(spalte, cell), spalte).toEqual([false, false]);
});
