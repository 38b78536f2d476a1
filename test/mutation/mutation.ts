/**
 * Mutation testing of folders or files of the core: `npm run mutation -- core/calendar core/settings.ts`. Each mutant is
 * tried against the tests of the core that reach its place, those of its own folder first, for a while; what works while
 * code is loaded, with everything loaded anew. Says the survivors, and in the end those that nobody has explained
 * (gleichwertig.txt) and the table by folder. What the switches do, and the result: docs/qualitaet.md.
 */
import { fork } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Antwort, Arbeit, Deckung, Urteil } from './arbeit.ts';
import { eintrag, GLEICHWERTIG } from './gleichwertig.ts';
import { type Mutant, mutanten } from './mutanten.ts';
import { HOECHSTENS, umschaltbar } from './schalter.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Texts are compared elsewhere. */
const AUSSER = /[\\/]core[\\/]messages[\\/]/;
/** Milliseconds of tests for one mutant without `--alle`, or `--rest`, whose few cost little: where all is loaded anew, of one test, too. */
const DAUER = { sonst: 1500, neu: 1500, einer: 200 };
/** Longer than any test takes; a loop that passes no switch ends here. */
const STILLE = 180_000;

interface Fall extends Mutant {
  readonly file: string;
  readonly id: number;
}

const args = process.argv.slice(2);
const alle = args.includes('--alle');
/** Only what no test reaches while it runs: what works while code is loaded, and what nobody calls. */
const rest = args.includes('--rest');
/** Only the tests of the files' own folders are loaded, and again for each survivor: what is kept could hide a change. */
const eigene = args.includes('--eigene');
const wert = (name: string) => args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const nur = wert('nur');
/** So many milliseconds of tests for one mutant, in place of `DAUER`. */
const dauer = wert('dauer');
const paths = args.filter((one) => !one.startsWith('--'));
const files = paths
  .flatMap((path) =>
    statSync(resolve(ROOT, path)).isDirectory() ? globSync(join(ROOT, path, '**/*.ts')) : [resolve(ROOT, path)],
  )
  .filter((file) => !AUSSER.test(file))
  .sort();
const faelle: Fall[] = [];
const sources: Record<string, string> = {};
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const found = mutanten(source);
  sources[file] = umschaltbar(source, found, faelle.length);
  for (const mutant of found) faelle.push({ ...mutant, file, id: faelle.length });
}

const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const urteile = await beurteilt(
  globSync(join(ROOT, 'test/core/**/*.test.ts'))
    .filter((test) => !eigene || files.some((file) => test.startsWith(own(file))))
    .sort(),
  gefragt().map(({ id }) => id),
);
if (alle) {
  const ganze = globSync(join(ROOT, 'test/importer/{run/{befunde-vektoren,prozess},join/*,abgleich/*}.test.ts')).sort();
  const left = faelle.filter(({ id }) => urteile[id] === 'überlebt').map(({ id }) => id);
  for (const [id, urteil] of Object.entries(await beurteilt(ganze, left))) urteile[Number(id)] = urteil;
}
berichte();

/** All of them, or those that a file names as survivors of an earlier run, wherever their lines are now. */
function gefragt(): readonly Fall[] {
  if (nur === undefined) return faelle;
  const ohneZeile = (line: string) => line.replace(/^(?:überlebt: )?(\S+?):\d+ /, '$1 ');
  const found = new Set(readFileSync(nur, 'utf8').split('\n').map(ohneZeile));
  return faelle.filter(({ id }) => found.has(ohneZeile(inWorten(id))));
}

function grenze(ms: number): number {
  return alle || rest ? Number.MAX_SAFE_INTEGER : Number(dauer ?? ms);
}

/** By number of the mutant what the tests make of it. */
async function beurteilt(tests: readonly string[], ids: readonly number[]): Promise<Record<number, Urteil>> {
  const urteile: Record<number, Urteil> = {};
  const arbeit: Arbeit = { sources, count: faelle.length, tests, dauer: grenze(DAUER.neu), lang: grenze(DAUER.einer) };
  const [first] = await antworten(arbeit, []);
  if (first === undefined || !('deckung' in first)) throw new Error('Ohne Änderung laufen die Tests nicht durch.');
  const deckung = nearest(first.deckung);
  const beimLaden = new Set(deckung.beimLaden);
  const imLauf = (id: number) => (deckung.erreicht[id]?.length ?? 0) > 0;
  let todo = rest ? [] : ids.filter(imLauf);
  for (const id of ids) if (!rest || !imLauf(id)) urteile[id] = 'überlebt';
  while (todo.length > 0) {
    const answers = await antworten({ ...arbeit, deckung }, ['nacheinander', ...todo.map(String)], (id, urteil) => {
      if (urteil === 'überlebt' && !eigene && !beimLaden.has(id)) console.error(`${urteil}: ${inWorten(id)}`);
    });
    for (const answer of answers) if ('mutant' in answer) urteile[answer.mutant] = answer.urteil;
    const last = answers.at(-1);
    const unrein = last !== undefined && 'mutant' in last && last.urteil === 'unrein';
    // The process has died of the one after its last answer, or stops at one that leaves something behind.
    const stopped = todo[answers.length];
    if (!unrein && stopped !== undefined) urteile[stopped] = 'endlos';
    todo = todo.slice(answers.length + (unrein ? 0 : 1));
  }
  const anew = ids.filter(
    (id) => urteile[id] === 'unrein' || (urteile[id] === 'überlebt' && (eigene || beimLaden.has(id))),
  );
  for (const [file, these = []] of Map.groupBy(anew, (id) => (faelle[id] as Fall).file)) {
    const auftrag = { ...arbeit, deckung: { ...deckung, erreicht: [] }, tests: reaching(file, tests, deckung) };
    for (let left = these; left.length > 0; ) {
      const batch = left.slice(0, HOECHSTENS);
      const answers = await antworten(auftrag, ['neu', ...batch.map(String)], (id, urteil) => {
        if (urteil === 'überlebt') console.error(`${urteil}: ${inWorten(id)}`);
      });
      for (const answer of answers) if ('mutant' in answer) urteile[answer.mutant] = answer.urteil;
      const stopped = batch[answers.length];
      if (stopped !== undefined) urteile[stopped] = 'endlos';
      left = left.slice(answers.length + (stopped === undefined ? 0 : 1));
    }
  }
  return urteile;
}

/** For each mutant the tests of its own folder first, then the others, each from the quickest on; without `--alle` for a while only. */
function nearest({ beimLaden, proben, erreicht }: Deckung): Deckung {
  const order = (tests: readonly number[], id: number) => {
    const near = own(faelle[id]?.file ?? '');
    const ms = (at: number) => proben[at]?.ms ?? 0;
    const cost = (at: number) => ms(at) + (proben[at]?.file.startsWith(near) ? 0 : 1e6);
    let sum = 0;
    return tests
      .toSorted((a, b) => cost(a) - cost(b))
      .filter((at) => {
        sum += ms(at);
        return sum <= grenze(DAUER.sonst);
      });
  };
  return { beimLaden, proben, erreicht: erreicht.map(order) };
}

/** The folder of the tests that mirrors the one of a file, or the next one above it. */
function own(file: string): string {
  const folder = dirname(file);
  const mirror = join(ROOT, 'test', relative(ROOT, folder));
  return existsSync(mirror) || folder === ROOT ? mirror : own(folder);
}

/**
 * The test files that import a file, through others or not, from the quickest on; those of its own folder count a tenth, so
 * that long ones there do not keep short ones elsewhere from their turn.
 */
function reaching(file: string, tests: readonly string[], { proben }: Deckung): readonly string[] {
  const cost = (test: string) =>
    proben.reduce((sum, one) => (one.file === test ? sum + one.ms : sum), 0) / (test.startsWith(own(file)) ? 10 : 1);
  return tests.filter((test) => reaches(test, file)).toSorted((a, b) => cost(a) - cost(b));
}

/** Whether a module imports another one, through others or not. */
function reaches(from: string, wanted: string, seen = new Set<string>()): boolean {
  if (from === wanted) return true;
  if (seen.has(from) || !from.endsWith('.ts')) return false;
  seen.add(from);
  const targets = [...readFileSync(from, 'utf8').matchAll(/^(?:import|export|\}).*? from '(\.[^']+)'/gm)];
  return targets.some(([, target = '']) => reaches(resolve(dirname(from), target), wanted, seen));
}

/** What a process answers until it ends, or until it has been silent for too long. */
async function antworten(
  arbeit: Arbeit,
  argv: readonly string[],
  melde: (mutant: number, urteil: Urteil) => void = () => {},
): Promise<readonly Antwort[]> {
  const path = join(folder, 'arbeit.json');
  writeFileSync(path, JSON.stringify(arbeit));
  const child = fork(join(import.meta.dirname, 'arbeit.ts'), [path, ...argv], {
    cwd: ROOT,
    env: { ...process.env, TZ: 'UTC' },
    execArgv: ['--max-old-space-size=3000', '--disable-warning=ExperimentalWarning'],
  });
  const answers: Antwort[] = [];
  let since = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - since > STILLE) child.kill('SIGKILL');
  }, 1000);
  child.on('message', (answer: Antwort) => {
    answers.push(answer);
    since = Date.now();
    if ('mutant' in answer) melde(answer.mutant, answer.urteil);
  });
  await new Promise((ended) => child.on('close', ended));
  clearInterval(watch);
  return answers;
}

/** A mutant as a line. */
function inWorten(id: number): string {
  const { file, line, art, from, to, text } = faelle[id] as Fall;
  const oneLine = (code: string) => code.replaceAll(/\s+/g, ' ').slice(0, 110);
  return `${relative(ROOT, file)}:${line} ${art}: ${oneLine(readFileSync(file, 'utf8').slice(from, to))} → ${oneLine(text)}`;
}

/** A mutant as gleichwertig.txt has it. */
function imBuch(id: number): string {
  const fall = faelle[id] as Fall;
  return eintrag(relative(ROOT, fall.file), readFileSync(fall.file, 'utf8'), fall);
}

function berichte(): void {
  const these = gefragt().filter(({ id }) => urteile[id] !== undefined);
  const gleich = new Set(these.filter(({ id }) => GLEICHWERTIG.has(imBuch(id))));
  const offen = these.filter((one) => urteile[one.id] === 'überlebt' && !gleich.has(one));
  for (const { id } of offen) console.log(inWorten(id));
  for (const { id } of offen) console.log(`offen: ${imBuch(id)}`);
  for (const { id } of gleich)
    if (urteile[id] !== 'überlebt') console.log(`nicht gleichwertig, ${urteile[id]}: ${imBuch(id)}`);
  const entries = new Set(faelle.map(({ id }) => imBuch(id)));
  for (const one of GLEICHWERTIG) {
    const isAsked = files.some((file) => one.startsWith(`${relative(ROOT, file)} `));
    if (isAsked && !entries.has(one)) console.log(`nicht mehr da: ${one}`);
  }
  const rows = Object.entries(Object.groupBy(these, ({ file }) => relative(ROOT, dirname(file))));
  for (const [name, group = []] of [...rows, ['zusammen', these] as const]) {
    const count = (urteil: Urteil) => group.filter(({ id }) => urteile[id] === urteil).length;
    const open = group.filter((one) => offen.includes(one)).length;
    console.log(
      `| ${name} | ${group.length} | ${count('bemerkt')} | ${count('endlos')} | ${count('überlebt') - open} | ${open} |`,
    );
  }
}
