/**
 * The tables of the history and how each version of them becomes the next.
 * What is stored where: docs/entscheidungen/0005-verlauf.md. Source: page 5 "History store".
 */

/** Says in the file's header that it is a history of this program ("NFAL"). */
export const APPLICATION_ID = 0x4e46414c;

/**
 * Step n leads from version n to n + 1; a new file takes all of them. A step that was released is never changed.
 *
 * - `lauf`: one line per run. `kennung`: SHA-256 of what decides its result. `protokoll`: lauf.json.
 * - `feld`: the fields by number; a number is never used for another field.
 * - `fall`: one line per case. `id`: person × 2^18 + number of the case, see `ids.ts`; `seit`: run that saw it first;
 *   `weg`: run that missed it first, empty while it is there; `zustand`: see `zustand.ts`.
 * - `aenderung`: what changed in a watched field, by the run that saw it. In order of runs, so that a night appends.
 * - `woche`: figures without persons by ISO week, see `Wochenzahlen` in importer/zahlen/daten.ts.
 * - `weitergabe`: figures that may be passed on, by the first day of their period, never changed again.
 * - `veroeffentlichung`: the output folder that belongs to the last run and may not be in its place yet.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE lauf (
    nr INTEGER PRIMARY KEY,
    kennung TEXT NOT NULL UNIQUE,
    stichtag INTEGER NOT NULL,
    einstellungen TEXT NOT NULL,
    spalten TEXT NOT NULL,
    protokoll TEXT NOT NULL
  ) STRICT;
  CREATE TABLE feld (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE fall (
    id INTEGER PRIMARY KEY,
    seit INTEGER NOT NULL,
    weg INTEGER,
    zustand TEXT NOT NULL
  ) STRICT;
  CREATE TABLE aenderung (
    lauf INTEGER NOT NULL,
    fall INTEGER NOT NULL,
    feld TEXT NOT NULL,
    alt TEXT,
    neu TEXT,
    PRIMARY KEY (lauf, fall, feld)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE woche (
    woche TEXT PRIMARY KEY,
    zahlen TEXT NOT NULL
  ) STRICT;
  CREATE TABLE veroeffentlichung (
    kennung TEXT PRIMARY KEY,
    ordner TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE weitergabe (
    von INTEGER PRIMARY KEY,
    zahlen TEXT NOT NULL
  ) STRICT;
  `,
  // From here on the texts of cases end with their next step. It cannot be worked out in SQL: the next run completes the
  // texts that it sees. The step keeps a copy, and keeps programs away that would write texts without steps again.
  '',
];
