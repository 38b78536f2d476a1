/** What the workbook is made of: plain data, so that another thread may make it. */
import type { Sprache } from '../../core/messages/index.ts';
import type { Fallliste } from './alle-faelle.ts';
import type { Modell } from './modell.ts';

export type Mappenauftrag = ReturnType<typeof mappenauftrag>;

/**
 * Takes of a report what the workbook shows; the work list goes as numbers, its words are made where its lines are.
 * @param pfad of the file, which must not be there yet
 * @param faelle all cases, for a sheet of their own at the end (`--alle-faelle`)
 */
export function mappenauftrag(pfad: string, modell: Modell, sprache: Sprache, faelle: Fallliste | undefined) {
  const { stichtag, untertitel, erstellt, version, kennzahlen, ansichten, fenster, abschnitte, weitergabe, angaben } =
    modell;
  const vorrat = modell.daten.vorrat.stand();
  return {
    pfad,
    sprache,
    stichtag,
    untertitel,
    erstellt,
    version,
    kennzahlen,
    ansichten,
    vorrat,
    fenster,
    abschnitte,
    weitergabe,
    angaben,
    faelle,
  };
}
