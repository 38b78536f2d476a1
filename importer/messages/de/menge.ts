/** Numbers and lists as Germans write them. */
export const zahl = (n: number): string => n.toLocaleString('de-DE');

/** A number with its word. */
export const menge = (n: number, eins: string, viele: string): string => `${zahl(n)} ${n === 1 ? eins : viele}`;

/** As many cells as a person looks at. */
const GENANNT = 10;

/** The first parts of a list, and how many more there are. */
export const genannt = (teile: readonly string[], hoechstens = GENANNT): string =>
  `${teile.slice(0, hoechstens).join(', ')}${teile.length > hoechstens ? ` und ${zahl(teile.length - hoechstens)} weitere` : ''}`;
