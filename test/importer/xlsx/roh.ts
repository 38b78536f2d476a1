/** Workbooks made part by part, as no library writes them: with what later versions of Excel and other programs put in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { letters } from '../../../importer/xlsx/address.ts';
import { type Namensraeume, STRICT, TRANSITIONAL } from '../../../importer/xlsx/namespaces.ts';
import { escapeXml } from '../../../importer/xlsx/text.ts';
import { antrag, KOPF, type Wert } from '../pruefen/mappe.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PAKET = 'http://schemas.openxmlformats.org/package/2006';
const TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is added to the sheet `Liste`. */
export interface Zusatz {
  /** Before `sheetData`, as `<cols>`. */
  readonly vorn?: string;
  /** Behind `sheetData`, in the order of the schema. */
  readonly hinten?: string;
  /** Relationships of the sheet: the last part of their type, or all of it, and the part. */
  readonly bezuege?: Readonly<Record<string, readonly [type: string, part: string]>>;
  /** More parts with their content types; without one that of their ending. */
  readonly teile?: Readonly<Record<string, readonly [type: string | undefined, text: string]>>;
  /** `<definedNames>` of the workbook. */
  readonly namen?: string;
}

/** How the parts are named and addressed. */
export interface Bauart {
  readonly raeume?: Namensraeume;
  /** The ZIP item of a part. */
  readonly item?: (part: string) => string;
  /** The target of a relationship from a part in `folder`; `part` as it stands in the content types. */
  readonly ziel?: (part: string, folder: string) => string;
}

/** Ways of naming and addressing that the packaging allows (ECMA-376 part 2, 6.2 and 7.3). */
export const BAUARTEN: readonly [string, Bauart][] = [
  ['as Excel', {}],
  ['items with backslashes', { item: (part) => part.replaceAll('/', '\\') }],
  ['items in lower case', { item: (part) => part.toLowerCase() }],
  [
    'items in other case',
    { item: (part) => part.replace('worksheets/sheet', 'Worksheets/Sheet').replace('sharedS', 'SharedS') },
  ],
  ['items with a leading slash', { item: (part) => `/${part}` }],
  [
    'targets with backslashes',
    { ziel: (part, folder) => part.slice(folder === '' ? 0 : folder.length + 1).replaceAll('/', '\\') },
  ],
  ['absolute targets', { ziel: (part) => `/${part}` }],
  ['absolute targets in other case', { ziel: (part) => `/${part.toUpperCase()}` }],
  ['Strict Open XML', { raeume: STRICT }],
];

/** The element of a cell that holds its value itself; formulas begin with `=` and have no value. */
function zelle(wert: Wert, r: string): string {
  if (wert === null) return '';
  if (typeof wert === 'number') return `<c r="${r}"><v>${wert}</v></c>`;
  const text = String(wert);
  if (text.startsWith('=')) return `<c r="${r}"><f>${escapeXml(text.slice(1))}</f><v></v></c>`;
  return `<c r="${r}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

/** A list of three applications; none of the first conversations was led. */
export const LISTE: readonly (readonly Wert[])[] = [
  [...KOPF, 'Erstberatung am'],
  antrag('123A456789'),
  antrag('123A456780', '09.03.2026'),
  antrag('123A456781', '16.03.2026', 'Weiterbewilligung'),
];

function relative(part: string, folder: string): string {
  if (folder === '') return part;
  return part.startsWith(`${folder}/`) ? part.slice(folder.length + 1) : `../${part.slice(part.indexOf('/') + 1)}`;
}

/** All parts of a workbook by name. */
export function rohTeile(
  rows: readonly (readonly Wert[])[],
  zusatz: Zusatz = {},
  { raeume = TRANSITIONAL, ziel = relative }: Bauart = {},
): Record<string, string> {
  const { vorn = '', hinten = '', bezuege = {}, teile = {}, namen = '' } = zusatz;
  const { tabelle, beziehungen } = raeume;
  const bezug = (id: string, type: string, part: string, folder: string) =>
    `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${beziehungen}/${type}`}" Target="${ziel(part, folder)}"/>`;
  const rels = (all: string) => `${XML}<Relationships xmlns="${PAKET}/relationships">${all}</Relationships>`;
  const data = rows.map((row, r) => {
    const cells = row.map((wert, c) => zelle(wert, `${letters(c)}${r + 1}`)).join('');
    return cells === '' ? '' : `<row r="${r + 1}">${cells}</row>`;
  });
  const arten = Object.entries(teile).flatMap(([part, [type]]) =>
    type === undefined ? [] : `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  const raum = `xmlns="${tabelle}" xmlns:r="${beziehungen}"`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PAKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/><Override PartName="/xl/workbook.xml" ContentType="${TYP}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYP}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYP}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYP}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYP}.styles+xml"/>${arten.join('')}</Types>`,
    '_rels/.rels': rels(bezug('rId1', 'officeDocument', 'xl/workbook.xml', '')),
    'xl/workbook.xml': `${XML}<workbook ${raum}><workbookPr/><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/><sheet name="Werte" sheetId="2" r:id="rId2"/></sheets>${namen}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      bezug('rId1', 'worksheet', 'xl/worksheets/sheet1.xml', 'xl') +
        bezug('rId2', 'worksheet', 'xl/worksheets/sheet2.xml', 'xl') +
        bezug('rId3', 'sharedStrings', 'xl/sharedStrings.xml', 'xl') +
        bezug('rId4', 'styles', 'xl/styles.xml', 'xl'),
    ),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${tabelle}" count="1" uniqueCount="1"><si><t>Werte</t></si></sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${tabelle}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet ${raum}>${vorn}<sheetData>${data.join('')}</sheetData>${hinten}</worksheet>`,
    'xl/worksheets/sheet2.xml': `${XML}<worksheet ${raum}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
    ...(Object.keys(bezuege).length === 0
      ? {}
      : {
          'xl/worksheets/_rels/sheet1.xml.rels': rels(
            Object.entries(bezuege)
              .map(([id, [type, part]]) => bezug(id, type, part, 'xl/worksheets'))
              .join(''),
          ),
        }),
    ...Object.fromEntries(Object.entries(teile).map(([part, [, text]]) => [part, text])),
  };
}

/** Writes parts as `liste.xlsx` into a folder. */
export async function rohMappe(
  folder: string,
  teile: Readonly<Record<string, string>>,
  item = (part: string) => part,
): Promise<string> {
  const zip = new JSZip();
  const date = new Date(Date.UTC(2026, 0, 1));
  for (const [part, text] of Object.entries(teile)) zip.file(item(part), text, { createFolders: false, date });
  const path = join(folder, 'liste.xlsx');
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return path;
}
