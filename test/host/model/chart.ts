/**
 * Charts: where they lie, what they show, and whatever was set on their parts. Nothing is drawn.
 * Source: office.d.ts, Chart, ChartCollection and ChartSeries.
 */
import { type Area, area } from './area.ts';
import { Bag } from './bag.ts';
import type { Sheet } from './sheet.ts';
import { plain } from './value.ts';

export interface Series {
  readonly sheet: Sheet;
  name: string;
  values: Area | undefined;
  categories: Area | undefined;
  readonly bag: Bag;
}

export class Chart {
  readonly sheet: Sheet;
  readonly id: string;
  name: string;
  type: string;
  /** In points from the corner of the sheet. Annahme: a new chart is 360 × 216 points, as in Excel for Windows. */
  left = 0;
  top = 0;
  width = 360;
  height = 216;
  series: Series[] = [];
  readonly bag = new Bag();

  constructor(sheet: Sheet, id: string, name: string, type: string) {
    this.sheet = sheet;
    this.id = id;
    this.name = name;
    this.type = type;
  }
}

/**
 * Series from a block: its first line names them where it holds texts, its first column gives the categories where it
 * holds texts. Annahme: `Auto` takes columns where there are at least as many rows as columns.
 */
export function seriesOf(sheet: Sheet, source: Area, seriesBy: 'Auto' | 'Columns' | 'Rows'): Series[] {
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && source.rows >= source.columns);
  const lines = byColumns ? source.columns : source.rows;
  const length = byColumns ? source.rows : source.columns;
  const cell = (line: number, index: number) =>
    sheet.grid.value(source.row + (byColumns ? index : line), source.column + (byColumns ? line : index));
  const isText = (line: number, index: number) => typeof cell(line, index) !== 'number';
  const named = length > 1 && lines > 0 && isText(lines - 1, 0);
  const categorized = lines > 1 && isText(0, length - 1);
  const start = named ? 1 : 0;
  const part = (line: number): Area =>
    byColumns
      ? area(source.row + start, source.column + line, length - start, 1)
      : area(source.row + line, source.column + start, 1, length - start);
  return Array.from({ length: lines - (categorized ? 1 : 0) }, (_, index) => {
    const line = index + (categorized ? 1 : 0);
    const name = named ? String(plain(cell(line, 0))) : `Datenreihen${index + 1}`;
    return { sheet, name, values: part(line), categories: categorized ? part(0) : undefined, bag: new Bag() };
  });
}
