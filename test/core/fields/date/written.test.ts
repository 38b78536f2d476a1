/** Days as people write them in lists (page 1 "Cell values", fine print 33 to 42 and 89). */
import { describe, expect, test } from 'vitest';
import { day, iso } from '../../../../core/calendar/day.ts';
import { dayOf, secondsOf } from '../../../../core/calendar/moment.ts';
import type { FieldId } from '../../../../core/fields/declarations.ts';
import { istHaken } from '../../../../core/fields/haken.ts';
import { parseCell } from '../../../../core/fields/parse.ts';
import { vectors } from '../../calendar/vectors.ts';

const STICHTAG = day('2026-03-31');

/** A field of each kind that datum.csv has (fine print 77). */
const FELD = {
  datum: 'antragsdatum',
  haken: 'erstberatung_am',
  termin: 'atv_termin',
  geburt: 'geburtsdatum',
} as const satisfies Record<string, FieldId>;
type Feldart = keyof typeof FELD;

const clock = (seconds: number | undefined) =>
  seconds === undefined ? '' : new Date(seconds * 1000).toISOString().slice(11, 19);

/** `day|time|tick|finding`, as datum.csv has them. */
function read(feldart: Feldart, zelle: string): string {
  let befund = '';
  const value = parseCell(FELD[feldart], zelle, (code) => (befund += code), STICHTAG);
  if (typeof value !== 'number') return `|||${befund}`;
  if (istHaken(value)) return `||ja|${befund}`;
  return feldart === 'termin'
    ? `${iso(dayOf(value))}|${clock(secondsOf(value))}||${befund}`
    : `${iso(value)}|||${befund}`;
}

describe('worked examples (datum.csv)', () => {
  const rows = vectors<'feldart' | 'zelle' | 'tag' | 'uhrzeit' | 'haken' | 'befund'>('datum.csv');

  /** Where a later reading holds (fine print 89, which comes before a vector). */
  const SPAETER: Readonly<Record<string, string>> = { '16.03.2026 9.30': '2026-03-16|09:30:00||' };

  test.each(rows)('$feldart: $zelle', ({ feldart, zelle, tag, uhrzeit, haken, befund }) => {
    expect(read(feldart as Feldart, zelle)).toBe(SPAETER[zelle] ?? [tag, uhrzeit, haken, befund].join('|'));
  });
});

const TAG = '2026-03-16|||';
const ZUSATZ = `${TAG}DATUM_MIT_ZUSATZ`;
const UNGUELTIG = '|||DATUM_UNGUELTIG';

describe.each<[was: string, feldart: Feldart, cells: Readonly<Record<string, string>>]>([
  [
    'a day by itself (34, 35)',
    'datum',
    {
      '16/3/26': TAG,
      '16.Mrz26': TAG,
      '16 . MÄRZ . 2026': TAG,
      '16. Ma\u0308rz 2026': TAG,
      '16maerz2026': TAG,
      'Mo.16.03.26': TAG,
      'MONTAG , DEN 16. Mär. 26': TAG,
      'Mo 2026-03-16': TAG,
      'Mo\u00a0 16.03.2026': TAG,
      '2. Jänner 2026': '2026-01-02|||',
      '2. Feber 2026': '2026-02-02|||',
      '2 Sept. 2026': '2026-09-02|||',
      // No month, separators that differ, blanks between, three-digit year.
      '5. Febr 2026': UNGUELTIG,
      '16.03/2026': UNGUELTIG,
      '16. 03. 2026': UNGUELTIG,
      '16.03.026': UNGUELTIG,
      '16-Mrz-26': UNGUELTIG,
      '31.02.2026 AB': UNGUELTIG,
      '16.03.2101 AB': UNGUELTIG,
      // Neither a month nor a weekday has the long s.
      '16. Augu\u017ft 2026': UNGUELTIG,
      'Dien\u017ftag 16.03.2026': ZUSATZ,
      '\u017fonntag 16.03.2026': ZUSATZ,
      // A letter before the weekday: it is a word.
      'xMo 16.03.2026': ZUSATZ,
      'Di 16.03.2026': ZUSATZ,
      'Motor 16.03.2026': ZUSATZ,
    },
  ],
  [
    'a time behind it (36)',
    'termin',
    {
      'Di 22.07.2025, 9.30 Uhr': '2025-07-22|09:30:00||',
      '16.03.2026,9:30': '2026-03-16|09:30:00||',
      '16.03.2026 , um 09:30:15 UHR': '2026-03-16|09:30:15||',
      '16.03.2026 09:00 bis 10:00 Uhr': '2026-03-16|09:00:00||',
      '16.03.2026 9:00–10:00': '2026-03-16|09:00:00||',
      '16. März 2026 9Uhr': '2026-03-16|09:00:00||',
      'Mo 2026-03-16T09:30': '2026-03-16|09:30:00||',
      'Mo 2026-03-16T10:30': '2026-03-16|10:30:00||',
      '16.03.2026 0 Uhr': '2026-03-16|00:00:00||',
      '16.03.2026 09:30 (Frau M.)': '2026-03-16|09:30:00||DATUM_MIT_ZUSATZ',
      '16.03.2026 9:30 Uhrzeit': '2026-03-16|09:30:00||DATUM_MIT_ZUSATZ',
      '16.03.2026 9-10 Uhr': '2026-03-16|||DATUM_MIT_ZUSATZ',
      '16.03.2026 Frau M. um 9 Uhr': '2026-03-16|||DATUM_MIT_ZUSATZ',
      '16.03.2026 09:00-25:00': UNGUELTIG,
      '16.03.2026 09:00-10:60 AB': UNGUELTIG,
      '16.03.2026 24 Uhr': UNGUELTIG,
      '16.03.2026 9.60 Uhr': UNGUELTIG,
      '16.03.2026 9:5': UNGUELTIG,
      '16.03.2026 9:305': UNGUELTIG,
      'Mo 2026-03-16t09:30': UNGUELTIG,
      '09:30 05.02.2026': UNGUELTIG,
      // Between them stand blanks or a comma; no hour is one after 23, whatever else the cell holds.
      '16.03.2026;09:30': UNGUELTIG,
      'am 2026-03-16 25 Uhr': UNGUELTIG,
      '2026-03-16,25 Uhr statt 17.03.2026': UNGUELTIG,
    },
  ],
  [
    'H.MM without Uhr in an appointment (89)',
    'termin',
    {
      '16.03.2026 9.30': '2026-03-16|09:30:00||',
      '16.03.2026, um 9.30 Frau M.': '2026-03-16|09:30:00||DATUM_MIT_ZUSATZ',
      '16.03.2026 9.75': UNGUELTIG,
      '16.03.2026 14.3.': UNGUELTIG,
      '16.03.2026 9.30-10.30': UNGUELTIG,
    },
  ],
  [
    'H.MM without Uhr elsewhere (89)',
    'datum',
    {
      '16.03.2026 9.30': ZUSATZ,
      '16.03.2026 9.30 AB': ZUSATZ,
      // The name of a person, not the 30th of May.
      '16.03.2026 9.30 Mai': ZUSATZ,
      '16.03.2026 9.75': UNGUELTIG,
      '16.03.2026 30.04': UNGUELTIG,
    },
  ],
  [
    'something beside it (37, 38)',
    'datum',
    {
      '16.03.26.': ZUSATZ,
      '(16.03.26)': ZUSATZ,
      'ca.16.03.26': ZUSATZ,
      '16.03.26x': ZUSATZ,
      '16.03.2026 12': ZUSATZ,
      '16.03.26 Zimmer 214': ZUSATZ,
      '2x 16.03.26': ZUSATZ,
      '16.03.26 (04/2026)': ZUSATZ,
      '16.03.26 April 2026': ZUSATZ,
      '16.03.26 Maier': ZUSATZ,
      '16.03.26 Az. 123/45': ZUSATZ,
      '16.03.26 nicht erschienen': ZUSATZ,
      '16.03.26 16.03.26': UNGUELTIG,
      '1.16.03.26': UNGUELTIG,
      '16.03.26.1': UNGUELTIG,
      '16.03.26–18.03.26': UNGUELTIG,
      '2026-03-16, neu 2026-03-18': UNGUELTIG,
      // Two, of which one touches a digit.
      '2026-03-16,9 Uhr, neu 18.03.2026': UNGUELTIG,
      '16.03.2026,9 Uhr, neu 2026-03-18': UNGUELTIG,
      '16.03.26, alt 1.2026-03-18': UNGUELTIG,
      '16.03.26 Az. 20260-03-18': ZUSATZ,
      '16.03.26, neu 2.4.': UNGUELTIG,
      '16.03.26 neu 2/4': UNGUELTIG,
      '16.03.26 neu 2 Apr': UNGUELTIG,
      '16.03.2026T08:15': UNGUELTIG,
      '16. Mai 09:30': UNGUELTIG,
      'ca. Mai': UNGUELTIG,
      '20260316 AB': UNGUELTIG,
    },
  ],
  [
    'words that say that a step was not done (39)',
    'haken',
    {
      '16.03.26 NICHT erschienen': UNGUELTIG,
      'verschoben vom 16.03.26': UNGUELTIG,
      '16.03.26 entfällt': UNGUELTIG,
      '16.03.26 keine Unterlagen': UNGUELTIG,
      '16.03.26 fehlt-noch': UNGUELTIG,
      // Whole words only.
      '16.03.26 Offenbach': ZUSATZ,
      '16.03.26 keiner': ZUSATZ,
      'erledigt 16.03.26': ZUSATZ,
      '16.03.26 x': ZUSATZ,
    },
  ],
  [
    'words that say that there is no appointment (39)',
    'termin',
    {
      '16.03.2026 9:30 abgesagt': UNGUELTIG,
      'ausgefallen 16.03.2026': UNGUELTIG,
      'geplant 16.03.2026': '2026-03-16|||DATUM_MIT_ZUSATZ',
      'verlegt auf 16.03.2026 9:30': '2026-03-16|09:30:00||DATUM_MIT_ZUSATZ',
    },
  ],
  [
    'words for no date only as the whole cell (40)',
    'geburt',
    {
      '00.05.1980 fiktiv': UNGUELTIG,
      '00/05/1980': UNGUELTIG,
      '00. Mai 1980': UNGUELTIG,
      '31.12.9999 SB': UNGUELTIG,
      '00.00.0000 AB': UNGUELTIG,
      '00.05.1980': '1980-05-15|||FIKTIVES_GEBURTSDATUM',
      // Two-digit years of births, in every form.
      '16/03/27': '1927-03-16|||',
      '16. März 27 laut Pass': '1927-03-16|||DATUM_MIT_ZUSATZ',
    },
  ],
])('%s', (_was, feldart, cells) => {
  test.each(Object.entries(cells))('%s: %s', (zelle, expected) => expect(read(feldart, zelle)).toBe(expected));
});

test('letzter_bezug_bis runs only where nothing else is written (40)', () => {
  const codes: string[] = [];
  expect(parseCell('letzter_bezug_bis', '31.12.9999 SB', (code) => codes.push(code), STICHTAG)).toBeUndefined();
  expect(codes).toEqual(['DATUM_UNGUELTIG']);
});
