/**
 * Workbooks from and to `.xlsx`, by exceljs. Runs in Node and in a browser.
 * Kept: values, dates as numbers with their format, both date systems, formulas with their last result, formats, widths,
 * hidden rows and columns, merged cells, tables, the area of a filter, frozen panes, protection (without its password),
 * conditional formats and validations as far as exceljs knows them, defined names, settings of the add-in, custom XML.
 * Not kept: charts, pictures, pivot tables, macros, filter criteria.
 */
export { readXlsx } from './xlsx/read.ts';
export { writeXlsx } from './xlsx/write.ts';
