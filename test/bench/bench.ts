/**
 * `npm run bench`: what the import costs beside papaparse alone on the same three files, in one run; how many decisions the
 * core takes in a second; what a workbook of all cases costs beside the quickest other way to write the same rows; how the
 * built pane stands a long list. Every measured program runs in a process of its own; the least of three counts.
 *
 *   npm run bench -- [records in the three files together; default 1,000,000]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../../importer/addin/site.ts';
import { measurePane } from '../addin/pane/measure.ts';

const RUNS = 3;
const records = process.argv[2] ?? '1000000';
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'neufall-bench-'));

interface Measured {
  /** CPU seconds, user and system. */
  readonly cpu: number;
  /** Peak memory in MB. */
  readonly memory: number;
  readonly note: string;
}

/** Runs a measured program, which prints what it measured as JSON on its last line. */
function measure(...args: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

function least(...args: readonly string[]): Measured {
  const all = Array.from({ length: RUNS }, () => measure(...args));
  return all.reduce((best, one) => (one.cpu < best.cpu ? one : best));
}

try {
  const exports = join(folder, 'exporte');
  const sample = [file('../../importer/cli.ts'), 'beispiel', exports, '--zeilen', records, '--quiet'];
  if (spawnSync(process.execPath, sample, { stdio: 'inherit' }).status !== 0) throw new Error('no sample');
  const paths = ['verbis', 'allegro', 'step'].map((name) => join(exports, `${name}.csv`));
  const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  console.log(
    `${Number(records).toLocaleString('en-GB')} records, ${(size / 1e6).toFixed(0)} MB in three files; least CPU of ${RUNS}\n`,
  );

  const result = join(folder, 'ergebnis');
  const stream = least(file('./papaparse.ts'), 'stream', ...paths);
  const blocks = least(file('./papaparse.ts'), 'blocks', ...paths);
  const whole = least(file('./import.ts'), 'ohne-berichte', exports, result);
  const reports = measure(file('./import.ts'), 'mit-verlauf', exports, result);
  const again = measure(file('./import.ts'), 'mit-verlauf', exports, result);
  const row = (name: string, { cpu, memory, note }: Measured, beside: Measured) =>
    console.log(
      `${name.padEnd(36)} ${cpu.toFixed(2).padStart(6)} s CPU ${(cpu / beside.cpu).toFixed(2).padStart(6)} × ${memory.toFixed(0).padStart(5)} MB  ${note}`,
    );
  row('papaparse, its stream mode', stream, stream);
  row('papaparse, own 256 KiB blocks', blocks, stream);
  row('import, without history and reports', whole, stream);
  row('import into an empty history', reports, stream);
  row('import a day later, same exports', again, stream);

  const core = measure(file('./assess.ts'));
  console.log(`\ncore alone: ${core.note}\n`);

  const cases = String(JSON.parse(readFileSync(join(result, 'lauf.json'), 'utf8')).faelle);
  const workbook = (way: string) =>
    measure(file('./mappe.ts'), way, join(result, 'faelle.csv'), cases, join(folder, `${way}.xlsx`));
  const other = workbook('exceljs');
  row('all cases by exceljs, stream writer', other, other);
  row('all cases as the report writes them', workbook('neufall'), other);

  const site = join(folder, 'site');
  await buildSite(site);
  const pane = await measurePane(100_000, `${site}/`);
  console.log(
    `\npane, 100,000 rows × 20 columns: ready ${pane.ready} ms after opening; preview ${pane.preview.toFixed(1)} s, write ${pane.write.toFixed(1)} s, undo ${pane.undo.toFixed(1)} s, preview again ${pane.again.toFixed(1)} s; ${pane.requests} requests, the heaviest ${(pane.heaviest / 1e6).toFixed(1)} MB; longest task ${pane.longestTask.toFixed(0)} ms; ${pane.heap.toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
