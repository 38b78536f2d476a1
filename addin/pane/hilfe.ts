/** Help in the pane: the way in four sentences, and what colours and signs mean. */
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { marke } from './marke.ts';
import type { Worte } from './worte.ts';

export function hilfe({ t }: Worte): HTMLElement {
  const { titel, schritte, farben, farbe } = t.hilfe;
  return h(
    'details',
    { class: 'hilfe', id: 'hilfe' },
    h('summary', {}, icon('hilfe'), titel),
    h('ol', {}, ...schritte.map((schritt) => h('li', {}, schritt))),
    h('h3', {}, farben),
    h(
      'dl',
      { class: 'legende' },
      ...farbe.map(([art, wort, bedeutet]) => h('div', {}, h('dt', {}, marke(art, wort)), h('dd', {}, bedeutet))),
    ),
  );
}
