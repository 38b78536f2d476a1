/** The journal: several steps back, the chart sheet's among them, and what the pane says of them. Source: page 6 "Rückgängig". */
import { describe, expect, it } from 'vitest';
import { bench, column, newSession, run } from '../bench.ts';
import { longList, serial } from '../list.ts';

type Host = ReturnType<typeof bench>['host'];

/** What stands on the sheets, without what is kept for Rückgängig. */
const shown = (host: Host) => host.snapshot().sheets.filter(({ name }) => name !== 'Neufall-Ablage');
const OVERVIEW = 'Neufälle – Übersicht';
const sheets = (host: Host) => host.book.sheets.map(({ name }) => name);

describe('Rückgängig', () => {
  it('steps back over at least five actions, each to what stood before it, also in later panes', async () => {
    const { host } = bench();
    const before: unknown[] = [];
    const actions = ['markieren', 'routen', 'fristen', 'alles', 'fristen'] as const;
    for (const [index, aktion] of actions.entries()) {
      host.user.edit('D2', serial('2026-01-05') + index);
      before.push(shown(host));
      await run(newSession(), aktion);
    }
    for (const [index, aktion] of [...actions.entries()].reverse()) {
      const steuerung = newSession();
      await steuerung.schaueRueckgaengig();
      expect(steuerung.naechstes).toMatchObject({ aktion, blatt: 'Liste' });
      host.user.edit('D2', serial('2026-01-05') + index);
      await steuerung.rueckgaengig();
      expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'zurueckgenommen' } });
      expect(shown(host)).toEqual(before[index]);
    }
    const last = newSession();
    await last.rueckgaengig();
    expect(last.zustand).toMatchObject({ fault: { kind: 'nichts-rueckgaengig' } });
    expect(Object.keys(host.snapshot().settings)).toEqual([]);
  });

  it('keeps the last five of many, and nothing of older ones', async () => {
    const { host } = bench();
    for (let day = 0; day < 8; day++) {
      host.user.edit('D2', serial('2026-01-05') + 7 * day);
      await run(newSession(), 'alles');
    }
    const steps = Object.keys(host.snapshot().settings).filter((key) => key.startsWith('neufall.schritt.'));
    expect(steps).toEqual([4, 5, 6, 7, 8].map((nr) => `neufall.schritt.${nr}`));
  });

  it('keeps long texts of several steps apart on the hidden sheet, and empties them', async () => {
    const { host } = bench({ sheets: { Liste: longList(6000) } });
    const before: unknown[] = [];
    for (let day = 0; day < 3; day++) {
      host.user.edit('D2', serial('2026-01-05') + day);
      before.push(column(host, 'Frist Erstberatung'));
      await run(newSession(), 'alles');
    }
    for (const frist of before.reverse()) {
      await newSession().rueckgaengig();
      expect(column(host, 'Frist Erstberatung')).toEqual(frist);
    }
    expect(host.sheet('Neufall-Ablage').grid.extent(true)).toBeUndefined();
  });

  it('keeps long texts of several sheets apart: what a person changed on the first is known after the second', async () => {
    const { host } = bench({ sheets: { Liste: longList(6000), Zwei: longList(6000) } });
    await run(newSession(), 'alles');
    host.user.activate('Zwei');
    host.user.edit('D2', serial('2026-01-05'));
    await run(newSession(), 'alles');
    host.user.activate('Liste');
    host.user.edit('U2', 'nein');
    const later = newSession();
    await later.starte('alles');
    expect(later.pruefung?.vonHand.map(({ row, spalte }) => [row.index, spalte])).toEqual([[1, 'Neufall']]);
    const columns = Object.entries(host.snapshot().settings).flatMap(([key, value]) =>
      key.startsWith('neufall.geschrieben') ? [(value as { column?: number }).column] : [],
    );
    expect(columns).toEqual([0, 1]);
  });

  it('says in the pane what it takes back next', async () => {
    const { host, steuerung } = bench();
    expect(steuerung.naechstes).toBeUndefined();
    await run(steuerung, 'markieren');
    expect(steuerung.naechstes).toMatchObject({ aktion: 'markieren', blatt: 'Liste' });
    await run(steuerung, 'alles');
    await steuerung.rueckgaengig();
    expect(steuerung.naechstes).toMatchObject({ aktion: 'markieren' });
    await steuerung.starte('alles');
    host.fail({ action: 'Range.values=', nth: 1 });
    const stop = host.observe(() => {
      if (host.log.at(-1)?.actions.includes('Range.values=')) host.connected = false;
    });
    await steuerung.uebernehmen();
    stop();
    host.heal();
    expect([steuerung.zustand.art, steuerung.naechstes]).toEqual(['fehler', 'offen']);
  });
});

describe('the chart sheet', () => {
  it('is taken back alone: result columns stay, and go with the next step', async () => {
    const { host, steuerung } = bench();
    const empty = host.snapshot();
    await run(steuerung, 'alles');
    const checked = host.snapshot();
    await steuerung.uebersicht();
    expect(steuerung.naechstes).toMatchObject({ aktion: 'uebersicht', blatt: OVERVIEW });
    expect(sheets(host)).toEqual(['Liste', OVERVIEW]);
    await newSession().rueckgaengig();
    expect(host.snapshot()).toEqual(checked);
    await newSession().rueckgaengig();
    expect(host.snapshot()).toEqual(empty);
  });

  it('that took the place of an older one gives it back', async () => {
    const { host, steuerung } = bench();
    await steuerung.uebersicht();
    const older = host.snapshot(OVERVIEW);
    host.user.activate('Liste');
    host.user.edit('E4', 'Erstantrag');
    await newSession().uebersicht();
    expect(host.snapshot(OVERVIEW)).not.toEqual(older);
    await newSession().rueckgaengig();
    expect(host.snapshot(OVERVIEW)).toEqual(older);
    await newSession().rueckgaengig();
    expect(sheets(host)).toEqual(['Liste']);
  });

  it('that a person has deleted stays away', async () => {
    const { host, steuerung } = bench();
    const before = host.snapshot();
    await steuerung.uebersicht();
    const { sheets: all } = host.book;
    all.splice(
      all.findIndex(({ name }) => name === OVERVIEW),
      1,
    );
    host.user.activate('Liste');
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'zurueckgenommen', blatt: OVERVIEW } });
    expect(host.snapshot()).toEqual(before);
  });

  it.each([{}, { lost: 'request' }, { lost: 'response' }] as const)(
    'is there or gone as a whole: %j',
    async (failure) => {
      for (const request of [1, 2, 3]) {
        const { host, steuerung } = bench();
        const empty = host.snapshot();
        await steuerung.uebersicht();
        const charted = host.snapshot();
        host.fail({ request }, failure);
        await steuerung.rueckgaengig();
        host.heal();
        expect(host.snapshot()).toEqual(steuerung.zustand.art === 'fehler' ? charted : empty);
      }
    },
  );
});

it('rows of one number whose contents have all changed are asked about before their order decides', async () => {
  const twins = [['Kundennummer', 'Name', 'Antrag vom', 'Antragsart', 'Aufenthalt in Deutschland']] as (
    | string
    | number
  )[][];
  for (const at of [0, 1]) twins.push(['123A456701', 'Anders', serial('2026-02-02') + at, 'Erstantrag', 'ja']);
  const { host, steuerung } = bench({ sheets: { Liste: twins } });
  await run(steuerung, 'markieren');
  host.user.edit('C2', serial('2026-02-09'));
  host.user.edit('C3', serial('2026-02-10'));
  host.user.insertRows(2);
  await steuerung.rueckgaengig();
  expect(steuerung.zustand).toEqual({ art: 'frage-rueckgaengig', zeilen: [3, 4] });
  await steuerung.rueckgaengig(true);
  expect(host.sheet('Liste').grid.extent(true)?.columns).toBe(5);
});
