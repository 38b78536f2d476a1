/** The charts of the page as they are drawn (docs/entscheidungen/0025-diagramme-der-seite.md; page 5: inline SVG). */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Diagramm } from '../../../importer/report/bausteine.ts';
import { alsSvg, GROSS, KLEIN } from '../../../importer/report/diagramm.ts';
import { gezeigte, schritte, skala } from '../../../importer/report/diagramm-skala.ts';
import { xmlFehler } from '../xlsx/geprueft.ts';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [5, [0, 1, 2, 3, 4, 5]],
  [6, [0, 2, 4, 6]],
  [25, [0, 5, 10, 15, 20, 25]],
  [26, [0, 10, 20, 30]],
  [100, [0, 20, 40, 60, 80, 100]],
  [1469, [0, 500, 1000, 1500]],
])('an axis up to %d has lines at %j', (groesste, werte) => {
  expect([...schritte(skala(groesste))]).toEqual(werte);
});

test('an axis holds its number, and has five steps at most', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (groesste) => {
      const { bis, schritt } = skala(groesste);
      expect(bis).toBeGreaterThanOrEqual(groesste);
      expect(bis - schritt).toBeLessThanOrEqual(Math.max(0, groesste));
      expect([...schritte({ bis, schritt })].length).toBeLessThanOrEqual(6);
      expect(String(schritt)).toMatch(/^[125]0*$/);
    }),
  );
});

// 8 letters are 63 wide (0.6 of 13 each), with 10 between two.
test.each([
  [73, [0, 1, 2, 3, 4]],
  [72, [0, 2, 4]],
  [30, [1, 4]],
  [10, [4]],
])('%d apart, the names %j are shown', (jeder, gezeigt) => {
  expect(gezeigte(['KW 10/26', 'KW 11/26', 'KW 12/26', 'KW 13/26', 'KW 14/26'], jeder)).toEqual(gezeigt);
});

const BILD: Omit<Diagramm, 'form' | 'reihen'> = {
  id: 'quoten',
  titel: 'Anteil <fristgerecht>',
  einheit: 'Fälle',
  prozent: false,
  beschreibung: 'In Worten.',
  kategorien: ['A', 'B', 'C'],
  luecken: [],
  quelle: { tabelle: 'T', spalten: [] },
};
const MASS = { breite: 100, hoehe: 100, balken: 40 };

function gezeichnet(diagramm: Diagramm, mass = MASS) {
  const { document } = new JSDOM(alsSvg(diagramm, (n) => String(n), mass)).window;
  const svg = document.querySelector('svg[role=img]')!;
  return {
    legende: [...document.querySelectorAll('.legende li')].map((li) => li.textContent),
    viewBox: svg.getAttribute('viewBox'),
    pfade: [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')),
    texte: [...svg.querySelectorAll('text')].map((text) =>
      [text.getAttribute('x'), text.getAttribute('y'), text.textContent].join(' '),
    ),
  };
}

describe('drawn', () => {
  // Names of one letter: the numbers' take 8 + 8 on the left, the last name 8 on the right; a category has (92 - 16) / 3.
  // From top to bottom 26 to 74, three steps of 16.
  const achse = ['M16 74H92', 'M16 58H92', 'M16 42H92', 'M16 26H92'];
  const texte = ['0 12 Fälle', '12 78 0', '12 62 1', '12 46 2', '12 30 3', '29 97 A', '54 97 B', '79 97 C'];

  test('lines with a gap, and a symbol for a point alone', () => {
    const reihen = [
      { name: 'eins', werte: [1, null, 3] },
      { name: 'zwei', werte: [0, 2, 1] },
    ];
    const kreis = 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z';
    const raute = 'm0-5l5 5l-5 5l-5-5z';
    expect(gezeichnet({ ...BILD, form: 'linie', reihen })).toEqual({
      legende: ['eins', 'zwei'],
      viewBox: '0 0 100 100',
      pfade: [
        ...achse,
        ...['M29 58M79 26', `M29 58${kreis}M79 26${kreis}`],
        ...['M29 74L54 42L79 58', `M29 74${raute}M54 42${raute}M79 58${raute}`],
      ],
      texte,
    });
  });

  test('columns, of which the series stand on each other', () => {
    const reihen = [
      { name: 'unten', werte: [1, 0, null] },
      { name: 'oben', werte: [2, 3, null] },
    ];
    // 0.65 of 25.33 wide.
    expect(gezeichnet({ ...BILD, form: 'saeulen', reihen })).toEqual({
      legende: ['unten', 'oben'],
      viewBox: '0 0 100 100',
      pfade: [...achse, 'M20.8 58h16.5v16h-16.5z', 'M20.8 26h16.5v32h-16.5zM45.8 26h16.5v48h-16.5z'],
      texte,
    });
  });

  test('bars below each other with their numbers', () => {
    const reihen = [
      { name: 'eins', werte: [4, 2, null] },
      { name: 'zwei', werte: [1, 0, 3] },
    ];
    // From 16 to 84 for 4; two bars of 15 in each 40.
    expect(gezeichnet({ ...BILD, form: 'balken', reihen })).toEqual({
      legende: ['eins', 'zwei'],
      viewBox: '0 0 100 120',
      pfade: ['M16 5h68v15h-68zM16 45h34v15h-34z', 'M16 20h17v15h-17zM16 60h0v15h0zM16 100h51v15h-51z', 'M16 0V120'],
      texte: [
        ...['8 24 A', '8 64 B', '8 104 C'],
        ...['89 12.5 4', '55 52.5 2'],
        ...['38 27.5 1', '21 67.5 0', '72 107.5 3'],
      ],
    });
  });

  test('shares on an axis from 0 to 100', () => {
    const { texte: namen } = gezeichnet({
      ...BILD,
      prozent: true,
      form: 'linie',
      reihen: [{ name: 'x', werte: [85.5, 90, 80] }],
    });
    expect(namen.map((name) => name.split(' ')[2])).toEqual([
      'Fälle',
      '0',
      '20',
      '40',
      '60',
      '80',
      '100',
      'A',
      'B',
      'C',
    ]);
  });

  test.each([KLEIN, GROSS])('names stand inside of the drawing and apart, for any number of weeks', (mass) => {
    for (let wochen = 1; wochen <= 53; wochen++) {
      const kategorien = Array.from({ length: wochen }, (_, i) => `KW ${String(i + 1).padStart(2, '0')}/2026`);
      const reihen = [{ name: 'x', werte: kategorien.map(() => 1) }];
      const { texte: alle } = gezeichnet({ ...BILD, kategorien, form: 'saeulen', reihen }, mass);
      // Ten letters of 0.6 of 13, around their place.
      const namen = alle.flatMap((text) => (text.includes('KW') ? [Number(text.split(' ')[0])] : []));
      expect(namen.filter((x) => x < 39 || x > mass.breite - 39)).toEqual([]);
      expect(namen.filter((x, i) => x - namen[i - 1]! < 78)).toEqual([]);
    }
  });

  test('for who cannot see it, and never as markup', () => {
    const svg = alsSvg({ ...BILD, form: 'linie', reihen: [{ name: '<b>', werte: [1, 2, 3] }] }, String);
    const bild = new JSDOM(svg).window.document.querySelector('svg[role=img]');
    expect([bild?.getAttribute('aria-labelledby'), bild?.querySelector('title')?.textContent]).toEqual([
      'quoten-titel quoten-text',
      'Anteil <fristgerecht>',
    ]);
    expect(svg).not.toMatch(/<b>|style=/);
  });
});

test('whatever the numbers: well-formed, nothing outside of the drawing, the last name shown', () => {
  const wert = fc.option(fc.nat(2_000_000), { freq: 4 });
  const bild = fc
    .record({
      form: fc.constantFrom('linie', 'saeulen', 'balken'),
      kategorien: fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 30 }),
      anzahl: fc.integer({ min: 1, max: 6 }),
      mass: fc.constantFrom(GROSS, KLEIN),
    })
    .chain(({ form, kategorien, anzahl, mass }) =>
      fc
        .array(fc.array(wert, { minLength: kategorien.length, maxLength: kategorien.length }), {
          minLength: anzahl,
          maxLength: anzahl,
        })
        .map((alle) => ({
          mass,
          diagramm: { ...BILD, form, kategorien, reihen: alle.map((werte, i) => ({ name: `R${i}`, werte })) },
        })),
    );
  fc.assert(
    fc.property(bild, ({ diagramm, mass }) => {
      const ganz = alsSvg(diagramm, String, mass);
      expect(xmlFehler(`<figure>${ganz}</figure>`)).toBeUndefined();
      const { viewBox, pfade, texte } = gezeichnet(diagramm, mass);
      const [breite = 0, hoehe = 0] = viewBox?.split(' ').slice(2).map(Number) ?? [];
      for (const pfad of pfade) {
        for (const [, x, y] of pfad?.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g) ?? []) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(breite);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(hoehe);
        }
      }
      expect(texte.some((text) => text.endsWith(` ${diagramm.kategorien.at(-1)}`))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
