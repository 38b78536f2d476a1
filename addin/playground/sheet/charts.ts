/**
 * The charts of a sheet as pictures: kind, title, series and categories as they are; colours and axes are this page's own.
 * What cannot be drawn is named, with its numbers. An SVG as picture keeps its styles, which the page's policy forbids.
 */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Area } from '../../../test/host/model/area.ts';
import type { Chart, Series } from '../../../test/host/model/chart.ts';
import { shownText } from './cell.ts';
import { div } from './elements.ts';

use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** What a chart shows now. */
interface Bild {
  readonly titel: string;
  /** As in `Excel.ChartType`. */
  readonly art: string;
  readonly legende: boolean;
  readonly kategorien: readonly string[];
  readonly reihen: readonly { readonly name: string; readonly zahlen: readonly (number | null)[] }[];
}

export function bildOf({ name, type, bag, series }: Chart): Bild {
  const { visible: hasTitle = true, text: title } = bag.part('title').values;
  const first = series.find(({ values }) => values !== undefined);
  return {
    titel: hasTitle === false ? '' : typeof title === 'string' ? title : name,
    art: type,
    legende: bag.part('legend').get('visible', true) === true && (series.length > 1 || RUND.test(type)),
    kategorien: first === undefined ? [] : kategorien(first),
    reihen: series.map((one) => ({ name: one.name, zahlen: cells(one.values, zahl(one)) })),
  };
}

const zahl =
  ({ sheet }: Series) =>
  (row: number, column: number) => {
    const value = sheet.grid.value(row, column);
    return typeof value === 'number' ? value : null;
  };

/** The texts beside the values; where there are none, Excel counts. */
function kategorien({ sheet, categories, values }: Series): string[] {
  if (categories === undefined) return cells(values, () => '').map((_, index) => String(index + 1));
  return cells(categories, (row, column) => shownText(sheet, row, column));
}

function cells<T>(area: Area | undefined, read: (row: number, column: number) => T): T[] {
  if (area === undefined) return [];
  const { row, column, rows, columns } = area;
  return Array.from({ length: rows * columns }, (_, at) =>
    read(row + Math.floor(at / columns), column + (at % columns)),
  );
}

const RUND = /^(3D)?(Pie|Doughnut)/;
const GEZEICHNET = /^(3D)?(Bar|Column|Line|Area|Pie|Doughnut|XYScatter)/;
/** Numbers that are read out; more of them nobody listens to. */
const VORGELESEN = 30;

/** In words: for who cannot see it, and for what cannot be drawn. */
export function inWorten({ titel, kategorien: worte, reihen }: Bild): string {
  const zahlen = reihen.map(({ name, zahlen: all }) => {
    const shown = all.slice(0, VORGELESEN).map((one, at) => `${worte[at] ?? at + 1} ${one ?? 'leer'}`);
    return `${name}: ${shown.join(', ')}${all.length > VORGELESEN ? ' …' : ''}`;
  });
  return [`Diagramm „${titel}“`, ...zahlen].join('. ');
}

/** An element of this size in pixels. */
export function chartElement(bild: Bild, width: number, height: number): HTMLElement {
  const element = div('chart');
  if (!GEZEICHNET.test(bild.art) || bild.reihen.every(({ zahlen }) => zahlen.length === 0)) {
    element.textContent = `${inWorten(bild)}. Diese Art (${bild.art}) zeichnet der Spielplatz nicht.`;
    return element;
  }
  const picture = document.createElement('img');
  picture.alt = inWorten(bild);
  picture.src = `data:image/svg+xml,${encodeURIComponent(svgOf(bild, width, height))}`;
  element.append(picture);
  return element;
}

function svgOf(bild: Bild, width: number, height: number): string {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: Math.max(width, 80),
    height: Math.max(height, 60),
  });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      title: { text: bild.titel, left: 'center', top: 4, textStyle: { fontSize: 14, fontWeight: 'normal' } },
      legend: { show: bild.legende, bottom: 2 },
      ...(RUND.test(bild.art) ? kreis(bild) : achsen(bild)),
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Pies show their first series only. */
function kreis({ art, kategorien: worte, reihen: [first] }: Bild) {
  const data = (first?.zahlen ?? []).map((value, at) => ({ value: value ?? 0, name: worte[at] ?? '' }));
  const radius = /Doughnut/.test(art) ? ['35%', '60%'] : '60%';
  return { series: [{ type: 'pie' as const, radius, data, label: { formatter: '{b}: {c}' } }] };
}

function achsen({ art, kategorien: worte, reihen, legende }: Bild) {
  const lying = /^(3D)?Bar/.test(art);
  const type = /Line|Area/.test(art)
    ? ('line' as const)
    : /XYScatter/.test(art)
      ? ('scatter' as const)
      : ('bar' as const);
  const names = { type: 'category' as const, data: [...worte] };
  const numbers = { type: 'value' as const };
  return {
    grid: { top: 36, left: 12, right: 16, bottom: legende ? 34 : 10, containLabel: true },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: reihen.map(({ name, zahlen }) => ({
      type,
      name,
      data: [...zahlen],
      ...(/Stacked/.test(art) ? { stack: 'alle' } : {}),
      ...(/Area/.test(art) ? { areaStyle: {} } : {}),
      label: { show: type === 'bar' },
    })),
  };
}
