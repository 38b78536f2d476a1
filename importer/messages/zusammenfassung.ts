/**
 * The summary of a run, line by line: what is said of lauf.json's content, and when. How it is said stands in
 * de/laufworte.ts and its siblings. Source: page 5.
 */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { type FieldId, field, QUELLE_NAME } from '../../core/fields/declarations.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import { haeufigste } from '../protokoll/pruefung.ts';
import { TWICE } from '../read/encoding.ts';
import type { worte } from './de/laufworte.ts';
import type { Form } from './form.ts';

export type Laufworte = Form<typeof worte>;

const HAEUFIGSTE = 5;

const label = (id: FieldId) => field(id).labels[0];

/** At most five names. */
const einige = (namen: readonly string[]) =>
  namen.length > 5 ? `${namen.slice(0, 5).join(', ')}, … (${namen.length})` : namen.join(', ');

/** @param code the name of a finding */
export function zusammenfassung(
  w: Laufworte,
  lauf: Lauf,
  out: string,
  code: (code: BefundCode) => string,
): readonly string[] {
  const { dateien, zaehlung } = lauf;
  type Zahl = 'gelesen' | 'verbunden' | 'quarantaene' | 'dubletten' | 'leerzeilen' | 'kopfzeilen' | 'uebersprungen';
  const summe = (key: Zahl) => dateien.reduce((sum, datei) => sum + datei[key], 0);
  const gezaehlt = (befunde: readonly (readonly [BefundCode, number])[]) =>
    befunde.map(([one, n]) => `    ${w.zahl(n)} × ${code(one)} (${one})`);
  const alle = haeufigste(zaehlung.befunde);
  const gruende = alle.filter(([one]) => befund(one).ebene === 'quarantäne');
  const befunde = alle.filter(
    ([one]) => ['feld', 'fall'].includes(befund(one).ebene) && befund(one).schwere !== 'hinweis',
  );
  return [
    w.kopf(lauf.stichtag, lauf.faelle, summe('gelesen')),
    ...lauf.lieferung.map(w.lieferung),
    ...lauf.unbekannte_woerter.map(w.unbekannteWoerter),
    w.neufaelle(neufaelle(w, lauf)),
    w.ueberfaellig(frist(w, lauf, 'erstberatung'), frist(w, lauf, 'entscheidung'), baldFaellig(w, lauf)),
    w.quarantaene(summe('quarantaene'), gruende.length),
    ...gezaehlt(gruende),
    w.befunde + (befunde.length > 0 ? '' : lauf.nicht_geprueft.length === 0 ? w.keine : w.keineUnterGeprueften),
    ...gezaehlt(befunde.slice(0, HAEUFIGSTE)),
    w.abstimmung(summe('gelesen'), summe('verbunden'), summe('quarantaene'), summe('dubletten')) +
      w.daneben(summe('leerzeilen'), summe('kopfzeilen'), summe('uebersprungen')),
    ...(lauf.verlauf === undefined ? [] : w.verlauf(lauf.verlauf)),
    ...dateien.flatMap(({ datei, kodierung }) => (kodierung === 'windows-1252' ? [w.windows1252(datei)] : [])),
    ...dateien.flatMap(({ datei, kodierung }) => (kodierung === TWICE ? [w.doppeltKodiert(datei)] : [])),
    ...dateien.flatMap(({ datei, leere_endfelder: n }) => (n === 0 ? [] : [w.leereEndfelder(datei, n)])),
    ...lauf.ueberschneidungen.map(w.ueberschneidung),
    ...(lauf.uebergangen.length === 0 ? [] : [w.uebergangen(einige(lauf.uebergangen))]),
    ...lauf.ohne_treffer.map(({ quelle, muster }) => w.ohneTreffer(muster, QUELLE_NAME[quelle])),
    ...lauf.spalten.flatMap(({ quelle, datei, unbenutzt, mehrdeutig }) => [
      ...(unbenutzt.length === 0 ? [] : [w.unbenutzt(QUELLE_NAME[quelle], datei, unbenutzt)]),
      ...mehrdeutig.map(({ feld, spalten }) => w.mehrdeutig(QUELLE_NAME[quelle], datei, label(feld), spalten)),
    ]),
    ...lauf.nicht_geprueft.map(({ code: one, fehlt, quellen }) => {
      const spalten = fehlt.length === 0 ? [] : [w.spalte(fehlt.map(label))];
      return w.nichtGeprueft(`${code(one)} (${one})`, [...spalten, ...quellen.map((q) => w.dateiAus(QUELLE_NAME[q]))]);
    }),
    ...lauf.annahmen.map(({ feld, regeln }) => w.angenommen(label(feld), regeln)),
    w.ergebnis(out),
    ...w.dateien(summe('quarantaene') > 0),
  ];
}

/** Where none can be found, none is no number. */
function neufaelle(w: Laufworte, { zaehlung: { neufall }, neufall_ohne }: Lauf): string {
  const { ja = 0, prüfen = 0 } = neufall;
  return neufall_ohne.length > 0 && ja === 0
    ? w.neufaelleUngeprueft(neufall_ohne.map(label), prüfen)
    : w.neufaelleGezaehlt(ja, prüfen);
}

/** How many of one deadline have passed, or that nobody could tell. */
function frist(w: Laufworte, lauf: Lauf, welche: 'erstberatung' | 'entscheidung'): string {
  const grund = lauf.nicht_messbar.find((eine) => eine.frist === welche);
  return grund === undefined
    ? `${w.zahl(lauf.zaehlung[`status_${welche}`]['überfällig'] ?? 0)} ${w.fristen[welche]}`
    : w.fristUngeprueft(w.fristen[welche], grund.fehlt.map(label));
}

/** A number over both deadlines. */
function baldFaellig(w: Laufworte, { zaehlung, nicht_messbar }: Lauf): string {
  const { status_erstberatung: erst, status_entscheidung: entscheidung } = zaehlung;
  const n = (erst['bald fällig'] ?? 0) + (entscheidung['bald fällig'] ?? 0);
  return [w.zahl(n), w.zumTeil(n), w.ungeprueft][nicht_messbar.length] ?? '';
}
