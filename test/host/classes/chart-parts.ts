/**
 * The parts of a chart that are only kept: their classes, properties and what these are in a new chart.
 * Source: office.d.ts; the values of a new chart are Annahmen, nobody should rely on them.
 */
import type { Json } from '../rich-api/protocol.ts';
import type { BagShape } from './bag-object.ts';

const FONT: BagShape = {
  name: 'ChartFont',
  properties: { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' },
};
const FILL: BagShape = {
  name: 'ChartFill',
  commands: {
    SetSolidColor: (bag, args) => {
      bag.values.solidColor = args.text(0);
    },
    Clear: (bag) => {
      delete bag.values.solidColor;
    },
  },
};
const BORDER: BagShape = {
  name: 'ChartBorder',
  properties: { color: '#D9D9D9', lineStyle: 'Continuous', weight: 0.75 },
};
const LINE: BagShape = {
  name: 'ChartLineFormat',
  properties: { color: '#4472C4', lineStyle: 'Continuous', weight: 2.25 },
  commands: {
    Clear: (bag) => {
      bag.values.lineStyle = 'None';
    },
  },
};

const format = (name: string): BagShape => ({ name, parts: { Fill: FILL, Font: FONT, Border: BORDER } });

const DATA_LABELS: BagShape = {
  name: 'ChartDataLabels',
  properties: {
    position: 'OutsideEnd',
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    separator: null,
    numberFormat: 'General',
  },
  parts: { Format: format('ChartDataLabelFormat') },
};

const AXIS: BagShape = {
  name: 'ChartAxis',
  properties: {
    majorUnit: null,
    maximum: null,
    minimum: null,
    minorUnit: null,
    visible: true,
    reversePlotOrder: false,
    numberFormat: 'General',
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: null,
    textOrientation: 0,
  },
  parts: {
    Title: {
      name: 'ChartAxisTitle',
      properties: { text: '', visible: false, textOrientation: 0 },
      parts: { Format: format('ChartAxisTitleFormat') },
    },
    MajorGridlines: { name: 'ChartGridlines', properties: { visible: true } },
    MinorGridlines: { name: 'ChartGridlines', properties: { visible: false } },
    Format: { name: 'ChartAxisFormat', parts: { Font: FONT, Line: LINE } },
  },
};

export const CHART_PROPERTIES: Readonly<Record<string, Json>> = {
  style: 201,
  displayBlanksAs: 'NotPlotted',
  plotBy: 'Columns',
  plotVisibleOnly: true,
  showDataLabelsOverMaximum: false,
};

export const CHART_PARTS: Readonly<Record<string, BagShape>> = {
  Title: {
    name: 'ChartTitle',
    properties: { text: '', visible: true, overlay: false, position: 'Top', horizontalAlignment: 'Center' },
    parts: { Format: format('ChartTitleFormat') },
  },
  Legend: {
    name: 'ChartLegend',
    properties: { visible: true, position: 'Bottom', overlay: false },
    parts: { Format: format('ChartLegendFormat') },
  },
  DataLabels: DATA_LABELS,
  Axes: { name: 'ChartAxes', parts: { CategoryAxis: AXIS, ValueAxis: AXIS, SeriesAxis: AXIS } },
  Format: format('ChartAreaFormat'),
  PlotArea: { name: 'ChartPlotArea', parts: { Format: format('ChartPlotAreaFormat') } },
};

export const SERIES_PROPERTIES: Readonly<Record<string, Json>> = {
  chartType: 'ColumnClustered',
  hasDataLabels: false,
  filtered: false,
  gapWidth: 150,
  overlap: 0,
  smooth: false,
  axisGroup: 'Primary',
  plotOrder: 0,
  markerStyle: 'Automatic',
  markerSize: 5,
  markerBackgroundColor: '#4472C4',
  markerForegroundColor: '#4472C4',
  doughnutHoleSize: 75,
  varyByCategories: false,
};

export const SERIES_PARTS: Readonly<Record<string, BagShape>> = {
  Format: { name: 'ChartSeriesFormat', parts: { Fill: FILL, Line: LINE } },
  DataLabels: DATA_LABELS,
};
