/** What is in the workbook besides its figures: tables, formats, pictures, print set-up, and texts that stay texts. */
import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import './beispiel.ts';
import { beispiel } from './beispiel.ts';
import { blatt, mappe, seite, teile } from './lesen.ts';

describe('die Mappe', () => {
  let pfad: string;
  let xlsx: ExcelJS.Workbook;
  beforeAll(async () => {
    pfad = join((await beispiel(11, 400, 3)).out, 'bericht.xlsx');
    xlsx = await mappe(pfad);
  });

  test('beginnt mit dem Überblick; jedes Blatt ist verlinkt', () => {
    const namen = xlsx.worksheets.map(({ name }) => name);
    expect(namen).toEqual([
      'Überblick',
      'Arbeitsvorrat',
      'Fenster für Erstberatungen',
      'Fristen',
      'Überfällig nach Alter',
      'Neufälle',
      'Zuständigkeit',
      'Datenqualität',
      'Zahlen zur Weitergabe',
      'Angaben zum Bericht',
    ]);
    const ziele = new Set<string>();
    xlsx.worksheets[0]?.eachRow((zeile) => {
      const { value } = zeile.getCell(1);
      if (value !== null && typeof value === 'object' && 'hyperlink' in value) ziele.add(value.hyperlink ?? '');
    });
    expect([...ziele]).toEqual(namen.slice(1).map((name) => `#'${name}'!A1`));
  });

  test('hat echte Tabellen über genau ihre Zeilen, mit Filtern', async () => {
    const tabellen = Object.values(await teile(pfad, /^xl\/tables\/table\d+\.xml$/));
    const liste = tabellen.find((xml) => xml.includes('displayName="Arbeitsvorrat"')) ?? '';
    const ref = `A4:M${blatt(xlsx, 'Arbeitsvorrat').length}`;
    expect(liste).toContain(`ref="${ref}"`);
    expect(liste).toContain(`<autoFilter ref="${ref}"`);
    const namen = tabellen.map((xml) => /displayName="([^"]+)"/.exec(xml)?.[1]);
    expect(new Set(namen).size).toBe(tabellen.length);
    expect(tabellen.length).toBeGreaterThan(15);
  });

  test('hat echte Tage und Zahlen mit Format', () => {
    const zeile = xlsx.getWorksheet('Arbeitsvorrat')?.getRow(5);
    const [frist, rest, nummer] = [8, 9, 1].map((spalte) => zeile?.getCell(spalte));
    expect(frist?.value).toBeInstanceOf(Date);
    expect(frist?.numFmt).toBe('dd.mm.yyyy');
    expect(typeof rest?.value).toBe('number');
    expect(rest?.numFmt).toBe('"noch "0;"seit "0;0');
    expect(nummer?.numFmt).toBe('@');
    const anteil = xlsx.getWorksheet('Fristen')?.getRow(7).getCell(6);
    expect(anteil?.numFmt).toBe('0.0%');
  });

  test('hat feste Köpfe, druckt A4 quer auf Seitenbreite mit Titelzeile und Seitenzahl', () => {
    const liste = xlsx.getWorksheet('Arbeitsvorrat');
    expect(liste?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
    for (const eines of xlsx.worksheets) {
      expect(eines.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
      expect(eines.headerFooter.oddFooter).toMatch(/^&LStichtag 31\.03\.2026&C.+&RSeite &P von &N$/);
    }
    expect(liste?.pageSetup.printTitlesRow).toBe('4:4');
  });

  test('hat bedingte Formate und Datenbalken', async () => {
    const [liste = '', neu = ''] = ['Arbeitsvorrat', 'Neufälle']
      .map((name) => xlsx.getWorksheet(name)?.id ?? 0)
      .map(String);
    const blaetter = await teile(pfad, /^xl\/worksheets\/sheet\d+\.xml$/);
    expect(blaetter[`xl/worksheets/sheet${liste}.xml`]).toContain('<conditionalFormatting');
    const mitBalken = blaetter[`xl/worksheets/sheet${neu}.xml`];
    expect(mitBalken).toContain('<dataBar');
    // What Excel 2010 added to a data bar, that it has no gradient, is found by these names ([MS-XLSX] 2.2.4.2 and 2.3.1).
    expect(new Set(mitBalken?.match(/uri="[^"]*"/g))).toEqual(
      new Set(['uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"', 'uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"']),
    );
  });

  test('beschreibt jedes Diagramm für den, der es nicht sieht; Bilder hat sie keine', async () => {
    const zeichnungen = Object.values(await teile(pfad, /^xl\/drawings\/drawing\d+\.xml$/)).join('');
    const diagramme = [...zeichnungen.matchAll(/<xdr:cNvPr ([^>]*)>/g)].map(([, rest]) => rest ?? '');
    expect(diagramme.length).toBeGreaterThan(6);
    expect(diagramme.filter((rest) => !/name="[^"]+" descr="[^"]{40,}"/.test(rest))).toEqual([]);
    expect(zeichnungen).toContain('descr="Anteil fristgerecht. Erstberatung: KW ');
    expect(await teile(pfad, /^xl\/media\//)).toEqual({});
  });

  test('ihre Diagramme holen jede Zahl aus den Zellen einer Tabelle', async () => {
    const texte = Object.values(await teile(pfad, /^xl\/charts\/chart\d+\.xml$/));
    expect(texte.length).toBeGreaterThan(6);
    for (const xml of texte) {
      const diagramm = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
      const reihen = [...diagramm.getElementsByTagName('c:ser')];
      expect(reihen.length).toBeGreaterThan(0);
      for (const teil of [...diagramm.getElementsByTagName('c:f')]) {
        const [, name = '', von = '', bis = von] =
          /^'(.+)'!\$([A-Z]+\$\d+)(?::\$([A-Z]+\$\d+))?$/.exec(teil.textContent) ?? [];
        const quelle = xlsx.getWorksheet(name);
        const [spalte = '', erste = ''] = von.split('$');
        const letzte = Number(bis.split('$')[1]);
        const zellen = Array.from(
          { length: letzte - Number(erste) + 1 },
          (_, i) => quelle?.getCell(`${spalte}${Number(erste) + i}`).value,
        );
        const punkte = [...(teil.nextElementSibling?.getElementsByTagName('c:pt') ?? [])].map((pt) => [
          Number(pt.getAttribute('idx')),
          pt.textContent,
        ]);
        expect(punkte).toEqual(zellen.flatMap((wert, i) => (wert === null ? [] : [[i, String(wert)]])));
      }
    }
  });

  test('sagt in ihren Eigenschaften, was sie ist und wann sie entstand', () => {
    expect(xlsx).toMatchObject({
      title: 'Bericht zu den Neufällen, Stichtag 31.03.2026',
      creator: 'neufall 1.2.3',
      created: new Date(2026, 2, 31, 4, 30),
    });
  });
});

test('feindliche Texte bleiben Texte', async () => {
  const folder = newFolder();
  const kundennummer = '099A000001';
  const team = '=1+1';
  const hauptbetreuer = `<script>alert("1")</script> & _x0041_ 'x'`;
  writeFileSync(join(folder, 'v.csv'), csv('verbis', [{ kundennummer, team, hauptbetreuer }]));
  writeFileSync(
    join(folder, 'a.csv'),
    csv('allegro', [{ kundennummer, antragsdatum: '02.03.2026', antragsart: 'Erstantrag' }]),
  );
  const step = { geburtsdatum: '02.01.1990', aufenthalt_de: 'ja', kanal: 'Telefon', eingang_am: '02.03.2026' };
  writeFileSync(join(folder, 's.csv'), csv('step', [{ kundennummer, ...step }]));
  const eingabe = ['--verbis', 'v.csv', '--allegro', 'a.csv', '--step', 's.csv'];
  const { status, stderr } = await call(folder, [
    'import',
    ...eingabe,
    '--out',
    'aus',
    '--no-store',
    '--alle-faelle',
    '--fail-on',
    'nie',
  ]);
  expect([status, stderr]).toEqual([0, '']);

  const xlsx = await mappe(join(folder, 'aus', 'bericht.xlsx'));
  for (const name of ['Arbeitsvorrat', 'Alle Fälle']) {
    const zeilen = blatt(xlsx, name);
    const kopf = zeilen[3] ?? [];
    const [dasTeam, dieser] = ['team', 'hauptbetreuer'].map((wort) =>
      kopf.findIndex((text) => text.toLowerCase() === wort),
    );
    const zeile = zeilen[4] ?? [];
    expect([zeile[0], zeile[dasTeam ?? -1], zeile[dieser ?? -1]]).toEqual([kundennummer, team, hauptbetreuer]);
    const zelle = xlsx.getWorksheet(name)?.getCell(5, (dasTeam ?? 0) + 1);
    expect(zelle?.type).toBe(ExcelJS.ValueType.String);
    expect(zelle?.formula).toBeUndefined();
  }

  const html = seite(join(folder, 'aus', 'bericht.html'));
  // The page's own script and its data, and nothing of the export among them as an element.
  expect(html.querySelectorAll('script')).toHaveLength(2);
  const zelle = [...html.querySelectorAll('#vorrat-zeilen .v4 .leise')].map((span) => span.textContent);
  expect(zelle).toContain(hauptbetreuer);
  const daten = JSON.parse(html.querySelector('#vorrat-daten')?.textContent ?? '') as { betreuer: string[] };
  expect(daten.betreuer).toEqual([hauptbetreuer]);
});

/** The files that this process has open, where the system tells. */
function offeneDateien(): string[] {
  const ordner = '/proc/self/fd';
  const nummern = existsSync(ordner) ? readdirSync(ordner) : [];
  return nummern.map((nummer) => join(ordner, nummer)).flatMap((pfad) => (existsSync(pfad) ? readlinkSync(pfad) : []));
}

test('Alle Fälle stehen nur auf Wunsch darin, mit den Spalten und Werten von faelle.csv', async () => {
  const { folder, faelle, out } = await beispiel(12, 90, 3);
  expect((await mappe(join(out, 'bericht.xlsx'))).getWorksheet('Alle Fälle')).toBeUndefined();
  const flags = ['--eingang', 'ein', '--out', 'aus', '--no-store', '--fail-on', 'nie', '--quiet', '--alle-faelle'];
  await call(folder, ['import', ...flags]);
  // A file that stays open would keep Windows from putting the folder into its place.
  expect(offeneDateien().filter((datei) => datei.startsWith(folder))).toEqual([]);
  const zeilen = blatt(await mappe(join(out, 'bericht.xlsx')), 'Alle Fälle').slice(3);
  const tag = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').reverse().join('.') : text);
  const erwartet = faelle.map((fall) => Object.values(fall).map(tag));
  expect(zeilen).toEqual([Object.keys(faelle[0] ?? {}), ...erwartet]);
});
