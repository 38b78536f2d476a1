/** The report of `neufall pruefen` in German. */
import type { BefundCode } from '../../../core/decide/befunde.ts';
import { type FieldId, field } from '../../../core/fields/declarations.ts';
import type { Stufe } from '../../../core/sheet/index.ts';
import {
  type Auslassung,
  type Blattbericht,
  type DringendeZeile,
  haeufigste,
  type PruefBericht,
  type SpalteText,
} from '../../protokoll/pruefung.ts';
import { gemeinsame } from '../gemeinsame.ts';
import { genannt, menge, zahl } from './menge.ts';
import { deutscherTag } from './tag.ts';

type Code = (code: BefundCode) => string;

const label = (id: FieldId) => field(id).labels[0];
const name = (id: FieldId) => `„${label(id)}“`;
const spalte = ({ spalte: buchstabe, kopf }: SpalteText) => `${buchstabe} „${kopf.replaceAll(/\s+/g, ' ')}“`;
const zeile = (titel: string, teile: readonly string[]) =>
  teile.length === 0 ? [] : [`  ${titel}: ${genannt(teile, VIELE)}.`];
/** As many parts as a person reads on a screen; all of them are in `--json`. */
const VIELE = 50;
const DRINGENDE = 20;

const AUSLASSUNG: Readonly<Record<Auslassung, string>> = {
  ausgeblendet: 'ausgeblendet; blenden Sie es ein oder nennen Sie es mit --blatt',
  'ohne-kopf': 'keine Kopfzeile',
  geschuetzt: 'geschützt; heben Sie den Schutz auf oder rufen Sie mit --trotzdem auf',
  formeln: 'Formeln ohne Ergebnis; öffnen und speichern Sie die Mappe in Excel',
  nebeneinander: 'zwei Listen nebeneinander',
  platz: 'rechts der Liste kein Platz für die Ergebnisspalten',
  'nicht-gewaehlt': 'nicht gewählt; nennen Sie es mit --blatt oder nehmen Sie --alle-blaetter',
};

const STUFE: Readonly<Record<Stufe, string>> = {
  überfällig: 'überfällig',
  'bald fällig': 'bald fällig',
  prüfen: 'zu prüfen',
  fehler: 'Fehler in den Angaben',
};

export function bericht(b: PruefBericht, code: Code): readonly string[] {
  const geaendert = b.blaetter.reduce((sum, one) => sum + one.geaendert, 0);
  const ueberall = b.blaetter.length > 1 ? gemeinsame(b.blaetter.map((blatt) => ungeprueftes(blatt, code))) : [];
  const unklar = b.blaetter.some(({ nicht_pruefbar }) => nicht_pruefbar.length > 0);
  return [
    ...b.blaetter.flatMap((blatt) => blattzeilen(blatt, b.stichtag, code, ueberall)),
    ...(ueberall.length === 0 ? [] : ['Auf allen Blättern:', ...ueberall]),
    ...b.ausgelassen.map(({ blatt, grund }) => `Ausgelassen: Blatt „${blatt}“ (${AUSLASSUNG[grund]})`),
    ...(b.dringend.length === 0
      ? unklar
        ? []
        : ['Dringende Zeilen: keine']
      : dringende(b.dringend, b.blaetter.length, code)),
    `Ergebnis: ${b.ausgabe} (${menge(geaendert, 'Zelle', 'Zellen')} geschrieben)`,
  ];
}

function dringende(alle: readonly DringendeZeile[], blaetter: number, code: Code): string[] {
  const mehr = alle.length - DRINGENDE;
  return [
    `Dringende Zeilen (${zahl(alle.length)}):`,
    ...alle.slice(0, DRINGENDE).map(({ blatt, zeile: nr, stufe, frist, faellig, resttage, befund }) => {
      const wo = blaetter > 1 ? `„${blatt}“ Zeile ${nr}` : `Zeile ${nr}`;
      const was = frist === undefined || faellig === undefined ? '' : `, ${frist} bis ${deutscherTag(faellig)}`;
      const tage = resttage === undefined ? '' : ` (${menge(resttage, 'Arbeitstag', 'Arbeitstage')})`;
      return `  ${wo}: ${STUFE[stufe]}${was}${tage}${befund === undefined ? '' : ` (${code(befund)})`}`;
    }),
    ...(mehr > 0 ? [`  und ${zahl(mehr)} weitere; alle nennt --json`] : []),
  ];
}

function blattzeilen(b: Blattbericht, stichtag: string, code: Code, ueberall: readonly string[]): string[] {
  const n = (counts: Readonly<Record<string, number>>, key: string) => zahl(counts[key] ?? 0);
  const fristen = (status: string) =>
    `${menge(erst[status] ?? 0, 'Erstberatung', 'Erstberatungen')}, ${menge(entscheidung[status] ?? 0, 'Entscheidung', 'Entscheidungen')}`;
  const { neufall, status_erstberatung: erst, status_entscheidung: entscheidung } = b.zaehlung;
  const befunde = haeufigste(b.zaehlung.befunde);
  return [
    `Blatt „${b.blatt}“, Stichtag ${deutscherTag(stichtag)}: ${menge(b.zeilen, 'Fall', 'Fälle')} (Kopfzeile ${b.kopfzeile})`,
    ...(b.nicht_pruefbar.length === 0
      ? []
      : [
          `  Es konnte nichts geprüft werden, denn in keiner Zeile steht: ${b.nicht_pruefbar.map(label).join(', ')}. Geben Sie mit --zuordnung eine Spalte oder eine Vorgabe an.`,
        ]),
    `  Neufälle:           ${n(neufall, 'ja')} (weitere zu prüfen: ${n(neufall, 'prüfen')})`,
    `  überfällig:         ${fristen('überfällig')}`,
    `  bald fällig:        ${fristen('bald fällig')}`,
    `  häufigste Befunde:${befunde.length === 0 ? '  keine' : ''}`,
    ...befunde.slice(0, 5).map(([one, count]) => `    ${zahl(count)} × ${code(one)} (${one})`),
    ...offenes(b, code),
    ...b.mehrdeutig.map(
      ({ feld, spalten }) =>
        `  Hinweis: mehrere Spalten für ${name(feld)}: ${spalten.map(spalte).join(', ')}; gelesen wurde die erste, mit --zuordnung legen Sie eine fest.`,
    ),
    ...b.falsche_vorgabe.map(
      (feld) => `  Hinweis: Die Vorgabe für ${name(feld)} ist kein Wert des Feldes und zählt nicht.`,
    ),
    ...ungeprueftes(b, code).filter((one) => !ueberall.includes(one)),
    ...(b.von_hand.length === 0 ? [] : [`  Nicht überschrieben, weil von Hand geändert: ${genannt(b.von_hand)}.`]),
    ...(b.ohne_wert.length === 0
      ? []
      : [
          `  Hinweis: Formeln ohne Ergebnis gelten als leer: ${genannt(b.ohne_wert)}. Bitte in Excel öffnen und speichern.`,
        ]),
    ...(b.filter_endet_vor === null
      ? []
      : [
          `  Hinweis: Der Filter des Blatts reicht nicht über die Ergebnisspalten, weil in Spalte ${b.filter_endet_vor} etwas anderes steht. Sortieren Sie nicht mit dem Filterpfeil: Die Ergebnisse bleiben dabei stehen.`,
        ]),
    ...(b.weitere_liste === null
      ? []
      : [
          `  Hinweis: Ab Zeile ${b.weitere_liste} steht eine zweite Liste; sie wurde nicht geprüft. Setzen Sie sie auf ein eigenes Blatt.`,
        ]),
    ...(b.tabelle_endet_vor === null
      ? []
      : [
          `  Hinweis: Die Tabelle „${b.tabelle_endet_vor}“ reicht nicht über die Ergebnisspalten, weil neben ihr etwas anderes steht. Sortieren Sie nicht mit ihren Pfeilen: Die Ergebnisse bleiben dabei stehen.`,
        ]),
  ];
}

/** What the missing columns leave unchecked or assumed. */
const ungeprueftes = ({ nicht_geprueft, annahmen }: Blattbericht, code: Code): readonly string[] => [
  ...nicht_geprueft.map(
    ({ code: one, fehlt }) =>
      `  Nicht geprüft: ${code(one)} (${one}); dafür fehlt die Spalte ${fehlt.map(name).join(' oder ')}.`,
  ),
  ...annahmen.map(
    ({ feld, regeln }) =>
      `  Angenommen: Die Spalte ${name(feld)} fehlt und zählt als leer; die Zuständigkeit nach ${regeln.join(', ')} kann dadurch anders sein.`,
  ),
];

/** The blocks of the pane's guide (page 6 "The first hour"). */
function offenes(b: Blattbericht, code: Code): string[] {
  const verborgen = b.verborgene_woerter;
  return [
    ...zeile(
      'Erkannte Spalten',
      Object.entries(b.zuordnung).map(([id, one]) => `${spalte(one)} = ${label(id as FieldId)}`),
    ),
    ...zeile(
      'Unbenutzte Spalten',
      b.unbenutzt.map(
        (one) => spalte(one) + (one.vielleicht === undefined ? '' : ` (vielleicht ${label(one.vielleicht)})`),
      ),
    ),
    ...zeile(
      'Fehlende Angaben',
      b.fehlend.map(({ feld, zeilen, spalten, vorgabe }) => {
        const wege = [
          ...spalten.map((one) => `vielleicht Spalte ${spalte(one)}`),
          ...(vorgabe === undefined ? [] : [`als Vorgabe möglich: „${vorgabe}“`]),
        ];
        return `${label(feld)} (in ${menge(zeilen, 'Zeile', 'Zeilen')}${wege.length === 0 ? '' : `; ${wege.join('; ')}`})`;
      }),
    ),
    ...zeile('Unbekannte Wörter', [
      ...b.woerter.map(
        ({ feld, wort, anzahl, vorschlag }) =>
          `${zahl(anzahl)} × „${wort}“ in ${label(feld)}${vorschlag === undefined ? '' : ` (vielleicht „${vorschlag}“)`}`,
      ),
      ...(verborgen === 0 ? [] : [`${zahl(verborgen)} ${verborgen === 1 ? 'Text' : 'Texte'}, hier nicht gezeigt`]),
    ]),
    ...zeile(
      'Nicht lesbare Zellen',
      b.unlesbar.map(({ zelle, code: one }) => `${zelle} (${code(one)})`),
    ),
    ...(b.vorschlag === undefined
      ? []
      : [`  Vorschlag für --zuordnung: ${JSON.stringify({ version: 1, blaetter: { [b.blatt]: b.vorschlag } })}`]),
  ];
}
