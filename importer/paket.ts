/**
 * `npm pack` runs this first: dist/paket becomes the checkout with JavaScript in place of TypeScript, because Node
 * strips no types below node_modules. All paths between files stay as they are: the version stands in ../package.json
 * of cli.js, the built add-in in ../../dist/addin of the commands.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from './addin/site.ts';
import { stueckliste } from './fremdpakete.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAKET = join(ROOT, 'dist', 'paket');
const SCHEMAS = join('importer', 'config');

rmSync(PAKET, { recursive: true, force: true });

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], {
  // What `npm pack --json` writes to stdout is npm's alone.
  stdio: ['ignore', 2, 2],
});
if (status !== 0) process.exit(1);

for (const name of readdirSync(join(ROOT, SCHEMAS))) {
  if (name.endsWith('.schema.json')) cpSync(join(ROOT, SCHEMAS, name), join(PAKET, SCHEMAS, name));
}

const { name, version, type } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
writeFileSync(join(PAKET, 'package.json'), `${JSON.stringify({ name, version, type }, null, 2)}\n`);

writeFileSync(join(PAKET, 'sbom.cdx.json'), stueckliste(ROOT));

await buildSite(join(PAKET, 'dist', 'addin'));
