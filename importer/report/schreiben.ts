/** Writes a report into a folder: bericht.html and bericht.xlsx, the workbook in another thread where there is one. */
import { join } from 'node:path';
import type { Messages, Sprache } from '../../core/messages/index.ts';
import { zusammen } from '../system/zusammen.ts';
import { OutFile } from '../write/out-file.ts';
import type { Fallliste } from './alle-faelle.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { zeichne } from './bilder.ts';
import { htmlBericht } from './html.ts';
import { type Mappenauftrag, mappenauftrag } from './mappe-auftrag.ts';
import { berichtsmodell, type Modell } from './modell.ts';

export const BERICHT_HTML = 'bericht.html';
export const BERICHT_XLSX = 'bericht.xlsx';

/** Writes the workbook, wherever that is done. */
export type Mappenschreiber = (auftrag: Mappenauftrag) => Promise<void>;

/** In the thread that calls; it takes a moment to load. */
const hier: Mappenschreiber = async (auftrag) => (await import('./mappe.ts')).schreibeMappe(auftrag);

/**
 * Writes both files; they must not be there yet. Throws errors of the file system.
 * @param faelle one more sheet of the workbook
 */
export async function schreibeBericht(
  ordner: string,
  daten: Berichtsdaten,
  messages: Messages,
  sprache: Sprache,
  faelle?: Fallliste,
  schreibeMappe = hier,
): Promise<void> {
  const modell = berichtsmodell(daten, messages, sprache);
  await zusammen(
    schreibeMappe(mappenauftrag(join(ordner, BERICHT_XLSX), modell, sprache, faelle)),
    schreibeSeite(join(ordner, BERICHT_HTML), modell),
  );
}

/** Asynchronous, so that the workbook is waited for whatever goes wrong here. */
async function schreibeSeite(pfad: string, modell: Modell): Promise<void> {
  const bilder = zeichne(modell);
  const seite = new OutFile(pfad);
  try {
    for (const teil of htmlBericht(modell, bilder)) seite.text(teil);
    seite.close();
  } finally {
    seite.abandon();
  }
}
