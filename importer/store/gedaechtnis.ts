/**
 * What remembers earlier runs while cases pass by, for the thread that holds the history and for those beside it: they read
 * what earlier runs have stored over connections of their own.
 */
import { realpathSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Vorgabe } from '../config/profile.ts';
import type { Personen } from '../join/abschnitte.ts';
import type { Tabelle } from '../table/table.ts';
import { type Eintraege, Sammlung } from './eintragen.ts';
import { feldleserVon } from './feldleser.ts';
import { kennungenVon } from './kennungen.ts';
import { type Gedaechtnis, Mitschrift } from './mitschrift.ts';
import { StoredCases } from './stored-cases.ts';
import { createVerfassen } from './verfassen.ts';
import { Wiederholung } from './wiederholung.ts';
import { createLesen } from './zustand.ts';

/** What is remembered for a run, as plain data. */
export interface Gedaechtnisgrund {
  /** The file of the history. */
  readonly path: string;
  readonly lauf: number;
  /** History had the run already. */
  readonly wiederholt: boolean;
  /** The fields by their number in the history. */
  readonly felder: ReadonlyMap<FieldId, number>;
  readonly mitNamen: boolean;
}

/** The persons of a section, and what their cases are made of. */
export interface Fallquelle {
  readonly personen: Personen;
  readonly tabellen: readonly Tabelle[];
  readonly vorgabe: Vorgabe;
}

/** @param trage takes what is to be written */
export function gedaechtnisFuer(
  db: DatabaseSync,
  { lauf, wiederholt, felder, mitNamen }: Gedaechtnisgrund,
  { personen, tabellen, vorgabe }: Fallquelle,
  trage: (eintraege: Eintraege) => void,
): Gedaechtnis {
  if (wiederholt) return new Wiederholung(db, lauf);
  const schrift = {
    verfasse: createVerfassen(felder, mitNamen, feldleserVon(tabellen, vorgabe)),
    lies: createLesen(felder),
    kennungen: kennungenVon(tabellen, vorgabe),
  };
  return new Mitschrift(new StoredCases(db, personen), schrift, new Sammlung(trage));
}

/** The history as earlier runs left it, beside the connection that holds it. */
export function oeffneDaneben({ path }: Gedaechtnisgrund): DatabaseSync {
  return new DatabaseSync(realpathSync(path), { readOnly: true });
}
