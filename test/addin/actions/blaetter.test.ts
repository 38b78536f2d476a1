/** Several sheets in one go (page 6 "Several sheets"). */
import { describe, expect, it } from 'vitest';
import { leseBlattwahl, merkeBlattwahl, pruefeBlaetter, uebernimmBlaetter } from '../../../addin/actions/blaetter.ts';
import { dringendeDer } from '../../../addin/actions/blaetterpruefung.ts';
import { bench, column, newSession } from '../bench.ts';
import { ANSWERS, HEADER, list, ROWS } from '../list.ts';

const MONATE = {
  Januar: list(),
  Februar: [HEADER, ...ROWS.slice(0, 2)].map((row) => [...row]),
  Notizen: [['offen', 'rufen Sie an']],
};

async function alle() {
  const { host, steuerung } = bench({ sheets: MONATE });
  const namen = await leseBlattwahl();
  return { host, steuerung, namen };
}

describe('the choice of sheets', () => {
  it('is kept in the workbook, by what outlives a name', async () => {
    const { steuerung, namen } = await alle();
    expect(namen.map(({ name, gewaehlt }) => [name, gewaehlt])).toEqual([
      ['Januar', false],
      ['Februar', false],
      ['Notizen', false],
    ]);
    const ids = namen.slice(0, 2).map(({ id }) => id);
    expect(await merkeBlattwahl(steuerung, ids)).toBe(true);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Februar').name = 'Feb 2026';
      await context.sync();
    });
    expect((await leseBlattwahl()).map(({ name, gewaehlt }) => [name, gewaehlt])).toEqual([
      ['Januar', true],
      ['Feb 2026', true],
      ['Notizen', false],
    ]);
  });
});

describe('chosen sheets', () => {
  it('are assessed together, with one list of urgent rows, and written after one confirmation', async () => {
    const { host, steuerung, namen } = await alle();
    const before = host.snapshot();
    await pruefeBlaetter(steuerung, namen);
    expect(steuerung.zustand).toMatchObject({
      art: 'vorschau-blaetter',
      blaetter: { ausgelassen: [{ name: 'Notizen', grund: 'kein-kopf' }] },
    });
    expect(host.snapshot()).toEqual(before);
    const dringend = steuerung.blaetter === undefined ? [] : dringendeDer(steuerung.blaetter);
    // The overdue row of both sheets first, then the one that is due tomorrow (ANSWERS).
    expect(dringend.map(({ blatt, zeile, stufe }) => [blatt.liste.grid.sheet.name, zeile, stufe])).toEqual([
      ['Januar', 2, 'überfällig'],
      ['Februar', 2, 'überfällig'],
      ['Januar', 5, 'bald fällig'],
    ]);
    await uebernimmBlaetter(steuerung);
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'blaetter', zellen: 40 + 24, blaetter: 2 } });
    expect(column(host, 'Neufall', 'Januar')).toEqual(ANSWERS.Neufall);
    expect(column(host, 'Neufall', 'Februar')).toEqual(ANSWERS.Neufall.slice(0, 2));
    // The next session knows all of it as the program's own.
    const again = newSession();
    await pruefeBlaetter(again, namen);
    expect(again.blaetter?.geprueft.map(({ geaendert, vonHand }) => [geaendert, vonHand])).toEqual([
      [0, []],
      [0, []],
    ]);
    again.verwerfen();
    await again.rueckgaengig();
    expect(again.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Februar' } });
  });

  it('leave out a protected one with its reason; alone it is a fault', async () => {
    const { host, steuerung, namen } = await alle();
    host.user.protect('Februar');
    await pruefeBlaetter(steuerung, namen);
    expect(steuerung.blaetter?.ausgelassen).toEqual([
      { name: 'Februar', grund: 'geschuetzt' },
      { name: 'Notizen', grund: 'kein-kopf' },
    ]);
    steuerung.verwerfen();
    await pruefeBlaetter(steuerung, namen.slice(1, 2));
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'geschuetzt' } });
  });
});
