/** Figures that nobody could count, in English. */
import type { UnmessbareFrist } from '../../../core/decide/fristen.ts';
import { type FieldId, field } from '../../../core/fields/declarations.ts';
import type { Ungeprueft } from '../de/ungeprueft.ts';
import { number } from './amount.ts';

export const fieldName = (id: FieldId) => `“${field(id).labels[0]}”`;
const without = (fields: readonly FieldId[]) => `${fields.map(fieldName).join(' and ')} missing`;

export const newCases = ({ neufall_ohne }: Ungeprueft, yes: number, open: number): string =>
  neufall_ohne.length > 0 && yes === 0
    ? `not checked (${without(neufall_ohne)}; to be checked: ${number(open)})`
    : `${number(yes)} (to be checked: ${number(open)})`;

export function deadline(
  { nicht_messbar }: Ungeprueft,
  which: UnmessbareFrist['frist'],
  counted: string,
  plural: string,
): string {
  const reason = nicht_messbar.find(({ frist }) => frist === which);
  return reason === undefined ? counted : `${plural} not checked (${without(reason.fehlt)})`;
}

export const bothDeadlines = ({ nicht_messbar }: Ungeprueft, n: number): string =>
  [number(n), `${number(n)}, partly not checked`, 'not checked'][nicht_messbar.length] ?? '';

export const noFindings = ({ nicht_geprueft }: Ungeprueft): string =>
  nicht_geprueft.length === 0 ? '  none' : '  none among what was checked';
