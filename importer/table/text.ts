/**
 * Texts that outlive the block they were cut from.
 */

/** A piece of a block keeps the whole block in memory; a copy does not. */
export function copy(text: string): string {
  const encoding = ONE_BYTE.test(text) ? 'latin1' : 'utf16le';
  return Buffer.from(text, encoding).toString(encoding);
}

const ONE_BYTE = /^[\0-\xff]*$/;

/** Texts that all columns of a table share, each with a number: most occur many times. */
export class TextPool {
  readonly texts: string[];
  private readonly ids: Map<string, number>;

  /** @param texts those of another pool, by their numbers */
  constructor(texts: readonly string[] = ['']) {
    this.texts = [...texts];
    this.ids = new Map(texts.map((text, id) => [text, id]));
  }

  /** The number of a text. */
  id(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      const own = copy(text);
      id = this.texts.push(own) - 1;
      this.ids.set(own, id);
    }
    return id;
  }
}
