/** `zusammenfassung.txt`: what the console says of a run, as a file that a scheduler can mail. Source: page 5. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines end with CRLF, the way of mail. */
export function schreibeZusammenfassung(folder: string, lines: readonly string[]): void {
  writeFileSync(join(folder, 'zusammenfassung.txt'), lines.map((line) => `${line}\r\n`).join(''), { flush: true });
}
