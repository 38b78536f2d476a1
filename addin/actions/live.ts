/**
 * Live mode: an edited row is assessed again at once. Only result columns that are there are written, and no cell that
 * a person changed. Live answers belong to the person's edit: Rückgängig takes back actions, not these.
 */

import type { Cell, Cells } from '../../core/sheet/cell.ts';
import { AKTIONEN, type Ergebnisspalte, findResultColumns, zahlenformat } from '../../core/sheet/columns.ts';
import { planRow } from '../../core/sheet/plan.ts';
import { createReader, type SheetRow } from '../../core/sheet/reader.ts';
import { results } from '../../core/sheet/results.ts';
import { stil } from '../../core/sheet/styles.ts';
import type { Geschrieben } from '../../core/sheet/written.ts';
import { type Change, onChanged, type Stop } from '../excel/events.ts';
import { isFormula } from '../excel/formulas.ts';
import { type CellWrite, readRows, selectedRow, writeCells } from '../excel/rows.ts';
import { readGeschrieben } from './gedaechtnis.ts';
import { type Liste, withoutNeighbours } from './liste.ts';
import { inSlices } from './pause.ts';
import { valuesOf } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

/** Rows that are assessed at once after one edit; more (a pasted block) wait for an action. */
const MOST = 200;

export class Live {
  readonly #steuerung: Steuerung;
  #sheetId: string | undefined;
  #stop: Stop | undefined;
  #liste: Liste | undefined;
  #geschrieben: Geschrieben | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(steuerung: Steuerung) {
    this.#steuerung = steuerung;
    steuerung.onWritten(() => this.#forget());
  }

  /** Listens to the active sheet, also without live mode: a preview of cells that change is made anew. */
  async beobachte(): Promise<void> {
    const { sheetId } = await selectedRow();
    if (sheetId === this.#sheetId) return;
    await this.#stop?.();
    this.#forget();
    this.#sheetId = sheetId;
    this.#stop = await onChanged(sheetId, (change) => {
      this.#queue = this.#queue.then(() => this.#steuerung.nebenbei(() => this.#changed(sheetId, change)));
    });
  }

  /** Header and answers are looked at anew with the next edit. */
  #forget(): void {
    this.#liste = undefined;
    this.#geschrieben = undefined;
  }

  async #changed(sheetId: string, { address, edited }: Change): Promise<void> {
    const { zustand, einstellungen } = this.#steuerung;
    if (zustand.art === 'vorschau' && zustand.pruefung.liste.grid.sheet.id === sheetId) {
      return this.#steuerung.starte(zustand.pruefung.aktion);
    }
    if (!einstellungen.live || zustand.art === 'arbeitet') return;
    const rows = edited ? rowsOf(address) : undefined;
    this.#liste ??= await this.#steuerung.leseListe();
    const liste = this.#liste;
    if (liste === undefined || liste.grid.sheet.id !== sheetId) return;
    const { sheet } = liste.grid;
    // Rows or columns came or went, or the header was edited: the list is read anew with the next edit.
    if (rows === undefined || rows.first <= sheet.area.row + liste.kopf.row) return this.#forget();
    const first = Math.max(rows.first, sheet.area.row + liste.kopf.dataFrom);
    const count = rows.last - first + 1;
    if (count < 1 || count > MOST) return;
    await this.#assess(liste, first, count);
  }

  async #assess(liste: Liste, first: number, count: number): Promise<void> {
    const { sheet, values } = liste.grid;
    const { values: cells, formulas } = await readRows(sheet.id, { ...sheet.area, row: first, rows: count });
    const index = first - sheet.area.row;
    // What a person corrects row by row is gone from the list, too.
    if (index <= values.length && this.#liste === liste) {
      const now = values.toSpliced(index, cells.length, ...cells);
      this.#liste = { ...liste, grid: { ...liste.grid, values: now } };
    }
    const { stichtag, einstellungen } = this.#steuerung;
    const reader = createReader({
      mapping: liste.mapping,
      date1904: sheet.date1904,
      stichtag,
      einstellungen: einstellungen.regeln,
    });
    reader.collect([
      ...values.slice(liste.kopf.dataFrom, index),
      ...cells,
      ...values.slice(index + count, Math.max(liste.end, index + count)),
    ]);
    this.#geschrieben ??= await readGeschrieben(liste);
    const places = findResultColumns(withoutNeighbours(liste, this.#geschrieben).kopf.cells);
    const writes: CellWrite[] = [];
    const assessed = reader.assess(cells, index);
    await this.#recognise(assessed, cells, index, liste, reader.keyOf, places);
    for (const row of assessed) {
      const now = cells[row.index - index] ?? [];
      const alt = Object.fromEntries([...places].map(([spalte, column]) => [spalte, now[column] ?? '']));
      const own: Partial<Record<Ergebnisspalte, Cell>> = {};
      const spalten = AKTIONEN.alles.filter((spalte) => places.has(spalte));
      const mitFormel = new Set(
        spalten.filter((spalte) => {
          const column = places.get(spalte) ?? -1;
          return isFormula(formulas[row.index - index]?.[column], now[column]);
        }),
      );
      for (const plan of planRow(row, results(row, sheet.date1904), spalten, alt, this.#geschrieben, mitFormel)) {
        if (plan.stand === 'von Hand' || plan.stand === 'Formel') continue;
        own[plan.spalte] = plan.neu;
        if (plan.stand !== 'gleich') writes.push(this.#cell(liste, row.index, plan, places.get(plan.spalte) ?? 0));
      }
      this.#geschrieben.update(row, own);
    }
    if (writes.length === 0) return;
    await writeCells(sheet.id, writes);
    await this.#steuerung.merke(sheet, this.#geschrieben);
  }

  /** Finds edited rows again whose key was corrected. */
  async #recognise(
    rows: readonly SheetRow[],
    cells: readonly Cells[],
    first: number,
    { grid: { values }, kopf, end }: Liste,
    keyOf: (cells: Cells) => string,
    places: ReadonlyMap<Ergebnisspalte, number>,
  ): Promise<void> {
    const geschrieben = this.#geschrieben;
    const unbekannt = rows.flatMap((row) =>
      geschrieben?.vermisst(row) ? [{ row, zellen: valuesOf(cells[row.index - first] ?? [], places) }] : [],
    );
    if (geschrieben === undefined || unbekannt.length === 0) return;
    const others = [...values.slice(kopf.dataFrom, first), ...values.slice(first + cells.length, end)];
    function* keys() {
      for (const row of [...others, ...cells]) yield keyOf(row);
    }
    await inSlices(geschrieben.wiedererkennen(unbekannt, keys()));
  }

  #cell(
    { grid: { sheet } }: Liste,
    index: number,
    { spalte, alt, neu }: { readonly spalte: Ergebnisspalte; readonly alt: Cell; readonly neu: Cell },
    column: number,
  ): CellWrite {
    return {
      row: sheet.area.row + index,
      column: sheet.area.column + column,
      value: neu,
      before: alt ?? '',
      numberFormat: zahlenformat(spalte),
      style: stil(spalte, neu) ?? (stil(spalte, alt ?? '') === undefined ? undefined : null),
    };
  }
}

/** The rows of `B2`, `B2:D9`, `4:5`, from 0; `undefined` for whole columns and several areas. */
export function rowsOf(address: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^(?:.*!)?\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/.exec(address);
  if (match === null) return undefined;
  const first = Number(match[1]) - 1;
  return { first, last: match[2] === undefined ? first : Number(match[2]) - 1 };
}
