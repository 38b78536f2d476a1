/**
 * The pane that leads: from an unknown list to the first right check, result first, the case with its cells.
 * Source: page 6 "The first hour of a team lead".
 */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { longList, serial } from '../list.ts';
import { apply, cell, paneStage, press, reopen, says } from './pane-stage.ts';

const open = paneStage();

/** Presses buttons and counts. */
function counted(pane: Frame) {
  const klicks: string[] = [];
  return {
    klicks,
    klicke: async (name: string) => {
      klicks.push(name);
      await press(pane, name);
    },
  };
}

const leitfaden = (pane: Frame) => pane.getByRole('region', { name: 'Diese Liste kurz einrichten' });

describe('the first check of an unknown list', () => {
  it('takes five clicks where three fields are missing, gives no false all-clear before, and does not ask again', async () => {
    // No column of ALLEGRO: nobody says that these are applications for SGB II.
    const rows = [
      ['Kundennummer', 'Name', 'Geburtsdatum', 'ALG II beantragt am', 'Kanal', 'Erstberatung am'],
      ['123A456701', 'Anders', '04.05.1990', '05.01.2026', 'Post', ''],
      ['123A456702', 'Berg', '17.03.1985', '23.02.2026', 'Post', ''],
    ];
    const stage = await open({ host: { sheets: { Liste: rows } } });
    const { pane } = stage;
    const { klicks, klicke } = counted(pane);
    await klicke('Alles prüfen');
    await says(
      pane,
      'Es konnte nichts geprüft werden (2 Zeilen). In keiner Zeile ist bekannt: Rechtskreis und Anliegen.',
    );
    await pane.locator('#nichts-geprueft').getByText('Es konnte nichts geprüft werden (2 Zeilen).').waitFor();
    expect(await pane.getByText('Keine Zeile ist dringend').count()).toBe(0);
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('Diese Liste kurz einrichten');
    expect(await pane.getByRole('button', { name: 'überfällig' }).count()).toBe(0);
    await klicke('alle SGB II');
    await says(pane, 'Rechtskreis: alle SGB II. Das ist in der Mappe gemerkt.');
    await klicke('alle in Deutschland');
    await says(pane, 'Aufenthalt in Deutschland: alle in Deutschland. Das ist in der Mappe gemerkt.');
    await klicke('alle Neuantrag');
    await leitfaden(pane).waitFor({ state: 'detached' });
    await klicke('Übernehmen');
    await says(pane, /Zellen geschrieben/);
    expect(klicks.length).toBeLessThanOrEqual(5);
    // 05.01. + 15 Arbeitstage = 26.01.; 23.02. + 15 = 16.03.2026 (page 2).
    expect(await Promise.all(['K2', 'K3', 'L2', 'L3'].map((at) => cell(stage, at)))).toEqual([
      serial('2026-01-26'),
      serial('2026-03-16'),
      'überfällig',
      'offen',
    ]);
    await reopen(stage);
    await press(pane, 'Alles prüfen');
    await pane.getByRole('button', { name: 'Übernehmen' }).waitFor();
    expect(await leitfaden(pane).count()).toBe(0);
  });

  it('asks about headings, words and cells at once, in one click for all that it can guess', async () => {
    const rows = [
      ['Kundennummer', 'Name', 'Gebursdatum', 'Antrg vom', 'Antragsart', 'Aufenthalt in Deutschland', 'Kanal', 'Notiz'],
      ['123A456701', 'Anders', '04.05.1990', '05.01.2026', 'Erstantrag', 'ja', 'Schalter', 'ruft an'],
      ['123A456702', 'Berg', '17.03.1985', '23.02.2026', 'Erstantrag', 'vielleicht', 'Rohrpost', ''],
    ];
    const stage = await open({ host: { sheets: { Liste: rows } } });
    const { pane } = stage;
    const { klicks, klicke } = counted(pane);
    await klicke('Alles prüfen');
    const frage = leitfaden(pane);
    await frage.getByText('Antragsdatum fehlt in allen 2 Zeilen').waitFor();
    await frage.getByText('Nicht benutzt und ohne Vorschlag: Notiz.').waitFor();
    await frage.getByText('„Schalter“ in Zugangskanal, 1-mal').waitFor();
    await frage.getByRole('button', { name: 'F3, Aufenthalt in Deutschland: „vielleicht“' }).click();
    await expect.poll(() => stage.run((host) => host.book.active.selection[0])).toMatchObject({ row: 2, column: 5 });
    await klicke('Alle 3 Vorschläge annehmen');
    await says(pane, '3 Vorschläge sind angenommen und in der Mappe gemerkt.');
    await frage.getByRole('combobox', { name: 'Was heißt „Rohrpost“?' }).selectOption('bleibt unbekannt');
    await says(pane, '„Rohrpost“: bleibt unbekannt. Das ist in der Mappe gemerkt.');
    await frage.waitFor({ state: 'detached' });
    await klicke('Übernehmen');
    await says(pane, /Zellen geschrieben/);
    expect(klicks.length).toBeLessThanOrEqual(5);
    expect(await cell(stage, 'I2')).toBe('ja');
    const kept = await stage.run((host) => String(host.snapshot().settings['neufall.zuordnung']));
    expect(Object.values<object>(JSON.parse(kept).blaetter)).toMatchObject([
      {
        spalten: { geburtsdatum: { kopf: 'Gebursdatum' }, antragsdatum: { kopf: 'Antrg vom' } },
        woerter: { kanal: { Schalter: 'persönlich', Rohrpost: null } },
      },
    ]);
    // Fall names the cell, what stands there and how to write it; reasons are folded under the verdicts.
    await stage.run((host) => host.user.select('A3'));
    await pane.getByRole('tab', { name: 'Fall' }).click();
    await pane.getByText(/^Warnung in Zelle F3 \(„Aufenthalt in Deutschland“\): Dort steht „vielleicht“\./).waitFor();
    await pane.getByText('Berichtigen Sie zuerst die Zellen F3 und G3').waitFor();
    const neufall = pane.locator('#urteil-neufall');
    expect(await neufall.locator('summary').innerText()).toContain('prüfen');
    expect(await neufall.getByText('Bedingung B').isVisible()).toBe(false);
    await neufall.locator('summary').click();
    await neufall.getByText('Bedingung B').waitFor();
    // Zuordnung says in words how sure it is, and offers constants only where they make sense.
    await pane.getByRole('tab', { name: 'Zuordnung' }).click();
    await pane.getByText('Von Hand gewählt.').first().waitFor();
    await pane.getByText('Felder ohne Spalte').click();
    expect(await pane.getByText('%').count()).toBe(0);
    expect(await pane.getByLabel('Vorgabe für Letzter Bezug bis').count()).toBe(0);
  });

  it('leaves alone what a person does not want to answer, and asks only about new words', async () => {
    const rows = [
      ['Kundennummer', 'Name', 'Geburtsdatum', 'Antragsdatum', 'Antragsart', 'Kanal', 'Bewilligt bis'],
      ['123A456701', 'Anders', '04.05.1990', '05.01.2026', 'Erstantrag', 'Rohrpost', '31.12.2025'],
    ];
    const stage = await open({ host: { sheets: { Liste: rows } } });
    const { pane } = stage;
    await press(pane, 'Alles prüfen');
    await leitfaden(pane).locator('.was').getByText('„Bewilligt bis“ (G)').waitFor();
    await press(pane, 'Rest so lassen');
    await leitfaden(pane).waitFor({ state: 'detached' });
    await says(pane, 'Der Rest bleibt, wie er ist.');
    await press(pane, 'Verwerfen');
    await stage.run((host) => host.user.edit('F2', 'Buschtrommel'));
    await press(pane, 'Alles prüfen');
    await leitfaden(pane).getByText('„Buschtrommel“ in Zugangskanal, 1-mal').waitFor();
    expect(await leitfaden(pane).getByRole('combobox').count()).toBe(1);
  });
});

describe('result first', () => {
  it('shows figures by status that filter, and all urgent rows, 50 at a time', async () => {
    const stage = await open({ host: { sheets: { Liste: longList(400) } } });
    const { pane } = stage;
    await apply(pane, 'Alles prüfen');
    const zeilen = pane.locator('ul.dringend > li');
    const titel = () => pane.locator('#dringend-titel').innerText();
    const zahl = (text: string) => Number(/\((\d+)/.exec(text)?.[1]);
    const alle = zahl(await titel());
    expect([await zeilen.count(), alle > 100]).toEqual([50, true]);
    await press(pane, `50 weitere zeigen (noch ${alle - 50})`);
    expect(await zeilen.count()).toBe(100);
    const ueberfaellig = pane.getByRole('button', { name: /überfällig$/ });
    await ueberfaellig.click();
    expect(await ueberfaellig.getAttribute('aria-pressed')).toBe('true');
    const anzahl = Number((await ueberfaellig.innerText()).match(/\d+/)?.[0]);
    expect(await titel()).toBe(`Dringende Zeilen (${anzahl} von ${alle})`);
    await pane.getByLabel('Team').selectOption('Team 3');
    const wer = pane.getByLabel('Wer');
    await wer.selectOption({ index: 1 });
    const gewaehlt = await wer.locator('option:checked').innerText();
    await pane.getByLabel('Betreuer').selectOption({ index: 1 });
    const gezeigt = zahl(await titel());
    expect([gezeigt > 0, gezeigt < anzahl, await zeilen.count()]).toEqual([true, true, gezeigt]);
    expect((await zeilen.allInnerTexts()).every((text) => text.includes('überfällig') && text.includes(gewaehlt))).toBe(
      true,
    );
    await press(pane, 'Alle zeigen');
    expect(await titel()).toBe(`Dringende Zeilen (${alle})`);
    expect(await pane.getByRole('rowheader', { name: 'überfällig' }).isVisible()).toBe(true);
  });
});
