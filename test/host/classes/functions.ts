/**
 * `Excel.Functions`, as far as the host calculates: DATE, by which an add-in learns the date system of the workbook
 * (DATE(1904,1,2) is 1 in the system of 1904 and 1463 in that of 1900). This version of the library has no property for it.
 */
import { DAYS_1904 } from '../model/text.ts';
import type { Workbook } from '../model/workbook.ts';
import { define, type Factory } from '../rich-api/definition.ts';

/** Serial number of 1970-01-01 in the date system of 1900. */
const EPOCH = 25_569;
const DAY = 86_400_000;

const functionResult: Factory<number> = define<number>({
  name: 'FunctionResult',
  properties: { value: { get: (value) => value }, error: { get: () => null } },
});

export const functions: Factory<Workbook> = define<Workbook>({
  name: 'Functions',
  queries: {
    Date: ({ rules }, args) => {
      const days = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2)) / DAY;
      return functionResult(days + EPOCH - (rules.date1904 ? DAYS_1904 : 0));
    },
  },
});
