/** What the rows of a sheet know of each other: windows, double appointments, the heads of a BG (page 8, fine print 52, 70, 87). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import { createReader } from '../../../core/sheet/reader.ts';
import { readRows } from './read.ts';

/** A Tuesday. The next windows are Thursday 02.04., after Easter Tuesday 07.04. and Thursday 09.04.2026. */
const STICHTAG = day('2026-03-31');
const KOPF = [
  'Kundennummer',
  'BG-Nummer',
  'Vorstand BG',
  'Geburtsdatum',
  'Antragsdatum',
  'ALG II beantragt am',
  'Antragsart',
  'Aufenthalt in Deutschland',
  'Rechtskreis',
  'Anliegen',
  'Hauptbetreuer',
  'ATV-Termin',
  'Erstberatung am',
  'Erledigt',
] as const;
type Spalte = (typeof KOPF)[number];

const fall = (nr: number, mehr: Partial<Record<Spalte, Cell>> = {}): Cell[] => {
  const werte: Partial<Record<Spalte, Cell>> = {
    Kundennummer: `123A00000${nr}`,
    'BG-Nummer': `1234${nr}//7654321`,
    Geburtsdatum: '01.01.1990',
    Antragsdatum: '30.03.2026',
    Antragsart: 'Erstantrag',
    'Aufenthalt in Deutschland': 'ja',
    Rechtskreis: 'SGB II',
    Anliegen: 'Neuantrag',
    Hauptbetreuer: 'A',
    ...mehr,
  };
  return KOPF.map((spalte) => werte[spalte] ?? '');
};

/** A row that does not say what it is about, nor anything of ALLEGRO. */
const OHNE_ALLEGRO = { Rechtskreis: '', Anliegen: '', Antragsdatum: '', Antragsart: '', 'BG-Nummer': '' } as const;

function gelesen(rows: readonly Cell[][], erledigteZeilen: ReadonlySet<number> = new Set()) {
  const mapping = proposeMapping(KOPF);
  const reader = createReader({
    mapping,
    date1904: false,
    stichtag: STICHTAG,
    einstellungen: VORGABEN,
    erledigteZeilen,
  });
  return readRows(reader, rows, 1);
}

describe('each row that needs an appointment is told its own window', () => {
  /** The day in its next step. */
  const fenster = (rows: readonly Cell[][], erledigt?: ReadonlySet<number>) =>
    gelesen(rows, erledigt).map(({ schritt }) => /\d\d\.\d\d\.\d{4}/.exec(schritt)?.[0] ?? '');

  test.each<[string, Cell[][], string[]]>([
    ['by their deadlines', [fall(1), fall(2, { Antragsdatum: '27.03.2026' })], ['07.04.2026', '02.04.2026']],
    ['each advisor by itself', [fall(1), fall(2, { Hauptbetreuer: 'B' })], ['02.04.2026', '02.04.2026']],
    [
      'around what is booked',
      [fall(1, { 'ATV-Termin': '02.04.2026 09:00', 'Erstberatung am': '31.03.2026' }), fall(2)],
      ['', '07.04.2026'],
    ],
    ['not for who has no advisor', [fall(1, { Hauptbetreuer: '' }), fall(2)], ['', '02.04.2026']],
    ['not for no Neufall', [fall(1, { Antragsart: 'Weiterbewilligung' }), fall(2)], ['', '02.04.2026']],
    [
      'not for no Neufall without the Rechtskreis',
      [fall(1, { Rechtskreis: '', Antragsart: 'Weiterbewilligung' }), fall(2)],
      ['', '02.04.2026'],
    ],
    ['not for what is done', [fall(1, { Erledigt: 'ja' }), fall(2)], ['', '02.04.2026']],
    ['not for who is no adult', [fall(1, { Geburtsdatum: '01.01.2015' }), fall(2)], ['', '02.04.2026']],
    // A row of SGB II about an application may leave both words out where it says something of ALLEGRO (page 2).
    ['also without the words', [fall(1, { Rechtskreis: '', Anliegen: '' }), fall(2)], ['02.04.2026', '07.04.2026']],
    [
      'also with one of the words',
      [fall(1, { Anliegen: '' }), fall(2, { Rechtskreis: '' })],
      ['02.04.2026', '07.04.2026'],
    ],
    ['also without the Rechtskreis', [fall(1, { Rechtskreis: '' }), fall(2)], ['02.04.2026', '07.04.2026']],
    ['also without the Anliegen', [fall(1, { Anliegen: '' }), fall(2)], ['02.04.2026', '07.04.2026']],
    [
      'not where nothing of ALLEGRO says that it is an application',
      [fall(1, { ...OHNE_ALLEGRO, 'ALG II beantragt am': '30.03.2026' }), fall(2)],
      ['', '02.04.2026'],
    ],
    [
      // It takes its window, though the BG-Nummer comes first.
      'where an unreadable cell of ALLEGRO says so',
      [fall(1, { ...OHNE_ALLEGRO, Antragsdatum: '31.02.2026', 'ALG II beantragt am': '30.03.2026' }), fall(2)],
      ['', '07.04.2026'],
    ],
    ['not for another matter', [fall(1, { Anliegen: 'Stammdaten' }), fall(2)], ['', '02.04.2026']],
  ])('%s', (_, rows, tage) => {
    expect(fenster(rows)).toEqual(tage);
  });

  test('a total row has no appointment, whatever stands in it', () => {
    expect(
      fenster([fall(1, { Kundennummer: 'Summe', 'BG-Nummer': '', 'ATV-Termin': '02.04.2026 09:00' }), fall(2)]),
    ).toEqual(['02.04.2026']);
  });

  test('a row that its colour marks as done takes none, unless its cell says otherwise', () => {
    expect(fenster([fall(1), fall(2), fall(3, { Erledigt: 'nein' })], new Set([1, 3]))).toEqual([
      '',
      '02.04.2026',
      '07.04.2026',
    ]);
  });
});

test.each<[string, Partial<Record<Spalte, Cell>>, boolean]>([
  ['another person', {}, true],
  ['another advisor', { Hauptbetreuer: 'B' }, false],
  ['another time', { 'ATV-Termin': '07.04.2026 09:30' }, false],
  ['a day without a time', { 'ATV-Termin': '07.04.2026' }, false],
  ['the same person', { Kundennummer: '123A000001' }, false],
  ['the same household', { 'BG-Nummer': '12345//1234567' }, false],
  ['held already', { 'Erstberatung am': '30.03.2026' }, false],
])('two appointments at once: %s: %s', (_, mehr, doppelt) => {
  const termin = { 'ATV-Termin': '07.04.2026 09:00' };
  const rows = [fall(1, { ...termin, 'BG-Nummer': '12345//1234567' }), fall(2, { ...termin, ...mehr })];
  expect(gelesen(rows).map(({ urteil }) => urteil.befunde.includes('ATV_TERMIN_DOPPELT'))).toEqual([doppelt, doppelt]);
});

test('a window is suggested to the row whose next step is the appointment', () => {
  const kopf = [...KOPF, 'Kanal', 'ID-Prüfung am'];
  const rows = [
    [...fall(1), 'Telefon', ''],
    [...fall(2), 'Telefon', '30.03.2026'],
  ];
  const options = { mapping: proposeMapping(kopf), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN };
  expect(readRows(createReader(options), rows, 1).map(({ vorschlag }) => vorschlag?.art)).toEqual([
    undefined,
    'fenster',
  ]);
});

test('without a day of VerBIS no application of a person is asked for the latest', () => {
  const kopf = KOPF.filter((spalte) => spalte !== 'ALG II beantragt am');
  const rows = ['02.03.2026', '09.03.2026'].map((Antragsdatum) => fall(1, { Antragsdatum }).toSpliced(5, 1));
  const options = { mapping: proposeMapping(kopf), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN };
  expect(readRows(createReader(options), rows, 1).map(({ umfeld }) => umfeld.letzter_antrag)).toEqual([true, true]);
});

test('the days of a person that are not known do not count as the latest', () => {
  const tage = ['02.03.2026', '', '09.03.2026'].map((Antragsdatum) => fall(1, { Antragsdatum }));
  expect(gelesen(tage).map(({ umfeld }) => umfeld.letzter_antrag)).toEqual([false, false, true]);
});
