/**
 * A workbook: its sheets, its date system, its texts. Source: ECMA-376 part 1, 18.2 (Workbook) and 18.4 (Shared
 * String Table).
 */
import { MappeError } from './errors.ts';
import { Package } from './package.ts';
import { walk } from './xml.ts';

export interface Blatt {
  readonly name: string;
  /** Name of the part; empty for sheets that have no cells (chart sheets). */
  readonly part: string;
  readonly sichtbar: boolean;
}

export interface Book {
  readonly mappe: Package;
  readonly part: string;
  readonly date1904: boolean;
  readonly blaetter: readonly Blatt[];
  /** Names of the parts, where there are any. */
  readonly texte: string | undefined;
  readonly stile: string | undefined;
}

/** Opens a workbook. Throws `MappeError`. */
export async function openBook(path: string): Promise<Book> {
  const mappe = await Package.open(path);
  const part = (await mappe.relations('')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = await mappe.text(part);
  if (xml === undefined || !/<(\w+:)?workbook[\s>]/.test(xml)) throw new MappeError('kein-excel');
  const relations = await mappe.relations(part);
  const blaetter: Blatt[] = [];
  let date1904 = false;
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attributes['id']);
      blaetter.push({
        name: attributes['name'] ?? '',
        part: relation?.type === 'worksheet' && mappe.has(relation.target) ? relation.target : '',
        sichtbar: (attributes['state'] ?? 'visible') === 'visible',
      });
    },
  });
  const target = (wanted: string) =>
    relations.find(({ type, target: name }) => type === wanted && mappe.has(name))?.target;
  return { mappe, part, date1904, blaetter, texte: target('sharedStrings'), stile: target('styles') };
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
    open: ({ name }) => {
      if (name === 'si') current = '';
    },
    text: (text, path) => {
      if (path.at(-1)?.name === 't' && !path.some(({ name }) => name === 'rPh')) current += text;
    },
    close: ({ name }) => {
      if (name === 'si') found.push(unescapeText(current));
    },
  });
  return found;
}

/** Excel writes characters that XML cannot hold as _xHHHH_. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
