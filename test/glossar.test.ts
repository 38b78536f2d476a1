/** docs/glossar.md: each name of the code stands in the file that the page names. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const codes = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The text of a file, or of all files of a folder. */
const textOf = (path: string): string =>
  statSync(join(ROOT, path)).isDirectory()
    ? globSync(join(ROOT, path, '**/*.ts'))
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n')
    : read(path);

const rows = read('docs/glossar.md')
  .split('\n')
  .filter((line) => /^\| (?!Begriff|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows.map(([, begriff = '', , code, datei]) => [begriff, codes(code), codes(datei)] as const))(
  '%s',
  (_, names, files) => {
    const text = files.map(textOf).join('\n');
    expect(files).not.toEqual([]);
    expect(names.filter((name) => !new RegExp(String.raw`\b${name}\b`).test(text))).toEqual([]);
  },
);
