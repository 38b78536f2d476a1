/** Which column holds which field: shown with how sure it is, every line to be changed from a list. */
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import { choosable, erlaubteVorgabe, type SheetMapping, VORGABE_IDS } from '../../core/sheet/mapping.ts';
import type { Liste } from '../actions/liste.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { columnLetters } from '../excel/area.ts';
import { h, select } from './dom.ts';
import type { Worte } from './ergebnis.ts';

const KEINE = '';
/** Nobody has decided yet. */
const OFFEN = '?';

/** Takes a decision that is being kept. */
type Behalten = (kept: Promise<boolean>) => void;

export function zuordnung(steuerung: Steuerung, worte: Worte, behalten: Behalten): HTMLElement {
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
  const ambiguous = FIELD_IDS.filter((id) => mapping.ambiguous.includes(id));
  const mapped = FIELD_IDS.filter((id) => mapping.columns.has(id) && !ambiguous.includes(id));
  const without = FIELD_IDS.filter((id) => !mapping.columns.has(id));
  const waehle = (id: FieldId, column: number | undefined) => behalten(steuerung.setzeSpalte(id, column));
  const line = (id: FieldId) => {
    const constant = !mapping.columns.has(id) && VORGABE_IDS.includes(id);
    return zeile(id, liste, worte, waehle, constant && vorgabe(id, mapping, steuerung, worte, behalten));
  };
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

type Waehle = (id: FieldId, column: number | undefined) => void;

/** The fields with several columns of which nobody has chosen one: what a preview asks about. */
export function spaltenfragen(liste: Liste, worte: Worte, waehle: Waehle): HTMLElement | false {
  const { ambiguous } = liste.mapping;
  if (ambiguous.length === 0) return false;
  return h(
    'div',
    {},
    h('p', {}, worte.t.vorschau.mehrdeutig),
    ...ambiguous.map((id) => zeile(id, liste, worte, waehle)),
  );
}

/** A field with the list of its columns. */
function zeile(
  id: FieldId,
  { mapping, grid }: Liste,
  { t, m }: Worte,
  waehle: Waehle,
  more: HTMLElement | false = false,
): HTMLElement {
  const own = mapping.columns.get(id);
  const left = grid.sheet.area.column;
  const name = (column: number) => `${mapping.cells[column]} (${columnLetters(left + column)})`;
  const options = choosable(mapping).map((column) => [String(column), name(column)] as const);
  const several = mapping.ambiguous.includes(id) && own !== undefined;
  // Without an entry of its own for "not decided", the column that counts so far could not be chosen.
  const offen = several ? [[OFFEN, t.zuordnung.offen(name(own.column))] as const] : [];
  return h(
    'div',
    { class: several ? 'feld fraglich' : 'feld' },
    h('label', { for: `spalte-${id}` }, m.felder[id]),
    select(
      { id: `spalte-${id}`, 'aria-describedby': `sicher-${id}` },
      [...offen, [KEINE, t.zuordnung.keineSpalte], ...options],
      several ? OFFEN : own === undefined ? KEINE : String(own.column),
      (value) => value !== OFFEN && waehle(id, value === KEINE ? undefined : Number(value)),
    ),
    h(
      'p',
      { class: 'leise', id: `sicher-${id}` },
      own !== undefined && t.zuordnung.sicher(Math.round(own.sicher * 100), own.wie),
      several && h('strong', {}, `. ${t.zuordnung.mehrdeutig([own.column, ...own.alternatives].map(name))}`),
    ),
    more,
  );
}

function vorgabe(
  id: FieldId,
  { vorgabe: constants }: SheetMapping,
  steuerung: Steuerung,
  { t, m }: Worte,
  behalten: Behalten,
): HTMLElement {
  const words = erlaubteVorgabe(id);
  const value = constants.get(id) ?? '';
  const set = (text: string) => behalten(steuerung.setzeVorgabe(id, text === '' ? undefined : text));
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
