/** Names of quarantine files (page 5: `quarantaene/<source>-<file>`, the reasons beside it). */
import { expect, test } from 'vitest';
import type { Quelle } from '../../../core/fields/declarations.ts';
import { QuarantaeneNames } from '../../../importer/write/quarantaene.ts';

const namesOf = (...files: (readonly [Quelle, string])[]) => {
  const names = new QuarantaeneNames();
  return files.map(([quelle, datei]) => names.of({ quelle, datei }));
};

test('source and file name', () => {
  expect(namesOf(['verbis', 'export.csv'], ['step', 'export.csv'])).toEqual(['verbis-export.csv', 'step-export.csv']);
});

test.each<[string, (readonly [Quelle, string])[], string[]]>([
  [
    'two files of one name',
    [
      ['step', 'a.csv'],
      ['step', 'a.csv'],
      ['step', 'a.csv'],
    ],
    ['step-a.csv', 'step-2-a.csv', 'step-3-a.csv'],
  ],
  [
    'a name that looks numbered',
    [
      ['step', '2-a.csv'],
      ['step', 'a.csv'],
      ['step', 'a.csv'],
    ],
    ['step-2-a.csv', 'step-a.csv', 'step-3-a.csv'],
  ],
  [
    'names that differ in case only',
    [
      ['step', 'a.csv'],
      ['step', 'A.CSV'],
    ],
    ['step-a.csv', 'step-2-A.CSV'],
  ],
  [
    'a name like that of the reasons',
    [
      ['step', 'a.csv'],
      ['step', 'a.csv.gruende.csv'],
    ],
    ['step-a.csv', 'step-2-a.csv.gruende.csv'],
  ],
])('%s get names of their own', (_, files, expected) => {
  expect(namesOf(...files)).toEqual(expected);
});
