/**
 * A ZIP file of texts, written part by part. Node packs them, in threads of its own, and counts their check sums, so
 * that only the container is made here: docs/abhaengigkeiten.md says why.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.6 to 4.3.16 (layout), 4.4.4 (flags), 4.4.6 (time).
 */
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

export interface Teil {
  readonly name: string;
  /** Its text, in pieces of whole characters. */
  readonly inhalt: Iterable<string>;
}

const VERSION = u16(20);
/** The sizes of a part follow it, and its name is UTF-8. */
const FLAGS = u16(0x0808);
const DEFLATE = u16(8);
/** Sizes and places have four bytes. */
const HOECHSTENS = 0xffffffff;

/**
 * The bytes of the file, equal ones for equal parts. Throws `RangeError` where a part or the file has 4 GiB or more:
 * Excel would not open it.
 * @param zeit of all parts, written as UTC
 * @param hoechstens for tests: bytes of a part or of the file
 */
export async function* zip(teile: Iterable<Teil>, zeit: Date, hoechstens = HOECHSTENS): AsyncGenerator<Uint8Array> {
  const verzeichnis: Buffer[] = [];
  let platz = 0;
  for (const { name, inhalt } of teile) {
    const namen = Buffer.from(name);
    const gleich = [VERSION, FLAGS, DEFLATE, dosZeit(zeit)];
    const laengen = u16(namen.length, 0);
    const kopf = Buffer.concat([u32(0x04034b50), ...gleich, u32(0, 0, 0), laengen, namen]);
    yield kopf;
    const summe = { crc: 0, gepackt: 0, entpackt: 0 };
    // The quickest level: a long list is large, and the others take two to four times as long.
    const strom = createDeflateRaw({ level: 1, chunkSize: BLOCK });
    void fuelle(strom, gezaehlt(inhalt, summe));
    for await (const block of strom) {
      summe.gepackt += block.length;
      yield block;
    }
    const groessen = u32(summe.crc, summe.gepackt, summe.entpackt);
    const fuss = Buffer.concat([u32(0x08074b50), groessen]);
    yield fuss;
    const eintrag = [u32(0x02014b50), VERSION, ...gleich, groessen, laengen, u16(0, 0, 0), u32(0, platz), namen];
    verzeichnis.push(Buffer.concat(eintrag));
    platz += kopf.length + summe.gepackt + fuss.length;
    if (summe.entpackt > hoechstens || platz > hoechstens)
      throw new RangeError(`Die Mappe wird mit ${name} größer, als ein ZIP-Archiv sein kann.`);
  }
  const liste = Buffer.concat(verzeichnis);
  const anzahl = verzeichnis.length;
  yield Buffer.concat([liste, u32(0x06054b50), u16(0, 0, anzahl, anzahl), u32(liste.length, platz), u16(0)]);
}

/** Numbers of two and of four bytes, the lowest first. */
function u16(...zahlen: readonly number[]): Buffer {
  return Buffer.from(zahlen.flatMap((n) => [n, n >> 8]));
}
const u32 = (...zahlen: readonly number[]) => u16(...zahlen.flatMap((n) => [n, n >>> 16]));

/** Time and day of MS-DOS. */
const dosZeit = (zeit: Date) =>
  u16(
    (zeit.getUTCHours() << 11) | (zeit.getUTCMinutes() << 5) | (zeit.getUTCSeconds() >> 1),
    ((zeit.getUTCFullYear() - 1980) << 9) | ((zeit.getUTCMonth() + 1) << 5) | zeit.getUTCDate(),
  );

const BLOCK = 256 * 1024;

/**
 * Makes each block while the one before is packed: the stream by itself would ask for the next one only afterwards. An
 * error of the text ends the stream, which throws it where it is read.
 */
async function fuelle(strom: DeflateRaw, bloecke: Iterable<Buffer>): Promise<void> {
  try {
    let davor: Promise<void> | undefined;
    for (const block of bloecke) {
      const dieser = new Promise<void>((gepackt) => strom.write(block, () => gepackt()));
      await davor;
      if (strom.destroyed) return;
      davor = dieser;
    }
    strom.end();
  } catch (error) {
    strom.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Bytes that one UTF-16 unit needs at most in UTF-8. */
const BREIT = 3;

/** Short pieces together as bytes, with their sum so far. */
function* gezaehlt(texte: Iterable<string>, summe: { crc: number; entpackt: number }): Generator<Buffer> {
  let block = Buffer.allocUnsafe(BLOCK);
  let voll = 0;
  const fertig = () => {
    const bytes = block.subarray(0, voll);
    summe.crc = crc32(bytes, summe.crc);
    summe.entpackt += bytes.length;
    return bytes;
  };
  for (const text of texte) {
    const platz = text.length * BREIT;
    if (voll + platz > block.length) {
      yield fertig();
      block = Buffer.allocUnsafe(Math.max(platz, BLOCK));
      voll = 0;
    }
    // Piece by piece: as one long text first, they would take twice as long.
    voll += block.write(text, voll);
  }
  yield fertig();
}
