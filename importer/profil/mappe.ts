/**
 * A sheet of a workbook as `neufall profil` sees it: the first visible one in which a row can be a header.
 * Source: page 5 (`neufall profil`: any CSV, and a workbook's sheet).
 */
import { basename } from 'node:path';
import { type Day, german } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import { type Cell, cellText } from '../../core/sheet/cell.ts';
import { serialToMoment } from '../../core/sheet/serial.ts';
import { Werteprobe, werteVon } from '../../core/vorschlag/werte.ts';
import { readSheet } from '../pruefen/sheet.ts';
import { InputError } from '../read/errors.ts';
import { sharedTexts } from '../xlsx/book.ts';
import { openBook } from '../xlsx/datei.ts';
import { type Exportdatei, Fremdzeilen } from './datei.ts';
import { findeKopf, istKundennummer, kundennummernSpalte, type Zeile } from './kopf.ts';

/** Rows in which a header is looked for, as in a text export. */
const ZEILEN = 21;

/** Opens a workbook of which nothing is known. Throws `MappeError`, `XmlError`, `InputError`. */
export async function liesMappe(path: string, stichtag: Day): Promise<Exportdatei> {
  const book = await openBook(path);
  const texte = await sharedTexts(book);
  for (const { part, sichtbar } of book.blaetter) {
    if (part === '' || !sichtbar) continue;
    const { values } = readSheet((await book.mappe.text(part)) ?? '', texte);
    const breite = values.reduce((most, { length }) => Math.max(most, length), 0);
    const zeilen = values.slice(0, ZEILEN).map((cells, i): Zeile => {
      return { cells: cells.map(cellText), zeile: i + 1, width: breite, delimiter: '' };
    });
    const kopf = findeKopf(zeilen)?.kopf;
    if (kopf === undefined) continue;
    const column = kundennummernSpalte(zeilen, kopf);
    const daten = values.slice(kopf.zeile).filter((cells) => cells.some((cell) => cellText(cell) !== ''));
    const fremde = new Fremdzeilen();
    for (const cells of daten) if (!istKundennummer(cellText(cells[column]))) fremde.add(cellText(cells[0]));
    return {
      path,
      datei: basename(path),
      kopfzeile: kopf.zeile,
      spalten: kopf.cells.map((titel, i) => ({ titel, werte: werteVon(probeVon(daten, i, book.date1904), stichtag) })),
      saetze: daten.length,
      ueberspringen: fremde.muster(),
    };
  }
  throw new InputError('kopf', path);
}

/** Numbers of days from 1954 to 2119: what a column of days holds, where it holds numbers. */
const istTag = (cell: Cell | undefined) => typeof cell === 'number' && cell > 20_000 && cell < 80_000;

function probeVon(zeilen: readonly (readonly Cell[])[], column: number, date1904: boolean): Werteprobe {
  const cells = zeilen.map((zeile) => zeile[column]).filter((cell) => cellText(cell) !== '');
  const tage = cells.filter(istTag).length * 2 > cells.length;
  const probe = new Werteprobe();
  for (const cell of cells) {
    probe.add(tage && typeof cell === 'number' && istTag(cell) ? tagText(cell, date1904) : cellText(cell));
  }
  return probe;
}

function tagText(serial: number, date1904: boolean): string {
  const moment = serialToMoment(serial, date1904);
  return typeof moment !== 'number' ? '' : german(dayOf(moment));
}
