/** Formulas that no program has worked out, as in workbooks that a script has written: named once, never "fehlt". */
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { rohMappe, rohTeile } from '../xlsx/roh.ts';
import { antrag, geprueft, KOPF, rowOf, STICHTAG, sheetOf, type Wert } from './mappe.ts';

const rows = (count: number): Wert[][] => [
  [...KOPF],
  ...Array.from({ length: count }, (_, i) => antrag(`123A45678${i % 10}`, `=DATE(2026,3,${i + 1})`)),
];

test('are named, and the workbook is to be saved in Excel first', async () => {
  const folder = newFolder();
  await rohMappe(folder, rohTeile(rows(12)));
  expect(await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG])).toEqual({
    status: 3,
    stdout: '',
    stderr:
      'neufall: Auf dem Blatt „Liste“ in „liste.xlsx“ stehen Formeln ohne Ergebnis: D2, D3, D4, D5, D6, D7, D8, D9, D10, D11 und 2 weitere; bitte in Excel öffnen und speichern, dann neu prüfen (mit --trotzdem gelten diese Zellen als leer).\n',
  });
});

test('count as empty where the caller wants it, and are named in the summary', async () => {
  const folder = newFolder();
  await rohMappe(folder, rohTeile(rows(2)));
  const { status, stdout } = await call(folder, [
    'pruefen',
    'liste.xlsx',
    '--trotzdem',
    '--fail-on',
    'nie',
    ...STICHTAG,
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain('Formeln ohne Ergebnis gelten als leer: D2, D3. Bitte in Excel öffnen und speichern.');
  expect(rowOf(await sheetOf(geprueft(folder)), 2)['Neufall-Grund']).toContain('fehlt:');
});

test('outside of the list’s fields and cases they are nobody’s business', async () => {
  const folder = newFolder();
  const list: Wert[][] = [
    [...KOPF, 'Notiz'],
    [...antrag('123A456789'), '=A2'],
    [],
    ['Summe', null, null, '=COUNTA(D2)'],
  ];
  await rohMappe(folder, rohTeile(list));
  expect(await call(folder, ['pruefen', 'liste.xlsx', '--quiet', ...STICHTAG])).toMatchObject({
    status: 0,
    stderr: '',
  });
});
