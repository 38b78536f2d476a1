/** Tables of small exports, read by the importer itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../core/calendar/day.ts';
import { QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { type Profil, STANDARD, type Vorgabe } from '../../importer/config/profile.ts';
import { bezuegeIn } from '../../importer/join/bezuege.ts';
import { eachCase, type Fall } from '../../importer/join/cases.ts';
import { type Geordnet, nachQuelle, type Tabellen, withoutRepeats } from '../../importer/join/repeats.ts';
import { openSource, type Source } from '../../importer/source/source.ts';
import { ingest } from '../../importer/table/ingest.ts';
import type { Tabelle } from '../../importer/table/table.ts';
import { newFolder } from './cli.ts';
import { csv, type Satz } from './exports.ts';

export const STICHTAG = day('2026-03-31');

/** The table of the files of one source, given as bytes or text. */
export async function tableOf(
  quelle: Quelle,
  files: readonly (string | Buffer)[],
  profil: Profil = STANDARD,
): Promise<Tabelle> {
  const folder = newFolder();
  const sources: Source[] = [];
  for (const [i, content] of files.entries()) {
    const path = join(folder, `${quelle}${i}.csv`);
    writeFileSync(path, content);
    sources.push(await openSource(quelle, path, profil));
  }
  return (await ingest(quelle, sources, STICHTAG, {})).tabelle;
}

/** The rows of one source in join order; records are those of the default profile, a list for each file. */
export async function ordered(quelle: Quelle, ...files: (readonly Satz[])[]): Promise<Geordnet> {
  return withoutRepeats(
    await tableOf(
      quelle,
      files.map((records) => csv(quelle, records)),
    ),
  );
}

/** The tables of the sources that have records. */
export async function tables(records: Readonly<Partial<Record<Quelle, readonly Satz[]>>>): Promise<Tabellen> {
  const found = await Promise.all(
    QUELLEN.flatMap((quelle) => {
      const rows = records[quelle];
      return rows === undefined ? [] : [ordered(quelle, rows)];
    }),
  );
  return nachQuelle(found);
}

/** The case rows of small exports; each object serves all of them. */
export async function casesOf(
  records: Readonly<Partial<Record<Quelle, readonly Satz[]>>>,
  vorgabe: Vorgabe = new Map(),
): Promise<Iterable<Fall>> {
  const tabellen = await tables(records);
  return eachCase(tabellen, vorgabe, bezuegeIn(tabellen, vorgabe, STICHTAG));
}

/** The exports in a folder, in join order. */
export async function geordneteAus(folder: string): Promise<Tabellen> {
  const alle: [Quelle, Geordnet][] = [];
  for (const quelle of QUELLEN) {
    const source = await openSource(quelle, join(folder, `${quelle}.csv`), STANDARD);
    alle.push([quelle, withoutRepeats((await ingest(quelle, [source], STICHTAG, {})).tabelle)]);
  }
  return Object.fromEntries(alle);
}
