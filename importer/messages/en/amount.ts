/** Numbers and lists in English. */
export const number = (n: number): string => n.toLocaleString('en-GB');

/** A number with its word. */
export const amount = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** As many cells as a person looks at. */
const NAMED = 10;

/** The first parts of a list, and how many more there are. */
export const named = (parts: readonly string[], most = NAMED): string =>
  `${parts.slice(0, most).join(', ')}${parts.length > most ? ` and ${number(parts.length - most)} more` : ''}`;
