/** How long the program takes to say its help: from the sources, and as it is packed. */
import { messe, node, reihum } from '../messen.ts';
import { kostentabelle } from '../tabelle.ts';
import type { Werkstatt } from '../werkstatt.ts';

/** A start is short: more runs, so that the least says something. */
const MEHR = 5;

export async function teilStart({ umfang }: Werkstatt): Promise<string> {
  messe(node('../../importer/paket.ts'));
  const ergebnisse = await reihum(
    [
      { name: 'Node allein', befehl: { art: 'node', args: ['--eval', ''] } },
      { name: '`neufall --help` aus dem Quelltext', befehl: node('../../importer/cli.ts', '--help') },
      { name: '`neufall --help` aus dem Paket', befehl: node('../../dist/paket/importer/cli.js', '--help') },
    ],
    umfang.laeufe * MEHR,
  );
  return `Ziel: höchstens 0,35 s Dauer.\n\n${kostentabelle(ergebnisse, 2)}`;
}
