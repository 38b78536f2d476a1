/**
 * A range: an area on a sheet. Ranges that the add-in keeps (tracked) move with their cells when rows are inserted or
 * deleted, as in Excel.
 */
import { invalidArgument, RichError } from '../rich-api/errors.ts';
import { type Area, cellCount, isEntireColumn, isEntireRow, isOnSheet } from './area.ts';
import type { Sheet } from './sheet.ts';

export class Range {
  readonly sheet: Sheet;
  #area: Area | undefined;

  /** @throws RichError `InvalidArgument` where the area is not on the sheet ("an error will be thrown", office.d.ts). */
  constructor(sheet: Sheet, area: Area) {
    if (!isOnSheet(area)) throw invalidArgument();
    this.sheet = sheet;
    this.#area = area;
  }

  get area(): Area {
    if (!this.#area) throw new RichError('InvalidReference');
    return this.#area;
  }

  /** Its cells were deleted. */
  get isGone(): boolean {
    return this.#area === undefined;
  }

  /** `undefined`: the cells are gone. */
  moveTo(area: Area | undefined): void {
    this.#area = area;
  }

  /** Whole rows or columns: their cells can be neither read nor written one by one. */
  get isUnbounded(): boolean {
    return isEntireColumn(this.area) || isEntireRow(this.area);
  }

  get cellCount(): number {
    return cellCount(this.area);
  }
}
