/** `neufall pruefen`: what a team lead finds in the copy of the workbook (pages 5 and 6). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERGEBNISSPALTEN } from '../../../core/sheet/columns.ts';
import { call, newFolder } from '../cli.ts';
import { antrag, CLEAN, geprueft, KOPF, liste, mappe, parts, rowOf, STICHTAG, sheetOf, withParts } from './mappe.ts';

test('the copy has the answers beside the rows, the original stays as it is', async () => {
  const folder = await liste(antrag('123A456789'), antrag(1.23e47, '30.03.2026', 'Neuantrag'), ['Summe', 2]);
  const before = readFileSync(join(folder, 'liste.xlsx'));
  const ended = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);

  expect(ended).toMatchObject({ status: 10, stderr: '' });
  expect(ended.stdout).toContain('Blatt „Liste“, Stichtag 31.03.2026: 2 Fälle (Kopfzeile 1)');
  expect(ended.stdout).toContain('1 × Kundennummer zerstört (KUNDENNUMMER_EXCEL)');
  expect(ended.stdout).toContain(`Ergebnis: ${geprueft(folder)}`);
  expect(readFileSync(join(folder, 'liste.xlsx')).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['liste-geprueft.xlsx', 'liste.xlsx']);

  const sheet = await sheetOf(geprueft(folder));
  expect(sheet.getRow(1).values).toEqual([undefined, ...KOPF, ...ERGEBNISSPALTEN]);
  expect(rowOf(sheet, 2)).toEqual({
    Kundennummer: '123A456789',
    Name: 'Meier',
    Geburtsdatum: '01.01.1990',
    'Antrag vom': '02.03.2026',
    Antragsart: 'Erstantrag',
    'Aufenthalt in Deutschland': 'ja',
    Neufall: 'ja',
    'Neufall-Grund': 'Erstantrag',
    Zuständig: 'prüfen: Kanal fehlt',
    'Frist Erstberatung': '2026-03-23',
    'Status Erstberatung': 'nicht messbar',
    'Status Entscheidung': 'nicht messbar',
    // The list has no column that shows how far the case is.
    'Nächster Schritt': 'fertig, soweit die Spalten es zeigen',
  });
  expect(rowOf(sheet, 3)).toMatchObject({
    Neufall: 'prüfen',
    'Neufall-Grund': 'fehlt: Letzter Bezug bis',
    Befunde: 'Kundennummer zerstört',
  });
  expect(rowOf(sheet, 4)).toEqual({ Kundennummer: 'Summe', Name: 2 });
});

test('answers have colours and true dates, columns are wide enough, new headers look like the old ones', async () => {
  const folder = newFolder();
  await mappe(folder, [KOPF, antrag('123A456789')], (sheet) => {
    sheet.getRow(1).font = { bold: true };
    sheet.getCell('F1').border = { bottom: { style: 'thick' } };
  });
  await call(folder, ['check', 'liste.xlsx', ...STICHTAG]);
  const sheet = await sheetOf(geprueft(folder));
  expect(sheet.getCell('G1').style).toEqual(sheet.getCell('F1').style);
  expect(sheet.getCell('K2')).toMatchObject({ numFmt: 'dd.mm.yyyy' });
  expect(sheet.getCell('G2').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
  expect(sheet.getCell('G2').font).toMatchObject({ color: { argb: 'FF1F3864' } });
  expect(sheet.getCell('A2').style).toEqual({});
  for (let column = 7; column <= 17; column++) expect(sheet.getColumn(column).width).toBeGreaterThan(9);
});

describe('a copy that is checked again', () => {
  test('has its answers renewed in their columns, also where these were moved', async () => {
    const folder = newFolder();
    const kopf = ['Status Erstberatung', ...KOPF, 'Erstberatung am', 'Neufall', 'Befunde'];
    await mappe(folder, [
      kopf,
      ['bald fällig', ...antrag('123A456789'), null, 'nein', 'Datum ungültig; Wert unbekannt'],
    ]);
    const ended = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    expect(ended).toMatchObject(CLEAN);
    const sheet = await sheetOf(geprueft(folder));
    expect(rowOf(sheet, 2)).toMatchObject({
      'Status Erstberatung': 'überfällig',
      Neufall: 'ja',
      'Resttage Erstberatung': -6,
    });
    expect(sheet.getCell('J2').value).toBeNull();
    expect((sheet.getRow(1).values as string[]).filter((text) => text === 'Neufall')).toHaveLength(1);
  });

  test('keeps in them what the program cannot have written', async () => {
    const folder = newFolder();
    await mappe(
      folder,
      [
        [...KOPF, 'Neufall', 'Befunde'],
        [...antrag('123A456789'), 'mit Frau W. klären', null],
        [...antrag('123A456780'), 'nein', 'ruft zurück'],
        [...antrag('123A456781'), null, null],
      ],
      (sheet) => {
        sheet.getCell('G4').value = { formula: '"nein"', result: 'nein' };
      },
    );
    const ended = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    expect(ended.stdout).toContain('Nicht überschrieben, weil von Hand geändert: G2, H3, G4.');
    const sheet = await sheetOf(geprueft(folder));
    expect([2, 3, 4].map((row) => sheet.getCell(row, 7).value)).toEqual([
      'mit Frau W. klären',
      'ja',
      { formula: '"nein"', result: 'nein' },
    ]);
    expect(sheet.getCell('H3').value).toBe('ruft zurück');
  });

  test('loses a colour that no longer holds, and no other', async () => {
    const folder = await liste(antrag('123A456789'));
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    const path = geprueft(folder);
    await withParts(path, async (zip) => {
      const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
      // The Antragsdatum is gone: there is no deadline any more.
      zip.file('xl/worksheets/sheet1.xml', sheet.replace(/<c r="D2"[^>]*>.*?<\/c>/, ''));
    });
    await call(folder, ['pruefen', path, '--out', 'neu.xlsx', ...STICHTAG]);
    const sheet = await sheetOf(join(folder, 'neu.xlsx'));
    expect(rowOf(sheet, 2)).toMatchObject({ Neufall: 'prüfen', Befunde: 'Antragsdatum fehlt' });
    expect(rowOf(sheet, 2)['Frist Erstberatung']).toBeUndefined();
    expect(sheet.getCell('G2').fill).toMatchObject({ fgColor: { argb: 'FFFFEB9C' } });
    expect(sheet.getRow(1).cellCount).toBe(KOPF.length + ERGEBNISSPALTEN.length);
  });
});

describe('sheets of many shapes', () => {
  test('the 1904 date system', async () => {
    const folder = newFolder();
    // Excel keeps 02.03.2026 as 44621 there.
    await mappe(folder, [KOPF, antrag('123A456789', 44621)], (_, book) => {
      book.properties.date1904 = true;
    });
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    const xml = (await parts(geprueft(folder)))['xl/worksheets/sheet1.xml'] ?? '';
    // 23.03.2026
    expect(/<c r="K2"[^>]*><v>(\d+)<\/v>/.exec(xml)?.[1]).toBe('44642');
  });

  test('dates, formulas with cached results, texts of several formats, yes/no as truth values', async () => {
    const folder = newFolder();
    await mappe(folder, [KOPF, antrag('123A456789')], (sheet) => {
      sheet.getCell('A2').value = { formula: '"123A"&"456789"', result: '123A456789' };
      sheet.getCell('C2').value = new Date(Date.UTC(1990, 0, 1));
      sheet.getCell('D2').value = { formula: 'TODAY()-29', result: 46083 };
      sheet.getCell('E2').value = { richText: [{ text: 'Erst', font: { bold: true } }, { text: 'antrag' }] };
      sheet.getCell('F2').value = true;
    });
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    const sheet = await sheetOf(geprueft(folder));
    expect(rowOf(sheet, 2)).toMatchObject({ Neufall: 'ja', 'Frist Erstberatung': '2026-03-23' });
    expect(sheet.getCell('D2').value).toMatchObject({ formula: 'TODAY()-29', result: 46083 });
  });

  test('a header over merged rows below a title', async () => {
    const folder = newFolder();
    await mappe(folder, [['Neuanträge 2026'], [], KOPF, [], antrag('123A456789')], (sheet) => {
      KOPF.forEach((_, i) => void sheet.mergeCells(3, i + 1, 4, i + 1));
    });
    const ended = await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    expect(ended.stdout).toContain('1 Fall (Kopfzeile 3)');
    const sheet = await sheetOf(geprueft(folder));
    expect([sheet.getCell('G3').value, sheet.getCell('G4').value, sheet.getCell('G5').value]).toEqual([
      'Neufall',
      null,
      'ja',
    ]);
  });

  test('a table grows with its columns', async () => {
    const folder = newFolder();
    await mappe(folder, [], (sheet) => {
      sheet.addTable({
        name: 'Antraege',
        ref: 'A1',
        headerRow: true,
        style: { theme: 'TableStyleMedium2', showRowStripes: true },
        columns: KOPF.map((name) => ({ name, filterButton: true })),
        rows: [antrag('123A456789'), antrag('123A456780')],
      });
    });
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--quiet', ...STICHTAG])).toMatchObject(CLEAN);
    const table = (await parts(geprueft(folder)))['xl/tables/table1.xml'] ?? '';
    expect(table).toContain('ref="A1:T3"');
    expect(table).toMatch(/<autoFilter ref="A1:T3"/);
    expect(table).toContain('<tableColumns count="20">');
    expect(
      [...table.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [Number(id), name]),
    ).toEqual([...KOPF, ...ERGEBNISSPALTEN].map((name, i) => [i + 1, name]));
    const sheet = await sheetOf(geprueft(folder));
    expect(sheet.getCell('G3').value).toBe('ja');
  });

  test('a table with something beside it stays as it is', async () => {
    const folder = newFolder();
    await mappe(folder, [], (sheet) => {
      sheet.addTable({
        name: 'T',
        ref: 'A1',
        headerRow: true,
        columns: KOPF.map((name) => ({ name })),
        rows: [antrag('123A456789')],
      });
      sheet.getCell('H2').value = 'Notiz';
    });
    const before = (await parts(join(folder, 'liste.xlsx')))['xl/tables/table1.xml'];
    await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG]);
    expect((await parts(geprueft(folder)))['xl/tables/table1.xml']).toBe(before);
    expect((await sheetOf(geprueft(folder))).getCell('I1').value).toBe('Neufall');
  });

  test('other programs’ notation: prefixes, cells without places, inline texts, no formats, no shared texts', async () => {
    const folder = newFolder();
    const path = await mappe(folder, [['x']]);
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t xml:space="preserve"> ${text} </x:t></x:is></x:c>`;
    const row = (cells: readonly string[]) => `<x:row spans="1:6">${cells.join('')}</x:row>`;
    const data = [...antrag('123A456789')].map((value) => cell(String(value)));
    await withParts(path, (zip) => {
      zip.file(
        'xl/worksheets/sheet1.xml',
        `<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row(KOPF.map(cell))}<x:row/>${row(data)}</x:sheetData></x:worksheet>`,
      );
      zip.remove('xl/styles.xml');
      zip.remove('xl/sharedStrings.xml');
    });
    await withParts(path, async (zip) => {
      const rels = (await zip.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? '';
      zip.file(
        'xl/_rels/workbook.xml.rels',
        rels.replaceAll(/<Relationship [^>]*(styles|sharedStrings)\.xml"\/>/g, ''),
      );
      const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
      zip.file('[Content_Types].xml', types.replaceAll(/<Override [^>]*(styles|sharedStrings)\.xml"[^>]*\/>/g, ''));
    });
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--quiet', ...STICHTAG])).toMatchObject(CLEAN);
    const after = await parts(geprueft(folder));
    expect(after['xl/worksheets/sheet1.xml']).toMatch(
      /<x:c r="G3" s="\d+" t="inlineStr"><x:is><x:t>ja<\/x:t><\/x:is><\/x:c>/,
    );
    expect(after['xl/worksheets/sheet1.xml']).toContain('<x:row/>');
    expect(after['xl/styles.xml']).toContain('formatCode="dd.mm.yyyy"');
    expect(after['[Content_Types].xml']).toContain('PartName="/xl/styles.xml"');
    expect(after['xl/_rels/workbook.xml.rels']).toContain('Target="/xl/styles.xml"');
  });

  test('of several sheets the first visible one with a header, or the named one', async () => {
    const folder = newFolder();
    await mappe(folder, [['Deckblatt']], (_, book) => {
      const hidden = book.addWorksheet('Alt', { state: 'hidden' });
      hidden.addRow([...KOPF]);
      hidden.addRow(antrag('123A000001'));
      for (const name of ['Nord', 'Süd']) {
        const sheet = book.addWorksheet(name);
        sheet.addRow([...KOPF]);
        sheet.addRow(antrag('123A456789'));
      }
    });
    expect((await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG])).stdout).toContain('Blatt „Nord“');
    expect((await sheetOf(geprueft(folder), 'Nord')).getCell('G2').value).toBe('ja');
    expect((await sheetOf(geprueft(folder), 'Süd')).getCell('G2').value).toBeNull();
    const alt = ['pruefen', 'liste.xlsx', '--blatt', 'Alt', '--out', 'alt.xlsx', ...STICHTAG];
    expect((await call(folder, alt)).stdout).toContain('Blatt „Alt“');
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--blatt', 'Ost', '--ueberschreiben'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'neufall: Das Blatt „Ost“ gibt es in „liste.xlsx“ nicht; es gibt: „Liste“, „Alt“, „Nord“, „Süd“.\n',
    });
  });
});

describe('mapping', () => {
  const EIGENE = ['Kundennummer', 'Person', 'Datum', 'Art', 'geb.', 'Wohnt hier'];
  const zuordnung = (merker: unknown) => JSON.stringify({ version: 1, blaetter: { '*': merker } });
  const MERKER = {
    spalten: { nachname: { kopf: 'Person' }, antragsdatum: { kopf: 'DATUM' }, antragsart: { kopf: 'Art' } },
    vorgabe: { aufenthalt_de: 'ja', geburtsdatum: '01.01.1990' },
  };

  /** A list whose header the labels find only just. */
  async function eigene() {
    const folder = newFolder();
    const kopf = [...EIGENE, 'Team', 'Leistungsteam'];
    await mappe(folder, [kopf, ['123A456789', 'Meier', '02.03.2026', 'Erstantrag', null, null, 'A', 'L']]);
    return folder;
  }

  test('comes from a file', async () => {
    const folder = await eigene();
    writeFileSync(join(folder, 'z.json'), `\uFEFF${zuordnung(MERKER)}`);
    const ended = await call(folder, ['pruefen', 'liste.xlsx', '--zuordnung', 'z.json', '--json', ...STICHTAG]);
    expect(ended).toMatchObject(CLEAN);
    const { zuordnung: found, vorgabe, unbenutzt, zaehlung } = JSON.parse(ended.stdout);
    expect(found.antragsdatum).toEqual({ spalte: 'C', kopf: 'Datum', wie: 'gemerkt', sicher: 1 });
    expect(found.team).toEqual({ spalte: 'G', kopf: 'Team', wie: 'exakt', sicher: 1 });
    expect(vorgabe).toEqual(MERKER.vorgabe);
    expect(unbenutzt).toEqual([
      { spalte: 'E', kopf: 'geb.' },
      { spalte: 'F', kopf: 'Wohnt hier' },
    ]);
    expect(zaehlung.neufall).toEqual({ ja: 1 });
  });

  test('or from what the add-in keeps in the workbook', async () => {
    const folder = await eigene();
    await withParts(join(folder, 'liste.xlsx'), (zip) => {
      const value = JSON.stringify(zuordnung(MERKER)).replaceAll('"', '&quot;');
      zip.file(
        'xl/webextensions/webextension1.xml',
        `<we:webextension xmlns:we="u"><we:properties><we:property name="neufall.zuordnung" value="${value}"/></we:properties></we:webextension>`,
      );
    });
    const ended = await call(folder, ['pruefen', 'liste.xlsx', '--json', ...STICHTAG]);
    expect(JSON.parse(ended.stdout).zaehlung.neufall).toEqual({ ja: 1 });
    const [before, after] = [await parts(join(folder, 'liste.xlsx')), await parts(geprueft(folder))];
    expect(after['xl/webextensions/webextension1.xml']).toBe(before['xl/webextensions/webextension1.xml']);
  });

  test.each([
    ['{', '„z.json“ ist kein gültiges JSON-Objekt; berichtigen Sie die Datei.'],
    [
      '{"version": 7}',
      '„z.json“ hat nicht die Version 1 einer Zuordnung; die Datei beginnt mit {"version": 1, "blaetter": {…}}.',
    ],
    [
      zuordnung({ spalten: { Team: { kopf: 'x' } } }),
      '„z.json“: Den Schlüssel „blaetter.*.spalten.Team“ gibt es nicht. Meinten Sie „team“? Erlaubt sind: die Namen der Felder, siehe docs/felder.md.',
    ],
    [
      zuordnung({ woerter: { kanal: { Schalter: 'Theke' } } }),
      '„z.json“: Der Wert von „blaetter.*.woerter.kanal.Schalter“ ist nicht erlaubt; dort steht eines dieser Wörter: persönlich, Telefon, Post, Fax, E-Mail, eService, Online, Kontaktformular, Postfachnachricht, oder null für „bleibt unbekannt“.',
    ],
    [
      zuordnung({ erledigt: { farben: ['grün'] } }),
      '„z.json“: Der Wert von „blaetter.*.erledigt.farben“ ist nicht erlaubt; dort steht eine Liste von Farben, etwa ["#C6EFCE"].',
    ],
    [
      zuordnung({ vorgabe: { rechtskreis: 'SGB XII' } }),
      '„z.json“: Die Vorgabe für „rechtskreis“ ist kein Wert dieses Feldes; erlaubt sind: SGB II, SGB III, Familienkasse.',
    ],
  ])('a file that is none ends the call: %s', async (text, message) => {
    const folder = await liste(antrag('123A456789'));
    writeFileSync(join(folder, 'z.json'), text);
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--zuordnung', 'z.json'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `neufall: ${message}\n`,
    });
    expect(readdirSync(folder).sort()).toEqual(['liste.xlsx', 'z.json']);
  });

  test('two columns for one field are named', async () => {
    const folder = newFolder();
    await mappe(folder, [
      [...KOPF, 'Team', 'Team'],
      [...antrag('123A456789'), 'A', 'B'],
    ]);
    expect((await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG])).stdout).toContain(
      'Hinweis: mehrere Spalten für „Team“: G „Team“, H „Team“; gelesen wurde die erste, mit --zuordnung legen Sie eine fest.',
    );
  });
});
