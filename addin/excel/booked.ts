/**
 * Doing something to a sheet as one step of the journal: the step is put away first, a fault on the way applies it
 * backwards. Live mode works in the same way, but keeps no step: its answers belong to the person's edit.
 * Source: page 6 "Writing" (a write that fails midway is taken back), "Rückgängig".
 */
import { abdruck, type Merkmal, naechsterStand } from '../../core/sheet/ablage.ts';
import { putBack } from './back.ts';
import { Batch } from './batch.ts';
import { mapBreathing } from './breathe.ts';
import type { FaultKind } from './fault.ts';
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
import { loud, quiet, session } from './session.ts';
import { askSettings } from './settings.ts';
import { type Step, textOf } from './step.ts';
import { askStore, isKept, type Kept, Store } from './store.ts';

/** A long text that goes into a setting together with the result. */
export interface Companion {
  readonly key: string;
  readonly text: string;
}

interface Deed {
  readonly step: Step;
  /** As the journal calls the step; `undefined`: none is kept. */
  readonly aktion: Title['aktion'] | undefined;
  /** See `Title`. */
  readonly gruppe?: number | undefined;
  /** What is known to be written afterwards; `undefined`: what was known stays. */
  readonly companion: Companion | undefined;
  /** Puts all of it into the batch. `entered` puts the journal's entry there, the marker that it is under way goes after. */
  readonly write: (batch: Batch, done: (cells: number) => void) => Promise<void>;
  /** How many it writes. */
  readonly cells: number;
  /** Goes out with the last request, after the entry in the journal. */
  readonly last?: () => void;
  /** Looks afterwards whether Excel has done as it was told. @throws ExcelFault where it has not */
  readonly verify?: () => Promise<void>;
  /** Gets the share that is done. */
  readonly progress: (share: number) => void;
}

/** Faults by which Excel refuses a request as a whole. */
const REFUSED: ReadonlySet<FaultKind> = new Set<FaultKind>(['zellbearbeitung', 'zu-gross']);

/** What the workbook remembers, asked with the next request. */
export interface Book {
  readonly settings: () => ReadonlyMap<string, unknown>;
  readonly stored: Excel.Worksheet;
}

/** @param keys of the texts that go with it */
export const askBook = (context: Excel.RequestContext, ...keys: readonly string[]): Book => ({
  settings: askSettings(context, [JOURNAL_KEY, PENDING_KEY, ...keys]),
  stored: askStore(context),
});

/**
 * Does it, or leaves everything as it was.
 * @param book asked and answered
 * @returns the title of the step
 * @throws ExcelFault with the state that the sheet is left in
 */
export async function book(context: Excel.RequestContext, { settings: asked, stored }: Book, deed: Deed) {
  const { step, aktion, gruppe, companion } = deed;
  const { settings } = context.workbook;
  const found = asked();
  const pending = found.get(PENDING_KEY);
  if (aktion !== undefined) refuseUnfinished(pending);
  const titles = titlesIn(found.get(JOURNAL_KEY));
  const key = companion?.key ?? null;
  const before = key === null ? undefined : found.get(key);
  const known = isKept(before) ? before : null;
  const left: Kept[] = [];
  let done = 0;
  const batch = new Batch(context, bytesAtOnce(step.rows), () => deed.progress(done / deed.cells));
  const taken = [...titles, ...(isSheetEntry(pending) ? [pending.title] : [])].flatMap(({ ablage }) => ablage);
  const away = new Store(batch, stored, known === null ? taken : [...taken, known]);
  let entry: SheetEntry | undefined;
  try {
    if (aktion !== undefined) {
      const kept = await away.keep(await textOf(step));
      left.push(kept);
      const rest = { aktion, blatt: step.sheetName, ablage: onSheet([kept, known]) };
      const title = nextTitle(titles, gruppe === undefined ? rest : { ...rest, gruppe });
      entry = { title, step: kept, key, written: known };
    }
    const written = companion && (await away.keep(companion.text));
    if (written !== undefined) left.push(written);
    if (entry !== undefined) settings.add(PENDING_KEY, entry);
    quiet(context);
    await deed.write(batch, (cells) => {
      done += cells;
    });
    await batch.room(settingsWeight(left));
    if (companion !== undefined && written !== undefined)
      settings.add(companion.key, { ...written, ...(await merkmal(step.sheetName, companion, before)) });
    if (entry !== undefined) enter(context, titles, entry);
    deed.last?.();
    loud(context);
    // The marker goes last.
    if (entry !== undefined) settings.getItem(PENDING_KEY).delete();
    await batch.send();
    await deed.verify?.();
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
