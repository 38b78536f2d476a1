/** Checks a manifest against Microsoft's schemas in test/data/xsd, with xmllint. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCHEMA = fileURLToPath(new URL('../data/xsd/OfficeAppManifestV1_1.xsd', import.meta.url));

const works = () => spawnSync('xmllint', ['--version']).status === 0;

/** Installs xmllint where that is possible without asking. */
function provide(): void {
  if (works()) return;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', 'libxml2-utils']);
  if (!works()) throw new Error('xmllint is missing: install it, on Debian with "apt-get install libxml2-utils".');
}

/** What xmllint says against the manifest; empty when it is valid. */
export function manifestFaults(path: string): string {
  provide();
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, path], { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}
