/**
 * Public holidays that hold in a whole Land, for all 16 Länder, as one table.
 * The table reproduces the specification's list for 2015–2035. Rules without `von` or `bis` continue before and after
 * it, whatever the law once was (page 2, "Days"): the list is what counts as a holiday here, not legal history.
 * Holidays of single communes (Mariä Himmelfahrt in Bavaria, Fronleichnam in parts of Saxony and Thuringia, the
 * Augsburger Friedensfest) are none of a Land; a Jobcenter there lists them in `zusatz_frei`.
 */
import { type Day, toDay, weekday } from './day.ts';

export const LAND_NAME = {
  BB: 'Brandenburg',
  BE: 'Berlin',
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  HB: 'Bremen',
  HE: 'Hessen',
  HH: 'Hamburg',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SH: 'Schleswig-Holstein',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  TH: 'Thüringen',
} as const;

export type Land = keyof typeof LAND_NAME;

export const LAENDER = Object.keys(LAND_NAME) as readonly Land[];

interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** One rule of the table. `von` and `bis` are the first and the last year in which it holds in these Länder. */
interface HolidayRule {
  readonly name: string;
  readonly when: (year: number) => Day;
  readonly laender: readonly Land[];
  readonly von?: number;
  readonly bis?: number;
}

const PERIOD_OF_EASTER = 5_700_000;

/**
 * Easter Sunday by the anonymous Gregorian algorithm (Meeus/Jones/Butcher). The dates recur after 5,700,000 years,
 * which makes years before 0 positive for it.
 */
function easterSunday(year: number): Day {
  const y = ((year % PERIOD_OF_EASTER) + PERIOD_OF_EASTER) % PERIOD_OF_EASTER;
  const century = Math.floor(y / 100);
  const yearOfCentury = y % 100;
  const golden = y % 19;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const exception = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return toDay(year, 3, 22) + epact + toSunday - 7 * exception;
}

/** The same date every year. */
const on = (month: number, day: number) => (year: number) => toDay(year, month, day);
/** Days after (before, if negative) Easter Sunday. */
const easter = (offset: number) => (year: number) => easterSunday(year) + offset;
/** The last Wednesday before that date. */
const wednesdayBefore = (month: number, day: number) => (year: number) => {
  const before = toDay(year, month, day) - 1;
  return before - ((weekday(before) + 4) % 7);
};

const RULES: readonly HolidayRule[] = [
  { name: 'Neujahr', when: on(1, 1), laender: LAENDER },
  { name: 'Heilige Drei Könige', when: on(1, 6), laender: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', when: on(3, 8), laender: ['BE'], von: 2019 },
  { name: 'Internationaler Frauentag', when: on(3, 8), laender: ['MV'], von: 2023 },
  { name: 'Karfreitag', when: easter(-2), laender: LAENDER },
  { name: 'Ostersonntag', when: easter(0), laender: ['BB'] },
  { name: 'Ostermontag', when: easter(1), laender: LAENDER },
  { name: 'Tag der Arbeit', when: on(5, 1), laender: LAENDER },
  { name: 'Christi Himmelfahrt', when: easter(39), laender: LAENDER },
  { name: 'Pfingstsonntag', when: easter(49), laender: ['BB'] },
  { name: 'Pfingstmontag', when: easter(50), laender: LAENDER },
  { name: 'Fronleichnam', when: easter(60), laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { name: 'Mariä Himmelfahrt', when: on(8, 15), laender: ['SL'] },
  { name: 'Weltkindertag', when: on(9, 20), laender: ['TH'], von: 2019 },
  { name: 'Tag der Deutschen Einheit', when: on(10, 3), laender: LAENDER },
  { name: 'Reformationstag', when: on(10, 31), laender: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  { name: 'Reformationstag', when: on(10, 31), laender: ['HB', 'HH', 'NI', 'SH'], von: 2018 },
  { name: 'Allerheiligen', when: on(11, 1), laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', when: wednesdayBefore(11, 23), laender: ['SN'] },
  { name: '1. Weihnachtstag', when: on(12, 25), laender: LAENDER },
  { name: '2. Weihnachtstag', when: on(12, 26), laender: LAENDER },

  // One-offs. In 2017 the 500th Reformationstag was a holiday also where it otherwise was none.
  {
    name: 'Reformationstag',
    when: on(10, 31),
    laender: ['BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'NI', 'NW', 'RP', 'SH', 'SL'],
    von: 2017,
    bis: 2017,
  },
  { name: 'Tag der Befreiung', when: on(5, 8), laender: ['BE'], von: 2020, bis: 2020 },
  { name: 'Tag der Befreiung', when: on(5, 8), laender: ['BE'], von: 2025, bis: 2025 },
  { name: 'Jahrestag des 17. Juni 1953', when: on(6, 17), laender: ['BE'], von: 2028, bis: 2028 },
];

function compute(year: number, land: Land): readonly Holiday[] {
  return RULES.filter(({ laender, von = year, bis = year }) => laender.includes(land) && von <= year && year <= bis)
    .map(({ name, when }) => ({ day: when(year), name }))
    .sort((a, b) => a.day - b.day);
}

const computed = new Map<Land, Map<number, readonly Holiday[]>>(LAENDER.map((land) => [land, new Map()]));

/**
 * The state-wide public holidays of a year in a Land, by day. Two that fall on one day are both listed
 * (01.05.2008 was Tag der Arbeit and Christi Himmelfahrt).
 */
export function holidaysOf(year: number, land: Land): readonly Holiday[] {
  const ofLand = computed.get(land);
  const known = ofLand?.get(year);
  if (known !== undefined) return known;
  const holidays = compute(year, land);
  ofLand?.set(year, holidays);
  return holidays;
}
