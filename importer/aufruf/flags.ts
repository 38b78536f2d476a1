/** Single flags of a call, and how a wrong one ends it. Source: page 5 "Exit codes". */
import type { CliMessages } from '../messages/messages.ts';
import { CliError, EXIT } from '../system/errors.ts';

/** Ends the command because of its call. */
export function usage(message: string): never {
  throw new CliError(EXIT.benutzung, message);
}

/** The word of a list that a flag names. */
export function wordFlag<W extends string>(option: string, value: string, words: readonly W[], texts: CliMessages): W {
  return words.find((word) => word === value) ?? usage(texts.usage.notOneOf(option, value, words));
}
