/**
 * What every command gets from outside: streams, clock, folder and language. Tests pass their own.
 */
import { type Messages, messages, type Sprache } from '../../core/messages/index.ts';
import { cliMessages } from '../messages/index.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { Frage } from '../profil/befragung.ts';

export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stderr is a terminal that can show a bar. */
  readonly terminal: boolean;
  readonly cwd: string;
  /** The time of the call; its local calendar day is the default Stichtag. */
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly version: string;
  /** Asks a person; missing where there is nobody to ask. */
  readonly frage?: Frage;
}

export interface Context extends Io {
  readonly sprache: Sprache;
  /** The language was chosen with `--lang`, which goes before a configuration. */
  readonly spracheGewaehlt: boolean;
  /** Texts of the command line. */
  readonly texts: CliMessages;
  /** Texts of findings and explanations. */
  readonly messages: Messages;
}

/** What a command gets from outside in a language. */
export function createContext(io: Io, sprache: Sprache, spracheGewaehlt: boolean): Context {
  return { ...io, sprache, spracheGewaehlt, texts: cliMessages(sprache), messages: messages(sprache) };
}

/** The context in the language that a configuration asks for, unless the call asks for another. */
export function inSprache(context: Context, configured: Sprache | undefined): Context {
  return configured === undefined || context.spracheGewaehlt ? context : createContext(context, configured, false);
}
