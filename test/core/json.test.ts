/** JSON that somebody else may have written. */
import { expect, test } from 'vitest';
import { isRecord, parseJson } from '../../core/json.ts';

test.each<[unknown, unknown]>([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['{', undefined],
  ['', undefined],
  // Only a text is read.
  [4711, undefined],
  [null, undefined],
  [undefined, undefined],
])('%j holds %j', (text, value) => expect(parseJson(text)).toEqual(value));

test('an object is a record, a list and nothing are none', () => {
  expect([{}, { a: 1 }, [], null, undefined, 'a', 1].map(isRecord)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
