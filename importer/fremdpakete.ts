/**
 * Packages of others that go out with the tarball or inside the built add-in, read from package-lock.json: the list in
 * THIRD-PARTY.md, and the bill of materials that `npm pack` puts beside the program.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Eintrag {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** Needed by tools, or by a package that goes out, which can do without it. */
  readonly devOptional?: boolean;
  /** Systems for which an optional part of a package is; none of those goes out. */
  readonly os?: readonly string[];
}

export interface Fremdpaket {
  readonly name: string;
  readonly version: string;
  /** As the package itself says; empty where it says nothing. */
  readonly lizenz: string;
}

/** Development packages that the built add-in carries (addin/site/office.ts, addin/vite.config.ts). */
const IM_ADDIN = ['@microsoft/office-js', 'ical-generator'];
/** What these say of their licence only in a file. Read on 2026-11-30. */
const IN_DATEI: Readonly<Record<string, string>> = {
  '@microsoft/office-js': 'Microsoft Office JavaScript API, Lizenz im Paket',
  buffers: 'MIT/X11 (laut README)',
};

/** All of them, each version once, by name and version. */
export function fremdpakete(root: string): readonly Fremdpaket[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Eintrag>>;
  };
  const all = new Map<string, Fremdpaket>();
  for (const [path, { version = '', license = '', dev = false, devOptional = false, os }] of Object.entries(
    lock.packages,
  )) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || os !== undefined || ((dev || devOptional) && !IM_ADDIN.includes(name))) continue;
    all.set(`${name} ${version}`, { name, version, lizenz: IN_DATEI[name] ?? license });
  }
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, paket]) => paket);
}

/**
 * The bill of materials in CycloneDX 1.5. It names no day and no number of its own, so that equal sources give equal
 * tarballs. (`npm sbom` leaves out packages that another one names as its optional peer, valibot among them.)
 */
export function stueckliste(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const components = fremdpakete(root).map(({ name, version, lizenz }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ license: { name: lizenz } }],
  }));
  const metadata = { component: { type: 'application', name: 'neufall', version } };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components }, null, 2)}\n`;
}
