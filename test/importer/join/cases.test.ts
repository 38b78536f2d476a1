/** The join against a naive one that is written after page 1 "Join" line by line, and its single rules by example. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldId, Quelle } from '../../../core/fields/declarations.ts';
import { parseCell } from '../../../core/fields/parse.ts';
import { NONE } from '../../../importer/join/cursor.ts';
import type { Satz } from '../exports.ts';
import { casesOf, STICHTAG } from '../tables.ts';

type Records = Readonly<Record<Quelle, readonly Satz[]>>;

const value = <F extends FieldId>(id: F, record: Satz | undefined) =>
  parseCell(id, record?.[id] ?? '', () => {}, STICHTAG);

/** Case rows as the importer gives them: the numbers of the three rows, and what is put together from them. */
async function joined(records: Partial<Records>) {
  // Objects are reused for the next case: they are read one by one.
  return Array.from(await casesOf(records), ({ row, zeilen, umfeld }) => ({
    verbis: zeilen.verbis,
    allegro: zeilen.allegro,
    step: zeilen.step,
    antragsdatum: row.antragsdatum ?? row.antragsdatum_verbis,
    geburtsdatum: row.geburtsdatum,
    nachname: row.nachname,
    rechtskreis: row.rechtskreis,
    anliegen: row.anliegen,
    letzter_antrag: umfeld.letzter_antrag,
  }));
}

/** Page 1 "Join", fine print 14 and 15, by the letter; the records hold no repeats. */
function naive({ verbis, allegro, step }: Records) {
  const persons = [...new Set([...verbis, ...allegro, ...step].map((record) => record.kundennummer ?? ''))].sort();
  const last = (x: unknown) => (typeof x === 'number' ? x : Number.POSITIVE_INFINITY);
  return persons.flatMap((person) => {
    const own = (records: readonly Satz[]) =>
      records.map((record, row) => ({ record, row })).filter(({ record }) => record.kundennummer === person);
    const [v] = own(verbis);
    const a = own(allegro).sort(
      (p, q) => minus(last(value('antragsdatum', p.record)), last(value('antragsdatum', q.record))) || p.row - q.row,
    );
    const s = own(step).sort(
      (p, q) => minus(last(value('eingang_am', p.record)), last(value('eingang_am', q.record))) || p.row - q.row,
    );
    const latest = Math.max(...a.map(({ record }) => value('antragsdatum', record) ?? Number.NEGATIVE_INFINITY));
    const left = [...a];
    const cases = s.map((one) => {
      const kreis = value('rechtskreis', one.record);
      const pairs = value('anliegen', one.record) === 'Neuantrag' && (kreis === undefined || kreis === 'SGB II');
      return { s: one as typeof one | undefined, a: pairs ? left.shift() : undefined };
    });
    cases.push(...left.map((one) => ({ s: undefined, a: one })));
    if (cases.length === 0) cases.push({ s: undefined, a: undefined });
    const rows = cases.map(({ a, s }) => {
      const hasAllegro = a !== undefined;
      const anliegen = value('anliegen', s?.record) ?? (hasAllegro ? 'Neuantrag' : undefined);
      const own = value('antragsdatum', a?.record);
      return {
        verbis: v?.row ?? NONE,
        allegro: a?.row ?? NONE,
        step: s?.row ?? NONE,
        antragsdatum: own ?? value('antragsdatum_verbis', v?.record),
        geburtsdatum: value('geburtsdatum', s?.record) ?? value('geburtsdatum', v?.record),
        nachname: value('nachname', s?.record) ?? value('nachname', v?.record),
        rechtskreis: value('rechtskreis', s?.record) ?? (hasAllegro || anliegen === 'Neuantrag' ? 'SGB II' : undefined),
        anliegen,
        letzter_antrag: !hasAllegro || own === (Number.isFinite(latest) ? latest : undefined),
        eingang: value('eingang_am', s?.record),
      };
    });
    const file = (row: number) => (row === NONE ? Number.POSITIVE_INFINITY : row);
    return rows
      .sort(
        (p, q) =>
          minus(last(p.antragsdatum), last(q.antragsdatum)) ||
          minus(last(p.eingang), last(q.eingang)) ||
          minus(file(p.allegro), file(q.allegro)) ||
          minus(file(p.step), file(q.step)),
      )
      .map(({ eingang, ...rest }) => rest);
  });
}

const minus = (a: number, b: number) => (a === b ? 0 : a - b);

const person = fc.constantFrom('099A000001', '099A000002', '099E000001');
const tag = fc.constantFrom('', '01.03.2026', '02.03.2026', '03.03.2026', '31.02.2026');
const name = fc.constantFrom('', 'Abel', 'Berg');
const verbis = fc.uniqueArray(
  fc.record({
    kundennummer: person,
    antragsdatum_verbis: tag,
    geburtsdatum: fc.constantFrom('', '01.01.1990'),
    nachname: name,
  }),
  { selector: (record) => record.kundennummer, maxLength: 3 },
);
const allegro = fc.uniqueArray(fc.record({ kundennummer: person, antragsdatum: tag }), {
  selector: (record) => `${record.kundennummer} ${value('antragsdatum', record)}`,
  maxLength: 8,
});
const step = fc.uniqueArray(
  fc.record({
    kundennummer: person,
    anliegen: fc.constantFrom('', 'Neuantrag', 'Neuantrag', 'Sonstiges'),
    rechtskreis: fc.constantFrom('', 'SGB II', 'SGB III'),
    eingang_am: fc.constantFrom(
      '',
      '01.03.2026',
      '01.03.2026 00:00',
      '01.03.2026 08:00',
      '02.03.2026',
      '28.02.1965 07:00',
    ),
    geburtsdatum: fc.constantFrom('', '02.01.1990'),
    nachname: name,
  }),
  {
    selector: (record) => `${record.kundennummer} ${value('eingang_am', record)} ${value('anliegen', record)}`,
    maxLength: 10,
  },
);

test('gives the case rows of the naive join, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ verbis, allegro, step }), async (records) => {
      expect(await joined(records)).toEqual(naive(records));
    }),
    { seed: 1, numRuns: 150 },
  );
});

describe('by example', () => {
  const N = { kundennummer: '099A000001' };
  const parts = async (records: Partial<Records>) =>
    (await joined(records)).map(({ verbis, allegro, step }) => [verbis, allegro, step]);

  test('a person only in VerBIS is one case row', async () => {
    expect(await parts({ verbis: [N] })).toEqual([[0, NONE, NONE]]);
  });

  test('the k-th Neuantrag goes with the k-th application, by day and not by file order', async () => {
    const records = {
      verbis: [N],
      allegro: [
        { ...N, antragsdatum: '02.03.2026' },
        { ...N, antragsdatum: '01.02.2025' },
      ],
      step: [
        { ...N, anliegen: 'Neuantrag', eingang_am: '02.03.2026' },
        { ...N, anliegen: 'Neuantrag', eingang_am: '31.01.2025' },
      ],
    };
    expect(await parts(records)).toEqual([
      [0, 1, 1],
      [0, 0, 0],
    ]);
  });

  test('a Neuantrag of SGB III takes no application (fine print 14)', async () => {
    const step = [{ ...N, anliegen: 'Neuantrag', rechtskreis: 'SGB III' }];
    expect(await parts({ allegro: [{ ...N, antragsdatum: '02.03.2026' }], step })).toEqual([
      [NONE, 0, NONE],
      [NONE, NONE, 0],
    ]);
  });
});

describe('heads of a BG', () => {
  /** `vorstaende` of each case row by Kundennummer: how many heads its BG has, where 2 are several. */
  async function heads(...allegro: [person: number, bg: string, vorstand: string, day?: string][]) {
    const records = allegro.map(([n, bg_nummer, vorstand_bg, antragsdatum = '']) => ({
      kundennummer: `099A00000${n}`,
      bg_nummer,
      vorstand_bg,
      antragsdatum,
    }));
    return Array.from(
      await casesOf({ allegro: records }),
      ({ row, umfeld }) => `${row.kundennummer?.at(-1)} ${umfeld.vorstaende}`,
    );
  }

  test('count different persons with Vorstand = ja, in any spelling of the BG-Nummer', async () => {
    expect(await heads([1, '99999//0000001', 'ja'], [2, '99999 0000001', 'nein'], [3, '99999/0000001', 'x'])).toEqual([
      '1 2',
      '2 2',
      '3 2',
    ]);
  });

  test('a person with several applications is one head (fine print 15)', async () => {
    expect(await heads([1, '99999//0000001', 'ja', '01.03.2026'], [1, '99999//0000001', 'ja', '02.03.2026'])).toEqual([
      '1 1',
      '1 1',
    ]);
    expect(await heads([1, '1234500000001', 'ja'], [2, '', 'ja'])).toEqual(['1 undefined', '2 undefined']);
  });

  test('none, where nobody is entered; other BGs do not count', async () => {
    expect(await heads([1, '99999//0000001', ''], [2, '99999//0000002', 'ja'])).toEqual(['1 0', '2 1']);
  });
});

test('names are compared without regard to dotted and dotless i and the form of the apostrophe (fine print 79)', async () => {
  const names = [
    ['DİLEK', 'Dilek'],
    ['YILDIZ', 'Yıldız'],
    ["O'Neil", 'O’Neil'],
    ['We\u00adber', 'Weber'],
    ['Müller', 'Möller'],
  ] as const;
  const person = (i: number) => `099A00000${i}`;
  const records = {
    verbis: names.map(([nachname], i) => ({ kundennummer: person(i), nachname })),
    step: names.map(([, nachname], i) => ({ kundennummer: person(i), nachname })),
  };
  const found = Array.from(await casesOf(records), ({ umfeld }) => umfeld.widerspruch_name);
  expect(found).toEqual([false, false, false, false, true]);
});
