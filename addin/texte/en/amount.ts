/** Numbers in English. */
export const many = (n: number): string => n.toLocaleString('en-US');

/** A number with its word. */
export const count = (n: number, one: string, more: string): string => `${many(n)} ${n === 1 ? one : more}`;
