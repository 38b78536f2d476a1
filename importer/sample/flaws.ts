/**
 * What goes wrong in the keeping of a case: one entry per finding that it leads to, each at its own rate. The stories
 * themselves are well kept, so a list of findings shows what was done to them here (and what the calendar does).
 * Source: 4-findings.csv.
 */
import { type Day, day, LAST_DAY, weekday } from '../../core/calendar/day.ts';
import { dayOf, toMoment } from '../../core/calendar/moment.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import { nachServicezeit } from './days.ts';
import { nachname } from './names.ts';
import { withoutUmlauts } from './notation.ts';
import { oneIn, pick, type Random, whole } from './random.ts';
import type { Person, Zeile } from './rows.ts';
import type { Welt } from './world.ts';

/** A flaw: how often (one in `je` of those whom it can meet), whom it can meet, what it does. */
interface Mangel {
  readonly je: number;
  readonly trifft: (fall: Fall) => boolean;
  readonly wirkt: (fall: Fall) => void;
}

/** A person's rows, as far as a flaw looks at them. */
interface Fall {
  readonly person: Person;
  readonly welt: Welt;
  readonly random: Random;
  readonly verbis: Zeile;
  readonly allegro: Zeile;
  readonly step: Zeile;
  /** Day of the application of a Neukunde, else undefined. */
  readonly neu: Day | undefined;
}

const RECENT = 150;
const neu = (fall: Fall) => fall.neu !== undefined;
const recent = ({ neu: tag, welt }: Fall) => tag !== undefined && tag > welt.stichtag - RECENT;
const waiting = (fall: Fall) => neu(fall) && fall.verbis.erstberatung_am === undefined;
const advised = (fall: Fall) => neu(fall) && fall.verbis.erstberatung_am !== undefined;
const KOOPERATIONSPLAN = day('2023-07-01');
const FREITAG_14_UHR = day('2024-04-03');
const FRIDAY = 5;
const HOUR = 3600;
const WOCHE = 7;

/** The birth date as another hand took it down: a day or a year beside. */
const verhoert = (random: Random, geburt: Day) => geburt + pick(random, [-1, 1, 9, -9, 365, -365]);

/** The same name in another spelling, which is no contradiction; STEP knows decomposed umlauts, too. */
function schreibweise(random: Random, name: string): string {
  const ways = [name.toUpperCase(), withoutUmlauts(name), name.replace('-', ' '), name.normalize('NFD'), ` ${name}`];
  return pick(
    random,
    ways.filter((way) => way !== name),
  );
}

/** Leaves fields of a row empty. */
const leert =
  (zeile: 'verbis' | 'allegro' | 'step', ...ids: readonly FieldId[]): Mangel['wirkt'] =>
  (fall) => {
    for (const id of ids) fall[zeile][id] = undefined;
  };

const MAENGEL = {
  FEHLT_IN_VERBIS: { je: 60, trifft: recent, wirkt: ({ person }) => (person.verbis = undefined) },
  FEHLT_IN_STEP: { je: 90, trifft: neu, wirkt: ({ person }) => person.step.shift() },
  FEHLT_IN_ALLEGRO: { je: 100, trifft: neu, wirkt: ({ person }) => person.allegro.shift() },
  WIDERSPRUCH_GEBURTSDATUM: {
    je: 150,
    trifft: ({ verbis }) => verbis.geburtsdatum !== undefined,
    wirkt: ({ verbis, random }) => (verbis.geburtsdatum = verhoert(random, verbis.geburtsdatum ?? 0)),
  },
  WIDERSPRUCH_NAME: {
    je: 120,
    trifft: ({ verbis }) => verbis.nachname !== undefined,
    wirkt: ({ verbis, random }) => (verbis.nachname = `${verbis.nachname}-${nachname(random)}`),
  },
  NAME_SCHREIBWEISE: {
    je: 40,
    trifft: ({ step }) => step.nachname !== undefined,
    wirkt: ({ step, random }) => (step.nachname = schreibweise(random, step.nachname ?? '')),
  },
  FIKTIVES_GEBURTSDATUM: { je: 250, trifft: () => true, wirkt: ({ person }) => (person.fiktiv = true) },
  GEBURTSDATUM_UNPLAUSIBEL: {
    je: 400,
    trifft: neu,
    // A century too late, where that still is a year, or the first one that the form offers.
    wirkt: ({ verbis, step, random }) => {
      const spaeter = (step.geburtsdatum ?? 0) + 36_525;
      const geburt = random() < 0.5 || spaeter > LAST_DAY ? day('1900-01-01') : spaeter;
      verbis.geburtsdatum = geburt;
      step.geburtsdatum = geburt;
    },
  },
  GEBURTSDATUM_FEHLT: {
    je: 350,
    trifft: neu,
    wirkt: ({ verbis, step }) => {
      verbis.geburtsdatum = undefined;
      step.geburtsdatum = undefined;
    },
  },
  AUFENTHALT_FEHLT: { je: 100, trifft: neu, wirkt: leert('step', 'aufenthalt_de') },
  ANTRAGSDATUM_FEHLT: {
    je: 300,
    trifft: ({ neu: tag, person }) => tag !== undefined && person.allegro.length === 1,
    wirkt: ({ verbis, allegro }) => {
      verbis.antragsdatum_verbis = undefined;
      allegro.antragsdatum = undefined;
    },
  },
  ANTRAGSDATUM_ABWEICHEND: {
    je: 75,
    trifft: ({ verbis }) => verbis.antragsdatum_verbis !== undefined,
    wirkt: ({ verbis, random }) =>
      (verbis.antragsdatum_verbis = (verbis.antragsdatum_verbis ?? 0) - pick(random, [1, 1, 3, 7, 30])),
  },
  ANTRAGSDATUM_VERBIS_FEHLT: { je: 90, trifft: neu, wirkt: leert('verbis', 'antragsdatum_verbis') },
  ANTRAGSDATUM_ALLEGRO_FEHLT: {
    je: 250,
    trifft: ({ neu: tag, person }) => tag !== undefined && person.allegro.length === 1,
    wirkt: leert('allegro', 'antragsdatum'),
  },
  VERMERK_FEHLT: {
    je: 60,
    trifft: (fall) => neu(fall) && (fall.step.kanal === 'persönlich' || fall.step.kanal === 'Telefon'),
    wirkt: ({ step }) => (step.antragsvermerk = false),
  },
  POSTEINGANG_ABWEICHEND: {
    je: 15,
    trifft: (fall) => neu(fall) && fall.step.posteingang_am !== undefined && fall.step.antragsvermerk === false,
    wirkt: ({ step, random }) => (step.posteingang_am = (step.posteingang_am ?? 0) - whole(random, 1, 5)),
  },
  ERSTANTRAG_MIT_VORBEZUG: {
    je: 80,
    trifft: (fall) => neu(fall) && fall.allegro.antragsart === 'Erstantrag',
    wirkt: ({ allegro, neu: tag = 0, random }) => (allegro.letzter_bezug_bis = tag - whole(random, 200, 2000)),
  },
  BG_NUMMER_FEHLT: { je: 100, trifft: neu, wirkt: leert('allegro', 'bg_nummer') },
  ID_PRUEFUNG_OFFEN: { je: 45, trifft: neu, wirkt: leert('step', 'id_pruefung_am') },
  HAUPTBETREUER_FEHLT: { je: 70, trifft: neu, wirkt: leert('verbis', 'hauptbetreuer') },
  NEBENBETREUUNG_FEHLT: {
    je: 10,
    trifft: (fall) => neu(fall) && fall.verbis.aufstocker === true,
    wirkt: leert('verbis', 'nebenbetreuung'),
  },
  TRAEGERSCHAFT_SGB3: {
    je: 110,
    trifft: (fall) => neu(fall) && fall.verbis.aufstocker === false,
    wirkt: ({ verbis }) => (verbis.traegerschaft = 'SGB III'),
  },
  ATV_TERMIN_FEHLT: { je: 12, trifft: waiting, wirkt: leert('verbis', 'atv_termin') },
  ATV_TERMIN_ZU_SPAET: {
    je: 14,
    trifft: waiting,
    wirkt: ({ verbis, welt, neu: tag = 0, random }) =>
      (verbis.atv_termin = toMoment(welt.kalender.add(tag, whole(random, 16, 24)), 9 * HOUR)),
  },
  ATV_TERMIN_FENSTER: {
    je: 50,
    trifft: (fall) => neu(fall) && fall.verbis.atv_termin !== undefined,
    wirkt: ({ verbis, random }) =>
      (verbis.atv_termin = toMoment(dayOf(verbis.atv_termin ?? 0), whole(random, 10, 15) * HOUR)),
  },
  ATV_TERMIN_FREMD: {
    je: 60,
    trifft: neu,
    wirkt: ({ verbis, welt, random }) => (verbis.termin_bei = pick(random, welt.ifk).hauptbetreuer),
  },
  ARBEITSPAKET_FEHLT: {
    je: 60,
    trifft: neu,
    wirkt: leert('verbis', 'arbeitspaket_ausgegeben_am', 'arbeitspaket_rueckgabe_bis', 'arbeitspaket_eingang_am'),
  },
  ARBEITSPAKET_UEBERFAELLIG: {
    je: 60,
    trifft: ({ verbis, welt }) => (verbis.arbeitspaket_rueckgabe_bis ?? welt.stichtag) < welt.stichtag,
    wirkt: leert('verbis', 'arbeitspaket_eingang_am'),
  },
  RUECKGABETERMIN_FEHLT: {
    je: 90,
    trifft: (fall) => neu(fall) && fall.verbis.arbeitspaket_ausgegeben_am !== undefined,
    wirkt: leert('verbis', 'arbeitspaket_rueckgabe_bis', 'arbeitspaket_eingang_am'),
  },
  ARBEITSPAKET_NACH_GESPRAECH: {
    je: 60,
    trifft: (fall) => advised(fall) && (fall.verbis.erstberatung_am ?? 0) + WOCHE <= fall.welt.stichtag,
    wirkt: ({ verbis, random }) =>
      (verbis.arbeitspaket_eingang_am = (verbis.erstberatung_am ?? 0) + whole(random, 1, WOCHE)),
  },
  UNTERLAGEN_UEBERFAELLIG: {
    je: 25,
    trifft: (fall) => recent(fall) && (fall.allegro.unterlagen_bis ?? fall.welt.stichtag) < fall.welt.stichtag,
    wirkt: leert('allegro', 'unterlagen_vollstaendig_am', 'entschieden_am'),
  },
  PROFILING_FEHLT: { je: 40, trifft: (fall) => recent(fall) && advised(fall), wirkt: leert('verbis', 'profiling_am') },
  VEREINBARUNG_FEHLT: {
    je: 25,
    trifft: (fall) => advised(fall) && (fall.verbis.erstberatung_am ?? 0) < KOOPERATIONSPLAN,
    wirkt: leert('verbis', 'vereinbarung_am'),
  },
  KOOPERATIONSPLAN_FEHLT: {
    je: 25,
    trifft: (fall) => advised(fall) && (fall.verbis.erstberatung_am ?? 0) >= KOOPERATIONSPLAN,
    wirkt: leert('verbis', 'vereinbarung_am'),
  },
  VEREINBARUNG_SPAETER: {
    je: 15,
    trifft: (fall) => advised(fall) && (fall.verbis.erstberatung_am ?? 0) + WOCHE < KOOPERATIONSPLAN,
    wirkt: ({ verbis, random }) => (verbis.vereinbarung_am = (verbis.erstberatung_am ?? 0) + whole(random, 1, WOCHE)),
  },
  ERSTBERATUNG_OHNE_TERMIN: { je: 80, trifft: advised, wirkt: leert('verbis', 'atv_termin') },
  VOLLSTAENDIG_FEHLT: {
    je: 100,
    trifft: (fall) => neu(fall) && fall.allegro.entschieden_am !== undefined,
    wirkt: leert('allegro', 'unterlagen_vollstaendig_am'),
  },
  ZUZUG_NACHWEIS_UNBEKANNT: {
    je: 12,
    trifft: (fall) => neu(fall) && fall.step.zuzug === true,
    wirkt: ({ step }) => (step.zustaendigkeit_geprueft_mit = 'bisheriges Jobcenter; Team Zuzug'),
  },
  ZUZUG_UNGEPRUEFT: {
    je: 10,
    trifft: (fall) => neu(fall) && fall.step.zuzug === true,
    wirkt: leert('step', 'zustaendigkeit_geprueft_mit'),
  },
  SC_NACH_SERVICEZEIT: {
    je: 12,
    trifft: ({ step }) => {
      const on = dayOf(step.eingang_am ?? 0);
      return step.kanal === 'Telefon' && on >= FREITAG_14_UHR && weekday(on) === FRIDAY;
    },
    wirkt: ({ step, random }) => (step.eingang_am = nachServicezeit(random, dayOf(step.eingang_am ?? 0))),
  },
  ORTSABWESENHEIT_ZU_FRUEH: {
    je: 8,
    trifft: ({ step }) => step.genehmigt_am !== undefined,
    wirkt: ({ step, random }) => (step.genehmigt_am = (step.beginn_am ?? 0) - whole(random, 8, 21)),
  },
  ORTSABWESENHEIT_NACHTRAEGLICH: {
    je: 12,
    trifft: ({ step, welt }) =>
      step.genehmigt_am !== undefined && step.beginn_am !== undefined && step.beginn_am + WOCHE <= welt.stichtag,
    wirkt: ({ step, random }) => (step.genehmigt_am = (step.beginn_am ?? 0) + whole(random, 1, WOCHE)),
  },
  EINGANG_FEHLT: { je: 400, trifft: ({ person }) => person.step.length === 1, wirkt: leert('step', 'eingang_am') },
  KANAL_FEHLT: { je: 300, trifft: ({ step }) => step.kanal !== undefined, wirkt: leert('step', 'kanal') },
  RECHTSKREIS_FEHLT: {
    je: 300,
    trifft: ({ step }) => step.rechtskreis !== undefined,
    wirkt: leert('step', 'rechtskreis'),
  },
} as const satisfies Record<string, Mangel>;

type MangelArt = keyof typeof MAENGEL;
export const MANGEL_ARTEN = Object.keys(MAENGEL) as MangelArt[];

/** How many persons each flaw has met. */
export type MangelZahlen = Readonly<Record<MangelArt, number>>;

/** Puts flaws into the rows of persons as they come by, and counts them. */
export function createFlaws(welt: Welt): { readonly spoil: (person: Person) => void; readonly counts: MangelZahlen } {
  const { random } = welt;
  const counts = Object.fromEntries(MANGEL_ARTEN.map((art) => [art, 0])) as Record<MangelArt, number>;
  const flaws = MANGEL_ARTEN.map((art) => {
    const mangel: Mangel = MAENGEL[art];
    return { art, mangel, due: oneIn(random, mangel.je) };
  });
  const spoil = (person: Person) => {
    const {
      verbis = {},
      allegro: [allegro = {}],
      step: [step = {}],
      neu: tag,
    } = person;
    const fall: Fall = { person, welt, random, verbis, allegro, step, neu: tag };
    for (const { art, mangel, due } of flaws) {
      if (!mangel.trifft(fall) || !due()) continue;
      mangel.wirkt(fall);
      counts[art]++;
      // A missing row is enough trouble for one person.
      if (art.startsWith('FEHLT_IN_')) return;
    }
  };
  return { spoil, counts };
}
