/**
 * Lists under a filter. Excels differ in how they write hidden rows (test/host/model/filtered.ts); all rows get their
 * right values, or the sheet stays as it is. Source: page 6 "Filtered or hidden rows get their right values".
 */
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../addin/excel/hidden.ts';
import { texte } from '../../../addin/texte/index.ts';
import { answers, type Bench, bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, longList, serial } from '../list.ts';

const onlyRows = ({ host }: Bench, ...values: string[]) => host.user.filter('A1:J5', 4, { filterOn: 'Values', values });

describe.each(['all', 'desktop'] as const)('a filtered list where Excel writes as %s', (filteredWrites) => {
  it.each([
    ['the first row is hidden', ['Weiterbewilligung']],
    ['a row between is hidden', ['Erstantrag']],
    ['every row is hidden', ['nichts davon']],
  ])('gets the right values and formats where %s', async (_, values) => {
    const plain = bench();
    await run(plain.steuerung, 'alles');
    const made = bench({ filteredWrites });
    onlyRows(made, ...values);
    const { more, rows } = made.host.snapshot('Liste');
    await run(made.steuerung, 'alles');
    expect(made.steuerung.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'geschrieben' } });
    expect(answers(made.host)).toEqual(ANSWERS);
    // Page 6 "Sorting keeps rows together": the filter is widened over the result columns.
    const filter = { area: 'A1:X5', columns: [4] };
    expect(made.host.snapshot('Liste')).toEqual({
      ...plain.host.snapshot('Liste'),
      more: { ...more, filter },
      rows,
    });
  });

  it('is taken back, also where the filter came later', async () => {
    const made = bench({ filteredWrites });
    const { host, steuerung } = made;
    await run(steuerung, 'alles');
    host.user.edit('D2', serial('2026-02-20'));
    const before = host.snapshot('Liste').cells;
    await run(steuerung, 'alles');
    onlyRows(made, 'Weiterbewilligung');
    await steuerung.rueckgaengig();
    expect(host.snapshot('Liste').cells).toEqual(before);
  });

  it('is as before where writing fails', async () => {
    const made = bench({ filteredWrites });
    const { host, steuerung } = made;
    await run(steuerung, 'alles');
    host.user.edit('D2', serial('2026-02-20'));
    onlyRows(made, 'Weiterbewilligung');
    const before = host.snapshot('Liste');
    await steuerung.starte('alles');
    host.fail({ action: 'Range.values=', nth: 3 });
    await steuerung.uebernehmen();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zurueckgenommen' } });
    expect(host.snapshot('Liste')).toEqual(before);
  });

  it('keeps what a person changed in a hidden and in a visible row', async () => {
    const made = bench({ filteredWrites });
    const { host, steuerung } = made;
    await run(steuerung, 'alles');
    host.user.edit('K2', 'nein');
    host.user.edit('K4', 'ja');
    host.user.edit('D3', serial('2026-02-20'));
    onlyRows(made, 'Weiterbewilligung');
    await run(newSession(), 'alles');
    expect(column(host, 'Neufall')).toEqual(['nein', 'ja', 'ja', 'prüfen']);
    expect(column(host, 'Resttage Erstberatung')).toEqual([-25, 9, undefined, 1]);
  });
});

describe('an Excel that never writes hidden rows', () => {
  it.each([false, true])(
    'is left as before, with a message that says what to do; written before: %s',
    async (twice) => {
      const made = bench({ filteredWrites: 'visible' });
      const { host, steuerung } = made;
      if (twice) {
        await run(steuerung, 'alles');
        host.user.edit('D4', serial('2026-02-20'));
        host.user.edit('E4', 'Erstantrag');
      }
      onlyRows(made, twice ? 'nichts davon' : 'Weiterbewilligung');
      const before = host.snapshot('Liste');
      await run(steuerung, 'alles');
      expect(steuerung.zustand).toMatchObject({
        art: 'fehler',
        fault: { kind: 'gefiltert', state: 'zurueckgenommen' },
      });
      expect(texte('de').fault.gefiltert).toContain('Filter');
      expect(host.snapshot('Liste')).toEqual(before);
      host.user.filter('A1:J5', 4, { filterOn: 'Values', values: ['Erstantrag', 'Weiterbewilligung'] });
      await run(steuerung, 'alles');
      expect(steuerung.zustand).toMatchObject({ art: 'bereit' });
    },
  );
});

it('takes at most 16 requests for 10,000 rows of which every third is hidden, also the second time', async () => {
  const { host } = bench({ sheets: { Liste: longList(10_000) }, filteredWrites: 'desktop' });
  host.user.filter('A1:T10001', 4, { filterOn: 'Values', values: ['Erstantrag', 'Weiterbewilligung'] });
  for (const time of ['first', 'second']) {
    host.user.edit('D2', time === 'first' ? 46_050 : 46_060);
    host.log.length = 0;
    const steuerung = newSession();
    await run(steuerung, 'alles');
    expect(steuerung.zustand, time).toMatchObject({ art: 'bereit', ergebnis: { art: 'geschrieben' } });
    expect(host.log.length, time).toBeLessThanOrEqual(16);
    expect(Math.max(...host.log.map(({ bytes }) => bytes)), time).toBeLessThan(4_000_000);
  }
});

describe('parts', () => {
  it('are single hidden rows and the rows between them', () => {
    const area = { row: 2, column: 7, rows: 6, columns: 2 };
    const part = (row: number, rows: number) => ({ ...area, row, rows });
    expect(partsOf(area, new Set())).toEqual([area]);
    expect(partsOf(area, new Set([4, 5, 7, 9]))).toEqual([part(2, 2), part(4, 1), part(5, 1), part(6, 1), part(7, 1)]);
  });
});
