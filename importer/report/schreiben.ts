/**
 * Writes a report into a folder: bericht.html and bericht.xlsx.
 */
import { join } from 'node:path';
import type { Messages, Sprache } from '../../core/messages/index.ts';
import { OutFile } from '../write/out-file.ts';
import type { Berichtsdaten } from '../zahlen/daten.ts';
import type { Tabelle } from './bausteine.ts';
import { htmlBericht } from './html.ts';
import { mappeSchreiben } from './mappe.ts';
import { berichtsmodell } from './modell.ts';

export const BERICHT_HTML = 'bericht.html';
export const BERICHT_XLSX = 'bericht.xlsx';

/**
 * Writes both files, through to the disk; they must not be there yet. Throws errors of the file system.
 * @param weitere one more sheet for the workbook
 */
export async function schreibeBericht(
  ordner: string,
  daten: Berichtsdaten,
  messages: Messages,
  sprache: Sprache,
  weitere?: Tabelle,
): Promise<void> {
  const modell = berichtsmodell(daten, messages, sprache);
  const seite = new OutFile(join(ordner, BERICHT_HTML));
  try {
    for (const teil of htmlBericht(modell)) seite.text(teil);
    seite.close();
  } finally {
    seite.abandon();
  }
  await mappeSchreiben(join(ordner, BERICHT_XLSX), modell, weitere);
}
