/** Texts that are added to the workbook's shared ones. Source: ECMA-376 part 1, 18.4 (Shared String Table). */
import { applyEdits, escapeXml, walk, withAttribute } from './xml.ts';

export class SharedTexts {
  private readonly first: number | undefined;
  private readonly added = new Map<string, number>();
  private uses = 0;

  /** @param first number of the workbook's own texts; `undefined`: it has none, and gets none */
  constructor(first: number | undefined) {
    this.first = first;
  }

  /** The number of a text; `undefined` where the cell has to hold it itself. */
  number(text: string): number | undefined {
    if (this.first === undefined) return undefined;
    this.uses++;
    let found = this.added.get(text);
    if (found === undefined) {
      found = this.first + this.added.size;
      this.added.set(text, found);
    }
    return found;
  }

  /** The part with the added texts. */
  appendTo(xml: string): string {
    if (this.added.size === 0) return xml;
    const total = (this.first ?? 0) + this.added.size;
    const edits: Parameters<typeof applyEdits>[1][number][] = [];
    walk(xml, {
      close: (tag, start, end, path) => {
        if (path.length > 0) return;
        const prefix = tag.qname.slice(0, tag.qname.length - tag.name.length);
        const items = [...this.added.keys()].map(
          (text) => `<${prefix}si><${prefix}t>${escapeXml(text)}</${prefix}t></${prefix}si>`,
        );
        const count = Number(tag.attributes['count'] ?? this.first) + this.uses;
        const open = withAttribute(withAttribute(xml.slice(tag.start, tag.open), 'count', count), 'uniqueCount', total);
        if (tag.selfClosing) {
          const text = `${open.replace(/\s*\/>$/, '>')}${items.join('')}</${tag.qname}>`;
          edits.push({ from: tag.start, to: end, text });
        } else
          edits.push({ from: tag.start, to: tag.open, text: open }, { from: start, to: start, text: items.join('') });
      },
    });
    return applyEdits(xml, edits);
  }
}
