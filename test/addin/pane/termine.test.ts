/**
 * Calendar file and print list in the pane: saved in a real browser under the page's policy, with the keyboard alone.
 * Pictures: run with BILDER=FOLDER to look at them. Source: page 6 "Termine".
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { paneStage, press, says } from './pane-stage.ts';

const open = paneStage();

it('a file is saved without names, with them where asked for; the list comes and goes', async () => {
  const stage = await open({ width: 320, height: 900 });
  const { page, pane } = stage;
  await pane.getByRole('button', { name: 'Rückgängig' }).focus();
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
  await look('kalender');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(['iframe', 'html']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

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

  async function look(state: string) {
    const wide = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${state}: wider than the pane`).toBeLessThanOrEqual(0);
    const { BILDER } = process.env;
    if (BILDER) await page.screenshot({ path: join(BILDER, `termine-${state}.png`) });
  }
});
