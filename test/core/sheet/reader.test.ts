/** From cells to answers (page 6 "Reading", page 1 "Missing columns"). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { dayOf, secondsOf } from '../../../core/calendar/moment.ts';
import { completeRow } from '../../../core/fields/complete.ts';
import { type CaseRow, FIELD_IDS, type FieldId, field } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import type { Umfeld } from '../../../core/rules/lage.ts';
import { type Einstellungen, VORGABEN } from '../../../core/settings.ts';
import type { Cell, Cells } from '../../../core/sheet/cell.ts';
import { findHeader } from '../../../core/sheet/header.ts';
import { proposeMapping, withVorgabe } from '../../../core/sheet/mapping.ts';
import { createReader, type SheetRow } from '../../../core/sheet/reader.ts';
import { anyRow } from '../any-row.ts';
import { anyNotation, asCells, HEADER } from './as-cells.ts';
import { assessRows, readSheet } from './read.ts';

const STICHTAG = day('2026-03-31');

/** Reads a sheet whose first row is the header, with constants as `feld: text`. */
function read(
  values: readonly Cells[],
  { vorgabe = {}, date1904 = false }: { vorgabe?: Partial<Record<FieldId, string>>; date1904?: boolean } = {},
): readonly SheetRow[] {
  const kopf = findHeader(values);
  if (kopf === undefined) throw new Error('no header');
  let mapping = proposeMapping(kopf.cells);
  for (const id of FIELD_IDS) if (vorgabe[id] !== undefined) mapping = withVorgabe(mapping, id, vorgabe[id]);
  return readSheet(values, kopf, { mapping, date1904, stichtag: STICHTAG, einstellungen: VORGABEN });
}

const KOPF = ['Kundennummer', 'BG-Nummer', 'Antrag vom', 'Antragsart', 'Geburtsdatum', 'Aufenthalt in Deutschland'];
const row = (kundennummer: Cell, ...rest: Cell[]): Cell[] => [
  kundennummer,
  ...[null, 46082, 'Erstantrag', 32874, 'ja'].map((cell, i) => rest[i] ?? cell),
];

describe('a list of new applications', () => {
  test('needs neither Rechtskreis nor Anliegen: a filled ALLEGRO cell is enough', () => {
    const [one] = read([KOPF, row('123A456789')]);
    expect(one).toMatchObject({
      index: 1,
      kundennummer: '123A456789',
      key: '123A456789',
      row: {
        rechtskreis: 'SGB II',
        anliegen: 'Neuantrag',
        antragsdatum: day('2026-03-01'),
        geburtsdatum: day('1990-01-01'),
      },
      zellen: [],
      urteil: { neufall: { neufall: 'ja', grund: 'erstantrag', regel: '004-03' } },
    });
  });

  test('a cell without a value is not filled, a wrong one is', () => {
    const kopf = ['Kundennummer', 'Name', 'Team', 'Antrag vom'];
    const rows = read([kopf, ['123A456789', 'M', 'A', '-'], ['123A456780', 'M', 'A', '31.02.2026']]);
    expect(rows.map(({ row: { anliegen }, zellen }) => [anliegen, zellen])).toEqual([
      [undefined, []],
      ['Neuantrag', [{ field: 'antragsdatum', code: 'DATUM_UNGUELTIG' }]],
    ]);
  });

  test('the Kundennummer alone is no ALLEGRO part, though ALLEGRO has it too', () => {
    expect(read([KOPF, ['123A456789']])[0]?.urteil.neufall.neufall).toBe('entfällt');
  });
});

describe('Kundennummer', () => {
  test.each<[string, Cell, string]>([
    ['missing', null, 'KUNDENNUMMER_FEHLT'],
    ['malformed', '12A', 'KUNDENNUMMER_FORMAT'],
    ['destroyed', 1.23e47, 'KUNDENNUMMER_EXCEL'],
  ])('%s: the row is assessed all the same, and the finding comes first', (_, cell, code) => {
    const [one] = read([KOPF, row(cell, 'x')]);
    expect(one?.urteil.neufall.neufall).toBe('ja');
    expect(one?.zellen.map((zelle) => zelle.code)).toEqual([code, 'BG_NUMMER_FORMAT']);
    expect(one?.row.kundennummer).toBeUndefined();
  });

  test('without a column for it nothing is said on any row, but once', () => {
    const mapping = proposeMapping(KOPF.slice(1));
    const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
    expect(reader.nicht_geprueft).toContainEqual({ code: 'KUNDENNUMMER_FEHLT', fehlt: ['kundennummer'] });
    const cells = row(null, '12345//1234567').slice(1);
    expect(reader.assess(cells, 1)).toMatchObject({ zellen: [], key: '12345//1234567|||32874' });
  });

  test('a row is known by the same key before it is assessed', () => {
    const mapping = proposeMapping(KOPF);
    const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
    const rows = [row('123a456789'), row(1.23e47), row('1067'), row(null, '12345//1234567'), row(' ')];
    expect(rows.map(reader.keyOf)).toEqual(assessRows(reader, rows, 1).map(({ key }) => key));
    expect(rows.map(reader.keyOf)).toEqual(['123A456789', '1,23E+47', '1067', '12345//1234567|||32874', '|||32874']);
  });
});

describe('what the rows know together', () => {
  const kopf = ['Kundennummer', 'BG-Nummer', 'Vorstand BG', 'Antrag vom', 'ALG II beantragt am', 'Antragsart'];
  const neighbours = (...rows: Cell[][]) => read([kopf, ...rows]).map(({ umfeld }) => umfeld);
  const alone = { termin_doppelt: false, widerspruch_geburtsdatum: false, widerspruch_name: false };

  test('heads of a BG are counted by person, over all rows', () => {
    expect(
      neighbours(
        ['123A000001', '12345//1234567', 'ja'],
        ['123A000001', '12345 1234567', 'ja'],
        ['123A000002', '12345BG1234567', 'nein'],
        ['123A000003', '12345//0000002', 'ja'],
        ['123A000004', '12345//0000002', 'ja'],
        ['123A000005', null, 'ja'],
      ).map(({ vorstaende }) => vorstaende),
    ).toEqual([1, 1, 1, 2, 2, undefined]);
  });

  test('only the person’s latest application is compared with VerBIS (fine print 15)', () => {
    expect(
      neighbours(
        ['123A000001', null, null, '01.02.2026'],
        ['123A000001', null, null, '01.03.2026'],
        ['123A000001', null, null, null, '01.01.2026'],
        ['123A000002', null, null, '01.01.2020'],
      ),
    ).toEqual(
      [true, true, true, true].map((v, i) => ({ ...alone, vorstaende: undefined, letzter_antrag: v && i !== 0 })),
    );
  });

  test('whatever order they are collected in', () => {
    const rows: Cell[][] = [
      ['123A000001', '12345//1234567', 'ja', '01.02.2026'],
      ['Summe', null, null, 4],
      ['123A000002', '12345//1234567', 'ja', '01.03.2026'],
      ['123A000001', '12345//1234567', 'nein', '05.03.2026'],
    ];
    const options = { mapping: proposeMapping(kopf), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN };
    const reader = createReader(options);
    for (const [i, one] of [...rows.entries()].toReversed()) reader.collect(one, i + 1);
    const assessed = assessRows(reader, rows, 1);
    expect(assessed).toEqual(read([kopf, ...rows]));
    expect(assessed.map(({ index }) => index)).toEqual([1, 3, 4]);
  });
});

describe('constants', () => {
  test('hold on every row, where no column claims the field', () => {
    const kopf = ['Kundennummer', 'Name', 'Team'];
    const [one] = read([kopf, ['123A456789', 'Meier', null]], {
      vorgabe: {
        rechtskreis: 'SGB II',
        anliegen: 'neuantrag',
        team: 'A',
        aufenthalt_de: 'ja',
        antragsdatum: '01.03.2026',
      },
    });
    expect(one?.row).toMatchObject({
      rechtskreis: 'SGB II',
      anliegen: 'Neuantrag',
      aufenthalt_de: true,
      antragsdatum: day('2026-03-01'),
      team: undefined,
    });
  });

  test('that are no value of their field are named and ignored', () => {
    const mapping = withVorgabe(withVorgabe(proposeMapping(KOPF), 'kanal', 'Rauchzeichen'), 'rechtskreis', 'SGB III');
    const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
    expect(reader.falscheVorgabe).toEqual(['kanal']);
    expect(reader.grundlage.vorhanden.has('kanal')).toBe(false);
    expect(reader.assess(row('123A456789'), 1)?.row).toMatchObject({ kanal: undefined, rechtskreis: 'SGB III' });
  });
});

test('checks that lack a column are named once, without those that only an import can run', () => {
  const mapping = proposeMapping(KOPF);
  const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
  const codes = reader.nicht_geprueft.map(({ code }) => code);
  expect(codes).toContain('HAUPTBETREUER_FEHLT');
  expect(codes).not.toContain('BG_NUMMER_FEHLT');
  expect(codes.filter((code) => /^FEHLT_IN|^WIDERSPRUCH|GEAENDERT/.test(code))).toEqual([]);
  expect(
    createReader({ mapping: proposeMapping(HEADER), date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN })
      .nicht_geprueft,
  ).toEqual([]);
});

/** What the rows of a set say about one of them, counted anew for each. */
function umfeldOf(rows: readonly CaseRow[], one: CaseRow): Umfeld {
  const heads = rows.filter((other) => other.bg_nummer === one.bg_nummer && other.vorstand_bg === true);
  const days = rows.flatMap((other) => (other.kundennummer === one.kundennummer ? (other.antragsdatum ?? []) : []));
  return {
    vorstaende: one.bg_nummer === undefined ? undefined : Math.min(2, new Set(heads.map((h) => h.kundennummer)).size),
    letzter_antrag: !hasAllegro(one) || one.antragsdatum === (days.length === 0 ? undefined : Math.max(...days)),
    termin_doppelt: rows.some((other) => besetzt(one, other)),
    widerspruch_geburtsdatum: false,
    widerspruch_name: false,
  };
}

/** Fine print 52 and 87, by the letter: do both rows have the same appointment, and may they not? */
function besetzt(one: CaseRow, other: CaseRow): boolean {
  const offen = ({ atv_termin, erstberatung_am }: CaseRow) =>
    atv_termin !== undefined &&
    dayOf(atv_termin) >= STICHTAG &&
    secondsOf(atv_termin) !== undefined &&
    !(erstberatung_am !== undefined && erstberatung_am <= STICHTAG);
  const bei = (row: CaseRow) => row.termin_bei ?? (row.aufstocker === true ? row.nebenbetreuung : row.hauptbetreuer);
  return (
    offen(one) &&
    offen(other) &&
    one.kundennummer !== other.kundennummer &&
    one.atv_termin === other.atv_termin &&
    bei(one) !== undefined &&
    bei(one) === bei(other) &&
    !(one.bg_nummer !== undefined && one.bg_nummer === other.bg_nummer)
  );
}

function hasAllegro(one: CaseRow): boolean {
  return FIELD_IDS.some((id) => one[id] !== undefined && field(id).from.join() === 'allegro');
}

test('rows written as a sheet, in either date system, with serials or text, are judged as the rows', () => {
  const ids = fc.record({
    kundennummer: fc.constantFrom('123A000001', '123E000002', '123A000003'),
    bg_nummer: fc.constantFrom(undefined, '12345//0000001', '12345//0000002'),
  });
  const rows = fc.array(
    fc.tuple(anyRow, ids).map(([one, id]): CaseRow => {
      const row = { ...one, ...id };
      return completeRow(row, hasAllegro(row));
    }),
    { minLength: 1, maxLength: 6 },
  );
  const einstellungen: Einstellungen = VORGABEN;
  const grundlage = createGrundlage(einstellungen, { vorhanden: new Set(FIELD_IDS) });
  fc.assert(
    fc.property(rows, fc.boolean(), fc.infiniteStream(anyNotation), (cases, date1904, notations) => {
      const cells = cases.map((one) => asCells(one, date1904, () => notations.next().value));
      const read = readSheet(
        [HEADER, ...cells],
        { row: 0, dataFrom: 1, cells: HEADER },
        {
          mapping: proposeMapping(HEADER),
          date1904,
          stichtag: STICHTAG,
          einstellungen,
        },
      );
      expect(read.map(({ row: one, urteil, zellen }) => ({ one, urteil, zellen }))).toEqual(
        cases.map((one) => ({
          one,
          urteil: assess(one, STICHTAG, grundlage, umfeldOf(cases, one)),
          zellen: FIELD_IDS.filter((id) => one[id] === HAKEN).map((id) => ({ field: id, code: 'HAKEN_STATT_DATUM' })),
        })),
      );
    }),
    { seed: 3, numRuns: 200 },
  );
});
