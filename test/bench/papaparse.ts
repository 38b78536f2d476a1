/** Papaparse alone over the files of the call: in its stream mode, or in own blocks of 256 KiB. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import Papa from 'papaparse';
import { printMeasured } from './measured.ts';

const [mode, ...paths] = process.argv.slice(2);
let records = 0;

function stream(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path), {
      delimiter: ';',
      chunk: ({ data }) => {
        records += data.length;
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

const BLOCK = 256 * 1024;

function blocks(path: string): void {
  const fd = openSync(path, 'r');
  const buffer = Buffer.alloc(BLOCK);
  let carry = '';
  for (let got = readSync(fd, buffer); got > 0; got = readSync(fd, buffer)) {
    const text = carry + buffer.toString('latin1', 0, got);
    const end = text.lastIndexOf('\n') + 1;
    records += Papa.parse<string[]>(text.slice(0, end), { delimiter: ';' }).data.length;
    carry = text.slice(end);
  }
  closeSync(fd);
}

for (const path of paths) {
  if (mode === 'stream') await stream(path);
  else blocks(path);
}
printMeasured(`${records.toLocaleString('en-GB')} records: one stray quote swallows many`);
