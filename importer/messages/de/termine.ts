/** `neufall termine` in German. */
import { type Day, german } from '../../../core/calendar/day.ts';
import { uhrzeit, wochentag } from '../../../core/messages/de/zeit.ts';
import type { Betreuerkalender, Terminplan } from '../../../core/process/terminplan.ts';
import { jeTag, zaehle } from '../termine-tage.ts';

export const termine = {
  titel: ({ von, bis }: Terminplan, stichtag: Day, lauf: number) =>
    `Fenster für Erstberatungen vom ${german(von)} bis zum ${german(bis)} (Lauf ${lauf}, Stichtag ${german(stichtag)})`,
  /** The last run lacks columns without which nobody knows who needs a window, or which are taken. */
  nichtGeprueft: (felder: readonly string[]) =>
    `Nicht geprüft: Dem letzten Lauf fehlt ${felder.map((eines) => `„${eines}“`).join(' und ')}. Lesen Sie den Export mit diesen Spalten ein.`,
  niemand: 'Niemand hat einen Termin, und niemand braucht einen.',
  /** One advisor: the figures, then the days. */
  betreuer: ({ name, offen, ohne, slots }: Betreuerkalender) => [
    `${name}: ${zaehle(slots, 'frei')} frei, ${zaehle(slots, 'vorgeschlagen')} vorgeschlagen, ${zaehle(slots, 'belegt')} belegt; ${offen} ohne Termin${
      ohne === 0 ? '' : `, davon ${ohne} ohne Fenster bis zur Frist: Ticket an das Teampostfach (004-40)`
    }`,
    ...jeTag(slots).map(
      ({ tag, slots: am }) =>
        `  ${wochentag(tag)} ${german(tag)}  ${am.map(({ slot, zustand }) => `${uhrzeit(slot.von)} ${zustand}`).join(', ')}`,
    ),
  ],
  ohneBetreuer: (anzahl: number) =>
    anzahl === 1
      ? 'Ein Fall ohne Termin hat keinen Hauptbetreuer; ordnen Sie ihn zuerst zu.'
      : `${anzahl} Fälle ohne Termin haben keinen Hauptbetreuer; ordnen Sie ihn zuerst zu.`,
  reicht: (alle: boolean) =>
    alle
      ? 'Die Fenster reichen für alle offenen Erstberatungen bis zu ihrer Frist.'
      : 'Die Fenster reichen nicht für alle offenen Erstberatungen bis zu ihrer Frist.',
};
