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

/** The top folder of an import of an own file, else `node` or `package`. */
function target(file: SourceFile, specifier: string): string {
  if (specifier.startsWith('.')) {
    const path = relative(ROOT, resolve(ROOT, dirname(file.path), specifier)).replaceAll('\\', '/');
    return path.split('/')[0] ?? '';
  }
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

/** The own files that a file imports, as paths from the project's folder. */
const filesImportedBy = (file: SourceFile): string[] =>
  importsOf(file)
    .filter((one) => one.startsWith('.'))
    .map((one) => relative(ROOT, resolve(ROOT, dirname(file.path), one)).replaceAll('\\', '/'));

/** Files of which each leads to itself again; types count, too. */
function circlesIn(some: readonly SourceFile[]): string[][] {
  const next = new Map(some.map((file) => [file.path, filesImportedBy(file)]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(path)) return;
    for (const one of next.get(path) ?? []) follow(one, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) follow(path, []);
  return circles;
}

/** The floors of a folder from the ground up: rooms, and files beside them. A room knows only floors below its own. */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [
    ['calendar', 'json.ts', 'maps.ts'],
    ['fields', 'settings.ts'],
    ['rules'],
    ['hausregeln'],
    ['decide'],
    ['process'],
    ['messages', 'grundlage.ts'],
    ['assess.ts'],
    ['explain', 'vorschlag', 'verlaufsbefunde.ts', 'regelvergleich.ts'],
    ['sheet'],
    ['abgleich', 'termine'],
  ],
  importer: [
    // The ground: the system, the two readers of bytes, and what is told of a run, in records, figures and words.
    ...[['system'], ['read'], ['xlsx'], ['protokoll'], ['zahlen'], ['messages'], ['config']],
    // From files to cases, and what becomes of them.
    ...[['source'], ['table'], ['join'], ['store'], ['write'], ['report'], ['run']],
    // Other work than the run.
    ...[['pruefen'], ['abgleich'], ['profil'], ['regeln'], ['sample'], ['addin']],
    // The call.
    ...[['aufruf'], ['betrieb'], ['commands'], ['program.ts'], ['cli.ts']],
    // Tools of developers.
    ...[['demo.ts'], ['docs-vorgang.ts'], ['fremdpakete.ts'], ['docs.ts'], ['paket.ts']],
  ],
  addin: [['excel', 'functions'], ['actions'], ['texte', 'ribbon', 'site'], ['pane']],
};

describe('rooms and files', () => {
  test.each(Object.keys(FLOORS))('no file of %s leads to itself', (folder) => {
    expect(circlesIn(files.get(folder) ?? [])).toEqual([]);
  });

  test('a circle would be found', () => {
    const importing = (path: string, other: string) => ({
      path,
      text: '',
      code: ['import', `'./${other}';`].join(' '),
    });
    const two = [importing('core/a.ts', 'b.ts'), importing('core/b.ts', 'a.ts')];
    expect(circlesIn(two)).toEqual([['core/a.ts', 'core/b.ts']]);
  });

  test.each(Object.keys(FLOORS))('the rooms of %s know only floors below', (folder) => {
    const roomOf = (path: string) => path.split('/')[1] ?? '';
    const floorOf = (path: string) => FLOORS[folder]?.findIndex((rooms) => rooms.includes(roomOf(path))) ?? -1;
    const own = (files.get(folder) ?? []).filter((file) => !isTool(file));
    expect(own.filter(({ path }) => floorOf(path) < 0).map(({ path }) => path)).toEqual([]);
    const wrong = own.flatMap((file) =>
      filesImportedBy(file)
        .filter((path) => path.startsWith(`${folder}/`) && roomOf(path) !== roomOf(file.path))
        .filter((path) => floorOf(path) >= floorOf(file.path))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });
});

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
      .filter(({ code }) => /\bFunction\s*\(|\beval\s*\(|['"](?:node:)?vm['"]/.test(code))
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
