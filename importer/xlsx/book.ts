/**
 * A workbook: its sheets, its date system, its texts. Source: ECMA-376 part 1, 18.2 (Workbook) and 18.4 (Shared
 * String Table).
 */
import { MappeError } from './errors.ts';
import { type Namensraeume, STRICT, TRANSITIONAL } from './namespaces.ts';
import type { Package } from './package.ts';
import { unescapeText } from './text.ts';
import { isWithin, walk } from './xml.ts';

export interface Blatt {
  readonly name: string;
  /** Name of the part; empty for sheets that have no cells (chart sheets). */
  readonly part: string;
  readonly sichtbar: boolean;
}

export interface Book {
  readonly mappe: Package;
  readonly part: string;
  readonly raeume: Namensraeume;
  readonly date1904: boolean;
  readonly blaetter: readonly Blatt[];
  /** Names of the parts, where there are any. */
  readonly texte: string | undefined;
  readonly stile: string | undefined;
}

/** The workbook that a file's parts are. Throws `MappeError`. */
export async function bookOf(mappe: Package): Promise<Book> {
  const part = (await mappe.relations('')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = await mappe.text(part);
  if (xml === undefined) throw new MappeError('kein-excel');
  const relations = await mappe.relations(part);
  const blaetter: Blatt[] = [];
  let raeume: Namensraeume | undefined;
  let date1904 = false;
  walk(xml, {
    open: ({ name, attributes, scope }, path) => {
      if (name === 'workbook' && path.length === 0) raeume = scope.own === STRICT.tabelle ? STRICT : TRANSITIONAL;
      if (name === 'workbookPr' && isWithin(path)) date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet' || !isWithin(path, 'sheets')) return;
      const relation = relations.find(({ id }) => id === relationId(attributes));
      blaetter.push({
        name: attributes['name'] ?? '',
        part: relation?.type === 'worksheet' && mappe.has(relation.target) ? relation.target : '',
        sichtbar: (attributes['state'] ?? 'visible') === 'visible',
      });
    },
  });
  if (raeume === undefined) throw new MappeError('kein-excel');
  const target = (wanted: string) =>
    relations.find(({ type, target: name }) => type === wanted && mappe.has(name))?.target;
  return { mappe, part, raeume, date1904, blaetter, texte: target('sharedStrings'), stile: target('styles') };
}

/** The relationship that an element names; the attribute's namespace is another one in strict workbooks. */
function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith('/relationships}id'))?.[1];
}

/** xsd:boolean */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The shared texts by their number; of rich text the plain one, without phonetic hints. */
export async function sharedTexts({ mappe, texte }: Book): Promise<string[]> {
  const found: string[] = [];
  const xml = texte === undefined ? undefined : await mappe.text(texte);
  if (xml === undefined) return found;
  let current = '';
  walk(xml, {
    open: ({ name }, path) => {
      if (name === 'si' && isWithin(path)) current = '';
    },
    text: (text, path) => {
      if (isWithin(path, 'si', 't') || isWithin(path, 'si', 'r', 't')) current += text;
    },
    close: ({ name }, _, __, path) => {
      if (name === 'si' && isWithin(path)) found.push(unescapeText(current));
    },
  });
  return found;
}
