/**
 * `Excel.RangeAreas` and the collection of its ranges. Source: office.d.ts.
 */
import { formatArea, quoteSheet } from '../model/address.ts';
import { cellCount, intersect, MAX_COLUMNS, MAX_ROWS } from '../model/area.ts';
import type { Cells } from '../model/cells.ts';
import { Range } from '../model/range.ts';
import { clear } from '../model/write.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { enumArgument } from './arguments.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { dataValidation } from './data-validation.ts';
import { range } from './range.ts';
import { rangeFormat } from './range-format.ts';
import { worksheet } from './worksheet.ts';

export const rangeAreas: Factory<Cells> = define<Cells>({
  name: 'RangeAreas',
  properties: {
    address: { get: address },
    addressLocal: { get: address },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  links: {
    Areas: (cells) => rangeCollection(cells),
    Format: (cells) => rangeFormat(cells),
    ConditionalFormats: (cells) => conditionalFormats(cells),
    DataValidation: (cells) => dataValidation(cells),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  queries: {
    GetEntireRow: ({ sheet, areas }) =>
      rangeAreas({ sheet, areas: areas.map((a) => ({ ...a, column: 0, columns: MAX_COLUMNS })) }),
    GetEntireColumn: ({ sheet, areas }) =>
      rangeAreas({ sheet, areas: areas.map((a) => ({ ...a, row: 0, rows: MAX_ROWS })) }),
    GetUsedRangeAreasOrNullObject: ({ sheet, areas }, args) => {
      const used = areas.flatMap((a) => {
        const extent = sheet.grid.extent(args.flag(0), a);
        return (extent && intersect(extent, a)) ?? [];
      });
      return used.length > 0 ? rangeAreas({ sheet, areas: used }) : null;
    },
    Calculate: () => null,
  },
  commands: {
    Clear: ({ sheet, areas }, args) => {
      const what = enumArgument(args, 0, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], 'All');
      for (const area of areas) clear(sheet, area, what);
      return null;
    },
  },
});

const rangeCollection: Factory<Cells> = define<Cells>({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => range(new Range(sheet, area))),
});

function address({ sheet, areas }: Cells): string {
  return areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(',');
}
