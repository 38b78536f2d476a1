/**
 * How large the parts of a ZIP file say that they are, before anything is unpacked.
 * Source: PKWARE APPNOTE 6.3.10, 4.3.12 (central directory), 4.3.14 to 4.3.16 (its end, also of ZIP64), 4.5.3 (ZIP64
 * sizes); fine print 32 (limits).
 */

/** Bytes of all parts, as they lie in the file and as they would be unpacked. */
export interface Groesse {
  readonly gepackt: number;
  readonly entpackt: number;
}

const MIB = 1024 * 1024;
/** Never unpacked: more than this. */
const HOECHSTENS = 256 * MIB;
/** From here on a file may not unpack to more than so many times its packed size. */
const UNAUFFAELLIG = 64 * MIB;
const VERHAELTNIS = 200;

/** Bytes that the parts of this packed size may have unpacked. */
export const erlaubt = (gepackt: number): number => Math.min(HOECHSTENS, Math.max(UNAUFFAELLIG, gepackt * VERHAELTNIS));

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Stands for a size that is in the ZIP64 field. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;

/** The sizes that the central directory names; `undefined` where the bytes have none. */
export function groesse(bytes: Buffer): Groesse | undefined {
  try {
    return summe(bytes);
  } catch (error) {
    // A place outside of the file: it is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function summe(bytes: Buffer): Groesse | undefined {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let end = bytes.length - END_LENGTH;
  while (end >= first && bytes.readUInt32LE(end) !== END) end--;
  if (end < first) return undefined;
  let at = end - bytes.readUInt32LE(end + 12);
  const locator = end - LOCATOR_LENGTH;
  if (locator >= 0 && bytes.readUInt32LE(locator) === LOCATOR) {
    const end64 = Number(bytes.readBigUInt64LE(locator + 8));
    at = end64 - Number(bytes.readBigUInt64LE(end64 + 40));
  }
  let gepackt = 0;
  let entpackt = 0;
  while (at + ENTRY_LENGTH <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    const name = at + ENTRY_LENGTH;
    const extra = name + bytes.readUInt16LE(at + 28);
    const next = extra + bytes.readUInt16LE(at + 30);
    const [packed, unpacked] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const long = longSizes(bytes.subarray(extra, next), unpacked === ELSEWHERE, packed === ELSEWHERE);
    gepackt += long.packed ?? packed;
    entpackt += long.unpacked ?? unpacked;
    at = next + bytes.readUInt16LE(at + 32);
  }
  return { gepackt, entpackt };
}

/** Sizes of 8 bytes, in this order where they are wanted. */
function longSizes(extra: Buffer, wantsUnpacked: boolean, wantsPacked: boolean) {
  const sizes: { packed?: number; unpacked?: number } = {};
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_FIELD) continue;
    let field = at + 4;
    if (wantsUnpacked) {
      sizes.unpacked = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
    if (wantsPacked) sizes.packed = Number(extra.readBigUInt64LE(field));
  }
  return sizes;
}
