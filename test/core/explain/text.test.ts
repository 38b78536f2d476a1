/** Explanations for a terminal: wrapped, indented, each citation below its sentence. */
import { expect, test } from 'vitest';
import { erklaerungAlsText } from '../../../core/explain/explain.ts';

test('a title with its result, sentences two in, citations four in, a blank line between sections', () => {
  const text = erklaerungAlsText([
    {
      titel: 'Frist',
      ergebnis: 'offen',
      saetze: [
        { text: 'Ein Satz ohne Regel.' },
        {
          text: 'Ein Satz mit Regel.',
          regel: '004-64',
          fundstelle: 'Dokument, Abschnitt 4',
          gueltig: 'gültig seit gestern',
        },
      ],
    },
    { titel: 'Befunde', ergebnis: 'keine', saetze: [] },
  ]);
  expect(text).toBe(`Frist: offen
  Ein Satz ohne Regel.
  Ein Satz mit Regel.
    [004-64, Dokument, Abschnitt 4, gültig seit gestern]

Befunde: keine
`);
});

test('lines are at most 100 characters long, but a longer word stays whole', () => {
  const saetze = [
    { text: `${'wort '.repeat(19)}wor` },
    { text: `${'wort '.repeat(19)}worte` },
    { text: `a ${'x'.repeat(120)} b.` },
  ];
  const zeilen = erklaerungAlsText([{ titel: 'T', ergebnis: 'E', saetze }]).split('\n');
  expect(zeilen.map((zeile) => zeile.length)).toEqual([4, 100, 96, 7, 3, 122, 4, 0]);
});
