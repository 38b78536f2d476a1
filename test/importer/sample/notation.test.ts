import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, FIRST_DAY, LAST_DAY } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import type { FeldBefund } from '../../../core/decide/befunde.ts';
import { meantText } from '../../../core/fields/cell-text.ts';
import { FIELD_IDS, type FieldId, field } from '../../../core/fields/declarations.ts';
import { LIST_NAMES, words } from '../../../core/fields/lists.ts';
import { parseCell } from '../../../core/fields/parse.ts';
import { LAUFEND } from '../../../core/fields/parse-date.ts';
import { beliebigerWert } from '../../../importer/sample/fill.ts';
import { fictiveBirthDate, type Wert, withoutUmlauts, writerOf } from '../../../importer/sample/notation.ts';
import { createRandom } from '../../../importer/sample/random.ts';

const SEED = { seed: 20260331, numRuns: 300 };
const STICHTAG = day('2026-03-31');

/** Value and findings of a cell, as the import reads it. */
function read(id: FieldId, text: string, stichtag: number): { wert: unknown; befunde: FeldBefund[] } {
  const befunde: FeldBefund[] = [];
  return { wert: parseCell(id, meantText(text), (code) => befunde.push(code), stichtag), befunde };
}

/** Every text of a value is read back as the value, without a finding. */
function expectReadBack(id: FieldId, wert: Wert, stichtag = STICHTAG): void {
  const writer = writerOf(field(id).type, stichtag);
  const texts = [writer.usual(wert, createRandom(1)), writer.usual(wert, createRandom(2)), ...writer.others(wert)];
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect([text, read(id, text, stichtag)]).toEqual([text, { wert, befunde: [] }]);
}

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anySecond = fc.option(fc.integer({ min: 0, max: 86_399 }), { nil: undefined });
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** One field of each type, and its values. */
const VALUES: readonly (readonly [FieldId, fc.Arbitrary<Wert>])[] = [
  ['kundennummer', fc.stringMatching(/^[0-9]{3}[A-Z][0-9]{6}$/)],
  ['bg_nummer', fc.tuple(digits(5), digits(7)).map((parts) => parts.join('//'))],
  ['nachname', fc.stringMatching(/^[A-Za-zÄÖÜäöüßŠž]([A-Za-zäöü \-;"]{0,20}[a-zß])?$/)],
  ['antragsdatum', anyDay],
  ['letzter_bezug_bis', fc.oneof(anyDay, fc.constant(LAUFEND))],
  ['eingang_am', fc.tuple(anyDay, anySecond).map(([on, seconds]) => toMoment(on, seconds))],
  ['vorstand_bg', fc.boolean()],
];

test.each(VALUES)('%s: every way of writing a value is read back as the value', (id, values) => {
  fc.assert(
    fc.property(values, (wert) => expectReadBack(id, wert)),
    SEED,
  );
});

test('a birth date is read back whatever the Stichtag is', () => {
  // Stichtage of a program in use; birth dates up to then.
  const stichtag = fc.integer({ min: day('2021-01-01'), max: day('2099-12-31') });
  const birth = stichtag.chain((on) => fc.tuple(fc.constant(on), fc.integer({ min: FIRST_DAY, max: on })));
  fc.assert(
    fc.property(birth, ([on, geburt]) => expectReadBack('geburtsdatum', geburt, on)),
    SEED,
  );
});

test.each(LIST_NAMES)('%s: every spelling and synonym of a word is read back as the word', (name) => {
  const id = FIELD_IDS.find((one) => JSON.stringify(field(one).type) === JSON.stringify({ list: name }));
  expect(id).toBeDefined();
  if (id !== undefined) for (const word of words(name)) expectReadBack(id, word);
});

test('a birth date of which the day is unknown is read as the 15th', () => {
  const geburt = day('1987-05-03');
  expect(read('geburtsdatum', fictiveBirthDate(geburt), STICHTAG)).toEqual({
    wert: day('1987-05-15'),
    befunde: ['FIKTIVES_GEBURTSDATUM'],
  });
});

test('a field of which no story tells gets a value that fits its type', () => {
  const random = createRandom(9);
  for (const id of FIELD_IDS) {
    const { type } = field(id);
    for (let i = 0; i < 20; i++) {
      const wert = beliebigerWert(type, random, STICHTAG);
      const text = writerOf(type, STICHTAG).usual(wert, random);
      expect([id, read(id, text, STICHTAG)]).toEqual([id, { wert, befunde: [] }]);
    }
  }
});

test('names are spelt without umlauts as offices do', () => {
  expect(['Müller-Weiß', 'Öztürk', 'Škoda'].map(withoutUmlauts)).toEqual(['Mueller-Weiss', 'Oeztuerk', 'Škoda']);
});
