/** The cases of a run for a comparison: from faelle.csv, or from the history. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { FAELLE_SPALTEN, lauffall } from '../../core/abgleich/faelle.ts';
import type { Lauffall } from '../../core/abgleich/vergleich.ts';
import type { VerlaufLeser } from '../store/lesen.ts';

/** The cases of a faelle.csv; `undefined` where the file is none. Throws errors of the file system. */
export function ausCsv(path: string): readonly Lauffall[] | undefined {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  let kopf: ReadonlyMap<string, number> | undefined;
  const faelle: Lauffall[] = [];
  Papa.parse<string[]>(text, {
    delimiter: ';',
    skipEmptyLines: true,
    step: ({ data }) => {
      if (kopf === undefined) {
        kopf = new Map(data.map((name, at) => [name, at]));
        return;
      }
      const spalten = kopf;
      const fall = lauffall((name) => data[spalten.get(name) ?? -1]);
      if (fall !== undefined) faelle.push(fall);
    },
  });
  return FAELLE_SPALTEN.every((name) => kopf?.has(name)) ? faelle : undefined;
}

/** The cases that the last run saw. */
export function ausVerlauf(leser: VerlaufLeser): readonly Lauffall[] {
  const faelle: Lauffall[] = [];
  for (const { row, urteil, aktuell } of leser.faelle()) {
    if (aktuell) faelle.push({ row, antragsdatum: urteil.antragsdatum, neufall: urteil.neufall.neufall });
  }
  return faelle;
}
