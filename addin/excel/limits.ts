/**
 * How much goes into one request. Excel takes 5 MB each way and the project allows itself 4; a list of 10,000 rows should
 * need few requests. Longer lists go in smaller pieces, because packing and unpacking a request holds the page up.
 */

/** Rows from which on a list is long. */
const LONG = 20_000;

const isLong = (rows: number): boolean => rows > LONG;

/** Bytes of a request or a response. */
export const bytesAtOnce = (rows: number): number => (isLong(rows) ? 700_000 : 3_000_000);

/** Bytes of a cell that is read, on average. */
const CELL = 14;

export const cellsAtOnce = (rows: number): number => Math.floor(bytesAtOnce(rows) / CELL);
