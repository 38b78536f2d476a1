/**
 * The explanation of the selected row: the next step, the verdicts with their reasons folded below each, what is wrong,
 * and the process as a list. Source: page 6 "Fall", page 8 "Where it shows".
 */
import type { Abschnitt, Satz } from '../../core/explain/explain.ts';
import type { Fall } from '../actions/fall.ts';
import type { Texte } from '../texte/index.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { marke, tonVon, zeichenVon } from './marke.ts';

export function fall(found: Fall | undefined, t: Texte): HTMLElement {
  if (found?.art === 'keine-liste') return h('p', {}, t.fall.anderesBlatt, ' ', t.fall.keinFall);
  if (found?.art !== 'erklaert') return h('p', {}, t.fall.keinFall);
  const { zeile, kundennummer, name, erklaerung, unlesbar } = found;
  const thema = (...themen: Abschnitt['thema'][]) => erklaerung.filter((eins) => themen.includes(eins.thema));
  return h(
    'article',
    {},
    h('h2', { id: 'fall-titel' }, t.fall.titel(zeile, kundennummer)),
    name !== '' && h('p', { class: 'name' }, name),
    ...thema('naechster').map((eins) => naechster(eins, unlesbar, t)),
    h('h3', { class: 'abstand' }, t.urteile.urteile),
    ...thema('neufall', 'altersgruppe', 'zustaendigkeit', 'erstberatung', 'entscheidung').map((eins) =>
      urteil(eins, t),
    ),
    ...thema('befunde').map((eins) => befunde(eins, t)),
    ...thema('vorgang').map((eins) => vorgang(eins, t)),
    ...thema('merkliste').map((eins) => gefaltet(eins, t)),
  );
}

/** The one thing to do now; cells that could not be read come before it. */
function naechster(
  { titel, ergebnis, urteil: u, saetze }: Abschnitt,
  unlesbar: readonly string[],
  t: Texte,
): HTMLElement {
  return h(
    'section',
    { class: 'karte wichtig', 'aria-labelledby': 'naechster-titel' },
    h('h3', { id: 'naechster-titel' }, titel, ' ', u !== undefined && marke(u.art, u.wort)),
    unlesbar.length > 0 && h('p', { class: 'fraglich' }, t.urteile.erstZellen(unlesbar)),
    ...saetze.map((satz) => h('p', { class: 'schritt' }, satz.text, quelle(satz, t))),
    h('p', { class: 'leise' }, ergebnis),
  );
}

/** A verdict as a badge, its reasons folded below it. */
function urteil({ thema, titel, ergebnis, urteil: u, saetze }: Abschnitt, t: Texte): HTMLElement {
  return h(
    'details',
    { class: 'urteil', id: `urteil-${thema}` },
    h(
      'summary',
      {},
      h('span', { class: 'was' }, titel),
      ' ',
      u === undefined ? h('span', {}, ergebnis) : marke(u.art, u.wort),
      u !== undefined && u.grund !== '' && h('span', { class: 'leise' }, ` ${u.grund}`),
    ),
    liste(saetze, t),
  );
}

function befunde({ titel, ergebnis, saetze }: Abschnitt, t: Texte): HTMLElement {
  return h(
    'section',
    { 'aria-labelledby': 'befunde-titel' },
    h('h3', { id: 'befunde-titel', class: 'abstand' }, titel, h('span', { class: 'leise' }, ` ${ergebnis}`)),
    h(
      'ul',
      { class: 'saetze' },
      ...saetze.map((satz) =>
        satz.schwere === undefined
          ? h('li', { class: 'leise' }, satz.text)
          : h(
              'li',
              { class: `zustand ${tonVon(satz.schwere)}` },
              zeichenVon(satz.schwere),
              h('span', {}, satz.text, quelle(satz, t)),
            ),
      ),
    ),
  );
}

/** Each step with the sign and the colour of its state, which its text names, too. */
function vorgang({ titel, ergebnis, saetze }: Abschnitt, t: Texte): HTMLElement {
  return h(
    'details',
    { class: 'vorgang', id: 'vorgang', open: true },
    h('summary', {}, h('span', { class: 'was' }, titel), h('span', { class: 'leise' }, ` ${ergebnis}`)),
    h(
      'ol',
      { class: 'saetze' },
      ...saetze.map((satz) =>
        satz.zustand === undefined
          ? h('li', { class: 'leise' }, satz.text)
          : h(
              'li',
              { 'data-zustand': satz.zustand, class: `zustand ${tonVon(satz.zustand)}` },
              zeichenVon(satz.zustand),
              h('span', {}, ohneZeichen(satz.text), quelle(satz, t)),
            ),
      ),
    ),
  );
}

/** The text begins with a sign of its own, for who reads it without pictures. */
const ohneZeichen = (text: string) => text.replace(/^[^\p{L}]+/u, '');

function gefaltet({ titel, ergebnis, saetze }: Abschnitt, t: Texte): HTMLElement {
  return h(
    'details',
    { class: 'vorgang' },
    h('summary', {}, h('span', { class: 'was' }, titel), h('span', { class: 'leise' }, ` ${ergebnis}`)),
    liste(saetze, t),
  );
}

const liste = (saetze: readonly Satz[], t: Texte) =>
  h('ul', { class: 'saetze' }, ...saetze.map((satz) => h('li', {}, satz.text, quelle(satz, t))));

function quelle({ regel, fundstelle, gueltig }: Satz, t: Texte): HTMLElement | false {
  if (regel === undefined) return false;
  return h(
    'span',
    { class: 'quelle' },
    icon('info'),
    [t.fall.regel(regel), fundstelle, gueltig].filter(Boolean).join(', '),
  );
}
