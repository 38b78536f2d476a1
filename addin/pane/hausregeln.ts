/** The rules of the house in Einstellungen: which hold, a file for this workbook, what is wrong. Source: page 9. */
import { german } from '../../core/calendar/day.ts';
import { fehlerzeile } from '../../core/hausregeln/index.ts';
import { ladeHausregeln } from '../actions/hausregel-wahl.ts';
import { dateiwahl, feld, knopf } from './bausteine.ts';
import { h } from './dom.ts';
import type { Bedienung } from './worte.ts';

export function hausregeln({ steuerung, t, m, melde, behalten }: Bedienung): HTMLElement {
  const w = t.hausregeln;
  const { haus, heute } = steuerung;
  const { mappe, stand } = haus;
  const datei = dateiwahl('hausregeln-datei', '.json,application/json', (file) => {
    void file.text().then((text) => {
      const fehler = haus.fehlerIn({ name: file.name, text, tag: heute });
      if (fehler.length > 0) melde(w.nichtGeladen(fehler.map((eins) => fehlerzeile(eins, m.hausregeln))));
      else behalten(ladeHausregeln(steuerung, { name: file.name, text }), w.geladen(file.name));
    });
  });
  const namen = stand.hausregeln.dateien.map(({ name }) => name);
  const zeile = (name: string) =>
    h('li', {}, name === mappe?.name ? w.dieserMappe(name, german(mappe.tag)) : w.ausgeliefert(name));
  return h(
    'fieldset',
    {},
    h('legend', {}, w.titel),
    namen.length === 0 ? h('p', {}, w.keine) : h('ul', {}, ...namen.map(zeile)),
    stand.fehler.length > 0 && h('p', { class: 'fehler' }, w.falsch),
    stand.fehler.length > 0 && h('ul', {}, ...stand.fehler.map((eins) => h('li', {}, fehlerzeile(eins, m.hausregeln)))),
    feld(datei, w.laden, w.hilfe),
    mappe !== undefined &&
      knopf('hausregeln-entfernen', w.entfernen, () => behalten(ladeHausregeln(steuerung, undefined), w.entfernt), ''),
  );
}
