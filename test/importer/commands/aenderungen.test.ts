/** `neufall aenderungen`: what happened to the cases since a run or a day (page 5). */
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import type { Satz } from '../exports.ts';
import { importNight } from '../store/stores.ts';

/** D = 02.03.2026: 15 working days end on 23.03.2026 (fine print; Land BB). */
const person = (nr: number, verbis: Satz = {}, allegro: Satz = {}) => ({
  verbis: { kundennummer: `123A00000${nr}`, geburtsdatum: '01.01.1990', hauptbetreuer: 'Muster, A.', ...verbis },
  allegro: {
    kundennummer: `123A00000${nr}`,
    bg_nummer: `12345//000000${nr}`,
    antragsdatum: '02.03.2026',
    antragsart: 'Erstantrag',
    ...allegro,
  },
});

const DONE: Satz = { erstberatung_am: '20.03.2026', profiling_am: '20.03.2026' };
const PAPERS: Satz = { unterlagen_vollstaendig_am: '10.03.2026' };

async function history(): Promise<string> {
  const folder = newFolder();
  const night = async (stichtag: string, persons: readonly ReturnType<typeof person>[]) => {
    const nacht = { verbis: persons.map((one) => one.verbis), allegro: persons.map((one) => one.allegro) };
    const { status } = await importNight(folder, nacht, stichtag, ['--quiet']);
    expect(status).toBe(0);
  };
  await night('2026-03-18', [person(1), person(2), person(3, {}, PAPERS), person(4), person(5)]);
  await night('2026-03-24', [
    person(1),
    person(2, DONE),
    person(3, DONE, { ...PAPERS, entschieden_am: '23.03.2026' }),
    person(4, { ...DONE, hauptbetreuer: 'Beispiel, B.' }),
    person(6),
  ]);
  await night('2026-03-25', [
    person(1),
    person(2, DONE),
    person(3, DONE, { ...PAPERS, entschieden_am: '23.03.2026' }),
    person(4, { ...DONE, hauptbetreuer: 'Muster, A.' }),
    person(6, { hauptbetreuer: 'Beispiel, B.' }),
  ]);
  return folder;
}

const folder = await history();

async function seit(...flags: string[]) {
  const { stdout } = await call(folder, ['aenderungen', '--json', ...flags]);
  const { von, bis, eintraege } = JSON.parse(stdout) as {
    von: { lauf: number } | null;
    bis: { lauf: number };
    eintraege: Record<string, { kundennummer: string; felder: { feld: string }[] }[]>;
  };
  const persons = Object.entries(eintraege).map(([art, list]) => [
    art,
    list.map(({ kundennummer }) => Number(kundennummer.slice(-1))),
  ]);
  return { von: von?.lauf, bis: bis.lauf, ...Object.fromEntries(persons) };
}

const NONE = { neu: [], ueberfaellig: [], erledigt: [], entschieden: [], weg: [], geaendert: [] };

test.each([
  ['the last run, by default', [], { von: 2, bis: 3, ...NONE, geaendert: [4, 6] }],
  [
    'since a run by number, where what went and came back is no change',
    ['--seit', '1'],
    { von: 1, bis: 3, ...NONE, neu: [6], ueberfaellig: [1], erledigt: [2, 4], entschieden: [3], weg: [5] },
  ],
  [
    'since a day: the last run up to it',
    ['--seit', '23.03.2026'],
    { von: 1, bis: 3, ...NONE, neu: [6], ueberfaellig: [1], erledigt: [2, 4], entschieden: [3], weg: [5] },
  ],
  [
    'since a day before the history: everything is new',
    ['--seit', '2026-01-01'],
    { bis: 3, ...NONE, neu: [1, 2, 3, 4, 6] },
  ],
])('%s', async (_, flags, expected) => {
  expect(await seit(...flags)).toEqual({ von: undefined, ...expected });
});

test('in words, with what was and what is', async () => {
  const { stdout } = await call(folder, ['aenderungen']);
  const lines = stdout.split('\n');
  expect(lines[0]).toBe('Seit Lauf 2 (Stichtag 24.03.2026) bis Lauf 3 (Stichtag 25.03.2026)');
  expect(lines).toContain('Sonst geändert: 2');
  expect(lines.find((line) => line.includes('123A000006'))).toContain('Hauptbetreuer: Muster, A. → Beispiel, B.');
});

test.each([
  ['77', /Einen Lauf 77 kennt der Verlauf nicht; der letzte ist Lauf 3/],
  ['gestern', /„gestern“ bei --seit ist weder ein Tag noch/],
])('--seit %s ends with 2 and one line', async (seit, line) => {
  const { status, stderr } = await call(folder, ['aenderungen', '--seit', seit]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(line) });
});
