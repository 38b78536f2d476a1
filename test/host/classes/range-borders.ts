/**
 * `Excel.RangeBorderCollection` and `RangeBorder`. Source: office.d.ts, BorderIndex.
 * Annahme: an edge belongs to the cells of the range only; the cells beside it keep theirs. Diagonals are not kept.
 */
import type { Area } from '../model/area.ts';
import { type Cells, common } from '../model/cells.ts';
import { parseColor } from '../model/colors.ts';
import type { Border, Side } from '../model/style.ts';
import { restyle } from '../model/write.ts';
import { define, type Factory, type Property } from '../rich-api/definition.ts';
import { invalidArgument } from '../rich-api/errors.ts';

/** Which sides of which cells a border of the range is. */
const PLACES: Readonly<Record<string, (a: Area) => [Area, Side][]>> = {
  EdgeTop: (a) => [[{ ...a, rows: 1 }, 'top']],
  EdgeBottom: (a) => [[{ ...a, row: a.row + a.rows - 1, rows: 1 }, 'bottom']],
  EdgeLeft: (a) => [[{ ...a, columns: 1 }, 'left']],
  EdgeRight: (a) => [[{ ...a, column: a.column + a.columns - 1, columns: 1 }, 'right']],
  InsideHorizontal: (a) =>
    a.rows < 2
      ? []
      : [
          [{ ...a, rows: a.rows - 1 }, 'bottom'],
          [{ ...a, row: a.row + 1, rows: a.rows - 1 }, 'top'],
        ],
  InsideVertical: (a) =>
    a.columns < 2
      ? []
      : [
          [{ ...a, columns: a.columns - 1 }, 'right'],
          [{ ...a, column: a.column + 1, columns: a.columns - 1 }, 'left'],
        ],
  DiagonalDown: () => [],
  DiagonalUp: () => [],
};

interface RangeBorder {
  readonly cells: Cells;
  readonly index: string;
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

const rangeBorder: Factory<RangeBorder> = define<RangeBorder>({
  name: 'RangeBorder',
  identity: ({ index }) => ({ Id: index }),
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: property('style', (value) => value),
    weight: property('weight', (value) => value),
    color: property('color', parseColor),
  },
});

export const rangeBorders: Factory<Cells> = define<Cells>({
  name: 'RangeBorderCollection',
  items: (cells) => Object.keys(PLACES).map((index) => rangeBorder({ cells, index })),
  find: (cells, key) => (typeof key === 'string' && key in PLACES ? rangeBorder({ cells, index: key }) : null),
  properties: { count: { get: () => Object.keys(PLACES).length } },
});

function property(key: keyof Border, parse: (value: string) => string | undefined): Property<RangeBorder> {
  return {
    get: ({ cells, index }) => {
      const sides = cells.areas.flatMap((a) => PLACES[index]?.(a) ?? []);
      const values = sides.map(([a, side]) =>
        common({ sheet: cells.sheet, areas: [a] }, (style) => (style[side] ?? NO_BORDER)[key]),
      );
      const [first = NO_BORDER[key]] = values;
      return values.every((value) => value === first) ? first : null;
    },
    set: ({ cells, index }, value) => {
      const parsed = typeof value === 'string' ? parse(value) : undefined;
      if (parsed === undefined) throw invalidArgument();
      for (const [a, side] of cells.areas.flatMap((area) => PLACES[index]?.(area) ?? [])) {
        const before = common({ sheet: cells.sheet, areas: [a] }, (style) => style[side]) ?? NO_BORDER;
        const after: Border = { ...before, ...(key === 'style' ? {} : { style: shownStyle(before) }), [key]: parsed };
        restyle(cells.sheet, a, { [side]: after.style === 'None' ? null : after });
      }
    },
  };
}

/** Colour or weight make a border visible that was not (Annahme: a continuous line). */
const shownStyle = (border: Border): string => (border.style === 'None' ? 'Continuous' : border.style);
