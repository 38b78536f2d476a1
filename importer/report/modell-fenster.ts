/** The advisors' windows for first conversations as a table: one line each, by name. Source: page 8 "Free windows". */
import { uhrzeit } from '../../core/calendar/moment.ts';
import type { Texte } from '../messages/report.ts';
import type { Spalte, Tabelle, Zeile } from './bausteine.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { spalte, tabelle } from './modell-tabelle.ts';

export function fensterTabelle({ termine: { betreuer } }: Berichtsdaten, texte: Texte): Tabelle {
  const tage = [...new Set(betreuer.flatMap(({ slots }) => slots.map(({ slot }) => slot.tag)))].sort((a, b) => a - b);
  return tabelle(
    'Fenster',
    texte.fenster.titel,
    [
      spalte('hauptbetreuer', texte, 26),
      spalte('ohne_termin', texte, 14, 'zahl'),
      spalte('ohne_fenster', texte, 18, 'zahl'),
      ...tage.map((tag): Spalte => ({ id: `tag_${tag}`, titel: texte.tag(tag), art: 'text', breite: 18 })),
    ],
    betreuer.map(({ name, offen, ohne, slots }): Zeile => {
      const am = Map.groupBy(slots, ({ slot }) => slot.tag);
      const worte = tage.map((tag) =>
        (am.get(tag) ?? [])
          .map(({ slot, zustand }) => `${uhrzeit(slot.von)} ${texte.fenster.zustand[zustand]}`)
          .join(', '),
      );
      return [name, offen, ohne, ...worte];
    }),
  );
}
