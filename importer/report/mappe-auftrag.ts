/** What the frame of the workbook is laid out from: plain data, so that another thread may do it. */
import type { Sprache } from '../../core/messages/index.ts';
import type { Tabelle } from './bausteine.ts';
import type { Modell } from './modell.ts';

export type Rahmenauftrag = ReturnType<typeof rahmenauftrag>;

/**
 * Takes of a report what the frame shows: of long tables only the first line.
 * @param weitere a table for a sheet of its own at the end (`--alle-faelle`)
 */
export function rahmenauftrag(modell: Modell, sprache: Sprache, weitere: Tabelle | undefined) {
  const { stichtag, untertitel, erstellt, version, kennzahlen, ansichten, abschnitte, weitergabe, angaben } = modell;
  return {
    sprache,
    stichtag,
    untertitel,
    erstellt,
    version,
    kennzahlen,
    ansichten,
    vorrat: vorne(modell.vorrat),
    fenster: { ...modell.fenster, tabelle: vorne(modell.fenster.tabelle) },
    abschnitte,
    weitergabe,
    angaben,
    weitere: weitere && vorne(weitere),
  };
}

/** The table with its first line, which shows the formats. */
function vorne(tabelle: Tabelle): Tabelle {
  // Taken apart, the lines are closed behind the first one, and with them the file that they may come from.
  const [erste = tabelle.spalten.map(() => undefined)] = tabelle.zeilen;
  return { ...tabelle, zeilen: [erste] };
}
