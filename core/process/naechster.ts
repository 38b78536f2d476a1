/**
 * The next step of a case: what, whose turn, until when. It is looked for on every row of every import.
 * Source: page 8 "The next step", fine print 57, 65, 66, 68.
 */
import type { Day } from '../calendar/day.ts';
import { betreuerVon } from '../decide/betreuer.ts';
import type { CaseRow } from '../fields/declarations.ts';
import { OFFENE_ZUSTAENDE, type OffenerZustand, type Prozesslage, type Staende, type Wer } from './schritt.ts';
import { type Prozessschritt, SCHRITTE, type SchrittId } from './schritte/index.ts';

export interface Naechster {
  readonly schritt: SchrittId;
  readonly zustand: OffenerZustand;
  readonly wer: Wer;
  /** The advisor or the team, where known. */
  readonly name: string | undefined;
  readonly bis: Day | undefined;
}

/** `fertig`: no step is left; `undefined`: no process (Neufall nein, entfällt, or a row marked as done). */
export type NaechsterSchritt = Naechster | 'fertig' | undefined;

/** What comes first: overdue, soon due, to be done now, due later, to be waited for. */
function rang(zustand: OffenerZustand, bis: Day | undefined, { warten }: Prozessschritt): number {
  if (zustand !== 'offen') return OFFENE_ZUSTAENDE.indexOf(zustand);
  if (bis !== undefined) return 3;
  return warten ? 4 : 2;
}

/**
 * The next step of an open case, or that none is left.
 * @param staende see `zustaende`
 */
export function naechsterSchritt(lage: Prozesslage, staende: Staende): Naechster | 'fertig' {
  const { row } = lage;
  let best: Prozessschritt | undefined;
  let bestBis: Day | undefined;
  let bestZustand: OffenerZustand = 'offen';
  let bestRang = Number.POSITIVE_INFINITY;
  for (let i = 0; i < staende.length; i++) {
    const schritt: Prozessschritt = SCHRITTE[i]!;
    const zustand = staende[i];
    if (zustand === undefined || zustand === 'entfällt' || zustand === 'erledigt') continue;
    const bis = schritt.bis(lage);
    const r = rang(zustand, bis, schritt);
    if (r > bestRang || (r === bestRang && (bis === undefined || bestBis === undefined || bis >= bestBis))) continue;
    best = schritt;
    bestBis = bis;
    bestZustand = zustand;
    bestRang = r;
  }
  if (best === undefined) return 'fertig';
  const { id, wer } = best;
  return { schritt: id, zustand: bestZustand, wer, name: nameVon(wer, row), bis: bestBis };
}

function nameVon(wer: Wer, row: CaseRow): string | undefined {
  if (wer === 'EZ') return undefined;
  return wer === 'M&I' ? betreuerVon(row) : row.leistungsteam;
}

/** `EZ`, `M&I – Muster, A.`, `Leistung – L 12`; empty where nobody has to do anything. */
export function werText(naechster: NaechsterSchritt): string {
  if (naechster === undefined || naechster === 'fertig') return '';
  const { wer, name } = naechster;
  return name === undefined ? wer : `${wer} – ${name}`;
}

/** The id of the next step, `fertig`, or empty without a process. */
export function schrittText(naechster: NaechsterSchritt): SchrittId | 'fertig' | '' {
  return typeof naechster === 'object' ? naechster.schritt : (naechster ?? '');
}

/** The due day of the next step, where it has one. */
export function bisVon(naechster: NaechsterSchritt): Day | undefined {
  return typeof naechster === 'object' ? naechster.bis : undefined;
}

/**
 * The place of a case in a work list, as a number: the most urgent first, then by due day, without one last; cases without
 * a next step come after all others.
 */
export function dringlichkeit(naechster: Naechster | undefined): number {
  if (naechster === undefined) return OFFENE_ZUSTAENDE.length * TAGE;
  const { zustand, bis = TAGE / 2 - 1 } = naechster;
  return OFFENE_ZUSTAENDE.indexOf(zustand) * TAGE + TAGE / 2 + bis;
}
/** Days of more years than a plausible day, or one that follows from it, can be from 1970. */
const TAGE = 2 ** 23;
