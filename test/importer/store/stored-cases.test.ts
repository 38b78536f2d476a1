/** Cases come back from a history as they were written there, over the ends of pieces and of what is handed over at once. */
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createEintragen, Sammlung } from '../../../importer/store/eintragen.ts';
import { fallId, personOf } from '../../../importer/store/ids.ts';
import { Puffer } from '../../../importer/store/puffer.ts';
import { MIGRATIONS } from '../../../importer/store/schema.ts';
import { StoredCases } from '../../../importer/store/stored-cases.ts';

/** Three cases for each person; texts of any length, also with letters of two, three and four bytes. */
const FAELLE = Array.from({ length: 2400 }, (_, i) => ({
  id: fallId(10 + Math.floor(i / 3), 1 + (i % 3)),
  seit: 1,
  weg: i % 7 === 0 ? 2 : null,
  zustand: `${i} ${'äß€😀'.repeat(i % 90)}\0${'x'.repeat(i % 50)}`,
}));

/** A history in which one run saw all cases, and another one misses some. */
function verlauf(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const step of MIGRATIONS) db.exec(step);
  for (const lauf of [1, 2]) {
    const trage = createEintragen(db, lauf);
    const sammlung = new Sammlung((eintraege) => trage(structuredClone(eintraege)));
    for (const { id, weg, zustand } of FAELLE) {
      sammlung.puffer.text(zustand);
      if (lauf === 1) sammlung.stand(id);
      else if (weg === lauf) sammlung.fehlt(id);
      sammlung.weiter();
    }
    sammlung.gib();
  }
  return db;
}

test('all of them, and those of some persons', () => {
  const db = verlauf();
  const alle = (stored: StoredCases) => [...stored].map(({ id, seit, weg, zustand }) => ({ id, seit, weg, zustand }));
  const [von, bis] = [400, 700];
  expect(alle(new StoredCases(db))).toEqual(FAELLE);
  expect(alle(new StoredCases(db, { von, bis }))).toEqual(
    FAELLE.filter(({ id }) => personOf(id) >= von && personOf(id) < bis),
  );
});

test('a stored text is its own bytes and no others, wherever they stand', () => {
  const [eins, zwei, drei] = new StoredCases(verlauf()).take();
  const puffer = new Puffer();
  puffer.text('davor');
  const von = puffer.ende;
  puffer.text(FAELLE[1]?.zustand ?? '');
  expect([eins, zwei, drei].map((fall) => fall?.gleicht(puffer.bytes, von, puffer.ende))).toEqual([false, true, false]);
  expect(zwei?.gleicht(puffer.bytes, von - 1, puffer.ende - 1)).toBe(false);
});
