/** Papaparse alone over the files of the call, in its stream mode; `kopf`: each record becomes an object. Prints the records. */
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

const [mode, ...paths] = process.argv.slice(2);
const header = mode === 'kopf';
let records = 0;

function parse(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path), {
      delimiter: ';',
      header,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        records += data.length;
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

for (const path of paths) await parse(path);
console.log(header ? records : records - paths.length);
