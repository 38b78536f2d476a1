/**
 * Texts that outlive the block they were cut from.
 */

/** A piece of a block keeps the whole block in memory; a copy does not. */
export function copy(text: string): string {
  const encoding = ONE_BYTE.test(text) ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

const ONE_BYTE = /^[\0-\xff]*$/;

/** A number that is equal for equal texts and mostly different for different ones. */
export function sign(text: string): number {
  const { length } = text;
  return text.charCodeAt(0) + text.charCodeAt(length >> 1) * 31 + text.charCodeAt(length - 1) * 961 + length * 7;
}

const RECENT = 1 << 14;

/** Texts that all columns of a table share, each with a number: most occur many times. */
export class TextPool {
  readonly texts: string[];
  private readonly ids: Map<string, number>;
  /** Texts met last, by their `sign`: comparing two texts is quicker than looking one up in the map. */
  private readonly recent = new Int32Array(RECENT);

  /** @param texts those of another pool, by their numbers */
  constructor(texts: readonly string[] = ['']) {
    this.texts = [...texts];
    this.ids = new Map(texts.map((text, id) => [text, id]));
  }

  /** The number of a text. */
  id(text: string): number {
    const slot = sign(text) & (RECENT - 1);
    const guess = this.recent[slot]!;
    if (this.texts[guess] === text) return guess;
    let id = this.ids.get(text);
    if (id === undefined) {
      const own = copy(text);
      id = this.texts.push(own) - 1;
      this.ids.set(own, id);
    }
    this.recent[slot] = id;
    return id;
  }
}
