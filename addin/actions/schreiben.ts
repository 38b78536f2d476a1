/** Writing what a preview has shown, and the memory of it. Source: page 6 "Writing". */
import { geschriebenKey } from '../../core/sheet/written.ts';
import { ExcelFault } from '../excel/fault.ts';
import { type Title, undoable } from '../excel/journal.ts';
import { writePlan } from '../excel/write.ts';
import { inSlices } from './pause.ts';
import type { Pruefung } from './pruefung.ts';
import { writePlanOf } from './schreibplan.ts';
import type { Ergebnis } from './zustand.ts';

/** What was done; `naechstes`: what Rückgängig would take back now, where something was written. */
interface Schreibergebnis {
  readonly ergebnis: Ergebnis;
  readonly naechstes?: Title | undefined;
}

/**
 * @param ueberschreiben also cells that a person changed
 * @param gruppe the first step of an action on several sheets, from its second sheet on
 * @throws ExcelFault
 */
export async function schreibe(
  pruefung: Pruefung,
  ueberschreiben: boolean,
  progress: (anteil: number) => void,
  gruppe?: number,
): Promise<Schreibergebnis> {
  const { aktion, liste, geschrieben, vonHand, geaendert, spalten, sortierung } = pruefung;
  const zellen = geaendert + (ueberschreiben ? vonHand.length : 0);
  if (zellen === 0 && spalten.every(({ platz }) => !platz.neu) && sortierung.art !== 'erweitern') {
    // What broke off may have written all values, but not their looks, and nothing of it is remembered.
    if ((await undoable()) === 'offen') throw new ExcelFault('unterbrochen');
    // The last action stays the one that can be taken back.
    return { ergebnis: { art: 'nichts-zu-tun', aktion } };
  }
  const key = geschriebenKey(liste.grid.sheet.id);
  if (ueberschreiben) for (const { row, spalte, neu } of vonHand) geschrieben.update(row, { [spalte]: neu });
  const plan = await writePlanOf(pruefung, ueberschreiben);
  const text = await inSlices(geschrieben.writing());
  const naechstes = await writePlan(plan, { key, text }, { aktion, gruppe, progress });
  const behalten = ueberschreiben ? 0 : vonHand.length;
  return { ergebnis: { art: 'geschrieben', aktion, zellen, behalten }, naechstes };
}
