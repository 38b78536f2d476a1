/** The manifest: valid, complete in both languages, and from no host but its own. Source: page 6, issue "Excel add-in". */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { FUNKTIONEN, NAMESPACE } from '../../addin/functions/declarations.ts';
import { manifestFaults } from './xmllint.ts';

const root = new URL('../../', import.meta.url);
const path = fileURLToPath(new URL('manifest.xml', root));
const text = readFileSync(path, 'utf8');
const manifest = new JSDOM(text, { contentType: 'text/xml' }).window.document;
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
const BASE = 'https://localhost:3000/';

const all = (tag: string) => [...manifest.getElementsByTagName(tag)];
const resource = (id: string | null | undefined, language = 'de') => {
  const found = [...manifest.querySelectorAll('Resources > * > *')].find((one) => one.getAttribute('id') === id);
  const english = [...(found?.children ?? [])].find((one) => one.getAttribute('Locale') === 'en-US');
  return language === 'en' ? english?.getAttribute('Value') : found?.getAttribute('DefaultValue');
};

test('is valid against the schemas', () => expect(manifestFaults(path)).toBe(''));

test('carries the version of the program', () =>
  expect(all('Version').map((one) => one.textContent)).toEqual([`${version}.0`]));

test('is German, with English for everything that people read', () => {
  expect(all('DefaultLocale')[0]?.textContent).toBe('de-DE');
  const readable = [...all('DisplayName'), ...all('Description').slice(0, 1), ...all('bt:String')].filter(
    (one) => one.getAttribute('id') !== 'Functions.Namespace',
  );
  const locales = readable.map((one) => [...one.children].map((child) => child.getAttribute('Locale')));
  expect(new Set(locales.map((found) => found.join()))).toEqual(new Set(['en-US']));
});

test('asks for what it needs and no more', () => {
  expect(all('Set').map((one) => [one.getAttribute('Name'), one.getAttribute('MinVersion')])).toEqual([
    ['ExcelApi', '1.8'],
    ['SharedRuntime', '1.1'],
  ]);
  expect(all('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
  expect(all('Host').map((one) => one.getAttribute('Name') ?? one.getAttribute('xsi:type'))).toEqual([
    'Workbook',
    'Workbook',
  ]);
});

test('has one long-lived runtime and therefore no TaskpaneId', () => {
  const runtimes = all('Runtime').map((one) => [resource(one.getAttribute('resid')), one.getAttribute('lifetime')]);
  expect(runtimes).toEqual([[`${BASE}taskpane.html`, 'long']]);
  expect(all('TaskpaneId')).toEqual([]);
  const pages = [...all('FunctionFile'), ...all('Page').flatMap((one) => [...one.children])];
  expect(pages.map((one) => resource(one.getAttribute('resid')))).toEqual(pages.map(() => `${BASE}taskpane.html`));
});

test('puts the five buttons into the group "Neufälle" of the tab Start', () => {
  expect(all('OfficeTab').map((one) => one.getAttribute('id'))).toEqual(['TabHome']);
  const label = (one: Element, language?: string) =>
    resource(one.querySelector(':scope > Label')?.getAttribute('resid'), language);
  expect(all('Group').map((one) => label(one))).toEqual(['Neufälle']);
  const buttons = all('Control').map((one) => ({
    de: label(one),
    en: label(one, 'en'),
    action: one.querySelector('Action')?.getAttribute('xsi:type'),
    name: one.querySelector('FunctionName')?.textContent ?? '',
  }));
  expect(buttons).toEqual([
    { de: 'Bereich öffnen', en: 'Open pane', action: 'ShowTaskpane', name: '' },
    { de: 'Alles prüfen', en: 'Check all', action: 'ExecuteFunction', name: 'allesPruefen' },
    { de: 'Markieren', en: 'Mark', action: 'ExecuteFunction', name: 'markieren' },
    { de: 'Routen', en: 'Route', action: 'ExecuteFunction', name: 'routen' },
    { de: 'Fristen prüfen', en: 'Check deadlines', action: 'ExecuteFunction', name: 'fristenPruefen' },
  ]);
});

test('names the custom functions in both languages', () => {
  expect(resource('Functions.Namespace')).toBe(NAMESPACE);
  expect(resource('Functions.Script')).toBe(`${BASE}functions.js`);
  expect(resource('Functions.Metadata')).toBe(`${BASE}functions.json`);
  expect(resource('Functions.Metadata', 'en')).toBe(`${BASE}functions.en.json`);
  expect(FUNKTIONEN).toHaveLength(5);
});

describe('resources', () => {
  test('every one that is named is there, and none is left over', () => {
    const named = new Set([...manifest.querySelectorAll('[resid]')].map((one) => one.getAttribute('resid')));
    const there = [...manifest.querySelectorAll('Resources > * > *')].map((one) => one.getAttribute('id'));
    expect([...named].sort()).toEqual([...there].sort());
  });

  test('all addresses are below its own base address', () => {
    const addresses = text.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '').match(/https?:[^"]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((one) => !one.startsWith(BASE))).toEqual([]);
  });

  test('every icon is a file of its size', () => {
    const images = all('bt:Image').filter((one) => one.hasAttribute('id'));
    expect(images).toHaveLength(30);
    for (const image of images) {
      const file = image.getAttribute('DefaultValue')?.slice(BASE.length) ?? '';
      const size = Number(image.getAttribute('id')?.split('.').at(-1));
      expect([file, pixels(file)]).toEqual([file, [size, size]]);
    }
  });

  /** Width and height as a PNG's header says. */
  function pixels(file: string): number[] {
    const url = new URL(`addin/${file}`, root);
    if (!existsSync(url)) return [];
    const png = readFileSync(url);
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  }
});
