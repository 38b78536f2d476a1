/**
 * The one door to every decision: a completed case row and a Stichtag in, an assessment out. Excel add-in and
 * import both go through it, so they cannot disagree.
 */
import { altersgruppe, isReached } from './calendar/age.ts';
import type { Day } from './calendar/day.ts';
import { betreuerVon } from './decide/betreuer.ts';
import { ENTFAELLT, erstberatungErledigt, type Frist, fristEntscheidung, fristErstberatung } from './decide/fristen.ts';
import { entscheideNeufall, type NeufallUrteil } from './decide/neufall.ts';
import { befundeVon } from './decide/pruefungen.ts';
import { eingangstag, entscheideStelle, type Zustaendigkeit } from './decide/route.ts';
import type { CaseRow } from './fields/declarations.ts';
import type { Grundlage } from './grundlage.ts';
import { prozesslage } from './process/lage.ts';
import { type NaechsterSchritt, naechsterSchritt } from './process/naechster.ts';
import type { Staende } from './process/schritt.ts';
import { zustaende } from './process/vorgang.ts';
import type { FallBefund } from './rules/catalogue.ts';
import type { Lage, Umfeld } from './rules/lage.ts';

export interface Beurteilung {
  /** D: the effective Antragsdatum, ALLEGRO's or else VerBIS's. */
  readonly antragsdatum: Day | undefined;
  /** U25 or Ü25 on D, else on the Stichtag; without a plausible birth date undefined. */
  readonly altersgruppe: 'U25' | 'Ü25' | undefined;
  readonly neufall: NeufallUrteil;
  readonly zustaendigkeit: Zustaendigkeit;
  readonly erstberatung: Frist;
  readonly entscheidung: Frist;
  /** What is to be done next, whose turn it is, until when. */
  readonly naechster: NaechsterSchritt;
  /** The state of each step; empty without a process. */
  readonly staende: Staende;
  /** In alphabetical order. */
  readonly befunde: readonly FallBefund[];
}

/** A row by itself: a sheet of which only this row is looked at. */
export const ALLEIN: Umfeld = {
  letzter_antrag: true,
  termin_doppelt: false,
  widerspruch_geburtsdatum: false,
  widerspruch_name: false,
};

const OHNE_VORGANG: Staende = [];
const HOECHSTALTER = 120;

/** A birth date after D or the Stichtag, or more than 120 years before the Stichtag (GEBURTSDATUM_UNPLAUSIBEL). */
function unplausibel(geburt: Day, antragsdatum: Day | undefined, stichtag: Day): boolean {
  return (
    geburt > stichtag ||
    (antragsdatum !== undefined && geburt > antragsdatum) ||
    isReached(geburt, HOECHSTALTER, stichtag - 1)
  );
}

/** The situation of a row, as checks and explanations look at it, with the decisions taken on the way. */
export function beurteilungslage(row: CaseRow, stichtag: Day, grundlage: Grundlage, umfeld: Umfeld = ALLEIN) {
  const antragsdatum = row.antragsdatum ?? row.antragsdatum_verbis;
  const geschrieben = row.geburtsdatum;
  const geburtsdatum_unplausibel = geschrieben !== undefined && unplausibel(geschrieben, antragsdatum, stichtag);
  const geburtsdatum = geburtsdatum_unplausibel ? undefined : geschrieben;
  const neufall = entscheideNeufall(row, antragsdatum, geburtsdatum, grundlage);
  const offen = neufall.neufall === 'ja' || neufall.neufall === 'prüfen';
  const gruppe = geburtsdatum === undefined ? undefined : altersgruppe(geburtsdatum, antragsdatum ?? stichtag);
  const erstberatung = offen ? fristErstberatung(row, antragsdatum, gruppe, stichtag, grundlage) : ENTFAELLT;
  const lage: Lage = {
    row,
    umfeld,
    stichtag,
    kalender: grundlage.kalender,
    offen,
    antragsdatum,
    geburtsdatum,
    geburtsdatum_unplausibel,
    eingangstag: eingangstag(row, antragsdatum),
    frist_erstberatung: erstberatung.faellig,
    erstberatung_erledigt: erstberatungErledigt(row, stichtag),
    betreuer: betreuerVon(row),
    fenster_am: grundlage.fenster_am,
  };
  return { lage, neufall, gruppe, erstberatung };
}

/**
 * Takes every decision on one row.
 * @param row completed by `completeRow`
 * @param stichtag day on which the row is judged
 * @param grundlage settings and columns, see `createGrundlage`
 * @param umfeld what the other rows say about this one; by default nothing
 */
export function assess(row: CaseRow, stichtag: Day, grundlage: Grundlage, umfeld: Umfeld = ALLEIN): Beurteilung {
  const { lage, neufall, gruppe, erstberatung } = beurteilungslage(row, stichtag, grundlage, umfeld);
  const entscheidung = lage.offen ? fristEntscheidung(row, gruppe, stichtag, grundlage) : ENTFAELLT;
  // A row that its list marks as done has no next step (fine print 68).
  const prozess =
    lage.offen && row.erledigt !== true
      ? prozesslage(lage, { altersgruppe: gruppe, erstberatung, entscheidung }, grundlage)
      : undefined;
  const staende = prozess === undefined ? OHNE_VORGANG : zustaende(prozess, grundlage);
  return {
    antragsdatum: lage.antragsdatum,
    altersgruppe: gruppe,
    neufall,
    zustaendigkeit: entscheideStelle(row, lage.eingangstag, grundlage),
    erstberatung,
    entscheidung,
    naechster: prozess && naechsterSchritt(prozess, staende),
    staende,
    befunde: befundeVon(lage, grundlage),
  };
}
