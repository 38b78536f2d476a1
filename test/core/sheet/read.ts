/** Both passes over the rows of a small sheet. */
import type { Cells } from '../../../core/sheet/cell.ts';
import type { Kopf } from '../../../core/sheet/header.ts';
import { createReader, type SheetOptions, type SheetReader, type SheetRow } from '../../../core/sheet/reader.ts';

/** @param first grid index of the first row */
export function readRows(reader: SheetReader, rows: readonly Cells[], first: number): SheetRow[] {
  for (const [i, cells] of rows.entries()) reader.collect(cells, first + i);
  return assessRows(reader, rows, first);
}

/** The second pass alone. */
export const assessRows = (reader: SheetReader, rows: readonly Cells[], first: number): SheetRow[] =>
  rows.flatMap((cells, i) => reader.assess(cells, first + i) ?? []);

export const readSheet = (values: readonly Cells[], { dataFrom }: Kopf, options: SheetOptions): SheetRow[] =>
  readRows(createReader(options), values.slice(dataFrom), dataFrom);
