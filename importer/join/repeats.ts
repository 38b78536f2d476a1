/**
 * The rows of a table in join order, without repeats: a key that stands in an export twice with equal cells is
 * dropped and counted (DUBLETTE), with other cells it is set aside (DUBLETTE_WIDERSPRUCH); the first stays.
 * Source: page 1 "quarantined", fine print 7, 8, 22 (8) and 74.
 */
import { closeSync, openSync } from 'node:fs';
import { meantText } from '../../core/fields/cell-text.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import { normaliseKundennummer } from '../../core/fields/parse.ts';
import { withoutSurplus } from '../read/labels.ts';
import { cellsOf, rawRecord } from '../read/raw.ts';
import { kundennummerToText } from '../table/kundennummer.ts';
import type { Tabelle } from '../table/table.ts';
import { orderBy } from './sort.ts';

/** The fields that make a key with the Kundennummer: the first also orders a person's rows (page 1 "Join"). */
const KEY = {
  verbis: [],
  allegro: ['antragsdatum'],
  step: ['eingang_am', 'anliegen'],
} as const satisfies Record<Tabelle['quelle'], readonly FieldId[]>;

export interface Geordnet {
  readonly tabelle: Tabelle;
  /** Rows that stay: by Kundennummer, then Antragsdatum or Eingang (unknown last), then file order. */
  readonly rows: Uint32Array;
  /** The Kundennummern of `rows`, as numbers. */
  readonly persons: Float64Array;
  /** Identical repeats, by file. */
  readonly dubletten: readonly number[];
  /** By file: how many of its records repeat a key of another file, by that file's index. */
  readonly wiederholt: readonly ReadonlyMap<number, number>[];
}

/** The sources there are. */
export type Tabellen = Readonly<Partial<Record<Tabelle['quelle'], Geordnet>>>;

/** The tables of a run by their source. */
export const nachQuelle = (alle: readonly Geordnet[]): Tabellen =>
  Object.fromEntries(alle.map((eine) => [eine.tabelle.quelle, eine]));

/**
 * The rows that stay, in the order of the file: there their memory lies side by side, and whoever looks at all of them
 * takes a third of the time of the join order.
 */
export function inDateifolge({ tabelle, rows }: Geordnet): Uint32Array {
  const bleibt = new Uint8Array(tabelle.size);
  for (let i = 0; i < rows.length; i++) bleibt[rows[i]!] = 1;
  const folge = new Uint32Array(rows.length);
  let n = 0;
  for (let row = 0; row < bleibt.length; row++) if (bleibt[row] === 1) folge[n++] = row;
  return folge;
}

/** Orders a table's rows and takes the repeats out; contradictions join `tabelle.ausgesondert`. */
export function withoutRepeats(tabelle: Tabelle): Geordnet {
  const { size } = tabelle;
  const { rows: order, keys } = orderBy(size, (row) => tabelle.kundennummer(row));
  const [first, second] = KEY[tabelle.quelle].map((id) => tabelle.columns.get(id));
  const dubletten = tabelle.dateien.map(() => 0);
  const wiederholt = tabelle.dateien.map(() => new Map<number, number>());
  // Shared memory: the cases of a run are made from it by several threads.
  const rows = new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT));
  const persons = new Float64Array(new SharedArrayBuffer(size * Float64Array.BYTES_PER_ELEMENT));
  const cells = new CellStore(tabelle);
  let kept = 0;
  const keep = (row: number, person: number) => {
    rows[kept] = row;
    persons[kept++] = person;
  };
  /** The row from position `start` on with the second key field of `row`; it has few values. */
  const twin = (start: number, row: number) => {
    for (let i = start; i < kept; i++)
      if (second === undefined || second.key(rows[i]!) === second.key(row)) return rows[i];
    return undefined;
  };
  const repeat = (row: number, before: number, person: number) => {
    const [erste, datei] = [tabelle.dateiVon(before), tabelle.dateiVon(row)];
    if (erste !== datei) wiederholt[datei]?.set(erste, (wiederholt[datei].get(erste) ?? 0) + 1);
    if (cells.equal(before, row)) {
      dubletten[datei]!++;
    } else {
      tabelle.ausgesondert.push({
        ...tabelle.position(row),
        code: 'DUBLETTE_WIDERSPRUCH',
        kundennummer: kundennummerToText(person),
        wert: '',
      });
    }
  };
  const several = (group: Uint32Array, person: number) => {
    if (first !== undefined) group.sort((a, b) => first.key(a) - first.key(b) || a - b);
    let current: number | undefined;
    let start = kept;
    for (const row of group) {
      const key = first?.key(row) ?? 0;
      if (key !== current) start = kept;
      current = key;
      const before = twin(start, row);
      if (before === undefined) keep(row, person);
      else repeat(row, before, person);
    }
  };
  try {
    for (let from = 0, to = 0; from < size; from = to) {
      const person = keys[from]!;
      while (to < size && keys[to] === person) to++;
      if (to === from + 1) keep(order[from]!, person);
      else several(order.subarray(from, to), person);
    }
  } finally {
    cells.close();
  }
  tabelle.ausgesondert.sort((a, b) => a.datei - b.datei || a.byte - b.byte);
  return { tabelle, rows: rows.subarray(0, kept), persons: persons.subarray(0, kept), dubletten, wiederholt };
}

/** The cells of rows as they stand (fine print 72, 73), read again from their files: needed for repeats only. */
class CellStore {
  private readonly tabelle: Tabelle;
  private readonly files = new Map<number, number>();
  constructor(tabelle: Tabelle) {
    this.tabelle = tabelle;
  }
  equal(a: number, b: number): boolean {
    const [left, right] = [this.cells(a), this.cells(b)];
    return left.length === right.length && left.every((cell, i) => cell === right[i]);
  }
  private cells(row: number): string[] {
    const { datei, byte, length } = this.tabelle.position(row);
    const source = this.tabelle.dateien[datei];
    if (source === undefined) throw new RangeError(`row ${row} has no file`);
    let fd = this.files.get(datei);
    if (fd === undefined) {
      fd = openSync(source.path, 'r');
      this.files.set(datei, fd);
    }
    const all = cellsOf(rawRecord(fd, byte, length), source.probe.encoding, source.header.delimiter).map((text) =>
      text.trim(),
    );
    const cells = [...withoutSurplus(all)];
    cells[source.kundennummer] = normaliseKundennummer(meantText(cells[source.kundennummer] ?? ''));
    return cells;
  }
  close(): void {
    for (const fd of this.files.values()) closeSync(fd);
  }
}
