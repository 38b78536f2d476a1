/** `neufall abgleich`: the three lists, and a copy with what is missing (page 8, issue 11). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { csv } from '../exports.ts';
import { mappe, parts, rowOf, sheetOf, type Wert } from '../pruefen/mappe.ts';

const folder = newFolder();
const ANZAHL = 2000;
const nummer = (n: number) => `123A${String(100_000 + n)}`;
/** Four applications a day. */
const tag = (n: number) => new Date(Date.UTC(2026, 0, 5 + Math.floor(n / 40)));
const deutsch = (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('.');

const KOPF = ['Notiz', 'Kundennummer', 'Name', 'Antrag vom', 'Vermittler', 'Team'];
const zeile = (n: number): Wert[] => ['', nummer(n), `Name ${n}`, tag(n), `IFK ${n % 20}`, `Team ${n % 5}`];

const FEHLT = Array.from({ length: 40 }, (_, i) => i * 49 + 3);
const ANDERS = Array.from({ length: 10 }, (_, i) => i * 101 + 7);
const UNBEKANNT = Array.from(
  { length: 5 },
  (_, i) => ['', `999Z00000${i}`, 'Fremd', tag(i), 'IFK 1', 'Team 1'] as Wert[],
);

/** The list of the EZ: dates as true dates with a format, a filter, widths. */
function liste(): Wert[][] {
  const rows = Array.from({ length: ANZAHL }, (_, n) => n)
    .filter((n) => !FEHLT.includes(n))
    .map((n) => (ANDERS.includes(n) ? [...zeile(n).slice(0, 4), 'IFK anders', `Team ${n % 5}`] : zeile(n)));
  return [KOPF, ...rows.slice(0, 900), ...UNBEKANNT, ...rows.slice(900)];
}
const gestaltet = (sheet: ExcelJS.Worksheet) => {
  sheet.getColumn(4).numFmt = 'dd.mm.yyyy';
  sheet.autoFilter = { from: 'A1', to: `F${sheet.rowCount}` };
  for (let row = 2; row <= sheet.rowCount; row++) sheet.getCell(row, 2).font = { bold: true };
};

beforeAll(async () => {
  const alle = Array.from({ length: ANZAHL }, (_, n) => n);
  const verbis = alle.map((n) => ({ kundennummer: nummer(n), hauptbetreuer: `IFK ${n % 20}`, team: `Team ${n % 5}` }));
  const allegro = alle.map((n) => ({
    kundennummer: nummer(n),
    antragsdatum: deutsch(tag(n)),
    antragsart: 'Erstantrag',
  }));
  const step = alle.map((n) => ({
    kundennummer: nummer(n),
    nachname: `Name ${n}`,
    geburtsdatum: '01.01.1990',
    aufenthalt_de: 'ja',
    rechtskreis: 'SGB II',
    anliegen: 'Neuantrag',
    eingang_am: deutsch(tag(n)),
  }));
  for (const [name, rows] of Object.entries({ verbis, allegro, step }))
    writeFileSync(join(folder, `${name}.csv`), csv(name as 'verbis', rows));
  const dateien = ['--verbis', 'verbis.csv', '--allegro', 'allegro.csv', '--step', 'step.csv'];
  await call(folder, ['import', ...dateien, '--out', 'aus', '--stichtag', '2026-03-31', '--quiet', '--mit-namen']);
  await mappe(folder, liste(), gestaltet);
});

interface Antwort {
  readonly fehlt: readonly { readonly kundennummer: string; readonly antragsdatum: string }[];
  readonly unbekannt: readonly { readonly kundennummer: string; readonly zeile: number }[];
  readonly abweichend: readonly { readonly kundennummer: string; readonly unterschiede: readonly unknown[] }[];
  readonly gleich: number;
  readonly ausgabe: string | null;
}
const vergleiche = async (...flags: readonly string[]) => {
  const ended = await call(folder, ['abgleich', 'liste.xlsx', '--json', ...flags]);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(ended.stdout) as Antwort;
};

describe.each([
  ['faelle.csv', ['--faelle', 'aus/faelle.csv']],
  ['the history', ['--store', 'neufall.sqlite']],
])('beside %s', (_, flags) => {
  test('all that is missing, unknown or different is found, and nothing else', async () => {
    const { fehlt, unbekannt, abweichend, gleich, ausgabe } = await vergleiche(...flags);
    expect(fehlt.map(({ kundennummer }) => kundennummer)).toEqual(FEHLT.map(nummer));
    expect(unbekannt.map(({ kundennummer }) => kundennummer)).toEqual(UNBEKANNT.map(([, one]) => one));
    expect(abweichend.map(({ kundennummer }) => kundennummer)).toEqual(ANDERS.map(nummer));
    expect(abweichend[0]?.unterschiede).toEqual([{ feld: 'hauptbetreuer', liste: 'IFK anders', lauf: 'IFK 7' }]);
    expect([gleich, ausgabe]).toEqual([ANZAHL - FEHLT.length - ANDERS.length, null]);
  });
});

describe('--ergaenzen', () => {
  test('appends the missing cases as the rows above look, widens the filter, and touches nothing else', async () => {
    const before = readFileSync(join(folder, 'liste.xlsx'));
    const { ausgabe } = await vergleiche('--faelle', 'aus/faelle.csv', '--ergaenzen', '--out', 'neu.xlsx');
    expect(ausgabe).toBe(join(folder, 'neu.xlsx'));
    expect(readFileSync(join(folder, 'liste.xlsx')).equals(before)).toBe(true);

    const rows = liste().length;
    const sheet = await sheetOf(join(folder, 'neu.xlsx'));
    expect(sheet.rowCount).toBe(rows + FEHLT.length);
    const [erster = 0] = FEHLT;
    expect(rowOf(sheet, rows + 1)).toEqual({
      Kundennummer: nummer(erster),
      Name: `Name ${erster}`,
      'Antrag vom': tag(erster).toISOString().slice(0, 10),
      Vermittler: `IFK ${erster % 20}`,
      Team: `Team ${erster % 5}`,
    });
    const [oben, neu] = [sheet.getRow(rows), sheet.getRow(rows + 1)];
    expect(neu.getCell(4).numFmt).toBe('dd.mm.yyyy');
    expect(neu.getCell(2).font).toEqual(oben.getCell(2).font);
    expect(sheet.autoFilter).toBe(`A1:F${rows + FEHLT.length}`);

    const [a, b] = [await parts(join(folder, 'liste.xlsx')), await parts(join(folder, 'neu.xlsx'))];
    const anders = Object.keys(b).filter((name) => a[name] !== b[name]);
    expect(anders.sort()).toEqual(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']);
    const blatt = (all: Record<string, string>) => all['xl/worksheets/sheet1.xml'] ?? '';
    const ohneNeue = blatt(b)
      .replaceAll(new RegExp(`<row r="(${FEHLT.map((_, i) => rows + 1 + i).join('|')})".*?</row>`, 'g'), '')
      .replaceAll(`F${rows + FEHLT.length}`, `F${rows}`);
    expect(ohneNeue).toBe(blatt(a));

    // The completed list lacks nothing any more.
    const danach = await call(folder, ['abgleich', 'neu.xlsx', '--json', '--faelle', 'aus/faelle.csv']);
    expect(JSON.parse(danach.stdout)).toMatchObject({ fehlt: [], gleich: ANZAHL - ANDERS.length });
  });

  test('conditional formats and data validations that end with the list grow, those that do not stay', async () => {
    const own = newFolder();
    writeFileSync(join(own, 'faelle.csv'), readFileSync(join(folder, 'aus/faelle.csv')));
    const ende = liste().length;
    await mappe(own, liste(), (sheet) => {
      const rot = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } as const;
      const regel: ExcelJS.ConditionalFormattingRule = {
        type: 'expression',
        formulae: ['$D2>46000'],
        style: { fill: rot },
        priority: 1,
      };
      sheet.addConditionalFormatting({ ref: `D2:D${ende}`, rules: [regel] });
      sheet.addConditionalFormatting({ ref: 'E2:E50', rules: [{ ...regel, priority: 2 }] });
      // exceljs writes data bars once more among the newer kinds.
      sheet.addConditionalFormatting({
        ref: `F2:F${ende}`,
        rules: [{ type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], priority: 3 } as never],
      });
      for (let row = 2; row <= ende; row++)
        sheet.getCell(row, 6).dataValidation = { type: 'list', allowBlank: true, formulae: ['"Team 1,Team 2"'] };
    });
    const ended = await call(own, ['abgleich', 'liste.xlsx', '--faelle', 'faelle.csv', '--ergaenzen', '--trotzdem']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const bereiche = async (name: string) => {
      const xml = (await parts(join(own, name)))['xl/worksheets/sheet1.xml'] ?? '';
      return [...xml.matchAll(/(conditionalFormatting|dataValidation) [^>]*sqref="([^"]*)"|<xm:sqref>([^<]*)</g)].map(
        ([, kind, sqref, newer]) => [kind ?? 'xm', sqref ?? newer],
      );
    };
    const vorher = await bereiche('liste.xlsx');
    expect(new Set(vorher.map(([kind]) => kind))).toEqual(new Set(['conditionalFormatting', 'dataValidation', 'xm']));
    const neu = String(ende + FEHLT.length);
    expect(await bereiche('liste-ergaenzt.xlsx')).toEqual(
      vorher.map(([kind, sqref]) => [kind, sqref?.replace(new RegExp(`${ende}$`), neu)]),
    );
  });

  test('a new row does not look done because the last one does', async () => {
    const own = newFolder();
    writeFileSync(join(own, 'faelle.csv'), readFileSync(join(folder, 'aus/faelle.csv')));
    const ende = liste().length;
    await mappe(own, liste(), (sheet) => {
      sheet.getCell(ende, 2).font = { strike: true };
      sheet.getCell(ende - 1, 2).font = { italic: true };
    });
    const ended = await call(own, ['abgleich', 'liste.xlsx', '--faelle', 'faelle.csv', '--ergaenzen']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const sheet = await sheetOf(join(own, 'liste-ergaenzt.xlsx'));
    expect(sheet.getCell(ende + 1, 2).font).toEqual(sheet.getCell(ende - 1, 2).font);
  });

  test('a table grows by the rows', async () => {
    const own = newFolder();
    writeFileSync(join(own, 'faelle.csv'), readFileSync(join(folder, 'aus/faelle.csv')));
    await mappe(own, [], (sheet) => {
      sheet.addTable({
        name: 'Liste',
        ref: 'A1',
        headerRow: true,
        columns: KOPF.map((name) => ({ name, filterButton: true })),
        rows: liste().slice(1),
      });
    });
    const ended = await call(own, ['abgleich', 'liste.xlsx', '--faelle', 'faelle.csv', '--ergaenzen']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('40 Neufälle fehlen, 5 Zeilen sind dem Lauf unbekannt, 10 Zeilen weichen ab');
    const table = (await parts(join(own, 'liste-ergaenzt.xlsx')))['xl/tables/table1.xml'] ?? '';
    const bis = liste().length + FEHLT.length;
    expect(table).toContain(`ref="A1:F${bis}"`);
    expect(table).toMatch(new RegExp(`<autoFilter ref="A1:F${bis}"`));
  });

  test('refuses to cover what stands below the list', async () => {
    const own = newFolder();
    writeFileSync(join(own, 'faelle.csv'), readFileSync(join(folder, 'aus/faelle.csv')));
    await mappe(own, [...liste(), ['', '', '', '', '', ''], ['Summe', '', '', '', '', '']]);
    const ended = await call(own, ['abgleich', 'liste.xlsx', '--faelle', 'faelle.csv', '--ergaenzen']);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('Unter der Liste steht in Zeile');
  });
});

test.each([
  ['--out without --ergaenzen', ['--faelle', 'aus/faelle.csv', '--out', 'x.xlsx'], 2, '--ergaenzen'],
  ['both sources', ['--faelle', 'aus/faelle.csv', '--store', 'neufall.sqlite'], 2, 'schließen einander aus'],
  ['another file', ['--faelle', 'aus/befunde.csv'], 2, 'keine faelle.csv'],
  ['no file', ['--faelle', 'fehlt.csv'], 3, 'lässt sich nicht lesen'],
])('%s', async (_, flags, status, text) => {
  const ended = await call(folder, ['abgleich', 'liste.xlsx', ...flags]);
  expect(ended.status).toBe(status);
  expect(ended.stderr).toContain(text);
});

test('a run that could find no Neufall does not say that none is missing', async () => {
  const other = newFolder();
  // Without ALLEGRO nobody knows whether an application is the first one.
  for (const name of ['verbis.csv', 'step.csv', 'liste.xlsx'])
    writeFileSync(join(other, name), readFileSync(join(folder, name)));
  const files = ['--verbis', 'verbis.csv', '--step', 'step.csv'];
  await call(other, ['import', ...files, '--out', 'aus', '--stichtag', '2026-03-31', '--quiet', '--mit-namen']);
  for (const lauf of [
    ['--store', 'neufall.sqlite'],
    ['--faelle', 'aus/faelle.csv'],
  ]) {
    const { stdout } = await call(other, ['abgleich', 'liste.xlsx', ...lauf]);
    expect(stdout.split('\n')[0]).toBe(
      `ACHTUNG: Der Lauf hat keinen einzigen Neufall gefunden, ${ANZAHL.toLocaleString('de-DE')} Fälle warten auf eine Entscheidung. Prüfen Sie in zusammenfassung.txt, ob ihm eine Quelle oder Spalte fehlt.`,
    );
  }
});
