/** The result of an assessment: figures by status, the urgent rows, all numbers, and what could not be checked. */
import type { Zaehlung } from '../../core/sheet/summary.ts';
import type { Pruefung } from '../actions/pruefung.ts';
import { tabelle } from './bausteine.ts';
import { h } from './dom.ts';
import { type Auswahl, dringend, type Handlungen, kacheln } from './dringend.ts';
import { icon } from './icons.ts';
import { marke } from './marke.ts';
import type { Worte } from './worte.ts';

export function ergebnis(pruefung: Pruefung, auswahl: Auswahl, worte: Worte, handlungen: Handlungen): HTMLElement {
  const { uebersicht } = pruefung;
  const { m, t } = worte;
  const { zahlen, nichtPruefbar } = uebersicht;
  const befunde = new Map([...zahlen.befunde].map(([code, n]) => [m.befunde[code].kurz, n]));
  const gleich = (wort: string) => wort;
  // Where nothing could be checked, a nought is no good news.
  const leer = nichtPruefbar.length > 0;
  return h(
    'div',
    {},
    h('h2', { class: 'nur-vorlesen' }, t.zahlen.titel),
    leer && nichtsGeprueft(pruefung, worte),
    !leer &&
      uebersicht.anzahlUngeklaert > 0 &&
      h(
        'p',
        { class: 'hinweiskarte gelb', id: 'ungeklaert' },
        icon('hilfe'),
        h('span', {}, t.uebersicht.ungeklaert(uebersicht.anzahlUngeklaert)),
      ),
    !leer && kacheln(pruefung, auswahl, worte, handlungen),
    (!leer || uebersicht.anzahlDringend > 0) && dringend(pruefung, auswahl, worte, handlungen),
    h(
      'section',
      { 'aria-labelledby': 'stand-titel' },
      h('h2', { id: 'stand-titel' }, t.uebersicht.stand),
      stand(pruefung, worte),
      zaehlung(t.zahlen.neufall, zahlen.neufall, (wort) => m.neufall[wort as keyof typeof m.neufall] ?? wort),
      zaehlung(t.zahlen.stelle, zahlen.stelle, gleich),
      zaehlung(t.zahlen.befunde, befunde, gleich),
      nichtGeprueft(pruefung, worte),
      angenommen(pruefung, worte),
    ),
  );
}

/** No false all-clear (page 6). */
function nichtsGeprueft({ uebersicht }: Pruefung, { t, m }: Worte): HTMLElement {
  const { zahlen, nichtPruefbar } = uebersicht;
  return h(
    'div',
    { class: 'hinweiskarte rot', id: 'nichts-geprueft' },
    icon('warnung'),
    h(
      'div',
      {},
      h('strong', {}, t.uebersicht.nichtsGeprueft(zahlen.zeilen)),
      h(
        'p',
        {},
        `${t.uebersicht.nichtBekannt(nichtPruefbar.map((feld) => m.felder[feld]))} ${t.uebersicht.nichtsGeprueftRat}`,
      ),
    ),
  );
}

/** In the order in which somebody has to do something. */
const STAENDE = ['überfällig', 'bald fällig', 'offen', 'verspätet', 'erfüllt', 'nicht messbar', 'entfällt'] as const;

/** Both deadlines by status: overdue always, the others where there are any. */
function stand({ uebersicht }: Pruefung, { t, m }: Worte): HTMLElement {
  const { erstberatung, entscheidung } = uebersicht.zahlen;
  const zahl = (zaehlung: Zaehlung, wort: string) => (zaehlung.get(wort) ?? 0).toLocaleString(t.sprache);
  const gezeigt = STAENDE.filter(
    (wort) => wort === 'überfällig' || wort === 'bald fällig' || erstberatung.has(wort) || entscheidung.has(wort),
  );
  const { Erstberatung, Entscheidung } = t.dringend.fristName;
  return tabelle(
    { class: 'stand' },
    [t.uebersicht.standSpalte, Erstberatung, Entscheidung],
    gezeigt.map((wort) => [marke(wort, m.status[wort]), zahl(erstberatung, wort), zahl(entscheidung, wort)]),
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

/** Routes that hang on a column that is not there (page 3 "Honest unknowns"). */
const angenommen = ({ reader: { grundlage } }: Pruefung, { t, m }: Worte): HTMLElement | false =>
  gefaltet(
    t.annahmen.titel,
    grundlage.annahmen.map(({ feld, regeln }) => t.annahmen.zeile(m.felder[feld], regeln.join(', '))),
  );

const nichtGeprueft = ({ reader }: Pruefung, { t, m }: Worte): HTMLElement | false =>
  gefaltet(
    t.nichtGeprueft.titel,
    reader.nicht_geprueft.map(({ code, fehlt }) =>
      t.nichtGeprueft.zeile(m.befunde[code].kurz, fehlt.map((id) => m.felder[id]).join(', ')),
    ),
  );

function gefaltet(titel: string, zeilen: readonly string[]): HTMLElement | false {
  if (zeilen.length === 0) return false;
  return h(
    'details',
    {},
    h('summary', {}, `${titel} (${zeilen.length})`),
    h('ul', {}, ...zeilen.map((zeile) => h('li', {}, zeile))),
  );
}
