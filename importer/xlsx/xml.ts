/**
 * XML parts by position: where each element begins and ends in the text, so that a part can be changed at one place
 * and stays the same text everywhere else.
 *
 * What an element is says its namespace, never its local name alone: drawings (`xdr:col`), extensions (`xm:f`) and
 * controls have elements of the same local names as a sheet. saxes can tell namespaces, too, but takes half as long
 * again for a sheet of 400,000 cells.
 */
import { SaxesParser } from 'saxes';
import { escapeXml } from './text.ts';

/** Prefixes that are declared at one place of a part, and the names that were met there. */
interface Scope {
  /** The namespace of the part's root. */
  readonly own: string;
  /** By prefix, '' for none. */
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
}

/** An element's start tag. */
export interface Tag {
  /** The local name of an element in the namespace of the part's root; any other is `{namespace}name`. */
  readonly name: string;
  /** As written, with a prefix where there is one. */
  readonly qname: string;
  /** By name; those with a prefix as `{namespace}name`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Position of `<`. */
  readonly start: number;
  /** Position after the start tag's `>`. */
  readonly open: number;
  readonly selfClosing: boolean;
  readonly scope: Scope;
}

export interface Handlers {
  /** `path`: the elements around, from the root on. */
  readonly open?: (tag: Tag, path: readonly Tag[]) => void;
  /** `start`: position of the end tag, or of the end of an empty element; `end`: after it. */
  readonly close?: (tag: Tag, start: number, end: number, path: readonly Tag[]) => void;
  readonly text?: (text: string, path: readonly Tag[]) => void;
}

/** The part is no well-formed XML. */
export class XmlError extends Error {}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'xmlns';

function parts(qname: string): [prefix: string, local: string] {
  const colon = qname.indexOf(':');
  return colon < 0 ? ['', qname] : [qname.slice(0, colon), qname.slice(colon + 1)];
}

/** The scope within an element: that around it, unless the element declares more. */
function scopeOf(qname: string, attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, uri]): [string, string][] => {
    const [prefix, local] = parts(name);
    return prefix === XMLNS ? [[local, uri]] : name === XMLNS ? [['', uri]] : [];
  });
  if (declared.length === 0 && outer !== OUTSIDE) return outer;
  const uris = new Map([...outer.uris, ...declared]);
  const own = outer === OUTSIDE ? (uris.get(parts(qname)[0]) ?? '') : outer.own;
  return { own, uris, elements: new Map() };
}

function elementName(qname: string, { own, uris, elements }: Scope): string {
  let name = elements.get(qname);
  if (name === undefined) {
    const [prefix, local] = parts(qname);
    const uri = uris.get(prefix) ?? prefix;
    name = uri === own ? local : `{${uri}}${local}`;
    elements.set(qname, name);
  }
  return name;
}

/** Attributes by their names with namespace. */
function attributesOf(raw: Readonly<Record<string, string>>, { uris }: Scope): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      const [prefix, local] = parts(name);
      return [prefix === '' ? local : `{${uris.get(prefix) ?? prefix}}${local}`, value];
    }),
  );
}

/** Stands around a part. */
const OUTSIDE: Scope = { own: '', uris: new Map([['xml', XML]]), elements: new Map() };

/**
 * Walks through a whole part, or through a fragment of one. Throws `XmlError`.
 * @param around the element of the part that the fragment stands in
 */
export function walk(xml: string, { open, close, text }: Handlers, around?: Tag): void {
  const parser = new SaxesParser({ fragment: around !== undefined, xmlns: false as const });
  const path: Tag[] = [];
  let start = 0;
  /** The element has an attribute with a prefix, or declares one; a sheet has millions that do not. */
  let isNamed = false;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1);
    isNamed = false;
  });
  parser.on('attribute', ({ name }) => {
    isNamed ||= name === XMLNS || name.includes(':');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const outer = path.at(-1)?.scope ?? around?.scope ?? OUTSIDE;
    const scope = isNamed || outer === OUTSIDE ? scopeOf(name, attributes, outer) : outer;
    const tag: Tag = {
      name: elementName(name, scope),
      qname: name,
      attributes: isNamed ? attributesOf(attributes, scope) : attributes,
      start,
      open: parser.position,
      selfClosing: isSelfClosing,
      scope,
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

/** Whether an element stands in these below the root, and in no other: `sheetData`, `row` for a cell. */
export function isWithin(path: readonly Tag[], ...names: readonly string[]): boolean {
  let depth = names.length;
  if (path.length !== depth + 1) return false;
  // From within, where most elements differ: a sheet asks this millions of times.
  while (depth > 0 && path[depth]?.name === names[depth - 1]) depth--;
  return depth === 0;
}

/** The prefix of an element with its colon, or nothing. */
export function prefixOf({ qname }: Tag): string {
  return qname.slice(0, qname.indexOf(':') + 1);
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

const ATTRIBUTE = /\s+([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text of a start tag's attribute, as it is written. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(ATTRIBUTE)) if (found === name) return double ?? single;
  return undefined;
}

type Attribute = Readonly<Record<string, string | number | undefined>>;

/** A start tag's text with attributes set, added or (`undefined`) removed. */
export function withAttributes(tag: string, attributes: Attribute): string {
  return Object.entries(attributes).reduce((text, [name, value]) => {
    const next = value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`;
    let done = value === undefined;
    const changed = text.replace(ATTRIBUTE, (old, found: string) => {
      if (found !== name) return old;
      done = true;
      return next;
    });
    return done ? changed : text.replace(/\s*\/?>$/, (end) => next + end.trim());
  }, tag);
}

/** The same as a change of the text in which the tag stands. */
export const tagEdit = (xml: string, { start, open }: Tag, attributes: Attribute): Edit => ({
  from: start,
  to: open,
  text: withAttributes(xml.slice(start, open), attributes),
});
