/** The one door: a row and a Stichtag in, every decision out (page 2, fine print 12, 18, 19). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLEIN, assess, type Beurteilung, beurteilungslage } from '../../core/assess.ts';
import { day } from '../../core/calendar/day.ts';
import { BEFUNDE } from '../../core/decide/befunde.ts';
import { ALLE_SPALTEN, createGrundlage } from '../../core/grundlage.ts';
import { VORGABEN } from '../../core/settings.ts';
import { anyRow, anyTag } from './any-row.ts';
import { type Parts, row } from './row.ts';

const STICHTAG = day('2026-03-31');
const GRUNDLAGE = createGrundlage(VORGABEN);
const judge = (parts: Parts, stichtag = STICHTAG) => assess(row(parts), stichtag, GRUNDLAGE);

describe('a whole case', () => {
  test('an overdue first application by telephone', () => {
    const urteil = judge({
      kundennummer: '123A456789',
      bg_nummer: '99999//1234567',
      geburtsdatum: '2003-07-15',
      antragsdatum: '2026-03-02',
      antragsart: 'Erstantrag',
      aufenthalt_de: true,
      kanal: 'Telefon',
      eingang_am: '2026-03-02 10:15',
      hauptbetreuer: 'Team 1',
      id_pruefung_am: '2026-03-05',
      unterlagen_vollstaendig_am: '2026-03-16',
      vorstand_bg: true,
    });
    expect(urteil).toEqual({
      antragsdatum: day('2026-03-02'),
      altersgruppe: 'U25',
      neufall: { neufall: 'ja', grund: 'erstantrag', regel: '004-03' },
      zustaendigkeit: { stelle: 'SC', weg: 'VerBIS-Aufgabe an EZ', information_an: 'EZ', regel: '004-43', grund: '' },
      erstberatung: { faellig: day('2026-03-23'), status: 'überfällig', resttage: -6 },
      // 03.04. and 06.04. are public holidays.
      entscheidung: { faellig: day('2026-04-07'), status: 'bald fällig', resttage: 3 },
      // An overdue Erstberatung without appointment (fine print 65).
      naechster: {
        schritt: 'termin',
        zustand: 'überfällig',
        wer: 'EZ',
        name: undefined,
        bis: day('2026-03-23'),
      },
      // Without the columns of optional fields five steps are not to be told; conversation and agreement come later.
      staende: [
        'entfällt',
        'erledigt',
        undefined,
        undefined,
        'erledigt',
        'erledigt',
        'erledigt',
        'offen',
        'erledigt',
        undefined,
        undefined,
        'überfällig',
        undefined,
        'entfällt',
        'erledigt',
        'überfällig',
        'überfällig',
        'entfällt',
        'bald fällig',
      ],
      befunde: ['ANTRAGSDATUM_VERBIS_FEHLT', 'ARBEITSPAKET_FEHLT', 'ATV_TERMIN_FEHLT'],
    } satisfies Beurteilung);
  });

  test('a row of which nothing is known', () => {
    expect(judge({})).toEqual({
      antragsdatum: undefined,
      altersgruppe: undefined,
      neufall: { neufall: 'entfällt', grund: '', regel: '' },
      zustaendigkeit: { stelle: 'prüfen', weg: '', information_an: '', regel: '', grund: 'fehlt:eingang_am' },
      erstberatung: { faellig: undefined, status: 'entfällt', resttage: undefined },
      entscheidung: { faellig: undefined, status: 'entfällt', resttage: undefined },
      naechster: undefined,
      staende: [],
      befunde: [],
    } satisfies Beurteilung);
  });
});

describe('age group', () => {
  test.each([
    // The 25th birthday makes Ü25, on D; without D on the Stichtag (31.03.2026).
    ['2001-03-03', '2026-03-02', 'U25'],
    ['2001-03-02', '2026-03-02', 'Ü25'],
    ['2000-02-29', '2025-02-28', 'U25'],
    ['2000-02-29', '2025-03-01', 'Ü25'],
    ['2001-04-01', undefined, 'U25'],
    ['2001-03-31', undefined, 'Ü25'],
    // Known also where there is no Neufall, but not from an implausible birth date (fine print 12).
    ['2020-01-01', '2026-03-02', 'U25'],
    ['2026-03-03', '2026-03-02', undefined],
    [undefined, '2026-03-02', undefined],
  ])('born %s, applied %s: %s', (geburtsdatum, antragsdatum, expected) => {
    expect(judge({ geburtsdatum, antragsdatum }).altersgruppe).toBe(expected);
  });
});

describe('implausible birth date', () => {
  test.each([
    [{ geburtsdatum: '2026-03-02', antragsdatum: '2026-03-02' }, false],
    [{ geburtsdatum: '2026-03-03', antragsdatum: '2026-03-02' }, true],
    [{ geburtsdatum: '2026-03-03', antragsdatum_verbis: '2026-03-02' }, true],
    [{ geburtsdatum: '2026-03-31' }, false],
    [{ geburtsdatum: '2026-04-01' }, true],
    [{ geburtsdatum: '2026-04-01', antragsdatum: '2026-05-01' }, true],
    [{ geburtsdatum: '1906-03-31' }, false],
    [{ geburtsdatum: '1906-03-30' }, true],
  ])('%o: %s', (parts, expected) => {
    expect(judge(parts).befunde.includes('GEBURTSDATUM_UNPLAUSIBEL')).toBe(expected);
    expect(beurteilungslage(row(parts), STICHTAG, GRUNDLAGE).lage.geburtsdatum_unplausibel).toBe(expected);
  });
});

test('the day of application is the effective one, also where nothing hangs on it (fine print 19)', () => {
  const beide = { antragsdatum: '2026-03-02', antragsdatum_verbis: '2026-03-05' };
  expect(judge(beide).antragsdatum).toBe(day('2026-03-02'));
  expect(judge({ ...beide, antragsdatum: undefined, rechtskreis: 'SGB III' }).antragsdatum).toBe(day('2026-03-05'));
});

test('the neighbours of a row can raise findings', () => {
  const eins = row({ geburtsdatum: '1990-07-15' });
  expect(assess(eins, STICHTAG, GRUNDLAGE).befunde).toEqual([]);
  expect(
    assess(eins, STICHTAG, GRUNDLAGE, { ...ALLEIN, widerspruch_geburtsdatum: true, widerspruch_name: true }).befunde,
  ).toEqual(['WIDERSPRUCH_GEBURTSDATUM', 'WIDERSPRUCH_NAME']);
});

describe('always', () => {
  const holds = (check: (urteil: Beurteilung, rowAndDay: { stichtag: number }) => void) =>
    fc.assert(
      fc.property(anyRow, anyTag, (one, stichtag) => check(assess(one, stichtag, GRUNDLAGE), { stichtag })),
      { seed: 20_260_331, numRuns: 3000 },
    );

  test('findings are in alphabetical order, once each, and of case rows', () => {
    holds(({ befunde }) => {
      expect([...new Set(befunde)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(befunde);
      expect(befunde.every((code) => BEFUNDE[code].ebene === 'fall')).toBe(true);
    });
  });

  test('deadlines run for Neufall ja and prüfen, and for no other', () => {
    holds(({ neufall: { neufall }, erstberatung, entscheidung }) => {
      const laeuft = neufall === 'ja' || neufall === 'prüfen';
      expect([erstberatung.status !== 'entfällt', entscheidung.status !== 'entfällt']).toEqual([laeuft, laeuft]);
    });
  });

  test('the same question has the same answer, and the row is left as it was', () => {
    fc.assert(
      fc.property(anyRow, anyTag, (one, stichtag) => {
        const davor = { ...one };
        expect(assess(Object.freeze(one), stichtag, GRUNDLAGE)).toEqual(assess(davor, stichtag, GRUNDLAGE));
        expect(one).toEqual(davor);
      }),
      { seed: 20_260_331, numRuns: 1000 },
    );
  });

  test('a check that lacks its column raises nothing, the others raise what they did', () => {
    const vorhanden = new Set([...ALLE_SPALTEN.vorhanden].filter((id) => id !== 'hauptbetreuer'));
    const ohne = createGrundlage(VORGABEN, { vorhanden });
    const hauptbetreuer: readonly string[] = ['ATV_TERMIN_FREMD', 'HAUPTBETREUER_FEHLT'];
    fc.assert(
      fc.property(anyRow, anyTag, (one, stichtag) => {
        const leer = { ...one, hauptbetreuer: undefined };
        expect(assess(leer, stichtag, ohne).befunde).toEqual(
          assess(leer, stichtag, GRUNDLAGE).befunde.filter((code) => !hauptbetreuer.includes(code)),
        );
      }),
      { seed: 20_260_331, numRuns: 1000 },
    );
  });
});
