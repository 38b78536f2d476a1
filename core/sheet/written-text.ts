/**
 * The trace of what was written as a text, about 42 characters per row:
 *
 *     {"version": 1, "personen": "6 digits per row", "faelle": "3 per row", "spalten": {"Neufall": "3 per row", …},
 *      "listen": [["print of a list's name", rows in turn], …]}
 *
 * `---` stands for a cell that was never written. `listen` is missing where all rows are of a list that is no table, as
 * in texts of earlier versions.
 */
import { isRecord, parseJson } from '../json.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from './columns.ts';
import { allDigits, fromDigits } from './fingerprint.ts';
import type { Steps } from './steps.ts';

const VERSION = 1;
const PERSON_DIGITS = 6;
const DIGITS = 3;
/** A cell that was never written: no digit stands in its places. */
export const NEVER = -1;

/** All entries of a trace, each at the same place of every array; columns may be shorter. */
export interface Eintraege {
  /** Who: a fingerprint of the row's key. */
  readonly personen: number[];
  /** Which of a person's cases. */
  readonly faelle: number[];
  /** In which list: a print of its name, '' for one that is no table. */
  readonly listen: string[];
  /** What was written: fingerprints. */
  readonly spalten: Map<Ergebnisspalte, number[]>;
}

export const leer = (): Eintraege => ({ personen: [], faelle: [], listen: [], spalten: new Map() });

/** Reads a text; nothing, where it is none that can be read. Stops after each column. */
export function* readEintraege(json: string): Steps<Eintraege> {
  const all = leer();
  const found = parse(json);
  if (found === undefined) return all;
  yield;
  for (const number of fromDigits(found.personen, PERSON_DIGITS)) all.personen.push(number);
  yield;
  for (const number of fromDigits(found.faelle, DIGITS)) all.faelle.push(number);
  for (const spalte of ERGEBNISSPALTEN) {
    yield;
    const digits = found.spalten[spalte];
    if (typeof digits === 'string') all.spalten.set(spalte, fromDigits(digits, DIGITS));
  }
  for (const [name, rows] of found.listen) for (let row = 0; row < rows; row++) all.listen.push(name);
  while (all.listen.length < all.personen.length) all.listen.push('');
  return all;
}

/** The text; stops after each column. */
export function* writeEintraege({ personen, faelle, listen, spalten }: Eintraege): Steps<string> {
  const ofPersonen = allDigits(personen, PERSON_DIGITS);
  yield;
  const ofFaelle = allDigits(faelle, DIGITS);
  const ofSpalten: Record<string, string> = {};
  for (const [spalte, numbers] of spalten) {
    yield;
    ofSpalten[spalte] = allDigits(numbers, DIGITS);
  }
  yield;
  const runs: [string, number][] = [];
  for (const name of listen) {
    const last = runs.at(-1);
    if (last?.[0] === name) last[1]++;
    else runs.push([name, 1]);
  }
  return JSON.stringify({
    version: VERSION,
    personen: ofPersonen,
    faelle: ofFaelle,
    spalten: ofSpalten,
    ...(runs.some(([name]) => name !== '') ? { listen: runs } : {}),
  });
}

interface Stored {
  readonly personen: string;
  readonly faelle: string;
  readonly spalten: Readonly<Record<string, unknown>>;
  readonly listen: readonly (readonly [string, number])[];
}

function parse(json: string): Stored | undefined {
  const found = parseJson(json);
  if (!isRecord(found)) return undefined;
  const { version, personen, faelle, spalten, listen } = found;
  if (version !== VERSION || typeof personen !== 'string' || typeof faelle !== 'string') return undefined;
  if (!isRecord(spalten)) return undefined;
  const runs = Array.isArray(listen) && listen.every(isRun) ? listen : [];
  const rows = runs.reduce((sum, [, count]) => sum + count, 0);
  // Runs that do not fit tell nothing, and must not fill the page's memory.
  const fit = rows * PERSON_DIGITS === personen.length;
  return { personen, faelle, spalten, listen: fit ? runs : [] };
}

function isRun(value: unknown): value is [string, number] {
  if (!Array.isArray(value)) return false;
  const [name, rows]: unknown[] = value;
  return typeof name === 'string' && typeof rows === 'number' && Number.isInteger(rows) && rows > 0;
}
