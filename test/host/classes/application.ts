/**
 * `Excel.Application` with its language, and `Excel.Runtime`. Source: office.d.ts.
 */
import type { Workbook } from '../model/workbook.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument } from '../rich-api/errors.ts';

const MODES: readonly unknown[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const isGerman = ({ rules }: Workbook): boolean => rules.locale.startsWith('de');
const decimal = (book: Workbook): string => (isGerman(book) ? ',' : '.');
const thousands = (book: Workbook): string => (isGerman(book) ? '.' : ',');

export const application: Factory<Workbook> = define<Workbook>({
  name: 'Application',
  properties: {
    calculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (book, value) => {
        if (typeof value !== 'string' || !MODES.includes(value)) throw invalidArgument();
        book.calculationMode = value;
      },
    },
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: decimal },
    thousandsSeparator: { get: thousands },
    useSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: (book) => cultureInfo(book) },
  queries: {
    Calculate: () => null,
    // Both only matter for the eye and for speed; the requests that ask for them are in the log.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const cultureInfo: Factory<Workbook> = define<Workbook>({
  name: 'CultureInfo',
  properties: { name: { get: ({ rules }) => rules.locale } },
  links: { NumberFormat: (book) => numberFormatInfo(book), DatetimeFormat: (book) => datetimeFormatInfo(book) },
});

const numberFormatInfo: Factory<Workbook> = define<Workbook>({
  name: 'NumberFormatInfo',
  properties: { numberDecimalSeparator: { get: decimal }, numberGroupSeparator: { get: thousands } },
});

const datetimeFormatInfo: Factory<Workbook> = define<Workbook>({
  name: 'DatetimeFormatInfo',
  properties: {
    dateSeparator: { get: (book) => (isGerman(book) ? '.' : '/') },
    shortDatePattern: { get: (book) => (isGerman(book) ? 'dd.MM.yyyy' : 'M/d/yyyy') },
    shortTimePattern: { get: (book) => (isGerman(book) ? 'HH:mm' : 'h:mm tt') },
    timeSeparator: { get: () => ':' },
  },
});

export const runtime: Factory<Workbook> = define<Workbook>({
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = value === true;
      },
      transient: true,
    },
  },
});
