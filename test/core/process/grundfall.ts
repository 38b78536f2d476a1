/**
 * The worked examples of prozess.csv: one person in all three exports (grundfall.csv), with the differences that each
 * line names. Source: fine print 77; where a line and items 84 to 88 differ, the items hold.
 */
import { day, iso } from '../../../core/calendar/day.ts';
import { type FieldId, field, type Quelle } from '../../../core/fields/declarations.ts';
import { vectors } from '../calendar/vectors.ts';

export interface Beispiel {
  readonly name: string;
  readonly stichtag: string;
  /** The cells of each export's row; an export without one is missing. */
  readonly zeilen: Readonly<Partial<Record<Quelle, Readonly<Partial<Record<FieldId, string>>>>>>;
  /** Optional fields that have a column; every other column is there. */
  readonly spalten: readonly FieldId[];
  readonly erwartet: Erwartet;
}

export interface Erwartet {
  readonly neufall: string;
  readonly frist_erstberatung: string;
  readonly status_erstberatung: string;
  readonly frist_entscheidung: string;
  readonly status_entscheidung: string;
  readonly naechster_schritt: string;
  readonly wer: string;
  readonly bis: string;
  /** `id=state[@day]` of each step. */
  readonly schritte: readonly string[];
}

const OFFEN = /^erstberatung=(offen|bald-fällig|überfällig)$/;
const GRUNDFALL = vectors<'quelle' | 'feld' | 'wert'>('grundfall.csv');

/** Lines that a later item answers otherwise. */
const SPAETER: Readonly<Record<string, Anders>> = {
  // 84: decided, but the conversation is still owed.
  '2026-03-06 entschieden_am=05.03.2026; unterlagen_vollstaendig_am=04.03.2026; atv_termin=; hauptbetreuer=': {
    naechster_schritt: 'hauptbetreuer',
    wer: 'EZ',
    bis: '',
    zustaende: { hauptbetreuer: 'offen', termin: 'offen' },
  },
  // 88: what VerBIS says does not matter, and a blank note is none.
  '2026-03-06 kanal=Post; rueckgabe_leistung_am=': {
    naechster_schritt: 'rueckgabe',
    wer: 'EZ',
    bis: '',
    zustaende: { rueckgabe: 'offen' },
  },
};

/** The person of grundfall.csv with the differences of a line: `field=value`, joined by `; ` (fine print 77). */
export function abgewandelt(abweichung: string): Pick<Beispiel, 'zeilen' | 'spalten'> {
  const zeilen: Partial<Record<Quelle, Partial<Record<FieldId, string>>>> = {};
  for (const { quelle, feld, wert } of GRUNDFALL)
    zeilen[quelle as Quelle] = { ...zeilen[quelle as Quelle], [feld]: wert };
  const spalten: FieldId[] = [];
  for (const teil of abweichung === '' ? [] : abweichung.split('; ')) {
    const [links = '', wert = ''] = teil.split('=');
    if (links === 'ohne') {
      delete zeilen[wert as Quelle];
      continue;
    }
    const id = links as FieldId;
    const [quelle = 'step'] = field(id).from;
    zeilen[quelle] = { ...zeilen[quelle], [id]: wert };
    if (field(id).optional) spalten.push(id);
  }
  return { zeilen, spalten };
}

export const BEISPIELE: readonly Beispiel[] = vectors<
  'stichtag' | 'abweichung' | Exclude<keyof Erwartet, 'schritte'> | 'schritte'
>('prozess.csv').map(({ stichtag, abweichung, schritte, ...antworten }): Beispiel => {
  const { zeilen, spalten } = abgewandelt(abweichung);
  const erwartet = mitAnderen(
    { ...antworten, schritte: schritte === '' ? [] : schritte.split(' ') },
    SPAETER[`${stichtag} ${abweichung}`] ?? {},
  );
  return {
    name: `${stichtag} ${abweichung}`,
    stichtag,
    zeilen,
    spalten,
    erwartet: verstrichen(stichtag, zeilen.verbis?.atv_termin, erwartet) ? nachgebucht(erwartet) : erwartet,
  };
});

/** Other states of steps, and another answer. */
interface Anders extends Partial<Omit<Erwartet, 'schritte'>> {
  readonly zustaende?: Readonly<Record<string, string>>;
}

function mitAnderen({ schritte, ...antworten }: Erwartet, { zustaende = {}, ...andere }: Anders): Erwartet {
  const neu = (one: string) => zustaende[one.split('=')[0] ?? ''];
  return {
    ...antworten,
    ...andere,
    schritte: schritte.map((one) => (neu(one) === undefined ? one : `${one.split('=')[0]}=${neu(one)}`)),
  };
}

/** The booked day passed without an Erstberatung: its appointment has to be booked again (fine print 86). */
function verstrichen(stichtag: string, termin: string | undefined, { schritte }: Erwartet): boolean {
  return termin === '17.03.2026 09:30' && stichtag > iso(day('2026-03-17')) && schritte.some((one) => OFFEN.test(one));
}

/** `termin` is as urgent as `erstberatung`, and stands before everything else that is due on the same day. */
function nachgebucht(erwartet: Erwartet): Erwartet {
  const zustand = erwartet.schritte.flatMap((one) => OFFEN.exec(one)?.slice(1) ?? [])[0];
  return mitAnderen(erwartet, {
    naechster_schritt: 'termin',
    wer: 'EZ',
    bis: erwartet.frist_erstberatung,
    zustaende: { termin: zustand ?? '' },
  });
}
