/**
 * XML parts by position: where each element begins and ends in the text, so that a part can be changed at one place
 * and stays the same text everywhere else.
 */
import { SaxesParser } from 'saxes';

/** An element's start tag. Names are without prefix: the namespaces of a workbook's parts are known. */
export interface Tag {
  readonly name: string;
  /** As written, with a prefix where there is one. */
  readonly qname: string;
  /** Attributes by local name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Position of `<`. */
  readonly start: number;
  /** Position after the start tag's `>`. */
  readonly open: number;
  readonly selfClosing: boolean;
}

export interface Handlers {
  readonly open?: (tag: Tag, path: readonly Tag[]) => void;
  /** `start`: position of the end tag, or of the end of an empty element; `end`: after it. */
  readonly close?: (tag: Tag, start: number, end: number, path: readonly Tag[]) => void;
  readonly text?: (text: string, path: readonly Tag[]) => void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Attributes by local name; most have no prefix, and a sheet has millions of them. */
function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const key in attributes) {
    if (key.includes(':')) {
      return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
    }
  }
  return attributes;
}

/** The part is no well-formed XML. */
export class XmlError extends Error {}

/** Walks through a whole part, or through a fragment of one. Throws `XmlError`. */
export function walk(xml: string, { open, close, text }: Handlers, fragment = false): void {
  const parser = new SaxesParser({ fragment, xmlns: false as const });
  const path: Tag[] = [];
  let start = 0;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const tag: Tag = {
      name: local(name),
      qname: name,
      attributes: withoutPrefixes(attributes),
      start,
      open: parser.position,
      selfClosing: isSelfClosing,
    };
    open?.(tag, path);
    path.push(tag);
  });
  parser.on('closetag', () => {
    const tag = path.pop();
    if (tag === undefined) return;
    const end = parser.position;
    close?.(tag, tag.selfClosing ? end : xml.lastIndexOf('<', end - 1), end, path);
  });
  if (text !== undefined) {
    parser.on('text', (value) => text(value, path));
    parser.on('cdata', (value) => text(value, path));
  }
  parser.write(xml).close();
}

/** Replaces the text from `from` to `to`; an insertion has both equal. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies edits that don't overlap; at one place insertions go before a replacement, in their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(xml.slice(at, from), text);
    at = to;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uFFFD]/g, '').replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** A start tag's text with one attribute set, added or (`undefined`) removed. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const old = new RegExp(String.raw`\s${name}\s*=\s*("[^"]*"|'[^']*')`);
  if (value === undefined) return tag.replace(old, '');
  const next = ` ${name}="${escapeXml(String(value))}"`;
  return old.test(tag) ? tag.replace(old, () => next) : tag.replace(/\s*\/?>$/, (end) => next + end.trim());
}
