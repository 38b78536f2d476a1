/** The line that says what has happened: it is read out, and its sign and colour say of what kind it is. */
import type { Zustand } from '../actions/zustand.ts';
import { h } from './dom.ts';
import { type Icon, icon } from './icons.ts';

type Meldungsart = 'fehler' | 'gut' | 'frage' | 'ruhig';

const BILD: Readonly<Record<Meldungsart, Icon>> = { fehler: 'fehler', gut: 'haken', frage: 'warnung', ruhig: 'info' };

interface Statuszeile {
  readonly element: HTMLElement;
  /** @param dazu what the pane shows below anyway: it is only read out */
  readonly sage: (text: string, art: Meldungsart, dazu?: string) => void;
}

export function statuszeile(): Statuszeile {
  const status = h('div', { role: 'status', 'aria-live': 'polite', id: 'status' });
  const bild = h('span', { class: 'bild' });
  const element = h('div', { class: 'meldung' }, bild, status);
  let gezeigt: Meldungsart | undefined;
  return {
    element,
    sage: (text, art, dazu = '') => {
      const ganz = dazu === '' ? text : `${text} ${dazu}`;
      if (status.textContent !== ganz)
        status.replaceChildren(text, h('span', { class: 'nur-vorlesen' }, ganz.slice(text.length)));
      if (art === gezeigt) return;
      gezeigt = art;
      element.className = `meldung ${art}`;
      bild.replaceChildren(icon(BILD[art]));
    },
  };
}

export function artVon(zustand: Zustand): Meldungsart {
  if (zustand.art === 'fehler') return 'fehler';
  if (zustand.art === 'frage-rueckgaengig') return 'frage';
  const art = zustand.art === 'bereit' ? zustand.ergebnis?.art : undefined;
  if (art === 'zu-viele-geaendert') return 'frage';
  return art === undefined || art === 'verworfen' || art === 'abgebrochen' ? 'ruhig' : 'gut';
}
