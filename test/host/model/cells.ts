/**
 * Cells of one sheet in one or more areas: what formats, conditional formats and validations are about.
 */
import type { Area } from './area.ts';
import type { Sheet } from './sheet.ts';
import type { Style, StyleId } from './style.ts';
import { restyle } from './write.ts';

export interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** What all cells have in common; `null` where they differ ("if multiple values exist … null", Microsoft). */
export function common<T>({ sheet, areas }: Cells, read: (style: Style) => T): T | null {
  const styles = new Set<StyleId>();
  for (const a of areas) for (const style of sheet.grid.styles(a)) styles.add(style);
  const values = new Map(
    [...styles].map((style) => read(sheet.book.styles.get(style))).map((value) => [JSON.stringify(value), value]),
  );
  const [only] = values.values();
  return values.size === 1 && only !== undefined ? only : null;
}

export function restyleCells({ sheet, areas }: Cells, patch: Partial<Style>): void {
  for (const a of areas) restyle(sheet, a, patch);
}
