/** What the workbook remembers for the add-in: decisions on columns, settings, what was written. */
import { HAUSREGELN_KEY, type Mappendatei, readMappendatei } from '../../core/hausregeln/mappe.ts';
import { inhaltOf, isMerkmal, neuereTeile } from '../../core/sheet/ablage.ts';
import { ergebnisspalte, findResultColumns } from '../../core/sheet/columns.ts';
import { ZUORDNUNG_KEY, type Zuordnungen } from '../../core/sheet/memory.ts';
import { readZuordnungen } from '../../core/sheet/read-memory.ts';
import { Geschrieben, geschriebenKey } from '../../core/sheet/written.ts';
import { type Formeln, FormulaReader, isTooLarge } from '../excel/formulas.ts';
import { withExcel } from '../excel/session.ts';
import { askSettings, readSettings } from '../excel/settings.ts';
import { isKept, recall } from '../excel/store.ts';
import { askAlone, readXml, withXmlParts } from '../excel/xml-parts.ts';
import { EINSTELLUNGEN_KEY, type PaneEinstellungen, readEinstellungen } from './einstellungen.ts';
import type { Liste } from './liste.ts';
import { inSlices } from './pause.ts';

export interface Gemerkt {
  readonly einstellungen: PaneEinstellungen;
  readonly zuordnungen: Zuordnungen;
  /** House rules of this workbook. */
  readonly mappendatei: Mappendatei | undefined;
}

export async function erinnere(): Promise<Gemerkt> {
  const found = await readSettings([EINSTELLUNGEN_KEY, ZUORDNUNG_KEY, HAUSREGELN_KEY]);
  const text = found.get(ZUORDNUNG_KEY);
  const zuordnungen = typeof text === 'string' ? readZuordnungen(text) : new Map();
  return {
    einstellungen: readEinstellungen(found.get(EINSTELLUNGEN_KEY)),
    // What cannot be read is not used; it is overwritten only when a person decides something anew.
    zuordnungen: zuordnungen instanceof Map ? zuordnungen : new Map(),
    mappendatei: readMappendatei(found.get(HAUSREGELN_KEY)),
  };
}

/** What is known of the result columns of a list. */
export interface Gelesen {
  readonly geschrieben: Geschrieben;
  readonly formeln: Formeln;
}

/** What was written last on the list's sheet, by the add-in or by `neufall pruefen`. @throws ExcelFault */
export async function readGeschrieben(liste: Liste): Promise<Geschrieben> {
  return recallWith(liste, () => () => {});
}

/** The same, and formulas in the result columns. `check` throws where the person has stopped it. @throws ExcelFault */
export async function readGelesen(liste: Liste, check: () => void): Promise<Gelesen> {
  const { grid, kopf, end } = liste;
  // Of several columns of a name the memory tells which one is the list's.
  const columns = kopf.cells.flatMap((text, column) => (ergebnisspalte(text) === undefined ? [] : [column]));
  const { sheet, values } = grid;
  const formulas = new FormulaReader(sheet.id, sheet.area, values, columns, [kopf.dataFrom, end]);
  for (;;) {
    try {
      const geschrieben = await recallWith(liste, (context) => formulas.ask(context));
      await formulas.complete(check);
      return { geschrieben, formeln: formulas.found };
    } catch (error) {
      if (!isTooLarge(error) || !formulas.shrink()) throw error;
    }
  }
}

/**
 * Where the list has no result columns there is nothing that `neufall pruefen` could know better.
 * @param also asks for more with the first request; the function that it gives is called after it
 */
async function recallWith(liste: Liste, also: (context: Excel.RequestContext) => () => void): Promise<Geschrieben> {
  const { grid, kopf, table } = liste;
  const { sheet } = grid;
  const key = geschriebenKey(sheet.id);
  const listen = {
    name: table?.name ?? '',
    andere: sheet.tables.flatMap(({ id, name }) => (id === table?.id ? [] : name)),
  };
  const ask = (context: Excel.RequestContext) => {
    const settings = askSettings(context, [key]);
    const take = also(context);
    return () => {
      take();
      return settings();
    };
  };
  const { answer, parts } = findResultColumns(kopf.cells).size === 0 ? await askAlone(ask) : await withXmlParts(ask);
  const kept = answer.get(key);
  const namespaces = parts.map(({ namespaceUri }) => namespaceUri);
  const newer = neuereTeile(namespaces, sheet.name, isMerkmal(kept) ? kept : undefined);
  if (newer.length > 0) {
    const xml = await readXml(newer.flatMap((place) => parts[place] ?? []));
    return inSlices(Geschrieben.reading(xml.map(inhaltOf).join(''), listen));
  }
  const text = isKept(kept) ? await withExcel((context) => recall(context, kept)) : undefined;
  return inSlices(Geschrieben.reading(text, listen));
}
