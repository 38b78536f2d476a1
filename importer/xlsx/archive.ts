/**
 * How large the parts of a ZIP file say that they are, before anything is unpacked.
 * Knows nothing of Node: the playground asks it in the browser.
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
export function groesse(bytes: Uint8Array): Groesse | undefined {
  try {
    return summe(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // A place outside of the file: it is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function summe(view: DataView): Groesse | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  let end = view.byteLength - END_LENGTH;
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return undefined;
  let at = end - view.getUint32(end + 12, true);
  const locator = end - LOCATOR_LENGTH;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    at = end64 - Number(view.getBigUint64(end64 + 40, true));
  }
  let gepackt = 0;
  let entpackt = 0;
  while (at + ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const name = at + ENTRY_LENGTH;
    const extra = name + view.getUint16(at + 28, true);
    const next = extra + view.getUint16(at + 30, true);
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const long = longSizes(part(view, extra, next), unpacked === ELSEWHERE, packed === ELSEWHERE);
    gepackt += long.packed ?? packed;
    entpackt += long.unpacked ?? unpacked;
    at = next + view.getUint16(at + 32, true);
  }
  return { gepackt, entpackt };
}

const part = ({ buffer, byteOffset }: DataView, from: number, to: number) =>
  new DataView(buffer, byteOffset + from, to - from);

/** Sizes of 8 bytes, in this order where they are wanted. */
function longSizes(extra: DataView, wantsUnpacked: boolean, wantsPacked: boolean) {
  const sizes: { packed?: number; unpacked?: number } = {};
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== ZIP64_FIELD) continue;
    let field = at + 4;
    if (wantsUnpacked) {
      sizes.unpacked = Number(extra.getBigUint64(field, true));
      field += 8;
    }
    if (wantsPacked) sizes.packed = Number(extra.getBigUint64(field, true));
  }
  return sizes;
}
