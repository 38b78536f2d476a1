/** The same thousand persons through the import and through a team lead's sheet: the same answers (page 6, issue 3). */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { FIELD_IDS, QUELLEN } from '../../../core/fields/declarations.ts';
import { messages } from '../../../core/messages/index.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from '../../../core/sheet/columns.ts';
import { STANDARD } from '../../../importer/config/profile.ts';
import { eachCase } from '../../../importer/join/cases.ts';
import { withoutRepeats } from '../../../importer/join/repeats.ts';
import { writeSample } from '../../../importer/sample/write.ts';
import { ingest } from '../../../importer/source/ingest.ts';
import { openSource } from '../../../importer/source/source.ts';
import { TextPool } from '../../../importer/table/text.ts';
import { asCells, HEADER } from '../../core/sheet/as-cells.ts';
import { call, newFolder } from '../cli.ts';
import { resultIn } from '../run/imported.ts';
import { mappe, rowOf, sheetOf, type Wert } from './mappe.ts';

const STICHTAG = '2026-03-31';

/** The cells of every case row of the exports in a folder, in the order of faelle.csv; dates are serials. */
async function joinedRows(folder: string, date1904: boolean): Promise<Wert[][]> {
  const pool = new TextPool();
  const watch = { signal: new AbortController().signal, onBytes: () => {} };
  const tabellen = await Promise.all(
    QUELLEN.map(async (quelle) => {
      const source = await openSource(quelle, join(folder, `${quelle}.csv`), STANDARD);
      return withoutRepeats((await ingest(quelle, [source], day(STICHTAG), pool, watch)).tabelle);
    }),
  );
  const rows: Wert[][] = [];
  const byQuelle = Object.fromEntries(tabellen.map((one) => [one.tabelle.quelle, one]));
  for (const { row } of eachCase(byQuelle, new Map(), day(STICHTAG))) {
    rows.push(asCells(row, date1904, (id) => ({ serial: true, variant: FIELD_IDS.indexOf(id) % 5 })));
  }
  return rows;
}

/** Findings that only an import can raise, and those on cells, which a joined row no longer shows. */
const NUR_IMPORT = /^(FEHLT_IN|WIDERSPRUCH_)/;
const { befunde: texte } = messages('de');

/** A line of faelle.csv as the sheet has it. */
function expected(fall: Readonly<Record<string, string>>): Record<Ergebnisspalte, unknown> {
  const codes = (fall['befunde'] ?? '').split(' ').filter((code) => code !== '') as BefundCode[];
  const own = codes.filter((code) => befund(code).ebene === 'fall' && !NUR_IMPORT.test(code));
  // A case without ALLEGRO row lacks its BG-Nummer in a sheet only, where the column is there for all (4-findings.csv).
  if (codes.includes('FEHLT_IN_ALLEGRO')) own.push('BG_NUMMER_FEHLT');
  const number = (text: string | undefined) => (text === undefined || text === '' ? '' : Number(text));
  return {
    Neufall: fall['neufall'],
    'Neufall-Grund': fall['neufall_grund'],
    Zuständig: fall['stelle'],
    Weg: fall['weg'],
    'Frist Erstberatung': fall['frist_erstberatung'],
    'Status Erstberatung': fall['status_erstberatung'],
    'Resttage Erstberatung': number(fall['resttage_erstberatung']),
    'Frist Entscheidung': fall['frist_entscheidung'],
    'Status Entscheidung': fall['status_entscheidung'],
    'Resttage Entscheidung': number(fall['resttage_entscheidung']),
    Befunde: own
      .sort()
      .map((code) => texte[code].kurz)
      .join('; '),
  };
}

test.each([false, true])('1904 date system: %s', async (date1904) => {
  const folder = newFolder();
  await writeSample(folder, { seed: 5, personen: 1000, stichtag: day(STICHTAG) });
  const imported = ['import', '--eingang', '.', '--out', 'aus', '--no-store', '--quiet', '--stichtag', STICHTAG];
  expect((await call(folder, imported)).status).toBe(10);
  const { faelle } = resultIn(join(folder, 'aus'));
  expect(faelle.length).toBeGreaterThan(1000);

  const rows = await joinedRows(folder, date1904);
  // No export has the column that a team lead fills.
  const used = HEADER.map((_, i) => i).filter((i) => HEADER[i] !== 'Neufall manuell');
  const cells = [HEADER, ...rows].map((row) => used.map((i) => row[i] ?? null));
  await mappe(folder, cells, (_, book) => {
    book.properties.date1904 = date1904;
  });
  await call(folder, ['pruefen', 'liste.xlsx', '--quiet', '--stichtag', STICHTAG]);
  const sheet = await sheetOf(join(folder, 'liste-geprueft.xlsx'));
  const answers = rows.map((_, i) => {
    const row = rowOf(sheet, i + 2);
    return Object.fromEntries(ERGEBNISSPALTEN.map((spalte) => [spalte, row[spalte] ?? '']));
  });
  expect(answers).toEqual(faelle.map(expected));
  // What the comparison is worth: all kinds of answers are among them.
  const kinds = (spalte: Ergebnisspalte) => new Set(answers.map((answer) => answer[spalte])).size;
  expect([kinds('Neufall'), kinds('Status Erstberatung'), kinds('Status Entscheidung')]).toEqual([4, 7, 7]);
});
