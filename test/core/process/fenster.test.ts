/** Free windows over a set of rows: who gets which, and where none is left (page 8, fine print 70, 85 to 87). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, iso, weekday } from '../../../core/calendar/day.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { ALLE_SPALTEN, createGrundlage } from '../../../core/grundlage.ts';
import { Fensterplan, type Terminvorschlag } from '../../../core/process/fenster.ts';
import { terminplan } from '../../../core/process/terminplan.ts';
import { type Einstellungen, VORGABEN } from '../../../core/settings.ts';
import { type Parts, row } from '../row.ts';

/** Wednesday: no window on the day itself. */
const STICHTAG = day('2026-03-18');
const grundlage = (einstellungen: Partial<Einstellungen> = {}) => createGrundlage({ ...VORGABEN, ...einstellungen });

interface Fall extends Parts {
  readonly frist?: string;
}

/** The suggestion of each row, as `JJJJ-MM-TT HH:MM` or `Ticket` with the first window behind the deadline. */
function vorschlaege(faelle: readonly Fall[], einstellungen: Partial<Einstellungen> = {}): string[] {
  const plan = new Fensterplan(STICHTAG, grundlage(einstellungen));
  const rows = faelle.map(({ frist, ...parts }) => ({ frist: frist && day(frist), row: row(parts) }) as const);
  for (const [i, one] of rows.entries()) plan.add(i, one.row, one.frist || undefined);
  return rows.map((one, i) => {
    const vorschlag = plan.vorschlag(i, one.row, one.frist || undefined);
    // None of them has changed.
    expect(plan.geplant(i)).toEqual(vorschlag);
    return inWorten(vorschlag);
  });
}

function inWorten(vorschlag: Terminvorschlag | undefined): string {
  if (vorschlag === undefined) return '-';
  const slot = vorschlag.art === 'fenster' ? vorschlag.slot : vorschlag.danach;
  const wann = slot === undefined ? '' : `${iso(slot.tag)} ${slot.von === 9 * 3600 ? '09:00' : '09:30'}`;
  return vorschlag.art === 'fenster' ? wann : `Ticket ${wann}`.trimEnd();
}

const A = { hauptbetreuer: 'A' } as const;

test('in the order of deadlines, then of the output; no window twice; each advisor has windows of their own', () => {
  expect(
    vorschlaege([
      { ...A, frist: '2026-03-30' },
      { ...A, frist: '2026-03-20' },
      { hauptbetreuer: 'B', frist: '2026-03-30' },
      { ...A, frist: '2026-03-30' },
    ]),
    // Thursday, Friday, Monday; Wednesdays have no window.
  ).toEqual(['2026-03-20 09:00', '2026-03-19 09:00', '2026-03-19 09:00', '2026-03-23 09:00']);
});

test('none left until the deadline: the ticket and the first window after it, not that of another row', () => {
  expect(
    vorschlaege([
      { ...A, frist: '2026-03-18' },
      { ...A, frist: '2026-03-19' },
      { ...A, frist: '2026-03-10' },
    ]),
  ).toEqual(['Ticket 2026-03-23 09:00', '2026-03-19 09:00', 'Ticket 2026-03-20 09:00']);
});

describe('booked windows', () => {
  const offen: Fall = { ...A, frist: '2026-03-30' };
  test.each<[string, Fall, string]>([
    ['with its time', { ...A, atv_termin: '2026-03-19 09:00' }, '2026-03-20 09:00'],
    ['overlapping', { ...A, atv_termin: '2026-03-19 08:30' }, '2026-03-20 09:00'],
    ['just behind', { ...A, atv_termin: '2026-03-19 10:00' }, '2026-03-19 09:00'],
    ['just before', { ...A, atv_termin: '2026-03-19 08:00' }, '2026-03-19 09:00'],
    ['without a time: the whole day', { ...A, atv_termin: '2026-03-19' }, '2026-03-20 09:00'],
    [
      'of whoever holds it',
      { hauptbetreuer: 'B', termin_bei: 'A', atv_termin: '2026-03-19 09:00' },
      '2026-03-20 09:00',
    ],
    [
      'not of the advisor who does not hold it',
      { ...A, termin_bei: 'B', atv_termin: '2026-03-19 09:00' },
      '2026-03-19 09:00',
    ],
    [
      'of an Aufstocker',
      { ...A, aufstocker: true, nebenbetreuung: 'A', atv_termin: '2026-03-19 09:00' },
      '2026-03-20 09:00',
    ],
    ['before the Stichtag: of no matter', { ...A, atv_termin: '2026-03-17 09:00' }, '2026-03-19 09:00'],
    ['of a row marked as done (68)', { ...A, erledigt: true, atv_termin: '2026-03-19 09:00' }, '2026-03-20 09:00'],
  ])('%s', (_, termin, erwartet) => {
    expect(vorschlaege([termin, offen]).at(-1)).toBe(erwartet);
  });

  test('a couple at the same time takes one (87)', () => {
    const paar: Fall = { ...A, atv_termin: '2026-03-19 09:00' };
    expect(vorschlaege([paar, paar, offen], { atv_dauer: 30 }).at(-1)).toBe('2026-03-19 09:30');
  });
});

test('shorter conversations: more of them in a window', () => {
  const drei = Array.from({ length: 3 }, (): Fall => ({ ...A, frist: '2026-03-20' }));
  expect(vorschlaege(drei, { atv_dauer: 30 })).toEqual(['2026-03-19 09:00', '2026-03-19 09:30', '2026-03-20 09:00']);
  expect(vorschlaege(drei, { atv_dauer: 61 })).toEqual(['Ticket', 'Ticket', 'Ticket']);
});

test.each<[string, Fall]>([
  ['no open case', { ...A }],
  ['held', { ...A, frist: '2026-03-30', erstberatung_am: '2026-03-17' }],
  ['held today', { ...A, frist: '2026-03-30', erstberatung_am: '2026-03-18' }],
  ['booked', { ...A, frist: '2026-03-30', atv_termin: '2026-03-20 09:00' }],
  ['nobody knows with whom', { frist: '2026-03-30' }],
  ['marked as done', { ...A, frist: '2026-03-30', erledigt: true }],
])('no suggestion: %s', (_, fall) => {
  expect(vorschlaege([fall])).toEqual(['-']);
});

test('a conversation that is said to be held tomorrow still needs its appointment', () => {
  expect(vorschlaege([{ ...A, frist: '2026-03-30', erstberatung_am: '2026-03-19' }])).toEqual(['2026-03-19 09:00']);
});

// Page 8: without the columns nobody knows who needs one.
test.each<[readonly FieldId[], string]>([
  [[], '2026-03-19 09:00'],
  [['atv_termin'], '-'],
  [['erstberatung_am'], '-'],
])('without the columns %j: %s', (ohne, erwartet) => {
  const vorhanden = new Set([...ALLE_SPALTEN.vorhanden].filter((id) => !ohne.includes(id)));
  const plan = new Fensterplan(STICHTAG, createGrundlage(VORGABEN, { vorhanden }));
  plan.add(0, row(A), day('2026-03-30'));
  expect(inWorten(plan.vorschlag(0, row(A), day('2026-03-30')))).toBe(erwartet);
});

test('a row that is added after suggestions were asked for takes its turn', () => {
  const plan = new Fensterplan(STICHTAG, grundlage());
  const offen = row(A);
  const fristen = ['2026-03-30', '2026-03-20'].map(day);
  const gefragt = fristen.map((frist, platz) => {
    plan.add(platz, offen, frist);
    return fristen.slice(0, platz + 1).map((eine, i) => inWorten(plan.vorschlag(i, offen, eine)));
  });
  expect(gefragt).toEqual([['2026-03-19 09:00'], ['2026-03-20 09:00', '2026-03-19 09:00']]);
});

test('a row that changed since gets what nobody else has', () => {
  const plan = new Fensterplan(STICHTAG, grundlage());
  const offen = row(A);
  plan.add(0, offen, day('2026-03-30'));
  expect(inWorten(plan.vorschlag(7, offen, day('2026-03-30')))).toBe('2026-03-20 09:00');
});

test('of one deadline the first place comes first, in whatever order the rows are added', () => {
  const plan = new Fensterplan(STICHTAG, grundlage());
  for (const platz of [5, 2, 9]) plan.add(platz, row(A), day('2026-03-30'));
  expect([2, 5, 9].map((platz) => inWorten(plan.vorschlag(platz, row(A), day('2026-03-30'))))).toEqual([
    '2026-03-19 09:00',
    '2026-03-20 09:00',
    '2026-03-23 09:00',
  ]);
});

// The first row was added with the first deadline and is asked for with the second; another one holds what is named.
test.each<[geplant: string, gefragt: string, erwartet: string]>([
  ['2026-03-30', '2026-03-19', '2026-03-19 09:00'],
  ['2026-03-30', '2026-03-18', 'Ticket 2026-03-20 09:00'],
  ['2026-03-18', '2026-03-17', 'Ticket 2026-03-19 09:00'],
  ['2026-03-18', '2026-03-19', 'Ticket 2026-03-20 09:00'],
  ['2026-03-18', '2026-03-20', '2026-03-20 09:00'],
])('a deadline that was the %s and is the %s: %s', (geplant, gefragt, erwartet) => {
  const plan = new Fensterplan(STICHTAG, grundlage());
  plan.add(0, row(A), day(geplant));
  expect(inWorten(plan.vorschlag(0, row(A), day(gefragt)))).toBe(erwartet);
});

// Page 8: the first free one within a year.
test.each([
  [366, true],
  [367, false],
])('a first window %i days after the Stichtag is offered beside the ticket: %s', (tage, erwartet) => {
  const base = grundlage();
  // A Monday, so that both are working days.
  const stichtag = STICHTAG - 2;
  const ab = stichtag + tage;
  const fenster_am = (tag: number) => (tag === ab ? EIN_TAG : undefined);
  const EIN_TAG = { regel: 'H', von: ab, fenster: [{ tage: [weekday(ab)], von: 9 * 3600, bis: 10 * 3600 }] };
  const plan = new Fensterplan(stichtag, { ...base, fenster_am });
  plan.add(0, row(A), day('2026-03-30'));
  const slot = { tag: ab, von: 9 * 3600, bis: 10 * 3600 };
  expect(plan.geplant(0)).toEqual({ art: 'ticket', bei: 'A', danach: erwartet ? slot : undefined });
});

test('where no window fits a conversation there is the ticket alone', () => {
  const plan = new Fensterplan(STICHTAG, grundlage({ atv_dauer: 61 }));
  expect(plan.vorschlag(7, row(A), day('2026-03-30'))).toEqual({ art: 'ticket', bei: 'A', danach: undefined });
});

test('whatever the rows: no window twice, none that is booked, all after the Stichtag and until the deadline', () => {
  const tag = fc.integer({ min: STICHTAG - 5, max: STICHTAG + 20 });
  const fall = fc.record({
    bei: fc.constantFrom('A', 'B'),
    frist: fc.option(tag, { nil: undefined }),
    termin: fc.option(tag, { nil: undefined, freq: 2 }),
  });
  fc.assert(
    fc.property(fc.array(fall, { maxLength: 40 }), fc.constantFrom(15, 30, 60), (faelle, atv_dauer) => {
      const plan = new Fensterplan(STICHTAG, grundlage({ atv_dauer }));
      const rows = faelle.map(({ bei, termin }) =>
        row({ hauptbetreuer: bei, atv_termin: termin && `${iso(termin)} 09:00` }),
      );
      for (const [i, one] of rows.entries()) plan.add(i, one, faelle[i]?.frist);
      const vergeben = rows.flatMap((one, i) => {
        const frist = faelle[i]?.frist;
        const vorschlag = plan.vorschlag(i, one, frist);
        expect(plan.geplant(i)).toEqual(vorschlag);
        if (vorschlag === undefined) return [];
        const slot = vorschlag.art === 'fenster' ? vorschlag.slot : vorschlag.danach;
        if (slot === undefined) return [];
        expect(slot.tag).toBeGreaterThan(STICHTAG);
        if (vorschlag.art === 'fenster') expect(slot.tag).toBeLessThanOrEqual(frist ?? 0);
        else expect(slot.tag).toBeGreaterThan(frist ?? 0);
        return [`${vorschlag.bei} ${slot.tag} ${slot.von}`];
      });
      expect(new Set(vergeben).size).toBe(vergeben.length);
      const belegt = faelle.flatMap(({ bei, termin }) =>
        termin === undefined ? [] : [`${bei} ${termin} ${9 * 3600}`],
      );
      expect(vergeben.filter((one) => belegt.includes(one))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('rows in two parts, put together, are planned as if one had taken them in', () => {
  const tag = fc.integer({ min: STICHTAG - 2, max: STICHTAG + 9 });
  const fall = fc.record({
    bei: fc.constantFrom('A', 'B', undefined),
    frist: fc.option(tag, { nil: undefined }),
    termin: fc.option(tag, { nil: undefined, freq: 2 }),
  });
  const base = grundlage();
  const leer = () => new Fensterplan(STICHTAG, base);
  const alles = (plan: Fensterplan) => ({
    plan: terminplan(plan, base),
    vorschlaege: [...plan.plaetze()].toSorted((a, b) => a - b).map((platz) => [platz, plan.geplant(platz)]),
  });
  fc.assert(
    fc.property(fc.array(fall, { maxLength: 12 }), fc.array(fall, { maxLength: 12 }), (erste, zweite) => {
      const [eins, zwei, ganz] = [leer(), leer(), leer()];
      for (const [i, { bei, frist, termin }] of [...erste, ...zweite].entries()) {
        const one = row({ hauptbetreuer: bei, atv_termin: termin && `${iso(termin)} 09:00` });
        ganz.add(i, one, frist);
        if (i < erste.length) eins.add(i, one, frist);
        else zwei.add(i - erste.length, one, frist);
      }
      // What was planned before is planned anew.
      alles(eins);
      eins.vereine(zwei.stand(), erste.length);
      expect([...eins.plaetze()].length).toBe(eins.stand().offene.length);
      expect(alles(eins)).toEqual(alles(ganz));
    }),
    { seed: 20_260_318, numRuns: 100 },
  );
});

test('the calendars of the next 15 working days, and where they do not suffice', () => {
  const base = grundlage();
  const plan = new Fensterplan(STICHTAG, base);
  const faelle: Fall[] = [
    { ...A, atv_termin: '2026-03-19 09:00' },
    { ...A, frist: '2026-03-23' },
    { ...A, frist: '2026-03-24' },
    { ...A, frist: '2026-03-18' },
    { frist: '2026-03-23' },
    // No calendar: an appointment that is over, one beside the windows, one with nobody knows whom.
    { hauptbetreuer: 'B', atv_termin: '2026-03-17 09:00' },
    { hauptbetreuer: 'B', atv_termin: '2026-03-19 14:00' },
    { atv_termin: '2026-03-19 09:00' },
    // A calendar, but nobody is waiting.
    { hauptbetreuer: 'C', atv_termin: '2026-03-19 09:00' },
  ];
  for (const [i, { frist, ...parts }] of faelle.entries())
    plan.add(i, row(parts), frist === undefined ? undefined : day(frist));
  const { von, bis, betreuer, ohneBetreuer } = terminplan(plan, base);
  // Karfreitag, 03.04., and Ostermontag, 06.04., are no working days.
  expect([iso(von), iso(bis), ohneBetreuer]).toEqual(['2026-03-19', '2026-04-10', 1]);
  expect(betreuer.map(({ name, offen, ohne, slots }) => [name, offen, ohne, slots.length])).toEqual([
    ['A', 3, 1, 12],
    ['C', 0, 0, 12],
  ]);
  expect(betreuer[0]?.slots.slice(0, 5).map(({ slot, zustand }) => `${iso(slot.tag)} ${zustand}`)).toEqual([
    '2026-03-19 belegt',
    '2026-03-20 vorgeschlagen',
    '2026-03-23 vorgeschlagen',
    '2026-03-24 vorgeschlagen',
    '2026-03-26 frei',
  ]);
});

test('the windows of one day, of the Stichtag too', () => {
  // A Thursday.
  const plan = new Fensterplan(day('2026-03-19'), grundlage({ atv_dauer: 30 }));
  plan.add(0, row({ ...A, atv_termin: '2026-03-19 09:30' }), undefined);
  plan.add(1, row(A), day('2026-03-30'));
  const am = (tag: string) => plan.tag('A', day(tag)).map(({ slot, zustand }) => `${slot.von / 3600} ${zustand}`);
  expect(am('2026-03-20')).toEqual(['9 vorgeschlagen', '9.5 frei']);
  expect(am('2026-03-19')).toEqual(['9 frei', '9.5 belegt']);
  expect([...plan.betreuer()]).toEqual(['A']);
});
