/** Text that is safe in every part that the program writes (fine print 83). */
import { describe, expect, test } from 'vitest';
import { escapeXml, spaltennamen, unescapeText, xmlZeichen, zelltext } from '../../../importer/xlsx/text.ts';
import { xmlFehler } from './geprueft.ts';
import { UNMOEGLICH } from './zeichen.ts';

test.each(UNMOEGLICH.map((char) => [char.charCodeAt(0).toString(16), char]))('U+%s becomes U+FFFD', (_, char) => {
  expect(xmlZeichen(`a${char}b`)).toBe('a\uFFFDb');
  expect(xmlFehler(`<a b="${escapeXml(`1${char}2`)}">${escapeXml(char)}</a>`)).toBeUndefined();
});

test('every other character stays', () => {
  const all = '\t\n\r !\x7F\x9Fß€\uD7FF\uE000\uFFFD😀\u{10FFFF}';
  expect(xmlZeichen(all)).toBe(all);
  expect(escapeXml(`<'a' & "b">`)).toBe('&lt;&#39;a&#39; &amp; &quot;b&quot;&gt;');
});

describe('the text of a cell', () => {
  test('is cut at 32,767 characters, never through a pair of surrogates', () => {
    expect(zelltext('x'.repeat(32_767))).toBe('x'.repeat(32_767));
    expect(zelltext('x'.repeat(32_768))).toBe(`${'x'.repeat(32_766)}…`);
    expect(zelltext(`${'x'.repeat(32_765)}😀😀`)).toBe(`${'x'.repeat(32_765)}…`);
  });

  test.each(['_x0041_', 'a_x000D_b_x005F_', '_x41_', '_X0041_', '__x00e4__', 'x\x7Fy'])('%s is read back', (text) => {
    expect(unescapeText(zelltext(text))).toBe(text);
  });
});

test('names of a table’s columns: of one line, at most 255 characters, none twice', () => {
  const long = 'x'.repeat(40_000);
  expect(spaltennamen([' Team\n 1 ', 'TEAM 1', '', 'a\u0001', 'a\uFFFD', long, long])).toEqual([
    'Team 1',
    'TEAM 1 (2)',
    'Spalte 3',
    'a\uFFFD',
    'a\uFFFD (2)',
    `${'x'.repeat(254)}…`,
    `${'x'.repeat(250)}… (2)`,
  ]);
});
