/**
 * Who uses the pane without a mouse, with a screen reader, with other colours or larger: keyboard only, axe-core in all
 * themes and at 200 %, nothing cut off at 320 px. Pictures: run with BILDER=FOLDER to look at them.
 * Source: page 6 "Showing".
 */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../host/stage.ts';
import { apply, cell, paneStage, says } from './pane-stage.ts';

const open = paneStage();

const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const TABS = ['Prüfen', 'Zuordnung', 'Fall', 'Einstellungen'] as const;

async function violations({ page }: Stage): Promise<unknown[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().include(['iframe', 'html']).analyze();
  return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

/** Every state that a person sees on the way, by name. */
async function each(stage: Stage, look: (name: string) => Promise<void>): Promise<void> {
  const { pane } = stage;
  await look('bereit');
  await apply(pane, 'Alles prüfen');
  await stage.run((host) => {
    host.user.edit('K2', 'nein');
    host.user.edit('D2', '23.02.2026');
    host.user.select('B3');
  });
  await pane.getByRole('button', { name: 'Alles prüfen' }).click();
  await pane.getByRole('button', { name: 'Übernehmen' }).waitFor();
  await look('vorschau');
  await pane.getByRole('button', { name: 'Verwerfen' }).click();
  for (const details of await pane.locator('#panel-pruefen summary').all()) await details.click();
  await look('ergebnis');
  for (const name of TABS.slice(1)) {
    await pane.getByRole('tab', { name }).click();
    await pane
      .getByRole('tabpanel')
      .getByText(/Geburtsdatum|Regel 004-01|Land/)
      .first()
      .waitFor();
    await look(name.toLowerCase());
  }
  await stage.run((host) => host.user.edit('V1', 'Antragsdatum'));
  await pane.getByRole('tab', { name: 'Prüfen' }).click();
  await pane.getByRole('button', { name: 'Alles prüfen' }).click();
  await pane.getByLabel('Antragsdatum', { exact: true }).waitFor();
  await look('frage');
  await pane.getByRole('button', { name: 'Verwerfen' }).click();
  await stage.run((host) => {
    host.connected = false;
  });
  await pane.getByRole('button', { name: 'Alles prüfen' }).click();
  await says(pane, 'Verbindung');
  await look('fehler');
}

describe.each(Object.entries(THEMES))('in the theme %s', (theme, media) => {
  it.each([320, 450])('nothing is cut off at %i px, and axe-core finds nothing', async (width) => {
    const stage = await open({ width, height: 900 });
    await stage.page.emulateMedia(media);
    const found: unknown[] = [];
    await each(stage, async (name) => {
      // What axe-core looks at does not depend on the width.
      if (width === 320) for (const one of await violations(stage)) found.push({ name, one });
      const wide = await stage.pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
      const { BILDER } = process.env;
      if (BILDER) await stage.page.screenshot({ path: join(BILDER, `${theme}-${width}-${name}.png`) });
    });
    expect(found).toEqual([]);
  });
});

describe('at 200 %', () => {
  it('nothing is cut off', async () => {
    // 320 px at 200 % zoom are 160 px of the page.
    const stage = await open({ width: 320, height: 900 });
    await stage.pane.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await each(stage, async (name) => {
      const wide = await stage.pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${name}: wider than the pane`).toBeLessThanOrEqual(0);
      const { BILDER } = process.env;
      if (BILDER) await stage.page.screenshot({ path: join(BILDER, `zoom-${name}.png`) });
    });
  });
});

describe('with the keyboard alone', () => {
  it('an action is started, confirmed and taken back, and the tabs are reached', async () => {
    const stage = await open();
    const { page, pane } = stage;
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? '');
    await pane.getByRole('tab', { name: 'Prüfen' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Alles prüfen');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Übernehmen' }).waitFor();
    // The preview has the focus: its heading is read, the next stop confirms.
    expect(await focused()).toBe('Vorschau');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Übernehmen');
    await page.keyboard.press('Space');
    await says(pane, 'Zellen geschrieben');
    expect([await cell(stage, 'K2'), await focused()]).toEqual(['ja', 'Alles prüfen']);
    for (const name of ['Markieren', 'Routen', 'Fristen prüfen', 'Rückgängig']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    }
    await page.keyboard.press('Enter');
    await says(pane, 'zurückgenommen');
    expect([await cell(stage, 'K2'), await focused()]).toEqual([undefined, 'Rückgängig']);
    await pane.getByRole('tab', { name: 'Prüfen' }).focus();
    for (const [key, name] of [
      ['ArrowRight', 'Zuordnung'],
      ['End', 'Einstellungen'],
      ['ArrowRight', 'Prüfen'],
      ['ArrowLeft', 'Einstellungen'],
      ['Home', 'Prüfen'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(name);
      expect(await pane.getByRole('tab', { name }).getAttribute('aria-selected')).toBe('true');
    }
  });
});

describe('the theme', () => {
  it('follows the system while the pane is open, and Office, which comes first, when it is looked at again', async () => {
    const { page, pane } = await open();
    const shows = (theme: string) => pane.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
    for (const colorScheme of ['dark', 'light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await shows(colorScheme);
    }
    for (const [bodyBackgroundColor, theme] of [
      ['#FFFFFF', 'light'],
      ['#262626', 'dark'],
    ] as const) {
      await pane.evaluate((color) => {
        const value = { bodyBackgroundColor: color };
        Object.defineProperty(Office.context, 'officeTheme', { value, configurable: true });
        window.dispatchEvent(new Event('focus'));
      }, bodyBackgroundColor);
      await shows(theme);
    }
  });
});
