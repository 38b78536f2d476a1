/**
 * `npm run bench`: what the program costs, beside others that do a stated part of its job. Without the name of a part, all of
 * them; what each measures stands in docs/leistung.md, and `--seite` writes the figures there.
 *
 *   npm run bench -- [import] [gross] [mappe] [kern] [start] [verdoppeln] [pane]
 *     --saetze N   records in the three exports together (1,000,000)
 *     --zeilen N   rows of the list in the pane (100,000)
 *     --laeufe N   runs of each program (3)
 *     --seite      puts the figures into docs/leistung.md
 */
import { spawnSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { datei } from './messen.ts';
import { setzeEin, zahl } from './tabelle.ts';
import { teilGross } from './teile/gross.ts';
import { teilImport } from './teile/import.ts';
import { teilKern } from './teile/kern.ts';
import { teilMappe } from './teile/mappe.ts';
import { teilPane } from './teile/pane.ts';
import { teilStart } from './teile/start.ts';
import { teilVerdoppeln } from './teile/verdoppeln.ts';
import { Werkstatt } from './werkstatt.ts';

const TEILE: Readonly<Record<string, (werkstatt: Werkstatt) => Promise<string>>> = {
  import: teilImport,
  gross: teilGross,
  mappe: teilMappe,
  kern: teilKern,
  start: teilStart,
  verdoppeln: teilVerdoppeln,
  pane: teilPane,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    saetze: { type: 'string', default: '1000000' },
    zeilen: { type: 'string', default: '100000' },
    laeufe: { type: 'string', default: '3' },
    seite: { type: 'boolean', default: false },
  },
});
const teile = positionals.length > 0 ? positionals : Object.keys(TEILE);
for (const teil of teile) if (!(teil in TEILE)) throw new Error(`${teil}: no part; there are ${Object.keys(TEILE)}`);

/** When, of which sources and on what was measured. */
function umstaende(): string {
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: datei('.'), encoding: 'utf8' }).stdout.trim();
  const [{ model } = { model: '' }] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const tag = new Date().toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' });
  const last = zahl(loadavg()[0] ?? 0, 1);
  return `*${tag}, Stand ${git}; Last ${last}; ${cpus().length} Prozessoren (${model}), ${memory} GB, ${platform()} ${arch()}, Node ${process.versions.node}*`;
}

const werkstatt = new Werkstatt({
  saetze: Number(values.saetze),
  laeufe: Number(values.laeufe),
  zeilen: Number(values.zeilen),
});
try {
  for (const teil of teile) {
    const text = `${umstaende()}\n\n${await TEILE[teil]?.(werkstatt)}`;
    console.log(`\n## ${teil}\n\n${text}`);
    if (values.seite) setzeEin(datei('../../docs/leistung.md'), teil, text);
  }
} finally {
  werkstatt.raeumeAuf();
}
