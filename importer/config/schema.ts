/**
 * What neufall.config.json may hold, declared once: the check, the JSON Schema that ships with the program and the
 * table in docs/einstellungen.md all come from here. Each description says in German which values are allowed.
 * Source: page 5 (everything that a flag sets), page 2 (settings of the decisions).
 */
import * as v from 'valibot';
import { LAENDER } from '../../core/calendar/holidays.ts';
import { ABLEHNUNG } from '../../core/settings.ts';
import { tag } from './tag.ts';

const text = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));
const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
const paths = (description: string) =>
  v.pipe(
    v.union([v.pipe(v.string(), v.minLength(1)), v.array(v.pipe(v.string(), v.minLength(1)))]),
    v.description(description),
  );
const days = (description: string) => v.pipe(v.array(tag), v.description(description));
const number = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

const stufen = (description: string) =>
  v.pipe(v.array(v.strictObject({ ab: tag, tage: number(250) })), v.minLength(1), v.description(description));

export const FAIL_ON = ['fehler', 'warnung', 'nie'] as const;
export const SPRACHEN = ['de', 'en'] as const;

const entries = {
  $schema: text('Pfad des JSON-Schemas, nur für den Editor'),
  verbis: paths('eine Datei oder eine Liste von Dateien: VerBIS-Exporte'),
  allegro: paths('eine Datei oder eine Liste von Dateien: ALLEGRO-Exporte'),
  step: paths('eine Datei oder eine Liste von Dateien: STEP-Exporte'),
  eingang: text('ein Ordner, aus dem alle *.csv gelesen werden'),
  out: text('der Ordner für das Ergebnis'),
  profile: text('eine Profildatei (JSON)'),
  stichtag: v.pipe(tag, v.description('ein Tag als JJJJ-MM-TT oder TT.MM.JJJJ')),
  land: v.pipe(v.picklist(LAENDER), v.description(`eines der Länder ${LAENDER.join(', ')}`)),
  fail_on: v.pipe(v.picklist(FAIL_ON), v.description('fehler, warnung oder nie')),
  mit_namen: flag('true oder false: Nachname und Vorname in faelle.csv'),
  json: flag('true oder false: ein JSON-Objekt auf der Standardausgabe'),
  quiet: flag('true oder false: keine Fortschrittsanzeige und keine Zusammenfassung'),
  log: text('eine Datei für das Protokoll (JSON-Zeilen)'),
  lang: v.pipe(v.picklist(SPRACHEN), v.description('de oder en')),
  silvester_frei: flag('true oder false: 24.12. und 31.12. sind keine Arbeitstage'),
  zusatz_frei: days('eine Liste von Tagen, die zusätzlich keine Arbeitstage sind'),
  zusatz_arbeitstage: days('eine Liste von Tagen, die in jedem Fall Arbeitstage sind'),
  antragstag_zaehlt: flag('true oder false: der Antragstag zählt als erster Arbeitstag'),
  vorwarnung: v.pipe(
    number(250),
    v.description('eine ganze Zahl von 0 bis 250: Arbeitstage bis zur Frist, ab denen „bald fällig“ gilt'),
  ),
  ablehnung: v.pipe(
    v.picklist(ABLEHNUNG),
    v.description('pruefen, neufall oder bestand: was eine Ablehnung vor höchstens 182 Tagen bedeutet'),
  ),
  frist_erstberatung: stufen('eine Liste von {"ab": Tag, "tage": Zahl}: Arbeitstage bis zur Erstberatung'),
  frist_entscheidung: stufen('eine Liste von {"ab": Tag, "tage": Zahl}: Arbeitstage bis zur Entscheidung'),
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
