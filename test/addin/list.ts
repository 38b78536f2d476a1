/** A team lead's list for tests: header texts as people write them, made-up persons. */
import { day } from '../../core/calendar/day.ts';
import { dayToSerial } from '../../core/sheet/serial.ts';

/** The serial of a day, JJJJ-MM-TT, in the system of 1900. */
export const serial = (text: string): number => dayToSerial(day(text), false);

export const HEADER = [
  'Kundennummer',
  'Name',
  'geb. am',
  'Antrag vom',
  'Antragsart',
  'Aufenthalt in Deutschland',
  'Erstberatung am',
  'Kanal',
  'Unterlagen vollständig am',
  'Entschieden am',
];

export type Row = (string | number | boolean)[];

/** Judged on 02.03.2026: overdue, in time, no Neufall, to be checked. */
export const ROWS: Row[] = [
  ['123A456701', 'Anders', serial('1990-05-04'), serial('2026-01-05'), 'Erstantrag', 'ja', '', 'Online', '', ''],
  ['123A456702', 'Berg', '17.03.1985', '23.02.2026', 'Erstantrag', 'ja', '', 'Post', serial('2026-02-24'), ''],
  [
    '123A456703',
    'Conrad',
    serial('1979-11-30'),
    serial('2026-02-02'),
    'Weiterbewilligung',
    'ja',
    '',
    'Telefon',
    '',
    '',
  ],
  ['123A456704', 'Dorn', serial('2001-01-01'), serial('2026-02-10'), 'Erstantrag', '', '', 'E-Mail', '', ''],
];

export const STICHTAG = day('2026-03-02');

/** What is decided about them: page 2 (15 and 14 working days in Brandenburg, 24.12. and 31.12. free). */
export const ANSWERS = {
  Neufall: ['ja', 'ja', 'nein', 'prüfen'],
  'Neufall-Grund': ['Erstantrag', 'Erstantrag', 'Weiterbewilligung', 'fehlt: Aufenthalt in Deutschland'],
  // 05.01. + 15 Arbeitstage = 26.01.; 23.02. + 15 = 16.03.; 10.02. + 15 = 03.03.2026.
  'Frist Erstberatung': [serial('2026-01-26'), serial('2026-03-16'), undefined, serial('2026-03-03')],
  'Status Erstberatung': ['überfällig', 'offen', 'entfällt', 'bald fällig'],
  'Resttage Erstberatung': [-25, 10, undefined, 1],
  // 24.02. + 14 Arbeitstage = 16.03.2026.
  'Frist Entscheidung': [undefined, serial('2026-03-16'), undefined, undefined],
  'Status Entscheidung': ['nicht messbar', 'offen', 'entfällt', 'nicht messbar'],
};

export const list = (): Row[] => [HEADER, ...ROWS].map((row) => [...row]);

/** A list of any length with 20 columns, as varied as a real one. */
export function longList(rows: number): Row[] {
  const more = [
    'BG-Nummer',
    'Team',
    'Vermittler',
    'ATV-Termin',
    'Unterlagen bis',
    'Eingang am',
    'Anliegen',
    'Rechtskreis',
    'Vorstatus',
    'Bemerkung',
  ];
  const kanal = ['Online', 'Telefon', 'Post', 'E-Mail', 'persönlich'];
  const antragsart = ['Erstantrag', 'Neuantrag', 'Weiterbewilligung'];
  const start = serial('2025-09-01');
  const lines = Array.from({ length: rows }, (_, n): Row => {
    const antrag = start + (n % 240);
    return [
      `123A${String(100_000 + n)}`,
      `Nachname ${n % 977}`,
      serial('1962-01-01') + ((n * 37) % 15_000),
      antrag,
      antragsart[n % 3] ?? '',
      n % 7 === 0 ? '' : 'ja',
      n % 5 === 0 ? antrag + (n % 40) : '',
      kanal[n % 5] ?? '',
      n % 4 === 0 ? antrag + 10 : '',
      n % 8 === 0 ? antrag + 30 : '',
      `43104//${String(1_000_000 + Math.floor(n / 2))}`,
      `Team ${n % 12}`,
      `IFK ${n % 60}`,
      n % 3 === 0 ? antrag + 7.375 : '',
      antrag + 14,
      antrag,
      'Neuantrag',
      'SGB II',
      ['Alo', 'kein', ''][n % 3] ?? '',
      n % 10 === 0 ? 'Rückruf erbeten, wohnt seit Kurzem in der Stadt' : '',
    ];
  });
  return [[...HEADER, ...more], ...lines];
}
