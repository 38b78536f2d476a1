/** The chart sheet "Neufälle – Übersicht" as a step of the journal: put in, renewed and taken back. */
import type { Zahlen } from '../../core/sheet/summary.ts';
import { type Bezug, fillChartSheet, type Inhalt, OVERVIEW } from './chart-sheet.ts';
import type { ChartEntry, Title } from './journal.ts';
import { type Found, type OwnSheet, putSheet, replace, takeSheetBack } from './own-sheet.ts';

/** What the sheet of this name shows. */
const SHOWN_KEY = 'neufall.uebersicht';

const shownIn = ({ found }: Found): Inhalt | null => (found.get(SHOWN_KEY) ?? null) as Inhalt | null;

const SHEET: OwnSheet<Inhalt> = {
  name: OVERVIEW,
  aktion: 'uebersicht',
  keys: [SHOWN_KEY],
  shown: async (_, before) => shownIn(before),
  entry: (title, chart) => ({ title, chart }),
  show: (context, before, inhalt, settle) =>
    replace(context, SHEET, before, {
      fill: inhalt && (async (_, sheet) => fillChartSheet(sheet, inhalt)),
      settle: (again, now) => {
        if (inhalt !== null) again.workbook.settings.add(SHOWN_KEY, inhalt);
        else if (shownIn(now) !== null) again.workbook.settings.getItem(SHOWN_KEY).delete();
        settle(again, now);
      },
    }),
};

/** Adds or renews the sheet. @returns the title of the step @throws ExcelFault; then the workbook is as before */
export function writeOverview(zahlen: Zahlen, bezug: Bezug): Promise<Title> {
  const { zeilen, neufall, erstberatung, entscheidung, stelle } = zahlen;
  const paare = {
    neufall: [...neufall],
    erstberatung: [...erstberatung],
    entscheidung: [...entscheidung],
    stelle: [...stelle],
  };
  return putSheet(SHEET, { ...bezug, zeilen, zahlen: paare });
}

/** Takes the last chart sheet back. @throws ExcelFault */
export const takeChartBack = ({ title, chart }: ChartEntry): Promise<void> => takeSheetBack(SHEET, title, chart);
