/**
 * The cells of the sheet "Neufälle – Termine": a title, the header, and for each advisor a line with the name and the
 * rows below it. German in every language, as all results are. Source: page 6 "Termine".
 */
import { type Day, german } from '../calendar/day.ts';
import { dayOf, type Moment, secondsOf } from '../calendar/moment.ts';
import { type Cell, type Cells, isBlank } from '../sheet/cell.ts';
import { dayCell, dayToSerial } from '../sheet/serial.ts';
import type { Listenblock } from './liste.ts';

export const TERMINBLATT = 'Neufälle – Termine';

/** Its columns in their order: how wide in characters, how numbers are shown. */
export const TERMINSPALTEN = [
  { name: 'Kundennummer', breite: 16, format: 'General' },
  { name: 'Name', breite: 26, format: 'General' },
  { name: 'Nächster Schritt', breite: 58, format: 'General' },
  { name: 'Bis wann', breite: 12, format: 'dd.mm.yyyy' },
  { name: 'Termin', breite: 17, format: 'dd.mm.yyyy hh:mm' },
] as const;

/** Rows above the first block; the last of them is the header. They are printed on every page. */
export const KOPFZEILEN = 3;

const TAG = 86_400;
const zahl = (n: number) => `${n} ${n === 1 ? 'Fall' : 'Fälle'}`;

interface Blattbezug {
  readonly stichtag: Day;
  /** The sheets of the lists. */
  readonly blaetter: readonly string[];
  readonly date1904: boolean;
}

/** All cells, row by row. */
export function terminblatt(bloecke: readonly Listenblock[], bezug: Blattbezug): readonly Cells[] {
  const { stichtag, blaetter, date1904 } = bezug;
  const alle = bloecke.reduce((sum, { zeilen }) => sum + zeilen.length, 0);
  const breit = (...cells: Cell[]): Cells => [...cells, ...Array<Cell>(TERMINSPALTEN.length - cells.length).fill('')];
  return [
    breit(TERMINBLATT),
    breit(`Stichtag ${german(stichtag)}, ${zahl(alle)}, Blatt ${blaetter.map((name) => `„${name}“`).join(', ')}`),
    TERMINSPALTEN.map(({ name }) => name),
    ...bloecke.flatMap(({ betreuer, zeilen }) => [
      breit(`${betreuer ?? 'Ohne Hauptbetreuer'} (${zahl(zeilen.length)})`),
      ...zeilen.map(({ kundennummer, name, schritt, bis, termin }) => [
        kundennummer,
        name,
        schritt,
        dayCell(bis, date1904),
        termin === undefined ? '' : zeitpunkt(termin, date1904),
      ]),
    ]),
  ];
}

/** An appointment without a time of day is shown without one, so it is a text. */
function zeitpunkt(moment: Moment, date1904: boolean): Cell {
  const seconds = secondsOf(moment);
  return seconds === undefined ? german(dayOf(moment)) : dayToSerial(dayOf(moment), date1904) + seconds / TAG;
}

/** Whether a row of the sheet, counted from 0, begins the block of an advisor: every other row has a next step. */
export const istBlockkopf = (cells: Cells, row: number): boolean =>
  row >= KOPFZEILEN && !isBlank(cells[0]) && cells.slice(1).every(isBlank);
