/**
 * Texts to bytes to a file, in blocks, so that memory does not grow with the file.
 */
import type { FileHandle } from 'node:fs/promises';
import { toCp1252 } from '../read/encoding.ts';
import type { Kodierung } from './dirt.ts';

/** Characters per block. */
const BLOCK = 1 << 14;

/** Bytes in Windows-1252; the undefined ones from U+0081 and its like, a question mark for what it cannot write. */
export function windows1252(text: string): Buffer {
  return Buffer.from(toCp1252(text, '?'), 'latin1');
}

export interface Sink {
  /** Takes text; `latin1`: these characters are bytes. */
  add(text: string, latin1?: boolean): void;
  /** True when enough has come together to be written. */
  isFull(): boolean;
  /** Writes what has come together. */
  flush(): Promise<void>;
  /** Bytes written so far. */
  bytes(): number;
}

/** A sink into an open file. */
export function createSink(file: FileHandle, kodierung: Kodierung): Sink {
  const encode = kodierung === 'windows-1252' ? windows1252 : (text: string) => Buffer.from(text, 'utf8');
  let block = '';
  let ready: Buffer[] = [];
  let bytes = 0;
  const close = () => {
    if (block !== '') ready.push(encode(block));
    block = '';
  };
  return {
    add(text, latin1 = false) {
      if (latin1) {
        close();
        ready.push(Buffer.from(text, 'latin1'));
      } else {
        block += text;
      }
    },
    isFull: () => block.length >= BLOCK,
    async flush() {
      close();
      const writing = ready;
      ready = [];
      for (const buffer of writing) {
        await file.writeFile(buffer);
        bytes += buffer.length;
      }
    },
    bytes: () => bytes,
  };
}
