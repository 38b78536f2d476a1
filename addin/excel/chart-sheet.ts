/** What the chart sheet "Neufälle – Übersicht" shows: the numbers of an assessment as small tables with native charts. */
import { type Day, german } from '../../core/calendar/day.ts';

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

/** Writes it all on a new sheet. */
export function fillChartSheet(sheet: Excel.Worksheet, { stichtag, blatt, tabelle, zeilen, zahlen }: Inhalt): void {
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
