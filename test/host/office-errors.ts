/**
 * Errors of a whole request travel as numbers. Source: `OfficeJsErrorCode_…` and `ooeInvalidApiCallInContext` in
 * @microsoft/office-js 1.1.110, which turn them back into codes; any other number becomes GeneralException.
 */
import type { ErrorCode } from './rich-api/errors.ts';

const NUMBERS: Partial<Record<ErrorCode, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** "Internal error", which is also what a lost connection looks like (Annahme). */
const INTERNAL = 5001;

export const errorNumber = (code: ErrorCode): number => NUMBERS[code] ?? INTERNAL;
