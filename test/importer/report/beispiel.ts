/** A report of a sample, and the figures in it worked out from the lines of faelle.csv beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { vi } from 'vitest';
import { writeSample } from '../../../importer/sample/write.ts';
import { call, newFolder } from '../cli.ts';

// Other tests go without the files of reports, see cli.ts.
vi.doUnmock('../../../importer/report/schreiben.ts');

export type Fall = Readonly<Record<string, string>>;

export interface Beispiel {
  /** Holds the run's files. */
  readonly out: string;
  readonly store: string;
  readonly folder: string;
  readonly faelle: readonly Fall[];
}

/** Imports a sample on 31.03.2026 with history; `kleineZahlen` as in the configuration. */
export async function beispiel(seed: number, personen: number, kleineZahlen: number): Promise<Beispiel> {
  const folder = newFolder();
  await writeSample(join(folder, 'ein'), { seed, personen });
  writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify({ kleine_zahlen: kleineZahlen }));
  const flags = ['--eingang', 'ein', '--out', 'aus', '--stichtag', '2026-03-31', '--fail-on', 'nie', '--quiet'];
  const { status, stderr } = await call(folder, ['import', ...flags]);
  if (status !== 0) throw new Error(stderr);
  const out = join(folder, 'aus');
  const text = readFileSync(join(out, 'faelle.csv'), 'utf8').slice(1);
  const { data } = Papa.parse<Fall>(text, { delimiter: ';', header: true, skipEmptyLines: true });
  return { out, store: join(folder, 'neufall.sqlite'), folder, faelle: data };
}

/** How many cases have each value of a column. */
export function zaehle(faelle: readonly Fall[], spalte: string): Map<string, number> {
  const zahlen = new Map<string, number>();
  for (const fall of faelle) zahlen.set(fall[spalte] ?? '', (zahlen.get(fall[spalte] ?? '') ?? 0) + 1);
  return zahlen;
}

/** `TT.MM.JJJJ` of `JJJJ-MM-TT`. */
export const deutsch = (iso: string | undefined): string => (iso ?? '').split('-').reverse().join('.');

/** German whole numbers of a page as numbers. */
export const ohnePunkt = (text: string): string => text.replaceAll('.', '');
