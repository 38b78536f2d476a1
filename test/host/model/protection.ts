/**
 * Sheet protection: what a protected sheet still allows.
 * Source: office.d.ts, WorksheetProtection and WorksheetProtectionOptions.
 */
import { accessDenied } from '../rich-api/errors.ts';
import { type Area, isEntireColumn, isEntireRow } from './area.ts';
import type { Sheet } from './sheet.ts';

/** What is allowed although the sheet is protected; nothing unless it is named when the sheet is protected. */
export const PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};
export type ProtectionOptions = typeof PROTECTION_OPTIONS;

export class Protection {
  on = false;
  options: ProtectionOptions = PROTECTION_OPTIONS;
  #password: string | undefined;

  /** "Fails if the worksheet has already been protected"; with AccessDenied (office-js issue 6784). */
  protect(options: Partial<ProtectionOptions>, password: string | undefined): void {
    if (this.on) throw accessDenied();
    this.on = true;
    this.options = { ...PROTECTION_OPTIONS, ...options };
    this.#password = password;
  }

  /** Annahme: a wrong password gives AccessDenied; a sheet that is not protected may be unprotected. */
  unprotect(password: string | undefined): void {
    if (this.on && this.#password !== undefined && this.#password !== password) throw accessDenied();
    this.on = false;
    this.options = PROTECTION_OPTIONS;
    this.#password = undefined;
  }
}

/** @throws RichError `AccessDenied` where the sheet is protected and one of the cells is locked. */
export function guardCells(sheet: Sheet, area: Area): void {
  if (!sheet.protection.on) return;
  // Annahme: whole rows and columns of a protected sheet always hold locked cells.
  if (isEntireRow(area) || isEntireColumn(area)) throw accessDenied();
  const locked = sheet.grid.read(area, (row, column) => sheet.styleOf(row, column).locked);
  if (locked.some((row) => row.some(Boolean))) throw accessDenied();
}

/** @throws RichError `AccessDenied` where the sheet is protected and `option` does not allow the change. */
export function guardSheet(sheet: Sheet, option?: keyof ProtectionOptions): void {
  if (sheet.protection.on && !(option && sheet.protection.options[option])) throw accessDenied();
}
