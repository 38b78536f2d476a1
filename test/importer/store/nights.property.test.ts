/**
 * Any sequence of nights: the history's present cases are those of a history made from the last night alone, its
 * changes lead from night to night to what is there, and ANTRAGSDATUM_GEAENDERT is raised exactly where a naive
 * comparison of two nights finds it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iso } from '../../../core/calendar/day.ts';
import { type VerlaufFall, VerlaufLeser } from '../../../importer/store/lesen.ts';
import { newFolder } from '../cli.ts';
import type { Satz } from '../exports.ts';
import { importNight, type Nacht } from './stores.ts';

const PERSONEN = ['123A000001', '123A000002', '123B000001'] as const;
const BGS = ['12345//0000001', '12345//0000002', ''] as const;
const STICHTAG = ['2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07'] as const;
const date = (day: number) => `${String(day).padStart(2, '0')}.02.2026`;

const anyAllegro: fc.Arbitrary<Satz> = fc.record({
  kundennummer: fc.constantFrom(...PERSONEN),
  bg_nummer: fc.constantFrom(...BGS),
  antragsdatum: fc.integer({ min: 1, max: 6 }).map(date),
  antragsart: fc.constantFrom('Erstantrag', 'Weiterbewilligung'),
});
const anyStep: fc.Arbitrary<Satz> = fc.record({
  kundennummer: fc.constantFrom(...PERSONEN),
  eingang_am: fc.integer({ min: 1, max: 6 }).map(date),
  anliegen: fc.constantFrom('Neuantrag', 'Sonstiges'),
  rechtskreis: fc.constantFrom('SGB II', 'SGB III'),
});
const anyVerbis: fc.Arbitrary<Satz> = fc.record({
  kundennummer: fc.constantFrom(...PERSONEN),
  hauptbetreuer: fc.constantFrom('', 'IFK 1', 'IFK 2'),
});
/** As the exports are: each key once. */
const anyNight = (step: fc.Arbitrary<Satz>): fc.Arbitrary<Nacht> =>
  fc.record({
    verbis: fc.uniqueArray(anyVerbis, { maxLength: 3, selector: ({ kundennummer }) => kundennummer }),
    allegro: fc.uniqueArray(anyAllegro, {
      maxLength: 6,
      selector: ({ kundennummer, antragsdatum }) => `${kundennummer} ${antragsdatum}`,
    }),
    step: fc.uniqueArray(step, {
      maxLength: 6,
      selector: ({ kundennummer, eingang_am, anliegen }) => `${kundennummer} ${eingang_am} ${anliegen}`,
    }),
  });

async function imported(nights: readonly Nacht[], from = 0): Promise<string> {
  const folder = newFolder();
  for (const [i, night] of nights.entries()) {
    const { status, stderr } = await importNight(folder, night, STICHTAG[from + i] ?? '', ['--quiet']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  return folder;
}

function reading<T>(folder: string, read: (leser: VerlaufLeser) => T): T {
  const leser = new VerlaufLeser(join(folder, 'neufall.sqlite'));
  try {
    return read(leser);
  } finally {
    leser.close();
  }
}

/** What is the same however a case came into the history. */
const content = ({ row, umfeld, urteil }: VerlaufFall) => JSON.stringify({ row, umfeld, urteil });

test('what is there is what the last night alone would have left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNight(anyStep), { minLength: 2, maxLength: 5 }), async (nights) => {
      const present = (folder: string) =>
        reading(folder, (leser) => [...leser.faelle()].filter(({ aktuell }) => aktuell).map(content)).sort();
      const all = await imported(nights);
      expect(present(all)).toEqual(present(await imported(nights.slice(-1), nights.length - 1)));
    }),
    { seed: 4, numRuns: 20 },
  );
});

/** The watched fields as the history writes their values. */
const WATCHED: Readonly<Record<string, (fall: VerlaufFall) => string | undefined>> = {
  antragsdatum: ({ row }) => (row.antragsdatum === undefined ? undefined : iso(row.antragsdatum)),
  neufall: ({ urteil }) => urteil.neufall.neufall,
  stelle: ({ urteil }) => urteil.zustaendigkeit.stelle,
  status_erstberatung: ({ urteil }) => urteil.erstberatung.status,
  status_entscheidung: ({ urteil }) => urteil.entscheidung.status,
  hauptbetreuer: ({ row }) => row.hauptbetreuer,
  vorhanden: ({ aktuell }) => (aktuell ? 'ja' : 'nein'),
};

test('the changes of a case lead, one after the other, to what it is now', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNight(anyStep), { minLength: 2, maxLength: 5 }), async (nights) => {
      reading(await imported(nights), (leser) => {
        for (const fall of leser.faelle()) {
          const changes = leser.aenderungen(fall.id);
          for (const [feld, wert] of Object.entries(WATCHED)) {
            const steps = changes.filter((change) => change.feld === feld);
            for (const [i, step] of steps.entries()) {
              expect(step.alt).not.toBe(step.neu);
              expect(step.lauf).toBeGreaterThan(steps[i - 1]?.lauf ?? fall.seit);
              if (i > 0) expect(step.alt).toBe(steps[i - 1]?.neu);
            }
            if (steps.length > 0) expect(steps.at(-1)?.neu).toBe(wert(fall));
          }
        }
      });
    }),
    { seed: 5, numRuns: 25 },
  );
});

/** Days that one list of a BG has and the other has not; pairs of them are changes. */
function naiveChanges(before: Nacht, now: Nacht): string[] {
  return PERSONEN.flatMap((kundennummer) => {
    const of = ({ allegro = [] }: Nacht) => allegro.filter((record) => record.kundennummer === kundennummer);
    const days = (nacht: Nacht) => of(nacht).map(({ antragsdatum }) => antragsdatum);
    return BGS.flatMap((bg) => {
      const inBg = (nacht: Nacht, other: Nacht) =>
        of(nacht)
          .filter(({ bg_nummer, antragsdatum }) => bg_nummer === bg && !days(other).includes(antragsdatum))
          .map(({ antragsdatum }) => antragsdatum);
      const added = inBg(now, before).sort();
      return added.slice(0, inBg(before, now).length).map((day) => `${kundennummer} ${day}`);
    });
  }).sort();
}

test('a change of ALLEGRO’s day is found exactly where two nights differ in a day of the same BG', async () => {
  // Without STEP rows: with them, a wholly exchanged application is none (zuordnung.test.ts).
  const night = anyNight(anyStep).map(({ allegro = [] }): Nacht => ({ allegro, step: [] }));
  await fc.assert(
    fc.asyncProperty(fc.array(night, { minLength: 2, maxLength: 4 }), async (nights) => {
      const folder = newFolder();
      for (const [i, now] of nights.entries()) {
        await importNight(folder, now, STICHTAG[i] ?? '', ['--quiet']);
        const lines = readFileSync(join(folder, 'aus', 'faelle.csv'), 'utf8')
          .split('\r\n')
          .slice(1, -1);
        const found = lines
          .filter((line) => line.includes('ANTRAGSDATUM_GEAENDERT'))
          .map((line) => line.split(';'))
          .map(([kundennummer, , , , , , day = '']) => `${kundennummer} ${day.split('-').reverse().join('.')}`);
        const before = nights[i - 1];
        expect(found.sort()).toEqual(before === undefined ? [] : naiveChanges(before, now));
      }
    }),
    { seed: 6, numRuns: 40 },
  );
});
