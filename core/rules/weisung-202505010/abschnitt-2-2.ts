/** Weisung 202505010, section 2.2: tasks distributed anew from 01.07.2025 on (003-05 to 003-09). */
import { day } from '../../calendar/day.ts';
import { RANG } from '../rang.ts';
import type { Route, Rule } from '../rule.ts';

const AB = day('2025-07-01');
const RAHMEN = { citation: 'Abschnitt 2.2', von: AB, last_confirmed: day('2026-11-20') } as const;
const NEU = { rang: RANG.kanal_und_anliegen, rechtskreis: 'SGB III' } as const satisfies Partial<Route>;
const ONLINE = { ...NEU, kanal: ['eService', 'Online'], stelle: 'EZ', weg: 'eAkte' } as const;

export const ABSCHNITT_2_2 = [
  {
    ...RAHMEN,
    id: '003-05',
    title: 'Telefonische Arbeitsuchendmeldungen von Reaktivierungskunden erledigt das SC',
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Gilt bei früherem Status oder früherer Abmeldung; ohne früheren Status gilt 002-03 weiter.',
    },
    routes: [
      {
        ...NEU,
        kanal: ['Telefon'],
        anliegen: ['Arbeitsuchendmeldung'],
        bedingung: 'reaktivierung',
        stelle: 'SC',
        weg: 'Telefon',
        hinweis: 'Reaktivierung bleibt vollständig im SC',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '003-06',
    title: 'Online geänderte Stammdaten bearbeitet die EZ in der eAkte',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für Stammdaten über eService und Online.' },
    routes: [{ ...ONLINE, anliegen: ['Stammdaten'], hinweis: 'KUSOS bzw. STEP-Online' }],
  },
  {
    ...RAHMEN,
    id: '003-07',
    title: 'Online mitgeteilte berufliche Veränderungen bearbeitet die EZ in der eAkte',
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Zuständigkeit für Veränderungsmitteilungen und Abmeldungen über eService und Online.',
    },
    routes: [{ ...ONLINE, anliegen: ['Veränderung AU', 'Veränderung sonstige', 'Abmeldung'] }],
  },
  {
    ...RAHMEN,
    id: '003-08',
    title: 'Kontaktformulare zu Terminen bearbeitet die EZ in den fünf VCC-Postfächern',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für Terminanfragen und Terminabsagen über das Kontaktformular.' },
    routes: [
      {
        ...NEU,
        kanal: ['Kontaktformular'],
        anliegen: ['Terminanfrage AV', 'Terminanfrage BB', 'Terminabsage'],
        stelle: 'EZ',
        weg: 'VCC-Postfach',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '003-09',
    title: 'Übrige Vorgaben des Kundenportals, etwa zu ATV-Kalendern, gelten weiter',
    von: day('2025-05-26'),
    type: 'check',
    effect: { does: 'none', why: 'Bestätigt nur andere Regeln, hier 002-09 und 002-15.' },
  },
] as const satisfies readonly Rule[];
