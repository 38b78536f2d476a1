/**
 * Writing the result columns: all of them or none. Before anything is written, what stood there is put away in the
 * workbook; a fault on the way brings it back. Source: page 6 "Writing".
 */
import { abdruck, type Merkmal, naechsterStand } from '../../core/sheet/ablage.ts';
import { isBlank } from '../../core/sheet/cell.ts';
import { KOPF_STIL } from '../../core/sheet/styles.ts';
import { type Area, blocksOf, neighbours, rangeOf, weightOf } from './area.ts';
import { putFilter } from './auto-filter.ts';
import { Batch } from './batch.ts';
import { breathe, mapBreathing } from './breathe.ts';
import { ExcelFault, type FaultKind } from './fault.ts';
import { styleRuns, writeFormats } from './formats.ts';
import { type Hidden, partsOf } from './hidden.ts';
import { bytesAtOnce } from './limits.ts';
import { changedRows } from './locate.ts';
import type { ColumnPlan, WritePlan } from './plan.ts';
import { isUndoRecord, keptIn, PENDING_KEY, UNDO_KEY, type UndoRecord } from './record.ts';
import { goLean, isLean, loud, openSession, quiet, send, tolerant } from './session.ts';
import { askSettings } from './settings.ts';
import { asText, takeSnapshot, textOf } from './snapshot.ts';
import { askStore, forget, isKept, type Kept, Store, withoutSheet } from './store.ts';
import { refuseUnfinished, takeBack } from './take-back.ts';

/** A long text that goes into a setting together with the result. */
export interface Companion {
  readonly key: string;
  readonly text: string;
}

/** Faults by which Excel refuses a request as a whole. */
const REFUSED: ReadonlySet<FaultKind> = new Set<FaultKind>(['zellbearbeitung', 'zu-gross']);
/** Share of a request that values may take; the rest is what the library adds. */
const VALUES = 0.6;
/** Cells per kilobyte that the library adds: it splits larger blocks into pieces of 1,500 cells. */
const PIECE = 1.5;
/** Bytes of one action apart from its values. */
const ACTION = 500;
/** Points of a character and of a column's edges, in Excel's own font. Source: ECMA-376 part 1, 18.3.1.13 (7 and 5 pixels). */
const WIDTH = { character: 5.25, edges: 3.75 };

/**
 * Writes a plan. `progress` gets the share that is done.
 * @throws ExcelFault with the state that the sheet is left in
 */
export function writePlan(plan: WritePlan, companion: Companion, progress: (share: number) => void): Promise<void> {
  return tolerant(() => withoutSheet(() => writeOnce(plan, companion, progress)));
}

async function writeOnce(plan: WritePlan, companion: Companion, progress: (share: number) => void): Promise<void> {
  const context = openSession();
  const { key } = companion;
  const asked = askSettings(context, [UNDO_KEY, PENDING_KEY, key]);
  const store = askStore(context);
  const { snapshot, hidden } = await takeSnapshot(context, plan);
  refuseUnfinished(asked().get(PENDING_KEY));
  const last = { undo: asked().get(UNDO_KEY), written: asked().get(key), key };
  const outdated = isUndoRecord(last.undo) ? keptIn(last.undo) : [];
  const current = isKept(last.written) ? [last.written] : [];
  const left: Kept[] = [];
  let done = 0;
  const batch = new Batch(context, bytesAtOnce(plan.rows), () => progress(done / plan.rows / plan.columns.length));
  const away = new Store(batch, store, [...outdated, ...current]);
  try {
    left.push(await away.keep(await textOf(snapshot)), await away.keep(companion.text));
    const [kept, written] = left;
    if (kept === undefined || written === undefined) throw new ExcelFault('unbekannt');
    const record: UndoRecord = { snapshot: kept, key, written: current[0] ?? null };
    context.workbook.settings.add(PENDING_KEY, record);
    await writeColumns(batch, plan, hidden, (cells) => {
      done += cells;
    });
    await batch.room(settingsWeight(written, kept));
    context.workbook.settings.add(key, { ...written, ...(await merkmal(plan.sheetName, companion, last.written)) });
    context.workbook.settings.add(UNDO_KEY, record);
    loud(context);
    // The marker goes last, but for texts that nothing points to any more.
    context.workbook.settings.getItem(PENDING_KEY).delete();
    for (const old of outdated) forget(context, old);
    await batch.send();
    // Not every Excel writes hidden rows as it should: better nothing than something wrong out of sight.
    if (hidden.size > 0 && (await changedRows(context, snapshot)).length > 0) throw new ExcelFault('gefiltert');
  } catch (error) {
    const fault = away.faultOf(error);
    if (fault.kind === 'zu-alt') goLean();
    // A refused request has done nothing, and none was sent before it.
    if (batch.sent === 0 && REFUSED.has(fault.kind)) throw fault;
    throw fault.withState(await takeBack(snapshot, last, left));
  }
}

/** Bytes of texts that stand in settings; their quotes are written twice. */
const settingsWeight = (...all: readonly Kept[]): number =>
  all.reduce((sum, kept) => sum + ('text' in kept ? kept.text.length * 1.2 : 0), 0);

/** Characters of which a print is made in one go. */
const PRINTED = 500_000;

/** What the setting says besides: see core/sheet/ablage.ts. */
async function merkmal(blatt: string, { key, text }: Companion, before: unknown): Promise<Merkmal> {
  const pieces = Array.from({ length: Math.ceil(text.length / PRINTED) }, (_, at) => at * PRINTED);
  const prints = await mapBreathing(pieces, (from) => abdruck(text.slice(from, from + PRINTED)));
  return { blatt, stand: naechsterStand(key, before, prints) };
}

/** Renews what is known to be written on a sheet, without an action; the last action can still be taken back. */
export function keepWritten(sheetName: string, companion: Companion): Promise<void> {
  return withoutSheet(() => keepOnce(sheetName, companion));
}

async function keepOnce(sheetName: string, companion: Companion): Promise<void> {
  const { key, text } = companion;
  const context = openSession();
  const asked = askSettings(context, [UNDO_KEY, PENDING_KEY, key]);
  const stored = askStore(context);
  await send(context);
  const found = asked();
  const records = [found.get(UNDO_KEY), found.get(PENDING_KEY)].filter(isUndoRecord).flatMap(keptIn);
  const before = found.get(key);
  const current = isKept(before) ? [before] : [];
  const batch = new Batch(context, bytesAtOnce(0));
  const away = new Store(batch, stored, [...records, ...current]);
  const kept = await away.keep(text);
  context.workbook.settings.add(key, { ...kept, ...(await merkmal(sheetName, companion, before)) });
  for (const old of current) forget(context, old);
  try {
    await batch.send();
  } catch (error) {
    throw away.faultOf(error);
  }
}

async function writeColumns(
  batch: Batch,
  plan: WritePlan,
  hidden: Hidden,
  written: (cells: number) => void,
): Promise<void> {
  const { context } = batch;
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  quiet(context);
  await addColumns(batch, sheet, plan);
  for (const group of neighbours(plan.columns)) {
    const weight = (row: number) => group.reduce((sum, { values }) => sum + weightOf(values[row] ?? null), 3);
    for (const block of blocksOf(plan.rows, bytesAtOnce(plan.rows) * VALUES, weight)) {
      const whole = { ...block, row: plan.firstRow + block.row, column: group[0]?.column ?? 0, columns: group.length };
      for (const area of partsOf(whole, hidden)) {
        const { rows } = area;
        const row = area.row - plan.firstRow;
        await batch.room(ACTION + sumOf(row, rows, weight) + (rows * group.length) / PIECE);
        const range = rangeOf(sheet, area);
        // A whole column's number format may not have reached a hidden row.
        if (hidden.has(area.row)) range.numberFormat = [group.map(ownNumberFormat)];
        range.values = valuesOf(group, row, rows);
        written(rows * group.length);
      }
    }
  }
  for (const { styles, column } of plan.columns) {
    await breathe();
    await writeFormats(batch, sheet, styleRuns(styles, plan.firstRow, column), hidden);
  }
  if (plan.filter !== undefined) putFilter(sheet, plan.filter.after);
}

/** `null` leaves a cell's own. */
const ownNumberFormat = ({ numberFormat }: ColumnPlan) => (numberFormat === 'General' ? null : numberFormat);

const sumOf = (row: number, rows: number, weight: (row: number) => number): number => {
  let sum = 0;
  for (let index = row; index < row + rows; index++) sum += weight(index);
  return sum;
};

/** `null` leaves a cell as it is. */
function valuesOf(columns: readonly ColumnPlan[], row: number, rows: number) {
  return Array.from({ length: rows }, (_, index) =>
    columns.map(({ values }) => {
      const value = values[row + index];
      return value === undefined ? null : typeof value === 'string' ? asText(value) : value;
    }),
  );
}

/**
 * Rows that are written, together with blank ones between: a total row and a person's cell keep their number format.
 */
function formattedRows({ firstRow }: WritePlan, { values, before, column }: ColumnPlan): Area[] {
  const areas: Area[] = [];
  let from: number | undefined;
  for (let row = 0; row <= values.length; row++) {
    const isOurs = row < values.length && (values[row] !== undefined || isBlank(before[row]));
    if (isOurs) from ??= row;
    else if (from !== undefined) {
      areas.push({ row: firstRow + from, column, rows: row - from, columns: 1 });
      from = undefined;
    }
  }
  return areas;
}

/** Headers and number formats, and the columns themselves where the list is a table. */
async function addColumns(batch: Batch, sheet: Excel.Worksheet, plan: WritePlan): Promise<void> {
  const { context } = batch;
  for (const one of plan.columns) {
    const { name, column, isNew, numberFormat, width } = one;
    if (isNew) {
      if (plan.tableId !== undefined)
        context.workbook.tables.getItem(plan.tableId).columns.add(undefined, undefined, name);
      const header = rangeOf(sheet, { row: plan.headerRow, column, rows: 1, columns: 1 });
      if (plan.tableId === undefined) {
        header.values = [[name]];
        if (!isLean()) header.format.font.bold = true;
        header.format.font.color = KOPF_STIL.schrift;
        header.format.fill.color = KOPF_STIL.fuellung;
      }
      if (!isLean()) header.format.columnWidth = width * WIDTH.character + WIDTH.edges;
    }
    if (numberFormat === 'General') continue;
    for (const area of formattedRows(plan, one)) {
      await batch.room(ACTION);
      Object.assign(rangeOf(sheet, area), { numberFormat });
    }
  }
}
