/**
 * Applying a step backwards until the sheet and the settings are as before it: after a fault in an action, by Rückgängig,
 * and where one of them broke off. Source: page 6 "nothing half-written", "Rückgängig".
 */
import type { Batch } from './batch.ts';
import { asFault } from './fault.ts';
import {
  isSheetEntry,
  JOURNAL_KEY,
  leave,
  onSheet,
  PENDING_KEY,
  type SheetEntry,
  stepKey,
  titlesIn,
} from './journal.ts';
import { restore } from './restore.ts';
import { send, session, withExcel } from './session.ts';
import { askSettings } from './settings.ts';
import { type Step, textOf } from './step.ts';
import { askStore, forget, isKept, type Kept, Store } from './store.ts';

/** Where the cells of a step stand: as its own text says, elsewhere, or as something broken off left them. */
export type Wo = 'wie geschrieben' | 'anderswo' | 'offen';

/** What is put back besides the cells; without a title, as in live mode, only what was known to be written. */
type Before = Pick<SheetEntry, 'key' | 'written'> & Partial<SheetEntry>;

/** A lost connection often comes back; longer after each attempt. */
const ATTEMPTS = 3;
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, 200 * attempt));

/**
 * Puts a step back. What could not be put back is, with a title, left to Rückgängig, and stops everything else.
 * @param left texts that have been put away
 * @throws ExcelFault `teilweise`
 */
export async function putBack(step: Step, before: Before, wo: Wo, left: readonly Kept[] = []): Promise<void> {
  const { title } = before;
  // The next edit is not to wait for live mode.
  for (let attempt = title === undefined ? ATTEMPTS : 1; ; attempt++) {
    try {
      const how = wo === 'offen' ? 'geduldig' : 'wiederholbar';
      await withExcel((context) => putBackOnce(context, step, before, wo, left), how);
      session.open = undefined;
      return;
    } catch (error) {
      const fault = asFault(error);
      if (fault.kind === 'mappe-geschuetzt') throw fault;
      if (title !== undefined) session.open = { nr: title.nr, sheetName: step.sheetName };
      // A new context turns events on that were left off: without events no next edit may come.
      else await withExcel(send).catch(() => {});
      if (attempt === ATTEMPTS) throw fault.withState('teilweise');
      await pause(attempt);
    }
  }
}

async function putBackOnce(
  context: Excel.RequestContext,
  step: Step,
  before: Before,
  wo: Wo,
  left: readonly Kept[],
): Promise<void> {
  const { settings } = context.workbook;
  const { key, written, title } = before;
  const own = title === undefined ? [] : [stepKey(title.nr)];
  const asked = askSettings(context, [JOURNAL_KEY, PENDING_KEY, ...(key === null ? [] : [key]), ...own]);
  const stored = askStore(context);
  await send(context);
  const found = asked();
  const pending = found.get(PENDING_KEY);
  const memory = key === null ? undefined : found.get(key);
  // What broke off has perhaps not renewed what is known to be written.
  const isRenewed = JSON.stringify(memory) !== JSON.stringify(written ?? undefined);
  const mine: Kept[] = [...left];
  if (title !== undefined && before.step !== undefined) mine.push(before.step);
  if (isKept(memory) && isRenewed) mine.push(memory);
  let away: Store | undefined;
  const begin = async (batch: Batch) => {
    if (wo === 'offen' || before.step === undefined) return;
    // From an earlier attempt the moved step may be there already.
    let moved = isSheetEntry(pending) ? pending.step : before.step;
    if (!isSheetEntry(pending) && wo === 'anderswo') {
      const taken = titlesIn(found.get(JOURNAL_KEY)).flatMap(({ ablage }) => ablage);
      away = new Store(batch, stored, [...taken, ...onSheet(mine)]);
      moved = await away.keep(await textOf(step));
    }
    mine.push(moved);
    settings.add(PENDING_KEY, { ...before, step: moved });
  };
  const finish = () => {
    // What this step wrote no longer stands there.
    if (title !== undefined) leave(context, found, title.nr);
    if (key !== null && written !== null) settings.add(key, written);
    else if (key !== null && memory !== undefined) settings.getItem(key).delete();
    // The marker goes last, but for texts that nothing points to any more.
    if (title !== undefined && (wo !== 'offen' || pending !== undefined)) settings.getItem(PENDING_KEY).delete();
    if (!stored.isNullObject || away !== undefined) for (const kept of onSheet(mine)) forget(context, kept);
  };
  try {
    await restore(context, step, { begin, finish });
  } catch (error) {
    throw away?.faultOf(error) ?? error;
  }
}
