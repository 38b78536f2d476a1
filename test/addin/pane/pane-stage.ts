/** The built pane in Chromium beside the host, under the policy that it is delivered with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { HEADERS } from '../../../addin/site/policy.ts';
import { launchBrowser } from '../../browser.ts';
import type { HostOptions } from '../../host/host.ts';
import { openStage, type Stage, type StageOptions } from '../../host/stage.ts';
import { list } from '../list.ts';

export type Open = (options?: Partial<StageOptions> & { readonly host?: HostOptions }) => Promise<Stage>;

/** Builds the site once per test file; the stages that a test opens are closed after all. */
export function paneStage(): Open {
  const folder = mkdtempSync(join(tmpdir(), 'neufall-pane-'));
  const stages: Stage[] = [];
  let browser: Browser | undefined;
  beforeAll(async () => {
    const configFile = fileURLToPath(new URL('../../../addin/vite.config.ts', import.meta.url));
    await build({ configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    for (const stage of stages) await stage.close();
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return async (options = {}) => {
    const stage = await openStage({
      folders: { '/': `${folder}/` },
      pane: '/taskpane.html',
      headers: () => HEADERS,
      host: { sheets: { Liste: list() } },
      ...(browser ? { browser } : {}),
      ...options,
    });
    stages.push(stage);
    // Only the German pane is asked by German names.
    if (options.host?.locale === undefined) await setStichtag(stage.pane, '2026-03-02');
    return stage;
  };
}

/** The pane judges on this day, whatever day it is. */
export async function setStichtag(pane: Frame, day: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Einstellungen' }).click();
  await pane.getByLabel('Stichtag').fill(day);
  await pane.getByText('gespeichert').waitFor();
  await pane.getByRole('tab', { name: 'Prüfen' }).click();
}

export async function press(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('button', { name, exact: true }).click();
}

/** Presses an action and Übernehmen, and waits for what the status says then. */
export async function apply(pane: Frame, action: string): Promise<void> {
  await press(pane, action);
  await press(pane, 'Übernehmen');
  await says(pane, /Zellen? geschrieben|stehen schon so/);
}

export async function says(pane: Frame, text: RegExp | string): Promise<void> {
  await pane.getByRole('status').filter({ hasText: text }).waitFor();
}

/** A cell of the sheet as the host holds it. */
export function cell(stage: Stage, address: string): Promise<unknown> {
  return stage.run((host, at) => {
    const found = host.snapshot('Liste').cells[at];
    return typeof found === 'object' && found !== null && 'value' in found ? found.value : found;
  }, address);
}

/** The pane is closed and opened again. */
export async function reopen({ page, pane, run }: Stage): Promise<void> {
  await run((host) => host.forget());
  await page.locator('iframe').evaluate(async (frame) => {
    if (!(frame instanceof HTMLIFrameElement)) return;
    const { src } = frame;
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      frame.src = 'about:blank';
    });
    frame.src = src;
  });
  await pane.getByRole('tablist').waitFor();
}
