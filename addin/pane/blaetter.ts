/**
 * Several sheets in the pane: which ones, what would change on them, and their urgent rows as one list.
 * Source: page 6 "Several sheets".
 */
import { german } from '../../core/calendar/day.ts';
import {
  type Blattwahl,
  leseBlattwahl,
  merkeBlattwahl,
  pruefeBlaetter,
  uebernimmBlaetter,
} from '../actions/blaetter.ts';
import {
  type Blaetterpruefung,
  type DringendesBlatt,
  dringendeDer,
  namenDer,
  ungeprueft,
} from '../actions/blaetterpruefung.ts';
import { jumpTo } from '../excel/rows.ts';
import { haken, knopf } from './bausteine.ts';
import { h, readAloud, refill } from './dom.ts';
import { eintrag } from './dringend.ts';
import type { Bedienung } from './worte.ts';

/** Urgent rows that come into view at once. */
const SEITE = 50;

export function blaetterBereich(bedienung: Bedienung): HTMLElement {
  const { steuerung, t, m, behalten } = bedienung;
  const texte = t.blaetter;
  let wahl: readonly Blattwahl[] = [];
  let anzahl = SEITE;
  const [auswahl, ergebnis] = [h('div'), h('div')];
  const pruefen = knopf('blaetter-pruefen', texte.pruefen, () => {
    const gewaehlt = wahl.filter((one) => one.gewaehlt);
    if (gewaehlt.length > 0) void pruefeBlaetter(steuerung, gewaehlt);
    else refill(ergebnis, h('p', { role: 'alert' }, texte.keine));
  });
  const element = h('details', { id: 'blaetter' }, h('summary', {}, texte.titel), auswahl, ergebnis);
  element.addEventListener('toggle', () => {
    if (element.open) void steuerung.nebenbei(lade);
  });

  async function lade(): Promise<void> {
    wahl = await leseBlattwahl();
    zeigeWahl();
  }

  function zeigeWahl(): void {
    const zeilen = wahl.map((blatt) => {
      const { zeile } = haken({ checked: blatt.gewaehlt }, blatt.name, (an) => {
        wahl = wahl.map((one) => (one.id === blatt.id ? { ...one, gewaehlt: an } : one));
        behalten(
          merkeBlattwahl(
            steuerung,
            wahl.flatMap(({ id, gewaehlt }) => (gewaehlt ? id : [])),
          ),
          texte.gemerkt(wahl.flatMap(({ name, gewaehlt }) => (gewaehlt ? name : []))),
        );
      });
      return zeile;
    });
    refill(
      auswahl,
      h('fieldset', {}, h('legend', {}, texte.titel), h('p', { class: 'leise' }, texte.hilfe), ...zeilen),
      h('div', { class: 'knoepfe' }, pruefen),
    );
  }

  let gezeigt: Blaetterpruefung | undefined;
  let gefragt = false;
  let alt = false;
  steuerung.onChange(() => {
    const { zustand, blaetter, blaetterVeraltet } = steuerung;
    pruefen.setAttribute('aria-disabled', String(zustand.art === 'arbeitet'));
    const fragt = zustand.art === 'vorschau-blaetter';
    if (blaetter === gezeigt && fragt === gefragt && blaetterVeraltet === alt) return;
    if (blaetter !== gezeigt) anzahl = SEITE;
    const fragtNeu = fragt && !(blaetter === gezeigt && gefragt);
    [gezeigt, gefragt, alt] = [blaetter, fragt, blaetterVeraltet];
    zeigeErgebnis();
    if (!fragtNeu) return;
    element.open = true;
    readAloud(document.getElementById('blaetter-titel'));
  });

  function zeigeErgebnis(): void {
    refill(ergebnis, gezeigt !== undefined && gefragt && vorschau(gezeigt), gezeigt !== undefined && liste(gezeigt));
  }

  function vorschau({ geprueft, ausgelassen }: Blaetterpruefung): HTMLElement {
    const zellen = geprueft.reduce((sum, one) => sum + one.geaendert, 0);
    return h(
      'section',
      { class: 'karte', 'aria-labelledby': 'blaetter-titel' },
      h('h2', { id: 'blaetter-titel' }, texte.vorschau(zellen, geprueft.length)),
      h(
        'ul',
        {},
        ...geprueft.map(({ liste: { grid }, uebersicht, geaendert, vonHand, sortierung: { art } }) =>
          h(
            'li',
            {},
            texte.blatt(grid.sheet.name, uebersicht.zahlen.zeilen, geaendert, vonHand.length),
            art !== 'haelt' && `. ${t.vorschau.sortierung[art]}`,
          ),
        ),
        ...ausgelassen.map(({ name, grund }) => h('li', {}, texte.ausgelassen(name, t.fault[grund]))),
      ),
      h(
        'div',
        { class: 'knoepfe' },
        knopf('blaetter-uebernehmen', t.knopf.uebernehmen, () => void uebernimmBlaetter(steuerung), 'haupt'),
        knopf('blaetter-verwerfen', t.knopf.verwerfen, () => steuerung.verwerfen(), 'neben'),
      ),
    );
  }

  function liste(pruefung: Blaetterpruefung): HTMLElement {
    const alle = dringendeDer(pruefung);
    const offen = ungeprueft(pruefung);
    const stichtag = pruefung.geprueft[0]?.reader.stichtag;
    const noch = alle.length - anzahl;
    return h(
      'section',
      { 'aria-labelledby': 'blaetter-dringend' },
      h('h2', { id: 'blaetter-dringend' }, texte.dringend(alle.length)),
      stichtag !== undefined &&
        stichtag !== steuerung.heute &&
        h('p', { class: 'hinweiskarte gelb' }, t.hinweis.stichtag(german(stichtag))),
      alt &&
        h(
          'div',
          { class: 'hinweiskarte gelb', id: 'blaetter-veraltet' },
          h('span', {}, texte.veraltet),
          knopf('blaetter-neu', t.hinweis.neuPruefen, () => void pruefeBlaetter(steuerung, namenDer(pruefung))),
        ),
      ...offen.map(({ name, felder }) =>
        h(
          'p',
          { class: 'hinweiskarte gelb' },
          texte.nichtPruefbar(
            name,
            felder.map((id) => m.felder[id]),
          ),
        ),
      ),
      alle.length === 0 && offen.length === 0 && h('p', {}, texte.keineDringenden),
      h('ul', { class: 'dringend' }, ...alle.slice(0, anzahl).map((zeile) => h('li', {}, zeileVon(zeile)))),
      noch > 0 &&
        knopf('blaetter-weitere', texte.weitere(Math.min(SEITE, noch)), () => {
          anzahl += SEITE;
          zeigeErgebnis();
        }),
    );
  }

  function zeileVon(eine: DringendesBlatt): HTMLElement {
    const { id, area, name } = eine.blatt.liste.grid.sheet;
    const springe = () => void steuerung.nebenbei(() => jumpTo(id, { ...area, row: area.row + eine.index, rows: 1 }));
    return eintrag(eine, texte.zeile(name, eine.zeile, eine.kundennummer), bedienung, springe);
  }
  return element;
}
