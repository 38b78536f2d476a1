/**
 * `npm run docs`: writes the parts of docs/ that are made from the program, so that they cannot differ from it:
 * the rule catalogue, the field table, the findings, the settings, and the JSON Schemas. A test compares them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
import { profileSchema } from './config/profile.ts';
import { CONFIG_KEYS, configSchema } from './config/schema.ts';
import { zuordnungSchema } from './config/zuordnung-schema.ts';
import { vorgangSeite } from './docs-vorgang.ts';
import { fremdpakete } from './fremdpakete.ts';
import { cliMessages } from './messages/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { regeln } = cliMessages('de');
const { befunde: texts } = messages('de');

/** Each generated file by its path in the project. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'docs/regeln.md': rules,
  'docs/felder.md': fields,
  'docs/befunde.md': findings,
  'docs/konfiguration.md': settings,
  'docs/vorgang.md': () => vorgangSeite(NOTE, table),
  'THIRD-PARTY.md': thirdParty,
  'importer/config/neufall.config.schema.json': () => schema(configSchema, 'Konfiguration von neufall'),
  'importer/config/neufall.profil.schema.json': () => schema(profileSchema, 'Quellprofil von neufall'),
  'importer/config/neufall.regeln.schema.json': () => `${JSON.stringify(hausregelnSchema(), null, 2)}\n`,
  'importer/config/neufall.zuordnung.schema.json': () => `${JSON.stringify(zuordnungSchema(), null, 2)}\n`,
};

const NOTE = '<!-- Erzeugt mit „npm run docs“; nicht von Hand ändern. -->';

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
  const routes = EINGEBAUT.routen.map((route) => [
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
  return `${NOTE}
# Regelkatalog

Jede Regel der Dokumente mit Fundstelle, Zeitraum und Wirkung im Programm. „Geprüft“ ist der Tag, an dem zuletzt
jemand die Regel mit der Quelle verglichen hat. Dasselbe zeigt \`neufall regeln\`, auf Wunsch für einen anderen Tag.

${table(['Regel', 'Inhalt', 'Fundstelle', 'gilt', 'Art', 'Wirkung', 'geprüft'], rows)}

## Wer ist zuständig?

Die erste Zeile, die passt, gilt. Eine Bedingung auf eine unbekannte Angabe führt zu \`prüfen\` mit der Regel dieser Zeile.

${table(['Regel', 'Rechtskreis', 'Kanal', 'Anliegen', 'Bedingung', 'von', 'bis', 'Stelle', 'Weg', 'Hinweis', 'Information an'], routes)}
`;
}

function thirdParty(): string {
  const rows = fremdpakete(ROOT).map(({ name, version, lizenz }) => [name, version, lizenz]);
  return `# Fremde Pakete

${NOTE}

Diese Pakete liegen im Paket von ${'`npm pack`'}, office.js und ical-generator im gebauten Add-in. Ihre Lizenztexte liegen in ihren Ordnern unter
${'`node_modules/`'}, im Add-in unter ${'`office/`'} und ${'`lizenzen/`'}; eine Stückliste (CycloneDX) liegt daneben als ${'`dist/paket/sbom.cdx.json`'}. Wofür jedes da ist, steht in
[docs/abhaengigkeiten.md](docs/abhaengigkeiten.md).

${table(['Paket', 'Version', 'Lizenz'], rows)}
`;
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
  const lists = Object.entries(LISTS).flatMap(([list, entries]) =>
    Object.entries<readonly string[]>(entries).map(([word, synonyms]) => [list, word, synonyms.join(', ')]),
  );
  return `${NOTE}
# Felder

Spalten werden an ihrer Überschrift erkannt; Groß- und Kleinschreibung, Leerzeichen, Bindestriche, Punkte und die
Schreibung der Umlaute spielen keine Rolle, jeder Strich gilt als Bindestrich, und was unsichtbar ist, zählt nicht. Die
Reihenfolge ist die der Spalten im Standardprofil. Eine Spalte mit „(wahlweise)“ gehört nicht zum Standardexport: sie wird
gelesen, wo es sie gibt, und sonst nicht vermisst.

${table(['Feld', 'Überschrift', 'auch erkannt', 'Quelle', 'Inhalt', 'Person'], rows)}

## Was in einer Zelle stehen darf

- **Datum**: 16.03.2026, 16.3.26, 16/03/2026, 2026-03-16, 20260316, 16. März 2026, 16. Mrz 26; davor ein Wochentag (Mo
  16.03.2026), dahinter eine Uhrzeit (09:30, um 9.30 Uhr, 09:00–10:00). In einer Mappe auch ein Datumswert. Leer bedeuten
  \`-\`, 00.00.0000 und 31.12.9999.
- **Datum mit anderen Worten** (12.03.26 AB): Der Tag zählt, wenn es der einzige ist und ein Jahr hat; Befund
  \`DATUM_MIT_ZUSATZ\`. Zwei Tage, ein Tag ohne Jahr oder eine zweite Uhrzeit sind \`DATUM_UNGUELTIG\`, ebenso „nicht
  erschienen“, „abgesagt“, „geplant“ und Ähnliches neben dem Tag eines Schrittes.
- **Haken** (x, ✓, ja, ok, erledigt, vorhanden, WAHR) in den Feldern, die ihn erlauben: erledigt, Tag unbekannt; Befund
  \`HAKEN_STATT_DATUM\`. „nein“ und FALSCH sind dort leer.
- **Wörter der Listen**: ohne Rücksicht auf Groß- und Kleinschreibung, Leerzeichen, Striche, Umlautschreibung und einen
  Punkt am Ende.
- **Kniffe von Exporten**: ein Apostroph davor und \`="…"\` um den Inhalt zählen nicht.

## Wörter der Listen

${table(['Liste', 'Wort', 'auch erkannt'], lists)}
`;
}

function findings(): string {
  const rows = (Object.keys(BEFUNDE) as BefundCode[]).map((code) => {
    const { schwere, ebene, regel } = befund(code);
    return [`\`${code}\``, texts[code].kurz, schwere, ebene, regel ?? '', texts[code].text, texts[code].schritt];
  });
  return `${NOTE}
# Befunde

„Ebene“ sagt, worauf sich ein Befund bezieht: \`quarantäne\` auf einen ausgesonderten Datensatz, \`feld\` auf eine Zelle,
\`fall\` auf einen Fall; \`zähler\` wird nur gezählt.

${table(['Code', 'kurz', 'Schwere', 'Ebene', 'Regel', 'Was ist falsch?', 'Was ist zu tun?'], rows)}
`;
}

function settings(): string {
  const rows = CONFIG_KEYS.filter(([key]) => key !== '$schema').map(([key, description]) => [
    `\`${key}\``,
    description,
  ]);
  return `${NOTE}
# Schlüssel von neufall.config.json

Ein Schalter auf der Befehlszeile geht vor, dann die Konfiguration, dann die Vorgabe. Pfade gelten ab dem Ordner der
Konfigurationsdatei. Das JSON-Schema liegt in \`importer/config/neufall.config.schema.json\`.

${table(['Schlüssel', 'erlaubt'], rows)}
`;
}

function schema(of: Parameters<typeof toJsonSchema>[0], title: string): string {
  // The English words about a value are for messages; the schema is German.
  const json = toJsonSchema(of, { typeMode: 'input', errorMode: 'ignore', ignoreActions: ['metadata'] });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(GENERATED)) {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text());
    console.log(path);
  }
}
