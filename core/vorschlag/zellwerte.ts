/** What the cells of a column are, as texts: numbers of days are days where most of a column's cells are such. */
import { german } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { type Cell, cellText } from '../sheet/cell.ts';
import { serialToMoment } from '../sheet/serial.ts';
import { Werteprobe } from './werte.ts';

/** Numbers of days from 1954 to 2119: what a column of days holds, where it holds numbers. */
const istTag = (cell: Cell | undefined): cell is number => typeof cell === 'number' && cell > 20_000 && cell < 80_000;

/** The texts of a column's cells. */
export function zellprobe(column: readonly (Cell | undefined)[], date1904: boolean): Werteprobe {
  const cells = column.filter((cell) => cellText(cell) !== '');
  const tage = cells.filter(istTag).length * 2 > cells.length;
  const probe = new Werteprobe();
  for (const cell of cells) probe.add(tage && istTag(cell) ? tagText(cell, date1904) : cellText(cell));
  return probe;
}

function tagText(serial: number, date1904: boolean): string {
  const moment = serialToMoment(serial, date1904);
  return typeof moment !== 'number' ? '' : german(dayOf(moment));
}
