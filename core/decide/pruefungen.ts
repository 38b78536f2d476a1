/**
 * Checks within the period of their rule: each is judged by the day that it names, and raised only where its rule is
 * in force on that day. Most of them look at open cases alone.
 * Source: page 2 "Rule catalogue", 4-findings.csv, fine print 18 and 69.
 */
import type { Day } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { CaseRow } from '../fields/declarations.ts';
import { tagVon } from '../fields/haken.ts';
import { EINGEBAUT, type FallBefund } from '../rules/catalogue.ts';
import type { Lage } from '../rules/lage.ts';
import type { Check } from '../rules/regelwerk.ts';
import type { Pruefung, Tagesbezug } from '../rules/rule.ts';
import { ERSTER_TAG, geltend } from '../rules/zeitraum.ts';
import { type BefundCode, befund } from './befunde.ts';

/** A check that can run. */
export interface LaufendePruefung {
  readonly code: FallBefund;
  /** Whether it looks at every case, or at open ones only. */
  readonly jeder_fall: boolean;
  /** True where the finding is to be raised: its condition holds and its rule is in force. */
  readonly erhebt: (lage: Lage) => boolean;
}

/** The checks that can run, in the alphabetical order of their codes. */
export interface Pruefplan {
  readonly pruefungen: readonly LaufendePruefung[];
  /** Those of them that look at every case. */
  readonly jeder_fall: readonly LaufendePruefung[];
}

const KEINE: readonly FallBefund[] = [];

/** The findings of a case, in alphabetical order. */
export function befundeVon(lage: Lage, { pruefungen, jeder_fall }: Pruefplan): readonly FallBefund[] {
  const gefragt = lage.offen ? pruefungen : jeder_fall;
  let befunde: FallBefund[] | undefined;
  // By index: in the large function that V8 makes of this one an iterator makes an object for each (measured: half of all).
  for (let i = 0; i < gefragt.length; i++) {
    const { code, erhebt } = gefragt[i]!;
    if (!erhebt(lage)) continue;
    if (befunde === undefined) befunde = [code];
    else befunde.push(code);
  }
  return befunde ?? KEINE;
}

/** The rule that a finding of a row cites: that of its check, or the one that stands in its place. */
export function regelDesBefunds(
  code: BefundCode,
  row: CaseRow,
  { fenster_am }: Pick<Lage, 'fenster_am'>,
): string | undefined {
  return ZITATE.get(code)?.({ row, fenster_am }) ?? befund(code).regel;
}
const ZITATE = new Map<BefundCode, Pruefung['zitat']>(
  EINGEBAUT.pruefungen.map(({ code, pruefung: { zitat } }) => [code, zitat]),
);

/** The day that each word means; where it is unknown, the Stichtag stands in. */
const TAG: Readonly<Record<Tagesbezug, (lage: Lage) => Day | undefined>> = {
  antrag: ({ antragsdatum }) => antragsdatum,
  eingang: ({ eingangstag }) => eingangstag,
  termin: ({ row }) => (row.atv_termin === undefined ? undefined : dayOf(row.atv_termin)),
  erstberatung: ({ row }) => tagVon(row.erstberatung_am),
  genehmigung: ({ row }) => row.genehmigt_am,
  abmeldung: ({ row, eingangstag }) => row.abmeldung_am ?? eingangstag,
  stichtag: ({ stichtag }) => stichtag,
};

/** The day by which a check is judged. */
export function massgeblicherTag(nach: Tagesbezug, lage: Lage): Day {
  return TAG[nach](lage) ?? lage.stichtag;
}

/** The condition of a check together with the period of its rule; most rules always hold and cost nothing. */
export function erhebt({ regel, pruefung }: Check<string>): (lage: Lage) => boolean {
  const { wenn, nach, zitat } = pruefung;
  // The rule that is cited is in force, or there is none.
  if (zitat !== undefined) return (lage) => wenn(lage) && zitat(lage) !== undefined;
  if (regel === undefined || (regel.von <= ERSTER_TAG && regel.bis === undefined)) return wenn;
  const zeitraum = [regel];
  return (lage) => wenn(lage) && geltend(zeitraum, massgeblicherTag(nach, lage)) !== undefined;
}
