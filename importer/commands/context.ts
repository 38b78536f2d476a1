/**
 * What every command gets from outside: streams, clock, folder and language. Tests pass their own.
 */
import type { Messages, Sprache } from '../../core/messages/index.ts';
import type { CliMessages } from '../messages/messages.ts';

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
}

export interface Context extends Io {
  readonly sprache: Sprache;
  /** Texts of the command line. */
  readonly texts: CliMessages;
  /** Texts of findings and explanations. */
  readonly messages: Messages;
}
