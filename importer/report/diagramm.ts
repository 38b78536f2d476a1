/**
 * Charts as SVG, for a page that may load nothing and has no styles in attributes. The legend stands above as HTML, so that the
 * page breaks its names. Why drawn here: docs/entscheidungen/0025-diagramme-der-seite.md.
 */
import { escapeXml as sicher } from '../xlsx/text.ts';
import type { Diagramm } from './bausteine.ts';
import { balken, flaechen, linien, type Orte, saeulen, strich, symbole } from './diagramm-formen.ts';
import { breiteste, gezeigte, SCHRIFT, schritte, skala } from './diagramm-skala.ts';

/** Width and height of a drawing, and the height of a category of bars; the page scales charts by a little only. */
export interface Mass {
  readonly breite: number;
  readonly hoehe: number;
  readonly balken: number;
}
/** With its figures, and beside two others at the top. */
export const GROSS: Mass = { breite: 480, hoehe: 230, balken: 48 };
export const KLEIN: Mass = { breite: 420, hoehe: 170, balken: 40 };

/** A drawing, and how high it is. */
interface Zeichnung {
  readonly hoehe: number;
  readonly teile: readonly string[];
}

/**
 * The chart and its legend; title and description are for who cannot see it.
 * @param inWorten a number as the page writes it
 */
export function alsSvg(diagramm: Diagramm, inWorten: (n: number) => string, mass: Mass = GROSS): string {
  const { id, form, titel, beschreibung } = diagramm;
  const { hoehe, teile } = (form === 'balken' ? liegend : stehend)(diagramm, inWorten, mass);
  const kopf = `role="img" aria-labelledby="${id}-titel ${id}-text" viewBox="0 0 ${mass.breite} ${hoehe}"`;
  const worte = `<title id="${id}-titel">${sicher(titel)}</title><desc id="${id}-text">${sicher(beschreibung)}</desc>`;
  // The colour of the page's texts, also where the system forces its own.
  const bild = `<g fill="currentColor" font-size="${SCHRIFT}">${teile.join('')}</g>`;
  return `${legende(diagramm)}<svg ${kopf}>${worte}${bild}</svg>`;
}

/** The names of the series with what shows them. */
function legende({ form, reihen }: Diagramm): string {
  const muster = (i: number) =>
    form === 'linie'
      ? strich(
          [
            [1, 7],
            [27, 7],
          ],
          i,
        ) + symbole([[14, 7]], i)
      : flaechen([[7, 0, 20, 14]], i);
  const eine = ({ name }: Diagramm['reihen'][number], i: number) =>
    `<li><svg aria-hidden="true" viewBox="0 0 28 14">${muster(i)}</svg>${sicher(name)}</li>`;
  return `<ul class="legende" aria-hidden="true">${reihen.map(eine).join('')}</ul>`;
}

/** Between texts and what they name. */
const ABSTAND = 8;
/** From one line of text to the next. */
const ZEILE = 18;

const text = (x: number, y: number, worte: string, anker = 'start') =>
  `<text x="${x}" y="${y}" text-anchor="${anker}">${sicher(worte)}</text>`;
const waagrecht = (y: number, von: number, bis: number, farbe: string) =>
  `<path d="M${von} ${y}H${bis}" stroke="var(--${farbe})"/>`;

/** Lines and columns over the categories. */
function stehend(
  { form, einheit, prozent, kategorien, reihen }: Diagramm,
  inWorten: (n: number) => string,
  mass: Mass,
): Zeichnung {
  const hoechste =
    form === 'saeulen'
      ? Math.max(0, ...kategorien.map((_, k) => reihen.reduce((summe, { werte }) => summe + (werte[k] ?? 0), 0)))
      : Math.max(0, ...reihen.flatMap(({ werte }) => werte.map((wert) => wert ?? 0)));
  const achse = skala(prozent ? 100 : hoechste);
  const zahlen = [...schritte(achse)];
  // The first and the last name stand out by half, where columns are narrow.
  const halb = Math.ceil(breiteste(kategorien) / 2);
  const links = Math.max(breiteste(zahlen.map(inWorten)) + ABSTAND, halb);
  const rechts = mass.breite - Math.max(ABSTAND, halb);
  const [oben, unten] = [ZEILE + ABSTAND, mass.hoehe - ZEILE - ABSTAND];
  const abstand = (rechts - links) / kategorien.length;
  const orte: Orte = {
    kategorie: (k) => Math.round(links + abstand * (k + 0.5)),
    zahl: (wert) => unten - ((unten - oben) * wert) / achse.bis,
    abstand,
  };
  const raster = zahlen.map((zahl) => {
    const y = Math.round(orte.zahl(zahl));
    return (
      waagrecht(y, links, rechts, zahl === 0 ? 'achse' : 'gitter') +
      text(links - ABSTAND / 2, y + 4, inWorten(zahl), 'end')
    );
  });
  const namen = gezeigte(kategorien, abstand).map((k) =>
    text(orte.kategorie(k), mass.hoehe - 3, kategorien[k]!, 'middle'),
  );
  const formen = form === 'saeulen' ? saeulen(reihen, orte) : linien(reihen, orte);
  return { hoehe: mass.hoehe, teile: [text(0, ABSTAND + 4, einheit), ...raster, ...namen, formen] };
}

/** Bars beside the names of their categories. They have their numbers, and need no axis. */
function liegend({ kategorien, reihen }: Diagramm, inWorten: (n: number) => string, mass: Mass): Zeichnung {
  const werte = reihen.flatMap((reihe) => reihe.werte.map((wert) => wert ?? 0));
  const links = Math.min(breiteste(kategorien) + ABSTAND, mass.breite / 2);
  const rechts = mass.breite - breiteste(werte.map(inWorten)) - ABSTAND;
  const hoehe = kategorien.length * mass.balken;
  const orte: Orte = {
    kategorie: (k) => mass.balken * (k + 0.5),
    zahl: (wert) => links + ((rechts - links) * wert) / Math.max(1, ...werte),
    abstand: mass.balken,
  };
  const namen = kategorien.map((name, k) => text(links - ABSTAND, orte.kategorie(k) + 4, name, 'end'));
  const achse = `<path d="M${links} 0V${hoehe}" stroke="var(--achse)"/>`;
  return { hoehe, teile: [...namen, balken(reihen, orte, (wert) => sicher(inWorten(wert))), achse] };
}
