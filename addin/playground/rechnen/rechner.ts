/**
 * Works out the formulas of a workbook, as far as the playground knows their functions: those that came without a value
 * and those of the add-in at once, all others when something has changed.
 */
import { parseArea, splitSheet } from '../../../test/host/model/address.ts';
import type { Grid } from '../../../test/host/model/grid.ts';
import type { Sheet } from '../../../test/host/model/sheet.ts';
import { CellError, type CellValue } from '../../../test/host/model/value.ts';
import type { Workbook } from '../../../test/host/model/workbook.ts';
import { type Formel, parseFormel } from './formel.ts';
import { type Lage, NichtBerechenbar, type Wert, wertVon } from './wert.ts';

/** What Excel shows for a function that it does not know, and for one of an add-in that is not loaded. */
export const UNBEKANNT = new CellError('#NAME?');

/** Formulas that refer to each other need as many rounds as they are deep; more than this is a circle. */
const RUNDEN = 20;

export type Umgebung = Pick<Lage, 'eigene' | 'heute'>;

export class Rechner {
  readonly #umgebung: () => Umgebung;
  readonly #trees = new Map<string, Formel | undefined>();

  /** `umgebung` is asked before every calculation. */
  constructor(umgebung: () => Umgebung) {
    this.#umgebung = umgebung;
  }

  /** The value of a formula in a cell, as the host asks for it: `#NAME?` where it has none. */
  readonly wert = (formel: string, sheet: Sheet): CellValue =>
    this.#rechne(formel, sheet, this.#umgebung()) ?? UNBEKANNT;

  /** Works out all formulas anew; those that are not known here keep their value. */
  rechne({ sheets }: Pick<Workbook, 'sheets'>): void {
    const umgebung = this.#umgebung();
    for (let runde = 0; runde < RUNDEN; runde++) {
      // Every sheet in every round: formulas refer to other sheets, too.
      const changed = sheets.filter((sheet) => this.#blatt(sheet, umgebung));
      if (changed.length === 0) return;
    }
  }

  /** Whether a value has changed. */
  #blatt(sheet: Sheet, umgebung: Umgebung): boolean {
    let changed = false;
    for (const { row, column, formula } of formulas(sheet.grid)) {
      const value = this.#rechne(formula, sheet, umgebung);
      if (value === undefined || same(value, sheet.grid.value(row, column))) continue;
      sheet.grid.put(row, column, value, formula);
      changed = true;
    }
    return changed;
  }

  #rechne(formula: string, sheet: Sheet, umgebung: Umgebung): CellValue | undefined {
    const known = this.#trees.has(formula);
    const tree = known ? this.#trees.get(formula) : parseFormel(formula);
    if (!known) this.#trees.set(formula, tree);
    if (tree === undefined) return undefined;
    const { date1904 } = sheet.book.rules;
    try {
      // A formula that points at an empty cell gives 0.
      return wertVon(tree, { ...umgebung, date1904, zelle: (bezug) => zelle(sheet, bezug) }) ?? 0;
    } catch (error) {
      if (error instanceof NichtBerechenbar) return undefined;
      throw error;
    }
  }
}

function* formulas(grid: Grid): Generator<{ row: number; column: number; formula: string }> {
  for (const [column, cells] of grid.columns()) {
    for (const [row, formula] of cells.formulas()) yield { row, column, formula };
  }
}

const same = (a: CellValue, b: Wert): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);

/** One cell; of several the first, as functions of one value each take it. */
function zelle(own: Sheet, bezug: string): Wert {
  const { sheet: name, rest } = splitSheet(bezug);
  const sheet = name === undefined ? own : own.book.sheet(name);
  const area = parseArea(rest);
  if (sheet === undefined || area === undefined) return new CellError('#REF!');
  return sheet.grid.value(area.row, area.column);
}
