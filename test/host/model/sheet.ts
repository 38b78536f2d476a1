/**
 * A worksheet: its cells, its layout and everything that lies on it. What can be done with them is in the files beside.
 */
import { itemNotFound } from '../rich-api/errors.ts';
import type { JsonObject } from '../rich-api/protocol.ts';
import { type Area, area, contains, intersect } from './area.ts';
import { Bag } from './bag.ts';
import type { Chart } from './chart.ts';
import type { ConditionalFormat } from './conditional-format.ts';
import type { Filter } from './filter.ts';
import { Grid } from './grid.ts';
import { Lines, STANDARD_HEIGHT, STANDARD_WIDTH } from './layout.ts';
import { Protection } from './protection.ts';
import type { Style } from './style.ts';
import type { Table } from './table.ts';
import type { Workbook } from './workbook.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A rule for what may be typed; kept, never applied to what an add-in writes (Annahme: as in Excel). */
export interface Validation {
  readonly area: Area;
  readonly rule: JsonObject;
  readonly errorAlert: JsonObject;
  readonly prompt: JsonObject;
  readonly ignoreBlanks: boolean;
}

export class Sheet {
  readonly book: Workbook;
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  readonly grid = new Grid();
  readonly rows = new Lines(STANDARD_HEIGHT);
  readonly columns = new Lines(STANDARD_WIDTH);
  readonly protection = new Protection();
  merges: Area[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  /** The filter of the sheet; tables have their own. */
  filter: Filter | undefined;
  frozen = { rows: 0, columns: 0 };
  /** Page layout and page breaks, as far as they are set. */
  readonly print = new Bag();
  /** What is selected when the sheet is active; several areas with Ctrl. */
  selection: readonly Area[] = [area(0, 0)];

  constructor(book: Workbook, id: string, name: string) {
    this.book = book;
    this.id = id;
    this.name = name;
  }

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  styleOf(row: number, column: number): Style {
    return this.book.styles.get(this.grid.style(row, column));
  }

  /** The merged area that a cell lies in. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, area(row, column)));
  }

  tableAt(a: Area): Table | undefined {
    return this.tables.find((table) => intersect(table.area, a));
  }

  table(name: string): Table {
    const table = this.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!table) throw itemNotFound();
    return table;
  }
}
