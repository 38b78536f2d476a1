/** Which case row continues which stored case (docs/entscheidungen/0005-verlauf.md). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlteKennung, type Kennung, zuordnen } from '../../../importer/store/zuordnung.ts';

/** `a1@e1`: Antragsdatum 1 with the STEP row e1; `a1/2`: in BG 2; `e1`: STEP row alone; `v`: VerBIS alone; `-`: gone. */
function kennung(text: string): AlteKennung {
  const [, weg, antrag, bg, step] = /^(-?)(?:a(\d*)(?:\/(\d))?)?@?(e\d)?v?$/.exec(text) ?? [];
  const allegro = antrag !== undefined;
  return {
    weg: weg === '-',
    allegro,
    bg: allegro ? `12345//000000${bg ?? '1'}` : '',
    antragsdatum: antrag === undefined || antrag === '' ? undefined : Number(antrag),
    step: step ?? '',
  };
}

const cases = (text: string) => text.split(' ').filter(Boolean).map(kennung);

describe('the case row n continues the stored case', () => {
  test.each([
    ['nothing changed', 'a1@e1 a2@e2 e3', 'a1@e1 a2@e2 e3', [0, 1, 2]],
    ['a changed day of application', 'a1@e1', 'a2@e1', [0]],
    ['a changed day without a STEP row', 'a1', 'a2', [0]],
    ['one of two days changed, the other is the same', 'a1@e1 a5@e2', 'a5@e2 a7@e1', [1, 0]],
    ['the earlier of two days moved behind the other: the pairs with STEP shift', 'a1@e1 a2@e2', 'a2@e1 a3@e2', [1, 0]],
    ['both days changed: in order', 'a1 a2', 'a3 a4', [0, 1]],
    ['another application in the same BG, announced by another STEP row', 'a1@e1', 'a2@e2', [-1]],
    ['another application beside the first', 'a1@e1', 'a1@e1 a2@e2', [0, -1]],
    ['two new ones for one: the first continues it', 'a1', 'a2 a3', [0, -1]],
    ['another BG', 'a1', 'a2/2', [-1]],
    ['the BG was corrected, the day is the same', 'a1', 'a1/2', [0]],
    ['days changed in two BGs', 'a1/1 a2/2', 'a3/2 a4/1', [1, 0]],
    ['an application without a day got one', 'a@e1', 'a1@e1', [0]],
    ['ALLEGRO took up what STEP announced', 'e1', 'a1@e1', [0]],
    ['ALLEGRO no longer has it', 'a1@e1', 'e1', [0]],
    ['a person in VerBIS alone', 'v', 'v', [0]],
    ['a person in VerBIS alone has applied', 'v', 'a1', [-1]],
    ['a STEP row alone changed its day of receipt', 'e1', 'e2', [-1]],
    ['came back', '-a1@e1', 'a1@e1', [0]],
    ['came back as STEP row', '-e1', 'e1', [0]],
    ['what is gone does not change its day', '-a1', 'a2', [-1]],
    ['what is there goes before what is gone', '-a1 a2', 'a1', [1]],
  ] as const)('%s', (_, alte, neue, expected) => {
    expect(zuordnen(cases(alte), cases(neue))).toEqual(expected);
  });
});

const anyKennung: fc.Arbitrary<Kennung> = fc.oneof(
  fc
    .tuple(fc.nat({ max: 5 }), fc.constantFrom('1', '2'), fc.constantFrom('', 'e1', 'e2'))
    .map(([a, bg, e]) => kennung(`a${a}/${bg}@${e}`)),
  fc.constantFrom('e1', 'e2', 'e3').map(kennung),
);
/** As in exports: ALLEGRO has each day once per person, STEP each matter once. */
const anyCases = fc.uniqueArray(anyKennung, {
  maxLength: 6,
  selector: ({ allegro, antragsdatum, step }) => (allegro ? `a${antragsdatum}` : step),
});

test('each stored case is continued at most once, and an unchanged day by itself', () => {
  fc.assert(
    fc.property(anyCases, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), anyCases, (alt, weg, neue) => {
      const alte = alt.map((one, i): AlteKennung => ({ ...one, weg: weg[i] ?? false }));
      const partner = zuordnen(alte, neue);
      const used = partner.filter((index) => index >= 0);
      expect(new Set(used).size).toBe(used.length);
      for (const [n, neu] of neue.entries()) {
        const same = alte.findIndex(
          (one) => !one.weg && one.allegro && neu.allegro && one.antragsdatum === neu.antragsdatum,
        );
        if (same >= 0) expect(partner[n]).toBe(same);
      }
    }),
    { seed: 4, numRuns: 1000 },
  );
});

test('what is known to belong together stays so', () => {
  expect(zuordnen(cases('a1 a2 a3'), cases('a1 a3 a4'), 1)).toEqual([0, 2, 1]);
});
