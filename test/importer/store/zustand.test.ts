/** What is stored of a case comes back as it was, and changes exactly when the case does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLEIN, assess, type Beurteilung } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { emptyRow } from '../../../core/fields/complete.ts';
import { type CaseRow, FIELD_IDS, type FieldId, field } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { words } from '../../../core/fields/lists.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { schrittText } from '../../../core/process/naechster.ts';
import type { Umfeld } from '../../../core/rules/lage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { Puffer } from '../../../importer/store/puffer.ts';
import { createVerfassen, NAMEN } from '../../../importer/store/verfassen.ts';
import { createLesen, type FeldMitBefund, ohneSchritt } from '../../../importer/store/zustand.ts';

const STICHTAG = day('2026-03-31');
const grundlage = createGrundlage(VORGABEN);
const numbers = new Map(FIELD_IDS.map((id, nr) => [id, nr + 1]));
const zeilen = { verbis: 0, allegro: 0, step: 0 };

/** Both ways between a case and its text, which follows another one in the buffer. */
function createCodec(felder: ReadonlyMap<FieldId, number>, mitNamen: boolean) {
  const verfasse = createVerfassen(felder, mitNamen, (id) => (fall) => fall.row[id]);
  const puffer = new Puffer();
  return {
    encode(row: CaseRow, umfeld: Umfeld, feldBefunde: readonly FeldMitBefund[], urteil: Beurteilung): string {
      const von = puffer.ende;
      verfasse(puffer, { row, umfeld, zeilen }, feldBefunde, urteil);
      return puffer.bytes.toString('utf8', von, puffer.ende);
    },
    decode: createLesen(felder),
  };
}

const codec = createCodec(numbers, false);

function anyValue(id: FieldId): fc.Arbitrary<unknown> {
  const { type } = field(id);
  if (typeof type === 'object') return fc.constantFrom(...words(type.list));
  switch (type) {
    case 'yes-no':
      return fc.boolean();
    case 'kundennummer':
      return fc.constant(undefined);
    case 'bg-nummer':
      return fc.constant('12345//0000001');
    case 'text':
      // Texts that look like what separates and protects the parts of a stored text.
      return fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('\x1f', '\x1b', '\x1b0', '\x1b1\x1f!'));
    case 'moment':
      return fc.integer({ min: -86_401 * 20_000, max: 86_401 * 47_000 });
    case 'date-or-tick':
      return fc.oneof(fc.integer({ min: -25_567, max: 47_482 }), fc.constant(HAKEN));
    default:
      return fc.integer({ min: -25_567, max: 47_482 });
  }
}

const anyRow = fc
  .record(Object.fromEntries(FIELD_IDS.map((id) => [id, fc.option(anyValue(id), { nil: undefined })])))
  .map((values) => ({ ...emptyRow(), ...values }) as CaseRow);

const anyUmfeld: fc.Arbitrary<Umfeld> = fc.record({
  teile: fc.record({ verbis: fc.boolean(), allegro: fc.boolean(), step: fc.boolean() }),
  vorstaende: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  letzter_antrag: fc.boolean(),
  termin_doppelt: fc.boolean(),
  widerspruch_geburtsdatum: fc.boolean(),
  widerspruch_name: fc.boolean(),
});

const anyBefunde = fc.subarray([
  { code: 'DATUM_UNGUELTIG', id: 'antragsdatum' },
  { code: 'WERT_UNBEKANNT', id: 'kanal' },
  { code: 'WERT_UNBEKANNT', id: 'status' },
] as const);

/** A row as it comes back: names are not stored, and the Kundennummer is the key. */
const withoutNames = (row: CaseRow): CaseRow => ({
  ...row,
  kundennummer: undefined,
  nachname: undefined,
  vorname: undefined,
});

test('every row, its surroundings, findings and watched decisions come back, without names', () => {
  fc.assert(
    fc.property(anyRow, anyUmfeld, anyBefunde, (row, umfeld, feldBefunde) => {
      const urteil = assess(row, STICHTAG, grundlage, umfeld);
      expect(codec.decode(codec.encode(row, umfeld, feldBefunde, urteil))).toEqual({
        row: withoutNames(row),
        umfeld,
        feldBefunde,
        neufall: urteil.neufall.neufall,
        stelle: urteil.zustaendigkeit.stelle,
        status_erstberatung: urteil.erstberatung.status,
        status_entscheidung: urteil.entscheidung.status,
        naechster_schritt: schrittText(urteil.naechster),
      });
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('the decisions can be taken again from what is stored', () => {
  fc.assert(
    fc.property(anyRow, anyUmfeld, (row, umfeld) => {
      const urteil = assess(row, STICHTAG, grundlage, umfeld);
      const stored = codec.decode(codec.encode(row, umfeld, [], urteil));
      expect(assess(stored.row, STICHTAG, grundlage, stored.umfeld)).toEqual(urteil);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('two stored texts are equal exactly when the cases are', () => {
  const text = (row: CaseRow, umfeld: Umfeld) =>
    codec.encode(row, umfeld, [], assess(row, STICHTAG, grundlage, umfeld));
  fc.assert(
    fc.property(anyRow, anyUmfeld, fc.constantFrom(...FIELD_IDS), (row, umfeld, id) => {
      const other = { ...row, [id]: undefined };
      const same = row[id] === undefined || id === 'kundennummer' || NAMEN.includes(id);
      expect(text(other, umfeld) === text(row, umfeld)).toBe(same);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('a text of a version that knew no steps is known again, and its step is unknown', () => {
  fc.assert(
    fc.property(anyRow, anyUmfeld, anyBefunde, (row, umfeld, feldBefunde) => {
      const text = codec.encode(row, umfeld, feldBefunde, assess(row, STICHTAG, grundlage, umfeld));
      const alt = ohneSchritt(text);
      expect(ohneSchritt(alt)).toBe(alt);
      expect(codec.decode(alt)).toEqual({ ...codec.decode(text), naechster_schritt: undefined });
    }),
    { seed: 4, numRuns: 300 },
  );
});

describe('names', () => {
  const row = { ...emptyRow(), nachname: 'Muster', vorname: 'Kim' };
  const umfeld = ALLEIN;
  const urteil = assess(row, STICHTAG, grundlage, umfeld);

  test('are in no stored text by default', () => {
    expect(codec.encode(row, umfeld, [], urteil)).not.toMatch(/Muster|Kim/);
  });

  test('are stored where the configuration says so', () => {
    const mitNamen = createCodec(numbers, true);
    expect(mitNamen.decode(mitNamen.encode(row, umfeld, [], urteil)).row).toEqual(row);
  });
});

test('a field that this version does not know is passed over', () => {
  const before = new Map<FieldId, number>([...numbers].filter(([id]) => id !== 'team'));
  const row = { ...emptyRow(), team: 'M&I 401', status: 'Alo' as const };
  const umfeld = ALLEIN;
  const text = codec.encode(row, umfeld, [], assess(row, STICHTAG, grundlage, umfeld));
  expect(createCodec(before, false).decode(text).row).toEqual({ ...row, team: undefined });
});
