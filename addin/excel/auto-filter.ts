/**
 * The filter of a sheet (ExcelApi 1.9). It can only be set anew, and then has lost its criteria: they are read before and
 * set again, where they come back as they were. Source: office.d.ts, AutoFilter; office-js issue 1226.
 */
import { abdruck } from '../../core/sheet/ablage.ts';
import { AREA, type Area, areaOf, rangeOf, sameArea } from './area.ts';
import { supports } from './session.ts';

/** What a column is filtered by; `null`: nothing. */
type Kriterium = Excel.FilterCriteria | null;

export interface FilterStand {
  /** Header row included. */
  readonly area: Area;
  /** One for each column. */
  readonly kriterien: readonly Kriterium[];
}

/**
 * A filter as it was, for the journal. What a person filters by can be a name: the workbook gets a print of it, and the
 * criteria themselves, which stay with their columns, are known only until the step is put away.
 */
export interface FilterVorher {
  readonly area: Area;
  readonly abdruck: string;
  readonly kriterien?: readonly Kriterium[];
}

export interface Filter extends FilterStand {
  /** All of them can be set again as they are. */
  readonly erhaltbar: boolean;
}

/** Asks with the next request where the sheet's filter is; `undefined`: there is none, or this Excel cannot say. */
export function askFilterArea(sheet: Excel.Worksheet): () => Area | undefined {
  if (!supports('1.9')) return () => undefined;
  const range = sheet.autoFilter.getRangeOrNullObject().load(AREA);
  return () => (range.isNullObject ? undefined : areaOf(range));
}

/** Asks with the next request for the criteria of a filter that is there. */
export function askFilter(sheet: Excel.Worksheet, area: Area | undefined): () => Filter | undefined {
  if (area === undefined) return () => undefined;
  const filter = sheet.autoFilter.load('criteria');
  return () => {
    const read = Array.from({ length: area.columns }, (_, column) => kriteriumOf(filter.criteria[column]));
    return { area, kriterien: read.map((one) => one ?? null), erhaltbar: !read.includes(undefined) };
  };
}

/** Asks with the next request whether a filter is no longer what it was when it was read. */
export function askFilterChange(sheet: Excel.Worksheet, before: FilterStand): () => boolean {
  const area = askFilterArea(sheet);
  const filter = askFilter(sheet, before.area);
  return () => !sameArea(before.area, area()) || !sameFilter(before, filter());
}

/** Sets the filter, criteria included, with the next request. */
export function putFilter(sheet: Excel.Worksheet, { area, kriterien }: FilterStand): void {
  const range = rangeOf(sheet, area);
  sheet.autoFilter.apply(range);
  for (const [column, one] of kriterien.entries()) if (one !== null) sheet.autoFilter.apply(range, column, one);
}

const sameFilter = (a: FilterStand, b: FilterStand | undefined): boolean =>
  JSON.stringify([a.area, a.kriterien]) === JSON.stringify([b?.area, b?.kriterien]);

const printOf = (kriterien: readonly Kriterium[]): string => abdruck(JSON.stringify(kriterien));

export const vorher = ({ area, kriterien }: FilterStand): FilterVorher => ({
  area,
  abdruck: printOf(kriterien),
  kriterien,
});

/** As the workbook keeps it. */
export const ohneKriterien = ({ area, abdruck }: FilterVorher): FilterVorher => ({ area, abdruck });

/** Whether a filter is as it was. */
export const istWieVorher = (before: FilterVorher, now: FilterStand | undefined): boolean =>
  now !== undefined && sameArea(before.area, now.area) && before.abdruck === printOf(now.kriterien);

/** Sets a filter as it was, with the next request; by the criteria of now where its own are no longer known. */
export function putBackFilter(sheet: Excel.Worksheet, { area, kriterien }: FilterVorher, now?: FilterStand): void {
  const { column, columns } = area;
  putFilter(sheet, { area, kriterien: kriterien ?? (now && withColumns(now, column, columns).kriterien) ?? [] });
}

/** The same filter over other columns: criteria stay with their columns, those of columns that are left out go. */
export const withColumns = ({ area, kriterien }: FilterStand, column: number, columns: number): FilterStand => ({
  area: { ...area, column, columns },
  kriterien: Array.from({ length: columns }, (_, at) => kriterien[column - area.column + at] ?? null),
});

/** A criterion without fields that are not set, which Excel refuses; `undefined`: none that comes back as it was. */
function kriteriumOf(read: Excel.FilterCriteria | undefined): Kriterium | undefined {
  const { filterOn, values, criterion1, criterion2, operator, color } = read ?? {};
  if (!filterOn) return null;
  switch (filterOn) {
    case 'Values':
      return values?.every((one) => typeof one === 'string') ? { filterOn, values } : undefined;
    case 'Custom':
      if (!criterion1) return undefined;
      return { filterOn, criterion1, ...(criterion2 ? { criterion2, operator: operator || 'And' } : {}) };
    case 'CellColor':
    case 'FontColor':
      return color ? { filterOn, color } : undefined;
    default:
      return undefined;
  }
}
