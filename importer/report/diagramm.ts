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
/** Names that stand beside each other in the small chart at most. */
const EINE_ZEILE = 4;

/** A colour of the page (html-stil.ts), which decides for light and dark. */
const farbe = (name: string) => `var(--${name})`;
const REIHEN = [1, 2, 3, 4, 5, 6].map((nummer) => farbe(`reihe-${nummer}`));
const SYMBOLE = ['circle', 'diamond', 'rect', 'triangle', 'roundRect', 'pin'];
const STRICHE = ['solid', 'dashed', 'dotted', 'solid', 'dashed', 'dotted'] as const;

/**
 * The chart with title and description for who cannot see it. Throws what ECharts throws: who calls goes on without it.
 * @param zahl a number in words
 */
export function alsSvg(diagramm: Diagramm, zahl: (n: number) => string, mass = GROSS): string {
  const { id, form, kategorien, titel, beschreibung } = diagramm;
  const hoehe = form === 'balken' ? 90 + kategorien.length * mass.balken : mass.hoehe;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: mass.breite, height: hoehe });
  try {
    chart.setOption(option(diagramm, zahl));
    // ECharts escapes what is markup, but hands on what is no character.
    const svg = sauber(xmlZeichen(chart.renderToSVGString({ useViewBox: true })), id);
    const kopf = `role="img" aria-labelledby="${id}-titel ${id}-text"`;
    const worte = `<title id="${id}-titel">${escapeXml(titel)}</title><desc id="${id}-text">${escapeXml(beschreibung)}</desc>`;
    return svg.replace(/^<svg ([^>]*)>/, (_, rest: string) => `<svg ${kopf} ${rest}>${worte}`);
  } finally {
    chart.dispose();
  }
}

function option({ form, einheit, prozent, kategorien, reihen }: Diagramm, zahl: (n: number) => string) {
  const liegend = form === 'balken';
  const schrift = { color: farbe('schrift'), fontFamily: SCHRIFT, fontSize: 13 };
  const worte = {
    type: 'category' as const,
    data: [...kategorien],
    inverse: liegend,
    axisLabel: { ...schrift, hideOverlap: true },
    axisLine: { lineStyle: { color: farbe('achse') } },
    axisTick: { show: false },
  };
  const zahlen = {
    type: 'value' as const,
    name: liegend ? '' : einheit,
    nameTextStyle: { ...schrift, align: 'left' as const },
    minInterval: 1,
    ...(prozent ? { min: 0, max: 100 } : {}),
    axisLabel: { ...schrift, formatter: zahl },
    splitLine: { lineStyle: { color: farbe('gitter') } },
  };
  return {
    animation: false,
    color: REIHEN,
    textStyle: schrift,
    grid: {
      // Widths of texts are estimated: the page's font may be wider.
      left: liegend ? 36 : 12,
      right: 32,
      // Many names take two lines in the small chart, and the unit of the numbers stands below them.
      top: reihen.length > EINE_ZEILE ? 84 : 64,
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
        itemStyle: { borderColor: farbe('grund'), borderWidth: form === 'saeulen' ? 1 : 0 },
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
    .replaceAll(` font-family="${SCHRIFT}"`, '')
    .replaceAll(/\n+/g, '');
}
