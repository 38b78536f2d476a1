/**
 * `Excel.ChartCollection`, `Chart` and its series. Source: office.d.ts. The other parts of a chart: chart-parts.ts.
 */

import { Bag } from '../model/bag.ts';
import { Chart, type Series, seriesOf } from '../model/chart.ts';
import { guardSheet } from '../model/protection.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Args } from '../rich-api/args.ts';
import { define, type Factory, type Property } from '../rich-api/definition.ts';
import { invalidArgument } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';
import { enumArgument, rangeArgument } from './arguments.ts';
import { keptProperties, partLinks } from './bag-object.ts';
import { CHART_PARTS, CHART_PROPERTIES, SERIES_PARTS, SERIES_PROPERTIES } from './chart-parts.ts';
import { worksheet } from './worksheet.ts';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

type Measure = 'left' | 'top' | 'width' | 'height';

function points(key: Measure): Property<Chart> {
  return {
    get: (chart) => chart[key],
    set: (chart, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument();
      chart[key] = value;
    },
  };
}

const chart: Factory<Chart> = define<Chart>({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    ...keptProperties<Chart>(CHART_PROPERTIES, ({ bag }) => bag),
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (target, value) => {
        target.name = text(value);
      },
    },
    chartType: {
      get: ({ type }) => type,
      set: (target, value) => {
        target.type = text(value);
      },
    },
    left: points('left'),
    top: points('top'),
    width: points('width'),
    height: points('height'),
  },
  links: {
    ...partLinks<Chart>(CHART_PARTS, ({ bag }) => bag),
    Series: (target) => seriesCollection(target),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  queries: { Activate: () => null },
  commands: {
    Delete: (target) => {
      const { charts: others } = target.sheet;
      others.splice(others.indexOf(target), 1);
      return null;
    },
    SetData: (target, args) => {
      const source = rangeArgument(args, 0, target.sheet);
      target.series = seriesOf(source.sheet, source.area, enumArgument(args, 1, SERIES_BY, 'Auto'));
      return null;
    },
    SetPosition: (target, args) => setPosition(target, args),
  },
});

export const charts: Factory<Sheet> = define<Sheet>({
  name: 'ChartCollection',
  properties: { count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map(chart),
  find: (sheet, key) => {
    const found = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return found ? chart(found) : null;
  },
  commands: {
    Add: (sheet, args) => {
      guardSheet(sheet, 'allowEditObjects');
      const source = rangeArgument(args, 1, sheet);
      const added = new Chart(sheet, sheet.book.newId(), freeName(sheet), args.text(0));
      added.series = seriesOf(source.sheet, source.area, enumArgument(args, 2, SERIES_BY, 'Auto'));
      sheet.charts.push(added);
      return chart(added);
    },
  },
});

/** As in German Excel; every other language gets the English name. */
function freeName(sheet: Sheet): string {
  const base = sheet.book.rules.locale.startsWith('de') ? 'Diagramm' : 'Chart';
  let number = 1;
  while (sheet.charts.some(({ name }) => name === `${base} ${number}`)) number++;
  return `${base} ${number}`;
}

/** From the corner of the first cell to the far corner of the last; without a last cell the size stays. */
function setPosition(target: Chart, args: Args): null {
  const { sheet } = target;
  const first = rangeArgument(args, 0, sheet).area;
  target.left = sheet.columns.extent(0, first.column);
  target.top = sheet.rows.extent(0, first.row);
  if (args.at(1) === null) return null;
  const last = rangeArgument(args, 1, sheet).area;
  target.width = sheet.columns.extent(0, last.column + last.columns) - target.left;
  target.height = sheet.rows.extent(0, last.row + last.rows) - target.top;
  return null;
}

interface Place {
  readonly chart: Chart;
  readonly series: Series;
}

const chartSeries: Factory<Place> = define<Place>({
  name: 'ChartSeries',
  properties: {
    ...keptProperties<Place>(SERIES_PROPERTIES, ({ series }) => series.bag),
    name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = text(value);
      },
    },
  },
  links: partLinks<Place>(SERIES_PARTS, ({ series }) => series.bag),
  commands: {
    SetValues: ({ series }, args) => {
      series.values = rangeArgument(args, 0, series.sheet).area;
      return null;
    },
    SetXAxisValues: ({ series }, args) => {
      series.categories = rangeArgument(args, 0, series.sheet).area;
      return null;
    },
    Delete: (place) => {
      const { series } = place.chart;
      series.splice(series.indexOf(place.series), 1);
      return null;
    },
  },
});

const seriesCollection: Factory<Chart> = define<Chart>({
  name: 'ChartSeriesCollection',
  properties: { count: { get: ({ series }) => series.length } },
  items: (target) => target.series.map((series) => chartSeries({ chart: target, series })),
  commands: {
    Add: (target, args) => {
      const name = args.optionalText(0) ?? `Datenreihen${target.series.length + 1}`;
      const series: Series = { sheet: target.sheet, name, values: undefined, categories: undefined, bag: new Bag() };
      target.series.splice(args.optionalInteger(1) ?? target.series.length, 0, series);
      return chartSeries({ chart: target, series });
    },
  },
});

function text(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}
