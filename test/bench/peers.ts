/** Programs of others that the bench measures beside ours where they are there. None of them is a package of this project. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What is missing, in one line that says how to get it. */
export type Fehlt = { readonly fehlt: string };

/** A Python that has this module. */
export function pythonMit(modul: string): string | Fehlt {
  const namen = [process.env['NEUFALL_PYTHON'] ?? 'python3', '/usr/bin/python3', 'python'];
  const gefunden = namen.find((name) => spawnSync(name, ['-c', `import ${modul}`], { stdio: 'ignore' }).status === 0);
  return (
    gefunden ?? {
      fehlt: `${modul} fehlt: unter Debian „apt install python3-${modul}“, oder NEUFALL_PYTHON nennt ein Python, das es hat.`,
    }
  );
}

/** The entry of DuckDB's package: below the folder that NEUFALL_DUCKDB names, or installed for all. */
export function duckdb(): string | Fehlt {
  const global = () => spawnSync('npm', ['root', '-g'], { encoding: 'utf8', shell: true }).stdout.trim();
  const ordner = process.env['NEUFALL_DUCKDB'] ?? global();
  try {
    return createRequire(join(ordner, 'x')).resolve('@duckdb/node-api');
  } catch {
    return {
      fehlt:
        'DuckDB fehlt: „npm install -g @duckdb/node-api“, oder NEUFALL_DUCKDB nennt den Ordner node_modules, in dem es liegt.',
    };
  }
}
