/**
 * Writing result columns: all of a plan or none of it. Before anything is written, its step is put away in the journal; a
 * fault on the way applies it backwards. Live mode writes in the same way, but keeps no step: its answers belong to the
 * person's edit. Source: page 6 "Writing".
 */
import { abdruck, type Merkmal, naechsterStand } from '../../core/sheet/ablage.ts';
import { isBlank } from '../../core/sheet/cell.ts';
import type { Aktion } from '../../core/sheet/columns.ts';
import { KOPF_STIL } from '../../core/sheet/styles.ts';
import { apply, type ColumnChange } from './apply.ts';
import { type Area, rangeOf } from './area.ts';
import { putFilter } from './auto-filter.ts';
import { putBack } from './back.ts';
import { Batch } from './batch.ts';
import { mapBreathing } from './breathe.ts';
import { ExcelFault, type FaultKind } from './fault.ts';
import { styleRuns } from './formats.ts';
import type { Hidden } from './hidden.ts';
import {
  enter,
  isSheetEntry,
  JOURNAL_KEY,
  nextTitle,
  onSheet,
  PENDING_KEY,
  refuseUnfinished,
  type SheetEntry,
  type Title,
  titlesIn,
  trim,
} from './journal.ts';
import { bytesAtOnce } from './limits.ts';
import { changedRows } from './locate.ts';
import { isLean, loud, quiet, session, withExcel } from './session.ts';
import { askSettings } from './settings.ts';
import { asText, takeStep, textOf } from './step.ts';
import { askStore, isKept, type Kept, Store } from './store.ts';
import type { ColumnPlan, WritePlan } from './write-plan.ts';

/** A long text that goes into a setting together with the result. */
export interface Companion {
  readonly key: string;
  readonly text: string;
}

export interface Writing {
  /** As the journal calls the step; `undefined`: none is kept. */
  readonly aktion: Aktion | undefined;
  /** Gets the share that is done. */
  readonly progress: (share: number) => void;
}

/** Faults by which Excel refuses a request as a whole. */
const REFUSED: ReadonlySet<FaultKind> = new Set<FaultKind>(['zellbearbeitung', 'zu-gross']);
/** Points of a character and of a column's edges, in Excel's own font. Source: ECMA-376 part 1, 18.3.1.13 (7 and 5 pixels). */
const WIDTH = { character: 5.25, edges: 3.75 };

/**
 * Writes a plan.
 * @returns the title of the step
 * @throws ExcelFault with the state that the sheet is left in
 */
export const writePlan = (plan: WritePlan, companion: Companion, writing: Writing): Promise<Title | undefined> =>
  withExcel((context) => writeOnce(context, plan, companion, writing), 'wiederholbar');

async function writeOnce(
  context: Excel.RequestContext,
  plan: WritePlan,
  companion: Companion,
  { aktion, progress }: Writing,
): Promise<Title | undefined> {
  const { settings } = context.workbook;
  const { key } = companion;
  const asked = askSettings(context, [JOURNAL_KEY, PENDING_KEY, key]);
  const stored = askStore(context);
  const { step, hidden } = await takeStep(context, plan);
  const found = asked();
  const pending = found.get(PENDING_KEY);
  if (aktion !== undefined) refuseUnfinished(pending);
  const titles = titlesIn(found.get(JOURNAL_KEY));
  const before = found.get(key);
  const known = isKept(before) ? before : null;
  const left: Kept[] = [];
  let done = 0;
  const batch = new Batch(context, bytesAtOnce(plan.rows), () => progress(done / plan.rows / plan.columns.length));
  const taken = [...titles, ...(isSheetEntry(pending) ? [pending.title] : [])].flatMap(({ ablage }) => ablage);
  const away = new Store(batch, stored, known === null ? taken : [...taken, known]);
  let entry: SheetEntry | undefined;
  try {
    if (aktion !== undefined) {
      const kept = await away.keep(await textOf(step));
      left.push(kept);
      const title = nextTitle(titles, { aktion, blatt: plan.sheetName, ablage: onSheet([kept, known]) });
      entry = { title, step: kept, key, written: known };
    }
    const written = await away.keep(companion.text);
    left.push(written);
    if (entry !== undefined) settings.add(PENDING_KEY, entry);
    quiet(context);
    await write(batch, plan, hidden, (cells) => {
      done += cells;
    });
    await batch.room(settingsWeight(left));
    settings.add(key, { ...written, ...(await merkmal(plan.sheetName, companion, before)) });
    if (entry !== undefined) enter(context, titles, entry);
    loud(context);
    // The marker goes last.
    if (entry !== undefined) settings.getItem(PENDING_KEY).delete();
    await batch.send();
    // Not every Excel writes hidden rows as it should: better nothing than something wrong out of sight.
    if (hidden.size > 0 && (await changedRows(context, step)).length > 0) throw new ExcelFault('gefiltert');
  } catch (error) {
    const fault = away.faultOf(error);
    if (fault.kind === 'zu-alt') session.lean = true;
    // A refused request has done nothing, and none was sent before it.
    if (batch.sent === 0 && REFUSED.has(fault.kind)) throw fault;
    const state = putBack(step, entry ?? { key, written: known }, 'offen', left).then(
      () => 'zurueckgenommen' as const,
      () => 'teilweise' as const,
    );
    throw fault.withState(await state);
  }
  if (entry !== undefined) await trim(context, [...titles, entry.title]);
  return entry?.title;
}

/** Bytes of texts that stand in settings; their quotes are written twice. */
const settingsWeight = (all: readonly Kept[]): number =>
  all.reduce((sum, kept) => sum + ('text' in kept ? kept.text.length * 1.2 : 0), 0);

/** Characters of which a print is made in one go. */
const PRINTED = 500_000;

/** What the setting says besides: see core/sheet/ablage.ts. */
async function merkmal(blatt: string, { key, text }: Companion, before: unknown): Promise<Merkmal> {
  const pieces = Array.from({ length: Math.ceil(text.length / PRINTED) }, (_, at) => at * PRINTED);
  const prints = await mapBreathing(pieces, (from) => abdruck(text.slice(from, from + PRINTED)));
  return { blatt, stand: naechsterStand(key, before, prints) };
}

async function write(batch: Batch, plan: WritePlan, hidden: Hidden, done: (cells: number) => void): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(plan.sheetId);
  for (const one of plan.columns) if (one.isNew) addColumn(batch.context, sheet, plan, one);
  const columns = plan.columns.map((one) => columnChange(plan, one));
  await apply(batch, { sheet, row: plan.firstRow, rows: plan.rows, columns, as: 'values' }, hidden, done);
  if (plan.filter !== undefined) putFilter(sheet, plan.filter.after);
}

function columnChange(plan: WritePlan, one: ColumnPlan): ColumnChange {
  const format = one.numberFormat === 'General' ? null : one.numberFormat;
  return {
    column: one.column,
    contents: one.values.map((value) => (typeof value === 'string' ? asText(value) : (value ?? null))),
    numberFormats: format === null ? [] : formattedRows(plan, one).map((area) => ({ ...area, format })),
    numberFormatAt: () => format,
    formats: styleRuns(one.styles, plan.firstRow, one.column),
  };
}

/**
 * Rows that are written, together with blank ones between: a total row and a person's cell keep their number format.
 */
function formattedRows({ firstRow }: WritePlan, { values, before, column }: ColumnPlan): Area[] {
  const areas: Area[] = [];
  let from: number | undefined;
  for (let row = 0; row <= values.length; row++) {
    const isFree = before[row] !== undefined && isBlank(before[row]);
    const isOurs = row < values.length && (values[row] !== undefined || isFree);
    if (isOurs) from ??= row;
    else if (from !== undefined) {
      areas.push({ row: firstRow + from, column, rows: row - from, columns: 1 });
      from = undefined;
    }
  }
  return areas;
}

/** The header of a column, and the column itself where the list is a table. */
function addColumn(
  { workbook }: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tableId, headerRow }: WritePlan,
  { name, column, width }: ColumnPlan,
): void {
  if (tableId !== undefined) workbook.tables.getItem(tableId).columns.add(undefined, undefined, name);
  const header = rangeOf(sheet, { row: headerRow, column, rows: 1, columns: 1 });
  if (tableId === undefined) {
    header.values = [[name]];
    if (!isLean()) header.format.font.bold = true;
    header.format.font.color = KOPF_STIL.schrift;
    header.format.fill.color = KOPF_STIL.fuellung;
  }
  if (!isLean()) header.format.columnWidth = width * WIDTH.character + WIDTH.edges;
}
