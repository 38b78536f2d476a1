/** The chart sheet "Neufälle – Übersicht" as a step of the journal: put in, renewed and taken back. */
import type { Zahlen } from '../../core/sheet/summary.ts';
import { type Bezug, fillChartSheet, type Inhalt, OVERVIEW } from './chart-sheet.ts';
import { type ChartEntry, enter, leave, nextTitle, refuseUnfinished, type Title, trim } from './journal.ts';
import { type Found, look, type OwnSheet, replace } from './own-sheet.ts';
import { withExcel } from './session.ts';

/** What the sheet of this name shows. */
const SHOWN_KEY = 'neufall.uebersicht';
const SHEET: OwnSheet = { name: OVERVIEW, keys: [SHOWN_KEY] };

const shownIn = ({ found }: Found): Inhalt | null => (found.get(SHOWN_KEY) ?? null) as Inhalt | null;

/**
 * Adds the sheet; an older one of the same name gives way once the new one stands.
 * @returns the title of the step
 * @throws ExcelFault; then the workbook is as before
 */
export function writeOverview(zahlen: Zahlen, bezug: Bezug): Promise<Title> {
  const { zeilen, neufall, erstberatung, entscheidung, stelle } = zahlen;
  const paare = {
    neufall: [...neufall],
    erstberatung: [...erstberatung],
    entscheidung: [...entscheidung],
    stelle: [...stelle],
  };
  const inhalt: Inhalt = { ...bezug, zeilen, zahlen: paare };
  return withExcel(async (context) => {
    const before = await look(context, SHEET);
    refuseUnfinished(before.pending);
    const title = nextTitle(before.titles, { aktion: 'uebersicht', blatt: OVERVIEW, ablage: [] });
    const chart = before.sheet === undefined ? null : shownIn(before);
    await show(context, before, inhalt, (again) => enter(again, before.titles, { title, chart }));
    await trim(context, [...before.titles, title]);
    return title;
  });
}

/** Takes the last chart sheet back: what stood there before comes again, or nothing. @throws ExcelFault */
export function takeChartBack({ title, chart }: ChartEntry): Promise<void> {
  return withExcel(async (context) => {
    const before = await look(context, SHEET, title.nr);
    // A sheet that a person has taken away stays away.
    const inhalt = before.sheet === undefined ? null : chart;
    await show(context, before, inhalt, (again, { found }) => leave(again, found, title.nr));
  });
}

/**
 * Puts a sheet of this content in the place of the one that is there; `null`: none.
 * @param book enters it in the journal or takes it out, with the same request
 */
const show = (
  context: Excel.RequestContext,
  before: Found,
  inhalt: Inhalt | null,
  book: (context: Excel.RequestContext, found: Found) => void,
): Promise<void> =>
  replace(context, SHEET, before, {
    fill: inhalt && (async (_, sheet) => fillChartSheet(sheet, inhalt)),
    settle: (again, now) => {
      if (inhalt !== null) again.workbook.settings.add(SHOWN_KEY, inhalt);
      else if (shownIn(now) !== null) again.workbook.settings.getItem(SHOWN_KEY).delete();
      book(again, now);
    },
  });
