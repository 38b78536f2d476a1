/** What the person in front of the sheet does between the actions. */
import { ERGEBNISSPALTEN } from '../../../../core/sheet/index.ts';
import type { Host } from '../../../host/host.ts';
import { columnLetters } from '../../../host/model/address.ts';
import { WHOLE_SHEET } from '../../../host/model/area.ts';
import { applyFilters } from '../../../host/model/filter.ts';
import { tellChanged } from '../../../host/model/notices.ts';
import type { Sheet } from '../../../host/model/sheet.ts';
import { restyle } from '../../../host/model/write.ts';
import { ARTEN, AUFENTHALT, dateCell, KANAL, rowOf, TWIN } from './start.ts';
import type { UserStep } from './steps.ts';
import { ID_HEADER, KEY_HEADER, text, type View, type ViewRow } from './view.ts';

export interface Scene {
  readonly host: Host;
  readonly sheet: Sheet;
  readonly view: View;
  /** A number that was not used before. */
  readonly fresh: () => number;
}

type Value = string | number | boolean;

/** Input columns, and what people write there. */
const EINGABEN: readonly [string, (n: number, date1904: boolean) => Value][] = [
  ['Antrag vom', (n, system) => (n === 0 ? '' : dateCell(n * 3, system))],
  ['Antragsart', (n) => ARTEN[n % ARTEN.length] ?? ''],
  ['Aufenthalt in Deutschland', (n) => AUFENTHALT[n % AUFENTHALT.length] ?? ''],
  ['Erstberatung am', (n, system) => (n < 5 ? '' : dateCell(n * 3, system))],
  ['Kanal', (n) => KANAL[n % KANAL.length] ?? ''],
  ['Unterlagen vollständig am', (n, system) => (n < 5 ? '' : dateCell(n * 3, system))],
  ['Entschieden am', (n, system) => (n < 9 ? '' : dateCell(n * 3, system))],
];

const at = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

/** Does it, if it is possible now; says whether it did. */
export function act(scene: Scene, step: UserStep): boolean {
  const { host, sheet, view } = scene;
  const rows = view.rows.filter(({ id }) => id !== '');
  const date1904 = sheet.book.rules.date1904;
  if (step.tut === 'schuetzen') {
    if (sheet.protection.on) host.user.unprotect(sheet.name);
    else host.user.protect(sheet.name);
    return true;
  }
  if (step.tut === 'waehlen') {
    host.user.select(cell(step.row % (view.header + view.rows.length + 3), step.column));
    return false;
  }
  if (sheet.protection.on) return false;
  const column = (header: string) => view.texts.indexOf(header);
  const type = (row: ViewRow | undefined, header: string, value: Value) => {
    if (row === undefined || column(header) < 0) return false;
    host.user.edit(cell(row.row, column(header)), value);
    return true;
  };
  switch (step.tut) {
    case 'eingabe': {
      const [header, value] = at(EINGABEN, step.column) ?? ['', () => ''];
      return type(at(rows, step.row), header, value(step.wert, date1904));
    }
    case 'nummer': {
      const row = at(rows, step.row);
      // Which of two rows of one number is meant afterwards, nobody knows.
      if (rows.some(({ id, key }) => id !== row?.id && key === row?.key)) return false;
      return type(row, KEY_HEADER, step.column % 4 === 0 ? '1067' : newNumber(scene));
    }
    case 'name':
      return type(at(rows, step.row), ID_HEADER, `Umbenannt ${step.column}`);
    case 'ergebnis':
      return result(scene, at(rows, step.row), step.column, step.wert);
    case 'sortieren':
      return sort(scene, rows, step.column, step.ascending);
    case 'pfeil':
      return sortByArrow(scene, step.column, step.ascending);
    case 'einfuegen': {
      const before = at(rows, step.row);
      const number = step.person.nummer > TWIN ? (before?.key ?? '') : newNumber(scene);
      return insert(scene, before, [number, ...rowOf(step.person, date1904).slice(1)]);
    }
    case 'leere Zeile':
      return insert(scene, at(rows, step.row), []);
    case 'loeschen': {
      const row = at(rows, step.row);
      if (rows.length < 3 || row === undefined) return false;
      host.user.deleteRows(row.row + 1);
      return true;
    }
    case 'spalte einfuegen':
      host.user.insertColumns(columnLetters(step.column % (view.texts.length + 1)));
      return true;
    case 'spalte loeschen': {
      const one = at([...view.results.values()], step.column);
      if (one === undefined) return false;
      host.user.deleteColumns(`${columnLetters(one)}:${columnLetters(one)}`);
      return true;
    }
    case 'spalte tauschen':
      return swap(scene, step.column, step.row);
    case 'ueberschrift': {
      const one = at([...view.results.values()], step.column);
      if (one === undefined) return false;
      host.user.edit(cell(view.header, one), `Notiz ${scene.fresh()}`);
      return true;
    }
    case 'filtern': {
      const last = rows.at(-1)?.row ?? view.header;
      const area = `A${view.header + 1}:${cell(last, view.texts.length - 1)}`;
      host.user.filter(area, Math.max(0, column('Antragsart')), {
        filterOn: 'Values',
        values: [ARTEN[step.row % ARTEN.length] ?? ''],
      });
      return true;
    }
    case 'filter auf':
      sheet.filter = undefined;
      applyFilters(sheet);
      for (const { row } of view.rows) host.user.hideRows(`${row + 1}:${row + 1}`, false);
      return true;
    case 'ausblenden': {
      const row = at(rows, step.row)?.row ?? 0;
      host.user.hideRows(`${row + 1}:${row + 1}`);
      return true;
    }
    case 'umbenennen':
      host.user.renameSheet(sheet.name, `Liste ${scene.fresh()}`);
      return true;
    case 'schliessen':
    case 'stichtag':
      return false;
  }
}

/** One that nobody had: who gets the number of another row gets its past. */
const newNumber = ({ fresh }: Scene) => `123A${String(500_000 + fresh())}`;

const cell = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** A result cell: another word, nothing, the right answer, a formula, or only its look. */
function result({ host, view }: Scene, row: ViewRow | undefined, column: number, kind: number): boolean {
  const names = ERGEBNISSPALTEN.filter((spalte) => view.results.has(spalte));
  const spalte = at(names, column);
  if (row?.soll === undefined || spalte === undefined) return false;
  const place = cell(row.row, view.results.get(spalte) ?? 0);
  const soll = row.soll[spalte];
  const now = row.cells[view.results.get(spalte) ?? 0];
  if (kind === 0) host.user.edit(place, '');
  else if (kind === 1) host.user.edit(place, soll ?? '');
  else if (kind === 2) host.user.edit(place, `="${text(soll)}"`);
  else if (kind === 3) host.user.edit(place, `="${text(now)}"`);
  else if (kind === 4) host.user.format(place, { fill: '#00FF00', bold: true });
  else if (kind === 5) host.user.format(place, { numberFormat: '@' });
  else host.user.edit(place, kind === 6 ? 'von Hand' : 'nein');
  return true;
}

function sort({ host, view }: Scene, rows: readonly ViewRow[], column: number, ascending: boolean): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  const key = column % view.texts.length;
  host.user.sort(`A${first.row + 1}:${cell(last.row, view.texts.length - 1)}`, { column: key, ascending });
  return true;
}

/** Where the filter or the table reaches over all result columns, its arrow keeps the rows together. */
function sortByArrow({ host, sheet, view }: Scene, column: number, ascending: boolean): boolean {
  const area = sheet.tables[0]?.area ?? sheet.filter?.area;
  if (area === undefined) return false;
  const isInside = (one: number) => one >= area.column && one < area.column + area.columns;
  if (!view.texts.every((text, at) => text === '' || isInside(at))) return false;
  host.user.sortByArrow(cell(area.row, area.column + (column % area.columns)), ascending);
  return true;
}

/** A new row above another one. */
function insert({ host, sheet, view, fresh }: Scene, before: ViewRow | undefined, cells: readonly Value[]): boolean {
  if (before === undefined) return false;
  host.user.insertRows(before.row + 1);
  const name = view.texts.indexOf(ID_HEADER);
  const id = cells.length === 0 ? 'Calibri' : `Z${fresh()}`;
  restyle(sheet, { row: before.row, column: name, rows: 1, columns: 1 }, { fontName: id });
  const headers = view.texts;
  for (const [index, header] of HEADERS.entries()) {
    const value = cells[index];
    if (value === undefined || value === '' || !headers.includes(header)) continue;
    host.user.edit(cell(before.row, headers.indexOf(header)), value);
  }
  return true;
}

const HEADERS = [KEY_HEADER, ID_HEADER, 'geb. am', ...EINGABEN.map(([header]) => header)];

/** Two columns change places, with everything in them. */
function swap({ host, sheet, view }: Scene, a: number, b: number): boolean {
  const columns = [...view.results.values()];
  const from = at(columns, a);
  const to = b % view.texts.length;
  if (from === undefined || from === to) return false;
  const { grid } = sheet;
  const table = sheet.tables[0];
  const inside = (one: number) =>
    table !== undefined && one >= table.area.column && one < table.area.column + table.area.columns;
  // A table's column does not leave it.
  if (inside(from) !== inside(to)) return false;
  const end = (grid.extent(false)?.row ?? 0) + (grid.extent(false)?.rows ?? 0);
  for (let row = 0; row < end; row++) {
    const left = grid.column(from).cell(row);
    const right = grid.column(to).cell(row);
    grid.column(from).putCell(row, right);
    grid.column(to).putCell(row, left);
  }
  for (const column of [from, to]) tellChanged(sheet, { ...WHOLE_SHEET, column, columns: 1 }, 'ColumnInserted');
  host.user.select(cell(view.header, 0));
  return true;
}
