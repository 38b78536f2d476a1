/** `neufall termine` in German. */
import { german } from '../../../core/calendar/day.ts';
import { uhrzeit, wochentag } from '../../../core/messages/de/zeit.ts';
import type { TermineTexte } from '../termine.ts';
import { jeTag, zaehle } from '../termine-tage.ts';

export const termine: TermineTexte = {
  help: {
    summary: 'freie und belegte Fenster für Erstberatungen je Betreuer in den nächsten 15 Arbeitstagen',
  },
  titel: ({ von, bis }, stichtag, lauf) =>
    `Fenster für Erstberatungen vom ${german(von)} bis zum ${german(bis)} (Lauf ${lauf}, Stichtag ${german(stichtag)})`,
  nichtGeprueft: (felder) =>
    `Nicht geprüft: Dem letzten Lauf fehlt ${felder.map((eines) => `„${eines}“`).join(' und ')}. Lesen Sie den Export mit diesen Spalten ein.`,
  niemand: 'Niemand hat einen Termin, und niemand braucht einen.',
  betreuer: ({ name, offen, ohne, slots }) => [
    `${name}: ${zaehle(slots, 'frei')} frei, ${zaehle(slots, 'vorgeschlagen')} vorgeschlagen, ${zaehle(slots, 'belegt')} belegt; ${offen} ohne Termin${
      ohne === 0 ? '' : `, davon ${ohne} ohne Fenster bis zur Frist: Ticket an das Teampostfach (004-40)`
    }`,
    ...jeTag(slots).map(
      ({ tag, slots: am }) =>
        `  ${wochentag(tag)} ${german(tag)}  ${am.map(({ slot, zustand }) => `${uhrzeit(slot.von)} ${zustand}`).join(', ')}`,
    ),
  ],
  ohneBetreuer: (anzahl) =>
    anzahl === 1
      ? 'Ein Fall ohne Termin hat keinen Hauptbetreuer; ordnen Sie ihn zuerst zu.'
      : `${anzahl} Fälle ohne Termin haben keinen Hauptbetreuer; ordnen Sie ihn zuerst zu.`,
  reicht: (alle) =>
    alle
      ? 'Die Fenster reichen für alle offenen Erstberatungen bis zu ihrer Frist.'
      : 'Die Fenster reichen nicht für alle offenen Erstberatungen bis zu ihrer Frist.',
};
