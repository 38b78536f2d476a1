/**
 * Mutation testing of folders or files: `npm run mutation -- core/calendar`. Each mutant is tried against the tests of its
 * own folder that import the file, through others or not; with `--alle`, what survives also against those of the whole
 * core, which takes half a minute each. Says the survivors, and in the end how many mutants there were. Result:
 * docs/qualitaet.md.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Arbeit } from './arbeit.ts';
import { type Mutant, mutanten } from './mutanten.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A mutant that takes so many times as long as the unchanged file, and this long at least, does not come to an end. */
const MAL = 10;
const MINDESTENS = 30_000;

const paths = process.argv.slice(2).filter((one) => one !== '--alle');
const alle = process.argv.includes('--alle');
const files = paths.flatMap((path) => {
  const whole = resolve(ROOT, path);
  return statSync(whole).isDirectory() ? globSync(join(whole, '**/*.ts')) : [whole];
});
const tests = globSync(join(ROOT, 'test/core/**/*.test.ts')).sort();

let all = 0;
let alive = 0;
for (const file of files.sort()) {
  const source = readFileSync(file, 'utf8');
  const importing = tests.filter((test) => reaches(test, file));
  const own = join(ROOT, 'test', relative(ROOT, dirname(file)));
  const near = importing.filter((test) => test.startsWith(own));
  const found = mutanten(source);
  const first = await survivors({
    root: ROOT,
    file,
    source,
    tests: near.length === 0 ? importing : near,
    mutanten: found,
  });
  const left = alle ? await survivors({ root: ROOT, file, source, tests: importing, mutanten: first }) : first;
  all += found.length;
  alive += left.length;
  console.log(`${relative(ROOT, file)}: ${found.length - left.length} von ${found.length}`);
  for (const { line, art, from, to, text } of left)
    console.log(`  überlebt: Zeile ${line}, ${art}: ${oneLine(source.slice(from, to))} → ${oneLine(text)}`);
}
console.log(
  `${all - alive} von ${all} Mutanten bemerkt (${all === 0 ? 0 : Math.floor(((all - alive) / all) * 1000) / 10} %)`,
);

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 90);
}

/** Whether a module imports another one, through others or not. */
function reaches(from: string, wanted: string, seen = new Set<string>()): boolean {
  if (from === wanted) return true;
  if (seen.has(from) || !from.endsWith('.ts')) return false;
  seen.add(from);
  const targets = [...readFileSync(from, 'utf8').matchAll(/^(?:import|export|\}).*? from '(\.[^']+)'/gm)];
  return targets.some(([, target = '']) => reaches(resolve(dirname(from), target), wanted, seen));
}

/** Those that no test notices. */
async function survivors(arbeit: Arbeit): Promise<readonly Mutant[]> {
  const left: Mutant[] = [];
  for (let next = 0; next < arbeit.mutanten.length && arbeit.tests.length > 0; ) {
    const rest = arbeit.mutanten.slice(next);
    const answers = await answersTo({ ...arbeit, mutanten: rest });
    left.push(...rest.filter((_, at) => answers[at] === false));
    // The one after the last answer does not come to an end: that is noticed.
    next += answers.length + 1;
  }
  return arbeit.tests.length === 0 ? arbeit.mutanten : left;
}

/** For each mutant whether a test noticed it, up to one that does not come to an end. */
async function answersTo(arbeit: Arbeit): Promise<readonly boolean[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'arbeit.ts'), JSON.stringify(arbeit)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answers: boolean[] = [];
  let limit = Number.POSITIVE_INFINITY;
  let since = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - since > limit) child.kill('SIGKILL');
  }, 1000);
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, answer] = line.split(' ');
    if (word === 'bereit') {
      if (answer !== 'true') throw new Error(`Schon ohne Änderung scheitert ein Test zu ${arbeit.file}.`);
      limit = Math.max(MINDESTENS, MAL * (Date.now() - since));
    } else if (word === 'mutant') answers.push(answer === 'true');
    since = Date.now();
  }
  clearInterval(watch);
  return answers;
}
