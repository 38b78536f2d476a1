/**
 * Sheets, names, settings, protection, selection, and what can be asked of Excel around the workbook.
 */
import { describe, expect, it } from 'vitest';
import { openExcel } from './node.ts';

describe('sheets', () => {
  it('are added at the end, named, moved, hidden, activated and deleted', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [], B: [] } });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Übersicht').activate();
      worksheets.add();
      worksheets.getItem('B').position = 0;
      worksheets.getItem('A').visibility = 'Hidden';
      worksheets.getItem('B').name = 'Liste';
      worksheets.load('items/name,items/position,items/visibility');
      const active = worksheets.getActiveWorksheet().load('name');
      const last = worksheets.getLast().load('name');
      const next = worksheets.getItem('Liste').getNext(true).load('name');
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['Liste', 0, 'Visible'],
        ['A', 1, 'Hidden'],
        ['Übersicht', 2, 'Visible'],
        ['Tabelle4', 3, 'Visible'],
      ]);
      expect([active.name, last.name, next.name, visible.value]).toEqual(['Übersicht', 'Tabelle4', 'Übersicht', 3]);
      worksheets.getItem('Übersicht').delete();
      await context.sync();
    });
    expect([host.book.sheets.map(({ name }) => name), host.book.active.name]).toEqual([
      ['Liste', 'A', 'Tabelle4'],
      'Tabelle4',
    ]);
  });

  const wrong: [string, string, (context: Excel.RequestContext) => void][] = [
    ['a name that is taken', 'ItemAlreadyExists', (c) => void c.workbook.worksheets.add('a')],
    ['a name with a stroke', 'InvalidArgument', (c) => void c.workbook.worksheets.add('A/B')],
    ['a name that is too long', 'InvalidArgument', (c) => void c.workbook.worksheets.add('x'.repeat(32))],
    ['deleting the last sheet', 'InvalidOperation', (c) => c.workbook.worksheets.getItem('A').delete()],
    [
      'deleting a sheet that is hidden very well',
      'InvalidOperation',
      (c) => {
        const sheet = c.workbook.worksheets.add('Neu');
        sheet.visibility = 'VeryHidden';
        sheet.delete();
      },
    ],
    [
      'hiding the last sheet',
      'InvalidOperation',
      (c) => {
        c.workbook.worksheets.getItem('A').visibility = 'Hidden';
      },
    ],
  ];

  it.each(wrong)('refuse %s', async (_name, code, act) => {
    const { Excel } = openExcel({ sheets: { A: [] } });
    const run = Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  });

  it('have frozen panes', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      const none = freezePanes.getLocationOrNullObject();
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocation().load('address');
      await context.sync();
      expect([none.isNullObject, rows.address]).toEqual([true, 'Tabelle1!1:2']);
      freezePanes.freezeAt('A1:B3');
      await context.sync();
    });
    expect(host.snapshot('Tabelle1').more.frozen).toEqual({ rows: 3, columns: 2 });
  });
});

describe('protection', () => {
  it('refuses what a protected sheet does not allow, and lets unlocked cells be written', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [['x']] } });
    host.user.format('B1', { locked: false });
    host.user.protect('A', 'geheim');
    const write = (place: string, values: string[][]) => (sheet: Excel.Worksheet) => {
      sheet.getRange(place).values = values;
    };
    const fill = (sheet: Excel.Worksheet) => {
      sheet.getRange('A1').format.fill.color = '#FFC000';
    };
    const attempts: [string | null, (sheet: Excel.Worksheet) => void][] = [
      ['AccessDenied', write('A1', [['y']])],
      ['AccessDenied', write('A1:B1', [['y', 'z']])],
      ['AccessDenied', fill],
      ['AccessDenied', (s) => void s.getRange('1:1').insert('Down')],
      ['AccessDenied', (s) => s.getRange('A:A').format.autofitColumns()],
      ['AccessDenied', (s) => s.protection.unprotect('falsch')],
      ['AccessDenied', (s) => s.protection.protect()],
      [null, write('B1', [['erlaubt']])],
      [null, (s) => s.protection.unprotect('geheim')],
      [null, write('A1', [['wieder']])],
    ];
    for (const [code, act] of attempts) {
      const run = Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem('A'));
        await context.sync();
      });
      if (code) await expect(run).rejects.toMatchObject({ code });
      else await run;
    }
    expect(host.snapshot('A').cells).toEqual({ A1: 'wieder', B1: { value: 'erlaubt', locked: false } });
  });

  it('says so, and with which exceptions', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('A1').format.fill.color = '#FFC000';
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowInsertRows: false });
    });
  });

  it('refuses every change of a workbook that can only be viewed, and none of one opened read-only', async () => {
    for (const [readOnly, code] of [
      ['view', 'AccessDenied'],
      ['file', undefined],
    ] as const) {
      const { Excel } = openExcel({ readOnly });
      const run = Excel.run(async (context) => {
        context.workbook.load('readOnly');
        context.runtime.enableEvents = false;
        await context.sync();
        expect(context.workbook.readOnly).toBe(true);
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
        await context.sync();
      });
      if (code) await expect(run).rejects.toMatchObject({ code });
      else await run;
    }
  });
});

describe('what is kept in a workbook', () => {
  it('settings', async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('neufall.zuordnung', { Liste: { name: 'Name' } });
      settings.add('neufall.stichtag', '2026-01-05');
      settings.add('neufall.stichtag', '2026-01-06');
      settings.getItem('neufall.zuordnung').delete();
      const day = settings.getItemOrNullObject('neufall.stichtag').load('value');
      const gone = settings.getItemOrNullObject('neufall.zuordnung');
      settings.load('items/key');
      await context.sync();
      expect([day.value, gone.isNullObject, settings.items.map(({ key }) => key)]).toEqual([
        '2026-01-06',
        true,
        ['neufall.stichtag'],
      ]);
    });
    expect(host.snapshot().settings).toEqual({ 'neufall.stichtag': '2026-01-06' });
  });

  it('names', async () => {
    const { Excel } = openExcel({ sheets: { 'Meine Liste': [['x']] } });
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      names.add('Kopf', sheet.getRange('A1:B1'));
      names.add('Faktor', '=1.5');
      sheet.names.add('Lokal', "='Meine Liste'!$C$3");
      const head = names.getItem('kopf').load('name,type,value,formula,scope');
      const local = sheet.names.getItem('Lokal').getRange().load('address');
      const byName = sheet.getRange('Kopf').load('address');
      const number = names.getItem('Faktor').getRangeOrNullObject();
      await context.sync();
      expect(head.toJSON()).toMatchObject({
        name: 'Kopf',
        type: 'Range',
        value: "'Meine Liste'!A1:B1",
        formula: "='Meine Liste'!$A$1:$B$1",
        scope: 'Workbook',
      });
      expect([local.address, byName.address, number.isNullObject]).toEqual([
        "'Meine Liste'!C3",
        "'Meine Liste'!A1:B1",
        true,
      ]);
    });
  });

  it('names that go with their sheet, or mean nothing any more', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [], B: [] } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('B');
      sheet.names.add('Lokal', sheet.getRange('A1'));
      context.workbook.names.add('Global', sheet.getRange('A1'));
      sheet.delete();
      await context.sync();
    });
    expect(host.snapshot().names).toEqual({ Global: '=#REF!' });
  });

  it('custom XML', async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.add('<a xmlns="urn:neufall"/>').load('id,namespaceUri');
      await context.sync();
      const xml = context.workbook.customXmlParts.getItem(part.id).getXml();
      const found = context.workbook.customXmlParts.getByNamespace('urn:neufall').getCount();
      await context.sync();
      expect([part.namespaceUri, xml.value, found.value]).toEqual(['urn:neufall', '<a xmlns="urn:neufall"/>', 1]);
    });
  });
});

describe('selection', () => {
  it('is read and set by the add-in', async () => {
    const { Excel, host } = openExcel({ sheets: { A: [], B: [] } });
    host.user.select('B3:C4');
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      context.workbook.worksheets.getItem('B').getRange('D5').select();
      const then = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([selected.address, cell.address, then.address]).toEqual(['A!B3:C4', 'A!B3', 'B!D5']);
    });
    expect(host.book.active.name).toBe('B');
  });

  it('of several areas is no range', async () => {
    const { Excel, host } = openExcel();
    host.user.select('A1', 'C3');
    await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().load('address');
      await context.sync();
      expect(areas.address).toBe('Tabelle1!A1,Tabelle1!C3');
    });
    const run = Excel.run(async (context) => {
      context.workbook.getSelectedRange().load('address');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidSelection' });
  });
});

describe('Excel around the workbook', () => {
  it('knows its language and the mode of calculation', async () => {
    const { Excel } = openExcel({ name: 'Neufälle.xlsx' });
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      context.workbook.load('name');
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      application.calculationMode = 'Manual';
      application.load('calculationMode,decimalSeparator');
      application.cultureInfo.load('name');
      application.cultureInfo.datetimeFormat.load('shortDatePattern');
      await context.sync();
      expect([
        context.workbook.name,
        application.calculationMode,
        application.decimalSeparator,
        application.cultureInfo.name,
        application.cultureInfo.datetimeFormat.shortDatePattern,
      ]).toEqual(['Neufälle.xlsx', 'Manual', ',', 'de-DE', 'dd.MM.yyyy']);
    });
  });

  it('keeps the add-in loaded and switches its ribbon buttons (new objects, path type 2)', async () => {
    const { Office, host } = openExcel();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect([await Office.addin.getStartupBehavior(), host.shell.startState]).toEqual(['Load', 'Background']);
    await Office.ribbon.requestUpdate({
      tabs: [{ id: 'TabHome', groups: [{ id: 'NF.Group', controls: [{ id: 'NF.Mark', enabled: false }] }] }],
    });
    expect(host.shell.buttons.get('NF.Mark')?.values).toEqual({ enabled: false });
  });

  it('gives the add-in its language and its requirement sets', () => {
    const { Office } = openExcel({ locale: 'en-US', requirements: { ExcelApi: '1.8' } });
    const { displayLanguage, requirements } = Office.context;
    expect([
      displayLanguage,
      requirements.isSetSupported('ExcelApi', '1.8'),
      requirements.isSetSupported('ExcelApi', '1.10'),
    ]).toEqual(['en-US', true, false]);
  });
});
