/** Why a sheet of a readable workbook is not checked; each has one line in importer/messages. */
import type { Blatt } from '../xlsx/book.ts';

/** No sheet that was looked at has a header, or there is no sheet of the name `gesucht`. */
export class BlattError extends Error {
  readonly gesucht: string | undefined;
  /** The sheets that were looked at, or those that there are. */
  readonly blaetter: readonly string[];
  constructor(blaetter: readonly Blatt[], gesucht?: string) {
    super(gesucht ?? '');
    this.gesucht = gesucht;
    this.blaetter = blaetter.map(({ name }) => name);
  }
}

/** Right of the list there is no room for the result columns: the sheet ends at XFD. */
export class PlatzError extends Error {
  readonly blatt: string;
  constructor(blatt: string) {
    super(blatt);
    this.blatt = blatt;
  }
}

/** Another list stands beside this one: nobody could tell whose the result columns are. */
export class NachbarError extends Error {
  readonly blatt: string;
  constructor(blatt: string) {
    super(blatt);
    this.blatt = blatt;
  }
}

/** The sheet is protected. */
export class GeschuetztError extends Error {
  readonly blatt: string;
  constructor(blatt: string) {
    super(blatt);
    this.blatt = blatt;
  }
}

/** Cells of the list hold formulas that no program has worked out. */
export class FormelError extends Error {
  readonly blatt: string;
  readonly zellen: readonly string[];
  constructor(blatt: string, zellen: readonly string[]) {
    super(blatt);
    this.blatt = blatt;
    this.zellen = zellen;
  }
}
