/**
 * Long texts kept in the workbook: what is needed to take an action back, and what was written last.
 * Up to 200,000 characters stand in a setting. Office keeps the settings of an add-in in one part of the file that is
 * meant for about 2 MB; longer texts therefore stand on a very hidden sheet, in pieces of 30,000 characters (a cell
 * takes 32,767), one column per text. Where the structure of the workbook is protected there is no such sheet; then the
 * settings take more. A text counts only once the setting that points to it is written.
 */
import { type Kept, ABLAGE_BLATT as SHEET } from '../../core/sheet/ablage.ts';
import { columnLetters } from './area.ts';
import type { Batch } from './batch.ts';
import { asFault, ExcelFault } from './fault.ts';
import { send, session, withExcel } from './session.ts';

export { isKept, type Kept } from '../../core/sheet/ablage.ts';

const IN_SETTING = 200_000;
/** The same in a workbook that takes no sheet. */
const MOST_IN_SETTING = 1_500_000;
const PIECE = 30_000;
/** Pieces per action: 0.6 MB, or double that for a text full of umlauts. */
const PIECES = 20;
/** Pieces per request when reading. */
const PIECES_READ = 40;

/** Asks whether the hidden sheet is there; `keep` can be called after the next request. */
export function askStore(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(SHEET).load('name');
}

export class Store {
  readonly #batch: Batch;
  readonly #taken: number[];
  /** Whether it is known which columns hold a text. */
  #looked: boolean;
  #sheet: Excel.Worksheet | undefined;
  /** Whether the hidden sheet is added with the batch. */
  #addsSheet = false;

  /** `asked`: see `askStore`. `taken`: texts that still count. */
  constructor(batch: Batch, asked: Excel.Worksheet, taken: readonly Kept[]) {
    this.#batch = batch;
    this.#taken = taken.flatMap((one) => ('column' in one ? one.column : []));
    if (!asked.isNullObject) this.#sheet = batch.context.workbook.worksheets.getItem(SHEET);
    this.#looked = asked.isNullObject;
  }

  /**
   * Puts a text away with the batch. What it gives has to be written into a setting.
   * @throws ExcelFault `mappe-geschuetzt` where the text is too long for a workbook that takes no sheet
   */
  async keep(text: string): Promise<Kept> {
    const isClosed = session.sheetless && this.#sheet === undefined;
    if (isClosed && text.length > MOST_IN_SETTING) throw new ExcelFault('mappe-geschuetzt');
    if (text.length <= (isClosed ? MOST_IN_SETTING : IN_SETTING)) {
      await this.#batch.room(text.length * 1.2);
      return { text };
    }
    if (!this.#looked) this.#taken.push(...(await columnsInUse()));
    this.#looked = true;
    let column = 0;
    while (this.#taken.includes(column)) column++;
    this.#taken.push(column);
    const letters = columnLetters(column);
    const pieces = Math.ceil(text.length / PIECE);
    for (let first = 0; first < pieces; first += PIECES) {
      const count = Math.min(PIECES, pieces - first);
      await this.#batch.room(count * PIECE * 1.2);
      if (this.#sheet === undefined) {
        this.#sheet = hiddenSheet(this.#batch.context);
        this.#addsSheet = true;
      }
      const range = this.#sheet.getRange(`${letters}${first + 1}:${letters}${first + count}`);
      // As text: a piece must not be taken for a number or a formula.
      Object.assign(range, { numberFormat: '@' });
      range.values = Array.from({ length: count }, (_, index) => {
        const from = (first + index) * PIECE;
        return [text.slice(from, from + PIECE)];
      });
    }
    return { column, pieces };
  }

  /** A fault of the batch. Where the list's sheet is not protected, it is the hidden sheet that cannot be added. */
  faultOf(error: unknown): ExcelFault {
    const fault = asFault(error);
    return fault.kind === 'geschuetzt' && this.#addsSheet ? new ExcelFault('mappe-geschuetzt') : fault;
  }
}

/** Columns that hold a text, whoever knows of it: each list of the workbook has its memory here. */
const columnsInUse = (): Promise<readonly number[]> =>
  withExcel(async (context) => {
    const first = context.workbook.worksheets.getItem(SHEET).getRange('1:1').getUsedRangeOrNullObject(true);
    first.load('columnIndex,valueTypes');
    await send(context);
    if (first.isNullObject) return [];
    return (first.valueTypes[0] ?? []).flatMap((type, at) => (type === 'Empty' ? [] : first.columnIndex + at));
  });

function hiddenSheet({ workbook }: Excel.RequestContext): Excel.Worksheet {
  workbook.worksheets.add(SHEET).visibility = 'VeryHidden';
  return workbook.worksheets.getItem(SHEET);
}

/** The text again. */
export async function recall(context: Excel.RequestContext, kept: Kept): Promise<string> {
  if ('text' in kept) return kept.text;
  const sheet = context.workbook.worksheets.getItem(SHEET);
  const letters = columnLetters(kept.column);
  let text = '';
  for (let first = 0; first < kept.pieces; first += PIECES_READ) {
    const range = sheet.getRange(`${letters}${first + 1}:${letters}${Math.min(kept.pieces, first + PIECES_READ)}`);
    range.load('values');
    await send(context);
    for (const [piece] of range.values) text += String(piece);
  }
  return text;
}

/** Empties the column of a text that no longer counts; goes out with the next request. */
export function forget(context: Excel.RequestContext, kept: Kept | undefined): void {
  if (kept === undefined || 'text' in kept) return;
  const letters = columnLetters(kept.column);
  context.workbook.worksheets.getItem(SHEET).getRange(`${letters}1:${letters}${kept.pieces}`).clear();
}
