/**
 * A workbook with all cases of a faelle.csv as a table: as the report writes it (`neufall`), and by the stream writer of
 * exceljs with shared style objects, the fastest other way that was found (`exceljs`); it makes no table and no filter.
 */
import ExcelJS from 'exceljs';
import { cliMessages } from '../../../importer/messages/index.ts';
import { alleFaelle } from '../../../importer/report/alle-faelle.ts';
import type { Tabelle } from '../../../importer/report/bausteine.ts';
import { schreibeTabelle } from '../../../importer/report/mappe-blatt.ts';
import { KOPFZEILE, packen } from '../../../importer/report/packen.ts';
import { rahmenteile } from '../../../importer/report/rahmen.ts';

const [way, faelle = '', lines = '0', out = ''] = process.argv.slice(2);
const tabelle = alleFaelle({ pfad: faelle, anzahl: Number(lines) }, 'Fälle');

async function asReport(): Promise<void> {
  const mappe = new ExcelJS.Workbook();
  const blatt = mappe.addWorksheet('Fälle');
  const { value: first } = tabelle.zeilen[Symbol.iterator]().next();
  const zeilen: Tabelle['zeilen'] = [first ?? tabelle.spalten.map(() => undefined)];
  schreibeTabelle(blatt, KOPFZEILE, { ...tabelle, anzahl: 1, zeilen }, cliMessages('de').report, tabelle.anzahl);
  const teile = await rahmenteile(await mappe.xlsx.writeBuffer(), []);
  await packen(out, { teile, lange: [blatt.id] }, [tabelle], new Date(0));
}

/** Days between 1899-12-30, the zero of Excel's serial numbers, and 1970-01-01. */
const EPOCH = 25_569;

async function asStream(): Promise<void> {
  const mappe = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: out, useStyles: true });
  const blatt = mappe.addWorksheet('Fälle');
  blatt.columns = tabelle.spalten.map(({ titel, breite }) => ({ header: titel, width: breite }));
  const tag: Partial<ExcelJS.Style> = { numFmt: 'dd.mm.yyyy' };
  for (const zeile of tabelle.zeilen) {
    const row = blatt.addRow(
      zeile.map((wert, i) => (typeof wert === 'number' && tabelle.spalten[i]?.art === 'tag' ? wert + EPOCH : wert)),
    );
    tabelle.spalten.forEach(({ art }, i) => {
      if (art === 'tag') row.getCell(i + 1).style = tag;
    });
    row.commit();
  }
  await mappe.commit();
}

await (way === 'neufall' ? asReport() : asStream());
console.log(tabelle.spalten.length);
