/**
 * Synthetic exports of any size: verbis.csv, allegro.csv and step.csv with realistic dirt, the same bytes for the
 * same seed and size. Source: page 5, `neufall beispiel`.
 */
import { type Day, day } from '../../core/calendar/day.ts';
import type { Quelle } from '../../core/fields/declarations.ts';
import { type Auftritt, fortlaufend, momentaufnahme } from './bevoelkerung.ts';
import type { SchmutzZahlen } from './dirt.ts';
import { createExport, type Export, MACHART } from './export.ts';
import type { MangelZahlen } from './flaws.ts';
import { discard, openParts, type Part, publish } from './parts.ts';
import { createRandom } from './random.ts';
import type { Zeile } from './rows.ts';
import { createSink } from './sink.ts';
import { createWorld } from './world.ts';
import { inFolge, jeSatz } from './wuerfel.ts';

/** The Stichtag of the sample unless another one is asked for. */
export const BEISPIEL_STICHTAG: Day = day('2026-03-31');

/** Most persons and records that can be asked for; there are 26 million Kundennummern (world.ts). */
export const BEISPIEL_HOECHSTZAHL = 20_000_000;

/** Weeks that can be asked for: ten years. */
export const BEISPIEL_WOCHEN = 520;

/** The Stichtag of a week (from 1) unless another one is asked for. */
export function beispielStichtag(woche = 1): Day {
  return BEISPIEL_STICHTAG + 7 * (woche - 1);
}

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
  /**
   * Week, from 1, of a population that goes on from week to week; only with `personen`, those of the first week. Its first
   * Stichtag lies `7 · (woche − 1)` days before `stichtag`.
   */
  readonly woche?: number;
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
  { seed, personen, zeilen, woche, stichtag = beispielStichtag(woche) }: SampleOptions,
  total: number,
  onProgress?: SampleProgress,
  signal?: AbortSignal,
): Promise<SampleReport> {
  const people =
    woche === undefined
      ? momentaufnahme(createWorld(seed, stichtag, personen ?? total / RECORDS_PER_PERSON))
      : fortlaufend({ seed, personen: total, beginn: stichtag - 7 * (woche - 1), stichtag });
  const exporte = parts.map(({ quelle, file }, i) => {
    const wuerfel = woche === undefined ? inFolge(createRandom(seed, i + 1)) : jeSatz(seed, i + 1, woche);
    return createExport(quelle, createSink(file, MACHART[quelle].kodierung), stichtag, wuerfel);
  });
  let persons = 0;
  const written = () => exporte.reduce((sum, one) => sum + one.zeilen(), 0);
  const left = () => (zeilen === undefined ? Number.POSITIVE_INFINITY : zeilen - written());
  const isDone = () => woche === undefined && (personen === undefined ? left() <= 0 : persons >= personen);
  while (!isDone()) {
    const next = people.next();
    if (next === undefined) break;
    addPerson(exporte, next, left);
    persons++;
    if (!exporte.some(({ sink }) => sink.isFull())) continue;
    signal?.throwIfAborted();
    for (const { sink } of exporte) if (sink.isFull()) await sink.flush();
    onProgress?.(personen === undefined ? written() : Math.min(persons, total), total);
  }
  for (const { sink } of exporte) await sink.flush();
  signal?.throwIfAborted();
  onProgress?.(total, total);
  const dateien = exporte.map(({ quelle, sink, schmutz, ...one }, i): SampleFile => {
    return { quelle, datei: parts[i]?.datei ?? '', zeilen: one.zeilen(), bytes: sink.bytes(), schmutz };
  });
  return { dateien, personen: persons, maengel: people.maengel() };
}

/** More records than a person can have in one export. */
const SAETZE = 16;

/** All records of a person, as long as any may still be written. */
function addPerson(exporte: readonly Export[], { nr, person }: Auftritt, left: () => number): void {
  const rows: Readonly<Record<Quelle, readonly Zeile[]>> = {
    verbis: person.verbis === undefined ? [] : [person.verbis],
    allegro: person.allegro,
    step: person.step,
  };
  for (const to of exporte) {
    const own = rows[to.quelle];
    for (const [i, zeile] of own.entries()) {
      const rest = left();
      if (rest <= 0) return;
      to.add({ zeile, fiktiv: person.fiktiv }, nr * SAETZE + i, own.length === 1, rest);
    }
  }
}

/** The number that was asked for; RangeError where it cannot be. */
function checkedSize({ seed, personen, zeilen, woche }: SampleOptions): number {
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
  if (woche !== undefined && (personen === undefined || !Number.isInteger(woche) || woche < 1)) {
    throw new RangeError(`Eine Woche braucht eine Zahl von Personen und ist eine ganze Zahl ab 1, nicht ${woche}.`);
  }
  return size;
}
