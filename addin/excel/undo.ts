/** Taking back the last action, also in a later session. Source: page 6 "Rückgängig". */
import { asFault, ExcelFault } from './fault.ts';
import { changedRows, locate } from './locate.ts';
import { restore } from './restore.ts';
import { openSession, send } from './session.ts';
import { askSettings } from './settings.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { forget, isKept, recall } from './store.ts';
import { ATTEMPTS, isUndoRecord, PENDING_KEY, pause, UNDO_KEY, type UndoRecord } from './write.ts';

/** Whether there is something to take back; `offen`: an action broke off and could not be taken back. */
export async function undoable(): Promise<'nein' | 'ja' | 'offen'> {
  const context = openSession();
  const asked = askSettings(context, [UNDO_KEY, PENDING_KEY]);
  await send(context);
  const found = asked();
  if (found.get(PENDING_KEY) !== undefined) return 'offen';
  return found.get(UNDO_KEY) === undefined ? 'nein' : 'ja';
}

/**
 * Takes back the last action.
 * @param evenIfChanged also where cells were changed since; otherwise nothing happens then
 * @returns the sheet's name, or the rows of the sheet (from 0) in which cells were changed
 * @throws ExcelFault `nichts-rueckgaengig`, `verschoben` …
 */
export async function undo(
  evenIfChanged: boolean,
): Promise<{ readonly blatt: string } | { readonly geaendert: readonly number[] }> {
  const context = openSession();
  const asked = askSettings(context, [UNDO_KEY, PENDING_KEY]);
  await send(context);
  const found = asked();
  const pending = found.get(PENDING_KEY);
  const record = pending ?? found.get(UNDO_KEY);
  if (!isUndoRecord(record)) throw new ExcelFault('nichts-rueckgaengig');
  const taken = await readSnapshot(await recall(context, record.snapshot));
  await refuseProtected(context, taken.sheetId);
  // An action that broke off may not have written its headers: then everything is where it was.
  const snapshot = pending === undefined ? await locate(context, taken) : taken;
  if (pending === undefined) {
    const geaendert = await changedRows(context, snapshot);
    if (geaendert.length > 0 && !evenIfChanged) return { geaendert };
  }
  await restoreSurely(snapshot, pending === undefined ? UNDO_KEY : PENDING_KEY, record);
  return { blatt: snapshot.sheetName };
}

/** A fault on the way: once more from the start, because restoring twice does no harm. */
async function restoreSurely(snapshot: Snapshot, undoKey: string, { key, written, ...record }: UndoRecord) {
  for (let attempt = 1; ; attempt++) {
    const context = openSession();
    const { settings } = context.workbook;
    try {
      const now = [undoKey, key].map((name) => settings.getItemOrNullObject(name).load('key,value'));
      await send(context);
      await restore(context, snapshot, () => {
        // What this action wrote no longer stands there.
        for (const one of now) if (!one.isNullObject) one.delete();
        if (written !== null) settings.add(key, written);
        forget(context, record.snapshot);
        const last: unknown = now[1]?.isNullObject ? undefined : now[1]?.value;
        if (undoKey === UNDO_KEY && isKept(last)) forget(context, last);
      });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw asFault(error).withState('teilweise');
      await pause(attempt);
    }
  }
}

/** @throws ExcelFault before anything is touched */
async function refuseProtected(context: Excel.RequestContext, sheetId: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name');
  await send(context);
  if (sheet.isNullObject) throw new ExcelFault('blatt-fehlt');
  const { protection } = context.workbook.worksheets.getItem(sheetId);
  protection.load('protected');
  await send(context);
  if (protection.protected) throw new ExcelFault('geschuetzt');
}
