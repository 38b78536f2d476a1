/**
 * A team lead's morning, from a list that nobody knows to what is to be done first: the workbook of a house with its own
 * headings, last night's faelle.csv, and the way through the pane. Source: page 6 "The first hour", page 8, issue 11.
 */
import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import type { FrameLocator } from 'playwright-core';

/** As this house writes them; Rechtskreis, Anliegen and Aufenthalt it has no columns for. */
const KOPF = ['Kd.-Nr.', 'Name', 'geb.', 'Antrag vom', 'Art', 'Kanal', 'IFK', 'ATV-Termin', 'EB geführt am', 'Vermerk'];
const ZEILEN = 40;
const FEHLEN = 3;
const nummer = (n: number) => `123A${456_700 + n}`;
const antrag = (n: number) => new Date(Date.UTC(2026, 1, 23 + Math.floor(n / 2)));
const iso = (date: Date) => date.toISOString().slice(0, 10);

export async function liste(): Promise<Buffer> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Neue 2026');
  sheet.addRow(['Neuanträge Team 3']).font = { bold: true, size: 14 };
  sheet.addRow([]);
  sheet.addRow(KOPF).font = { bold: true };
  for (let n = 0; n < ZEILEN; n++) {
    const geboren = new Date(Date.UTC(1975 + (n % 30), n % 12, 1 + (n % 27)));
    const ifk = `Kaiser ${1 + (n % 3)}`;
    const eb = n % 4 === 0 ? new Date(antrag(n).getTime() + 6 * 86_400_000) : null;
    const art = n % 9 === 0 ? 'Weiterbewilligung' : n % 5 === 0 ? 'Neu' : 'Erstantrag';
    sheet.addRow([
      nummer(n),
      `Name ${n}`,
      geboren,
      antrag(n),
      art,
      n % 2 ? 'Online' : 'Schalter',
      ifk,
      null,
      eb,
      n % 6 ? '' : 'ruft an',
    ]);
  }
  for (const column of [3, 4, 9]) sheet.getColumn(column).numFmt = 'dd.mm.yyyy';
  for (const [at, width] of [13, 14, 12, 12, 18, 12, 12, 16, 14, 14].entries()) sheet.getColumn(at + 1).width = width;
  return Buffer.from(await file.xlsx.writeBuffer());
}

/** Last night's run knows three cases more. */
function faelle(): Buffer {
  const lines = Array.from({ length: ZEILEN + FEHLEN }, (_, n) =>
    [nummer(n), '', iso(antrag(n)), 'Team 3', `Kaiser ${1 + (n % 3)}`, n % 9 === 0 ? 'nein' : 'ja'].join(';'),
  );
  const kopf = 'kundennummer;bg_nummer;antragsdatum;team;hauptbetreuer;neufall';
  return Buffer.from(`\uFEFF${[kopf, ...lines].join('\r\n')}\r\n`);
}

/**
 * Goes the way. `bild` is called at every station.
 * @returns how often something was pressed or picked
 */
export async function morgen(pane: FrameLocator, bild: (station: string) => Promise<void>): Promise<number> {
  let handgriffe = 0;
  const press = async (name: string | RegExp, first = false) => {
    handgriffe++;
    const found = pane.getByRole('button', { name, exact: typeof name === 'string' });
    await (first ? found.first() : found).click();
  };
  const says = (text: string | RegExp) => pane.getByRole('status').filter({ hasText: text }).waitFor();
  await pane.getByRole('button', { name: 'Alles prüfen' }).waitFor();
  await press('Alles prüfen');
  await pane.getByRole('heading', { name: 'Diese Liste kurz einrichten' }).waitFor();
  await bild('1-leitfaden');
  // What a suggestion got wrong is chosen; then the rest of them.
  handgriffe++;
  await pane.getByLabel('Wofür steht die Spalte „EB geführt am“?').selectOption('Erstberatung am');
  await says('gemerkt');
  await press(/^Alle \d+ Vorschläge annehmen$/);
  await says('angenommen');
  await press('Übernehmen');
  await says('geschrieben');
  await bild('2-ergebnis');
  // The most urgent row, and what is to be done there.
  await press(/^überfällig/, true);
  handgriffe++;
  await pane.locator('ul button.zeile').first().click();
  handgriffe++;
  await pane.getByRole('tab', { name: 'Fall' }).click();
  await pane.getByText('Nächster Schritt').first().waitFor();
  await bild('3-fall');
  // Is the list complete?
  handgriffe++;
  await pane.getByRole('tab', { name: 'Prüfen' }).click();
  await press('Abgleich');
  handgriffe++;
  await pane
    .getByLabel('faelle.csv des letzten Laufs')
    .setInputFiles({ name: 'faelle.csv', mimeType: 'text/csv', buffer: faelle() });
  await says('Fehlt in der Liste: 3');
  await bild('4-abgleich');
  const bereich = pane.getByRole('region', { name: 'Abgleich mit dem letzten Lauf' });
  handgriffe++;
  await bereich.getByRole('button', { name: 'Übernehmen' }).click();
  await says('3 Fälle stehen');
  return handgriffe;
}
