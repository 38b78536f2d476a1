/**
 * From one range to another: addresses, indexes, neighbours, used ranges, visible cells, several areas.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

const sheets = {
  Liste: [
    ['Name', 'Antrag', ''],
    ['Öz', 46030, ''],
    ['', '', ''],
    ['Müller', 46023, 'x'],
  ],
};

/** Address of the range that `find` gives, without the sheet; `null` where it does not exist. */
async function address(find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas): Promise<string | null> {
  const { Excel } = openExcel({ sheets });
  return Excel.run(async (context) => {
    const found = find(context.workbook.worksheets.getActiveWorksheet());
    found.load('address');
    await context.sync();
    return found.isNullObject ? null : found.address.replaceAll('Liste!', '');
  });
}

describe('one range from another', () => {
  const cases: [string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, string | null][] = [
    ['an absolute address', (s) => s.getRange('$B$2:A1'), 'A1:B2'],
    ['whole columns', (s) => s.getRange('B:D'), 'B:D'],
    ['whole rows', (s) => s.getRange('2:3'), '2:3'],
    ['the whole sheet', (s) => s.getRange(), '1:1048576'],
    ['an address with its sheet', (s) => s.getRange('Liste!C3'), 'C3'],
    ['indexes', (s) => s.getRangeByIndexes(1, 2, 3, 4), 'C2:F4'],
    ['a cell', (s) => s.getCell(4, 27), 'AB5'],
    ['the used range', (s) => s.getUsedRange(), 'A1:C4'],
    ['the used range of a part', (s) => s.getRange('C1:D10').getUsedRange(true), 'C4'],
    ['no used range', (s) => s.getRange('D1:D10').getUsedRangeOrNullObject(true), null],
    ['a row', (s) => s.getRange('B2:D5').getRow(1), 'B3:D3'],
    ['a column', (s) => s.getRange('B2:D5').getColumn(2), 'D2:D5'],
    ['a cell inside', (s) => s.getRange('B2:D5').getCell(1, 1), 'C3'],
    ['the last row', (s) => s.getRange('B2:D5').getLastRow(), 'B5:D5'],
    ['the last column', (s) => s.getRange('B2:D5').getLastColumn(), 'D2:D5'],
    ['the last cell', (s) => s.getRange('B2:D5').getLastCell(), 'D5'],
    ['an offset', (s) => s.getRange('B2:D5').getOffsetRange(-1, 2), 'D1:F4'],
    ['a larger one', (s) => s.getRange('B2:D5').getResizedRange(1, -1), 'B2:C6'],
    ['another size', (s) => s.getRange('B2:D5').getAbsoluteResizedRange(1, 2), 'B2:C2'],
    ['rows above', (s) => s.getRange('B4:D5').getRowsAbove(2), 'B2:D3'],
    ['rows below', (s) => s.getRange('B4:D5').getRowsBelow(), 'B6:D6'],
    ['columns before', (s) => s.getRange('C4:D5').getColumnsBefore(2), 'A4:B5'],
    ['columns after', (s) => s.getRange('C4:D5').getColumnsAfter(2), 'E4:F5'],
    ['the bounds of two', (s) => s.getRange('B2:C5').getBoundingRect('D10:E15'), 'B2:E15'],
    ['what two have in common', (s) => s.getRange('B2:D5').getIntersection(s.getRange('C4:F9')), 'C4:D5'],
    ['nothing in common', (s) => s.getRange('B2:D5').getIntersectionOrNullObject('F9'), null],
    ['the whole row', (s) => s.getRange('B2:D5').getEntireRow(), '2:5'],
    ['the whole column', (s) => s.getRange('B2:D5').getEntireColumn(), 'B:D'],
    ['the block around', (s) => s.getRange('A1').getSurroundingRegion(), 'A1:B2'],
    ['several areas', (s) => s.getRanges('A1:B2, D4; C:C'), 'A1:B2,D4,C:C'],
    ['cells with values', (s) => s.getRange().getSpecialCells('Constants'), 'A1:B2,A4:C4'],
    ['no merged cells', (s) => s.getRange('A1:C4').getMergedAreasOrNullObject(), null],
  ];

  it.each(cases)('%s', async (_name, find, expected) => {
    expect(await address(find)).toBe(expected);
  });

  const wrong: [string, (sheet: Excel.Worksheet) => Excel.Range, string][] = [
    ['an offset off the sheet', (s) => s.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument'],
    ['an unknown address', (s) => s.getRange('Quatsch'), 'InvalidArgument'],
    ['an address of another sheet', (s) => s.getRange('Andere!A1'), 'InvalidArgument'],
    ['nothing in common', (s) => s.getRange('A1').getIntersection('B2'), 'ItemNotFound'],
    ['fractions of rows', (s) => s.getCell(0.5, 0), 'InvalidArgument'],
  ];

  it.each(wrong)('%s gives an error', async (_name, find, code) => {
    await expect(address(find)).rejects.toMatchObject({ code });
  });
});

describe('hidden rows and columns', () => {
  it('tells whether all, none or some are hidden', async () => {
    const { Excel, host } = openExcel({ sheets });
    host.user.hideRows('2:3');
    host.user.hideColumns('B:B');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [all, none, some] = ['A2:A3', 'A4', 'A1:C2'].map((place) =>
        sheet.getRange(place).load('rowHidden,columnHidden,hidden'),
      );
      await context.sync();
      const state = (range?: Excel.Range) => [range?.rowHidden, range?.columnHidden, range?.hidden];
      expect([state(all), state(none), state(some)]).toEqual([
        [true, false, true],
        [false, false, false],
        [null, null, null],
      ]);
    });
  });

  it('shows the visible cells only in a view', async () => {
    const { Excel, host } = openExcel({ sheets });
    host.user.hideRows('2:3');
    host.user.hideColumns('B:B');
    await Excel.run(async (context) => {
      const view = context.workbook.worksheets.getActiveWorksheet().getUsedRange().getVisibleView();
      view.load('values,rowCount,cellAddresses');
      view.rows.load('items/values');
      await context.sync();
      expect([view.values, view.rowCount, view.cellAddresses]).toEqual([
        [
          ['Name', ''],
          ['Müller', 'x'],
        ],
        2,
        [
          ['A1', 'C1'],
          ['A4', 'C4'],
        ],
      ]);
      expect(view.rows.items.map(({ values }) => values)).toEqual([[['Name', '']], [['Müller', 'x']]]);
    });
  });

  it('hides rows for the add-in, and gives the visible cells as areas', async () => {
    const { Excel, host } = openExcel({ sheets });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A2').rowHidden = true;
      const visible = sheet.getRange('A1:C4').getSpecialCells('Visible').load('address,areaCount,cellCount');
      await context.sync();
      expect([visible.address, visible.areaCount, visible.cellCount]).toEqual(['Liste!A1:C1,Liste!A3:C4', 2, 9]);
    });
    expect(host.snapshot('Liste').rows).toEqual({ 1: { hidden: true } });
  });
});

describe('copying and finding', () => {
  it('copies values and formats', async () => {
    const { Excel, host } = openExcel({ sheets });
    host.user.format('A1', { bold: true });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('E1').copyFrom('A1:B1');
      sheet.getRange('E2').copyFrom('A1', 'Values');
      sheet.getRange('E3').copyFrom('A1', 'Formats');
      await context.sync();
    });
    const { E1, F1, E2, E3 } = host.snapshot('Liste').cells;
    expect({ E1, F1, E2, E3 }).toEqual({
      E1: { value: 'Name', bold: true },
      F1: 'Antrag',
      E2: 'Name',
      E3: { bold: true },
    });
  });

  it('finds a text', async () => {
    expect(await address((s) => s.getRange().findOrNullObject('müll', { completeMatch: false }))).toBe('A4');
    expect(await address((s) => s.getRange().findOrNullObject('müll', { completeMatch: true }))).toBe(null);
  });
});
