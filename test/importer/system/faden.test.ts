/** A thread from the main one's end: what it tells, hands over and throws, and how it ends. */
import { afterEach, expect, test } from 'vitest';
import { Faden } from '../../../importer/system/faden.ts';

const faeden: Faden[] = [];
afterEach(() => Promise.all(faeden.splice(0).map((faden) => faden.schliesse())));

function faden(datei = 'arbeiten.ts'): Faden {
  const neu = new Faden(new URL(datei, import.meta.url));
  faeden.push(neu);
  return neu;
}

const nichts = () => {};
const { signal: nie } = new AbortController();

test('does one task after the other and tells how far it is', async () => {
  const eins = faden();
  let weit = 0;
  const weiter = (um: number) => {
    weit += um;
  };
  expect(await eins.tue('verdopple', [1, 2, 3], weiter, nie)).toEqual([2, 4, 6]);
  expect(await eins.tue('verdopple', [5], weiter, nie)).toEqual([10]);
  expect(weit).toBe(4);
});

test('throws what the task threw, with all that the error says, and does the next one', async () => {
  const eins = faden();
  await expect(eins.tue('scheitere', undefined, nichts, nie)).rejects.toMatchObject({
    name: 'TypeError',
    message: 'voll',
    code: 'ENOSPC',
    path: 'aus',
  });
  await expect(eins.tue('unbekannt', undefined, nichts, nie)).rejects.toThrow('no work is called unbekannt');
  expect(await eins.tue('verdopple', [1], nichts, nie)).toEqual([2]);
});

test('throws where the thread dies, then and from then on', async () => {
  const eins = faden();
  for (const name of ['stirb', 'verdopple'])
    await expect(eins.tue(name, [1], nichts, nie)).rejects.toThrow('a thread ended with 7');
});

test('throws where its file cannot be loaded', async () => {
  await expect(faden('fehlt.ts').tue('verdopple', [1], nichts, nie)).rejects.toThrow('fehlt.ts');
});

test('ends at the signal whatever it does, and throws its reason', async () => {
  const eins = faden();
  const abbruch = new AbortController();
  const wartet = eins.tue('warte', undefined, nichts, abbruch.signal);
  abbruch.abort(new Error('Strg-C'));
  await expect(wartet).rejects.toThrow('Strg-C');
  await expect(eins.tue('verdopple', [1], nichts, nie)).rejects.toThrow('Strg-C');
  await expect(faden().tue('verdopple', [1], nichts, abbruch.signal)).rejects.toThrow('Strg-C');
});
