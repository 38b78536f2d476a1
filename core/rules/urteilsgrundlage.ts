/** What every row is judged by: settings, calendar, rule set, and the columns there are. Source: page 1 "Missing columns". */
import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { Einstellungen } from '../settings.ts';
import type { Regelwerk } from './catalogue.ts';
import type { Fensterregel } from './fenster.ts';

export interface Urteilsgrundlage {
  readonly einstellungen: Einstellungen;
  readonly kalender: WorkCalendar;
  readonly regelwerk: Regelwerk;
  /** The ATV windows that are open on a day. */
  readonly fenster_am: (tag: Day) => Fensterregel | undefined;
  readonly vorhanden: ReadonlySet<FieldId>;
}
