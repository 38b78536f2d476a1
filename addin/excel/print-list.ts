/**
 * The sheet "Neufälle – Termine": the print list of the advisors, each on pages of their own. The cells of the list whose
 * place it takes are kept in its step, so that Rückgängig brings them back; but no names of persons are: those are known
 * as long as the pane is open, and later from the list that stands there. Source: page 6 "Termine"; issue "Proof".
 */
import type { Cell, Cells } from '../../core/sheet/cell.ts';
import { KOPF_STIL } from '../../core/sheet/styles.ts';
import { istBlockkopf, KOPFZEILEN, TERMINBLATT, TERMINSPALTEN } from '../../core/termine/blatt.ts';
import { rangeOf } from './area.ts';
import type { Batch } from './batch.ts';
import type { PrintEntry, Title } from './journal.ts';
import { type OwnSheet, putSheet, replace, takeSheetBack } from './own-sheet.ts';
import { send, session, supports, withExcel } from './session.ts';
import { asText } from './step.ts';

const SHEET: OwnSheet<readonly Cells[]> = {
  name: TERMINBLATT,
  aktion: 'terminliste',
  keys: [],
  shown: cellsOf,
  entry: (title, termine) => {
    session.druck.delete(title.nr);
    if (termine !== null) session.druck.set(title.nr, termine);
    return { title, termine: termine && ohneNamen(termine) };
  },
  show: async (context, before, rows, settle) => {
    await replace(context, SHEET, before, { fill: rows && ((batch, sheet) => fill(batch, sheet, rows)), settle });
    // Without a printer Excel may refuse it, and the list is there all the same.
    if (rows !== null && supports('1.9')) await setUpPages(rows).catch(() => {});
  },
};
const WIDTH = TERMINSPALTEN.length;
/** Rows per piece, about 200 bytes each. */
const ROWS = 2000;
const BYTES = 250;
/** Characters of an older list that are kept for Rückgängig; of a longer one nothing is. */
const KEPT = 200_000;
const BLOCK_FILL = '#DDEBF7';
const POINTS_PER_CHARACTER = 5.25;

/** Adds the list, see core/termine/blatt.ts. @returns the title of the step @throws ExcelFault; then the workbook is as before */
export const writePrintList = (rows: readonly Cells[]): Promise<Title> => putSheet(SHEET, rows);

/** Takes the last list back. @throws ExcelFault */
export async function takePrintListBack({ title, termine }: PrintEntry): Promise<void> {
  const known = session.druck.get(title.nr);
  const isSame = known !== undefined && JSON.stringify(ohneNamen(known)) === JSON.stringify(termine);
  await takeSheetBack(SHEET, title, isSame ? known : termine && (await mitNamen(termine)));
}

const NUMMER = TERMINSPALTEN.findIndex(({ name }) => name === 'Kundennummer');
const NAME = TERMINSPALTEN.findIndex(({ name }) => name === 'Name');

const withName = (rows: readonly Cells[], nameOf: (cells: Cells) => Cell): readonly Cells[] =>
  rows.map((cells, row) => (row < KOPFZEILEN ? cells : cells.map((cell, at) => (at === NAME ? nameOf(cells) : cell))));

const ohneNamen = (rows: readonly Cells[]) => withName(rows, () => '');

/** With the names that stand in the list of now. */
async function mitNamen(rows: readonly Cells[]): Promise<readonly Cells[]> {
  const now = await withExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(TERMINBLATT).load('name');
    await send(context);
    return sheet.isNullObject ? null : cellsOf(context);
  });
  const names = new Map(now?.map((cells) => [cells[NUMMER], cells[NAME]]));
  return withName(rows, (cells) => names.get(cells[NUMMER]) ?? '');
}

/** What a person has written into it is kept, too. */
async function cellsOf(context: Excel.RequestContext): Promise<readonly Cells[] | null> {
  const used = context.workbook.worksheets.getItem(TERMINBLATT).getUsedRangeOrNullObject(true).load('values');
  await send(context);
  const values: readonly Cells[] = used.isNullObject ? [] : used.values;
  return values.length > 0 && JSON.stringify(values).length <= KEPT ? values : null;
}

async function fill(batch: Batch, sheet: Excel.Worksheet, rows: readonly Cells[]): Promise<void> {
  const columns = rows.reduce<number>((most, { length }) => Math.max(most, length), WIDTH);
  const whole = (column: number, from: number, count: number) =>
    rangeOf(sheet, { row: from, column, rows: count, columns: 1 });
  for (const [column, { format, breite }] of TERMINSPALTEN.entries()) {
    const all = whole(column, 0, rows.length);
    all.format.columnWidth = breite * POINTS_PER_CHARACTER;
    all.format.verticalAlignment = 'Top';
    // One format for all rows, which the types of the library do not know.
    if (format !== 'General' && rows.length > KOPFZEILEN)
      Object.assign(whole(column, KOPFZEILEN, rows.length - KOPFZEILEN), { numberFormat: format });
    if (rows.length > KOPFZEILEN && column > 0)
      whole(column, KOPFZEILEN, rows.length - KOPFZEILEN).format.wrapText = true;
  }
  for (let row = 0; row < rows.length; row += ROWS) {
    const part = rows.slice(row, row + ROWS);
    await batch.room(part.length * BYTES);
    rangeOf(sheet, { row, column: 0, rows: part.length, columns }).values = part.map((cells) =>
      Array.from({ length: columns }, (_, at) => written(cells[at])),
    );
  }
  const title = sheet.getRange('A1').format.font;
  title.bold = true;
  title.size = 16;
  const head = rangeOf(sheet, { row: KOPFZEILEN - 1, column: 0, rows: 1, columns: WIDTH }).format;
  head.font.bold = true;
  head.font.color = KOPF_STIL.schrift;
  head.fill.color = KOPF_STIL.fuellung;
  for (const row of blockRows(rows)) {
    await batch.room(BYTES * 4);
    const name = rangeOf(sheet, { row, column: 0, rows: 1, columns: WIDTH }).format;
    name.font.bold = true;
    name.fill.color = BLOCK_FILL;
  }
  // Steps are sentences, and take several lines.
  rangeOf(sheet, { row: 0, column: 0, rows: rows.length, columns }).format.autofitRows();
  sheet.freezePanes.freezeRows(KOPFZEILEN);
}

/** Nothing of a list becomes a formula, a number or a date. */
const written = (cell: Cells[number] | undefined) => (typeof cell === 'string' ? asText(cell) : (cell ?? ''));

const blockRows = (rows: readonly Cells[]): number[] =>
  rows.flatMap((cells, row) => (istBlockkopf(cells, row) ? [row] : []));

/** A4 across, as wide as the page, the head on every page, each advisor on a new one. */
const setUpPages = (rows: readonly Cells[]): Promise<void> =>
  withExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(TERMINBLATT);
    const { pageLayout, horizontalPageBreaks } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows(`$1:$${KOPFZEILEN}`);
    pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Seite &P von &N';
    for (const row of blockRows(rows).slice(1)) horizontalPageBreaks.add(`A${row + 1}`);
    return send(context);
  });
