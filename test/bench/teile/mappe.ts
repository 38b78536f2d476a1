/** A workbook with all cases: as the report writes it, by exceljs and by openpyxl. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { type Kandidat, messe, node, reihum } from '../messen.ts';
import { pythonMit } from '../peers.ts';
import { kostentabelle, zahl } from '../tabelle.ts';
import { importiert, quelltext, STICHTAG, type Werkstatt } from '../werkstatt.ts';

export async function teilMappe(werkstatt: Werkstatt): Promise<string> {
  const { laeufe } = werkstatt.umfang;
  const out = werkstatt.pfad('mappe-aus');
  messe(importiert(quelltext, await werkstatt.exporte(), out, '--no-store', '--stichtag', STICHTAG));
  const { faelle } = JSON.parse(readFileSync(join(out, 'lauf.json'), 'utf8')) as { faelle: number };
  const csv = join(out, 'faelle.csv');
  const kandidat = (name: string, kennung: string, befehl: (nach: string) => Kandidat['befehl']): Kandidat => {
    const nach = werkstatt.pfad(`${kennung}.xlsx`);
    return {
      name,
      befehl: befehl(nach),
      vorher: () => rmSync(nach, { force: true }),
      pruefe: async () => {
        const zeilen = await zeilenIn(nach);
        if (zeilen !== faelle + 1) throw new Error(`${kennung}: ${zeilen} rows of ${faelle} cases`);
      },
    };
  };
  const unser = (way: string) => (nach: string) => node('./programme/mappe.ts', way, csv, String(faelle), nach);
  const python = pythonMit('openpyxl');
  const [programm = ''] = node('./programme/openpyxl.py').args.slice(-1);
  const ergebnisse = await reihum(
    [
      kandidat('neufall: die Tabelle der Berichtsmappe', 'neufall', unser('neufall')),
      kandidat('exceljs, schreibend im Strom', 'exceljs', unser('exceljs')),
      ...(typeof python === 'string'
        ? [
            kandidat('openpyxl, write_only', 'openpyxl', (nach) => ({
              art: 'python',
              programm: python,
              args: [programm, csv, nach],
            })),
          ]
        : []),
    ],
    laeufe,
  );
  return [
    `Alle ${zahl(faelle)} Fälle als Mappe; die anderen machen keine Tabelle und keinen Filter. Geprüft: Jede Mappe hat alle Zeilen.`,
    ...(typeof python === 'string' ? [] : [python.fehlt]),
    kostentabelle(ergebnisse),
  ].join('\n\n');
}

/** Rows of the first sheet; its text may be longer than a string can be. */
async function zeilenIn(path: string): Promise<number> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const blatt = zip.file('xl/worksheets/sheet1.xml');
  if (blatt === null) throw new Error(`${path}: no sheet`);
  const BEGINN = '<row ';
  let zeilen = 0;
  let rest = '';
  for await (const chunk of new Readable().wrap(blatt.nodeStream())) {
    const pieces = (rest + String(chunk)).split(BEGINN);
    zeilen += pieces.length - 1;
    rest = pieces.at(-1)?.slice(1 - BEGINN.length) ?? '';
  }
  return zeilen;
}
