/**
 * Any order of actions, faults and a person's own changes on any small list: what page 6 promises holds after each step.
 * Source: page 6 "Writing".
 */
import fc from 'fast-check';
import { afterAll, beforeAll, it, vi } from 'vitest';
import type { WorkCalendar } from '../../../core/calendar/workdays.ts';
import { start } from './random/start.ts';
import { steps } from './random/steps.ts';
import { World } from './random/world.ts';

const SEEDS = [1, 2, 3];
const RUNS = 80;

// Most of the time would go into counting the days of two centuries, the same ones again and again.
vi.mock('../../../core/calendar/workdays.ts', async (original) => {
  const actual = await original<typeof import('../../../core/calendar/workdays.ts')>();
  const made = new Map<string, WorkCalendar>();
  const createCalendar: typeof actual.createCalendar = (settings) => {
    const key = JSON.stringify(settings);
    const calendar = made.get(key) ?? actual.createCalendar(settings);
    made.set(key, calendar);
    return calendar;
  };
  return { ...actual, createCalendar };
});

// Pauses between two attempts are for a connection that comes back; here none does.
const { setTimeout: later } = globalThis;
beforeAll(() => {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => later(run, 0)) as typeof setTimeout);
});
afterAll(() => {
  vi.restoreAllMocks();
});

it.each(SEEDS)('what page 6 promises holds after each step, seed %i', async (seed) => {
  await fc.assert(
    fc.asyncProperty(start, steps, async (begin, all) => {
      const world = await World.open(begin);
      for (const step of all) await world.play(step);
    }),
    { seed, numRuns: RUNS },
  );
});
