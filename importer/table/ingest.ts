/**
 * Reads all files of one source into a table: good records become rows, bad ones are set aside with their reason.
 * Source: page 1 "The three exports", fine print 2 (one reason per record, in this order).
 */
import type { Day } from '../../core/calendar/day.ts';
import type { QuarantaeneGrund } from '../../core/decide/befunde.ts';
import { meantText } from '../../core/fields/cell-text.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import { kundennummerFehler, normaliseKundennummer } from '../../core/fields/parse.ts';
import { passtZu } from '../config/muster.ts';
import { type Profil, STANDARD } from '../config/profile.ts';
import type { Cells } from '../read/cells.ts';
import type { Ort, RecordSink } from '../read/delivery.ts';
import type { Encoding } from '../read/encoding.ts';
import type { Merkmale } from '../read/merkmale.ts';
import type { Watch } from '../read/probe.ts';
import { readRecords } from '../read/records.ts';
import type { Source } from '../source/source.ts';
import { Batch } from './batch.ts';
import type { Column } from './columns.ts';
import { kundennummerIn, kundennummerToNumber } from './kundennummer.ts';
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
  for (const [index, source] of dateien.entries()) {
    const leser = new Dateileser(tabelle, index, source, stichtag, profil.ueberspringen);
    const counted = await readRecords(source.path, source.probe, source.header, leser, leser, watch);
    leser.finish();
    const { records, blank, headers, skipped, cut } = counted;
    gelesen.push({
      saetze: records,
      leerzeilen: blank,
      kopfzeilen: headers,
      uebersprungen: skipped,
      leere_endfelder: cut,
    });
  }
  return { tabelle, gelesen };
}

/** Tells the records of one file and takes them into the table. A class: V8 compiles its methods once for all files. */
class Dateileser implements Merkmale, RecordSink {
  readonly column: number;
  readonly mayBeHeader: Merkmale['mayBeHeader'];
  readonly matcher: Merkmale['matcher'];
  readonly isSkipped: Merkmale['isSkipped'];
  private readonly tabelle: Tabelle;
  private readonly datei: number;
  private readonly encoding: Encoding;
  private readonly batch: Batch;
  private readonly columns: readonly { readonly id: FieldId; readonly column: Column; readonly index: number }[];

  constructor(
    tabelle: Tabelle,
    datei: number,
    { header, kopfzeilen, kundennummer, probe: { encoding }, zuordnung }: Source,
    stichtag: Day,
    ueberspringen: readonly string[],
  ) {
    this.column = kundennummer;
    this.mayBeHeader = kopfzeilen.mayBeHeader;
    this.matcher = kopfzeilen.matcher;
    const istKeinSatz = passtZu(ueberspringen);
    this.isSkipped = ueberspringen.length === 0 ? undefined : (raw) => istKeinSatz(this.text(raw));
    this.tabelle = tabelle;
    this.datei = datei;
    this.encoding = encoding;
    this.batch = new Batch(header.cells.length, encoding, stichtag, (row, befund) => tabelle.melde(row, befund));
    this.columns = [...tabelle.columns].map(([id, column]) => ({ id, column, index: zuordnung.columns.get(id) ?? 0 }));
  }

  kundennummer(raw: string, from = 0, to = raw.length): number {
    const number = kundennummerToNumber(raw, from, to);
    return number < 0 ? kundennummerIn(this.text(raw.slice(from, to))) : number;
  }

  record(cells: Cells, ort: Readonly<Ort>, kundennummer: number): void {
    if (kundennummer < 0) {
      const wert = this.text(cells.cell(this.column));
      this.bad(kundennummerFehler(normaliseKundennummer(wert))!, ort, copy(wert));
    } else if (this.batch.add(this.tabelle.append(kundennummer, this.datei, ort), cells)) {
      this.flush();
    }
  }

  bad(code: QuarantaeneGrund, ort: Readonly<Ort>, wert = ''): void {
    this.tabelle.ausgesondert.push({ datei: this.datei, ...ort, code, kundennummer: '', wert });
  }

  blank(): void {}
  header(): void {}
  skipped(): void {}

  blockEnd(): void {
    this.flush();
  }

  /** After the last record. */
  finish(): void {
    for (const { column } of this.columns) column.forget();
  }

  private flush(): void {
    for (const { id, column, index } of this.columns) {
      this.batch.begin(id, index);
      column.read(this.batch, index);
    }
    this.batch.clear();
  }

  /** What a raw cell means. */
  private text(raw: string): string {
    return meantText(this.encoding.decode(raw));
  }
}
