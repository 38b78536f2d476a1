/**
 * A team lead's list of new applications, invented: the workbook that the playground opens and the guide shows.
 * The persons are those of `neufall beispiel`, their exports laid side by side as a team lead would keep them.
 */
import ExcelJS from 'exceljs';
import { type Day, german } from '../../core/calendar/day.ts';
import { dayOf, secondsOf } from '../../core/calendar/moment.ts';
import { type FieldId, field } from '../../core/fields/declarations.ts';
import { dayToSerial } from '../../core/sheet/serial.ts';
import { createFlaws } from '../../importer/sample/flaws.ts';
import { createPeople } from '../../importer/sample/person.ts';
import type { Person, Zeile } from '../../importer/sample/rows.ts';
import { createWorld } from '../../importer/sample/world.ts';

/** Columns of the list: field, header as the team writes it, width in characters. */
const COLUMNS: readonly (readonly [FieldId, string, number])[] = [
  ['kundennummer', 'Kd.Nr.', 12],
  ['bg_nummer', 'BG-Nr', 15],
  ['nachname', 'Name', 15],
  ['vorname', 'Vorname', 12],
  ['geburtsdatum', 'geb. am', 11],
  ['rechtskreis', 'Rechtskreis', 12],
  ['kanal', 'Kanal', 14],
  ['anliegen', 'Anliegen', 14],
  ['eingang_am', 'Eingang am', 16],
  ['antragsdatum', 'Antrag vom', 11],
  ['antragsart', 'Antragsart', 16],
  ['letzter_bezug_bis', 'Leistung bis', 11],
  ['abgelehnt_am', 'Abgelehnt am', 12],
  ['aufenthalt_de', 'Aufenthalt in Deutschland', 12],
  ['frueherer_status', 'Vorstatus', 10],
  ['team', 'Team', 10],
  ['hauptbetreuer', 'IFK', 20],
  ['id_pruefung_am', 'ID-Prüfung am', 12],
  ['atv_termin', 'ATV-Termin', 16],
  ['erstberatung_am', 'Erstberatung am', 13],
  ['profiling_am', 'Profiling am', 12],
  ['unterlagen_vollstaendig_am', 'Vollständig am', 12],
  ['entschieden_am', 'Bescheid am', 12],
  ['neufall_manuell', 'Neufall manuell', 12],
];

const ROWS = 300;
const SEED = 7;
/** The size of town from which they come. */
const PERSONS = 5000;
/** Days before the Stichtag that the list goes back. */
const DAYS_BACK = 75;
/** Row of the headers, counted from 1. */
const HEADER = 4;
/** One row in this number has its dates as text, as if pasted from elsewhere. */
const TEXT_ONE_IN = 19;

/** The list on a day, as `.xlsx`; the same bytes of content for the same day. */
export async function sampleWorkbook(stichtag: Day): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Neuanträge', { views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER }] });
  sheet.getCell('A1').value = 'Neuanträge im Jobcenter Musterstadt';
  sheet.getCell('A1').font = { name: 'Calibri', size: 16, bold: true };
  sheet.getCell('A2').value = `Stand ${german(stichtag)}; alle Personen sind erfunden`;
  sheet.getRow(1).height = 24;
  const head = sheet.getRow(HEADER);
  COLUMNS.forEach(([, label, width], i) => {
    const cell = head.getCell(i + 1);
    cell.value = label;
    cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF404A5A' } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
    sheet.getColumn(i + 1).width = width;
  });
  head.height = 32;
  rowsOn(stichtag).forEach((zeile, i) => {
    const row = sheet.getRow(HEADER + 1 + i);
    COLUMNS.forEach(([id], column) => {
      writeCell(row.getCell(column + 1), id, zeile, i % TEXT_ONE_IN === TEXT_ONE_IN - 1);
    });
  });
  sheet.autoFilter = { from: { row: HEADER, column: 1 }, to: { row: HEADER + ROWS, column: COLUMNS.length } };
  sheet.getColumn(COLUMNS.findIndex(([id]) => id === 'bg_nummer') + 1).hidden = true;
  const notes = file.addWorksheet('Notizen');
  notes.getCell('A1').value = 'Dieses Blatt ist keine Liste: Das Add-in lässt es in Ruhe.';
  notes.getColumn(1).width = 60;
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** One row for each matter, the application's data beside it. */
function rowsOn(stichtag: Day): readonly Zeile[] {
  const welt = createWorld(SEED, stichtag, PERSONS);
  const people = createPeople(welt);
  const flaws = createFlaws(welt);
  const rows: Zeile[] = [];
  while (rows.length < ROWS) {
    for (const person of people()) {
      flaws.spoil(person);
      rows.push(...listRows(person).filter(({ antragsdatum = 0 }) => antragsdatum > stichtag - DAYS_BACK));
    }
  }
  return rows.slice(0, ROWS);
}

/** What of a person belongs on a list of new applications. */
function listRows({ verbis = {}, allegro, step }: Person): Zeile[] {
  return allegro.map((antrag, i) => ({
    ...verbis,
    ...step.filter(({ anliegen }) => anliegen === 'Neuantrag')[i],
    ...antrag,
  }));
}

function writeCell(cell: ExcelJS.Cell, id: FieldId, zeile: Zeile, asText: boolean): void {
  const value = zeile[id];
  cell.font = { name: 'Calibri', size: 11 };
  if (value === undefined) return;
  const { type } = field(id);
  if (typeof value === 'boolean') cell.value = value ? 'ja' : 'nein';
  else if (type === 'moment') dated(cell, dayOf(Number(value)), secondsOf(Number(value)) ?? 0, 'dd.mm.yyyy hh:mm');
  else if (typeof value === 'number' && asText) cell.value = german(value);
  else if (typeof value === 'number') dated(cell, value, 0, 'dd.mm.yyyy');
  else cell.value = value;
}

function dated(cell: ExcelJS.Cell, day: Day, seconds: number, format: string): void {
  cell.value = dayToSerial(day, false) + seconds / 86_400;
  cell.numFmt = format;
}
