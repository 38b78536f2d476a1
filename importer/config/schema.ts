/**
 * What neufall.config.json may hold, declared once: the check, the JSON Schema that ships with the program and the
 * table in docs/konfiguration.md all come from here. The words about each key stand in
 * messages/de/erlaubt.ts and its siblings.
 * Source: page 5 (everything that a flag sets), page 2 (settings of the decisions).
 */
import * as v from 'valibot';
import type { Day } from '../../core/calendar/day.ts';
import { QUELLEN } from '../../core/fields/declarations.ts';
import { parseSetting } from '../../core/fields/parse-date.ts';
import { SPRACHEN } from '../../core/messages/index.ts';
import { EINSTELLUNG_IDS, type Einstellungen, FORMEN, type Form } from '../../core/settings.ts';
import type { ErlaubtTexte } from '../messages/erlaubt.ts';
import { cliMessages } from '../messages/index.ts';
import { TAKTE } from '../zahlen/daten.ts';
import { erlaubt } from './erlaubt.ts';

type Schluessel = keyof ErlaubtTexte['konfiguration'];

const text = v.pipe(v.string(), v.minLength(1));
/** JJJJ-MM-TT or TT.MM.JJJJ, a calendar day between 1900 and 2100. */
const tag = v.pipe(
  v.string(),
  v.check((text) => parseSetting(text) !== undefined),
  v.transform((text): Day => parseSetting(text) ?? 0),
);
const files = v.union([text, v.array(text)]);
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** What becomes of a run whose delivery is unusual. */
const LIEFERUNG = ['warnen', 'anhalten'] as const;
/** Who may read what a run writes: its owner alone, or whom the umask lets. */
const DATEIRECHTE = ['eigner', 'umask'] as const;
export const FAIL_ON = ['fehler', 'warnung', 'nie'] as const;

/** The settings of the decisions, by what the core says that each may be. */
const EINSTELLUNGEN = Object.fromEntries(EINSTELLUNG_IDS.map((id) => [id, schemaOf(FORMEN[id])])) as {
  [K in keyof Einstellungen]: v.GenericSchema<unknown, Einstellungen[K]>;
};

function schemaOf(form: Form): v.GenericSchema {
  if (form === 'schalter') return v.boolean();
  if (form === 'tage') return v.array(tag);
  return 'von' in form ? whole(form.von, form.bis) : v.picklist(form);
}

const SCHEMAS = {
  ...EINSTELLUNGEN,
  $schema: text,
  verbis: files,
  allegro: files,
  step: files,
  eingang: text,
  out: text,
  store: v.union([text, v.literal(false)]),
  namen_speichern: v.boolean(),
  profile: text,
  regeln: files,
  stichtag: tag,
  fail_on: v.picklist(FAIL_ON),
  lieferung: v.picklist(LIEFERUNG),
  pflicht: v.array(v.picklist(QUELLEN)),
  dateirechte: v.picklist(DATEIRECHTE),
  mit_namen: v.boolean(),
  json: v.boolean(),
  quiet: v.boolean(),
  log: text,
  lang: v.picklist(SPRACHEN),
  kleine_zahlen: v.union([v.literal(0), whole(3, 100)]),
  weitergabe: v.picklist(TAKTE),
  alle_faelle: v.boolean(),
} satisfies Readonly<Record<Schluessel, v.GenericSchema>>;

/** The keys with their German descriptions, for docs. */
export const CONFIG_KEYS = Object.entries(cliMessages('de').erlaubt.konfiguration);

/** Each key with its words, in their order; both sides name the same keys, by type. */
export const configSchema = v.strictObject(
  Object.fromEntries(
    (CONFIG_KEYS as [Schluessel, string][]).map(([key]): [string, v.GenericSchema] => [
      key,
      v.optional(erlaubt<v.GenericSchema>(SCHEMAS[key], ({ konfiguration }) => konfiguration[key])),
    ]),
  ) as { [K in Schluessel]: v.OptionalSchema<(typeof SCHEMAS)[K], undefined> },
);
export type Config = v.InferOutput<typeof configSchema>;
