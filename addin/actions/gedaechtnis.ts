/** What the workbook remembers for the add-in: decisions on columns, settings, what was written. */
import { readZuordnungen, ZUORDNUNG_KEY, type Zuordnungen } from '../../core/sheet/memory.ts';
import { Geschrieben, geschriebenKey } from '../../core/sheet/written.ts';
import { openSession, send } from '../excel/session.ts';
import { askSettings, readSettings } from '../excel/settings.ts';
import { isKept, recall } from '../excel/store.ts';
import { EINSTELLUNGEN_KEY, type PaneEinstellungen, readEinstellungen } from './einstellungen.ts';
import { inSlices } from './pause.ts';

export interface Gemerkt {
  readonly einstellungen: PaneEinstellungen;
  readonly zuordnungen: Zuordnungen;
}

export async function erinnere(): Promise<Gemerkt> {
  const found = await readSettings([EINSTELLUNGEN_KEY, ZUORDNUNG_KEY]);
  const text = found.get(ZUORDNUNG_KEY);
  const zuordnungen = typeof text === 'string' ? readZuordnungen(text) : new Map();
  return {
    einstellungen: readEinstellungen(found.get(EINSTELLUNGEN_KEY)),
    // What cannot be read is not used; it is overwritten only when a person decides something anew.
    zuordnungen: zuordnungen instanceof Map ? zuordnungen : new Map(),
  };
}

/** What was written last on a sheet. */
export async function readGeschrieben(sheetId: string): Promise<Geschrieben> {
  const context = openSession();
  const key = geschriebenKey(sheetId);
  const asked = askSettings(context, [key]);
  await send(context);
  const kept = asked().get(key);
  return inSlices(Geschrieben.reading(isKept(kept) ? await recall(context, kept) : undefined));
}
