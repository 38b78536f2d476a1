/**
 * Which column holds which field, by the header's labels.
 * Source: page 1 "Fields of a case row" (matching ignores case, blanks, hyphens, full stops, umlaut spelling).
 */
import { FIELD_IDS, type FieldId, field } from './declarations.ts';
import { foldLabel } from './fold.ts';

/** Labels of a source profile that come before the declared ones. */
export type Umbenennung = Readonly<Partial<Record<FieldId, readonly string[]>>>;

export interface Zuordnung {
  /** Column index (from 0) of each field that has one. */
  readonly columns: ReadonlyMap<FieldId, number>;
  /** Fields that more than one column could hold: the chosen column first. */
  readonly ambiguous: ReadonlyMap<FieldId, readonly number[]>;
  /** Columns that no field claims, but for those without a header text. */
  readonly unclaimed: readonly number[];
}

interface Candidate {
  readonly id: FieldId;
  readonly column: number;
  /** Smaller is better. */
  readonly rank: number;
}

/**
 * Which of two columns with declared labels of one field it is: that with the better label, for a sheet, whose user is
 * asked; or the leftmost, for a file (fine print 44).
 */
type Vorrang = 'Wort' | 'links';

/**
 * Assigns columns to fields: the better label wins, then the field declared first, then the leftmost column.
 * A column holds one field and a field one column.
 * @param cells the header's texts
 * @param fields the fields to look for
 */
export function matchHeader(
  cells: readonly string[],
  fields: readonly FieldId[],
  renamed: Umbenennung = {},
  vorrang: Vorrang = 'Wort',
): Zuordnung {
  const keys = cells.map(foldLabel);
  const candidates = fields.flatMap((id) => candidatesOf(id, keys, renamed[id] ?? [], vorrang));
  candidates.sort((a, b) => a.rank - b.rank);
  const columns = new Map<FieldId, number>();
  const taken = new Map<number, FieldId>();
  const also = new Map<FieldId, number[]>();
  for (const { id, column } of candidates) {
    if (taken.has(column)) continue;
    const chosen = columns.get(id);
    if (chosen === undefined) {
      columns.set(id, column);
      taken.set(column, id);
    } else {
      also.set(id, [...(also.get(id) ?? [chosen]), column]);
    }
  }
  const ambiguous = new Map<FieldId, readonly number[]>();
  for (const [id, all] of also) {
    const [chosen, ...rest] = all.filter((column) => (taken.get(column) ?? id) === id);
    if (chosen !== undefined && rest.length > 0) ambiguous.set(id, [chosen, ...rest]);
  }
  const unclaimed = keys.flatMap((key, column) => (key === '' || taken.has(column) ? [] : [column]));
  return { columns, ambiguous, unclaimed };
}

/** By column, so that of equal ranks the leftmost comes first. */
function candidatesOf(id: FieldId, keys: readonly string[], extra: readonly string[], vorrang: Vorrang): Candidate[] {
  const labels = [...extra, ...field(id).labels].map(foldLabel);
  return keys.flatMap((key, column) => {
    const position = key === '' ? -1 : labels.indexOf(key);
    // A header that a profile names goes before the declared ones of every field.
    const rank = position < extra.length || vorrang === 'Wort' ? position - extra.length : 0;
    return position < 0 ? [] : [{ id, column, rank }];
  });
}

const UEBERSCHRIFTEN: ReadonlySet<string> = new Set(FIELD_IDS.flatMap((id) => field(id).labels.map(foldLabel)));

/** Whether a text is a declared label of any field. */
export const istUeberschrift = (text: string): boolean => UEBERSCHRIFTEN.has(foldLabel(text));

/** Whether two header rows hold the same labels in the same order. */
export function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, i) => foldLabel(label) === foldLabel(b[i] ?? ''));
}
