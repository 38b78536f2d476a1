/** The table of steps in docs/vorgang.md, from their records. */
import { field } from '../core/fields/declarations.ts';
import { messages } from '../core/messages/index.ts';
import type { Schritt } from '../core/process/schritt.ts';
import { SCHRITTE, type SchrittId } from '../core/process/schritte/index.ts';

const { vorgang } = messages('de');

/** When a case needs the step, and when it counts as done; in the words of page 8. */
const WORTE: Readonly<Record<SchrittId, readonly [gilt: string, bis: string]>> = {
  zustaendigkeit: ['bei Zuzug', ''],
  id_pruefung: ['immer', ''],
  anmeldebogen: ['wenn es die Spalte gibt', ''],
  verbis: ['im Import, ab 15 Jahren', ''],
  allegro: ['im Import; im Blatt mit der Spalte BG-Nummer', ''],
  antragstag: ['immer', ''],
  hauptbetreuer: ['immer; bei Aufstockern die Nebenbetreuung', ''],
  arbeitspaket: ['immer', ''],
  unterlagenfrist: ['immer', ''],
  leistung: ['bei Anträgen am Telefon, wenn es die Spalte gibt', ''],
  rueckgabe: ['bei Post und Fax ohne Vermerk, wenn es die Spalte gibt', ''],
  termin: ['bis zur Erstberatung; ein verstrichener Termin ist neu zu buchen', 'Frist Erstberatung'],
  einladung: ['mit Termin, bis zur Erstberatung, wenn es die Spalte gibt', ''],
  paket_zurueck: ['wenn das Arbeitspaket ausgegeben ist', 'vereinbarte Rückgabe'],
  unterlagen: ['immer', 'Tag, bis zu dem die Unterlagen erwartet werden'],
  erstberatung: ['immer', 'Frist Erstberatung'],
  profiling: ['wenn es die Spalte gibt', 'Frist Erstberatung'],
  vereinbarung: ['nach der Erstberatung', ''],
  entscheidung: ['wenn die Unterlagen vollständig sind', 'Frist Entscheidung'],
};

/** Head and rows of the table of steps. */
export function schritttabelle(): [head: readonly string[], rows: readonly (readonly string[])[]] {
  const nachweis = (schritt: Schritt) =>
    schritt.nachweis
      .flat()
      .map((id) => field(id).labels[0])
      .join(', ') || 'Zeile im Export';
  const zeilen = SCHRITTE.map((schritt) => [
    `\`${schritt.id}\``,
    vorgang.titel[schritt.id],
    schritt.wer,
    ...WORTE[schritt.id],
    nachweis(schritt),
  ]);
  return [['Kennung', 'Schritt', 'Wer', 'fällt an', 'bis', 'Nachweis'], zeilen];
}
