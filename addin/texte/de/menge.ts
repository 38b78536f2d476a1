/** Numbers as Germans write them. */
export const viele = (n: number): string => n.toLocaleString('de-DE');

/** A number with its word. */
export const zahl = (n: number, eins: string, mehr: string): string => `${viele(n)} ${n === 1 ? eins : mehr}`;
