/** The pane in English. Results on the sheet stay German. */
import type { Texte } from '../de/index.ts';
import { abgleich } from './abgleich.ts';
import { count, many } from './amount.ts';
import { blaetter, erledigt } from './blaetter.ts';
import { fuehrung } from './fuehrung.ts';
import { neufall } from './neufall.ts';
import { termine } from './termine.ts';

/** Row numbers that are named one by one; more are counted. */
const NAMED = 10;
function enumeration(rows: readonly number[]): string {
  const named = rows.slice(0, NAMED).map(String);
  const more = rows.length - named.length;
  return new Intl.ListFormat('en-US').format(more > 0 ? [...named, `${many(more)} more`] : named);
}

const cells = (n: number) => count(n, 'cell', 'cells');

export const en: Texte = {
  ...fuehrung,
  sprache: 'en-US',
  titel: 'New cases',
  reiter: { pruefen: 'Check', zuordnung: 'Columns', fall: 'Case', einstellungen: 'Settings' },
  aktion: {
    alles: 'Check all',
    markieren: 'Mark',
    routen: 'Route',
    fristen: 'Check deadlines',
    abgleich: 'Compare',
    neu: 'New case',
    uebersicht: 'Add chart sheet',
    terminliste: 'Add list of dates',
  },
  knopf: {
    rueckgaengig: 'Undo',
    uebernehmen: 'Apply',
    verwerfen: 'Discard',
    abbrechen: 'Cancel',
    trotzdem: 'Take back anyway',
    neuLesen: 'Read sheet again',
  },
  phase: { lesen: 'Reading the sheet.', pruefen: 'Checking the rows.', schreiben: 'Writing the results.' },
  aktionen: 'Actions',
  bereit: 'Ready. Open the sheet with your list and choose an action.',
  ergebnis: {
    geschrieben: (aktion, n, behalten) =>
      `${aktion}: ${cells(n)} written.${behalten > 0 ? ` ${cells(behalten)} changed by hand stayed as they were.` : ''}`,
    nichtsZuTun: (aktion) => `${aktion}: all results are on the sheet already; nothing was changed.`,
    verworfen: 'Discarded. Nothing on the sheet was changed.',
    abgebrochen: 'Cancelled. Nothing on the sheet was changed.',
    zurueckgenommen: (blatt) => `The last action on the sheet "${blatt}" was taken back.`,
    uebersicht: (blatt) => `The sheet "${blatt}" with the charts was added.`,
    zuVieleGeaendert: (n) =>
      `${count(n, 'row was', 'rows were')} edited at once: too many for live mode. Press "Check all".`,
  },
  fault: {
    'kein-excel':
      'This page works in Excel only. Open your list in Excel and choose “Open pane” on the Home tab there.',
    geschuetzt: 'The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again.',
    'mappe-geschuetzt': 'The workbook is protected. Unprotect it and try again.',
    schreibgeschuetzt: 'The workbook is open read-only. Open it for editing, or save a copy and work there.',
    gefiltert:
      'This Excel did not put into hidden rows what belongs there. Clear the filter (Data, Clear), unhide all rows and try again.',
    zellbearbeitung: 'Somebody is typing into a cell. Finish with Enter or Esc and try again.',
    verbindung:
      'The connection to Excel is lost, or Excel reports an internal error. Check the connection and try again.',
    'zu-alt': 'This Excel is too old. The add-in needs Excel 2021, Microsoft 365 or Excel on the web.',
    'zu-gross': 'The sheet holds texts that are too long for one request to Excel. Split the list over several sheets.',
    'zu-viele-zeilen':
      'The sheet is too large: at most 100,000 rows and 300 columns. Split the list over several sheets.',
    'kein-kopf':
      'None of the first 30 rows is a header with Kundennummer or BG-Nummer and two more known columns. Open the sheet with your list, or check its headers.',
    leer: 'The sheet is empty. Open the sheet with your list and try again.',
    'blatt-fehlt': 'The sheet is gone. Open the sheet with your list and try again.',
    verschoben: 'Rows or columns have moved since. Check the sheet again.',
    'keine-zeilen': 'There is no row of data below the header. Open the sheet with your list and try again.',
    nebeneinander:
      'A second list stands beside this one, and there is no room to the right of it in the table. Nobody could tell which result column belongs to which list. Put each list on a sheet of its own, or one below the other.',
    'kein-platz':
      'Something stands below the list that Excel cannot move down, such as a second table. Make room below the list and try again.',
    unterbrochen:
      'An earlier action was interrupted and the sheet is written only in part. Press "Undo" to bring it back.',
    'nichts-rueckgaengig': 'There is nothing to take back.',
    unbekannt: 'Excel refused the request. Try again; if it keeps happening, tell your IT.',
  },
  sheetState: {
    unveraendert: 'Nothing on the sheet was changed.',
    zurueckgenommen: 'What had been written was taken back: the sheet is as before.',
    teilweise: 'The sheet may be written only in part. Press "Undo" as soon as Excel answers again.',
  },
  zeilenOffen: (zeilen) =>
    `So the results in ${zeilen.length === 1 ? 'row' : 'rows'} ${enumeration(zeilen)} may not be up to date. Press "Check all".`,
  gespeichert: (was, wert) => `${was}: ${wert}. This is saved in the workbook.`,
  nichtGespeichert: 'The change is not saved; what the pane shows still holds.',
  frageRueckgaengig: (rows) =>
    `Since the last action result cells were changed, or several rows of one number can no longer be told apart, in ${rows.length === 1 ? 'row' : 'rows'} ${enumeration(rows)}. If you take it back all the same, such changes are lost, and equal numbers count in their present order.`,
  naechstes: (what, sheet) => `"Undo" takes back "${what}" on the sheet "${sheet}".`,
  nichtsZurueck: 'There is nothing to take back.',
  hinweis: {
    stichtag: (day) => `Judged on ${day}, not on today.`,
    heuteNehmen: 'Take today',
    veraltet: 'The list was changed since it was checked. Numbers and urgent rows are from before.',
    neuPruefen: 'Check again',
    weitereListe: (row) =>
      `From row ${row} on there is a second list. It was not checked; put it on a sheet of its own.`,
  },
  vorschau: {
    titel: 'Preview',
    zeilen: (n, blatt, tabelle) =>
      `${count(n, 'row', 'rows')} checked on the sheet "${blatt}"${tabelle === undefined ? '' : `, table "${tabelle}"`}.`,
    aendern: (n) =>
      n === 0 ? 'No cell gets a new value.' : `${cells(n)} ${n === 1 ? 'gets a new value' : 'get new values'}.`,
    neueSpalten: (namen) =>
      namen.length > 3
        ? `${namen.length} columns will be added, from "${namen[0]}" to "${namen.at(-1)}".`
        : `Columns to be added: ${namen.join(', ')}.`,
    sortierung: {
      erweitern:
        'The filter of the sheet is widened over the result columns, so that sorting keeps them beside their rows.',
      filter:
        'Caution: the filter of the sheet cannot be widened over the result columns. Do not sort by its arrows, or the results will stand beside other rows. Better remove the filter, check, and set it again.',
      tabelle:
        'Caution: there is no room to the right of the table, so the result columns stand outside of it. Do not sort by the arrows of the table, or the results will stand beside other rows. Better move what stands to the right of the table to a sheet of its own.',
    },
    beispiele: 'The first rows',
    zeile: 'Row',
    mehrdeutig:
      'More than one column fits the following fields. Choose the one that counts; the workbook remembers it. Without a choice, Apply goes by the one named first.',
    mehrdeutigKurz: (felder) => `Several columns fit: ${felder.join(', ')}.`,
    vonHand: (n) =>
      `${cells(n)} changed by hand since the last write; they stay as they are unless you choose otherwise:`,
    vonHandKurz: (n) => `${cells(n)} changed by hand.`,
    vonHandZeile: (zeile, spalte, alt, neu) => `Row ${zeile}, ${spalte}: holds "${alt}", checked "${neu}"`,
    weitere: (n) => `and ${many(n)} more`,
    ueberschreiben: 'Overwrite these cells, too',
    leer: 'empty',
  },
  zahlen: {
    titel: 'Result',
    kurz: (zeilen, ja, pruefen) =>
      `${count(zeilen, 'row', 'rows')}: ${count(ja, 'new case', 'new cases')}, ${many(pruefen)} to be checked.`,
    neufall: 'New case',
    stelle: 'In charge',
    befunde: 'Findings',
  },
  dringend: {
    stufe: {
      überfällig: 'overdue',
      'bald fällig': 'due soon',
      prüfen: 'new case to be checked',
      fehler: 'error in the row',
    },
    fristName: { Erstberatung: 'First counselling', Entscheidung: 'Decision' },
  },
  termine,
  blaetter,
  erledigt,
  neufall,
  annahmen: {
    titel: 'Assumed',
    zeile: (feld, regeln) =>
      `The column “${feld}” is missing and counts as empty; who is in charge by ${regeln} may differ for it.`,
  },
  nichtGeprueft: {
    titel: 'Not checked, because columns are missing',
    zeile: (check, felder) => `${check}: missing ${felder}`,
  },
  zuordnung: {
    titel: (blatt) => `Columns of the sheet "${blatt}"`,
    erklaerung:
      'Each line names a field and the column it comes from. Change what is wrong; the workbook remembers it.',
    keineListe: 'No list has been read yet.',
    keineSpalte: 'no column',
    sicher: {
      exakt: 'The header matches exactly.',
      Synonym: 'The header is another spelling.',
      gemerkt: 'Chosen so and remembered.',
      'von Hand': 'Chosen by hand.',
    },
    mehrdeutig: (spalten) => `Several columns fit: ${spalten.join(', ')}. Please choose one.`,
    offen: (spalte) => `${spalte}, not decided`,
    ohneSpalte: (n) => `Fields without a column (${n})`,
    vorgabe: (feld) => `Constant for ${feld}`,
    keineVorgabe: 'no constant',
    falscheVorgabe: 'This constant does not fit the field and is ignored.',
    unbenutzt: (spalten) => `Columns not used: ${spalten.join(', ')}.`,
    zugeordnet: (n) => `Fields with a column (${n})`,
    gruppe: {
      grundlage: 'Nothing can be decided without them',
      zustaendigkeit: 'For who is in charge',
      fristen: 'For deadlines and the process',
      person: 'About the person and the house',
      weitere: 'For further checks',
    },
    woerter: (n) => `Words of this list (${n})`,
    wort: (word, means) => `"${word}" means ${means}`,
    bleibtUnbekannt: 'nothing, and is not asked about',
    wortVergessen: (word) => `Forget "${word}"`,
  },
  fall: {
    titel: (zeile, nummer) => `Row ${zeile}${nummer === '' ? '' : `: ${nummer}`}`,
    keinFall: 'Select a row of your list on the sheet; what was decided about it, and why, is shown here.',
    anderesBlatt: 'No list was found on this sheet.',
    regel: (regel) => `Rule ${regel}`,
  },
  hausregeln: {
    titel: 'House rules',
    keine: 'The built-in documents hold, without house rules.',
    ausgeliefert: (name) => `${name}, provided for everyone`,
    dieserMappe: (name, tag) => `${name}, loaded into this workbook on ${tag}`,
    laden: 'Load house rules into this workbook (*.regeln.json)',
    hilfe: 'The file is checked and kept in the workbook; a document of the same number replaces the provided one.',
    entfernen: 'Remove house rules from this workbook',
    geladen: (name) => `${name} is loaded and holds from the next check on.`,
    entfernt: 'The house rules of this workbook are removed.',
    nichtGeladen: (zeilen) => `The file was not loaded, the rules so far hold. ${zeilen.join(' ')}`,
    falsch: 'The house rules contain errors; the last good ones hold. See Settings for more.',
  },
  einstellungen: {
    liste: 'Reference day and Land',
    stichtag: 'Reference day (Stichtag)',
    stichtagHilfe: 'Unless you say otherwise it is always today.',
    land: 'Land',
    verhalten: 'Behaviour',
    ohneRueckfrage: 'Write without asking',
    live: 'Live mode',
    liveHilfe: 'An edited row is checked again at once. Live mode adds no columns.',
    arbeitstage: 'Working days',
    silvester: '24 and 31 December are days off',
    zusatzFrei: 'Further days off',
    zusatzArbeitstage: 'Further working days',
    tageHilfe: 'Days as DD.MM.YYYY, separated by commas.',
    fristen: 'Deadlines',
    antragstag: 'The day of application counts as the first working day',
    vorwarnung: 'Due soon from this many working days',
    atvDauer: 'Minutes of a first conversation in an ATV window',
    ablehnung: 'A refusal that is not long enough ago means',
    ablehnungWort: { pruefen: 'to be checked', neufall: 'new case', bestand: 'no new case' },
    onlineAntrag: 'An application online without a note on its day',
    onlineAntragWort: { 'wie-post': 'goes the way of one by post', offen: 'is not regulated' },
    heute: 'today',
    keine: 'none',
    einAus: (an) => (an ? 'on' : 'off'),
    falscheTage: (wort) => `"${wort}" is no day as DD.MM.YYYY. Nothing was saved.`,
  },
  abgleich,
};
