/** How a call of `neufall pruefen` can end: refusals, errors, where the copy goes (page 5). */
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { antrag, geprueft, KOPF, liste, mappe, parts, rowOf, STICHTAG, sheetOf, withParts } from './mappe.ts';

describe('what the program does not vouch for', () => {
  const TEILE: readonly [string, string, string][] = [
    ['xl/charts/chart1.xml', '<x/>', 'Diagramme'],
    ['xl/pivotTables/pivotTable1.xml', '<x/>', 'Pivot-Tabellen'],
    ['xl/vbaProject.bin', 'x', 'Makros'],
    ['xl/slicers/slicer1.xml', '<x/>', 'Datenschnitte'],
    ['xl/model/item.data', 'x', 'Abfragen oder ein Datenmodell'],
    ['xl/ctrlProps/ctrlProp1.xml', '<x/>', 'Steuerelemente oder eingebettete Objekte'],
    ['_xmlsignatures/sig1.xml', '<x/>', 'eine digitale Signatur'],
  ];

  test.each(TEILE)('%s is refused, and kept with --trotzdem', async (name, text, words) => {
    const folder = await liste(antrag('123A456789'));
    await withParts(join(folder, 'liste.xlsx'), (zip) => void zip.file(name, text));
    expect(await call(folder, ['pruefen', 'liste.xlsx', ...STICHTAG])).toEqual({
      status: 2,
      stdout: '',
      stderr: `neufall: Die Mappe „liste.xlsx“ enthält ${words}; ob das neben neuen Spalten noch stimmt, prüft dieses Programm nicht. Es wurde nichts geschrieben; mit --trotzdem entsteht die Kopie, in der diese Bestandteile unverändert stehen.\n`,
    });
    expect(readdirSync(folder)).toEqual(['liste.xlsx']);
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--trotzdem', ...STICHTAG])).toMatchObject({
      status: 0,
      stderr: `Die Mappe enthält ${words}; die Kopie enthält das unverändert.\n`,
    });
    expect((await parts(geprueft(folder)))[name]).toBe(text);
  });

  test('a protected sheet', async () => {
    const folder = newFolder();
    await mappe(folder, [KOPF, antrag('123A456789')]);
    await withParts(join(folder, 'liste.xlsx'), async (zip) => {
      const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
      zip.file('xl/worksheets/sheet1.xml', xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
    });
    expect(await call(folder, ['pruefen', 'liste.xlsx'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Das Blatt „Liste“ in „liste.xlsx“ ist geschützt'),
    });
    expect((await call(folder, ['pruefen', 'liste.xlsx', '--trotzdem', ...STICHTAG])).status).toBe(0);
    expect((await parts(geprueft(folder)))['xl/worksheets/sheet1.xml']).toContain('<sheetProtection sheet="1"/>');
  });
});

describe('what is no workbook ends with 3 and one line', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each<[string, Buffer | string, string]>([
    ['leer.xlsx', '', 'Die Datei „leer.xlsx“ ist leer'],
    ['alt.xlsx', Buffer.concat([OLE, Buffer.alloc(99)]), '„alt.xlsx“ hat das alte Format .xls'],
    [
      'geheim.xlsx',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      'Die Mappe „geheim.xlsx“ ist mit einem Kennwort verschlüsselt',
    ],
    ['text.xlsx', 'Kundennummer;Name\r\n', '„text.xlsx“ ist eine Textdatei (etwa CSV) und keine Excel-Mappe'],
    ['bild.xlsx', Buffer.from([0x89, 0x50, 0, 1]), '„bild.xlsx“ ist keine Excel-Mappe'],
    ['kaputt.xlsx', Buffer.from('PK\u0003\u0004abc'), 'Die Mappe „kaputt.xlsx“ ist beschädigt'],
  ])('%s', async (name, content, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, name), content);
    const { status, stderr } = await call(folder, ['pruefen', name]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^neufall: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  test.each([
    ['fehlt.xlsx', 'Die Mappe „fehlt.xlsx“ gibt es nicht; prüfen Sie den Pfad.'],
    ['ordner', '„ordner“ ist ein Ordner; geben Sie eine Excel-Mappe (.xlsx) an.'],
  ])('%s', async (name, message) => {
    const folder = newFolder();
    mkdirSync(join(folder, 'ordner'));
    expect(await call(folder, ['pruefen', name])).toEqual({ status: 3, stdout: '', stderr: `neufall: ${message}\n` });
  });

  test.each([
    ['xl/workbook.bin', '', '.xlsb'],
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', '.ods'],
  ])('other formats in a ZIP file: %s', async (name, text, format) => {
    const folder = await liste();
    await withParts(join(folder, 'liste.xlsx'), (zip) => void zip.file(name, text));
    expect(await call(folder, ['pruefen', 'liste.xlsx'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(format),
    });
  });

  test('a part that is no XML', async () => {
    const folder = await liste(antrag('123A456789'));
    await withParts(
      join(folder, 'liste.xlsx'),
      (zip) => void zip.file('xl/worksheets/sheet1.xml', '<worksheet><row></worksheet>'),
    );
    expect(await call(folder, ['pruefen', 'liste.xlsx'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('beschädigt'),
    });
  });

  test('no header: the message names the sheets that were looked at', async () => {
    const folder = newFolder();
    await mappe(folder, [['Kundennummer', 'Name']], (_, book) => void book.addWorksheet('Zwei'));
    expect(await call(folder, ['pruefen', 'liste.xlsx'])).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'neufall: In den ersten 30 Zeilen steht keine Kopfzeile mit Kundennummer oder BG-Nummer und mindestens zwei weiteren Feldern; durchsucht wurde in „liste.xlsx“: „Liste“, „Zwei“. Prüfen Sie die Überschriften oder nennen Sie das Blatt mit --blatt.\n',
    });
  });
});

describe('where the copy goes', () => {
  test('to the file named, but never onto the original, whatever it is called', async () => {
    const folder = await liste(antrag('123A456789'));
    symlinkSync(join(folder, 'liste.xlsx'), join(folder, 'verweis.xlsx'));
    linkSync(join(folder, 'liste.xlsx'), join(folder, 'hart.xlsx'));
    for (const name of ['liste.xlsx', './liste.xlsx', 'verweis.xlsx', 'hart.xlsx']) {
      expect(await call(folder, ['pruefen', 'liste.xlsx', '--out', name])).toEqual({
        status: 2,
        stdout: '',
        stderr: `neufall: --out „${name}“ ist die Mappe selbst; geben Sie eine andere Datei an.\n`,
      });
    }
    expect((await call(folder, ['pruefen', 'liste.xlsx', '--out', 'neu.xlsx', ...STICHTAG])).status).toBe(0);
    expect(readdirSync(folder)).toContain('neu.xlsx');
  });

  test('with the ending of the workbook', async () => {
    const folder = await liste(antrag('123A456789'));
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--out', 'neu.xls'])).toMatchObject({ status: 2 });
    copyFileSync(join(folder, 'liste.xlsx'), join(folder, 'mit.Makros.xlsm'));
    expect((await call(folder, ['pruefen', 'mit.Makros.xlsm', ...STICHTAG])).status).toBe(0);
    expect(readdirSync(folder)).toContain('mit.Makros-geprueft.xlsm');
  });

  test('a file that is there stays, unless it may be replaced', async () => {
    const folder = await liste(antrag('123A456789'));
    for (const [name, flags] of [
      ['liste-geprueft.xlsx', []],
      ['neu.xlsx', ['--out', 'neu.xlsx']],
    ] as const) {
      writeFileSync(join(folder, name), 'von jemandem');
      expect(await call(folder, ['pruefen', 'liste.xlsx', ...flags, ...STICHTAG])).toEqual({
        status: 2,
        stdout: '',
        stderr: `neufall: Die Datei „${join(folder, name)}“ gibt es schon; sie bleibt, wie sie ist. Geben Sie mit --out eine andere Datei an, oder ersetzen Sie sie mit --ueberschreiben.\n`,
      });
      expect(readFileSync(join(folder, name), 'utf8')).toBe('von jemandem');
      const replaced = await call(folder, ['pruefen', 'liste.xlsx', '--ueberschreiben', ...flags, ...STICHTAG]);
      expect(replaced.status).toBe(0);
      expect(rowOf(await sheetOf(join(folder, name)), 2)['Neufall']).toBe('ja');
    }
  });

  test('a place that cannot be written leaves nothing behind', async () => {
    const folder = await liste(antrag('123A456789'));
    const { status, stderr } = await call(folder, ['pruefen', 'liste.xlsx', '--out', 'nirgends/neu.xlsx']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('lässt sich nicht schreiben (ENOENT)')]);
    mkdirSync(join(folder, 'ordner.xlsx'));
    expect((await call(folder, ['pruefen', 'liste.xlsx', '--out', 'ordner.xlsx'])).status).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['liste.xlsx', 'ordner.xlsx']);
  });
});

describe('the call', () => {
  test('severity, language, JSON, quiet', async () => {
    const folder = await liste(antrag('12A'));
    const status = async (...flags: string[]) =>
      (await call(folder, ['pruefen', 'liste.xlsx', '--ueberschreiben', ...STICHTAG, ...flags])).status;
    expect([await status(), await status('--fail-on', 'nie'), await status('--fail-on', 'x')]).toEqual([10, 0, 2]);
    expect(await call(folder, ['pruefen', 'liste.xlsx', '--ueberschreiben', '--quiet', ...STICHTAG])).toEqual({
      status: 10,
      stdout: '',
      stderr: '',
    });
    expect(
      (await call(folder, ['check', 'liste.xlsx', '--ueberschreiben', '--lang', 'en', ...STICHTAG])).stdout,
    ).toContain('Sheet “Liste”');
    const { stdout } = await call(folder, ['pruefen', 'liste.xlsx', '--ueberschreiben', '--json', ...STICHTAG]);
    expect(JSON.parse(stdout)).toMatchObject({
      mappe: 'liste.xlsx',
      blatt: 'Liste',
      kopfzeile: 1,
      stichtag: '2026-03-31',
      zeilen: 1,
      zaehlung: { neufall: { ja: 1 }, stelle: { prüfen: 1 }, befunde: { KUNDENNUMMER_FORMAT: 1 } },
      von_hand: [],
      ohne_wert: [],
      filter_endet_vor: null,
      tabelle_endet_vor: null,
      weitere_liste: null,
      bestandteile: [],
      ausgabe: geprueft(folder),
      exit_code: 10,
    });
    expect(stdout).not.toContain('Meier');
  });

  test('Land and settings of the configuration', async () => {
    const folder = await liste(antrag('123A456789', '02.03.2026'));
    // 08.03. is a holiday in Berlin, but a Sunday in 2026; 14.05. and 25.05. are everywhere.
    writeFileSync(
      join(folder, 'neufall.config.json'),
      JSON.stringify({ stichtag: '31.03.2026', zusatz_frei: ['2026-03-03'], fail_on: 'nie' }),
    );
    expect((await call(folder, ['pruefen', 'liste.xlsx'])).stdout).toContain('Stichtag 31.03.2026');
    expect(rowOf(await sheetOf(geprueft(folder)), 2)['Frist Erstberatung']).toBe('2026-03-24');
  });

  test('errors as JSON, where the configuration asks for it', async () => {
    const folder = await liste(antrag('123A456789'));
    writeFileSync(join(folder, 'neufall.config.json'), '{"json": true}');
    const { status, stdout } = await call(folder, ['pruefen', 'fehlt.xlsx']);
    expect([status, JSON.parse(stdout)]).toEqual([
      3,
      { exit_code: 3, fehler: 'Die Mappe „fehlt.xlsx“ gibt es nicht; prüfen Sie den Pfad.' },
    ]);
  });

  test('an interrupted check leaves nothing', async () => {
    const folder = await liste(antrag('123A456789'));
    const signal = AbortSignal.abort();
    expect(await call(folder, ['pruefen', 'liste.xlsx'], { signal })).toMatchObject({ status: 130 });
    expect(readdirSync(folder)).toEqual(['liste.xlsx']);
  });

  test('without a workbook', async () => {
    expect(await call(newFolder(), ['pruefen'])).toMatchObject({ status: 2 });
  });
});
