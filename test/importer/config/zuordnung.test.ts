/** The page and the schema say what a mapping file may hold (page 6 "The first hour": schema and example in docs). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIELD_IDS } from '../../../core/fields/declarations.ts';
import { LIST_NAMES } from '../../../core/fields/lists.ts';
import { BLATT_SCHLUESSEL, ERLEDIGT_SCHLUESSEL, readZuordnungen } from '../../../core/sheet/read-memory.ts';
import { zuordnungSchema } from '../../../importer/config/zuordnung-schema.ts';
import { ROOT } from '../cli.ts';

test('the example of the page is accepted, and shows every key', () => {
  const page = readFileSync(join(ROOT, 'docs/zuordnung.md'), 'utf8');
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const found = readZuordnungen(json);
  if ('fehler' in found) throw new Error(JSON.stringify(found));
  const keys = BLATT_SCHLUESSEL.filter((key) => key !== 'id');
  expect(Object.keys(found.get('Neuanträge') ?? {}).sort()).toEqual(keys.toSorted());
});

test('the schema has the keys that are read', () => {
  const { properties } = zuordnungSchema() as Record<string, Record<string, Record<string, unknown>>>;
  const blatt = Object(properties?.['blaetter']?.['additionalProperties']).properties;
  expect(Object.keys(blatt)).toEqual([...BLATT_SCHLUESSEL]);
  expect(Object.keys(blatt.spalten.properties)).toEqual(FIELD_IDS);
  expect(Object.keys(blatt.woerter.properties)).toEqual(LIST_NAMES);
  expect(Object.keys(blatt.erledigt.properties)).toEqual([...ERLEDIGT_SCHLUESSEL]);
});
