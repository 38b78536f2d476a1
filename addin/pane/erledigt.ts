/** By what about a row a house sees that it is done, besides the column "erledigt". Source: page 6 "Done rows". */
import { withErledigt } from '../../core/sheet/mapping.ts';
import type { Erledigtzeichen } from '../../core/sheet/merker.ts';
import { canReadLooks, readSelectedLook } from '../excel/looks.ts';
import { haken, knopf } from './bausteine.ts';
import { h } from './dom.ts';
import type { Bedienung } from './worte.ts';

const KEINE: Erledigtzeichen = { farben: [], durchgestrichen: false };

/** For the list that was read last; without one, a sentence says so. */
export function erledigteZeilen({ steuerung, t, melde, behalten }: Bedienung): HTMLElement {
  const e = t.erledigt;
  const { liste } = steuerung;
  const legend = h('legend', {}, e.titel);
  if (liste === undefined || !canReadLooks()) {
    return h('fieldset', {}, legend, h('p', { class: 'leise' }, liste === undefined ? e.keineListe : e.zuAlt));
  }
  const zeichen = liste.mapping.antworten.erledigt ?? KEINE;
  const setze = (neu: Partial<Erledigtzeichen>, gut: string) => {
    const { farben, durchgestrichen } = { ...zeichen, ...neu };
    const leer = farben.length === 0 && !durchgestrichen;
    const erledigt = leer ? undefined : { farben, durchgestrichen };
    behalten(
      steuerung.aendereZuordnung((mapping) => withErledigt(mapping, erledigt)),
      gut,
    );
  };
  const strich = haken({ id: 'erledigt-strich', checked: zeichen.durchgestrichen }, e.strich, (an) =>
    setze({ durchgestrichen: an }, t.gespeichert(e.strich, t.einstellungen.einAus(an))),
  );
  const nehmen = knopf('erledigt-farbe', e.farbeNehmen, () => {
    void steuerung.nebenbei(async () => {
      const { farbe } = await readSelectedLook();
      if (farbe === undefined) melde(e.ohneFarbe);
      else setze({ farben: [...new Set([...zeichen.farben, farbe])] }, e.genommen(farbe));
    });
  });
  return h(
    'fieldset',
    {},
    legend,
    h('p', { class: 'leise' }, e.hilfe),
    strich.zeile,
    zeichen.farben.length > 0 && h('ul', {}, ...zeichen.farben.map((farbe) => farbzeile(farbe))),
    nehmen,
  );

  function farbzeile(farbe: string): HTMLElement {
    const weg = h('button', { type: 'button', 'aria-label': e.farbeEntfernen(farbe) }, e.entfernen);
    weg.addEventListener('click', () =>
      setze({ farben: zeichen.farben.filter((one) => one !== farbe) }, e.entfernt(farbe)),
    );
    const muster = h('span', { class: 'farbmuster', 'aria-hidden': 'true' });
    muster.style.backgroundColor = farbe;
    return h('li', {}, muster, ` ${farbe} `, weg);
  }
}
