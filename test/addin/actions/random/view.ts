/** What stands on a sheet, and what ought to: read from the cells of the host, without the add-in. */
import type { Day } from '../../../../core/calendar/day.ts';
import { VORGABEN } from '../../../../core/settings.ts';
import {
  type Cell,
  createReader,
  ERGEBNISSPALTEN,
  type Ergebnisse,
  type Ergebnisspalte,
  isBlank,
  proposeMapping,
  results,
} from '../../../../core/sheet/index.ts';
import type { Sheet } from '../../../host/model/sheet.ts';
import { plain } from '../../../host/model/value.ts';

export interface ViewRow {
  /** Row of the sheet, from 0. */
  readonly row: number;
  /** Stays with the row wherever it goes; '' for rows that are none of the list. */
  readonly id: string;
  /** By what the program knows the row. */
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly formulas: readonly (string | undefined)[];
  /** What an independent assessment gives; `undefined`: no case. */
  readonly soll: Ergebnisse | undefined;
}

export interface View {
  readonly header: number;
  readonly texts: readonly string[];
  readonly results: ReadonlyMap<Ergebnisspalte, number>;
  readonly rows: readonly ViewRow[];
}

/** Rows of the list carry their name in the font of their name: sorting takes it along, and no list looks like that. */
export const ID_FONT = /^Z\d+$/;
export const ID_HEADER = 'Name';
export const KEY_HEADER = 'Kundennummer';

export const text = (cell: Cell | undefined): string => (isBlank(cell) ? '' : String(cell));

export function viewOf(sheet: Sheet, stichtag: Day): View {
  const { grid } = sheet;
  const used = grid.extent(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const columns = Array.from({ length: used.column + used.columns }, (_, at) => at);
  const lines = Array.from({ length: used.row + used.rows }, (_, row) =>
    columns.map((at): Cell => plain(grid.value(row, at))),
  );
  const header = lines.findIndex((cells) => cells.includes(KEY_HEADER));
  const texts = (lines[header] ?? []).map(text);
  const idColumn = texts.indexOf(ID_HEADER);
  const table = sheet.tables[0];
  const end = table === undefined ? lines.length : table.area.row + table.area.rows - (table.showTotals ? 1 : 0);
  const reader = createReader({
    mapping: proposeMapping(texts, undefined),
    date1904: sheet.book.rules.date1904,
    stichtag,
    einstellungen: VORGABEN,
  });
  const data = lines.slice(header + 1, end);
  for (const [at, cells] of data.entries()) reader.collect(cells, header + 1 + at);
  const found = new Map<Ergebnisspalte, number>();
  for (const spalte of ERGEBNISSPALTEN) if (texts.includes(spalte)) found.set(spalte, texts.indexOf(spalte));
  const rows = data.map((cells, index): ViewRow => {
    const row = header + 1 + index;
    const one = reader.assess(cells, row);
    const font = sheet.styleOf(row, idColumn).fontName;
    return {
      row,
      id: ID_FONT.test(font) ? font : '',
      key: one === undefined ? '' : reader.keyOf(cells),
      cells,
      formulas: columns.map((at) => grid.formula(row, at)),
      soll: one === undefined ? undefined : results(one, sheet.book.rules.date1904),
    };
  });
  return { header, texts, results: found, rows };
}
