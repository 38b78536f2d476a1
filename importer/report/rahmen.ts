/**
 * The parts of a workbook of exceljs, taken out of its ZIP file, with what it cannot make: the charts, and ids that are
 * the same each time.
 */
import { createRequire } from 'node:module';
import { mitDiagrammen, type Zeichnung, zeichnungsteile } from './mappe-diagramme.ts';
import type { Rahmen } from './packen.ts';

/** In one file, as exceljs in mappe.ts. */
const JSZip = createRequire(import.meta.url)('jszip/dist/jszip.min.js') as typeof import('jszip');

/** @param mappe as exceljs wrote it */
export async function rahmenteile(
  mappe: ArrayBuffer | Uint8Array,
  zeichnungen: readonly Zeichnung[],
): Promise<Rahmen['teile']> {
  const { files } = await JSZip.loadAsync(mappe);
  const teile = Object.entries(files).filter(([, { dir }]) => !dir);
  const fertige = teile.map(async ([name, teil]): Promise<readonly [string, string]> => {
    const xml = await teil.async('string');
    return [name, mitDiagrammen(name, name.startsWith('xl/worksheets/') ? ohneZufall(xml) : xml, zeichnungen)];
  });
  return [...(await Promise.all(fertige)), ...zeichnungsteile(zeichnungen)];
}

/**
 * Ids that exceljs makes at random (data bars have one) by their order; they only count within their sheet. The names of
 * extensions look alike, and have to stay.
 */
function ohneZufall(xml: string): string {
  const nummern = new Map<string, number>();
  return xml.replaceAll(/(?<!uri=")\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi, (id) => {
    const nummer = nummern.get(id) ?? nummern.size + 1;
    nummern.set(id, nummer);
    return `{00000000-0000-4000-8000-${nummer.toString(16).toUpperCase().padStart(12, '0')}}`;
  });
}
