/**
 * Loads the rules of a house: files and patterns to one checked set, or every finding in a line of its own.
 * Source: page 9 ("With an error nothing runs (exit 2)").
 */
import { globSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { type ParseError, parseTree } from 'jsonc-parser';
import {
  fehlerzeile,
  type Hausdatei,
  type Hausregeln,
  leseHausregeln,
  OHNE_HAUSREGELN,
} from '../../core/hausregeln/index.ts';
import { type Haustext, leseMitMappe } from '../../core/hausregeln/mappe.ts';
import type { Messages } from '../../core/messages/index.ts';
import type { CliMessages } from '../messages/messages.ts';
import { CliError, EXIT } from '../system/errors.ts';
import { readUtf8 } from './utf8.ts';

/** A text as the core reads it. */
export function hausdatei({ name, text }: Haustext): Hausdatei {
  const fehler: ParseError[] = [];
  const json = text.replace(/^\uFEFF/, '');
  const baum = parseTree(json, fehler, { allowTrailingComma: true });
  return { name, text: json, baum, falsch: fehler.map(({ offset }) => offset) };
}

/** The house rules of files that were right when they were used; the built-in ones where they are no longer. */
export function hausregelnAus(texte: readonly Haustext[]): Hausregeln {
  const gelesen = leseHausregeln(texte.map(hausdatei));
  return gelesen.ok ? gelesen.hausregeln : OHNE_HAUSREGELN;
}

interface Wo {
  readonly cwd: string;
  readonly texts: CliMessages;
  readonly messages: Messages;
}

/**
 * The house rules of the files.
 * @param muster paths and patterns from `cwd`; each names at least one file
 * @param mappe the file that a workbook keeps
 * Throws `CliError` with one line for each finding.
 */
export function loadHausregeln(
  muster: readonly string[],
  { cwd, texts, messages }: Wo,
  mappe?: Haustext | undefined,
): Hausregeln {
  const texte = [...new Set(muster.flatMap((eins) => pfade(eins, cwd, texts)))].map((path) => lies(path, cwd, texts));
  const gelesen = leseMitMappe(texte.map(hausdatei), mappe && hausdatei(mappe));
  if (gelesen.ok) return gelesen.hausregeln;
  const zeilen = gelesen.fehler.map((fehler) => fehlerzeile(fehler, messages.hausregeln));
  const error = new CliError(EXIT.benutzung, zeilen.join('\n'));
  error.zeilen = zeilen;
  throw error;
}

function pfade(muster: string, cwd: string, texts: CliMessages): string[] {
  if (!/[*?[\]{}]/.test(muster)) return [resolve(cwd, muster)];
  const found = globSync(muster, { cwd }).map((path) => resolve(cwd, path));
  if (found.length === 0) throw new CliError(EXIT.benutzung, texts.config.noMatch(muster));
  return found.sort();
}

/** In messages a file is called by its path from where the command was called. */
function lies(path: string, cwd: string, texts: CliMessages): Haustext {
  const von = relative(cwd, path);
  const name = von.startsWith('..') || isAbsolute(von) ? path : von;
  return { name, text: readUtf8(path, name, texts.config) };
}
