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
import { getOrMake } from '../../core/maps.ts';
import type { Einstellungen } from '../../core/settings.ts';
import {
  type Cell,
  createReader,
  ERGEBNISSPALTEN,
  type Ergebnisspalte,
  type Filterlage,
  filterlage,
  findResultColumns,
  Geschrieben,
  isBlank,
  isProgramValue,
  type Kopf,
  type Leitfaden,
  merkerFor,
  type Platz,
  placeResultColumns,
  proposeMapping,
  pruefeBlatt,
  type SheetMapping,
  type SheetReader,
  type Steps,
  stil,
  type Uebersicht,
  verbundOf,
  ZEILEN_JE_SCHRITT,
  type Zeilen,
  type Zuordnungen,
  zahlenformat,
  zeileAn,
  zweiteListe,
} from '../../core/sheet/index.ts';
import { address } from '../xlsx/address.ts';
import type { Book } from '../xlsx/book.ts';
import { rememberedMapping } from './addin-settings.ts';
import { belegteSpalten, letzteSpalte } from './belegt.ts';
import type { Gefunden } from './blatt.ts';
import { type NeueZelle, type NeueZellen, rowStyles } from './cells.ts';
import { UnpruefbarError } from './fehler.ts';
import { type Gedaechtnis, readGedaechtnis } from './gedaechtnis.ts';
import { type Liste, listeOf, tableThatGrows } from './liste.ts';
import { cellKey, cellOf, type Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';
import { tablesOf } from './tables.ts';
import { erledigteZeilen } from './zellbild.ts';

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
  /** The workbook's formats, to which those of the result cells are added. */
  readonly styles: Styles;
  readonly signal: AbortSignal;
}

export interface Pruefung {
  readonly mapping: SheetMapping;
  readonly reader: SheetReader;
  readonly uebersicht: Uebersicht;
  /** What the list leaves open. */
  readonly leitfaden: Leitfaden;
  readonly plaetze: readonly Platz[];
  /** Cells that get another value. */
  readonly geaendert: number;
  /** Addresses of result cells that a person has changed, or that hold a formula: they stay. */
  readonly vonHand: readonly string[];
  /** Cells of the list with formulas that no program has worked out. */
  readonly ohneWert: readonly string[];
  readonly filter: Filterlage;
  readonly zellen: NeueZellen;
  readonly liste: Liste;
  /** Grid index of the header of another list below, which is left alone. */
  readonly danach: number | undefined;
  readonly gedaechtnis: Gedaechtnis;
  /** What will have been written. */
  readonly geschrieben: Geschrieben;
}

/** Steps between two rests. */
const BLOCK = 20;

/** Assesses all rows and plans every cell; nothing is written. Throws the errors of fehler.ts, the signal's reason. */
export async function assessSheet(book: Book, found: Gefunden, options: PruefOptions): Promise<Pruefung> {
  const { blatt, sheet, kopf, texte } = found;
  const { stichtag, einstellungen, hausregeln } = options;
  const zuordnungen = options.zuordnungen ?? (await rememberedMapping(book.mappe));
  const merker = zuordnungen && merkerFor(zuordnungen, { name: blatt.name });
  const tabellen = await tablesOf(book.mappe, blatt.part);
  const liste = listeOf(kopf, tabellen, merker);
  const kopfzellen = liste.cells;
  const mapping = proposeMapping(kopfzellen, merker, hausregeln.sprachschatz(stichtag).ueberschriften);
  const reader = createReader({
    mapping,
    date1904: book.date1904,
    stichtag,
    einstellungen,
    hausregeln,
    erledigteZeilen: await erledigteZeilen(
      book,
      sheet,
      mapping.columns.get('kundennummer')?.column,
      kopf.dataFrom,
      mapping.antworten.erledigt,
    ),
  });
  const ohneWert = formelnOhneWert(sheet, kopf, mapping, reader);
  if (ohneWert.length > 0 && !options.trotzdem) throw new UnpruefbarError('formeln', blatt.name, ohneWert);
  const vorhanden = findResultColumns(kopfzellen);
  const danach = zweiteListe(sheet.values, kopf, mapping, liste.tabelle && liste.tabelle.lastRow + 1);
  const zeilen: Zeilen = {
    values: sheet.values,
    dataFrom: kopf.dataFrom,
    end: danach ?? sheet.values.length,
    verbund: verbundOf(sheet.merged, kopf.dataFrom, vorhanden.values()),
  };
  const plaetze = placeResultColumns(
    kopfzellen,
    ERGEBNISSPALTEN,
    letzteSpalte(
      mapping,
      belegteSpalten(sheet, kopf, lastCase(reader, zeilen) ?? kopf.row, tabellen),
      ERGEBNISSPALTEN.length - vorhanden.size,
      blatt.name,
    ),
  );
  const appends = plaetze.some(({ neu }) => neu);
  if (liste.nebeneinander && appends && tableThatGrows(liste, kopf.row, plaetze) === undefined) {
    throw new UnpruefbarError('nebeneinander', blatt.name);
  }
  const gedaechtnis = await readGedaechtnis(book, blatt.name, texte, liste.listen);
  const { regelwerk } = reader.grundlage;
  const style = styleOf(options.styles);
  const zellen = new Map<number, ReadonlyMap<number, NeueZelle>>([[kopf.row, headerCells(plaetze, sheet, kopf)]]);
  const steps = pruefeBlatt({
    reader,
    zeilen,
    kopf: kopfzellen,
    plaetze,
    geschrieben: gedaechtnis.geschrieben ?? Geschrieben.read(undefined, liste.listen),
    formel: (row, column) => sheet.formulas.has(cellKey(row, column)),
    // Below a header that the program does not write so, any value is a person's.
    gilt: (spalte, value) =>
      kopfzellen[vorhanden.get(spalte) ?? -1] === spalte && isProgramValue(spalte, value, regelwerk),
    nimm: (zeile) => {
      const cells = new Map<number, NeueZelle>();
      for (const [at, { spalte, stand, alt, neu }] of zeile.zellen.entries()) {
        if (stand === 'von Hand' || stand === 'Formel' || (neu === '' && alt === null)) continue;
        cells.set(plaetze[at]?.column ?? 0, { value: neu, style: style(spalte, neu) });
      }
      zellen.set(zeile.row.index, cells);
    },
  });
  const blattpruefung = await inBlocks(steps, options);
  return {
    mapping,
    reader,
    uebersicht: blattpruefung.uebersicht,
    leitfaden: blattpruefung.leitfaden,
    plaetze,
    geaendert: blattpruefung.geaendert,
    vonHand: blattpruefung.bleibt.map(({ row, column }) => address(row.index, column)),
    ohneWert,
    filter: filterlage(sheet.filter?.area, {
      values: sheet.values,
      felder: [...mapping.columns.values()].map(({ column }) => column),
      ergebnisse: plaetze.map(({ column }) => column),
    }),
    zellen,
    liste,
    danach,
    gedaechtnis,
    geschrieben: blattpruefung.geschrieben,
  };
}

/** Takes the steps in blocks, so that a person can stop them. Both passes count for the progress. */
async function inBlocks<T>(steps: Steps<T>, { tick, signal }: PruefOptions): Promise<T> {
  for (let step = 1; ; step++) {
    const { done, value } = steps.next();
    if (done) return value;
    if (step % BLOCK > 0) continue;
    tick((BLOCK * ZEILEN_JE_SCHRITT) / 2);
    await setImmediate();
    signal.throwIfAborted();
  }
}

/** Grid index of the last row that is a case. */
function lastCase({ isData }: SheetReader, zeilen: Zeilen): number | undefined {
  for (let index = zeilen.end - 1; index >= zeilen.dataFrom; index--) {
    if (isData(zeileAn(zeilen, index))) return index;
  }
  return undefined;
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

/** Makes the format of a result cell from the one that stands there; the same function for equal results. */
function styleOf(styles: Styles): (spalte: Ergebnisspalte, value: Cell) => NeueZelle['style'] {
  const made = new Map<string, NeueZelle['style']>();
  return (spalte, value) => {
    const format = { zahlenformat: zahlenformat(spalte), stil: stil(spalte, value) };
    const key = `${format.zahlenformat}|${format.stil?.fuellung ?? ''}`;
    return getOrMake(made, key, () => (before) => styles.format(before, format));
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
