/**
 * Who uses the pane without a mouse, with a screen reader, with other colours or larger: keyboard only, axe-core in all
 * themes and at 200 %, nothing cut off at 320 px. The pictures of every state are kept in dist/bilder/bereich/, or in the
 * folder that BILDER names, to be looked at. Source: page 6 "Showing", "Look".
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
/** The tabs besides the first, each with what is there once it is drawn. */
const TABS = { Zuordnung: 'Felder mit Spalte', Fall: 'Entscheidungen', Einstellungen: 'Land' } as const;

const BILDER = process.env['BILDER'] ?? fileURLToPath(new URL('../../../dist/bilder/bereich/', import.meta.url));
mkdirSync(BILDER, { recursive: true });
const bild = (stage: Stage, name: string) =>
  stage.page.locator('iframe').screenshot({ path: join(BILDER, `${name}.png`) });

/** States that are looked at once more with everything unfolded. */
const FOLDED: ReadonlySet<string> = new Set(['ergebnis', 'fall']);

/** A list of its own headings and words: what the guide asks about (page 6 "The first hour"). */
const FREMD = [
  ['Kundennummer', 'Name', 'Gebursdatum', 'Antrg vom', 'Antragsart', 'Kanal', 'Kommentar', 'Erstberatung am'],
  ['123A456701', 'Anders', '04.05.1990', '05.01.2026', 'Erstantrag', 'Schalter', 'ruft an', 'offen?'],
  ['123A456702', 'Berg', '17.03.1985', '23.02.2026', 'Erstantrag', 'Rohrpost', '', ''],
];

/** Themes differ in nothing but colours, so all rules are asked in one of them. */
async function violations({ page }: Stage, theme: string): Promise<unknown[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().include(['iframe', 'html']);
  if (theme !== 'light') axe.withRules(['color-contrast', 'link-in-text-block']);
  const found = await axe.analyze();
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
  await look('ergebnis');
  for (const details of await pane.locator('#panel-pruefen summary:visible').all()) await details.click();
  await look('ergebnis-offen');
  for (const [name, text] of Object.entries(TABS)) {
    await pane.getByRole('tab', { name }).click();
    const panel = pane.getByRole('tabpanel');
    await panel.getByText(text).first().waitFor();
    await look(name.toLowerCase());
    if (name === 'Fall') for (const one of await panel.locator('summary').all()) await one.click();
    if (name === 'Fall') await look('fall-offen');
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
  await stage.run((host, rows) => {
    host.heal();
    const sheet = host.book.addSheet('Fremd');
    for (const [y, row] of rows.entries()) for (const [x, value] of row.entries()) sheet.grid.put(y, x, value);
    host.book.activate(sheet);
  }, FREMD);
  await pane.getByRole('button', { name: 'Alles prüfen' }).click();
  await pane.getByRole('heading', { name: 'Diese Liste kurz einrichten' }).waitFor();
  await look('leitfaden');
}

describe.each(Object.entries(THEMES))('in the theme %s', (theme, media) => {
  it('nothing is cut off at 320 and at 450 px, and axe-core finds nothing', async () => {
    const stage = await open({ width: 450, height: 900 });
    await stage.page.emulateMedia(media);
    const found: unknown[] = [];
    await each(stage, async (name) => {
      for (const width of [450, 320]) {
        await stage.page.locator('iframe').evaluate((frame, to) => {
          frame.style.width = `${to}px`;
        }, width);
        const wide = await stage.pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, `${name}: wider than ${width} px`).toBeLessThanOrEqual(0);
        await bild(stage, `${theme}-${width}-${name}`);
      }
      // What axe-core looks at does not depend on the width, and what is unfolded holds what was folded.
      if (!FOLDED.has(name)) for (const one of await violations(stage, theme)) found.push({ name, one });
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
      await bild(stage, `zoom-${name}`);
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
