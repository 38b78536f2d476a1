/**
 * Calendar file, print list and the form for a new Neufall in the pane, in a real browser under the page's policy, with
 * the keyboard alone. Pictures: run with BILDER=FOLDER to look at them. Source: page 6 "Termine", "A new Neufall".
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import type { Stage } from '../../host/stage.ts';
import { apply, cell, paneStage, press, says } from './pane-stage.ts';

const open = paneStage();

const THEMES = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
  light: { colorScheme: 'light', forcedColors: 'none' },
} as const;

async function violations({ page }: Stage): Promise<unknown[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().include(['iframe', 'html']).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Nothing is cut off; a picture for who wants to look. */
async function look({ page, pane }: Stage, state: string): Promise<void> {
  const wide = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${state}: wider than the pane`).toBeLessThanOrEqual(0);
  const { BILDER } = process.env;
  if (BILDER) await page.screenshot({ path: join(BILDER, `${state}.png`) });
}

it('a file is saved without names, with them where asked for; the list comes and goes', async () => {
  const stage = await open({ width: 320, height: 900 });
  const { page, pane } = stage;
  await pane.getByRole('button', { name: 'Diagrammblatt einfügen' }).focus();
  await page.keyboard.press('Tab');
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('Termine');
  await page.keyboard.press('Enter');
  const stops: string[] = [];
  for (let stop = 0; stop < 3; stop++) {
    await page.keyboard.press('Tab');
    stops.push(await pane.evaluate(() => document.activeElement?.id ?? ''));
  }
  expect(stops).toEqual(['termine-welche', 'termine-namen', 'kalender']);
  await page.keyboard.press('Enter');
  await says(pane, 'Die Kalenderdatei mit 4 Einträgen ist fertig.');

  const save = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), pane.locator('#kalender-speichern').click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const { name, text } = await save();
  expect(name).toBe('neufall-termine-2026-03-02.ics');
  expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toHaveLength(4);
  expect(text).not.toContain('Anders');
  await pane.getByText('Es wird nichts gespeichert?').click();
  expect(await pane.getByLabel('Inhalt der Kalenderdatei').inputValue()).toBe(text.replaceAll('\r\n', '\n'));
  await look(stage, 'kalender');
  expect(await violations(stage)).toEqual([]);

  await pane.getByLabel('Namen in die Kalenderdatei schreiben').check();
  await press(pane, 'Kalenderdatei erstellen');
  await pane.getByText('Es wird nichts gespeichert?').waitFor();
  await expect.poll(async () => (await save()).text).toContain('Anders');

  await press(pane, 'Terminliste einfügen');
  await says(pane, 'Das Blatt „Neufälle – Termine“ mit 3 Fällen ist eingefügt');
  await pane.getByText('„Rückgängig“ nimmt „Terminliste einfügen“').waitFor();
  await press(pane, 'Rückgängig');
  await says(pane, 'zurückgenommen');
  expect(await stage.run((host) => host.book.sheets.map(({ name }) => name))).toEqual(['Liste']);
  expect(stage.strangers).toEqual([]);
});

it('a new Neufall is typed with the keyboard alone, checked and judged meanwhile, appended and taken back', async () => {
  const stage = await open({ width: 320, height: 1500 });
  const { page, pane } = stage;
  await apply(pane, 'Alles prüfen');
  await pane.getByRole('button', { name: 'Neuer Neufall' }).focus();
  await page.keyboard.press('Enter');
  const nummer = pane.getByLabel('Kundennummer');
  await expect.poll(() => focused(stage)).toBe('neufall-kundennummer');
  expect(await nummer.getAttribute('aria-describedby')).toBe('neufall-kundennummer-meldung');
  await page.keyboard.type('123A4567');
  const meldung = pane.locator('#neufall-kundennummer-meldung');
  await meldung.getByText('drei Ziffern, einem Buchstaben').waitFor();
  expect(await nummer.getAttribute('aria-invalid')).toBe('true');
  await look(stage, 'neufall-falsch');
  // What is missing or wrong keeps it from being appended; the first such field gets the focus.
  await page.keyboard.press('Enter');
  await pane.getByRole('alert').getByText('Bitte berichtigen Sie: Kundennummer, Antragsdatum.').waitFor();
  expect(await focused(stage)).toBe('neufall-kundennummer');
  expect(await violations(stage)).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.type('01');
  await expect.poll(() => nummer.getAttribute('aria-invalid')).toBe('false');
  await pane.getByText('Die Kundennummer steht schon in Zeile 2, Antrag vom 05.01.2026.').waitFor();
  for (const text of ['Neu', '1.2.1990', '26.2.26']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab');
  expect(await focused(stage)).toBe('neufall-antragsart');
  await page.keyboard.type('Erst');
  await pane.getByLabel('Aufenthalt in Deutschland').selectOption('ja');
  await pane.getByText('19.03.2026, noch 13 Arbeitstage').waitFor();
  expect(await pane.getByRole('alert').textContent()).toBe('');
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia(media);
    expect(await violations(stage), theme).toEqual([]);
    for (const width of [320, 450]) {
      await page.setViewportSize({ width: width + 40, height: 1520 });
      await page.locator('iframe').evaluate((frame, px) => {
        frame.style.width = `${px}px`;
      }, width);
      await look(stage, `neufall-${theme}-${width}`);
    }
  }
  expect(await cell(stage, 'A6')).toBeUndefined();
  await pane.getByLabel('Antragsdatum').focus();
  await page.keyboard.press('Enter');
  await says(pane, 'Der Neufall steht in Zeile 6.');
  await expect.poll(() => cell(stage, 'K6')).toBe('ja');
  expect([await cell(stage, 'A6'), await cell(stage, 'E6')]).toEqual(['123A456701', 'Erstantrag']);
  // Empty again, for the next one.
  await expect.poll(() => nummer.inputValue()).toBe('');
  expect(await focused(stage)).toBe('neufall-kundennummer');
  await pane.getByText('„Rückgängig“ nimmt „Neuer Neufall“').waitFor();
  await press(pane, 'Rückgängig');
  await says(pane, 'zurückgenommen');
  expect(await cell(stage, 'A6')).toBeUndefined();
});

const focused = ({ pane }: Stage) => pane.evaluate(() => document.activeElement?.id ?? '');
