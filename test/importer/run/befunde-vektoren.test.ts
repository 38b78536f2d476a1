/**
 * The worked examples of befunde.csv: an import of one person, grundfall.csv with the differences of each line.
 * Source: fine print 77; where a line and items 84 to 88 differ, the items hold.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FieldId, field, fieldsOf, QUELLEN } from '../../../core/fields/declarations.ts';
import { vectors } from '../../core/calendar/vectors.ts';
import { abgewandelt } from '../../core/process/grundfall.ts';
import { call, newFolder } from '../cli.ts';
import { resultIn } from './imported.ts';

/** Fine print 88: POSTEINGANG_ABWEICHEND looks at the note alone, and a blank one is none. */
const SPAETER: Readonly<Record<string, string>> = {
  'kanal=Post; posteingang_am=03.03.2026': 'POSTEINGANG_ABWEICHEND',
};

const beispiele = vectors<'stichtag' | 'abweichung' | 'neufall' | 'befunde'>('befunde.csv');

test.each(beispiele)('$stichtag $abweichung: $befunde', async ({ stichtag, abweichung, neufall, befunde }) => {
  const folder = newFolder();
  const { zeilen, spalten } = abgewandelt(abweichung);
  const inputs = QUELLEN.flatMap((quelle) => {
    const zeile: Readonly<Partial<Record<FieldId, string>>> | undefined = zeilen[quelle];
    const ids = [...fieldsOf(quelle), ...spalten.filter((id) => field(id).from.includes(quelle))];
    const cells = ids.map((id) => (id === 'kundennummer' ? '999A000001' : (zeile?.[id] ?? '')));
    const lines = [ids.map((id) => field(id).labels[0]), ...(zeile === undefined ? [] : [cells])];
    writeFileSync(join(folder, `${quelle}.csv`), lines.map((line) => `${line.join(';')}\n`).join(''));
    return [`--${quelle}`, `${quelle}.csv`];
  });
  const flags = ['--out', 'aus', '--stichtag', stichtag, '--no-store', '--quiet', '--fail-on', 'nie'];
  expect(await call(folder, ['import', ...inputs, ...flags])).toEqual({ status: 0, stdout: '', stderr: '' });
  const { faelle } = resultIn(join(folder, 'aus'));
  expect(faelle.map((fall) => ({ neufall: fall['neufall'], befunde: fall['befunde'] }))).toEqual([
    { neufall, befunde: SPAETER[abweichung] ?? befunde },
  ]);
});
