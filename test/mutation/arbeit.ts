/**
 * Runs tests against mutants in a process of its own, because one may never come to an end, and because what code keeps
 * from one call to the next would carry a mutant over. Gets the work as a file, says one answer for each mutant.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { ersetzt, type Probe, raeumeAuf, sammle } from './ersatz.ts';
import { HOECHSTENS, SCHALTER } from './schalter.ts';

export interface Arbeit {
  /** By path: the source with its switches. */
  readonly sources: Readonly<Record<string, string>>;
  readonly count: number;
  /** Paths of test files. */
  readonly tests: readonly string[];
  /** Milliseconds of tests for one mutant where everything is loaded anew, and of one of them. */
  readonly dauer: number;
  readonly lang: number;
  /** What the tests did without a mutant; missing at first. */
  readonly deckung?: Deckung;
}

/** What the unchanged code does. */
export interface Deckung {
  /** Mutants whose place was reached while files were loaded: only a new process shows what they change. */
  readonly beimLaden: readonly number[];
  /** By test, in the order of the files. */
  readonly proben: readonly { readonly file: string; readonly ms: number; readonly schritte: number }[];
  /** By mutant: the tests that reach its place. */
  readonly erreicht: readonly (readonly number[])[];
}

export type Urteil = 'bemerkt' | 'endlos' | 'überlebt' | 'unrein';
export type Antwort = { readonly deckung: Deckung } | { readonly mutant: number; readonly urteil: Urteil };

/** A mutant that takes so many times as many steps as the unchanged code, and this many at least, does not end. */
const MAL = 10;
const MINDESTENS = 5_000_000;

class Endlos extends Error {}

const [path = '', mode = '', ...ids] = process.argv.slice(2);
const { sources, count, tests, dauer, lang, deckung } = JSON.parse(readFileSync(path, 'utf8')) as Arbeit;

let an = -1;
let endlos = false;
const hits = new Uint8Array(count);
/** Steps that may still be taken. An array, because a number of this size would be made anew at each step. */
const rest = new Float64Array([Number.MAX_SAFE_INTEGER]);
const zuEnde = (): never => {
  endlos = true;
  throw new Endlos();
};
Object.assign(globalThis, {
  [SCHALTER]: (id: number): boolean => {
    hits[id] = 1;
    if (--rest[0]! < 0) zuEnde();
    return id === an;
  },
});

const ERSATZ = new URL('ersatz.ts', import.meta.url).href;
/** Part of the address of what is loaded, so that all of it can be loaded again. */
let lauf = 0;
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'vitest') return { url: ERSATZ, shortCircuit: true };
    const found = next(specifier, context);
    return EIGENE.test(found.url) ? { ...found, url: `${found.url}?${lauf}` } : found;
  },
  load: (url, context, next) => {
    const file = url.startsWith('file:') ? fileURLToPath(url) : '';
    const source = sources[file] ?? (url.includes('?') ? readFileSync(file, 'utf8') : undefined);
    if (source !== undefined)
      return { format: 'module', source: ohneTypen(file, einKalender(file, source)), shortCircuit: true };
    for (const [end, module] of ersetzt) {
      if (!file.endsWith(end)) continue;
      const names = Object.keys(module).map((name) => `export const ${name} = ersetzt.get('${end}').${name};`);
      return { format: 'module', source: `import { ersetzt } from '${ERSATZ}';${names.join('')}`, shortCircuit: true };
    }
    return next(url, context);
  },
});
// The first counterexample is enough; the same inputs each time.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

/** Code of the project that a mutant may change, and the tests. */
const EIGENE = /^file:.*\/(core|importer|test)\/(?!mutation\/)[^?]*\.ts$/;
/** More than half of the time of all tests goes into calendars of the same settings; unless they are changed, one is enough. */
const kalender = new Map<string, unknown>();
Object.assign(globalThis, {
  merkeKalender: (settings: object, make: (settings: object) => unknown): unknown => {
    const key = JSON.stringify(settings, ['land', 'silvester_frei', 'zusatz_frei', 'zusatz_arbeitstage']);
    if (!kalender.has(key)) kalender.set(key, make(settings));
    return kalender.get(key);
  },
});
const KALENDER = 'export function createCalendar(';
const unveraendert = !Object.keys(sources).some((file) => /core.calendar/.test(file));
const einKalender = (file: string, source: string): string =>
  unveraendert && file.endsWith('workdays.ts')
    ? `${source.replace(KALENDER, 'function macheKalender(')}
export const createCalendar = (settings: object) => merkeKalender(settings, macheKalender);`
    : source;

const gelesen = new Map<string, string>();
function ohneTypen(file: string, source: string): string {
  const known = gelesen.get(file) ?? stripTypeScriptTypes(source);
  gelesen.set(file, known);
  return known;
}

const say = (antwort: Antwort): Promise<void> =>
  new Promise((resolve) => process.send?.(antwort, undefined, undefined, () => resolve()));

/** Whether the test fails with this mutant on. */
async function fails({ run }: Probe, mutant: number, schritte: number): Promise<boolean> {
  an = mutant;
  rest[0] = Math.max(MINDESTENS, schritte * MAL);
  endlos = false;
  try {
    await run();
    return endlos;
  } catch {
    return true;
  } finally {
    an = -1;
  }
}

async function alle(): Promise<readonly Probe[]> {
  const proben: Probe[] = [];
  for (const file of tests) proben.push(...(await sammle(file)));
  return proben;
}

/** Without a mutant: what each test reaches. */
async function decke(): Promise<void> {
  const proben = await alle();
  const beimLaden = [...hits.keys()].filter((id) => hits[id] === 1);
  const erreicht: number[][] = Array.from({ length: count }, () => []);
  const gemessen = [];
  for (const [at, probe] of proben.entries()) {
    hits.fill(0);
    rest[0] = Number.MAX_SAFE_INTEGER;
    const since = process.cpuUsage();
    try {
      await probe.run();
    } catch (error) {
      throw new Error(`Schon ohne Änderung scheitert ein Test in ${probe.file}: ${error}`);
    }
    const schritte = Number.MAX_SAFE_INTEGER - (rest[0] ?? 0);
    gemessen.push({ file: probe.file, ms: Math.round(process.cpuUsage(since).user / 1000), schritte });
    for (const [id, hit] of hits.entries()) if (hit === 1) erreicht[id]?.push(at);
  }
  await say({ deckung: { beimLaden, proben: gemessen, erreicht } });
}

/** Each mutant in turn, in one process; what has been kept from an earlier one is found by trying again without any. */
async function nacheinander({ erreicht, proben: gemessen }: Deckung, order: readonly number[]): Promise<void> {
  let proben = await alle();
  const schritte = (at: number) => gemessen[at]?.schritte ?? 0;
  for (const mutant of order) {
    let urteil: Urteil = 'überlebt';
    for (const at of erreicht[mutant] ?? []) {
      const probe = proben[at];
      if (probe === undefined || !(await fails(probe, mutant, schritte(at)))) continue;
      urteil = endlos ? 'endlos' : 'bemerkt';
      if (await fails(probe, -1, schritte(at))) urteil = 'unrein';
      break;
    }
    await say({ mutant, urteil });
    if (urteil !== 'unrein') continue;
    if (lauf === HOECHSTENS) return;
    lauf += 1;
    proben = await alle();
  }
}

/** Each mutant with everything loaded anew while it is on. */
async function neuGeladen({ proben: gemessen }: Deckung, order: readonly number[]): Promise<void> {
  for (const mutant of order) {
    lauf += 1;
    await say({ mutant, urteil: await geladen(mutant, gemessen) });
  }
}

async function geladen(mutant: number, gemessen: Deckung['proben']): Promise<Urteil> {
  let sum = 0;
  try {
    for (const file of tests) {
      an = mutant;
      rest[0] = 1000 * MINDESTENS;
      const proben = await sammle(file);
      const bekannt = gemessen.filter((one) => one.file === file);
      for (const [at, probe] of proben.entries()) {
        const { ms = 0, schritte = 0 } = bekannt[at] ?? {};
        if (ms > lang) continue;
        sum += ms;
        if (await fails(probe, mutant, schritte)) return endlos ? 'endlos' : 'bemerkt';
      }
      if (sum > dauer) break;
    }
    return 'überlebt';
  } catch {
    return endlos ? 'endlos' : 'bemerkt';
  }
}

// Nobody waits for the answers any more.
process.on('disconnect', () => process.exit(1));
if (deckung === undefined) await decke();
else if (mode === 'nacheinander') await nacheinander(deckung, ids.map(Number));
else await neuGeladen(deckung, ids.map(Number));
raeumeAuf();
process.exit(0);
