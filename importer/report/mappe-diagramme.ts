/**
 * The charts of the workbook: each is fed by the cells of its table, wherever that stands, and can be edited in Excel.
 * Source: page 5 "Reports, second edition" (native charts).
 */
import type ExcelJS from 'exceljs';
import type { Texte } from '../messages/report.ts';
import { letters } from '../xlsx/address.ts';
import {
  DIAGRAMM_BEZUG,
  DIAGRAMM_TYP,
  diagrammXml,
  type ExcelDiagramm,
  type Platz,
  ZEICHNUNG_BEZUG,
  ZEICHNUNG_TYP,
  zeichnungXml,
} from '../xlsx/chart.ts';
import type { Diagramm, Tabelle } from './bausteine.ts';

/** The charts of one sheet. */
export interface Zeichnung {
  /** Number of the sheet in the workbook, from 1. */
  readonly blatt: number;
  readonly diagramme: readonly { readonly diagramm: ExcelDiagramm; readonly platz: Platz }[];
}

interface Standort {
  readonly tabelle: Tabelle;
  readonly blatt: string;
  /** Row of the header, from 1. */
  readonly kopfzeile: number;
}

/** Pixels of a row, and of a character of a column's width. */
const ZEILE = 20;
const ZEICHEN = 7;
/** Size of a chart in pixels. */
const BREITE = 720;
const HOEHE = 340;
/** Height of a bar with its gap. */
const BALKEN = 60;

/** Where the tables stand, and which charts stand on which sheet. */
export class Diagrammblaetter {
  private readonly texte: Texte;
  private readonly tabellen = new Map<string, Standort>();
  private readonly blaetter = new Map<number, { diagramm: ExcelDiagramm; platz: Platz }[]>();

  constructor(texte: Texte) {
    this.texte = texte;
  }

  /** A table has its header in row `kopfzeile` of a sheet. */
  steht(tabelle: Tabelle, blatt: string, kopfzeile: number): void {
    this.tabellen.set(tabelle.id, { tabelle, blatt, kopfzeile });
  }

  /** Puts a chart on a sheet whose columns have their widths; gives the rows that it covers. All counted from 0. */
  setze(blatt: ExcelJS.Worksheet, diagramm: Diagramm, spalte: number, zeile: number): number {
    const standort = this.tabellen.get(diagramm.quelle.tabelle);
    if (standort === undefined) return 0;
    const hoehe = diagramm.form === 'balken' ? 130 + diagramm.kategorien.length * BALKEN : HOEHE;
    const zeilen = Math.ceil(hoehe / ZEILE);
    let spalten = 0;
    for (let breit = 0; breit < BREITE; spalten++)
      breit += (blatt.getColumn(spalte + spalten + 1).width ?? 9) * ZEICHEN;
    const platz = { spalte, zeile, spalten, zeilen };
    const eines = { diagramm: fuerExcel(diagramm, standort, this.texte), platz };
    const schon = this.blaetter.get(blatt.id);
    if (schon === undefined) this.blaetter.set(blatt.id, [eines]);
    else schon.push(eines);
    return zeilen;
  }

  /** All sheets with charts. */
  alle(): readonly Zeichnung[] {
    return [...this.blaetter].map(([blatt, diagramme]) => ({ blatt, diagramme }));
  }
}

function fuerExcel(diagramm: Diagramm, { tabelle, blatt, kopfzeile }: Standort, { formate }: Texte): ExcelDiagramm {
  const { titel, beschreibung, form, einheit, quelle, kategorien } = diagramm;
  const ziel = (spalte: number, von: number, bis: number) => {
    const s = letters(spalte);
    return `'${blatt.replaceAll("'", "''")}'!$${s}$${von}${bis === von ? '' : `:$${s}$${bis}`}`;
  };
  const [erste, letzte] = [kopfzeile + 1, kopfzeile + tabelle.anzahl];
  const zeilen = [...tabelle.zeilen];
  const prozent = quelle.spalten.some((i) => tabelle.spalten[i]?.art === 'prozent');
  return {
    titel,
    beschreibung,
    form,
    einheit,
    format: prozent ? '0%' : formate.zahl,
    ...(prozent ? { hoechstens: 1 } : {}),
    kategorien: { ref: ziel(0, erste, letzte), werte: kategorien },
    reihen: quelle.spalten.map((i) => ({
      name: { ref: ziel(i, kopfzeile, kopfzeile), werte: [tabelle.spalten[i]?.titel ?? ''] },
      zahlen: {
        ref: ziel(i, erste, letzte),
        werte: zeilen.map((zeile) => {
          const wert = zeile[i];
          return typeof wert === 'number' ? wert : null;
        }),
      },
    })),
  };
}

/** The part of a sheet. */
export const blattname = (nummer: number) => `xl/worksheets/sheet${nummer}.xml`;
const zeichnungsname = (nummer: number) => `xl/drawings/drawing${nummer}.xml`;
const diagrammname = (nummer: number) => `xl/charts/chart${nummer}.xml`;

/** The parts of all drawings and charts, numbered from 1, with the drawings' relationships. */
export function* zeichnungsteile(zeichnungen: readonly Zeichnung[]): Generator<readonly [name: string, xml: string]> {
  let nummer = 0;
  for (const [i, { diagramme }] of zeichnungen.entries()) {
    const bezuege: string[] = [];
    for (const [j, { diagramm }] of diagramme.entries()) {
      nummer++;
      bezuege.push(beziehung(`rId${j + 1}`, DIAGRAMM_BEZUG, `/${diagrammname(nummer)}`));
      yield [diagrammname(nummer), diagrammXml(diagramm)];
    }
    yield [zeichnungsname(i + 1), zeichnungXml(diagramme)];
    yield [
      `xl/drawings/_rels/drawing${i + 1}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${bezuege.join('')}</Relationships>`,
    ];
  }
}

const beziehung = (id: string, typ: string, ziel: string) =>
  `<Relationship Id="${id}" Type="${typ}" Target="${ziel}"/>`;

/** The id of a sheet's relationship to its drawing: unlike those of exceljs. */
const ZEICHNUNG = 'rIdZeichnung';

/** A part as exceljs wrote it, with what the charts need in it. */
export function mitDiagrammen(name: string, xml: string, zeichnungen: readonly Zeichnung[]): string {
  if (name === '[Content_Types].xml') return mitTypen(xml, zeichnungen);
  const nummer = (teil: (blatt: number) => string) => zeichnungen.findIndex(({ blatt }) => name === teil(blatt)) + 1;
  if (nummer(blattname) > 0) {
    const element = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${ZEICHNUNG}"/>`;
    // Has to stand before the tables.
    return xml.replace('<tableParts', () => `${element}<tableParts`);
  }
  const bezug = nummer((blatt) => `xl/worksheets/_rels/sheet${blatt}.xml.rels`);
  if (bezug === 0) return xml;
  const neu = beziehung(ZEICHNUNG, ZEICHNUNG_BEZUG, `/${zeichnungsname(bezug)}`);
  return xml.replace('</Relationships>', () => `${neu}</Relationships>`);
}

/** The list of parts with those of the drawings. */
function mitTypen(xml: string, zeichnungen: readonly Zeichnung[]): string {
  const eines = (name: string, typ: string) => `<Override PartName="/${name}" ContentType="${typ}"/>`;
  const neu = [...zeichnungsteile(zeichnungen)].flatMap(([name]) =>
    name.endsWith('.rels') ? [] : eines(name, name.startsWith('xl/charts/') ? DIAGRAMM_TYP : ZEICHNUNG_TYP),
  );
  return xml.replace('</Types>', () => `${neu.join('')}</Types>`);
}
