/** The whole import of a folder of exports, without history and reports. */
import { neufall } from '../../importer/program.ts';
import { printMeasured } from './measured.ts';

const [exports = '', out = ''] = process.argv.slice(2);
const lines: string[] = [];
const status = await neufall(
  ['import', '--eingang', exports, '--out', out, '--stichtag', '2026-03-31', '--fail-on', 'nie', '--no-store'],
  {
    stdout: (text) => void lines.push(text),
    stderr: (text) => void process.stderr.write(text),
    terminal: false,
    cwd: process.cwd(),
    now: new Date(),
    signal: new AbortController().signal,
    version: 'bench',
  },
);
if (status !== 0) process.exit(status);
printMeasured(lines.join('').split('\n')[0] ?? '');
