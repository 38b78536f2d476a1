/** The work list as a table, and its views. Source: page 8 "Where it shows", page 5 "Reports, second edition". */
import { once } from '../../core/maps.ts';
import { grundInWorten, type Messages } from '../../core/messages/index.ts';
import { werText } from '../../core/process/naechster.ts';
import type { Texte } from '../messages/report.ts';
import { LISTEN, type VorratZeile } from '../zahlen/daten.ts';
import type { Ansicht, Tabelle } from './bausteine.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import type { LueckenWorte } from './luecken.ts';
import { spalte } from './modell-tabelle.ts';
import type { Vorratsspalten } from './vorrat-spalten.ts';

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
export function vorratTabelle(vorrat: Vorratsspalten, texte: Texte, messages: Messages): Tabelle {
  return {
    id: 'Arbeitsvorrat',
    titel: texte.vorratTitel,
    spalten: SPALTEN.map(([id, art, breite]) => spalte(id, texte, breite, art)),
    anzahl: vorrat.length,
    zeilen: {
      *[Symbol.iterator]() {
        const aufgabe = aufgabeVon(texte, messages);
        const befunde = once((codes: VorratZeile['befunde']) =>
          codes.map((code) => messages.befunde[code].kurz).join('; '),
        );
        const listen = once((ids: VorratZeile['listen']) => ids.map((id) => texte.listen[id].titel).join(', '));
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
            aufgabe(eine),
            befunde(eine.befunde),
            listen(eine.listen),
            eine.antragsdatum,
          ];
        }
      },
    },
  };
}

/** What to do, as a sentence; where nothing but the Neufall is open, to decide it. */
export function aufgabeVon(texte: Texte, messages: Messages): (zeile: VorratZeile) => string {
  const klaeren = once((grund: string) => texte.klaeren(grundInWorten(grund, messages)));
  return ({ schritt, neufall }) => (schritt === '' ? klaeren(neufall.grund) : schritt);
}

/** The lists for team leads, with the number of their cases, or that they were not checked. */
export function ansichten({ vorrat }: Berichtsdaten, texte: Texte, worte: LueckenWorte): readonly Ansicht[] {
  const anzahl = vorrat.anzahl();
  return LISTEN.map((id) => ({
    id,
    titel: texte.listen[id].titel,
    text: texte.listen[id].text,
    anzahl: anzahl[id],
    luecke: worte.liste(id),
  }));
}
