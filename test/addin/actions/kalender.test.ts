/** The calendar file, read back by another library (page 6 "Termine", RFC 5545). */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { kalenderdatei } from '../../../addin/actions/kalender.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { type Termin, termine } from '../../../core/termine/termine.ts';
import { fallzeilen, STICHTAG, zeile } from '../../core/termine/rows.ts';

const TITEL = {
  'frist-erstberatung': 'Frist Erstberatung',
  'frist-entscheidung': 'Frist Entscheidung',
  erstberatung: 'Erstberatung',
} as const;
const JETZT = new Date('2026-03-31T08:15:30Z');
const UID = '123A000001-2026-03-30';

const datei = (some: readonly Termin[], namen = false, jetzt = JETZT) =>
  kalenderdatei(some, { titel: TITEL, namen, jetzt });
const termineVon = (...rows: Cell[][]) => termine(fallzeilen(...rows), STICHTAG, 45);

/** The entries as another library reads them. */
function gelesen(text: string): Record<string, unknown>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) =>
    Object.fromEntries(
      one
        .getAllProperties()
        .filter(({ name }) => !name.startsWith('x-'))
        .map((property) => [property.name, [property.type, ...property.getValues().map(String)].join(' ')]),
    ),
  );
}

describe('the file', () => {
  const rows = [zeile({ termin: '07.04.2026 09:00' })];

  test('holds deadlines as days and conversations with their time, and nothing but what is due and for whom', () => {
    const common = {
      dtstamp: 'date-time 2026-03-31T08:15:30Z',
      sequence: `integer ${Math.floor(JETZT.getTime() / 60_000)}`,
      categories: 'text Neufälle',
      class: 'text PRIVATE',
    };
    expect(gelesen(datei(termineVon(...rows)))).toEqual([
      {
        ...common,
        uid: `text ${UID}-frist-erstberatung@neufall`,
        dtstart: 'date 2026-04-22',
        summary: 'text Frist Erstberatung 123A000001',
        transp: 'text TRANSPARENT',
      },
      {
        ...common,
        uid: `text ${UID}-erstberatung@neufall`,
        dtstart: 'date-time 2026-04-07T09:00:00',
        dtend: 'date-time 2026-04-07T09:45:00',
        summary: 'text Erstberatung 123A000001',
        transp: 'text OPAQUE',
      },
    ]);
  });

  test('holds names only where they are asked for, and never a birth date', () => {
    const [frist, gespraech] = gelesen(datei(termineVon(...rows), true));
    expect([frist?.['summary'], frist?.['location'], gespraech?.['summary'], gespraech?.['location']]).toEqual([
      'text Frist Erstberatung 123A000001, Muster, Anna',
      undefined,
      'text Erstberatung 123A000001, Muster, Anna',
      'text IFK 1',
    ]);
    expect(datei(termineVon(...rows), true)).not.toMatch(/1990/);
    expect(datei(termineVon(...rows))).not.toMatch(/Muster|Anna|IFK/);
  });

  test('made again later renews the same entries', () => {
    const [before] = gelesen(datei(termineVon(...rows)));
    const [after] = gelesen(
      datei(termineVon(zeile({ antrag: '30.03.2026' })), false, new Date('2026-04-01T08:00:00Z')),
    );
    expect(after?.['uid']).toBe(before?.['uid']);
    const number = (one: unknown) => Number(String(one).split(' ')[1]);
    expect(number(after?.['sequence'])).toBeGreaterThan(number(before?.['sequence']));
  });

  test('is the same wherever the computer stands', () => {
    const zone = process.env['TZ'];
    const texts = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'].map((one) => {
      process.env['TZ'] = one;
      return datei(termineVon(...rows));
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(texts).size).toBe(1);
  });
});

describe('RFC 5545', () => {
  const name = 'Müßig; "von\nund zu", \\ Ä'.repeat(4) + '😀'.repeat(30);
  const text = datei(termineVon(zeile({ name })), true);

  test('lines end in CRLF and take 75 octets at most', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.length).toBeGreaterThan(18);
  });

  test('texts come back as they were', () => {
    expect(gelesen(text)[0]?.['summary']).toBe(`text Frist Erstberatung 123A000001, ${name}, Anna`);
  });
});
