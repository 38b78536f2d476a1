/**
 * The application of a household: what came before it, how it came in, and how far the papers and the decision are.
 * Source: page 2 "Neufall" and "Deadlines", sections 1 to 4 of document 004.
 */
import { type Day, german } from '../../core/calendar/day.ts';
import type { Kanal } from '../../core/fields/lists.ts';
import { LAUFEND } from '../../core/fields/parse-date.ts';
import { eingang, oeffnungstag } from './days.ts';
import { antragskanal } from './matters.ts';
import { type Random, weighted, whole } from './random.ts';
import type { Vorgang, Zeile } from './rows.ts';
import type { Welt } from './world.ts';

/** An application as all members of the household share it. */
export interface Antrag {
  readonly tag: Day;
  /** The applicants are Neukunden, if age and residence allow it. */
  readonly neu: boolean;
  readonly vorgang: Vorgang;
  readonly allegro: Zeile;
  readonly step: Zeile;
}

/** What ALLEGRO knows of the time before an application on `tag`. */
type Vorgeschichte = (tag: Day, random: Random) => Zeile;

/** A new application so many days after the last day of Bezug, or after a refusal. */
const bezugVor =
  (from: number, to: number): Vorgeschichte =>
  (tag, random) => ({ antragsart: 'Neuantrag', letzter_bezug_bis: tag - 1 - whole(random, from, to) });
const ablehnungVor =
  (from: number, to: number): Vorgeschichte =>
  (tag, random) => ({ antragsart: 'Neuantrag', abgelehnt_am: tag - 1 - whole(random, from, to) });
const imBezug: Vorgeschichte = (tag, random) => ({
  antragsart: 'Weiterbewilligung',
  letzter_bezug_bis: random() < 0.4 ? LAUFEND : tag + whole(random, 0, 45),
});

/** The cases of page 2, condition C. */
const VORGESCHICHTE = weighted<{ readonly neu: boolean; readonly allegro: Vorgeschichte }>([
  [{ neu: true, allegro: () => ({ antragsart: 'Erstantrag' }) }, 66],
  [{ neu: true, allegro: bezugVor(183, 1500) }, 19],
  // The last day of a short interruption and the first of a long one (more than 182 days, 004-04).
  [{ neu: true, allegro: bezugVor(182, 183) }, 2],
  [{ neu: true, allegro: ablehnungVor(183, 900) }, 4],
  [{ neu: true, allegro: ablehnungVor(20, 182) }, 1.2],
  [{ neu: true, allegro: () => ({ antragsart: 'Neuantrag' }) }, 0.6],
  [{ neu: false, allegro: () => ({ antragsart: 'Weiterbewilligung' }) }, 2.2],
  [{ neu: false, allegro: imBezug }, 2.5],
  [{ neu: false, allegro: bezugVor(0, 182) }, 2.5],
]);

/** Appearances of the note on a first contact: Post, Fax and online applications can carry it (004-34, 004-55). */
const SHARE_VERMERK: Readonly<Partial<Record<Kanal, number>>> = { Post: 0.35, Fax: 0.35, Online: 0.85 };
/** What shows where a person lives (004-14), with all that a CSV file has to quote. */
const NACHWEISE = [
  'Mietvertrag; Wohnungsgeberbestätigung',
  'Personalausweis, Straße „Altstadt“',
  'Meldebescheinigung "Nord"',
  'Ausweis und Mietvertrag',
];
const NACHWEIS_NOTIZ = (random: Random, tag: Day) => {
  const who = NACHWEISE[whole(random, 0, NACHWEISE.length - 1)] ?? '';
  return random() < 0.1 ? `${who}\nRückruf ${german(tag)}` : who;
};

/** Draws the application of one household. */
export function antrag(welt: Welt): Antrag {
  const { random, kalender } = welt;
  const kanal = antragskanal(random);
  const on = oeffnungstag(kalender, kanal, welt.tag());
  const vermerk = random() < (SHARE_VERMERK[kanal] ?? 0);
  // The note says on which day the form was handed out: that is the day of application, the paper comes later.
  const tag = vermerk ? on - whole(random, 1, 12) : on;
  const { neu, allegro } = VORGESCHICHTE(random);
  const zuzug = random() < 0.08;
  return {
    tag,
    neu,
    vorgang: { rechtskreis: 'SGB II', kanal, anliegen: 'Neuantrag', eingang_am: eingang(random, kanal, on) },
    allegro: {
      bg_nummer: welt.bgNummer(),
      antragsdatum: tag,
      leistungsteam: `Leistung ${whole(random, 501, 506)}`,
      ...allegro(tag, random),
      ...unterlagen(welt, tag),
    },
    step: {
      posteingang_am: kanal === 'Post' || kanal === 'Fax' ? on : undefined,
      antragsvermerk: SHARE_VERMERK[kanal] === undefined ? undefined : vermerk,
      selbstaendig: random() < 0.07,
      deutsch_ungenuegend: random() < 0.07,
      antrag_durch: random() < 0.94 ? 'selbst' : random() < 0.6 ? 'Bevollmächtigte' : 'Dritte',
      zuzug,
      zustaendigkeit_geprueft_mit: zuzug ? NACHWEIS_NOTIZ(random, tag) : undefined,
      aufenthalt_de: random() < 0.99,
    },
  };
}

const RECENT = 120;

/** Papers and decision, as far as they have come by the end (004-31, 004-64). */
function unterlagen({ random, kalender, stichtag, ende }: Welt, tag: Day): Zeile {
  const isRecent = tag > stichtag - RECENT;
  const vollstaendig = kalender.add(tag, whole(random, 1, 18));
  const bis = Math.max(tag + 14, vollstaendig + whole(random, 0, 5));
  if (vollstaendig > ende) return { unterlagen_bis: bis };
  const share = random();
  const werktage = share < 0.93 ? whole(random, 1, 13) : whole(random, 15, 27);
  const entschieden = kalender.add(vollstaendig, werktage);
  const pending = entschieden > ende || (isRecent && random() < 0.05);
  return {
    unterlagen_bis: bis,
    unterlagen_vollstaendig_am: vollstaendig,
    entschieden_am: pending ? undefined : entschieden,
  };
}

/** The prolongation that follows a year later, on paper at the Leistungsbereich: STEP has no matter for it. */
export function weiterbewilligung({ random, kalender, ende }: Welt, erster: Antrag): Zeile | undefined {
  const tag = kalender.add(erster.tag + whole(random, 330, 360), 1);
  const entschieden = kalender.add(tag, whole(random, 3, 12));
  if (entschieden > ende) return undefined;
  return {
    ...erster.allegro,
    antragsdatum: tag,
    antragsart: 'Weiterbewilligung',
    letzter_bezug_bis: tag + whole(random, 0, 30),
    abgelehnt_am: undefined,
    unterlagen_bis: tag + 14,
    unterlagen_vollstaendig_am: kalender.add(tag, 1),
    entschieden_am: entschieden,
  };
}
