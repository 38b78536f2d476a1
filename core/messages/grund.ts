/** Reasons in words: `ablehnung-kurz; fehlt:geburtsdatum,antragsart` as people read it. Source: page 2, fine print 16. */
import { FIELD_IDS, type FieldId } from '../fields/declarations.ts';
import type { Messages } from './messages.ts';

const FEHLT = 'fehlt:';

/** The fields that a reason names as missing, in its order. */
export function fehlendeFelder(grund: string): readonly FieldId[] {
  const liste = grund.split('; ').find((teil) => teil.startsWith(FEHLT));
  const ids = liste?.slice(FEHLT.length).split(',') ?? [];
  return ids.flatMap((id) => FIELD_IDS.filter((known) => known === id));
}

/** The reason of a Neufall or of a Stelle in words; empty for an empty one. */
export function grundInWorten(grund: string, { gruende, felder, fehlt }: Messages): string {
  const worte = new Map<string, string>(Object.entries(gruende));
  return grund
    .split('; ')
    .map((teil) =>
      teil.startsWith(FEHLT) ? fehlt(fehlendeFelder(teil).map((id) => felder[id])) : (worte.get(teil) ?? teil),
    )
    .join('; ');
}
