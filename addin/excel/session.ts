/**
 * The way to Excel: `withExcel` gives a context, `send` makes one request of what it has collected. A context of its own,
 * not `Excel.run`, because no range outlives its request: the library then keeps and releases none, which saves two
 * requests per action.
 */
import type { Cells } from '../../core/sheet/cell.ts';
import { asFault, ExcelFault } from './fault.ts';

/** The lowest set with which everything here works. */
const FLOOR = '1.8';

/** What this session knows of its Excel and its workbook. */
interface Session {
  /** This Excel has refused a member that it claims to know: only the floor is used. */
  lean: boolean;
  /** The add-in's own writing has begun and not come to its end: events are off. */
  silent: boolean;
  /** The workbook has refused to take the hidden sheet for long texts. */
  sheetless: boolean;
  /** This Excel does not give custom XML parts. */
  partless: boolean;
  /** The step at which an action or Rückgängig broke off: not in the journal, it has done nothing or is taken back. */
  open: { readonly nr: number; readonly sheetName: string } | undefined;
  /** Print lists that gave way to newer ones, by the step that did it: the workbook keeps them without names. */
  readonly druck: Map<number, readonly Cells[]>;
}

const fresh = (): Session => ({
  lean: false,
  silent: false,
  sheetless: false,
  partless: false,
  open: undefined,
  druck: new Map(),
});

export const session: Session = fresh();

/** For tests: another Excel, another workbook. */
export function forgetSession(): void {
  Object.assign(session, fresh());
}

const loudening = new WeakSet<Excel.RequestContext>();

/** Whether members of this set may be used. The floor is always there, see `openContext`. */
export function supports(version: string): boolean {
  return !session.lean && Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether conveniences are to be left out that every Excel with the floor has, but that nothing depends on. */
export const isLean = (): boolean => session.lean;

/**
 * `einmal`; `wiederholbar`: where Excel lacks a member or the workbook takes no sheet, once more without (only for what
 * may run twice, or is taken back when it fails); `geduldig`: where somebody types into a cell, Excel waits.
 */
type How = 'einmal' | 'wiederholbar' | 'geduldig';

/** Runs something that asks Excel or writes to it. @throws ExcelFault `kein-excel`, `zu-alt` … */
export async function withExcel<T>(
  run: (context: Excel.RequestContext) => Promise<T>,
  how: How = 'einmal',
): Promise<T> {
  const { lean, sheetless } = session;
  try {
    return await (how === 'geduldig' ? Excel.run({ delayForCellEdit: true }, run) : run(openContext()));
  } catch (error) {
    // What a person has stopped is no fault of Excel's.
    if (how === 'geduldig') throw asFault(error);
    if (how === 'einmal' || !(error instanceof ExcelFault)) throw error;
    if (refusesMember(error) && !lean) session.lean = true;
    else if (error.kind === 'mappe-geschuetzt' && error.state !== 'teilweise' && !sheetless) session.sheetless = true;
    else throw error;
    return withExcel(run, how);
  }
}

const refusesMember = ({ kind, code }: ExcelFault): boolean => kind === 'zu-alt' && code !== FLOOR;

function openContext(): Excel.RequestContext {
  // In a plain browser the library stays without a host, and has neither.
  if (typeof Excel === 'undefined' || !Office.context.requirements) throw new ExcelFault('kein-excel');
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) throw new ExcelFault('zu-alt', FLOOR);
  const context = new Excel.RequestContext();
  if (session.silent) loud(context);
  return context;
}

/** Sends what the context has collected. @throws ExcelFault */
export async function send(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
    if (loudening.has(context)) session.silent = false;
  } catch (error) {
    throw asFault(error);
  }
}

/** The add-in's own writing raises no events and does not flicker; `loud` ends it. */
export function quiet(context: Excel.RequestContext): void {
  if (session.lean) return;
  session.silent = true;
  loudening.delete(context);
  context.runtime.enableEvents = false;
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
}

export function loud(context: Excel.RequestContext): void {
  if (session.lean) return;
  context.runtime.enableEvents = true;
  loudening.add(context);
}
