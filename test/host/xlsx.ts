/**
 * Workbooks from and to `.xlsx`, by exceljs. Runs in Node and in a browser. Files of other programs (openpyxl,
 * LibreOffice) are read, too; what would unpack to far more than a workbook has is refused (importer/xlsx).
 * Kept: values, dates as numbers with their format, both date systems, formulas with their last result, formats, widths,
 * hidden rows and columns, merged cells, tables, the area of a filter, frozen panes, protection (without its password),
 * conditional formats and validations as far as exceljs knows them, defined names, settings of the add-in, custom XML.
 * Charts are read and shown, but not written. What else is not kept: xlsx/losses.ts.
 */
export { VERLUSTE, type Verlust } from './xlsx/losses.ts';
export { readXlsx } from './xlsx/read.ts';
export { writeXlsx } from './xlsx/write.ts';
