/**
 * Appointment advice: on which days an Erstgespräch can still be booked in time.
 * Source: page 2 "Appointment advice" (004-39, 004-40).
 */
import type { Day } from '../calendar/day.ts';
import type { CaseRow } from '../fields/declarations.ts';
import type { Grundlage } from '../grundlage.ts';
import { type Fenster, istFenstertag } from '../rules/fenster.ts';
import type { Frist } from './fristen.ts';

/** First and last day with an ATV window, and the rule of the first; none: a Ticket to the team mailbox, cc Teamleitung. */
export type Terminempfehlung =
  | { readonly regel: string; readonly fenster: readonly Fenster[]; readonly erster: Day; readonly letzter: Day }
  | { readonly regel: '004-40'; readonly erster?: undefined };

const KEIN_FENSTER: Terminempfehlung = { regel: '004-40' };

/**
 * The days with an ATV window after the Stichtag, up to and with the due day.
 * @param frist of the Erstberatung
 * @returns `undefined` where no advice is needed: the Erstberatung is not open or has its appointment
 */
export function terminempfehlung(
  row: CaseRow,
  frist: Frist,
  stichtag: Day,
  { kalender, fenster_am }: Pick<Grundlage, 'kalender' | 'fenster_am'>,
): Terminempfehlung | undefined {
  const { faellig, status } = frist;
  const offen = status === 'offen' || status === 'bald fällig' || status === 'überfällig';
  if (!offen || faellig === undefined || row.atv_termin !== undefined) return undefined;
  const hatFenster = (tag: Day) => kalender.isWorkday(tag) && istFenstertag(fenster_am(tag), tag);
  let erster = stichtag + 1;
  while (erster <= faellig && !hatFenster(erster)) erster++;
  if (erster > faellig) return KEIN_FENSTER;
  let letzter = faellig;
  while (!hatFenster(letzter)) letzter--;
  const { regel, fenster } = fenster_am(erster) ?? { regel: '', fenster: [] };
  return { regel, fenster, erster, letzter };
}
