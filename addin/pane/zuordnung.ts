/** Which column holds which field: in words how sure it is, every line to be changed from a list. */
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import type { ListName } from '../../core/fields/lists.ts';
import {
  ANGEBOTENE_VORGABEN,
  choosable,
  erlaubteVorgabe,
  type SheetMapping,
  withColumn,
  withVorgabe,
  withWort,
} from '../../core/sheet/mapping.ts';
import type { Liste } from '../actions/liste.ts';
import { columnLetters } from '../excel/area.ts';
import { knopf } from './bausteine.ts';
import { eingabe, h, select } from './dom.ts';
import { FELDGRUPPEN } from './feldgruppen.ts';
import type { Bedienung, Worte } from './worte.ts';

const KEINE = '';
/** Nobody has decided yet. */
const OFFEN = '?';

export function zuordnung(bedienung: Bedienung): HTMLElement {
  const { steuerung, t, m, behalten } = bedienung;
  const { liste } = steuerung;
  const lesen = knopf('neu-lesen', t.knopf.neuLesen, () => void steuerung.leseListe());
  if (liste === undefined) {
    return h('div', {}, h('p', {}, t.zuordnung.keineListe), h('p', {}, t.fault['kein-kopf']), lesen);
  }
  const { mapping } = liste;
  const ambiguous = FIELD_IDS.filter((id) => mapping.ambiguous.includes(id));
  const mapped = FIELD_IDS.filter((id) => mapping.columns.has(id) && !ambiguous.includes(id));
  const waehle = (id: FieldId, column: number | undefined) =>
    behalten(
      steuerung.aendereZuordnung((alt) => withColumn(alt, id, column)),
      t.gespeichert(m.felder[id], column === undefined ? t.zuordnung.keineSpalte : (mapping.cells[column] ?? '')),
    );
  const line = (id: FieldId) => {
    const constant = !mapping.columns.has(id) && (ANGEBOTENE_VORGABEN.has(id) || mapping.vorgabe.has(id));
    return zeile(id, liste, bedienung, waehle, constant && vorgabe(id, mapping, bedienung));
  };
  const unused = mapping.unclaimed.map((column) => mapping.cells[column] ?? '');
  return h(
    'div',
    { class: 'zuordnung' },
    h('h2', {}, t.zuordnung.titel(liste.grid.sheet.name)),
    h('p', { class: 'leise' }, t.zuordnung.erklaerung),
    lesen,
    ...ambiguous.map(line),
    h(
      'details',
      { id: 'mit-spalte', open: true },
      h('summary', {}, t.zuordnung.zugeordnet(mapped.length)),
      ...mapped.map(line),
    ),
    ohneSpalte(mapping, bedienung, line, mapped.length < 5),
    eigeneWoerter(mapping, bedienung),
    unused.length > 0 && h('p', { class: 'leise' }, t.zuordnung.unbenutzt(unused)),
  );
}

/** Fields without a column, in groups of which only the first stands open. */
function ohneSpalte(
  mapping: SheetMapping,
  { t }: Worte,
  line: (id: FieldId) => HTMLElement,
  open: boolean,
): HTMLElement {
  const gruppen = FELDGRUPPEN.map(
    ([gruppe, felder]) => [gruppe, felder.filter((id) => !mapping.columns.has(id))] as const,
  ).filter(([, felder]) => felder.length > 0);
  const anzahl = gruppen.reduce((summe, [, felder]) => summe + felder.length, 0);
  return h(
    'details',
    { id: 'ohne-spalte', open },
    h('summary', {}, t.zuordnung.ohneSpalte(anzahl)),
    ...gruppen.map(([gruppe, felder]) =>
      h(
        'details',
        { class: 'gruppe', id: `gruppe-${gruppe}`, open: gruppe === 'grundlage' },
        h('summary', {}, `${t.zuordnung.gruppe[gruppe]} (${felder.length})`),
        ...felder.map(line),
      ),
    ),
  );
}

/** Words that a person has explained, each to be forgotten again. */
function eigeneWoerter({ antworten }: SheetMapping, { steuerung, t, behalten }: Bedienung): HTMLElement | false {
  const alle = (Object.entries(antworten.woerter) as [ListName, Readonly<Record<string, string | null>>][]).flatMap(
    ([list, worte]) => Object.entries(worte).map(([wort, steht]) => ({ list, wort, steht })),
  );
  if (alle.length === 0) return false;
  return h(
    'details',
    { id: 'eigene-woerter' },
    h('summary', {}, t.zuordnung.woerter(alle.length)),
    h(
      'ul',
      { class: 'fragen' },
      ...alle.map(({ list, wort, steht }) =>
        h(
          'li',
          { class: 'frage' },
          t.zuordnung.wort(wort, steht ?? t.zuordnung.bleibtUnbekannt),
          h(
            'button',
            {
              type: 'button',
              class: 'antwort',
              onclick: () =>
                behalten(
                  steuerung.aendereZuordnung((mapping) => withWort(mapping, list, wort, undefined)),
                  t.gespeichert(`„${wort}“`, t.zuordnung.keineVorgabe),
                ),
            },
            t.zuordnung.wortVergessen(wort),
          ),
        ),
      ),
    ),
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
  // What is quite sure needs no words.
  const sicher = several
    ? h('strong', {}, t.zuordnung.mehrdeutig([own.column, ...own.alternatives].map(name)))
    : own !== undefined && own.wie !== 'exakt' && t.zuordnung.sicher[own.wie];
  return h(
    'div',
    { class: several ? 'feld fraglich' : 'feld' },
    h('label', { for: `spalte-${id}` }, m.felder[id]),
    select(
      { id: `spalte-${id}`, 'aria-describedby': sicher !== false && `sicher-${id}` },
      [...offen, [KEINE, t.zuordnung.keineSpalte], ...options],
      several ? OFFEN : own === undefined ? KEINE : String(own.column),
      (value) => value !== OFFEN && waehle(id, value === KEINE ? undefined : Number(value)),
    ),
    sicher !== false && h('p', { class: 'leise', id: `sicher-${id}` }, sicher),
    more,
  );
}

function vorgabe(
  id: FieldId,
  { vorgabe: constants }: SheetMapping,
  { steuerung, t, m, behalten }: Bedienung,
): HTMLElement {
  const words = erlaubteVorgabe(id);
  const value = constants.get(id) ?? '';
  const name = t.zuordnung.vorgabe(m.felder[id]);
  const set = (text: string) =>
    behalten(
      steuerung.aendereZuordnung((alt) => withVorgabe(alt, id, text)),
      t.gespeichert(name, text === '' ? t.zuordnung.keineVorgabe : text),
    );
  const key = `vorgabe-${id}`;
  const wrong = steuerung.pruefung?.reader.falscheVorgabe.includes(id) ?? false;
  return h(
    'div',
    { class: 'vorgabe' },
    h('label', { for: key }, name),
    words === undefined
      ? eingabe({ id: key, type: 'text', value, autocomplete: 'off' }, (free) => set(free.value.trim()))
      : select(
          { id: key },
          [['', t.zuordnung.keineVorgabe], ...words.map((word) => [word, word] as const)],
          value,
          set,
        ),
    wrong && h('p', { class: 'hinweis' }, t.zuordnung.falscheVorgabe),
  );
}
