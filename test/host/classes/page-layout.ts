/**
 * `Excel.PageLayout` and the page breaks of a sheet, which are only kept: nothing is printed. Source: office.d.ts; the
 * values of a new sheet are Annahmen.
 */
import type { Sheet } from '../model/sheet.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument } from '../rich-api/errors.ts';
import { rangeArgument } from './arguments.ts';
import { type BagShape, keptProperties, partLinks } from './bag-object.ts';

const HEADER_FOOTER: BagShape = {
  name: 'HeaderFooter',
  properties: {
    centerFooter: '',
    centerHeader: '',
    leftFooter: '',
    leftHeader: '',
    rightFooter: '',
    rightHeader: '',
  },
};

export const pageLayout: Factory<Sheet> = define<Sheet>({
  name: 'PageLayout',
  properties: keptProperties<Sheet>(
    {
      orientation: 'Portrait',
      paperSize: null,
      zoom: { scale: 100 },
      centerHorizontally: false,
      printGridlines: false,
      printHeadings: false,
      leftMargin: 50.4,
      rightMargin: 50.4,
      topMargin: 54,
      bottomMargin: 54,
    },
    ({ print }) => print,
  ),
  links: partLinks<Sheet>(
    {
      HeadersFooters: {
        name: 'HeaderFooterGroup',
        properties: { state: 'Default', useSheetMargins: true, useSheetScale: true },
        parts: { DefaultForAllPages: HEADER_FOOTER },
      },
    },
    ({ print }) => print,
  ),
  commands: {
    SetPrintTitleRows: (sheet, args) => {
      const { row, rows } = rangeArgument(args, 0, sheet).area;
      sheet.print.values.titleRows = `${row + 1}:${row + rows}`;
      return null;
    },
  },
});

const pageBreak: Factory<{ readonly row: number }> = define<{ readonly row: number }>({
  name: 'PageBreak',
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
});

/** A break is set above the cell that is named; above the first row of a sheet there is none (Annahme: refused). */
export const horizontalPageBreaks: Factory<Sheet> = define<Sheet>({
  name: 'PageBreakCollection',
  items: (sheet) => breaksOf(sheet).map((row) => pageBreak({ row })),
  commands: {
    Add: (sheet, args) => {
      const { row } = rangeArgument(args, 0, sheet).area;
      if (row === 0) throw invalidArgument();
      sheet.print.values.breaks = [...new Set([...breaksOf(sheet), row])].sort((a, b) => a - b);
      return pageBreak({ row });
    },
    RemovePageBreaks: (sheet) => {
      delete sheet.print.values.breaks;
      return null;
    },
  },
});

const breaksOf = ({ print }: Sheet): number[] => (print.values.breaks as number[] | undefined) ?? [];
