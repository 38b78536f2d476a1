/** Several sheets in one go (page 6 "Several sheets"). */
import { describe, expect, it } from 'vitest';
import { leseBlattwahl, merkeBlattwahl, pruefeBlaetter, uebernimmBlaetter } from '../../../addin/actions/blaetter.ts';
import { dringendeDer } from '../../../addin/actions/blaetterpruefung.ts';
import { Live } from '../../../addin/actions/live.ts';
import { bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, ROWS, serial } from '../list.ts';

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
    // One confirmation, one action: both sheets are as before.
    expect(again.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'blaetter-zurueckgenommen', blaetter: 2 } });
    expect(again.naechstes).toBeUndefined();
    for (const name of ['Januar', 'Februar']) expect(column(host, 'Neufall', name)).toEqual([]);
  });

  it('are one action for Rückgängig, however many they are, and those before it stay', async () => {
    const monate = Array.from({ length: 12 }, (_, at) => `Monat ${at + 1}`);
    const sheets = Object.fromEntries(
      monate.map((name) => [name, [HEADER, ...ROWS.slice(0, 2)].map((row) => [...row])]),
    );
    const { host, steuerung } = bench({ sheets: { Liste: list(), ...sheets } });
    await run(steuerung, 'markieren');
    const before = monate.map((name) => host.sheet(name).grid.extent(true));
    const namen = (await leseBlattwahl()).filter(({ name }) => name !== 'Liste');
    await pruefeBlaetter(steuerung, namen);
    await uebernimmBlaetter(steuerung);
    expect(column(host, 'Neufall', 'Monat 1')).toEqual(ANSWERS.Neufall.slice(0, 2));
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'blaetter-zurueckgenommen', blaetter: 12 } });
    expect(monate.map((name) => host.sheet(name).grid.extent(true))).toEqual(before);
    expect(steuerung.naechstes).toMatchObject({ aktion: 'markieren', blatt: 'Liste' });
  });

  it('ask about a sheet that was changed since, when the others are taken back', async () => {
    const { host, steuerung, namen } = await alle();
    await pruefeBlaetter(steuerung, namen);
    await uebernimmBlaetter(steuerung);
    const at = host.sheet('Januar').grid;
    const spalte = HEADER.length;
    expect(at.value(0, spalte)).toBe('Neufall');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Januar').getCell(1, spalte).values = [['nein, siehe Akte']];
      await context.sync();
    });
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toEqual({ art: 'frage-rueckgaengig', zeilen: [2] });
    expect(column(host, 'Neufall', 'Februar')).toEqual([]);
    await steuerung.rueckgaengig(true);
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Januar' } });
    expect(column(host, 'Neufall', 'Januar')).toEqual([]);
  });

  it('say that their urgent rows are from before an edit; a preview is made anew', async () => {
    const { host, steuerung, namen } = await alle();
    await new Live(steuerung).beobachte();
    await pruefeBlaetter(steuerung, namen);
    const gezeigt = steuerung.blaetter;
    host.user.edit('D2', serial('2026-03-30'));
    await host.settled();
    expect(steuerung.zustand.art).toBe('vorschau-blaetter');
    expect(steuerung.blaetter).not.toBe(gezeigt);
    await uebernimmBlaetter(steuerung);
    expect(steuerung.blaetterVeraltet).toBe(false);
    host.user.edit('D2', serial('2026-02-23'));
    await host.settled();
    expect(steuerung.blaetterVeraltet).toBe(true);
    await pruefeBlaetter(steuerung, namen);
    expect(steuerung.blaetterVeraltet).toBe(false);
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
