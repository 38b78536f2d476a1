/** The changes that the history holds of its cases, read for a reader and for a run that has just written them. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { StoredCase } from './stored-cases.ts';

/** A change of a watched field, or of `vorhanden` (ja, nein). Days are ISO; `undefined` is unknown. */
export interface Aenderung {
  readonly lauf: number;
  readonly feld: string;
  readonly alt: string | undefined;
  readonly neu: string | undefined;
}

/** A change with the key of its case. */
export interface AenderungMitFall extends Aenderung {
  readonly fall: number;
}

/** The changes of all cases by runs after `von`, in order of runs. */
export function alleAenderungen(db: DatabaseSync, von: number): AenderungMitFall[] {
  return db
    .prepare('SELECT lauf, fall, feld, alt, neu FROM aenderung WHERE lauf > ? ORDER BY lauf, fall')
    .all(von)
    .map((row) => ({ fall: Number(row['fall']), ...aenderung(row) }));
}

/** The changes of a case, in order of runs. */
export function aenderungenVon(db: DatabaseSync, fall: number): Aenderung[] {
  return (
    db
      // By run first: that is how they lie, so each run costs one look-up.
      .prepare(
        'SELECT a.lauf, a.feld, a.alt, a.neu FROM lauf l CROSS JOIN aenderung a ON a.lauf = l.nr AND a.fall = ? ORDER BY l.nr',
      )
      .all(fall)
      .map(aenderung)
  );
}

const aenderung = ({ lauf, feld, alt, neu }: Record<string, SQLOutputValue>): Aenderung => ({
  lauf: Number(lauf),
  feld: String(feld),
  alt: alt === null ? undefined : String(alt),
  neu: neu === null ? undefined : String(neu),
});

/** A case that runs after some other one saw first, missed first or saw changed. */
export type Betroffen = Pick<StoredCase, 'id' | 'seit' | 'weg'>;

/** The cases that runs after `von` saw first, missed first or saw changed, by Kundennummer. */
export function betroffen(db: DatabaseSync, von: number): Betroffen[] {
  const rows: unknown = db
    .prepare(
      'SELECT id, seit, weg FROM fall WHERE seit > ?1 OR weg > ?1 OR id IN (SELECT fall FROM aenderung WHERE lauf > ?1) ORDER BY id',
    )
    .all(von);
  return rows as Betroffen[];
}
