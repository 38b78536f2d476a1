/** Where the pane leads, in English. Words of the sheet stay German. */
import type { Fuehrung } from '../de/fuehrung.ts';
import { count, many } from './amount.ts';

const and = (words: readonly string[]) => new Intl.ListFormat('en-US').format(words);

export const fuehrung: Fuehrung = {
  fortschritt: 'Progress',
  leitfaden: {
    titel: 'Set up this list',
    einleitung: 'The workbook remembers what you answer here. You will only be asked about what is new.',
    annehmen: (n) => (n === 1 ? 'Accept the suggestion' : `Accept all ${many(n)} suggestions`),
    soLassen: 'Leave the rest',
    soLassenHilfe: 'Then nobody asks about it any more.',
    gemerkt: (what, value) => `${what}: ${value}. The workbook remembers this.`,
    alleGemerkt: (n) => `${count(n, 'suggestion is', 'suggestions are')} accepted and remembered in the workbook.`,
    gelassen: 'The rest stays as it is. The workbook remembers this.',
    erkannt: (n) => count(n, 'column recognised', 'columns recognised'),
    erkannteSpalte: (column, field) => `${column}: ${field}`,
    spalten: (n) => `New columns (${many(n)})`,
    spaltenHilfe: 'Nothing uses these columns yet.',
    spalte: (header, letter) => `"${header}" (${letter})`,
    vielleicht: (field) => `is ${field}`,
    spalteWaehlen: (header) => `What is the column "${header}"?`,
    ohneVorschlag: (headers) => `Not used and without a suggestion: ${headers.join(', ')}.`,
    nichtBenutzen: 'do not use',
    anderes: 'something else …',
    felder: (n) => `Missing fields (${many(n)})`,
    felderHilfe: 'Nothing can be decided without them.',
    fehltIn: (n, all) => (all ? `missing in all ${count(n, 'row', 'rows')}` : `missing in ${count(n, 'row', 'rows')}`),
    konstante: { rechtskreis: 'all SGB II', anliegen: 'all Neuantrag', aufenthalt_de: 'all in Germany' },
    ausSpalte: (header) => `is in "${header}"`,
    feldWaehlen: (field) => `Where does "${field}" come from?`,
    spalteNehmen: 'choose a column …',
    woerter: (n) => `Unknown words (${many(n)})`,
    woerterHilfe: 'No list knows these words.',
    wort: (word, field, n) => `"${word}" in ${field}, ${count(n, 'time', 'times')}`,
    bedeutet: (word) => `means ${word}`,
    wortWaehlen: (word) => `What does "${word}" mean?`,
    bleibtUnbekannt: 'stays unknown',
    zellen: (n) => `Cells that cannot be read (${many(n)})`,
    zellenHilfe: 'They count as empty. A click jumps to the cell.',
    zelle: (address, field, text) => `${address}, ${field}: "${text}"`,
  },
  uebersicht: {
    kacheln: 'Rows by status; a click shows only these',
    stufe: { überfällig: 'overdue', 'bald fällig': 'due soon', prüfen: 'to be checked', fehler: 'with an error' },
    nichtsGeprueft: (n) => `Nothing could be checked (${count(n, 'row', 'rows')}).`,
    nichtBekannt: (fields) => `No row has: ${and(fields)}.`,
    nichtsGeprueftRat:
      'Give the column above or under "Columns", or a value that holds for all rows, and check once more.',
    ungeklaert: (n) =>
      `${count(n, 'row counts', 'rows count')} as "entfällt", because Rechtskreis or Anliegen is missing. Nothing is checked there.`,
    titel: (shown, all) =>
      shown === all ? `Urgent rows (${many(all)})` : `Urgent rows (${many(shown)} of ${many(all)})`,
    keine: 'No row is urgent.',
    keineMessbar: (n) =>
      `No row is urgent as far as it can be measured: ${count(n, 'row lacks', 'rows lack')} data for the deadlines.`,
    keineTreffer: 'No urgent row fits this choice.',
    filter: 'Choice',
    wer: 'Who',
    team: 'Team',
    betreuer: 'Advisor',
    alle: 'all',
    niemand: 'not entered',
    filterLoeschen: 'Show all',
    schrittBis: (day) => `step by ${day}`,
    zeile: (row, number) => `Row ${row}${number === '' ? '' : `, ${number}`}`,
    frist: (name, due, rest) =>
      rest < 0
        ? `${name} by ${due}, ${count(-rest, 'working day', 'working days')} ago`
        : `${name} by ${due}, ${count(rest, 'working day', 'working days')} left`,
    weitere: (next, left) => `Show ${many(next)} more (${many(left)} left)`,
    stand: 'Deadlines by status',
    standSpalte: 'Status',
    dringend: (overdue, soon) => `${many(overdue)} overdue, ${many(soon)} due soon.`,
  },
  urteile: {
    urteile: 'Decisions',
    erstZellen: (cells) =>
      `First correct ${cells.length === 1 ? 'the cell' : 'the cells'} ${and(cells)}: until then what stands there counts as empty.`,
  },
  hilfe: {
    titel: 'Help and colours',
    schritte: [
      '"Check all" reads the list and shows what comes out. Nothing is written yet.',
      '"Apply" writes the answers into columns of their own to the right of the list. Your own columns stay as they are.',
      'A click on an urgent row jumps there. "Case" says what to do and why.',
      '"New case" appends a case to the list. "Dates" makes a calendar file or a list to print.',
      '"Undo" takes the last step back, also later.',
    ],
    farben: 'What colours and signs mean',
    farbe: [
      ['überfällig', 'overdue', 'The deadline is over.'],
      ['bald fällig', 'due soon', 'Only few working days left; also late and to be checked.'],
      ['offen', 'open', 'There is still time; also a new case.'],
      ['erfüllt', 'met', 'Done in time.'],
      ['nicht messbar', 'not measurable', 'Something is missing, or the question does not arise.'],
    ],
  },
};
