/**
 * What holds for all rows of one list or run, prepared once: settings, calendar, the columns there are, and the
 * checks that can run and the steps that can be followed with them.
 * Source: page 1 "Missing columns", fine print 18 and 21.
 */
import { createCalendar, type WorkCalendar } from './calendar/workdays.ts';
import type { FallBefund } from './decide/befunde.ts';
import { FIELD_IDS, type FieldId, field, QUELLEN, type Quelle } from './fields/declarations.ts';
import { feststellbareSchritte } from './process/feststellbar.ts';
import type { Schritt } from './process/schritt.ts';
import { CHECKS } from './rules/catalogue.ts';
import type { Einstellungen } from './settings.ts';

/** The columns of one list or run. */
export interface Spalten {
  /** Fields that have a column or a constant (`vorgabe`). */
  readonly vorhanden: ReadonlySet<FieldId>;
  /** Import only: the columns of each export of which there is a file. */
  readonly quellen?: ReadonlyMap<Quelle, ReadonlySet<FieldId>>;
}

type Check = (typeof CHECKS)[number];

/** A check that cannot run, and the fields whose columns would allow it. */
export interface NichtGeprueft {
  readonly code: FallBefund;
  readonly fehlt: readonly FieldId[];
  /** Exports of which a file would be needed. */
  readonly quellen: readonly Quelle[];
}

export interface Grundlage {
  readonly einstellungen: Einstellungen;
  readonly kalender: WorkCalendar;
  readonly vorhanden: ReadonlySet<FieldId>;
  /** In the alphabetical order of their codes. */
  readonly pruefungen: readonly Check[];
  readonly nicht_geprueft: readonly NichtGeprueft[];
  /** The steps of the process that these columns can say anything about, in their order. */
  readonly schritte: readonly Schritt[];
}

/** Every field is there: a sheet with all columns. */
export const ALLE_SPALTEN: Spalten = { vorhanden: new Set(FIELD_IDS) };

/** Checks that need a file of an export (page 1: "raises no FEHLT_IN_… for it"). */
const BRAUCHT: Readonly<Partial<Record<FallBefund, readonly Quelle[]>>> = {
  FEHLT_IN_VERBIS: ['verbis'],
  FEHLT_IN_STEP: ['step'],
  FEHLT_IN_ALLEGRO: ['allegro'],
  WIDERSPRUCH_GEBURTSDATUM: ['verbis', 'step'],
  WIDERSPRUCH_NAME: ['verbis', 'step'],
};

/** Prepares what all rows share; the sets and settings are read, not copied. */
export function createGrundlage(einstellungen: Einstellungen, spalten: Spalten = ALLE_SPALTEN): Grundlage {
  const pruefungen: Check[] = [];
  const nicht_geprueft: NichtGeprueft[] = [];
  for (const check of CHECKS) {
    const hindernis = hindernisFuer(check, spalten);
    if (hindernis === undefined) pruefungen.push(check);
    else nicht_geprueft.push({ code: check.code, ...hindernis });
  }
  return {
    einstellungen,
    kalender: createCalendar(einstellungen),
    vorhanden: spalten.vorhanden,
    pruefungen,
    nicht_geprueft,
    schritte: feststellbareSchritte(spalten),
  };
}

function hindernisFuer(check: Check, spalten: Spalten): Omit<NichtGeprueft, 'code'> | undefined {
  const braucht = BRAUCHT[check.code] ?? [];
  const quellen = spalten.quellen === undefined ? [] : braucht.filter((quelle) => !spalten.quellen?.has(quelle));
  const fehlt = check.pruefung.liest.flatMap((eins) => {
    const ids: readonly FieldId[] = typeof eins === 'string' ? [eins] : eins;
    return ids.some((id) => spalten.vorhanden.has(id)) ? [] : ids;
  });
  if (check.code === 'WIDERSPRUCH_GEBURTSDATUM') fehlt.push(...fehltInEiner('geburtsdatum', spalten));
  return fehlt.length + quellen.length === 0 ? undefined : { fehlt: [...new Set(fehlt)], quellen };
}

/** The field where one of the exports that carry it has no column for it (fine print 21). */
function fehltInEiner(id: FieldId, spalten: Spalten): FieldId[] {
  const ueberall = QUELLEN.filter((quelle) => field(id).from.includes(quelle)).every(
    (quelle) => spalten.quellen?.get(quelle)?.has(id) ?? true,
  );
  return ueberall ? [] : [id];
}
