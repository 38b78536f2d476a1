/**
 * The urgent rows: how many there are of each kind, which of them are shown, and the list of them, whose rows jump.
 * Source: page 6 "Result first".
 */
import { german } from '../../core/calendar/day.ts';
import { type Dringend, STUFEN, type Stufe } from '../../core/sheet/summary.ts';
import { type Pruefung, sheetRow } from '../actions/pruefung.ts';
import { knopf } from './bausteine.ts';
import { h, select } from './dom.ts';
import { icon } from './icons.ts';
import { marke, tonVon, zeichenVon } from './marke.ts';
import type { Worte } from './worte.ts';

/** Rows that come into view at once. */
export const SEITE = 50;

/** What a person has chosen to see; `undefined`: all. An empty text: those without an entry. */
export interface Auswahl {
  readonly stufe?: Stufe | undefined;
  readonly wer?: string | undefined;
  readonly team?: string | undefined;
  readonly betreuer?: string | undefined;
  /** Rows that are shown. */
  readonly anzahl: number;
}

export const ALLES: Auswahl = { anzahl: SEITE };

export interface Handlungen {
  readonly springe: (zeile: Dringend) => void;
  readonly waehle: (neu: Auswahl) => void;
}

/** Whether a row is among those that a person has chosen to see. */
export const passtZu =
  ({ stufe, wer, team, betreuer }: Auswahl) =>
  (zeile: Dringend): boolean =>
    (stufe === undefined || zeile.stufen.includes(stufe)) &&
    (wer === undefined || (zeile.wer ?? '') === wer) &&
    (team === undefined || (zeile.team ?? '') === team) &&
    (betreuer === undefined || (zeile.betreuer ?? '') === betreuer);

/** How many rows there are of each kind; each is a button that shows only these. */
export function kacheln({ uebersicht }: Pruefung, auswahl: Auswahl, { t }: Worte, { waehle }: Handlungen): HTMLElement {
  return h(
    'div',
    { class: 'kacheln', role: 'group', 'aria-label': t.uebersicht.kacheln },
    ...STUFEN.map((stufe) => {
      const anzahl = uebersicht.stufen.get(stufe) ?? 0;
      const gewaehlt = auswahl.stufe === stufe;
      return h(
        'button',
        {
          type: 'button',
          id: `stufe-${STUFEN.indexOf(stufe)}`,
          class: `kachel ${anzahl === 0 ? 'leer' : tonVon(stufe)}`,
          'aria-pressed': String(gewaehlt),
          onclick: () => waehle({ ...auswahl, stufe: gewaehlt ? undefined : stufe, anzahl: SEITE }),
        },
        h('span', { class: 'anzahl' }, zeichenVon(stufe), ` ${anzahl.toLocaleString(t.sprache)}`),
        h('span', {}, ` ${t.uebersicht.stufe[stufe]}`),
      );
    }),
  );
}

/** The rows, as far as they fit the choice. */
export function dringend(pruefung: Pruefung, auswahl: Auswahl, worte: Worte, handlungen: Handlungen): HTMLElement {
  const { t } = worte;
  const alle = pruefung.uebersicht.dringend();
  const passende = waehltNichts(auswahl) ? alle : alle.filter(passtZu(auswahl));
  const gezeigt = passende.slice(0, auswahl.anzahl);
  const noch = passende.length - gezeigt.length;
  const mehr = Math.min(SEITE, noch);
  return h(
    'section',
    { 'aria-labelledby': 'dringend-titel' },
    h('h2', { id: 'dringend-titel', 'aria-live': 'polite' }, t.uebersicht.titel(passende.length, alle.length)),
    alle.length > 0 && filter(alle, auswahl, worte, handlungen),
    alle.length === 0 && h('p', {}, ohneDringende(pruefung, worte)),
    alle.length > 0 && passende.length === 0 && h('p', {}, t.uebersicht.keineTreffer),
    h(
      'ul',
      { class: 'dringend' },
      ...gezeigt.map((zeile) => {
        const wo = t.uebersicht.zeile(sheetRow(pruefung.liste, zeile.index), zeile.kundennummer);
        return h(
          'li',
          {},
          eintrag(zeile, wo, worte, () => handlungen.springe(zeile)),
        );
      }),
    ),
    noch > 0 &&
      knopf('weitere', t.uebersicht.weitere(mehr, noch), () =>
        handlungen.waehle({ ...auswahl, anzahl: auswahl.anzahl + SEITE }),
      ),
  );
}

/** That nothing is urgent is an all-clear only as far as it can be measured. */
function ohneDringende({ uebersicht }: Pruefung, { t }: Worte): string {
  const unmessbar = uebersicht.zahlen.erstberatung.get('nicht messbar') ?? 0;
  return unmessbar === 0 ? t.uebersicht.keine : t.uebersicht.keineMessbar(unmessbar);
}

/** Choices among what there is; where all rows have one value there is nothing to choose. */
function filter(
  alle: readonly Dringend[],
  auswahl: Auswahl,
  { t }: Worte,
  { waehle }: Handlungen,
): HTMLElement | false {
  const texte = t.uebersicht;
  const feld = (id: Filterfeld, name: string) => {
    const wert = auswahl[id];
    const ganz = werteVon(alle, id);
    if (ganz.length < 2) return false;
    // What the other choices leave.
    const andere = { ...auswahl, [id]: undefined };
    const werte = waehltNichts(andere) ? ganz : verschiedene(alle.filter(passtZu(andere)), id);
    const options = werte.map((eins) => [`=${eins}`, eins === '' ? texte.niemand : eins] as const);
    return h(
      'div',
      { class: 'schmal' },
      h('label', { for: `filter-${id}` }, name),
      select({ id: `filter-${id}` }, [['', texte.alle], ...options], wert === undefined ? '' : `=${wert}`, (neu) =>
        waehle({ ...auswahl, [id]: neu === '' ? undefined : neu.slice(1), anzahl: SEITE }),
      ),
    );
  };
  const teile = [feld('wer', texte.wer), feld('team', texte.team), feld('betreuer', texte.betreuer)].filter(
    (teil): teil is HTMLDivElement => typeof teil === 'object',
  );
  if (teile.length === 0) return false;
  const gewaehlt = auswahl.wer !== undefined || auswahl.team !== undefined || auswahl.betreuer !== undefined;
  return h(
    'div',
    { class: 'filter', role: 'group', 'aria-label': texte.filter },
    ...teile,
    (gewaehlt || auswahl.stufe !== undefined) && knopf('alle-zeigen', texte.filterLoeschen, () => waehle(ALLES)),
  );
}

type Filterfeld = 'wer' | 'team' | 'betreuer';

const waehltNichts = ({ stufe, wer, team, betreuer }: Auswahl) =>
  stufe === undefined && wer === undefined && team === undefined && betreuer === undefined;

function verschiedene(zeilen: readonly Dringend[], id: Filterfeld): readonly string[] {
  const werte = new Set<string>();
  for (const zeile of zeilen) werte.add(zeile[id] ?? '');
  return [...werte].sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
}

/** Of a long list only once: it is drawn again with every choice. */
const gemerkt = new WeakMap<readonly Dringend[], Map<Filterfeld, readonly string[]>>();
function werteVon(alle: readonly Dringend[], id: Filterfeld): readonly string[] {
  const bisher = gemerkt.get(alle) ?? new Map<Filterfeld, readonly string[]>();
  gemerkt.set(alle, bisher);
  const werte = bisher.get(id) ?? verschiedene(alle, id);
  bisher.set(id, werte);
  return werte;
}

/** One urgent row, a button that jumps to it. @param wo where it stands */
export function eintrag(zeile: Dringend, wo: string, { t, m }: Worte, springe: () => void): HTMLElement {
  const { stufe, frist, faellig, resttage, name, schritt, bis, werText, befund } = zeile;
  const zurFrist = frist !== undefined && faellig !== undefined && resttage !== undefined;
  // Where the step is due with the deadline, one day says both.
  const wann = zurFrist ? t.uebersicht.frist(t.dringend.fristName[frist], german(faellig), resttage) : undefined;
  const schrittBis =
    bis === undefined || (zurFrist && bis === faellig) ? undefined : t.uebersicht.schrittBis(german(bis));
  const was = befund === undefined ? schritt : m.befunde[befund].text;
  return h(
    'button',
    { type: 'button', class: 'zeile', onclick: springe },
    h(
      'span',
      { class: 'oben' },
      marke(stufe, t.dringend.stufe[stufe]),
      h('strong', {}, ` ${name === '' ? wo : name} `),
    ),
    was !== '' && h('span', { class: 'schritt' }, ` ${was}`),
    h(
      'span',
      { class: 'leise' },
      ` ${[wann, schrittBis, werText, name === '' ? '' : wo]
        .filter((teil) => teil !== undefined && teil !== '')
        .join(' · ')}`,
      icon('pfeil'),
    ),
  );
}
