/** All steps, in the order of `SCHRITT_IDS`. Source: page 8 "Steps". */
import type { Schritt, SchrittId } from '../schritt.ts';
import { AUFNAHME } from './aufnahme.ts';
import { EINLADUNG, ERSTBERATUNG, PROFILING, TERMIN, VEREINBARUNG } from './erstberatung.ts';
import {
  ARBEITSPAKET,
  ENTSCHEIDUNG,
  LEISTUNG,
  PAKET_ZURUECK,
  RUECKGABE,
  UNTERLAGEN,
  UNTERLAGENFRIST,
} from './unterlagen.ts';

export const SCHRITTE: readonly Schritt[] = [
  ...AUFNAHME,
  ARBEITSPAKET,
  UNTERLAGENFRIST,
  LEISTUNG,
  RUECKGABE,
  TERMIN,
  EINLADUNG,
  PAKET_ZURUECK,
  UNTERLAGEN,
  ERSTBERATUNG,
  PROFILING,
  VEREINBARUNG,
  ENTSCHEIDUNG,
];

const NACH_ID: ReadonlyMap<SchrittId, Schritt> = new Map(SCHRITTE.map((schritt) => [schritt.id, schritt]));

/** The step with this id. Throws RangeError where there is none. */
export function schrittVon(id: SchrittId): Schritt {
  const found = NACH_ID.get(id);
  if (found === undefined) throw new RangeError(`Kein Schritt „${id}“.`);
  return found;
}
