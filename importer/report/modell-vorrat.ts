/** The work list as a table, and its views. Source: page 8 "Where it shows", page 5 "Reports, second edition". */
import { grundInWorten, type Messages } from '../../core/messages/index.ts';
import { werText } from '../../core/process/naechster.ts';
import type { Texte } from '../messages/report.ts';
import { type Berichtsdaten, LISTEN, type ListenId, type VorratZeile } from '../zahlen/daten.ts';
import type { Ansicht, Tabelle } from './bausteine.ts';
import type { LueckenWorte } from './luecken.ts';
import { spalte } from './modell-tabelle.ts';

const SPALTEN = [
  ['kundennummer', 'text', 15],
  ['bg_nummer', 'text', 17],
  ['team', 'text', 12],
  ['hauptbetreuer', 'text', 20],
  ['dringlichkeit', 'text', 14],
  ['schritt', 'text', 30],
  ['wer', 'text', 22],
  ['bis', 'tag', 12],
  ['resttage', 'rest', 13],
  ['aufgabe', 'text', 56],
  ['auffaellig', 'text', 44],
  ['listen', 'text', 30],
  ['antragsdatum', 'tag', 14],
] as const;

/** The work list; its lines are made while they are read. */
export function vorratTabelle({ vorrat }: Berichtsdaten, texte: Texte, messages: Messages): Tabelle {
  return {
    id: 'Arbeitsvorrat',
    titel: texte.vorratTitel,
    spalten: SPALTEN.map(([id, art, breite]) => spalte(id, texte, breite, art)),
    anzahl: vorrat.length,
    zeilen: {
      *[Symbol.iterator]() {
        for (const eine of vorrat) {
          const { naechster } = eine;
          yield [
            eine.kundennummer,
            eine.bg_nummer,
            eine.team,
            eine.hauptbetreuer,
            naechster === undefined ? texte.ohneSchritt : messages.vorgang.zustand[naechster.zustand],
            naechster === undefined ? undefined : messages.vorgang.titel[naechster.schritt],
            werText(naechster),
            naechster?.bis,
            eine.resttage,
            aufgabe(eine, texte, messages),
            eine.befunde.map((code) => messages.befunde[code].kurz).join('; '),
            eine.listen.map((id) => texte.listen[id].titel).join(', '),
            eine.antragsdatum,
          ];
        }
      },
    },
  };
}

/** What to do, as a sentence; where nothing but the Neufall is open, to decide it. */
export function aufgabe({ schritt, neufall }: VorratZeile, texte: Texte, messages: Messages): string {
  return schritt === '' ? texte.klaeren(grundInWorten(neufall.grund, messages)) : schritt;
}

/** The lists for team leads, with the number of their cases, or that they were not checked. */
export function ansichten({ vorrat }: Berichtsdaten, texte: Texte, worte: LueckenWorte): readonly Ansicht[] {
  const anzahl = Object.fromEntries(LISTEN.map((id) => [id, 0])) as Record<ListenId, number>;
  for (const { listen } of vorrat) for (const id of listen) anzahl[id]++;
  return LISTEN.map((id) => ({
    id,
    titel: texte.listen[id].titel,
    text: texte.listen[id].text,
    anzahl: anzahl[id],
    luecke: worte.liste(id),
  }));
}
