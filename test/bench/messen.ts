/**
 * Measures whole processes, several in turn (A B A B …), so that whatever else the machine does meets all alike. A process
 * says itself at its end what it has cost, its start and all its threads included.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What one run of a process cost. */
export interface Messung {
  /** Seconds from start to end. */
  readonly wand: number;
  /** Seconds of all processors, user and system. */
  readonly cpu: number;
  /** Peak in MB. */
  readonly speicher: number;
  /** What it wrote to stdout. */
  readonly ausgabe: string;
}

/** A program with its arguments, without what measures it. */
export interface Befehl {
  readonly art: 'node' | 'python';
  /** The program where it is not the Node that runs the bench. */
  readonly programm?: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Kandidat {
  readonly name: string;
  readonly befehl: Befehl;
  /** Before every run, not measured. */
  readonly vorher?: () => void;
  /** Looks at what a run has made; throws where it is wrong. */
  readonly pruefe?: (messung: Messung) => void | Promise<void>;
}

export interface Ergebnis {
  readonly name: string;
  readonly laeufe: readonly Messung[];
}

/**
 * Node's own report, and Python's, on the fourth stream: once for all threads, and in plain JavaScript, so that measuring
 * costs next to nothing.
 */
const MELDET = {
  node: `data:text/javascript,import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>{const r=process.resourceUsage();writeSync(3,[(r.userCPUTime+r.systemCPUTime)/1e6,r.maxRSS/1024].join(" "))})`,
  python: `import atexit,os,resource,runpy,sys
def melde():
    r=resource.getrusage(resource.RUSAGE_SELF)
    os.write(3,f"{r.ru_utime+r.ru_stime} {r.ru_maxrss/1024}".encode())
atexit.register(melde)
del sys.argv[0]
runpy.run_path(sys.argv[0],run_name="__main__")`,
};

/** The file beside this one, or further away. */
export const datei = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A program of this project as a process of its own, with the flags that the bench itself got (run.mjs). */
export const node = (path: string, ...args: readonly string[]): Befehl => ({
  art: 'node',
  args: [...process.execArgv, datei(path), ...args],
});

/** Runs it once. Throws where it fails. */
export function messe({ art, programm = process.execPath, args, env }: Befehl): Messung {
  const all = art === 'node' ? ['--import', MELDET.node, ...args] : ['-c', MELDET.python, ...args];
  const beginn = performance.now();
  const { status, output, error } = spawnSync(programm, all, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wand = (performance.now() - beginn) / 1000;
  if (error !== undefined) throw error;
  const [, ausgabe, fehler, kosten] = output;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${fehler}`);
  const [cpu = Number.NaN, speicher = Number.NaN] = (kosten ?? '').split(' ').map(Number);
  return { wand, cpu, speicher, ausgabe: ausgabe ?? '' };
}

/** Runs all in turn, as often as asked for. */
export async function reihum(kandidaten: readonly Kandidat[], laeufe: number): Promise<readonly Ergebnis[]> {
  const ergebnisse = kandidaten.map(({ name }) => ({ name, laeufe: [] as Messung[] }));
  for (let lauf = 0; lauf < laeufe; lauf++) {
    for (const [i, { name, befehl, vorher, pruefe }] of kandidaten.entries()) {
      vorher?.();
      const messung = messe(befehl);
      await pruefe?.(messung);
      ergebnisse[i]?.laeufe.push(messung);
      console.error(`${name}: ${messung.wand.toFixed(1)} s, CPU ${messung.cpu.toFixed(1)} s`);
    }
  }
  return ergebnisse;
}

export type Groesse = 'wand' | 'cpu' | 'speicher';

const sortiert = ({ laeufe }: Ergebnis, groesse: Groesse) =>
  laeufe.map((messung) => messung[groesse]).sort((a, b) => a - b);

/** The least of all runs. */
export const kleinstes = (ergebnis: Ergebnis, groesse: Groesse): number => sortiert(ergebnis, groesse)[0] ?? Number.NaN;

/** The one in the middle; of an even number of runs the lesser of the two. */
export function mittleres(ergebnis: Ergebnis, groesse: Groesse): number {
  const werte = sortiert(ergebnis, groesse);
  return werte[Math.floor((werte.length - 1) / 2)] ?? Number.NaN;
}
