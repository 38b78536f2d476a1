/**
 * Entries for a calendar as a file that calendars open: iCalendar, RFC 5545. Written by ical-generator, which folds lines
 * at 75 octets and escapes texts. Source: page 6 "Termine".
 */
import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import type { Day } from '../../core/calendar/day.ts';
import { terminPerson } from '../../core/decide/betreuer.ts';
import { nameVon } from '../../core/fields/name.ts';
import type { Termin, Terminart } from '../../core/termine/termine.ts';

export interface Kalenderwahl {
  /** What an entry is called; the Kundennummer comes behind. */
  readonly titel: Readonly<Record<Terminart, string>>;
  /** Names of the person and of the advisor go into the file. They are social data: only where a person asks for it. */
  readonly namen: boolean;
  /** When the file is made: of two files the later one counts. */
  readonly jetzt: Date;
}

const MINUTE = 60_000;
const KATEGORIE = 'Neufälle';

/** The file's text, with CRLF. */
export function kalenderdatei(termine: readonly Termin[], wahl: Kalenderwahl): string {
  const kalender: ICalCalendar = ical({
    prodId: { company: 'Neufall', product: 'Excel-Add-in', language: 'DE' },
    // With a method Outlook goes by UID and SEQUENCE of what it knows.
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const termin of termine) kalender.createEvent(eintrag(termin, wahl));
  // The standard ends the last line, too (RFC 5545, 3.1).
  return `${kalender.toString()}\r\n`;
}

function eintrag({ art, uid, kundennummer, tag, zeit, row }: Termin, wahl: Kalenderwahl): ICalEventData {
  const name = wahl.namen ? nameVon(row) : '';
  const bei = wahl.namen && art === 'erstberatung' ? terminPerson(row) : undefined;
  return {
    id: `${uid}@neufall`,
    stamp: wahl.jetzt,
    // Grows from file to file, as calendars want it before they renew an entry; it has to fit into 32 bits.
    sequence: Math.floor(wahl.jetzt.getTime() / MINUTE),
    summary: [`${wahl.titel[art]} ${kundennummer}`.trim(), name].filter((one) => one !== '').join(', '),
    ...(bei === undefined ? {} : { location: bei }),
    categories: [{ name: KATEGORIE }],
    // In a calendar that is shared, others see only that there is something.
    class: ICalEventClass.PRIVATE,
    // A deadline takes no time.
    transparency: zeit === undefined ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    start: moment(tag, zeit?.von ?? 0),
    // Floating: the time on the wall of whoever opens the file, without a table of time zones.
    ...(zeit === undefined ? { allDay: true } : { end: moment(tag, zeit.bis), floating: true }),
  };
}

/** The library takes days and floating times from a Date in UTC, in whatever zone the computer stands. */
const moment = (tag: Day, seconds: number): Date => new Date(tag * 1440 * MINUTE + seconds * 1000);
