/** Tables and lists as plain text for a terminal. A table's columns are as wide as their longest cells, two blanks apart. */

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

/** Lines of a list that are printed; `--json` has all. */
const LAENGE = 50;

/** A list below its title; none without lines. @param mehr how many lines are not printed, in words */
export function liste(titel: string, zeilen: readonly string[], mehr: (anzahl: number) => string): readonly string[] {
  const rest = zeilen.length - LAENGE;
  const gezeigt = [...zeilen.slice(0, LAENGE), ...(rest > 0 ? [mehr(rest)] : [])];
  return zeilen.length === 0 ? [] : [titel, ...gezeigt.map((zeile) => `  ${zeile}`)];
}
