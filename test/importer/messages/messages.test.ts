/** Every text of the command line, in both languages: one line, complete, and nothing left unsaid. */
import { describe, expect, test } from 'vitest';
import { messages, SPRACHEN } from '../../../core/messages/index.ts';
import { cliMessages } from '../../../importer/messages/index.ts';
import { type InputCode, InputError } from '../../../importer/read/errors.ts';
import { LAUF } from '../run/example.ts';

/** Every text and function below a catalogue, by its path. */
function leaves(node: unknown, path = ''): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

test('all languages have the same texts', () => {
  const shape = (all: [string, unknown][]) => all.map(([path, leaf]) => `${path}: ${typeof leaf}`).sort();
  const [first = [], ...others] = SPRACHEN.map((sprache) => shape(leaves(cliMessages(sprache))));
  for (const other of others) expect(other).toEqual(first);
});

describe.each(SPRACHEN)('%s', (sprache) => {
  const texts = leaves(cliMessages(sprache));

  test('no text is empty or more than one line', () => {
    for (const [path, leaf] of texts) if (typeof leaf === 'string') expect(leaf, path).toMatch(/^\S.*\S$|^\S$/);
  });

  test('no function leaves a gap where it is given something', () => {
    const { usage, output, config, input, reconciliation, internal, progress } = cliMessages(sprache);
    const codes: InputCode[] = ['fehlt', 'kein-datei', 'unlesbar', 'leer', 'kopf', 'veraendert', 'zeile-zu-lang'];
    const kinds = [undefined, 'pdf', 'zip', 'ole', 'binaer'] as const;
    const lines = [
      usage.noCommand(['a', 'b']),
      usage.unknownCommand('x', ['a']),
      usage.unknownOption('--x', ''),
      usage.unknownOption('--x', 'import'),
      usage.missingValue('--x'),
      usage.missingArgument('DIR'),
      usage.excessArguments('import'),
      usage.excessArguments('regeln'),
      usage.outInEingang('a', 'b'),
      usage.notADay('--x', 'y'),
      usage.notOneOf('--x', 'y', ['a']),
      usage.notANumber('--x', 'y', 0, undefined),
      usage.notANumber('--x', 'y', 1, 5),
      config.missing('p'),
      config.notJson('p', undefined),
      config.notJson('p', { zeile: 1, spalte: 2 }),
      config.unknownKey('p', 'k', ['a']),
      config.wrongValue('p', 'k', '1', ({ profil }) => profil.name),
      config.wrongValue('p', '', '1', ({ profil }) => profil.name),
      config.missingKey('p', 'k'),
      config.zweiNamen('p', 'a', 'b'),
      config.keinUtf8('p'),
      config.doppelt('p', { text: 'a', wort: true, wo: 'b', eins: 'c', zwei: 'd' }),
      config.doppelt('p', { text: 'a', wort: false, wo: 'b', eins: 'c', zwei: 'd' }),
      ...codes.map((code) => input.error(new InputError(code, 'p'))),
      ...kinds.map((art) => input.error(new InputError('kopf', 'p', { art }))),
      input.differentHeaders('a', 'b', 'STEP'),
      input.error(new InputError('kopf', 'p', { naehe: { quelle: 'step', gefunden: ['kanal'], fehlt: ['zuzug'] } })),
      input.ueberschriftFehlt('p', { quelle: 'step', feld: 'kanal', genannt: ['a', 'b'], datei: 's' }),
      input.ueberschriftFehlt('p', { quelle: 'step', feld: 'kanal', genannt: ['a'], datei: 's', naechste: 'c' }),
      input.emptyFolder('p', []),
      input.emptyFolder('p', ['a']),
      input.noFolder('p'),
      output.busy('p'),
      output.notAFolder('p'),
      output.full('p'),
      output.notWritable('p', 'EACCES'),
      output.notEmpty('p'),
      reconciliation({
        ...LAUF.dateien[0],
        quelle: 'verbis',
        kodierung: 'utf-8',
        datei: 'a.csv',
        bytes: 1,
        sha256: '',
        trennzeichen: ';',
        gelesen: 3,
        verbunden: 1,
        quarantaene: 1,
        dubletten: 0,
        leerzeilen: 0,
        kopfzeilen: 0,
        uebersprungen: 0,
        leere_endfelder: 0,
      }),
      internal('x'),
    ];
    for (const one of lines) {
      // A whole sentence on one line, with something to do.
      expect(one).toMatch(/^[A-ZÄÖÜ„“-].{20,}\.$/);
      expect(one).not.toMatch(/undefined|NaN|\[object|function|=>/);
    }
    expect(progress('Lesen', 5)).toBe('Lesen: 5 %');
    expect(progress('Lesen', undefined)).toBe('Lesen …');
  });
});

test('English is not German', () => {
  const german = new Map(leaves(cliMessages('de')));
  // Names of fields that English leaves as they are, such as Hauptbetreuer.
  const names: readonly unknown[] = Object.values(messages('en').felder);
  const same = leaves(cliMessages('en')).filter(
    ([path, text]) =>
      typeof text === 'string' && german.get(path) === text && text.length > 12 && !names.includes(text),
  );
  expect(same).toEqual([]);
});
