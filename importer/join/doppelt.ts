/**
 * Which case rows have an appointment that somebody else has, too. All of it stands in VerBIS rows, so they are
 * looked at first by themselves; which BG-Nummern a person's case rows carry is only asked for the few who share one.
 * Source: 4-findings.csv ATV_TERMIN_DOPPELT (004-39), fine print 52 and 87.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { kommenderTermin, type Termin, Terminbelegung } from '../../core/decide/doppelt.ts';
import { getOrMake, newMap } from '../../core/maps.ts';
import type { Vorgabe } from '../config/profile.ts';
import { Cursor } from './cursor.ts';
import { fallzeile } from './fallzeile.ts';
import { createPairing } from './pairing.ts';
import { inDateifolge, type Tabellen } from './repeats.ts';

/** VerBIS rows that share their appointment with somebody else, in the case rows with one of these BG-Nummern. */
export type Doppelt = ReadonlyMap<number, ReadonlySet<string | undefined>>;

/** @param vorgabe constants of the fields that have no column */
export function doppelteTermine(tabellen: Tabellen, vorgabe: Vorgabe, stichtag: Day): Doppelt {
  const doppelt = new Map<number, Set<string | undefined>>();
  if (tabellen.verbis === undefined) return doppelt;
  const { tabelle } = tabellen.verbis;
  const belegung = new Terminbelegung<number>();
  const verbis = new Cursor(tabellen.verbis);
  const allegro = new Cursor(tabellen.allegro);
  const step = new Cursor(tabellen.step);
  const pairing = createPairing({ verbis, allegro, step }, vorgabe);
  const bgNummer = allegro.reader<string>('bg_nummer');
  const faelle: { readonly termin: Termin; readonly v: number; readonly bg: string | undefined }[] = [];
  for (const [v, termin] of geteilteTermine(verbis, inDateifolge(tabellen.verbis), vorgabe, stichtag)) {
    for (const cursor of [allegro, step]) cursor.seek(tabelle.kundennummer(v));
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
function geteilteTermine(
  verbis: Cursor,
  rows: Uint32Array,
  vorgabe: Vorgabe,
  stichtag: Day,
): ReadonlyMap<number, Termin> {
  const geteilt = new Map<number, Termin>();
  const felder = fallzeile([verbis], vorgabe);
  /** The first row with an appointment. */
  const erste = new Map<Moment, Map<string, number>>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    verbis.row = row;
    const termin = kommenderTermin(felder, stichtag);
    if (termin === undefined) continue;
    const bei = getOrMake(erste, termin.am, newMap<string, number>);
    const erster = bei.get(termin.bei);
    if (erster === undefined) bei.set(termin.bei, row);
    else geteilt.set(erster, termin).set(row, termin);
  }
  return geteilt;
}
