/**
 * Reads all files of one source into a table: good records become rows, bad ones are set aside with their reason.
 * Source: page 1 "The three exports", fine print 2 (one reason per record, in this order).
 */
import type { Day } from '../../core/calendar/day.ts';
import { type FieldId, field, type Quelle } from '../../core/fields/declarations.ts';
import { kundennummerFehler, normaliseKundennummer, trim } from '../../core/fields/parse.ts';
import type { Watch } from '../read/probe.ts';
import { readRecords } from '../read/records.ts';
import { type CellReader, type Column, copy, type TextPool } from '../table/columns.ts';
import { kundennummerToNumber } from '../table/kundennummer.ts';
import { type Position, Tabelle } from '../table/table.ts';
import type { Source } from './source.ts';

/** What reading one file counted. */
export interface Gelesen {
  /** Records after the header. */
  readonly saetze: number;
  readonly leerzeilen: number;
}

export interface Eingelesen {
  readonly tabelle: Tabelle;
  /** By file, in the order of `tabelle.dateien`. */
  readonly gelesen: readonly Gelesen[];
}

/** Reads the files of one source in the order given. Throws `InputError` and the signal's reason. */
export async function ingest(
  quelle: Quelle,
  dateien: readonly Source[],
  stichtag: Day,
  pool: TextPool,
  watch: Watch,
): Promise<Eingelesen> {
  const tabelle = new Tabelle(quelle, dateien, pool);
  const gelesen: Gelesen[] = [];
  for (const [index, source] of dateien.entries())
    gelesen.push(await ingestFile(tabelle, index, source, stichtag, watch));
  return { tabelle, gelesen };
}

async function ingestFile(
  tabelle: Tabelle,
  datei: number,
  source: Source,
  stichtag: Day,
  watch: Watch,
): Promise<Gelesen> {
  const { encoding } = source.probe;
  let row = 0;
  let high = false;
  let id: FieldId = 'kundennummer';
  let cell = '';
  const cells: CellReader = {
    stichtag,
    text: (raw) => {
      cell = clean(high ? encoding.decode(raw) : raw);
      return cell;
    },
    melde: (code) => {
      const wert = field(id).personal === 'name' ? '' : copy(cell);
      tabelle.melde(row, { id, code, wert });
    },
  };
  const ids: FieldId[] = [];
  const columns: Column[] = [];
  const indexes: number[] = [];
  for (const [fieldId, column] of tabelle.columns) {
    column.nextFile();
    ids.push(fieldId);
    columns.push(column);
    indexes.push(source.zuordnung.columns.get(fieldId) ?? 0);
  }
  const position = { datei, zeile: 0, satz: 0, byte: 0, length: 0 };
  const at = (info: Omit<Position, 'datei'>): Position => {
    position.zeile = info.zeile;
    position.satz = info.satz;
    position.byte = info.byte;
    position.length = info.length;
    return position;
  };
  const counted = await readRecords(
    source.path,
    source.probe,
    source.header,
    {
      column: source.kundennummer,
      isKundennummer: (raw) => kundennummerFehler(normaliseKundennummer(encoding.decode(raw))) === undefined,
    },
    {
      record(fields, info) {
        const raw = fields[source.kundennummer] ?? '';
        let number = kundennummerToNumber(raw);
        if (number < 0) {
          const text = clean(encoding.decode(raw));
          const normalised = normaliseKundennummer(text);
          const code = kundennummerFehler(normalised);
          if (code !== undefined) {
            tabelle.ausgesondert.push({ ...at(info), code, kundennummer: '', wert: copy(text) });
            return;
          }
          number = kundennummerToNumber(normalised);
        }
        row = tabelle.append(number, at(info));
        high = info.high;
        for (let i = 0; i < columns.length; i++) {
          id = ids[i] as FieldId;
          (columns[i] as Column).read(row, fields[indexes[i] as number] as string, cells);
        }
      },
      bad(code, info) {
        tabelle.ausgesondert.push({ ...at(info), code, kundennummer: '', wert: '' });
      },
      blank() {},
    },
    watch,
  );
  return { saetze: counted.records, leerzeilen: counted.blank };
}

/** Trimmed; most cells have nothing to trim. */
function clean(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 128 && last > 32 && last < 128 ? text : trim(text);
}
