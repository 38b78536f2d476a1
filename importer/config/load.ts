/**
 * Reads neufall.config.json and profile files; what is wrong is said by key, with the values that are allowed.
 * Source: page 5 (an unknown key or a wrong value is an error that names the key and the allowed values).
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { CliError, EXIT } from '../errors.ts';
import type { CliMessages } from '../messages/messages.ts';
import { type Profil, profileSchema, STANDARD, toProfil } from './profile.ts';
import { CONFIG_KEYS, type Config, configSchema } from './schema.ts';

export const CONFIG_NAME = 'neufall.config.json';

/** The configuration: the named file, else neufall.config.json in `cwd` if there is one. Paths are made absolute. */
export function loadConfig(path: string | undefined, cwd: string, texts: CliMessages['config']): Config {
  const found = path ?? (existsSync(resolve(cwd, CONFIG_NAME)) ? CONFIG_NAME : undefined);
  if (found === undefined) return {};
  const config = check(configSchema, resolve(cwd, found), found, texts);
  return absolute(config, dirname(resolve(cwd, found)));
}

/** The profile of a file, or the project's own. */
export function loadProfile(path: string | undefined, cwd: string, texts: CliMessages['config']): Profil {
  return path === undefined ? STANDARD : toProfil(check(profileSchema, resolve(cwd, path), path, texts));
}

const PATH_KEYS = ['eingang', 'out', 'profile', 'log'] as const;
const PATHS_KEYS = ['verbis', 'allegro', 'step'] as const;

/** Paths in a configuration are meant from where it stands. */
function absolute(config: Config, folder: string): Config {
  const result: { -readonly [K in keyof Config]: Config[K] } = { ...config };
  for (const key of PATH_KEYS) if (config[key] !== undefined) result[key] = resolve(folder, config[key]);
  for (const key of PATHS_KEYS) {
    const paths = config[key];
    if (paths !== undefined)
      result[key] = (typeof paths === 'string' ? [paths] : paths).map((one) => resolve(folder, one));
  }
  return result;
}

function check<S extends v.GenericSchema>(
  schema: S,
  path: string,
  name: string,
  texts: CliMessages['config'],
): v.InferOutput<S> {
  const fail = (message: string): never => {
    throw new CliError(EXIT.benutzung, message);
  };
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    fail(texts.missing(name));
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    fail(texts.notJson(name, error instanceof Error ? error.message : String(error)));
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const key = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    fail(texts.unknownKey(name, key, allowedKeys(schema, issue.path)));
  if (issue.type === 'strict_object' && issue.received === 'undefined') fail(texts.missingKey(name, key));
  return fail(texts.wrongValue(name, key, JSON.stringify(issue.input), allowedValues(schema, issue.path)));
}

type Path = v.GenericIssue['path'];

/** The schema that stands at a path, as far as it is made of objects. */
function schemaAt(schema: v.GenericSchema, path: Path, depth: number): v.GenericSchema {
  let current: unknown = schema;
  for (const item of (path ?? []).slice(0, depth)) {
    const entries = entriesOf(current);
    const next = entries?.[String(item.key)];
    if (next === undefined) return current as v.GenericSchema;
    current = 'wrapped' in next ? next.wrapped : next;
  }
  return current as v.GenericSchema;
}

function entriesOf(schema: unknown): Record<string, v.GenericSchema> | undefined {
  return typeof schema === 'object' && schema !== null && 'entries' in schema
    ? (schema.entries as Record<string, v.GenericSchema>)
    : undefined;
}

function allowedKeys(schema: v.GenericSchema, path: Path): string[] {
  return Object.keys(entriesOf(schemaAt(schema, path, (path?.length ?? 1) - 1)) ?? {}).filter(
    (key) => key !== '$schema',
  );
}

/** The description of the schema nearest to a path. */
function allowedValues(schema: v.GenericSchema, path: Path): string {
  for (let depth = path?.length ?? 0; depth > 0; depth--) {
    const description = v.getDescription(schemaAt(schema, path, depth));
    if (description !== undefined) return description;
  }
  return `ein JSON-Objekt mit den Schlüsseln ${CONFIG_KEYS.map(({ key }) => key).join(', ')}`;
}
