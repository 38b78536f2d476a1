/**
 * What a team lead takes along of the rows that are shown: a calendar file, and the print list of the advisors.
 * Source: page 6 "Termine".
 */
import { iso } from '../../core/calendar/day.ts';
import { fallAn } from '../../core/sheet/blattpruefung.ts';
import type { SheetRow } from '../../core/sheet/reader.ts';
import type { Steps } from '../../core/sheet/steps.ts';
import { TERMINBLATT, terminblatt } from '../../core/termine/blatt.ts';
import { terminliste } from '../../core/termine/liste.ts';
import { termine } from '../../core/termine/termine.ts';
import { ExcelFault } from '../excel/fault.ts';
import { readHidden } from '../excel/hidden.ts';
import { writePrintList } from '../excel/print-list.ts';
import { readGrid } from '../excel/sheet.ts';
import { type Kalenderwahl, kalenderdatei } from './kalender.ts';
import { zeilenOf } from './liste.ts';
import { check, inSlices } from './pause.ts';
import type { Pruefung } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

/** Which rows of which lists. Rows that are hidden on their sheet are never among them. */
export interface Zeilenwahl {
  /** Of one list, as grid indices; without it all. */
  readonly nur?: (pruefung: Pruefung) => ReadonlySet<number>;
  /** Of all sheets that were checked together, not only of the list that is shown. */
  readonly alleBlaetter?: boolean;
}

/** Makes the calendar file; the state holds it until something else is done. */
export async function kalender(steuerung: Steuerung, welche: Zeilenwahl, wahl: Kalenderwahl): Promise<void> {
  await steuerung.ablauf.fuehreAus('kalender', async (signal) => {
    const { stichtag, einstellungen } = steuerung;
    const { rows } = await gezeigte(steuerung, welche, signal);
    const alle = termine(rows, stichtag, einstellungen.regeln.atv_dauer);
    const datei =
      alle.length === 0 ? undefined : { name: `neufall-termine-${iso(stichtag)}.ics`, text: kalenderdatei(alle, wahl) };
    steuerung.ablauf.melde({ art: 'ende', ergebnis: { art: 'kalender', eintraege: alle.length, datei } });
  });
}

/** Adds or renews the sheet with the print list; where no row has a next step, nothing is changed. */
export async function terminlisteEinfuegen(steuerung: Steuerung, welche: Zeilenwahl): Promise<void> {
  await steuerung.ablauf.fuehreAus('terminliste', async (signal) => {
    const { rows, sheets } = await gezeigte(steuerung, welche, signal);
    if (sheets.some(({ readOnly }) => readOnly)) throw new ExcelFault('schreibgeschuetzt');
    const { stichtag } = steuerung;
    const bloecke = terminliste(rows, stichtag);
    const zeilen = bloecke.reduce((sum, one) => sum + one.zeilen.length, 0);
    if (zeilen > 0) {
      steuerung.ablauf.fortschritt('schreiben')(0);
      const date1904 = sheets.some((one) => one.date1904);
      const cells = terminblatt(bloecke, { stichtag, blaetter: sheets.map(({ name }) => name), date1904 });
      steuerung.naechstes = await writePrintList(cells);
    }
    steuerung.ablauf.melde({ art: 'ende', ergebnis: { art: 'terminliste', blatt: TERMINBLATT, zeilen } });
  });
}

/** The rows of the lists that are shown, with their answers. @throws Abgebrochen, ExcelFault */
async function gezeigte(steuerung: Steuerung, { nur, alleBlaetter = false }: Zeilenwahl, signal: AbortSignal) {
  const rows: SheetRow[] = [];
  const pruefungen = alleBlaetter ? await zusammenGeprueft(steuerung, signal) : [await steuerung.gezeigt(signal)];
  for (const pruefung of pruefungen) await sammle(rows, pruefung, nur?.(pruefung), signal);
  return { rows, sheets: pruefungen.map(({ liste }) => liste.grid.sheet) };
}

/** As they stand now: nobody watches sheets that are not in front. */
async function zusammenGeprueft(steuerung: Steuerung, signal: AbortSignal): Promise<readonly Pruefung[]> {
  const { blaetter, ablauf } = steuerung;
  const neu: Pruefung[] = [];
  for (const { liste } of blaetter?.geprueft ?? []) {
    const reading = { progress: ablauf.fortschritt('lesen'), check: () => check(signal) };
    const grid = await readGrid(reading, liste.grid.sheet.id);
    neu.push(await steuerung.bewerte('alles', await steuerung.listeIn(grid, signal), signal));
  }
  return neu;
}

async function sammle(
  rows: SheetRow[],
  { liste, reader }: Pruefung,
  nur: ReadonlySet<number> | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { sheet } = liste.grid;
  const zeilen = zeilenOf(liste);
  const count = zeilen.end - zeilen.dataFrom;
  const hidden = await readHidden(sheet.id, { ...sheet.area, row: sheet.area.row + zeilen.dataFrom, rows: count });
  const steps = function* (): Steps<void> {
    for (let index = zeilen.dataFrom; index < zeilen.end; index++) {
      if (hidden.has(sheet.area.row + index) || nur?.has(index) === false) continue;
      const row = fallAn(reader, zeilen, index);
      if (row !== undefined) rows.push(row);
      yield;
    }
  };
  await inSlices(steps(), () => check(signal));
}
