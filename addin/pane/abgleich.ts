/**
 * Abgleich in the pane: the file, the three lists, ticks, Übernehmen. Source: page 8 "The list of the EZ and last
 * night's run".
 */
import type { Lauffall, Listenzeile } from '../../core/abgleich/vergleich.ts';
import { german } from '../../core/calendar/day.ts';
import { Abgleichen, type Vergleich } from '../actions/abgleich.ts';
import { sheetRow } from '../actions/pruefung.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { fragt } from '../actions/zustand.ts';
import { tagVon } from '../functions/heute.ts';
import type { Texte } from '../texte/index.ts';
import { aufklapper, type Bereich, dateiwahl, feld, haken, knopf } from './bausteine.ts';
import { h, refill } from './dom.ts';

/** Rows of a list that are shown at first, so that the next list is in sight, and with each press on "weitere". */
const ZUERST = 8;
const WEITERE = 50;

export function abgleichBereich(steuerung: Steuerung, t: Texte): Bereich {
  const a = t.abgleich;
  const abgleichen = new Abgleichen(steuerung);
  const datei = dateiwahl('abgleich-datei', '.csv,text/csv', (file) => void abgleichen.vergleiche(file));
  // The same file may be picked again.
  datei.addEventListener('click', () => {
    datei.value = '';
  });
  const inhalt = h('div');
  const element = h(
    'section',
    { class: 'karte', id: 'abgleich-bereich', 'aria-labelledby': 'abgleich-titel', hidden: true },
    h('h2', { id: 'abgleich-titel' }, a.titel),
    feld(datei, a.datei, a.hilfe),
    inhalt,
  );
  let offen = false;
  const oeffne = (neu: boolean) => {
    offen = neu;
    klappe.setAttribute('aria-expanded', String(neu));
    zeige();
    if (neu) datei.focus();
  };
  const klappe = aufklapper('abgleich', 'abgleich-bereich', t.aktion.abgleich, 'abgleich', () => oeffne(!offen));

  let gezeigt: Vergleich | undefined;
  const zeige = () => {
    // What another action asks comes first; its buttons have the same names.
    element.hidden = !offen || fragt(steuerung.zustand);
    if (gezeigt === abgleichen.vergleich) return;
    gezeigt = abgleichen.vergleich;
    const verwerfen = () => {
      abgleichen.verwerfe();
      oeffne(false);
      klappe.focus();
    };
    const drin = inhalt.contains(document.activeElement);
    refill(inhalt, gezeigt !== undefined && vergleich(abgleichen, gezeigt, steuerung, t, verwerfen));
    // The pressed button has gone with what it was for.
    if (drin && !inhalt.contains(document.activeElement) && !element.hidden) datei.focus();
    // What stands above it is drawn after it.
    if (!element.hidden) requestAnimationFrame(() => element.scrollIntoView());
  };
  steuerung.onChange(zeige);
  return { knopf: klappe, element };
}

function vergleich(
  abgleichen: Abgleichen,
  { datei, abgleich, liste, anhang, veraltet }: Vergleich,
  steuerung: Steuerung,
  t: Texte,
  verwerfen: () => void,
): HTMLElement {
  const a = t.abgleich;
  const { fehlt, zuPruefen, abweichend, unbekannt, gleich } = abgleich;
  const { gewaehlt } = abgleichen;
  const tag = tagVon(new Date(datei.lastModified));
  const springen = (zeile: Listenzeile) =>
    h(
      'button',
      { type: 'button', class: 'zeile', onclick: () => abgleichen.springe(zeile) },
      t.uebersicht.zeile(sheetRow(liste, zeile.index), zeile.kundennummer),
    );

  const was = h('p', { id: 'abgleich-vorschau', 'aria-live': 'polite' });
  const uebernehmen = knopf('abgleich-uebernehmen', t.knopf.uebernehmen, () => void abgleichen.uebernehmen(), 'haupt');
  uebernehmen.setAttribute('aria-describedby', 'abgleich-vorschau');
  const sage = () => {
    const n = gewaehlt.size;
    const saetze = [
      a.vorschau(n, anhang.plan.at + 1),
      anhang.rueckt && a.rueckt,
      anhang.filterBleibt && a.filterBleibt,
    ];
    was.textContent = n === 0 ? a.nichtsGewaehlt : saetze.filter(Boolean).join(' ');
    uebernehmen.setAttribute('aria-disabled', String(n === 0));
  };
  sage();

  const anzuhaengen = (id: string, titel: string, hilfe: string, faelle: readonly Lauffall[]) =>
    wahl(
      { id, titel, hilfe, faelle, gewaehlt, alle: a.alle, mehr: a.mehr, fall: (one) => fallText(one, t) },
      (some, an) => {
        abgleichen.waehle(some, an);
        sage();
      },
    );
  const erneut = knopf('abgleich-neu', a.neuVergleichen, () => void abgleichen.vergleiche(datei), '');
  const bleibt = fehlt.length + zuPruefen.length + abweichend.length + unbekannt.length > 0;
  const kannAnhaengen = !veraltet && fehlt.length + zuPruefen.length > 0;
  return h(
    'div',
    {},
    h('p', { class: 'leise' }, a.verglichenMit(datei.name, german(tag), steuerung.heute - tag)),
    veraltet && bleibt && h('p', {}, a.veraltet),
    veraltet && bleibt && erneut,
    !veraltet && anzuhaengen('fehlt', a.fehlt(fehlt.length), a.fehltHilfe, fehlt),
    !veraltet &&
      zuPruefen.length > 0 &&
      anzuhaengen('zu-pruefen', a.zuPruefen(zuPruefen.length), a.zuPruefenHilfe, zuPruefen),
    kannAnhaengen && was,
    kannAnhaengen &&
      h('div', { class: 'knoepfe' }, uebernehmen, knopf('abgleich-verwerfen', t.knopf.verwerfen, verwerfen, '')),
    abschnitt('abweichend', a.abweichend(abweichend.length), abweichend.length === 0 ? a.keine : a.abweichendHilfe, [
      stueckweise(abweichend, a.mehr, ({ zeile, unterschiede }) =>
        h(
          'li',
          {},
          springen(zeile),
          ...unterschiede.map(({ feld, liste: hier, lauf }) =>
            h('div', { class: 'leise' }, a.unterschied(a.feld[feld], hier, lauf)),
          ),
        ),
      ),
    ]),
    abschnitt('unbekannt', a.unbekannt(unbekannt.length), unbekannt.length === 0 ? a.keine : a.unbekanntHilfe, [
      stueckweise(unbekannt, a.mehr, (zeile) => h('li', {}, springen(zeile))),
    ]),
    h('p', { class: 'leise' }, a.gleich(gleich)),
  );
}

function fallText({ row, antragsdatum }: Lauffall, { abgleich: a }: Texte): string {
  const tag = antragsdatum === undefined ? '' : german(antragsdatum);
  return a.fall(tag, row.team ?? '', row.hauptbetreuer ?? '');
}

interface Wahl {
  readonly id: string;
  readonly titel: string;
  readonly hilfe: string;
  readonly faelle: readonly Lauffall[];
  readonly gewaehlt: ReadonlySet<Lauffall>;
  readonly alle: string;
  readonly mehr: (anzahl: number) => string;
  readonly fall: (one: Lauffall) => string;
}

/** A list of cases with a tick each. */
function wahl(
  { id, titel, hilfe, faelle, gewaehlt, alle, mehr, fall }: Wahl,
  waehle: (faelle: readonly Lauffall[], an: boolean) => void,
): HTMLElement {
  const boxen = new Map<Lauffall, HTMLInputElement>();
  const { zeile: alleZeile, box: alleHaken } = haken({ id: `abgleich-${id}-alle` }, alle, (an) => {
    waehle(faelle, an);
    for (const one of boxen.values()) one.checked = an;
  });
  const stelleAlle = () => {
    const an = faelle.filter((one) => gewaehlt.has(one)).length;
    alleHaken.checked = an === faelle.length;
    alleHaken.indeterminate = an > 0 && an < faelle.length;
  };
  const eine = (one: Lauffall) => {
    const worte = h('span', {}, one.row.kundennummer, h('span', { class: 'leise' }, ` ${fall(one)}`));
    const { zeile, box } = haken({ checked: gewaehlt.has(one) }, worte, (an) => {
      waehle([one], an);
      stelleAlle();
    });
    boxen.set(one, box);
    return h('li', {}, zeile);
  };
  stelleAlle();
  return abschnitt(id, titel, hilfe, [faelle.length > 1 && alleZeile, stueckweise(faelle, mehr, eine)]);
}

function abschnitt(id: string, titel: string, hilfe: string, kinder: readonly (HTMLElement | false)[]): HTMLElement {
  return h(
    'section',
    { 'aria-labelledby': `abgleich-${id}-titel` },
    h('h3', { id: `abgleich-${id}-titel` }, titel),
    h('p', { class: 'leise' }, hilfe),
    ...kinder,
  );
}

/** The first rows of a list, and a button for more of them. */
function stueckweise<T>(
  alle: readonly T[],
  mehr: (anzahl: number) => string,
  zeile: (one: T) => HTMLElement,
): HTMLElement | false {
  if (alle.length === 0) return false;
  const list = h('ul', { class: 'liste' });
  const knopf = h('button', { type: 'button' });
  let bis = 0;
  const zeige = (anzahl: number) => {
    const neu = alle.slice(bis, bis + anzahl).map(zeile);
    list.append(...neu);
    bis += neu.length;
    knopf.textContent = mehr(Math.min(WEITERE, alle.length - bis));
    knopf.hidden = bis === alle.length;
    return neu;
  };
  knopf.addEventListener('click', () => {
    const [first] = zeige(WEITERE);
    // The keyboard goes on with what is new.
    if (knopf.hidden) first?.querySelector<HTMLElement>('input, button')?.focus();
  });
  zeige(ZUERST);
  return h('div', {}, list, knopf);
}
