/**
 * Custom XML parts of the workbook: what `neufall pruefen` leaves for the add-in. They are in the floor's sets, but no
 * action depends on them: an Excel that does not give them counts as one with a workbook that has none, and all the
 * other conveniences are used on. Source: office.d.ts, CustomXmlPartCollection (ExcelApi 1.5).
 */
import { asFault, type FaultKind } from './fault.ts';
import { send, session, withExcel } from './session.ts';

/** Faults that are none of the parts' own: any request can meet them, and the parts may well be there. */
const ELSEWHERE: ReadonlySet<FaultKind> = new Set<FaultKind>(['verbindung', 'zellbearbeitung', 'zu-gross']);

/** Something asked with a request, and how its answer is read. */
type Ask<T> = (context: Excel.RequestContext) => () => T;

interface Answered<T> {
  readonly answer: T;
  readonly parts: readonly Excel.CustomXmlPart[];
}

/** Asks, and for the workbook's parts with the same request. @throws ExcelFault */
export async function withXmlParts<T>(ask: Ask<T>): Promise<Answered<T>> {
  if (session.partless) return askAlone(ask);
  try {
    return await withExcel(async (context) => {
      const read = ask(context);
      const parts = context.workbook.customXmlParts.load('items/id,items/namespaceUri');
      await send(context);
      return { answer: read(), parts: parts.items };
    });
  } catch (error) {
    const fault = asFault(error);
    if (ELSEWHERE.has(fault.kind)) throw fault;
    session.partless = fault.kind === 'zu-alt';
    return askAlone(ask);
  }
}

/** Asks as if there were no parts. @throws ExcelFault */
export const askAlone = <T>(ask: Ask<T>): Promise<Answered<T>> =>
  withExcel(async (context) => {
    const read = ask(context);
    await send(context);
    return { answer: read(), parts: [] };
  });

/** The XML of parts, one request for each. @throws ExcelFault also where a part is there, but cannot be read */
export async function readXml(parts: readonly Excel.CustomXmlPart[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const part of parts) {
    const xml = part.getXml();
    await send(part.context as Excel.RequestContext);
    found.push(xml.value);
  }
  return found;
}
