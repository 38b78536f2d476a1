/**
 * Patterns of file names and of the first cell of a row: `*` stands for any number of characters, `?` for one. Compared
 * without case, as Windows compares file names. Source: page 5 (`dateien`, `ueberspringen`).
 */

/** Whether a text is a pattern that means something: one of wild cards alone would take everything. */
export function isMuster(text: string): boolean {
  return /[^*?\s]/.test(text);
}

/** A function that tells whether a whole text is what one of the patterns describes. */
export function passtZu(muster: readonly string[]): (text: string) => boolean {
  const regexe = muster.map((one) => {
    const quelle = one.trim().replace(/[.+^${}()|[\]\\/-]/g, String.raw`\$&`);
    return new RegExp(`^${quelle.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'isu');
  });
  return (text) => regexe.some((regex) => regex.test(text));
}
