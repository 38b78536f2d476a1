/** A sheet's filter reaches over the result columns, so that sorting by its arrows keeps rows together (page 6). */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { inLibreOffice, teilFehler } from '../xlsx/geprueft.ts';
import { LISTE, rohMappe, rohTeile, type Zusatz } from '../xlsx/roh.ts';
import { geprueft, parts, rowOf, STICHTAG, sheetOf, withParts } from './mappe.ts';

const BLATT = 'xl/worksheets/sheet1.xml';
const name = (text: string, blatt = 0) =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${blatt}" hidden="1">${text}</definedName>`;
const mitFilter = (filter: string, namen = name('Liste!$A$1:$G$4')): Zusatz => ({
  hinten: filter,
  namen: `<definedNames>${namen}${name('Werte!$A$1:$B$9', 1)}</definedNames>`,
});

/** The filter and its name after a check. */
async function nachher(zusatz: Zusatz, rows = LISTE) {
  const folder = newFolder();
  await rohMappe(folder, rohTeile(rows, zusatz));
  const { status, stdout, stderr } = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(await teilFehler(geprueft(folder))).toEqual({});
  const after = await parts(geprueft(folder));
  const filter = /<autoFilter.*(?:<\/autoFilter>|"\/>)/.exec(after[BLATT] ?? '')?.[0];
  const [eigener, anderer] = [...(after['xl/workbook.xml'] ?? '').matchAll(/hidden="1">([^<]*)/g)].map(
    ([, one]) => one,
  );
  expect(anderer).toBe('Werte!$A$1:$B$9');
  return { folder, filter, eigener, stdout };
}

describe('is widened in the sheet and in its name', () => {
  const kriterien = '<filterColumn colId="4"><filters><filter val="Erstantrag"/></filters></filterColumn>';
  test.each<[string, string, string]>([
    ['plain', '<autoFilter ref="A1:G4"/>', '<autoFilter ref="A1:U4"/>'],
    [
      'with criteria',
      `<autoFilter ref="A1:G4">${kriterien}</autoFilter>`,
      `<autoFilter ref="A1:U4">${kriterien}</autoFilter>`,
    ],
    [
      'sorted',
      '<autoFilter ref="A1:G4"><sortState ref="A2:G4"><sortCondition ref="D2:D4"/></sortState></autoFilter>',
      '<autoFilter ref="A1:U4"><sortState ref="A2:U4"><sortCondition ref="D2:D4"/></sortState></autoFilter>',
    ],
    ['over some of its columns', '<autoFilter ref="B1:E4"/>', '<autoFilter ref="B1:U4"/>'],
  ])('%s', async (_, before, after) => {
    const { filter, eigener, folder } = await nachher(mitFilter(before));
    if (before.includes('A1:G4')) expect({ filter, eigener }).toEqual({ filter: after, eigener: 'Liste!$A$1:$U$4' });
    expect(inLibreOffice(geprueft(folder)) ?? ';ja;;ja;').toContain(';ja;;ja;');
  });

  test('a sheet whose name is full of signs', async () => {
    const { eigener } = await nachher(mitFilter('<autoFilter ref="A1:G4"/>', name("'A!B &amp; $C$1'!$A$1:$G$4")));
    expect(eigener).toBe("'A!B &amp; $C$1'!$A$1:$U$4");
  });

  test('where results stand left of it, criteria stay with their columns', async () => {
    const rows = LISTE.map((row, i) => [i === 0 ? 'Neufall' : null, ...row]);
    const before =
      '<autoFilter ref="B1:H4"><filterColumn colId="3"><filters><filter val="x"/></filters></filterColumn></autoFilter>';
    const { filter } = await nachher(mitFilter(before), rows);
    expect(filter).toBe(before.replace('B1:H4', 'A1:U4').replace('colId="3"', 'colId="4"'));
  });
});

test('a column between that is not the list’s is named, and the filter stays', async () => {
  const rows = LISTE.map((row, i) => [...row, ...(i === 0 ? [null] : row.length === 6 ? [null, 'Notiz'] : ['Notiz'])]);
  const { filter, eigener, stdout } = await nachher(mitFilter('<autoFilter ref="A1:G4"/>'), rows);
  expect({ filter, eigener }).toEqual({ filter: '<autoFilter ref="A1:G4"/>', eigener: 'Liste!$A$1:$G$4' });
  expect(stdout).toContain('Der Filter des Blatts reicht nicht über die Ergebnisspalten, weil in Spalte H');
});

test('the filter of another list on the sheet stays', async () => {
  const { filter, eigener } = await nachher(mitFilter('<autoFilter ref="X1:Z4"/>', name('Liste!$X$1:$Z$4')));
  expect({ filter, eigener }).toEqual({ filter: '<autoFilter ref="X1:Z4"/>', eigener: 'Liste!$X$1:$Z$4' });
});

/** The cells of columns A to G of these rows, turned round; what stands beside them stays. */
function umgekehrt(xml: string, rows: readonly number[]): string {
  const cells = (row: number) => new RegExp(`(?:<c r="[A-G]${row}".*?</c>)+`).exec(xml)?.[0] ?? '';
  const moved = rows.map((row, i) => {
    const from = rows.at(-1 - i) ?? row;
    return [row, cells(from).replaceAll(new RegExp(`r="([A-G])${from}"`, 'g'), `r="$1${row}"`)] as const;
  });
  return moved.reduce((text, [row, next]) => text.replace(cells(row), () => next), xml);
}

test('answers that a sort has parted from their rows are the program’s own', async () => {
  const folder = newFolder();
  await rohMappe(folder, rohTeile(LISTE));
  await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  const before = await sheetOf(geprueft(folder));
  await withParts(geprueft(folder), async (zip) => {
    const xml = (await zip.file(BLATT)?.async('string')) ?? '';
    zip.file(BLATT, umgekehrt(xml, [2, 3, 4]));
  });
  const { stdout } = await call(folder, ['pruefen', 'liste-geprueft.xlsx', '--json', ...STICHTAG]);
  expect(JSON.parse(stdout)).toMatchObject({ von_hand: [], exit_code: 0 });
  const after = await sheetOf(join(folder, 'liste-geprueft-geprueft.xlsx'));
  for (const [row, now] of [
    [2, 4],
    [3, 3],
    [4, 2],
  ] as const) {
    expect(rowOf(after, now)).toEqual(rowOf(before, row));
  }
});
