/**
 * The form for a new Neufall: a field for each column of the list, checked and judged while somebody types.
 * Source: page 6 "A new Neufall".
 */
import { german } from '../../core/calendar/day.ts';
import type { Frist } from '../../core/decide/fristen.ts';
import { type FieldId, type FieldType, field, istTagestyp } from '../../core/fields/declarations.ts';
import { grundInWorten } from '../../core/messages/index.ts';
import { erlaubteVorgabe } from '../../core/sheet/mapping.ts';
import type { SheetRow } from '../../core/sheet/reader.ts';
import { type Formular, NeuerNeufall, type Neufallstand } from '../actions/neuer-neufall.ts';
import { sheetRow } from '../actions/pruefung.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { fragt } from '../actions/zustand.ts';
import type { Texte } from '../texte/index.ts';
import { aufklapper, type Bereich, knopf } from './bausteine.ts';
import { h, refill, select } from './dom.ts';
import { marke } from './marke.ts';
import type { Worte } from './worte.ts';

/** Milliseconds after the last key, so that nobody is told that half a day is no day. */
const RUHE = 350;

export function neufallBereich(steuerung: Steuerung, worte: Worte): Bereich {
  const { t } = worte;
  const n = t.neufall;
  const neu = new NeuerNeufall(steuerung);
  const eingabe = new Map<FieldId, string>();
  /** Fields that had to be filled in when somebody wanted to go on. */
  let verlangt: ReadonlySet<FieldId> = new Set();
  let felder: ReadonlyMap<FieldId, Feld> = new Map();
  let gezeigt: Formular | undefined;
  let offen = false;

  const klappe = aufklapper('neuer-neufall', 'neufall-bereich', t.aktion.neu, 'neu', () => {
    if (offen) schliesse();
    else void oeffne();
  });
  const inhalt = h('div');
  const fehler = h('p', { class: 'hinweis', role: 'alert', id: 'neufall-fehler' });
  const urteil = h('div', { 'aria-live': 'polite' });
  const uebernehmen = h('button', { type: 'submit', class: 'haupt', id: 'neufall-uebernehmen' }, t.knopf.uebernehmen);
  const verwerfen = knopf('neufall-verwerfen', t.knopf.verwerfen, () => schliesse(), '');
  const form = h(
    'form',
    { novalidate: true, autocomplete: 'off' },
    inhalt,
    h('h3', {}, n.urteil),
    urteil,
    fehler,
    h('div', { class: 'knoepfe' }, uebernehmen, verwerfen),
  );
  const element = h(
    'section',
    { class: 'karte', id: 'neufall-bereich', 'aria-labelledby': 'neufall-titel', hidden: true },
    h('h2', { id: 'neufall-titel' }, t.aktion.neu),
    form,
  );

  const erstes = () => felder.values().next().value?.element.focus();
  const oeffne = async () => {
    offen = true;
    await neu.oeffne();
    if (neu.formular === undefined) return schliesse();
    erstes();
  };
  const leere = () => {
    eingabe.clear();
    verlangt = new Set();
    fehler.textContent = '';
  };
  function schliesse() {
    offen = false;
    leere();
    neu.schliesse();
    klappe.focus();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const tippt = () => {
    clearTimeout(timer);
    timer = setTimeout(beurteile, RUHE);
  };

  function beurteile(): Neufallstand | undefined {
    clearTimeout(timer);
    const stand = neu.beurteile(eingabe);
    if (stand === undefined || gezeigt === undefined) return undefined;
    for (const [id, one] of felder) one.sage(meldung(id, stand, verlangt, worte), falsch(id, stand));
    if (falsche(stand).length === 0) fehler.textContent = '';
    const neues = urteilOf(gezeigt, stand, worte);
    // Who listens is told only what has changed.
    if (neues.textContent !== urteil.textContent) refill(urteil, neues);
    return stand;
  }
  const falsch = (id: FieldId, stand: Neufallstand) =>
    stand.falsch.has(id) || (verlangt.has(id) && stand.fehlt.includes(id));

  const falsche = (stand: Neufallstand) => [...felder.keys()].filter((id) => falsch(id, stand));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (steuerung.zustand.art === 'arbeitet') return;
    verlangt = new Set(beurteile()?.fehlt);
    const stand = beurteile();
    if (stand === undefined) return;
    const wrong = falsche(stand);
    fehler.textContent = wrong.length === 0 ? '' : n.nichtUebernommen(wrong.map((id) => worte.m.felder[id]));
    const [first] = wrong;
    if (first !== undefined) return felder.get(first)?.element.focus();
    void neu.uebernehmen(eingabe).then((done) => {
      if (!done) return;
      leere();
      zeichne();
      erstes();
    });
  });

  /** The fields of the list, with what was typed so far. */
  function zeichne(): void {
    gezeigt = neu.formular;
    if (gezeigt === undefined) return;
    const { liste, anhang } = gezeigt;
    const { zuerst, weitere } = gezeigt.felder;
    const alle = [...zuerst, ...weitere];
    felder = new Map(
      alle.map((id) => [
        id,
        feld(id, eingabe.get(id) ?? '', worte, (text) => {
          eingabe.set(id, text);
          tippt();
        }),
      ]),
    );
    const zeile = (id: FieldId) => felder.get(id)?.zeile;
    refill(
      inhalt,
      h(
        'p',
        { class: 'leise' },
        [
          n.fuer(liste.grid.sheet.name, anhang.plan.at + 1),
          anhang.rueckt && t.abgleich.rueckt,
          anhang.filterBleibt && n.filterBleibt,
          n.tage,
        ]
          .filter(Boolean)
          .join(' '),
      ),
      ...zuerst.map(zeile),
      weitere.length > 0 && h('details', {}, h('summary', {}, n.weitere(weitere.length)), ...weitere.map(zeile)),
    );
    beurteile();
  }

  steuerung.onChange(() => {
    const { art } = steuerung.zustand;
    // What another action asks comes first; its buttons have the same names.
    element.hidden = !offen || neu.formular === undefined || fragt(steuerung.zustand);
    klappe.setAttribute('aria-expanded', String(offen));
    for (const one of [klappe, uebernehmen]) one.setAttribute('aria-disabled', String(art === 'arbeitet'));
    if (gezeigt !== neu.formular) zeichne();
  });
  return { knopf: klappe, element };
}

interface Feld {
  readonly zeile: HTMLElement;
  readonly element: HTMLElement;
  readonly sage: (meldung: string, falsch: boolean) => void;
}

const PFLICHT: ReadonlySet<FieldId> = new Set<FieldId>(['kundennummer', 'antragsdatum']);

function feld(id: FieldId, value: string, { t, m }: Worte, getippt: (text: string) => void): Feld {
  const key = `neufall-${id}`;
  const eigenschaften = { id: key, 'aria-describedby': `${key}-meldung`, 'aria-required': PFLICHT.has(id) && 'true' };
  const words = erlaubteVorgabe(id);
  const eingabefeld = () => {
    const input = h('input', { ...eigenschaften, type: 'text', value, autocomplete: 'off', spellcheck: 'false' });
    input.addEventListener('input', () => getippt(input.value));
    return input;
  };
  const options = [['', t.neufall.keineAngabe], ...(words ?? []).map((word) => [word, word] as const)] as const;
  const element = words === undefined ? eingabefeld() : select(eigenschaften, options, value, getippt);
  const meldung = h('p', { id: `${key}-meldung` });
  return {
    zeile: h('div', { class: 'feld' }, h('label', { for: key }, m.felder[id]), element, meldung),
    element,
    sage: (text, falsch) => {
      element.setAttribute('aria-invalid', String(falsch));
      meldung.className = falsch ? 'hinweis' : 'leise';
      if (meldung.textContent !== text) meldung.textContent = text;
    },
  };
}

function fehlerVon(type: FieldType): keyof Texte['neufall']['falsch'] {
  if (type === 'kundennummer' || type === 'bg-nummer') return type;
  return istTagestyp(type) ? 'tag' : 'wort';
}

function meldung(
  id: FieldId,
  { falsch, fehlt, meldungen }: Neufallstand,
  verlangt: ReadonlySet<FieldId>,
  { t, m }: Worte,
): string {
  if (falsch.has(id)) return t.neufall.falsch[fehlerVon(field(id).type)];
  if (verlangt.has(id) && fehlt.includes(id)) return t.neufall.pflicht;
  const code = meldungen.get(id);
  return code === undefined ? '' : m.befunde[code].text;
}

/** Rows of the same person first, then the verdicts. */
function urteilOf({ liste }: Formular, { zeile, vorhanden }: Neufallstand, { t, m }: Worte): HTMLElement {
  const n = t.neufall;
  const doppelt = vorhanden.map(({ index, antragsdatum, derselbe }) =>
    h('li', { class: derselbe && 'hinweis' }, n.vorhanden(sheetRow(liste, index), tag(antragsdatum), derselbe)),
  );
  return h(
    'div',
    {},
    doppelt.length > 0 && h('ul', {}, ...doppelt),
    zeile === undefined ? h('p', { class: 'leise' }, n.nochNichts) : antworten(zeile, { t, m }),
  );
}

/** The verdicts as badges with what belongs to them. */
function antworten({ urteil, schritt }: SheetRow, { t, m }: Worte): HTMLElement {
  const n = t.neufall;
  const { neufall, zustaendigkeit, erstberatung, entscheidung, befunde } = urteil;
  const { stelle, weg, grund } = zustaendigkeit;
  const frist = ({ faellig, status, resttage }: Frist) =>
    [marke(status, m.status[status]), faellig === undefined ? '' : n.frist(german(faellig), resttage)] as const;
  const zeilen = [
    [n.neufall, marke(neufall.neufall, m.neufall[neufall.neufall]), grundInWorten(neufall.grund, m)],
    [n.stelle, marke(stelle, stelle), weg || grundInWorten(grund, m)],
    [n.erstberatung, ...frist(erstberatung)],
    [n.entscheidung, ...frist(entscheidung)],
    [n.schritt, false, schritt],
    [n.befunde, false, befunde.map((code) => m.befunde[code].kurz).join('; ')],
  ] as const;
  return h(
    'dl',
    { class: 'antworten' },
    ...zeilen.flatMap(([name, wort, text]) =>
      wort === false && text === '' ? [] : [h('dt', {}, name), h('dd', {}, wort, text !== '' && ` ${text}`)],
    ),
  );
}

const tag = (day: number | undefined): string => (day === undefined ? '' : german(day));
