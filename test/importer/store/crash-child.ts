/**
 * An import that may be killed: `crash-child.ts FOLDER STICHTAG N` kills itself before its N-th writing operation; with 0 it
 * lives. Says `los` when it begins, and at the end how many operations there were.
 */
import { registerHooks } from 'node:module';
import { sabotage } from './saboteur.ts';

registerHooks({
  load: (url, context, next) => {
    // As test/importer/cli.ts does it: the report is not what is tested.
    if (url.endsWith('/report/schreiben.ts'))
      return { format: 'module', source: 'export const schreibeBericht = async () => {};', shortCircuit: true };
    const loaded = next(url, context);
    if (!url.endsWith('/protokoll/lauf.ts')) return loaded;
    // The hash holds the text of functions, which is another one where a test loads them.
    const source = String(loaded.source).replace(/(function regelwerk\([^)]*\): string \{)/, "$1 return 'test';");
    return { ...loaded, source };
  },
});

const [folder = '.', stichtag = '', at = '0'] = process.argv.slice(2);
const { importCommand } = await import('../../../importer/commands/import.ts');
const { createContext } = await import('../../../importer/aufruf/context.ts');
const io = {
  stdout: () => {},
  stderr: () => {},
  terminal: false,
  cwd: folder,
  now: new Date(2026, 2, 31, 4, 30),
  signal: new AbortController().signal,
  version: '1.2.3',
};
let operations = 0;
process.stdout.write('los\n');
sabotage((n) => {
  operations = n;
  if (n === Number(at)) process.kill(process.pid, 'SIGKILL');
});
const flags = { allegro: ['a.csv'], out: 'aus', stichtag, failOn: 'nie', quiet: true };
process.exitCode = await importCommand(flags, createContext(io, 'de', false));
process.stdout.write(`${operations}\n`);
