/**
 * What VerBIS shows of a person after the application: Arbeitspaket, appointment, Erstberatung, Abmeldung.
 * Source: page 2 "Deadlines", sections 2 to 4 of document 004.
 */
import type { Day } from '../../core/calendar/day.ts';
import { terminTag, terminUhrzeit } from './days.ts';
import type { Betreuer } from './names.ts';
import { pick, weighted, whole } from './random.ts';
import type { Zeile } from './rows.ts';
import type { Welt } from './world.ts';

/** Working days from the application to the Erstberatung: in time (up to 15), late, or not at all. */
const WERKTAGE = weighted<readonly [number, number] | undefined>([
  [[2, 7], 38],
  [[8, 12], 51],
  [[16, 30], 5],
  [undefined, 6],
]);

const STATUS = weighted<'Alo' | 'Asu' | 'Rasu' | 'kein'>([
  ['Alo', 60],
  ['Asu', 15],
  ['Rasu', 5],
  ['kein', 20],
]);

const FRUEHERER_STATUS = weighted<'Alo' | 'Asu' | 'Rasu' | 'kein' | undefined>([
  ['kein', 50],
  ['Alo', 25],
  ['Asu', 12],
  ['Rasu', 6],
  [undefined, 7],
]);

/** The status fields. */
export function status({ random }: Welt): Zeile {
  return { status: STATUS(random), frueherer_status: FRUEHERER_STATUS(random) };
}

/** Somebody who has waited longer than this has been forgotten or has stayed away for good. */
const RECENT = 120;
const SHARE_APPOINTMENT_MISSED = 0.7;
const SHARE_DEREGISTERED = 0.25;
const SHARE_AUFSTOCKER = 0.07;

/** The person's VerBIS fields after an application on `tag`. */
export function betreuung(welt: Welt, tag: Day, betreuer: Betreuer): Zeile {
  const { random, stichtag } = welt;
  const aufstocker = random() < SHARE_AUFSTOCKER;
  const isOver = tag < stichtag - 2 * RECENT && random() < SHARE_DEREGISTERED;
  const zeile: Zeile = {
    ...status(welt),
    traegerschaft: aufstocker && random() < 0.5 ? 'SGB III' : 'SGB II',
    hauptbetreuer: betreuer.hauptbetreuer,
    team: betreuer.team,
    aufstocker,
    nebenbetreuung: aufstocker ? pick(random, welt.av).hauptbetreuer : undefined,
    antragsdatum_verbis: tag,
    abmeldung_am: isOver ? tag + whole(random, 90, 2 * RECENT - 1) : undefined,
    inga: false,
    ...zumGespraech(arbeitspaket(welt, tag), erstberatung(welt, tag)),
  };
  // An Aufstocker's appointment is with the Jobcenter, too (fine print 51).
  return { ...zeile, termin_bei: aufstocker ? zeile.nebenbetreuung : zeile.hauptbetreuer };
}

/** The Arbeitspaket is given out at once or sent, and comes back within two weeks (004-22, 004-23). */
function arbeitspaket({ random, kalender, ende }: Welt, tag: Day): Zeile {
  const ausgegeben = random() < 0.8 ? tag : kalender.add(tag, whole(random, 1, 2));
  if (ausgegeben > ende) return {};
  const bis = ausgegeben + 14;
  const eingang = ausgegeben + whole(random, 3, 13);
  return {
    arbeitspaket_ausgegeben_am: ausgegeben,
    arbeitspaket_rueckgabe_bis: bis,
    arbeitspaket_eingang_am: eingang <= ende ? eingang : undefined,
  };
}

/** The Arbeitspaket is back by the Erstberatung (004-24). */
function zumGespraech(paket: Zeile, gespraech: Zeile): Zeile {
  const { arbeitspaket_ausgegeben_am: ausgegeben = 0, arbeitspaket_eingang_am: eingang } = paket;
  const { erstberatung_am: am } = gespraech;
  const frueher = eingang !== undefined && am !== undefined && eingang > am ? Math.max(am, ausgegeben) : eingang;
  return { ...paket, arbeitspaket_eingang_am: frueher, ...gespraech };
}

/** Appointment, Erstberatung with Profiling, and the agreement made in it (004-57 to 004-59). */
function erstberatung({ random, kalender, stichtag, ende }: Welt, tag: Day): Zeile {
  const drawn = WERKTAGE(random);
  const isMissed = drawn === undefined && tag > stichtag - RECENT;
  const [from, to] = drawn ?? [5, 12];
  const on = terminTag(kalender, tag, whole(random, from, to));
  const termin = terminUhrzeit(random, on);
  if (on > ende) return { atv_termin: termin };
  if (isMissed) return { atv_termin: random() < SHARE_APPOINTMENT_MISSED ? termin : undefined };
  const profiling = random() < 0.9 ? on : kalender.add(on, 1);
  return {
    atv_termin: termin,
    erstberatung_am: on,
    profiling_am: profiling <= ende ? profiling : undefined,
    vereinbarung_am: on,
  };
}
