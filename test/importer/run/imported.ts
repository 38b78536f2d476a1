/** Imports through the command line and looks at what came out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { day } from '../../../core/calendar/day.ts';
import { QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { OHNE_HAUSREGELN } from '../../../core/hausregeln/index.ts';
import { messages } from '../../../core/messages/index.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { STANDARD } from '../../../importer/config/profile.ts';
import type { DateiLauf, Lauf } from '../../../importer/protokoll/lauf.ts';
import { Faeden } from '../../../importer/run/faeden.ts';
import type { RunOptions } from '../../../importer/run/optionen.ts';
import { run } from '../../../importer/run/run.ts';
import { openSource, type Source } from '../../../importer/source/source.ts';
import { Staging } from '../../../importer/write/staging.ts';
import { call, filesBelow, NOW, newFolder } from '../cli.ts';

/** Names and bytes of the files of each source. */
export type Input = Readonly<Partial<Record<Quelle, Readonly<Record<string, Buffer>>>>>;

export interface Imported {
  readonly status: number | null;
  readonly stderr: string;
  /** Every result file but lauf.json, one character per byte. */
  readonly files: Readonly<Record<string, string>>;
  /** lauf.json without the phases, which hold times. */
  readonly lauf: Omit<Lauf, 'phasen'>;
  readonly faelle: readonly Readonly<Record<string, string>>[];
  readonly befunde: readonly Readonly<Record<string, string>>[];
}

/** Imports on 31.03.2026. Throws where there is no result. */
export async function importOf(input: Input, flags: readonly string[] = []): Promise<Imported> {
  const folder = newFolder();
  const args = QUELLEN.flatMap((quelle) => {
    const files = Object.entries(input[quelle] ?? {});
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    return files.length === 0 ? [] : [`--${quelle}`, ...files.map(([name]) => name)];
  });
  const { status, stderr } = await call(folder, ['import', ...args, '--out', 'aus', '--no-store', '--quiet', ...flags]);
  return { status, stderr, ...resultIn(join(folder, 'aus')) };
}

/** Reads a result folder. */
export function resultIn(out: string): Omit<Imported, 'status' | 'stderr'> {
  const { 'lauf.json': _, ...files } = filesBelow(out);
  const { phasen, ...lauf } = JSON.parse(readFileSync(join(out, 'lauf.json'), 'utf8')) as Lauf;
  return { files, lauf, faelle: table(join(out, 'faelle.csv')), befunde: table(join(out, 'befunde.csv')) };
}

function table(path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').slice(1), {
    delimiter: ';',
    newline: '\r\n',
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${path}: ${JSON.stringify(errors[0])}`);
  return data;
}

/** The books of every file. */
export function books({
  lauf,
}: Pick<Imported, 'lauf'>): Pick<DateiLauf, 'gelesen' | 'verbunden' | 'quarantaene' | 'dubletten'>[] {
  return lauf.dateien.map(({ gelesen, verbunden, quarantaene, dubletten }) => ({
    gelesen,
    verbunden,
    quarantaene,
    dubletten,
  }));
}

/** What a run is called with, and how many threads it has. */
export type Laufweise = Partial<RunOptions> & { readonly faeden?: number };

/** As `importOf`, straight through `run`, with another number of bytes per read, or of threads and sections. */
export async function runOf(
  input: Input,
  blockSize?: number,
  { faeden = 1, signal = new AbortController().signal, ...options }: Laufweise = {},
  folder = newFolder(),
): Promise<Omit<Imported, 'status' | 'stderr'>> {
  const profil = STANDARD;
  const sources: Source[] = [];
  for (const quelle of QUELLEN) {
    for (const [name, bytes] of Object.entries(input[quelle] ?? {})) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      sources.push(await openSource(quelle, path, profil, blockSize === undefined ? {} : { blockSize }));
    }
  }
  const staging = new Staging(join(folder, 'aus'));
  await using offen = new Faeden(faeden, signal);
  await run(
    {
      sources,
      stichtag: day('2026-03-31'),
      einstellungen: VORGABEN,
      hausregeln: OHNE_HAUSREGELN,
      profil,
      vorgabe: new Map(),
      failOn: 'fehler',
      mitNamen: false,
      alleFaelle: false,
      kleineZahlen: 3,
      takt: 'woche',
      sprache: 'de',
      version: '1.2.3',
      beginn: NOW,
      messages: messages('de'),
      progress: { begin() {}, advance() {}, end() {} },
      signal,
      ...options,
      ...(blockSize === undefined ? {} : { blockSize }),
    },
    staging,
    offen,
  );
  return resultIn(join(folder, 'aus'));
}
