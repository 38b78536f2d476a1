/** A history that several threads or sections take in is the one that a single thread takes in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import { beispielStichtag, writeSample } from '../../../importer/sample/write.ts';
import { Verlauf } from '../../../importer/store/verlauf.ts';
import { newFolder } from '../cli.ts';
import { type Input, type Laufweise, runOf } from '../run/imported.ts';
import { dump } from './stores.ts';

/** The exports of a week; of every third line the third one is missing where `mitLuecken`. */
async function woche(nr: number, mitLuecken: boolean): Promise<Input> {
  const folder = newFolder();
  await writeSample(folder, { seed: 11, personen: 120, woche: nr });
  const text = (name: string) => {
    const zeilen = readFileSync(join(folder, name), 'latin1').split('\n');
    return mitLuecken ? zeilen.filter((_, i) => i === 0 || i % 3 !== 2).join('\n') : zeilen.join('\n');
  };
  return Object.fromEntries(
    QUELLEN.map((quelle) => [quelle, { [`${quelle}.csv`]: Buffer.from(text(`${quelle}.csv`), 'latin1') }]),
  );
}

/** Cases come, change, go and come back; the last night comes twice. */
const NAECHTE = [
  { nr: 10, mitLuecken: false },
  { nr: 11, mitLuecken: true },
  { nr: 12, mitLuecken: false },
  { nr: 12, mitLuecken: false },
];

async function naechte(options: Laufweise) {
  const path = join(newFolder(), 'neufall.sqlite');
  const ergebnisse = [];
  for (const { nr, mitLuecken } of NAECHTE) {
    const verlauf = Verlauf.open(path, false, () => {});
    try {
      ergebnisse.push(
        await runOf(await woche(nr, mitLuecken), undefined, { ...options, verlauf, stichtag: beispielStichtag(nr) }),
      );
    } finally {
      verlauf.close();
    }
  }
  const { veroeffentlichung: _, ...rest } = dump(path);
  return { ergebnisse, verlauf: rest };
}

test('with one thread, with three, and with many sections', async () => {
  const eins = await naechte({ faeden: 1 });
  expect(eins.ergebnisse.map(({ lauf }) => lauf.verlauf?.wiederholt)).toEqual([false, false, false, true]);
  for (const { lauf } of eins.ergebnisse.slice(1, 3))
    expect(lauf.verlauf?.faelle).toMatchObject({ geaendert: expect.any(Number), unveraendert: expect.any(Number) });
  expect(eins.ergebnisse[1]?.lauf.verlauf?.faelle?.weg).toBeGreaterThan(10);
  expect(eins.ergebnisse[2]?.lauf.verlauf?.faelle?.zurueck).toBeGreaterThan(10);
  expect(await naechte({ faeden: 3 })).toEqual(eins);
  expect(await naechte({ faeden: 1, abschnitte: 9 })).toEqual(eins);
});
