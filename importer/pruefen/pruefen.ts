/**
 * The batch twin of the add-in: a team lead's sheet in, the same sheet with result columns out.
 * open → find the header → map → assess → write the cells
 * The sheet's part is changed where the cells stand, and every other part is copied: a library that reads a workbook and
 * writes it anew (exceljs) loses filter criteria, named formulas, internal links, custom formats and more on the way.
 * Source: pages 5 and 6.
 */
import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../core/calendar/day.ts';
import type { Einstellungen } from '../../core/settings.ts';
import {
  breite,
  type Cell,
  createReader,
  ERGEBNISSPALTEN,
  type Ergebnisspalte,
  findHeader,
  finish,
  Geschrieben,
  isProgramValue,
  type Kopf,
  merkerFor,
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
  type Zellplan,
  type Zuordnungen,
  zahlenformat,
} from '../../core/sheet/index.ts';
import { address } from '../xlsx/address.ts';
import { type Blatt, type Book, sharedTexts } from '../xlsx/book.ts';
import { SharedTexts } from '../xlsx/shared-texts.ts';
import { rememberedMapping } from './addin-settings.ts';
import { type NeueZelle, type NeueZellen, rowStyles, writeCells } from './cells.ts';
import { type Gedaechtnis, readGedaechtnis, writeGedaechtnis } from './gedaechtnis.ts';
import { anspruecheOf, eigeneZellen, type Liste, listeOf, tableThatGrows } from './liste.ts';
import { cellKey, readSheet, type Sheet } from './sheet.ts';
import { leereStile, STILE_TYP, Styles } from './styles.ts';
import { extendTable, tablesOf } from './tables.ts';

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

/** A sheet with its header. */
export interface Gefunden {
  readonly blatt: Blatt;
  readonly sheet: Sheet;
  readonly kopf: Kopf;
  /** Number of the workbook's shared texts. */
  readonly texte: readonly string[];
}

/** The named sheet, or the first visible one with a header. Throws `BlattError`, `XmlError`. */
export async function findSheet(book: Book, wanted: string | undefined): Promise<Gefunden> {
  const cells = book.blaetter.filter(({ part }) => part !== '');
  const named = wanted === undefined ? undefined : cells.find(({ name }) => name === wanted);
  if (wanted !== undefined && named === undefined) throw new BlattError(cells, wanted);
  const texte = await sharedTexts(book);
  const candidates = named === undefined ? cells.filter(({ sichtbar }) => sichtbar) : [named];
  for (const blatt of candidates) {
    const sheet = readSheet((await book.mappe.text(blatt.part)) ?? '', texte);
    const kopf = findHeader(sheet.values, sheet.merged);
    if (kopf !== undefined) return { blatt, sheet, kopf, texte };
  }
  throw new BlattError(candidates);
}

export interface PruefOptions {
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  /** Of a file; without one the workbook's own. */
  readonly zuordnungen: Zuordnungen | undefined;
  /** Called with the number of rows since the last call. */
  readonly tick: (rows: number) => void;
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
  readonly zellen: NeueZellen;
  readonly styles: Styles;
  readonly liste: Liste;
  readonly gedaechtnis: Gedaechtnis;
  /** What will have been written. */
  readonly geschrieben: Geschrieben;
}

const BLOCK = 2000;

/** Assesses all rows and plans every cell; nothing is written. Throws the signal's reason. */
export async function assessSheet(book: Book, found: Gefunden, options: PruefOptions): Promise<Pruefung> {
  const { blatt, sheet, kopf, texte } = found;
  const { stichtag, einstellungen, signal, tick } = options;
  const zuordnungen = options.zuordnungen ?? (await rememberedMapping(book.mappe));
  const merker = zuordnungen && merkerFor(zuordnungen, { name: blatt.name });
  const tabellen = await tablesOf(book.mappe, blatt.part);
  const liste = listeOf(kopf, tabellen, merker);
  const mapping = proposeMapping(liste.cells, merker);
  const reader = createReader({ mapping, date1904: book.date1904, stichtag, einstellungen });
  const gedaechtnis = await readGedaechtnis(book, blatt.name, texte, liste.listen);
  const before = gedaechtnis.geschrieben ?? Geschrieben.read(undefined, liste.listen);
  const kopfzellen = eigeneZellen(liste, before);
  const lastUsed = Math.max(sheet.lastUsed, ...tabellen.map(({ lastColumn }) => lastColumn));
  const plaetze = placeResultColumns(kopfzellen, ERGEBNISSPALTEN, lastUsed);
  /** Columns whose header the program has not written. */
  const fremd = new Set(
    plaetze.flatMap(({ spalte, column, neu }) => (neu || kopfzellen[column] === spalte ? [] : spalte)),
  );

  const keys: string[] = [];
  for (let from = kopf.dataFrom; from < sheet.values.length; from += BLOCK) {
    reader.collect(sheet.values.slice(from, from + BLOCK));
    await pause(signal);
  }
  const next = before.next(anspruecheOf(liste, kopf.row, plaetze));
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
      if (sheet.formulas.has(cellKey(row.index, column)) || gehoertPerson(plan, gedaechtnis, fremd)) {
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
    const block = sheet.values.slice(from, from + BLOCK);
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
    zellen,
    styles,
    liste,
    gedaechtnis,
    geschrieben: next.done(),
  };
}

/**
 * Without a memory of the last write only what the program never writes is taken for a person's, and what stands below a
 * header that it does not write so.
 */
function gehoertPerson(
  { spalte, stand, alt }: Zellplan,
  { geschrieben }: Gedaechtnis,
  fremd: ReadonlySet<Ergebnisspalte>,
): boolean {
  return stand === 'von Hand' && (geschrieben !== undefined || fremd.has(spalte) || !isProgramValue(spalte, alt));
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

/** The changed workbook as a file. */
export async function writeBook(
  book: Book,
  { blatt, sheet, kopf, texte }: Gefunden,
  pruefung: Pruefung,
): Promise<Buffer> {
  const { mappe } = book;
  const { plaetze, zellen, styles, liste, gedaechtnis, geschrieben } = pruefung;
  const neue = plaetze.filter(({ neu }) => neu);
  const widths = new Map(neue.map(({ spalte, column }) => [column, breite(spalte)]));
  const shared = book.texte === undefined ? undefined : new SharedTexts(texte.length);
  mappe.put(
    blatt.part,
    writeCells(sheet, zellen, widths, (text) => shared?.number(text)),
  );
  if (book.texte !== undefined && shared !== undefined) {
    mappe.put(book.texte, shared.appendTo((await mappe.text(book.texte)) ?? ''));
  }
  if (book.stile !== undefined) mappe.put(book.stile, styles.toXml());
  else await mappe.add('xl/styles.xml', styles.toXml(), STILE_TYP, book.part, `${book.raeume.beziehungen}/styles`);
  const table = tableThatGrows(liste, kopf.row, plaetze);
  if (table !== undefined) {
    const headers = neue.map(({ spalte }) => spalte);
    mappe.put(table.part, extendTable(table, headers));
  }
  await writeGedaechtnis(book, blatt.name, gedaechtnis, geschrieben);
  return mappe.bytes();
}
