/**
 * Taking the last action back: on several sheets one step after the other until all of it is undone, or a person has to be
 * asked about one of them. Source: page 6 "Rückgängig", "Several sheets".
 */
import type { Title } from '../excel/journal.ts';
import { undo } from '../excel/undo.ts';
import type { Ereignis } from './zustand.ts';

/**
 * @param auchGeaendert also where cells of the first sheet were changed since: of the others nobody has said so
 * @param naechstes what is known to be next
 * @param genommen gets, after each sheet, what is next now
 * @returns what has come of it
 * @throws ExcelFault
 */
export async function nimmZurueck(
  auchGeaendert: boolean,
  naechstes: Title | 'offen' | undefined,
  genommen: (next: Title | undefined) => void,
): Promise<Ereignis> {
  const blaetter: string[] = [];
  let next = naechstes;
  for (let mehr = true; mehr; ) {
    const trotzdem = auchGeaendert && blaetter.length === 0;
    const done = await undo(trotzdem, typeof next === 'object' ? next.nr : undefined);
    if ('geaendert' in done) return { art: 'frage', zeilen: done.geaendert.map((row) => row + 1) };
    blaetter.push(done.blatt);
    next = done.next;
    genommen(next);
    mehr = done.mehr === true;
  }
  const [blatt = ''] = blaetter;
  return {
    art: 'ende',
    ergebnis:
      blaetter.length === 1
        ? { art: 'zurueckgenommen', blatt }
        : { art: 'blaetter-zurueckgenommen', blaetter: blaetter.length },
  };
}
