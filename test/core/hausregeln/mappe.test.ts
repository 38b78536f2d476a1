/** The house file of a workbook: how it is kept, and how it stands beside the provided ones (page 9 "Where it is used"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { leseMitMappe, mappendateiText, readMappendatei } from '../../../core/hausregeln/mappe.ts';
import { datei } from './lies.ts';

const EINE = { name: 'haus.regeln.json', text: '{ }', tag: day('2026-12-10') };

test('what a workbook keeps is read back', () => {
  expect(mappendateiText(EINE)).toBe('{"name":"haus.regeln.json","tag":"2026-12-10","text":"{ }"}');
  expect(readMappendatei(mappendateiText(EINE))).toEqual(EINE);
});

test.each([
  ['nothing', ''],
  ['no text', 4711],
  ['no object', '[]'],
  ['nothing at all', 'null'],
  ['no name', '{"tag":"2026-12-10","text":"{ }"}'],
  ['no text of the file', '{"name":"a","tag":"2026-12-10","text":1}'],
  ['no day', '{"name":"a","text":"{ }"}'],
  ['a day that is none', '{"name":"a","tag":"10.12.2026","text":"{ }"}'],
  ['a day that is a number', '{"name":"a","tag":20261210,"text":"{ }"}'],
])('%s gives none', (_was, value) => {
  expect(readMappendatei(value)).toBeUndefined();
});

test('a document of the workbook takes the place of the same one and stands beside the others', () => {
  const haus = (name: string, id: string) =>
    datei(name, `{ "dokument": { "id": "${id}", "titel": "Haus", "stand": "2026-12-10" } }`);
  const bereit = [haus('a.json', 'A'), haus('b.json', 'B')];
  const dateien = (mappe: ReturnType<typeof haus> | undefined) => {
    const gelesen = leseMitMappe(bereit, mappe);
    return gelesen.ok ? gelesen.hausregeln.dateien.map(({ name }) => name) : gelesen.fehler;
  };
  expect(dateien(undefined)).toEqual(['a.json', 'b.json']);
  expect(dateien(haus('mappe.json', 'A'))).toEqual(['b.json', 'mappe.json']);
  expect(dateien(haus('mappe.json', 'C'))).toEqual(['a.json', 'b.json', 'mappe.json']);
});
