/** How the cells of a column look, as far as done rows are marked by it: fill, and a line through the text. */
import type { Zellbild } from '../../core/sheet/erledigt.ts';
import { type Area, rangeOf } from './area.ts';
import { formatOf } from './formats.ts';
import { bytesAtOnce } from './limits.ts';
import { send, supports, withExcel } from './session.ts';

/** Bytes that `getCellProperties` takes per cell. */
const PROPERTIES = 80;
const WANTED = { format: { fill: { color: true }, font: { strikethrough: true } } };

/** Whether this Excel can say it: from ExcelApi 1.9 on. */
export const canReadLooks = (): boolean => supports('1.9');

/** The cells of one column, in as few requests as they fit into; none where this Excel cannot say. @throws ExcelFault */
export async function readLooks(sheetId: string, column: Area, check: () => void): Promise<readonly Zellbild[]> {
  const size = Math.floor(bytesAtOnce(column.rows) / PROPERTIES);
  return withExcel(async (context) => {
    const looks: Zellbild[] = [];
    if (!canReadLooks()) return looks;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (let row = 0; row < column.rows; row += size) {
      check();
      const area = { ...column, row: column.row + row, rows: Math.min(size, column.rows - row) };
      const read = rangeOf(sheet, area).getCellProperties(WANTED);
      await send(context);
      for (const [cell] of read.value) looks.push(lookOf(cell?.format));
    }
    return looks;
  }, 'wiederholbar');
}

/** The look of the cell that is selected. @throws ExcelFault */
export async function readSelectedLook(): Promise<Zellbild> {
  return withExcel(async (context) => {
    const { format } = context.workbook.getActiveCell();
    format.fill.load('color');
    format.font.load('strikethrough');
    await send(context);
    return lookOf(format);
  });
}

interface Look {
  readonly fill?: { readonly color?: string };
  readonly font?: { readonly strikethrough?: boolean };
}

const lookOf = (format: Look | undefined): Zellbild => ({
  farbe: formatOf(format?.fill?.color, undefined).fill?.toUpperCase() ?? undefined,
  durchgestrichen: format?.font?.strikethrough === true,
});
