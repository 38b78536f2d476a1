/** The lists for team leads as tables: which columns, and the next step in words. */
import type { BefundCode } from '../../core/decide/befunde.ts';
import { grundInWorten, type Messages } from '../../core/messages/index.ts';
import type { ListenId, ListenZeile, Schritt } from './daten.ts';
import type { Spalte, Tabelle, Zeile } from './modell.ts';
import type { Texte } from './texte/texte.ts';

const SPALTEN = [
  ['kundennummer', 'text', 15],
  ['bg_nummer', 'text', 17],
  ['team', 'text', 12],
  ['hauptbetreuer', 'text', 22],
  ['gegenstand', 'text', 24],
  ['antragsdatum', 'tag', 14],
  ['faellig', 'tag', 12],
  ['resttage', 'rest', 13],
  ['schritt', 'text', 70],
] as const;

/** One list; its lines are made while they are read. */
export function listenTabelle(id: ListenId, zeilen: readonly ListenZeile[], texte: Texte, messages: Messages): Tabelle {
  const spalten = SPALTEN.map(([name, art, breite]): Spalte => ({ id: name, titel: texte.spalten[name], art, breite }));
  const kurz = (code: BefundCode) => messages.befunde[code].kurz;
  const zeile = (eine: ListenZeile): Zeile => [
    eine.kundennummer,
    eine.bg_nummer,
    eine.team,
    eine.hauptbetreuer,
    texte.gegenstand(eine.gegenstand, kurz),
    eine.antragsdatum,
    eine.faellig,
    eine.resttage,
    schrittInWorten(eine.schritt, texte, messages),
  ];
  return {
    id: `Liste_${id}`,
    titel: texte.listen[id].titel,
    spalten,
    anzahl: zeilen.length,
    zeilen: {
      *[Symbol.iterator]() {
        for (const eine of zeilen) yield zeile(eine);
      },
    },
  };
}

/** The next step as a sentence. */
export function schrittInWorten(schritt: Schritt, texte: Texte, messages: Messages): string {
  switch (schritt.art) {
    case 'befund':
      return messages.befunde[schritt.code].schritt;
    case 'termin': {
      const { empfehlung } = schritt;
      const { buchen, ticket } = messages.erklaerung.termin;
      return empfehlung.erster === undefined
        ? ticket
        : buchen(empfehlung.erster, empfehlung.letzter, empfehlung.fenster);
    }
    case 'wahrnehmen':
      return texte.schritte.wahrnehmen(schritt.am);
    case 'nachtragen':
      return texte.schritte.nachtragen(schritt.am);
    case 'entscheiden':
      return texte.schritte.entscheiden;
    case 'klaeren':
      return texte.schritte.klaeren(grundInWorten(schritt.grund, messages));
  }
}
