/** The pane: its tabs, the line that says what has happened, and drawing them again when something has changed. */
import { messages, type Sprache } from '../../core/messages/index.ts';
import { type Fall, selectedCase } from '../actions/fall.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import type { Zustand } from '../actions/zustand.ts';
import { asFault } from '../excel/fault.ts';
import { type Reiter, texte } from '../texte/index.ts';
import { h, refill } from './dom.ts';
import { einstellungen } from './einstellungen.ts';
import { fall } from './fall.ts';
import { tagHinweis } from './hinweise.ts';
import { meldung } from './meldung.ts';
import { pruefenReiter } from './pruefen.ts';
import { artVon, statuszeile } from './statuszeile.ts';
import { tabs } from './tabs.ts';
import { zuordnung } from './zuordnung.ts';

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
  const m = messages(sprache);
  let reiter: Reiter = 'pruefen';
  let gezeigt: Zustand | undefined;
  let gefunden: Fall | undefined;
  let hinweis = '';
  const status = statuszeile();

  /** What is said beside the states. */
  let notiz: { readonly text: string; readonly fehler: boolean } | undefined;
  const melde = (text: string) => {
    notiz = { text, fehler: false };
    sage();
  };
  const sage = () => {
    const { zustand } = steuerung;
    const ruhig = zustand.art === 'bereit' && zustand.ergebnis === undefined;
    const wartend = hinweis || (steuerung.haus.stand.fehler.length > 0 ? t.hausregeln.falsch : '');
    if (notiz !== undefined) return status.sage(notiz.text, notiz.fehler ? 'fehler' : 'gut');
    if (ruhig && wartend !== '') return status.sage(wartend, 'frage');
    const { text, dazu } = meldung(steuerung, { t, m });
    status.sage(text, artVon(zustand), dazu);
  };
  /** `false` means that it is not kept. */
  const behalten = (kept: Promise<boolean>, gut: string) => {
    void kept.then((done) => {
      const { zustand } = steuerung;
      if (done) return melde(gut);
      if (zustand.art !== 'fehler') return;
      notiz = { text: `${t.fault[zustand.fault.kind]} ${t.nichtGespeichert}`, fehler: true };
      sage();
    });
  };

  const bedienung = { steuerung, t, m, melde, behalten };
  const pruefen = pruefenReiter(bedienung);
  const panels: Record<Reiter, HTMLElement> = {
    pruefen: pruefen.panel,
    zuordnung: h('div'),
    fall: h('div'),
    einstellungen: h('div'),
  };

  function zeige(): void {
    const { zustand } = steuerung;
    if (gezeigt !== zustand) notiz = undefined;
    sage();
    const nurFortschritt = gezeigt?.art === zustand.art && zustand.art === 'arbeitet';
    gezeigt = zustand;
    pruefen.zeige();
    if (!nurFortschritt && reiter !== 'pruefen' && reiter !== 'fall') zeigeReiter();
  }

  function zeigeReiter(): void {
    pruefen.vorn(reiter === 'pruefen');
    refill(panels.zuordnung, reiter === 'zuordnung' && zuordnung(bedienung));
    if (reiter === 'einstellungen') refill(panels.einstellungen, einstellungen(bedienung));
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

  const all = REITER.map((id) => ({
    id,
    name: t.reiter[id],
    panel: panels[id],
    ...(id === 'einstellungen' ? { bild: 'einstellungen' as const } : {}),
  }));
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
    h('main', {}, status.element, ...REITER.map((id) => panels[id])),
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
        if (steuerung.naechstes === 'offen') hinweis = t.fault.unterbrochen;
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
