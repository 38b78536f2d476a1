/**
 * What becomes of values, texts, formulas and number formats that an add-in writes, and how they are read back.
 */
import { describe, expect, it } from 'vitest';
import type { HostOptions } from './host.ts';
import { openExcel } from './node.ts';

type Value = string | number | boolean | null;

/** Writes one block at A1 and gives back what is there. */
async function written(values: Value[][], format?: string, options: HostOptions = {}) {
  const { Excel } = openExcel(options);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    if (format) range.numberFormat = values.map((line) => line.map(() => format));
    range.values = values;
    range.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    const { formulas, text, numberFormat, valueTypes } = range;
    return { values: range.values, formulas, text, numberFormat, valueTypes };
  });
}

describe('what is typed', () => {
  // Sources: office-js issues 229, 1559; Excel's entry of numbers in en-US, in which `values` are read.
  const cases: [string, Value, Value, string, string][] = [
    ['a number', 12.5, 12.5, 'Double', 'General'],
    ['a truth value', true, true, 'Boolean', 'General'],
    ['a text', 'Müller', 'Müller', 'String', 'General'],
    ['a text of digits loses its zeros', '01067', 1067, 'Double', 'General'],
    ['a BG number that looks like a power', '123E000045', 1.23e47, 'Double', '0.00E+00'],
    ['a BG number with strokes', '43104//0001234', '43104//0001234', 'String', 'General'],
    ['a percentage', '12%', 0.12, 'Double', '0%'],
    ['an American number', '1,234.5', 1234.5, 'Double', '#,##0.00'],
    ['a German number stays a text', '1.234,5', '1.234,5', 'String', 'General'],
    ['a German date stays a text', '03.04.2024', '03.04.2024', 'String', 'General'],
    ['an ISO date becomes a date', '2018-12-31', 43465, 'Double', 'm/d/yyyy'],
    ['TRUE', 'TRUE', true, 'Boolean', 'General'],
    ['an error', '#N/A', '#N/A', 'Error', 'General'],
    ['an apostrophe makes a text', "'01067", '01067', 'String', 'General'],
    ['nothing empties', '', '', 'Empty', 'General'],
    ['a lone sign stays', '-', '-', 'String', 'General'],
  ];

  it.each(cases)('%s', async (_name, input, value, type, format) => {
    const result = await written([[input]]);
    expect([result.values, result.valueTypes, result.numberFormat]).toEqual([[[value]], [[type]], [[format]]]);
  });

  it('keeps everything as text in a cell of the format @', async () => {
    const result = await written([['01067', '=A1', '2018-12-31']], '@');
    expect([result.values, result.valueTypes]).toEqual([
      [['01067', '=A1', '2018-12-31']],
      [['String', 'String', 'String']],
    ]);
  });

  it('takes a text with a sign in front for a formula', async () => {
    expect((await written([['-Hinweis']])).formulas).toEqual([['=-Hinweis']]);
  });

  it('leaves dates as texts where the test wants it', async () => {
    expect((await written([['2018-12-31']], undefined, { guessDates: false })).values).toEqual([['2018-12-31']]);
  });

  it('refuses what is no value, and texts that are too long', async () => {
    const { Excel } = openExcel();
    for (const value of [{ a: 1 }, 'x'.repeat(32_768)]) {
      const run = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
    }
  });
});

describe('blocks', () => {
  it('leaves cells alone for which null stands', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [['eins', 'zwei', 'drei']] } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1:C1').values = [[null, 'neu', '']];
      await context.sync();
    });
    expect(host.snapshot('A').cells).toEqual({ A1: 'eins', B1: 'neu' });
  });

  it('writes one value into all cells', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      Object.assign(range, { values: 'x' });
      await context.sync();
    });
    expect(host.snapshot('Tabelle1').cells).toEqual({ A1: 'x', A2: 'x', B1: 'x', B2: 'x' });
  });

  it('gives null for the cells of whole columns and refuses to write them', async () => {
    const { Excel } = openExcel({ sheets: { A: [['x']] } });
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('A').getRange('A:A').load('values,address,rowCount');
      await context.sync();
      expect([column.values, column.address, column.rowCount]).toEqual([null, 'A!A:A', 1_048_576]);
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A:A').numberFormat = [['@']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('formulas', () => {
  it('keeps the text of a formula and the value that the test gives', async () => {
    const { Excel } = openExcel({ sheets: { A: [[2, 3]] }, calculate: (formula) => (formula === '=A1+B1' ? 5 : 0) });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('A').getRange('C1');
      cell.formulas = [['=A1+B1']];
      cell.load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[5]], [['=A1+B1']]]);
    });
  });
});

describe('texts', () => {
  const cases: [string, number | string | boolean, string, HostOptions, string][] = [
    ['a date', 45385, 'dd.mm.yyyy', {}, '03.04.2024'],
    ['a date in the system of 1904', 43923, 'dd.mm.yyyy', { date1904: true }, '03.04.2024'],
    ['the short date of the system', 45385, 'm/d/yyyy', {}, '03.04.2024'],
    ['the short date in English', 45385, 'm/d/yyyy', { locale: 'en-US' }, '4/3/2024'],
    ['a number in German', 1234.5, '#,##0.00', {}, '1.234,50'],
    ['a plain number in German', 1234.5, 'General', {}, '1234,5'],
    ['a truth value in German', true, 'General', {}, 'WAHR'],
    ['a text', 'neu', 'General', {}, 'neu'],
  ];

  it.each(cases)('%s', async (_name, value, format, options, text) => {
    expect((await written([[value]], format, options)).text).toEqual([[text]]);
  });

  it('tells the date system by DATE(1904;1;2)', async () => {
    for (const [date1904, serial] of [
      [false, 1463],
      [true, 1],
    ] as const) {
      const { Excel } = openExcel({ date1904 });
      await Excel.run(async (context) => {
        const result = context.workbook.functions.date(1904, 1, 2).load('value');
        await context.sync();
        expect(result.value).toBe(serial);
      });
    }
  });
});
