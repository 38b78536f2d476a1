/**
 * A person's story as it goes on from week to week, and what the three programs show of it on one day: rows appear with
 * the receipt, dates once they are past, and some of what was noted wrongly is put right later.
 */
import type { Day } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Betreuer } from './names.ts';
import { pick, type Random, whole } from './random.ts';
import type { Person, Zeile } from './rows.ts';
import type { Welt } from './world.ts';

/** What happens to a whole household later on. */
export interface Haushaltslauf {
  /** First day on which the exports no longer hold it. */
  readonly weg: Day;
  /** Days on which the exports do not hold it for a while, both included. */
  readonly fort: readonly [von: Day, bis: Day];
  readonly wechsel: { readonly am: Day; readonly zu: Betreuer };
  /** Until the day before, ALLEGRO has an Antragsdatum that lies so many days too early; 0 for nearly everybody. */
  readonly antragsdatum: { readonly am: Day; readonly frueher: number };
}

/** A person's rows, and from which day on each is there. */
interface Akte {
  readonly person: Person;
  readonly ab: ReadonlyMap<Zeile, Day>;
  /** The row of the first application. */
  readonly antrag: Zeile | undefined;
}

export interface Geschichte {
  /** First day on which anything of the person is there. */
  readonly bekannt: Day;
  /** Day on which VerBIS gets the appointment. */
  readonly termin: Day;
  readonly gefuehrt: Akte;
  /** From `berichtigt_am` on: without flaws, and with what had been left undone. */
  readonly berichtigt: Akte;
  readonly berichtigt_am: Day;
}

const WEEK = 7;
/** Mean times in weeks. */
const BLEIBT = 52;
const BIS_FORT = 40;
const BIS_WECHSEL = 120;
const BIS_AENDERUNG = 8;
const BIS_BERICHTIGUNG = 30;
const SHARE_FORT = 0.15;
const SHARE_GEAENDERT = 0.06;
/** Of the mistakes: noticed within a week. */
const SHARE_GLEICH = 0.2;
const NIE = Number.POSITIVE_INFINITY;

/** Days until something happens that happens every `weeks` weeks on average. */
function wartezeit(random: Random, weeks: number): number {
  return Math.ceil(-Math.log(1 - random()) * weeks * WEEK);
}

/** @param beginn day from which on things change */
export function haushaltslauf({ random, ifk, av }: Welt, beginn: Day, jobcenter: boolean): Haushaltslauf {
  const fort = beginn + wartezeit(random, BIS_FORT);
  const dauer = whole(random, 1, 6) * WEEK;
  return {
    weg: beginn + 2 * WEEK + wartezeit(random, BLEIBT),
    fort: random() < SHARE_FORT ? [fort, fort + dauer - 1] : [NIE, NIE],
    wechsel: { am: beginn + wartezeit(random, BIS_WECHSEL), zu: pick(random, jobcenter ? ifk : av) },
    antragsdatum: {
      am: beginn + WEEK + wartezeit(random, BIS_AENDERUNG),
      frueher: random() < SHARE_GEAENDERT ? whole(random, 1, 9) : 0,
    },
  };
}

/** First day on which anything of the person is there; undefined for somebody whom only VerBIS knows. */
export function ersterTag({ step }: Person): Day | undefined {
  return step.length === 0 ? undefined : Math.min(...step.map(({ eingang_am }) => dayOf(eingang_am ?? 0)));
}

/**
 * The story of a person without flaws, which `spoil` then puts into one of two copies.
 * @param beginn day from which on things change, if the person is known by then
 * @param bekannt first day on which anything of the person is there
 */
export function geschichte(
  welt: Welt,
  person: Person,
  beginn: Day,
  bekannt: Day,
  spoil: (person: Person) => void,
): Geschichte {
  const { random, kalender } = welt;
  const von = Math.max(beginn, bekannt);
  const verzug = random() < SHARE_GLEICH ? whole(random, 1, WEEK) : WEEK + wartezeit(random, BIS_BERICHTIGUNG);
  const berichtigt_am = kalender.add(von + verzug, 1);
  const gefuehrt = akte(person);
  const berichtigt = akte(person);
  spoil(gefuehrt.person);
  nachholen(welt, berichtigt.person, berichtigt_am);
  return { bekannt, termin: bekannt + whole(random, 0, 5), gefuehrt, berichtigt, berichtigt_am };
}

/** Copies of the rows, so that a flaw spoils only one of them. */
function akte(person: Person): Akte {
  const ab = new Map<Zeile, Day>();
  const [antrag] = person.step;
  const step = person.step.map((zeile) => {
    const copy = { ...zeile };
    ab.set(copy, dayOf(zeile.eingang_am ?? 0));
    return copy;
  });
  const allegro = person.allegro.map((zeile, i) => {
    const copy = { ...zeile };
    ab.set(copy, i === 0 ? dayOf(antrag?.eingang_am ?? 0) : (zeile.antragsdatum ?? 0));
    return copy;
  });
  const verbis = person.verbis === undefined ? undefined : { ...person.verbis };
  return { person: { ...person, verbis, allegro, step }, ab, antrag: allegro[0] };
}

/** Erstberatung and decision of a Neukunde who had neither, once somebody looks into it. */
function nachholen({ kalender }: Welt, { verbis, allegro: [antrag], neu }: Person, am: Day): void {
  if (neu === undefined) return;
  if (verbis !== undefined && verbis.erstberatung_am === undefined) {
    const erstberatung = Math.max(am, kalender.add(dayOf(verbis.atv_termin ?? 0), 1));
    verbis.erstberatung_am = erstberatung;
    verbis.profiling_am = erstberatung;
    verbis.vereinbarung_am = erstberatung;
  }
  if (antrag !== undefined && antrag.entschieden_am === undefined) {
    antrag.entschieden_am = Math.max(am, kalender.add(antrag.unterlagen_vollstaendig_am ?? 0, 3));
  }
}

/** Days that are only noted once they have come. */
const GESCHEHEN = [
  'erstberatung_am',
  'profiling_am',
  'vereinbarung_am',
  'abmeldung_am',
  'arbeitspaket_ausgegeben_am',
  'arbeitspaket_eingang_am',
  'unterlagen_vollstaendig_am',
  'entschieden_am',
  'id_pruefung_am',
  'posteingang_am',
  'genehmigt_am',
] as const satisfies readonly FieldId[];

function bisher(zeile: Zeile, stichtag: Day): Zeile {
  const shown = { ...zeile };
  for (const id of GESCHEHEN) if ((shown[id] ?? stichtag) > stichtag) shown[id] = undefined;
  if ((zeile.arbeitspaket_ausgegeben_am ?? stichtag) > stichtag) shown.arbeitspaket_rueckgabe_bis = undefined;
  return shown;
}

/** What the exports show of the person on a day; undefined where they show nothing. */
export function stand(ganze: Geschichte, lauf: Haushaltslauf, stichtag: Day): Person | undefined {
  const { weg, fort, antragsdatum } = lauf;
  if (stichtag < ganze.bekannt || stichtag >= weg || (stichtag >= fort[0] && stichtag <= fort[1])) return undefined;
  const { person, ab, antrag } = stichtag < ganze.berichtigt_am ? ganze.gefuehrt : ganze.berichtigt;
  const da = (zeile: Zeile) => ab.get(zeile) ?? stichtag;
  const zeigen = (zeilen: readonly Zeile[]) =>
    zeilen
      .filter((zeile) => da(zeile) <= stichtag)
      // What is added goes behind what is there, so that a record keeps its place among the person's.
      .sort((a, b) => da(a) - da(b))
      .map((zeile) => {
        const shown = bisher(zeile, stichtag);
        if (zeile === antrag && stichtag < antragsdatum.am && shown.antragsdatum !== undefined) {
          shown.antragsdatum -= antragsdatum.frueher;
        }
        return shown;
      });
  const allegro = zeigen(person.allegro);
  const step = zeigen(person.step);
  const verbis = person.verbis === undefined ? undefined : inVerbis(person.verbis, allegro, ganze, lauf, stichtag);
  return { ...person, verbis, allegro, step };
}

function inVerbis(
  zeile: Zeile,
  allegro: readonly Zeile[],
  { termin }: Geschichte,
  { wechsel: { am, zu } }: Haushaltslauf,
  stichtag: Day,
): Zeile {
  const shown = bisher(zeile, stichtag);
  if ((shown.antragsdatum_verbis ?? stichtag) > stichtag) shown.antragsdatum_verbis = allegro.at(-1)?.antragsdatum;
  if (stichtag < termin && shown.erstberatung_am === undefined) shown.atv_termin = undefined;
  if (stichtag >= am && shown.hauptbetreuer !== undefined) {
    if (shown.termin_bei === shown.hauptbetreuer) shown.termin_bei = zu.hauptbetreuer;
    shown.hauptbetreuer = zu.hauptbetreuer;
    shown.team = zu.team;
  }
  return shown;
}
