/**
 * Values for a field of which no story tells: something plausible for its type, so that a field that is added to the
 * declaration shows up in the sample at once.
 */
import type { Day } from '../../core/calendar/day.ts';
import { toMoment } from '../../core/calendar/moment.ts';
import type { FieldType } from '../../core/fields/declarations.ts';
import { words } from '../../core/fields/lists.ts';
import type { Wert } from './notation.ts';
import { pick, type Random, whole } from './random.ts';
import { TRAEGERNUMMER } from './world.ts';

const YEAR = 365;
const HOUR = 3600;

/** Any value of the type, on or before the Stichtag where it is a day. */
export function beliebigerWert(type: FieldType, random: Random, stichtag: Day): Wert {
  switch (type) {
    case 'kundennummer':
      return `099X${`${whole(random, 0, 999_999)}`.padStart(6, '0')}`;
    case 'bg-nummer':
      return `${TRAEGERNUMMER}//${`${whole(random, 0, 9_999_999)}`.padStart(7, '0')}`;
    case 'text':
      return `Angabe ${whole(random, 1, 99)}`;
    case 'birth-date':
      return stichtag - whole(random, 15 * YEAR, 66 * YEAR);
    case 'date':
    case 'date-or-running':
    case 'date-or-tick':
      return stichtag - whole(random, 0, 5 * YEAR);
    case 'moment':
      return toMoment(stichtag - whole(random, 0, 5 * YEAR), whole(random, 8, 17) * HOUR);
    case 'yes-no':
      return random() < 0.5;
    default:
      return pick(random, words(type.list));
  }
}
