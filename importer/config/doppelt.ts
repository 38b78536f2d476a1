/**
 * Names that a profile gives twice: one header for two fields of a source, one word for two words of a list. Which of
 * them was meant nobody can tell. Source: page 5 "Profiles are checked".
 */
import { type FieldId, field, QUELLE_NAME, QUELLEN } from '../../core/fields/declarations.ts';
import { foldLabel, foldWord } from '../../core/fields/fold.ts';
import { LIST_NAMES, LISTS } from '../../core/fields/lists.ts';
import type { DoppelterName } from '../protokoll/einrichtung.ts';
import { felderOf, type Profildatei, woerterOf } from './profildatei.ts';

export function doppelteNamen(file: Profildatei): readonly DoppelterName[] {
  const name = (id: FieldId) => field(id).labels[0];
  const ueberschriften = QUELLEN.flatMap((quelle) => {
    const alle = Object.entries(felderOf(file, quelle)) as [FieldId, readonly string[]][];
    const benannt = alle.flatMap(([id, labels]) => labels.map((text) => ({ text, ziel: name(id) })));
    return zweimal(benannt, foldLabel, { wort: false, wo: QUELLE_NAME[quelle] });
  });
  const eigene = woerterOf(file);
  const woerter = LIST_NAMES.flatMap((list) => {
    // A built-in word goes before one of the house: for another word it would never be found.
    const benannt = [LISTS[list], eigene[list] ?? {}].flatMap((teil: Readonly<Record<string, readonly string[]>>) =>
      Object.entries(teil).flatMap(([ziel, mehr]) => [ziel, ...mehr].map((text) => ({ text, ziel }))),
    );
    return zweimal(benannt, foldWord, { wort: true, wo: `woerter.${list}` });
  });
  return [...ueberschriften, ...woerter];
}

function zweimal(
  alle: readonly { readonly text: string; readonly ziel: string }[],
  fold: (text: string) => string,
  was: Pick<DoppelterName, 'wort' | 'wo'>,
): DoppelterName[] {
  const gesehen = new Map<string, string>();
  return alle.flatMap(({ text, ziel }) => {
    const key = fold(text);
    const eins = gesehen.get(key);
    gesehen.set(key, eins ?? ziel);
    return eins === undefined || eins === ziel ? [] : [{ text, ...was, eins, zwei: ziel }];
  });
}
