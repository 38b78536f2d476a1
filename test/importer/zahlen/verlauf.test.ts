import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { wocheVon } from '../../../core/calendar/weeks.ts';
import type { Bestand, Wochenzahlen } from '../../../importer/zahlen/daten.ts';
import { fortschreiben, periode, perioden, wochenAus } from '../../../importer/zahlen/verlauf.ts';
import { Zaehlwerk } from '../../../importer/zahlen/zaehlwerk.ts';

const MONTAG = day('2026-03-30');

/** The week `vor` weeks before that of the Stichtag, with `neu` new cases. */
function woche(vor: number, neu: number, faelle?: number): Wochenzahlen {
  const werk = new Zaehlwerk();
  werk.neu = neu;
  const bestand = faelle === undefined ? {} : { bestand: { faelle } as Bestand };
  return { woche: wocheVon(MONTAG - 7 * vor), bewegung: werk.ergebnis(), ...bestand };
}

const kurz = (wochen: Iterable<Wochenzahlen>) =>
  [...wochen].map(({ woche: name, bewegung, bestand }) => [name, bewegung.neu, bestand?.faelle]);

/** A run: seven weeks up to that of the Stichtag. */
const lauf = [6, 5, 4, 3, 2, 1, 0].map((vor) => woche(vor, 10 + vor, vor === 0 ? 500 : undefined));

describe('die Wochen im Verlauf', () => {
  test('ein leerer Verlauf bekommt alle Wochen', () => {
    expect(fortschreiben([], lauf, true)).toEqual(lauf);
  });

  test('vier Wochen lang wird nachgeführt, davor steht eine Woche fest; der Bestand bleibt der ihres letzten Laufs', () => {
    const alte = [6, 5, 4, 3, 2, 1].map((vor) => woche(vor, 1, 100 + vor));
    expect(kurz(fortschreiben(alte, lauf, true))).toEqual([
      ['2026-W10', 14, 104],
      ['2026-W11', 13, 103],
      ['2026-W12', 12, 102],
      ['2026-W13', 11, 101],
      ['2026-W14', 10, 500],
    ]);
  });

  test('ein Lauf mit älterem Stichtag füllt nur Lücken', () => {
    const alte = [woche(-1, 7, 900), woche(0, 6), woche(1, 5, 800)];
    const neue = fortschreiben(alte, lauf, true);
    expect(kurz(neue)).toEqual([
      ['2026-W08', 16, undefined],
      ['2026-W09', 15, undefined],
      ['2026-W10', 14, undefined],
      ['2026-W11', 13, undefined],
      ['2026-W12', 12, undefined],
      ['2026-W14', 6, 500],
    ]);
  });
});

test('ein Lauf, dem etwas fehlt, ersetzt keine Woche und keinen Bestand', () => {
  const alte = [3, 2, 1, 0].map((vor) => woche(vor, 1, vor === 1 ? undefined : 100 + vor));
  expect(kurz(fortschreiben(alte, lauf.slice(2), false))).toEqual([['2026-W10', 14, undefined]]);
  expect(kurz(fortschreiben([woche(0, 1)], lauf.slice(-1), false))).toEqual([['2026-W14', 1, 500]]);
});

describe('Zeiträume zum Vergleich', () => {
  const wochen = wochenAus([], lauf);

  test('mehrere Wochen zusammen; der Bestand ist der letzte', () => {
    const zwei = periode(wochen, { von: MONTAG - 7, bis: MONTAG + 6 });
    expect([zwei?.bewegung.neu, zwei?.bestand?.faelle]).toEqual([21, 500]);
  });

  test('fehlt eine Woche, oder sind es keine ganzen, gibt es keine Summe', () => {
    expect(periode(wochen, { von: MONTAG, bis: MONTAG + 13 })).toBeUndefined();
    expect(periode(wochen, { von: MONTAG + 1, bis: MONTAG + 6 })).toBeUndefined();
  });

  test('vor einem Zeitraum von zwei Wochen liegen solche von zwei Wochen', () => {
    const alle = perioden(wochen, { von: MONTAG - 7, bis: MONTAG + 6 });
    expect(alle.map(({ von, bis, bewegung }) => [von - MONTAG, bis - MONTAG, bewegung.neu])).toEqual([
      [-35, -22, 29],
      [-21, -8, 25],
      [-7, 6, 21],
    ]);
  });

  test('vor anderen Zeiträumen liegen die Wochen, die davor endeten', () => {
    const alle = perioden(wochen, { von: MONTAG + 2, bis: MONTAG + 4 });
    expect(alle.at(-1)?.bis).toBe(MONTAG - 1);
    expect(alle).toHaveLength(6);
  });
});
