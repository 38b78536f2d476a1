/** Writes bytes to a file, reads them back as an export, and lists what the sink was told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { LeseGrund, Ort, RecordSink } from '../../../importer/read/delivery.ts';
import { type Encoding, type EncodingName, TWICE } from '../../../importer/read/encoding.ts';
import { type Header, readHeader } from '../../../importer/read/head.ts';
import type { Merkmale } from '../../../importer/read/merkmale.ts';
import { probe, type Watch } from '../../../importer/read/probe.ts';
import { type ReadResult, readRecords } from '../../../importer/read/records.ts';
import { kundennummerIn } from '../../../importer/table/kundennummer.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** A new path in a folder that goes after the tests. */
export function newPath(): string {
  return join(folder, `${files++}.csv`);
}

/** A new file with these bytes; a text is written as UTF-8. */
export function fileOf(content: string | Uint8Array): string {
  const path = newPath();
  writeFileSync(path, content);
  return path;
}

/** `text` in an encoding, with its byte order mark. */
export function encode(text: string, name: EncodingName): Buffer {
  switch (name) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text.replaceAll('€', '\x80').replaceAll('„', '\x84'), 'latin1');
    case TWICE:
      return Buffer.from(new TextDecoder('windows-1252', { ignoreBOM: true }).decode(Buffer.from(text)));
  }
}

/**
 * A call of the sink; `cells` are decoded, `literal` are the indices of bare ones that hold quotes, `kundennummer` is the
 * number of the record's.
 */
export type Call = {
  readonly was: 'satz' | 'leer' | 'kopf' | 'uebersprungen' | LeseGrund;
  readonly cells?: readonly string[];
  readonly literal?: readonly number[];
  readonly kundennummer?: number;
} & Ort;

export interface Read {
  readonly encoding: Encoding;
  readonly header: Header;
  readonly calls: Call[];
  readonly result: ReadResult;
}

/** The labels that the tests' exports use. */
const LABELS = new Set(['Kundennummer', 'Name', 'Größe']);

export const matcher = (cells: readonly string[]) =>
  cells.includes('Kundennummer') ? cells.filter((cell) => LABELS.has(cell)).length : 0;

/** The Kundennummer stands first; any line may be a header. */
export const MERKMALE: Merkmale = { column: 0, kundennummer: kundennummerIn, mayBeHeader: () => true, matcher };

/** Reads a file as an export whose header holds `LABELS`. */
export async function read(path: string, watch: Watch = {}): Promise<Read> {
  const probed = await probe(path, watch);
  const { header, encoding } = readHeader(path, probed, matcher);
  const calls: Call[] = [];
  const column = header.cells.indexOf('Kundennummer');
  const merkmale = {
    ...MERKMALE,
    column,
    kundennummer: (raw: string, from?: number, to?: number) => kundennummerIn(encoding.decode(raw.slice(from, to))),
  };
  const call = (was: Call['was']) => (ort: Readonly<Ort>) => {
    calls.push({ was, ...ort });
  };
  const sink: RecordSink = {
    record: (record, ort, kundennummer) => {
      const cells = header.cells.map((_, i) => encoding.decode(record.cell(i)));
      calls.push({ was: 'satz', cells, literal: record.literal, kundennummer, ...ort });
    },
    bad: (reason, ort) => call(reason)(ort),
    blank: call('leer'),
    header: call('kopf'),
    skipped: call('uebersprungen'),
    blockEnd() {},
  };
  const result = await readRecords(path, { ...probed, encoding }, header, merkmale, sink, watch);
  return { encoding, header, calls, result };
}

/** The bytes of characters up to U+00FF. */
export const ALL_BYTES = (text: string) => Buffer.from(text, 'latin1');

/** Calls as [what, zeile, satz, byte, length, cells]: a table reads better than objects. */
export const rows = (calls: readonly Call[]) =>
  calls.map(({ was, zeile, satz, byte, length, cells }) => [was, zeile, satz, byte, length, ...(cells ? [cells] : [])]);

/** What comes after `Kundennummer;Name\n` (18 bytes), the same wherever a block ends. */
export const after = async (content: string, header = 'Kundennummer;Name\n') => {
  const path = fileOf(ALL_BYTES(header + content));
  const { calls, result } = await read(path);
  for (let blockSize = 1; blockSize <= Math.min(content.length, 50); blockSize++) {
    const again = await read(path, { blockSize });
    expect({ calls: again.calls, result: again.result, blockSize }).toEqual({ calls, result, blockSize });
  }
  return rows(calls);
};
