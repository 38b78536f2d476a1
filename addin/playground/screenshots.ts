/**
 * `npm run screenshots`: the pictures of docs/anleitung-teamleitung.md, taken in the playground with invented persons on
 * a fixed day, so that they are the same until the pane changes.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { day, iso } from '../../core/calendar/day.ts';
import { launchBrowser } from '../../test/browser.ts';
import { openPlayground } from './serve.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PICTURES = here('../../docs/bilder/');
const STICHTAG = day('2026-03-31');

const playground = await openPlayground({ port: 0, folder: here('../../dist'), stichtag: STICHTAG, now: new Date() });
const browser = await launchBrowser();
try {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1740, height: 860 },
    deviceScaleFactor: 1.25,
    locale: 'de-DE',
  });
  await page.clock.setFixedTime(new Date(`${iso(STICHTAG)}T09:00:00`));
  await page.goto(playground.address);
  await take(page, page.frameLocator('#pane'));
} finally {
  await browser.close();
  await playground.close();
}

async function take(page: Page, pane: FrameLocator): Promise<void> {
  const whole = (name: string) => page.screenshot({ path: `${PICTURES}${name}.png` });
  const beside = (name: string) => page.locator('#pane').screenshot({ path: `${PICTURES}${name}.png` });
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const turn = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
  const settle = () => page.waitForTimeout(400);

  await pane.getByRole('tab', { name: 'Prüfen', exact: true }).waitFor();
  await settle();
  await whole('bereich');
  await turn('Zuordnung');
  await settle();
  await beside('zuordnung');
  await turn('Prüfen');
  await press('Alles prüfen');
  await pane.getByRole('button', { name: 'Übernehmen', exact: true }).waitFor();
  await settle();
  await beside('vorschau');
  await press('Übernehmen');
  await pane.getByRole('status').filter({ hasText: 'geschrieben' }).waitFor();
  await page.getByRole('grid', { name: 'Blatt' }).focus();
  await page.keyboard.press('Control+Home');
  for (let row = 1; row < 11; row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await settle();
  await whole('ergebnis');
  await turn('Fall');
  await settle();
  await beside('fall');
  await turn('Einstellungen');
  // The date field above it would speak the language of the browser at hand, not German.
  await pane.getByText('Ohne Rückfrage schreiben').evaluate((one) => {
    one.closest('fieldset')?.scrollIntoView();
    scrollBy(0, -60);
  });
  await settle();
  await beside('einstellungen');
  await page.emulateMedia({ colorScheme: 'dark' });
  await turn('Prüfen');
  await settle();
  await whole('dunkel');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  await pane.getByRole('tab', { name: 'Prüfen', exact: true }).waitFor();
  // A heading and a word of the house; Ctrl+Home goes to the first cell beside the frozen column.
  await schreibe(page, [3, 3], 'Gebursdatum');
  await schreibe(page, [4, 5], 'Schalter');
  await press('Alles prüfen');
  await pane.getByRole('heading', { name: 'Diese Liste kurz einrichten' }).waitFor();
  await settle();
  await beside('leitfaden');
}

/** Types into a cell of the sheet, row and column counted from there. */
async function schreibe(page: Page, [row, column]: readonly [number, number], text: string): Promise<void> {
  await page.getByRole('grid', { name: 'Blatt' }).focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < row; at++) await page.keyboard.press('ArrowDown');
  for (let at = 0; at < column; at++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
