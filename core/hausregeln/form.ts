/**
 * What a house file may hold, declared once: the check and the JSON Schema that ships with the program both come from
 * here. Source: page 9 "The file".
 */
import { FIELD_IDS } from '../fields/declarations.ts';
import { LIST_NAMES, type ListName, words } from '../fields/lists.ts';
import { BEDINGUNGEN } from '../rules/bedingungen.ts';

/** What a value may be. */
export type Form =
  | { readonly art: 'text'; readonly leer?: true }
  | { readonly art: 'tag' }
  | { readonly art: 'uhrzeit' }
  | { readonly art: 'zahl'; readonly von: number; readonly bis: number }
  | { readonly art: 'wort'; readonly worte: readonly string[] }
  | { readonly art: 'liste'; readonly von: Form }
  | { readonly art: 'objekt'; readonly felder: Readonly<Record<string, Feld>> };

export interface Feld {
  readonly form: Form;
  readonly pflicht?: true;
  /** For the reader of the JSON Schema, in German. */
  readonly sagt: string;
}

const TEXT: Form = { art: 'text' };
const TAG: Form = { art: 'tag' };
const wort = (worte: readonly string[]): Form => ({ art: 'wort', worte });
const liste = (von: Form): Form => ({ art: 'liste', von });
const objekt = (felder: Readonly<Record<string, Feld>>): Form => ({ art: 'objekt', felder });
/** An object whose keys are all of one kind, none of them needed. */
const verzeichnis = (schluessel: readonly string[], form: (schluessel: string) => Form, sagt: string): Form =>
  objekt(Object.fromEntries(schluessel.map((id) => [id, { form: form(id), sagt }])));

export const WOCHENTAGE = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

const DOKUMENT = objekt({
  id: { form: TEXT, pflicht: true, sagt: 'Nummer der Weisung; die Nummern der Regeln beginnen gewöhnlich damit' },
  titel: { form: TEXT, pflicht: true, sagt: 'Name des Dokuments, wie er in Fundstellen steht' },
  stand: { form: TAG, pflicht: true, sagt: 'Tag des Dokuments' },
});

const WEG = objekt({
  rechtskreis: { form: wort(words('rechtskreis')), pflicht: true, sagt: 'Rechtskreis' },
  kanal: { form: liste(wort(words('kanal'))), sagt: 'Zugangskanäle; ohne Angabe alle' },
  anliegen: { form: liste(wort(words('anliegen'))), sagt: 'Anliegen; ohne Angabe alle' },
  wenn: { form: wort(['', ...Object.keys(BEDINGUNGEN)]), sagt: 'Bedingung; leer oder ohne Angabe: keine' },
  stelle: { form: TEXT, pflicht: true, sagt: 'zuständige Stelle, auch eine neue; „=eingangsstelle“: wo es eingeht' },
  weg: { form: TEXT, pflicht: true, sagt: 'wie das Anliegen dorthin kommt' },
  information_an: { form: { art: 'text', leer: true }, sagt: 'wer außerdem zu unterrichten ist' },
  hinweis: { form: { art: 'text', leer: true }, sagt: 'Hinweis, der in der Erklärung steht' },
});

const FRIST = objekt({
  frist: { form: wort(['erstberatung', 'entscheidung']), pflicht: true, sagt: 'welche Frist' },
  gruppe: { form: wort(['U25', 'Ü25']), sagt: 'Altersgruppe; ohne Angabe beide' },
  arbeitstage: { form: { art: 'zahl', von: 1, bis: 250 }, pflicht: true, sagt: 'Arbeitstage' },
});

const FENSTER = objekt({
  tage: { form: liste(wort(WOCHENTAGE)), pflicht: true, sagt: 'Wochentage' },
  von: { form: { art: 'uhrzeit' }, pflicht: true, sagt: 'Beginn, HH:MM' },
  bis: { form: { art: 'uhrzeit' }, pflicht: true, sagt: 'Ende, HH:MM' },
});

const WOERTER = verzeichnis(
  LIST_NAMES,
  (list) => verzeichnis(words(list as ListName), () => liste(TEXT), 'weitere Schreibungen'),
  'Wörter dieser Liste',
);
const UEBERSCHRIFTEN = verzeichnis(FIELD_IDS, () => liste(TEXT), 'weitere Überschriften der Spalte');

const REGEL = objekt({
  id: { form: TEXT, pflicht: true, sagt: 'Nummer der Regel, nur einmal vergeben' },
  titel: { form: TEXT, pflicht: true, sagt: 'Inhalt der Regel in einem Satz' },
  fundstelle: { form: TEXT, pflicht: true, sagt: 'Abschnitt des Dokuments' },
  von: { form: TAG, pflicht: true, sagt: 'erster Tag' },
  bis: { form: TAG, sagt: 'letzter Tag; ohne Angabe offen' },
  wege: { form: liste(WEG), sagt: 'Zuständigkeiten nach dem Tag des Eingangs; sie gehen den eingebauten vor' },
  fristen: { form: liste(FRIST), sagt: 'Fristen nach dem Antragsdatum' },
  fenster: { form: liste(FENSTER), sagt: 'ATV-Fenster für Erstgespräche nach dem Tag des Termins' },
  unterbrechung_tage: { form: { art: 'zahl', von: 1, bis: 3650 }, sagt: 'mehr volle Tage machen zum Neukunden' },
  beendet: { form: liste(TEXT), sagt: 'Nummern der Regeln, die am Tag vor „von“ enden' },
  woerter: { form: WOERTER, sagt: 'weitere Wörter für Läufe mit einem Stichtag in diesem Zeitraum' },
  ueberschriften: {
    form: UEBERSCHRIFTEN,
    sagt: 'weitere Überschriften für Läufe mit einem Stichtag in diesem Zeitraum',
  },
});

/** The file as a whole. */
export const DATEI = objekt({
  $schema: { form: TEXT, sagt: 'Pfad des JSON-Schemas, nur für den Editor' },
  dokument: { form: DOKUMENT, pflicht: true, sagt: 'das Dokument, aus dem die Regeln sind' },
  regeln: { form: liste(REGEL), sagt: 'die Regeln' },
  woerter: { form: WOERTER, sagt: 'weitere Wörter der Listen, ohne Zeitraum' },
  ueberschriften: { form: UEBERSCHRIFTEN, sagt: 'weitere Überschriften der Felder, ohne Zeitraum' },
});
