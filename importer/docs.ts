/**
 * `npm run docs`: writes what docs/ takes from the program, so that it cannot differ from it: tables of rules, fields,
 * findings, settings, steps and packages, and the JSON Schemas. The words around a table stand in its page. A test compares
 * both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { german } from '../core/calendar/day.ts';
import { BEFUNDE, type BefundCode, befund } from '../core/decide/befunde.ts';
import { FIELD_IDS, type FieldType, field, QUELLE_NAME } from '../core/fields/declarations.ts';
import { LISTS, words } from '../core/fields/lists.ts';
import { hausregelnSchema } from '../core/hausregeln/schema.ts';
import { messages } from '../core/messages/index.ts';
import { EINGEBAUT } from '../core/rules/catalogue.ts';
import { BEI_EINGANG } from '../core/rules/rule.ts';
import type { Zeitraum } from '../core/rules/zeitraum.ts';
import { profileSchema } from './config/profildatei.ts';
import { CONFIG_KEYS, configSchema } from './config/schema.ts';
import { zuordnungSchema } from './config/zuordnung-schema.ts';
import { schritttabelle } from './docs-vorgang.ts';
import { fremdpakete } from './fremdpakete.ts';
import { cliMessages } from './messages/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { regeln } = cliMessages('de');
const { befunde: texts } = messages('de');

/** The tables of each page, in their order there. */
const TABELLEN: Readonly<Record<string, () => readonly string[]>> = {
  'docs/regeln.md': () => [rules(), routes()],
  'docs/felder.md': () => [fields(), lists()],
  'docs/befunde.md': () => [findings()],
  'docs/konfiguration.md': () => [settings()],
  'docs/vorgang.md': () => [table(...schritttabelle())],
  'THIRD-PARTY.md': () => [packages()],
};

/** Each file with a generated part by its path in the project. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.entries(TABELLEN).map(([path, make]) => [path, () => page(path, make())])),
  'importer/config/neufall.config.schema.json': () => schema(configSchema, 'Konfiguration von neufall'),
  'importer/config/neufall.profil.schema.json': () => schema(profileSchema, 'Quellprofil von neufall'),
  'importer/config/neufall.regeln.schema.json': () => `${JSON.stringify(hausregelnSchema(), null, 2)}\n`,
  'importer/config/neufall.zuordnung.schema.json': () => `${JSON.stringify(zuordnungSchema(), null, 2)}\n`,
};

const ANFANG = '<!-- Erzeugt mit „npm run docs“; bis zur nächsten Marke nicht von Hand ändern. -->\n';
const ENDE = '\n<!-- Ende -->';

/** The page with these tables between its marks. */
function page(path: string, tables: readonly string[]): string {
  const [first = '', ...rest] = readFileSync(join(ROOT, path), 'utf8').split(ANFANG);
  if (rest.length !== tables.length) throw new Error(`${path}: ${tables.length} × „${ANFANG.trim()}“`);
  return first + rest.map((text, i) => `${ANFANG}${tables[i]}${text.slice(text.indexOf(ENDE))}`).join('');
}

/** A Markdown table. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function period({ von, bis }: Zeitraum): string {
  return regeln.since(german(von), bis === undefined ? undefined : german(bis));
}

function rules(): string {
  const rows = EINGEBAUT.regeln.map((rule) => [
    rule.id,
    rule.title,
    EINGEBAUT.fundstelle(rule),
    period(rule),
    regeln.types[rule.type],
    `${regeln.effects[rule.effect.does]}: ${rule.effect.does === 'none' ? rule.effect.why : rule.effect.how}`,
    rule.last_confirmed === undefined ? '' : german(rule.last_confirmed),
  ]);
  return table(['Regel', 'Inhalt', 'Fundstelle', 'gilt', 'Art', 'Wirkung', 'geprüft'], rows);
}

function routes(): string {
  const rows = EINGEBAUT.routen.map((route) => [
    route.regel,
    route.rechtskreis,
    route.kanal?.join(', ') ?? 'alle',
    route.anliegen?.join(', ') ?? 'alle',
    route.bedingung ?? '',
    german(route.von),
    route.bis === undefined ? '' : german(route.bis),
    route.stelle === BEI_EINGANG ? 'die Eingangsstelle' : route.stelle,
    route.weg,
    route.hinweis ?? '',
    route.information_an ?? '',
  ]);
  return table(
    [
      'Regel',
      'Rechtskreis',
      'Kanal',
      'Anliegen',
      'Bedingung',
      'von',
      'bis',
      'Stelle',
      'Weg',
      'Hinweis',
      'Information an',
    ],
    rows,
  );
}

function packages(): string {
  const rows = fremdpakete(ROOT).map(({ name, version, lizenz }) => [name, version, lizenz]);
  return table(['Paket', 'Version', 'Lizenz'], rows);
}

function typeName(type: FieldType): string {
  if (typeof type === 'object') return `eines von: ${words(type.list).join(', ')}`;
  const names: Readonly<Record<Exclude<FieldType, object>, string>> = {
    kundennummer: 'Kundennummer (123A456789)',
    'bg-nummer': 'BG-Nummer (12345//1234567)',
    text: 'Text',
    date: 'Datum',
    'date-or-running': 'Datum; 31.12.9999 bedeutet „läuft“',
    'date-or-tick': 'Datum, oder ein Haken für „erledigt, Tag unbekannt“',
    'birth-date': 'Geburtsdatum; 00.MM.JJJJ und 00.00.JJJJ sind erlaubt',
    moment: 'Datum, auf Wunsch mit Uhrzeit',
    'yes-no': 'ja oder nein',
  };
  return names[type];
}

function fields(): string {
  const rows = FIELD_IDS.map((id) => {
    const { from, labels, type, personal, optional } = field(id);
    const [first, ...synonyms] = labels;
    return [
      `\`${id}\``,
      first,
      synonyms.join('; '),
      from.length === 0
        ? 'nur im Blatt'
        : `${from.map((quelle) => QUELLE_NAME[quelle]).join(', ')}${optional ? ' (wahlweise)' : ''}`,
      typeName(type),
      personal === undefined ? '' : { name: 'Name', id: 'Nummer' }[personal],
    ];
  });
  return table(['Feld', 'Überschrift', 'auch erkannt', 'Quelle', 'Inhalt', 'Person'], rows);
}

function lists(): string {
  const rows = Object.entries(LISTS).flatMap(([list, entries]) =>
    Object.entries<readonly string[]>(entries).map(([word, synonyms]) => [list, word, synonyms.join(', ')]),
  );
  return table(['Liste', 'Wort', 'auch erkannt'], rows);
}

function findings(): string {
  const rows = (Object.keys(BEFUNDE) as BefundCode[]).map((code) => {
    const { schwere, ebene, regel } = befund(code);
    return [`\`${code}\``, texts[code].kurz, schwere, ebene, regel ?? '', texts[code].text, texts[code].schritt];
  });
  return table(['Code', 'kurz', 'Schwere', 'Ebene', 'Regel', 'Was ist falsch?', 'Was ist zu tun?'], rows);
}

function settings(): string {
  const rows = CONFIG_KEYS.filter(([key]) => key !== '$schema').map(([key, description]) => [
    `\`${key}\``,
    description,
  ]);
  return table(['Schlüssel', 'erlaubt'], rows);
}

function schema(of: Parameters<typeof toJsonSchema>[0], title: string): string {
  // The English words about a value are for messages; the schema is German.
  const json = toJsonSchema(of, { typeMode: 'input', errorMode: 'ignore', ignoreActions: ['metadata'] });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(GENERATED)) {
    writeFileSync(join(ROOT, path), text());
    console.log(path);
  }
}
