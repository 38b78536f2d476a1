/**
 * Which rows below a header are cases. A row is one when it has a Kundennummer or any other cell of a field, unless
 *
 * - it repeats the header (two or more of its cells are their column's header, or the lower half of it),
 * - it is a total row: without a well-formed Kundennummer or BG-Nummer, and its first filled cell begins or ends with
 *   a word such as Summe, Gesamt or Anzahl, or it holds numbers alone (one number, or several of which none is a
 *   date from 1927 on in a date column),
 * - it explains the columns below their header: numbers them, or says how they are filled in ("TT.MM.JJJJ"),
 * - it is a note or a heading: words, a page number or a print date in the column of the Kundennummer or BG-Nummer, or a
 *   text that is no name, and no other cell of a field,
 * - it is a legend or a signature: words without a digit in the column of the Kundennummer and at most one other cell of a
 *   field, or one text alone, that explain something ("gelb = fehlt", "erstellt von: EZ"); or a colour or a sign there.
 *
 * Source: page 6 "Reading" (blank rows and total rows are left alone).
 */
import { field, istTag } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { parseBgNummer } from '../fields/parse.ts';
import { type Cells, cellReader, cellText, isBlank } from './cell.ts';
import type { SheetMapping } from './mapping.ts';

const WORDS = '(?:(?:zwischen|gesamt|end|teil)?(?:summen?|ergebnis)|gesamt(?:zahl|anzahl)?|insgesamt|anzahl|total)';
const TOTAL = new RegExp(String.raw`^(?:Σ|∑|${WORDS}(?!\p{L}))|\s${WORDS}\s*:?$`, 'iu');

/** What no number looks like, however it was typed. */
const WORD = /\p{L}{3}/u;
const DIGIT = /\d/;
/** "- 3 -", "3/4" and "02.03.2026". */
const PAGE_OR_DAY = /^[-–\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$|^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/;
/** How a column of days is to be filled in. */
const HINT = /^\(?T{1,2}[./]M{1,2}[./]J{2,4}\)?$/i;
/** What a legend explains, where a number should be: a colour, a look, a sign. */
const SIGN =
  /^(?:(?:hell|dunkel)?(?:rot|gelb|grün|gruen|blau|orange|grau|lila|violett|rosa|braun|türkis|weiß|schwarz)e?|fett|kursiv|durchgestrichen|[xo✓✔√])$/iu;
/** What no name and no word of a list has. */
const LEGEND = /\p{L}\s*[=:]/u;

/** Serials from here on are dates that people write; below, a number in a date column is a count. */
const PLAUSIBLE_SERIAL = 10_000;
const REPEATED = 2;

const NICHTS = () => {};

/** Tells data rows of a sheet from the others. */
export function dataRows(mapping: SheetMapping): (cells: Cells) => boolean {
  const mapped = [...mapping.columns.values()].map(({ field: id, column, header }) => ({
    column,
    header: foldLabel(header),
    isDate: istTag(id),
    isText: field(id).type === 'text',
    isName: field(id).personal === 'name',
  }));
  const kundennummer = mapping.columns.get('kundennummer')?.column ?? -1;
  const bg = mapping.columns.get('bg_nummer')?.column ?? -1;
  const readKundennummer = cellReader('kundennummer', false, 0);

  /** A Kundennummer, also one that Excel destroyed, or a BG-Nummer. */
  const hasId = (cells: Cells): boolean => {
    let destroyed = false;
    const number = readKundennummer(cells[kundennummer], (code) => {
      destroyed = code === 'KUNDENNUMMER_EXCEL';
    });
    return number !== undefined || destroyed || parseBgNummer(cellText(cells[bg]), NICHTS) !== undefined;
  };

  const numbersOnly = (cells: Cells): boolean => {
    let numbers = 0;
    let dates = 0;
    for (const { column, isDate: date } of mapped) {
      const cell = cells[column];
      if (isBlank(cell)) continue;
      if (typeof cell !== 'number') return false;
      numbers++;
      if (date && cell >= PLAUSIBLE_SERIAL) dates++;
    }
    return numbers === 1 || dates === 0;
  };

  const isNote = (cells: Cells): boolean => {
    const filled = mapped.filter(({ column }) => !isBlank(cells[column]));
    const id = filled.find(({ column }) => column === kundennummer || column === bg);
    const words = id === undefined ? '' : cellText(cells[id.column]);
    const [only, ...others] = filled;
    const isText = only?.isText === true && !only.isName;
    if (others.length === 0 && (WORD.test(words) || PAGE_OR_DAY.test(words) || isText)) return true;
    const isLegend = filled.some((one) => (one.isText || one === id) && LEGEND.test(cellText(cells[one.column])));
    if (id !== undefined && others.length <= 1 && SIGN.test(words)) return true;
    if (!isLegend) return false;
    return id === undefined ? others.length === 0 : others.length <= 1 && WORD.test(words) && !DIGIT.test(words);
  };

  /** Column numbers that somebody typed as text; true numbers are numbers alone. */
  const explains = (cells: Cells): boolean => {
    const texts = mapped.map(({ column }) => cellText(cells[column])).filter((text) => text !== '');
    const isCounted = texts.length > REPEATED && texts.every((text) => /^\(?\d{1,2}\)?$/.test(text));
    return texts.some((text) => HINT.test(text)) || (isCounted && new Set(texts).size === texts.length);
  };

  const repeatsHeader = (cells: Cells): boolean => {
    let same = 0;
    for (const { column, header } of mapped) {
      const text = cells[column];
      const cell = typeof text === 'string' ? foldLabel(text) : '';
      if (cell !== '' && header.endsWith(cell)) same++;
    }
    return same >= REPEATED;
  };

  return (cells) => {
    if (mapped.every(({ column }) => isBlank(cells[column]))) return false;
    if (hasId(cells)) return true;
    const first = cellText(cells.find((cell) => !isBlank(cell)));
    return !TOTAL.test(first) && ![numbersOnly, isNote, explains, repeatsHeader].some((test) => test(cells));
  };
}
