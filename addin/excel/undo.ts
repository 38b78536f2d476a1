/** Taking back the last action, also in a later session. Source: page 6 "Rückgängig". */
import { lastColumn } from './area.ts';
import { askFilter, askFilterArea, type Filter, sameFilter, withColumns } from './auto-filter.ts';
import type { Batch } from './batch.ts';
import { asFault, ExcelFault } from './fault.ts';
import { changedRows, locate } from './locate.ts';
import { isUndoRecord, keptIn, PENDING_KEY, UNDO_KEY, type UndoRecord } from './record.ts';
import { restore } from './restore.ts';
import { openSession, send } from './session.ts';
import { askSettings } from './settings.ts';
import { readSnapshot, type Snapshot, textOf } from './snapshot.ts';
import { askStore, forget, isKept, recall, Store, withoutSheet } from './store.ts';
import { ATTEMPTS, isUnfinished, pause, takeBackUnfinished } from './take-back.ts';

/** The sheet on which Rückgängig broke off in this session: where nothing is left to take back, it had been done. */
let broken: string | undefined;

/** Whether there is something to take back; `offen`: an action broke off and could not be taken back. */
export async function undoable(): Promise<'nein' | 'ja' | 'offen'> {
  if (isUnfinished()) return 'offen';
  const context = openSession();
  const asked = askSettings(context, [UNDO_KEY, PENDING_KEY]);
  await send(context);
  const found = asked();
  if (found.get(PENDING_KEY) !== undefined) return 'offen';
  return found.get(UNDO_KEY) === undefined ? 'nein' : 'ja';
}

/**
 * Takes back the last action, or what broke off.
 * @param evenIfChanged also where cells were changed since; otherwise nothing happens then
 * @returns the sheet's name, or the rows of the sheet (from 0) in which cells were changed
 * @throws ExcelFault `nichts-rueckgaengig`, `verschoben` …
 */
export async function undo(
  evenIfChanged: boolean,
): Promise<{ readonly blatt: string } | { readonly geaendert: readonly number[] }> {
  const unfinished = await takeBackUnfinished();
  if (unfinished !== undefined) return { blatt: unfinished };
  const context = openSession();
  const asked = askSettings(context, [UNDO_KEY, PENDING_KEY]);
  await send(context);
  const found = asked();
  const pending = found.get(PENDING_KEY);
  const record = pending ?? found.get(UNDO_KEY);
  if (!isUndoRecord(record)) {
    const ended = broken;
    broken = undefined;
    if (ended !== undefined) return { blatt: ended };
    throw new ExcelFault('nichts-rueckgaengig');
  }
  const taken = await lookAt(context, await readSnapshot(await recall(context, record.snapshot)));
  // What broke off may not have written its headers, or has taken them away: then everything is where it was.
  if (pending !== undefined) {
    await restoreSurely(taken, record, 'offen');
    return { blatt: taken.sheetName };
  }
  const snapshot = await withFilter(context, await locate(context, taken), taken);
  const geaendert = await changedRows(context, snapshot);
  if (geaendert.length > 0 && !evenIfChanged) return { geaendert };
  await withoutSheet(() => restoreSurely(snapshot, record, snapshot === taken ? 'wie geschrieben' : 'anderswo'));
  return { blatt: snapshot.sheetName };
}

/**
 * Looks whether there is something to put back into: before anything is touched.
 * @returns the snapshot; without its table where that is a plain list by now
 * @throws ExcelFault `blatt-fehlt`, `geschuetzt`
 */
async function lookAt(context: Excel.RequestContext, snapshot: Snapshot): Promise<Snapshot> {
  const { sheetId, tableId } = snapshot;
  const { worksheets, tables } = context.workbook;
  const { protection } = worksheets.getItem(sheetId);
  protection.load('protected');
  const table = tableId === undefined ? undefined : tables.getItemOrNullObject(tableId).load('name');
  await send(context);
  if (protection.protected) throw new ExcelFault('geschuetzt');
  if (table?.isNullObject !== true) return snapshot;
  const { tableId: _, ...plain } = snapshot;
  return plain;
}

/** The snapshot with the filter as it is to be: of now, without the columns over which the action has widened it. */
async function withFilter(context: Excel.RequestContext, snapshot: Snapshot, taken: Snapshot): Promise<Snapshot> {
  const { filter: before, ...rest } = snapshot;
  if (before === undefined) return snapshot;
  const sheet = context.workbook.worksheets.getItem(snapshot.sheetId);
  const area = askFilterArea(sheet);
  await send(context);
  const read = askFilter(sheet, area());
  await send(context);
  const now = read();
  const isInside = ({ column }: { readonly column: number }) =>
    column >= before.area.column && column < before.area.column + before.area.columns;
  const added = snapshot.columns.filter((_, at) => !isInside(taken.columns[at] ?? { column: 0 }));
  const filter = now && narrowed(now, added);
  if (filter === undefined) return rest;
  return sameFilter(before, filter) ? snapshot : { ...rest, filter };
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

/**
 * Puts a snapshot back; what is left over where that breaks off can be put back again.
 * @param wo where its cells stand: as the record's own snapshot says, elsewhere, or as something broken off left them
 */
async function restoreSurely(
  snapshot: Snapshot,
  record: UndoRecord,
  wo: 'wie geschrieben' | 'anderswo' | 'offen',
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await restoreOnce(snapshot, record, wo);
      broken = undefined;
      return;
    } catch (error) {
      const fault = asFault(error);
      if (fault.kind === 'mappe-geschuetzt') throw fault;
      broken = snapshot.sheetName;
      if (attempt === ATTEMPTS) throw fault.withState('teilweise');
      await pause(attempt);
    }
  }
}

async function restoreOnce(snapshot: Snapshot, record: UndoRecord, wo: Parameters<typeof restoreSurely>[2]) {
  const context = openSession();
  const { settings } = context.workbook;
  const { key, written } = record;
  // An action that broke off leaves the action before it, which can still be taken back, and perhaps its memory.
  const isWhole = wo !== 'offen' || record.last === true;
  const asked = [UNDO_KEY, key].map((name) => settings.getItemOrNullObject(name).load('key,value'));
  const pending = settings.getItemOrNullObject(PENDING_KEY).load('value');
  const stored = askStore(context);
  await send(context);
  const [last] = asked;
  // With its last request an action takes the place of the one before, perhaps without getting to its end.
  const isLast = last?.isNullObject === false && isSame(last.value, record);
  const now = isWhole || isLast ? asked : asked.slice(1);
  const values = now.map(({ isNullObject, value }) => (isNullObject ? undefined : (value as unknown)));
  const mine = [record, ...values].flatMap((one) => (isUndoRecord(one) ? one.snapshot : []));
  const memory = isWhole ? values.filter(isKept) : [];
  let away: Store | undefined;
  const begin = async (batch: Batch) => {
    if (wo === 'offen') return;
    const earlier: unknown = pending.isNullObject ? undefined : pending.value;
    let own = record.snapshot;
    // From an earlier attempt the moved snapshot may be there already.
    if (isUndoRecord(earlier)) own = earlier.snapshot;
    else if (wo === 'anderswo') {
      away = new Store(batch, stored, [...keptIn(record), ...mine, ...memory]);
      own = await away.keep(await textOf(snapshot));
    }
    mine.push(own);
    settings.add(PENDING_KEY, { ...record, snapshot: own, last: true });
  };
  const finish = () => {
    // What this action wrote no longer stands there.
    for (const one of now) if (!one.isNullObject) one.delete();
    if (written !== null) settings.add(key, written);
    // The marker goes last, but for texts that nothing points to any more.
    settings.getItem(PENDING_KEY).delete();
    for (const kept of [...mine, ...memory]) forget(context, kept);
  };
  try {
    await restore(context, snapshot, { begin, finish });
  } catch (error) {
    throw away?.faultOf(error) ?? error;
  }
}

const isSame = (one: unknown, { snapshot }: UndoRecord): boolean =>
  isUndoRecord(one) && JSON.stringify(one.snapshot) === JSON.stringify(snapshot);
