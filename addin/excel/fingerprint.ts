/** A number for a column's content, to notice that it is no longer what it was. FNV-1a over the values' texts. */
import type { Cell } from '../../core/sheet/cell.ts';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

export function fingerprint(values: readonly (Cell | undefined)[]): number {
  let hash = OFFSET;
  for (const value of values) {
    const text = `${value ?? ''}`;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    hash = Math.imul(hash ^ 0xffff, PRIME);
  }
  return hash >>> 0;
}
