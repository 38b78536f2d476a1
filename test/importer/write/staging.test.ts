/** The output folder, all or nothing (page 5; docs/entscheidungen/0003-ausgabe-alles-oder-nichts.md). */
import { mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BelegtError, KeinOrdnerError, Staging } from '../../../importer/write/staging.ts';
import { filesBelow, newFolder, ROOT, start } from '../cli.ts';

/** Writes files by path below a folder; a name that ends in `/` is a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (path.endsWith('/')) mkdirSync(join(folder, path), { recursive: true });
    else writeFileSync(join(folder, path), text);
  }
}

/** All files below a folder but the locks, which stay. */
function state(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesBelow(folder)).filter(([path]) => !path.endsWith('.sperre')));
}

const OLD = {
  'faelle.csv': 'alt',
  'lauf.json': 'alt',
  'quarantaene/step-s.csv': 'alt',
  'notiz.txt': 'fremd',
  'plan/a.txt': 'fremd',
};
const NEW = { 'faelle.csv': 'neu', 'lauf.json': 'neu' };
const at = (place: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${place}/${path}`, text]));
const FOREIGN = { 'notiz.txt': 'fremd', 'plan/a.txt': 'fremd' };
/** What a run is in the middle of writing. */
const HALF = { 'faelle.csv': 'halb' };

/** Each state that a killed run can leave, and what the next run makes of it before it writes anything. */
const LEFT: Readonly<Record<string, readonly [before: Record<string, string>, after: Record<string, string>]>> = {
  'nothing yet': [{}, {}],
  'a result': [at('aus', OLD), at('aus', OLD)],
  'killed while writing the first result': [at('.aus.neu', HALF), {}],
  'killed while writing': [{ ...at('aus', OLD), ...at('.aus.neu', HALF) }, at('aus', OLD)],
  'killed between the two renames': [{ ...at('.aus.alt', OLD), ...at('.aus.neu', NEW) }, at('aus', OLD)],
  'killed between the two renames, and the new folder thrown away': [at('.aus.alt', OLD), at('aus', OLD)],
  'killed after the second rename': [
    { ...at('aus', NEW), ...at('.aus.alt', OLD) },
    { ...at('aus', NEW), ...at('aus', FOREIGN) },
  ],
  'killed while clearing the old folder': [
    {
      ...at('aus', NEW),
      'aus/notiz.txt': 'fremd',
      '.aus.alt/plan/a.txt': 'fremd',
      '.aus.alt/quarantaene/x.csv': 'alt',
    },
    { ...at('aus', NEW), ...at('aus', FOREIGN) },
  ],
  'killed after the second rename, and again while writing': [
    { ...at('aus', NEW), ...at('.aus.alt', OLD), ...at('.aus.neu', HALF) },
    { ...at('aus', NEW), ...at('aus', FOREIGN) },
  ],
};

describe.each(Object.entries(LEFT))('%s', (_, [before, after]) => {
  test('a run that is discarded leaves the last whole result', () => {
    const folder = newFolder();
    write(folder, before);
    const staging = new Staging(join(folder, 'aus'));
    expect(readdirSync(staging.folder)).toEqual([]);
    write(staging.folder, HALF);
    staging.discard();
    expect(state(folder)).toEqual(after);
  });

  test('a run that publishes replaces it, but for what is not its own', () => {
    const folder = newFolder();
    write(folder, before);
    const staging = new Staging(join(folder, 'aus'));
    write(staging.folder, NEW);
    staging.publish();
    const foreign = Object.entries(after).filter(([path]) => Object.keys(FOREIGN).some((name) => path.endsWith(name)));
    expect(state(folder)).toEqual({ ...at('aus', NEW), ...Object.fromEntries(foreign) });
  });
});

test('the folder is built beside the result, so that the swap is a rename', () => {
  const out = join(newFolder(), 'a', 'b', 'aus');
  const staging = new Staging(out);
  expect(dirname(staging.folder)).toBe(dirname(out));
  staging.discard();
});

test('a link to the result stays a link', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'woanders'));
  symlinkSync(join(folder, 'woanders'), join(folder, 'aus'), 'junction');
  const staging = new Staging(join(folder, 'aus'));
  write(staging.folder, NEW);
  staging.publish();
  expect(basename(realpathSync(join(folder, 'aus')))).toBe('woanders');
  expect(filesBelow(join(folder, 'woanders'))).toEqual(NEW);
});

describe('refuses', () => {
  test('a file, and a path below one, and leaves nothing beside it', () => {
    const folder = newFolder();
    write(folder, { datei: 'x' });
    expect(() => new Staging(join(folder, 'datei'))).toThrow(KeinOrdnerError);
    expect(() => new Staging(join(folder, 'datei', 'aus'))).toThrow(KeinOrdnerError);
    expect(() => new Staging(join(folder, 'datei', 'darin', 'aus'))).toThrow(KeinOrdnerError);
    expect(filesBelow(folder)).toEqual({ datei: 'x' });
  });

  test('a folder that another run holds, and no other folder', () => {
    const folder = newFolder();
    const first = new Staging(join(folder, 'aus'));
    write(first.folder, HALF);
    expect(() => new Staging(join(folder, 'aus'))).toThrow(BelegtError);
    // The run that was refused has not cleared away what the other one writes.
    expect(readdirSync(first.folder)).toEqual(['faelle.csv']);
    const other = new Staging(join(folder, 'anders'));
    other.discard();
    first.publish();
    new Staging(join(folder, 'aus')).discard();
    expect(state(folder)).toEqual(at('aus', HALF));
  });
});

test('a killed run holds the folder no longer', async () => {
  const folder = newFolder();
  const out = join(folder, 'aus');
  write(folder, at('aus', OLD));
  const module = new URL('../../../importer/write/staging.ts', import.meta.url).href;
  const code = `const { Staging } = await import(${JSON.stringify(module)});
    const { writeFileSync } = await import('node:fs');
    const staging = new Staging(${JSON.stringify(out)});
    writeFileSync(staging.folder + '/faelle.csv', 'halb');
    process.stdout.write('bereit');
    // Kept in use: what nobody uses any more is collected, and its lock with it.
    setInterval(() => staging.folder, 1000);`;
  const { child, ended } = start(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  expect(() => new Staging(out)).toThrow(BelegtError);
  child.kill('SIGKILL');
  await ended;
  expect(state(folder)).toEqual({ ...at('aus', OLD), ...at('.aus.neu', HALF) });
  new Staging(out).discard();
  expect(state(folder)).toEqual(at('aus', OLD));
});
