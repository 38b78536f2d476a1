/** One check of a sheet after another, as pane and `neufall pruefen` make them (page 6 "Reading" and "Writing"). */
import { describe, expect, test } from 'vitest';
import { VORGABEN } from '../../../core/settings.ts';
import {
  andereVorschlaege,
  type Blattauftrag,
  pruefeBlatt,
  sammle,
  zaehle,
} from '../../../core/sheet/blattpruefung.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { AKTIONEN, ERGEBNISSPALTEN, type Ergebnisspalte, placeResultColumns } from '../../../core/sheet/columns.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';
import { createReader, type SheetReader } from '../../../core/sheet/reader.ts';
import { finish, type Steps } from '../../../core/sheet/steps.ts';
import { Geschrieben } from '../../../core/sheet/written.ts';
import { STICHTAG } from './answers.ts';

const KOPF = [
  'Kundennummer',
  'Antragsdatum',
  'Geburtsdatum',
  'Aufenthalt in Deutschland',
  'Antragsart',
  'Hauptbetreuer',
  'ATV-Termin',
  'Erstberatung am',
];
const person = (n: number, antragsart: Cell = 'Erstantrag', betreuer: Cell = null): Cell[] => [
  `123A00000${n}`,
  '02.03.2026',
  '01.01.1990',
  'ja',
  antragsart,
  betreuer,
  null,
  null,
];
const NEUFALL = KOPF.length;
const GRUND = NEUFALL + 1;
const ANTRAGSART = 4;

type Wahl = Partial<Pick<Blattauftrag, 'formel' | 'gilt' | 'nur' | 'gesammelt'>>;

/** A sheet that is checked, and into which the program writes what it may. */
class Blatt {
  readonly values: Cell[][];
  geschrieben = Geschrieben.read(undefined);
  /** Rows of the first pass. */
  gesammelt: number[] = [];
  private readonly spalten: readonly Ergebnisspalte[];

  constructor(spalten: readonly Ergebnisspalte[], ...rows: Cell[][]) {
    this.spalten = spalten;
    this.values = [[...KOPF], ...rows];
  }

  get kopf(): string[] {
    return (this.values[0] ?? []).map(String);
  }

  get zeilen() {
    return { values: this.values, dataFrom: 1, end: this.values.length, verbund: new Map() };
  }

  reader(): SheetReader {
    const reader = createReader({
      mapping: proposeMapping(this.kopf),
      date1904: false,
      stichtag: STICHTAG,
      einstellungen: VORGABEN,
    });
    const collect = (cells: readonly Cell[], index: number) => {
      this.gesammelt.push(index);
      reader.collect(cells, index);
    };
    return { ...reader, collect };
  }

  /** The states of the cells by row, what stays, and the number of changes and steps. */
  pruefe({ formel = () => false, ...wahl }: Wahl = {}, reader = this.reader()) {
    const { kopf, zeilen, spalten, values } = this;
    const plaetze = placeResultColumns(kopf, spalten, kopf.length - 1);
    const staende: Record<number, string> = {};
    const werte: [number, number, Cell][] = plaetze.map(({ spalte, column }) => [0, column, spalte]);
    const auftrag: Blattauftrag = {
      ...{ reader, zeilen, kopf, plaetze, geschrieben: this.geschrieben, formel },
      ...wahl,
      nimm: ({ row, zellen }) => {
        staende[row.index] = zellen.map(({ stand }) => stand).join();
        for (const [at, { stand, neu }] of zellen.entries())
          if (stand === 'neu' || stand === 'anders') werte.push([row.index, plaetze[at]?.column ?? -1, neu]);
      },
    };
    const { schritte, value } = zaehleSchritte(pruefeBlatt(auftrag));
    // Through the text of the settings, as a workbook keeps it.
    this.geschrieben = Geschrieben.read(value.geschrieben.toText());
    for (const [row, column, cell] of werte) (values[row] as Cell[])[column] = cell;
    return {
      staende,
      bleibt: value.bleibt.map(({ row, column, stand, alt, neu }) => [row.index, column, stand, alt, neu]),
      geaendert: value.geaendert,
      schritte,
      pruefung: value,
    };
  }
}

/** What a person, or another program, writes. */
function cell({ values }: Blatt, row: number, column: number, value: Cell): void {
  (values[row] as Cell[])[column] = value;
}

function zaehleSchritte<T>(steps: Steps<T>): { readonly schritte: number; readonly value: T } {
  for (let schritte = 0; ; schritte++) {
    const { done, value } = steps.next();
    if (done) return { schritte, value };
  }
}

/** Two columns, three persons and a blank row, written once. */
function geschriebenes(): Blatt {
  const blatt = new Blatt(AKTIONEN.markieren, person(1), person(2, 'Weiterbewilligung'), [], person(3));
  blatt.pruefe();
  return blatt;
}

test('the first time every answer is new, and blank rows are none', () => {
  const blatt = new Blatt(AKTIONEN.markieren, person(1), person(2, 'Weiterbewilligung'), [], person(3));
  const { pruefung, ...rest } = blatt.pruefe();
  expect(rest).toEqual({
    staende: { 1: 'neu,neu', 2: 'neu,neu', 4: 'neu,neu' },
    bleibt: [],
    geaendert: 6,
    schritte: 0,
  });
  expect(blatt.values.map((cells) => cells.slice(NEUFALL))).toEqual([
    ['Neufall', 'Neufall-Grund'],
    ['ja', 'Erstantrag'],
    ['nein', 'Weiterbewilligung'],
    [],
    ['ja', 'Erstantrag'],
  ]);
  expect(pruefung.uebersicht.zahlen.zeilen).toBe(3);
  expect(blatt.geschrieben.size).toBe(3);
  expect(blatt.gesammelt).toEqual([1, 2, 3, 4]);
});

test('what the rows leave open is collected with them', () => {
  const { pruefung } = new Blatt(AKTIONEN.markieren, person(1, 'Rohrpost'), person(2)).pruefe();
  expect(pruefung.leitfaden).toEqual({
    spalten: [],
    felder: [],
    woerter: [{ feld: 'antragsart', list: 'antragsart', wort: 'Rohrpost', anzahl: 1 }],
    zellen: [],
  });
});

test('the next time the answers are what the program wrote', () => {
  const blatt = geschriebenes();
  expect(blatt.pruefe()).toMatchObject({
    staende: { 1: 'gleich,gleich', 2: 'gleich,gleich', 4: 'gleich,gleich' },
    bleibt: [],
    geaendert: 0,
  });
  // Of other columns nothing is remembered.
  expect(Object.keys(JSON.parse(blatt.geschrieben.toText()).spalten)).toEqual(AKTIONEN.markieren);
});

describe('what a person wrote', () => {
  test('stays and is listed, and may be replaced again once it is what the program wrote', () => {
    const blatt = geschriebenes();
    cell(blatt, 4, NEUFALL, 'nein');
    cell(blatt, 1, GRUND, 'von mir');
    expect(blatt.pruefe()).toMatchObject({
      staende: { 1: 'gleich,von Hand', 2: 'gleich,gleich', 4: 'von Hand,gleich' },
      bleibt: [
        [1, GRUND, 'von Hand', 'von mir', 'Erstantrag'],
        [4, NEUFALL, 'von Hand', 'nein', 'ja'],
      ],
      geaendert: 0,
    });
    cell(blatt, 4, NEUFALL, 'ja');
    cell(blatt, 4, ANTRAGSART, 'Weiterbewilligung');
    expect(blatt.pruefe()).toMatchObject({ staende: { 4: 'anders,anders' }, geaendert: 2 });
  });

  test('does not become the program’s by an answer that it kept from being written', () => {
    const blatt = geschriebenes();
    cell(blatt, 1, NEUFALL, 'x');
    cell(blatt, 1, ANTRAGSART, 'Weiterbewilligung');
    expect(blatt.pruefe()).toMatchObject({ staende: { 1: 'von Hand,anders' } });
    cell(blatt, 1, NEUFALL, 'ja');
    expect(blatt.pruefe()).toMatchObject({ staende: { 1: 'anders,gleich' }, bleibt: [] });
  });

  test('is listed in the order of the sheet, formulas that show the answer too', () => {
    const blatt = geschriebenes();
    cell(blatt, 1, NEUFALL, 'nein');
    expect(blatt.pruefe({ formel: (row, column) => row === 4 && column === NEUFALL })).toMatchObject({
      staende: { 1: 'von Hand,gleich', 2: 'gleich,gleich', 4: 'Formel,gleich' },
      bleibt: [
        [1, NEUFALL, 'von Hand', 'nein', 'ja'],
        [4, NEUFALL, 'Formel', 'ja', 'ja'],
      ],
      geaendert: 0,
    });
  });

  test('can be nothing: an emptied row stays empty', () => {
    const blatt = geschriebenes();
    for (const column of [NEUFALL, GRUND]) cell(blatt, 2, column, null);
    expect(blatt.pruefe()).toMatchObject({
      staende: { 2: 'von Hand,von Hand' },
      bleibt: [
        [2, NEUFALL, 'von Hand', null, 'nein'],
        [2, GRUND, 'von Hand', null, 'Weiterbewilligung'],
      ],
      // One for each case that may be the same person's, one for the first row without answers.
      schritte: 4,
    });
  });
});

describe('a second row of a person', () => {
  test('is new where it has no answer yet', () => {
    const blatt = geschriebenes();
    blatt.values.push(person(1));
    expect(blatt.pruefe()).toMatchObject({ staende: { 1: 'gleich,gleich', 5: 'neu,neu' }, bleibt: [], geaendert: 2 });
    expect(blatt.geschrieben.size).toBe(4);
  });

  test('is remembered beside the first where it is typed in', () => {
    const blatt = geschriebenes();
    blatt.values.push(person(1, 'Weiterbewilligung'));
    expect(blatt.pruefe({ nur: [5] })).toMatchObject({ staende: { 5: 'neu,neu' }, geaendert: 2 });
    expect(blatt.geschrieben.size).toBe(4);
    expect(blatt.pruefe()).toMatchObject({ staende: { 1: 'gleich,gleich', 5: 'gleich,gleich' } });
  });

  test('with a word in one of its cells is a person’s', () => {
    const blatt = geschriebenes();
    blatt.values.push([...person(1), null, 'von mir']);
    expect(blatt.pruefe()).toMatchObject({ staende: { 5: 'von Hand,von Hand' }, geaendert: 0 });
  });
});

test.each<[string, Wahl]>([
  ['all rows', {}],
  ['the edited row', { nur: [2] }],
])('a row whose number was corrected is known by its answers: %s', (_, wahl) => {
  const blatt = geschriebenes();
  cell(blatt, 2, 0, '123A000009');
  cell(blatt, 2, ANTRAGSART, 'Erstantrag');
  expect(blatt.pruefe(wahl)).toMatchObject({ staende: { 2: 'anders,anders' }, bleibt: [], geaendert: 2 });
  expect(blatt.geschrieben.size).toBe(3);
});

test('of edited rows only those are looked for whose number nobody knows', () => {
  const wahl = (...einer: Wahl[]) =>
    einer.map((one) => {
      const blatt = geschriebenes();
      // The answers of a row that is gone stand in another one.
      for (const column of [NEUFALL, GRUND]) cell(blatt, 1, column, blatt.values[2]?.[column] ?? null);
      blatt.values.splice(2, 1);
      return blatt.pruefe(one).staende[1];
    });
  expect(wahl({}, { nur: [1] })).toEqual(['anders,anders', 'von Hand,von Hand']);
});

test('of edited rows alone the others are remembered as they were', () => {
  const blatt = geschriebenes();
  cell(blatt, 4, ANTRAGSART, 'Weiterbewilligung');
  cell(blatt, 1, ANTRAGSART, 'Weiterbewilligung');
  const { staende, geaendert, pruefung } = blatt.pruefe({ nur: [4] });
  expect({ staende, geaendert, zeilen: pruefung.uebersicht.zahlen.zeilen, size: blatt.geschrieben.size }).toEqual({
    staende: { 4: 'anders,anders' },
    geaendert: 2,
    zeilen: 1,
    size: 3,
  });
  expect(blatt.pruefe()).toMatchObject({ staende: { 1: 'anders,anders', 4: 'gleich,gleich' }, bleibt: [] });
});

describe('a value that counts as the program’s own where nothing is remembered', () => {
  const gilt = (spalte: Ergebnisspalte, value: Cell) => spalte === 'Neufall' && (value === 'ja' || value === 'nein');
  const altes = () => {
    const blatt = geschriebenes();
    blatt.geschrieben = Geschrieben.read(undefined);
    cell(blatt, 1, NEUFALL, 'nein');
    cell(blatt, 2, NEUFALL, 'vielleicht');
    cell(blatt, 4, GRUND, 'von mir');
    return blatt;
  };

  test('is replaced', () => {
    expect(altes().pruefe({ gilt })).toMatchObject({
      staende: { 1: 'anders,gleich', 2: 'von Hand,gleich', 4: 'gleich,von Hand' },
      geaendert: 1,
    });
  });

  test('is not where it is none, where a formula stands, or where something is remembered', () => {
    expect(altes().pruefe()).toMatchObject({ staende: { 1: 'von Hand,gleich' }, geaendert: 0 });
    expect(altes().pruefe({ gilt, formel: () => true })).toMatchObject({
      staende: { 1: 'von Hand,Formel', 2: 'von Hand,Formel', 4: 'Formel,von Hand' },
      geaendert: 0,
    });
    const blatt = geschriebenes();
    cell(blatt, 1, NEUFALL, 'nein');
    expect(blatt.pruefe({ gilt })).toMatchObject({ staende: { 1: 'von Hand,gleich' }, geaendert: 0 });
  });
});

test('a reader that has been through the rows is not led through them again', () => {
  const blatt = geschriebenes();
  const reader = blatt.reader();
  finish(sammle(reader, blatt.zeilen));
  blatt.gesammelt = [];
  blatt.pruefe({ gesammelt: true }, reader);
  expect(blatt.gesammelt).toEqual([]);
});

describe('a long list goes in steps of a hundred rows', () => {
  const langes = (n: number) => {
    const blatt = new Blatt(AKTIONEN.markieren);
    for (let at = 0; at < n; at++) blatt.values.push([`123A${String(at).padStart(6, '0')}`, ...person(1).slice(1)]);
    return blatt;
  };

  test.each([
    [99, 0],
    [100, 1],
    [300, 3],
  ])('%d rows: %d for each pass', (rows, schritte) => {
    const blatt = langes(rows);
    const reader = blatt.reader();
    expect(
      [sammle(reader, blatt.zeilen), zaehle(reader, blatt.zeilen)].map((one) => zaehleSchritte<unknown>(one).schritte),
    ).toEqual([schritte, schritte]);
    expect(blatt.pruefe().schritte).toBe(2 * schritte);
  });

  test('also where all of its answers were changed, or emptied', () => {
    const blatt = langes(201);
    blatt.pruefe();
    for (let row = 1; row <= 201; row++) cell(blatt, row, NEUFALL, 'x');
    // Two for each pass, three for the rows that are planned last.
    expect(blatt.pruefe().schritte).toBe(4 + 3);
    for (let row = 1; row <= 201; row++) for (const column of [NEUFALL, GRUND]) cell(blatt, row, column, null);
    expect(blatt.pruefe().schritte).toBe(4 + 201 + 3);
  });
});

test('the numbers alone are those of a check', () => {
  const blatt = geschriebenes();
  const reader = blatt.reader();
  finish(sammle(reader, blatt.zeilen));
  expect(finish(zaehle(reader, blatt.zeilen)).zahlen).toEqual(blatt.pruefe().pruefung.uebersicht.zahlen);
});

describe('windows that are suggested anew', () => {
  /** Three persons of one advisor; the last one is due first. */
  const termine = () => {
    const rows = [person(1, 'Erstantrag', 'Weber'), person(2, 'Erstantrag', 'Weber'), person(3, 'Erstantrag', 'Weber')];
    const blatt = new Blatt(ERGEBNISSPALTEN, ...rows.map((cells, at) => cells.with(1, `${20 - at}.03.2026`)));
    blatt.pruefe();
    return blatt;
  };
  const andere = (blatt: Blatt, ...ausser: number[]) => {
    const reader = blatt.reader();
    finish(sammle(reader, blatt.zeilen));
    return zaehleSchritte(andereVorschlaege(reader, blatt.zeilen, blatt.kopf, new Set(ausser)));
  };

  test('are none as long as nothing changes', () => {
    expect(andere(termine())).toEqual({ schritte: 3, value: [] });
  });

  test('follow from a row that needs none any more, but for rows that are checked anyway', () => {
    const blatt = termine();
    cell(blatt, 3, ANTRAGSART, 'Weiterbewilligung');
    expect(andere(blatt, 3)).toEqual({ schritte: 2, value: [1, 2] });
    expect(andere(blatt, 3, 2)).toEqual({ schritte: 1, value: [1] });
  });

  test('are not looked for without the column', () => {
    const blatt = termine();
    cell(blatt, 0, blatt.kopf.indexOf('Nächster Schritt'), 'Notiz');
    cell(blatt, 3, ANTRAGSART, 'Weiterbewilligung');
    expect(andere(blatt, 3)).toEqual({ schritte: 0, value: [] });
  });
});
