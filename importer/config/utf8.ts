/**
 * A text file that a person wrote: anything but UTF-8 would lose its umlauts in silence.
 * Source: page 5 "Profiles are checked".
 */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { CliMessages } from '../messages/messages.ts';
import { CliError, EXIT } from '../system/errors.ts';

/** The text. Throws `CliError`. @param name what messages call the file */
export function readUtf8(path: string, name: string, texts: CliMessages['config']): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CliError(EXIT.benutzung, texts.missing(name), { cause: error });
  }
  if (!isUtf8(bytes)) throw new CliError(EXIT.benutzung, texts.keinUtf8(name));
  return bytes.toString('utf8');
}
