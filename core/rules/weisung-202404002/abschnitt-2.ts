/** Weisung 202404002, introduction and section 2: who does what in the Kundenportal (002-01 to 002-08). */
import { day, weekday } from '../../calendar/day.ts';
import { dayOf, secondsOf } from '../../calendar/moment.ts';
import { RANG } from '../rang.ts';
import type { Route, Rule } from '../rule.ts';

/** First day of the Weisung. */
const AB = day('2024-04-03');
/** The Rufkreistelefonie ended two days earlier; calls of these two days follow this Weisung (fine print 17). */
const ENDE_RUFKREIS = day('2024-04-01');
const LETZTER_TAG_UEBERGANG = day('2024-04-02');
/** Section 2 also tells what the Service Center did before; taken as known since Weisung 202310003 (page 3). */
const BISHER_AB = day('2023-10-12');
/** Weisung 202505010 distributes anew from 01.07.2025 on. */
const BIS = day('2025-06-30');

const RAHMEN = { citation: 'Abschnitt 2', von: AB, last_confirmed: day('2026-11-20') } as const;
const SGB3 = { rechtskreis: 'SGB III' } as const;
const BISHER = {
  ...SGB3,
  rang: RANG.rest,
  stelle: 'SC',
  weg: 'Postfach',
  hinweis: 'bisher weitestgehend im SC',
} as const satisfies Route;

const FREITAG = 5;
/** Seconds since midnight; 14:00:00 itself still lies within the hours (fine print 17). */
const SERVICE_ENDE_FREITAG = 14 * 3600;

export const ABSCHNITT_2 = [
  {
    ...RAHMEN,
    id: '002-00',
    title: 'Aufgaben des Online-Kanals lagen bisher weitestgehend im SC',
    von: BISHER_AB,
    bis: LETZTER_TAG_UEBERGANG,
    type: 'route',
    effect: { does: 'routes', how: 'Bisherige Praxis, wie die Weisung sie erzählt, bis sie selbst gilt.' },
    routes: [
      { ...BISHER, kanal: ['E-Mail'] },
      {
        ...BISHER,
        rang: RANG.kanal_und_anliegen,
        kanal: ['eService', 'Online'],
        anliegen: ['Veränderung AU', 'Veränderung sonstige', 'Stammdaten', 'Abmeldung'],
      },
      { ...BISHER, kanal: ['Kontaktformular', 'Postfachnachricht'] },
    ],
  },
  {
    ...RAHMEN,
    id: '002-01',
    title: 'Die EZ nimmt keine Anrufe mehr entgegen; Telefon gehört in das SC',
    citation: 'Einleitung und Abschnitt 4',
    von: ENDE_RUFKREIS,
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Zuständigkeit für Anrufe; am 01. und 02.04.2024 gehen Meldungen als Übergang schon per ATV/AzB an die EZ.',
    },
    routes: [
      {
        ...SGB3,
        rang: RANG.kanal_und_anliegen,
        kanal: ['Telefon'],
        anliegen: ['Arbeitsuchendmeldung', 'Arbeitslosmeldung'],
        bis: LETZTER_TAG_UEBERGANG,
        stelle: 'EZ',
        weg: 'ATV/AzB',
        hinweis: 'Übergang',
      },
      { ...SGB3, rang: RANG.rest, kanal: ['Telefon'], stelle: 'SC', weg: 'Telefon' },
    ],
  },
  {
    ...RAHMEN,
    id: '002-02',
    title: 'Die Telefonie der Service Center endet freitags um 14 Uhr',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Anrufe, die freitags nach 14:00 Uhr eingegangen sind.' },
    checks: {
      // Looks at eingang_am alone, in every Rechtskreis; a blank Eingangsstelle is not EZ (fine print 24, 53, 88).
      SC_NACH_SERVICEZEIT: {
        schwere: 'hinweis',
        jeder_fall: true,
        nach: 'eingang',
        liste: 'weitere',
        liest: ['kanal', 'eingang_am'],
        wenn: ({ row }) => {
          if (row.kanal !== 'Telefon' || row.eingang_am === undefined || row.eingangsstelle === 'EZ') return false;
          const tag = dayOf(row.eingang_am);
          return weekday(tag) === FREITAG && (secondsOf(row.eingang_am) ?? 0) > SERVICE_ENDE_FREITAG;
        },
      },
    },
  },
  {
    ...RAHMEN,
    id: '002-03',
    title: 'Telefonische Arbeitsuchendmeldungen erledigt die EZ',
    type: 'route',
    effect: { does: 'routes', how: 'Gilt seit 01.07.2025 nur noch, wo es keine Reaktivierung ist (003-05).' },
    routes: [
      {
        ...SGB3,
        rang: RANG.zweiter_schritt,
        kanal: ['Telefon'],
        anliegen: ['Arbeitsuchendmeldung'],
        stelle: 'EZ',
        weg: 'ATV/AzB',
        hinweis: 'SC nimmt den Anruf an',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '002-04',
    title: 'Freie E-Mails an die Liegenschaftspostfächer bearbeitet die EZ',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für E-Mails, auch nach der Sperre durch 003-04.' },
    routes: [
      {
        ...SGB3,
        rang: RANG.rest,
        kanal: ['E-Mail'],
        stelle: 'EZ',
        weg: 'VCC-Postfach',
        hinweis: 'externer Empfang seit 01.07.2025 gesperrt (003-04)',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '002-05',
    title: 'Online mitgeteilte Arbeitsunfähigkeit bearbeitet die EZ',
    bis: BIS,
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit bis 30.06.2025; danach unter 003-07.' },
    routes: [
      {
        ...SGB3,
        rang: RANG.kanal_und_anliegen,
        kanal: ['eService', 'Online'],
        anliegen: ['Veränderung AU'],
        stelle: 'EZ',
        weg: 'VCC-Postfach',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '002-06',
    title: 'Kontaktformulare bleiben im SC',
    type: 'route',
    effect: { does: 'routes', how: 'Gilt seit 01.07.2025 nur noch für alles, was kein Terminthema ist (003-08).' },
    routes: [{ ...SGB3, rang: RANG.rest, kanal: ['Kontaktformular'], stelle: 'SC', weg: 'Postfach' }],
  },
  {
    ...RAHMEN,
    id: '002-07',
    title: 'Die übrigen Online-Veränderungsmitteilungen bleiben im SC',
    bis: BIS,
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit bis 30.06.2025; danach unter 003-06 und 003-07.' },
    routes: [
      {
        ...SGB3,
        rang: RANG.kanal_und_anliegen,
        kanal: ['eService', 'Online'],
        anliegen: ['Veränderung sonstige', 'Stammdaten', 'Abmeldung'],
        stelle: 'SC',
        weg: 'Postfach',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '002-08',
    title: 'Nachrichten im Leistungspostfach bleiben im SC',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für den Kanal Postfachnachricht.' },
    routes: [
      {
        ...SGB3,
        rang: RANG.rest,
        kanal: ['Postfachnachricht'],
        stelle: 'SC',
        weg: 'Postfach',
        hinweis: 'Leistungspostfach',
      },
    ],
  },
] as const satisfies readonly Rule[];
