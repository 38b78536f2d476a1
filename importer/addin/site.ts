/**
 * The deployable folder of the add-in: built from the checkout's sources or as the installed package brings it, with the
 * manifest for an address. All or nothing: it is made beside the wanted folder and then takes its place.
 * Source: page 5 `neufall addin`.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Haustext } from '../../core/hausregeln/mappe.ts';
import { type ManifestValues, manifestFor } from './manifest.ts';

const CONFIG = fileURLToPath(new URL('../../addin/vite.config.ts', import.meta.url));
/** Where the checkout keeps its built add-in, and the package the one that came with it. */
export const DIST = fileURLToPath(new URL('../../dist/addin', import.meta.url));
/** A checkout has the sources of the add-in; an installed package has it built. */
export const HAT_QUELLEN = existsSync(CONFIG);

/** What the built folder says of itself (`site.json`). */
export interface SiteInfo {
  readonly version: string;
  /** The headers with which every file is to be served. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Building failed; the message is what the build tool says. */
export class BuildError extends Error {}

/** The folder holds something else. */
export class FremderOrdnerError extends Error {}

export function readSiteInfo(folder: string): SiteInfo {
  return JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')) as SiteInfo;
}

/** Puts the site into `folder`, whose contents go. @throws BuildError */
export async function buildSite(folder: string): Promise<void> {
  if (!HAT_QUELLEN) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(DIST, folder, { recursive: true });
    return;
  }
  const vite = createRequire(import.meta.url).resolve('vite/package.json');
  const args = [join(dirname(vite), 'bin', 'vite.js'), 'build', '--config', CONFIG, '--logLevel', 'error'];
  // A process of its own: the builder looks at variables such as NODE_ENV, and prints what it likes.
  const child = spawn(process.execPath, [...args, '--outDir', resolve(folder), '--emptyOutDir'], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  if (code !== 0) throw new BuildError(Buffer.concat(said).toString('utf8').trim());
}

/** Whether `folder` may be replaced: it is missing, empty, or an add-in that was written before. */
function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  return (
    readdirSync(folder).length === 0 || ['site.json', 'manifest.xml'].every((name) => existsSync(join(folder, name)))
  );
}

/** The house rules that the pane loads at its start, see addin/pane/ausgeliefert.ts. */
const HAUSREGELN = 'hausregeln.json';

/**
 * Builds the add-in for an address into a folder.
 * @param regeln house files that are put beside the pane
 * @param own the folder is the checkout's own and may be replaced whatever it holds
 * @returns what the site says of itself
 * @throws FremderOrdnerError, BuildError, errors of the file system
 */
export async function writeSite(
  out: string,
  values: Omit<ManifestValues, 'version'>,
  regeln: readonly Haustext[] = [],
  own = false,
): Promise<SiteInfo> {
  const folder = resolve(out);
  if (!own && !isFree(folder)) throw new FremderOrdnerError(out);
  const beside = (kind: string) => join(dirname(folder), `.${basename(folder)}.${kind}-${process.pid}`);
  const made = beside('neu');
  const old = beside('alt');
  try {
    mkdirSync(made, { recursive: true });
    await buildSite(made);
    const info = readSiteInfo(made);
    const manifest = join(made, 'manifest.xml');
    writeFileSync(manifest, manifestFor(readFileSync(manifest, 'utf8'), { ...values, version: info.version }));
    writeFileSync(
      join(made, HAUSREGELN),
      JSON.stringify(regeln.map(({ name, text }) => ({ name: basename(name), text }))),
    );
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(made, folder);
    return info;
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
