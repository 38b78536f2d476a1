/** The case row: it shows the rows that its cursors stand at, and a copy keeps them. */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { emptyRow } from '../../../core/fields/complete.ts';
import { Cursor, NONE } from '../../../importer/join/cursor.ts';
import { fallzeile } from '../../../importer/join/fallzeile.ts';
import { ordered } from '../tables.ts';

test('shows what its cursors stand at, and constants of fields without a column', async () => {
  const verbis = new Cursor(
    await ordered('verbis', [
      { kundennummer: '099A000001', team: 'M&I 1' },
      { kundennummer: '099A000002', team: 'M&I 2', aufstocker: 'ja' },
    ]),
  );
  const allegro = new Cursor(await ordered('allegro', [{ kundennummer: '099A000001', antragsdatum: '01.03.2026' }]));
  const row = fallzeile([verbis, allegro], new Map([['kanal', 'Post']] as const));
  const ohne = { ...emptyRow(), kanal: 'Post' };
  expect({ ...row }).toEqual(ohne);
  verbis.row = 0;
  allegro.row = 0;
  const erster = { ...row };
  verbis.row = 1;
  allegro.row = NONE;
  expect({ ...row }).toEqual({ ...ohne, team: 'M&I 2', aufstocker: true });
  expect(erster).toEqual({ ...ohne, team: 'M&I 1', antragsdatum: day('2026-03-01') });
});
