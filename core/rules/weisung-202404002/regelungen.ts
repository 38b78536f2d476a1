/** Weisung 202404002, "Regelungen": hand-over and counting (002-09 to 002-12). */
import { day } from '../../calendar/day.ts';
import type { Rule } from '../rule.ts';

const RAHMEN = {
  citation: 'Abschnitt 2, Regelungen',
  von: day('2024-04-03'),
  last_confirmed: day('2026-11-20'),
} as const;

export const REGELUNGEN = [
  {
    ...RAHMEN,
    id: '002-09',
    title: 'Telefonische Arbeitsuchendmeldungen werden per ATV-Buchung oder AzB übergeben',
    type: 'route',
    effect: { does: 'none', why: 'Steht als Weg ATV/AzB in den Routen von 002-01 und 002-03.' },
  },
  {
    ...RAHMEN,
    id: '002-10',
    title: 'Alles Weitere liegt in den Outlook-Postfächern der fünf SC-Regionen bereit',
    type: 'route',
    effect: { does: 'none', why: 'Steht als Weg VCC-Postfach in den Routen von 002-04 und 002-05.' },
  },
  {
    ...RAHMEN,
    id: '002-11',
    title: 'Bearbeitete Geschäftsvorgänge werden statistisch erfasst',
    type: 'count',
    effect: {
      does: 'counts',
      how: 'Der Bericht zählt die Fälle nach Stelle und Regel; was die Arbeitshilfe BEO verlangt, steht nicht in der Weisung.',
    },
  },
  {
    ...RAHMEN,
    id: '002-12',
    title: 'Vorgänge in Outlook sind mit QuickStep gekennzeichnet',
    type: 'doc',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für Kennzeichen in Outlook.' },
  },
] as const satisfies readonly Rule[];
