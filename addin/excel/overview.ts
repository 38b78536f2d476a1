/** The chart sheet "Neufälle – Übersicht": the numbers of an assessment as small tables with native charts. */
import { type Day, german } from '../../core/calendar/day.ts';
import type { Zahlen } from '../../core/sheet/summary.ts';
import { type ChartEntry, enter, leave, nextTitle, refuseUnfinished, type Title, trim } from './journal.ts';
import { type Found, look, type OwnSheet, replace } from './own-sheet.ts';
import { withExcel } from './session.ts';

export const OVERVIEW = 'Neufälle – Übersicht';

/** What the numbers are about. */
export interface Bezug {
  readonly stichtag: Day;
  readonly blatt: string;
  readonly tabelle: string | undefined;
}

type Paare = readonly (readonly [wort: string, zeilen: number])[];

/** What a chart sheet shows, as it is kept in the workbook: so it can be made again. */
export interface Inhalt extends Bezug {
  readonly zeilen: number;
  readonly zahlen: Readonly<Record<'neufall' | 'erstberatung' | 'entscheidung' | 'stelle', Paare>>;
}

interface Block {
  readonly titel: string;
  readonly art: 'Pie' | 'BarClustered' | 'ColumnClustered';
  readonly zahlen: Paare;
  readonly reihenfolge: readonly string[];
}

const STATUS = ['überfällig', 'bald fällig', 'offen', 'verspätet', 'erfüllt', 'nicht messbar', 'entfällt'];
/** Rows of the sheet that a block takes: a chart of this height beside its table. */
const BLOCK_ROWS = 16;
const FIRST_ROW = 3;

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
    fill: inhalt && (async (_, sheet) => fill(sheet, inhalt)),
    settle: (again, now) => {
      if (inhalt !== null) again.workbook.settings.add(SHOWN_KEY, inhalt);
      else if (shownIn(now) !== null) again.workbook.settings.getItem(SHOWN_KEY).delete();
      book(again, now);
    },
  });

function fill(sheet: Excel.Worksheet, { stichtag, blatt, tabelle, zeilen, zahlen }: Inhalt): void {
  const blocks: Block[] = [
    { titel: 'Neufall', art: 'Pie', zahlen: zahlen.neufall, reihenfolge: ['ja', 'nein', 'prüfen', 'entfällt'] },
    { titel: 'Erstberatung', art: 'BarClustered', zahlen: zahlen.erstberatung, reihenfolge: STATUS },
    { titel: 'Entscheidung', art: 'BarClustered', zahlen: zahlen.entscheidung, reihenfolge: STATUS },
    { titel: 'Zuständig', art: 'ColumnClustered', zahlen: zahlen.stelle, reihenfolge: [] },
  ];
  const title = sheet.getRange('A1');
  title.values = [[OVERVIEW]];
  title.format.font.bold = true;
  title.format.font.size = 16;
  const liste = `Blatt „${blatt}“${tabelle === undefined ? '' : `, Tabelle „${tabelle}“`}`;
  sheet.getRange('A2').values = [[`Stichtag ${german(stichtag)}, ${zeilen} Zeilen, ${liste}`]];
  // Before the charts: they stand beside columns as wide as these are then.
  sheet.getRange('A:A').format.columnWidth = 150;
  blocks.forEach((block, index) => {
    addBlock(sheet, block, FIRST_ROW + index * BLOCK_ROWS);
  });
}

function addBlock(sheet: Excel.Worksheet, { titel, art, zahlen: paare, reihenfolge }: Block, row: number): void {
  const zahlen = new Map(paare);
  const words = [
    ...reihenfolge.filter((word) => zahlen.has(word)),
    ...[...zahlen.keys()].filter((word) => !reihenfolge.includes(word)).sort(),
  ];
  const lines = [[titel, 'Zeilen'], ...words.map((word) => [word, zahlen.get(word) ?? 0])];
  const table = sheet.getRangeByIndexes(row, 0, lines.length, 2);
  table.values = lines;
  table.getRow(0).format.font.bold = true;
  if (words.length === 0) return;
  const chart = sheet.charts.add(art, table, 'Columns');
  chart.name = `Neufälle ${titel}`;
  chart.title.text = titel;
  chart.legend.visible = art === 'Pie';
  chart.setPosition(`D${row + 1}`, `K${row + BLOCK_ROWS - 1}`);
}
