/**
 * A pane in a real browser beside a host: for end-to-end tests.
 *
 *   const stage = await openStage({ folders: { '/': 'dist/addin/' }, pane: '/taskpane.html', host: { sheets } });
 *   await stage.pane.getByRole('button', { name: 'Alles prüfen' }).click();
 *   const sheet = await stage.run((host) => host.snapshot('Liste'));
 *   await stage.close();
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { bundle } from './chromium.ts';
import type { Host, HostOptions } from './host.ts';
import { type Server, type Site, serve } from './serve.ts';

export interface StageOptions extends Omit<Site, 'port'> {
  /** Path of the pane. */
  readonly pane: string;
  readonly host?: HostOptions;
  /** An `.xlsx` to open instead of the host's sheets. */
  readonly workbook?: Uint8Array;
  /** Width of the pane in pixels; Excel's own is 320 at least. */
  readonly width?: number;
  readonly height?: number;
  /** A browser that is open already; it stays open. */
  readonly browser?: Browser;
}

export interface Stage {
  readonly page: Page;
  readonly pane: Frame;
  readonly server: Server;
  /** Errors and warnings of the console, and exceptions. */
  readonly complaints: string[];
  /** Addresses outside the stage that something asked for. */
  readonly strangers: string[];
  /** Runs a function with the host, where the host is; argument and result must be plain data. */
  run<T, A = undefined>(task: (host: Host, argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Presses a ribbon button: the function of that name. Resolves when it is completed. */
  runCommand(functionName: string): Promise<void>;
  close(): Promise<void>;
}

let script: Promise<string> | undefined;

export async function openStage(options: StageOptions): Promise<Stage> {
  script ??= bundle(fileURLToPath(new URL('./browser.ts', import.meta.url)));
  const files = {
    ...options.files,
    '/host/host.js': await script,
    '/host/worker.js': "import { runWorker } from '/host/host.js'; runWorker(self);",
    '/host/': stagePage(options),
  };
  const server = await serve({ ...options, files, headers: (path) => headersFor(path, options) });
  const browser = options.browser ?? (await launchBrowser());
  const width = (options.width ?? 320) + 40;
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width, height: (options.height ?? 720) + 20 },
  });
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && /^https?:/.test(request.url())) strangers.push(request.url());
  });
  await page.goto(`${server.origin}/host/`);
  await page.waitForFunction('window.ready === true');
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  if (!pane) throw new Error('the pane did not open');
  return {
    page,
    pane,
    server,
    complaints,
    strangers,
    run: async <T, A>(task: (host: Host, argument: A) => T | Promise<T>, argument?: A) => {
      const evaluate = ([code, value]: readonly [string, unknown]) => globalThis.stage.host.run(code, value);
      return (await page.evaluate(evaluate, [String(task), argument] as const)) as T;
    },
    runCommand: (name) => page.evaluate((command) => globalThis.stage.pane.runCommand(command), name),
    close: async () => {
      await page.close();
      if (!options.browser) await browser.close();
      await server.close();
    },
  };
}

declare global {
  /** Exists in the page of the stage. */
  var stage: {
    readonly host: { run(code: string, argument: unknown): Promise<unknown> };
    readonly pane: { runCommand(name: string): Promise<void> };
  };
}

/** The stage's own page needs no policy; the pane's files get what the test wants. */
function headersFor(path: string, { headers }: StageOptions): Readonly<Record<string, string>> {
  return path.startsWith('/host/')
    ? { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' }
    : (headers?.(path) ?? {});
}

function stagePage({ pane, host = {}, workbook, width = 320, height = 720 }: StageOptions): string {
  const data = JSON.stringify({ pane, host, file: workbook ? [...workbook] : null }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Excel</title>
<link rel="icon" href="data:,"><body style="margin:10px">
<script type="module">
import { Pane, paneAddress, RemoteHost } from '/host/host.js';
const { pane, host: options, file } = ${data};
const host = new RemoteHost(new Worker('/host/worker.js', { type: 'module' }));
await host.open(options, file ? new Uint8Array(file) : undefined);
const frame = document.createElement('iframe');
frame.title = 'Aufgabenbereich';
frame.style.cssText = 'border:0;width:${width}px;height:${height}px';
window.stage = { host, pane: new Pane(host, window, () => frame.contentWindow) };
frame.src = paneAddress(location.origin + pane, location.origin, options.locale);
frame.onload = () => { window.ready = true; };
document.body.append(frame);
</script></body></html>`;
}
