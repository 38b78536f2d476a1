/** Taking back the last step of the journal, also in a later session. Source: page 6 "Rückgängig". */
import { asOfNow } from './added.ts';
import { lastColumn } from './area.ts';
import { askFilter, askFilterArea, type Filter, istWieVorher, vorher, withColumns } from './auto-filter.ts';
import { putBack, type Wo } from './back.ts';
import { ExcelFault } from './fault.ts';
import {
  actionOf,
  isChartEntry,
  isPrintEntry,
  isSheetEntry,
  JOURNAL_KEY,
  PENDING_KEY,
  stepKey,
  type Title,
  titlesIn,
} from './journal.ts';
import { changedRows, locate } from './locate.ts';
import { takeChartBack } from './overview.ts';
import { takePrintListBack } from './print-list.ts';
import { send, session, withExcel } from './session.ts';
import { askSettings } from './settings.ts';
import { readStep, type Step } from './step.ts';
import { recall } from './store.ts';

/**
 * What was taken back, or the rows of the sheet (from 0) about which a person has to decide first. `mehr`: the next step is of
 * the same action, on another sheet.
 */
type Undone =
  | {
      readonly blatt: string;
      readonly aktion?: Title['aktion'];
      readonly next: Title | undefined;
      readonly mehr?: true | undefined;
    }
  | { readonly geaendert: readonly number[] };

/**
 * Takes back the last step, or what broke off.
 * @param likely the number of the last step, as far as the pane knows: it saves a request
 * @param evenIfChanged also where cells were changed since, or rows cannot be told apart; otherwise nothing happens then
 * @throws ExcelFault `nichts-rueckgaengig`, `verschoben` …
 */
export async function undo(evenIfChanged: boolean, likely = 0): Promise<Undone> {
  const { titles, pending, entry } = await withExcel((context) => lastEntry(context, likely));
  const { open } = session;
  // What broke off has done nothing, or it has been taken back, and only the answer was lost.
  if (pending === undefined && open !== undefined && !titles.some(({ nr }) => nr === open.nr)) {
    session.open = undefined;
    return { blatt: open.sheetName, next: titles.at(-1) };
  }
  if (isChartEntry(entry) || isPrintEntry(entry)) {
    await ('chart' in entry ? takeChartBack(entry) : takePrintListBack(entry));
    const { title } = entry;
    return { blatt: title.blatt, aktion: title.aktion, next: titles.at(-2) };
  }
  if (!isSheetEntry(entry)) throw new ExcelFault('nichts-rueckgaengig');
  const { title } = entry;
  const done = await withExcel(async (context): Promise<Placed | readonly number[]> => {
    const taken = await lookAt(context, await readStep(await recall(context, entry.step)));
    // What broke off may not have written its headers, or has taken them away: then everything is where it was.
    if (pending !== undefined) return { step: taken, wo: 'offen' };
    const { step: located, unclear } = await locate(context, taken);
    const step = await (located.added === undefined ? withFilter(context, located, taken) : asOfNow(context, located));
    const geaendert = [...new Set([...unclear, ...(await changedRows(context, step))])].sort((a, b) => a - b);
    if (geaendert.length > 0 && !evenIfChanged) return geaendert;
    return { step, wo: step === taken ? 'wie geschrieben' : 'anderswo' };
  });
  if (!('step' in done)) return { geaendert: done };
  await putBack(done.step, entry, done.wo);
  const next = titles.filter((one) => one.nr !== title.nr).at(-1);
  const mehr = next !== undefined && actionOf(next) === actionOf(title) ? true : undefined;
  return { blatt: done.step.sheetName, aktion: title.aktion, next, mehr };
}

interface Placed {
  readonly step: Step;
  readonly wo: Wo;
}

/** The titles, and the entry of the last step or of what broke off. */
async function lastEntry(context: Excel.RequestContext, likely: number) {
  const asked = askSettings(context, [JOURNAL_KEY, PENDING_KEY, stepKey(likely)]);
  await send(context);
  const titles = titlesIn(asked().get(JOURNAL_KEY));
  const pending = asked().get(PENDING_KEY);
  const nr = titles.at(-1)?.nr;
  if (pending !== undefined || nr === undefined) return { titles, pending, entry: pending };
  if (nr === likely) return { titles, pending, entry: asked().get(stepKey(nr)) };
  const found = askSettings(context, [stepKey(nr)]);
  await send(context);
  return { titles, pending, entry: found().get(stepKey(nr)) };
}

/**
 * Looks whether there is something to put back into: before anything is touched.
 * @returns the step; without its table where that is a plain list by now
 * @throws ExcelFault `blatt-fehlt`, `geschuetzt`
 */
async function lookAt(context: Excel.RequestContext, step: Step): Promise<Step> {
  const { sheetId, tableId } = step;
  const { worksheets, tables } = context.workbook;
  const { protection } = worksheets.getItem(sheetId);
  protection.load('protected');
  const table = tableId === undefined ? undefined : tables.getItemOrNullObject(tableId).load('name');
  await send(context);
  if (protection.protected) throw new ExcelFault('geschuetzt');
  if (table?.isNullObject !== true) return step;
  const { tableId: _, ...plain } = step;
  return plain;
}

/** The step with the filter as it is to be: of now, without the columns over which the action has widened it. */
async function withFilter(context: Excel.RequestContext, step: Step, taken: Step): Promise<Step> {
  const { filter: before, ...rest } = step;
  if (before === undefined) return step;
  const sheet = context.workbook.worksheets.getItem(step.sheetId);
  const area = askFilterArea(sheet);
  await send(context);
  const read = askFilter(sheet, area());
  await send(context);
  const now = read();
  const isInside = ({ column }: { readonly column: number }) =>
    column >= before.area.column && column < before.area.column + before.area.columns;
  const added = step.columns.filter((_, at) => !isInside(taken.columns[at] ?? { column: 0 }));
  const filter = now && narrowed(now, added);
  if (filter === undefined) return rest;
  return istWieVorher(before, filter) ? step : { ...rest, filter: vorher(filter) };
}

/** The filter without columns at its edges; `undefined` where it would lose what a person filters by. */
function narrowed(now: Filter, added: readonly { readonly column: number; readonly isNew: boolean }[]) {
  const isAdded = (column: number) => added.some((one) => one.column === column);
  let first = now.area.column;
  let last = lastColumn(now.area);
  while (isAdded(first)) first++;
  while (last > first && isAdded(last)) last--;
  const isLost = ({ column, isNew }: (typeof added)[number]) => !isNew && now.kriterien[column - now.area.column];
  if (!now.erhaltbar || first > last || added.some(isLost)) return undefined;
  return withColumns(now, first, last - first + 1);
}
