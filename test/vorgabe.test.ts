/** Where the source says "page 6" or "fine print 22", docs/vorgabe/ holds that page and that number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VORGABE = join(ROOT, 'docs', 'vorgabe');

/** Page 4 is a table that the tests read: test/data/findings.csv. */
const PAGES = new Set([
  4,
  ...readdirSync(VORGABE)
    .flatMap((name) => /^(\d)-/.exec(name)?.[1] ?? [])
    .map(Number),
]);
const ITEMS = new Set(
  [...readFileSync(join(VORGABE, '7-fine-print.md'), 'utf8').matchAll(/<a id="(\d+)">/g)].map(([, id]) => Number(id)),
);

interface Nennung {
  readonly datei: string;
  readonly worte: string;
  readonly nummern: readonly number[];
}

/** `fine print 7, 8 and 22`, `pages 1 to 3`: the words and the numbers that they name. */
function nennungen(what: RegExp): Nennung[] {
  return ['core', 'importer', 'addin', 'test'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const datei = join(folder, name);
        return [...readFileSync(join(ROOT, datei), 'utf8').matchAll(what)].map(([worte, zahlen = '']) => ({
          datei,
          worte,
          nummern: [...zahlen.replace(/\(\d+\)/g, '').matchAll(/\d+/g)].map(([zahl]) => Number(zahl)),
        }));
      }),
  );
}

const REST = String.raw`(\d{1,2}(?: \(\d+\))?(?:(?:, | and | or | to |–)\d+(?: \(\d+\))?)*)`;

test.each([
  ['page', new RegExp(String.raw`\b[Pp]ages? ${REST}(?!\d)`, 'g'), PAGES],
  ['number of the fine print', new RegExp(String.raw`\b[Ff]ine print ${REST}`, 'g'), ITEMS],
] as const)('each %s that the source names is there', (_, what, there) => {
  const all = nennungen(what);
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ nummern }) => nummern.some((nummer) => !there.has(nummer)))).toEqual([]);
});
