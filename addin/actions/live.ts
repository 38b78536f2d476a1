/**
 * Live mode: an edited row is assessed again at once. Only result columns that are there are written, and no cell that
 * a person changed. Live answers belong to the person's edit: Rückgängig takes back actions, not these.
 */
import type { Cell, Cells } from '../../core/sheet/cell.ts';
import { AKTIONEN, type Ergebnisspalte, findResultColumns, zahlenformat } from '../../core/sheet/columns.ts';
import { mitVerbund } from '../../core/sheet/merged.ts';
import { planRow } from '../../core/sheet/plan.ts';
import { createReader, type SheetReader, type SheetRow } from '../../core/sheet/reader.ts';
import { results } from '../../core/sheet/results.ts';
import { stil } from '../../core/sheet/styles.ts';
import type { Geschrieben } from '../../core/sheet/written.ts';
import { type Area, blocksOf, weightOf } from '../excel/area.ts';
import { type Change, onChanged, type Stop } from '../excel/events.ts';
import { asFault, ExcelFault } from '../excel/fault.ts';
import { isFormula } from '../excel/formulas.ts';
import { bytesAtOnce } from '../excel/limits.ts';
import { type CellWrite, readRows, selectedRow, writeCells } from '../excel/rows.ts';
import { areasOf, runsOf, type Touched, touchedRows } from './edited.ts';
import { readGeschrieben } from './gedaechtnis.ts';
import { type Liste, withoutNeighbours } from './liste.ts';
import { eachInSlices, inSlices } from './pause.ts';
import { valuesOf } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

/** Rows that are written with one request: their cells go one by one, in half a megabyte. */
const AT_ONCE = 100;

type Places = ReadonlyMap<Ergebnisspalte, number>;

export class Live {
  readonly #steuerung: Steuerung;
  #sheetId: string | undefined;
  #stop: Stop | undefined;
  #liste: Liste | undefined;
  /** The rows of the list, with what was edited since it was read. */
  #values: Cells[] = [];
  /** Formulas of the rows that were edited, by their index. */
  readonly #formulas = new Map<number, readonly unknown[]>();
  #geschrieben: Geschrieben | undefined;
  /** It has been said that the sheet is protected: not again at every edit. */
  #gesagt = false;
  #queue: Promise<void> = Promise.resolve();
  #watching: Promise<void> = Promise.resolve();

  constructor(steuerung: Steuerung) {
    this.#steuerung = steuerung;
    steuerung.onWritten(() => this.#forget());
  }

  /** Listens to the active sheet, also without live mode: a preview of cells that change is made anew. */
  beobachte(): Promise<void> {
    const watching = this.#watching.then(() => this.#watch());
    this.#watching = watching.catch(() => {});
    return watching;
  }

  async #watch(): Promise<void> {
    const { sheetId } = await selectedRow();
    if (sheetId === this.#sheetId) return;
    const stop = await onChanged(sheetId, (change) => {
      const act = () => whileTyping(() => this.#changed(sheetId, change));
      this.#queue = this.#queue.then(() => this.#steuerung.nebenbei(act));
    });
    const before = this.#stop;
    this.#stop = stop;
    this.#sheetId = sheetId;
    this.#gesagt = false;
    this.#forget();
    await before?.();
  }

  /** Header and answers are looked at anew with the next edit. */
  #forget(): void {
    this.#liste = undefined;
    this.#geschrieben = undefined;
  }

  async #changed(sheetId: string, { address, edited }: Change): Promise<void> {
    const { zustand, einstellungen } = this.#steuerung;
    // An edit that was told late, after the person went to another sheet.
    if (sheetId !== this.#sheetId) return;
    if (zustand.art === 'vorschau' && zustand.pruefung.liste.grid.sheet.id === sheetId) {
      return this.#steuerung.starte(zustand.pruefung.aktion);
    }
    if (!einstellungen.live || zustand.art === 'arbeitet') return;
    const areas = edited ? areasOf(address) : undefined;
    // Rows or columns came or went: the list is read anew with the next edit.
    if (areas === undefined) return this.#forget();
    const touched = await this.#touched(sheetId, areas);
    if (touched === undefined || this.#liste === undefined) return;
    if (touched.tooMany > 0) {
      this.#forget();
      return this.#steuerung.zuVieleGeaendert(touched.tooMany);
    }
    if (touched.rows.length > 0) await this.#assess(this.#liste, withMerged(this.#liste, touched.rows));
  }

  /** The rows of the list in which an edit was; the list is read where it is not known, or no longer the right one. */
  async #touched(sheetId: string, areas: readonly Area[]): Promise<Touched | undefined> {
    const known = this.#liste;
    if (known !== undefined) {
      const header = known.grid.sheet.area.row + known.kopf.row;
      const touched = touchedRows(areas, known);
      const other = touched.foreign && touched.rows.length === 0;
      if (!other && areas.every(({ row }) => row > header)) return touched;
    }
    this.#forget();
    const liste = await this.#steuerung.leseListe();
    if (liste === undefined || liste.grid.sheet.id !== sheetId) return undefined;
    this.#liste = liste;
    this.#values = [...liste.grid.values];
    this.#formulas.clear();
    return touchedRows(areas, liste);
  }

  async #assess(liste: Liste, rows: readonly number[]): Promise<void> {
    const { sheet } = liste.grid;
    const portions = this.#portions(liste, rows);
    for (const portion of portions) await this.#read(liste, portion);
    const reader = await this.#reader(liste);
    const geschrieben = this.#geschrieben ?? (await readGeschrieben(liste));
    this.#geschrieben = geschrieben;
    const places = findResultColumns(withoutNeighbours(liste, geschrieben).kopf.cells);
    await this.#recognise(liste, rows, reader, geschrieben, places);
    let written = 0;
    try {
      for (const portion of portions) {
        // An action has begun, which assesses all rows; two must not write at once.
        if (written > 0 && this.#steuerung.zustand.art === 'arbeitet') break;
        if (await this.#write(liste, portion, reader, geschrieben, places)) written++;
      }
    } catch (error) {
      const fault = asFault(error);
      if (written > 0) await this.#steuerung.merke(sheet, geschrieben).catch(() => {});
      return this.#failed(fault, fault.state === 'teilweise' || written > 0 ? rows : []);
    }
    if (written > 0) await this.#steuerung.merke(sheet, geschrieben);
  }

  #failed(fault: ExcelFault, rows: readonly number[]): void {
    const again = fault.kind === 'geschuetzt' && this.#gesagt;
    this.#gesagt = fault.kind === 'geschuetzt';
    if (rows.length > 0) {
      this.#forget();
      throw fault.withState(
        'zeilen-offen',
        rows.map((row) => row + 1),
      );
    }
    if (!again) throw fault;
  }

  /** Rows that are read and written together. */
  #portions({ grid: { sheet } }: Liste, rows: readonly number[]): number[][] {
    const limit = bytesAtOnce(rows.length);
    const weight = (at: number) => {
      const row = this.#values[(rows[at] ?? 0) - sheet.area.row] ?? [];
      return Math.max(
        limit / AT_ONCE,
        row.reduce<number>((sum, cell) => sum + weightOf(cell), 0),
      );
    };
    return blocksOf(rows.length, limit, weight).map((block) => rows.slice(block.row, block.row + block.rows));
  }

  /** Reads rows; in smaller pieces where they have become too long for one answer. */
  async #read(liste: Liste, rows: readonly number[]): Promise<void> {
    const { sheet } = liste.grid;
    try {
      const blocks = await readRows(sheet.id, runsOf(rows, sheet.area));
      const formulas = blocks.flatMap((block) => block.formulas);
      for (const [at, cells] of blocks.flatMap((block) => block.values).entries()) {
        const index = (rows[at] ?? 0) - sheet.area.row;
        while (this.#values.length < index) this.#values.push([]);
        this.#values[index] = cells;
        this.#formulas.set(index, formulas[at] ?? []);
      }
    } catch (error) {
      if (!(error instanceof ExcelFault) || error.kind !== 'zu-gross' || rows.length === 1) throw error;
      const half = rows.length >> 1;
      await this.#read(liste, rows.slice(0, half));
      await this.#read(liste, rows.slice(half));
    }
  }

  /** With what all rows say together. */
  async #reader(liste: Liste): Promise<SheetReader> {
    const { mapping, grid, kopf } = liste;
    const { stichtag, einstellungen } = this.#steuerung;
    const { date1904 } = grid.sheet;
    const reader = createReader({ mapping, date1904, stichtag, einstellungen: einstellungen.regeln });
    const { signal } = new AbortController();
    await eachInSlices(this.#values.length - kopf.dataFrom, signal, (at) =>
      reader.collect([this.#row(liste, kopf.dataFrom + at)]),
    );
    return reader;
  }

  /** Finds edited rows again whose key was corrected. */
  async #recognise(
    liste: Liste,
    rows: readonly number[],
    reader: SheetReader,
    geschrieben: Geschrieben,
    places: Places,
  ): Promise<void> {
    const { kopf, grid } = liste;
    const unbekannt = rows.flatMap((one) => {
      const index = one - grid.sheet.area.row;
      const cells = this.#row(liste, index);
      const missed = reader.assess([cells], index).filter((row) => geschrieben.vermisst(row));
      return missed.map((row) => ({ row, zellen: valuesOf(cells, places) }));
    });
    if (unbekannt.length === 0) return;
    const all = this.#values.slice(kopf.dataFrom).map((_, at) => this.#row(liste, kopf.dataFrom + at));
    function* keys() {
      for (const cells of all) yield reader.keyOf(cells);
    }
    await inSlices(geschrieben.wiedererkennen(unbekannt, keys()));
  }

  /** Writes the answers of rows that have others now. False where all are there already. */
  async #write(
    liste: Liste,
    rows: readonly number[],
    reader: SheetReader,
    geschrieben: Geschrieben,
    places: Places,
  ): Promise<boolean> {
    const { sheet } = liste.grid;
    const spalten = AKTIONEN.alles.filter((spalte) => places.has(spalte));
    const writes: CellWrite[] = [];
    const answers: { row: SheetRow; own: Partial<Record<Ergebnisspalte, Cell>> }[] = [];
    for (const index of rows.map((row) => row - sheet.area.row)) {
      const now = this.#row(liste, index);
      const alt = valuesOf(now, places);
      const formulas = this.#formulas.get(index) ?? [];
      const mitFormel = new Set(
        spalten.filter((spalte) => {
          const column = places.get(spalte) ?? -1;
          return isFormula(formulas[column], now[column]);
        }),
      );
      for (const row of reader.assess([now], index)) {
        const own: Partial<Record<Ergebnisspalte, Cell>> = {};
        for (const plan of planRow(row, results(row, sheet.date1904), spalten, alt, geschrieben, mitFormel)) {
          if (plan.stand === 'von Hand' || plan.stand === 'Formel') continue;
          own[plan.spalte] = plan.neu;
          if (plan.stand !== 'gleich') writes.push(this.#cell(liste, index, plan, places.get(plan.spalte) ?? 0));
        }
        answers.push({ row, own });
      }
    }
    if (writes.length > 0) {
      await writeCells(sheet.id, writes);
      this.#gesagt = false;
    }
    for (const { row, own } of answers) geschrieben.update(row, own);
    return writes.length > 0;
  }

  /** A row with what merged cells above it hold. */
  #row({ verbund }: Liste, index: number): Cells {
    return mitVerbund(this.#values[index] ?? [], index, verbund, (at) => this.#values[at]);
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

/** Rows of the sheet, and those for which merged cells in them hold, too. */
function withMerged({ verbund, grid }: Liste, rows: readonly number[]): readonly number[] {
  if (verbund.size === 0) return rows;
  const all = new Set(rows);
  const { row: first } = grid.sheet.area;
  for (const [index, above] of verbund) if (above.some(({ top }) => all.has(first + top))) all.add(first + index);
  return [...all].sort((a, b) => a - b);
}

/** Milliseconds between two attempts, and how many there are. */
const PAUSE = 400;
const ATTEMPTS = 50;

/** Who types on into the next cell makes Excel refuse everything: that passes, and the edit is still to be assessed. */
async function whileTyping(run: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (asFault(error).kind !== 'zellbearbeitung' || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
