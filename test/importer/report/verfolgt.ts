/**
 * Which case of a week is which of the week before, told by hand: the same Antragsdatum in ALLEGRO, else the same
 * matter in STEP, else what is left in one Bedarfsgemeinschaft; and what that makes of the watched fields.
 */
import { type Day, iso } from '../../../core/calendar/day.ts';
import { bgNummer, type Fall, type Stand } from './nachgerechnet.ts';
import { tag, wort, zeit } from './roh.ts';

/** A case through the weeks. */
export interface Akte {
  /** As it was seen last, and in which week (from 1). */
  fall: Fall;
  gesehen: number;
}

export interface Verfolgt {
  readonly akten: readonly Akte[];
  /** `week Kundennummer field: old → new`, as the history keeps them; without a value `-`. */
  readonly aenderungen: readonly string[];
  /** By week: cases whose Antragsdatum in ALLEGRO is another one than the week before. */
  readonly geaendert: readonly (readonly Fall[])[];
  /** By week: new cases, cases that are there no more, and those that are back. */
  readonly bilanz: readonly { readonly neu: number; readonly weg: number; readonly zurueck: number }[];
}

const allegroTag = ({ allegro }: Fall): Day | undefined => tag(allegro?.['antragsdatum']);
const vorgang = ({ step }: Fall) =>
  step === undefined ? undefined : `${zeit(step['eingang_am'])} ${wort('anliegen', step['anliegen'])}`;
const same = (a: string | number | undefined, b: string | number | undefined) => a !== undefined && a === b;

const ohneAllegro = ({ allegro }: Fall) => allegro === undefined;

/** Ways in which a case of before and one of now can be the same, the surest first (docs/entscheidungen/0005). */
const WEGE: readonly ((alt: Fall, neu: Fall, fort: boolean) => boolean)[] = [
  (alt, neu) => same(allegroTag(alt), allegroTag(neu)),
  (alt, neu) => ohneAllegro(alt) && ohneAllegro(neu) && (vorgang(alt) ?? 'VerBIS') === (vorgang(neu) ?? 'VerBIS'),
  (alt, neu, fort) => !fort && !ohneAllegro(alt) && !ohneAllegro(neu) && bgNummer(alt) === bgNummer(neu),
  (alt, neu) => same(vorgang(alt), vorgang(neu)) && ohneAllegro(alt) !== ohneAllegro(neu),
];

const FELDER: readonly (readonly [feld: string, wert: (fall: Fall) => string | undefined])[] = [
  ['antragsdatum', (fall) => datum(allegroTag(fall))],
  ['hauptbetreuer', ({ zeile }) => zeile['hauptbetreuer']],
  ['naechster_schritt', ({ zeile }) => zeile['naechster_schritt']],
  ['neufall', ({ zeile }) => zeile['neufall']],
  ['status_entscheidung', ({ zeile }) => zeile['status_entscheidung']],
  ['status_erstberatung', ({ zeile }) => zeile['status_erstberatung']],
  ['stelle', ({ zeile }) => zeile['stelle']],
];

const datum = (day: Day | undefined) => (day === undefined ? '' : iso(day));

export function verfolgt(staende: readonly Stand[]): Verfolgt {
  const akten: Akte[] = [];
  const aenderungen: string[] = [];
  const geaendert: Fall[][] = [];
  const bilanz = staende.map(({ faelle }, i) => {
    const woche = i + 1;
    const note = (fall: Fall, feld: string, alt = '', neu = '') =>
      aenderungen.push(`${woche} ${fall.kundennummer} ${feld}: ${alt || '-'} → ${neu || '-'}`);
    const anders: Fall[] = [];
    const vorher = new Map<string, Akte[]>();
    for (const akte of akten) {
      const own = vorher.get(akte.fall.kundennummer);
      if (own === undefined) vorher.set(akte.fall.kundennummer, [akte]);
      else own.push(akte);
    }
    const partner = new Map<Fall, Akte>();
    const taken = new Set<Akte>();
    for (const fort of [false, true]) {
      for (const weg of WEGE) {
        for (const fall of faelle) {
          if (partner.has(fall)) continue;
          const alte = vorher.get(fall.kundennummer) ?? [];
          const found = alte.find(
            (akte) => !taken.has(akte) && akte.gesehen < woche - 1 === fort && weg(akte.fall, fall, fort),
          );
          if (found === undefined) continue;
          partner.set(fall, found);
          taken.add(found);
        }
      }
    }
    const zahlen = { neu: 0, weg: 0, zurueck: 0 };
    for (const akte of akten) {
      if (akte.gesehen !== woche - 1 || taken.has(akte)) continue;
      zahlen.weg++;
      note(akte.fall, 'vorhanden', 'ja', 'nein');
    }
    for (const fall of faelle) {
      const akte = partner.get(fall);
      if (akte === undefined) {
        zahlen.neu++;
        akten.push({ fall, gesehen: woche });
        continue;
      }
      const fort = akte.gesehen < woche - 1;
      if (fort) {
        zahlen.zurueck++;
        note(fall, 'vorhanden', 'nein', 'ja');
      }
      for (const [feld, wert] of FELDER) {
        const alt = wert(akte.fall);
        const neu = wert(fall);
        if (alt !== neu) note(fall, feld, alt, neu);
      }
      const [alt, neu] = [allegroTag(akte.fall), allegroTag(fall)];
      if (!fort && alt !== undefined && neu !== undefined && alt !== neu) anders.push(fall);
      akte.fall = fall;
      akte.gesehen = woche;
    }
    geaendert.push(anders);
    return zahlen;
  });
  return { akten, aenderungen, geaendert, bilanz };
}
