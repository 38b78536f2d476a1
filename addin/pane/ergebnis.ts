/** The result of an assessment in numbers, the urgent rows, and what could not be checked. */
import { german } from '../../core/calendar/day.ts';
import type { Messages } from '../../core/messages/index.ts';
import type { Dringend, Zaehlung } from '../../core/sheet/summary.ts';
import { type Pruefung, sheetRow } from '../actions/pruefung.ts';
import type { Texte } from '../texte/index.ts';
import { h } from './dom.ts';

export interface Worte {
  readonly t: Texte;
  readonly m: Messages;
}

export function ergebnis(pruefung: Pruefung, { t, m }: Worte, springe: (zeile: Dringend) => void): HTMLElement {
  const { zahlen } = pruefung.uebersicht;
  const befunde = new Map([...zahlen.befunde].map(([code, n]) => [m.befunde[code].kurz, n]));
  const gleich = (wort: string) => wort;
  const status = (wort: string) => m.status[wort as keyof typeof m.status] ?? wort;
  return h(
    'div',
    {},
    dringend(pruefung, t, springe),
    h(
      'section',
      { 'aria-labelledby': 'zahlen-titel' },
      h('h2', { id: 'zahlen-titel' }, t.zahlen.titel),
      zaehlung(t.zahlen.neufall, zahlen.neufall, (wort) => m.neufall[wort as keyof typeof m.neufall] ?? wort),
      zaehlung(t.zahlen.stelle, zahlen.stelle, gleich),
      zaehlung(t.zahlen.erstberatung, zahlen.erstberatung, status),
      zaehlung(t.zahlen.entscheidung, zahlen.entscheidung, status),
      zaehlung(t.zahlen.befunde, befunde, gleich),
    ),
    nichtGeprueft(pruefung, { t, m }),
    angenommen(pruefung, { t, m }),
  );
}

function zaehlung(titel: string, zahlen: Zaehlung, wort: (key: string) => string): HTMLElement | false {
  if (zahlen.size === 0) return false;
  const sorted = [...zahlen].sort(([, a], [, b]) => b - a);
  return h(
    'details',
    {},
    h(
      'summary',
      {},
      titel,
      h(
        'span',
        { class: 'anzahl' },
        ` ${sorted
          .slice(0, 3)
          .map(([key, n]) => `${wort(key)} ${n}`)
          .join(', ')}`,
      ),
    ),
    h('dl', { class: 'zahlen' }, ...sorted.flatMap(([key, n]) => [h('dt', {}, wort(key)), h('dd', {}, String(n))])),
  );
}

function dringend({ uebersicht, liste }: Pruefung, t: Texte, springe: (zeile: Dringend) => void): HTMLElement {
  const zeilen = uebersicht.dringend().slice(0, 50);
  const weitere = uebersicht.anzahlDringend - zeilen.length;
  return h(
    'section',
    { 'aria-labelledby': 'dringend-titel' },
    h('h2', { id: 'dringend-titel' }, t.dringend.titel(uebersicht.anzahlDringend)),
    zeilen.length === 0 && h('p', {}, t.dringend.keine),
    h(
      'ul',
      { class: 'dringend' },
      ...zeilen.map((zeile) => {
        const { stufe, frist, faellig, resttage, kundennummer, index } = zeile;
        const text =
          frist === undefined || faellig === undefined || resttage === undefined
            ? ''
            : t.dringend.frist(t.dringend.fristName[frist], german(faellig), resttage);
        return h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'zeile', onclick: () => springe(zeile) },
            h('span', { class: `marke ${MARKE[stufe]}` }, t.dringend.stufe[stufe]),
            h('span', {}, ` ${t.dringend.zeile(sheetRow(liste, index), kundennummer)}`),
            text !== '' && h('span', { class: 'leise' }, ` ${text}`),
          ),
        );
      }),
    ),
    weitere > 0 && h('p', { class: 'leise' }, t.dringend.weitere(weitere)),
  );
}

const MARKE: Readonly<Record<Dringend['stufe'], string>> = {
  überfällig: 'rot',
  'bald fällig': 'gelb',
  prüfen: 'blau',
  fehler: 'rot',
};

/** Routes that hang on a column that is not there (page 3 "Honest unknowns"). */
function angenommen({ reader }: Pruefung, { t, m }: Worte): HTMLElement | false {
  const { annahmen } = reader.grundlage;
  if (annahmen.length === 0) return false;
  return h(
    'details',
    {},
    h('summary', {}, `${t.annahmen.titel} (${annahmen.length})`),
    h(
      'ul',
      {},
      ...annahmen.map(({ feld, regeln }) => h('li', {}, t.annahmen.zeile(m.felder[feld], regeln.join(', ')))),
    ),
  );
}

function nichtGeprueft({ reader }: Pruefung, { t, m }: Worte): HTMLElement | false {
  const all = reader.nicht_geprueft;
  if (all.length === 0) return false;
  return h(
    'details',
    {},
    h('summary', {}, `${t.nichtGeprueft.titel} (${all.length})`),
    h(
      'ul',
      {},
      ...all.map(({ code, fehlt }) =>
        h('li', {}, t.nichtGeprueft.zeile(m.befunde[code].kurz, fehlt.map((id) => m.felder[id]).join(', '))),
      ),
    ),
  );
}
