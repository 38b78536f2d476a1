/** Why a workbook cannot be read; each has one line in importer/messages. Source: page 5, exit code 3. */
export type MappeFehler =
  | 'fehlt'
  | 'kein-datei'
  | 'unlesbar'
  | 'leer'
  | 'verschluesselt'
  /** Excel 97–2003, also renamed to .xlsx. */
  | 'xls'
  /** Excel's binary format. */
  | 'xlsb'
  | 'ods'
  /** Text, such as a CSV file, renamed to .xlsx. */
  | 'text'
  | 'kein-excel'
  /** It would unpack to more than a workbook has. */
  | 'zu-gross'
  | 'beschaedigt';

export class MappeError extends Error {
  readonly code: MappeFehler;
  constructor(code: MappeFehler, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
