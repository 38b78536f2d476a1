/** The date system by what cells show. Expected: 03.04.2024 is 45385 in the system of 1900 and 43923 in that of 1904. */
import { expect, it } from 'vitest';
import { shownIn1904 } from '../../../addin/excel/date-system.ts';

it.each([
  [43_923, '03.04.2024', true],
  [43_923.5, '03.04.2024 12:00', true],
  [43_923, '2024-04-03', true],
  [45_385, '03.04.2024', false],
  [43_923, '43923', false],
  ['03.04.2024', '03.04.2024', false],
  [7, '31.02.2024', false],
])('%s shown as %s', (value, text, is1904) => {
  expect(shownIn1904([['Datum'], [value]], [['Datum'], [text]])).toBe(is1904);
});
