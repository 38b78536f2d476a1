/** What the test knows of the program's writes: which cells are the program's own, and which a person changed. */
import { type Cell, type Ergebnisspalte, sameCell } from '../../../../core/sheet/index.ts';
import { text, type View, type ViewRow } from './view.ts';

/** `unsicher`: two rows of one person, or a person has typed the right answer: the program may take it either way. */
export type Stand = 'gleich' | 'formel' | 'frei' | 'von Hand' | 'unsicher';

interface Zeile {
  readonly key: string;
  /** What the program last wrote, or found to be its own answer; several, where that cannot be told. */
  readonly zellen: ReadonlyMap<Ergebnisspalte, readonly string[]>;
}

/** By the id of the row. */
export type Memory = ReadonlyMap<string, Zeile>;

export const known = (memory: Memory, row: ViewRow, spalte: Ergebnisspalte): readonly string[] =>
  memory.get(row.id)?.zellen.get(spalte) ?? [];

/** Whether somebody other than the program made the cell what it is, whatever answer it ought to have. */
function eigen(memory: Memory, row: ViewRow, spalte: Ergebnisspalte, cell: Cell | undefined) {
  const own = known(memory, row, spalte);
  if (own.length === 0) return text(cell) === '';
  const same = own.filter((one) => one === text(cell)).length;
  return same === own.length ? true : same === 0 ? false : undefined;
}

/** Rows of which the program cannot know for sure which is which. */
export function unclear(memory: Memory, view: View): ReadonlySet<string> {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  for (const [id, { key }] of memory) add(key, id);
  for (const { id, key, soll } of view.rows) if (soll !== undefined) add(key, id);
  return new Set([...ids.values()].filter(({ size }) => size > 1).flatMap((all) => [...all]));
}

export function standOf(memory: Memory, view: View, row: ViewRow, spalte: Ergebnisspalte): Stand {
  const column = view.results.get(spalte);
  const soll = row.soll?.[spalte];
  if (column === undefined) return 'frei';
  const now = row.cells[column];
  const same = sameCell(now, soll);
  if (row.formulas[column] !== undefined) return same ? 'formel' : 'von Hand';
  if (same) return 'gleich';
  const own = eigen(memory, row, spalte, now);
  return own === undefined ? 'unsicher' : own ? 'frei' : 'von Hand';
}

/** Whether the program meets the row under another key than it wrote it. */
const renamed = (memory: Memory, row: ViewRow): boolean => {
  const zeile = memory.get(row.id);
  return zeile !== undefined && zeile.key !== row.key;
};

/** A row whose key was corrected is known again by its cells: by all of them, or else all are asked about. */
export function isLost(memory: Memory, view: View, row: ViewRow): boolean {
  if (!renamed(memory, row)) return false;
  const cells = [...view.results].map(([spalte, column]) => ({ spalte, cell: row.cells[column] }));
  return (
    cells.every(({ cell }) => text(cell) === '') ||
    cells.some(({ spalte, cell }) => eigen(memory, row, spalte, cell) !== true)
  );
}

/** The memory after a write of some columns. */
export function after(
  memory: Memory,
  rows: readonly ViewRow[],
  written: (row: ViewRow) => ReadonlyMap<Ergebnisspalte, readonly string[]>,
): Memory {
  return new Map(
    rows.map((row) => {
      const before = memory.get(row.id)?.zellen ?? new Map();
      return [row.id, { key: row.key, zellen: new Map([...before, ...written(row)]) }];
    }),
  );
}
