/** An export taken apart into its raw pieces, each with its line end; together again they are the export. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, type Quelle } from '../../../core/fields/declarations.ts';
import { matchHeader } from '../../../core/fields/match-header.ts';
import { readHeader } from '../../../importer/read/head.ts';
import { probe } from '../../../importer/read/probe.ts';
import { readRecords } from '../../../importer/read/records.ts';
import { kundennummerIn, kundennummerToText } from '../../../importer/table/kundennummer.ts';
import { newFolder } from '../cli.ts';

export interface Piece {
  readonly byte: number;
  readonly bytes: Buffer;
  /** Normalised Kundennummer of a record that has a good one; otherwise nobody's. */
  readonly person: string | undefined;
}

export interface Raw {
  readonly bom: Buffer;
  readonly preamble: Buffer;
  readonly header: Buffer;
  /** Records, blank lines and header lines. */
  readonly pieces: readonly Piece[];
}

export async function takeApart(quelle: Quelle, all: Buffer): Promise<Raw> {
  const path = join(newFolder(), 'export.csv');
  writeFileSync(path, all);
  const probed = await probe(path);
  const fields = fieldsOf(quelle);
  const match = (cells: readonly string[]) => matchHeader(cells, fields).columns;
  const matcher = (cells: readonly string[]) =>
    match(cells).has('kundennummer') && match(cells).size * 2 >= fields.length ? match(cells).size : 0;
  const { header, encoding } = readHeader(path, probed, matcher);
  const column = match(header.cells).get('kundennummer') ?? 0;
  const pieces: Piece[] = [];
  const add = ({ byte, length }: { byte: number; length: number }, kundennummer = -1) => {
    const person = kundennummer < 0 ? undefined : kundennummerToText(kundennummer);
    pieces.push({ byte, bytes: all.subarray(byte, byte + length), person });
  };
  await readRecords(
    path,
    { ...probed, encoding },
    header,
    { column, kundennummer: kundennummerIn, matcher, mayBeHeader: () => true },
    {
      record: (_, info, kundennummer) => add(info, kundennummer),
      bad: (_, info) => add(info),
      blank: (info) => add(info),
      header: (info) => add(info),
      skipped: (info) => add(info),
      blockEnd() {},
    },
  );
  const { bom } = probed.encoding;
  return {
    bom: all.subarray(0, bom),
    preamble: all.subarray(bom, header.byte),
    header: all.subarray(header.byte, header.byte + header.length),
    pieces,
  };
}

export function putTogether({ bom, preamble, header }: Omit<Raw, 'pieces'>, pieces: readonly Piece[]): Buffer {
  return Buffer.concat([bom, preamble, header, ...pieces.map(({ bytes }) => bytes)]);
}
