/** The catalogues: complete in both languages, in the words of the data, in whole sentences. */
import { describe, expect, test } from 'vitest';
import { BEFUNDE, type BefundCode } from '../../../core/decide/befunde.ts';
import { begruendung } from '../../../core/decide/begruendung.ts';
import { FIELD_IDS, FIELDS, field } from '../../../core/fields/declarations.ts';
import { foldLabel } from '../../../core/fields/fold.ts';
import { grundInWorten, messages, SPRACHEN } from '../../../core/messages/index.ts';

const CODES = Object.keys(BEFUNDE) as BefundCode[];
const de = messages('de');

describe.each(SPRACHEN)('in %s', (sprache) => {
  const m = messages(sprache);

  test.each(CODES)('%s: two to four words, a sentence, a next step', (code) => {
    const { kurz, text, schritt } = m.befunde[code];
    expect(kurz).toMatch(/^\S+( \S+){1,3}$/);
    expect(kurz).not.toMatch(/[.;,]/);
    for (const satz of [text, schritt]) {
      expect(satz).toMatch(/^[A-ZÄÖÜ][^\n]{15,170}\.$/);
      expect(satz).not.toMatch(/ {2}|undefined|[{}$]/);
    }
  });

  test('the short words of a finding tell it from every other, also beside each other in a cell', () => {
    const kurz = CODES.map((code) => m.befunde[code].kurz);
    expect(new Set(kurz).size).toBe(CODES.length);
  });

  test('every field has a name of its own', () => {
    expect(Object.keys(m.felder)).toEqual(FIELD_IDS);
    expect(new Set(Object.values(m.felder)).size).toBe(FIELD_IDS.length);
  });

  test('every status, result and reason has words of its own', () => {
    for (const worte of [m.status, m.neufall, m.gruende, m.schwere]) {
      expect(new Set(Object.values(worte)).size).toBe(Object.keys(worte).length);
    }
  });
});

test('both languages answer for the same words', () => {
  const en = messages('en');
  for (const teil of ['befunde', 'felder', 'status', 'neufall', 'gruende', 'schwere'] as const) {
    expect(Object.keys(en[teil]).toSorted()).toEqual(Object.keys(de[teil]).toSorted());
  }
});

test('German names of fields are the first labels of their declarations', () => {
  for (const id of FIELD_IDS) expect(de.felder[id]).toBe(FIELDS[id].labels[0]);
});

test('German statuses and results are the words of the data', () => {
  for (const [wort, text] of [...Object.entries(de.status), ...Object.entries(de.neufall)]) expect(text).toBe(wort);
});

test('an English name of a field never is a label of another field', () => {
  const labels = new Map(FIELD_IDS.flatMap((id) => field(id).labels.map((label) => [foldLabel(label), id] as const)));
  for (const [id, name] of Object.entries(messages('en').felder)) {
    expect(labels.get(foldLabel(name)) ?? id).toBe(id);
  }
});

describe('reasons in words', () => {
  test.each([
    ['', '', ''],
    ['erstantrag', 'Erstantrag', 'first application'],
    ['manuell', 'von Hand festgelegt', 'set by hand'],
    ['nicht geregelt', 'nicht geregelt', 'not regulated'],
    ['fehlt:kanal', 'es fehlt: Zugangskanal', 'missing: Channel'],
    [
      'fehlt:antragsdatum,geburtsdatum',
      'es fehlen: Antragsdatum, Geburtsdatum',
      'missing: Date of application, Date of birth',
    ],
    [
      'ablehnung-kurz; fehlt:aufenthalt_de',
      'Ablehnung nicht lange genug zurück; es fehlt: Aufenthalt in Deutschland',
      'refusal not long enough ago; missing: Residence in Germany',
    ],
  ])('%s', (grund, deutsch, english) => {
    expect([grundInWorten(grund, de), grundInWorten(grund, messages('en'))]).toEqual([deutsch, english]);
  });

  test('the missing fields in their order', () => {
    expect(begruendung('ablehnung-kurz; fehlt:geburtsdatum,aufenthalt_de').fehlt).toEqual([
      'geburtsdatum',
      'aufenthalt_de',
    ]);
    expect(begruendung('fehlt:antragsart,geburtsdatum').fehlt).toEqual(['antragsart', 'geburtsdatum']);
    expect(['', 'erstantrag', 'nicht geregelt'].map((text) => begruendung(text).fehlt)).toEqual([[], [], []]);
  });
});
