/**
 * The way to Excel: one context per action, one request per `send`. A context of its own, not `Excel.run`, because no
 * range outlives its request: the library then keeps and releases none, which saves two requests per action.
 */
import { asFault, ExcelFault } from './fault.ts';

/** The lowest set with which everything here works. */
const FLOOR = '1.8';

/** True once this Excel has refused a member that it claims to know: then only the floor is used. */
let lean = false;

/** True from `quiet` until Excel has taken `loud`: what broke off in between has left its events off. */
let silent = false;
const loudening = new WeakSet<Excel.RequestContext>();

/** Whether members of this set may be used. The floor is always there, see `openSession`. */
export function supports(version: string): boolean {
  return !lean && Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether conveniences may be used that every Excel with the floor has, but that nothing depends on. */
export function isLean(): boolean {
  return lean;
}

/** @throws ExcelFault `kein-excel`, `zu-alt` */
export function openSession(): Excel.RequestContext {
  // In a plain browser the library stays without a host, and has neither.
  if (typeof Excel === 'undefined' || !Office.context.requirements) throw new ExcelFault('kein-excel');
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) throw new ExcelFault('zu-alt', FLOOR);
  const context = new Excel.RequestContext();
  if (silent) loud(context);
  return context;
}

/** Sends what the context has collected. @throws ExcelFault */
export async function send(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
    if (loudening.has(context)) silent = false;
  } catch (error) {
    throw asFault(error);
  }
}

/** As `openSession`, but where somebody is typing into a cell Excel waits instead of refusing. @throws ExcelFault */
export async function patiently(run: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, run);
  } catch (error) {
    throw asFault(error);
  }
}

/**
 * Runs something that uses conveniences; where this Excel does not know one of them, once more without any.
 * Only for what may run twice, or is taken back when it fails.
 */
export async function tolerant<T>(run: () => Promise<T>): Promise<T> {
  const before = lean;
  try {
    return await run();
  } catch (error) {
    if (before || !(error instanceof ExcelFault) || !refusesMember(error)) throw error;
    lean = true;
    return run();
  }
}

/** The add-in's own writing raises no events and does not flicker; `loud` ends it. */
export function quiet(context: Excel.RequestContext): void {
  if (lean) return;
  silent = true;
  loudening.delete(context);
  context.runtime.enableEvents = false;
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
}

export function loud(context: Excel.RequestContext): void {
  if (lean) return;
  context.runtime.enableEvents = true;
  loudening.add(context);
}

/** This Excel has refused a member: from now on only what is needed is used. */
export function goLean(): void {
  lean = true;
}

const refusesMember = ({ kind, code }: ExcelFault): boolean => kind === 'zu-alt' && code !== FLOOR;

/** For tests: another Excel. */
export function forgetExcel(): void {
  lean = false;
  silent = false;
}
