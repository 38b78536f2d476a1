/** The chart sheet "Neufälle – Übersicht": the numbers of an assessment as small tables with native charts. */
import { type Day, german } from '../../core/calendar/day.ts';
import type { Zaehlung, Zahlen } from '../../core/sheet/summary.ts';
import { asFault, ExcelFault } from './fault.ts';
import { openSession, send } from './session.ts';

export const OVERVIEW = 'Neufälle – Übersicht';

/** What the numbers are about. */
export interface Bezug {
  readonly stichtag: Day;
  readonly blatt: string;
  readonly tabelle: string | undefined;
}

interface Block {
  readonly titel: string;
  readonly art: 'Pie' | 'BarClustered' | 'ColumnClustered';
  readonly zahlen: Zaehlung;
  readonly reihenfolge: readonly string[];
}

const STATUS = ['überfällig', 'bald fällig', 'offen', 'verspätet', 'erfüllt', 'nicht messbar', 'entfällt'];
/** Rows of the sheet that a block takes: a chart of this height beside its table. */
const BLOCK_ROWS = 16;
const FIRST_ROW = 3;

/** The new sheet is called so until it is complete. */
const INTERIM = `${OVERVIEW} (neu)`;

/**
 * Adds the sheet; an older one of the same name gives way once the new one stands.
 * @returns its name
 * @throws ExcelFault; then the workbook is as before
 */
export async function writeOverview(zahlen: Zahlen, bezug: Bezug): Promise<string> {
  const context = openSession();
  const before = await look(context);
  const { worksheets } = context.workbook;
  if (before.interim !== undefined) worksheets.getItem(INTERIM).delete();
  const sheet = worksheets.add(INTERIM);
  try {
    fill(sheet, zahlen, bezug);
    if (before.overview !== undefined) worksheets.getItem(OVERVIEW).delete();
    sheet.name = OVERVIEW;
    sheet.activate();
    await send(context);
  } catch (error) {
    const refused = asFault(error);
    // No sheet can be added where the structure of the workbook is protected.
    const fault = refused.kind === 'geschuetzt' ? new ExcelFault('mappe-geschuetzt', refused.code) : refused;
    if (!(await completed(before.overview).catch(() => Promise.reject(fault.withState('teilweise'))))) {
      throw fault.withState('zurueckgenommen');
    }
  }
  return OVERVIEW;
}

/** The ids of the two sheets, as far as they are there. */
async function look(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  const overview = worksheets.getItemOrNullObject(OVERVIEW).load('id');
  const interim = worksheets.getItemOrNullObject(INTERIM).load('id');
  await send(context);
  return {
    overview: overview.isNullObject ? undefined : overview.id,
    interim: interim.isNullObject ? undefined : interim.id,
  };
}

/** After a fault: brings the work to its end where the older sheet is gone, and back to its start otherwise. */
async function completed(old: string | undefined): Promise<boolean> {
  const context = openSession();
  const { worksheets } = context.workbook;
  const now = await look(context);
  const done = now.interim === undefined && now.overview !== undefined && now.overview !== old;
  const forward = now.interim !== undefined && old !== undefined && now.overview === undefined;
  if (forward) worksheets.getItem(INTERIM).name = OVERVIEW;
  else if (now.interim !== undefined) worksheets.getItem(INTERIM).delete();
  if (forward || done) worksheets.getItem(OVERVIEW).activate();
  await send(context);
  return forward || done;
}

function fill(sheet: Excel.Worksheet, zahlen: Zahlen, { stichtag, blatt, tabelle }: Bezug): void {
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
  sheet.getRange('A2').values = [[`Stichtag ${german(stichtag)}, ${zahlen.zeilen} Zeilen, ${liste}`]];
  blocks.forEach((block, index) => {
    addBlock(sheet, block, FIRST_ROW + index * BLOCK_ROWS);
  });
  sheet.getRange('A:A').format.columnWidth = 150;
}

function addBlock(sheet: Excel.Worksheet, { titel, art, zahlen, reihenfolge }: Block, row: number): void {
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
