/** Result columns of tables that stand side by side: each table knows its own (page 6 "Writing"). */
import { expect, test } from 'vitest';
import { findResultColumns, placeResultColumns } from '../../../core/sheet/columns.ts';
import { ansprueche, ohneNachbarn } from '../../../core/sheet/loose.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';

const TABELLEN = [
  { first: 0, last: 1 },
  { first: 3, last: 4 },
];
const KOPF = ['Kundennummer', 'Name', '', 'Kundennummer', 'Name'];

/** The memory with another list. */
const as = (name: string, json: string | undefined) =>
  Geschrieben.read(json, { name, andere: ['Links', 'Rechts'].filter((one) => one !== name) });

/** Writes a list's columns behind all others; gives the header, where they stand, and the memory. */
function write(name: string, cells: readonly string[], json: string | undefined) {
  const memory = as(name, json);
  const own = ohneNachbarn(cells, TABELLEN, (spalte, count) => memory.anspruch(spalte, count));
  const plaetze = placeResultColumns(own, ['Neufall', 'Weg'], cells.length - 1);
  const after = memory
    .next(ansprueche(cells, TABELLEN, plaetze, false))
    .done()
    .toText();
  const header = [...cells, ...plaetze.flatMap(({ spalte, neu }) => (neu ? spalte : []))];
  return { header, columns: plaetze.map(({ column }) => column), after };
}

test('each finds those that it appended, and takes none that another list has', () => {
  const first = write('Links', KOPF, undefined);
  expect([first.header.slice(5), first.columns]).toEqual([
    ['Neufall', 'Weg'],
    [5, 6],
  ]);
  const second = write('Rechts', first.header, first.after);
  expect([second.header.slice(5), second.columns]).toEqual([
    ['Neufall', 'Weg', 'Neufall', 'Weg'],
    [7, 8],
  ]);
  const again = write('Links', second.header, second.after);
  expect([again.header, again.columns]).toEqual([second.header, [5, 6]]);
  expect(write('Rechts', again.header, again.after).columns).toEqual([7, 8]);
  // Columns that came before them, or between, change nothing.
  const moved = ['', ...second.header.slice(0, 6), 'Notiz', ...second.header.slice(6)];
  const shifted = TABELLEN.map(({ first, last }) => ({ first: first + 1, last: last + 1 }));
  const memory = as('Rechts', again.after);
  const own = ohneNachbarn(moved, shifted, (spalte, count) => memory.anspruch(spalte, count));
  expect(Object.fromEntries(findResultColumns(own.map((text, at) => (at < 6 ? '' : text))))).toEqual({
    Neufall: 9,
    Weg: 10,
  });
});

test('columns that nobody has go to the list that is checked first', () => {
  const { header, columns, after } = write('Rechts', [...KOPF, 'neufall'], undefined);
  expect(columns).toEqual([5, 6]);
  expect(write('Links', header, after).columns).toEqual([7, 8]);
});

test('a table of another name finds its columns, and nothing is kept for tables that are gone', () => {
  const { after } = write('Links', KOPF, undefined);
  const renamed = Geschrieben.read(after, { name: 'Neu', andere: ['Rechts'] });
  expect(renamed.anspruch('Neufall', 1)).toBe(0);
  expect(JSON.parse(renamed.next().done().toText())).not.toHaveProperty('plaetze');
});

test.each(['[]', '{"version":1,"personen":"","faelle":"","spalten":{},"plaetze":{"x":{"Neufall":"0","y":1}}}'])(
  'claims that are none do not count: %s',
  (json) => {
    expect(as('Links', json).anspruch('Neufall', 2)).toBe(1);
  },
);
