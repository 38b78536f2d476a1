/**
 * What sheets hold in other namespaces than their own, as Excel writes it. Sources: ECMA-376 part 1, 18.3.1 (controls,
 * oleObjects, legacyDrawing) and 20.5 (anchors); part 3 (mc:AlternateContent); [MS-XLSX] 2.3.1 (x14 extensions), 2.6
 * (slicers, threaded comments).
 */
import type { Zusatz } from '../xlsx/roh.ts';

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COLS = '<cols><col min="1" max="3" width="14" customWidth="1"/></cols>';
const TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MS = 'http://schemas.microsoft.com/office';

const anker = `<anchor moveWithCells="1"><from><xdr:col xmlns:xdr="${XDR}">1</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">5</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="${XDR}">3</xdr:col><xdr:colOff xmlns:xdr="${XDR}">0</xdr:colOff><xdr:row xmlns:xdr="${XDR}">7</xdr:row><xdr:rowOff xmlns:xdr="${XDR}">0</xdr:rowOff></to></anchor>`;
const wahl = (inner: string) =>
  `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:x14="${X14}" Requires="x14">${inner}</mc:Choice></mc:AlternateContent>`;
const ext = (uri: string, inner: string) => `<ext uri="{${uri}}" xmlns:x14="${X14}" xmlns:xm="${XM}">${inner}</ext>`;
const liste = (...exts: readonly string[]) => `<extLst>${exts.join('')}</extLst>`;
const vml = (type: string, more = '') =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="${type}"><x:Anchor>1, 0, 5, 0, 3, 0, 7, 0</x:Anchor><x:Row>1</x:Row><x:Column>0</x:Column>${more}</x:ClientData></v:shape></xml>`;

const regeln = ext(
  '78C0D931-6437-407d-A8EE-F0AAD7539E65',
  `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="9" id="{00000000-000E-0000-0000-000001000000}"><xm:f>Werte!$A$1="x"</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`,
);
const auswahl = ext(
  'CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF',
  '<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Werte!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E2:E4</xm:sqref></x14:dataValidation></x14:dataValidations>',
);
const linien = ext(
  '05C60535-1F16-4fd2-B633-F4F36F0B64E0',
  '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Werte!A1:C1</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
);

/** By name: what is added to a workbook. */
export const FREMD = {
  'form controls': {
    vorn: COLS,
    hinten: `<legacyDrawing r:id="rIdV"/>${wahl(`<controls>${wahl(`<control shapeId="1025" r:id="rIdC" name="Knopf"><controlPr defaultSize="0">${anker}</controlPr></control>`)}</controls>`)}`,
    bezuege: {
      rIdV: ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'],
      rIdC: ['ctrlProp', 'xl/ctrlProps/ctrlProp1.xml'],
    },
    teile: {
      'xl/drawings/vmlDrawing1.vml': [undefined, vml('Button')],
      'xl/ctrlProps/ctrlProp1.xml': [
        'application/vnd.ms-excel.controlproperties+xml',
        `<formControlPr xmlns="${X14}" objectType="Button" lockText="1"/>`,
      ],
    },
  },
  'embedded objects': {
    vorn: COLS,
    hinten: `<legacyDrawing r:id="rIdV"/><oleObjects>${wahl(`<oleObject progId="Package" shapeId="1025" r:id="rIdO"><objectPr defaultSize="0">${anker}</objectPr></oleObject>`)}</oleObjects>`,
    bezuege: {
      rIdV: ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'],
      rIdO: ['oleObject', 'xl/embeddings/oleObject1.bin'],
    },
    teile: {
      'xl/drawings/vmlDrawing1.vml': [undefined, vml('Pict')],
      'xl/embeddings/oleObject1.bin': [undefined, 'bytes'],
    },
  },
  'x14 conditional formats': { hinten: liste(regeln) },
  'x14 drop-down lists': { hinten: liste(auswahl) },
  sparklines: { hinten: liste(linien) },
  slicers: {
    hinten: liste(
      ext('3A4CF648-6AED-40f4-86FF-DC5316D8AED3', '<x14:slicerList><x14:slicer r:id="rIdS"/></x14:slicerList>'),
    ),
    bezuege: { rIdS: [`${MS}/2007/relationships/slicer`, 'xl/slicers/slicer1.xml'] },
    teile: {
      'xl/slicers/slicer1.xml': [
        'application/vnd.ms-excel.slicer+xml',
        `<slicers xmlns="${X14}"><slicer name="Art" cache="Art" caption="Art" rowHeight="241300"/></slicers>`,
      ],
    },
  },
  comments: {
    hinten: '<legacyDrawing r:id="rIdV"/>',
    bezuege: { rIdV: ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'], rIdK: ['comments', 'xl/comments1.xml'] },
    teile: {
      'xl/drawings/vmlDrawing1.vml': [undefined, vml('Note')],
      'xl/comments1.xml': [
        `${TYP}.comments+xml`,
        `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>Rückruf</t></text></comment></commentList></comments>`,
      ],
    },
  },
  'threaded comments': {
    bezuege: {
      rIdT: [`${MS}/2017/10/relationships/threadedComment`, 'xl/threadedComments/threadedComment1.xml'],
    },
    teile: {
      'xl/threadedComments/threadedComment1.xml': [
        'application/vnd.ms-excel.threadedcomments+xml',
        `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" dT="2026-03-02T10:00:00.00" personId="{0}" id="{1}"><text>Rückruf</text></threadedComment></ThreadedComments>`,
      ],
    },
  },
  'all extensions of a sheet with columns': {
    vorn: COLS,
    hinten: `${wahl(`<controls>${wahl(`<control shapeId="1025" r:id="rIdC" name="Knopf"><controlPr defaultSize="0">${anker}</controlPr></control>`)}</controls>`)}${liste(regeln, auswahl, linien)}`,
    bezuege: { rIdC: ['ctrlProp', 'xl/ctrlProps/ctrlProp1.xml'] },
    teile: {
      'xl/ctrlProps/ctrlProp1.xml': [
        'application/vnd.ms-excel.controlproperties+xml',
        `<formControlPr xmlns="${X14}" objectType="Button" lockText="1"/>`,
      ],
    },
  },
} as const satisfies Record<string, Zusatz>;
