/** Result files read back, block by block: the memory holds one block and the record that it cuts. */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import Papa from 'papaparse';

const BLOCK = 1024 * 1024;
const QUOTE = 0x22;
const LF = 0x0a;

/**
 * The records of a file, the header line first, without blank lines. Throws errors of the file system.
 * @param size for tests: bytes per read
 */
export function* csvZeilen(path: string, size = BLOCK): Generator<string[]> {
  const fd = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const block = Buffer.alloc(size);
    let rest = '';
    let quoted = false;
    for (let read = readSync(fd, block); read > 0; read = readSync(fd, block)) {
      const text = decoder.write(block.subarray(0, read));
      // A record ends at a line end outside of quotes.
      let end = 0;
      for (let i = 0; i < text.length; i++) {
        const char = text.charCodeAt(i);
        if (char === QUOTE) quoted = !quoted;
        else if (char === LF && !quoted) end = i + 1;
      }
      if (end > 0) yield* records(rest + text.slice(0, end));
      rest = end > 0 ? text.slice(end) : rest + text;
    }
    yield* records(rest + decoder.end());
  } finally {
    closeSync(fd);
  }
}

function records(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data;
}
