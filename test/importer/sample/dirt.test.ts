import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { meantText } from '../../../core/fields/cell-text.ts';
import { type FieldId, fieldsOf } from '../../../core/fields/declarations.ts';
import { kundennummerFehler, normaliseKundennummer, parseCell } from '../../../core/fields/parse.ts';
import { createColumns } from '../../../importer/sample/columns.ts';
import { type Schmutz, verschmutze } from '../../../importer/sample/dirt.ts';
import { createRandom } from '../../../importer/sample/random.ts';

const STICHTAG = day('2026-03-31');
const CLEAN: Readonly<Partial<Record<FieldId, string>>> = {
  kundennummer: '099E123456',
  bg_nummer: '99999//0001234',
  antragsdatum: '02.03.2026',
  antragsart: 'Erstantrag',
  vorstand_bg: 'ja',
  unterlagen_bis: '16.03.2026',
  entschieden_am: '20.03.2026',
  leistungsteam: 'Leistung 501',
};
const FIELDS = fieldsOf('allegro');
const clean = () => FIELDS.map((id) => CLEAN[id] ?? '');

/** The clean record after many different strokes of one kind of dirt. */
function spoilt(art: Schmutz, einzeln = true) {
  const random = createRandom(4);
  const { spalten } = createColumns('allegro', STICHTAG, random);
  return Array.from({ length: 200 }, () => {
    const zellen = clean();
    const done = verschmutze(art, { kodierung: 'utf-8-bom', spalten, einzeln, zellen, random });
    return { zellen, done };
  });
}

/** Findings of all cells but the Kundennummer's. */
function cellFindings(zellen: readonly string[]): string[] {
  const found: string[] = [];
  for (const [i, id] of FIELDS.entries())
    parseCell(id, meantText(zellen[i] ?? ''), (code) => found.push(code), STICHTAG);
  return found;
}

const kundennummer = (zellen: readonly string[]) => kundennummerFehler(normaliseKundennummer(zellen[0] ?? ''));

test.each(['KUNDENNUMMER_FEHLT', 'KUNDENNUMMER_FORMAT', 'KUNDENNUMMER_EXCEL'] as const)(
  '%s spoils the Kundennummer and nothing else',
  (art) => {
    for (const { zellen, done } of spoilt(art)) {
      expect([kundennummer(zellen), zellen.slice(1), done]).toEqual([art, clean().slice(1), true]);
    }
  },
);

test.each(['DATUM_UNGUELTIG', 'WERT_UNBEKANNT', 'BG_NUMMER_FORMAT', 'DATUM_MIT_ZUSATZ', 'HAKEN_STATT_DATUM'] as const)(
  '%s spoils one cell',
  (art) => {
    for (const { zellen, done } of spoilt(art)) {
      expect([kundennummer(zellen), cellFindings(zellen), done]).toEqual([undefined, [art], true]);
    }
  },
);

test('a date that stands for no date is no finding', () => {
  for (const { zellen } of spoilt('LEERES_DATUM')) {
    expect([zellen.filter((cell, i) => cell !== clean()[i]).length, cellFindings(zellen)]).toEqual([1, []]);
  }
});

test('the number of fields is wrong by one', () => {
  const lengths = new Set(spoilt('SPALTENZAHL').map(({ zellen }) => zellen.length - FIELDS.length));
  expect(lengths).toEqual(new Set([-1, 1]));
});

test('an odd quote stands where none may be', () => {
  for (const { done } of spoilt('ANFUEHRUNG')) {
    expect(done).toMatchObject({ zeile: expect.stringMatching(/^099E123456;("[^"]*|5"[^"]*|"alt"neu[^"]*)$/) });
  }
});

test('a byte cannot be decoded, or a NUL stands in the line', () => {
  const lines = spoilt('ZEICHEN_UNGUELTIG').map(({ done }) => done);
  for (const done of lines) expect(done).toMatchObject({ zeile: expect.stringMatching(/^099E123456;[^;]*[\0ü];/) });
  expect(new Set(lines.map((done) => typeof done === 'object' && done.latin1))).toEqual(new Set([true, false]));
});

test('the key of a record is spared where the person has another one', () => {
  const key = FIELDS.indexOf('antragsdatum');
  const dates = (einzeln: boolean) =>
    spoilt('DATUM_UNGUELTIG', einzeln).filter(({ zellen }) => zellen[key] !== '02.03.2026');
  expect(dates(false)).toEqual([]);
  expect(dates(true)).not.toEqual([]);
});

test('a record without a step that was done has no tick and no words beside its day', () => {
  const { spalten } = createColumns('allegro', STICHTAG, createRandom(1));
  for (const art of ['DATUM_MIT_ZUSATZ', 'HAKEN_STATT_DATUM'] as const) {
    const zellen = clean().map((cell) => (cell === CLEAN.entschieden_am ? '' : cell));
    const before = [...zellen];
    const satz = { kodierung: 'utf-8', spalten, einzeln: true, zellen, random: createRandom(1) } as const;
    expect([verschmutze(art, satz), zellen]).toEqual([false, before]);
  }
});

test('what a record cannot have is not put in', () => {
  const zellen = ['099E123456'];
  const spalten = [{ type: 'kundennummer', schluessel: true } as const];
  const satz = { kodierung: 'utf-8', spalten, einzeln: true, zellen, random: createRandom(1) } as const;
  expect([verschmutze('DATUM_UNGUELTIG', satz), zellen]).toEqual([false, ['099E123456']]);
});
