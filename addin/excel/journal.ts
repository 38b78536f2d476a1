/**
 * The workbook's journal: the last steps, newest last, each of which Rückgängig can take back. In settings: the titles
 * under one key, each step under a key of its own, and while something is under way its step under a third key, which is
 * left over only where that broke off. Long texts stand on a hidden sheet (store.ts).
 */
import { isRecord } from '../../core/json.ts';
import type { Cells } from '../../core/sheet/cell.ts';
import type { Aktion } from '../../core/sheet/columns.ts';
import type { Inhalt } from './chart-sheet.ts';
import { ExcelFault } from './fault.ts';
import { send, session, withExcel } from './session.ts';
import { askSettings } from './settings.ts';
import { forget, isKept, type Kept } from './store.ts';

export const JOURNAL_KEY = 'neufall.rueckgaengig';
export const PENDING_KEY = 'neufall.offen';
export const stepKey = (nr: number): string => `neufall.schritt.${nr}`;

/** Actions that are kept: the steps of one on several sheets count as one. */
const MOST = 5;

/** What appends rows to a list: the comparison with a run, the form for a new Neufall. */
export type Anhaengend = 'abgleich' | 'neu';

export interface Title {
  readonly nr: number;
  readonly aktion: Aktion | 'uebersicht' | 'terminliste' | Anhaengend;
  readonly blatt: string;
  /** The number of the first step of an action on several sheets, on each of its steps. */
  readonly gruppe?: number | undefined;
  /** Its texts on the hidden sheet. */
  readonly ablage: readonly Kept[];
}

/**
 * A step on a sheet: how it is taken back, and what was known to be written before it. Without a key the step has not
 * touched that.
 */
export interface SheetEntry {
  readonly title: Title;
  readonly step: Kept;
  readonly key: string | null;
  readonly written: Kept | null;
}

/** The chart sheet: what stood in its place; `null`: nothing, or nothing that the program has put there. */
export interface ChartEntry {
  readonly title: Title;
  readonly chart: Inhalt | null;
}

/** The print list: the cells of the one that stood in its place, without names; `null`: none, or too long to be kept. */
export interface PrintEntry {
  readonly title: Title;
  readonly termine: readonly Cells[] | null;
}

export const isSheetEntry = (value: unknown): value is SheetEntry =>
  isRecord(value) &&
  isRecord(value['title']) &&
  isKept(value['step']) &&
  (typeof value['key'] === 'string' || value['key'] === null);
export const isChartEntry = (value: unknown): value is ChartEntry =>
  isRecord(value) && isRecord(value['title']) && typeof value['chart'] === 'object';
export const isPrintEntry = (value: unknown): value is PrintEntry =>
  isRecord(value) && isRecord(value['title']) && (value['termine'] === null || Array.isArray(value['termine']));

const isTitle = (value: unknown): value is Title =>
  isRecord(value) &&
  typeof value['nr'] === 'number' &&
  typeof value['blatt'] === 'string' &&
  Array.isArray(value['ablage']);

export const titlesIn = (value: unknown): readonly Title[] => (Array.isArray(value) ? value.filter(isTitle) : []);

/** The title after those that there are. */
export const nextTitle = (titles: readonly Title[], rest: Omit<Title, 'nr'>): Title => ({
  nr: (titles.at(-1)?.nr ?? 0) + 1,
  ...rest,
});

/** What tells the action of a step: steps of one on several sheets have the same. */
export const actionOf = ({ nr, gruppe }: Title): number => gruppe ?? nr;

/** Texts that stand on the hidden sheet. */
export const onSheet = (kept: readonly (Kept | null)[]): Kept[] =>
  kept.flatMap((one) => (one !== null && 'column' in one ? one : []));

/** What Rückgängig would take back; `offen`: something broke off and could not be taken back. */
export async function undoable(): Promise<Title | 'offen' | undefined> {
  if (session.open !== undefined) return 'offen';
  return withExcel(async (context) => {
    const asked = askSettings(context, [JOURNAL_KEY, PENDING_KEY]);
    await send(context);
    const found = asked();
    return found.get(PENDING_KEY) === undefined ? titlesIn(found.get(JOURNAL_KEY)).at(-1) : 'offen';
  });
}

/** @throws ExcelFault `unterbrochen`: what broke off has to be taken back before anything else is written */
export function refuseUnfinished(pending: unknown): void {
  if (pending !== undefined || session.open !== undefined) throw new ExcelFault('unterbrochen');
}

/** Enters a step with the next request. */
export function enter(
  { workbook: { settings } }: Excel.RequestContext,
  titles: readonly Title[],
  entry: SheetEntry | ChartEntry | PrintEntry,
) {
  settings.add(stepKey(entry.title.nr), entry);
  settings.add(JOURNAL_KEY, [...titles, entry.title]);
}

/** Takes a step out of the journal with the next request. `found`: the settings as they are, of titles and step. */
export function leave(
  { workbook: { settings } }: Excel.RequestContext,
  found: ReadonlyMap<string, unknown>,
  nr: number,
): void {
  const titles = titlesIn(found.get(JOURNAL_KEY));
  const left = titles.filter((one) => one.nr !== nr);
  if (left.length < titles.length && left.length > 0) settings.add(JOURNAL_KEY, left);
  else if (left.length < titles.length) settings.getItem(JOURNAL_KEY).delete();
  if (found.get(stepKey(nr)) !== undefined) settings.getItem(stepKey(nr)).delete();
}

/** Forgets the steps of the oldest actions, if there are too many. What is not forgotten now is forgotten later. */
export async function trim(context: Excel.RequestContext, titles: readonly Title[]): Promise<void> {
  const left = new Set([...new Set(titles.map(actionOf))].slice(-MOST));
  const old = titles.filter((title) => !left.has(actionOf(title)));
  if (old.length === 0) return;
  const { settings } = context.workbook;
  settings.add(
    JOURNAL_KEY,
    titles.filter((title) => left.has(actionOf(title))),
  );
  for (const { nr, ablage } of old) {
    settings.getItem(stepKey(nr)).delete();
    for (const kept of ablage) forget(context, kept);
  }
  await send(context).catch(() => {});
}
