/** The buttons of the first tab: one primary, the others quiet, each with its icon (page 6 "Look"). */
import type { Aktion } from '../../core/sheet/columns.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import type { Texte } from '../texte/index.ts';
import { knopf } from './bausteine.ts';
import { h } from './dom.ts';

const AKTIONEN = ['alles', 'markieren', 'routen', 'fristen'] as const satisfies readonly Aktion[];

interface Knoepfe {
  readonly element: HTMLElement;
  /** Buttons that start something. */
  readonly alle: readonly HTMLButtonElement[];
  /** Adds the chart sheet; it stands below the result. */
  readonly blatt: HTMLButtonElement;
  /** `haupt`: whether "Alles prüfen" is what comes next; `naechstes`: what Rückgängig would take back. */
  readonly zeige: (arbeitet: boolean, haupt: boolean, naechstes: string) => void;
}

export function knoepfe(steuerung: Steuerung, t: Texte): Knoepfe {
  // No id may be that of a ribbon command: office.js looks for its function among the window's names first.
  const aktionen = AKTIONEN.map((id) =>
    knopf(`aktion-${id}`, t.aktion[id], () => void steuerung.starte(id), id === 'alles' ? 'haupt' : 'leicht', id),
  );
  const [alles, ...einzelne] = aktionen;
  const zurueck = knopf('rueckgaengig', t.knopf.rueckgaengig, () => void steuerung.rueckgaengig(), 'leicht', 'zurueck');
  const naechstes = h('p', { class: 'leise', id: 'naechstes' });
  zurueck.setAttribute('aria-describedby', 'naechstes');
  const blatt = knopf('uebersicht', t.aktion.uebersicht, () => void steuerung.uebersicht(), 'leicht', 'diagramm');
  const alle = [...aktionen, zurueck, blatt];
  return {
    element: h(
      'div',
      { class: 'aktionen', role: 'group', 'aria-label': t.aktionen },
      alles,
      h('div', { class: 'reihe' }, ...einzelne, zurueck),
      naechstes,
    ),
    alle,
    blatt,
    zeige: (arbeitet, haupt, text) => {
      for (const one of alle) one.setAttribute('aria-disabled', String(arbeitet));
      alles?.classList.toggle('haupt', haupt);
      naechstes.textContent = text;
    },
  };
}
