/** Cells on their way through the importer: bytes of any encoding to the value that the core's parser gives. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantText } from '../../../core/fields/cell-text.ts';
import { field, fieldsOf, QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { words } from '../../../core/fields/lists.ts';
import { parseCell } from '../../../core/fields/parse.ts';
import { windows1252 } from '../../../importer/sample/sink.ts';
import { csv, type Satz } from '../exports.ts';
import { STICHTAG, tableOf } from '../tables.ts';

/** What stands in cells of any type: every notation, words, near misses, white space, umlauts composed and decomposed. */
const TEXTS = [
  '02.03.2026',
  '2.3.2026',
  '02.03.26',
  '2.3.70',
  '2026-03-02',
  '2026-03-02T08:15',
  '02.03.2026 8:15',
  '02.03.2026 08:15:59',
  ' 02.03.2026',
  '02.03.2026 ',
  '\u00a002.03.2026\u00a0',
  '02.03.2026  08:15',
  '02.03.2026 24:00',
  '02.03.2026x',
  '02.03.20261',
  '31.02.2026',
  '29.02.2024',
  '31.12.9999',
  '31.12.9999 00:00',
  '9999-12-31',
  '00.00.0000',
  '0000-00-00',
  '-',
  ' - ',
  '00.07.1990',
  '00.00.1990',
  '0.7.1990',
  '01.01.1899',
  '31.12.2100',
  '01.01.2101',
  '12:00',
  // As people write days (fine print 34 to 41, 80), and tricks of exports (28).
  'Mo 02.03.2026',
  'Di, 02.03.2026',
  '2. März 2026',
  '02.Mrz26',
  '2/3/2026',
  '02.03.2026 um 9.30 Uhr',
  '02.03.2026 9.30',
  '02.03.26 AB',
  'erledigt 02.03.26',
  'abgesagt 02.03.2026 9:30',
  'geplant 02.03.26',
  '02.03.26, neu 14.3.',
  '31.02.2026 AB',
  '00.07.1990 geschätzt',
  '31.12.9999 SB',
  '2026-03-02T08:15:59.123Z',
  '20260302',
  "'02.03.2026",
  '="ja"',
  "'",
  'tel.',
  '45678',
  'ja',
  'JA ',
  'ok',
  'Erledigt',
  'vorhanden',
  'FALSE',
  'x',
  '1',
  'nein',
  'N',
  '0',
  'falsch',
  'wahr',
  'jein',
  'Müller',
  'Mu\u0308ller',
  'a;b',
  '„so“',
  '€',
  '=1+1',
  ' ',
  '\u00a0',
  '99999//0000001',
  '99999 0000001',
  '99999bg0000001',
  '99999-0000001',
  '9999/0000001',
  ...(
    ['kanal', 'anliegen', 'rechtskreis', 'status', 'antragsart', 'eingangsstelle', 'antrag_durch', 'traeger'] as const
  ).flatMap((list) => words(list)),
  'BA-Portal',
  'asu',
  'veraenderung au',
  'VERÄNDERUNG-AU',
  'persoenlich',
  'sgb 2',
  'E Mail',
];

const record = (quelle: Quelle): fc.Arbitrary<Satz> =>
  fc.record(
    Object.fromEntries(
      fieldsOf(quelle).map((id) => [
        id,
        id === 'kundennummer' ? fc.constant('099A000001') : fc.constantFrom('', ...TEXTS),
      ]),
    ),
  );

/** Windows-1252 has no decomposed umlauts: what it can't write becomes a question mark. */
const ENCODINGS: Readonly<Record<string, { bytes: (text: string) => Buffer; narrow: boolean }>> = {
  'utf-8': { bytes: (text) => Buffer.from(text), narrow: false },
  'utf-8-bom': { bytes: (text) => Buffer.from(`\uFEFF${text}`), narrow: false },
  'utf-16le': { bytes: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), narrow: false },
  'utf-16be': { bytes: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), narrow: false },
  'windows-1252': { bytes: windows1252, narrow: true },
};

describe.each(Object.entries(ENCODINGS))('%s', (name, { bytes, narrow }) => {
  test.each(QUELLEN)('%s: every value and every finding is that of the cell', async (quelle) => {
    await fc.assert(
      fc.asyncProperty(fc.array(record(quelle), { minLength: 1, maxLength: 30 }), async (records) => {
        const text = csv(
          quelle,
          narrow ? records.map((one) => mapCells(one, (cell) => cell.normalize('NFC'))) : records,
        );
        const table = await tableOf(quelle, [bytes(text)]);
        expect(table.dateien[0]?.probe.encoding.name).toBe(name);
        expect(table.size).toBe(records.length);
        for (const [row, record] of records.entries()) {
          const expected = new Set<string>();
          for (const [id, column] of table.columns) {
            const cell = meantText(narrow ? (record[id] ?? '').normalize('NFC') : (record[id] ?? ''));
            const wert = field(id).personal === 'name' ? '' : cell;
            const value = parseCell(id, cell, (code) => expected.add(`${id} ${code} ${wert}`), STICHTAG);
            expect([id, cell, column.get(row)]).toEqual([id, cell, value]);
          }
          expect(new Set(table.befunde(row).map(({ id, code, wert }) => `${id} ${code} ${wert}`))).toEqual(expected);
        }
      }),
      { seed: 1, numRuns: 8 },
    );
  });
});

function mapCells(record: Satz, change: (cell: string) => string): Satz {
  return Object.fromEntries(Object.entries(record).map(([id, cell]) => [id, change(cell)]));
}

test('more rows than a batch and a block of the row store hold keep their values and findings', async () => {
  const records = Array.from(
    { length: 10_000 },
    (_, i): Satz => ({
      kundennummer: `099A${String(i).padStart(6, '0')}`,
      antragsdatum: i % 3 === 0 ? '' : `${(i % 28) + 1}.03.2026`,
      antragsart: i % 1000 === 7 ? 'sonst' : 'Erstantrag',
      leistungsteam: `Team ${i % 50}`,
    }),
  );
  const table = await tableOf('allegro', [csv('allegro', records)]);
  const day = table.columns.get('antragsdatum');
  const team = table.columns.get('leistungsteam');
  for (const row of [0, 1, 511, 512, 513, 4095, 4096, 4097, 9999]) {
    expect(day?.get(row)).toBe(row % 3 === 0 ? undefined : STICHTAG - 30 + (row % 28));
    expect(team?.get(row)).toBe(`Team ${row % 50}`);
    expect(table.position(row)).toMatchObject({ zeile: row + 2, satz: row + 1, datei: 0 });
  }
  expect(records.flatMap((_, row) => (table.befunde(row).length > 0 ? [row] : []))).toEqual(
    Array.from({ length: 10 }, (_, i) => 1000 * i + 7),
  );
});

test('more spellings than a column remembers keep their values', async () => {
  const zwei = (n: number) => String(n).padStart(2, '0');
  const records = Array.from(
    { length: 70_000 },
    (_, i): Satz => ({
      kundennummer: `099A${String(i).padStart(6, '0')}`,
      // A day with a time of day of its own; the first day comes again when it has long been forgotten.
      antragsdatum: `${i < 69_999 ? 1 + Math.floor(i / 3600) : 1}.3.2026 08:${zwei(Math.floor(i / 60) % 60)}:${zwei(i % 60)}`,
    }),
  );
  const table = await tableOf('allegro', [csv('allegro', records)]);
  const day = table.columns.get('antragsdatum');
  expect([0, 3599, 3600, 65_535, 65_536, 69_998, 69_999].map((row) => day?.get(row))).toEqual(
    [1, 1, 2, 19, 19, 20, 1].map((tag) => STICHTAG - 31 + tag),
  );
});

test('words learnt in one file mean nothing in the next, which may have another encoding', async () => {
  const text = (kanal: string) => csv('step', [{ kundennummer: '099A000001', kanal }]);
  // The second file holds the bytes of the first one's word; in Windows-1252 they are another word.
  const table = await tableOf('step', [text('persönlich'), windows1252(text('persÃ¶nlich'))]);
  expect(table.dateien.map(({ probe }) => probe.encoding.name)).toEqual(['utf-8', 'windows-1252']);
  expect([0, 1].map((row) => table.columns.get('kanal')?.get(row))).toEqual(['persönlich', undefined]);
});
