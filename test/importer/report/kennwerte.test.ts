import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gemessen, nachHaeufigkeit, perzentil } from '../../../importer/report/kennwerte.ts';

const haeufigkeit = (werte: readonly number[]) => {
  const zaehlung: Record<string, number> = {};
  for (const wert of werte) zaehlung[wert] = (zaehlung[wert] ?? 0) + 1;
  return zaehlung;
};

describe('Perzentil nach dem nächsten Rang', () => {
  test.each([
    [[7], 50, 7],
    [[7], 90, 7],
    [[1, 2], 50, 1],
    [[1, 2, 3], 50, 2],
    [[1, 2, 3, 4], 50, 2],
    [[10, 2, 9, 11, 0], 50, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
    [[5, 5, 5, 5, 100], 90, 100],
    [[5, 5, 5, 5, 100], 80, 5],
    // The worked example of Wikipedia, "Percentile", nearest-rank method.
    [[15, 20, 35, 40, 50], 30, 20],
    [[15, 20, 35, 40, 50], 40, 20],
    [[15, 20, 35, 40, 50], 100, 50],
  ])('von %j das %i. ist %i', (werte, p, erwartet) => {
    expect(perzentil(haeufigkeit(werte), p)).toBe(erwartet);
  });

  test('ohne Werte gibt es keines', () => {
    expect(perzentil({}, 50)).toBeUndefined();
  });

  test('es ist der Wert an der Stelle ⌈p·N/100⌉ der sortierten Reihe', () => {
    const werte = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(werte, fc.integer({ min: 1, max: 100 }), (reihe, p) => {
        const sortiert = [...reihe].sort((a, b) => a - b);
        expect(perzentil(haeufigkeit(reihe), p)).toBe(sortiert[Math.ceil((p * reihe.length) / 100) - 1]);
      }),
      { seed: 7 },
    );
  });
});

test('wer die Frist noch einhalten kann, steht nicht im Nenner', () => {
  const zahlen = { erfuellt: 5, verspaetet: 3, ueberfaellig: 2, offen: 40, nicht_messbar: 7, verbraucht: {} };
  expect(gemessen(zahlen)).toBe(10);
});

test('nach Häufigkeit, bei Gleichstand nach dem Wort', () => {
  expect(nachHaeufigkeit({ b: 2, a: 2, c: 5 })).toEqual([
    ['c', 5],
    ['a', 2],
    ['b', 2],
  ]);
});
