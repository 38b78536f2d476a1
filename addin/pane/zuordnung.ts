/** Which column holds which field: shown with how sure it is, every line to be changed from a list. */
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import { choosable, erlaubteVorgabe, type SheetMapping, VORGABE_IDS } from '../../core/sheet/mapping.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { columnLetters } from '../excel/area.ts';
import { h, select } from './dom.ts';
import type { Worte } from './ergebnis.ts';

const KEINE = '';

export function zuordnung(steuerung: Steuerung, worte: Worte): HTMLElement {
  const { t } = worte;
  const { liste } = steuerung;
  const lesen = h(
    'button',
    { type: 'button', id: 'neu-lesen', onclick: () => void steuerung.leseListe() },
    t.knopf.neuLesen,
  );
  if (liste === undefined) {
    return h('div', {}, h('p', {}, t.zuordnung.keineListe), h('p', {}, t.fault['kein-kopf']), lesen);
  }
  const { mapping } = liste;
  const left = liste.grid.sheet.area.column;
  const ambiguous = FIELD_IDS.filter((id) => mapping.ambiguous.includes(id));
  const mapped = FIELD_IDS.filter((id) => mapping.columns.has(id) && !ambiguous.includes(id));
  const without = FIELD_IDS.filter((id) => !mapping.columns.has(id));
  const line = (id: FieldId) => zeile(id, mapping, left, steuerung, worte);
  const unused = mapping.unclaimed.map((column) => mapping.cells[column] ?? '');
  return h(
    'div',
    {},
    h('h2', {}, t.zuordnung.titel(liste.grid.sheet.name)),
    h('p', { class: 'leise' }, t.zuordnung.erklaerung),
    lesen,
    ...ambiguous.map(line),
    ...mapped.map(line),
    h(
      'details',
      { id: 'ohne-spalte', open: mapped.length < 5 },
      h('summary', {}, t.zuordnung.ohneSpalte(without.length)),
      ...without.map(line),
    ),
    unused.length > 0 && h('p', { class: 'leise' }, t.zuordnung.unbenutzt(unused)),
  );
}

function zeile(id: FieldId, mapping: SheetMapping, left: number, steuerung: Steuerung, worte: Worte): HTMLElement {
  const { t, m } = worte;
  const own = mapping.columns.get(id);
  const name = (column: number) => `${mapping.cells[column]} (${columnLetters(left + column)})`;
  const options = choosable(mapping).map((column) => [String(column), name(column)] as const);
  const several = mapping.ambiguous.includes(id) && own !== undefined;
  return h(
    'div',
    { class: several ? 'feld fraglich' : 'feld' },
    h('label', { for: `spalte-${id}` }, m.felder[id]),
    select(
      { id: `spalte-${id}`, 'aria-describedby': `sicher-${id}` },
      [[KEINE, t.zuordnung.keineSpalte], ...options],
      own === undefined ? KEINE : String(own.column),
      (value) => void steuerung.setzeSpalte(id, value === KEINE ? undefined : Number(value)),
    ),
    h(
      'p',
      { class: 'leise', id: `sicher-${id}` },
      own !== undefined && t.zuordnung.sicher(Math.round(own.sicher * 100), own.wie),
      several && h('strong', {}, ` ${t.zuordnung.mehrdeutig([own.column, ...own.alternatives].map(name))}`),
    ),
    own === undefined && VORGABE_IDS.includes(id) && vorgabe(id, mapping, steuerung, worte),
  );
}

function vorgabe(
  id: FieldId,
  { vorgabe: constants }: SheetMapping,
  steuerung: Steuerung,
  { t, m }: Worte,
): HTMLElement {
  const words = erlaubteVorgabe(id);
  const value = constants.get(id) ?? '';
  const set = (text: string) => void steuerung.setzeVorgabe(id, text === '' ? undefined : text);
  const key = `vorgabe-${id}`;
  const wrong = steuerung.pruefung?.reader.falscheVorgabe.includes(id) ?? false;
  const free = h('input', { id: key, type: 'text', value, autocomplete: 'off' });
  free.addEventListener('change', () => set(free.value.trim()));
  return h(
    'div',
    { class: 'vorgabe' },
    h('label', { for: key }, t.zuordnung.vorgabe(m.felder[id])),
    words === undefined
      ? free
      : select(
          { id: key },
          [['', t.zuordnung.keineVorgabe], ...words.map((word) => [word, word] as const)],
          value,
          set,
        ),
    wrong && h('p', { class: 'hinweis' }, t.zuordnung.falscheVorgabe),
  );
}
