/** What `neufall profil` says in English. */
import { QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { Entscheidung } from '../../../core/vorschlag/kosten.ts';
import type { CliMessages } from '../messages.ts';
import { number } from './amount.ts';

const list = (words: readonly string[]) => words.join(', ');
const delimiter = (char: string) => (char === '\t' ? 'tab' : `“${char}”`);

/** Decisions without a field that they read. */
const WITHOUT: Readonly<Record<Entscheidung, string>> = {
  neufall: 'Neufall stays “zu prüfen”',
  zustaendigkeit: 'Stelle stays “prüfen”',
  erstberatung: 'deadline of the Erstberatung not measurable',
  entscheidung: 'deadline of the decision not measurable',
};

export const profil: CliMessages['profil'] = {
  grund: {
    profil: 'named so by the profile',
    name: 'default header',
    synonym: 'known header',
    aehnlich: 'similar header',
    verwandt: 'related header',
    form: 'shape of its values',
    woerter: 'words of the list',
  },
  unpassend: 'its values do not fit the field',
  datei: {
    kopf: [
      'Proposal of “neufall profil”. Please read it: each line says why.',
      'What stands behind // does not count; take // away where it is right.',
    ],
    quelle: (datei, felder) => `from “${datei}”, ${felder} fields`,
    vielleicht: 'perhaps',
    fremd: (titel) => `not needed: ${list(titel)}`,
    wort: (wort, anzahl) => `“${wort}” occurs ${number(anzahl)} times and is unknown`,
  },
  frage: {
    quelle: (datei) => `Which source is “${datei}” from?`,
    keineQuelle: 'none: leave it out of the profile',
    spalte: (titel, form, datei) => `Which field is the column “${titel}” (${form}) in “${datei}”?`,
    keinFeld: 'none: the column is not needed',
    wort: (feld, wort, anzahl) => `${feld}: what does “${wort}” (${number(anzahl)} times) stand for?`,
    keinWort: 'for none of these: it stays unknown',
    konstante: (feld) => `“${feld}” has no column. Does one value hold for all cases?`,
    jaUeberall: (wert) => `yes: ${wert}`,
    keineKonstante: 'no: it stays unknown',
  },
  bericht: {
    datei: ({ datei, text, kopfzeile, saetze }, quelle, felder, von) =>
      `“${datei}”: ${quelle === undefined ? 'no source recognised' : `${QUELLE_NAME[quelle]} (${felder} columns assigned; the default has ${von})`}, ${number(saetze)} records, header in line ${kopfzeile}${text === undefined ? '' : `, encoding ${text.kodierung}, delimiter ${delimiter(text.trennzeichen)}`}`,
    mappe: (datei) => `  Note: “neufall import” reads CSV; save “${datei}” in Excel as “CSV UTF-8 (comma delimited)”.`,
    uebrig: (spalten) => `  not needed: ${list(spalten)}`,
    uebrigSpalte: (titel, form, vielleicht) =>
      `“${titel}” (${form}${vielleicht === undefined ? '' : `, perhaps ${vielleicht}`})`,
    leer: 'empty',
    verschieden: (eine, andere, quelle) =>
      `Note: “${eine}” and “${andere}” are both ${quelle}, but their headers differ; “neufall import” reads only files with the same header as one source.`,
    ohneSpalte: 'Fields without a column, and what cannot be done without them:',
    kosten: (feld, entscheidungen, pruefungen, routen, konstante) =>
      `  ${feld}: ${
        [
          ...entscheidungen.map((one) => WITHOUT[one]),
          ...(pruefungen.length === 0 ? [] : [`not checked: ${list(pruefungen)}`]),
          ...(routen.length === 0 ? [] : [`rules ${list(routen)} hold as for a blank`]),
        ].join('; ') || 'for display only'
      }${konstante === undefined ? '' : `; possible constant: “${konstante}”`}`,
    woerter: 'Unknown words in list fields:',
    wort: (feld, wort, anzahl, vorschlag) =>
      `  ${feld}: “${wort}” ${number(anzahl)} times${vorschlag === undefined ? ', no suggestion' : `, stands for “${vorschlag}”`}`,
    weitere: (feld, anzahl) => `  ${feld}: ${number(anzahl)} more entries that are no words of the list`,
    ueberspringen: (muster) => `Rows that are no records are skipped: ${list(muster)}`,
    geschrieben: (pfad) => `Profile written: ${pfad}`,
    weiter: (befehl) => `Go on with: ${befehl}`,
    passt: (name) => `“${name}” fits these files.`,
    passtNicht: (name) => `“${name}” does not fit these files.`,
  },
  leererOrdner: (pfad) => `The folder “${pfad}” holds neither a *.csv file nor a workbook; check the path.`,
  keinKopf: (datei) =>
    `None of the first 21 lines of “${datei}” can be a header row; check whether the file has column headers.`,
  keineQuelle: (dateien) =>
    `No source can be told of ${dateien.map((datei) => `“${datei}”`).join(', ')}: a column of Kundennummern or every other known column is missing. Check the files.`,
  gibtEs: (pfad) => `The file “${pfad}” is there already; name another one with --out or delete it.`,
  nichtGeschrieben: (pfad, code) => `“${pfad}” can't be written (${code}); check path and rights.`,
};
