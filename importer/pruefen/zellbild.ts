/**
 * How cells of a workbook look, as far as a house marks done rows with it: fill and line through the text of a cell's own
 * format. What a condition or the style of a table paints is not seen.
 * Source: ECMA-376 part 1, 18.8 (Styles); page 6 "Done rows".
 */
import { type Erledigtzeichen, istErledigt, type Zellbild } from '../../core/sheet/index.ts';
import type { Book } from '../xlsx/book.ts';
import { isTrue } from '../xlsx/book.ts';
import { farbeVon, themenfarben } from '../xlsx/farben.ts';
import { isWithin, walk } from '../xlsx/xml.ts';
import { rowStyles } from './cells.ts';
import type { Sheet } from './sheet.ts';

/** Grid indices of the rows whose cell in a column is marked. @param from the first row that may hold data */
export async function erledigteZeilen(
  book: Book,
  sheet: Sheet,
  column: number | undefined,
  from: number,
  zeichen: Erledigtzeichen | undefined,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  if (zeichen === undefined || column === undefined || book.stile === undefined) return found;
  const bilder = await zellbilder(book, book.stile);
  for (let row = from; row < sheet.values.length; row++) {
    const bild = bilder[rowStyles(sheet, row).get(column) ?? 0];
    if (bild !== undefined && istErledigt(zeichen, bild)) found.add(row);
  }
  return found;
}

/** The look of each format by its number. */
async function zellbilder({ mappe, part }: Book, stile: string): Promise<readonly Zellbild[]> {
  const theme = (await mappe.relations(part)).find(({ type }) => type === 'theme')?.target;
  const thema = themenfarben((theme && (await mappe.text(theme))) ?? '<none/>');
  const gestrichen: boolean[] = [];
  const farben: (string | undefined)[] = [];
  const bilder: Zellbild[] = [];
  let isSolid = false;
  walk((await mappe.text(stile)) ?? '', {
    open: ({ name, attributes }, path) => {
      if (name === 'font' && isWithin(path, 'fonts')) gestrichen.push(false);
      else if (name === 'strike' && isWithin(path, 'fonts', 'font'))
        gestrichen[gestrichen.length - 1] = isTrue(attributes['val'] ?? '1');
      else if (name === 'fill' && isWithin(path, 'fills')) farben.push(undefined);
      else if (name === 'patternFill' && isWithin(path, 'fills', 'fill'))
        isSolid = attributes['patternType'] === 'solid';
      else if (name === 'fgColor' && isWithin(path, 'fills', 'fill', 'patternFill') && isSolid)
        farben[farben.length - 1] = farbeVon(attributes, thema);
      else if (name === 'xf' && isWithin(path, 'cellXfs')) {
        const { fillId, fontId } = attributes;
        bilder.push({ farbe: farben[Number(fillId ?? 0)], durchgestrichen: gestrichen[Number(fontId ?? 0)] ?? false });
      }
    },
  });
  return bilder;
}
