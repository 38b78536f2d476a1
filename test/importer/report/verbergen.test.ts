import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { einzeln, gerundet, type Verborgen, verbergen } from '../../../importer/report/verbergen.ts';

const K = 'klein';
const V = 'verborgen';

describe('kleine Zahlen', () => {
  test.each<[number, Verborgen]>([
    [0, 0],
    [1, K],
    [2, K],
    [3, 3],
    [40, 40],
  ])('einzeln wird %i zu %s', (wert, erwartet) => {
    expect(einzeln(wert, 3)).toBe(erwartet);
  });

  test.each<[string, number[], number, Verborgen[]]>([
    ['nichts ist klein', [3, 0, 8], 3, [3, 0, 8]],
    ['eine kleine Zahl nimmt die kleinste andere mit, denn die Summe ist bekannt', [1, 20, 5], 3, [K, 20, V]],
    ['zwei kleine Zahlen schützen einander, wenn ihre Summe sie nicht verrät', [1, 2, 9], 3, [K, K, 9]],
    ['zwei Einsen verriete die Summe 2', [1, 1, 9, 30], 3, [K, K, V, 30]],
    ['zwei Zweien verriete die Summe 4', [2, 2, 9, 30], 3, [K, K, V, 30]],
    ['1 und 3 verriete die Summe 4: auch die nächste wird verborgen', [1, 3, 9, 30], 3, [K, V, V, 30]],
    ['was nicht zu schützen ist, wird ganz verborgen, auch die Null', [1, 0, 0], 3, [V, V, V]],
    ['die Grenze 5 verbirgt auch 3 und 4', [4, 60, 3, 12], 5, [K, 60, K, 12]],
    ['die Grenze 0 verbirgt nichts', [1, 2, 0], 0, [1, 2, 0]],
  ])('%s: %j', (_, werte, grenze, erwartet) => {
    expect(verbergen(werte, grenze)).toEqual(erwartet);
  });

  test('was anderswo zu lesen ist, schützt nicht', () => {
    expect(verbergen([50, 1, 10], 3)).toEqual([50, K, V]);
    expect(verbergen([50, 1, 10], 3, [2])).toEqual([V, K, 10]);
  });

  test('wer Gesamtzahl und Zeichen kennt, kann keine kleine Zahl errechnen', () => {
    const werte = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(werte, fc.constantFrom(3, 4, 5), (echte, grenze) => {
        const summe = echte.reduce((a, b) => a + b, 0);
        // A total that is small itself is hidden, too (`einzeln`).
        fc.pre(summe === 0 || summe >= grenze);
        const gezeigt = verbergen(echte, grenze);
        const denkbar = moegliche(gezeigt, summe, grenze);
        echte.forEach((wert, i) => {
          if (wert === 0 || wert >= grenze) return;
          if (echte.length > 1) expect(new Set(denkbar.map((eine) => eine[i])).size).toBeGreaterThan(1);
        });
        expect(denkbar).toContainEqual(echte);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

test('aus gerundeten Summen, auch von zwei Berichten, folgt keine kleine Zahl', () => {
  // Page 5: "no hidden number can be computed back from totals or from two reports".
  for (const grenze of [3, 4, 5, 10]) {
    for (let davor = grenze; davor < 60; davor++) {
      for (let klein = 1; klein < grenze; klein++) {
        const [a, b] = [gerundet(davor, grenze), gerundet(davor + klein, grenze)];
        const denkbar = new Set<number>();
        for (let x = 0; x < 80; x++) {
          for (let h = 1; h < grenze; h++) {
            if (gerundet(x, grenze) === a && gerundet(x + h, grenze) === b) denkbar.add(h);
          }
        }
        expect(denkbar.has(klein)).toBe(true);
        expect(denkbar.size).toBeGreaterThan(1);
      }
    }
  }
});

/** Every row of numbers that would look like this. */
function moegliche(gezeigt: readonly Verborgen[], summe: number, grenze: number): number[][] {
  const ganz = gezeigt.every((wert) => wert === V);
  let reihen: number[][] = [[]];
  for (const wert of gezeigt) {
    const von = wert === K ? 1 : ganz ? 0 : grenze;
    const bis = wert === K ? grenze - 1 : summe;
    const werte =
      typeof wert === 'number' ? [wert] : Array.from({ length: Math.max(0, bis - von + 1) }, (_, i) => von + i);
    reihen = reihen.flatMap((reihe) => werte.map((eins) => [...reihe, eins]));
    reihen = reihen.filter((reihe) => reihe.reduce((a, b) => a + b, 0) <= summe);
  }
  return reihen.filter((reihe) => reihe.reduce((a, b) => a + b, 0) === summe);
}
