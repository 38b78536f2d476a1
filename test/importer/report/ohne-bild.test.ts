/** A chart that cannot be drawn never stops a run: its place holds a sentence (fine print 83). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { teilFehler } from '../xlsx/geprueft.ts';
import { beispiel } from './beispiel.ts';

vi.mock('../../../importer/report/diagramm.ts', async (original) => ({
  ...(await original<object>()),
  alsSvg: () => {
    throw new Error('SVG data parsing failed');
  },
}));

test('page and workbook are there, the page with a sentence for each chart', async () => {
  const { out } = await beispiel(11, 60, 3);
  const satz = 'Das Diagramm „Anteil fristgerecht“ ließ sich nicht zeichnen. Seine Zahlen stehen in den Tabellen.';
  expect(readFileSync(join(out, 'bericht.html'), 'utf8')).toContain(satz);
  const xlsx = join(out, 'bericht.xlsx');
  expect(await teilFehler(xlsx)).toEqual({});
});
