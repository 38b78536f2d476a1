/** How long the program takes to say its help: from the sources, and as it is packed. */
import { reihum } from '../messen.ts';
import { kostentabelle } from '../tabelle.ts';
import { quelltext, type Werkstatt } from '../werkstatt.ts';

/** A start is short: more runs, so that the least says something. */
const MEHR = 5;

export async function teilStart(werkstatt: Werkstatt): Promise<string> {
  const ergebnisse = await reihum(
    [
      { name: 'Node allein', befehl: { art: 'node', args: ['--eval', ''] } },
      { name: '`neufall --help` aus dem Quelltext', befehl: quelltext('--help') },
      { name: '`neufall --help` aus dem Paket', befehl: werkstatt.paket()('--help') },
    ],
    werkstatt.umfang.laeufe * MEHR,
  );
  return `Ziel: höchstens 0,35 s Dauer.\n\n${kostentabelle(ergebnisse, 2)}`;
}
