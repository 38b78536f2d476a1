/**
 * What a file holds and `writeXlsx` leaves out, because exceljs or the host knows nothing of it: to be said before a
 * person saves. Source: page 6 "what would be lost on saving is named before".
 */
import type { Book } from '../../../importer/xlsx/book.ts';
import { BESTANDTEILE, contentsOf } from '../../../importer/xlsx/contents.ts';

const WEITERE = [
  'kommentare',
  'bilder',
  'formen',
  'verweise',
  'filterbedingungen',
  'gueltigkeitsregeln',
  'schriftwechsel',
  'gliederung',
  'sparklines',
  'namen',
  'verknuepfungen',
  'druck',
] as const;

/** In the order in which a person is told of them. */
export const VERLUSTE = [...BESTANDTEILE, ...WEITERE] as const;
export type Verlust = (typeof VERLUSTE)[number];

/** Parts that are lost as a whole, by their names. */
const TEILE: Readonly<Partial<Record<Verlust, RegExp>>> = {
  kommentare: /^xl\/(threadedComments|comments)(\/|\d*\.xml$)/i,
  bilder: /^xl\/media\//i,
  verknuepfungen: /^xl\/externalLinks\//i,
  druck: /^xl\/printerSettings\//i,
};

/** Elements of a part, whatever their prefix. */
const element = (names: string, more = '') => new RegExp(`<(?:\\w+:)?(?:${names})[\\s/>]${more}`);

/** What stands in the sheets. */
const BLATT: Readonly<Partial<Record<Verlust, RegExp>>> = {
  verweise: element('hyperlink'),
  filterbedingungen: element('filterColumn'),
  gueltigkeitsregeln: /<(?:\w+:)?dataValidation\s(?=[^>]*\btype="(?!list"|none"))/,
  gliederung: /\soutlineLevel="[1-9]/,
  sparklines: element('sparklineGroup'),
  druck: element('headerFooter|rowBreaks|colBreaks|printOptions'),
};

/** A text in several fonts. */
const LAUF = element('r', '?');
const FORM = element('sp|cxnSp|grpSp');
/** A name that stands for a formula, or for several areas; those of Excel's own are made anew. */
const NAME = /<(?:\w+:)?definedName\s(?![^>]*\bname="_xlnm)[^>]*>([^<]*)</g;
const BEREICH = /^(?:'(?:[^']|'')+'|[^'!,]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/;

/** What of a file would be lost. Throws `MappeError`. */
export async function lossesOf({ mappe, part, blaetter, texte }: Book): Promise<readonly Verlust[]> {
  const found = new Set<Verlust>(contentsOf(mappe.names));
  const text = async (name: string | undefined) => (name === undefined ? '' : ((await mappe.text(name)) ?? ''));
  const look = (xml: string, tests: Readonly<Partial<Record<Verlust, RegExp>>>) => {
    for (const one of VERLUSTE) if (tests[one]?.test(xml)) found.add(one);
  };
  for (const name of mappe.names) look(name, TEILE);
  for (const { part: blatt } of blaetter) if (blatt !== '') look(await text(blatt), BLATT);
  for (const name of mappe.names.filter((one) => /^xl\/drawings\/[^/]+\.xml$/i.test(one))) {
    look(await text(name), { formen: FORM });
  }
  look(await text(texte), { schriftwechsel: LAUF });
  const names = [...(await text(part)).matchAll(NAME)].map(([, meaning = '']) => meaning);
  if (names.some((meaning) => !BEREICH.test(meaning))) found.add('namen');
  return VERLUSTE.filter((one) => found.has(one));
}
