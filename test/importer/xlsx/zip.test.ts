/** The container, read back by another program; sizes, check sums and times are those of PKWARE APPNOTE 6.3.10, 4.3 and 4.4. */
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { type Teil, zip } from '../../../importer/xlsx/zip.ts';

const ZEIT = new Date('2026-03-31T04:30:58Z');

async function datei(teile: readonly Teil[], hoechstens?: number): Promise<Buffer> {
  const bloecke: Uint8Array[] = [];
  for await (const block of zip(teile, ZEIT, hoechstens)) bloecke.push(block);
  return Buffer.concat(bloecke);
}

/** Longer than what is packed at once, and not the same again and again. */
const LANG = Array.from({ length: 50_000 }, (_, i) => `<c r="A${i}"/>`);
const TEILE: readonly Teil[] = [
  { name: '[Content_Types].xml', inhalt: ['<Types/>'] },
  { name: 'xl/leer.xml', inhalt: [] },
  { name: 'xl/Blätter/ß.xml', inhalt: ['Müller', '', ' ✓ 𝄞'] },
  { name: 'xl/lang.xml', inhalt: LANG },
];

test('every part is there in its order, with its text, its check sum and the time in UTC', async () => {
  const gelesen = await JSZip.loadAsync(await datei(TEILE), { checkCRC32: true });
  const teile = Object.values(gelesen.files).map(async (teil) => [teil.name, await teil.async('string'), teil.date]);
  expect(await Promise.all(teile)).toEqual(
    TEILE.map(({ name, inhalt }) => [name, [...inhalt].join(''), new Date('2026-03-31T04:30:58Z')]),
  );
});

test('equal parts give equal bytes, however their text is cut', async () => {
  const anders = TEILE.map(({ name, inhalt }) => ({ name, inhalt: [[...inhalt].join('')] }));
  expect((await datei(TEILE)).equals(await datei(anders))).toBe(true);
});

test('an error of a text is the error of the file', async () => {
  const inhalt = {
    *[Symbol.iterator]() {
      yield 'a';
      throw new Error('ENOSPC');
    },
  };
  await expect(datei([{ name: 'a', inhalt }])).rejects.toThrow('ENOSPC');
});

describe('a size for which four bytes do not do', () => {
  const [text, weitere] = ['a'.repeat(1000), 1000];
  test.each([
    ['of a part', [{ name: 'a.xml', inhalt: [text] }], 999],
    ['of the file', Array.from({ length: weitere }, (_, i) => ({ name: `${i}.xml`, inhalt: ['a'] })), 10_000],
  ])('%s is refused', async (_, teile, hoechstens) => {
    await expect(datei(teile, hoechstens)).rejects.toThrow(RangeError);
  });
});
