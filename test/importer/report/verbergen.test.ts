/** Page 5, `kleine_zahlen`: small numbers are hidden so that nobody who knows the rule can work one out. */
import { describe, expect, test } from 'vitest';
import { type Verborgen, verbergen, zeigtAnteil } from '../../../importer/report/verbergen.ts';
import { gruppen, reihen, summe, verraten } from './angreifer.ts';

const V = 'verborgen';

describe('kleine Zahlen', () => {
  test.each<[string, number[], number, Verborgen[], Verborgen]>([
    ['nichts ist klein', [3, 0, 8], 3, [3, 0, 8], 11],
    ['mit einer kleinen Zahl die kleinste große, denn die Summe ist bekannt', [1, 20, 5], 3, [V, 20, V], 26],
    ['auch gleich große: sonst verriete die Stelle, wer gewählt ist', [4, 4, 1, 0, 9], 3, [V, V, V, 0, 9], 18],
    ['0 bleibt 0, denn sie betrifft niemanden', [2, 0, 30], 3, [V, 0, V], 32],
    ['ohne eine große Zahl alles, auch die Null', [1, 3, 0], 3, [V, V, V], 4],
    ['eine Summe, die selbst so klein ist, auch', [1, 2, 0], 3, [V, V, V], V],
    ['die Grenze 5 verbirgt auch 3 und 4', [4, 60, 5, 12], 5, [V, 60, V, V], 81],
    ['die Grenze 0 verbirgt nichts', [1, 2, 0], 0, [1, 2, 0], 3],
    ['nichts ist nichts', [], 3, [], 0],
  ])('%s: %j', (_, werte, grenze, teile, gesamt) => {
    expect(verbergen(werte, grenze)).toMatchObject({ teile, gesamt });
  });

  test.each([
    [0, 5, true],
    [5, 0, true],
    [1, 5, false],
    [5, 2, false],
    [3, 3, true],
  ])('ein Anteil von %i zu %i', (teil, rest, gezeigt) => {
    expect(zeigtAnteil(teil, rest, 3)).toBe(gezeigt);
  });
});

describe('wer die Regel kennt und alles durchprobiert, was zu dem Gezeigten passt, errechnet keine kleine Zahl', () => {
  const GRENZEN = [3, 4, 5];
  const LAENGEN = [1, 2, 3, 4];
  const welten = (laenge: number, grenze: number) => reihen(laenge, laenge === 4 ? grenze + 2 : 2 * grenze + 2);

  test.each(GRENZEN.flatMap((grenze) => LAENGEN.map((laenge) => [laenge, grenze] as const)))(
    '%i Zellen, Grenze %i',
    (laenge, grenze) => {
      expect(gruppen(welten(laenge, grenze), (welt) => verbergen(welt, grenze)).flatMap(verraten(grenze))).toEqual([]);
    },
  );

  test.each(GRENZEN.flatMap((grenze) => LAENGEN.slice(1).map((laenge) => [laenge, grenze] as const)))(
    '%i Zellen, Grenze %i, auch nicht mit der Summe, die eine andere Tabelle zeigt',
    (laenge, grenze) => {
      const sicht = (welt: readonly number[]) => [verbergen(welt, grenze), summe(welt)];
      expect(gruppen(welten(laenge, grenze), sicht).flatMap(verraten(grenze))).toEqual([]);
    },
  );

  test.each([
    [3, 4],
    [3, 5],
    [4, 7],
    [5, 6],
  ])('auch nicht aus zwei Berichten mit den Grenzen %i und %i', (eine, andere) => {
    const sicht = (welt: readonly number[]) => [verbergen(welt, eine), verbergen(welt, andere)];
    expect(gruppen([...reihen(3, 2 * andere)], sicht).flatMap(verraten(eine))).toEqual([]);
  });
});
