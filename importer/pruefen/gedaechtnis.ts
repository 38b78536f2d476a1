/**
 * What was written last into a sheet, by the add-in or by an earlier check: read before the cells are judged, written
 * anew into the copy, so that the add-in knows there what is a person's. See core/sheet/ablage.ts.
 * Sources: ECMA-376 part 1, 15.2.5 and 15.2.6 (Custom XML Data Storage and its properties), 22.5 (their schema).
 */
import { createHash } from 'node:crypto';
import {
  ABLAGE_BLATT,
  Geschrieben,
  geschriebenKey,
  inhaltOf,
  isKept,
  isMerkmal,
  istErsetzbar,
  type Kept,
  LEERES_MERKTEIL,
  type Listen,
  type Merkmal,
  type Merkteil,
  merkteile,
  namensraumOf,
  neuereTeile,
} from '../../core/sheet/index.ts';
import type { Book } from '../xlsx/book.ts';
import type { Package } from '../xlsx/package.ts';
import { escapeXml } from '../xlsx/text.ts';
import { addinSettings } from './addin-settings.ts';
import { readSheet } from './sheet.ts';

export interface Gedaechtnis {
  /** `undefined`: nothing is known. */
  readonly geschrieben: Geschrieben | undefined;
  /** Of the add-in's setting. */
  readonly merkmal: Merkmal | undefined;
  /** Parts that the next trace replaces. */
  readonly teile: readonly string[];
}

/** What is known of a sheet. `texte`: the workbook's shared ones; `listen`: the list that is checked, and other tables. */
export async function readGedaechtnis(
  book: Book,
  blatt: string,
  texte: readonly string[],
  listen?: Listen,
): Promise<Gedaechtnis> {
  const teile: { part: string; namensraum: string; xml: string }[] = [];
  for (const { type, target } of await book.mappe.relations(book.part)) {
    const xml = type === 'customXml' ? await book.mappe.text(target) : undefined;
    const namensraum = xml === undefined ? undefined : namensraumOf(xml);
    if (xml !== undefined && namensraum !== undefined) teile.push({ part: target, namensraum, xml });
  }
  // A sheet of the same name may have been deleted: the last setting is that of the present one.
  const kept = (await addinSettings(book.mappe, geschriebenKey('')))
    .filter((value) => isKept(value) && isMerkmal(value) && value.blatt === blatt)
    .at(-1);
  const merkmal = isMerkmal(kept) ? kept : undefined;
  const namensraeume = teile.map(({ namensraum }) => namensraum);
  const neuere = neuereTeile(namensraeume, blatt, merkmal).map((place) => inhaltOf(teile[place]?.xml ?? ''));
  const text = neuere.length > 0 ? neuere.join('') : isKept(kept) ? await recall(book, kept, texte) : undefined;
  const geschrieben = Geschrieben.read(text, listen);
  return {
    geschrieben: geschrieben.size === 0 ? undefined : geschrieben,
    merkmal,
    teile: teile.filter(({ namensraum }) => istErsetzbar(namensraum, blatt)).map(({ part }) => part),
  };
}

/** The text of a setting. */
async function recall({ mappe, blaetter }: Book, kept: Kept, texte: readonly string[]): Promise<string | undefined> {
  if ('text' in kept) return kept.text;
  const part = blaetter.find(({ name }) => name === ABLAGE_BLATT)?.part ?? '';
  const xml = await mappe.text(part);
  if (xml === undefined) return undefined;
  const { values } = readSheet(xml, texte);
  return Array.from({ length: kept.pieces }, (_, row) => String(values[row]?.[kept.column] ?? '')).join('');
}

/** Puts the new trace into the workbook. @param belegt parts that hold the trace of another sheet by now */
export async function writeGedaechtnis(
  book: Book,
  blatt: string,
  { merkmal, teile }: Gedaechtnis,
  neu: Geschrieben,
  belegt: Set<string> = new Set(),
): Promise<void> {
  const frei = teile.filter((part) => !belegt.has(part));
  const parts = merkteile(neu.toText(), blatt, merkmal);
  for (let index = 0; index < Math.max(parts.length, frei.length); index++) {
    const part = await putTeil(book, frei[index], parts[index] ?? LEERES_MERKTEIL);
    if (index < parts.length) belegt.add(part);
  }
}

/** Writes a part with its properties, in the place of an old one or as Excel adds one; gives its name. */
async function putTeil(
  { mappe, part: workbook, raeume }: Book,
  old: string | undefined,
  teil: Merkteil,
): Promise<string> {
  const number = freeNumber(mappe);
  const item = old ?? `customXml/item${number}.xml`;
  if (old === undefined)
    await mappe.add(item, teil.xml, 'application/xml', workbook, `${raeume.beziehungen}/customXml`);
  else mappe.put(item, teil.xml);
  const props = propsXml(item, teil, raeume.customXml);
  const known = (await mappe.relations(item)).find(({ type }) => type === 'customXmlProps')?.target;
  if (known !== undefined) {
    mappe.put(known, props);
    return item;
  }
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  await mappe.add(`customXml/itemProps${number}.xml`, props, type, item, `${raeume.beziehungen}/customXmlProps`);
  return item;
}

/** Of a part and its properties; names that no relationship names are taken, too. */
function freeNumber(mappe: Package): number {
  let number = 1;
  while (mappe.has(`customXml/item${number}.xml`) || mappe.has(`customXml/itemProps${number}.xml`)) number++;
  return number;
}

/** The id is the part's within its workbook, so it can come from its name: equal runs give equal copies. */
function propsXml(item: string, { namensraum }: Merkteil, ns: string): string {
  const hex = createHash('sha256').update(`neufall ${item}`).digest('hex').toUpperCase();
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="${ns}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namensraum)}"/></ds:schemaRefs></ds:datastoreItem>`;
}
