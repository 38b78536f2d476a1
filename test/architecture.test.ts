/** What must hold of the source files themselves: who imports whom, what the core keeps out, size, no skipped tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments; strings stay. */
  readonly code: string;
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|tsx)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      return { path: relative(ROOT, file).replaceAll('\\', '/'), text, code: withoutComments(text) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Good enough for this project's style: comments begin a line, follow code and a blank, or are blocks. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const existing = new Set(readdirSync(ROOT));
const FOLDERS = ['core', 'importer', 'addin', 'test'].filter((folder) => existing.has(folder));
const files = new Map(FOLDERS.map((folder) => [folder, sourceFiles(folder)]));
const all = [...files.values()].flat();
const shipped = all.filter(({ path }) => !path.startsWith('test/'));

/** What a file imports, as written; types count, too. */
function importsOf({ code }: SourceFile): string[] {
  const found = code.matchAll(
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, from, alone]) => from ?? alone ?? '');
}

/** The path of an own file that is imported, from the project's folder; `undefined` for packages and Node's modules. */
function ownTarget(file: SourceFile, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? relative(ROOT, resolve(ROOT, dirname(file.path), specifier)).replaceAll('\\', '/')
    : undefined;
}

/** The top folder of an import of an own file, else `node` or `package`. */
function target(file: SourceFile, specifier: string): string {
  const path = ownTarget(file, specifier);
  if (path !== undefined) return path.split('/')[0] ?? '';
  return specifier.startsWith('node:') || isBuiltin(specifier) ? 'node' : 'package';
}

/** Tools around the add-in that run on a developer's machine only: its try-out page and what builds it. */
const isTool = ({ path }: SourceFile) =>
  path.startsWith('addin/playground/') || path.endsWith('.config.ts') || path === 'addin/assets/render.ts';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  importer: ['core', 'importer', 'package', 'node'],
  addin: ['core', 'addin', 'package'],
};

describe('imports', () => {
  test.each(Object.keys(ALLOWED).filter((folder) => files.has(folder)))('%s imports only what it may', (folder) => {
    const wrong = (files.get(folder) ?? [])
      .filter((file) => !isTool(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !ALLOWED[folder]?.includes(target(file, specifier)))
          .map((specifier) => `${file.path} imports ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  test('are found at all', () => {
    for (const [folder, some] of files) expect(some.flatMap(importsOf).length, folder).toBeGreaterThan(20);
  });

  test('node modules are named with node:, own files with their ending', () => {
    const wrong = all.flatMap((file) =>
      importsOf(file)
        .filter((one) =>
          one.startsWith('.')
            ? !/\.(ts|tsx|json|mjs|css|html|svg|js)(\?\w+)?$/.test(one)
            : isBuiltin(one) && !one.startsWith('node:'),
        )
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

/**
 * The floors of the house from the ground up: a room (a folder, or a file that stands beside the folders) imports only from
 * rooms that stand before it. Types count, too. Rooms in brackets are still one knot.
 */
const FLOORS: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  core: [
    'calendar',
    'settings.ts',
    ['fields', 'rules', 'decide', 'process', 'messages', 'hausregeln', 'grundlage.ts', 'assess.ts'],
    'explain',
    'vorschlag',
    'sheet',
    'abgleich',
  ],
  importer: [
    // Ground: the system, the two readers of bytes, and what is told of a run, in records, figures and words.
    ...['system', 'read', 'xlsx', 'protokoll', 'zahlen', 'messages', 'config'],
    // From files to cases, and what becomes of them.
    ...['source', 'table', 'join', 'store', 'write', 'report', 'run'],
    // Other work than the run.
    ...['pruefen', 'abgleich', 'profil', 'regeln', 'sample', 'addin'],
    // The call.
    ...['aufruf', 'betrieb', 'commands', 'program.ts', 'cli.ts'],
    // Tools of developers.
    ...['demo.ts', 'docs-vorgang.ts', 'fremdpakete.ts', 'docs.ts', 'paket.ts'],
  ],
  addin: ['excel', 'actions', 'functions', 'texte', 'ribbon', 'pane', 'site', 'assets', 'playground', 'vite.config.ts'],
};

describe('floors', () => {
  const roomOf = (path: string) => path.split('/')[1] ?? '';

  test.each(Object.entries(FLOORS))('%s: every room is named once', (folder, floors) => {
    const rooms = (files.get(folder) ?? []).map(({ path }) => roomOf(path));
    expect(floors.flat().toSorted()).toEqual([...new Set(rooms)].toSorted());
  });

  test.each(Object.entries(FLOORS))('%s: rooms import only from lower ones', (folder, floors) => {
    const floor = (room: string) => floors.findIndex((one) => [one].flat().includes(room));
    const wrong = (files.get(folder) ?? []).flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const path = ownTarget(file, specifier);
        if (path?.split('/')[0] !== folder) return [];
        return floor(roomOf(path)) <= floor(roomOf(file.path)) ? [] : [`${file.path} imports ${path}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(circles(shipped)).toEqual([]);
  });
});

/** The files that no order puts below all files that import them: those of circles, and what hangs between circles. */
function circles(some: readonly SourceFile[]): string[] {
  const open = new Map(some.map((file) => [file.path, importsOf(file).flatMap((to) => ownTarget(file, to) ?? [])]));
  const without = (keep: (path: string) => boolean) => {
    for (let before = -1; before !== open.size; ) {
      before = open.size;
      for (const path of open.keys()) if (!keep(path)) open.delete(path);
    }
  };
  without((path) => (open.get(path) ?? []).some((to) => open.has(to)));
  without((path) => [...open.values()].some((to) => to.includes(path)));
  return [...open.keys()];
}

describe('the core', () => {
  const KEPT_OUT: Readonly<Record<string, RegExp>> = {
    'a clock': /\bDate\b|\bTemporal\b|\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b/,
    chance: /\bMath\s*\.\s*random\b|\bcrypto\b/,
    'a locale or time zone': /\bIntl\b|\btoLocale\w*\b|\blocaleCompare\b/,
    'the process': /\bprocess\b|\bglobalThis\b|\bBuffer\b|\brequire\b/,
    output: /\bconsole\b/,
    'I/O': /\bfetch\b|\bXMLHttpRequest\b|\b(?:window|document|Office|Excel)\s*\./,
    waiting: /\basync\b|\bawait\b|\bPromise\b/,
  };

  test.each(Object.entries(KEPT_OUT))('has nothing to do with %s', (_, pattern) => {
    const lines = (files.get('core') ?? []).flatMap(({ path, code }) =>
      // Words in texts for people are no code.
      code
        .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
        .replace(/`(?:[^`\\]|\\.)*`/g, '``')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(lines).toEqual([]);
  });
});

describe('source files', () => {
  test('none has more than 400 lines', () => {
    const long = all.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('each says in its head what it holds', () => {
    const silent = shipped.filter(({ text }) => !/^(#!.*\n)?(\/\*\*|\/\/|\/\*)/.test(text)).map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  test('none makes code out of text', () => {
    const wrong = shipped
      .filter(({ code }) => /\bnew Function\b|\bFunction\s*\(|\beval\s*\(|['"](?:node:)?vm['"]/.test(code))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test('none goes around the types', () => {
    const wrong = shipped
      .filter(
        ({ code, text }) => /@ts-(?:ignore|nocheck)/.test(text) || /\bas any\b|: any\b|\bas unknown as\b/.test(code),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

test('no test is skipped, left for later or alone', () => {
  const pattern =
    /\b(?:test|it|describe|suite)\s*\.\s*(?:skip|skipIf|todo|only|fails|runIf)\b|\bx(?:it|describe|test)\s*\(/;
  const wrong = (files.get('test') ?? [])
    .filter(({ path, code }) => path !== 'test/architecture.test.ts' && pattern.test(code))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});
