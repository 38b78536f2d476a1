/**
 * What neufall.config.json may hold, declared once: the check, the JSON Schema that ships with the program and the
 * table in docs/konfiguration.md all come from here. Each description says which values are allowed.
 * Source: page 5 (everything that a flag sets), page 2 (settings of the decisions).
 */
import * as v from 'valibot';
import { LAENDER } from '../../core/calendar/holidays.ts';
import { QUELLE_NAME, QUELLEN } from '../../core/fields/declarations.ts';
import { ABLEHNUNG, ONLINE_ANTRAG } from '../../core/settings.ts';
import { STUFEN } from '../zahlen/daten.ts';
import { erlaubt } from './erlaubt.ts';
import { tag } from './tag.ts';

const text = (de: string, en: string) => erlaubt(v.pipe(v.string(), v.minLength(1)), de, en);
const flag = (de: string, en: string) => erlaubt(v.boolean(), `true oder false: ${de}`, `true or false: ${en}`);
const files = (name: string) =>
  erlaubt(
    v.union([v.pipe(v.string(), v.minLength(1)), v.array(v.pipe(v.string(), v.minLength(1)))]),
    `eine Datei oder eine Liste von Dateien: ${name}-Exporte`,
    `a file or a list of files: ${name} exports`,
  );
const days = (de: string, en: string) =>
  erlaubt(v.array(tag), `eine Liste von Tagen, die ${de}`, `a list of days ${en}`);
const number = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

/** What becomes of a run whose delivery is unusual. */
const LIEFERUNG = ['warnen', 'anhalten'] as const;
/** Who may read what a run writes: its owner alone, or whom the umask lets. */
const DATEIRECHTE = ['eigner', 'umask'] as const;
export const FAIL_ON = ['fehler', 'warnung', 'nie'] as const;
export const SPRACHEN = ['de', 'en'] as const;

const entries = {
  $schema: text('Pfad des JSON-Schemas, nur für den Editor', 'path of the JSON Schema, for the editor only'),
  verbis: files(QUELLE_NAME.verbis),
  allegro: files(QUELLE_NAME.allegro),
  step: files(QUELLE_NAME.step),
  eingang: text('ein Ordner, aus dem alle *.csv gelesen werden', 'a folder of which every *.csv is read'),
  out: text('der Ordner für das Ergebnis', 'the folder for the result'),
  store: erlaubt(
    v.union([v.pipe(v.string(), v.minLength(1)), v.literal(false)]),
    'die Datei des Verlaufs oder false (ohne Verlauf); ohne diese Angabe neufall.sqlite im Ordner der Konfiguration',
    'the file of the history, or false (without history); without this key neufall.sqlite in the folder of the configuration',
  ),
  namen_speichern: flag('Nachname und Vorname im Verlauf', 'surname and first name in the history'),
  profile: text('eine Profildatei (JSON)', 'a profile (JSON)'),
  regeln: erlaubt(
    v.union([v.pipe(v.string(), v.minLength(1)), v.array(v.pipe(v.string(), v.minLength(1)))]),
    'eine Datei oder eine Liste von Dateien mit Hausregeln (*.regeln.json), auch Muster wie regeln/*.regeln.json',
    'a file or a list of files of house rules (*.regeln.json), also patterns such as regeln/*.regeln.json',
  ),
  stichtag: erlaubt(tag, 'ein Tag als JJJJ-MM-TT oder TT.MM.JJJJ', 'a day as YYYY-MM-DD or DD.MM.YYYY'),
  land: erlaubt(
    v.picklist(LAENDER),
    `eines der Länder ${LAENDER.join(', ')}`,
    `one of the Länder ${LAENDER.join(', ')}`,
  ),
  fail_on: erlaubt(v.picklist(FAIL_ON), 'fehler, warnung oder nie', 'fehler, warnung or nie'),
  lieferung: erlaubt(
    v.picklist(LIEFERUNG),
    'warnen oder anhalten: was mit einem Lauf geschieht, dessen Lieferung ungewöhnlich ist',
    'warnen or anhalten: what becomes of a run whose delivery is unusual',
  ),
  pflicht: erlaubt(
    v.array(v.picklist(QUELLEN)),
    `eine Liste aus ${QUELLEN.join(', ')}: Quellen, ohne die ein Lauf nicht beginnt`,
    `a list of ${QUELLEN.join(', ')}: sources without which a run does not begin`,
  ),
  dateirechte: erlaubt(
    v.picklist(DATEIRECHTE),
    'eigner oder umask: ob nur das Konto des Laufs lesen darf, was er schreibt, oder wen die umask lässt',
    'eigner or umask: whether only the account of the run may read what it writes, or whom the umask lets',
  ),
  mit_namen: flag('Nachname und Vorname in faelle.csv', 'surname and first name in faelle.csv'),
  json: flag('ein JSON-Objekt auf der Standardausgabe', 'one JSON object on stdout'),
  quiet: flag('keine Fortschrittsanzeige und keine Zusammenfassung', 'no progress and no summary'),
  log: text('eine Datei für das Protokoll (JSON-Zeilen)', 'a file for the log (JSON lines)'),
  lang: erlaubt(v.picklist(SPRACHEN), 'de oder en', 'de or en'),
  silvester_frei: flag('24.12. und 31.12. sind keine Arbeitstage', '24.12. and 31.12. are no working days'),
  zusatz_frei: days('zusätzlich keine Arbeitstage sind', 'that are no working days either'),
  zusatz_arbeitstage: days('in jedem Fall Arbeitstage sind', 'that are working days in any case'),
  antragstag_zaehlt: flag(
    'der Antragstag zählt als erster Arbeitstag',
    'the day of application counts as the first working day',
  ),
  kleine_zahlen: erlaubt(
    v.union([v.literal(0), v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(100))]),
    '0 oder eine ganze Zahl von 3 bis 100: kleinere Werte sind im Bericht in dem verborgen, was zur Weitergabe bestimmt ist (0: keine)',
    '0 or a whole number from 3 to 100: smaller values are hidden in what a report marks for passing on (0: none)',
  ),
  weitergabe: erlaubt(
    v.picklist(STUFEN),
    'woche, monat oder quartal: von welchen Zeiträumen es Zahlen zur Weitergabe gibt',
    'woche (week), monat (month) or quartal (quarter): of which periods there are figures for passing on',
  ),
  alle_faelle: flag('ein Blatt mit allen Fällen in bericht.xlsx', 'a sheet with all cases in bericht.xlsx'),
  vorwarnung: erlaubt(
    number(250),
    'eine ganze Zahl von 0 bis 250: Arbeitstage bis zur Frist, ab denen „bald fällig“ gilt',
    'a whole number from 0 to 250: working days before the deadline from which “bald fällig” holds',
  ),
  ablehnung: erlaubt(
    v.picklist(ABLEHNUNG),
    'pruefen, neufall oder bestand: was eine Ablehnung vor höchstens 182 Tagen bedeutet',
    'pruefen, neufall or bestand: what a refusal at most 182 days ago means',
  ),
  atv_dauer: erlaubt(
    v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(480)),
    'eine ganze Zahl von 5 bis 480: Minuten, die eine Erstberatung in einem ATV-Fenster dauert',
    'a whole number from 5 to 480: minutes that a first conversation takes in an ATV window',
  ),
  online_antrag: erlaubt(
    v.picklist(ONLINE_ANTRAG),
    'wie-post oder offen: ob ein Online-Antrag ohne Vermerk zum Tag der Antragstellung den Postweg geht',
    'wie-post or offen: whether an application online without a note on its day goes the way of one by post',
  ),
};

export const configSchema = v.strictObject(
  Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, v.optional(schema)])) as {
    [K in keyof typeof entries]: v.OptionalSchema<(typeof entries)[K], undefined>;
  },
);
export type Config = v.InferOutput<typeof configSchema>;

/** The keys with their German descriptions, for docs and messages. */
export const CONFIG_KEYS: readonly { readonly key: string; readonly description: string }[] = Object.entries(
  entries,
).map(([key, schema]) => ({ key, description: v.getDescription(schema) ?? '' }));
