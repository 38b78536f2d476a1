/** All steps, in the order of `SCHRITT_IDS`. Source: page 8 "Steps". */
import type { Schritt } from '../schritt.ts';
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
