/** The rules of the house in Einstellungen: which hold, a file for this workbook, what is wrong. Source: page 9. */
import { german } from '../../core/calendar/day.ts';
import { fehlerzeile } from '../../core/hausregeln/index.ts';
import { ladeHausregeln } from '../actions/hausregel-wahl.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { h } from './dom.ts';
import type { Worte } from './worte.ts';

/** `behalten` says what has become of a change. */
export function hausregeln(
  steuerung: Steuerung,
  { t, m }: Worte,
  melde: (text: string) => void,
  behalten: (kept: Promise<boolean>, gut: string) => void,
): HTMLElement {
  const w = t.hausregeln;
  const { haus, heute } = steuerung;
  const { mappe, stand } = haus;
  const datei = h('input', {
    type: 'file',
    id: 'hausregeln-datei',
    accept: '.json,application/json',
    'aria-describedby': 'hausregeln-hilfe',
  });
  datei.addEventListener('change', () => {
    const [file] = datei.files ?? [];
    if (file === undefined) return;
    void file.text().then((text) => {
      const fehler = haus.fehlerIn({ name: file.name, text, tag: heute });
      if (fehler.length > 0) melde(w.nichtGeladen(fehler.map((eins) => fehlerzeile(eins, m.hausregeln))));
      else behalten(ladeHausregeln(steuerung, { name: file.name, text }), w.geladen(file.name));
    });
  });
  const namen = stand.hausregeln.dateien.map(({ name }) => name);
  const zeile = (name: string) =>
    h('li', {}, name === mappe?.name ? w.dieserMappe(name, german(mappe.tag)) : w.ausgeliefert(name));
  const entfernen = h('button', { type: 'button', id: 'hausregeln-entfernen' }, w.entfernen);
  entfernen.addEventListener('click', () => behalten(ladeHausregeln(steuerung, undefined), w.entfernt));
  return h(
    'fieldset',
    {},
    h('legend', {}, w.titel),
    namen.length === 0 ? h('p', {}, w.keine) : h('ul', {}, ...namen.map(zeile)),
    stand.fehler.length > 0 && h('p', { class: 'fehler' }, w.falsch),
    stand.fehler.length > 0 && h('ul', {}, ...stand.fehler.map((eins) => h('li', {}, fehlerzeile(eins, m.hausregeln)))),
    h(
      'div',
      { class: 'feld' },
      h('label', { for: 'hausregeln-datei' }, w.laden),
      datei,
      h('p', { class: 'leise', id: 'hausregeln-hilfe' }, w.hilfe),
    ),
    mappe !== undefined && entfernen,
  );
}
