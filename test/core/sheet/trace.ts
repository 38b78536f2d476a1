/** What was written into a sheet, for tests of what is known of it. */
import type { Cell } from '../../../core/sheet/cell.ts';
import type { SheetRow } from '../../../core/sheet/reader.ts';
import { results } from '../../../core/sheet/results.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { answers, antrag } from './answers.ts';

/** The memory after all result cells of the rows were written, through the text of the settings. */
export function written(rows: readonly SheetRow[], before = Geschrieben.read(undefined)): Geschrieben {
  const next = before.next();
  for (const row of rows) next.add(row, results(row, false));
  return Geschrieben.read(next.done().toText());
}

/** An application of one person. */
export const one = (antragsdatum: Cell = '02.03.2026') => answers(antrag(1, antragsdatum))[0]!;
