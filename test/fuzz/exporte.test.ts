/** What must hold of every export, however it is made. Source: issue "Proof"; fine print 1, 25 (work, not seconds). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scanner } from '../../importer/read/scan.ts';
import { header } from '../importer/exports.ts';
import { satz } from '../importer/run/dirty.ts';
import { books, type Imported, runOf } from '../importer/run/imported.ts';
import { umfang } from './umfang.ts';

type Result = Omit<Imported, 'status' | 'stderr'>;

/** Ways to spoil a record's line, each so that it is set aside. */
const SCHADEN: Readonly<Record<string, (line: string) => string>> = {
  'ein Zitat geht auf': (line) => `"${line}`,
  'kein Satz': (line) => line.replace(/^[^;]*/, 'neu'),
  'ohne Kundennummer': (line) => line.replace(/^[^;]*/, ''),
  'als Zahl gespeichert': (line) => line.replace(/^[^;]*/, '9,9E+10'),
  'ein Feld zu viel': (line) => `${line};x`,
  abgeschnitten: (line) => line.slice(0, line.indexOf(';') + 3),
};

/** A record of a person of its own, and how it is spoilt, if at all. */
const zeile = fc.record({ satz: satz('verbis'), schaden: fc.option(fc.constantFrom(...Object.keys(SCHADEN))) });

const datei = (lines: readonly string[]) => Buffer.from([header('verbis'), ...lines, ''].join('\r\n'));
const reasons = ({ befunde }: Result) =>
  befunde.map(({ kundennummer, code, wert }) => [kundennummer, code, wert].join('|'));

test('what is set aside, corrected and read beside the export gives what a clean export gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(zeile, { minLength: 1, maxLength: 12 }), async (zeilen) => {
      const gut = zeilen.map((one, at) => one.satz.replace(/^[^;]*/, `099A${String(at).padStart(6, '0')}`));
      const clean = await runOf({ verbis: { 'verbis.csv': datei(gut) } });
      fc.pre(books(clean).every(({ quarantaene, dubletten }) => quarantaene + dubletten === 0));
      const bad = new Map<string, string>();
      const schlecht = gut.map((line, at) => {
        const schaden = SCHADEN[zeilen[at]?.schaden ?? ''];
        // A field of several lines falls into pieces, of which each is a record of its own.
        if (schaden === undefined || /[\r\n"]/.test(line)) return line;
        bad.set(schaden(line), line);
        return schaden(line);
      });
      const dirty = await runOf({ verbis: { 'verbis.csv': datei(schlecht) } });
      const [{ quarantaene } = { quarantaene: 0 }] = books(dirty);
      const aside = dirty.files['quarantaene/verbis-verbis.csv'];
      if (bad.size === 0) {
        expect(aside).toBeUndefined();
        return;
      }
      const [, ...lines] = Buffer.from(aside ?? '', 'latin1')
        .toString()
        .split('\r\n')
        .slice(0, -1);
      expect(lines).toHaveLength(quarantaene);
      const corrected = lines.map((line) => bad.get(line) ?? `unbekannt: ${line}`);
      const again = await runOf({ verbis: { 'verbis.csv': datei(schlecht), 'berichtigt.csv': datei(corrected) } });
      for (const { gelesen, verbunden, quarantaene: aside, dubletten } of books(again))
        expect(verbunden + aside + dubletten).toBe(gelesen);
      expect(again.files['faelle.csv']).toBe(clean.files['faelle.csv']);
      // The export itself is spoilt as before.
      const left = reasons(again).sort();
      for (const one of reasons(clean)) expect(left).toContain(one);
    }),
    umfang(25),
  );
});

/** Pieces of which bad texts are made, again and again. */
const STUECK = fc.array(
  fc.constantFrom('"', '""', ';', '\n', '\r\n', '\r', 'a', '099A000001', '";"', '"\n', ';"', ' ', `${'x;'.repeat(20)}`),
  { minLength: 1, maxLength: 8 },
);

/** Characters at which the scanner lets somebody look, in blocks of this many. */
function arbeit(text: string, block: number): number {
  let chars = 0;
  const look = (line: string) => {
    chars += line.length + 1;
    return false;
  };
  const dialect = {
    ...{ delimiter: ';', longestRecord: 1000 },
    isBlank: look,
    isComplete: look,
    hidesRecord: (line: string) => look(line),
  };
  const nothing = { record: () => {}, broken: () => {}, blank: () => {} };
  const scanner = new Scanner(dialect, nothing);
  // As records.ts reads: a record that outgrows the block is tried again with twice as much.
  for (let from = 0, size = block; from < text.length; ) {
    const piece = text.slice(from, from + size);
    const done = scanner.scan(piece, from + size >= text.length);
    chars += piece.length;
    from += done;
    size = done > 0 ? block : size * 2;
  }
  return chars;
}

test('twice the text is at most twice the work, and the end is reached', () => {
  fc.assert(
    fc.property(STUECK, fc.constantFrom(64, 1000), (stueck, block) => {
      const text = stueck.join('').repeat(200);
      // A record that is cut by a block is looked at again.
      expect(arbeit(text.repeat(2), block)).toBeLessThanOrEqual(2.2 * arbeit(text, block) + 10 * block);
    }),
    umfang(60),
  );
});
