/**
 * The state of a step. Source: fine print 58, 62, 63, 84.
 */
import type { Day } from '../calendar/day.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';
import type { OffenerZustand, Prozesslage, Schrittzustand } from './schritt.ts';
import type { Prozessschritt } from './schritte/index.ts';

/** The state of a step that can be told. */
export function zustandVon(schritt: Prozessschritt, lage: Prozesslage, grundlage: Urteilsgrundlage): Schrittzustand {
  if (!schritt.gilt(lage)) return 'entfällt';
  if (schritt.getan(lage)) return 'erledigt';
  if (schritt.wer === 'EZ' && lage.entschieden && !bleibt(schritt, lage)) return 'entfällt';
  return offenerZustand(schritt.bis(lage), lage.stichtag, grundlage);
}

/** Once the application is decided EZ has little left to do. */
function bleibt({ nachEntscheidung }: Prozessschritt, { beraten }: Prozesslage): boolean {
  return nachEntscheidung === 'bis zur Erstberatung' ? !beraten : nachEntscheidung === 'bleibt';
}

/** How urgent a step is that is not done; without a due day it is `offen`. */
function offenerZustand(
  bis: Day | undefined,
  stichtag: Day,
  { kalender, einstellungen }: Urteilsgrundlage,
): OffenerZustand {
  if (bis === undefined) return 'offen';
  if (bis < stichtag) return 'überfällig';
  return kalender.between(stichtag, bis) <= einstellungen.vorwarnung ? 'bald fällig' : 'offen';
}
