/**
 * The key of a stored case: the person's number and the number of the case among the person's, in one whole number.
 * Cases then lie in the file as `eachCase` gives them, and both can be walked in step.
 */

/** Cases that a person can have: the largest key stays below 2^53. */
const ROOM = 2 ** 18;

/** The key of case `nr` (from 1) of the person. Throws `RangeError` where there is no room left. */
export function fallId(person: number, nr: number): number {
  if (nr >= ROOM) throw new RangeError(`Mehr als ${ROOM - 1} Fälle zu einer Kundennummer.`);
  return person * ROOM + nr;
}

/** The person of a key, as `kundennummerToNumber` gives it. */
export function personOf(id: number): number {
  return Math.floor(id / ROOM);
}

/** The number of the case among the person's. */
export function nrOf(id: number): number {
  return id % ROOM;
}

/** All keys of a person, both included. */
export function idsOf(person: number): readonly [number, number] {
  return [person * ROOM, person * ROOM + ROOM - 1];
}
