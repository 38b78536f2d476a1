/** The pane's icons: drawn for it, in the manner of Fluent's (20 units, strokes of 1.5, the colour of the text). */

const KREIS = 'M10 2.75a7.25 7.25 0 1 1 0 14.5 7.25 7.25 0 0 1 0-14.5z';

/** What is stroked, as paths. A dot is a line of almost no length. */
const PFADE = {
  alles: `${KREIS}M6.6 10.2l2.4 2.4 4.5-4.8`,
  markieren: 'M3.5 10.4V4.5a1 1 0 0 1 1-1h5.9l6.1 6.1a1 1 0 0 1 0 1.4l-5.5 5.5a1 1 0 0 1-1.4 0zM6.9 6.9h.01',
  routen:
    'M3.5 5.5h2.2c4 0 4.6 9 8.6 9h2.2M14 12l2.5 2.5L14 17M3.5 14.5h2.2c1 0 1.8-.6 2.4-1.5M11.9 7c.6-.9 1.4-1.5 2.4-1.5h2.2M14 3l2.5 2.5L14 8',
  fristen:
    'M4.5 4.5h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM3.5 8.25h13M7 2.75v3M13 2.75v3M7.2 12.3l2 2 3.6-3.8',
  zurueck: 'M3.75 8h8.5a3.9 3.9 0 0 1 0 7.8H9M7.1 4.6L3.75 8l3.35 3.4',
  diagramm: 'M3.5 16.75h13M6 14V9.5M10 14V4.5M14 14V7',
  neu: `${KREIS}M10 6.4v7.2M6.4 10h7.2`,
  abgleich: 'M3.5 6.5h12M12.2 3.2l3.3 3.3-3.3 3.3M16.5 13.5h-12M7.8 10.2l-3.3 3.3 3.3 3.3',
  einstellungen:
    'M3.25 6.5h7.5M15 6.5h1.75M12.9 4.6a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM3.25 13.5H5M9.3 13.5h7.45M7.1 11.6a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8z',
  hilfe: `${KREIS}M8 8.1a2 2 0 1 1 3 1.75c-.65.4-1 .75-1 1.5M10 13.7h.01`,
  haken: 'M4.5 10.6l3.6 3.6 7.4-7.9',
  warnung: 'M10 3.1l7.2 12.9a.6.6 0 0 1-.5.9H3.3a.6.6 0 0 1-.5-.9zM10 8v4M10 14.4h.01',
  uhr: `${KREIS}M10 5.9V10l2.8 1.9`,
  fehler: `${KREIS}M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2`,
  offen: KREIS,
  strich: 'M4.5 10h11',
  info: `${KREIS}M10 9.3v4.2M10 6.6h.01`,
  pfeil: 'M4 10h11.5M11.3 5.7l4.2 4.3-4.2 4.3',
} as const;

export type Icon = keyof typeof PFADE;

const SVG = 'http://www.w3.org/2000/svg';

/** A picture beside its text: nothing of it is read out. */
export function icon(name: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of [
    ['viewBox', '0 0 20 20'],
    ['class', 'icon'],
    ['aria-hidden', 'true'],
    ['focusable', 'false'],
  ] as const) {
    svg.setAttribute(attribute, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PFADE[name]);
  svg.append(path);
  return svg;
}
