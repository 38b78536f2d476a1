/** Tables as plain text for a terminal: each column as wide as its longest cell, two blanks between them. */

/** How wide each column of the lines is. */
export function spaltenbreiten(zeilen: readonly (readonly string[])[]): readonly number[] {
  const anzahl = Math.max(0, ...zeilen.map(({ length }) => length));
  return Array.from({ length: anzahl }, (_, i) => Math.max(...zeilen.map((zeile) => zeile[i]?.length ?? 0)));
}

/** Lines of cells as lines of text, without blanks at their ends. */
export function inSpalten(zeilen: readonly (readonly string[])[], einzug = ''): readonly string[] {
  const breiten = spaltenbreiten(zeilen);
  return zeilen.map((zeile) =>
    `${einzug}${breiten.map((breite, i) => (zeile[i] ?? '').padEnd(breite)).join('  ')}`.trimEnd(),
  );
}
