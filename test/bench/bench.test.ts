/** The bench's own pieces on a tiny set: what the peers are given, what their results are compared by, what is doubled. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { QUELLEN } from '../../core/fields/declarations.ts';
import { writeSample } from '../../importer/sample/write.ts';
import { newFolder } from '../importer/cli.ts';
import { books, runOf } from '../importer/run/imported.ts';
import { EINGABEN } from './eingaben.ts';
import { vergleiche, zeilensumme } from './vergleich.ts';
import { schreibeZwilling } from './zwilling.ts';

test('the plain twin has every record, each with the cells of the header, and no line breaks in them', async () => {
  const folder = newFolder();
  const { dateien } = await writeSample(folder, { seed: 1, zeilen: 2000 });
  mkdirSync(join(folder, 'zwilling'));
  for (const { quelle, datei, zeilen } of dateien) {
    const nach = join(folder, 'zwilling', `${quelle}.csv`);
    expect(await schreibeZwilling(datei, nach)).toBe(zeilen);
    const text = readFileSync(nach, 'utf8');
    const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';' });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(zeilen + 1);
    expect(new Set(data.map(({ length }) => length)).size).toBe(1);
    expect(text.split('\n')).toHaveLength(data.length + 1);
  }
  // What else is wrong with a record stays.
  const [echt, zwilling] = await Promise.all(
    ['.', 'zwilling'].map((where) =>
      runOf(
        Object.fromEntries(
          QUELLEN.map((quelle) => [quelle, { [`${quelle}.csv`]: readFileSync(join(folder, where, `${quelle}.csv`)) }]),
        ),
      ),
    ),
  );
  const codes = (run: typeof echt) =>
    [...new Set(run?.befunde.map(({ code }) => code))].filter((code) => code?.startsWith('KUNDENNUMMER')).sort();
  expect(codes(zwilling)).toEqual(codes(echt));
});

test('a result in another order and with days that are not read compares as equal, another deadline does not', async () => {
  const folder = newFolder();
  const write = (name: string, ...lines: string[]) => {
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
    return join(folder, name);
  };
  const unsere = write(
    'unsere.csv',
    'kundennummer;antragsdatum;frist_erstberatung',
    '099A000001;2026-03-02;2026-03-23',
    '099A000002;2026-03-03;2026-03-24',
  );
  const andere = write(
    'andere.csv',
    'Kundennummer;Antragsdatum;Frist',
    '099A000002;;',
    '099A000001;2026-03-02;2026-03-23',
  );
  expect(await vergleiche(unsere, andere)).toEqual({ faelle: 2, personen: 2, fristen: 2, gemeinsam: 1 });
  const falsch = write(
    'falsch.csv',
    'Kundennummer;Antragsdatum;Frist',
    '099A000001;2026-03-02;2026-03-20',
    '099A000002;;',
  );
  await expect(vergleiche(unsere, falsch)).rejects.toThrow('2026-03-20');
  expect(await zeilensumme(andere)).toEqual(
    await zeilensumme(write('gedreht.csv', ...readFileSync(andere, 'utf8').trimEnd().split('\n').reverse())),
  );
});

/** Records in quarantine and repeats, of so many that were read. */
const BUECHER: Readonly<Record<string, (gelesen: number) => { quarantaene: number; dubletten: number }>> = {
  'alle Sätze in Quarantäne': (gelesen) => ({ quarantaene: gelesen, dubletten: 0 }),
  'in jedem Satz geht ein Zitat auf': (gelesen) => ({ quarantaene: gelesen, dubletten: 0 }),
  'jeder Satz eine Dublette': (gelesen) => ({ quarantaene: 0, dubletten: gelesen - 1 }),
  'jeder Satz widerspricht dem ersten': (gelesen) => ({ quarantaene: gelesen - 1, dubletten: 0 }),
  'alle Sätze von einer Person': () => ({ quarantaene: 0, dubletten: 0 }),
};

test('the inputs that are doubled are what they are called', async () => {
  for (const { name, dateien } of EINGABEN.filter((eingabe) => eingabe.name in BUECHER)) {
    const files = Object.entries(dateien(20)).map(
      ([datei, texte]) => [datei, Buffer.from([...texte].join(''))] as const,
    );
    const input = QUELLEN.map((quelle) => [
      quelle,
      Object.fromEntries(files.filter(([datei]) => datei.startsWith(quelle))),
    ]);
    for (const { gelesen, quarantaene, dubletten } of books(await runOf(Object.fromEntries(input)))) {
      expect({ name, quarantaene, dubletten }).toEqual({ name, ...BUECHER[name]?.(gelesen) });
    }
  }
});
