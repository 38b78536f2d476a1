/** The worked examples of the process, each through an import of its own (prozess.csv, fine print 77). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FieldId, field, fieldsOf, QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { BEISPIELE, type Beispiel } from '../../core/process/grundfall.ts';
import { call, newFolder } from '../cli.ts';
import { resultIn } from './imported.ts';

const KUNDENNUMMER = '099A000001';
/** Somebody else, so that no export is empty. */
const ANDERE: Readonly<Partial<Record<FieldId, string>>> = { kundennummer: '099A000002' };

/** An export with every column, and the optional ones that the example names. */
function datei(quelle: Quelle, { zeilen, spalten }: Beispiel): string {
  const ids = [...fieldsOf(quelle), ...spalten.filter((id) => field(id).from.includes(quelle))];
  const eigene = zeilen[quelle] && { ...zeilen[quelle], kundennummer: KUNDENNUMMER };
  const zeile = (werte: Readonly<Partial<Record<FieldId, string>>>) => ids.map((id) => werte[id] ?? '').join(';');
  return [ids.map((id) => field(id).labels[0]).join(';'), ...(eigene ? [zeile(eigene)] : []), zeile(ANDERE), ''].join(
    '\n',
  );
}

test.each(BEISPIELE)('$name', async (beispiel) => {
  const folder = newFolder();
  for (const quelle of QUELLEN) writeFileSync(join(folder, `${quelle}.csv`), datei(quelle, beispiel));
  const args = [
    ...QUELLEN.flatMap((quelle) => [`--${quelle}`, `${quelle}.csv`]),
    '--out',
    'aus',
    '--no-store',
    '--quiet',
    '--stichtag',
    beispiel.stichtag,
  ];
  expect(await call(folder, ['import', ...args, '--fail-on', 'nie'])).toMatchObject({ status: 0, stderr: '' });
  const fall = resultIn(join(folder, 'aus')).faelle.find((one) => one['kundennummer'] === KUNDENNUMMER);
  const { schritte: _, ...erwartet } = beispiel.erwartet;
  expect(Object.fromEntries(Object.keys(erwartet).map((spalte) => [spalte, fall?.[spalte]]))).toEqual(erwartet);
});
