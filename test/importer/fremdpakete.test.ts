/** What goes out with the program is named, each with its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fremdpakete, stueckliste } from '../../importer/fremdpakete.ts';
import { ROOT } from './cli.ts';

const pakete = fremdpakete(ROOT);
const names = new Set(pakete.map(({ name }) => name));

test('every package that the program asks for is on the list, and office.js, which the add-in carries', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect([...Object.keys(dependencies), '@microsoft/office-js'].filter((name) => !names.has(name))).toEqual([]);
});

test('tools of development are not', () => {
  expect(['vitest', 'typescript', 'playwright-core', 'node'].filter((name) => names.has(name))).toEqual([]);
});

test('each has a version and a licence', () => {
  expect(pakete.filter(({ version, lizenz }) => version === '' || lizenz === '')).toEqual([]);
});

test('the bill of materials names the same packages', () => {
  const { components } = JSON.parse(stueckliste(ROOT)) as { components: { name: string; version: string }[] };
  expect(components.map(({ name, version }) => ({ name, version }))).toEqual(
    pakete.map(({ name, version }) => ({ name, version })),
  );
});
