/**
 * A case as a new row of a list: what stands in each of the list's columns, written as the rows above write it.
 * Source: page 8 ("own columns mapped, the rest empty, formats of the row above").
 */
import { german } from '../calendar/day.ts';
import { dayOf, secondsOf, uhrzeit } from '../calendar/moment.ts';
import { type FieldId, field } from '../fields/declarations.ts';
import { istHaken } from '../fields/haken.ts';
import { type Cell, type Cells, isBlank } from '../sheet/cell.ts';
import type { SheetMapping } from '../sheet/mapping.ts';
import type { Erledigtzeichen } from '../sheet/merker.ts';
import { dayToSerial } from '../sheet/serial.ts';
import type { Lauffall } from './vergleich.ts';

/** A column of the list and how its days are written. */
interface Anhangspalte {
  readonly id: FieldId;
  readonly column: number;
  /** Days are serial numbers above; else text. */
  readonly alsZahl: boolean;
}

/**
 * By what a list marks rows as done, so that a new one gets no such look from the row above: a line through the number says
 * so in every list, colours only where the list says which.
 */
export const zeichenFuerErledigt = ({ antworten }: SheetMapping): Erledigtzeichen =>
  antworten.erledigt ?? { farben: [], durchgestrichen: true };

/** @param rows the list's rows of data, the last one last */
export function anhangspalten({ columns }: SheetMapping, rows: readonly Cells[]): readonly Anhangspalte[] {
  return [...columns.values()].map(({ field: id, column }) => {
    const letzte = rows.findLast((cells) => !isBlank(cells[column]))?.[column];
    return { id, column, alsZahl: typeof letzte === 'number' };
  });
}

/** The cells of the new row by column; what the run does not know is missing. */
export function anhang(
  fall: Pick<Lauffall, 'row' | 'antragsdatum'>,
  spalten: readonly Anhangspalte[],
  date1904: boolean,
): ReadonlyMap<number, Cell> {
  const hatD = spalten.some(({ id }) => id === 'antragsdatum');
  const zellen = new Map<number, Cell>();
  for (const { id, column, alsZahl } of spalten) {
    // D stands in the one column that the list has for it.
    const istD = id === 'antragsdatum' || (id === 'antragsdatum_verbis' && !hatD);
    const wert = istD ? fall.antragsdatum : fall.row[id];
    if (wert !== undefined) zellen.set(column, zelle(id, wert, alsZahl, date1904));
  }
  return zellen;
}

function zelle(id: FieldId, wert: string | number | boolean, alsZahl: boolean, date1904: boolean): Cell {
  const { type } = field(id);
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  if (typeof wert === 'string') return wert;
  // The other values are days.
  if (istHaken(wert)) return 'x';
  const tag = type === 'moment' ? dayOf(wert) : wert;
  const sekunden = type === 'moment' ? secondsOf(wert) : undefined;
  if (alsZahl) return dayToSerial(tag, date1904) + (sekunden ?? 0) / 86_400;
  return sekunden === undefined ? german(tag) : `${german(tag)} ${uhrzeit(sekunden)}`;
}
