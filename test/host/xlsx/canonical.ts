/**
 * A workbook's file as exceljs 4.4.0 reads it: the parts that the host uses, under the names that Excel gives them.
 * exceljs looks for parts by these names and by relative targets alone: it breaks off at those of openpyxl, which begin
 * at the root (`/xl/tables/table1.xml`), and at drawings and comments of names that it does not expect.
 */
import JSZip from 'jszip';
import type { Book } from '../../../importer/xlsx/book.ts';
import { withoutAreas } from './areas.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The file for exceljs. Throws `MappeError`. */
export async function canonical({ mappe, part, texte, stile }: Book): Promise<ArrayBuffer> {
  const zip = new JSZip();
  const copy = async (from: string | undefined, to: string, change = (xml: string) => xml) => {
    const xml = from === undefined ? undefined : await mappe.text(from);
    if (xml !== undefined) zip.file(to, change(withoutPrefix(xml)));
  };
  const links: string[] = [];
  let tables = 0;
  const relations = await mappe.relations(part);
  for (const [index, { id, target }] of relations.filter(({ type }) => type === 'worksheet').entries()) {
    const name = `sheet${index + 1}.xml`;
    const own: string[] = [];
    for (const one of (await mappe.relations(target)).filter(({ type }) => type === 'table')) {
      await copy(one.target, `xl/tables/table${++tables}.xml`);
      own.push(link(one.id, 'table', `../tables/table${tables}.xml`));
    }
    await copy(target, `xl/worksheets/${name}`, withoutLinks);
    zip.file(`xl/worksheets/_rels/${name}.rels`, list(own));
    links.push(link(id, 'worksheet', `worksheets/${name}`));
  }
  const theme = relations.find(({ type }) => type === 'theme')?.target;
  for (const [type, from, to] of [
    ['sharedStrings', texte, 'sharedStrings.xml'],
    ['styles', stile, 'styles.xml'],
    ['theme', theme, 'theme/theme1.xml'],
  ] as const) {
    await copy(from, `xl/${to}`);
    if (from !== undefined) links.push(link(`rId${type}`, type, to));
  }
  // exceljs takes the date system of 1904 from this spelling only.
  await copy(part, 'xl/workbook.xml', (xml) =>
    withoutAreas(xml).replace(/\bdate1904\s*=\s*["']true["']/, 'date1904="1"'),
  );
  zip.file('xl/_rels/workbook.xml.rels', list(links));
  zip.file('_rels/.rels', list([link('rId1', 'officeDocument', 'xl/workbook.xml')]));
  return zip.generateAsync({ type: 'arraybuffer' });
}

const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
const list = (links: readonly string[]) => `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`;

/** Elements of the part's own namespace with a prefix (`<x:row>`), which exceljs takes for others. */
function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:workbook|worksheet|styleSheet|sst|table)[\s>]/.exec(xml.slice(0, 1000))?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/** What stands behind a sheet's cells and names parts that are left out. */
const LINKED = 'drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|hyperlinks|pageSetup';

function withoutLinks(xml: string): string {
  const end = xml.lastIndexOf('sheetData');
  const gone = new RegExp(`<((?:\\w+:)?(?:${LINKED}))(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</\\1>)`, 'g');
  return xml.slice(0, end) + withoutAreas(xml.slice(end)).replace(gone, '');
}
