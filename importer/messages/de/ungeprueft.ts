/** Figures that nobody could count, in German: for the summary of a run. Source: page 5. */
import type { UnmessbareFrist } from '../../../core/decide/fristen.ts';
import { type FieldId, field } from '../../../core/fields/declarations.ts';
import { zahl } from './menge.ts';

/** What a run or a check could not tell, as in lauf.json. */
export interface Ungeprueft {
  readonly nicht_messbar: readonly UnmessbareFrist[];
  readonly neufall_ohne: readonly FieldId[];
  readonly nicht_geprueft: readonly unknown[];
}

export const feldname = (id: FieldId) => `„${field(id).labels[0]}“`;
const ohne = (felder: readonly FieldId[]) => `es fehlt ${felder.map(feldname).join(' und ')}`;

/** Neufälle; where none can be found, none is no number. */
export const neufaelle = ({ neufall_ohne }: Ungeprueft, ja: number, pruefen: number): string =>
  neufall_ohne.length > 0 && ja === 0
    ? `nicht geprüft (${ohne(neufall_ohne)}; zu prüfen: ${zahl(pruefen)})`
    : `${zahl(ja)} (weitere zu prüfen: ${zahl(pruefen)})`;

/** A number of one deadline, with its word: `3 Erstberatungen`, or that they were not checked. */
export function frist(
  { nicht_messbar }: Ungeprueft,
  welche: UnmessbareFrist['frist'],
  gezaehlt: string,
  mehrzahl: string,
): string {
  const grund = nicht_messbar.find((eine) => eine.frist === welche);
  return grund === undefined ? gezaehlt : `${mehrzahl} nicht geprüft (${ohne(grund.fehlt)})`;
}

/** A number over both deadlines. */
export const beideFristen = ({ nicht_messbar }: Ungeprueft, n: number): string =>
  [zahl(n), `${zahl(n)}, zum Teil nicht geprüft`, 'nicht geprüft'][nicht_messbar.length] ?? '';

/** In place of findings. */
export const keineBefunde = ({ nicht_geprueft }: Ungeprueft): string =>
  nicht_geprueft.length === 0 ? '  keine' : '  keine unter dem, was geprüft ist';
