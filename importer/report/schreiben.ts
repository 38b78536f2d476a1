/**
 * Writes a report into a folder: bericht.html and bericht.xlsx. What needs other libraries may come from another thread,
 * while the work list, which is long, becomes text in this one.
 */
import { join } from 'node:path';
import type { Messages, Sprache } from '../../core/messages/index.ts';
import { zusammen } from '../system/zusammen.ts';
import { OutFile } from '../write/out-file.ts';
import type { Berichtsdaten } from '../zahlen/daten.ts';
import type { Tabelle } from './bausteine.ts';
import { htmlBericht } from './html.ts';
import { vorratTeil } from './html-vorrat.ts';
import { rahmenauftrag } from './mappe-auftrag.ts';
import { berichtsmodell } from './modell.ts';
import { hier, type Nebenher } from './nebenher.ts';
import { packen } from './packen.ts';

export const BERICHT_HTML = 'bericht.html';
export const BERICHT_XLSX = 'bericht.xlsx';

/**
 * Writes both files; they must not be there yet. Throws errors of the file system.
 * @param weitere one more sheet for the workbook
 * @param nebenher who makes what may come from another thread
 */
export async function schreibeBericht(
  ordner: string,
  daten: Berichtsdaten,
  messages: Messages,
  sprache: Sprache,
  weitere?: Tabelle,
  nebenher: Nebenher = hier,
): Promise<void> {
  const modell = berichtsmodell(daten, messages, sprache);
  const { vorrat, fenster, abschnitte, erstellt } = modell;
  const [rahmen, liste] = await zusammen(
    nebenher.rahmen(rahmenauftrag(modell, sprache, weitere)),
    Promise.resolve().then(() => [...vorratTeil(modell)]),
  );
  const lange = [vorrat, fenster.tabelle, ...(weitere === undefined ? [] : [weitere])];
  await zusammen(
    nebenher
      .bilder({ abschnitte, sprache })
      .then((bilder) => schreibeSeite(join(ordner, BERICHT_HTML), htmlBericht(modell, bilder, liste))),
    packen(join(ordner, BERICHT_XLSX), rahmen, lange, new Date(erstellt)),
  );
}

function schreibeSeite(pfad: string, teile: Iterable<string>): void {
  const seite = new OutFile(pfad);
  try {
    for (const teil of teile) seite.text(teil);
    seite.close();
  } finally {
    seite.abandon();
  }
}
