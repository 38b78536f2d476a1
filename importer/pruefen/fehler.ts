/** Why a sheet of a readable workbook is not checked; each has one line in importer/messages. */
import type { Unpruefbar } from '../protokoll/pruefung.ts';
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

/** A sheet with a header that cannot be checked; `zellen`: cells of its list with formulas that no program has worked out. */
export class UnpruefbarError extends Error {
  readonly grund: Unpruefbar;
  readonly blatt: string;
  readonly zellen: readonly string[];
  constructor(grund: Unpruefbar, blatt: string, zellen: readonly string[] = []) {
    super(blatt);
    this.grund = grund;
    this.blatt = blatt;
    this.zellen = zellen;
  }
}
