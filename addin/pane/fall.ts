/** The explanation of the selected row: every decision with its citation. */
import type { Abschnitt, Satz } from '../../core/explain/explain.ts';
import type { Fall } from '../actions/fall.ts';
import type { Texte } from '../texte/index.ts';
import { h } from './dom.ts';

export function fall(found: Fall | undefined, t: Texte): HTMLElement {
  if (found?.art === 'keine-liste') return h('p', {}, t.fall.anderesBlatt, ' ', t.fall.keinFall);
  if (found?.art !== 'erklaert') return h('p', {}, t.fall.keinFall);
  return h(
    'article',
    {},
    h('h2', { id: 'fall-titel' }, t.fall.titel(found.zeile, found.kundennummer)),
    ...found.erklaerung.map((abschnitt) => section(abschnitt, t)),
  );
}

function section({ titel, ergebnis, saetze }: Abschnitt, t: Texte): HTMLElement {
  return h(
    'section',
    { class: 'karte' },
    h('h3', {}, titel),
    h('p', { class: 'ergebnis' }, ergebnis),
    h(
      'ul',
      { class: 'saetze' },
      ...saetze.map((satz) =>
        h('li', satz.zustand === undefined ? {} : { 'data-zustand': satz.zustand }, satz.text, quelle(satz, t)),
      ),
    ),
  );
}

function quelle({ regel, fundstelle, gueltig }: Satz, t: Texte): HTMLElement | false {
  if (regel === undefined) return false;
  return h('span', { class: 'quelle' }, [t.fall.regel(regel), fundstelle, gueltig].filter(Boolean).join(', '));
}
