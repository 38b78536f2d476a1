/**
 * What a team lead takes along of the rows that are shown: a calendar file, and the print list of the advisors.
 * Source: page 6 "Termine".
 */
import { iso } from '../../core/calendar/day.ts';
import type { SheetRow } from '../../core/sheet/reader.ts';
import { TERMINBLATT, terminblatt } from '../../core/termine/blatt.ts';
import { terminliste } from '../../core/termine/liste.ts';
import { termine } from '../../core/termine/termine.ts';
import { ExcelFault } from '../excel/fault.ts';
import { readHidden } from '../excel/hidden.ts';
import { writePrintList } from '../excel/print-list.ts';
import { type Kalenderwahl, kalenderdatei } from './kalender.ts';
import { datenzeilen } from './liste.ts';
import { eachInSlices } from './pause.ts';
import type { Pruefung } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

/** Grid indices of rows; `undefined`: all rows. Rows that are hidden on the sheet are never among them. */
export type Zeilenwahl = ReadonlySet<number> | undefined;

/** Makes the calendar file; the state holds it until something else is done. */
export async function kalender(steuerung: Steuerung, nur: Zeilenwahl, wahl: Kalenderwahl): Promise<void> {
  await steuerung.ablauf.fuehreAus('kalender', async (signal) => {
    const pruefung = await steuerung.gezeigt(signal);
    const { stichtag, grundlage } = pruefung.reader;
    const alle = termine(await gezeigte(pruefung, nur, signal), stichtag, grundlage.einstellungen.atv_dauer);
    const datei =
      alle.length === 0 ? undefined : { name: `neufall-termine-${iso(stichtag)}.ics`, text: kalenderdatei(alle, wahl) };
    steuerung.ablauf.melde({ art: 'ende', ergebnis: { art: 'kalender', eintraege: alle.length, datei } });
  });
}

/** Adds or renews the sheet with the print list; where no row has a next step, nothing is changed. */
export async function terminlisteEinfuegen(steuerung: Steuerung, nur: Zeilenwahl): Promise<void> {
  await steuerung.ablauf.fuehreAus('terminliste', async (signal) => {
    const pruefung = await steuerung.gezeigt(signal);
    const { liste, reader } = pruefung;
    const { readOnly, name, date1904 } = liste.grid.sheet;
    if (readOnly) throw new ExcelFault('schreibgeschuetzt');
    const bloecke = terminliste(await gezeigte(pruefung, nur, signal), reader.stichtag);
    const zeilen = bloecke.reduce((sum, one) => sum + one.zeilen.length, 0);
    if (zeilen > 0) {
      steuerung.ablauf.fortschritt('schreiben')(0);
      const cells = terminblatt(bloecke, { stichtag: reader.stichtag, blatt: name, date1904 });
      steuerung.naechstes = await writePrintList(cells);
    }
    steuerung.ablauf.melde({ art: 'ende', ergebnis: { art: 'terminliste', blatt: TERMINBLATT, zeilen } });
  });
}

/** The rows with their answers. */
async function gezeigte({ liste, reader }: Pruefung, nur: Zeilenwahl, signal: AbortSignal): Promise<SheetRow[]> {
  const { sheet } = liste.grid;
  const { dataFrom } = liste.kopf;
  const data = datenzeilen(liste);
  const first = sheet.area.row + dataFrom;
  const hidden = await readHidden(sheet.id, { ...sheet.area, row: first, rows: data.length });
  const rows: SheetRow[] = [];
  await eachInSlices(data.length, signal, (at) => {
    if (hidden.has(first + at) || nur?.has(dataFrom + at) === false) return;
    rows.push(...reader.assess(data.slice(at, at + 1), dataFrom + at));
  });
  return rows;
}
