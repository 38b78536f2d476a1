/** Nights of small exports, and what a history holds after them. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Quelle } from '../../../core/fields/declarations.ts';
import { call, type Ended } from '../cli.ts';
import { csv, type Satz } from '../exports.ts';

/** The records of one night by source. */
export type Nacht = Readonly<Partial<Record<Quelle, readonly Satz[]>>>;

/** Imports a night from `folder` into `folder/aus` and the history `folder/neufall.sqlite`. */
export async function importNight(
  folder: string,
  nacht: Nacht,
  stichtag: string,
  flags: readonly string[] = [],
): Promise<Ended> {
  const files = Object.entries(nacht) as [Quelle, readonly Satz[]][];
  for (const [quelle, records] of files) writeFileSync(join(folder, `${quelle}.csv`), csv(quelle, records));
  const inputs = files.flatMap(([quelle]) => [`--${quelle}`, `${quelle}.csv`]);
  return call(folder, ['import', ...inputs, '--out', 'aus', '--stichtag', stichtag, '--fail-on', 'nie', ...flags]);
}

/** Every table of a history; lauf.json in it without times. */
export function dump(path: string): Record<string, readonly Record<string, unknown>[]> {
  if (!existsSync(path)) return {};
  const db = new DatabaseSync(path);
  try {
    const tables = ['lauf', 'feld', 'fall', 'aenderung', 'woche', 'weitergabe', 'veroeffentlichung'];
    return Object.fromEntries(
      tables.map((table) => [
        table,
        db
          .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
          .all()
          .map(({ protokoll, ...row }) => (protokoll === undefined ? { ...row } : { ...row, ...timeless(protokoll) })),
      ]),
    );
  } finally {
    db.close();
  }
}

function timeless(protokoll: unknown): Record<string, unknown> {
  const { phasen: _, ...lauf } = JSON.parse(String(protokoll)) as Record<string, unknown>;
  return { protokoll: lauf };
}
