/**
 * What can go wrong between the add-in and Excel, by kind: one word for each message that a person reads.
 * Source: page 6 "Writing" (a clear message, nothing half-written); codes: Microsoft, "Error handling with the
 * application-specific JavaScript APIs".
 */

/**
 * `kein-excel`: the page was opened in a plain browser; `kein-kopf`: no header row; `unterbrochen`: an earlier action broke off; `leer`: nothing on the sheet; `nebeneinander`: another list beside this one; `kein-platz`: what stands around the list cannot be moved; `gefiltert`: hidden rows did not get what was written;
 * `zu-alt`: Excel below ExcelApi 1.8.
 */
export type FaultKind =
  | 'kein-excel'
  | 'geschuetzt'
  | 'mappe-geschuetzt'
  | 'schreibgeschuetzt'
  | 'gefiltert'
  | 'zellbearbeitung'
  | 'verbindung'
  | 'zu-alt'
  | 'zu-gross'
  | 'zu-viele-zeilen'
  | 'kein-kopf'
  | 'leer'
  | 'blatt-fehlt'
  | 'verschoben'
  | 'keine-zeilen'
  | 'nebeneinander'
  | 'kein-platz'
  | 'unterbrochen'
  | 'nichts-rueckgaengig'
  | 'unbekannt';

/**
 * What the sheet looks like after a fault: untouched, restored, or (only if restoring failed, too) partly written;
 * `zeilen-offen`: live mode could not bring the answers of some rows up to date.
 */
export type SheetState = 'unveraendert' | 'zurueckgenommen' | 'teilweise' | 'zeilen-offen';

/** Faults that only mean that the sheet holds no list. */
export const KEINE_LISTE: ReadonlySet<FaultKind> = new Set<FaultKind>(['kein-kopf', 'leer', 'zu-viele-zeilen']);

export class ExcelFault extends Error {
  readonly kind: FaultKind;
  /** Excel's own code, for the log; never a value of a cell. */
  readonly code: string;
  readonly state: SheetState;
  /** With `zeilen-offen`: the row numbers that Excel shows. */
  readonly zeilen: readonly number[];

  constructor(kind: FaultKind, code = '', state: SheetState = 'unveraendert', zeilen: readonly number[] = []) {
    super(`${kind}${code === '' ? '' : ` (${code})`}`);
    this.name = 'ExcelFault';
    this.kind = kind;
    this.code = code;
    this.state = state;
    this.zeilen = zeilen;
  }

  /** The same fault with another state of the sheet. */
  withState(state: SheetState, zeilen: readonly number[] = []): ExcelFault {
    return new ExcelFault(this.kind, this.code, state, zeilen);
  }
}

const KIND_OF_CODE: Readonly<Record<string, FaultKind>> = {
  AccessDenied: 'geschuetzt',
  ActivityLimitReached: 'verbindung',
  ApiNotFound: 'zu-alt',
  ConnectionFailure: 'verbindung',
  InsertDeleteConflict: 'kein-platz',
  InvalidOperationInCellEditMode: 'zellbearbeitung',
  InvalidOrTimedOutSession: 'verbindung',
  NonBlankCellOffSheet: 'kein-platz',
  ItemNotFound: 'blatt-fehlt',
  PayloadTooLarge: 'zu-gross',
  RangeExceedsLimit: 'zu-gross',
  RequestAborted: 'zu-gross',
  RequestPayloadSizeLimitExceeded: 'zu-gross',
  ResponsePayloadSizeLimitExceeded: 'zu-gross',
};

/** Any error as a fault. The library gives errors with a `code`; a lost connection often looks like GeneralException. */
export function asFault(error: unknown): ExcelFault {
  if (error instanceof ExcelFault) return error;
  const code = codeOf(error);
  return new ExcelFault(KIND_OF_CODE[code] ?? (code === 'GeneralException' ? 'verbindung' : 'unbekannt'), code);
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error ? error.name : '';
}
