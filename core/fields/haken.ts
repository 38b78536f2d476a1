/**
 * A tick in a date field: done, but nobody wrote on which day. Only fields of the type `date-or-tick` hold one.
 * Source: page 1 "Cell values" (Tick), fine print 41, 47 to 50.
 */
import type { Day } from '../calendar/day.ts';

/**
 * Stands for the unknown day. It lies before every calendar day, so that a tick is known and `<=` every Stichtag
 * (fine print 47); where two days are compared or one is shown, ask `tagVon` first.
 */
export const HAKEN: Day = -(2 ** 30);

const GESETZT: ReadonlySet<string> = new Set(['x', '✓', '✔', 'ja', 'ok', 'erledigt', 'vorhanden', 'true', 'wahr']);
/** What Excel's own check boxes, and people, write where nothing is done. */
const OFFEN: ReadonlySet<string> = new Set(['nein', 'false', 'falsch']);
/** Choose between ✔ as a character and as a picture. */
const DARSTELLUNG = /[\uFE0E\uFE0F]/g;

/** Whether a whole cell says "done" or its counterpart, in any case; `undefined` for other texts. */
export function liesHaken(text: string): boolean | undefined {
  const wort = text.replace(DARSTELLUNG, '').toLowerCase();
  return GESETZT.has(wort) || (OFFEN.has(wort) ? false : undefined);
}

/** Is the value a tick? */
export function istHaken(wert: Day | undefined): boolean {
  return wert === HAKEN;
}

/** Whether the first day lies after the second; not where one of them is unknown or a tick (fine print 47). */
export function liegtNach(einer: Day | undefined, anderer: Day | undefined): boolean {
  const [a, b] = [tagVon(einer), tagVon(anderer)];
  return a !== undefined && b !== undefined && a > b;
}

/** The calendar day of a value; none where there is nothing or only a tick. */
export function tagVon(wert: Day | undefined): Day | undefined {
  return wert === HAKEN ? undefined : wert;
}
