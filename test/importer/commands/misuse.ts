/** Calls of `neufall import` that cannot work, each with its status and what the user is told (page 5 "Exit codes"). */
import { FIELD_IDS, fieldsOf, OPTIONAL_IDS } from '../../../core/fields/declarations.ts';
import { CONFIG_KEYS } from '../../../importer/config/schema.ts';
import { header } from '../exports.ts';

export const INPUT = ['--verbis', 'v.csv', '--allegro', 'a.csv', '--step', 's.csv'];
export const ARGS = [...INPUT, '--out', 'aus', '--no-store', '--quiet'];

export interface Misuse {
  /** Files to write first: text, bytes, or a folder. */
  readonly files?: Readonly<Record<string, string | Buffer | 'ORDNER'>>;
  readonly argv: readonly string[];
  readonly status: number;
  /** The line in German; `ORT` stands for the folder. */
  readonly says: string;
}

/** @param naehe what it comes closest to; `undefined` for a file that is no text */
const KOPF = (name: string, rest: string, naehe: string | undefined = '') =>
  `In den ersten 21 Zeilen von „ORT/${name}“ steht keine Kopfzeile mit Kundennummer und mindestens der Hälfte der erwarteten Spalten (Trennzeichen ; , Tabulator oder |). ${rest}${rest === '' ? `${naehe}Prüfen Sie den Export; „neufall profil ORT/${name}“ schlägt ein Profil für ihn vor.` : 'Prüfen Sie den Export.'}`;
export const withInput = (name: string) => ['import', '--verbis', name, '--out', 'aus', '--no-store'];
const withConfig = (text: string) => ({
  files: { 'k.json': text },
  argv: ['import', ...ARGS, '--config', 'k.json'],
  status: 2,
});
const withProfile = (text: string) => ({
  files: { 'p.json': text },
  argv: ['import', ...ARGS, '--profile', 'p.json'],
  status: 2,
});
/** A constant makes sense for every field but the Kundennummer and what only a sheet knows. */
const CONSTANT_KEYS = FIELD_IDS.filter((id) => id !== 'kundennummer' && id !== 'erledigt').join(', ');
const CONFIG_NAMES = CONFIG_KEYS.flatMap(([key]) => (key === '$schema' ? [] : [key])).join(', ');
const CONSTANT = (konstanten: Record<string, string>) => withProfile(JSON.stringify({ name: 'P', konstanten }));

export const MISUSES: Readonly<Record<string, Misuse>> = {
  'a missing input': {
    argv: withInput('fehlt.csv'),
    status: 3,
    says: 'Die Datei „ORT/fehlt.csv“ gibt es nicht; prüfen Sie den Pfad.',
  },
  'a missing second input': {
    argv: ['import', ...INPUT, 'fehlt.csv', '--out', 'aus', '--no-store'],
    status: 3,
    says: 'Die Datei „ORT/fehlt.csv“ gibt es nicht; prüfen Sie den Pfad.',
  },
  'a folder instead of a file': {
    files: { 'v2.csv': 'ORDNER' },
    argv: withInput('v2.csv'),
    status: 3,
    says: '„ORT/v2.csv“ ist keine Datei; geben Sie eine CSV-Datei an, für einen ganzen Ordner dient --eingang.',
  },
  'an empty file': {
    files: { 'leer.csv': '' },
    argv: withInput('leer.csv'),
    status: 3,
    says: 'Die Datei „ORT/leer.csv“ ist leer; wiederholen Sie den Export.',
  },
  'a UTF-8 byte order mark only': {
    files: { 'leer.csv': '\uFEFF' },
    argv: withInput('leer.csv'),
    status: 3,
    says: 'Die Datei „ORT/leer.csv“ ist leer; wiederholen Sie den Export.',
  },
  'a UTF-16 byte order mark only': {
    files: { 'leer.csv': Buffer.from([0xff, 0xfe]) },
    argv: withInput('leer.csv'),
    status: 3,
    says: 'Die Datei „ORT/leer.csv“ ist leer; wiederholen Sie den Export.',
  },
  'line ends only': {
    files: { 'leer.csv': '\r\n\r\n' },
    argv: withInput('leer.csv'),
    status: 3,
    says: KOPF('leer.csv', ''),
  },
  'a PDF renamed': {
    files: { 'x.csv': '%PDF-1.7\n%\xe2\xe3\n' },
    argv: withInput('x.csv'),
    status: 3,
    says: KOPF('x.csv', 'Die Datei ist ein PDF und keine CSV-Datei. '),
  },
  'a workbook renamed': {
    files: { 'x.csv': 'PK\x03\x04\x14\x00' },
    argv: withInput('x.csv'),
    status: 3,
    says: KOPF('x.csv', 'Die Datei ist eine Excel- oder ZIP-Datei und keine CSV-Datei. '),
  },
  'a wrong delimiter': {
    files: { 'x.csv': header('verbis').replaceAll(';', ':') },
    argv: withInput('x.csv'),
    status: 3,
    says: KOPF('x.csv', ''),
  },
  'an unknown header': {
    files: { 'x.csv': 'Artikel;Preis\nBirne;2\n' },
    argv: withInput('x.csv'),
    status: 3,
    says: KOPF('x.csv', ''),
  },
  'the export of another program': {
    argv: withInput('a.csv'),
    status: 3,
    says: KOPF(
      'a.csv',
      '',
      'Am nächsten kommt sie ALLEGRO mit 11 von 11 Spalten: Kundennummer, BG-Nummer, Antragsdatum, Antragsart, Letzter Bezug bis, Abgelehnt am und 5 weitere. ',
    ),
  },
  'an export with few of the known headers': {
    files: { 'x.csv': 'KdNr.;Eingang;Thema;Kanal\n' },
    argv: withInput('x.csv'),
    status: 3,
    says: KOPF(
      'x.csv',
      '',
      'Am nächsten kommt sie STEP mit 3 von 21 Spalten: Kundennummer, Zugangskanal, Eingang am; es fehlen Nachname, Vorname, Geburtsdatum, Aufenthalt in Deutschland, Rechtskreis, Anliegen und 12 weitere. ',
    ),
  },
  'no header, but a person in the first line': {
    files: { 'x.csv': '099A000001;Abel;Ada;12.05.1990;Alo\n' },
    argv: withInput('x.csv'),
    status: 3,
    says: KOPF('x.csv', ''),
  },
  'two files of one source with different headers': {
    files: { 's2.csv': `${header('step')};Neu\n` },
    argv: ['import', '--step', 's.csv', 's2.csv', '--out', 'aus', '--no-store'],
    status: 3,
    says: 'Die Kopfzeilen der STEP-Dateien „s.csv“ und „s2.csv“ sind verschieden; Dateien einer Quelle brauchen dieselben Spalten in derselben Reihenfolge.',
  },
  'a missing input folder': {
    argv: ['import', '--eingang', 'ein', '--out', 'aus', '--no-store'],
    status: 3,
    says: 'Den Ordner „ein“ gibt es nicht oder er ist nicht lesbar; prüfen Sie den Pfad von --eingang.',
  },
  'a file as input folder': {
    argv: ['import', '--eingang', 'v.csv', '--out', 'aus', '--no-store'],
    status: 3,
    says: 'Den Ordner „v.csv“ gibt es nicht oder er ist nicht lesbar; prüfen Sie den Pfad von --eingang.',
  },
  'an input folder without a CSV file': {
    files: { ein: 'ORDNER', 'ein/v.txt': 'x' },
    argv: ['import', '--eingang', 'ein', '--out', 'aus', '--no-store'],
    status: 3,
    says: 'Im Ordner „ein“ liegt keine *.csv-Datei; prüfen Sie den Pfad von --eingang.',
  },
  'an output folder below a file': {
    argv: ['import', ...INPUT, '--out', 'v.csv/aus', '--no-store'],
    status: 2,
    says: 'Der Ausgabeort „ORT/v.csv“ ist kein Ordner; geben Sie mit --out einen Ordner an.',
  },
  'a file as output folder': {
    argv: ['import', ...INPUT, '--out', 's.csv', '--no-store'],
    status: 2,
    says: 'Der Ausgabeort „ORT/s.csv“ ist kein Ordner; geben Sie mit --out einen Ordner an.',
  },
  'an output folder that cannot be locked': {
    files: { '.nachts.sperre': 'ORDNER' },
    argv: ['import', ...INPUT, '--out', 'nachts', '--no-store'],
    status: 2,
    says: 'In „ORT/.nachts.sperre“ lässt sich nicht schreiben (EISDIR); prüfen Sie Pfad und Rechte. Es wurde nichts veröffentlicht.',
  },
  'a log that cannot be written': {
    argv: ['import', ...ARGS, '--log', 'nirgends/log.jsonl'],
    status: 2,
    says: 'In „ORT/nirgends/log.jsonl“ lässt sich nicht schreiben (ENOENT); prüfen Sie Pfad und Rechte. Es wurde nichts veröffentlicht.',
  },
  'no input': {
    argv: ['import', '--out', 'aus', '--no-store'],
    status: 2,
    says: 'Es fehlt eine Eingabe: geben Sie Dateien mit --verbis, --allegro, --step oder einen Ordner mit --eingang an.',
  },
  'no output': {
    argv: ['import', ...INPUT, '--no-store'],
    status: 2,
    says: 'Es fehlt der Ausgabeordner: geben Sie ihn mit --out an.',
  },
  'a folder and files': {
    argv: ['import', ...ARGS, '--eingang', 'ein'],
    status: 2,
    says: '--eingang und einzelne Dateien (--verbis, --allegro, --step) schließen einander aus; geben Sie nur eines von beiden an.',
  },
  'a day that does not exist': {
    argv: ['import', ...ARGS, '--stichtag', '31.02.2026'],
    status: 2,
    says: '„31.02.2026“ bei --stichtag ist kein Tag; erlaubt sind JJJJ-MM-TT und TT.MM.JJJJ von 1900 bis 2100.',
  },
  'an unknown Land': {
    argv: ['import', ...ARGS, '--land', 'bb'],
    status: 2,
    says: '„bb“ bei --land ist nicht erlaubt; erlaubt sind: BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.',
  },
  'an unknown severity': {
    argv: ['import', ...ARGS, '--fail-on', 'immer'],
    status: 2,
    says: '„immer“ bei --fail-on ist nicht erlaubt; erlaubt sind: fehler, warnung, nie.',
  },
  'an unknown option': {
    argv: ['import', ...ARGS, '--mitnamen'],
    status: 2,
    says: 'Den Schalter „--mitnamen“ gibt es nicht; „neufall import --help“ zeigt die möglichen.',
  },
  'an option without its value': {
    argv: ['import', ...INPUT, '--no-store', '--out'],
    status: 2,
    says: 'Zum Schalter „--out <DIR>“ fehlt der Wert.',
  },
  'a file without an option': {
    argv: ['import', ...ARGS, 'v.csv'],
    status: 2,
    says: 'Zu viele Angaben zu „import“; Dateien brauchen --verbis, --allegro oder --step davor.',
  },
  'a missing configuration': {
    argv: ['import', ...ARGS, '--config', 'fehlt.json'],
    status: 2,
    says: 'Die Datei „fehlt.json“ gibt es nicht oder sie ist nicht lesbar; prüfen Sie den Pfad.',
  },
  'a configuration that is no JSON': {
    // Comments and a last comma are allowed: people write these files.
    ...withConfig('{\n  // das Land\n  "land" "BB",\n}'),
    says: '„k.json“ ist kein gültiges JSON (Zeile 3, Spalte 10); berichtigen Sie die Datei.',
  },
  'a configuration in another encoding': {
    files: { 'k.json': Buffer.from('{"out": "Ausgänge"}', 'latin1') },
    argv: ['import', ...ARGS, '--config', 'k.json'],
    status: 2,
    says: '„k.json“ ist nicht als UTF-8 gespeichert, Umlaute gingen verloren; speichern Sie die Datei als UTF-8.',
  },
  'a profile in another encoding': {
    files: { 'p.json': Buffer.from('{"name": "Görlitz"}', 'latin1') },
    argv: ['import', ...ARGS, '--profile', 'p.json'],
    status: 2,
    says: '„p.json“ ist nicht als UTF-8 gespeichert, Umlaute gingen verloren; speichern Sie die Datei als UTF-8.',
  },
  'a key of a profile under both its names': {
    ...withProfile('{"name": "P", "vorgabe": {}, "konstanten": {}}'),
    says: '„p.json“: „vorgabe“ ist der frühere Name von „konstanten“; geben Sie nur „konstanten“ an.',
  },
  'one header for two fields': {
    ...withProfile('{"name": "P", "felder": {"kanal": "Weg", "step": {"anliegen": ["Thema", "weg."]}}}'),
    says: '„p.json“: Die Überschrift „weg.“ steht in STEP bei zwei Feldern, „Zugangskanal“ und „Anliegen“; lassen Sie sie nur bei einem stehen.',
  },
  'one word for two words of a list': {
    ...withProfile('{"name": "P", "woerter": {"kanal": {"Post": "Brief", "Fax": "brief."}}}'),
    says: '„p.json“: Das Wort „brief.“ steht in „woerter.kanal“ bei zwei Wörtern, „Post“ und „Fax“; lassen Sie es nur bei einem stehen.',
  },
  'a word that no list knows': {
    ...withProfile('{"name": "P", "woerter": {"eingangsstelle": {"Empfang": "Tresen"}}}'),
    says: '„p.json“: Den Schlüssel „woerter.eingangsstelle.Empfang“ gibt es nicht; erlaubt sind: EZ, SC.',
  },
  'a pattern that takes every row': {
    ...withProfile('{"name": "P", "ueberspringen": "*"}'),
    says: '„p.json“: Der Wert "*" von „ueberspringen“ ist nicht erlaubt; erlaubt ist: ein Muster oder eine Liste davon mit mindestens einem Buchstaben oder einer Ziffer; * steht für beliebig viele Zeichen, ? für eines.',
  },
  'a header of the profile that the export does not have': {
    files: {
      'p.json': '{"name": "P", "felder": {"anliegen": "Tema"}}',
      's3.csv': header('step').replace(';Anliegen;', ';Thema;'),
    },
    argv: ['import', '--step', 's3.csv', '--profile', 'p.json', '--out', 'aus', '--no-store'],
    status: 2,
    says: '„p.json“ nennt für „Anliegen“ die Überschrift „Tema“, aber „s3.csv“ (STEP) hat sie nicht; am nächsten kommt „Thema“. Berichtigen Sie das Profil oder prüfen Sie den Export.',
  },
  'a folder without the files of the profile': {
    files: {
      'p.json': '{"name": "P", "dateien": {"verbis": "V_*", "allegro": "A_*", "step": "S_*"}}',
      e2: 'ORDNER',
      'e2/v.csv': 'x',
    },
    argv: ['import', '--eingang', 'e2', '--profile', 'p.json', '--out', 'aus', '--no-store'],
    status: 3,
    says: 'Im Ordner „e2“ liegt keine Datei, auf die ein Muster des Profils passt (V_*, A_*, S_*); prüfen Sie den Ordner und „dateien“ im Profil.',
  },
  'an empty configuration': {
    ...withConfig(''),
    says: '„k.json“ ist kein gültiges JSON; berichtigen Sie die Datei.',
  },
  'an unknown key': {
    ...withConfig('{"vorwarnug": 3}'),
    says: `„k.json“: Den Schlüssel „vorwarnug“ gibt es nicht; erlaubt sind: ${CONFIG_NAMES}.`,
  },
  'a key that house rules have replaced': {
    ...withConfig('{"frist_erstberatung": [{"ab": "2021-01-01", "tage": 15}]}'),
    says: '„k.json“: Den Schlüssel „frist_erstberatung“ gibt es nicht mehr; schreiben Sie die Frist als Hausregel (docs/hausregeln.md).',
  },
  'a wrong value': {
    ...withConfig('{"land": "Brandenburg"}'),
    says: '„k.json“: Der Wert "Brandenburg" von „land“ ist nicht erlaubt; erlaubt ist: eines der Länder BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.',
  },
  'a wrong value in a list': {
    ...withConfig('{"zusatz_frei": ["2026-12-28", "2026-02-30"]}'),
    says: '„k.json“: Der Wert "2026-02-30" von „zusatz_frei.1“ ist nicht erlaubt; erlaubt ist: eine Liste von Tagen, die zusätzlich keine Arbeitstage sind.',
  },
  'a number that is too large': {
    ...withConfig('{"vorwarnung": 251}'),
    says: '„k.json“: Der Wert 251 von „vorwarnung“ ist nicht erlaubt; erlaubt ist: eine ganze Zahl von 0 bis 250: Arbeitstage bis zur Frist, ab denen „bald fällig“ gilt.',
  },
  'a configuration that is no object': {
    ...withConfig('[]'),
    says: '„k.json“: Der Wert null ist nicht erlaubt; erlaubt ist: ein JSON-Objekt.',
  },
  'a missing profile': {
    argv: ['import', ...ARGS, '--profile', 'fehlt.json'],
    status: 2,
    says: 'Die Datei „fehlt.json“ gibt es nicht oder sie ist nicht lesbar; prüfen Sie den Pfad.',
  },
  'a profile without a name': {
    ...withProfile('{}'),
    says: '„p.json“: Der Schlüssel „name“ fehlt; ergänzen Sie ihn.',
  },
  'a profile with a field of another source': {
    ...withProfile('{"name": "P", "spalten": {"allegro": {"kanal": "Weg"}}}'),
    // Optional fields may be placed in any export (fine print 44).
    says: `„p.json“: Den Schlüssel „spalten.allegro.kanal“ gibt es nicht; erlaubt sind: ${[...fieldsOf('allegro'), ...OPTIONAL_IDS].join(', ')}.`,
  },
  'a constant for an unknown field': {
    ...withProfile('{"name": "P", "vorgabe": {"kundennummer": "099A000001"}}'),
    says: `„p.json“: Den Schlüssel „vorgabe.kundennummer“ gibt es nicht; erlaubt sind: ${CONSTANT_KEYS}.`,
  },
  'a constant that is no word of its list': {
    ...CONSTANT({ rechtskreis: 'SGB XII' }),
    says: '„p.json“: Der Wert "SGB XII" von „konstanten.rechtskreis“ ist nicht erlaubt; erlaubt ist: eines der Wörter SGB II, SGB III, Familienkasse.',
  },
  'a constant that is neither yes nor no': {
    ...CONSTANT({ aufenthalt_de: 'vielleicht' }),
    says: '„p.json“: Der Wert "vielleicht" von „konstanten.aufenthalt_de“ ist nicht erlaubt; erlaubt ist: ja oder nein.',
  },
  'a constant that is no day': {
    ...CONSTANT({ antragsdatum: '31.02.2026' }),
    says: '„p.json“: Der Wert "31.02.2026" von „konstanten.antragsdatum“ ist nicht erlaubt; erlaubt ist: ein Tag (TT.MM.JJJJ).',
  },
  'a constant of the wrong type': {
    ...withProfile('{"name": "P", "vorgabe": {"aufenthalt_de": true}}'),
    says: '„p.json“: Der Wert true von „vorgabe.aufenthalt_de“ ist nicht erlaubt; erlaubt ist: ja oder nein.',
  },
};
