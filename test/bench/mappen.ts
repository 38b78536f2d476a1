/** Workbooks in any size for `neufall pruefen`, so that twice of each can be measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { longList } from '../addin/list.ts';

export interface Mappe {
  readonly name: string;
  readonly n: number;
  readonly schreibe: (path: string, n: number) => Promise<void>;
  readonly flags?: readonly string[];
}

/** Writes a workbook of one sheet, changed by `mehr`. */
function eineMappe(
  rows: (n: number) => readonly (readonly unknown[])[],
  mehr?: (blatt: ExcelJS.Worksheet, n: number) => void,
) {
  return async (path: string, n: number): Promise<void> => {
    const mappe = new ExcelJS.Workbook();
    const blatt = mappe.addWorksheet('Liste');
    for (const row of rows(n)) blatt.addRow([...row]);
    mehr?.(blatt, n);
    await mappe.xlsx.writeFile(path);
  };
}

/** Puts elements behind the rows; exceljs compares every merged area with all others. */
async function ergaenze(path: string, elemente: string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const blatt = 'xl/worksheets/sheet1.xml';
  const xml = (await zip.file(blatt)?.async('string')) ?? '';
  zip.file(blatt, xml.replace('</sheetData>', `$&${elemente}`));
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

const ROT: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };

export const MAPPEN: readonly Mappe[] = [
  { name: 'pruefen: eine Liste', n: 5000, schreibe: eineMappe(longList) },
  {
    name: 'pruefen: lauter verschiedene Texte',
    n: 5000,
    schreibe: eineMappe((n) =>
      longList(n).map((row, i) => row.map((cell, x) => (x > 9 && i > 0 ? `${cell} ${i}` : cell))),
    ),
  },
  {
    name: 'pruefen: leere Zeilen mit Format',
    n: 50_000,
    schreibe: eineMappe(
      () => longList(100),
      (blatt, n) => {
        for (let row = 200; row < n; row++) blatt.getCell(row, 3).fill = ROT;
      },
    ),
  },
  {
    name: 'pruefen: verbundene Zellen neben der Liste',
    n: 50_000,
    schreibe: async (path, n) => {
      await eineMappe(() => longList(100))(path, n);
      const verbunden = Array.from({ length: n }, (_, i) => `<mergeCell ref="Y${i + 200}:AA${i + 200}"/>`).join('');
      await ergaenze(path, `<mergeCells count="${n}">${verbunden}</mergeCells>`);
    },
  },
  {
    name: 'pruefen: viele Formate',
    n: 2000,
    schreibe: eineMappe(longList, (blatt, n) => {
      for (let row = 2; row < n; row++)
        blatt.getCell(row, 2).font = {
          size: 8 + row / 100,
          color: { argb: `FF${(row * 7919).toString(16).padStart(6, '0').slice(-6)}` },
        };
    }),
  },
  {
    name: 'pruefen: viele Blätter',
    n: 30,
    flags: ['--alle-blaetter'],
    schreibe: async (path, n) => {
      const mappe = new ExcelJS.Workbook();
      for (let i = 0; i < n; i++) {
        const blatt = mappe.addWorksheet(`Liste ${i}`);
        for (const row of longList(100)) blatt.addRow([...row]);
      }
      await mappe.xlsx.writeFile(path);
    },
  },
];
