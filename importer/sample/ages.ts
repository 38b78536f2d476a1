/**
 * Birth dates: every age, and more often than by chance the days on which a condition turns (15 and 25 years, the
 * age limit of § 7a SGB II). Source: page 2 "Age".
 */
import { lastDayBelowLimit } from '../../core/calendar/age.ts';
import { addMonths, type Day, fromDay, toDay } from '../../core/calendar/day.ts';
import { pick, type Random, weighted, whole } from './random.ts';

/** A band of ages in whole years, both included. */
type Alter = readonly [from: number, to: number];

const ERWACHSEN = weighted<Alter>([
  [[15, 17], 3],
  [[18, 24], 19],
  [[25, 34], 28],
  [[35, 49], 28],
  [[50, 60], 14],
  [[61, 66], 6],
  [[67, 78], 2],
]);

/** The birth date of someone who is `years` old on `tag`. */
function geborenVor(random: Random, tag: Day, years: number): Day {
  return addMonths(tag, -12 * years, 'last') - whole(random, 0, 364);
}

/** The first day of the month of birth with which someone is, on `tag`, in the last month below the age limit. */
function altersgrenze(tag: Day): Day {
  const { year, month } = fromDay(tag);
  let birth = toDay(year - 67, month, 1);
  while (lastDayBelowLimit(birth) < tag) birth = addMonths(birth, 1, 'last');
  return birth;
}

/** Share of people who have a deciding birthday around the day of application. */
const SHARE_BOUNDARY = 0.03;

/** Birth date of someone of 15 years or more on `tag`. */
export function geburtsdatum(random: Random, tag: Day): Day {
  if (random() < SHARE_BOUNDARY) {
    const turn = pick(random, [15, 25, 0]);
    return (turn === 0 ? altersgrenze(tag) : addMonths(tag, -12 * turn, 'last')) + whole(random, -1, 1);
  }
  const [from, to] = ERWACHSEN(random);
  return geborenVor(random, tag, whole(random, from, to));
}

/** Birth date of a child of someone born on `elternteil`: any age up to 24, and 18 years younger at least. */
export function geburtsdatumKind(random: Random, tag: Day, elternteil: Day): Day {
  // Calendar years count up to one year more than years of life, on either side.
  const oldest = Math.min(24, fromDay(tag).year - fromDay(elternteil).year - 20);
  return geborenVor(random, tag, whole(random, 0, Math.max(0, oldest)));
}

/** Birth date of a partner: within ten years, and 18 years old at least. */
export function geburtsdatumPartner(random: Random, tag: Day, partner: Day): Day {
  return Math.min(partner + whole(random, -3650, 3650), addMonths(tag, -12 * 18, 'last') - whole(random, 1, 700));
}
