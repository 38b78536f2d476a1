/** The add-in without its pane: the actions on a workbook of the test host, in Node. */
import { Steuerung } from '../../addin/actions/steuerung.ts';
import { forgetSession, session } from '../../addin/excel/session.ts';
import type { Host, HostOptions } from '../host/host.ts';
import { openExcel } from '../host/node.ts';
import { ANSWERS, list, STICHTAG } from './list.ts';

export interface Bench {
  readonly host: Host;
  readonly steuerung: Steuerung;
}

/** Opens a workbook; without sheets, with the list of list.ts. */
export function bench(options: HostOptions = {}): Bench {
  const { host } = openExcel({ sheets: { Liste: list() }, ...options });
  forgetSession();
  return { host, steuerung: newSession() };
}

/** The pane was closed and opened again. */
export function newSession(): Steuerung {
  session.open = undefined;
  return new Steuerung(() => STICHTAG);
}

/** Presses an action and confirms what it shows. */
export async function run(steuerung: Steuerung, aktion: Parameters<Steuerung['starte']>[0]): Promise<void> {
  await steuerung.starte(aktion);
  await steuerung.uebernehmen();
}

/** A column of the first sheet, from its header down, as the cells hold it. */
export function column(host: Host, header: string, sheet = 'Liste'): unknown[] {
  const { grid } = host.sheet(sheet);
  const extent = grid.extent(true);
  if (!extent) return [];
  for (let at = extent.column; at < extent.column + extent.columns; at++) {
    for (let row = extent.row; row < extent.row + extent.rows; row++) {
      if (grid.value(row, at) !== header) continue;
      return Array.from({ length: extent.row + extent.rows - row - 1 }, (_, index) => grid.value(row + 1 + index, at));
    }
  }
  return [];
}

/** The columns of `ANSWERS` as they stand on the sheet. */
export const answers = (host: Host): Record<string, unknown[]> =>
  Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, column(host, name)]));
