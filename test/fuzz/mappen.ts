/**
 * A grammar of workbooks: lists as people keep them, written as some program might write them, then spoilt. Source:
 * ECMA-376 part 1, 18.3 and part 2 (packaging).
 */
import fc from 'fast-check';
import { FREMD } from '../importer/pruefen/fremd.ts';
import { antrag, KOPF, type Wert } from '../importer/pruefen/mappe.ts';
import { BAUARTEN, rohTeile, type Zusatz } from '../importer/xlsx/roh.ts';

/** The parts of a workbook file by the names of its ZIP items, and its bytes' fate. */
export interface Fuzzmappe {
  /** What was chosen, for a person who reads a counterexample. */
  readonly was: string;
  readonly teile: Readonly<Record<string, string>>;
  readonly item: (part: string) => string;
  /** What happens to the file's bytes. */
  readonly datei: (bytes: Uint8Array) => Uint8Array;
}

const wert: fc.Arbitrary<Wert> = fc.oneof(
  fc.constantFrom<Wert>(
    null,
    '',
    0,
    -1,
    46_083,
    46_083.5,
    1e300,
    'ja',
    'nein',
    '31.02.2026',
    '02.03.2026',
    'Erstantrag',
  ),
  fc.constantFrom<Wert>(
    '=1+1',
    "'=1+1",
    '<b>&amp;"',
    ']]>',
    'a\nb',
    '\t',
    ' ',
    '_x0041_',
    '\u200b',
    '😀',
    'Summe',
    '#REF!',
  ),
  fc.constantFrom<Wert>('123A456789', '123a456789 ', '99 9z9 99999', 123456789, 'x'.repeat(300)),
);

const zeile: fc.Arbitrary<readonly Wert[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(99), wert).map(([n, tag]) => antrag(`123A4567${String(n).padStart(2, '0')}`, tag)),
  },
  { weight: 2, arbitrary: fc.array(wert, { maxLength: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom<readonly Wert[]>([], [...KOPF], ['Summe', 3], [...KOPF].reverse()) },
);

const liste = fc
  .tuple(fc.array(fc.array(wert, { maxLength: 3 }), { maxLength: 2 }), fc.boolean(), fc.array(zeile, { maxLength: 8 }))
  .map(([above, hasResults, rows]) => [
    ...above,
    [...KOPF, ...(hasResults ? ['Neufall', 'Frist Erstberatung', 'Wer'] : [])],
    ...rows,
  ]);

/** Other ways to write the same XML, and some that are none. */
const XML: Readonly<Record<string, (xml: string) => string>> = {
  'ohne Deklaration': (xml) => xml.replace(/^<\?xml.*?\?>\s*/, ''),
  'mit BOM': (xml) => `\uFEFF${xml}`,
  'einfache Anführungszeichen': (xml) => xml.replaceAll(/ (\w+)="([^"']*)"/g, " $1='$2'"),
  Leerraum: (xml) => xml.replaceAll('/>', '  />').replaceAll('><', '>\n\t<'),
  Kommentare: (xml) => xml.replaceAll('<row', '<!-- <row r="9"> --><row').replace('<sheetData', '<?pi x?><sheetData'),
  CDATA: (xml) => xml.replaceAll(/<t>([^<&]*)<\/t>/g, '<t><![CDATA[$1]]></t>'),
  Zeichenverweise: (xml) => xml.replaceAll('Erstantrag', '&#69;rst&#x61;ntrag'),
  'mit Vorsatz': (xml) =>
    xml.replaceAll(/<(\/?)(worksheet|sheetData|row|c|v|f|is|t)\b/g, '<$1m:$2').replace(' xmlns="', ' xmlns:m="'),
  'ohne Adressen': (xml) => xml.replaceAll(/ r="[A-Z]*\d+"/g, ''),
  'Zeilen verkehrt': (xml) =>
    xml.replace(/(<row.*<\/row>)/s, (all) =>
      all
        .split(/(?<=<\/row>)/)
        .reverse()
        .join(''),
    ),
  'eine Zeile weit unten': (xml) =>
    xml.replace(/<row r="2">/, '<row r="1048576">').replaceAll(/r="([A-Z]+)2"/g, 'r="$11048576"'),
  'eine Spalte weit rechts': (xml) => xml.replace('r="A2"', 'r="XFD2"'),
  'außerhalb des Blatts': (xml) => xml.replace('r="A2"', 'r="ZZZZ99999999"'),
  'doppelte Zelle': (xml) => xml.replace(/(<c r="B2".*?<\/c>)/, '$1$1'),
  'kein Wert': (xml) => xml.replaceAll(/<t>[^<]*<\/t>/g, '<t/>'),
  'unbekannter Typ': (xml) => xml.replaceAll('t="inlineStr"', 't="neu"'),
  'falscher Verweis': (xml) =>
    xml.replace('t="inlineStr"', 't="s"').replace(/<is><t>[^<]*<\/t><\/is>/, '<v>999999</v>'),
  'mitten abgebrochen': (xml) => xml.slice(0, Math.floor(xml.length / 2)),
  'ein Ende fehlt': (xml) => xml.replace('</sheetData>', ''),
  'zwei Wurzeln': (xml) => `${xml}<x/>`,
  Entität: (xml) =>
    xml
      .replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet')
      .replace('Meier', '&b;'),
  'tief verschachtelt': (xml) => xml.replace('</sheetData>', `</sheetData>${'<x>'.repeat(3000)}${'</x>'.repeat(3000)}`),
  'verbotenes Zeichen': (xml) => xml.replace('Meier', 'Mei\u0001er'),
  'Ersatzzeichen allein': (xml) => xml.replace('Meier', 'Mei&#xD800;er'),
  leer: () => '',
  'kein XML': () => 'PK',
};

const DATEI: Readonly<Record<string, (bytes: Uint8Array, at: number) => Uint8Array>> = {
  abgeschnitten: (bytes, at) => bytes.subarray(0, at),
  'ein Byte anders': (bytes, at) => bytes.map((byte, index) => (index === at ? byte ^ 0x55 : byte)),
  'etwas davor': (bytes) => Buffer.concat([Buffer.from('x'.repeat(20)), bytes]),
  'etwas dahinter': (bytes) => Buffer.concat([bytes, Buffer.from('x'.repeat(20))]),
};

const TEILE = [
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
];

export const fuzzmappe: fc.Arbitrary<Fuzzmappe> = fc
  .record({
    liste,
    zusatz: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Zusatz>({}) },
      fc.constantFrom<Zusatz>(...Object.values(FREMD)),
    ),
    bauart: fc.constantFrom(...BAUARTEN.map(([, bauart]) => bauart)),
    xml: fc.array(fc.tuple(fc.constantFrom(...TEILE), fc.constantFrom(...Object.keys(XML))), { maxLength: 2 }),
    fehlt: fc.option(fc.constantFrom(...TEILE, '[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'), {
      freq: 8,
    }),
    datei: fc.option(fc.tuple(fc.constantFrom(...Object.keys(DATEI)), fc.double({ min: 0, max: 1, noNaN: true })), {
      freq: 6,
    }),
  })
  .map(({ liste: rows, zusatz, bauart, xml, fehlt, datei }) => {
    const teile = rohTeile(rows, zusatz, bauart);
    for (const [part, art] of xml) teile[part] = XML[art]?.(teile[part] ?? '') ?? '';
    if (fehlt !== null) delete teile[fehlt];
    return {
      was: JSON.stringify({ rows, zusatz, bauart, xml, fehlt, datei }),
      teile,
      item: bauart.item ?? ((part: string) => part),
      datei: (bytes: Uint8Array) => {
        const [art, at] = datei ?? ['', 0];
        return DATEI[art]?.(bytes, Math.floor(at * (bytes.length - 1))) ?? bytes;
      },
    };
  });
