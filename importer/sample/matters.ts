/**
 * Matters at the Kundenportal: which one, through which channel, and what its rule asks about it.
 * Most come as often as in ordinary work; the rest goes in turn through every channel, matter and period of the
 * routes, so that every route is taken. Source: page 3, routing.csv.
 */
import { type Day, day } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import { type Anliegen, type Kanal, words } from '../../core/fields/lists.ts';
import { eingang, oeffnungstag } from './days.ts';
import { inTurn, type Random, weighted, whole } from './random.ts';
import type { Vorgang, Zeile } from './rows.ts';
import type { Welt } from './world.ts';

/** How often words come up; the others once. */
function byFrequency<T extends string>(all: readonly T[], often: Partial<Record<T, number>>): (random: Random) => T {
  return weighted(all.map((word) => [word, often[word] ?? 1] as const));
}

const KANAL = byFrequency(words('kanal'), {
  persönlich: 8,
  Telefon: 34,
  Online: 18,
  eService: 15,
  'E-Mail': 6,
  Post: 6,
  Kontaktformular: 6,
  Postfachnachricht: 6,
});

const ANLIEGEN = byFrequency(words('anliegen'), {
  Arbeitsuchendmeldung: 18,
  Arbeitslosmeldung: 20,
  'Veränderung AU': 12,
  'Veränderung sonstige': 12,
  Stammdaten: 6,
  'Terminanfrage AV': 5,
  'Terminanfrage BB': 2,
  Terminabsage: 5,
  Abmeldung: 8,
  Ortsabwesenheit: 6,
  Neuantrag: 3,
  Sonstiges: 4,
});

const RECHTSKREIS = byFrequency(words('rechtskreis'), { 'SGB III': 97, 'SGB II': 2 });

const SHARE_IN_TURN = 0.26;
const SHARE_WITHOUT_EINGANGSSTELLE = 0.02;
const SHARE_UNQUALIFIED = 0.2;

/** From this day on the Agentur takes no e-mails from outside (003-04); most people have heard of it. */
const SPERRE = day('2025-07-01');
const SHARE_OBEYS = 0.8;
const withoutEmail = (kanal: Kanal): Kanal => (kanal === 'E-Mail' ? 'eService' : kanal);

/** A matter and what STEP keeps about it. */
export interface Kontakt {
  readonly vorgang: Vorgang;
  readonly mehr: Zeile;
}

/** A matter with the day of its receipt. */
type Angelegenheit = Omit<Vorgang, 'eingang_am'> & { readonly tag: Day };

/** Draws matters that are no application to the Jobcenter. */
export function createMatters(welt: Welt): () => Kontakt {
  const { random } = welt;
  const next = createTour(welt);
  return () => {
    const { tag, ...matter } = random() < SHARE_IN_TURN ? next() : ordinary(welt);
    return kontakt(welt, { ...matter, eingang_am: eingang(random, matter.kanal, tag) });
  };
}

/** Goes through every channel, matter and period. */
function createTour({ random, zeitraeume }: Welt): () => Angelegenheit {
  const kinds = words('kanal').flatMap((kanal) => words('anliegen').map((anliegen) => ({ kanal, anliegen })));
  const stops = kinds.flatMap((kind) => zeitraeume.map((zeitraum) => ({ ...kind, zeitraum })));
  const next = inTurn(random, stops);
  return () => {
    const { kanal, anliegen, zeitraum } = next();
    return { rechtskreis: 'SGB III', kanal, anliegen, tag: whole(random, ...zeitraum) };
  };
}

function ordinary({ random, kalender, tag }: Welt): Angelegenheit {
  const drawn = tag();
  const kanal = drawn >= SPERRE && random() < SHARE_OBEYS ? withoutEmail(KANAL(random)) : KANAL(random);
  return {
    rechtskreis: RECHTSKREIS(random),
    kanal,
    anliegen: ANLIEGEN(random),
    tag: oeffnungstag(kalender, kanal, drawn),
  };
}

/** The matter with the answers to what its rule asks. */
function kontakt({ random, ende }: Welt, vorgang: Vorgang): Kontakt {
  const { kanal, anliegen } = vorgang;
  const on = dayOf(vorgang.eingang_am);
  const mehr: Zeile = {};
  if (kanal === 'Post' || kanal === 'Fax') mehr.posteingang_am = on;
  if (random() < SHARE_WITHOUT_EINGANGSSTELLE) mehr.eingangsstelle = undefined;
  if (isMeldung(anliegen) && kanal === 'persönlich') mehr.id_pruefung_am = on;
  if (anliegen === 'Abmeldung') mehr.qualifiziert_abmeldung = random() >= SHARE_UNQUALIFIED;
  if (anliegen === 'Ortsabwesenheit') {
    mehr.beginn_am = on + whole(random, 3, 20);
    const genehmigt = mehr.beginn_am - whole(random, 1, 7);
    mehr.genehmigt_am = genehmigt <= ende ? genehmigt : undefined;
  }
  return { vorgang, mehr };
}

function isMeldung(anliegen: Anliegen): boolean {
  return anliegen === 'Arbeitsuchendmeldung' || anliegen === 'Arbeitslosmeldung';
}

const KANAL_ANTRAG = byFrequency(words('kanal'), {
  persönlich: 80,
  Telefon: 50,
  Post: 28,
  Online: 26,
  Fax: 4,
});

/** The channel of an application to the Jobcenter. */
export function antragskanal(random: Random): Kanal {
  return KANAL_ANTRAG(random);
}
