import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSink, windows1252 } from '../../../importer/sample/sink.ts';

test('Windows-1252: letters above Latin-1 get their bytes, unknown ones a question mark, undefined bytes stay', () => {
  // Bytes from the Unicode Consortium's table of code page 1252.
  expect([...windows1252('Aüß€Šž„–“')]).toEqual([0x41, 0xfc, 0xdf, 0x80, 0x8a, 0x9e, 0x84, 0x96, 0x93]);
  expect([...windows1252('ćı\ufffd')]).toEqual([0x3f, 0x3f, 0x3f]);
  expect([...windows1252('a\x81\x9d\0')]).toEqual([0x61, 0x81, 0x9d, 0]);
});

test('writes text and foreign bytes in the order in which they came, and counts them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'neufall-senke-'));
  const path = join(folder, 'datei');
  const file = await open(path, 'w');
  try {
    const sink = createSink(file, 'utf-8');
    sink.add('Mü');
    sink.add('Mü', true);
    sink.add('nch');
    expect([sink.isFull(), sink.bytes()]).toEqual([false, 0]);
    await sink.flush();
    sink.add('en'.repeat(10_000));
    expect(sink.isFull()).toBe(true);
    await sink.flush();
    await sink.flush();
    expect([sink.isFull(), sink.bytes()]).toEqual([false, 20_008]);
  } finally {
    await file.close();
  }
  expect(readFileSync(path).subarray(0, 12).toString('latin1')).toBe('M\xc3\xbcM\xfcnchenen');
  rmSync(folder, { recursive: true });
});
