/**
 * Who there is: households that apply to the Jobcenter, customers of the Agentur with their matters, and people of
 * whom only VerBIS knows.
 */
import { reached } from '../../core/calendar/age.ts';
import { addMonths, type Day } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import { geburtsdatum, geburtsdatumKind, geburtsdatumPartner } from './ages.ts';
import { type Antrag, antrag, weiterbewilligung } from './application.ts';
import { betreuung, status } from './course.ts';
import { createMatters, type Kontakt } from './matters.ts';
import { nachname, vorname } from './names.ts';
import { oneIn, pick, weighted, whole } from './random.ts';
import { allegroZeile, type Person, stepZeile, verbisZeile, type Wer } from './rows.ts';
import type { Welt } from './world.ts';

const GROESSE = weighted([
  [1, 55],
  [2, 20],
  [3, 13],
  [4, 8],
  [5, 4],
]);
const KONTAKTE = weighted([
  [1, 62],
  [2, 26],
  [3, 12],
]);
const ART = weighted<'haushalt' | 'kunde' | 'bestand'>([
  ['haushalt', 46],
  ['kunde', 52],
  ['bestand', 2],
]);

/** Everybody of one household or one person alone; each call gives the next. */
export function createPeople(welt: Welt): () => Person[] {
  const { random } = welt;
  const matters = createMatters(welt);
  const household = createHouseholds(welt, matters);
  return () => {
    const art = ART(random);
    return art === 'haushalt' ? household() : [art === 'kunde' ? kunde(welt, matters) : bestand(welt)];
  };
}

function someone(welt: Welt, geburt: Day, familienname = nachname(welt.random)): Wer {
  return {
    kundennummer: welt.kundennummer(),
    nachname: familienname,
    vorname: vorname(welt.random),
    geburtsdatum: geburt,
  };
}

/** A Bedarfsgemeinschaft: head, mostly a partner where there are more, and children. */
function createHouseholds(welt: Welt, matters: () => Kontakt): () => Person[] {
  const { random } = welt;
  const withoutHead = oneIn(random, 50);
  const withTwoHeads = oneIn(random, 25);
  return () => {
    const gemeinsam = antrag(welt);
    const { tag } = gemeinsam;
    const groesse = GROESSE(random);
    const heads = withoutHead() ? 0 : groesse > 1 && withTwoHeads() ? 2 : 1;
    const folgeantrag = random() < 0.15 ? weiterbewilligung(welt, gemeinsam) : undefined;
    const betreuer = pick(random, welt.ifk);
    const familie = nachname(random);
    // A head who is not yet 25, or too old for a family, lives alone.
    const erste = geburtsdatum(random, tag);
    const members = reached(erste, 25) > tag || reached(erste, 60) < tag ? 1 : groesse;
    const partner = members > 1 && random() < 0.6;
    return Array.from({ length: members }, (_, i) => {
      const geburt =
        i === 0
          ? erste
          : i === 1 && partner
            ? geburtsdatumPartner(random, tag, erste)
            : geburtsdatumKind(random, tag, erste);
      const wer = someone(welt, geburt, random() < 0.85 ? familie : nachname(random));
      return member(welt, wer, gemeinsam, {
        vorstand: i < heads,
        folgeantrag,
        betreuer,
        kontakt: random() < 0.06 ? matters() : undefined,
      });
    });
  };
}

interface Mitglied {
  readonly vorstand: boolean;
  readonly folgeantrag: ReturnType<typeof weiterbewilligung>;
  readonly betreuer: Welt['ifk'][number];
  /** A matter at the Agentur besides the application. */
  readonly kontakt: Kontakt | undefined;
}

const SHARE_RECHTSKREISWECHSEL = 0.04;

function member(welt: Welt, wer: Wer, gemeinsam: Antrag, rolle: Mitglied): Person {
  const { random, kalender, ende } = welt;
  const { tag, neu, vorgang } = gemeinsam;
  const vorstand_bg = rolle.vorstand;
  // Children under 15 are in ALLEGRO and STEP, but no customers of the Vermittlung.
  const isChild = tag < reached(wer.geburtsdatum, 15);
  const geprueft = vorgang.kanal === 'persönlich' ? tag : kalender.add(dayOf(vorgang.eingang_am), whole(random, 0, 2));
  const id_pruefung_am = geprueft <= ende ? geprueft : undefined;
  const allegro = [allegroZeile(wer, { ...gemeinsam.allegro, vorstand_bg })];
  const step = [stepZeile(wer, vorgang, { ...gemeinsam.step, id_pruefung_am })];
  if (rolle.folgeantrag !== undefined) allegro.push(allegroZeile(wer, { ...rolle.folgeantrag, vorstand_bg }));
  const { kontakt } = rolle;
  if (kontakt !== undefined && !isChild && dayOf(kontakt.vorgang.eingang_am) !== dayOf(vorgang.eingang_am)) {
    step.push(stepZeile(wer, kontakt.vorgang, kontakt.mehr));
  }
  if (!isChild && random() < SHARE_RECHTSKREISWECHSEL) {
    step.push(stepZeile(wer, { ...vorgang, anliegen: 'Rechtskreiswechsel' }, {}));
  }
  const verbis = isChild ? undefined : verbisZeile(wer, betreuung(welt, tag, rolle.betreuer));
  if (verbis !== undefined && rolle.folgeantrag !== undefined) {
    verbis.antragsdatum_verbis = rolle.folgeantrag.antragsdatum;
  }
  return { verbis, allegro, step, neu: neu && !isChild ? tag : undefined, fiktiv: false };
}

const SHARE_INGA = 0.06;
const SHARE_INGA_ABGEMELDET = 0.7;
const SHARE_ABGEMELDET = 0.15;

/** A customer of the Agentur with one to three matters on different days. */
function kunde(welt: Welt, matters: () => Kontakt): Person {
  const { random } = welt;
  const kontakte: Kontakt[] = [];
  for (let left = KONTAKTE(random); left > 0; left--) {
    const next = matters();
    const on = dayOf(next.vorgang.eingang_am);
    if (kontakte.every(({ vorgang }) => dayOf(vorgang.eingang_am) !== on)) kontakte.push(next);
  }
  const on = Math.min(...kontakte.map(({ vorgang }) => dayOf(vorgang.eingang_am)));
  const wer = someone(welt, geburtsdatum(random, on));
  const wechsel = kontakte.some(({ vorgang }) => vorgang.anliegen === 'Betreuungswechsel');
  const inga = random() < (wechsel ? 0.5 : SHARE_INGA);
  const verbis = verbisZeile(wer, { ...bestandsfelder(welt), inga, abmeldung_am: abmeldung(welt, kontakte, on, inga) });
  return {
    verbis: random() < 0.97 ? verbis : undefined,
    allegro: [],
    step: kontakte.map(({ vorgang, mehr }) => stepZeile(wer, vorgang, mehr)),
    neu: undefined,
    fiktiv: false,
  };
}

/** Day of the Abmeldung: with the matter that asks for it, some time later, or, at Inga, some time before. */
function abmeldung({ random, ende }: Welt, kontakte: readonly Kontakt[], first: Day, inga: boolean) {
  const asked = kontakte.find(({ vorgang }) => vorgang.anliegen.startsWith('Abmeldung'));
  if (asked !== undefined) return dayOf(asked.vorgang.eingang_am);
  // Inga keeps its customers for a year after the Abmeldung (000-a09), so some ask within and some after it.
  if (inga && random() < SHARE_INGA_ABGEMELDET) return addMonths(first, -whole(random, 1, 18), 'last');
  return random() < SHARE_ABGEMELDET && first + 60 <= ende ? first + 60 : undefined;
}

function bestandsfelder(welt: Welt) {
  const betreuer = pick(welt.random, welt.av);
  return {
    ...status(welt),
    traegerschaft: 'SGB III' as const,
    hauptbetreuer: betreuer.hauptbetreuer,
    team: betreuer.team,
    aufstocker: false,
  };
}

/** Somebody whom only VerBIS knows. */
function bestand(welt: Welt): Person {
  const wer = someone(welt, geburtsdatum(welt.random, welt.stichtag));
  return { verbis: verbisZeile(wer, bestandsfelder(welt)), allegro: [], step: [], neu: undefined, fiktiv: false };
}
