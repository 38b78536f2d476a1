/** Which column holds which field (page 1 "Fields of a case row"). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FIELD_IDS,
  type FieldId,
  field,
  fieldsOf,
  OPTIONAL_IDS,
  optionalFieldsOf,
  QUELLEN,
} from '../../../core/fields/declarations.ts';
import { matchHeader, sameLabels, type Umbenennung } from '../../../core/fields/match-header.ts';

/** Columns by field, ambiguous ones, unclaimed ones, as plain values. */
function match(cells: readonly string[], fields: readonly FieldId[] = FIELD_IDS, renamed: Umbenennung = {}) {
  const { columns, ambiguous, unclaimed } = matchHeader(cells, fields, renamed);
  return { columns: Object.fromEntries(columns), ambiguous: Object.fromEntries(ambiguous), unclaimed };
}
const only = (columns: Partial<Record<FieldId, number>>) => ({ columns, ambiguous: {}, unclaimed: [] });

describe('default profile', () => {
  test.each(QUELLEN)('%s: every first label finds its field', (quelle) => {
    const fields = fieldsOf(quelle);
    const header = fields.map((id) => field(id).labels[0]);
    expect(match(header, fields)).toEqual(only(Object.fromEntries(fields.map((id, i) => [id, i]))));
  });

  test('a sheet with every first label', () => {
    const header = FIELD_IDS.map((id) => field(id).labels[0]);
    expect(match(header)).toEqual(only(Object.fromEntries(FIELD_IDS.map((id, i) => [id, i]))));
  });
});

test('every label of every field finds it by itself, whatever the case, blanks, hyphens and full stops', () => {
  for (const id of FIELD_IDS) {
    for (const label of field(id).labels) {
      const umlauts = label.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
      for (const text of [
        label,
        ` ${label.toUpperCase()}`,
        umlauts,
        label.replace(/[ .-]/g, ''),
        label.normalize('NFD'),
      ]) {
        expect(match([text], [id]).columns, text).toEqual({ [id]: 0 });
      }
    }
  }
});

test('no label belongs to two fields of one export, but for one in two exports', () => {
  const twice = new Map<string, FieldId[]>();
  for (const id of FIELD_IDS) {
    for (const label of field(id).labels) twice.set(label, [...(twice.get(label) ?? []), id]);
  }
  // "only where no VerBIS column claims it"
  expect([...twice].filter(([, ids]) => ids.length > 1)).toEqual([
    ['Tag der Antragstellung', ['antragsdatum_verbis', 'antragsdatum']],
  ]);
});

// Fine print 44: optional fields are recognised in an export, but a default export does not carry them.
test.each(QUELLEN)('%s: each of its fields is one of the default export or an optional one', (quelle) => {
  expect([...fieldsOf(quelle), ...optionalFieldsOf(quelle)].toSorted()).toEqual(
    FIELD_IDS.filter((id) => field(id).from.includes(quelle)).toSorted(),
  );
  expect(optionalFieldsOf(quelle).filter((id) => field(id).optional !== true)).toEqual([]);
});

test('the optional fields, the last of them in no export', () => {
  const imExport: FieldId[] = [
    'anmeldebogen',
    'einladung_am',
    'terminart',
    'aufgabe_av',
    'info_leistungsteam_am',
    'rueckgabe_leistung_am',
    'anschreiben_eakte',
  ];
  expect(OPTIONAL_IDS).toEqual(imExport);
  expect(FIELD_IDS.filter((id) => field(id).optional === true)).toEqual([...imExport, 'erledigt']);
});

test('a heading of a house that is nothing but a hyphen does not take the columns without a heading', () => {
  expect(match(['', 'Team', ' '], ['team', 'vorname'], { vorname: ['-'] })).toEqual({
    columns: { team: 1 },
    ambiguous: {},
    unclaimed: [],
  });
});

describe('Tag der Antragstellung', () => {
  test('is the VerBIS day in a sheet, as long as no other column claims that', () => {
    expect(match(['Tag der Antragstellung'])).toEqual(only({ antragsdatum_verbis: 0 }));
    expect(match(['Tag der Antragstellung', 'ALG II beantragt am'])).toEqual(
      only({ antragsdatum_verbis: 1, antragsdatum: 0 }),
    );
    expect(match(['Tag der Antragstellung', 'Antragsdatum'])).toEqual(
      only({ antragsdatum_verbis: 0, antragsdatum: 1 }),
    );
  });

  test('is the ALLEGRO day in an ALLEGRO export', () => {
    expect(match(['Tag der Antragstellung'], fieldsOf('allegro'))).toEqual(only({ antragsdatum: 0 }));
  });
});

describe('several columns', () => {
  test('for one field: the better label wins, then the leftmost; the others are named', () => {
    expect(match(['Name', 'Vorname', 'Nachname', 'Familienname'])).toEqual({
      columns: { nachname: 2, vorname: 1 },
      ambiguous: { nachname: [2, 0, 3] },
      unclaimed: [0, 3],
    });
    expect(match(['Kanal', 'Kanal'])).toEqual({ columns: { kanal: 0 }, ambiguous: { kanal: [0, 1] }, unclaimed: [1] });
  });

  test('for one field in a file: the one further left, whatever its label (fine print 44)', () => {
    const { columns, ambiguous, unclaimed } = matchHeader(
      ['Name', 'Vorname', 'Nachname', 'Familienname'],
      FIELD_IDS,
      {},
      'links',
    );
    expect([columns, ambiguous, unclaimed]).toEqual([
      new Map([
        ['nachname', 0],
        ['vorname', 1],
      ]),
      new Map([['nachname', [0, 2, 3]]]),
      [2, 3],
    ]);
    // A profile says which column it means.
    expect(matchHeader(['Team', 'Gruppe'], ['team'], { team: ['Gruppe'] }, 'links').columns.get('team')).toBe(1);
  });

  test('of no field are named, without those that have no text', () => {
    expect(match(['Bemerkung', '', 'Kundennummer', '  ', 'Telefon'])).toEqual({
      columns: { kundennummer: 2 },
      ambiguous: {},
      unclaimed: [0, 4],
    });
  });
});

describe('renamed labels of a profile', () => {
  test('go before the declared ones', () => {
    const renamed = { team: ['Gruppe'] } satisfies Umbenennung;
    expect(match(['Team', 'Gruppe'], ['team'], renamed)).toEqual({
      columns: { team: 1 },
      ambiguous: { team: [1, 0] },
      unclaimed: [0],
    });
    expect(match(['Team'], ['team'], renamed)).toEqual(only({ team: 0 }));
  });

  test('can take a label from another field', () => {
    expect(match(['Vermittler'], FIELD_IDS, { termin_bei: ['Vermittler'] })).toEqual(only({ termin_bei: 0 }));
  });
});

test('a column holds one field and a field one column, in whatever order the columns stand', () => {
  const label = fc.constantFrom(...FIELD_IDS.flatMap((id) => [...field(id).labels]), 'Bemerkung', '');
  fc.assert(
    fc.property(fc.array(label, { maxLength: 60 }), (header) => {
      const { columns, ambiguous, unclaimed } = matchHeader(header, FIELD_IDS);
      const claimed = [...columns.values()];
      expect(new Set(claimed).size).toBe(claimed.length);
      expect([...claimed, ...unclaimed].toSorted((a, b) => a - b)).toEqual(
        header.flatMap((text, i) => (text === '' ? [] : [i])),
      );
      for (const [id, all] of ambiguous) {
        expect(all[0]).toBe(columns.get(id));
        expect(all.slice(1).every((column) => unclaimed.includes(column))).toBe(true);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

// Page 1: matching ignores case, blanks, hyphens, full stops, umlaut spelling.
test.each<[readonly string[], readonly string[], boolean]>([
  [[], [], true],
  [['Kd.-Nr.', 'Früherer Status'], ['KDNR', 'frueherer status'], true],
  [['Team', 'Kanal'], ['Kanal', 'Team'], false],
  [['Team', 'Kanal'], ['Team', 'Status'], false],
  [['Team'], ['Team', 'Kanal'], false],
  [['Team', 'Kanal'], ['Team'], false],
  [['Team', ''], ['Team'], false],
])('%j and %j are the same headings: %s', (a, b, gleich) => {
  expect(sameLabels(a, b)).toBe(gleich);
});
