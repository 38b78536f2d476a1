/** The pane: its parts, and drawing them again when something has changed. */
import type { FieldId } from '../../core/fields/declarations.ts';
import { messages, type Sprache } from '../../core/messages/index.ts';
import type { Dringend } from '../../core/sheet/summary.ts';
import { type Fall, selectedCase } from '../actions/fall.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import type { Zustand } from '../actions/zustand.ts';
import { asFault } from '../excel/fault.ts';
import { jumpTo } from '../excel/rows.ts';
import { type Reiter, texte } from '../texte/index.ts';
import { abgleichBereich } from './abgleich.ts';
import { h, readAloud, refill } from './dom.ts';
import { einstellungen } from './einstellungen.ts';
import { ergebnis } from './ergebnis.ts';
import { fall } from './fall.ts';
import { hinweise, tagHinweis } from './hinweise.ts';
import { meldung } from './meldung.ts';
import { neufallBereich } from './neuer-neufall.ts';
import { tabs } from './tabs.ts';
import { termine } from './termine.ts';
import { vorschau } from './vorschau.ts';
import { spaltenfragen, zuordnung } from './zuordnung.ts';

const AKTIONEN = ['alles', 'markieren', 'routen', 'fristen'] as const;
const REITER: readonly Reiter[] = ['pruefen', 'zuordnung', 'fall', 'einstellungen'];

export interface Pane {
  /** Reads what the workbook remembers. @throws ExcelFault */
  readonly load: () => Promise<void>;
  /** The selection has moved. */
  readonly selected: () => void;
  /** Another sheet has come to the front. */
  readonly activated: () => void;
}

export function createPane(steuerung: Steuerung, sprache: Sprache): Pane {
  const t = texte(sprache);
  const worte = { t, m: messages(sprache) };
  let reiter: Reiter = 'pruefen';
  let gezeigt: Zustand | undefined;
  let gefunden: Fall | undefined;
  let hinweis = '';

  const status = h('div', { role: 'status', 'aria-live': 'polite', id: 'status' });
  /** Out of use (`aria-disabled`) a button keeps the focus, but does nothing. */
  const knopf = (id: string, name: string, onclick: () => void, haupt = false): HTMLButtonElement => {
    const button = h('button', { type: 'button', id, class: haupt && 'haupt' }, name);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') onclick();
    });
    return button;
  };
  const knoepfe = [
    // No id may be that of a ribbon command: office.js looks for its function among the window's names first.
    ...AKTIONEN.map((id) => knopf(`aktion-${id}`, t.aktion[id], () => void steuerung.starte(id), id === 'alles')),
    knopf('rueckgaengig', t.knopf.rueckgaengig, () => void steuerung.rueckgaengig()),
  ];
  const naechstes = h('p', { class: 'leise', id: 'naechstes' });
  knoepfe.at(-1)?.setAttribute('aria-describedby', 'naechstes');
  const abgleich = abgleichBereich(steuerung, t);
  const blatt = knopf('uebersicht', t.aktion.uebersicht, () => void steuerung.uebersicht());
  const dringende = () => new Set(steuerung.pruefung?.uebersicht.dringend().map(({ index }) => index));
  const mitnehmen = termine(steuerung, t, dringende);
  const neufall = neufallBereich(steuerung, worte);
  const balken = h('progress', { max: 1, value: 0, 'aria-labelledby': 'status' });
  const abbrechen = knopf('abbrechen', t.knopf.abbrechen, () => steuerung.abbrechen());
  const fortschritt = h('div', { class: 'fortschritt', hidden: true }, balken, abbrechen);
  const oben = h('div');
  const mitte = h('div');
  const unten = h('div');
  const panels: Record<Reiter, HTMLElement> = {
    pruefen: h(
      'div',
      {},
      h('div', { class: 'knoepfe', role: 'group', 'aria-label': t.aktionen }, ...knoepfe),
      naechstes,
      fortschritt,
      oben,
      mitte,
      unten,
      mitnehmen,
      h('div', { class: 'knoepfe' }, blatt, neufall.knopf, abgleich.knopf),
      neufall.element,
      abgleich.element,
    ),
    zuordnung: h('div'),
    fall: h('div'),
    einstellungen: h('div'),
  };

  /** Says something beside the states, until the state changes. */
  let notiz: { readonly text: string; readonly fehler: boolean } | undefined;
  const melde = (text: string) => {
    notiz = { text, fehler: false };
    sage();
  };
  const sage = () => {
    const { zustand } = steuerung;
    const ruhig = zustand.art === 'bereit' && zustand.ergebnis === undefined;
    const wartend = hinweis || (steuerung.haus.stand.fehler.length > 0 ? t.hausregeln.falsch : '');
    const text = notiz?.text ?? ((ruhig && wartend) || meldung(steuerung, worte));
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle('fehler', notiz?.fehler ?? zustand.art === 'fehler');
  };
  /** Something that a person decided is being kept: says what has become of it. `false` means that it is not kept. */
  const behalten = (kept: Promise<boolean>, gut?: string) => {
    void kept.then((done) => {
      const { zustand } = steuerung;
      if (done) return gut !== undefined && melde(gut);
      if (zustand.art !== 'fehler') return;
      notiz = { text: `${t.fault[zustand.fault.kind]} ${t.nichtGespeichert}`, fehler: true };
      sage();
    });
  };

  function zeige(): void {
    const { zustand } = steuerung;
    const arbeitet = zustand.art === 'arbeitet';
    if (gezeigt !== zustand) notiz = undefined;
    sage();
    if (arbeitet) {
      balken.value = zustand.anteil;
      // What is being written, or taken back, is brought to its end.
      abbrechen.hidden = zustand.phase === 'schreiben' || zustand.vorgang === 'rueckgaengig';
    }
    if (gezeigt?.art === zustand.art && arbeitet) return;
    const focus = document.activeElement;
    for (const one of [...knoepfe, blatt]) one.setAttribute('aria-disabled', String(arbeitet));
    fortschritt.hidden = !arbeitet;
    if (gezeigt !== zustand) {
      zeigeFragen();
      refill(mitte, zwischenstand(zustand));
    }
    naechstes.textContent = rueckweg();
    refill(oben, !arbeitet && hinweise(steuerung, t));
    refill(unten, steuerung.pruefung !== undefined && !arbeitet && ergebnis(steuerung.pruefung, worte, springe));
    const neu = gezeigt !== zustand;
    gezeigt = zustand;
    if (reiter === 'pruefen' && neu) setzeFokus(zustand, focus);
    if (reiter !== 'pruefen' && reiter !== 'fall') zeigeReiter();
  }

  /** What Rückgängig would take back. */
  function rueckweg(): string {
    const next = steuerung.naechstes;
    if (next === 'offen') return t.offen;
    if (next === undefined) return t.nichtsZurueck;
    return t.naechstes(t.aktion[next.aktion], next.blatt);
  }

  /** The action button from which the work went out. */
  let anfang: HTMLButtonElement | undefined;

  /** What asks for an answer gets the focus; afterwards it goes back to where the work went out from. */
  function setzeFokus({ art }: Zustand, before: Element | null): void {
    const pressed = [...knoepfe, blatt].find((one) => one === before);
    anfang = pressed ?? anfang;
    const lost = before === null || before === document.body || !before.isConnected || before === abbrechen;
    if (art === 'arbeitet' || (pressed === undefined && !lost)) return;
    if (art === 'vorschau') readAloud(document.getElementById('vorschau-titel'));
    else if (art === 'frage-rueckgaengig') document.getElementById('trotzdem')?.focus();
    else if (lost) anfang?.focus();
  }

  /** What the preview asks; it is only there in its own tab, so that no label is there twice. */
  const fragen = h('div');
  function zeigeFragen(): void {
    const { zustand } = steuerung;
    const gefragt = reiter === 'pruefen' && zustand.art === 'vorschau' && zustand.pruefung;
    const waehle = (id: FieldId, column: number | undefined) => behalten(steuerung.waehleSpalte(id, column));
    refill(fragen, gefragt && spaltenfragen(gefragt.liste, worte, waehle));
  }

  function zwischenstand(zustand: Zustand): HTMLElement | false {
    if (zustand.art === 'vorschau') {
      return vorschau(zustand.pruefung, t, fragen, {
        uebernehmen: (ueberschreiben) => void steuerung.uebernehmen(ueberschreiben),
        verwerfen: () => steuerung.verwerfen(),
      });
    }
    if (zustand.art !== 'frage-rueckgaengig') return false;
    return h(
      'div',
      { class: 'knoepfe' },
      knopf('trotzdem', t.knopf.trotzdem, () => void steuerung.rueckgaengig(true), true),
      knopf('verwerfen', t.knopf.verwerfen, () => steuerung.verwerfen()),
    );
  }

  function springe({ index }: Dringend): void {
    const liste = steuerung.pruefung?.liste;
    if (liste === undefined) return;
    const { id, area } = liste.grid.sheet;
    void steuerung.nebenbei(() => jumpTo(id, { ...area, row: area.row + index, rows: 1 }));
  }

  function zeigeReiter(): void {
    zeigeFragen();
    refill(panels.zuordnung, reiter === 'zuordnung' && zuordnung(steuerung, worte, behalten));
    if (reiter === 'einstellungen') refill(panels.einstellungen, einstellungen(steuerung, worte, melde, behalten));
    if (reiter === 'fall') refill(panels.fall, h('div', {}, tagHinweis(steuerung, t), fall(gefunden, t)));
  }

  /** The last selection counts, whatever answer comes first. */
  let asked = 0;
  async function erklaere(): Promise<void> {
    if (reiter !== 'fall' || steuerung.zustand.art === 'arbeitet') return;
    const mine = ++asked;
    await steuerung.nebenbei(async () => {
      const found = await selectedCase(steuerung, sprache);
      if (mine !== asked) return;
      gefunden = found;
      zeigeReiter();
    });
  }

  const all = REITER.map((id) => ({ id, name: t.reiter[id], panel: panels[id] }));
  const bar = tabs(t.titel, all, (id) => {
    reiter = REITER.find((one) => one === id) ?? 'pruefen';
    zeigeReiter();
    if (reiter === 'zuordnung' && steuerung.liste === undefined) void steuerung.leseListe();
    if (reiter === 'fall') void erklaere();
  });
  document.documentElement.lang = sprache;
  document.title = t.titel;
  document.body.replaceChildren(
    h('header', {}, h('h1', {}, t.titel), bar.element),
    h('main', {}, status, ...REITER.map((id) => panels[id])),
  );
  bar.show('pruefen');
  steuerung.onChange(zeige);
  zeige();
  let gesagt = false;
  return {
    load: async () => {
      try {
        await steuerung.laden();
        await steuerung.schaueRueckgaengig();
        if (steuerung.naechstes === 'offen') hinweis = t.offen;
        zeige();
      } catch (error) {
        // Somebody is typing: that passes, and an action would say so. Other faults are said, but once.
        if (!gesagt && asFault(error).kind !== 'zellbearbeitung') {
          gesagt = true;
          await steuerung.nebenbei(() => Promise.reject(error));
        }
        throw error;
      }
    },
    selected: () => void erklaere(),
    activated: () => {
      gefunden = undefined;
      if (reiter === 'zuordnung') void steuerung.leseListe();
      void erklaere();
    },
  };
}
