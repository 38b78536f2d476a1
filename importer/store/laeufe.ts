/**
 * The runs in the history: what each was made from, and how it ended.
 * Source: page 5 "History store".
 */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type Day, iso } from '../../core/calendar/day.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import { createGrundlage, type Grundlage } from '../../core/grundlage.ts';
import type { Haustext } from '../../core/hausregeln/mappe.ts';
import { type Einstellungen, VORGABEN } from '../../core/settings.ts';
import { hausregelnAus } from '../config/hausregeln.ts';
import type { Profil } from '../config/profile.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import type { FruehererLauf } from '../protokoll/lieferung.ts';
import { fromJson } from './errors.ts';

/** A run as it is stored. */
export interface GespeicherterLauf {
  readonly nr: number;
  readonly kennung: string;
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly spalten: Spalten;
  /** The house files of the run. */
  readonly hausregeln: readonly Haustext[];
  readonly protokoll: Lauf;
}

/** What decides the result of a run; equal for runs that cannot differ. */
export interface LaufGrund {
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  readonly profil: Profil;
  readonly regelwerk: string;
  readonly dateien: readonly { readonly quelle: Quelle; readonly sha256: string }[];
}

/** SHA-256 of what decides the result of a run. */
export function laufKennung({ stichtag, einstellungen, profil, regelwerk, dateien }: LaufGrund): string {
  const parts = [
    iso(stichtag),
    einstellungen,
    profil.ueberschriften,
    [...profil.konstanten],
    regelwerk,
    dateien.map(({ quelle, sha256 }) => [quelle, sha256]),
    // Last and only where there are any: earlier runs keep their number.
    ...[Object.entries(profil.woerter), profil.ueberspringen].filter(({ length }) => length > 0),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

type Row = Readonly<Record<'nr' | 'stichtag', number>> &
  Readonly<Record<'kennung' | 'einstellungen' | 'spalten' | 'protokoll', string>>;

const COLUMNS = 'nr, kennung, stichtag, einstellungen, spalten, protokoll';

/** Settings and house files stand together. */
type EinstellungenText = Partial<Einstellungen> & { readonly hausregeln?: readonly Haustext[] };

function toLauf({ nr, kennung, stichtag, einstellungen, spalten, protokoll }: Row): GespeicherterLauf {
  const { hausregeln = [], ...rest } = fromJson<EinstellungenText>(einstellungen);
  return {
    nr,
    kennung,
    stichtag,
    // A run of an earlier version knows fewer settings.
    einstellungen: { ...VORGABEN, ...rest },
    spalten: readSpalten(spalten),
    hausregeln,
    protokoll: fromJson<Lauf>(protokoll),
  };
}

/** The runs from `von` to `bis` (numbers, both included), in order. */
export function laeufe(db: DatabaseSync, von = 0, bis = Number.MAX_SAFE_INTEGER): GespeicherterLauf[] {
  const rows = db.prepare(`SELECT ${COLUMNS} FROM lauf WHERE nr BETWEEN ? AND ? ORDER BY nr`).all(von, bis);
  return (rows as Row[]).map(toLauf);
}

/** Number and Stichtag of every run, in order: all that most want to know of them. */
export function laufTage(db: DatabaseSync): readonly Pick<GespeicherterLauf, 'nr' | 'stichtag'>[] {
  const rows = db.prepare('SELECT nr, stichtag FROM lauf ORDER BY nr').all();
  return rows.map(({ nr, stichtag }) => ({ nr: Number(nr), stichtag: Number(stichtag) }));
}

/** The files of every run but the one with this `kennung`; nothing else of what is stored of them is read. */
export function gelieferte(db: DatabaseSync, ohne: string): readonly FruehererLauf[] {
  const rows = db
    .prepare(
      "SELECT nr, stichtag, json_extract(protokoll, '$.dateien') AS dateien FROM lauf WHERE kennung <> ? ORDER BY nr",
    )
    .all(ohne);
  return rows.map(({ nr, stichtag, dateien }) => ({
    nr: Number(nr),
    stichtag: Number(stichtag),
    dateien: fromJson<FruehererLauf['dateien']>(String(dateien)),
  }));
}

/** The run that came last, if any. */
export function letzterLauf(db: DatabaseSync): GespeicherterLauf | undefined {
  const row = db.prepare(`SELECT ${COLUMNS} FROM lauf ORDER BY nr DESC LIMIT 1`).get();
  return row === undefined ? undefined : toLauf(row as Row);
}

/** Number of the run with this `kennung`, if there was one. */
export function nrDesLaufs(db: DatabaseSync, kennung: string): number | undefined {
  const row = db.prepare('SELECT nr FROM lauf WHERE kennung = ?').get(kennung);
  return row === undefined ? undefined : Number(row['nr']);
}

export function schreibeLauf(db: DatabaseSync, lauf: GespeicherterLauf): void {
  db.prepare(`INSERT INTO lauf (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`).run(
    lauf.nr,
    lauf.kennung,
    lauf.stichtag,
    JSON.stringify({
      ...lauf.einstellungen,
      ...(lauf.hausregeln.length === 0 ? {} : { hausregeln: lauf.hausregeln }),
    } satisfies EinstellungenText),
    writeSpalten(lauf.spalten),
    JSON.stringify(lauf.protokoll),
  );
}

/** What the decisions of a run rested on. */
export function grundlageVon({ einstellungen, spalten, hausregeln }: GespeicherterLauf): Grundlage {
  return createGrundlage(einstellungen, spalten, hausregelnAus(hausregeln).regelwerk);
}

interface SpaltenText {
  readonly vorhanden: readonly FieldId[];
  readonly quellen?: Readonly<Partial<Record<Quelle, readonly FieldId[]>>>;
}

function writeSpalten({ vorhanden, quellen }: Spalten): string {
  const text: SpaltenText = {
    vorhanden: [...vorhanden],
    ...(quellen === undefined
      ? {}
      : { quellen: Object.fromEntries([...quellen].map(([quelle, ids]) => [quelle, [...ids]])) }),
  };
  return JSON.stringify(text);
}

function readSpalten(json: string): Spalten {
  const { vorhanden, quellen } = fromJson<SpaltenText>(json);
  return {
    vorhanden: new Set(vorhanden),
    ...(quellen === undefined
      ? {}
      : {
          quellen: new Map(
            (Object.entries(quellen) as [Quelle, readonly FieldId[]][]).map(([quelle, ids]) => [quelle, new Set(ids)]),
          ),
        }),
  };
}
