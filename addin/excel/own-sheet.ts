/**
 * A sheet that the program makes: it is put in place as a whole or not at all, together with its step in the journal. An
 * older one of its name gives way once the new one stands. Source: page 6 "chart sheet", "Termine".
 */
import { Batch } from './batch.ts';
import { asFault, ExcelFault } from './fault.ts';
import {
  type ChartEntry,
  enter,
  JOURNAL_KEY,
  leave,
  nextTitle,
  PENDING_KEY,
  type PrintEntry,
  refuseUnfinished,
  stepKey,
  type Title,
  titlesIn,
  trim,
} from './journal.ts';
import { bytesAtOnce } from './limits.ts';
import { send, withExcel } from './session.ts';
import { askSettings } from './settings.ts';

/** A sheet by its name, which shows a `T`. */
export interface OwnSheet<T = unknown> {
  readonly name: string;
  readonly aktion: Title['aktion'];
  /** What else of the workbook's memory belongs to it. */
  readonly keys: readonly string[];
  /** What the sheet that is there shows, as far as that is kept for Rückgängig. */
  readonly shown: (context: Excel.RequestContext, before: Found) => Promise<T | null>;
  readonly entry: (title: Title, earlier: T | null) => ChartEntry | PrintEntry;
  /** Puts one with this content in the place of the one that is there, by `replace`; `null`: none. */
  readonly show: (
    context: Excel.RequestContext,
    before: Found,
    content: T | null,
    settle: Replacement['settle'],
  ) => Promise<void>;
}

/**
 * Puts a sheet in place; an older one gives way once the new one stands.
 * @returns the title of the step
 * @throws ExcelFault; then the workbook is as before
 */
export const putSheet = <T>(own: OwnSheet<T>, content: T): Promise<Title> =>
  withExcel(async (context) => {
    const before = await look(context, own);
    refuseUnfinished(before.pending);
    const earlier = before.sheet === undefined ? null : await own.shown(context, before);
    const title = nextTitle(before.titles, { aktion: own.aktion, blatt: own.name, ablage: [] });
    await own.show(context, before, content, (again) => enter(again, before.titles, own.entry(title, earlier)));
    await trim(context, [...before.titles, title]);
    return title;
  });

/** Takes the last one back: what stood there before comes again, or nothing. @throws ExcelFault */
export const takeSheetBack = <T>(own: OwnSheet<T>, { nr }: Title, earlier: T | null): Promise<void> =>
  withExcel(async (context) => {
    const before = await look(context, own, nr);
    // A sheet that a person has taken away stays away.
    const content = before.sheet === undefined ? null : earlier;
    await own.show(context, before, content, (again, { found }) => leave(again, found, nr));
  });

/** What is there of it, by the ids of the sheets, and what the workbook knows. */
export type Found = Awaited<ReturnType<typeof look>>;

/** The new sheet is called so until it is complete. */
const interim = ({ name }: Sheet): string => `${name} (neu)`;

type Sheet = Pick<OwnSheet, 'name' | 'keys'>;

/** @param nr of the step that is to be taken back */
async function look(context: Excel.RequestContext, own: Sheet, nr?: number) {
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

interface Replacement {
  /** Fills the new sheet, in several requests where it is long; `null`: there is to be none. */
  readonly fill: ((batch: Batch, sheet: Excel.Worksheet) => Promise<void>) | null;
  /** Enters it in the journal or takes it out, with the last request. */
  readonly settle: (context: Excel.RequestContext, found: Found) => void;
}

/** Puts a sheet in the place of the one that is there. @throws ExcelFault; then the workbook is as before */
export async function replace(
  context: Excel.RequestContext,
  own: Sheet,
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
const completed = (own: Sheet, before: Found, { fill, settle }: Replacement): Promise<boolean> =>
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
