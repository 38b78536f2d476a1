/** `zusammenfassung.txt`: what the console says of a run, as a file that a scheduler can mail. Source: page 5. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ohneSteuerzeichen } from '../system/steuerzeichen.ts';

/** Lines end with CRLF, the way of mail. */
export function schreibeZusammenfassung(folder: string, lines: readonly string[]): void {
  const text = lines.map((line) => `${ohneSteuerzeichen(line)}\r\n`).join('');
  writeFileSync(join(folder, 'zusammenfassung.txt'), text);
}
