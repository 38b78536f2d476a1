/**
 * Deletes closed cases that are old enough, with their changes. Weekly figures and runs hold no person and stay.
 * Source: page 5, `neufall loeschen`.
 */
import { existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { addMonths, type Day } from '../../core/calendar/day.ts';
import { tagVon } from '../../core/fields/haken.ts';
import type { Loeschung } from '../protokoll/verlauf.ts';
import { VerlaufError, verlaufError } from './errors.ts';
import { felder } from './felder.ts';
import { halten } from './halten.ts';
import { laufTage, letzterLauf } from './laeufe.ts';
import { StoredCases } from './stored-cases.ts';
import { daneben, vergissAlle } from './vorher.ts';
import { createLesen } from './zustand.ts';

/**
 * Deletes the cases that were closed more than `monate` months before the last Stichtag: decided before that day, or
 * missing from the exports since a run before it.
 * @param probe only says what would go
 * Throws `VerlaufError`.
 */
export function loeschen(path: string, monate: number, probe: boolean, finish: (ordner: string) => void): Loeschung {
  if (!existsSync(path)) throw new VerlaufError('fehlt', path);
  const db = halten(path, finish);
  try {
    const bytesVorher = statSync(path).size;
    const letzter = letzterLauf(db);
    if (letzter === undefined) throw new VerlaufError('fehlt', path);
    const vor = addMonths(letzter.stichtag, -monate, 'last');
    const counts = select(db, vor);
    const alte = 'SELECT id FROM alt';
    const changes = db.prepare(`SELECT count(*) AS n FROM aenderung WHERE fall IN (${alte})`).get()?.['n'];
    if (!probe) db.exec(`DELETE FROM aenderung WHERE fall IN (${alte}); DELETE FROM fall WHERE id IN (${alte})`);
    db.exec('DROP TABLE alt');
    db.exec(probe ? 'ROLLBACK' : 'COMMIT');
    // Deleted pages would still hold the data.
    if (!probe) {
      db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
      vergissAlle(path);
    }
    return {
      stichtag: letzter.stichtag,
      vor,
      ...counts,
      aenderungen: Number(changes),
      bytesVorher,
      bytesNachher: statSync(path).size,
      sicherungen: sicherungen(path),
    };
  } catch (error) {
    throw verlaufError(error, path);
  } finally {
    db.close();
  }
}

/** Puts the keys of the cases to be deleted into the temporary table `alt`. */
function select(db: DatabaseSync, vor: Day): Pick<Loeschung, 'entschieden' | 'weg' | 'bleiben'> {
  db.exec('CREATE TEMP TABLE alt (id INTEGER PRIMARY KEY)');
  const insert = db.prepare('INSERT INTO alt VALUES (?)');
  const lies = createLesen(felder(db));
  const stichtage = new Map(laufTage(db).map(({ nr, stichtag }) => [nr, stichtag]));
  const counts = { entschieden: 0, weg: 0, bleiben: 0 };
  for (const { id, weg, zustand } of new StoredCases(db)) {
    const seit = weg === null ? undefined : stichtage.get(weg);
    const entschieden = tagVon(lies(zustand).row.entschieden_am);
    const old = (day: Day | undefined) => day !== undefined && day < vor;
    if (!old(seit) && !old(entschieden)) {
      counts.bleiben++;
      continue;
    }
    insert.run(id);
    counts[weg === null ? 'entschieden' : 'weg']++;
  }
  return counts;
}

/** Names of the backup copies beside the history, see `open.ts`. */
const sicherungen = (path: string) => daneben(path, '.version-').filter((name) => name.endsWith('.sicherung'));
