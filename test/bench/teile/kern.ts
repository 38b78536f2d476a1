/** Decisions of the core in a second of CPU. */
import { messe, node } from '../messen.ts';
import { zahl } from '../tabelle.ts';
import type { Werkstatt } from '../werkstatt.ts';

export function teilKern({ umfang }: Werkstatt): Promise<string> {
  const jeSekunde = Array.from({ length: umfang.laeufe }, () =>
    Number(messe(node('./programme/assess.ts')).ausgabe.split(' ')[0]),
  );
  return Promise.resolve(`${zahl(Math.max(...jeSekunde))} Fälle beurteilt der Kern in einer Sekunde CPU.`);
}
