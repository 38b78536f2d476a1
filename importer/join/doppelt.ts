/**
 * Which case rows have an appointment that somebody else has, too. All of it stands in VerBIS rows, so they are
 * looked at first by themselves; which BG-Nummern a person's case rows carry is only asked for the few who share one.
 * Source: 4-findings.csv ATV_TERMIN_DOPPELT (004-39), fine print 52 and 87.
 */
import type { Day } from '../../core/calendar/day.ts';
import { dayOf, type Moment } from '../../core/calendar/moment.ts';
import { kommenderTermin, type Termin, Terminbelegung, type TerminFelder } from '../../core/decide/doppelt.ts';
import type { FieldId, Value } from '../../core/fields/declarations.ts';
import type { Vorgabe } from '../config/profile.ts';
import { Cursor } from './cursor.ts';
import { createPairing } from './pairing.ts';
import type { Geordnet, Tabellen } from './repeats.ts';

/** VerBIS rows that share their appointment with somebody else, in the case rows with one of these BG-Nummern. */
export type Doppelt = ReadonlyMap<number, ReadonlySet<string | undefined>>;

/** @param vorgabe constants of the fields that have no column */
export function doppelteTermine(tabellen: Tabellen, vorgabe: Vorgabe, stichtag: Day): Doppelt {
  const geteilt = geteilteTermine(tabellen.verbis, vorgabe, stichtag);
  const doppelt = new Map<number, Set<string | undefined>>();
  if (geteilt.size === 0) return doppelt;
  const belegung = new Terminbelegung<number>();
  const verbis = new Cursor(tabellen.verbis);
  const allegro = new Cursor(tabellen.allegro);
  const step = new Cursor(tabellen.step);
  const pairing = createPairing({ verbis, allegro, step }, vorgabe);
  const bgNummer = allegro.reader<string>('bg_nummer');
  const faelle: { readonly termin: Termin; readonly v: number; readonly bg: string | undefined }[] = [];
  for (;;) {
    const person = Math.min(verbis.person, allegro.person, step.person);
    if (person === Number.POSITIVE_INFINITY) break;
    verbis.take(person);
    allegro.take(person);
    step.take(person);
    const v = verbis.first();
    const termin = geteilt.get(v);
    if (termin === undefined) continue;
    for (const { a } of pairing(v)) {
      const bg = bgNummer(a) ?? (vorgabe.get('bg_nummer') as string | undefined);
      belegung.add(termin, v, bg);
      faelle.push({ termin, v, bg });
    }
  }
  for (const { termin, v, bg } of faelle)
    if (belegung.doppelt(termin, v, bg)) doppelt.set(v, (doppelt.get(v) ?? new Set()).add(bg));
  return doppelt;
}

/** The appointments that more than one person has, by VerBIS row. */
function geteilteTermine(verbis: Geordnet | undefined, vorgabe: Vorgabe, stichtag: Day): ReadonlyMap<number, Termin> {
  const geteilt = new Map<number, Termin>();
  if (verbis === undefined) return geteilt;
  const reader = <F extends FieldId>(id: F): ((row: number) => Value<F> | undefined) => {
    const column = verbis.tabelle.columns.get(id);
    const constant = vorgabe.get(id) as Value<F> | undefined;
    return column === undefined ? () => constant : (row) => column.get(row) as Value<F> | undefined;
  };
  const atv_termin = reader('atv_termin');
  const erstberatung_am = reader('erstberatung_am');
  const termin_bei = reader('termin_bei');
  const hauptbetreuer = reader('hauptbetreuer');
  const nebenbetreuung = reader('nebenbetreuung');
  const aufstocker = reader('aufstocker');
  /** The first row with an appointment. */
  const erste = new Map<Moment, Map<string, number>>();
  for (const row of verbis.rows) {
    const am = atv_termin(row);
    // Most appointments are over: nothing else of their rows is read.
    if (am === undefined || dayOf(am) < stichtag) continue;
    const felder: TerminFelder = {
      atv_termin: am,
      erstberatung_am: erstberatung_am(row),
      termin_bei: termin_bei(row),
      hauptbetreuer: hauptbetreuer(row),
      nebenbetreuung: nebenbetreuung(row),
      aufstocker: aufstocker(row),
    };
    const termin = kommenderTermin(felder, stichtag);
    if (termin === undefined) continue;
    let bei = erste.get(am);
    if (bei === undefined) {
      bei = new Map();
      erste.set(am, bei);
    }
    const erster = bei.get(termin.bei);
    if (erster === undefined) bei.set(termin.bei, row);
    else geteilt.set(erster, termin).set(row, termin);
  }
  return geteilt;
}
