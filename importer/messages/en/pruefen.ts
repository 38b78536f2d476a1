/** `neufall pruefen` in English. */
import type { Wertart } from '../../../core/sheet/read-memory.ts';
import { gemeint, sindNennbar } from '../../../core/vorschlag/schluessel.ts';
import type { CliMessages } from '../messages.ts';
import { pruefbericht } from '../pruefbericht.ts';
import { named } from './amount.ts';
import { worte } from './pruefworte.ts';

const sheets = (names: readonly string[]) => names.map((one) => `“${one}”`).join(', ');

/** What stands in the places of a mapping file. */
const VALUES: Readonly<Record<Exclude<Wertart, 'wort'>, string>> = {
  objekt: 'an object in braces',
  id: 'a text (the add-in writes it; by hand it is not needed)',
  spalte: '{"kopf": "header"}, of equal headers with "nr": 2, or null for “no column”',
  vorgabe: 'a text as it would stand in the column',
  unbenutzt: 'a list of headers, such as ["Bemerkung"]',
  farben: 'a list of colours, such as ["#C6EFCE"]',
  schalter: 'true or false',
};

export const pruefen: CliMessages['pruefen'] = {
  fehler: {
    fehlt: (path) => `There is no workbook “${path}”; check the path.`,
    'kein-datei': (path) => `“${path}” is a folder; name an Excel workbook (.xlsx).`,
    unlesbar: (path) => `The workbook “${path}” cannot be read; check the permissions and the disk.`,
    leer: (path) => `The file “${path}” is empty; save the workbook in Excel again.`,
    verschluesselt: (path) =>
      `The workbook “${path}” is encrypted with a password; remove the password in Excel and save it again.`,
    xls: (path) =>
      `“${path}” has the old format .xls (or another old Office format); save the workbook in Excel as .xlsx.`,
    xlsb: (path) => `“${path}” has the binary format .xlsb; save the workbook in Excel as .xlsx.`,
    ods: (path) => `“${path}” is a spreadsheet in the format .ods; save it as .xlsx.`,
    text: (path) =>
      `“${path}” is a text file (such as CSV) and no Excel workbook; open it in Excel and save it as .xlsx, or use “neufall import” for exports.`,
    'kein-excel': (path) => `“${path}” is no Excel workbook; name a file in the format .xlsx or .xlsm.`,
    'zu-gross': (path) =>
      `The workbook “${path}” would unpack to more than 256 MB, or to more than 200 times its size, and is not opened; check where it comes from, delete what it does not need, and save it again in Excel.`,
    beschaedigt: (path) => `The workbook “${path}” is damaged; open it in Excel, have it repaired and save it again.`,
  },
  keinKopf: (path, names) =>
    names.length === 0
      ? `The workbook “${path}” has no visible sheet with cells; unhide the sheet or name it with --blatt.`
      : `The first 30 rows hold no header with Kundennummer or BG-Nummer and at least two more fields; these sheets of “${path}” were looked at: ${sheets(names)}. Check the headers or name the sheet with --blatt.`,
  keinBlatt: (path, sheet, names) => `There is no sheet “${sheet}” in “${path}”; there are: ${sheets(names)}.`,
  blattUndAlle: '--blatt and --alle-blaetter exclude each other; name sheets or take all of them.',
  bestandteile: {
    diagramme: 'charts',
    pivot: 'pivot tables',
    makros: 'macros',
    datenschnitte: 'slicers',
    abfragen: 'queries or a data model',
    steuerelemente: 'controls or embedded objects',
    signatur: 'a digital signature',
  },
  enthaelt: (path, names) =>
    `The workbook “${path}” holds ${names.join(', ')}; whether that still fits beside new columns, this program does not check. Nothing was written; with --trotzdem the copy is made, in which these parts stay as they are.`,
  unpruefbar: {
    geschuetzt: (path, sheet) =>
      `The sheet “${sheet}” in “${path}” is protected; unprotect it in Excel or call with --trotzdem (the copy stays protected).`,
    platz: (path, sheet) =>
      `Right of the list on the sheet “${sheet}” in “${path}” is no room for the result columns, because the sheet ends with the column XFD; delete columns that are not needed, or move the list to the left.`,
    nebeneinander: (path, sheet) =>
      `On the sheet “${sheet}” in “${path}” two lists stand side by side; nobody could tell which result column belongs to which. Put each list on a sheet of its own, or one below the other.`,
    formeln: (path, sheet, cells) =>
      `On the sheet “${sheet}” in “${path}” stand formulas without a result: ${named(cells)}; please open and save the workbook in Excel and check it again (with --trotzdem these cells count as empty).`,
  },
  zuordnung: (path, fehler) => {
    switch (fehler.fehler) {
      case 'json':
        return `“${path}” is no valid JSON object; correct the file.`;
      case 'version':
        return `“${path}” is not version 1 of a mapping; the file begins with {"version": 1, "blaetter": {…}}.`;
      case 'schluessel': {
        const { schluessel, pfad, erlaubt } = fehler;
        const word = gemeint(schluessel, erlaubt);
        const question = word === undefined ? '' : ` Did you mean “${word}”?`;
        const names = sindNennbar(erlaubt) ? erlaubt.join(', ') : 'the names of the fields, see docs/felder.md';
        return `“${path}”: there is no key “${pfad}”.${question} Allowed are: ${names}.`;
      }
      case 'wert':
        return `“${path}”: the value of “${fehler.pfad}” is not allowed; what stands there is ${fehler.art === 'wort' ? `one of these words: ${fehler.erlaubt.join(', ')}, or null for “stays unknown”` : VALUES[fehler.art]}.`;
    }
  },
  falscheVorgabe: (path, feld, allowed) =>
    `“${path}”: the constant for “${feld}” is no value of this field; allowed ${allowed === undefined ? 'is a day (DD.MM.YYYY) or what else the column would hold' : `are: ${allowed.join(', ')}`}.`,
  gleicheDatei: (path) => `--out “${path}” is the workbook itself; name another file.`,
  gibtEsSchon: (path) =>
    `There is a file “${path}” already; it stays as it is. Name another file with --out, or replace it with --ueberschreiben.`,
  endung: (path, ending) => `--out “${path}” needs the workbook’s ending ${ending}, or Excel does not open the copy.`,
  nichtGeschrieben: (path, detail) =>
    `The copy “${path}” cannot be written (${detail || 'unknown reason'}); check path and permissions, and close the file in Excel.`,
  enthaeltTrotzdem: (names) => `The workbook holds ${names.join(', ')}; the copy holds that as it is.`,
  bericht: (b, code) => pruefbericht(worte, b, code),
};
