/**
 * What all stories of one sample share: chance, the Stichtag, working days, advisers and numbers.
 */
import type { Day } from '../../core/calendar/day.ts';
import { createCalendar, type WorkCalendar } from '../../core/calendar/workdays.ts';
import { VORGABEN } from '../../core/settings.ts';
import { createDays, type Zeitraum, zeitraeumeBis } from './days.ts';
import { type Betreuer, createBetreuer } from './names.ts';
import { createRandom, pick, type Random, whole } from './random.ts';

export interface Welt {
  readonly random: Random;
  /** The day around which stories are drawn. */
  readonly stichtag: Day;
  /** Nothing that happens after it is told: the Stichtag, or no day at all where stories go on from week to week. */
  readonly ende: Day;
  readonly kalender: WorkCalendar;
  /** Integrationsfachkräfte of the Jobcenter. */
  readonly ifk: readonly Betreuer[];
  /** Arbeitsvermittlung of the Agentur. */
  readonly av: readonly Betreuer[];
  /** The next Kundennummer and BG-Nummer; none comes twice. */
  readonly kundennummer: () => string;
  readonly bgNummer: () => string;
  /** A day of application or receipt. */
  readonly tag: () => Day;
  /** Periods through which matters go in turn. */
  readonly zeitraeume: readonly Zeitraum[];
}

const PERSONS_PER_ADVISER = 250;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Marks synthetic data: no Träger has this number (page 5, `beispiel`). */
export const TRAEGERNUMMER = '99999';
/** Agentur part of the Kundennummern, mostly the first one: made up, and with a zero that nothing may drop. */
const AGENTUREN = ['099', '099', '099', '099', '099', '099', '099', '998', '999'] as const;

/** Kundennummern there are, apart from the Agentur part: a letter and six digits. */
const KUNDENNUMMERN = LETTERS.length * 1_000_000;
const BG_NUMMERN = 10_000_000;
/** Has no divisor in common with either (2, 5, 13): i × STEP modulo the size visits every number once. */
const STEP = 7_654_321;

/** Visits the whole numbers below `size`, each once, in scattered order: unique without remembering any. */
function scattered(random: Random, size: number): () => number {
  let current = whole(random, 0, size - 1);
  return () => {
    current = (current + STEP) % size;
    return current;
  };
}

/**
 * @param persons expected number of persons; it only sets the number of advisers
 */
export function createWorld(seed: number, stichtag: Day, persons: number, ende: Day = stichtag): Welt {
  const random = createRandom(seed);
  const serial = scattered(random, KUNDENNUMMERN);
  const household = scattered(random, BG_NUMMERN);
  const advisers = Math.max(4, Math.ceil(persons / PERSONS_PER_ADVISER));
  return {
    random,
    stichtag,
    ende,
    kalender: createCalendar(VORGABEN),
    ifk: createBetreuer('IFK', 'M&I', 401, advisers),
    av: createBetreuer('AV', 'AV', 101, advisers),
    kundennummer: () => {
      const number = serial();
      const letter = LETTERS[Math.floor(number / 1_000_000)] ?? '';
      return pick(random, AGENTUREN) + letter + `${number % 1_000_000}`.padStart(6, '0');
    },
    bgNummer: () => `${TRAEGERNUMMER}//${`${household()}`.padStart(7, '0')}`,
    tag: createDays(random, stichtag),
    zeitraeume: zeitraeumeBis(stichtag),
  };
}
