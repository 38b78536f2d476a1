/**
 * The plain twin of an export, for programs that take a CSV file at its word: the same records in the same order in UTF-8,
 * each with as many cells as the header, without stray quotes and without line breaks in cells; no preamble, no blank lines.
 * What else is wrong with a record stays.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { STANDARD } from '../../importer/config/profile.ts';
import { readRecords } from '../../importer/read/records.ts';
import { recogniseSource } from '../../importer/source/source.ts';
import { kundennummerIn } from '../../importer/table/kundennummer.ts';
import { cell } from '../../importer/write/csv.ts';
import { OutFile } from '../../importer/write/out-file.ts';

/** Line ends, other characters that are no text, and what could not be decoded. */
const KEIN_TEXT = /[\p{Cc}\ufffd]+/gu;

/** Writes the twin of the export `von` to `nach`; gives the number of records. */
export async function schreibeZwilling(von: string, nach: string): Promise<number> {
  const source = await recogniseSource(von, STANDARD);
  const { encoding } = source.probe;
  const { cells, delimiter } = source.header;
  const aus = new OutFile(nach);
  const line = (texts: readonly string[]) =>
    aus.text(`${cells.map((_, i) => cell((texts[i] ?? '').replace(KEIN_TEXT, ' '))).join(';')}\n`);
  line(cells);
  const fd = openSync(von, 'r');
  try {
    const { records } = await readRecords(
      von,
      source.probe,
      source.header,
      {
        ...source.kopfzeilen,
        column: source.kundennummer,
        kundennummer: (raw, from, to) => kundennummerIn(encoding.decode(raw.slice(from, to))),
      },
      {
        record: (record) => line(cells.map((_, column) => encoding.decode(record.cell(column)))),
        bad: (_, { byte, length }) => {
          const bytes = Buffer.alloc(length);
          readSync(fd, bytes, 0, length, byte);
          line(encoding.decode(encoding.view(bytes)).replaceAll('"', '').split(delimiter));
        },
        blank() {},
        blockEnd() {},
        header() {},
        skipped() {},
      },
    );
    return records;
  } finally {
    closeSync(fd);
    aus.close();
  }
}
