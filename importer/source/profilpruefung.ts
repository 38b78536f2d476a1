/**
 * Headers that a profile names and no file of the source has, each with the one that is most like it: a night in which
 * a column was renamed must not pass as one in which it was empty. Source: page 5 "Profiles are checked".
 */
import { type FieldId, QUELLEN } from '../../core/fields/declarations.ts';
import { foldLabel } from '../../core/fields/fold.ts';
import { naechster } from '../../core/vorschlag/aehnlich.ts';
import type { Profil } from '../config/profile.ts';
import type { FehlendeUeberschrift } from '../protokoll/einrichtung.ts';
import type { Source } from './source.ts';

/**
 * Sources without a file are not looked at; files of one source have the same header. Headers that are named for several
 * sources alike (`felder` without a source) have to be in one of them.
 */
export function fehlendeUeberschriften(
  sources: readonly Source[],
  { felder }: Profil,
): readonly FehlendeUeberschrift[] {
  const erste = QUELLEN.flatMap((quelle) => sources.find((one) => one.quelle === quelle) ?? []);
  const gefunden = new Set<string>();
  const fehlend = new Map<string, FehlendeUeberschrift>();
  for (const { quelle, datei, header } of erste) {
    const da = new Set(header.cells.map(foldLabel));
    for (const [feld, genannt] of Object.entries(felder[quelle]) as [FieldId, readonly string[]][]) {
      const key = JSON.stringify([feld, genannt]);
      if (genannt.some((label) => da.has(foldLabel(label)))) gefunden.add(key);
      else if (!fehlend.has(key)) {
        const naechste = genannt.flatMap((label) => naechster(label, header.cells) ?? [])[0];
        fehlend.set(key, { quelle, feld, genannt, datei, ...(naechste === undefined ? {} : { naechste }) });
      }
    }
  }
  return [...fehlend].flatMap(([key, eine]) => (gefunden.has(key) ? [] : [eine]));
}
