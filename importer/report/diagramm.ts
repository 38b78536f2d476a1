/**
 * Charts as SVG by Apache ECharts without a browser, cleaned for a page with a strict Content-Security-Policy: no
 * style attributes and sheets, no scripts; colours by name (`var(--…)`), so that the page decides for light and dark.
 */
import { createRequire } from 'node:module';
import { escapeXml, xmlZeichen } from '../xlsx/text.ts';
import type { Diagramm } from './bausteine.ts';

/** ECharts in one file: its hundreds of modules one by one take a second to load. */
const { init } = createRequire(import.meta.url)('echarts/dist/echarts.common.min') as typeof import('echarts');

/** Width and height in the letters of the page, and the height of a bar; the page scales charts by a little only. */
export interface Mass {
  readonly breite: number;
  readonly hoehe: number;
  readonly balken: number;
}
/** With its figures, and beside two others at the top. */
export const GROSS: Mass = { breite: 600, hoehe: 300, balken: 56 };
export const KLEIN: Mass = { breite: 420, hoehe: 210, balken: 38 };
const SCHRIFT = 'sans-serif';

/** Colours by name, for light ground: at least 3:1 against white, told apart also by their lightness. */
const FARBEN = {
  'reihe-1': '#1f5fa6',
  'reihe-2': '#c4551c',
  'reihe-3': '#3b8a6e',
  'reihe-4': '#8a4fa3',
  'reihe-5': '#8a7a1f',
  'reihe-6': '#767c85',
  schrift: '#3d4450',
  achse: '#8b929c',
  gitter: '#dfe3e8',
  grund: '#fefefe',
} as const;

const REIHEN = [
  FARBEN['reihe-1'],
  FARBEN['reihe-2'],
  FARBEN['reihe-3'],
  FARBEN['reihe-4'],
  FARBEN['reihe-5'],
  FARBEN['reihe-6'],
];
const SYMBOLE = ['circle', 'diamond', 'rect', 'triangle', 'roundRect', 'pin'];
const STRICHE = ['solid', 'dashed', 'dotted', 'solid', 'dashed', 'dotted'] as const;

/** The chart in the colours for light ground. Throws what ECharts throws: who calls goes on without the chart. `zahl`: a number in words. */
export function alsSvg(diagramm: Diagramm, zahl: (n: number) => string, mass = GROSS): string {
  const hoehe = diagramm.form === 'balken' ? 90 + diagramm.kategorien.length * mass.balken : mass.hoehe;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: mass.breite, height: hoehe });
  try {
    chart.setOption(option(diagramm, zahl));
    // ECharts escapes what is markup, but hands on what is no character.
    return sauber(xmlZeichen(chart.renderToSVGString({ useViewBox: true })), diagramm.id);
  } finally {
    chart.dispose();
  }
}

/** The chart for a page: colours by name, with title and description for who cannot see it. */
export function fuerSeite(svg: string, { id, titel, beschreibung }: Diagramm): string {
  let farbig = svg.replaceAll(` font-family="${SCHRIFT}"`, '');
  for (const [name, wert] of Object.entries(FARBEN)) farbig = farbig.replaceAll(`"${wert}"`, `"var(--${name})"`);
  const kopf = `role="img" aria-labelledby="${id}-titel ${id}-text"`;
  const worte = `<title id="${id}-titel">${escapeXml(titel)}</title><desc id="${id}-text">${escapeXml(beschreibung)}</desc>`;
  return farbig.replace(/^<svg ([^>]*)>/, (_, rest: string) => `<svg ${kopf} ${rest}>${worte}`);
}

function option({ form, einheit, prozent, kategorien, reihen }: Diagramm, zahl: (n: number) => string) {
  const liegend = form === 'balken';
  const schrift = { color: FARBEN.schrift, fontFamily: SCHRIFT, fontSize: 13 };
  const worte = {
    type: 'category' as const,
    data: [...kategorien],
    inverse: liegend,
    axisLabel: { ...schrift, hideOverlap: true },
    axisLine: { lineStyle: { color: FARBEN.achse } },
    axisTick: { show: false },
  };
  const zahlen = {
    type: 'value' as const,
    name: liegend ? '' : einheit,
    nameTextStyle: { ...schrift, align: 'left' as const },
    minInterval: 1,
    ...(prozent ? { min: 0, max: 100 } : {}),
    axisLabel: { ...schrift, formatter: zahl },
    splitLine: { lineStyle: { color: FARBEN.gitter } },
  };
  return {
    animation: false,
    color: REIHEN,
    textStyle: schrift,
    grid: {
      // Widths of texts are estimated: the page's font may be wider.
      left: liegend ? 36 : 12,
      right: 32,
      top: 64,
      bottom: 12,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    legend: {
      top: 0,
      left: 0,
      selectedMode: false,
      itemGap: 18,
      textStyle: schrift,
      data: reihen.map(({ name }) => name),
    },
    xAxis: liegend ? zahlen : worte,
    yAxis: liegend ? worte : zahlen,
    series: reihen.map(({ name, werte }, i) => {
      const gleich = { name, data: [...werte], silent: true };
      if (form === 'linie') {
        return {
          ...gleich,
          type: 'line' as const,
          symbol: SYMBOLE[i % SYMBOLE.length] ?? 'circle',
          symbolSize: 8,
          showAllSymbol: true,
          lineStyle: { width: 2.5, type: STRICHE[i % STRICHE.length] ?? 'solid' },
        };
      }
      return {
        ...gleich,
        type: 'bar' as const,
        ...(form === 'saeulen'
          ? { stack: 'alle' }
          : {
              label: {
                show: true,
                position: 'right' as const,
                ...schrift,
                formatter: ({ value }: { value: unknown }) => zahl(Number(value)),
              },
            }),
        barMaxWidth: 36,
        itemStyle: { borderColor: FARBEN.grund, borderWidth: form === 'saeulen' ? 1 : 0 },
      };
    }),
  };
}

/** Leaves what draws: ids that do not depend on what was drawn before, attributes instead of styles. */
function sauber(svg: string, id: string): string {
  return svg
    .replaceAll(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replaceAll(/ (?:class|pointer-events|ecmeta_[a-z_]+|xmlns:xlink|baseProfile)="[^"]*"/g, '')
    .replaceAll(/zr\d+-/g, `${id}-`)
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .filter((eins) => eins.includes(':'))
        .map((eins) => {
          const [name = '', ...wert] = eins.split(':');
          return ` ${name.trim()}="${wert.join(':').trim()}"`;
        })
        .join(''),
    )
    .replaceAll(/\n+/g, '');
}
