/**
 * What holds for all rows of one list or run, prepared once: settings, calendar, rule set, the columns there are, and
 * the checks that can run and the steps that can be followed with them.
 * Source: page 1 "Missing columns", fine print 18 and 21.
 */
import { createCalendar } from './calendar/workdays.ts';
import { type Annahme, annahmen } from './decide/annahmen.ts';
import { erhebt, type LaufendePruefung, type Pruefplan } from './decide/pruefungen.ts';
import { FIELD_IDS, type FieldId, field, QUELLEN, type Quelle } from './fields/declarations.ts';
import type { Spalten } from './fields/spalten.ts';
import { feststellbareSchritte, type Prozessgrundlage } from './process/schritte/index.ts';
import { EINGEBAUT, type FallBefund, type Regelwerk } from './rules/catalogue.ts';
import type { Einstellungen } from './settings.ts';

type Check = Regelwerk['pruefungen'][number];

/** A check that cannot run, and the fields whose columns would allow it. */
export interface NichtGeprueft {
  readonly code: FallBefund;
  readonly fehlt: readonly FieldId[];
  /** Exports of which a file would be needed. */
  readonly quellen: readonly Quelle[];
}

export interface Grundlage extends Prozessgrundlage, Pruefplan {
  readonly nicht_geprueft: readonly NichtGeprueft[];
  /** Conditions of routes that lack their column. */
  readonly annahmen: readonly Annahme[];
}

/** Every field is there but the optional ones: the default exports, or a sheet with all their columns. */
export const ALLE_SPALTEN: Spalten = { vorhanden: new Set(FIELD_IDS.filter((id) => field(id).optional !== true)) };

/** Prepares what all rows share; the sets and settings are read, not copied. */
export function createGrundlage(
  einstellungen: Einstellungen,
  spalten: Spalten = ALLE_SPALTEN,
  regelwerk: Regelwerk = EINGEBAUT,
): Grundlage {
  const pruefungen: LaufendePruefung[] = [];
  const nicht_geprueft: NichtGeprueft[] = [];
  for (const check of regelwerk.pruefungen) {
    const hindernis = hindernisFuer(check, spalten);
    if (hindernis === undefined) pruefungen.push(laufend(check));
    // An optional column is not missed: without it nobody expects the check (fine print 44).
    else if (!hindernis.fehlt.some((id) => field(id).optional)) nicht_geprueft.push({ code: check.code, ...hindernis });
  }
  return {
    einstellungen,
    kalender: createCalendar(einstellungen),
    regelwerk,
    fenster_am: regelwerk.fenster,
    vorhanden: spalten.vorhanden,
    pruefungen,
    jeder_fall: pruefungen.filter((eine) => eine.jeder_fall),
    nicht_geprueft,
    annahmen: annahmen(regelwerk, spalten.vorhanden),
    schritte: feststellbareSchritte(spalten),
  };
}

function laufend(check: Check): LaufendePruefung {
  return { code: check.code, jeder_fall: check.pruefung.jeder_fall ?? false, erhebt: erhebt(check) };
}

function hindernisFuer(check: Check, spalten: Spalten): Omit<NichtGeprueft, 'code'> | undefined {
  const braucht = check.pruefung.nur_import ?? [];
  const quellen = spalten.quellen === undefined ? [] : braucht.filter((quelle) => !spalten.quellen?.has(quelle));
  const fehlt = check.pruefung.liest.flatMap((eins) => {
    const ids: readonly FieldId[] = typeof eins === 'string' ? [eins] : eins;
    return ids.some((id) => spalten.vorhanden.has(id)) ? [] : ids;
  });
  const ueberall = check.pruefung.in_jeder_quelle;
  if (ueberall !== undefined) fehlt.push(...fehltInEiner(ueberall, spalten));
  return fehlt.length + quellen.length === 0 ? undefined : { fehlt: [...new Set(fehlt)], quellen };
}

/** The field where one of the exports that carry it has no column for it (fine print 21). */
function fehltInEiner(id: FieldId, spalten: Spalten): FieldId[] {
  const ueberall = QUELLEN.filter((quelle) => field(id).from.includes(quelle)).every(
    (quelle) => spalten.quellen?.get(quelle)?.has(id) ?? true,
  );
  return ueberall ? [] : [id];
}
