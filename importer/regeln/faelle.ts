/**
 * Cases judged by the rules of two days: those of the history, or those of a faelle.csv, which knows fewer fields.
 * Source: page 9 ("how many and which of them would be decided otherwise").
 */
import { FAELLE_FELDER, faelleFelder, neufallVon, type Zelle } from '../../core/abgleich/faelle.ts';
import type { Day } from '../../core/calendar/day.ts';
import { completeRow } from '../../core/fields/complete.ts';
import type { CaseRow, FieldId } from '../../core/fields/declarations.ts';
import { createGrundlage, type Grundlage } from '../../core/grundlage.ts';
import { eingefroren, type Fallaenderung, type Stand, vergleicheFall } from '../../core/regelvergleich.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import type { Einstellungen } from '../../core/settings.ts';
import { leseFaelle } from '../abgleich/faelle.ts';
import { grundlageVon } from '../store/laeufe.ts';
import type { VerlaufLeser } from '../store/lesen.ts';

export interface Fall {
  readonly row: CaseRow;
  readonly umfeld?: Umfeld;
}

export interface AndererFall {
  readonly kundennummer: string;
  readonly bg_nummer: string | undefined;
  readonly antragsdatum: Day | undefined;
  readonly aenderungen: readonly Fallaenderung[];
}

export interface Fallvergleich {
  readonly aus: 'verlauf' | 'faelle.csv';
  readonly gesamt: number;
  readonly anders: number;
  /** How many cases get another decision of each kind. */
  readonly nach: Readonly<Partial<Record<Fallaenderung['was'], number>>>;
  readonly faelle: readonly AndererFall[];
}

/** The cases of the history that are still there, judged on the Stichtag of its last run. */
export function ausVerlauf(leser: VerlaufLeser, von: Stand, bis: Stand): Fallvergleich {
  const { letzter } = leser;
  const basis = grundlageVon(letzter);
  return vergleicheAlle('verlauf', leser.aktuelle(), letzter.stichtag, basis, von, bis);
}

/** What the columns of faelle.csv allow to be judged: who is in charge, and the deadline of the Erstberatung. */
const SPALTEN = { vorhanden: new Set<FieldId>([...FAELLE_FELDER, 'geburtsdatum', 'erstberatung_am']) };

/**
 * The cases of a faelle.csv; what it does not hold counts as unknown. `undefined` where the file is none. Throws errors of
 * the file system.
 */
export function ausCsv(
  path: string,
  stichtag: Day,
  einstellungen: Einstellungen,
  von: Stand,
  bis: Stand,
): Fallvergleich | undefined {
  const faelle: Fall[] = [];
  if (!leseFaelle(path, (zelle) => faelle.push({ row: alsFall(zelle, stichtag) }))) return undefined;
  return vergleicheAlle('faelle.csv', faelle, stichtag, createGrundlage(einstellungen, SPALTEN), von, bis);
}

/** Days that make a person U25 or Ü25 on the day of application: the file holds the group, not the birth date. */
const GRUPPE: Readonly<Record<string, number>> = { U25: 20 * 365, Ü25: 40 * 365 };

function alsFall(zelle: Zelle, stichtag: Day): CaseRow {
  const row = faelleFelder(zelle);
  const alter = GRUPPE[zelle('altersgruppe')];
  if (alter !== undefined) row.geburtsdatum = (row.antragsdatum ?? stichtag) - alter;
  // What the run decided about the Neufall stays: the file does not hold what it rests on.
  const neufall = neufallVon(zelle);
  if (neufall !== undefined && neufall !== 'entfällt') row.neufall_manuell = neufall !== 'nein';
  return completeRow(row, false);
}

function vergleicheAlle(
  aus: Fallvergleich['aus'],
  faelle: Iterable<Fall>,
  stichtag: Day,
  basis: Grundlage,
  von: Stand,
  bis: Stand,
): Fallvergleich {
  const auf = (stand: Stand) =>
    createGrundlage(basis.einstellungen, { vorhanden: basis.vorhanden }, eingefroren(stand));
  const [a, b] = [auf(von), auf(bis)];
  const nach: Partial<Record<Fallaenderung['was'], number>> = {};
  const andere: AndererFall[] = [];
  let gesamt = 0;
  for (const { row, umfeld } of faelle) {
    gesamt++;
    const alle = vergleicheFall(row, umfeld, stichtag, a, b);
    // faelle.csv lacks most of what findings look at.
    const aenderungen = aus === 'verlauf' ? alle : alle.filter(({ was }) => was !== 'befunde');
    if (aenderungen.length === 0) continue;
    for (const { was } of aenderungen) nach[was] = (nach[was] ?? 0) + 1;
    andere.push({
      kundennummer: row.kundennummer ?? '',
      bg_nummer: row.bg_nummer,
      antragsdatum: row.antragsdatum ?? row.antragsdatum_verbis,
      aenderungen,
    });
  }
  return { aus, gesamt, anders: andere.length, nach, faelle: andere };
}
