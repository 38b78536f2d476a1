/** Situations for the tests of checks. */
import { describe, expect, test } from 'vitest';
import { ALLEIN } from '../../core/assess.ts';
import { day } from '../../core/calendar/day.ts';
import { createCalendar } from '../../core/calendar/workdays.ts';
import { befundeVon } from '../../core/decide/pruefungen.ts';
import { emptyRow } from '../../core/fields/complete.ts';
import { type CaseRow, FIELD_IDS } from '../../core/fields/declarations.ts';
import { createGrundlage } from '../../core/grundlage.ts';
import { EINGEBAUT, type FallBefund } from '../../core/rules/catalogue.ts';
import type { Lage, Umfeld } from '../../core/rules/lage.ts';
import { VORGABEN } from '../../core/settings.ts';

/** A Tuesday. */
export const STICHTAG = day('2026-03-31');

const KALENDER = createCalendar(VORGABEN);

export interface LageParts extends Partial<Omit<Lage, 'row' | 'umfeld'>> {
  readonly row?: Partial<CaseRow>;
  readonly umfeld?: Partial<Umfeld>;
}

/** An open case in a sheet of which nothing is known, but what the parts say. Nothing is derived from the row. */
export function lage({ row, umfeld: um, ...rest }: LageParts = {}): Lage {
  return {
    stichtag: STICHTAG,
    kalender: KALENDER,
    offen: true,
    antragsdatum: undefined,
    geburtsdatum: undefined,
    geburtsdatum_unplausibel: false,
    eingangstag: undefined,
    frist_erstberatung: undefined,
    erstberatung_erledigt: false,
    betreuer: undefined,
    fenster_am: EINGEBAUT.fenster,
    ...rest,
    row: { ...emptyRow(), ...row },
    umfeld: { ...ALLEIN, ...um },
  };
}

/** The surroundings of a row by itself, but for the parts. */
export function umfeld(parts: Partial<Umfeld> = {}): Umfeld {
  return { ...ALLEIN, ...parts };
}

/** With all columns there are, and files of all exports. */
const GRUNDLAGE = createGrundlage(VORGABEN, { vorhanden: new Set(FIELD_IDS) });

/** The catalogue's check of that code: whether it is raised on a case. */
export function pruefungVon(code: FallBefund) {
  if (!GRUNDLAGE.pruefungen.some((one) => one.code === code)) throw new RangeError(`no check ${code}`);
  return { wenn: (lage: Lage) => befundeVon(lage, GRUNDLAGE).includes(code) };
}

/** Findings that 4-findings.csv does not limit to Neufall ja/prüfen. */
const JEDER_FALL: ReadonlySet<FallBefund> = new Set([
  'GEBURTSDATUM_UNPLAUSIBEL',
  'WIDERSPRUCH_GEBURTSDATUM',
  'WIDERSPRUCH_NAME',
  'ANTRAGSDATUM_ABWEICHEND',
  'POSTEINGANG_ABWEICHEND',
  'ERSTANTRAG_MIT_VORBEZUG',
  'SC_NACH_SERVICEZEIT',
  'KANAL_GESPERRT',
  'ORTSABWESENHEIT_ZU_FRUEH',
  'ORTSABWESENHEIT_NACHTRAEGLICH',
  'ABMELDUNG_MIT_TERMIN',
] as const);

/** What the situation is, and whether the finding is raised in it. */
export type PruefFall = readonly [was: string, erwartet: boolean, parts: LageParts];

/** Tests a check in each situation, and once more without an open Neufall. */
export function pruefe(code: FallBefund, faelle: readonly PruefFall[]): void {
  describe(code, () => {
    const { wenn } = pruefungVon(code);
    test.each(faelle)('%s: %s', (_was, erwartet, parts) => {
      expect(wenn(lage(parts))).toBe(erwartet);
      expect(wenn(lage({ ...parts, offen: false }))).toBe(erwartet && JEDER_FALL.has(code));
    });
  });
}
