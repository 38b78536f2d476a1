/**
 * The report of `neufall pruefen`, line by line: what is said, and when. How it is said stands in de/pruefworte.ts and its
 * siblings. Source: pages 5 and 6.
 */
import type { BefundCode } from '../../core/decide/befunde.ts';
import { type FieldId, field } from '../../core/fields/declarations.ts';
import { type Blattbericht, haeufigste, type PruefBericht, type SpalteText } from '../protokoll/pruefung.ts';
import type { worte } from './de/pruefworte.ts';
import type { Form } from './form.ts';

export type Pruefworte = Form<typeof worte>;

type Code = (code: BefundCode) => string;

/** As many parts as a person reads on a screen; all of them are in `--json`. */
const VIELE = 50;
const DRINGENDE = 20;
const HAEUFIGSTE = 5;

const label = (id: FieldId) => field(id).labels[0];
const falls = <T>(wert: T | null | undefined, satz: (wert: T) => string) => (wert == null ? [] : [satz(wert)]);
const sofern = <T>(teile: readonly T[], satz: (teile: readonly T[]) => string) =>
  teile.length === 0 ? [] : [satz(teile)];

/** Lines that several lists of lines all have, in the order of the first. */
const gemeinsame = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((line) => others.every((one) => one.includes(line)));

/** @param code the name of a finding */
export function pruefbericht(w: Pruefworte, b: PruefBericht, code: Code): readonly string[] {
  const geaendert = b.blaetter.reduce((sum, one) => sum + one.geaendert, 0);
  const ueberall = b.blaetter.length > 1 ? gemeinsame(b.blaetter.map((blatt) => ungeprueftes(w, blatt, code))) : [];
  const unklar = b.blaetter.some(({ nicht_pruefbar }) => nicht_pruefbar.length > 0);
  return [
    ...b.blaetter.flatMap((blatt) => blattzeilen(w, blatt, b.stichtag, code, ueberall)),
    ...(ueberall.length === 0 ? [] : [w.ueberall, ...ueberall]),
    ...b.ausgelassen.map(({ blatt, grund }) => w.ausgelassen(blatt, w.auslassung[grund])),
    ...(b.dringend.length > 0 ? dringende(w, b, code) : unklar ? [] : [w.nichtsDringend]),
    w.ergebnis(b.ausgabe, geaendert),
  ];
}

function dringende(w: Pruefworte, { dringend, blaetter }: PruefBericht, code: Code): string[] {
  const mehr = dringend.length - DRINGENDE;
  return [
    w.dringend(dringend.length),
    ...dringend.slice(0, DRINGENDE).map(({ blatt, zeile, stufe, frist, faellig, resttage, befund }) => {
      const was = frist === undefined || faellig === undefined ? '' : w.faellig(frist, w.tag(faellig));
      const tage = resttage === undefined ? '' : ` (${w.arbeitstage(resttage)})`;
      const wo = w.wo(blaetter.length > 1 ? blatt : undefined, zeile);
      return `  ${wo}: ${w.stufe[stufe]}${was}${tage}${befund === undefined ? '' : ` (${code(befund)})`}`;
    }),
    ...(mehr > 0 ? [w.mehrDringend(mehr)] : []),
  ];
}

function blattzeilen(
  w: Pruefworte,
  b: Blattbericht,
  stichtag: string,
  code: Code,
  ueberall: readonly string[],
): string[] {
  const { neufall, status_erstberatung: erst, status_entscheidung: entscheidung } = b.zaehlung;
  const befunde = haeufigste(b.zaehlung.befunde);
  return [
    w.blatt(b.blatt, w.tag(stichtag), b.zeilen, b.kopfzeile),
    ...sofern(b.nicht_pruefbar.map(label), w.nichtPruefbar),
    w.neufaelle(neufall['ja'] ?? 0, neufall['prüfen'] ?? 0),
    w.ueberfaellig(erst['überfällig'] ?? 0, entscheidung['überfällig'] ?? 0),
    w.baldFaellig(erst['bald fällig'] ?? 0, entscheidung['bald fällig'] ?? 0),
    w.haeufigste(befunde.length),
    ...befunde.slice(0, HAEUFIGSTE).map(([one, count]) => `    ${w.zahl(count)} × ${code(one)} (${one})`),
    ...offenes(w, b, code),
    ...b.mehrdeutig.map(({ feld, spalten }) => w.mehrdeutig(label(feld), spalten.map(spalteIn(w)))),
    ...b.falsche_vorgabe.map((feld) => w.falscheVorgabe(label(feld))),
    ...ungeprueftes(w, b, code).filter((one) => !ueberall.includes(one)),
    ...sofern(b.von_hand, w.vonHand),
    ...sofern(b.ohne_wert, w.ohneWert),
    ...falls(b.filter_endet_vor, w.filterEndet),
    ...falls(b.weitere_liste, w.weitereListe),
    ...falls(b.tabelle_endet_vor, w.tabelleEndet),
  ];
}

const spalteIn =
  (w: Pruefworte) =>
  ({ spalte, kopf }: SpalteText) =>
    `${spalte} ${w.zitat(kopf.replaceAll(/\s+/g, ' '))}`;

/** What the missing columns leave unchecked or assumed. */
const ungeprueftes = (w: Pruefworte, { nicht_geprueft, annahmen }: Blattbericht, code: Code): readonly string[] => [
  ...nicht_geprueft.map(({ code: one, fehlt }) => w.nichtGeprueft(`${code(one)} (${one})`, fehlt.map(label))),
  ...annahmen.map(({ feld, regeln }) => w.angenommen(label(feld), regeln)),
];

/** The blocks of the pane's guide (page 6 "The first hour"). */
function offenes(w: Pruefworte, b: Blattbericht, code: Code): string[] {
  const spalte = spalteIn(w);
  const block = (titel: string, teile: readonly string[]) =>
    teile.length === 0 ? [] : [`  ${titel}: ${w.genannt(teile, VIELE)}.`];
  const { titel } = w;
  return [
    ...block(
      titel.erkannt,
      Object.entries(b.zuordnung).map(([id, one]) => `${spalte(one)} = ${label(id as FieldId)}`),
    ),
    ...block(
      titel.unbenutzt,
      b.unbenutzt.map(
        (one) => spalte(one) + (one.vielleicht === undefined ? '' : ` (${w.vielleicht(label(one.vielleicht))})`),
      ),
    ),
    ...block(
      titel.fehlend,
      b.fehlend.map(({ feld, zeilen, spalten, vorgabe }) => {
        const wege = [...spalten.map((one) => w.vielleichtSpalte(spalte(one))), ...falls(vorgabe, w.alsVorgabe)];
        return `${label(feld)} (${[w.inZeilen(zeilen), ...wege].join('; ')})`;
      }),
    ),
    ...block(titel.woerter, [
      ...b.woerter.map(({ feld, wort, anzahl, vorschlag }) => {
        const steht = vorschlag === undefined ? '' : ` (${w.vielleicht(w.zitat(vorschlag))})`;
        return `${w.zahl(anzahl)} × ${w.zitat(wort)} in ${label(feld)}${steht}`;
      }),
      ...(b.verborgene_woerter === 0 ? [] : [w.verborgen(b.verborgene_woerter)]),
    ]),
    ...block(
      titel.unlesbar,
      b.unlesbar.map(({ zelle, code: one }) => `${zelle} (${code(one)})`),
    ),
    ...falls(b.vorschlag, (one) => w.vorschlag(JSON.stringify({ version: 1, blaetter: { [b.blatt]: one } }))),
  ];
}
