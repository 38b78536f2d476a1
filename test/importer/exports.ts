/** Small exports in the default profile: every column, filled where a test says so. */
import { type FieldId, field, fieldsOf, type Quelle } from '../../core/fields/declarations.ts';

/** The cells of one record by field; what is not named is empty. */
export type Satz = Readonly<Partial<Record<FieldId, string>>>;

/** An export's text: header and records, LF, quoted where needed. */
export function csv(quelle: Quelle, records: readonly Satz[]): string {
  return [header(quelle), ...records.map((record) => line(quelle, record))].map((text) => `${text}\n`).join('');
}

/** The header line of the default profile. */
export function header(quelle: Quelle): string {
  return fieldsOf(quelle)
    .map((id) => field(id).labels[0])
    .join(';');
}

/** One record's line. */
export function line(quelle: Quelle, record: Satz): string {
  return fieldsOf(quelle)
    .map((id) => record[id] ?? '')
    .map((text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(';');
}
