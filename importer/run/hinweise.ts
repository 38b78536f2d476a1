/** What a person should know once about the files of a run: columns that nobody claims, and files that are one file again. */
import type { Geordnet } from '../join/repeats.ts';
import type { SpaltenHinweis, Ueberschneidung } from '../protokoll/lauf.ts';
import type { Source } from '../source/source.ts';
import type { Gelesen } from '../table/ingest.ts';

/** What a person should know about a file's columns, or `undefined` where there is nothing. */
export function spaltenHinweis({ quelle, datei, header, zuordnung }: Source): SpaltenHinweis | undefined {
  const name = (column: number) => header.cells[column] ?? '';
  const unbenutzt = zuordnung.unclaimed.map(name);
  const mehrdeutig = [...zuordnung.ambiguous].map(([feld, columns]) => ({ feld, spalten: columns.map(name) }));
  // A second column of a field is no unknown column: it is named with its field.
  const doppelt = new Set(mehrdeutig.flatMap(({ spalten }) => spalten));
  const fremd = unbenutzt.filter((spalte) => !doppelt.has(spalte));
  return fremd.length + mehrdeutig.length === 0 ? undefined : { quelle, datei, unbenutzt: fremd, mehrdeutig };
}

/** More of a file's records than that stand in another one. */
const GROESSTER_TEIL = 0.5;

/** The files of a source that are for the most part another one again, as exports of two weeks are. */
export function ueberschneidungen(
  { tabelle, wiederholt }: Geordnet,
  gelesen: readonly Pick<Gelesen, 'saetze'>[],
): readonly Ueberschneidung[] {
  return wiederholt.flatMap((andere, d) => {
    const datei = tabelle.dateien[d];
    const alle = gelesen[d]?.saetze ?? 0;
    const [vorrang, saetze = 0] = [...andere].sort(([, a], [, b]) => b - a)[0] ?? [];
    const erste = vorrang === undefined ? undefined : tabelle.dateien[vorrang];
    if (datei === undefined || erste === undefined || saetze <= alle * GROESSTER_TEIL) return [];
    return [{ quelle: tabelle.quelle, datei: datei.datei, vorrang: erste.datei, saetze, gelesen: alle }];
  });
}
