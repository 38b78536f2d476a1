/**
 * What exceljs neither reads nor writes, added to its files: settings of the add-in and custom XML parts, in the form
 * that Excel gives them. Sources: [MS-OWEXML] 2.3 (taskpanes, webextension and their properties, each value as JSON);
 * ECMA-376 part 1, 15.2.5 (Custom XML Data Storage).
 * Annahme: ids of sheets stand in no file, every sheet gets a new one when it is read; the first sheet always the same.
 */
import JSZip from 'jszip';
import type { Book } from '../../../importer/xlsx/book.ts';
import type { Workbook } from '../model/workbook.ts';
import type { Json } from '../rich-api/protocol.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
const unescaped = (text: string) =>
  Object.entries(ESCAPES)
    .toReversed()
    .reduce((all, [char, name]) => all.replaceAll(name, char), text);

const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

export async function readParts(book: Workbook, { mappe, part }: Book): Promise<void> {
  const text = async (name: string) => (await mappe.text(name)) ?? '';
  for (const name of mappe.names.filter((one) => /^xl\/webextensions\/webextension\d*\.xml$/.test(one))) {
    for (const [tag] of (await text(name)).matchAll(/<(?:\w+:)?property\s[^>]*>/g)) {
      const value = parsed(attribute(tag, 'value'));
      if (value !== null) book.settings.set(attribute(tag, 'name'), value);
    }
  }
  for (const { type, target } of await mappe.relations(part)) {
    if (type === 'customXml') book.xmlParts.set(book.newId(), await text(target));
  }
}

/** Settings of other add-ins may be no JSON; they are left out. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

export async function writeParts(book: Workbook, bytes: Uint8Array): Promise<Uint8Array> {
  if (book.settings.size === 0 && book.xmlParts.size === 0) return bytes;
  const zip = await JSZip.loadAsync(bytes);
  const types: string[] = [];
  const put = (name: string, xml: string, type?: string) => {
    zip.file(name, xml);
    if (type !== undefined) types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  };
  const append = async (name: string, elements: readonly string[]) => {
    const before =
      (await zip.file(name)?.async('string')) ?? `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    zip.file(
      name,
      before.replace(/<\/\w+>\s*$/, (end) => elements.join('') + end),
    );
  };
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  if (book.settings.size > 0) {
    const pane = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
    put('xl/webextensions/taskpanes.xml', panes(), 'application/vnd.ms-office.webextensiontaskpanes+xml');
    put('xl/webextensions/webextension1.xml', extension(book), 'application/vnd.ms-office.webextension+xml');
    await append('_rels/.rels', [relation('rIdPanes', `${pane}taskpanes`, 'xl/webextensions/taskpanes.xml')]);
    await append('xl/webextensions/_rels/taskpanes.xml.rels', [relation('rId1', pane, 'webextension1.xml')]);
  }
  for (const [index, xml] of [...book.xmlParts.values()].entries()) {
    const number = index + 1;
    put(`customXml/item${number}.xml`, xml);
    const props = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
    put(`customXml/itemProps${number}.xml`, properties(number), props);
    await append(`customXml/_rels/item${number}.xml.rels`, [
      relation('rId1', `${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`),
    ]);
    await append('xl/_rels/workbook.xml.rels', [
      relation(`rIdXml${number}`, `${OFFICE}/relationships/customXml`, `../customXml/item${number}.xml`),
    ]);
  }
  await append('[Content_Types].xml', types);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const panes = () =>
  `${HEAD}<wetp:taskpanes xmlns:wetp="${EXTENSION}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${OFFICE}/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

function extension({ settings }: Workbook): string {
  const properties = [...settings]
    .map(([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(JSON.stringify(value))}"/>`)
    .join('');
  return `${HEAD}<we:webextension xmlns:we="${EXTENSION}/webextension/2010/11" id="{00000000-0002-0000-0000-000000000000}"><we:reference id="00000000-0003-0000-0000-000000000000" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`;
}

function properties(number: number): string {
  const id = `{${String(number).padStart(8, '0')}-0004-0000-0000-000000000000}`;
  return `${HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
}
