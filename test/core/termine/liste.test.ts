/** The print list of the advisors (page 6 "Termine"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { terminliste } from '../../../core/termine/liste.ts';
import { moment } from '../row.ts';
import { fallzeilen, STICHTAG, zeile } from './rows.ts';

test('one block for each advisor, the earliest day first; who has nobody comes last, what is done in none', () => {
  const rows = fallzeilen(
    zeile({ nr: '123A000001', betreuer: '' }),
    zeile({ nr: '123A000002', betreuer: 'IFK 2', termin: '07.04.2026 09:00' }),
    zeile({ nr: '123A000003', betreuer: 'IFK 1' }),
    zeile({ nr: '123A000004', betreuer: 'IFK 2', antrag: '02.03.2026' }),
    zeile({ nr: '123A000005', betreuer: 'IFK 2', art: 'Weiterbewilligung' }),
    zeile({ nr: '123A000006', betreuer: 'IFK 3', erledigt: 'ja' }),
  );
  const bloecke = terminliste(rows, STICHTAG);
  expect(bloecke.map(({ betreuer, zeilen }) => [betreuer, ...zeilen.map(({ kundennummer }) => kundennummer)])).toEqual([
    ['IFK 1', '123A000003'],
    ['IFK 2', '123A000004', '123A000002'],
    [undefined, '123A000001'],
  ]);
  expect(bloecke[1]?.zeilen[1]).toEqual({
    kundennummer: '123A000002',
    name: 'Muster, Anna',
    schritt: rows[1]?.schritt,
    bis: day('2026-04-22'),
    termin: moment('2026-04-07 09:00'),
  });
});

test('blocks stand in the order of the names, whatever that of the rows', () => {
  const namen = ['IFK 1', 'IFK 2', 'IFK 3', ''];
  for (const erster of namen)
    for (const richtung of [namen, namen.toReversed()]) {
      const at = richtung.indexOf(erster);
      const rows = [...richtung.slice(at), ...richtung.slice(0, at)].map((betreuer) => zeile({ betreuer }));
      expect(terminliste(fallzeilen(...rows), STICHTAG).map(({ betreuer }) => betreuer)).toEqual([
        'IFK 1',
        'IFK 2',
        'IFK 3',
        undefined,
      ]);
    }
});

test('a name is what the sheet knows of it', () => {
  expect(terminliste(fallzeilen(zeile({ name: '' })), STICHTAG)[0]?.zeilen[0]?.name).toBe('Anna');
});
