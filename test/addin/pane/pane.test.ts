/**
 * The pane in a real browser, with the built site and the untouched office.js: what a team lead does and sees.
 * Source: page 6.
 */
import { describe, expect, it } from 'vitest';
import { list, longList, serial } from '../list.ts';
import { apply, cell, paneStage, press, reopen, says } from './pane-stage.ts';

const open = paneStage();
/** What office.js itself tries and the policy refuses: inline styles (seen with the library alone). */
const ofTheLibrary = (complaint: string) => complaint.includes('Applying inline style violates');

describe('the actions', () => {
  it('show, write, and are taken back after the pane was opened anew', async () => {
    const stage = await open();
    const { pane } = stage;
    const before = await stage.run((host) => host.snapshot('Liste'));
    await press(pane, 'Alles prüfen');
    await says(pane, '4 Zeilen auf dem Blatt „Liste“ geprüft. 40 Zellen bekommen neue Werte.');
    expect(await stage.run((host) => host.snapshot('Liste'))).toEqual(before);
    await press(pane, 'Übernehmen');
    await says(pane, 'Alles prüfen: 40 Zellen geschrieben. 4 Zeilen: 2 Neufälle, 1 zu prüfen.');
    expect([await cell(stage, 'K2'), await cell(stage, 'P2')]).toEqual(['ja', 'überfällig']);
    await reopen(stage);
    await says(pane, 'Bereit.');
    await press(pane, 'Rückgängig');
    await says(pane, 'Die letzte Aktion auf dem Blatt „Liste“ wurde zurückgenommen.');
    expect(await stage.run((host) => host.snapshot('Liste'))).toEqual(before);
  });

  it.each([
    ['Markieren', 'Neufall'],
    ['Routen', 'Zuständig'],
    ['Fristen prüfen', 'Frist Erstberatung'],
  ])('%s writes its first column', async (action, header) => {
    const stage = await open();
    await apply(stage.pane, action);
    expect(await cell(stage, 'K1')).toBe(header);
  });

  it('Verwerfen leaves the sheet as it was', async () => {
    const stage = await open();
    const before = await stage.run((host) => host.snapshot('Liste'));
    await press(stage.pane, 'Alles prüfen');
    await press(stage.pane, 'Verwerfen');
    await says(stage.pane, 'Verworfen. Am Blatt wurde nichts geändert.');
    expect(await stage.run((host) => host.snapshot('Liste'))).toEqual(before);
  });

  it('work from the ribbon', async () => {
    const stage = await open();
    await stage.runCommand('markieren');
    await press(stage.pane, 'Übernehmen');
    await says(stage.pane, 'Markieren: 8 Zellen geschrieben.');
  });

  it('ask nobody but their own server, and complain of nothing', async () => {
    const stage = await open();
    await apply(stage.pane, 'Alles prüfen');
    expect(stage.strangers).toEqual([]);
    expect(stage.complaints.filter((complaint) => !ofTheLibrary(complaint))).toEqual([]);
  });
});

describe('what the pane shows', () => {
  it('lists urgent rows and jumps to them', async () => {
    const stage = await open();
    await apply(stage.pane, 'Alles prüfen');
    const rows = stage.pane.getByRole('list').filter({ hasText: 'überfällig' }).getByRole('button');
    // Page 6 "Result first": with name, next step, until when.
    expect(await rows.allTextContents()).toEqual([
      'überfällig Anders  Führen Sie die Erstberatung und tragen Sie den Tag ein. Erstberatung bis 26.01.2026, seit 25 Arbeitstagen vorbei · M&I · Zeile 2, 123A456701',
      'bald fällig Dorn  Führen Sie die Erstberatung und tragen Sie den Tag ein. Erstberatung bis 03.03.2026, noch 1 Arbeitstag · M&I · Zeile 5, 123A456704',
    ]);
    await rows.last().click();
    await expect.poll(() => stage.run((host) => host.book.active.selection[0]?.row)).toBe(4);
  });

  it('explains the selected row and follows the selection', async () => {
    const stage = await open();
    await stage.run((host) => host.user.select('B2'));
    await stage.pane.getByRole('tab', { name: 'Fall' }).click();
    await stage.pane.getByRole('heading', { name: 'Zeile 2: 123A456701' }).waitFor();
    await stage.run((host) => host.user.select('C4'));
    await stage.pane.getByRole('heading', { name: 'Zeile 4: 123A456703' }).waitFor();
    await stage.pane.getByRole('group').filter({ hasText: 'Neufall' }).first().click();
    await stage.pane.getByText('Regel 004-03').first().waitFor();
  });

  it('lists cells changed by hand and overwrites them only when asked to', async () => {
    const stage = await open();
    await apply(stage.pane, 'Alles prüfen');
    await stage.run((host) => host.user.edit('K2', 'nein'));
    await press(stage.pane, 'Alles prüfen');
    await stage.pane.getByText('Zeile 2, Neufall: steht „nein“, geprüft „ja“').waitFor();
    await stage.pane.getByLabel('Auch diese Zellen überschreiben').check();
    await press(stage.pane, 'Übernehmen');
    await says(stage.pane, '1 Zelle geschrieben.');
    expect(await cell(stage, 'K2')).toBe('ja');
  });

  it('lets the mapping be corrected and takes a constant', async () => {
    const rows = [['Kundennummer', 'Name', 'geb. am', 'Antrag vom', 'Antragsart', 'Eingang Papier']];
    rows.push(['123A456701', 'Anders', '04.05.1990', '05.01.2026', 'Erstantrag', '23.02.2026']);
    const stage = await open({ host: { sheets: { Liste: rows } } });
    await stage.pane.getByRole('tab', { name: 'Zuordnung' }).click();
    await stage.pane.getByLabel('Antragsdatum', { exact: true }).selectOption({ label: 'Eingang Papier (F)' });
    await stage.pane.getByText('von Hand gewählt').waitFor();
    await stage.pane.getByText('Felder ohne Spalte').click();
    await stage.pane.getByLabel('Vorgabe für Aufenthalt in Deutschland').selectOption('ja');
    await stage.pane.getByRole('tab', { name: 'Prüfen' }).click();
    await apply(stage.pane, 'Alles prüfen');
    expect([await cell(stage, 'G2'), await cell(stage, 'K2')]).toEqual(['ja', serial('2026-03-16')]);
    await stage.pane.getByText(/^Nicht geprüft, weil Spalten fehlen/).waitFor();
  });

  it('asks in the preview which of two columns holds a field, and makes it anew', async () => {
    const rows = list().map((row, index) => [...row, index === 0 ? 'Antragsdatum' : '23.02.2026']);
    const stage = await open({ host: { sheets: { Liste: rows } } });
    const { pane } = stage;
    await press(pane, 'Fristen prüfen');
    await says(pane, 'Mehrere Spalten passen für: Antragsdatum.');
    const choice = pane.getByLabel('Antragsdatum', { exact: true });
    expect(await choice.locator('option:checked').innerText()).toBe('Antragsdatum (K), noch offen');
    await pane.getByText('Mehrere Spalten passen: Antragsdatum (K), Antrag vom (D).').waitFor();
    await choice.selectOption({ label: 'Antrag vom (D)' });
    await choice.waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'Übernehmen' }).waitFor();
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('Vorschau');
    await press(pane, 'Übernehmen');
    await says(pane, /Zellen geschrieben/);
    expect(await cell(stage, 'L2')).toBe(serial('2026-01-26'));
    await pane.getByRole('tab', { name: 'Zuordnung' }).click();
    expect(await choice.locator('option:checked').innerText()).toBe('Antrag vom (D)');
  });

  it('goes by the column named first where nobody has chosen', async () => {
    const rows = list().map((row, index) => [...row, index === 0 ? 'Antragsdatum' : '23.02.2026']);
    const stage = await open({ host: { sheets: { Liste: rows } } });
    await apply(stage.pane, 'Fristen prüfen');
    expect(await cell(stage, 'L2')).toBe(serial('2026-03-16'));
  });

  it('follows edits in live mode', async () => {
    const stage = await open();
    await apply(stage.pane, 'Alles prüfen');
    await stage.pane.getByRole('tab', { name: 'Einstellungen' }).click();
    await stage.pane.getByRole('switch', { name: 'Live-Modus' }).check();
    await says(stage.pane, 'Live-Modus: ein.');
    await stage.run((host) => host.user.edit('D2', '23.02.2026'));
    await expect.poll(() => cell(stage, 'P2')).toBe('offen');
  });

  it('adds the chart sheet', async () => {
    const stage = await open();
    await press(stage.pane, 'Alles prüfen');
    await press(stage.pane, 'Verwerfen');
    await press(stage.pane, 'Diagrammblatt einfügen');
    await says(stage.pane, 'Das Blatt „Neufälle – Übersicht“ mit den Diagrammen ist eingefügt.');
  });

  it('keeps the settings in the workbook and refuses wrong ones', async () => {
    const stage = await open();
    const { pane } = stage;
    await pane.getByRole('tab', { name: 'Einstellungen' }).click();
    await pane.getByLabel('Zusätzlich freie Tage').fill('31.02.2026');
    await pane.getByLabel('Land').selectOption('Berlin');
    await says(pane, 'Land: Berlin.');
    await pane.getByLabel('Zusätzlich freie Tage').fill('31.02.2026');
    await pane.getByLabel('Zusätzlich freie Tage').blur();
    await says(pane, '„31.02.2026“ ist kein Tag in der Form TT.MM.JJJJ. Es wurde nichts gespeichert.');
    const settings = await stage.run((host) => host.snapshot().settings['neufall.einstellungen']);
    expect(JSON.parse(String(settings))).toMatchObject({
      stichtag: '2026-03-02',
      regeln: { land: 'BE', zusatz_frei: [] },
    });
  });

  it('loads house rules into the workbook, says which hold, and refuses wrong ones (page 9)', async () => {
    const { pane } = await open();
    await pane.getByRole('tab', { name: 'Einstellungen' }).click();
    const datei = (text: string) => ({
      name: 'haus.regeln.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const gut = '{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-01-02" } }';
    const laden = pane.getByLabel('Hausregeln in diese Mappe laden');
    await laden.setInputFiles(datei(gut));
    await says(pane, 'haus.regeln.json ist geladen und gilt ab der nächsten Prüfung.');
    await pane.getByText('haus.regeln.json, in diese Mappe geladen am').waitFor();
    await laden.setInputFiles(datei(gut.replace('"id"', '"nr"')));
    await says(
      pane,
      'Die Datei wurde nicht geladen, es gelten die bisherigen Regeln. haus.regeln.json, Zeile 1: Den Schlüssel „nr“ gibt es hier nicht; erlaubt sind: id, titel, stand.',
    );
    await press(pane, 'Hausregeln aus dieser Mappe entfernen');
    await says(pane, 'Die Hausregeln dieser Mappe sind entfernt.');
    await pane.getByText('Es gelten die eingebauten Dokumente, ohne Hausregeln.').waitFor();
  });

  it('judges by today unless told otherwise', async () => {
    const { pane } = await open();
    const today = await pane.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
    });
    await pane.getByRole('tab', { name: 'Einstellungen' }).click();
    await pane.getByLabel('Stichtag').fill('');
    await expect.poll(() => pane.getByLabel('Stichtag').inputValue()).toBe(today);
  });

  // Page 6 "Stichtag … stands above every result, with Heute nehmen", "Rückgängig says which action it will take back".
  it('says of each result on which day it is judged, and of Rückgängig what it takes back', async () => {
    const stage = await open();
    const { pane } = stage;
    const rueckgaengig = pane.getByRole('button', { name: 'Rückgängig', exact: true });
    const next = async () => {
      const id = await rueckgaengig.getAttribute('aria-describedby');
      return pane.locator(`#${id}`).innerText();
    };
    expect(await next()).toBe('Es gibt nichts zurückzunehmen.');
    await apply(pane, 'Markieren');
    expect(await next()).toBe('„Rückgängig“ nimmt „Markieren“ auf dem Blatt „Liste“ zurück.');
    await press(pane, 'Diagrammblatt einfügen');
    await says(pane, 'mit den Diagrammen ist eingefügt.');
    expect(await next()).toBe(
      '„Rückgängig“ nimmt „Diagrammblatt einfügen“ auf dem Blatt „Neufälle – Übersicht“ zurück.',
    );
    await press(pane, 'Rückgängig');
    await says(pane, 'wurde zurückgenommen.');
    expect(await next()).toBe('„Rückgängig“ nimmt „Markieren“ auf dem Blatt „Liste“ zurück.');
    await press(pane, 'Alles prüfen');
    await pane.locator('#anderer-tag').getByText('Beurteilt wird auf den 02.03.2026, nicht auf heute.').waitFor();
    await press(pane, 'Heute nehmen');
    await pane.locator('#anderer-tag').waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'Übernehmen' }).waitFor();
  });

  it('speaks English where Excel does', async () => {
    const { pane } = await open({ host: { sheets: { Liste: list() }, locale: 'en-US' } });
    await press(pane, 'Check all');
    await press(pane, 'Discard');
    await says(pane, 'Discarded. Nothing on the sheet was changed.');
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});

describe('what goes wrong', () => {
  it.each([
    ['a protected sheet', 'Das Blatt ist geschützt.'],
    ['a cell that is being edited', 'In einer Zelle wird gerade getippt.'],
    ['a lost connection', 'Die Verbindung zu Excel ist abgerissen'],
    ['a sheet without a list', 'In den ersten 30 Zeilen steht keine Kopfzeile'],
  ])('%s is said in one message, and nothing is changed', async (what, message) => {
    const stage = await open();
    const before = await stage.run((host) => host.snapshot('Liste').cells);
    await stage.run((host, fault) => {
      if (fault === 'a protected sheet') host.user.protect('Liste');
      if (fault === 'a cell that is being edited') host.cellEdit = true;
      if (fault === 'a lost connection') host.connected = false;
      if (fault === 'a sheet without a list') host.book.activate(host.book.addSheet('Leer'));
      if (fault === 'a sheet without a list') host.user.edit('A1', 'Notiz');
    }, what);
    await press(stage.pane, 'Alles prüfen');
    await says(stage.pane, message);
    await says(stage.pane, 'Am Blatt wurde nichts geändert.');
    await stage.run((host) => host.heal());
    expect(await stage.run((host) => host.snapshot('Liste').cells)).toEqual(before);
  });

  it('a pane that is opened while a cell is being edited hears of everything afterwards', async () => {
    const stage = await open();
    const { pane } = stage;
    await apply(pane, 'Alles prüfen');
    await pane.getByRole('tab', { name: 'Einstellungen' }).click();
    await pane.getByRole('switch', { name: 'Live-Modus' }).check();
    await says(pane, 'Live-Modus: ein.');
    await stage.run((host) => {
      host.cellEdit = true;
    });
    await reopen(stage);
    await pane.getByRole('tab', { name: 'Fall' }).click();
    await stage.run((host) => {
      host.cellEdit = false;
    });
    // It tries again within seconds.
    const shown = async () => {
      for (const place of ['B3', 'B2']) await stage.run((host, at) => host.user.select(at), place);
      await stage.page.waitForTimeout(300);
      return pane.getByRole('heading', { name: 'Zeile 2: 123A456701' }).isVisible();
    };
    await expect.poll(shown, { timeout: 8000 }).toBe(true);
    await stage.run((host) => host.user.edit('D2', '23.02.2026'));
    await expect.poll(() => cell(stage, 'P2')).toBe('offen');
    expect(stage.complaints.filter((complaint) => !ofTheLibrary(complaint))).toEqual([]);
  });

  it('a setting that cannot be saved is not shown either', async () => {
    const stage = await open();
    const { pane } = stage;
    await pane.getByRole('tab', { name: 'Einstellungen' }).click();
    await stage.run((host) => {
      host.cellEdit = true;
    });
    await pane.getByLabel('Land').selectOption('Berlin');
    await says(pane, 'In einer Zelle wird gerade getippt.');
    await says(pane, 'Die Änderung ist nicht gespeichert; es gilt, was im Bereich steht.');
    expect(await pane.getByLabel('Land').inputValue()).toBe('BB');
    await stage.run((host) => {
      host.cellEdit = false;
    });
    await pane.getByLabel('Land').selectOption('Berlin');
    await says(pane, 'Land: Berlin. Das ist in der Mappe gespeichert.');
  });

  it('too many rows for live mode are said', async () => {
    const stage = await open({ host: { sheets: { Liste: longList(2100) } } });
    const { pane } = stage;
    await pane.getByRole('tab', { name: 'Einstellungen' }).click();
    await pane.getByRole('switch', { name: 'Live-Modus' }).check();
    await says(pane, 'Live-Modus: ein.');
    await stage.run((host) => host.user.edit('E2:E2101', 'Weiterbewilligung'));
    await says(
      pane,
      '2.100 Zeilen wurden auf einmal geändert: zu viele für den Live-Modus. Drücken Sie „Alles prüfen“.',
    );
  });

  it('a page in a plain browser says that it works in Excel only', async () => {
    const stage = await open();
    // A tab of its own: office.js remembers the host of a tab.
    const page = await stage.page.context().browser()?.newPage({ ignoreHTTPSErrors: true });
    if (page === undefined) throw new Error('no browser');
    await page.goto(`${stage.server.origin}/taskpane.html`);
    const message = page.getByRole('status').filter({ hasText: 'Diese Seite arbeitet nur in Excel.' });
    await message.waitFor();
    await page.getByRole('button', { name: 'Alles prüfen' }).click();
    await message.waitFor();
    await page.close();
  });

  it('a write that fails midway is taken back, and the message says so', async () => {
    const stage = await open();
    const before = await stage.run((host) => host.snapshot('Liste'));
    await press(stage.pane, 'Alles prüfen');
    await stage.run((host) => host.fail({ action: 'Range.values=', nth: 5 }));
    await press(stage.pane, 'Übernehmen');
    await says(stage.pane, 'Was schon geschrieben war, wurde zurückgenommen: Das Blatt ist wie vorher.');
    expect(await stage.run((host) => host.snapshot('Liste'))).toEqual(before);
  });

  it('Abbrechen stops a long check', async () => {
    const stage = await open({ host: { sheets: { Liste: longList(1000) }, delay: 300 } });
    await press(stage.pane, 'Alles prüfen');
    await press(stage.pane, 'Abbrechen');
    await says(stage.pane, 'Abgebrochen. Am Blatt wurde nichts geändert.');
    expect(await stage.pane.getByRole('button', { name: 'Abbrechen' }).isVisible()).toBe(false);
  });

  it('Abbrechen is not there while results are being written', async () => {
    const stage = await open({ host: { sheets: { Liste: longList(1000) }, delay: 300 } });
    const { pane } = stage;
    const abbrechen = pane.getByRole('button', { name: 'Abbrechen' });
    await press(pane, 'Alles prüfen');
    await abbrechen.waitFor();
    await press(pane, 'Übernehmen');
    await says(pane, 'Die Ergebnisse werden geschrieben.');
    expect([await abbrechen.isVisible(), await pane.getByRole('progressbar').isVisible()]).toEqual([false, true]);
    await says(pane, /Zellen geschrieben/);
  });
});
