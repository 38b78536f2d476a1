/**
 * Charts of a workbook that Excel draws itself from the cells of its tables: each chart is a part, and a drawing says
 * where on a sheet it stands. Source: ECMA-376 part 1, 21.2 (DrawingML charts), 20.5 (spreadsheet drawings).
 */
import { escapeXml, zelltext } from './text.ts';

/** Cells of a sheet, with what stands in them now: shown until Excel calculates. */
interface Bezug<T> {
  /** As a formula has it: `'Fristen'!$A$7:$A$19`. */
  readonly ref: string;
  readonly werte: readonly T[];
}

export interface ExcelDiagramm {
  readonly titel: string;
  /** In words, for who cannot see it. */
  readonly beschreibung: string;
  readonly form: 'linie' | 'saeulen' | 'balken';
  /** What the numbers are; at the axis. */
  readonly einheit: string;
  /** Number format of the axis. */
  readonly format: string;
  /** The end of the axis, where it is fixed. */
  readonly hoechstens?: number;
  readonly kategorien: Bezug<string>;
  readonly reihen: readonly { readonly name: Bezug<string>; readonly zahlen: Bezug<number | null> }[];
}

/** Where a chart stands: top left cell and size in cells, all counted from 0. */
export interface Platz {
  readonly spalte: number;
  readonly zeile: number;
  readonly spalten: number;
  readonly zeilen: number;
}

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const KOPF = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Told apart also by their lightness; the same as on the page. */
const FARBEN = ['1F5FA6', 'C4551C', '3B8A6E', '8A4FA3', '8A7A1F', '767C85', '0B7A8A', 'A33B55', '5B6E2A', '4A4FA0'];
const MARKEN = ['circle', 'diamond', 'square', 'triangle', 'star', 'plus'];
const STRICHE = ['solid', 'dash', 'sysDot'];

const sicher = (text: string) => escapeXml(zelltext(text));
const von = <T>(liste: readonly T[], i: number): T | undefined => liste[i % liste.length];

/** The part of a chart. */
export function diagrammXml(d: ExcelDiagramm): string {
  const liegend = d.form === 'balken';
  const art = d.form === 'linie' ? linien(d) : balken(d);
  return `${KOPF}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:roundedCorners val="0"/><c:chart><c:title>${titelText(d.titel, 1300)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${art}${achsen(d, liegend)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function titelText(text: string, groesse: number): string {
  return `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${groesse}" b="0"/></a:pPr><a:r><a:rPr lang="de-DE" sz="${groesse}" b="0"/><a:t>${sicher(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}

function linien(d: ExcelDiagramm): string {
  const reihen = d.reihen.map((reihe, i) => {
    const farbe = `<a:solidFill><a:srgbClr val="${von(FARBEN, i)}"/></a:solidFill>`;
    const strich = `<a:ln w="28575">${farbe}<a:prstDash val="${von(STRICHE, i)}"/></a:ln>`;
    const marke = `<c:marker><c:symbol val="${von(MARKEN, i)}"/><c:size val="7"/><c:spPr>${farbe}</c:spPr></c:marker>`;
    return `<c:ser>${reiheKopf(reihe, i)}<c:spPr>${strich}</c:spPr>${marke}${reiheWerte(d, reihe)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${reihen.join('')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
}

function balken(d: ExcelDiagramm): string {
  const gestapelt = d.form === 'saeulen';
  const reihen = d.reihen.map(
    (reihe, i) =>
      `<c:ser>${reiheKopf(reihe, i)}<c:spPr><a:solidFill><a:srgbClr val="${von(FARBEN, i)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${reiheWerte(d, reihe)}</c:ser>`,
  );
  const richtung = gestapelt ? 'col' : 'bar';
  const gruppe = gestapelt ? 'stacked' : 'clustered';
  const ueber = gestapelt ? '<c:overlap val="100"/>' : '';
  return `<c:barChart><c:barDir val="${richtung}"/><c:grouping val="${gruppe}"/><c:varyColors val="0"/>${reihen.join('')}<c:gapWidth val="60"/>${ueber}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
}

type Reihe = ExcelDiagramm['reihen'][number];

function reiheKopf({ name }: Reihe, i: number): string {
  return `<c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>${sicher(name.ref)}</c:f>${texte(name.werte)}</c:strRef></c:tx>`;
}

function reiheWerte({ kategorien, format }: ExcelDiagramm, { zahlen }: Reihe): string {
  const punkte = zahlen.werte.map((zahl, i) => (zahl === null ? '' : `<c:pt idx="${i}"><c:v>${zahl}</c:v></c:pt>`));
  const werte = `<c:numCache><c:formatCode>${sicher(format)}</c:formatCode><c:ptCount val="${zahlen.werte.length}"/>${punkte.join('')}</c:numCache>`;
  return `<c:cat><c:strRef><c:f>${sicher(kategorien.ref)}</c:f>${texte(kategorien.werte)}</c:strRef></c:cat><c:val><c:numRef><c:f>${sicher(zahlen.ref)}</c:f>${werte}</c:numRef></c:val>`;
}

function texte(werte: readonly string[]): string {
  const punkte = werte.map((text, i) => `<c:pt idx="${i}"><c:v>${sicher(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${werte.length}"/>${punkte.join('')}</c:strCache>`;
}

/** Bars lie with the first one on top. */
function achsen({ einheit, format, hoechstens }: ExcelDiagramm, liegend: boolean): string {
  const linie = (farbe: string) =>
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${farbe}"/></a:solidFill></a:ln></c:spPr>`;
  const skala = (richtung: string, mehr = '') => `<c:scaling><c:orientation val="${richtung}"/>${mehr}</c:scaling>`;
  const ende = hoechstens === undefined ? '' : `<c:max val="${hoechstens}"/>`;
  const worte = `<c:catAx><c:axId val="1"/>${skala(liegend ? 'maxMin' : 'minMax')}<c:delete val="0"/><c:axPos val="${liegend ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${linie('8B929C')}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`;
  const zahlen = `<c:valAx><c:axId val="2"/>${skala('minMax', `${ende}<c:min val="0"/>`)}<c:delete val="0"/><c:axPos val="${liegend ? 'b' : 'l'}"/><c:majorGridlines>${linie('DFE3E8')}</c:majorGridlines><c:title>${titelText(einheit, 900)}<c:overlay val="0"/></c:title><c:numFmt formatCode="${sicher(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${linie('8B929C')}<c:crossAx val="1"/><c:crosses val="${liegend ? 'max' : 'autoZero'}"/></c:valAx>`;
  return worte + zahlen;
}

/** The drawing of a sheet: its charts in the order of their relationships `rId1`, `rId2`, … */
export function zeichnungXml(
  diagramme: readonly { readonly diagramm: ExcelDiagramm; readonly platz: Platz }[],
): string {
  const anker = diagramme.map(({ diagramm, platz }, i) => {
    const ecke = (name: string, spalte: number, zeile: number) =>
      `<xdr:${name}><xdr:col>${spalte}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${zeile}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const name = `name="${sicher(diagramm.titel)}" descr="${sicher(diagramm.beschreibung)}"`;
    const bild = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" ${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    const bis = ecke('to', platz.spalte + platz.spalten, platz.zeile + platz.zeilen);
    return `<xdr:twoCellAnchor editAs="oneCell">${ecke('from', platz.spalte, platz.zeile)}${bis}${bild}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${KOPF}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${R}">${anker.join('')}</xdr:wsDr>`;
}

export const DIAGRAMM_TYP = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const ZEICHNUNG_TYP = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const DIAGRAMM_BEZUG = `${R}/chart`;
export const ZEICHNUNG_BEZUG = `${R}/drawing`;
