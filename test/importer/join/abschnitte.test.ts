/** The persons of a run in sections: each person once, and as many cases before as there are. */
import { expect, test } from 'vitest';
import type { Vorgabe } from '../../../importer/config/profile.ts';
import { abschnitte, faelleVor } from '../../../importer/join/abschnitte.ts';
import { bezuegeIn } from '../../../importer/join/bezuege.ts';
import { eachCase } from '../../../importer/join/cases.ts';
import { writeSample } from '../../../importer/sample/write.ts';
import { newFolder } from '../cli.ts';
import { geordneteAus, STICHTAG } from '../tables.ts';

/** Without Anliegen a constant decides what is paired (fine print 24). */
const VORGABEN_DES_PROFILS: readonly (readonly [string, Vorgabe])[] = [
  ['no constants', new Map()],
  ['a constant Anliegen', new Map([['anliegen', 'Neuantrag']] as const)],
];

test.each(VORGABEN_DES_PROFILS)('%s', async (_, vorgabe) => {
  const folder = newFolder();
  await writeSample(folder, { seed: 3, personen: 40 });
  const tabellen = await geordneteAus(folder);
  const bezuege = bezuegeIn(tabellen, vorgabe, STICHTAG);
  const alle = Array.from(eachCase(tabellen, vorgabe, bezuege), ({ person, index }) => [person, index]);
  const personen = [...new Set(alle.map(([person]) => person ?? 0))];
  for (const person of [0, ...personen, Number.POSITIVE_INFINITY])
    expect(faelleVor(person, tabellen, vorgabe)).toBe(alle.filter(([andere]) => (andere ?? 0) < person).length);
  for (let n = 1; n <= personen.length + 2; n++) {
    const teile = abschnitte(tabellen, n);
    expect(teile).toHaveLength(n);
    const faelle = teile.flatMap((teil) =>
      Array.from(eachCase(tabellen, vorgabe, bezuege, teil), ({ person, index }) => [person, index]),
    );
    expect(faelle).toEqual(alle);
  }
});

test('sections hold about as many rows', async () => {
  const folder = newFolder();
  await writeSample(folder, { seed: 4, personen: 300 });
  const tabellen = await geordneteAus(folder);
  const zeilen = abschnitte(tabellen, 4).map(
    ({ von, bis }) =>
      Object.values(tabellen).flatMap(({ persons }) => [...persons].filter((person) => person >= von && person < bis))
        .length,
  );
  const gesamt = zeilen.reduce((a, b) => a + b, 0);
  for (const anzahl of zeilen) expect(Math.abs(anzahl - gesamt / 4)).toBeLessThan(30);
});
