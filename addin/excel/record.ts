/** What the workbook keeps of the last action: how it is taken back, and that one is under way. */
import { isKept, type Kept } from './store.ts';

/** What can be taken back: of the last action. */
export const UNDO_KEY = 'neufall.rueckgaengig';
/** The same while an action or Rückgängig is under way: left over only where it broke off. */
export const PENDING_KEY = 'neufall.offen';

/** How the last action is taken back: the sheet, and what was known to be written before it. */
export interface UndoRecord {
  readonly snapshot: Kept;
  readonly key: string;
  readonly written: Kept | null;
  /** Rückgängig itself broke off: then there is nothing older that it would leave. */
  readonly last?: true;
}

export const isUndoRecord = (value: unknown): value is UndoRecord =>
  typeof value === 'object' && value !== null && 'snapshot' in value && isKept(value.snapshot) && 'key' in value;

export const keptIn = ({ snapshot, written }: UndoRecord): Kept[] =>
  written === null ? [snapshot] : [snapshot, written];
