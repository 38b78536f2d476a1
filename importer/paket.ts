/**
 * `npm pack` runs this first: in dist/paket the program becomes few files of JavaScript. Node strips no types below
 * node_modules, and a thread that loads two hundred modules one by one waits longer for them than for its first block.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { buildSite } from './addin/site.ts';
import { stueckliste } from './fremdpakete.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAKET = join(ROOT, 'dist', 'paket');
const SCHEMAS = join('importer', 'config');

rmSync(PAKET, { recursive: true, force: true });

/** The program: a file for each command, and what several need in files of their own. */
await buendle('importer/cli.ts', true);
/** What a thread runs, in one file. */
for (const faden of ['importer/run/faden.ts', 'importer/run/berichtsfaden.ts']) await buendle(faden, false);

for (const name of readdirSync(join(ROOT, SCHEMAS))) {
  if (name.endsWith('.schema.json')) cpSync(join(ROOT, SCHEMAS, name), join(PAKET, SCHEMAS, name));
}

const { name, version, type } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
writeFileSync(join(PAKET, 'package.json'), `${JSON.stringify({ name, version, type }, null, 2)}\n`);

writeFileSync(join(PAKET, 'sbom.cdx.json'), stueckliste(ROOT));

await buildSite(join(PAKET, 'dist', 'addin'));

/** Other packages stay as they are: they come with this one, see `bundleDependencies`. */
async function buendle(datei: string, codeSplitting: boolean): Promise<void> {
  const bundle = await rolldown({
    input: join(ROOT, datei),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
  });
  await bundle.write({
    dir: join(PAKET, 'importer'),
    entryFileNames: `${datei.slice('importer/'.length, -'.ts'.length)}.js`,
    // Two folders deep, as every module that names a file by its own place (`import.meta.url`) is.
    chunkFileNames: 'run/[name]-[hash].js',
    codeSplitting,
  });
}
