/**
 * Appointments that two persons have at the same time with the same advisor. Rows of one known BG-Nummer don't count
 * against each other: couples are invited together.
 * Source: 4-findings.csv ATV_TERMIN_DOPPELT (004-39), fine print 52 and 87.
 */
import type { Day } from '../calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../calendar/moment.ts';
import type { CaseRow } from '../fields/declarations.ts';
import { getOrMake, newMap } from '../maps.ts';
import { terminPerson } from './betreuer.ts';
import { erstberatungErledigt } from './fristen.ts';

/** The fields that decide whether and with whom a row has an appointment ahead. */
export type TerminFelder = Pick<
  CaseRow,
  'atv_termin' | 'erstberatung_am' | 'termin_bei' | 'hauptbetreuer' | 'nebenbetreuung' | 'aufstocker'
>;

/** An appointment with a time of day that is still needed, and with whom it is. */
export interface Termin {
  readonly am: Moment;
  readonly bei: string;
}

/** The row's appointment, if it has a time, lies on the Stichtag or after it, and the Erstberatung is not done. */
export function kommenderTermin(row: TerminFelder, stichtag: Day): Termin | undefined {
  const am = row.atv_termin;
  if (am === undefined || dayOf(am) < stichtag || secondsOf(am) === undefined) return undefined;
  if (erstberatungErledigt(row, stichtag)) return undefined;
  const bei = terminPerson(row);
  return bei === undefined ? undefined : { am, bei };
}

/** Who has one appointment. `bgs`: the BG-Nummer that all rows of a person carry, or none. */
interface Belegung<P> {
  readonly bgs: Map<P, string | undefined>;
  /** How many persons have rows of this BG-Nummer alone. */
  readonly nur: Map<string | undefined, number>;
}

/** @template P what tells persons apart */
export class Terminbelegung<P> {
  private readonly termine = new Map<Moment, Map<string, Belegung<P>>>();

  /** Takes in a row with an appointment. */
  add({ am, bei }: Termin, person: P, bg: string | undefined): void {
    const belegung = this.belegung(am, bei);
    const { bgs, nur } = belegung;
    const zaehle = (eine: string | undefined, n: 1 | -1) => nur.set(eine, (nur.get(eine) ?? 0) + n);
    if (!bgs.has(person)) {
      bgs.set(person, bg);
      zaehle(bg, 1);
    } else if (bgs.get(person) !== bg) {
      zaehle(bgs.get(person), -1);
      bgs.set(person, undefined);
    }
  }

  /** Does somebody else have the row's appointment, with a row that is not of the same known BG-Nummer? */
  doppelt({ am, bei }: Termin, person: P, bg: string | undefined): boolean {
    const belegung = this.termine.get(am)?.get(bei);
    if (belegung === undefined) return false;
    const { bgs, nur } = belegung;
    const gemeinsam = bg === undefined ? 0 : (nur.get(bg) ?? 0);
    const selbst = bgs.has(person) && (bg === undefined || bgs.get(person) !== bg) ? 1 : 0;
    return bgs.size - gemeinsam - selbst > 0;
  }

  private belegung(am: Moment, bei: string): Belegung<P> {
    const personen = getOrMake(this.termine, am, newMap<string, Belegung<P>>);
    return getOrMake(personen, bei, () => ({ bgs: new Map(), nur: new Map() }));
  }
}
