/** What an action would change, before it does. */
import { german } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import type { Cell } from '../../core/sheet/cell.ts';
import { AKTIONEN, zahlenformat } from '../../core/sheet/columns.ts';
import { serialToMoment } from '../../core/sheet/serial.ts';
import type { Pruefung } from '../actions/pruefung.ts';
import { sheetRow } from '../actions/pruefung.ts';
import type { Texte } from '../texte/index.ts';
import { knopf, tabelle } from './bausteine.ts';
import { h } from './dom.ts';

/** Cells changed by hand that are listed. */
const LISTED = 20;

interface Handlungen {
  readonly uebernehmen: (ueberschreiben: boolean) => void;
  readonly verwerfen: () => void;
}

/** `fragen`: the element with what has to be asked about the columns. */
export function vorschau(
  pruefung: Pruefung,
  t: Texte,
  fragen: HTMLElement,
  { uebernehmen, verwerfen }: Handlungen,
): HTMLElement {
  const neu = pruefung.spalten.flatMap(({ platz }) => (platz.neu ? platz.spalte : []));
  const sortierung = pruefung.sortierung.art;
  const ueberschreiben = h('input', { type: 'checkbox', id: 'ueberschreiben' });
  return h(
    'section',
    { 'aria-labelledby': 'vorschau-titel', class: 'karte' },
    h('h2', { id: 'vorschau-titel' }, t.vorschau.titel),
    h('p', {}, t.vorschau.aendern(pruefung.geaendert), neu.length > 0 && ` ${t.vorschau.neueSpalten(neu)}`),
    sortierung !== 'haelt' && h('p', {}, t.vorschau.sortierung[sortierung]),
    fragen,
    pruefung.vonHand.length > 0 && vonHand(pruefung, t),
    pruefung.vonHand.length > 0 && h('label', { class: 'wahl' }, ueberschreiben, t.vorschau.ueberschreiben),
    h(
      'div',
      { class: 'knoepfe' },
      knopf('uebernehmen', t.knopf.uebernehmen, () => uebernehmen(ueberschreiben.checked), 'haupt'),
      knopf('verwerfen', t.knopf.verwerfen, verwerfen, 'neben'),
    ),
    beispiele(pruefung, t),
  );
}

function vonHand(pruefung: Pruefung, t: Texte): HTMLElement {
  const { date1904 } = pruefung.liste.grid.sheet;
  const text = (cell: Cell, format: string) =>
    cell === '' || cell === null ? t.vorschau.leer : shown(cell, format, date1904);
  const all = pruefung.vonHand;
  return h(
    'div',
    {},
    h('p', {}, t.vorschau.vonHand(all.length)),
    h(
      'ul',
      {},
      ...all.slice(0, LISTED).map(({ row, spalte, alt, neu }) => {
        const format = zahlenformat(spalte);
        const zeile = sheetRow(pruefung.liste, row.index);
        return h('li', {}, t.vorschau.vonHandZeile(zeile, spalte, text(alt, format), text(neu, format)));
      }),
      all.length > LISTED && h('li', {}, t.vorschau.weitere(all.length - LISTED)),
    ),
  );
}

function beispiele({ aktion, beispiele: rows, liste }: Pruefung, t: Texte): HTMLElement | false {
  if (rows.length === 0) return false;
  const spalten = AKTIONEN[aktion];
  const { date1904 } = liste.grid.sheet;
  const rollbar = h(
    'div',
    { class: 'rollbar', tabindex: 0, role: 'region', 'aria-label': t.vorschau.beispiele },
    tabelle(
      {},
      [t.vorschau.zeile, ...spalten],
      rows.map(({ zeile, werte }) => [
        String(zeile),
        ...spalten.map((one) => shown(werte[one], zahlenformat(one), date1904)),
      ]),
    ),
  );
  return h('details', { id: 'beispiele' }, h('summary', {}, t.vorschau.beispiele), rollbar);
}

/** A value as the sheet will show it. */
function shown(cell: Cell, format: string, date1904: boolean): string {
  if (cell === null) return '';
  if (typeof cell !== 'number' || format !== 'dd.mm.yyyy') return String(cell);
  const moment = serialToMoment(cell, date1904);
  return typeof moment === 'number' ? german(dayOf(moment)) : String(cell);
}
