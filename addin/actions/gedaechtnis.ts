/** What the workbook remembers for the add-in: decisions on columns, settings, what was written. */
import { inhaltOf, isMerkmal, neuereTeile } from '../../core/sheet/ablage.ts';
import { findResultColumns } from '../../core/sheet/columns.ts';
import { readZuordnungen, ZUORDNUNG_KEY, type Zuordnungen } from '../../core/sheet/memory.ts';
import { Geschrieben, geschriebenKey } from '../../core/sheet/written.ts';
import { openSession } from '../excel/session.ts';
import { askSettings, readSettings } from '../excel/settings.ts';
import { isKept, recall } from '../excel/store.ts';
import { askAlone, readXml, withXmlParts } from '../excel/xml-parts.ts';
import { EINSTELLUNGEN_KEY, type PaneEinstellungen, readEinstellungen } from './einstellungen.ts';
import type { Liste } from './liste.ts';
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

/**
 * What was written last on the list's sheet, by the add-in or by `neufall pruefen`. Where the list has no result columns
 * there is nothing that the latter could know better.
 */
export async function readGeschrieben({ grid: { sheet }, kopf }: Liste): Promise<Geschrieben> {
  const key = geschriebenKey(sheet.id);
  const ask = (context: Excel.RequestContext) => askSettings(context, [key]);
  const { answer, parts } = findResultColumns(kopf.cells).size === 0 ? await askAlone(ask) : await withXmlParts(ask);
  const kept = answer.get(key);
  const namespaces = parts.map(({ namespaceUri }) => namespaceUri);
  const newer = neuereTeile(namespaces, sheet.name, isMerkmal(kept) ? kept : undefined);
  if (newer.length > 0) {
    const xml = await readXml(newer.flatMap((place) => parts[place] ?? []));
    return inSlices(Geschrieben.reading(xml.map(inhaltOf).join('')));
  }
  return inSlices(Geschrieben.reading(isKept(kept) ? await recall(openSession(), kept) : undefined));
}
