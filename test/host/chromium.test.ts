/**
 * The host in a real browser: the untouched `office.js` in an iframe, answered by the page around it.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import type { HostOptions } from './host.ts';
import { makeWorkbook } from './host.ts';
import { openStage, type Stage } from './stage.ts';
import { writeXlsx } from './xlsx.ts';

const office = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

const PANE = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Neufälle</title>
<script src="/office/office.js"></script><script src="/pane.js"></script></head><body><h1>Neufälle</h1></body></html>`;

const PANE_SCRIPT = `
window.heard = [];
window.ready = Office.onReady((info) => info);
window.attempt = (task) => Excel.run(task).then(() => 'ok', (error) => error.code);
Office.actions.associate('markieren', async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('D1').values = [['markiert']];
    await context.sync();
  });
  event.completed();
});
`;

/** What Excel and the CDN ask of a page, and no more. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'";

const sheets: HostOptions['sheets'] = {
  'Neufälle 2026': [
    ['BG-Nr', 'Name', 'Antrag am'],
    ['43104//0001234', 'Müller', 46023],
    ['43104//0001235', 'Öz', 46030],
  ],
};

let browser: Browser;
let stage: Stage;

async function open(host: HostOptions, workbook?: Uint8Array): Promise<Stage> {
  return openStage({
    browser,
    host,
    ...(workbook ? { workbook } : {}),
    pane: '/pane.html',
    files: { '/pane.html': PANE, '/pane.js': PANE_SCRIPT },
    folders: { '/office/': office },
    headers: (file) => (file.endsWith('.html') ? { 'content-security-policy': POLICY } : {}),
  });
}

beforeAll(async () => {
  browser = await launchBrowser();
  stage = await open({ sheets });
});
afterAll(async () => {
  await stage.close();
  await browser.close();
});

/** Runs a script in the pane, where `Excel` and `Office` are the genuine library. */
const inPane = <T>(script: string): Promise<T> => stage.pane.evaluate(script);

describe('the pane', () => {
  it('believes to be in Excel on the web, in German, with the sets of the host', async () => {
    const context = await inPane(`ready.then(({ host, platform }) => ({
      host, platform,
      language: Office.context.displayLanguage,
      sets: ['1.9', '1.17', '1.20'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)),
    }))`);
    expect(context).toEqual({ host: 'Excel', platform: 'OfficeOnline', language: 'de-DE', sets: [true, true, false] });
  });

  it('reads and writes', async () => {
    const read = await inPane(`Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values,address');
      await context.sync();
      const column = used.getColumn(2).getOffsetRange(0, 1);
      column.values = [['Status'], ['neu'], ['neu']];
      column.format.fill.color = '#FFC000';
      await context.sync();
      return [used.address, used.values[1][1]];
    })`);
    expect(read).toEqual(["'Neufälle 2026'!A1:C3", 'Müller']);
    const { cells } = await stage.run((host) => host.snapshot('Neufälle 2026'));
    expect(cells).toMatchObject({ D2: { value: 'neu', fill: '#FFC000' } });
  });

  it('hears of changes and of the selection', async () => {
    await inPane(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address, triggerSource }) => { heard.push([address, triggerSource]); });
      sheet.onSelectionChanged.add(async ({ address }) => { heard.push(['selected', address]); });
      context.workbook.onSelectionChanged.add(async () => { heard.push(['selected']); });
      await context.sync();
    })`);
    await stage.run((host) => {
      host.user.edit('B2', 'Meier');
      host.user.select('C3');
    });
    await stage.pane.waitForFunction('heard.length >= 3');
    const heard = await inPane<unknown[]>('heard');
    expect(heard).toHaveLength(3);
    expect(heard).toEqual(expect.arrayContaining([['B2', 'Unknown'], ['selected', 'C3'], ['selected']]));
  });

  it('is told what went wrong, as by Excel', async () => {
    const write = `attempt(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['q']];
      await context.sync();
    })`;
    const codes: string[] = [];
    await stage.run((host) => host.user.protect('Neufälle 2026'));
    codes.push(await inPane<string>(write));
    await stage.run((host) => {
      host.user.unprotect('Neufälle 2026');
      host.cellEdit = true;
    });
    codes.push(await inPane<string>(write));
    await stage.run((host) => {
      host.cellEdit = false;
      host.fail({ request: 1 }, { lost: 'request' });
    });
    codes.push(await inPane<string>(write));
    codes.push(
      await inPane<string>(`attempt(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(10, 0, 60000, 10);
        range.values = Array.from({ length: 60000 }, () => Array(10).fill('Mustermann'));
        await context.sync();
      })`),
    );
    expect(codes).toEqual([
      'AccessDenied',
      'InvalidOperationInCellEditMode',
      'GeneralException',
      'RequestPayloadSizeLimitExceeded',
    ]);
  });

  it('runs the command of a ribbon button', async () => {
    await stage.runCommand('markieren');
    const value = await stage.run((host) => host.sheet('Neufälle 2026').grid.value(0, 3));
    expect(value).toBe('markiert');
  });

  it('asks nobody outside and has nothing to complain of', () => {
    expect([stage.strangers, stage.complaints]).toEqual([[], []]);
  });
});

describe('another stage', () => {
  it('opens a file, in an older Excel, and saves it', async () => {
    const other = await open({ requirements: { ExcelApi: '1.8' } }, await writeXlsx(makeWorkbook({ sheets })));
    const before = stage;
    stage = other;
    try {
      const results = await inPane(`ready.then(() => Promise.all([
        attempt(async (context) => { context.workbook.getSelectedRange().getUsedRange().load('values'); await context.sync(); }),
        attempt(async (context) => { context.workbook.getSelectedRange().getMergedAreasOrNullObject().load('address'); await context.sync(); }),
      ]))`);
      expect(results).toEqual(['ok', 'ApiNotFound']);
      expect(await other.run((host) => host.snapshot('Neufälle 2026').cells)).toMatchObject({ B3: 'Öz' });
    } finally {
      stage = before;
      await other.close();
    }
  });
});
