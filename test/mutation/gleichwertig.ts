/**
 * Mutants that change no answer, looked at one by one. gleichwertig.txt has them below the reason, each with the line of the
 * source in which it stands: where that line changes, somebody has to look again.
 */
import { readFileSync } from 'node:fs';
import type { Mutant } from './mutanten.ts';

/** The list. */
export const GLEICHWERTIG: ReadonlySet<string> = new Set(
  readFileSync(new URL('gleichwertig.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/** A mutant as the list has it. @param file path from the root */
export function eintrag(file: string, source: string, { from, to, art, text }: Mutant): string {
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const oneLine = (code: string) => code.replaceAll(/\s+/g, ' ');
  const davor = source.slice(start, from).trimStart().length;
  return `${file} ${art} ${davor}: ${oneLine(source.slice(from, to))} → ${oneLine(text)} | ${line.trim()}`;
}
