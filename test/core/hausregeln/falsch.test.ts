/** Wrong house files: one clear line each, in either language (page 9). */
import { expect, test } from 'vitest';
import { formfehler } from '../../../core/hausregeln/formpruefung.ts';
import { fehlerzeile } from '../../../core/hausregeln/index.ts';
import { messages, SPRACHEN } from '../../../core/messages/index.ts';
import { FALSCHE_DATEIEN } from './falsch.ts';
import { fehlerIn } from './lies.ts';

test.each(FALSCHE_DATEIEN)('$was', ({ dateien, sagt }) => {
  expect(fehlerIn(dateien)).toEqual([sagt]);
});

test.each(SPRACHEN)('in %s every line names file and line and says what is allowed, or what to do', (sprache) => {
  for (const { was, dateien } of FALSCHE_DATEIEN) {
    const [zeile, ...mehr] = fehlerIn(dateien, sprache);
    expect(mehr, was).toEqual([]);
    expect(zeile, was).toMatch(/^[ab]\.json, (Zeile|line) \d+: [A-ZÄÖÜ„“].*(erlaubt|allowed|ergänzen|add it).*\.$/);
    expect(zeile, was).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('several findings come one line each, in the order of the file', () => {
  const text = '{\n"dokument": { "id": "H", "titel": "Haus" },\n"regeln": [\n{ "id": "H-1",\n"vom": 1 } ] }';
  expect(fehlerIn([text]).map((zeile) => zeile.slice(0, 40))).toEqual([
    expect.stringMatching(/^a\.json, Zeile 2: Der Schlüssel „stand“/),
    expect.stringMatching(/^a\.json, Zeile 4: Der Schlüssel „titel“/),
    expect.stringMatching(/^a\.json, Zeile 4: Der Schlüssel „fundstel/),
    expect.stringMatching(/^a\.json, Zeile 4: Der Schlüssel „von“/),
    expect.stringMatching(/^a\.json, Zeile 5: /),
  ]);
});

test('a parser that finds nothing and no fault is told as an empty file, whatever lines it has', () => {
  const leer = { name: 'a.json', text: '\n// Nichts', baum: undefined, falsch: [] };
  expect(formfehler(leer).map((fehler) => fehlerzeile(fehler, messages('de').hausregeln))).toEqual(fehlerIn(['']));
});
