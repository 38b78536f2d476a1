/** What a list leaves open, in four blocks (page 6 "The first hour of a team lead"). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cell, Cells } from '../../../core/sheet/cell.ts';
import { istOffen, type Leitfaden, Leitfadensammler } from '../../../core/sheet/leitfaden.ts';
import {
  proposeMapping,
  type SheetMapping,
  withColumn,
  withUnbenutzt,
  withVorgabe,
  withWort,
} from '../../../core/sheet/mapping.ts';
import { remember } from '../../../core/sheet/memory.ts';
import { createReader } from '../../../core/sheet/reader.ts';
import { type Grundfeld, Uebersicht } from '../../../core/sheet/summary.ts';
import { readRows } from './read.ts';

const STICHTAG = day('2026-03-31');

function leitfaden(mapping: SheetMapping, rows: readonly Cells[]): Leitfaden {
  const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
  const sammler = new Leitfadensammler(mapping);
  const uebersicht = new Uebersicht();
  for (const row of readRows(reader, rows, 1)) {
    uebersicht.add(row);
    sammler.add(row, rows[row.index - 1] ?? []);
  }
  return sammler.ergebnis(uebersicht, STICHTAG, {}, reader.falscheVorgabe);
}

/** A list as somebody keeps it: 46 027 is 05.01.2026, a serial. */
const KOPF = ['Kundennummer', 'Familienname', 'Geb.', 'Antr.-Dat.', 'Kanal', 'Kommentar', 'Erstberatung am'];
const ZEILEN: readonly Cells[] = [
  ['123A456701', 'Anders', '04.05.1990', 46_027, 'Schalter', 'ruft an', 'offen?'],
  ['123A456702', 'Berg', '17.03.1985', 46_028, 'Schalter', '', ''],
  ['123A456703', 'Conrad', '30.11.1979', 46_029, 'Rohrpost', '', '31.02.2026'],
];

describe('a list of unknown headings', () => {
  const mapping = proposeMapping(KOPF);
  const found = leitfaden(mapping, ZEILEN);

  test('names unused columns with the field that they may be', () => {
    expect(found.spalten).toEqual([
      { column: 2, kopf: 'Geb.', vielleicht: 'geburtsdatum' },
      { column: 3, kopf: 'Antr.-Dat.', vielleicht: 'antragsdatum' },
      { column: 5, kopf: 'Kommentar' },
    ]);
  });

  test('names the fields that nothing can be decided without, with what one click takes', () => {
    expect(found.felder).toEqual([
      // "Geb." says by its words that it is no Antragsdatum, though its values are days, and the other way round.
      { feld: 'antragsdatum', zeilen: 3, spalten: [3], vorschlag: { spalte: 3 } },
      { feld: 'geburtsdatum', zeilen: 3, spalten: [2], vorschlag: { spalte: 2 } },
      // A row with an Erstberatung only is no application: nobody has said what it is about.
      { feld: 'rechtskreis', zeilen: 3, spalten: [], konstante: 'SGB II', vorschlag: { konstante: 'SGB II' } },
      { feld: 'anliegen', zeilen: 3, spalten: [], konstante: 'Neuantrag', vorschlag: { konstante: 'Neuantrag' } },
      { feld: 'aufenthalt_de', zeilen: 3, spalten: [], konstante: 'ja', vorschlag: { konstante: 'ja' } },
    ]);
  });

  test('names unknown words with their number, and cells that could not be read', () => {
    expect(found.woerter).toEqual([
      { feld: 'kanal', list: 'kanal', wort: 'Schalter', anzahl: 2, vorschlag: 'persönlich' },
      { feld: 'kanal', list: 'kanal', wort: 'Rohrpost', anzahl: 1 },
    ]);
    expect(found.zellen).toEqual([
      { index: 1, column: 6, feld: 'erstberatung_am', code: 'DATUM_UNGUELTIG', text: 'offen?' },
      { index: 3, column: 6, feld: 'erstberatung_am', code: 'DATUM_UNGUELTIG', text: '31.02.2026' },
    ]);
    expect(istOffen(found)).toBe(true);
  });

  test('is silent about what a person has answered, also after it was kept', () => {
    let answered = withColumn(withColumn(mapping, 'geburtsdatum', 2), 'antragsdatum', 3);
    answered = withVorgabe(withVorgabe(answered, 'aufenthalt_de', 'ja'), 'anliegen', 'Neuantrag');
    answered = withWort(withWort(answered, 'kanal', 'Schalter', 'persönlich'), 'kanal', 'Rohrpost', null);
    for (const one of [answered, proposeMapping(KOPF, remember(answered))]) {
      const { spalten, felder, woerter } = leitfaden(one, ZEILEN);
      expect({ spalten, felder, woerter }).toEqual({
        spalten: [{ column: 5, kopf: 'Kommentar' }],
        felder: [],
        woerter: [],
      });
    }
  });
});

test('a column of days whose heading says nothing of a field is none to be taken with a click', () => {
  const kopf = [...KOPF.slice(0, 2), 'Geb.', 'Antr. v.', 'EB geführt am', 'Termin EB', 'Frist', 'Antragsart', 'Haken'];
  const rows: readonly Cells[] = [
    ['123A456701', 'Anders', '04.05.1990', 46_027, '12.01.26', '12.01.26', '26.01.26', 'Neu', 1],
    ['123A456702', 'Berg', '04.05.1991', 46_028, 'x', '13.01.26', '27.01.26', 'Weiter', 1],
  ];
  const { spalten, felder, woerter } = leitfaden(proposeMapping(kopf), rows);
  expect({ spalten, woerter, antragsdatum: felder[0], aufenthalt: felder.at(-1) }).toEqual({
    spalten: [
      { column: 2, kopf: 'Geb.', vielleicht: 'geburtsdatum' },
      { column: 3, kopf: 'Antr. v.', vielleicht: 'antragsdatum' },
      { column: 4, kopf: 'EB geführt am', vielleicht: 'erstberatung_am' },
      { column: 5, kopf: 'Termin EB', vielleicht: 'atv_termin' },
      { column: 6, kopf: 'Frist' },
      { column: 8, kopf: 'Haken' },
    ],
    woerter: [
      { feld: 'antragsart', list: 'antragsart', wort: 'Neu', anzahl: 1, vorschlag: 'Neuantrag' },
      { feld: 'antragsart', list: 'antragsart', wort: 'Weiter', anzahl: 1, vorschlag: 'Weiterbewilligung' },
    ],
    antragsdatum: { feld: 'antragsdatum', zeilen: 2, spalten: [3, 6], vorschlag: { spalte: 3 } },
    aufenthalt: { feld: 'aufenthalt_de', zeilen: 2, spalten: [], konstante: 'ja', vorschlag: { konstante: 'ja' } },
  });
});

test('a column that a person leaves unused is no question any more, and a field without a column neither', () => {
  const mapping = withUnbenutzt(withColumn(proposeMapping(KOPF), 'rechtskreis', undefined), ['geb', 'Antr.-Dat.']);
  const { spalten, felder } = leitfaden(mapping, ZEILEN);
  expect(spalten.filter(({ vielleicht }) => vielleicht !== undefined)).toEqual([]);
  expect(felder.map(({ feld }) => feld)).not.toContain('rechtskreis');
});

test('a column without one value is asked about like a missing one, a column with some is not', () => {
  const kopf = [...KOPF.slice(0, 2), 'Antragsdatum', 'Geburtsdatum', 'Aufenthalt in Deutschland'];
  const rows = [
    ['123A456701', 'Anders', '05.01.2026', '04.05.1990', ''],
    ['123A456702', 'Berg', '06.01.2026', '', ''],
  ];
  expect(leitfaden(proposeMapping(kopf), rows).felder).toEqual([
    { feld: 'aufenthalt_de', zeilen: 2, spalten: [], konstante: 'ja', vorschlag: { konstante: 'ja' } },
  ]);
});

test('a column of sentences is no list of words: its cells are named instead', () => {
  const rows = Array.from({ length: 41 }, (_, n) => ['123A456701', `Satz ${n}`, '05.01.2026', '04.05.1990']);
  const kopf = ['Kundennummer', 'Anliegen', 'Antragsdatum', 'Geburtsdatum'];
  const viele = leitfaden(proposeMapping(kopf), rows);
  expect([viele.woerter, viele.zellen.length, viele.zellen[40]]).toEqual([
    [],
    41,
    { index: 41, column: 1, feld: 'anliegen', code: 'WERT_UNBEKANNT', text: 'Satz 40' },
  ]);
  expect(leitfaden(proposeMapping(kopf), rows.slice(1)).woerter.length).toBe(40);
});

test('cells that could be read, though something is said of them, are none; error values are no words', () => {
  const kopf = ['Kundennummer', 'Kanal', 'Hauptbetreuer', 'Erstberatung am', 'Antragsdatum'];
  const rows: readonly Cells[] = [
    ['123A456701', '#NV', 'Weber', '12.01.26 AB', '05.01.2026'],
    ['123A456702', 'Post', '#NV', 'x', '05.01.2026'],
    ['12A', 'Rohrpost', 'Weber', '', '05.01.2026'],
  ];
  const { zellen, woerter } = leitfaden(proposeMapping(kopf), rows);
  expect(zellen).toEqual([
    { index: 1, column: 1, feld: 'kanal', code: 'WERT_UNBEKANNT', text: '#NV' },
    { index: 2, column: 2, feld: 'hauptbetreuer', code: 'WERT_UNBEKANNT', text: '#NV' },
    { index: 3, column: 0, feld: 'kundennummer', code: 'KUNDENNUMMER_FORMAT', text: '12A' },
  ]);
  expect(woerter.map(({ wort }) => wort)).toEqual(['Rohrpost']);
});

test('a field whose constant is no value of it is asked about again', () => {
  const mapping = withVorgabe(withVorgabe(proposeMapping(KOPF), 'anliegen', 'Quatsch'), 'rechtskreis', 'SGB II');
  expect(leitfaden(mapping, ZEILEN).felder.map(({ feld }) => feld)).toEqual([
    'antragsdatum',
    'geburtsdatum',
    'anliegen',
    'aufenthalt_de',
  ]);
});

test('cells that could not be read stand row by row, from left to right', () => {
  const rows = Array.from({ length: 41 }, (_, n) => ['123A456701', `Satz ${n}`, '31.02.2026', '04.05.1990']);
  const { zellen } = leitfaden(proposeMapping(['Kundennummer', 'Anliegen', 'Antragsdatum', 'Geburtsdatum']), rows);
  expect(zellen.map(({ index, column }) => [index, column])).toEqual(
    rows.flatMap((_, n) => [
      [n + 1, 1],
      [n + 1, 2],
    ]),
  );
});

test('also where they are few, and the columns stand in another order than the fields', () => {
  const rows = [['123A456701', '31.02.2026', '32.01.1990']];
  const { zellen } = leitfaden(proposeMapping(['Kundennummer', 'Antragsdatum', 'Geburtsdatum']), rows);
  const umgekehrt = leitfaden(proposeMapping(['Kundennummer', 'Geburtsdatum', 'Antragsdatum']), rows).zellen;
  expect([zellen, umgekehrt].map((all) => all.map(({ column }) => column))).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('something is open where a field, a word or a column that may be one is', () => {
  const nichts: Leitfaden = { spalten: [{ column: 5, kopf: 'Kommentar' }], felder: [], woerter: [], zellen: [] };
  const { spalten, felder, woerter, zellen } = leitfaden(proposeMapping(KOPF), ZEILEN);
  expect(
    [{}, { zellen }, { spalten }, { felder: felder.slice(0, 1) }, { woerter: woerter.slice(0, 1) }].map((teil) =>
      istOffen({ ...nichts, ...teil }),
    ),
  ).toEqual([false, false, true, true, true]);
});

test('a word of the list itself counts in every decision (page 6, words that no list knows)', () => {
  const mapping = withWort(proposeMapping(KOPF), 'kanal', 'Schalter', 'persönlich');
  const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
  const rows = ZEILEN.map((cells) => reader.assess(cells, 1)?.row.kanal);
  expect(rows).toEqual(['persönlich', 'persönlich', undefined]);
});

describe('one by one', () => {
  const sammler = (mapping: SheetMapping, rows: readonly Cells[]) => {
    const one = new Leitfadensammler(mapping);
    for (const [index, cells] of rows.entries()) one.add({ index, zellen: [] }, cells);
    return one;
  };
  const ergebnis = (one: Leitfadensammler, leer: Partial<Record<Grundfeld, number>> = {}, zeilen = 3) =>
    one.ergebnis(
      {
        ohneAngabe: new Map(Object.entries(leer) as [Grundfeld, number][]),
        zahlen: { ...new Uebersicht().zahlen, zeilen },
      },
      STICHTAG,
      {},
    );

  test('five hundred rows tell what a column holds', () => {
    const mapping = proposeMapping(['Kundennummer', 'X']);
    const nach = (n: number) =>
      ergebnis(sammler(mapping, [...Array(n).fill([]), [null, 'Fax'], [null, 'Post']])).spalten;
    expect([498, 499].map(nach)).toStrictEqual([
      [{ column: 1, kopf: 'X', vielleicht: 'kanal' }],
      [{ column: 1, kopf: 'X' }],
    ]);
  });

  test('a heading that is nearly one is a suggestion', () => {
    expect(ergebnis(sammler(proposeMapping(['Kundennummer', 'Tean']), [])).spalten).toEqual([
      { column: 1, kopf: 'Tean', vielleicht: 'team' },
    ]);
  });

  test('a field that has a column, or is to have none, is not looked for', () => {
    const rows = [
      ['', 'Post', 'Fax'],
      ['', 'Fax', 'Post'],
    ];
    const ohne = withColumn(proposeMapping(['Kundennummer', 'Kanal', 'X']), 'kanal', undefined);
    expect([
      ergebnis(sammler(proposeMapping(['Kundennummer', 'Kanal', 'X']), rows)).spalten,
      ergebnis(sammler(ohne, rows)).spalten,
    ]).toEqual([
      [{ column: 2, kopf: 'X' }],
      [
        { column: 1, kopf: 'Kanal' },
        { column: 2, kopf: 'X' },
      ],
    ]);
  });

  test('a field without a column is asked about, also where some rows have it all the same', () => {
    const one = sammler(proposeMapping(['Kundennummer']), []);
    expect(ergebnis(one, { rechtskreis: 2, geburtsdatum: 1 }).felder).toStrictEqual([
      { feld: 'geburtsdatum', zeilen: 1, spalten: [] },
      { feld: 'rechtskreis', zeilen: 2, spalten: [], konstante: 'SGB II', vorschlag: { konstante: 'SGB II' } },
    ]);
  });

  test('columns that may be the missing field: those that fit before those that only sound so', () => {
    const mapping = proposeMapping([
      'Kundennummer',
      'Antragszeit',
      'Tag',
      'Antragsdtm',
      'Notiz',
      'Wiedervorlage',
      'Frist EB',
    ]);
    const rows = [1, 2, 3].map((n) => ['', 'x', `0${n}.03.2026`, 'folgt', 'abc', '02.03.2026', '02.03.2026']);
    const beide = proposeMapping(['Kundennummer', 'Frist', 'Antr. v.']);
    expect(ergebnis(sammler(beide, [['', '02.03.2026', '02.03.2026']]), { antragsdatum: 3 }).felder).toEqual([
      { feld: 'antragsdatum', zeilen: 3, spalten: [2, 1], vorschlag: { spalte: 2 } },
    ]);
    // "Wiedervorlage" is no field's, "Frist EB" another's.
    expect(ergebnis(sammler(mapping, rows), { antragsdatum: 3 }).felder).toEqual([
      { feld: 'antragsdatum', zeilen: 3, spalten: [2, 3, 1] },
    ]);
  });

  test.each<[string, Cell, string | undefined]>([
    ['a day', 46_027, 'antragsdatum'],
    ['the first that a person writes', 10_000, 'antragsdatum'],
    ['one before', 9_999, undefined],
    ['the last', 60_000, 'antragsdatum'],
    ['one after', 60_001, undefined],
    ['a tick', 1, undefined],
  ])('a serial is seen as %s', (_, serial, feld) => {
    const mapping = proposeMapping(['Kundennummer', 'Antr. v.']);
    const [spalte] = ergebnis(sammler(mapping, [['', serial]])).spalten;
    expect(spalte?.vielleicht).toBe(feld);
  });

  test('a heading with a tenth of a label is just enough, if nothing speaks against it', () => {
    // "Geb. am" in fifty and in 51 letters: a likeness of 0.45, and less.
    const mit = (n: number) =>
      ergebnis(sammler(proposeMapping(['Kundennummer', `Gebam${'x'.repeat(n)}`]), []), { geburtsdatum: 3 });
    expect([45, 46].map((n) => mit(n).felder[0]?.spalten)).toEqual([[1], []]);
  });

  test('a column that may be another field is none for this one', () => {
    const mapping = proposeMapping(['Kundennummer', 'Trägersch.']);
    const one = sammler(mapping, [
      ['', 'SGB II'],
      ['', 'SGB III'],
    ]);
    expect(ergebnis(one, { rechtskreis: 3 })).toMatchObject({
      spalten: [{ column: 1, vielleicht: 'traegerschaft' }],
      felder: [{ feld: 'rechtskreis', spalten: [] }],
    });
  });

  test('a number that stands for a tick is seen as one', () => {
    const mapping = proposeMapping(['Kundennummer', 'EGV']);
    expect([1, 2].map((cell) => ergebnis(sammler(mapping, [['', cell]])).spalten[0]?.vielleicht)).toEqual([
      'vereinbarung_am',
      undefined,
    ]);
  });

  test('a serial with a time is seen as a day with a time', () => {
    // The heading alone says too little.
    const mapping = proposeMapping(['Kundennummer', 'Beratungszeit']);
    const mit = (cell: Cell) => ergebnis(sammler(mapping, [['', cell]])).spalten[0]?.vielleicht;
    expect([46_027, 46_027.5, '05.01.2026 12:00'].map(mit)).toEqual(['erstberatung_am', 'atv_termin', 'atv_termin']);
  });

  test('words of yes and no are cells that could not be read, empty ones are none', () => {
    const one = new Leitfadensammler(proposeMapping(['Kundennummer', 'Inga', 'Kanal']));
    const zellen = (['inga', 'kanal'] as const).map((field) => ({ field, code: 'WERT_UNBEKANNT' }) as const);
    one.add({ index: 1, zellen }, ['', 'vielleicht', '']);
    expect(ergebnis(one)).toMatchObject({
      woerter: [],
      zellen: [{ index: 1, column: 1, feld: 'inga', code: 'WERT_UNBEKANNT', text: 'vielleicht' }],
    });
  });
});
