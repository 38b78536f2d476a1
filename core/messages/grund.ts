/** Reasons in words, as people read them. Source: page 2, fine print 16. */
import { begruendung, TRENNER } from '../decide/begruendung.ts';
import type { Messages } from './de/index.ts';

/** The reason of a Neufall or of a Stelle in words; empty for an empty one. */
export function grundInWorten(grund: string, { gruende, felder, fehlt }: Messages): string {
  const worte: Readonly<Partial<Record<string, string>>> = gruende;
  const teile = begruendung(grund);
  return [
    ...teile.worte.map((wort) => worte[wort] ?? wort),
    ...(teile.fehlt.length === 0 ? [] : [fehlt(teile.fehlt.map((id) => felder[id]))]),
  ].join(TRENNER);
}
