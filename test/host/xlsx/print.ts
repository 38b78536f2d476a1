/** How a sheet is printed, as far as an add-in has set it up, into the file. */
import type ExcelJS from 'exceljs';
import type { Sheet } from '../model/sheet.ts';

/** ECMA-376 part 1, 18.3.1.63 `pageSetup`: paper sizes by number. */
const PAPER: Readonly<Record<string, number>> = { A3: 8, A4: 9, A5: 11 };

export function writePrint({ print }: Sheet, into: ExcelJS.Worksheet): void {
  const { orientation, paperSize, zoom, titleRows, breaks } = print.values;
  const pages = (zoom as { horizontalFitToPages?: number } | undefined)?.horizontalFitToPages;
  const paper = PAPER[String(paperSize)];
  if (orientation === 'Landscape') into.pageSetup.orientation = 'landscape';
  if (paper !== undefined) into.pageSetup.paperSize = paper;
  if (pages !== undefined) Object.assign(into.pageSetup, { fitToPage: true, fitToWidth: pages, fitToHeight: 0 });
  if (typeof titleRows === 'string') into.pageSetup.printTitlesRow = titleRows;
  const footer = print.part('headersFooters').part('defaultForAllPages').values.centerFooter;
  if (typeof footer === 'string') into.headerFooter.oddFooter = `&C${footer}`;
  // A break stands behind the row with that number, which is the row above when rows are counted from 0.
  for (const row of Array.isArray(breaks) ? breaks : []) into.getRow(Number(row)).addPageBreak();
}
