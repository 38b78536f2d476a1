/**
 * Reads all files of one source into a table: good records become rows, bad ones are set aside with their reason.
 * Source: page 1 "The three exports", fine print 2 (one reason per record, in this order).
 */
import type { Day } from '../../core/calendar/day.ts';
import { meantText } from '../../core/fields/cell-text.ts';
import type { Quelle } from '../../core/fields/declarations.ts';
import { kundennummerFehler, normaliseKundennummer } from '../../core/fields/parse.ts';
import { passtZu } from '../config/muster.ts';
import { type Profil, STANDARD } from '../config/profile.ts';
import type { Watch } from '../read/probe.ts';
import { readRecords } from '../read/records.ts';
import type { Source } from '../source/source.ts';
import { Batch } from './batch.ts';
import { kundennummerToNumber } from './kundennummer.ts';
import { Tabelle } from './table.ts';
import { copy } from './text.ts';

/** What reading one file counted. */
export interface Gelesen {
  /** Records after the header. */
  readonly saetze: number;
  readonly leerzeilen: number;
  /** Header lines that came again. */
  readonly kopfzeilen: number;
  /** Rows that the profile says are no records. */
  readonly uebersprungen: number;
  /** Records of which surplus empty fields were cut off. */
  readonly leere_endfelder: number;
}

export interface Eingelesen {
  readonly tabelle: Tabelle;
  /** By file, in the order of `tabelle.dateien`. */
  readonly gelesen: readonly Gelesen[];
}

/** What a house says about the cells and rows of an export. */
export type Lesart = Pick<Profil, 'woerter' | 'ueberspringen'>;

/** Reads the files of one source in the order given. Throws `InputError` and the signal's reason. */
export async function ingest(
  quelle: Quelle,
  dateien: readonly Source[],
  stichtag: Day,
  watch: Watch,
  profil: Lesart = STANDARD,
): Promise<Eingelesen> {
  const tabelle = new Tabelle(quelle, dateien, profil.woerter);
  const gelesen: Gelesen[] = [];
  for (const [index, source] of dateien.entries())
    gelesen.push(await ingestFile(tabelle, index, source, stichtag, watch, profil.ueberspringen));
  return { tabelle, gelesen };
}

async function ingestFile(
  tabelle: Tabelle,
  datei: number,
  source: Source,
  stichtag: Day,
  watch: Watch,
  ueberspringen: readonly string[],
): Promise<Gelesen> {
  const { encoding } = source.probe;
  const istKeinSatz = passtZu(ueberspringen);
  const batch = new Batch(source.header.cells.length, encoding, stichtag, (row, befund) => tabelle.melde(row, befund));
  const columns = [...tabelle.columns].map(([id, column]) => ({
    id,
    column,
    index: source.zuordnung.columns.get(id) ?? 0,
  }));
  const flush = () => {
    for (const { id, column, index } of columns) {
      batch.begin(id, index);
      column.read(batch, index);
    }
    batch.clear();
  };
  const counted = await readRecords(
    source.path,
    source.probe,
    source.header,
    {
      column: source.kundennummer,
      isKundennummer: (raw) =>
        kundennummerToNumber(raw) >= 0 ||
        kundennummerFehler(normaliseKundennummer(meantText(encoding.decode(raw)))) === undefined,
      ...source.kopfzeilen,
      ...(ueberspringen.length === 0 ? {} : { isSkipped: (raw) => istKeinSatz(meantText(encoding.decode(raw))) }),
    },
    {
      record(cells, ort) {
        const raw = cells.cell(source.kundennummer);
        let number = kundennummerToNumber(raw);
        if (number < 0) {
          const text = meantText(encoding.decode(raw));
          const normalised = normaliseKundennummer(text);
          const code = kundennummerFehler(normalised);
          if (code !== undefined) {
            tabelle.ausgesondert.push({ datei, ...ort, code, kundennummer: '', wert: copy(text) });
            return;
          }
          number = kundennummerToNumber(normalised);
        }
        if (batch.add(tabelle.append(number, datei, ort), cells)) flush();
      },
      bad(code, ort) {
        tabelle.ausgesondert.push({ datei, ...ort, code, kundennummer: '', wert: '' });
      },
      blank() {},
      header() {},
      skipped() {},
    },
    watch,
  );
  flush();
  for (const { column } of columns) column.forget();
  const { records, blank, headers, skipped, cut } = counted;
  return { saetze: records, leerzeilen: blank, kopfzeilen: headers, uebersprungen: skipped, leere_endfelder: cut };
}
