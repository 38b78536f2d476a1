/**
 * `npm run paket:zweimal`: packs twice and compares: equal sources give an equal tarball, with the built add-in inside,
 * byte by byte. Whoever has the sources can so find out whether a tarball was made of them (docs/betrieb.md 1).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'neufall-zweimal-'));
const sum = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The print of the tarball, and those of the built add-in's files. */
function pack(name: string): { readonly paket: string; readonly addin: Readonly<Record<string, string>> } {
  const to = mkdtempSync(join(folder, name));
  const { status, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', to], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  const built = join(root, 'dist', 'paket', 'dist', 'addin');
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return {
    paket: sum(readFileSync(join(to, readdirSync(to)[0] ?? ''))),
    addin: Object.fromEntries(
      files.map(({ parentPath, name: file }) => {
        const path = join(parentPath, file);
        return [path.slice(built.length + 1), sum(readFileSync(path))];
      }),
    ),
  };
}

try {
  const [eins, zwei] = [pack('eins-'), pack('zwei-')];
  const names = [...new Set([...Object.keys(eins.addin), ...Object.keys(zwei.addin)])];
  const anders = names.filter((name) => eins.addin[name] !== zwei.addin[name]);
  console.log(`Add-in: ${names.length} Dateien, ${anders.length} verschieden ${anders.join(' ')}`.trim());
  console.log(`Paket: ${eins.paket}${eins.paket === zwei.paket ? ', beide Male' : ` und ${zwei.paket}`}`);
  process.exitCode = anders.length === 0 && eins.paket === zwei.paket ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
