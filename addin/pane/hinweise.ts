/** What a result has to be read with: another Stichtag than today, or a list that has changed since. */
import { german } from '../../core/calendar/day.ts';
import { sheetRow } from '../actions/pruefung.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import type { Texte } from '../texte/index.ts';
import { knopf } from './bausteine.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';

/** Stands above every result. */
export function hinweise(steuerung: Steuerung, t: Texte): HTMLElement {
  const { pruefung, veraltet } = steuerung;
  const danach = pruefung?.liste.danach;
  const stichtag = pruefung?.reader.stichtag;
  return h(
    'div',
    {},
    pruefung !== undefined &&
      danach !== undefined &&
      h('p', { class: 'fraglich', id: 'weitere-liste' }, t.hinweis.weitereListe(sheetRow(pruefung.liste, danach))),
    stichtag !== undefined && stichtag !== steuerung.heute && andererTag(steuerung, t, german(stichtag)),
    pruefung !== undefined &&
      veraltet &&
      hinweis('veraltet', t.hinweis.veraltet, t.hinweis.neuPruefen, () => void steuerung.starte(pruefung.aktion)),
  );
}

/** The same for the explanation of a row, which needs no assessment of the list. */
export const tagHinweis = (steuerung: Steuerung, t: Texte): HTMLElement | false =>
  steuerung.stichtag !== steuerung.heute && andererTag(steuerung, t, german(steuerung.stichtag));

const andererTag = (steuerung: Steuerung, t: Texte, tag: string) =>
  hinweis('anderer-tag', t.hinweis.stichtag(tag), t.hinweis.heuteNehmen, () => void steuerung.heuteNehmen());

const hinweis = (id: string, text: string, name: string, onclick: () => void) =>
  h(
    'div',
    { class: 'hinweiskarte gelb', id },
    icon('warnung'),
    h('span', {}, text),
    knopf(`${id}-knopf`, name, onclick, 'neben'),
  );
