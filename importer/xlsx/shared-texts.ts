/** Texts that are added to a workbook's shared ones. Source: ECMA-376 part 1, 18.4 (Shared String Table). */
import { escapeXml, zelltext } from './text.ts';
import { applyEdits, type Edit, prefixOf, walk, withAttributes } from './xml.ts';

/** Blanks that a reader may leave out. */
const BLANKS = /^\s|\s$|[\t\n\r]| {2}/;

/** Numbers of persons and the like, which stand in XML as they are. */
const SCHLICHT = /^[0-9A-Za-z/-]{1,99}$/;

/** The element of a cell's text. `p`: prefix with its colon, or nothing. */
export function textXml(text: string, p = ''): string {
  if (SCHLICHT.test(text)) return `<${p}t>${text}</${p}t>`;
  const space = BLANKS.test(text) ? ' xml:space="preserve"' : '';
  return `<${p}t${space}>${escapeXml(zelltext(text))}</${p}t>`;
}

export class SharedTexts {
  private readonly first: number;
  private readonly added = new Map<string, number>();
  private uses = 0;

  /** @param first number of texts that the workbook has */
  constructor(first: number) {
    this.first = first;
  }

  /** The number of a text, new or known. */
  number(text: string): number {
    this.uses++;
    let found = this.added.get(text);
    if (found === undefined) {
      found = this.first + this.added.size;
      this.added.set(text, found);
    }
    return found;
  }

  /** The added texts as elements. */
  *items(p = ''): Generator<string> {
    for (const text of this.added.keys()) yield `<${p}si>${textXml(text, p)}</${p}si>`;
  }

  /** The part with the added texts: behind those that it has, before what else it may hold. */
  appendTo(xml: string): string {
    if (this.added.size === 0) return xml;
    const edits: Edit[] = [];
    let last: number | undefined;
    walk(xml, {
      close: (tag, _, end, path) => {
        if (path.length === 1 && tag.name === 'si') last = end;
        if (path.length > 0) return;
        const p = prefixOf(tag);
        const items = [...this.items(p)].join('');
        const count = Number(tag.attributes['count'] ?? this.first) + this.uses;
        const unique = this.first + this.added.size;
        const open = withAttributes(xml.slice(tag.start, tag.open), { count, uniqueCount: unique });
        if (tag.selfClosing) {
          const text = `${open.replace(/\s*\/>$/, '>')}${items}</${tag.qname}>`;
          edits.push({ from: tag.start, to: end, text });
          return;
        }
        const at = last ?? tag.open;
        edits.push({ from: tag.start, to: tag.open, text: open }, { from: at, to: at, text: items });
      },
    });
    return applyEdits(xml, edits);
  }
}
