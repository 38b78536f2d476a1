/** The EZ's list beside a run: what is missing, unknown, different (page 8). */
import { describe, expect, test } from 'vitest';
import { anhang, anhangspalten } from '../../../core/abgleich/anhang.ts';
import { lauffall, zeilenleser } from '../../../core/abgleich/faelle.ts';
import { type Lauffall, type Listenzeile, VERGLICHEN, vergleicheListe } from '../../../core/abgleich/vergleich.ts';
import { day } from '../../../core/calendar/day.ts';
import type { NeufallErgebnis } from '../../../core/decide/neufall.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';
import { type Parts, row } from '../row.ts';

const P1 = '123A000001';
const P2 = '123A000002';

const fall = (parts: Parts, neufall: NeufallErgebnis = 'ja'): Lauffall => {
  const one = row(parts);
  return { row: one, antragsdatum: one.antragsdatum ?? one.antragsdatum_verbis, neufall };
};
const zeile = (parts: Parts, index = 1): Listenzeile => {
  const one = row(parts);
  return { index, kundennummer: one.kundennummer ?? 'unlesbar', row: one, antragsdatum: one.antragsdatum };
};
/** Kundennummern and days of each list, differences as `field: list → run`. */
function kurz(zeilen: readonly Listenzeile[], faelle: readonly Lauffall[], felder = new Set(VERGLICHEN)) {
  const { fehlt, zuPruefen, unbekannt, abweichend, gleich } = vergleicheListe(zeilen, faelle, felder);
  const nummer = (one: Lauffall) => `${one.row.kundennummer} ${one.antragsdatum}`;
  return {
    fehlt: fehlt.map(nummer),
    zuPruefen: zuPruefen.map(nummer),
    unbekannt: unbekannt.map(({ kundennummer }) => kundennummer),
    abweichend: abweichend.map(({ unterschiede }) =>
      unterschiede.map(({ feld, liste, lauf }) => `${feld}: ${liste} → ${lauf}`).join('; '),
    ),
    gleich,
  };
}
const NICHTS = { fehlt: [], zuPruefen: [], unbekannt: [], abweichend: [], gleich: 0 };
const MAERZ = '2026-03-02';

describe('matched by Kundennummer and D', () => {
  test('what agrees', () => {
    expect(
      kurz([zeile({ kundennummer: P1, antragsdatum: MAERZ })], [fall({ kundennummer: P1, antragsdatum: MAERZ })]),
    ).toEqual({
      ...NICHTS,
      gleich: 1,
    });
  });

  test('a Neufall that the list lacks; one to be checked apart; no Neufall is not missed', () => {
    const faelle = [
      fall({ kundennummer: P1, antragsdatum: MAERZ }),
      fall({ kundennummer: P2, antragsdatum: MAERZ }, 'prüfen'),
      fall({ kundennummer: '123A000003', antragsdatum: MAERZ }, 'nein'),
    ];
    expect(kurz([], faelle)).toEqual({
      ...NICHTS,
      fehlt: [`${P1} ${day(MAERZ)}`],
      zuPruefen: [`${P2} ${day(MAERZ)}`],
    });
  });

  test('a row that the run does not know, also one without a Kundennummer', () => {
    expect(kurz([zeile({ kundennummer: P1 }), zeile({})], []).unbekannt).toEqual([P1, 'unlesbar']);
  });

  test('the same person with another D is a difference, not a new case', () => {
    expect(
      kurz(
        [zeile({ kundennummer: P1, antragsdatum: '2026-03-09' })],
        [fall({ kundennummer: P1, antragsdatum: MAERZ })],
      ),
    ).toEqual({ ...NICHTS, abweichend: ['antragsdatum: 09.03.2026 → 02.03.2026'] });
  });

  test('of two applications each row takes its own, whatever the order', () => {
    const faelle = [
      fall({ kundennummer: P1, antragsdatum: '2025-06-02' }),
      fall({ kundennummer: P1, antragsdatum: MAERZ }),
    ];
    const zeilen = [
      zeile({ kundennummer: P1, antragsdatum: '2026-03-04' }),
      zeile({ kundennummer: P1, antragsdatum: MAERZ }),
    ];
    for (const liste of [zeilen, zeilen.toReversed()])
      for (const lauf of [faelle, faelle.toReversed()])
        expect(kurz(liste, lauf)).toEqual({
          ...NICHTS,
          abweichend: ['antragsdatum: 04.03.2026 → 02.06.2025'],
          gleich: 1,
        });
  });

  test('of two applications of one day each row takes one', () => {
    const faelle = [
      fall({ kundennummer: P1, antragsdatum: MAERZ }, 'prüfen'),
      fall({ kundennummer: P1, antragsdatum: MAERZ }),
    ];
    const eine = zeile({ kundennummer: P1, antragsdatum: MAERZ });
    expect(kurz([eine], faelle)).toEqual({ ...NICHTS, zuPruefen: [`${P1} ${day(MAERZ)}`], gleich: 1 });
    expect(kurz([eine, { ...eine, index: 2 }], faelle)).toEqual({ ...NICHTS, gleich: 2 });
  });

  test('rows of another day, or of none, take Neufälle first, then cases to be checked, then the others', () => {
    const tage = ['2026-01-02', '2026-01-05', '2026-01-07', MAERZ];
    const faelle = (['entfällt', 'nein', 'prüfen', 'ja'] as const).map((neufall, i) =>
      fall({ kundennummer: P1, antragsdatum: tage[i] }, neufall),
    );
    const zeilen = ['2026-02-02', undefined, '2026-02-03'].map((antragsdatum) =>
      zeile({ kundennummer: P1, antragsdatum }),
    );
    expect(kurz(zeilen, faelle)).toEqual({
      ...NICHTS,
      abweichend: [
        'antragsdatum: 02.02.2026 → 02.03.2026',
        'antragsdatum:  → 07.01.2026',
        'antragsdatum: 03.02.2026 → 05.01.2026',
      ],
    });
  });

  test('a repeated row belongs to the same case; one of an older application differs from the latest', () => {
    const faelle = [fall({ kundennummer: P1, antragsdatum: MAERZ })];
    const zweimal = [
      zeile({ kundennummer: P1, antragsdatum: MAERZ }),
      zeile({ kundennummer: P1, antragsdatum: MAERZ }),
    ];
    expect(kurz(zweimal, faelle)).toEqual({ ...NICHTS, gleich: 2 });
    const aelter = [
      zeile({ kundennummer: P1, antragsdatum: MAERZ }),
      zeile({ kundennummer: P1, antragsdatum: '2024-01-08' }),
    ];
    expect(kurz(aelter, faelle)).toEqual({
      ...NICHTS,
      abweichend: ['antragsdatum: 08.01.2024 → 02.03.2026'],
      gleich: 1,
    });
    // Of several the latest, wherever it stands; one without a day is the oldest.
    const tage = ['2025-06-02', undefined, MAERZ, '2025-09-01'];
    for (let i = 0; i < tage.length; i++) {
      const reihe = [...tage.slice(i), ...tage.slice(0, i)];
      const lauf = reihe.map((antragsdatum) => fall({ kundennummer: P1, antragsdatum }));
      const liste = [...reihe, '2024-01-08'].map((antragsdatum) => zeile({ kundennummer: P1, antragsdatum }));
      expect(kurz(liste, lauf)).toEqual({
        ...NICHTS,
        abweichend: ['antragsdatum: 08.01.2024 → 02.03.2026'],
        gleich: 4,
      });
    }
  });
});

describe('compared where the run knows a value and the list has the column', () => {
  const lauf = [fall({ kundennummer: P1, antragsdatum: MAERZ, hauptbetreuer: 'A', team: 'T 1' })];
  const eine = [zeile({ kundennummer: P1, antragsdatum: MAERZ, hauptbetreuer: 'B' })];
  test('all', () => expect(kurz(eine, lauf).abweichend).toEqual(['hauptbetreuer: B → A; team:  → T 1']));
  test('without a column for Team', () => {
    expect(kurz(eine, lauf, new Set(['antragsdatum', 'hauptbetreuer'] as const)).abweichend).toEqual([
      'hauptbetreuer: B → A',
    ]);
  });
  test('what the run does not know is no difference', () => {
    expect(kurz(eine, [fall({ kundennummer: P1, antragsdatum: MAERZ })]).gleich).toBe(1);
  });
});

describe('a line of faelle.csv', () => {
  const kopf = ['kundennummer', 'hauptbetreuer', 'antragsdatum', 'neufall', 'mehr'];
  const lies = (...cells: readonly string[]) => {
    const zelle = zeilenleser(kopf)?.(cells);
    return zelle && lauffall(zelle);
  };

  test('is read by the names of its columns; a spreadsheet may have saved its days anew', () => {
    const found = { antragsdatum: day(MAERZ), neufall: 'ja', row: { kundennummer: P1, hauptbetreuer: '=A' } };
    expect(lies(P1, "'=A", MAERZ, 'ja')).toMatchObject(found);
    expect(lies(P1, "'=A", '02.03.2026', 'ja')).toMatchObject(found);
    expect(lies(P1, '', '', 'prüfen')).toMatchObject({ antragsdatum: undefined, neufall: 'prüfen' });
  });

  test.each([
    ['another word', [P1, '', MAERZ, 'vielleicht']],
    ['a lost day', [P1, '', 'gestern', 'ja']],
    ['a number that a spreadsheet has destroyed', ['1,23E+11', '', MAERZ, 'ja']],
  ])('is none with %s', (_, cells) => {
    expect(lies(...cells)).toBeUndefined();
  });

  test.each([
    ['Kundennummer', 'Antrag vom'],
    ['kundennummer', 'antragsdatum'],
    ['antragsdatum', 'neufall'],
  ])('a file with %s and %s alone is none', (...kopf) => {
    expect(zeilenleser(kopf)).toBeUndefined();
  });
});

test('a new row is written as the rows above: days as numbers or text, the rest of the columns empty', () => {
  const kopf = ['Notiz', 'Kundennummer', 'Antrag vom', 'Eingang am', 'Aufenthalt in Deutschland', 'Team'];
  const mapping = proposeMapping(kopf);
  const above = [['', P2, 46_000, '01.02.2026', 'ja', '']];
  const neuer = fall({
    kundennummer: P1,
    antragsdatum_verbis: MAERZ,
    eingang_am: '2026-03-02 08:15',
    aufenthalt_de: true,
  });
  expect([...anhang(neuer, anhangspalten(mapping, above), false)].toSorted(([a], [b]) => a - b)).toEqual([
    [1, P1],
    [2, dayToSerial(day(MAERZ), false)],
    [3, '02.03.2026 08:15'],
    [4, 'ja'],
  ]);
});

// Page 8: "formats of the row above".
test.each<[Parts, FieldId, alsZahl: boolean, Cell]>([
  [{ eingang_am: '2026-03-02 06:00' }, 'eingang_am', true, dayToSerial(day(MAERZ), false) + 0.25],
  [{ eingang_am: MAERZ }, 'eingang_am', true, dayToSerial(day(MAERZ), false)],
  [{ eingang_am: MAERZ }, 'eingang_am', false, '02.03.2026'],
  [{ aufenthalt_de: false }, 'aufenthalt_de', false, 'nein'],
  [{ kanal: 'Post' }, 'kanal', true, 'Post'],
  [{ erstberatung_am: HAKEN }, 'erstberatung_am', false, 'x'],
  [{ erstberatung_am: HAKEN }, 'erstberatung_am', true, 'x'],
])('%j in a column of its own, days as numbers: %s, %s', (parts, id, alsZahl, cell) => {
  expect([...anhang(fall(parts), [{ id, column: 3, alsZahl }], false)]).toEqual([[3, cell]]);
});

test('D stands in the column for it, the day of VerBIS in a column of its own', () => {
  const beide = fall({ antragsdatum: MAERZ, antragsdatum_verbis: '2026-03-03' });
  const spalten = (...ids: readonly FieldId[]) => ids.map((id, column) => ({ id, column, alsZahl: false }));
  expect([...anhang(beide, spalten('antragsdatum_verbis', 'antragsdatum'), false)]).toEqual([
    [0, '03.03.2026'],
    [1, '02.03.2026'],
  ]);
  expect([...anhang(beide, spalten('antragsdatum_verbis', 'team'), false)]).toEqual([[0, '02.03.2026']]);
});
