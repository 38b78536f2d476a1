/** Files that would unpack to far more than they are (fine print 32). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { erlaubt, groesse } from '../../../importer/xlsx/archive.ts';
import { call, newFolder } from '../cli.ts';
import { LISTE, rohMappe, rohTeile } from './roh.ts';

const MIB = 1024 * 1024;
const BLATT = 'xl/worksheets/sheet1.xml';
const CENTRAL = Buffer.from('PK\u0001\u0002');

/** Changes the unpacked size that the central directory names for a part. */
function behaupte(path: string, part: string, size: number): void {
  const bytes = readFileSync(path);
  let at = bytes.indexOf(CENTRAL);
  while (bytes.subarray(at + 46, at + 46 + part.length).toString() !== part) at = bytes.indexOf(CENTRAL, at + 1);
  bytes.writeUInt32LE(size, at + 24);
  writeFileSync(path, bytes);
}

/** A sheet with so many blanks behind its cells. */
const aufgeblasen = (blanks: number) => {
  const teile = rohTeile(LISTE);
  return { ...teile, [BLATT]: `${teile[BLATT]}${' '.repeat(blanks)}` };
};

async function geprueftMit(blanks: number, claimed?: number) {
  const folder = newFolder();
  const path = await rohMappe(folder, aufgeblasen(blanks));
  if (claimed !== undefined) behaupte(path, BLATT, claimed);
  const { status, stderr } = await call(folder, ['pruefen', 'liste.xlsx', '--fail-on', 'nie']);
  return { status, stderr, files: readdirSync(folder) };
}

const ZU_GROSS = {
  status: 3,
  stderr:
    'neufall: Die Mappe „liste.xlsx“ würde entpackt größer als 256 MB oder mehr als 200-mal so groß wie die Datei und wird nicht geöffnet; prüfen Sie, woher sie kommt, löschen Sie, was nicht gebraucht wird, und speichern Sie sie in Excel neu.\n',
  files: ['liste.xlsx'],
};

test('a file that names more than 256 MiB, or more than 200 times its size at over 64 MiB, is refused', async () => {
  expect(await geprueftMit(0, 300 * MIB)).toEqual(ZU_GROSS);
  expect(await geprueftMit(65 * MIB)).toEqual(ZU_GROSS);
});

test('a file that names less than it holds is refused while it is unpacked', async () => {
  expect(await geprueftMit(65 * MIB, 1000)).toEqual(ZU_GROSS);
});

test('63 MiB of blanks are no reason', async () => {
  expect(await geprueftMit(63 * MIB)).toMatchObject({ status: 0 });
});

test.each([
  [10, 64 * MIB],
  [MIB, 200 * MIB],
  [10 * MIB, 256 * MIB],
])('%i packed bytes may be %i', (packed, unpacked) => {
  expect(erlaubt(packed)).toBe(unpacked);
});

test('sizes of the central directory, also behind a comment; none without one', async () => {
  const zip = new JSZip();
  zip.file('a', 'x'.repeat(1000)).file('b', 'yy');
  const bytes = await zip.generateAsync({ type: 'nodebuffer', comment: 'PK', compression: 'STORE' });
  expect(groesse(bytes)).toEqual({ gepackt: 1002, entpackt: 1002 });
  expect(groesse(Buffer.from('PK\u0003\u0004abc'))).toBeUndefined();
});

test('sizes of ZIP64', () => {
  const name = Buffer.from('a');
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(5_000_000_000n, 4);
  extra.writeBigUInt64LE(6_000_000n, 12);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  const directory = Buffer.concat([entry, name, extra]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0xffffffff, 12);
  expect(groesse(Buffer.concat([directory, end64, locator, end]))).toEqual({
    gepackt: 6_000_000,
    entpackt: 5_000_000_000,
  });
});
