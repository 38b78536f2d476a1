/**
 * The tab Prüfen: what a team lead sees first is what came out, and before that what the list leaves open. Buttons,
 * progress, notes on the result, guide, preview, result, help, in this order. Source: page 6 "The first hour".
 */

import { istOffen } from '../../core/sheet/leitfaden.ts';
import { withColumn } from '../../core/sheet/mapping.ts';
import type { Pruefung } from '../actions/pruefung.ts';
import { fragt, type Zustand } from '../actions/zustand.ts';
import { actionOf } from '../excel/journal.ts';
import { jumpTo } from '../excel/rows.ts';
import { abgleichBereich } from './abgleich.ts';
import { knopf } from './bausteine.ts';
import { blaetterBereich } from './blaetter.ts';
import { h, readAloud, refill } from './dom.ts';
import { ALLES, type Auswahl, type Handlungen, passtZu } from './dringend.ts';
import { ergebnis } from './ergebnis.ts';
import { hilfe } from './hilfe.ts';
import { hinweise } from './hinweise.ts';
import { knoepfe } from './knoepfe.ts';
import { type Antworten, leitfaden, SCHUB, unlesbar, ZELLEN } from './leitfaden.ts';
import { neufallBereich } from './neuer-neufall.ts';
import { termine } from './termine.ts';
import { vorschau } from './vorschau.ts';
import type { Bedienung } from './worte.ts';
import { spaltenfragen } from './zuordnung.ts';

interface PruefenReiter {
  readonly panel: HTMLElement;
  /** The state, or something beside it, has changed. */
  readonly zeige: () => void;
  /** Whether the tab is in front: what it asks about columns is only there then, so that no label is there twice. */
  readonly vorn: (istVorn: boolean) => void;
}

/** Milliseconds from one picture of the bar to the next: each takes the page a frame. */
const BILD = 100;

export function pruefenReiter(bedienung: Bedienung): PruefenReiter {
  const { steuerung, t, m, behalten } = bedienung;
  const leiste = knoepfe(steuerung, t);
  const balken = h('progress', { max: 1, value: 0, 'aria-label': t.fortschritt });
  const abbrechen = knopf('abbrechen', t.knopf.abbrechen, () => steuerung.abbrechen(), 'neben');
  const fortschritt = h('div', { class: 'fortschritt', hidden: true }, balken, abbrechen);
  let gezeichnet = 0;
  steuerung.ablauf.onFortschritt((anteil) => {
    const jetzt = performance.now();
    if (anteil > balken.value && jetzt - gezeichnet < BILD) return;
    gezeichnet = jetzt;
    balken.value = anteil;
  });
  const abgleich = abgleichBereich(steuerung, t);
  const dringende = ({ uebersicht }: Pruefung) =>
    new Set(
      uebersicht
        .dringend()
        .filter(passtZu(auswahl))
        .map(({ index }) => index),
    );
  const neufall = neufallBereich(steuerung, bedienung);
  const mitnehmen = termine(steuerung, t, dringende);
  const mehrere = blaetterBereich(bedienung);
  const [oben, mitte, unten, fragen] = [h('div'), h('div'), h('div'), h('div')];
  const panel = h(
    'div',
    {},
    leiste.element,
    fortschritt,
    oben,
    mitte,
    unten,
    h(
      'div',
      { class: 'fuss' },
      h('div', { class: 'reihe' }, neufall.knopf, abgleich.knopf, leiste.blatt),
      neufall.element,
      abgleich.element,
      mitnehmen,
      mehrere,
      hilfe(bedienung),
    ),
  );

  let istVorn = true;
  let gezeigt: Zustand | undefined;
  let blatt: string | undefined;
  let auswahl: Auswahl = ALLES;
  let zellen = ZELLEN;

  const springe = (index: number, column?: number) => {
    const liste = steuerung.pruefung?.liste;
    if (liste === undefined) return;
    const { id, area } = liste.grid.sheet;
    const zeile = { ...area, row: area.row + index, rows: 1 };
    const ziel = column === undefined ? zeile : { ...zeile, column: area.column + column, columns: 1 };
    void steuerung.nebenbei(() => jumpTo(id, ziel));
  };
  const handlungen: Handlungen = {
    springe: ({ index }) => springe(index),
    waehle: (neu) => {
      auswahl = neu;
      zeigeErgebnis();
    },
  };
  const antworten = (): Antworten => ({
    antworte: (change, gut) => behalten(steuerung.beantworte(change), gut),
    springe: ({ index, column }) => springe(index, column),
    zellen,
    mehrZellen: () => {
      zellen += SCHUB;
      zeigeMitte();
      zeigeErgebnis();
    },
  });

  function zeige(): void {
    const { zustand, pruefung } = steuerung;
    const arbeitet = zustand.art === 'arbeitet';
    // What is being written, or taken back, is brought to its end.
    if (arbeitet) abbrechen.hidden = zustand.phase === 'schreiben' || zustand.vorgang === 'rueckgaengig';
    if (gezeigt?.art === zustand.art && arbeitet) return;
    const focus = document.activeElement;
    const neu = gezeigt !== zustand;
    gezeigt = zustand;
    if (pruefung !== undefined && pruefung.liste.grid.sheet.id !== blatt) {
      blatt = pruefung.liste.grid.sheet.id;
      auswahl = ALLES;
      zellen = ZELLEN;
    }
    leiste.zeige(arbeitet, !fragt(zustand), rueckweg());
    fortschritt.hidden = !arbeitet;
    if (neu) zeigeMitte();
    refill(oben, !arbeitet && hinweise(steuerung, t));
    zeigeErgebnis();
    if (istVorn && neu) setzeFokus(zustand, focus);
  }

  /** What has to be answered before anything is written. */
  function zeigeMitte(): void {
    const { zustand } = steuerung;
    zeigeFragen();
    if (zustand.art === 'vorschau') {
      const { pruefung } = zustand;
      const offen = istOffen(pruefung.leitfaden);
      const karte = vorschau(pruefung, t, fragen, {
        uebernehmen: (ueberschreiben) => void steuerung.uebernehmen(ueberschreiben),
        verwerfen: () => steuerung.verwerfen(),
      });
      refill(mitte, offen && leitfaden(pruefung, bedienung, antworten()), karte);
      // Of two buttons that could come next, the guide's is the first.
      if (mitte.querySelector('#vorschlaege') !== null) mitte.querySelector('#uebernehmen')?.classList.remove('haupt');
    } else if (zustand.art === 'frage-rueckgaengig') {
      refill(
        mitte,
        h(
          'div',
          { class: 'knoepfe' },
          knopf('trotzdem', t.knopf.trotzdem, () => void steuerung.rueckgaengig(true), 'haupt'),
          knopf('verwerfen', t.knopf.verwerfen, () => steuerung.verwerfen(), 'neben'),
        ),
      );
    } else refill(mitte);
  }

  function zeigeErgebnis(): void {
    const { zustand, pruefung } = steuerung;
    if (pruefung === undefined || zustand.art === 'arbeitet') refill(unten);
    else refill(unten, ergebnis(pruefung, auswahl, bedienung, handlungen), nachher(pruefung, zustand));
  }

  /** What is still open once the result stands there: the guide without a preview, or its last block alone. */
  function nachher(pruefung: Pruefung, { art }: Zustand): HTMLElement | false {
    const { leitfaden: l } = pruefung;
    const offen = istOffen(l);
    if (offen ? art === 'vorschau' : l.zellen.length === 0) return false;
    return h(
      'details',
      { id: 'noch-offen' },
      h('summary', {}, offen ? t.leitfaden.titel : t.leitfaden.zellen(l.zellen.length)),
      offen ? leitfaden(pruefung, bedienung, antworten()) : unlesbar(pruefung, bedienung, antworten()),
    );
  }

  function zeigeFragen(): void {
    const { zustand } = steuerung;
    const gefragt = istVorn && zustand.art === 'vorschau' && zustand.pruefung;
    refill(
      fragen,
      gefragt &&
        spaltenfragen(gefragt.liste, bedienung, (id, column) =>
          behalten(
            steuerung.beantworte((mapping) => withColumn(mapping, id, column)),
            t.gespeichert(
              m.felder[id],
              column === undefined ? t.zuordnung.keineSpalte : (gefragt.liste.mapping.cells[column] ?? ''),
            ),
          ),
        ),
    );
  }

  /** What Rückgängig would take back. */
  function rueckweg(): string {
    const next = steuerung.naechstes;
    if (next === 'offen') return t.fault.unterbrochen;
    if (next === undefined) return t.nichtsZurueck;
    // The steps of one action are numbered in a row.
    const blaetter = next.nr - actionOf(next) + 1;
    const was = t.aktion[next.aktion];
    return blaetter === 1 ? t.naechstes(was, next.blatt) : t.blaetter.naechstes(was, blaetter);
  }

  /** The button from which the work went out. */
  let anfang: HTMLButtonElement | undefined;

  /** What asks for an answer gets the focus; afterwards it goes back to where the work went out from. */
  function setzeFokus({ art }: Zustand, before: Element | null): void {
    const pressed = leiste.alle.find((one) => one === before);
    anfang = pressed ?? anfang;
    const lost = before === null || before === document.body || !before.isConnected || before === abbrechen;
    if (art === 'arbeitet' || (pressed === undefined && !lost)) return;
    if (art === 'vorschau') {
      readAloud(document.getElementById('leitfaden-titel') ?? document.getElementById('vorschau-titel'));
    } else if (art === 'frage-rueckgaengig') document.getElementById('trotzdem')?.focus();
    else if (lost) anfang?.focus();
  }

  return {
    panel,
    zeige,
    vorn: (neu) => {
      istVorn = neu;
      zeigeFragen();
    },
  };
}
