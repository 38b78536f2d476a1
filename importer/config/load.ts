/**
 * Reads neufall.config.json and profile files; what is wrong is said by key, with the values that are allowed.
 * Source: page 5 (an unknown key or a wrong value is an error that names the key and the allowed values).
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import * as v from 'valibot';
import type { Erlaubt } from '../messages/erlaubt.ts';
import type { CliMessages } from '../messages/messages.ts';
import { CliError, EXIT } from '../system/errors.ts';
import { doppelteNamen } from './doppelt.ts';
import { erlaubtIst } from './erlaubt.ts';
import { FRUEHERE_NAMEN, profileSchema, toProfil } from './profildatei.ts';
import { type Profil, STANDARD } from './profile.ts';
import { type Config, configSchema } from './schema.ts';
import { readUtf8 } from './utf8.ts';

export const CONFIG_NAME = 'neufall.config.json';

/** The configuration: the named file, else neufall.config.json in `cwd` if there is one. Paths are made absolute. */
export function loadConfig(path: string | undefined, cwd: string, texts: CliMessages['config']): Config {
  const found = path ?? (existsSync(resolve(cwd, CONFIG_NAME)) ? CONFIG_NAME : undefined);
  if (found === undefined) return {};
  const config = check(configSchema, resolve(cwd, found), found, texts);
  return absolute(config, dirname(resolve(cwd, found)));
}

/** The folder beside whose files the program puts its own: that of the configuration, else `cwd`. */
export function configFolder(path: string | undefined, cwd: string): string {
  return path === undefined ? cwd : dirname(resolve(cwd, path));
}

/** The profile of a file, or the project's own. */
export function loadProfile(path: string | undefined, cwd: string, texts: CliMessages['config']): Profil {
  if (path === undefined) return STANDARD;
  const file = check(profileSchema, resolve(cwd, path), path, texts, FRUEHERE_NAMEN);
  const [doppelt] = doppelteNamen(file);
  if (doppelt !== undefined) throw new CliError(EXIT.benutzung, texts.doppelt(path, doppelt));
  return toProfil(file);
}

const PATH_KEYS = ['eingang', 'out', 'profile', 'log'] as const;
const PATHS_KEYS = ['verbis', 'allegro', 'step', 'regeln'] as const;

/** Paths in a configuration are meant from where it stands. */
function absolute(config: Config, folder: string): Config {
  const result: { -readonly [K in keyof Config]: Config[K] } = { ...config };
  for (const key of PATH_KEYS) if (config[key] !== undefined) result[key] = resolve(folder, config[key]);
  if (typeof config.store === 'string') result.store = resolve(folder, config.store);
  for (const key of PATHS_KEYS) {
    const paths = config[key];
    if (paths !== undefined)
      result[key] = (typeof paths === 'string' ? [paths] : paths).map((one) => resolve(folder, one));
  }
  return result;
}

/** Keys of earlier versions: a period of a deadline is a house rule now. */
const ERSETZT: ReadonlySet<string> = new Set(['frist_erstberatung', 'frist_entscheidung']);

/** Checks a file against a schema. `frueher`: names that keys of it had, with those they have. */
function check<S extends v.GenericSchema>(
  schema: S,
  path: string,
  name: string,
  texts: CliMessages['config'],
  frueher: Readonly<Record<string, string>> = {},
): v.InferOutput<S> {
  const fail = (message: string): never => {
    throw new CliError(EXIT.benutzung, message);
  };
  const json = readJson(path, name, texts);
  const genannt = new Map<string, string>();
  if (typeof json === 'object' && json !== null) {
    const all = json as Record<string, unknown>;
    for (const [alt, neu] of Object.entries(frueher)) {
      if (!(alt in all)) continue;
      if (neu in all) fail(texts.zweiNamen(name, alt, neu));
      all[neu] = all[alt];
      delete all[alt];
      genannt.set(neu, alt);
    }
  }
  // To valibot, a list is an object without keys.
  const result = v.safeParse(schema, Array.isArray(json) ? null : json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const [first, ...rest] = issue.path?.map((item) => String(item.key)) ?? [];
  const key = first === undefined ? '' : [genannt.get(first) ?? first, ...rest].join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    fail(
      ERSETZT.has(key) ? texts.replacedKey(name, key) : texts.unknownKey(name, key, allowedKeys(schema, issue.path)),
    );
  if (issue.type === 'strict_object' && issue.received === 'undefined') fail(texts.missingKey(name, key));
  return fail(texts.wrongValue(name, key, JSON.stringify(issue.input), allowedValues(schema, issue.path)));
}

/** A JSON file, in which comments and a last comma are allowed. */
function readJson(path: string, name: string, texts: CliMessages['config']): unknown {
  const text = readUtf8(path, name, texts).replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const json: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error === undefined) return json;
  const before = text.slice(0, error.offset).split(/\r\n|\r|\n/);
  const place = text.trim() === '' ? undefined : { zeile: before.length, spalte: (before.at(-1)?.length ?? 0) + 1 };
  throw new CliError(EXIT.benutzung, texts.notJson(name, place));
}

type Path = v.GenericIssue['path'];

/** The schemas on the way along a path, from the whole to the innermost that is known. */
function schemasAlong(schema: v.GenericSchema, path: Path): v.GenericSchema[] {
  const found = [schema];
  for (const { key } of path ?? []) {
    const next = childOf(found.at(-1), String(key));
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

/** The schema of a key of an object, or of the items of an array. */
function childOf(schema: v.GenericSchema | undefined, key: string): v.GenericSchema | undefined {
  const child = entriesOf(schema)?.[key] ?? (isSchemaOf(schema, 'item') ? schema.item : undefined);
  return isSchemaOf(child, 'wrapped') ? child.wrapped : child;
}

function entriesOf(schema: v.GenericSchema | undefined): Readonly<Record<string, v.GenericSchema>> | undefined {
  return schema !== undefined && 'entries' in schema
    ? (schema.entries as Readonly<Record<string, v.GenericSchema>>)
    : undefined;
}

function isSchemaOf<K extends string>(
  schema: v.GenericSchema | undefined,
  key: K,
): schema is v.GenericSchema & Readonly<Record<K, v.GenericSchema>> {
  return schema !== undefined && key in schema;
}

/** The keys of the object in which the last key of a path stands. */
function allowedKeys(schema: v.GenericSchema, path: Path): string[] {
  const parent = schemasAlong(schema, path?.slice(0, -1) as Path).at(-1);
  return Object.keys(entriesOf(parent) ?? {}).filter((key) => key !== '$schema');
}

/** The words about the innermost schema along a path that has any. */
function allowedValues(schema: v.GenericSchema, path: Path): Erlaubt {
  const words = schemasAlong(schema, path).map(erlaubtIst);
  return words.findLast((one) => one !== undefined) ?? (({ objekt }) => objekt);
}
