/** What a column has met, beside a `Map` of texts (docs/entscheidungen/0024-stellen-statt-felder.md). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Schreibweisen } from '../../../importer/table/schreibweisen.ts';

/** A cell somewhere in a block. */
function zelle(text: string, davor: string, breit: boolean) {
  const block = Array.from(`${davor}${text};`, (char) => char.charCodeAt(0));
  const units = breit ? Uint16Array.from(block) : Uint8Array.from(block);
  return [units, davor.length, davor.length + text.length] as const;
}

const gefunden = (alle: Schreibweisen, ...ort: ReturnType<typeof zelle>) => {
  const eintrag = alle.finde(...ort);
  return eintrag < 0 ? undefined : alle.zahl(eintrag);
};

test.each([false, true])('finds what it was told and nothing else; 16-bit units: %s', (breit) => {
  const zeichen = fc.constantFrom('a', 'b', '0', '1', '.', 'ä', '\u00ff', ...(breit ? ['\u0100', '\u0161', '€'] : []));
  const text = fc.string({ unit: zeichen, minLength: 1, maxLength: 6 });
  const zahl = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, zahl, text), { maxLength: 400 }), (zellen) => {
      const alle = new Schreibweisen();
      const bekannt = new Map<string, number>();
      for (const [wort, neu, davor] of zellen) {
        const ort = zelle(wort, davor, breit);
        expect(gefunden(alle, ...ort)).toBe(bekannt.get(wort));
        if (bekannt.has(wort)) continue;
        bekannt.set(wort, neu);
        alle.merke(...ort, neu);
      }
      for (const [wort, erwartet] of bekannt) expect(gefunden(alle, ...zelle(wort, '', breit))).toBe(erwartet);
      alle.vergiss();
      for (const wort of bekannt.keys()) expect(gefunden(alle, ...zelle(wort, '', breit))).toBeUndefined();
    }),
  );
});

test('forgets what came before, once there are 65,536', () => {
  const alle = new Schreibweisen();
  const wort = (i: number) => zelle(`Name ${i}`, 'x;', false);
  for (let i = 0; i < 65_536; i++) alle.merke(...wort(i), i);
  expect([0, 40_000, 65_535].map((i) => gefunden(alle, ...wort(i)))).toEqual([0, 40_000, 65_535]);
  alle.merke(...wort(65_536), 65_536);
  expect([0, 65_535, 65_536].map((i) => gefunden(alle, ...wort(i)))).toEqual([undefined, undefined, 65_536]);
});
