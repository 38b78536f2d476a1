/**
 * The command line in German; every other language has the same texts (see ../messages.ts). Each error is one line that says
 * what is wrong, where, and what to do. Source: page 5.
 */

import type { BefundCode } from '../../../core/decide/befunde.ts';
import { type FieldId, field, QUELLE_NAME } from '../../../core/fields/declarations.ts';
import { SPRACHEN } from '../../../core/messages/index.ts';
import type { DoppelterName, FehlendeUeberschrift } from '../../protokoll/einrichtung.ts';
import type { DateiLauf, Lauf } from '../../protokoll/lauf.ts';
import type { PhaseName } from '../../protokoll/phases.ts';
import type { DateiArt, InputError } from '../../read/errors.ts';
import type { Erlaubt } from '../erlaubt.ts';
import { zusammenfassung } from '../zusammenfassung.ts';
import { abgleich } from './abgleich.ts';
import { addin } from './addin.ts';
import { bericht } from './bericht.ts';
import { betrieb, selbsttest } from './betrieb.ts';
import { erlaubt } from './erlaubt.ts';
import { hilfe } from './hilfe.ts';
import { worte } from './laufworte.ts';
import { lieferung } from './lieferung.ts';
import { zahl } from './menge.ts';
import { profil } from './profil.ts';
import { pruefen } from './pruefen.ts';
import { report } from './report.ts';
import { termine } from './termine.ts';
import { vergleich } from './vergleich.ts';
import { verlauf } from './verlauf.ts';

const liste = (words: readonly string[]) => words.join(', ');

/** At most six labels of fields. */
const namen = (ids: readonly FieldId[]) =>
  `${liste(ids.slice(0, 6).map((id) => field(id).labels[0]))}${ids.length > 6 ? ` und ${ids.length - 6} weitere` : ''}`;

const ART: Readonly<Record<DateiArt, string>> = {
  pdf: 'Die Datei ist ein PDF und keine CSV-Datei.',
  zip: 'Die Datei ist eine Excel- oder ZIP-Datei und keine CSV-Datei.',
  ole: 'Die Datei ist eine alte Excel- oder Word-Datei und keine CSV-Datei.',
  binaer: 'Die Datei enthält keinen Text.',
};

export const de = {
  help: {
    usage: 'Aufruf:',
    arguments: 'Angaben:',
    options: 'Schalter:',
    commands: 'Befehle:',
    usageProgram: '<Befehl> [Schalter]',
    usageCommand: '[Schalter]',
    program: 'Neufälle im Blick: liest Exporte aus VerBIS, ALLEGRO und STEP und entscheidet über jeden Fall.',
    helpOption: 'zeigt diese Hilfe',
    version: 'zeigt die Version',
    lang: `Sprache der Meldungen: ${SPRACHEN.join(' oder ')}`,
    exitCodes:
      'Rückgabewerte: 0 erledigt; 10 erledigt mit Befunden ab --fail-on; 2 Aufruf oder Konfiguration; 3 Eingabe fehlt oder ist unlesbar; 4 interner Fehler; 5 Abstimmung gescheitert; 6 ein anderer Lauf hält den Ausgabeordner; 7 Lieferung angehalten; 130 abgebrochen.',
  },
  hilfe,
  usage: {
    noCommand: (known: readonly string[]) =>
      `Es fehlt ein Befehl; es gibt: ${liste(known)}. „neufall --help“ zeigt mehr.`,
    unknownCommand: (name: string, known: readonly string[]) =>
      `Den Befehl „${name}“ gibt es nicht; es gibt: ${liste(known)}.`,
    unknownOption: (option: string, command: string) =>
      `Den Schalter „${option}“ gibt es nicht; „${['neufall', command, '--help'].filter(Boolean).join(' ')}“ zeigt die möglichen.`,
    missingValue: (option: string) => `Zum Schalter „${option}“ fehlt der Wert.`,
    missingArgument: (argument: string) => `Die Angabe „${argument}“ fehlt.`,
    excessArguments: (command: string) =>
      command === 'import'
        ? `Zu viele Angaben zu „${command}“; Dateien brauchen --verbis, --allegro oder --step davor.`
        : `Zu viele Angaben zu „${command}“; „neufall ${command} --help“ zeigt die möglichen.`,
    notADay: (option: string, value: string) =>
      `„${value}“ bei ${option} ist kein Tag; erlaubt sind JJJJ-MM-TT und TT.MM.JJJJ von 1900 bis 2100.`,
    notOneOf: (option: string, value: string, allowed: readonly string[]) =>
      `„${value}“ bei ${option} ist nicht erlaubt; erlaubt sind: ${liste(allowed)}.`,
    notANumber: (option: string, value: string, min: number, max: number | undefined) =>
      `„${value}“ bei ${option} ist keine ganze Zahl ${max === undefined ? `ab ${min}` : `von ${min} bis ${zahl(max)}`}.`,
    noInput:
      'Es fehlt eine Eingabe: geben Sie Dateien mit --verbis, --allegro, --step oder einen Ordner mit --eingang an.',
    noOut: 'Es fehlt der Ausgabeordner: geben Sie ihn mit --out an.',
    outInEingang: (eingang: string, out: string) =>
      `Das Ergebnis („${out}“) und der Eingang („${eingang}“) liegen ineinander; geben Sie mit --out einen Ordner daneben an.`,
    eingangAndFiles:
      '--eingang und einzelne Dateien (--verbis, --allegro, --step) schließen einander aus; geben Sie nur eines von beiden an.',
    zeilenAndPersonen: '--zeilen und --personen schließen einander aus; geben Sie nur eines von beiden an.',
    zeilenAndWoche: '--zeilen und --woche schließen einander aus; geben Sie mit --woche die Größe als --personen an.',
  },
  config: {
    missing: (path: string) => `Die Datei „${path}“ gibt es nicht oder sie ist nicht lesbar; prüfen Sie den Pfad.`,
    /** `place`: where the text stops being JSON, as far as that is known. */
    notJson: (path: string, place: { readonly zeile: number; readonly spalte: number } | undefined) =>
      `„${path}“ ist kein gültiges JSON${place === undefined ? '' : ` (Zeile ${place.zeile}, Spalte ${place.spalte})`}; berichtigen Sie die Datei.`,
    unknownKey: (path: string, key: string, allowed: readonly string[]) =>
      `„${path}“: Den Schlüssel „${key}“ gibt es nicht; erlaubt sind: ${liste(allowed)}.`,
    /** Keys of earlier versions that house rules stand for now. */
    replacedKey: (path: string, key: string) =>
      `„${path}“: Den Schlüssel „${key}“ gibt es nicht mehr; schreiben Sie die Frist als Hausregel (docs/hausregeln.md).`,
    /** `key` is empty where the file as a whole is wrong. */
    wrongValue: (path: string, key: string, value: string, allowed: Erlaubt) =>
      `„${path}“: Der Wert ${value}${key === '' ? '' : ` von „${key}“`} ist nicht erlaubt; erlaubt ist: ${allowed(erlaubt)}.`,
    zweiNamen: (path: string, alt: string, neu: string) =>
      `„${path}“: „${alt}“ ist der frühere Name von „${neu}“; geben Sie nur „${neu}“ an.`,
    keinUtf8: (path: string) =>
      `„${path}“ ist nicht als UTF-8 gespeichert, Umlaute gingen verloren; speichern Sie die Datei als UTF-8.`,
    doppelt: (path: string, { text, wort, wo, eins, zwei }: DoppelterName) =>
      wort
        ? `„${path}“: Das Wort „${text}“ steht in „${wo}“ bei zwei Wörtern, „${eins}“ und „${zwei}“; lassen Sie es nur bei einem stehen.`
        : `„${path}“: Die Überschrift „${text}“ steht in ${wo} bei zwei Feldern, „${eins}“ und „${zwei}“; lassen Sie sie nur bei einem stehen.`,
    noMatch: (pattern: string) => `Das Muster „${pattern}“ trifft keine Datei; prüfen Sie den Pfad.`,
    missingKey: (path: string, key: string) => `„${path}“: Der Schlüssel „${key}“ fehlt; ergänzen Sie ihn.`,
  },
  input: {
    error: ({ code, datei, art, naehe }: InputError) => {
      switch (code) {
        case 'fehlt':
          return `Die Datei „${datei}“ gibt es nicht; prüfen Sie den Pfad.`;
        case 'kein-datei':
          return `„${datei}“ ist keine Datei; geben Sie eine CSV-Datei an, für einen ganzen Ordner dient --eingang.`;
        case 'unlesbar':
          return `Die Datei „${datei}“ lässt sich nicht lesen; prüfen Sie die Leserechte und den Datenträger.`;
        case 'leer':
          return `Die Datei „${datei}“ ist leer; wiederholen Sie den Export.`;
        case 'veraendert':
          return `Die Datei „${datei}“ hat sich während des Lesens geändert; warten Sie das Ende des Exports ab und starten Sie erneut.`;
        case 'zeile-zu-lang':
          return `Die Datei „${datei}“ hat eine Zeile von über 64 Millionen Zeichen; prüfen Sie, ob sie ein CSV-Export ist.`;
        case 'kopf':
          return [
            `In den ersten 21 Zeilen von „${datei}“ steht keine Kopfzeile mit Kundennummer und mindestens der Hälfte der erwarteten Spalten (Trennzeichen ; , Tabulator oder |).`,
            ...(art === undefined ? [] : [ART[art]]),
            ...(naehe === undefined
              ? []
              : [
                  `Am nächsten kommt sie ${QUELLE_NAME[naehe.quelle]} mit ${naehe.gefunden.length} von ${naehe.gefunden.length + naehe.fehlt.length} Spalten: ${namen(naehe.gefunden)}${naehe.fehlt.length === 0 ? '' : `; es fehlen ${namen(naehe.fehlt)}`}.`,
                ]),
            art === undefined
              ? `Prüfen Sie den Export; „neufall profil ${datei}“ schlägt ein Profil für ihn vor.`
              : 'Prüfen Sie den Export.',
          ].join(' ');
      }
    },
    differentHeaders: (first: string, other: string, quelle: string) =>
      `Die Kopfzeilen der ${quelle}-Dateien „${first}“ und „${other}“ sind verschieden; Dateien einer Quelle brauchen dieselben Spalten in derselben Reihenfolge.`,
    ueberschriftFehlt: (path: string, { quelle, feld, genannt, datei, naechste }: FehlendeUeberschrift) =>
      `„${path}“ nennt für „${field(feld).labels[0]}“ die Überschrift ${genannt.map((label) => `„${label}“`).join(' oder ')}, aber „${datei}“ (${QUELLE_NAME[quelle]}) hat sie nicht; ${naechste === undefined ? 'keine ist ihr ähnlich' : `am nächsten kommt „${naechste}“`}. Berichtigen Sie das Profil oder prüfen Sie den Export.`,
    /** `muster`: patterns of the profile that no file has. */
    emptyFolder: (path: string, muster: readonly string[]) =>
      muster.length === 0
        ? `Im Ordner „${path}“ liegt keine *.csv-Datei; prüfen Sie den Pfad von --eingang.`
        : `Im Ordner „${path}“ liegt keine Datei, auf die ein Muster des Profils passt (${liste(muster)}); prüfen Sie den Ordner und „dateien“ im Profil.`,
    noFolder: (path: string) =>
      `Den Ordner „${path}“ gibt es nicht oder er ist nicht lesbar; prüfen Sie den Pfad von --eingang.`,
  },
  output: {
    busy: (path: string) => `Ein anderer Lauf schreibt gerade nach „${path}“; warten Sie, bis er fertig ist.`,
    notAFolder: (path: string) => `Der Ausgabeort „${path}“ ist kein Ordner; geben Sie mit --out einen Ordner an.`,
    full: (path: string) =>
      `Der Datenträger von „${path}“ ist voll; schaffen Sie Platz und starten Sie erneut. Das letzte Ergebnis ist unverändert.`,
    notWritable: (path: string, detail: string) =>
      `In „${path}“ lässt sich nicht schreiben (${detail}); prüfen Sie Pfad und Rechte. Es wurde nichts veröffentlicht.`,
    notEmpty: (path: string) =>
      `Im Ordner „${path}“ liegen schon Exporte; geben Sie einen anderen Ordner an oder löschen Sie sie.`,
  },
  erlaubt,
  lieferung,
  verlauf,
  bericht,
  termine,
  abgleich,
  reconciliation: ({ quelle, datei, gelesen, verbunden, quarantaene, dubletten }: DateiLauf) =>
    `Die Abstimmung von ${QUELLE_NAME[quelle]} „${datei}“ geht nicht auf: ${gelesen} gelesen, aber ${verbunden} verbunden + ${quarantaene} in Quarantäne + ${dubletten} Dubletten. Es wurde nichts veröffentlicht; bitte melden Sie den Fehler.`,
  aborted: 'Abgebrochen; das letzte Ergebnis ist unverändert.',
  internal: (detail: string) =>
    `Interner Fehler: ${detail}. Es wurde nichts veröffentlicht; bitte melden Sie den Fehler mit der Ausgabe von --log.`,
  phases: {
    erkennen: 'Dateien prüfen',
    lesen: 'Lesen',
    verbinden: 'Verbinden',
    beurteilen: 'Beurteilen',
    abstimmen: 'Abstimmen',
    schreiben: 'Schreiben',
  } satisfies Readonly<Record<PhaseName, string>>,
  progress: (phase: string, percent: number | undefined) =>
    percent === undefined ? `${phase} …` : `${phase}: ${percent} %`,
  report,
  summary: (lauf: Lauf, out: string, code: (code: BefundCode) => string) => zusammenfassung(worte, lauf, out, code),
  sample: (dir: string, files: readonly { readonly datei: string; readonly zeilen: number }[], stichtag: string) => [
    `Künstliche Exporte in ${dir}:`,
    ...files.map(({ datei, zeilen }) => `  ${datei}: ${zahl(zeilen)} Datensätze`),
    `Passender Stichtag: ${stichtag}`,
  ],
  vergleich,
  regeln: {
    title: (day: string, count: number) => `Regeln am ${day}: ${count}`,
    since: (from: string, to: string | undefined) => (to === undefined ? `seit ${from}` : `${from} bis ${to}`),
    next: (day: string) => `Nächste Änderung am ${day}:`,
    last: (day: string) => `Letzte Änderung am ${day}:`,
    none: 'keine bekannt',
    begins: 'beginnt',
    ends: 'endet',
    types: {
      classify: 'Einordnung',
      check: 'Prüfung',
      route: 'Zuständigkeit',
      count: 'Zählung',
      doc: 'Dokumentation',
      org: 'Organisation',
    },
    effects: {
      decides: 'entscheidet',
      checks: 'prüft',
      routes: 'leitet',
      counts: 'zählt',
      checklist: 'Merkliste',
      none: 'keine Wirkung im Programm',
    },
  },
  betrieb,
  selbsttest,
  addin,
  profil,
  pruefen,
  demo: {
    sample: (persons: number) => `Vorführung mit künstlichen Exporten von ${zahl(persons)} Personen.`,
    done: 'Alles darin ist erfunden. Löschen Sie den Ordner „demo“, wann immer Sie wollen.',
  },
};
