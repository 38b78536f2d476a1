/** After a fault in an action: the sheet and the settings as before, if at all possible. Source: page 6 "Writing". */
import { asFault, ExcelFault, type SheetState } from './fault.ts';
import { PENDING_KEY, UNDO_KEY } from './record.ts';
import { restore } from './restore.ts';
import { patiently, send } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import { askStore, forget, type Kept } from './store.ts';

/** What counted before the action. */
export interface Last {
  readonly undo: unknown;
  readonly written: unknown;
  readonly key: string;
}

/** A lost connection often comes back; longer after each attempt. */
export const ATTEMPTS = 3;
export const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, 200 * attempt));

/** An action of this session that broke off and could not be taken back, perhaps without having done anything. */
let unfinished: { readonly sheetName: string; readonly again: () => Promise<void> } | undefined;

/** Whether an action of this session waits for being taken back. */
export const isUnfinished = (): boolean => unfinished !== undefined;

/** For tests: another workbook. */
export function forgetUnfinished(): void {
  unfinished = undefined;
}

/** `left`: texts that the action has put away. */
export async function takeBack(snapshot: Snapshot, last: Last, left: readonly Kept[]): Promise<SheetState> {
  const again = () => restoreAll(snapshot, last, left);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await again();
      return 'zurueckgenommen';
    } catch {
      await pause(attempt);
    }
  }
  unfinished = { sheetName: snapshot.sheetName, again };
  return 'teilweise';
}

/**
 * Takes back what is unfinished.
 * @returns the sheet's name; `undefined` where there is nothing
 * @throws ExcelFault
 */
export async function takeBackUnfinished(): Promise<string | undefined> {
  if (unfinished === undefined) return undefined;
  const { sheetName, again } = unfinished;
  try {
    await again();
  } catch (error) {
    throw asFault(error).withState('teilweise');
  }
  unfinished = undefined;
  return sheetName;
}

/** @throws ExcelFault `unterbrochen`: what broke off has to be taken back before anything else is written */
export function refuseUnfinished(pending: unknown): void {
  if (pending !== undefined || isUnfinished()) throw new ExcelFault('unterbrochen');
}

async function restoreAll(snapshot: Snapshot, last: Last, left: readonly Kept[]): Promise<void> {
  const before = [
    [UNDO_KEY, last.undo],
    [last.key, last.written],
    [PENDING_KEY, undefined],
  ] as const;
  await patiently(async (context) => {
    const { settings } = context.workbook;
    const now = before.map(([name]) => settings.getItemOrNullObject(name).load('key'));
    const stored = askStore(context);
    await send(context);
    await restore(context, snapshot, {
      finish: () => {
        for (const [index, [name, value]] of before.entries()) {
          if (value !== undefined) settings.add(name, value);
          else if (now[index]?.isNullObject === false) settings.getItem(name).delete();
        }
        if (!stored.isNullObject) for (const one of left) forget(context, one);
      },
    });
  });
}
