/**
 * The state of a step. Source: fine print 58, 62, 63, 84.
 */
import type { Day } from '../calendar/day.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';
import type { OffenerZustand, Prozesslage } from './schritt.ts';
import type { Prozessschritt } from './schritte/index.ts';

/** Whether the case needs the step, or has done it; once the application is decided EZ has little left to do. */
export function trifftZu(schritt: Prozessschritt, lage: Prozesslage): boolean {
  if (!schritt.gilt(lage)) return false;
  if (!lage.entschieden || schritt.wer !== 'EZ' || schritt.getan(lage)) return true;
  return schritt.nachEntscheidung === 'bis zur Erstberatung' ? !lage.beraten : schritt.nachEntscheidung === 'bleibt';
}

/** How urgent a step is that is not done; without a due day it is `offen`. */
export function offenerZustand(
  bis: Day | undefined,
  stichtag: Day,
  { kalender, einstellungen }: Urteilsgrundlage,
): OffenerZustand {
  if (bis === undefined) return 'offen';
  if (bis < stichtag) return 'überfällig';
  return kalender.between(stichtag, bis) <= einstellungen.vorwarnung ? 'bald fällig' : 'offen';
}
