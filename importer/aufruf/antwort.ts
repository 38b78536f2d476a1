/** How a command begins and what it answers with: its configuration, its language, JSON or lines. Source: page 5. */
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';
import { type Context, inSprache } from './context.ts';

/** The configuration of a call, and the context in the language that it asks for. Throws `CliError`. */
export function konfiguriert(
  flags: { readonly config?: string },
  called: Context,
): { readonly config: Config; readonly context: Context } {
  const config = loadConfig(flags.config, called.cwd, called.texts.config);
  return { config, context: inSprache(called, config.lang) };
}

/** Whether the answer is one JSON object on stdout and nothing else. */
export function alsObjekt(flags: { readonly json?: boolean }, config: Config): boolean {
  return flags.json ?? config.json ?? false;
}

/** Gives the answer of a command: as an object, or in lines. */
export function antworte(
  { stdout }: Context,
  json: boolean,
  objekt: () => object,
  zeilen: () => readonly string[],
  exit_code: ExitCode = EXIT.ok,
): ExitCode {
  if (json) stdout(`${JSON.stringify({ ...objekt(), exit_code })}\n`);
  else for (const zeile of zeilen()) stdout(`${zeile}\n`);
  return exit_code;
}
