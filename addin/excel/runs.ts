/** What rows in turn have in common, so that it is kept and written once. */
import type { Area } from './area.ts';

/** A value and how many rows in turn have it. */
export type Runs<T> = readonly (readonly [value: T, count: number])[];

export function runsOf<T>(values: readonly T[], same: (a: T, b: T) => boolean = Object.is): Runs<T> {
  const runs: [T, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && same(last[0], value)) last[1]++;
    else runs.push([value, 1]);
  }
  return runs;
}

/** What `runsOf` was made of. */
export const valuesOf = <T>(runs: Runs<T>): T[] => runs.flatMap(([value, count]) => Array<T>(count).fill(value));

/** The runs of a column as areas of its sheet; `null` is left out. @param row of the first */
export function placed<T>(
  runs: readonly (readonly [T | null, number])[],
  row: number,
  column: number,
): (Area & { readonly format: T })[] {
  let next = row;
  return runs.flatMap(([format, rows]) => {
    const run = { row: next, column, rows, columns: 1 };
    next += rows;
    return format === null ? [] : [{ ...run, format }];
  });
}
