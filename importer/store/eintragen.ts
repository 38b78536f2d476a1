/** What a run writes down about cases. Another thread says it in plain data; only the one that holds the history writes. */
import type { DatabaseSync } from 'node:sqlite';

/** `neu`: a case that was never there. `stand`: what a case is from now on; `weg`: the run that misses it. */
export type Eintrag =
  | readonly [art: 'neu', fall: number, zustand: string]
  | readonly [art: 'stand', fall: number, weg: number | null, zustand: string]
  | readonly [art: 'aenderung', fall: number, feld: string, alt: string | null, neu: string | null];

/** The function that writes an entry of a run; the order of entries does not matter. `db` is within a transaction. */
export function createEintragen(db: DatabaseSync, lauf: number): (eintrag: Eintrag) => void {
  const insert = db.prepare('INSERT INTO fall (id, seit, weg, zustand) VALUES (?, ?, NULL, ?)');
  const update = db.prepare('UPDATE fall SET weg = ?, zustand = ? WHERE id = ?');
  const change = db.prepare('INSERT INTO aenderung (lauf, fall, feld, alt, neu) VALUES (?, ?, ?, ?, ?)');
  return (eintrag) => {
    if (eintrag[0] === 'neu') insert.run(eintrag[1], lauf, eintrag[2]);
    else if (eintrag[0] === 'stand') update.run(eintrag[2], eintrag[3], eintrag[1]);
    else change.run(lauf, eintrag[1], eintrag[2], eintrag[3], eintrag[4]);
  };
}
