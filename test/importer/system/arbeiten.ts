/** Work of a thread, for faden.test.ts. */
import { bediene } from '../../../importer/system/faden.ts';

bediene({
  async verdopple(zahlen: readonly number[], weiter) {
    for (const _ of zahlen) weiter(1);
    return zahlen.map((zahl) => 2 * zahl);
  },
  async scheitere() {
    throw Object.assign(new TypeError('voll'), { code: 'ENOSPC', path: 'aus' });
  },
  async stirb() {
    process.exit(7);
  },
  warte: () => new Promise(() => setInterval(() => {}, 1000)),
});
