/** Colours that can be read (page 6 "Writing": 4.5:1), beside the text. */
import { expect, test } from 'vitest';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { istFarbig, KOPF_STIL, type Stil, stil } from '../../../core/sheet/styles.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast({ schrift, fuellung }: Stil): number {
  const [light = 0, dark = 0] = [luminance(schrift), luminance(fuellung)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS = [
  'ja',
  'nein',
  'prüfen',
  'entfällt',
  'nicht messbar',
  'erfüllt',
  'verspätet',
  'überfällig',
  'bald fällig',
  'offen',
];

test('every fill holds 4.5:1 and more', () => {
  const all = ERGEBNISSPALTEN.flatMap((spalte) => WORDS.flatMap((word) => stil(spalte, word) ?? []));
  expect(new Set(all).size).toBe(5);
  for (const one of [...all, KOPF_STIL]) expect(contrast(one), one.fuellung).toBeGreaterThanOrEqual(4.5);
});

test('what is overdue, soon due and done look different', () => {
  const fills = ['überfällig', 'bald fällig', 'erfüllt', 'offen'].map(
    (word) => stil('Status Erstberatung', word)?.fuellung,
  );
  expect(new Set(fills).size).toBe(4);
  expect(stil('Status Entscheidung', 'überfällig')).toEqual(stil('Status Erstberatung', 'überfällig'));
});

test('columns of verdicts have colours', () => {
  expect(ERGEBNISSPALTEN.filter(istFarbig)).toEqual([
    'Neufall',
    'Zuständig',
    'Status Erstberatung',
    'Status Entscheidung',
  ]);
});

test('other values and columns have none', () => {
  expect(stil('Befunde', 'überfällig')).toBeUndefined();
  expect(stil('Neufall', '')).toBeUndefined();
  expect(stil('Neufall', 'constructor')).toBeUndefined();
  expect(stil('Zuständig', 'EZ')).toBeUndefined();
  expect(stil('Zuständig', 'prüfen')).toBeDefined();
  expect(stil('Resttage Erstberatung', 3)).toBeUndefined();
  expect(stil('Neufall', null)).toBeUndefined();
});

// page 6 "Words in cells"
test('a verdict with its reason looks like the verdict', () => {
  expect(stil('Zuständig', 'prüfen: Kanal fehlt')).toEqual(stil('Zuständig', 'prüfen'));
  expect(stil('Zuständig', 'EZ: prüfen')).toBeUndefined();
});
