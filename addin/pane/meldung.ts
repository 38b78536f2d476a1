/** The one sentence or two that say what has happened: for the status line. */
import type { Steuerung } from '../actions/steuerung.ts';
import type { Zustand } from '../actions/zustand.ts';
import type { Texte } from '../texte/index.ts';

export function meldung(steuerung: Steuerung, t: Texte): string {
  const { zustand, pruefung } = steuerung;
  const zahlen = pruefung?.uebersicht.zahlen;
  const kurz =
    zahlen === undefined
      ? ''
      : t.zahlen.kurz(zahlen.zeilen, zahlen.neufall.get('ja') ?? 0, zahlen.neufall.get('prüfen') ?? 0);
  return [satz(zustand, t), zustand.art === 'fehler' || zustand.art === 'arbeitet' ? '' : kurz].join(' ').trim();
}

function satz(zustand: Zustand, t: Texte): string {
  switch (zustand.art) {
    case 'arbeitet':
      return t.phase[zustand.phase];
    case 'vorschau': {
      const { liste, geaendert, vonHand } = zustand.pruefung;
      const { zeilen } = zustand.pruefung.uebersicht.zahlen;
      const asked = vonHand.length > 0 ? ` ${t.vorschau.vonHandKurz(vonHand.length)}` : '';
      return `${t.vorschau.zeilen(zeilen, liste.grid.sheet.name, liste.table?.name)} ${t.vorschau.aendern(geaendert)}${asked}`;
    }
    case 'frage-rueckgaengig':
      return t.frageRueckgaengig(zustand.zeilen);
    case 'fehler':
      return `${t.fault[zustand.fault.kind]} ${t.sheetState[zustand.fault.state]}`;
    case 'bereit':
      return ergebnis(zustand, t);
  }
}

function ergebnis({ ergebnis: e }: Extract<Zustand, { art: 'bereit' }>, t: Texte): string {
  switch (e?.art) {
    case undefined:
      return t.bereit;
    case 'geschrieben':
      return t.ergebnis.geschrieben(t.aktion[e.aktion], e.zellen, e.behalten);
    case 'nichts-zu-tun':
      return t.ergebnis.nichtsZuTun(t.aktion[e.aktion]);
    case 'verworfen':
      return t.ergebnis.verworfen;
    case 'abgebrochen':
      return t.ergebnis.abgebrochen;
    case 'zurueckgenommen':
      return t.ergebnis.zurueckgenommen(e.blatt);
    case 'uebersicht':
      return t.ergebnis.uebersicht(e.blatt);
  }
}
