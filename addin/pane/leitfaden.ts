/**
 * The guide before the first check of a list, and whenever something in it is new: what is open, with a proposal for
 * each and one button for all of them. Source: page 6 "The first hour of a team lead".
 */
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import { words } from '../../core/fields/lists.ts';
import type {
  FehlendesFeld,
  FremdesWort,
  Leitfaden,
  UnbenutzteSpalte,
  UnlesbareZelle,
} from '../../core/sheet/leitfaden.ts';
import {
  choosable,
  type SheetMapping,
  withColumn,
  withUnbenutzt,
  withVorgabe,
  withWort,
} from '../../core/sheet/mapping.ts';
import { type Pruefung, sheetRow } from '../actions/pruefung.ts';
import { columnLetters } from '../excel/area.ts';
import { knopf } from './bausteine.ts';
import { h, select } from './dom.ts';
import { icon } from './icons.ts';
import type { Worte } from './worte.ts';

export type Aenderung = (mapping: SheetMapping) => SheetMapping;

export interface Antworten {
  /** Takes an answer; `gut` says what was kept. */
  readonly antworte: (change: Aenderung, gut: string) => void;
  readonly springe: (zelle: UnlesbareZelle) => void;
  /** Cells that are shown, and more of them. */
  readonly zellen: number;
  readonly mehrZellen: () => void;
}

/** Cells that come into view at once. */
export const ZELLEN = 10;

export function leitfaden(pruefung: Pruefung, worte: Worte, antworten: Antworten): HTMLElement {
  const { t } = worte;
  const offen = pruefung.leitfaden;
  const teile = { pruefung, worte, antworten };
  const vorschlaege = vorschlaegeVon(offen);
  const lasse = () => antworten.antworte((mapping) => soLassen(mapping, offen), t.leitfaden.gelassen);
  const lassen = knopf('so-lassen', t.leitfaden.soLassen, lasse, 'neben');
  lassen.setAttribute('aria-describedby', 'so-lassen-hilfe');
  return h(
    'section',
    { 'aria-labelledby': 'leitfaden-titel', class: 'karte', id: 'leitfaden' },
    h('h2', { id: 'leitfaden-titel' }, t.leitfaden.titel),
    h('p', {}, t.leitfaden.einleitung),
    h(
      'div',
      { class: 'knoepfe' },
      vorschlaege.length > 0 &&
        knopf(
          'vorschlaege',
          t.leitfaden.annehmen(vorschlaege.length),
          () =>
            antworten.antworte(
              (mapping) => vorschlaege.reduce((bisher, change) => change(bisher), mapping),
              t.leitfaden.alleGemerkt(vorschlaege.length),
            ),
          'haupt',
          'haken',
        ),
    ),
    spalten(teile),
    felder(teile),
    woerter(teile),
    zellen(teile),
    h(
      'div',
      { class: 'knoepfe' },
      lassen,
      h('span', { class: 'leise', id: 'so-lassen-hilfe' }, t.leitfaden.soLassenHilfe),
    ),
  );
}

/** What one click on all proposals decides. */
function vorschlaegeVon({ felder: fehlend, spalten: neue, woerter: fremde }: Leitfaden): Aenderung[] {
  const ausFeldern = fehlend.flatMap(({ feld, vorschlag }): Aenderung[] => {
    if (vorschlag === undefined) return [];
    return 'spalte' in vorschlag
      ? [(mapping) => withColumn(mapping, feld, vorschlag.spalte)]
      : [(mapping) => mitKonstante(mapping, feld, vorschlag.konstante)];
  });
  const gefragt = new Set<FieldId>(fehlend.map(({ feld }) => feld));
  const ausSpalten = neue.flatMap(({ column, vielleicht }): Aenderung[] =>
    vielleicht === undefined || gefragt.has(vielleicht) ? [] : [(mapping) => withColumn(mapping, vielleicht, column)],
  );
  const ausWoertern = fremde.flatMap(({ list, wort, vorschlag }): Aenderung[] =>
    vorschlag === undefined ? [] : [(mapping) => withWort(mapping, list, wort, vorschlag)],
  );
  return [...ausFeldern, ...ausSpalten, ...ausWoertern];
}

/** A constant holds where no column claims the field, so an empty column lets go of it. */
const mitKonstante: (mapping: SheetMapping, feld: FieldId, wert: string) => SheetMapping = (mapping, feld, wert) =>
  withVorgabe(mapping.columns.has(feld) ? withColumn(mapping, feld, undefined) : mapping, feld, wert);

/** Nobody asks again about what is open now. */
function soLassen(mapping: SheetMapping, { felder: fehlend, spalten: neue, woerter: fremde }: Leitfaden): SheetMapping {
  const koepfe = neue.flatMap(({ kopf, vielleicht }) => (vielleicht === undefined ? [] : kopf));
  const ohneFelder = fehlend.reduce((bisher, { feld }) => withColumn(bisher, feld, undefined), mapping);
  const ohneWoerter = fremde.reduce((bisher, { list, wort }) => withWort(bisher, list, wort, null), ohneFelder);
  return koepfe.length === 0 ? ohneWoerter : withUnbenutzt(ohneWoerter, koepfe);
}

interface Teile {
  readonly pruefung: Pruefung;
  readonly worte: Worte;
  readonly antworten: Antworten;
}

const buchstabe = ({ liste }: Pruefung, column: number) => columnLetters(liste.grid.sheet.area.column + column);

/** A question with answers of one click, and a list of all others. */
function frage(text: string, klicks: readonly (HTMLElement | false)[], liste: HTMLElement): HTMLElement {
  return h(
    'li',
    { class: 'frage' },
    h('span', { class: 'was' }, text),
    h('span', { class: 'klicks' }, ...klicks, liste),
  );
}

const klick = (text: string, onclick: () => void) => h('button', { type: 'button', class: 'antwort', onclick }, text);

function block(id: string, titel: string, hilfe: string, ...inhalt: (HTMLElement | false)[]): HTMLElement {
  return h(
    'section',
    { 'aria-labelledby': `leitfaden-${id}`, class: 'block' },
    h('h3', { id: `leitfaden-${id}` }, titel),
    h('p', { class: 'leise' }, hilfe),
    ...inhalt,
  );
}

/** (1) Recognised columns, folded up; columns that nobody uses, each with a suggestion. */
function spalten({ pruefung, worte: { t, m }, antworten }: Teile): HTMLElement {
  const { mapping } = pruefung.liste;
  const { spalten: neue } = pruefung.leitfaden;
  // What may be a missing field is asked about there.
  const fehlt = new Set<FieldId>(pruefung.leitfaden.felder.map(({ feld }) => feld));
  const gefragt = neue.filter(({ vielleicht }) => vielleicht !== undefined && !fehlt.has(vielleicht));
  const uebrige = neue.filter(({ vielleicht }) => vielleicht === undefined);
  const frei = FIELD_IDS.filter((id) => !mapping.columns.has(id)).map((id) => [id, m.felder[id]] as const);
  const nimm = ({ column, kopf }: UnbenutzteSpalte, feld: FieldId) =>
    antworten.antworte((alt) => withColumn(alt, feld, column), t.leitfaden.gemerkt(m.felder[feld], `„${kopf}“`));
  const eine = (spalte: UnbenutzteSpalte) => {
    const { column, kopf, vielleicht } = spalte;
    return frage(
      t.leitfaden.spalte(kopf, buchstabe(pruefung, column)),
      [vielleicht !== undefined && klick(t.leitfaden.vielleicht(m.felder[vielleicht]), () => nimm(spalte, vielleicht))],
      select(
        { id: `neue-spalte-${column}`, 'aria-label': t.leitfaden.spalteWaehlen(kopf) },
        [['', t.leitfaden.anderes], ['-', t.leitfaden.nichtBenutzen], ...frei],
        '',
        (wert) => {
          if (wert !== '' && wert !== '-') nimm(spalte, wert);
          else if (wert === '-')
            antworten.antworte(
              (alt) => withUnbenutzt(alt, [kopf]),
              t.leitfaden.gemerkt(`„${kopf}“`, t.leitfaden.nichtBenutzen),
            );
        },
      ),
    );
  };
  const erkannt = [...mapping.columns.values()];
  return h(
    'div',
    {},
    h(
      'details',
      { id: 'erkannt' },
      h('summary', {}, icon('haken'), t.leitfaden.erkannt(erkannt.length)),
      h(
        'ul',
        {},
        ...erkannt.map(({ column, header, field }) =>
          h(
            'li',
            {},
            t.leitfaden.erkannteSpalte(t.leitfaden.spalte(header, buchstabe(pruefung, column)), m.felder[field]),
          ),
        ),
      ),
    ),
    gefragt.length > 0 &&
      block(
        'spalten',
        t.leitfaden.spalten(gefragt.length),
        t.leitfaden.spaltenHilfe,
        h('ul', { class: 'fragen' }, ...gefragt.map(eine)),
      ),
    uebrige.length > 0 && h('p', { class: 'leise' }, t.leitfaden.ohneVorschlag(uebrige.map(({ kopf }) => kopf))),
  );
}

/** (2) Fields without which nothing can be decided. */
function felder({ pruefung, worte: { t, m }, antworten }: Teile): HTMLElement | false {
  const { felder: fehlend } = pruefung.leitfaden;
  if (fehlend.length === 0) return false;
  const { mapping } = pruefung.liste;
  const { zeilen } = pruefung.uebersicht.zahlen;
  const kopf = (column: number) => mapping.cells[column] ?? '';
  const eines = ({ feld, zeilen: leer, konstante, spalten: passende, vorschlag }: FehlendesFeld) => {
    const nimm = (column: number) =>
      antworten.antworte(
        (alt) => withColumn(alt, feld, column),
        t.leitfaden.gemerkt(m.felder[feld], `„${kopf(column)}“`),
      );
    const wort = t.leitfaden.konstante[feld];
    const erste = vorschlag !== undefined && 'spalte' in vorschlag ? vorschlag.spalte : undefined;
    const uebrige = [...passende, ...choosable(mapping).filter((column) => !passende.includes(column))];
    return frage(
      `${m.felder[feld]} ${t.leitfaden.fehltIn(leer, leer === zeilen)}`,
      [
        erste !== undefined && klick(t.leitfaden.ausSpalte(kopf(erste)), () => nimm(erste)),
        konstante !== undefined &&
          wort !== undefined &&
          klick(wort, () =>
            antworten.antworte((alt) => mitKonstante(alt, feld, konstante), t.leitfaden.gemerkt(m.felder[feld], wort)),
          ),
      ],
      select(
        { id: `fehlt-${feld}`, 'aria-label': t.leitfaden.feldWaehlen(m.felder[feld]) },
        [
          ['', t.leitfaden.spalteNehmen],
          ...uebrige.map(
            (column) => [String(column), t.leitfaden.spalte(kopf(column), buchstabe(pruefung, column))] as const,
          ),
        ],
        '',
        (wert) => wert !== '' && nimm(Number(wert)),
      ),
    );
  };
  return block(
    'felder',
    t.leitfaden.felder(fehlend.length),
    t.leitfaden.felderHilfe,
    h('ul', { class: 'fragen' }, ...fehlend.map(eines)),
  );
}

const BLEIBT = '-';

/** (3) Words that no list knows. */
function woerter({ pruefung, worte: { t, m }, antworten }: Teile): HTMLElement | false {
  const { woerter: fremde } = pruefung.leitfaden;
  if (fremde.length === 0) return false;
  const eines = ({ feld, list, wort, anzahl, vorschlag }: FremdesWort, at: number) => {
    const nimm = (steht: string | null) =>
      antworten.antworte(
        (alt) => withWort(alt, list, wort, steht),
        t.leitfaden.gemerkt(`„${wort}“`, steht ?? t.leitfaden.bleibtUnbekannt),
      );
    return frage(
      t.leitfaden.wort(wort, m.felder[feld], anzahl),
      [vorschlag !== undefined && klick(t.leitfaden.bedeutet(vorschlag), () => nimm(vorschlag))],
      select(
        { id: `wort-${at}`, 'aria-label': t.leitfaden.wortWaehlen(wort) },
        [
          ['', t.leitfaden.anderes],
          [BLEIBT, t.leitfaden.bleibtUnbekannt],
          ...words(list).map((eins) => [eins, eins] as const),
        ],
        '',
        (wert) => wert !== '' && nimm(wert === BLEIBT ? null : wert),
      ),
    );
  };
  return block(
    'woerter',
    t.leitfaden.woerter(fremde.length),
    t.leitfaden.woerterHilfe,
    h('ul', { class: 'fragen' }, ...fremde.map(eines)),
  );
}

/** (4) Cells that could not be read, as a list that jumps. */
function zellen({ pruefung, worte, antworten }: Teile): HTMLElement | false {
  return pruefung.leitfaden.zellen.length > 0 && unlesbar(pruefung, worte, antworten);
}

/** The same list stands below a result, too. */
export function unlesbar(
  pruefung: Pruefung,
  { t, m }: Worte,
  { springe, zellen: anzahl, mehrZellen }: Pick<Antworten, 'springe' | 'zellen' | 'mehrZellen'>,
): HTMLElement {
  const alle = pruefung.leitfaden.zellen;
  const noch = Math.max(0, alle.length - anzahl);
  return block(
    'zellen',
    t.leitfaden.zellen(alle.length),
    t.leitfaden.zellenHilfe,
    h(
      'ul',
      { class: 'dringend' },
      ...alle
        .slice(0, anzahl)
        .map((zelle) =>
          h(
            'li',
            {},
            h(
              'button',
              { type: 'button', class: 'zeile', onclick: () => springe(zelle) },
              t.leitfaden.zelle(
                `${buchstabe(pruefung, zelle.column)}${sheetRow(pruefung.liste, zelle.index)}`,
                m.felder[zelle.feld],
                zelle.text,
              ),
              h('span', { class: 'leise' }, ` ${m.befunde[zelle.code].kurz}`, icon('pfeil')),
            ),
          ),
        ),
    ),
    noch > 0 && knopf('mehr-zellen', t.uebersicht.weitere(Math.min(SCHUB, noch), noch), mehrZellen),
  );
}

/** Cells that a further click shows. */
export const SCHUB = 50;
