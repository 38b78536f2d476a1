/**
 * Page 5: "no hidden number can be computed back from totals or from two reports". Periods for passing on have no day in
 * common and are written down once; over all tables and two weeks, a reader who knows every rule works nothing out.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../core/calendar/day.ts';
import { montag, wocheVon } from '../../../core/calendar/weeks.ts';
import { messages } from '../../../core/messages/index.ts';
import { cliMessages } from '../../../importer/messages/index.ts';
import { LueckenWorte } from '../../../importer/report/luecken.ts';
import { weitergabeTabellen } from '../../../importer/report/modell-weitergabe.ts';
import type { Bewegung, Freigabe, Fristzahlen, Wochenzahlen } from '../../../importer/zahlen/daten.ts';
import { TAKTE } from '../../../importer/zahlen/daten.ts';
import { abschnitt, freizugeben, gezeigte } from '../../../importer/zahlen/weitergabe.ts';
import { gruppen, reihen, summe, verraten } from './angreifer.ts';

const FRIST: Fristzahlen = { erfuellt: 0, verspaetet: 0, ueberfaellig: 0, offen: 0, nicht_messbar: 0, verbraucht: {} };
const LEER: Bewegung = {
  neu: 0,
  zu_pruefen: 0,
  kanal: {},
  altersgruppe: {},
  team: {},
  stelle: {},
  route: {},
  anliegen: {},
  kanal_sgb3: {},
  erstberatung: FRIST,
  entscheidung: FRIST,
};
const texte = cliMessages('de').report;
const OHNE_LUECKEN = { quellen: [], listen: [], felder: [], pruefungen: [], fristen: [], neufall: [] };
const KONTEXT = { texte, luecken: new LueckenWorte(OHNE_LUECKEN, texte, messages('de')) };
const W1 = day('2026-03-02');

/** Everything that a reader sees of these weeks. */
const sicht = (...bewegungen: readonly Partial<Bewegung>[]) =>
  weitergabeTabellen(
    bewegungen.map((eine, i): Freigabe => ({ von: W1 + 7 * i, bis: W1 + 7 * i + 6, bewegung: { ...LEER, ...eine } })),
    3,
    KONTEXT,
  ).map(({ tabellen }) => tabellen.map(({ spalten, zeilen }) => [spalten.map(({ titel }) => titel), ...zeilen]));

const worte = (namen: readonly string[], werte: readonly number[]) =>
  Object.fromEntries(namen.map((name, i) => [name, werte[i] ?? 0]).filter(([, n]) => n !== 0));

describe('wer alle Berichte liest, errechnet keine kleine Zahl', () => {
  test('aus zwei Wochen und allem, was es über sie gibt: jede für sich und beide in einem Bericht', () => {
    const teams = ['A', 'B', 'C'];
    const bewegung = (werte: readonly number[]) => ({ team: worte(teams, werte) });
    const jede = new Map([...reihen(3, 5)].map((werte) => [werte.join(), JSON.stringify(sicht(bewegung(werte)))]));
    const alles = (welt: readonly number[]) => {
      const [eine, andere] = [welt.slice(0, 3), welt.slice(3)];
      return [jede.get(eine.join()), jede.get(andere.join()), sicht(bewegung(eine), bewegung(andere))];
    };
    // The third team tells the column that only one of the weeks names.
    const welten = [...reihen(3, 5)].flatMap((eine) => [...reihen(2, 5)].map((andere) => [...eine, ...andere, 0]));
    expect(gruppen(welten, alles).flatMap(verraten(3))).toEqual([]);
  });

  test('aus Tabellen, die dieselben Fälle anders teilen', () => {
    const welten = [...reihen(3, 5)].flatMap((kanal) =>
      Array.from({ length: summe(kanal) + 1 }, (_, jung) => [...kanal, jung, summe(kanal) - jung]),
    );
    const alles = (welt: readonly number[]) =>
      sicht({
        kanal: worte(['online', 'Post', 'Fax'], welt.slice(0, 3)),
        altersgruppe: worte(['U25', 'Ü25'], welt.slice(3)),
      });
    expect(gruppen(welten, alles).flatMap(verraten(3))).toEqual([]);
  });

  test('aus Stellen und dem, was in ihnen ankommt', () => {
    // Two matters in each of two places.
    const alles = (welt: readonly number[]) =>
      sicht({
        stelle: worte(['EZ', 'M&I'], [summe(welt.slice(0, 2)), summe(welt.slice(2))]),
        anliegen: worte(['Antrag|EZ', 'Frage|EZ', 'Antrag|M&I', 'Frage|M&I'], welt),
      });
    const mitStellen = (welt: readonly number[]) => [...welt, summe(welt.slice(0, 2)), summe(welt.slice(2))];
    const welten = [...reihen(4, 5)].map(mitStellen);
    expect(gruppen(welten, (welt) => alles(welt.slice(0, 4))).flatMap(verraten(3))).toEqual([]);
  });

  test('aus Anteilen, auch wenn er weiß, wie viele Fristen es waren', () => {
    const alles = ([e = 0, v = 0]: readonly number[]) => [
      sicht({ erstberatung: { ...FRIST, erfuellt: e, verspaetet: v, verbraucht: worte(['3', '12'], [e, v]) } }),
      e + v,
    ];
    expect(gruppen([...reihen(2, 9)], alles).flatMap(verraten(3))).toEqual([]);
  });

  test('aus dem, was zwei Nächte von derselben Woche sagen: es ist dasselbe', () => {
    const woche = (n: number): Wochenzahlen => ({ woche: wocheVon(W1), bewegung: { ...LEER, neu: n, team: { A: n } } });
    const nachts = (n: number) => new Map([[wocheVon(W1), woche(n)]]);
    const erste = freizugeben(nachts(2), [], 'woche', W1 + 6);
    expect(erste).toEqual([{ von: W1, bis: W1 + 6, bewegung: woche(2).bewegung }]);
    expect(freizugeben(nachts(3), erste, 'woche', W1 + 7)).toEqual([]);
  });
});

describe('die Zeiträume', () => {
  test.each(TAKTE)('%s: aus ganzen Wochen, ohne Lücke, ohne Überschneidung', (takt) => {
    let eine = abschnitt(day('2020-01-15'), takt);
    while (eine.von < day('2033-01-01')) {
      const naechste = abschnitt(eine.bis + 1, takt);
      expect([montag(eine.von), (eine.bis + 1 - eine.von) % 7, naechste.von]).toEqual([eine.von, 0, eine.bis + 1]);
      expect([abschnitt(eine.von, takt), abschnitt(eine.bis, takt)]).toEqual([eine, eine]);
      eine = naechste;
    }
  });

  test.each([
    ['woche', '2026-03-31', '2026-03-30', '2026-04-05'],
    // ISO 8601: a week belongs to where its Thursday lies. 02.04.2026 is a Thursday.
    ['monat', '2026-03-31', '2026-03-30', '2026-05-03'],
    ['monat', '2026-03-29', '2026-03-02', '2026-03-29'],
    ['quartal', '2026-03-29', '2025-12-29', '2026-03-29'],
    ['quartal', '2026-12-31', '2026-09-28', '2027-01-03'],
  ] as const)('%s mit dem %s', (takt, tag, von, bis) => {
    const { von: erster, bis: letzter } = abschnitt(day(tag), takt);
    expect([iso(erster), iso(letzter)]).toEqual([von, bis]);
  });

  test('auch nach einem Wechsel der Einstellung überschneidet sich nichts, und nichts Festgeschriebenes ändert sich', () => {
    const wochen = new Map(
      Array.from({ length: 120 }, (_, i): [string, Wochenzahlen] => {
        const woche = wocheVon(W1 - 7 * 60 + 7 * i);
        return [woche, { woche, bewegung: LEER }];
      }),
    );
    const nacht = fc.record({ tage: fc.integer({ min: -9, max: 70 }), takt: fc.constantFrom(...TAKTE) });
    fc.assert(
      fc.property(fc.array(nacht, { maxLength: 12 }), (naechte) => {
        let schon: readonly Freigabe[] = [];
        let stichtag = W1 - 100;
        for (const { tage, takt } of naechte) {
          stichtag += tage;
          const neue = freizugeben(wochen, schon, takt, stichtag);
          schon = [...schon, ...neue];
          expect(neue.every(({ bis }) => bis <= stichtag)).toBe(true);
          expect(gezeigte(schon, stichtag).every(({ bis }) => bis <= stichtag)).toBe(true);
        }
        schon.forEach(({ von }, i) => {
          expect(von).toBeGreaterThan(schon[i - 1]?.bis ?? 0);
        });
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});
