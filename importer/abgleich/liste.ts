/** The rows of a workbook's list for a comparison, and where new ones would stand. */
import { zeichenFuerErledigt } from '../../core/abgleich/anhang.ts';
import { listenzeilen, verglicheneFelder } from '../../core/abgleich/liste.ts';
import { type Abgleich, type Lauffall, vergleicheListe } from '../../core/abgleich/vergleich.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import { VORGABEN } from '../../core/settings.ts';
import {
  createReader,
  findResultColumns,
  finish,
  merkerFor,
  proposeMapping,
  type SheetMapping,
  verbundOf,
  type Zuordnungen,
} from '../../core/sheet/index.ts';
import { rememberedMapping } from '../pruefen/addin-settings.ts';
import type { Gefunden } from '../pruefen/blatt.ts';
import { listeOf } from '../pruefen/liste.ts';
import { type Tabelle, tableOf, tablesOf } from '../pruefen/tables.ts';
import { erledigteZeilen } from '../pruefen/zellbild.ts';
import type { Book } from '../xlsx/book.ts';

export interface Abgeglichen {
  readonly abgleich: Abgleich;
  readonly mapping: SheetMapping;
  /** Grid index of the last row of data; the header's where there is none. */
  readonly lastRow: number;
  /** Of the last one that is not marked as done: new rows get its looks. */
  readonly vorbild: number;
  readonly tabelle: Tabelle | undefined;
}

/**
 * Compares the list with a run.
 * @param zuordnungen of a file; without one the workbook's own
 */
export async function gleicheAb(
  book: Book,
  { blatt, sheet, kopf }: Gefunden,
  faelle: readonly Lauffall[],
  stichtag: Day,
  zuordnungen: Zuordnungen | undefined,
  hausregeln: Hausregeln,
): Promise<Abgeglichen> {
  const merkbar = zuordnungen ?? (await rememberedMapping(book.mappe));
  const merker = merkbar && merkerFor(merkbar, { name: blatt.name });
  const tabellen = await tablesOf(book.mappe, blatt.part);
  const mapping = proposeMapping(
    listeOf(kopf, tabellen, merker).cells,
    merker,
    hausregeln.sprachschatz(stichtag).ueberschriften,
  );
  const reader = createReader({ mapping, date1904: book.date1904, stichtag, einstellungen: VORGABEN, hausregeln });
  const { values, merged } = sheet;
  const verbund = verbundOf(merged, kopf.dataFrom, findResultColumns(kopf.cells).values());
  const zeilen = finish(listenzeilen(reader, { values, dataFrom: kopf.dataFrom, end: values.length, verbund }));
  const lastRow = zeilen.at(-1)?.index ?? kopf.row;
  const kundennummer = mapping.columns.get('kundennummer')?.column;
  const erledigt = await erledigteZeilen(book, sheet, kundennummer, kopf.dataFrom, zeichenFuerErledigt(mapping));
  return {
    abgleich: vergleicheListe(zeilen, faelle, verglicheneFelder(mapping)),
    mapping,
    lastRow,
    vorbild: zeilen.findLast(({ index }) => !erledigt.has(index))?.index ?? lastRow,
    tabelle: tableOf(
      tabellen,
      kopf.row,
      [...mapping.columns.values()].map(({ column }) => column),
    ),
  };
}
