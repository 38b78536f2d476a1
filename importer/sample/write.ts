/**
 * Synthetic exports of any size: verbis.csv, allegro.csv and step.csv with realistic dirt, the same bytes for the
 * same seed and size. Source: page 5, `neufall beispiel`.
 */
import { type Day, day } from '../../core/calendar/day.ts';
import type { Quelle } from '../../core/fields/declarations.ts';
import type { SchmutzZahlen } from './dirt.ts';
import { createExport, type Export, MACHART } from './export.ts';
import { createFlaws, type MangelZahlen } from './flaws.ts';
import { discard, openParts, type Part, publish } from './parts.ts';
import { createPeople } from './person.ts';
import { createRandom } from './random.ts';
import type { Person, Zeile } from './rows.ts';
import { createSink } from './sink.ts';
import { createWorld } from './world.ts';

/** The Stichtag of the sample unless another one is asked for. */
export const BEISPIEL_STICHTAG: Day = day('2026-03-31');

/** Most persons and records that can be asked for; there are 26 million Kundennummern (world.ts). */
export const BEISPIEL_HOECHSTZAHL = 20_000_000;

/** What to write; exactly one of `personen` and `zeilen`. */
export interface SampleOptions {
  /** Any safe integer. */
  readonly seed: number;
  /** Number of persons. */
  readonly personen?: number;
  /** Number of records of the three files together, without header and blank lines. */
  readonly zeilen?: number;
  /** Nothing happens after it, but for appointments and deadlines. */
  readonly stichtag?: Day;
}

export interface SampleFile {
  readonly quelle: Quelle;
  /** Path of the file. */
  readonly datei: string;
  /** Records, without header and blank lines. */
  readonly zeilen: number;
  readonly bytes: number;
  /** How often each kind of dirt was put in. */
  readonly schmutz: SchmutzZahlen;
}

export interface SampleReport {
  readonly dateien: readonly SampleFile[];
  readonly personen: number;
  /** How many persons each flaw in the keeping of their case has met. */
  readonly maengel: MangelZahlen;
}

/** Told now and then: records or persons written so far, of how many. */
export type SampleProgress = (done: number, total: number) => void;

/** Records that a person has on average; it only guesses the number of advisers where records are counted. */
const RECORDS_PER_PERSON = 2.7;

/**
 * Writes the three exports into a folder, which is made where it is missing. The files get their names only when all
 * three are complete; after an error or an abort nothing is left behind and files of an earlier sample stay.
 * Throws RangeError for a size or seed that cannot be, the signal's reason on abort, and errors of the file system.
 */
export async function writeSample(
  dir: string,
  options: SampleOptions,
  onProgress?: SampleProgress,
  signal?: AbortSignal,
): Promise<SampleReport> {
  const total = checkedSize(options);
  signal?.throwIfAborted();
  const parts = await openParts(dir);
  try {
    const report = await fill(parts, options, total, onProgress, signal);
    await publish(parts);
    return report;
  } catch (error) {
    await discard(parts);
    throw error;
  }
}

async function fill(
  parts: readonly Part[],
  { seed, personen, zeilen, stichtag = BEISPIEL_STICHTAG }: SampleOptions,
  total: number,
  onProgress?: SampleProgress,
  signal?: AbortSignal,
): Promise<SampleReport> {
  const welt = createWorld(seed, stichtag, personen ?? total / RECORDS_PER_PERSON);
  const people = createPeople(welt);
  const flaws = createFlaws(welt);
  const exporte = parts.map(({ quelle, file }, i) =>
    createExport(quelle, createSink(file, MACHART[quelle].kodierung), stichtag, createRandom(seed, i + 1)),
  );
  let persons = 0;
  const written = () => exporte.reduce((sum, one) => sum + one.zeilen(), 0);
  const left = () => (zeilen === undefined ? Number.POSITIVE_INFINITY : zeilen - written());
  const isDone = () => (personen === undefined ? left() <= 0 : persons >= personen);
  while (!isDone()) {
    for (const person of people()) {
      if (isDone()) break;
      flaws.spoil(person);
      addPerson(exporte, person, left);
      persons++;
    }
    const full = exporte.filter(({ sink }) => sink.isFull());
    if (full.length === 0) continue;
    signal?.throwIfAborted();
    for (const { sink } of full) await sink.flush();
    onProgress?.(personen === undefined ? written() : persons, total);
  }
  for (const { sink } of exporte) await sink.flush();
  signal?.throwIfAborted();
  onProgress?.(total, total);
  const dateien = exporte.map(({ quelle, sink, schmutz, ...one }, i): SampleFile => {
    return { quelle, datei: parts[i]?.datei ?? '', zeilen: one.zeilen(), bytes: sink.bytes(), schmutz };
  });
  return { dateien, personen: persons, maengel: flaws.counts };
}

/** All records of a person, as long as any may still be written. */
function addPerson(exporte: readonly Export[], person: Person, left: () => number): void {
  const rows: Readonly<Record<Quelle, readonly Zeile[]>> = {
    verbis: person.verbis === undefined ? [] : [person.verbis],
    allegro: person.allegro,
    step: person.step,
  };
  for (const to of exporte) {
    const own = rows[to.quelle];
    for (const zeile of own) {
      const rest = left();
      if (rest <= 0) return;
      to.add({ zeile, fiktiv: person.fiktiv }, own.length === 1, rest);
    }
  }
}

/** The number that was asked for; RangeError where it cannot be. */
function checkedSize({ seed, personen, zeilen }: SampleOptions): number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`Der Startwert muss eine ganze Zahl sein, nicht ${seed}.`);
  const size = personen ?? zeilen;
  if (size === undefined || (personen !== undefined && zeilen !== undefined)) {
    throw new RangeError('Für das Beispiel braucht es entweder eine Zahl von Personen oder eine Zahl von Zeilen.');
  }
  if (!Number.isInteger(size) || size < 1 || size > BEISPIEL_HOECHSTZAHL) {
    throw new RangeError(
      `Die Größe des Beispiels muss eine ganze Zahl von 1 bis ${BEISPIEL_HOECHSTZAHL} sein, nicht ${size}.`,
    );
  }
  return size;
}
