/** Elements by their place in the text: whatever stands around them, the slices are the elements. */
import { describe, expect, test } from 'vitest';
import { applyEdits, attributeOf, isWithin, walk, withAttributes, XmlError } from '../../../importer/xlsx/xml.ts';

/** Each element's text and the text from its end tag on, in the order of their ends. */
function slices(xml: string): [string, string][] {
  const found: [string, string][] = [];
  walk(xml, { close: (tag, start, end) => void found.push([xml.slice(tag.start, end), xml.slice(start, end)]) });
  return found;
}

test('line ends, emoji, entities, comments, CDATA, prefixes and quotes do not move them', () => {
  const inner = '<b x="y>z"/>';
  const c = '<c>t😀</c  >';
  const xml = `<?xml version="1.0"?>\r\n<x:a\r\n q='1&lt;2'>\r\n ä😀&amp;${inner}\r\n${c}<!-- <d> --><![CDATA[<e>]]></x:a>\n`;
  expect(slices(xml)).toEqual([
    [inner, ''],
    [c, '</c  >'],
    [xml.slice(xml.indexOf('<x:a'), -1), '</x:a>'],
  ]);
});

test('names are those of the part’s namespace, whatever its prefix; others have theirs; texts are decoded', () => {
  const seen: unknown[] = [];
  walk('<x:a xmlns:x="A" xmlns:r="R" r:id="7" b="&quot;"><x:t>1 &lt; 2</x:t><t xmlns="R"/><t/></x:a>', {
    open: ({ name, qname, attributes }) => seen.push([name, qname, attributes]),
    text: (text, path) => seen.push([path.map(({ name }) => name).join('/'), text]),
  });
  expect(seen).toEqual([
    ['a', 'x:a', { '{xmlns}x': 'A', '{xmlns}r': 'R', '{R}id': '7', b: '"' }],
    ['t', 'x:t', {}],
    ['a/t', '1 < 2'],
    ['{R}t', 't', { xmlns: 'R' }],
    ['{}t', 't', {}],
  ]);
});

test('a part without a namespace is its own', () => {
  const seen: string[] = [];
  walk('<a><x:b xmlns:x="X"><c/></x:b></a>', { open: ({ name }) => seen.push(name) });
  expect(seen).toEqual(['a', '{X}b', 'c']);
});

test('a fragment is read with the prefixes around it', () => {
  const seen: unknown[] = [];
  walk('<a xmlns="A" xmlns:x="X"><b><x:c/></b></a>', {
    close: (_, __, end, path) => {
      if (path.length !== 1) return;
      walk('<b><x:c/></b>', { open: ({ name }, inner) => seen.push([name, isWithin(inner)]) }, path[0]);
      expect(end).toBe(38);
    },
  });
  expect(seen).toEqual([
    ['b', false],
    ['{X}c', true],
  ]);
});

test.each(['<a>', '<a></b>', '<a b=1/>', 'x', '<a/><b/>'])('%s is no part', (xml) => {
  expect(() => walk(xml, {})).toThrow(XmlError);
});

test('edits apply from left to right, insertions before a replacement at the same place', () => {
  const edits = [
    { from: 4, to: 6, text: 'EF' },
    { from: 1, to: 2, text: 'B' },
    { from: 4, to: 4, text: '<' },
    { from: 6, to: 6, text: '>' },
  ];
  expect(applyEdits('abcdefg', edits)).toBe('aBcd<EF>g');
});

describe('attributes', () => {
  test.each([
    ['<c r="A1"/>', 's', 3, '<c r="A1" s="3"/>'],
    ['<c r="A1" s="2">', 's', 3, '<c r="A1" s="3">'],
    ["<c s='2' r='A1'>", 's', 3, '<c s="3" r=\'A1\'>'],
    ['<row spans="1:6" r="1">', 'spans', undefined, '<row r="1">'],
    ['<row r="1">', 'spans', undefined, '<row r="1">'],
    ['<a xs="1" >', 's', '$&"', '<a xs="1" s="$&amp;&quot;">'],
    [`<a x=' s="1"' s='2'/>`, 's', 3, `<a x=' s="1"' s="3"/>`],
  ])('%s %s %s', (tag, name, value, expected) => {
    expect(withAttributes(tag, { [name]: value })).toBe(expected);
  });

  test('as written', () => {
    expect(attributeOf(`<a x=' s="1"' s='2'/>`, 's')).toBe('2');
    expect(attributeOf('<a xs="1"/>', 's')).toBeUndefined();
  });
});
