/**
 * What may be passed on stands in the history once and for all: every report, of whichever night and period, says the
 * same of a week (page 5, "no hidden number can be computed back from totals or from two reports").
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import type { Satz } from '../exports.ts';
// Reports are written here.
import '../report/beispiel.ts';
import { seite } from '../report/lesen.ts';
import { importNight } from '../store/stores.ts';

const TITEL = 'Anliegen nach Stelle im Vergleich der Zeiträume';
/** Matters received on a day of the ninth to twelfth week of 2026. */
const eingang = (tag: string, n: number, ab = 0): Satz[] =>
  Array.from({ length: n }, (_, i) => ({
    kundennummer: `123A${String(ab + i).padStart(6, '0')}`,
    anliegen: 'Neuantrag',
    eingang_am: `${tag} 09:00`,
    rechtskreis: 'SGB II',
  }));
const KW10 = eingang('03.03.2026', 7);
const KW11 = eingang('10.03.2026', 2, 10);

/** What a report says in the part for passing on: the sentences at its top, and the table of the Stellen. */
function weitergabe(folder: string, out: string) {
  const bereich = seite(join(folder, out, 'bericht.html')).querySelector('#weitergabe');
  const tabelle = [...(bereich?.querySelectorAll('table') ?? [])].find((eine) => eine.caption?.textContent === TITEL);
  const saetze = [...(bereich?.querySelectorAll(':scope > p:not([class])') ?? [])].map((p) => p.textContent ?? '');
  const zeilen = [...(tabelle?.tBodies[0]?.rows ?? [])].map((tr) => [...tr.cells].map((td) => td.textContent ?? ''));
  return { saetze, zeilen: zeilen.map((eine) => `${eine[0]}: ${eine.at(-1)}`).slice(-3) };
}

async function nacht(folder: string, step: readonly Satz[], stichtag: string, ...flags: string[]) {
  const { status, stderr } = await importNight(folder, { step }, stichtag, ['--quiet', ...flags]);
  expect([status, stderr]).toEqual([0, '']);
  return weitergabe(folder, 'aus');
}

async function bericht(folder: string, ...flags: string[]) {
  expect((await call(folder, ['bericht', '--out', 'b', '--quiet', ...flags])).status).toBe(0);
  return weitergabe(folder, 'b');
}

test('a week stands as the first run after its end saw it, in every report of every night and period', async () => {
  const folder = newFolder();
  // The Sunday of the week ends it, the Saturday does not.
  const samstag = await nacht(folder, [...KW10, ...KW11.slice(1)], '2026-03-14');
  expect(samstag.zeilen.slice(1)).toEqual(['KW 09/2026: 0', 'KW 10/2026: 7']);
  const sonntag = await nacht(folder, [...KW10, ...KW11], '2026-03-15');
  const fest = ['KW 09/2026: 0', 'KW 10/2026: 7', 'KW 11/2026: –'];
  expect(sonntag.zeilen).toEqual(fest);
  // Two more of each week are entered late.
  const spaeter = [...KW10, ...KW11, ...eingang('04.03.2026', 2, 20), ...eingang('11.03.2026', 2, 30)];
  expect((await nacht(folder, spaeter, '2026-03-16')).zeilen).toEqual(fest);
  for (const flags of [
    ['--woche', '2026-W11'],
    ['--von', '2026-03-02', '--bis', '2026-03-15'],
    ['--von', '2026-03-10', '--bis', '2026-03-15'],
  ]) {
    expect((await bericht(folder, ...flags)).zeilen).toEqual(fest);
  }
  expect((await bericht(folder, '--woche', '2026-W10')).zeilen.at(-1)).toBe('KW 10/2026: 7');
});

test('a period that is none of them has no part of its own, and says why', async () => {
  const folder = newFolder();
  await nacht(folder, [...KW10, ...KW11], '2026-03-16');
  const eigene = (await bericht(folder, '--woche', '2026-W11')).saetze;
  const andere = (await bericht(folder, '--von', '2026-03-02', '--bis', '2026-03-15')).saetze;
  expect(andere).toEqual([
    ...eigene,
    'Der Zeitraum dieses Berichts hat selbst keine Zahlen zur Weitergabe, denn zusammen mit den festgeschriebenen könnte er eine kleine Zahl verraten. Ob Wochen, Monate oder Quartale festgeschrieben werden, sagt die Einstellung „weitergabe“.',
  ]);
});

test('months are made of whole weeks; weeks that were written down before stay, and no month begins among them', async () => {
  const folder = newFolder();
  await nacht(folder, [...KW10, ...KW11], '2026-03-15');
  writeFileSync(join(folder, 'neufall.config.json'), '{"weitergabe": "monat"}');
  const maerz = [...KW10, ...KW11, ...eingang('24.03.2026', 5, 40)];
  const april = [...maerz, ...eingang('28.04.2026', 6, 50)];
  expect((await nacht(folder, april, '2026-05-03')).zeilen).toEqual([
    'KW 10/2026: 7',
    'KW 11/2026: –',
    'ab 30.03.2026: 6',
  ]);
});

test('without a history there is none', async () => {
  expect(await nacht(newFolder(), [...KW10, ...KW11], '2026-03-15', '--no-store')).toEqual({
    saetze: [
      'Hier gibt es keine Zahlen zur Weitergabe: Sie werden im Verlauf festgeschrieben, und dieser Lauf hat keinen. Starten Sie ihn mit --store.',
    ],
    zeilen: [],
  });
});

test('half a delivery writes nothing down, an old one only what lies before its youngest entry', async () => {
  const folder = newFolder();
  const voll = [...KW10, ...KW11, ...eingang('19.03.2026', 4, 60)];
  // The 27th is more than five working days after the 19th; so the week of the 19th is not whole.
  const alt = await nacht(folder, voll, '2026-03-29');
  expect(alt.zeilen.at(-1)).toBe('KW 11/2026: –');
  // The same file on another day may be yesterday's.
  expect((await nacht(folder, voll, '2026-03-30')).zeilen.at(-1)).toBe('KW 11/2026: –');
  const neu = await nacht(folder, [...voll, ...eingang('30.03.2026', 1, 70)], '2026-03-31');
  expect(neu.zeilen).toEqual(['KW 11/2026: –', 'KW 12/2026: 4', 'KW 13/2026: 0']);
});
