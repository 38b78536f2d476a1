/** The charts of the page: which ones stand at the top, and how all of them are drawn. */
import type { DiagrammId } from '../messages/report.ts';
import type { Abschnitt, Diagramm } from './bausteine.ts';
import { alsSvg, GROSS, KLEIN } from './diagramm.ts';
import type { Modell } from './modell.ts';

/** Charts beside each other at the top; the others stand with their figures. */
const OBEN = ['quoten', 'ueberfaellig_reihe', 'ueberfaellig', 'kanal'];
const HOECHSTENS = 3;

/** The charts at the top of the page. */
export function bilderOben(abschnitte: readonly Abschnitt[]): readonly Diagramm[] {
  const alle = abschnitte.flatMap(({ diagramme }) => diagramme);
  return OBEN.flatMap((id) => alle.filter((eines) => eines.id === id)).slice(0, HOECHSTENS);
}

/** The charts as SVG; one that cannot be drawn is missing. */
export type Bilder = ReadonlyMap<DiagrammId, string>;

/** Draws the charts of all sections. */
export function zeichne({ abschnitte, texte: { zahl } }: Modell): Bilder {
  const oben = bilderOben(abschnitte);
  const bilder = new Map<DiagrammId, string>();
  for (const diagramm of abschnitte.flatMap(({ diagramme }) => diagramme)) {
    try {
      bilder.set(diagramm.id, alsSvg(diagramm, zahl, oben.includes(diagramm) ? KLEIN : GROSS));
    } catch {
      // Its figures stand in the tables; the page says that it is missing.
    }
  }
  return bilder;
}
