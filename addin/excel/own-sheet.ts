/**
 * A sheet that the program makes: it is put in place as a whole or not at all, together with its step in the journal. An
 * older one of its name gives way once the new one stands. Source: page 6 "chart sheet", "Termine".
 */
import { Batch } from './batch.ts';
import { asFault, ExcelFault } from './fault.ts';
import { JOURNAL_KEY, PENDING_KEY, stepKey, titlesIn } from './journal.ts';
import { bytesAtOnce } from './limits.ts';
import { send, withExcel } from './session.ts';
import { askSettings } from './settings.ts';

/** Which sheet, and what else of the workbook's memory belongs to it. */
export interface OwnSheet {
  readonly name: string;
  readonly keys: readonly string[];
}

/** What is there of it, by the ids of the sheets, and what the workbook knows. */
export type Found = Awaited<ReturnType<typeof look>>;

/** The new sheet is called so until it is complete. */
const interim = ({ name }: OwnSheet): string => `${name} (neu)`;

/** @param nr of the step that is to be taken back */
export async function look(context: Excel.RequestContext, own: OwnSheet, nr?: number) {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(own.name).load('id');
  const begun = worksheets.getItemOrNullObject(interim(own)).load('id');
  const step = nr === undefined ? [] : [stepKey(nr)];
  const settings = askSettings(context, [JOURNAL_KEY, PENDING_KEY, ...own.keys, ...step]);
  await send(context);
  const found = settings();
  return {
    nr,
    found,
    sheet: sheet.isNullObject ? undefined : sheet.id,
    begun: begun.isNullObject ? undefined : begun.id,
    titles: titlesIn(found.get(JOURNAL_KEY)),
    pending: found.get(PENDING_KEY),
  };
}

export interface Replacement {
  /** Fills the new sheet, in several requests where it is long; `null`: there is to be none. */
  readonly fill: ((batch: Batch, sheet: Excel.Worksheet) => Promise<void>) | null;
  /** Enters it in the journal or takes it out, with the last request. */
  readonly settle: (context: Excel.RequestContext, found: Found) => void;
}

/** Puts a sheet in the place of the one that is there. @throws ExcelFault; then the workbook is as before */
export async function replace(
  context: Excel.RequestContext,
  own: OwnSheet,
  before: Found,
  { fill, settle }: Replacement,
): Promise<void> {
  const { worksheets } = context.workbook;
  try {
    if (before.begun !== undefined) worksheets.getItem(interim(own)).delete();
    if (fill !== null) {
      worksheets.add(interim(own));
      await fill(new Batch(context, bytesAtOnce(0)), worksheets.getItem(interim(own)));
    }
    if (before.sheet !== undefined) worksheets.getItem(own.name).delete();
    if (fill !== null) {
      worksheets.getItem(interim(own)).name = own.name;
      worksheets.getItem(own.name).activate();
    }
    settle(context, before);
    await send(context);
  } catch (error) {
    const refused = asFault(error);
    // No sheet can be added or taken away where the structure of the workbook is protected.
    const fault = refused.kind === 'geschuetzt' ? new ExcelFault('mappe-geschuetzt', refused.code) : refused;
    const isDone = completed(own, before, { fill, settle }).catch(() => Promise.reject(fault.withState('teilweise')));
    if (!(await isDone)) throw fault.withState('zurueckgenommen');
  }
}

/** After a fault: brings the work to its end where the older sheet is gone, and back to its start otherwise. */
const completed = (own: OwnSheet, before: Found, { fill, settle }: Replacement): Promise<boolean> =>
  withExcel(async (context) => {
    const { worksheets } = context.workbook;
    const now = await look(context, own, before.nr);
    const isGone = now.sheet !== before.sheet;
    const done = isGone && now.begun === undefined && (now.sheet === undefined) === (fill === null);
    const forward = now.begun !== undefined && before.sheet !== undefined && now.sheet === undefined;
    if (forward) worksheets.getItem(interim(own)).name = own.name;
    else if (now.begun !== undefined) worksheets.getItem(interim(own)).delete();
    if (!forward && !done) return send(context).then(() => false);
    if (fill !== null) worksheets.getItem(own.name).activate();
    settle(context, now);
    await send(context);
    return true;
  });
