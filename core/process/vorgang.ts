/**
 * The whole chain of steps of one open case, for whoever wants to read it.
 * Source: page 8 "Steps", "Where it shows"; fine print 58, 67.
 */
import type { Day } from '../calendar/day.ts';
import type { FieldId } from '../fields/declarations.ts';
import { tagVon } from '../fields/haken.ts';
import type { Prozesslage, Schrittzustand, Staende, Wer } from './schritt.ts';
import { type Prozessgrundlage, type Prozessschritt, SCHRITTE, type SchrittId } from './schritte/index.ts';
import { zustandVon } from './zustand.ts';

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

const OHNE_ANGABE: Staende = SCHRITTE.map(() => undefined);

/** The states of all steps, without days and evidence: every open case of a run or a sheet is asked for them. */
export function zustaende(lage: Prozesslage, grundlage: Prozessgrundlage): Staende {
  const { schritte } = grundlage;
  const staende = OHNE_ANGABE.slice();
  let at = 0;
  for (let i = 0; i < SCHRITTE.length; i++) {
    // Those that can be told stand in the same order.
    if (schritte[at] === SCHRITTE[i]) staende[i] = zustandVon(schritte[at++]!, lage, grundlage);
  }
  return staende;
}

/** The state of every step, in their order. */
export function vorgang(lage: Prozesslage, grundlage: Prozessgrundlage): readonly Schrittstand[] {
  const feststellbar = new Set(grundlage.schritte);
  return SCHRITTE.map((schritt) => stand(schritt, lage, grundlage, feststellbar.has(schritt)));
}

function stand(
  schritt: Prozessschritt,
  lage: Prozesslage,
  grundlage: Prozessgrundlage,
  feststellbar: boolean,
): Schrittstand {
  const { id, wer, regel } = schritt;
  const fest = {
    id,
    wer,
    nachweis: schritt.nachweis.flat().filter((one) => lage.vorhanden.has(one)),
    regel: typeof regel === 'string' ? regel : regel(lage),
  };
  if (!feststellbar)
    return { ...fest, zustand: 'entfällt', nachweis: schritt.nachweis.flat(), nichtFeststellbar: true };
  const zustand = zustandVon(schritt, lage, grundlage);
  const am = zustand === 'erledigt' ? tagVon(schritt.am(lage)) : undefined;
  const bis = zustand === 'erledigt' || zustand === 'entfällt' ? undefined : schritt.bis(lage);
  return {
    ...fest,
    zustand,
    ...(am === undefined || am > lage.stichtag ? {} : { am }),
    ...(bis === undefined ? {} : { bis }),
  };
}
