/** Several sheets in one go, and what a list leaves open (page 6 "The first hour of a team lead"). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { antrag, geprueft, KOPF, mappe, rowOf, STICHTAG, sheetOf, type Wert } from './mappe.ts';

const fill = (book: ExcelJS.Workbook, name: string, ...rows: readonly Wert[][]): ExcelJS.Worksheet => {
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  return sheet;
};

const MIT_BERATUNG = [...KOPF, 'Erstberatung am'];

/** A sheet per month, and others beside them. */
async function monate(): Promise<string> {
  const folder = newFolder();
  await mappe(folder, [MIT_BERATUNG, [...antrag('123A456781', '02.02.2026'), null]], (sheet, book) => {
    sheet.name = 'Februar';
    fill(
      book,
      'März',
      [...MIT_BERATUNG],
      [...antrag('123A456782', '02.01.2026'), null],
      [...antrag('123A456783', '24.03.2026'), null],
    );
    fill(book, 'Notizen', ['offen', 'rufen Sie an']);
    fill(book, 'Archiv', [...MIT_BERATUNG], [...antrag('123A456784'), null]).state = 'hidden';
    fill(book, 'April', [...MIT_BERATUNG], [...antrag('123A456785', '30.03.2026'), null]);
  });
  return folder;
}

const json = async (folder: string, ...flags: string[]) => {
  const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', '--json', ...STICHTAG, '--fail-on', 'nie', ...flags]);
  return JSON.parse(stdout);
};

const AUSSER = [
  { blatt: 'Notizen', grund: 'ohne-kopf' },
  { blatt: 'Archiv', grund: 'ausgeblendet' },
];

test('all sheets in one go: what was left and why, one list of urgent rows', async () => {
  const folder = await monate();
  const found = await json(folder, '--alle-blaetter');
  expect(found).toMatchObject({ zeilen: 4, ausgelassen: AUSSER, zaehlung: { neufall: { ja: 4 } } });
  expect(found.blaetter.map(({ blatt, zeilen }: { blatt: string; zeilen: number }) => [blatt, zeilen])).toEqual([
    ['Februar', 1],
    ['März', 2],
    ['April', 1],
  ]);
  // 02.01. + 15 working days = 23.01., 02.02. + 15 = 23.02.2026; the others have time.
  expect(found.dringend).toEqual([
    { blatt: 'März', zeile: 2, stufe: 'überfällig', frist: 'Erstberatung', faellig: '2026-01-23', resttage: -47 },
    { blatt: 'Februar', zeile: 2, stufe: 'überfällig', frist: 'Erstberatung', faellig: '2026-02-23', resttage: -26 },
  ]);
  for (const name of ['Februar', 'März', 'April']) {
    expect(rowOf(await sheetOf(geprueft(folder), name), 2)).toMatchObject({
      Neufall: 'ja',
      'Neufall-Grund': 'Erstantrag',
    });
  }
  expect(rowOf(await sheetOf(geprueft(folder), 'Archiv'), 2)['Neufall']).toBeUndefined();
});

test('what holds for all sheets is said once', async () => {
  const { stdout } = await call(await monate(), ['pruefen', 'liste.xlsx', '--alle-blaetter', ...STICHTAG]);
  const zeile = 'Nicht geprüft: ATV-Termin fehlt (ATV_TERMIN_FEHLT); dafür fehlt die Spalte „ATV-Termin“.';
  expect(stdout.split(zeile)).toHaveLength(2);
  expect(stdout.indexOf(zeile)).toBeGreaterThan(stdout.indexOf('Auf allen Blättern:'));
});

test('every sheet has its own memory, also where it is checked again', async () => {
  const folder = await monate();
  await call(folder, ['pruefen', 'liste.xlsx', '--alle-blaetter', ...STICHTAG]);
  const again = await call(folder, [
    'pruefen',
    'liste-geprueft.xlsx',
    '--alle-blaetter',
    '--json',
    '--fail-on',
    'nie',
    '--stichtag',
    '2026-04-01',
  ]);
  const { blaetter } = JSON.parse(again.stdout);
  expect(blaetter.map(({ von_hand }: { von_hand: string[] }) => von_hand)).toEqual([[], [], []]);
});

test('named sheets, in the order of the workbook; the first one by itself says which others there are', async () => {
  const folder = await monate();
  const zwei = await json(folder, '--blatt', 'April', '--blatt', 'Februar');
  expect(zwei.blaetter.map(({ blatt }: { blatt: string }) => blatt)).toEqual(['Februar', 'April']);
  expect(zwei.ausgelassen).toEqual([{ blatt: 'März', grund: 'nicht-gewaehlt' }, ...AUSSER]);
  const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', '--ueberschreiben', ...STICHTAG]);
  expect(stdout).toContain('Blatt „Februar“, Stichtag 31.03.2026: 1 Fall');
  expect(stdout).toContain(
    'Ausgelassen: Blatt „März“ (nicht gewählt; nennen Sie es mit --blatt oder nehmen Sie --alle-blaetter)',
  );
  expect(stdout).toContain(
    'Dringende Zeilen (1):\n  Zeile 2: überfällig, Erstberatung bis 23.02.2026 (-26 Arbeitstage)',
  );
  const beides = await call(folder, ['pruefen', 'liste.xlsx', '--blatt', 'April', '--alle-blaetter']);
  expect([beides.status, beides.stderr]).toEqual([
    2,
    'neufall: --blatt und --alle-blaetter schließen einander aus; nennen Sie Blätter oder nehmen Sie alle.\n',
  ]);
});

test('of all sheets one that cannot be checked is left; alone it ends the call', async () => {
  const folder = newFolder();
  await mappe(folder, [KOPF, antrag('123A456781')], (_, book) => {
    const sheet = fill(book, 'Formeln', [...KOPF], [...antrag('123A456782')]);
    sheet.getCell('D2').value = { formula: 'TODAY()' } as ExcelJS.CellFormulaValue;
  });
  const { blatt, ausgelassen } = await json(folder, '--alle-blaetter');
  expect([blatt, ausgelassen]).toEqual(['Liste', [{ blatt: 'Formeln', grund: 'formeln' }]]);
  expect((await call(folder, ['pruefen', 'liste.xlsx', '--blatt', 'Formeln', '--ueberschreiben'])).status).toBe(3);
});

/** A list with headings, words and marks of its own, below a header of two rows. */
const EIGEN: readonly Wert[][] = [
  ['Kundennummer', 'Name', 'Geb.', 'Antrag', null, null, 'Bemerkung'],
  [null, null, null, 'am', 'Art', 'Kanal', null],
  ['123A456781', 'Meier', '01.01.1990', '02.03.2026', 'erstmalig', 'Schalter', 'ruft an'],
  ['123A456782', 'Abel', '01.01.1991', '31.02.2026', 'erstmalig', 'Abel', null],
];

test('the blocks of the guide are printed, and their suggestions are taken by --zuordnung', async () => {
  const folder = newFolder();
  await mappe(folder, EIGEN, (sheet) => sheet.mergeCells('D1:F1'));
  const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  for (const zeile of [
    '  Erkannte Spalten: A „Kundennummer“ = Kundennummer, B „Name“ = Nachname, D „Antrag am“ = Antragsdatum, E „Antragsart“ = Antragsart, F „Kanal“ = Zugangskanal.',
    '  Unbenutzte Spalten: C „Geb.“ (vielleicht Geburtsdatum), G „Bemerkung“.',
    '  Unbekannte Wörter: 2 × „erstmalig“ in Antragsart (vielleicht „Erstantrag“), 1 × „Schalter“ in Zugangskanal (vielleicht „persönlich“), 1 Text, hier nicht gezeigt.',
    '  Nicht lesbare Zellen: D4 (Datum ungültig).',
    'als Vorgabe möglich: „ja“',
  ]) {
    expect(stdout).toContain(zeile);
  }
  const vorschlag = /Vorschlag für --zuordnung: (.*)/.exec(stdout)?.[1] ?? '';
  writeFileSync(join(folder, 'z.json'), vorschlag);
  const danach = await json(folder, '--zuordnung', 'z.json', '--ueberschreiben');
  expect(danach).toMatchObject({ fehlend: [], zaehlung: { neufall: { ja: 1, prüfen: 1 } }, nicht_pruefbar: [] });
  expect(danach.unbenutzt).toEqual([{ spalte: 'G', kopf: 'Bemerkung' }]);
});

test('where nothing could be checked, that is said instead of an all-clear', async () => {
  const folder = newFolder();
  await mappe(folder, [
    ['Kundennummer', 'Name', 'Vorname', 'Wann'],
    ['123A456781', 'Meier', 'Eva', '02.03.2026'],
  ]);
  const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
  expect(stdout).toContain(
    'Es konnte nichts geprüft werden, denn in keiner Zeile steht: Antragsdatum, Rechtskreis, Anliegen. Geben Sie mit --zuordnung eine Spalte oder eine Vorgabe an.',
  );
  expect(stdout).not.toContain('Dringende Zeilen: keine');
});
