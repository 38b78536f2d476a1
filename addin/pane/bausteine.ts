/** What the pane is built of again and again: buttons, fields with their names, ticks, tables. */
import { eingabe, h, type Properties } from './dom.ts';
import { type Icon, icon } from './icons.ts';

/** How a button looks; `''`: as any button of the browser. */
type Knopfart = 'haupt' | 'neben' | 'leicht' | 'antwort' | '';

/** Out of use (`aria-disabled`) a button keeps the focus, but does nothing. */
export function knopf(
  id: string,
  name: string,
  onclick: () => void,
  art: Knopfart = 'leicht',
  bild?: Icon,
): HTMLButtonElement {
  const eigenschaften = { type: 'button', id, class: art === '' ? undefined : art };
  const button = h('button', eigenschaften, bild !== undefined && icon(bild), name);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') onclick();
  });
  return button;
}

/** A part of the pane, and the button that opens and closes it. */
export interface Bereich {
  readonly knopf: HTMLButtonElement;
  readonly element: HTMLElement;
}

/** A button that unfolds a part of the pane. */
export function aufklapper(id: string, bereich: string, name: string, bild: Icon, onclick: () => void) {
  const button = knopf(id, name, onclick, 'leicht', bild);
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', bereich);
  return button;
}

/** An element to fill in, below its name and above what is said about it; the element names `<id>-hilfe` as such. */
export const feld = (element: HTMLElement, name: string, hilfe?: string): HTMLElement =>
  h(
    'div',
    { class: 'feld' },
    h('label', { for: element.id }, name),
    element,
    hilfe !== undefined && h('p', { class: 'leise', id: `${element.id}-hilfe` }, hilfe),
  );

/** A choice of one file. */
export const dateiwahl = (id: string, accept: string, gewaehlt: (datei: File) => void): HTMLInputElement =>
  eingabe({ type: 'file', id, accept, 'aria-describedby': `${id}-hilfe` }, ({ files }) => {
    const [datei] = files ?? [];
    if (datei !== undefined) gewaehlt(datei);
  });

/** A tick before its name. */
export function haken(
  eigenschaften: Properties,
  name: string | HTMLElement,
  gewaehlt: (an: boolean) => void,
): { readonly zeile: HTMLElement; readonly box: HTMLInputElement } {
  const box = eingabe({ ...eigenschaften, type: 'checkbox' }, ({ checked }) => gewaehlt(checked));
  return { zeile: h('label', { class: 'wahl' }, box, name), box };
}

/** A table; the first cell of a line is its head. */
export const tabelle = (
  eigenschaften: Properties,
  kopf: readonly string[],
  zeilen: readonly (readonly [HTMLElement | string, ...string[]])[],
): HTMLElement =>
  h(
    'table',
    eigenschaften,
    h('thead', {}, h('tr', {}, ...kopf.map((name) => h('th', { scope: 'col' }, name)))),
    h(
      'tbody',
      {},
      ...zeilen.map(([erste, ...weitere]) =>
        h('tr', {}, h('th', { scope: 'row' }, erste), ...weitere.map((text) => h('td', {}, text))),
      ),
    ),
  );
