/**
 * Cases as new rows of a list: what is to be written where. Used by Abgleich and by the form for a new Neufall.
 * Source: page 8 "The list of the EZ" (own columns mapped, the rest empty, formats of the row above, table or AutoFilter
 * extended), page 6 "A new Neufall".
 */
import { anhang, anhangspalten, zeichenFuerErledigt } from '../../core/abgleich/anhang.ts';
import type { Lauffall } from '../../core/abgleich/vergleich.ts';
import { type FieldId, type FieldType, field, istTagestyp } from '../../core/fields/declarations.ts';
import type { Cell } from '../../core/sheet/cell.ts';
import { findResultColumns } from '../../core/sheet/columns.ts';
import { dataRows } from '../../core/sheet/data-rows.ts';
import { type AppendPlan, appendRows, type ListColumn } from '../excel/append.ts';
import { type Area, lastColumn, lastRow } from '../excel/area.ts';
import { ExcelFault } from '../excel/fault.ts';
import type { Anhaengend, Title } from '../excel/journal.ts';
import { ensureWritable } from '../excel/sheet.ts';
import { datenzeilen, type Liste } from './liste.ts';
import { headerOf, merkmaleOf } from './schreibplan.ts';

/** What a new row shows of a case: its fields, and D in the one column that the list has for it. */
export interface NeueZeile extends Pick<Lauffall, 'row' | 'antragsdatum'> {
  /** Cells that are to say more than their value, as a person has typed them. */
  readonly wortlaut?: ReadonlyMap<FieldId, string>;
}

/** What appending them would do besides. */
export interface Anhang {
  readonly plan: AppendPlan;
  /** Something stands below the list: it moves down. */
  readonly rueckt: boolean;
  /** A filter of the sheet cannot be set again as it is, and ends above the new rows. */
  readonly filterBleibt: boolean;
}

/** How a day is shown where the row above has no format. */
function tagesformat(type: FieldType): string | undefined {
  if (!istTagestyp(type)) return undefined;
  return type === 'moment' ? 'dd.mm.yyyy hh:mm' : 'dd.mm.yyyy';
}

/**
 * Appends the rows below the list's last one.
 * @returns what Rückgängig then takes back
 * @throws ExcelFault with the state that the sheet is left in; `geschuetzt`, `schreibgeschuetzt`
 */
export async function haengeAn(
  liste: Liste,
  zeilen: readonly NeueZeile[],
  aktion: Anhaengend,
  progress?: (share: number) => void,
): Promise<Title | undefined> {
  ensureWritable(liste.grid.sheet);
  return appendRows(anhangAn(liste, zeilen).plan, aktion, progress);
}

/** @throws ExcelFault `kein-kopf` where the list has no column for the number of a person or household */
export function anhangAn(liste: Liste, zeilen: readonly NeueZeile[]): Anhang {
  const { grid, kopf, mapping, table } = liste;
  const { area, id, name, date1904 } = grid.sheet;
  const merkmale = merkmaleOf(liste);
  if (merkmale === undefined) throw new ExcelFault('kein-kopf');
  const { column: key, rows: raw, keyOf, contentOf } = merkmale;
  const isData = dataRows(mapping);
  const rows = datenzeilen(liste);
  const data = rows.filter((cells) => isData(cells));
  const last = rows.findLastIndex((cells) => isData(cells));
  const at = last + 1;
  const spalten = anhangspalten(mapping, data);
  const columnOf = (feld: FieldId) => mapping.columns.get(feld)?.column ?? -1;
  const lines = zeilen.map((zeile) => {
    const wortlaut = [...(zeile.wortlaut ?? [])].map(([feld, text]) => [columnOf(feld), text] as const);
    return new Map<number, Cell>([...anhang(zeile, spalten, date1904), ...wortlaut]);
  });

  const headerRow = area.row + kopf.row;
  const firstRow = area.row + kopf.dataFrom;
  const results = new Set(findResultColumns(kopf.cells).values());
  const formats = new Map([...mapping.columns.values()].map((one) => [one.column, tagesformat(field(one.field).type)]));
  const filter = grid.filter?.area.row === headerRow ? grid.filter : undefined;
  const width = widthOf(liste, filter?.area);
  const columns = kopf.cells.flatMap((text, column): ListColumn[] => {
    const absolute = area.column + column;
    if (text === '' || absolute < width.column || absolute >= width.column + width.columns) return [];
    const { header, above } = headerOf(liste, column);
    return [{ header, above, column: absolute, isResult: results.has(column), dayFormat: formats.get(column) }];
  });
  const keys = raw.map(keyOf);
  const contents = raw.map(contentOf);
  const neu = lines.map((line) => Array.from(kopf.cells, (_, column): Cell => line.get(column) ?? ''));
  const lastOfFilter = filter === undefined ? undefined : lastRow(filter.area);
  const reaches = lastOfFilter !== undefined && lastOfFilter < firstRow + at + lines.length - 1;
  const wider =
    filter !== undefined && reaches && filter.erhaltbar && table === undefined
      ? {
          before: { area: filter.area, kriterien: filter.kriterien },
          after: {
            area: { ...filter.area, rows: firstRow + at + lines.length - filter.area.row },
            kriterien: filter.kriterien,
          },
        }
      : undefined;
  return {
    plan: {
      sheetId: id,
      sheetName: name,
      tableId: table?.id,
      headerRow,
      firstRow,
      at: firstRow + at,
      width,
      columns,
      lines: lines.map((line) => new Map([...line].map(([column, cell]) => [area.column + column, cell]))),
      keys: keys.join(''),
      identity: {
        column: area.column + key,
        ...headerOf(liste, key),
        first: area.column,
        keys: [...keys.slice(0, at), ...neu.map(keyOf), ...keys.slice(at)].join(''),
        contents: [...contents.slice(0, at), ...neu.map(contentOf), ...contents.slice(at)].join(''),
      },
      erledigt: zeichenFuerErledigt(mapping),
      filter: wider,
    },
    rueckt: raw.slice(at).some((cells) => cells.some((cell) => cell !== '')),
    filterBleibt: filter !== undefined && reaches && wider === undefined && table === undefined,
  };
}

/** Of a table all of it; else from the first to the last header, and as far as the filter goes. */
function widthOf({ grid, kopf, table }: Liste, filter: Area | undefined): Pick<Area, 'column' | 'columns'> {
  if (table !== undefined) return { column: table.area.column, columns: table.area.columns };
  const { column } = grid.sheet.area;
  const first = column + kopf.cells.findIndex((text) => text !== '');
  const last = column + kopf.cells.findLastIndex((text) => text !== '');
  const from = Math.min(first, filter?.column ?? first);
  return { column: from, columns: Math.max(last, filter === undefined ? last : lastColumn(filter)) - from + 1 };
}
