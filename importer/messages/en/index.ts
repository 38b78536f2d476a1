/** The command line in English. */
import { type FieldId, field, QUELLE_NAME } from '../../../core/fields/declarations.ts';
import { SPRACHEN } from '../../../core/messages/index.ts';
import type { DateiArt } from '../../read/errors.ts';
import type { CliMessages } from '../messages.ts';
import { zusammenfassung } from '../zusammenfassung.ts';
import { abgleich } from './abgleich.ts';
import { addin } from './addin.ts';
import { number } from './amount.ts';
import { bericht } from './bericht.ts';
import { betrieb, selbsttest } from './betrieb.ts';
import { erlaubt } from './erlaubt.ts';
import { hilfe } from './hilfe.ts';
import { worte } from './laufworte.ts';
import { lieferung } from './lieferung.ts';
import { profil } from './profil.ts';
import { pruefen } from './pruefen.ts';
import { report } from './report.ts';
import { termine } from './termine.ts';
import { vergleich } from './vergleich.ts';
import { verlauf } from './verlauf.ts';

const list = (words: readonly string[]) => words.join(', ');

/** At most six labels of fields. */
const names = (ids: readonly FieldId[]) =>
  `${list(ids.slice(0, 6).map((id) => field(id).labels[0]))}${ids.length > 6 ? ` and ${ids.length - 6} more` : ''}`;

const KIND: Readonly<Record<DateiArt, string>> = {
  pdf: 'The file is a PDF, not a CSV file.',
  zip: 'The file is an Excel or ZIP file, not a CSV file.',
  ole: 'The file is an old Excel or Word file, not a CSV file.',
  binaer: 'The file holds no text.',
};

export const en: CliMessages = {
  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    usageProgram: '<command> [options]',
    usageCommand: '[options]',
    program: 'Neufälle in view: reads exports of VerBIS, ALLEGRO and STEP and decides on every case.',
    helpOption: 'shows this help',
    version: 'shows the version',
    lang: `language of the messages: ${SPRACHEN.join(' or ')}`,
    exitCodes:
      'Exit codes: 0 done; 10 done with findings at or above --fail-on; 2 usage or configuration; 3 an input is missing or unreadable; 4 internal error; 5 reconciliation failed; 6 another run holds the output folder; 7 delivery held back; 130 stopped.',
  },
  hilfe,
  usage: {
    noCommand: (known) => `A command is missing; there are: ${list(known)}. “neufall --help” shows more.`,
    unknownCommand: (name, known) => `There is no command “${name}”; there are: ${list(known)}.`,
    unknownOption: (option, command) =>
      `There is no option “${option}”; “${['neufall', command, '--help'].filter(Boolean).join(' ')}” shows the possible ones.`,
    missingValue: (option) => `The option “${option}” needs a value.`,
    missingArgument: (argument) => `The argument “${argument}” is missing.`,
    excessArguments: (command) =>
      command === 'import'
        ? `Too many arguments for “${command}”; files need --verbis, --allegro or --step before them.`
        : `Too many arguments for “${command}”; “neufall ${command} --help” shows the possible ones.`,
    notADay: (option, value) =>
      `“${value}” for ${option} is no day; YYYY-MM-DD and DD.MM.YYYY from 1900 to 2100 are allowed.`,
    notOneOf: (option, value, allowed) => `“${value}” for ${option} is not allowed; allowed are: ${list(allowed)}.`,
    notANumber: (option, value, min, max) =>
      `“${value}” for ${option} is no whole number from ${min} ${max === undefined ? 'on' : `to ${number(max)}`}.`,
    noInput: 'An input is missing: name files with --verbis, --allegro, --step or a folder with --eingang.',
    noOut: 'The output folder is missing: name it with --out.',
    outInEingang: (eingang, out) =>
      `The result (“${out}”) and the input folder (“${eingang}”) lie in each other; name a folder beside it with --out.`,
    eingangAndFiles:
      '--eingang and single files (--verbis, --allegro, --step) exclude each other; give only one of them.',
    zeilenAndPersonen: '--zeilen and --personen exclude each other; give only one of them.',
    zeilenAndWoche: '--zeilen and --woche exclude each other; with --woche give the size as --personen.',
  },
  config: {
    missing: (path) => `The file “${path}” does not exist or can't be read; check the path.`,
    notJson: (path, place) =>
      `“${path}” is no valid JSON${place === undefined ? '' : ` (line ${place.zeile}, column ${place.spalte})`}; correct the file.`,
    unknownKey: (path, key, allowed) => `“${path}”: there is no key “${key}”; allowed are: ${list(allowed)}.`,
    replacedKey: (path, key) =>
      `“${path}”: the key “${key}” is no more; write the deadline as a house rule (docs/hausregeln.md).`,
    wrongValue: (path, key, value, allowed) =>
      `“${path}”: the value ${value}${key === '' ? '' : ` of “${key}”`} is not allowed; allowed: ${allowed(erlaubt)}.`,
    zweiNamen: (path, alt, neu) => `“${path}”: “${alt}” is the earlier name of “${neu}”; give “${neu}” alone.`,
    keinUtf8: (path) => `“${path}” is not saved as UTF-8, umlauts would be lost; save the file as UTF-8.`,
    doppelt: (path, { text, wort, wo, eins, zwei }) =>
      wort
        ? `“${path}”: the word “${text}” stands in “${wo}” for two words, “${eins}” and “${zwei}”; keep it for one of them.`
        : `“${path}”: the header “${text}” stands in ${wo} for two fields, “${eins}” and “${zwei}”; keep it for one of them.`,
    noMatch: (pattern) => `The pattern “${pattern}” matches no file; check the path.`,
    missingKey: (path, key) => `“${path}”: the key “${key}” is missing; add it.`,
  },
  input: {
    error: ({ code, datei, art, naehe }) => {
      switch (code) {
        case 'fehlt':
          return `The file “${datei}” does not exist; check the path.`;
        case 'kein-datei':
          return `“${datei}” is no file; name a CSV file, or a whole folder with --eingang.`;
        case 'unlesbar':
          return `The file “${datei}” can't be read; check its permissions and the disk.`;
        case 'leer':
          return `The file “${datei}” is empty; export again.`;
        case 'veraendert':
          return `The file “${datei}” changed while it was read; wait for the export to end and start again.`;
        case 'zeile-zu-lang':
          return `The file “${datei}” has a line of more than 64 million characters; check that it is a CSV export.`;
        case 'kopf':
          return [
            `The first 21 lines of “${datei}” hold no header row with Kundennummer and at least half of the expected columns (delimiter ; , tab or |).`,
            ...(art === undefined ? [] : [KIND[art]]),
            ...(naehe === undefined
              ? []
              : [
                  `It comes closest to ${QUELLE_NAME[naehe.quelle]} with ${naehe.gefunden.length} of ${naehe.gefunden.length + naehe.fehlt.length} columns: ${names(naehe.gefunden)}${naehe.fehlt.length === 0 ? '' : `; missing are ${names(naehe.fehlt)}`}.`,
                ]),
            art === undefined
              ? `Check the export; “neufall profil ${datei}” proposes a profile for it.`
              : 'Check the export.',
          ].join(' ');
      }
    },
    differentHeaders: (first, other, quelle) =>
      `The header rows of the ${quelle} files “${first}” and “${other}” differ; files of one source need the same columns in the same order.`,
    ueberschriftFehlt: (path, { quelle, feld, genannt, datei, naechste }) =>
      `“${path}” names for “${field(feld).labels[0]}” the header ${genannt.map((label) => `“${label}”`).join(' or ')}, but “${datei}” (${QUELLE_NAME[quelle]}) does not have it; ${naechste === undefined ? 'none is like it' : `“${naechste}” comes closest`}. Correct the profile or check the export.`,
    emptyFolder: (path, muster) =>
      muster.length === 0
        ? `There is no *.csv file in the folder “${path}”; check the path of --eingang.`
        : `There is no file in the folder “${path}” that a pattern of the profile fits (${list(muster)}); check the folder and “dateien” in the profile.`,
    noFolder: (path) => `The folder “${path}” does not exist or can't be read; check the path of --eingang.`,
  },
  output: {
    busy: (path) => `Another run is writing to “${path}”; wait until it has ended.`,
    notAFolder: (path) => `The output “${path}” is no folder; name a folder with --out.`,
    full: (path) => `The disk of “${path}” is full; make room and start again. The last result is unchanged.`,
    notWritable: (path, detail) =>
      `“${path}” can't be written to (${detail}); check path and permissions. Nothing was published.`,
    notEmpty: (path) => `There are exports in the folder “${path}” already; name another folder or delete them.`,
  },
  erlaubt,
  lieferung,
  verlauf,
  bericht,
  termine,
  abgleich,
  reconciliation: ({ quelle, datei, gelesen, verbunden, quarantaene, dubletten }) =>
    `The books of ${QUELLE_NAME[quelle]} “${datei}” do not balance: ${gelesen} read, but ${verbunden} joined + ${quarantaene} quarantined + ${dubletten} repeats. Nothing was published; please report this.`,
  aborted: 'Stopped; the last result is unchanged.',
  internal: (detail) =>
    `Internal error: ${detail}. Nothing was published; please report this with the output of --log.`,
  phases: {
    erkennen: 'Checking files',
    lesen: 'Reading',
    verbinden: 'Joining',
    beurteilen: 'Assessing',
    abstimmen: 'Reconciling',
    schreiben: 'Writing',
  },
  progress: (phase, percent) => (percent === undefined ? `${phase} …` : `${phase}: ${percent} %`),
  report,
  summary: (lauf, out, code) => zusammenfassung(worte, lauf, out, code),
  sample: (dir, files, stichtag) => [
    `Synthetic exports in ${dir}:`,
    ...files.map(({ datei, zeilen }) => `  ${datei}: ${number(zeilen)} records`),
    `Fitting Stichtag: ${stichtag}`,
  ],
  vergleich,
  regeln: {
    title: (day, count) => `Rules on ${day}: ${count}`,
    since: (from, to) => (to === undefined ? `since ${from}` : `${from} to ${to}`),
    next: (day) => `Next change on ${day}:`,
    last: (day) => `Last change on ${day}:`,
    none: 'none known',
    begins: 'begins',
    ends: 'ends',
    types: {
      classify: 'classification',
      check: 'check',
      route: 'routing',
      count: 'count',
      doc: 'documentation',
      org: 'organisation',
    },
    effects: {
      decides: 'decides',
      checks: 'checks',
      routes: 'routes',
      counts: 'counts',
      checklist: 'checklist',
      none: 'no effect in the program',
    },
  },
  betrieb,
  selbsttest,
  addin,
  profil,
  pruefen,
  demo: {
    sample: (persons) => `Demonstration with synthetic exports of ${number(persons)} persons.`,
    done: 'Everything in it is made up. Delete the folder “demo” whenever you like.',
  },
};
