/**
 * How the built pane stands a long list: time, requests, the longest task of the page, memory. For `npm run bench`, and by
 * itself: `node test/addin/pane/measure.ts 100000 dist/addin/`.
 */
import type { Page } from 'playwright-core';
import type { Stage } from '../../host/stage.ts';
import { openStage } from '../../host/stage.ts';
import { longList } from '../list.ts';
import { reopen } from './pane-stage.ts';

export interface PaneMeasure {
  readonly rows: number;
  /** Milliseconds from opening the page, office.js included, until it says that it is ready. */
  readonly ready: number;
  /** Seconds. */
  readonly preview: number;
  readonly write: number;
  readonly undo: number;
  /** The preview of a second check, with the result columns in place. */
  readonly again: number;
  readonly requests: number;
  /** Bytes of the heaviest request or response. */
  readonly heaviest: number;
  /** Milliseconds of the longest task in the page, the library's own work on requests included. */
  readonly longestTask: number;
  /** Megabytes of the page after writing. */
  readonly heap: number;
}

/** Rows that are put into the host at once. */
const PART = 20_000;

/** `folder`: the built site, with a stroke at its end. */
export async function measurePane(rows: number, folder: string): Promise<PaneMeasure> {
  const stage = await openStage({ folders: { '/': folder }, pane: '/taskpane.html', host: { sheets: { Liste: [] } } });
  try {
    await fill(stage, rows);
    const ready = await timeToReady(stage);
    await watchTasks(stage);
    const { pane } = stage;
    const says = (text: RegExp) => pane.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 300_000 });
    const preview = await seconds(async () => {
      await pane.getByRole('button', { name: 'Alles prüfen' }).click();
      await pane.getByRole('button', { name: 'Übernehmen' }).waitFor({ timeout: 300_000 });
    });
    const write = await seconds(async () => {
      await pane.getByRole('button', { name: 'Übernehmen' }).click();
      await says(/Zellen geschrieben/);
    });
    const requests = await stage.run((host) => ({
      count: host.log.length,
      heaviest: Math.max(...host.log.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes))),
    }));
    const heap = await heapOf(stage.page);
    const undo = await seconds(async () => {
      await pane.getByRole('button', { name: 'Rückgängig' }).click();
      await says(/zurückgenommen/);
    });
    // Once more with the result columns in place, which are then read and compared, too.
    await pane.getByRole('button', { name: 'Alles prüfen' }).click();
    await pane.getByRole('button', { name: 'Übernehmen' }).click({ timeout: 300_000 });
    await says(/Zellen geschrieben/);
    const again = await seconds(async () => {
      await pane.getByRole('button', { name: 'Alles prüfen' }).click();
      await pane.getByRole('button', { name: 'Übernehmen' }).waitFor({ timeout: 300_000 });
    });
    const longestTask = await pane.evaluate(() => Math.max(0, ...globalThis.tasks));
    return {
      rows,
      ready,
      preview,
      write,
      undo,
      again,
      requests: requests.count,
      heaviest: requests.heaviest,
      longestTask,
      heap,
    };
  } finally {
    await stage.close();
  }
}

async function fill(stage: Stage, rows: number): Promise<void> {
  const list = longList(rows);
  for (let from = 0; from < list.length; from += PART) {
    const argument = { from, part: list.slice(from, from + PART) };
    await stage.run((host, { from: first, part }: typeof argument) => {
      const { grid } = host.sheet('Liste');
      for (const [y, row] of part.entries()) {
        for (const [x, value] of row.entries()) if (value !== '') grid.put(first + y, x, value);
      }
    }, argument);
  }
}

declare global {
  /** Exist in the pane while it is measured: durations of long tasks; when it was ready. */
  var tasks: number[];
  var readyAt: number | undefined;
}

async function timeToReady(stage: Stage): Promise<number> {
  await stage.page.addInitScript(() => {
    const look = () => {
      const says = document.querySelector('[role=status]')?.textContent ?? '';
      if (says.startsWith('Bereit')) globalThis.readyAt ??= performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await reopen(stage);
  await stage.pane.waitForFunction(() => globalThis.readyAt !== undefined);
  return Math.round((await stage.pane.evaluate(() => globalThis.readyAt)) ?? 0);
}

async function watchTasks({ pane }: Stage): Promise<void> {
  await pane.evaluate(() => {
    globalThis.tasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.tasks.push(Math.round(duration));
    });
    observer.observe({ entryTypes: ['longtask'] });
  });
}

async function seconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return Math.round(performance.now() - start) / 1000;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1_000_000);
}

if (import.meta.main) {
  const [, , rows = '100000', folder = 'dist/addin/'] = process.argv;
  console.log(await measurePane(Number(rows), folder));
}
