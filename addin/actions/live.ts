/**
 * Live mode: an edited row is assessed again at once, and so are rows for which another window is suggested since. Only
 * result columns that are there are written, and no cell that a person changed. Live answers belong to the person's edit:
 * Rückgängig takes back actions, not these.
 */
import {
  andereVorschlaege,
  type Blattauftrag,
  type GepruefteZeile,
  pruefeBlatt,
  sammle,
  type Zeilen,
  zaehle,
} from '../../core/sheet/blattpruefung.ts';
import type { Cell, Cells } from '../../core/sheet/cell.ts';
import { AKTIONEN, findResultColumns } from '../../core/sheet/columns.ts';
import type { SheetReader } from '../../core/sheet/reader.ts';
import { type Geschrieben, geschriebenKey } from '../../core/sheet/written.ts';
import { type Area, blocksOf, weightOf } from '../excel/area.ts';
import { type Change, onChanged, type Stop } from '../excel/events.ts';
import { asFault, ExcelFault, type FaultKind } from '../excel/fault.ts';
import { isFormula } from '../excel/formulas.ts';
import { bytesAtOnce } from '../excel/limits.ts';
import { readRows, selectedRow } from '../excel/rows.ts';
import { writePlan } from '../excel/write.ts';
import type { WritePlan } from '../excel/write-plan.ts';
import { pruefeBlaetter } from './blaetter.ts';
import { namenDer } from './blaetterpruefung.ts';
import { areasOf, MOST, runsOf, type Touched, touchedRows } from './edited.ts';
import { readGeschrieben } from './gedaechtnis.ts';
import { type Liste, zeilenOf } from './liste.ts';
import { inSlices } from './pause.ts';
import { leserOf } from './pruefung.ts';
import { columnOf } from './schreibplan.ts';
import type { NeueZeilen, Steuerung } from './steuerung.ts';

/** Bytes of one range that is read, apart from its cells. */
const RANGE = 1000;

/** Rows of a list that are looked through after an edit, for other windows and for the numbers of the pane. */
const MOST_RENEWED = 10_000;

export class Live {
  readonly #steuerung: Steuerung;
  readonly #longest: number;
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

  /** @param longest for tests: rows of a list that are looked through */
  constructor(steuerung: Steuerung, longest = MOST_RENEWED) {
    this.#steuerung = steuerung;
    this.#longest = longest;
    steuerung.onWritten((neu) => {
      this.#forget();
      if (neu !== undefined) this.#queue = this.#queue.then(() => steuerung.nebenbei(() => this.#appended(neu)));
    });
  }

  /** Of what the program itself writes Excel tells nobody: its new rows get their results here, also without live mode. */
  async #appended({ sheetId, rows }: NeueZeilen): Promise<void> {
    const areas = rows.map((row) => ({ row, column: 0, rows: 1, columns: 1 }));
    const touched = await this.#touched(sheetId, areas);
    // Rückgängig takes these rows out again: no other row may have changed on their account.
    if (touched !== undefined && this.#liste !== undefined) await this.#assess(this.#liste, touched.rows, true);
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
    if (zustand.art === 'vorschau-blaetter') {
      const namen = namenDer(zustand.blaetter);
      if (namen.some(({ id }) => id === sheetId)) return pruefeBlaetter(this.#steuerung, namen);
    }
    const areas = edited ? areasOf(address) : undefined;
    this.#note(sheetId, areas);
    if (!einstellungen.live || zustand.art === 'arbeitet') return;
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

  /** Lets the pane know where what was assessed has changed. `areas`: `undefined` where rows or columns came or went. */
  #note(sheetId: string, areas: readonly Area[] | undefined): void {
    const { pruefung, blaetter } = this.#steuerung;
    const trifft = (liste: Liste | undefined) => {
      if (liste?.grid.sheet.id !== sheetId) return false;
      const touched = areas && touchedRows(areas, liste);
      return touched === undefined || touched.rows.length + touched.tooMany > 0;
    };
    if (trifft(pruefung?.liste)) this.#steuerung.merkeAenderung();
    if (blaetter?.geprueft.some(({ liste }) => trifft(liste)) === true) this.#steuerung.merkeBlattAenderung();
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

  async #assess(liste: Liste, edited: readonly number[], onlyThese = false): Promise<void> {
    for (const portion of this.#portions(liste, edited)) await this.#read(liste, portion);
    const { sheet } = liste.grid;
    const geschrieben = this.#geschrieben ?? (await readGeschrieben(liste));
    this.#geschrieben = geschrieben;
    const reader = leserOf(this.#steuerung, liste);
    const zeilen: Zeilen = { ...zeilenOf(liste), values: this.#values, end: this.#values.length };
    await inSlices(sammle(reader, zeilen));
    const andere = onlyThese ? [] : await this.#others(liste, reader, zeilen, edited);
    const rows = andere === undefined ? edited : [...edited, ...andere].sort((a, b) => a - b);
    const places = findResultColumns(liste.kopf.cells);
    const plaetze = AKTIONEN.alles.flatMap((spalte) => {
      const column = places.get(spalte);
      return column === undefined ? [] : { spalte, column, neu: false };
    });
    const [first = 0] = rows;
    const count = (rows.at(-1) ?? 0) - first + 1;
    const blank = () => Array<Cell | undefined>(count).fill(undefined);
    const spalten = plaetze.map((platz) => ({ platz, before: blank(), values: blank() }));
    const nimm = ({ row, zellen }: GepruefteZeile) => {
      const at = sheet.area.row + row.index - first;
      for (const [place, { stand, alt, neu }] of zellen.entries()) {
        const one = spalten[place];
        if (one === undefined || (stand !== 'neu' && stand !== 'anders')) continue;
        one.before[at] = alt ?? '';
        one.values[at] = neu;
      }
    };
    const auftrag: Blattauftrag = {
      reader,
      zeilen,
      gesammelt: true,
      kopf: liste.kopf.cells,
      plaetze,
      geschrieben,
      formel: (index, column) => isFormula(this.#formulas.get(index)?.[column], this.#values[index]?.[column]),
      nur: rows.map((row) => row - sheet.area.row),
      nimm,
    };
    await inSlices(pruefeBlatt(auftrag));
    // An action assesses all rows, and two must not write at once.
    if (this.#steuerung.zustand.art === 'arbeitet') return;
    const headerRow = sheet.area.row + liste.kopf.row;
    const columns = spalten
      .filter(({ values }) => values.some((value) => value !== undefined))
      .map(({ platz, before, values }) => columnOf(liste, platz, before, values))
      // The plan begins with the first edited row, so the header is further up.
      .map((one) => ({ ...one, above: first - headerRow + one.above }));
    const plan: WritePlan = {
      sheetId: sheet.id,
      sheetName: sheet.name,
      tableId: undefined,
      headerRow: first,
      firstRow: first,
      rows: count,
      columns,
      identity: undefined,
      filter: undefined,
    };
    if (columns.length > 0) await this.#write(plan, geschrieben, rows);
    if (andere !== undefined) await this.#renew(liste, auftrag);
  }

  /**
   * Rows of the sheet for which another window is suggested since the edit, read anew; `undefined`: the list is too long
   * to look, or there are too many, and the pane goes on saying that it is not up to date.
   */
  async #others(
    liste: Liste,
    reader: SheetReader,
    zeilen: Zeilen,
    edited: readonly number[],
  ): Promise<readonly number[] | undefined> {
    if (zeilen.end - zeilen.dataFrom > this.#longest) return undefined;
    const first = liste.grid.sheet.area.row;
    const ausser = new Set(edited.map((row) => row - first));
    const found = await inSlices(andereVorschlaege(reader, zeilen, liste.kopf.cells, ausser));
    if (edited.length + found.length > MOST) return undefined;
    const rows = found.map((index) => first + index);
    for (const portion of this.#portions(liste, rows)) await this.#read(liste, portion);
    return rows;
  }

  async #write(plan: WritePlan, geschrieben: Geschrieben, rows: readonly number[]): Promise<void> {
    try {
      const companion = { key: geschriebenKey(plan.sheetId), text: await inSlices(geschrieben.writing()) };
      await writePlan(plan, companion, { aktion: undefined, progress: () => {} });
      this.#gesagt = false;
    } catch (error) {
      this.#failed(asFault(error), rows);
    }
  }

  /** Brings the numbers and the urgent rows of the pane up to date. */
  async #renew(liste: Liste, { reader, zeilen }: Blattauftrag): Promise<void> {
    const steuerung = this.#steuerung;
    const end = liste.table === undefined ? zeilen.end : liste.end;
    if (steuerung.pruefung?.liste.grid.sheet.id !== liste.grid.sheet.id) return;
    const uebersicht = await inSlices(zaehle(reader, { ...zeilen, end }));
    steuerung.aktualisiere({ liste, reader, uebersicht });
  }

  #failed(fault: ExcelFault, rows: readonly number[]): void {
    this.#forget();
    const again = fault.kind === 'geschuetzt' && this.#gesagt;
    this.#gesagt = fault.kind === 'geschuetzt';
    if (fault.state === 'teilweise') {
      throw fault.withState(
        'zeilen-offen',
        rows.map((row) => row + 1),
      );
    }
    if (!again) throw fault;
  }

  /** Rows that are read together. */
  #portions({ grid: { sheet } }: Liste, rows: readonly number[]): number[][] {
    const weight = (at: number) => {
      const row = this.#values[(rows[at] ?? 0) - sheet.area.row] ?? [];
      return row.reduce<number>((sum, cell) => sum + 2 * weightOf(cell), RANGE);
    };
    return blocksOf(rows.length, bytesAtOnce(rows.length), weight).map((block) =>
      rows.slice(block.row, block.row + block.rows),
    );
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
const PASSING: ReadonlySet<FaultKind> = new Set<FaultKind>(['zellbearbeitung', 'verschoben']);

/**
 * Who types on into the next cell makes Excel refuse everything, and who changes the list meanwhile is not written over:
 * both pass, and the edit is still to be assessed.
 */
async function whileTyping(run: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!PASSING.has(asFault(error).kind) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
