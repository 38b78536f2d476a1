/** Counts, and which rows come first (page 6 "Showing"). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { dringendeAller, Uebersicht } from '../../../core/sheet/summary.ts';
import { answers, antrag } from './answers.ts';

const rows = answers(
  antrag(1, '30.03.2026'),
  antrag(2, '02.03.2026'),
  antrag(3, '10.03.2026'),
  antrag(4, '09.02.2026'),
  antrag(5, '30.03.2026', 'Neuantrag'),
  // Erstberatung done, decision overdue by more.
  antrag(6, '02.02.2026', 'Erstantrag', '10.02.2026', '02.02.2026'),
  antrag(7, '30.03.2026', 'Weiterbewilligung', null, '31.02.2026'),
  // Both deadlines pressing: the overdue one counts.
  antrag(8, '10.03.2026', 'Erstantrag', null, '05.03.2026'),
);
const uebersicht = new Uebersicht();
for (const row of rows) uebersicht.add(row);

test('counts', () => {
  const { zeilen, neufall, stelle, erstberatung, entscheidung, befunde } = uebersicht.zahlen;
  expect({ zeilen, neufall, stelle, erstberatung, entscheidung, befunde }).toEqual({
    zeilen: 8,
    neufall: new Map([
      ['ja', 6],
      ['prüfen', 1],
      ['nein', 1],
    ]),
    stelle: new Map([['prüfen', 8]]),
    erstberatung: new Map([
      ['offen', 2],
      ['überfällig', 2],
      ['bald fällig', 2],
      ['erfüllt', 1],
      ['entfällt', 1],
    ]),
    entscheidung: new Map([
      ['nicht messbar', 5],
      ['überfällig', 2],
      ['entfällt', 1],
    ]),
    befunde: new Map([['DATUM_UNGUELTIG', 1]]),
  });
});

test('overdue by days, soon due by days, to be checked, findings', () => {
  expect(uebersicht.dringend().map(({ index, stufe, frist, resttage }) => [index, stufe, frist, resttage])).toEqual([
    [6, 'überfällig', 'Entscheidung', -27],
    [4, 'überfällig', 'Erstberatung', -21],
    [2, 'überfällig', 'Erstberatung', -6],
    [8, 'überfällig', 'Entscheidung', -4],
    [3, 'bald fällig', 'Erstberatung', 0],
    [5, 'prüfen', undefined, undefined],
    [7, 'fehler', undefined, undefined],
  ]);
  expect(uebersicht.anzahlDringend).toBe(7);
  // Page 6 "Result first": name, next step, whose turn, until when.
  expect(uebersicht.dringend()[0]).toEqual({
    index: 6,
    kundennummer: '123A000006',
    stufe: 'überfällig',
    stufen: ['überfällig'],
    frist: 'Entscheidung',
    faellig: day('2026-02-20'),
    resttage: -27,
    name: '',
    schritt: 'Entscheiden Sie über den Antrag und tragen Sie den Tag ein.',
    bis: day('2026-02-20'),
    wer: 'Leistung',
    werText: 'Leistung',
    team: undefined,
    betreuer: undefined,
  });
  expect(uebersicht.dringend().at(-1)).toMatchObject({ stufe: 'fehler', befund: 'DATUM_UNGUELTIG' });
  // One row is both: it is counted, and found, under each, as the figures by status count it.
  expect([...uebersicht.stufen]).toEqual([
    ['überfällig', 4],
    ['bald fällig', 2],
    ['prüfen', 1],
    ['fehler', 1],
  ]);
});

// Page 6 "No false all-clear".
describe('what is missing on every row', () => {
  test('is said, by the fields that decide', () => {
    expect([...uebersicht.ohneAngabe, uebersicht.nichtPruefbar]).toEqual([[]]);
    const leer = new Uebersicht();
    for (const one of rows) {
      leer.add({
        ...one,
        row: { ...one.row, antragsdatum: undefined, rechtskreis: undefined, geburtsdatum: undefined },
      });
    }
    expect(leer.ohneAngabe).toEqual(
      new Map([
        ['antragsdatum', 8],
        ['geburtsdatum', 8],
        ['rechtskreis', 8],
      ]),
    );
    expect(leer.nichtPruefbar).toEqual(['antragsdatum', 'rechtskreis']);
  });

  test('is no longer missing with one row, or with the other day of the application', () => {
    const eine = new Uebersicht();
    for (const [at, one] of rows.entries()) {
      const row = { ...one.row, anliegen: at === 0 ? one.row.anliegen : undefined, antragsdatum: undefined };
      eine.add({ ...one, row: { ...row, antragsdatum_verbis: one.row.antragsdatum } });
    }
    expect([eine.ohneAngabe.get('anliegen'), eine.nichtPruefbar]).toEqual([7, []]);
    expect(new Uebersicht().nichtPruefbar).toEqual([]);
  });

  test('makes no row "entfällt" in silence: those that may be applications are counted', () => {
    const einige = new Uebersicht();
    for (const [at, one] of rows.entries()) {
      const entfaellt = { ...one.urteil, neufall: { neufall: 'entfällt', grund: '', regel: '' } as const };
      if (at < 3) einige.add({ ...one, urteil: entfaellt, row: { ...one.row, anliegen: undefined } });
      else if (at < 5) einige.add({ ...one, urteil: entfaellt, row: { ...one.row, rechtskreis: 'SGB III' } });
      else einige.add(one);
    }
    expect([einige.anzahlUngeklaert, uebersicht.anzahlUngeklaert]).toEqual([3, 0]);
  });

  test('is no Antragsdatum where no row is an application', () => {
    const andere = new Uebersicht();
    for (const one of rows) {
      andere.add({
        ...one,
        row: { ...one.row, rechtskreis: 'SGB III', anliegen: 'Abmeldung', antragsdatum: undefined },
      });
    }
    expect(andere.nichtPruefbar).toEqual([]);
  });
});

test('a row that is marked as done is never urgent (fine print 68)', () => {
  const still = new Uebersicht();
  for (const one of rows) still.add({ ...one, row: { ...one.row, erledigt: true } });
  expect(still.dringend()).toEqual([]);
  expect(still.zahlen).toEqual(uebersicht.zahlen);
});

test('rows of one kind with the same days left stand as in the sheet, in whatever order they came', () => {
  const gleiche = answers(...[1, 2, 3].map((n) => antrag(n, '02.03.2026')));
  const rueckwaerts = new Uebersicht();
  for (const one of gleiche.toReversed()) rueckwaerts.add(one);
  expect(rueckwaerts.dringend().map(({ index }) => index)).toEqual([1, 2, 3]);
});

test('rows that come after the list was asked for are in it the next time', () => {
  const eine = new Uebersicht();
  for (const one of rows.slice(1, 3)) {
    eine.add(one);
    eine.dringend();
  }
  expect(eine.dringend().map(({ index }) => index)).toEqual([2, 3]);
});

describe('of one row', () => {
  const [row] = rows;
  if (row === undefined) throw new Error('keine Zeile');
  const dringend = (...urteile: Partial<typeof row.urteil>[]) => {
    const eine = new Uebersicht();
    for (const [index, urteil] of urteile.entries()) eine.add({ ...row, index, urteil: { ...row.urteil, ...urteil } });
    return eine.dringend();
  };
  const bald = { status: 'bald fällig', faellig: day('2026-04-02'), resttage: 2 } as const;
  const pruefen = { neufall: { neufall: 'prüfen', grund: '', regel: '' } } as const;

  test('the Erstberatung goes before a decision that is as urgent', () => {
    expect(dringend({ erstberatung: bald, entscheidung: bald })).toMatchObject([{ frist: 'Erstberatung' }]);
  });

  test('what is due soon goes before what has to be checked', () => {
    expect(dringend(pruefen, { erstberatung: bald }).map(({ stufe }) => stufe)).toEqual(['bald fällig', 'prüfen']);
  });

  test('a finding is named where the row is urgent for it alone', () => {
    const befunde = ['ANTRAGSDATUM_FEHLT'] as const;
    expect(dringend({ ...pruefen, befunde }, { befunde }).map((one) => [one.stufe, 'befund' in one])).toEqual([
      ['prüfen', false],
      ['fehler', true],
    ]);
  });
});

test('of several sheets the most urgent rows come first, then by sheet', () => {
  const [offen, zweiter, bald, aeltester] = rows;
  const blatt = (name: string, ...some: readonly (typeof offen)[]) => {
    const eine = new Uebersicht();
    for (const one of some) if (one !== undefined) eine.add(one);
    return { blatt: name, uebersicht: eine };
  };
  const alle = dringendeAller([blatt('A', bald, zweiter), blatt('B', offen, aeltester, zweiter)]);
  expect(alle.map((one) => [one.blatt, one.index, one.stufe, one.resttage])).toEqual([
    ['B', 4, 'überfällig', -21],
    ['A', 2, 'überfällig', -6],
    ['B', 2, 'überfällig', -6],
    ['A', 3, 'bald fällig', 0],
  ]);
});
