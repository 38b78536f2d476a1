/**
 * The errors that Excel answers with: code and message. Source of codes and messages: Microsoft, "Error handling with
 * the application-specific JavaScript APIs". Which code belongs to which mistake is said where it is thrown.
 */

const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  Conflict: 'Request could not be processed because of a conflict.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is invalid: the object does not exist.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet: "Microsoft Excel can't insert new cells because it would push non-empty cells off the sheet.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type ErrorCode =
  | keyof typeof MESSAGES
  | 'ConnectionFailure'
  | 'InvalidOrTimedOutSession'
  | 'ActivityLimitReached';

export function messageOf(code: ErrorCode): string {
  return code in MESSAGES ? MESSAGES[code as keyof typeof MESSAGES] : code;
}

/** An error that ends a request: what came before it stays done. */
export class RichError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message = messageOf(code)) {
    super(message);
    this.name = 'RichError';
    this.code = code;
  }
}

export const accessDenied = () => new RichError('AccessDenied');
export const invalidArgument = (message?: string) => new RichError('InvalidArgument', message);
export const invalidOperation = (message?: string) => new RichError('InvalidOperation', message);
export const itemNotFound = () => new RichError('ItemNotFound');
/** For `?? missing()`. @throws RichError `ItemNotFound` */
export function missing(): never {
  throw itemNotFound();
}
export const apiNotFound = (member: string) => new RichError('ApiNotFound', `${MESSAGES.ApiNotFound} (${member})`);

/** Source: what Excel answers when a block does not fit the range it is written to. */
export const wrongSize = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
