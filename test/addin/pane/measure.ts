/**
 * How the built pane stands a long list: time, requests, the longest task of the page, memory. For `npm run bench`, and by
 * itself: `node test/addin/pane/measure.ts 100000 dist/addin/`.
 */
import type { Frame, Page } from 'playwright-core';
import type { Stage } from '../../host/stage.ts';
import { openStage } from '../../host/stage.ts';
import { longList } from '../list.ts';
import { reopen } from './pane-stage.ts';

/** Seconds on the clock, and of all threads of the page, the host's among them. */
export interface Dauer {
  readonly wand: number;
  readonly cpu: number;
}

export interface PaneMeasure {
  readonly rows: number;
  /** Milliseconds from opening the page, office.js included, until it says that it is ready. */
  readonly ready: number;
  readonly preview: Dauer;
  readonly write: Dauer;
  readonly undo: Dauer;
  /** The preview of a pane that is opened later, with the result columns in place. */
  readonly again: Dauer;
  /** What office.js and the host need for the same requests in the same page, without the pane. */
  readonly hostPreview: Dauer;
  readonly hostWrite: Dauer;
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
    await record(stage);
    const { pane } = stage;
    const preview = await seconds(stage, async () => {
      await pane.getByRole('button', { name: 'Alles prüfen' }).click();
      await shown(pane, '#uebernehmen', 'Übernehmen');
    });
    const asked = await recorded(stage);
    const write = await seconds(stage, async () => {
      await pane.getByRole('button', { name: 'Übernehmen' }).click();
      await shown(pane, '[role=status]', 'Zellen geschrieben');
    });
    const requests = await stage.run((host) => ({
      count: host.log.length,
      heaviest: Math.max(...host.log.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes))),
    }));
    const heap = await heapOf(stage.page);
    const written = await recorded(stage);
    const undo = await seconds(stage, async () => {
      await pane.getByRole('button', { name: 'Rückgängig' }).click();
      await shown(pane, '[role=status]', 'zurückgenommen');
    });
    const longestTask = await pane.evaluate(() => Math.max(0, ...globalThis.tasks));
    // The sheet is as it was: the same requests do the same once more.
    const hostPreview = await replay(stage, 0, asked);
    const hostWrite = await replay(stage, asked, written);
    await reopen(stage);
    const again = await seconds(stage, async () => {
      await pane.getByRole('button', { name: 'Alles prüfen' }).click();
      await shown(pane, '#uebernehmen', 'Übernehmen');
    });
    return {
      rows,
      ready,
      preview,
      write,
      undo,
      again,
      hostPreview,
      hostWrite,
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
  /** Every request of the pane, as its library hands it over. */
  var requestsMade: unknown[][];
  /** The library's own way to the host. */
  var OSF: { readonly DDA: { RichApi: { executeRichApiRequestAsync(request: unknown[], done: Done): void } } };
}
type Done = (result: { readonly status: string }) => void;

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

/** Waits in the page: asked from outside at every frame, it would have work that is none of its own. */
function shown(pane: Frame, selector: string, text: string): Promise<void> {
  return pane.evaluate(
    ([wanted, says]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)?.textContent?.includes(says) !== true) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        look();
      }),
    [selector, text] as const,
  );
}

/** From now on every request is kept. */
async function record({ pane }: Stage): Promise<void> {
  await pane.evaluate(() => {
    globalThis.requestsMade = [];
    const api = OSF.DDA.RichApi;
    // The method itself cannot be written over.
    OSF.DDA.RichApi = Object.create(api, {
      executeRichApiRequestAsync: {
        value: (request: unknown[], done: Done) => {
          globalThis.requestsMade.push(request);
          api.executeRichApiRequestAsync(request, done);
        },
      },
    });
  });
}

function recorded({ pane }: Stage): Promise<number> {
  return pane.evaluate(() => globalThis.requestsMade.length);
}

/**
 * Makes the kept requests from `from` to `to` (excluded) again, one after the other. Few are refused: those that name by its
 * id what was made anew in between. Throws where one gets no answer.
 */
async function replay(stage: Stage, from: number, to: number): Promise<Dauer> {
  return seconds(stage, () =>
    stage.pane.evaluate(
      async ([first, end]) => {
        for (const request of globalThis.requestsMade.slice(first, end)) {
          const { status } = await new Promise<{ readonly status: string }>((resolve) =>
            OSF.DDA.RichApi.executeRichApiRequestAsync(request, resolve),
          );
          if (status !== 'succeeded') throw new Error(status);
        }
      },
      [from, to] as const,
    ),
  );
}

async function seconds({ page }: Stage, run: () => Promise<void>): Promise<Dauer> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo = [] } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {};
    return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime : sum), 0);
  };
  const [start, before] = [performance.now(), await renderers()];
  await run();
  return { wand: (performance.now() - start) / 1000, cpu: (await renderers()) - before };
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
