/**
 * Custom XML parts of the workbook: what `neufall pruefen` leaves for the add-in. They are in the floor's sets, but no
 * action depends on them: an Excel that does not give them counts as one with a workbook that has none, and all the
 * other conveniences are used on. Source: office.d.ts, CustomXmlPartCollection (ExcelApi 1.5).
 */
import { asFault, type FaultKind } from './fault.ts';
import { openSession, send } from './session.ts';

/** Faults that are none of the parts' own: any request can meet them, and the parts may well be there. */
const ELSEWHERE: ReadonlySet<FaultKind> = new Set<FaultKind>(['verbindung', 'zellbearbeitung', 'zu-gross']);

/**
 * The XML of some parts: one request for all namespaces, and one for each part.
 * @param choose gives the places of the wanted parts in the list of all namespaces
 * @throws ExcelFault where a part is there, but cannot be read
 */
export async function readXmlParts(
  choose: (namespaces: readonly string[]) => readonly number[],
): Promise<readonly string[]> {
  const parts = await allParts();
  const found: string[] = [];
  for (const place of choose(parts.map(({ namespaceUri }) => namespaceUri))) {
    const part = parts[place];
    if (part === undefined) continue;
    const xml = part.getXml();
    await send(part.context as Excel.RequestContext);
    found.push(xml.value);
  }
  return found;
}

async function allParts(): Promise<readonly Excel.CustomXmlPart[]> {
  try {
    const context = openSession();
    const parts = context.workbook.customXmlParts.load('items/id,items/namespaceUri');
    await send(context);
    return parts.items;
  } catch (error) {
    const fault = asFault(error);
    if (ELSEWHERE.has(fault.kind)) throw fault;
    return [];
  }
}
