/**
 * Requirement sets: an older Excel does not know newer members, and the host's table is that of the library.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';
import { Requirements } from './requirements.ts';
import { SINCE } from './since.ts';

describe('an older Excel', () => {
  it('knows its members and no newer ones', async () => {
    const { Excel } = openExcel({ requirements: { ExcelApi: '1.8' } });
    const ask = (act: (range: Excel.Range) => void) =>
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
        await context.sync();
      });
    await ask((range) => void range.getVisibleView().load('values'));
    for (const newer of [
      (range: Excel.Range) => void range.getMergedAreasOrNullObject().load('address'),
      (range: Excel.Range) => void range.load('top'),
      (range: Excel.Range) => void range.getCellProperties({ address: true }),
      (range: Excel.Range) => range.context.workbook.application.suspendScreenUpdatingUntilNextSync(),
      (range: Excel.Range) => void range.context.workbook.worksheets.onChanged.add(async () => {}),
    ]) {
      await expect(ask(newer)).rejects.toMatchObject({ code: 'ApiNotFound' });
    }
  });

  it.each([
    ['ExcelApi', '1.9', '1.10', true],
    ['ExcelApi', '1.10', '1.9', false],
    ['ExcelApi', '1.10', '1.10', true],
    ['excelapi', '1.8', '1.8', true],
    ['RibbonApi', '1.1', '1.8', false],
  ])('%s %s in one that has %s: %s', (name, wanted, has, supported) => {
    expect(new Requirements({ ExcelApi: has }).isSetSupported(name, wanted)).toBe(supported);
  });
});

it('says the same as the library about every member', () => {
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const gate = /_throwIfApiNotSupported\("(\w+)\.(\w+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;
  const classes = new Set(Object.keys(SINCE).map((member) => member.split('.')[0]));
  const ofLibrary: Record<string, string> = {};
  for (const [, className = '', member = '', set, version = ''] of fs.readFileSync(file, 'utf8').matchAll(gate)) {
    if (!classes.has(className) || /^on[A-Z]/.test(member)) continue;
    ofLibrary[`${className}.${member}`] = set ? `${set} ${version}` : version;
  }
  expect(SINCE).toEqual(ofLibrary);
});
