/**
 * The whole chain of steps of one open case, for whoever wants to read it.
 * Source: page 8 "Steps", "Where it shows"; fine print 58, 67.
 */
import type { Day } from '../calendar/day.ts';
import type { FieldId } from '../fields/declarations.ts';
import { tagVon } from '../fields/haken.ts';
import type { Grundlage } from '../grundlage.ts';
import type { Prozesslage, Schritt, SchrittId, Schrittzustand, Wer } from './schritt.ts';
import { SCHRITTE } from './schritte/index.ts';
import { offenerZustand, trifftZu } from './zustand.ts';

export interface Schrittstand {
  readonly id: SchrittId;
  readonly zustand: Schrittzustand;
  readonly wer: Wer;
  /** The day on which it was done, where it is known. */
  readonly am?: Day;
  readonly bis?: Day;
  /** Fields that show whether it is done. */
  readonly nachweis: readonly FieldId[];
  /** Its evidence has neither column nor constant. */
  readonly nichtFeststellbar?: true;
  readonly regel: string;
}

/** The state of every step, in their order. */
export function vorgang(lage: Prozesslage, grundlage: Grundlage): readonly Schrittstand[] {
  const feststellbar = new Set(grundlage.schritte);
  return SCHRITTE.map((schritt) => stand(schritt, lage, grundlage, feststellbar.has(schritt)));
}

function stand(schritt: Schritt, lage: Prozesslage, grundlage: Grundlage, feststellbar: boolean): Schrittstand {
  const { id, wer, regel } = schritt;
  const fest = {
    id,
    wer,
    nachweis: schritt.nachweis.flat().filter((one) => lage.vorhanden.has(one)),
    regel: typeof regel === 'string' ? regel : regel(lage),
  };
  if (!feststellbar)
    return { ...fest, zustand: 'entfällt', nachweis: schritt.nachweis.flat(), nichtFeststellbar: true };
  if (!trifftZu(schritt, lage)) return { ...fest, zustand: 'entfällt' };
  if (schritt.getan(lage)) {
    const am = tagVon(schritt.am?.(lage));
    return { ...fest, zustand: 'erledigt', ...(am === undefined || am > lage.stichtag ? {} : { am }) };
  }
  const bis = schritt.bis?.(lage);
  const zustand = offenerZustand(bis, lage.stichtag, grundlage);
  return { ...fest, zustand, ...(bis === undefined ? {} : { bis }) };
}
