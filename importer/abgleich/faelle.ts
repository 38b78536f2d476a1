/** The cases of a run for a comparison: from faelle.csv, or from the history. */
import { lauffall, type Zelle, zeilenleser } from '../../core/abgleich/faelle.ts';
import type { Lauffall } from '../../core/abgleich/vergleich.ts';
import type { VerlaufLeser } from '../store/lesen.ts';
import { csvZeilen } from '../write/csv-lesen.ts';

/**
 * Reads a faelle.csv line by line.
 * @returns false where the file is none
 * @throws errors of the file system
 */
export function leseFaelle(path: string, je: (zelle: Zelle) => void): boolean {
  const zeilen = csvZeilen(path);
  const lies = zeilenleser(zeilen.next().value ?? []);
  if (lies === undefined) {
    zeilen.return(undefined);
    return false;
  }
  for (const zeile of zeilen) je(lies(zeile));
  return true;
}

/** The cases of a faelle.csv; `undefined` where the file, or a line of it, is none. Throws errors of the file system. */
export function ausCsv(path: string): readonly Lauffall[] | undefined {
  const faelle: Lauffall[] = [];
  let fremd = 0;
  const istFaelle = leseFaelle(path, (zelle) => {
    const fall = lauffall(zelle);
    if (fall === undefined) fremd++;
    else faelle.push(fall);
  });
  return istFaelle && fremd === 0 ? faelle : undefined;
}

/** The cases that the last run saw. */
export function ausVerlauf(leser: VerlaufLeser): readonly Lauffall[] {
  const faelle: Lauffall[] = [];
  for (const { row, urteil, aktuell } of leser.faelle()) {
    if (aktuell) faelle.push({ row, antragsdatum: urteil.antragsdatum, neufall: urteil.neufall.neufall });
  }
  return faelle;
}
