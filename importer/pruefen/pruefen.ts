/**
 * The batch twin of the add-in: a team lead's sheet in, the same sheet with result columns out.
 * open → find the header → map → assess → write the cells
 * The sheet's part is changed where the cells stand, and every other part is copied: a library that reads a workbook and
 * writes it anew (exceljs) loses filter criteria, named formulas, internal links, custom formats and more on the way.
 * Source: pages 5 and 6.
 */
import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../core/calendar/day.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Regelwerk } from '../../core/rules/catalogue.ts';
import type { Einstellungen } from '../../core/settings.ts';
import {
  type Cell,
  createReader,
  ERGEBNISSPALTEN,
  type Ergebnisspalte,
  type Filterlage,
  filterlage,
  findResultColumns,
  finish,
  Geschrieben,
  isBlank,
  isProgramValue,
  type Kopf,
  merkerFor,
  mitVerbund,
  type Platz,
  placeResultColumns,
  planRow,
  proposeMapping,
  results,
  type SheetMapping,
  type SheetReader,
  type SheetRow,
  stil,
  Uebersicht,
  type Unbekannt,
  verbundOf,
  type Zellplan,
  type Zuordnungen,
  zahlenformat,
} from '../../core/sheet/index.ts';
import { address } from '../xlsx/address.ts';
import type { Book } from '../xlsx/book.ts';
import { rememberedMapping } from './addin-settings.ts';
import { belegteSpalten, letzteSpalte } from './belegt.ts';
import type { Gefunden } from './blatt.ts';
import { type NeueZelle, type NeueZellen, rowStyles } from './cells.ts';
import { FormelError, NachbarError } from './fehler.ts';
import { type Gedaechtnis, readGedaechtnis } from './gedaechtnis.ts';
import { type Liste, listeOf, tableThatGrows } from './liste.ts';
import { cellKey, cellOf, type Sheet } from './sheet.ts';
import { leereStile, Styles } from './styles.ts';
import { tablesOf } from './tables.ts';

export interface PruefOptions {
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly hausregeln: Hausregeln;
  /** Of a file; without one the workbook's own. */
  readonly zuordnungen: Zuordnungen | undefined;
  /** Called with the number of rows since the last call. */
  readonly tick: (rows: number) => void;
  /** Go on where formulas have no value: they count as empty. */
  readonly trotzdem: boolean;
  readonly signal: AbortSignal;
}

export interface Pruefung {
  readonly mapping: SheetMapping;
  readonly reader: SheetReader;
  readonly uebersicht: Uebersicht;
  readonly plaetze: readonly Platz[];
  /** Cells that get another value. */
  readonly geaendert: number;
  /** Addresses of result cells that a person has changed, or that hold a formula: they stay. */
  readonly vonHand: readonly string[];
  /** Cells of the list with formulas that no program has worked out. */
  readonly ohneWert: readonly string[];
  readonly filter: Filterlage;
  readonly zellen: NeueZellen;
  readonly styles: Styles;
  readonly liste: Liste;
  readonly gedaechtnis: Gedaechtnis;
  /** What will have been written. */
  readonly geschrieben: Geschrieben;
}

const BLOCK = 2000;

/** Assesses all rows and plans every cell; nothing is written. Throws the errors of fehler.ts, the signal's reason. */
export async function assessSheet(book: Book, found: Gefunden, options: PruefOptions): Promise<Pruefung> {
  const { blatt, sheet, kopf, texte } = found;
  const { stichtag, einstellungen, hausregeln, signal, tick } = options;
  const zuordnungen = options.zuordnungen ?? (await rememberedMapping(book.mappe));
  const merker = zuordnungen && merkerFor(zuordnungen, { name: blatt.name });
  const tabellen = await tablesOf(book.mappe, blatt.part);
  const liste = listeOf(kopf, tabellen, merker);
  const mapping = proposeMapping(liste.cells, merker, hausregeln.sprachschatz(stichtag).ueberschriften);
  const reader = createReader({ mapping, date1904: book.date1904, stichtag, einstellungen, hausregeln });
  const { regelwerk } = reader.grundlage;
  const gedaechtnis = await readGedaechtnis(book, blatt.name, texte, liste.listen);
  const before = gedaechtnis.geschrieben ?? Geschrieben.read(undefined, liste.listen);
  const kopfzellen = liste.cells;
  const verbund = verbundOf(sheet.merged, kopf.dataFrom, findResultColumns(kopf.cells).values());
  const rowsFrom = (from: number) =>
    sheet.values
      .slice(from, from + BLOCK)
      .map((cells, i) => mitVerbund(cells, from + i, verbund, (index) => sheet.values[index]));
  let lastRow = kopf.row;
  for (let from = kopf.dataFrom; from < sheet.values.length; from += BLOCK) {
    const rows = rowsFrom(from);
    reader.collect(rows, from);
    lastRow = Math.max(lastRow, from + rows.findLastIndex(reader.isData));
    await pause(signal);
  }
  const ohneWert = formelnOhneWert(sheet, kopf, mapping, reader);
  if (ohneWert.length > 0 && !options.trotzdem) throw new FormelError(blatt.name, ohneWert);
  const neu = ERGEBNISSPALTEN.length - findResultColumns(kopfzellen).size;
  const lastUsed = letzteSpalte(mapping, belegteSpalten(sheet, kopf, lastRow, tabellen), neu, blatt.name);
  const plaetze = placeResultColumns(kopfzellen, ERGEBNISSPALTEN, lastUsed);
  const appends = plaetze.some(({ neu }) => neu);
  if (liste.nebeneinander && appends && tableThatGrows(liste, kopf.row, plaetze) === undefined) {
    throw new NachbarError(blatt.name);
  }
  const filter = filterlage(sheet.filter?.area, {
    values: sheet.values,
    felder: [...mapping.columns.values()].map(({ column }) => column),
    ergebnisse: plaetze.map(({ column }) => column),
  });
  /** Columns whose header the program has not written. */
  const fremd = new Set(
    plaetze.flatMap(({ spalte, column, neu }) => (neu || kopfzellen[column] === spalte ? [] : spalte)),
  );

  const keys: string[] = [];
  const next = before.next();
  const styles = new Styles((book.stile && (await book.mappe.text(book.stile))) ?? leereStile(book.raeume.tabelle));
  const style = styleOf(styles);
  const uebersicht = new Uebersicht();
  const zellen = new Map<number, ReadonlyMap<number, NeueZelle>>([[kopf.row, headerCells(plaetze, sheet, kopf)]]);
  const namen = plaetze.map(({ spalte }) => spalte);
  const vonHand: { readonly row: number; readonly address: string }[] = [];
  let geaendert = 0;
  const vorherOf = ({ index }: SheetRow) =>
    Object.fromEntries(
      plaetze.flatMap(({ spalte, column, neu }) => (neu ? [] : [[spalte, sheet.values[index]?.[column] ?? null]])),
    );
  const plane = (row: SheetRow): void => {
    const cells = new Map<number, NeueZelle>();
    const geschrieben: Partial<Record<Ergebnisspalte, Cell>> = {};
    for (const [at, plan] of planRow(row, results(row, book.date1904), namen, vorherOf(row), before).entries()) {
      const { spalte, stand, alt, neu } = plan;
      const column = plaetze[at]?.column ?? 0;
      if (sheet.formulas.has(cellKey(row.index, column)) || gehoertPerson(plan, gedaechtnis, fremd, regelwerk)) {
        vonHand.push({ row: row.index, address: address(row.index, column) });
        continue;
      }
      geschrieben[spalte] = neu;
      if (stand !== 'gleich') geaendert++;
      if (neu !== '' || alt !== null) cells.set(column, { value: neu, style: style(spalte, neu) });
    }
    next.add(row, geschrieben);
    zellen.set(row.index, cells);
  };
  const fremde: (Unbekannt & { readonly row: SheetRow })[] = [];
  for (let from = kopf.dataFrom; from < sheet.values.length; from += BLOCK) {
    const block = rowsFrom(from);
    for (const row of reader.assess(block, from)) {
      uebersicht.add(row);
      keys.push(row.key);
      const zellen = vorherOf(row);
      if (before.istFremd(row, zellen)) fremde.push({ row, zellen });
      else plane(row);
    }
    tick(block.length);
    await pause(signal);
  }
  if (fremde.length > 0) finish(before.wiedererkennen(fremde, keys));
  for (const { row } of fremde) plane(row);
  return {
    mapping,
    reader,
    uebersicht,
    plaetze,
    geaendert,
    vonHand: vonHand.toSorted((a, b) => a.row - b.row).map(({ address }) => address),
    ohneWert,
    filter,
    zellen,
    styles,
    liste,
    gedaechtnis,
    geschrieben: next.done(),
  };
}

/** Cells of the list's fields whose formula has no value, in rows that are cases or seem empty for that reason. */
function formelnOhneWert(sheet: Sheet, kopf: Kopf, mapping: SheetMapping, { isData }: SheetReader): readonly string[] {
  const columns = [...mapping.columns.values()].map(({ column }) => column);
  return [...sheet.ohneWert].map(cellOf).flatMap(({ row, column }) => {
    const cells = sheet.values[row] ?? [];
    const isCase = isData(cells) || columns.every((one) => isBlank(cells[one]));
    return row >= kopf.dataFrom && columns.includes(column) && isCase ? [address(row, column)] : [];
  });
}

/**
 * Without a memory of the last write only what the program never writes is taken for a person's, and what stands below a
 * header that it does not write so.
 */
function gehoertPerson(
  { spalte, stand, alt }: Zellplan,
  { geschrieben }: Gedaechtnis,
  fremd: ReadonlySet<Ergebnisspalte>,
  regelwerk: Regelwerk,
): boolean {
  return (
    stand === 'von Hand' && (geschrieben !== undefined || fremd.has(spalte) || !isProgramValue(spalte, alt, regelwerk))
  );
}

async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** Makes the format of a result cell from the one that stands there; the same function for equal results. */
function styleOf(styles: Styles): (spalte: Ergebnisspalte, value: Cell) => NeueZelle['style'] {
  const made = new Map<string, NeueZelle['style']>();
  return (spalte, value) => {
    const format = { zahlenformat: zahlenformat(spalte), stil: stil(spalte, value) };
    const key = `${format.zahlenformat}|${format.stil?.fuellung ?? ''}`;
    let found = made.get(key);
    if (found === undefined) {
      found = (before) => styles.format(before, format);
      made.set(key, found);
    }
    return found;
  };
}

/** Headers of appended columns look like the header before them. */
function headerCells(plaetze: readonly Platz[], sheet: Sheet, { row, cells }: Kopf): Map<number, NeueZelle> {
  const before = rowStyles(sheet, row).get(cells.findLastIndex((text) => text !== '')) ?? 0;
  return new Map(
    plaetze.flatMap(({ spalte, column, neu }) =>
      neu ? [[column, { value: spalte, style: () => before }] as const] : [],
    ),
  );
}
