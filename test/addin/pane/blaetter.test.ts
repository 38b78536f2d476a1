/**
 * Several sheets and done rows in the pane, in a real browser. Pictures: run with BILDER=FOLDER to look at them.
 * Source: page 6 "Several sheets", "Done rows".
 */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import type { Stage } from '../../host/stage.ts';
import { list } from '../list.ts';
import { apply, paneStage, press, reopen, says } from './pane-stage.ts';

const open = paneStage();

/** Nothing is cut off, nothing without a name; a picture for who wants to look. */
async function look({ page, pane }: Stage, state: string): Promise<void> {
  const wide = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${state}: wider than the pane`).toBeLessThanOrEqual(0);
  const { BILDER } = process.env;
  if (BILDER) await page.screenshot({ path: join(BILDER, `${state}.png`) });
  const found = await new AxeBuilder({ page }).setLegacyMode().include(['iframe', 'html']).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

it('sheets are chosen, checked together and written; the choice is there again; done rows by colour', async () => {
  const sheets = { Januar: list(), Februar: list(), Notizen: [['offen', 'rufen Sie an']] };
  const stage = await open({ width: 320, height: 1500, host: { sheets } });
  const { pane } = stage;
  await pane.getByText('Mehrere Blätter').first().click();
  const gewaehlt: string[] = [];
  for (const name of ['Januar', 'Februar', 'Notizen']) {
    await pane.getByRole('checkbox', { name, exact: true }).check();
    gewaehlt.push(name);
    await says(pane, `zusammen: ${gewaehlt.join(', ')}. Das ist in der Mappe gemerkt.`);
  }
  await press(pane, 'Gewählte Blätter prüfen');
  await says(pane, '80 Zellen ändern sich auf 2 Blättern.');
  await pane.getByText('„Notizen“ ausgelassen').waitFor();
  await pane.getByRole('heading', { name: 'Dringende Zeilen aller Blätter (4)' }).waitFor();
  await look(stage, 'blaetter-vorschau');
  await press(pane, 'Übernehmen');
  await says(pane, '80 Zellen auf 2 Blättern geschrieben.');
  const zeilen = pane.locator('#blaetter .dringend button');
  await zeilen.filter({ hasText: '„Februar“ Zeile 2' }).click();
  await expect.poll(() => stage.run((host) => host.book.active.name)).toBe('Februar');
  await look(stage, 'blaetter-ergebnis');
  await pane.getByText('„Rückgängig“ nimmt „Alles prüfen“ auf 2 Blättern zurück.').waitFor();
  // Of the sheet that stands there now; the list over all sheets is from before.
  expect(await pane.locator('#blaetter-veraltet').count()).toBe(0);
  await stage.run((host) => host.user.edit('B3', 'Anders-Berg'));
  await pane.locator('#blaetter-veraltet').getByText('Seit der Prüfung wurde eines der Blätter geändert.').waitFor();
  await look(stage, 'blaetter-veraltet');

  await reopen(stage);
  await pane.getByText('Mehrere Blätter').first().click();
  await expect.poll(() => pane.getByRole('checkbox', { name: 'Februar' }).isChecked()).toBe(true);

  await apply(pane, 'Alles prüfen');
  await pane.getByRole('tab', { name: 'Einstellungen' }).click();
  await press(pane, 'Füllfarbe der ausgewählten Zelle nehmen');
  await says(pane, 'Die ausgewählte Zelle hat keine Füllfarbe.');
  await stage.run((host) => {
    host.user.format('A2', { fill: '#C6EFCE' });
    host.user.select('A2');
  });
  await press(pane, 'Füllfarbe der ausgewählten Zelle nehmen');
  await says(pane, 'Die Füllfarbe #C6EFCE heißt jetzt erledigt.');
  await pane.getByRole('button', { name: 'Füllfarbe #C6EFCE entfernen' }).waitFor();
  await look(stage, 'erledigt');
  expect(stage.strangers).toEqual([]);
});
