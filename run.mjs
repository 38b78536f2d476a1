/**
 * Starts a program of this project with the project's own Node 24, and sets the project up first where that is still
 * to be done. Runs on any Node from 18 on, because it has to run before Node 24 is there.
 *
 *   node run.mjs importer/cli.ts …   a TypeScript file of this project
 *   node run.mjs vitest …            a program of an installed package
 *
 * What the set-up says goes to stderr: stdout belongs to the program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.neufall-setup');
/**
 * Where Node keeps what it made of JavaScript and TypeScript. Without it each thread takes the types out of all sources anew,
 * which costs 30 MB, too.
 */
const cache = join(root, 'node_modules', '.cache', 'node');
const windows = process.platform === 'win32';

/** What has to be installed: a new lock file asks for a new set-up. */
const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('neufall: Einrichtung läuft (npm ci), das dauert beim ersten Mal etwa eine halbe Minute …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (npm.status !== 0) {
    console.error(
      'neufall: Die Einrichtung ist gescheitert. Prüfen Sie den Zugang zur npm-Registry und rufen Sie „npm ci“ auf.',
    );
    process.exit(4);
  }
  writeFileSync(stamp, wanted);
}

const [program = '', ...args] = process.argv.slice(2);
const isFile = program.endsWith('.ts');
const command = isFile ? join(bin, windows ? 'node.cmd' : 'node') : join(bin, windows ? `${program}.cmd` : program);
/** Young objects get little room: an import makes a million short-lived records, and a quarter less memory costs no time. */
const nodeFlags = ['--max-semi-space-size=8'];
const child = spawn(command, isFile ? [...nodeFlags, join(root, program), ...args] : args, {
  // npm runs scripts in the project's folder; paths on the command line are meant from the caller's.
  cwd: isFile ? (process.env.INIT_CWD ?? process.cwd()) : root,
  env: { NODE_COMPILE_CACHE: cache, ...process.env, PATH: bin + delimiter + process.env.PATH },
  stdio: 'inherit',
  shell: windows,
});

// The child gets Ctrl-C from the terminal itself; it decides how to end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
