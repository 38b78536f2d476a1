/**
 * The charts of a file: where they lie, their kind, title and the cells that they show. What else a chart has (colours,
 * axes, labels) is not read.
 * Source: ECMA-376 part 1, 20.5 (spreadsheet drawings), 21.2 (charts); office.d.ts, Excel.ChartType.
 */
import type { Package } from '../../../importer/xlsx/package.ts';
import { type Tag, walk } from '../../../importer/xlsx/xml.ts';
import { parseArea, splitSheet } from '../model/address.ts';
import type { Area } from '../model/area.ts';
import { Bag } from '../model/bag.ts';
import { Chart, type Series } from '../model/chart.ts';
import type { Sheet } from '../model/sheet.ts';

/** English Metric Units of a point. */
const EMU = 12_700;

/** Adds the charts of a sheet's part. Throws `MappeError`, `XmlError`. */
export async function readCharts(sheet: Sheet, mappe: Package, part: string): Promise<void> {
  for (const { target } of (await mappe.relations(part)).filter(({ type }) => type === 'drawing')) {
    const parts = new Map((await mappe.relations(target)).map(({ id, target: name }) => [id, name]));
    for (const { relation, name, place } of anchorsOf((await mappe.text(target)) ?? '')) {
      const xml = await mappe.text(parts.get(relation) ?? '');
      if (xml === undefined) continue;
      const chart = new Chart(sheet, sheet.book.newId(), name, 'Unknown');
      Object.assign(chart, place(sheet));
      readChart(chart, xml);
      sheet.charts.push(chart);
    }
  }
}

type Box = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;
interface Anchor {
  readonly relation: string;
  readonly name: string;
  readonly place: (sheet: Sheet) => Box;
}

/** Local name, whatever the prefix and the namespace. */
const local = ({ qname }: Tag) => qname.slice(qname.indexOf(':') + 1);

/** The charts of a drawing; pictures and shapes are none. */
function anchorsOf(xml: string): Anchor[] {
  const found: Anchor[] = [];
  let numbers: Record<string, number> = {};
  let name = '';
  let relation: string | undefined;
  const isAnchor = (tag: Tag) => local(tag).endsWith('Anchor');
  walk(xml, {
    open: (tag, path) => {
      const { attributes } = tag;
      if (isAnchor(tag)) {
        numbers = {};
        relation = undefined;
      } else if (local(tag) === 'cNvPr') name = attributes['name'] ?? '';
      else if (local(tag) === 'chart') relation = Object.entries(attributes).find(([key]) => /[}:]id$/.test(key))?.[1];
      else if (/^(ext|pos)$/.test(local(tag)) && path.length === 2) {
        for (const key of ['cx', 'cy', 'x', 'y']) if (key in attributes) numbers[key] = Number(attributes[key]) / EMU;
      }
    },
    text: (text, path) => {
      const [tag, outer] = [path.at(-1), path.at(-2)];
      if (tag && outer && /^(from|to)$/.test(local(outer))) numbers[`${local(outer)} ${local(tag)}`] = Number(text);
    },
    close: (tag) => {
      if (isAnchor(tag) && relation !== undefined) found.push({ relation, name, place: placeOf(numbers) });
    },
  });
  return found;
}

function placeOf(numbers: Readonly<Record<string, number>>): Anchor['place'] {
  const number = (key: string) => numbers[key] ?? 0;
  const corner = ({ columns, rows }: Sheet, which: 'from' | 'to') => ({
    x: columns.extent(0, number(`${which} col`)) + number(`${which} colOff`) / EMU,
    y: rows.extent(0, number(`${which} row`)) + number(`${which} rowOff`) / EMU,
  });
  return (sheet) => {
    const from = 'x' in numbers ? { x: number('x'), y: number('y') } : corner(sheet, 'from');
    const to = 'to col' in numbers ? corner(sheet, 'to') : { x: from.x + number('cx'), y: from.y + number('cy') };
    return { left: from.x, top: from.y, width: Math.max(0, to.x - from.x), height: Math.max(0, to.y - from.y) };
  };
}

/** Kinds of the file by those of the library; bars stand or lie. */
const KINDS: Readonly<Record<string, string>> = {
  lineChart: 'Line',
  line3DChart: 'Line',
  pieChart: 'Pie',
  pie3DChart: 'Pie',
  ofPieChart: 'Pie',
  doughnutChart: 'Doughnut',
  areaChart: 'Area',
  area3DChart: 'Area',
  scatterChart: 'XYScatter',
  bubbleChart: 'Bubble',
  radarChart: 'Radar',
  stockChart: 'StockHLC',
  surfaceChart: 'Surface',
};

/** What a chart says of itself: kind, title and series. */
function readChart(chart: Chart, xml: string): void {
  let title = '';
  let bars: { lying: boolean; grouping: string } | undefined;
  let series: { name: string; nameRef: string; categories: string; values: string } | undefined;
  const within = (path: readonly Tag[], ...names: string[]) =>
    names.every((name) => path.some((tag) => local(tag) === name));
  walk(xml, {
    open: (tag, path) => {
      const name = local(tag);
      if (name === 'barChart' || name === 'bar3DChart') bars = { lying: false, grouping: 'clustered' };
      else if (name === 'barDir' && bars) bars.lying = tag.attributes['val'] === 'bar';
      else if (name === 'grouping' && bars) bars.grouping = tag.attributes['val'] ?? 'clustered';
      else if (name === 'ser' && within(path, 'plotArea'))
        series = { name: '', nameRef: '', categories: '', values: '' };
      const kind = KINDS[name];
      if (kind !== undefined && chart.type === 'Unknown') chart.type = kind;
    },
    text: (text, path) => {
      const last = path.at(-1);
      if (last === undefined) return;
      const name = local(last);
      if (series === undefined) {
        if (name === 't' && within(path, 'title', 'rich') && !within(path, 'plotArea')) title += text;
      } else if (within(path, 'tx')) {
        if (name === 'f') series.nameRef += text;
        else if (name === 'v') series.name += text;
      } else if (name === 'f') {
        if (within(path, 'cat') || within(path, 'xVal')) series.categories += text;
        else if (within(path, 'val') || within(path, 'yVal')) series.values += text;
      }
    },
    close: (tag) => {
      if (local(tag) === 'ser' && series !== undefined) {
        chart.series.push(seriesFrom(chart, series));
        series = undefined;
      }
    },
  });
  if (bars !== undefined && chart.type === 'Unknown') chart.type = barKind(bars);
  if (title !== '') chart.bag.part('title').values.text = title;
}

function barKind({ lying, grouping }: { lying: boolean; grouping: string }): string {
  const height = grouping === 'percentStacked' ? 'Stacked100' : grouping === 'stacked' ? 'Stacked' : 'Clustered';
  return (lying ? 'Bar' : 'Column') + height;
}

function seriesFrom(
  { sheet: own, series }: Chart,
  refs: { name: string; nameRef: string; categories: string; values: string },
): Series {
  const values = target(own, refs.values);
  const categories = target(own, refs.categories);
  const label = target(own, refs.nameRef);
  const cell = label?.sheet.grid.value(label.area.row, label.area.column);
  const name = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : refs.name;
  return {
    sheet: values?.sheet ?? own,
    name: name || `Datenreihen${series.length + 1}`,
    values: values?.area,
    // Annahme: categories lie on the sheet of their values, as in every chart that Excel makes.
    categories: categories?.sheet === values?.sheet ? categories?.area : undefined,
    bag: new Bag(),
  };
}

function target(own: Sheet, reference: string): { sheet: Sheet; area: Area } | undefined {
  const { sheet: name, rest } = splitSheet(reference);
  const sheet = name === undefined ? own : own.book.sheet(name);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : undefined;
}
