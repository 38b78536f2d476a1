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
const NEU_VERTEILT = day('2025-07-01');

const RAHMEN = { citation: 'Abschnitt 2', valid_from: AB, last_confirmed: day('2026-11-20') } as const;
const SGB3 = { rechtskreis: 'SGB III' } as const;
const ASU_TELEFON = {
  ...SGB3,
  kanal: ['Telefon'],
  anliegen: ['Arbeitsuchendmeldung'],
  stelle: 'EZ',
  weg: 'ATV/AzB',
  hinweis: 'SC nimmt den Anruf an',
} as const satisfies Partial<Route>;
const VERAENDERUNG_AU = {
  ...SGB3,
  rang: RANG.kanal_und_anliegen,
  kanal: ['eService', 'Online'],
  anliegen: ['Veränderung AU'],
} as const satisfies Partial<Route>;
const BISHERIGE_PRAXIS = {
  von: BISHER_AB,
  bis: LETZTER_TAG_UEBERGANG,
  stelle: 'SC',
  weg: 'Postfach',
  hinweis: 'bisherige Praxis laut 202404002 Abschnitt 2',
} as const satisfies Partial<Route>;
const BLEIBT_IM_SC = { ...SGB3, von: BISHER_AB, stelle: 'SC', weg: 'Postfach' } as const satisfies Partial<Route>;

const FREITAG = 5;
/** Seconds since midnight; 14:00:00 itself still lies within the hours (fine print 17). */
const SERVICE_ENDE_FREITAG = 14 * 3600;

export const ABSCHNITT_2: readonly Rule[] = [
  {
    ...RAHMEN,
    id: '002-01',
    title: 'Die EZ nimmt keine Anrufe mehr entgegen; Telefon gehört in das SC',
    citation: 'Einleitung und Abschnitt 4',
    valid_from: ENDE_RUFKREIS,
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
        von: ENDE_RUFKREIS,
        bis: LETZTER_TAG_UEBERGANG,
        stelle: 'EZ',
        weg: 'ATV/AzB',
        hinweis: 'Übergang',
      },
      { ...SGB3, rang: RANG.rest, kanal: ['Telefon'], von: ENDE_RUFKREIS, stelle: 'SC', weg: 'Telefon' },
    ],
  },
  {
    ...RAHMEN,
    id: '002-02',
    title: 'Die Telefonie der Service Center endet freitags um 14 Uhr',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Anrufe, die freitags nach 14:00 Uhr eingegangen sind.' },
    checks: {
      // Looks at eingang_am alone, in every Rechtskreis (fine print 17 and 24).
      SC_NACH_SERVICEZEIT: {
        liest: ['kanal', 'eingang_am'],
        wenn: ({ row }) => {
          if (row.kanal !== 'Telefon' || row.eingang_am === undefined) return false;
          const tag = dayOf(row.eingang_am);
          return tag >= AB && weekday(tag) === FREITAG && (secondsOf(row.eingang_am) ?? 0) > SERVICE_ENDE_FREITAG;
        },
      },
    },
  },
  {
    ...RAHMEN,
    id: '002-03',
    title: 'Telefonische Arbeitsuchendmeldungen erledigt die EZ',
    valid_to: BIS,
    type: 'route',
    effect: { does: 'routes', how: 'Gilt über den 30.06.2025 hinaus für Kunden ohne früheren Status (003-05).' },
    routes: [
      { ...ASU_TELEFON, rang: RANG.kanal_und_anliegen, von: AB, bis: BIS },
      { ...ASU_TELEFON, rang: RANG.zweiter_schritt, bedingung: 'kein-vorstatus', von: NEU_VERTEILT },
    ],
  },
  {
    ...RAHMEN,
    id: '002-04',
    title: 'Freie E-Mails an die Liegenschaftspostfächer bearbeitet die EZ',
    valid_to: BIS,
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für E-Mails; vor dem 03.04.2024 das SC.' },
    routes: [
      { ...SGB3, ...BISHERIGE_PRAXIS, rang: RANG.rest, kanal: ['E-Mail'] },
      { ...SGB3, rang: RANG.rest, kanal: ['E-Mail'], von: AB, bis: BIS, stelle: 'EZ', weg: 'VCC-Postfach' },
    ],
  },
  {
    ...RAHMEN,
    id: '002-05',
    title: 'Online mitgeteilte Arbeitsunfähigkeit bearbeitet die EZ',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit bis 30.06.2025, vor dem 03.04.2024 das SC; danach unter 003-07.' },
    routes: [
      { ...VERAENDERUNG_AU, ...BISHERIGE_PRAXIS },
      { ...VERAENDERUNG_AU, von: AB, bis: BIS, stelle: 'EZ', weg: 'VCC-Postfach' },
    ],
  },
  {
    ...RAHMEN,
    id: '002-06',
    title: 'Kontaktformulare bleiben im SC',
    valid_to: BIS,
    type: 'route',
    effect: { does: 'routes', how: 'Gilt über den 30.06.2025 hinaus für alles, was kein Terminthema ist (003-08).' },
    routes: [
      {
        ...BLEIBT_IM_SC,
        rang: RANG.kanal_und_anliegen,
        kanal: ['Kontaktformular'],
        anliegen: ['Terminanfrage AV', 'Terminanfrage BB', 'Terminabsage'],
        bis: BIS,
      },
      { ...BLEIBT_IM_SC, rang: RANG.rest, kanal: ['Kontaktformular'] },
    ],
  },
  {
    ...RAHMEN,
    id: '002-07',
    title: 'Die übrigen Online-Veränderungsmitteilungen bleiben im SC',
    valid_to: BIS,
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit bis 30.06.2025; danach unter 003-06 und 003-07.' },
    routes: [
      {
        ...BLEIBT_IM_SC,
        rang: RANG.kanal_und_anliegen,
        kanal: ['eService', 'Online'],
        anliegen: ['Veränderung sonstige', 'Stammdaten'],
        bis: BIS,
      },
    ],
  },
  {
    ...RAHMEN,
    id: '002-08',
    title: 'Nachrichten im Leistungspostfach bleiben im SC',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für den Kanal Postfachnachricht.' },
    routes: [{ ...BLEIBT_IM_SC, rang: RANG.rest, kanal: ['Postfachnachricht'], hinweis: 'Leistungspostfach' }],
  },
];
