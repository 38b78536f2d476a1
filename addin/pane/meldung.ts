/** The one sentence or two that say what has happened: for the status line. */
import { german } from '../../core/calendar/day.ts';
import type { Pruefung } from '../actions/pruefung.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import type { Ergebnis, Zustand } from '../actions/zustand.ts';
import type { ExcelFault } from '../excel/fault.ts';
import type { Texte } from '../texte/index.ts';
import type { Worte } from './worte.ts';

/** What is shown, and what is only read out, because tiles and notes below show it. */
export interface Meldung {
  readonly text: string;
  readonly dazu: string;
}

export function meldung(steuerung: Steuerung, { t, m }: Worte): Meldung {
  const { zustand, pruefung } = steuerung;
  const uebersicht = pruefung?.uebersicht;
  const zahlen = uebersicht?.zahlen;
  // As the tile counts them: who marked a row as done need not look at it.
  const offen = uebersicht?.stufen.get('prüfen') ?? 0;
  const kurz = zahlen === undefined ? '' : t.zahlen.kurz(zahlen.zeilen, zahlen.neufall.get('ja') ?? 0, offen);
  const eilig = pruefung === undefined ? '' : dringlich(pruefung, { t, m });
  const tag = pruefung?.reader.stichtag;
  const anderer = tag === undefined || tag === steuerung.heute ? '' : t.hinweis.stichtag(german(tag));
  const veraltet = pruefung !== undefined && steuerung.veraltet ? t.hinweis.veraltet : '';
  const mit = mitZahlen(zustand);
  const zusammen = (teile: readonly string[]) => teile.filter(Boolean).join(' ');
  return {
    text: zusammen([satz(zustand, { t, m }), mit ? kurz : '']),
    dazu: mit ? zusammen([eilig, anderer, veraltet]) : '',
  };
}

/** How much is urgent, or that nothing could be checked: never a nought that is none. */
function dringlich({ uebersicht }: Pruefung, { t, m }: Worte): string {
  const { nichtPruefbar, stufen, zahlen } = uebersicht;
  if (nichtPruefbar.length > 0) {
    const felder = nichtPruefbar.map((feld) => m.felder[feld]);
    return `${t.uebersicht.nichtsGeprueft(zahlen.zeilen)} ${t.uebersicht.nichtBekannt(felder)}`;
  }
  return t.uebersicht.dringend(stufen.get('überfällig') ?? 0, stufen.get('bald fällig') ?? 0);
}

/** What says all that there is to say, without the numbers of the assessment. */
const FUER_SICH: ReadonlySet<Ergebnis['art']> = new Set<Ergebnis['art']>([
  'zu-viele-geaendert',
  'verglichen',
  'falsche-datei',
  'angehaengt',
  'andere-liste',
  'kalender',
  'terminliste',
  'blaetter',
]);

/** Whether the numbers of the assessment belong to what is said. */
const mitZahlen = (zustand: Zustand): boolean =>
  zustand.art === 'bereit'
    ? zustand.ergebnis === undefined || !FUER_SICH.has(zustand.ergebnis.art)
    : zustand.art === 'vorschau' || zustand.art === 'frage-rueckgaengig';

function satz(zustand: Zustand, { t, m }: Worte): string {
  switch (zustand.art) {
    case 'arbeitet':
      return t.phase[zustand.phase];
    case 'vorschau': {
      const { liste, geaendert, vonHand } = zustand.pruefung;
      const { zeilen } = zustand.pruefung.uebersicht.zahlen;
      const asked = vonHand.length > 0 ? ` ${t.vorschau.vonHandKurz(vonHand.length)}` : '';
      const felder = liste.mapping.ambiguous.map((id) => m.felder[id]);
      const spalten = felder.length > 0 ? ` ${t.vorschau.mehrdeutigKurz(felder)}` : '';
      return `${t.vorschau.zeilen(zeilen, liste.grid.sheet.name, liste.table?.name)} ${t.vorschau.aendern(geaendert)}${asked}${spalten}`;
    }
    case 'vorschau-blaetter': {
      const { geprueft } = zustand.blaetter;
      const zellen = geprueft.reduce((sum, one) => sum + one.geaendert, 0);
      return t.blaetter.vorschau(zellen, geprueft.length);
    }
    case 'frage-rueckgaengig':
      return t.frageRueckgaengig(zustand.zeilen);
    case 'fehler':
      return fehler(zustand.fault, t);
    case 'bereit':
      return ergebnis(zustand, t);
  }
}

function fehler({ kind, state, zeilen }: ExcelFault, t: Texte): string {
  return `${t.fault[kind]} ${state === 'zeilen-offen' ? t.zeilenOffen(zeilen) : t.sheetState[state]}`;
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
    case 'blaetter-zurueckgenommen':
      return t.blaetter.zurueckgenommen(e.blaetter);
    case 'zu-viele-geaendert':
      return t.ergebnis.zuVieleGeaendert(e.zeilen);
    case 'verglichen':
      return t.abgleich.verglichen(e.abgleich);
    case 'falsche-datei':
      return t.abgleich.falsch[e.grund](e.name);
    case 'angehaengt':
      return e.aktion === 'neu' ? t.neufall.angehaengt(e.von) : t.abgleich.angehaengt(e.von, e.bis);
    case 'uebersicht':
      return t.ergebnis.uebersicht(e.blatt);
    case 'terminliste':
      return t.termine.eingefuegt(e.zeilen, e.blatt);
    case 'blaetter':
      return t.blaetter.geschrieben(e.zellen, e.blaetter);
    case 'andere-liste':
      return t.neufall.andereListe(e.blatt);
    case 'kalender':
      return t.termine.bereit(e.eintraege);
  }
}
