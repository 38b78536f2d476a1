/**
 * Which columns of a sheet are the result columns of a list: people write their headers in their own way.
 * Source: page 6 "Writing" (found again by their header).
 */
import { describe, expect, it } from 'vitest';
import { addTable } from '../../host/model/table.ts';
import { type Bench, bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, ROWS, type Row } from '../list.ts';

const WIDTH = HEADER.length;

/** The list with one more column, `own` in its rows. */
const withColumn = (header: string, ...own: string[]) => ({
  Liste: list().map((row, at): Row => [...row, at === 0 ? header : (own[at - 1] ?? '')]),
});

const header = ({ host }: Bench, row = 0): unknown[] => {
  const { grid } = host.sheet('Liste');
  return Array.from({ length: grid.extent(true)?.columns ?? 0 }, (_, at) => grid.value(row, at));
};

const left = ({ steuerung }: Bench) =>
  steuerung.pruefung?.vonHand.map(({ row, spalte, alt, neu }) => `${spalte} ${row.index + 1}: ${alt} → ${neu}`);

describe.each(['neufall', 'NEUFALL', 'Neufall ', ' Neufall', 'Neufall\u00a0', 'neufall\n'])(
  'a column with the header %j',
  (text) => {
    it.each([false, true])('is the result column, and keeps its header; in a table: %s', async (inTable) => {
      const made = bench({ sheets: withColumn(text) });
      const { host } = made;
      const area = { row: 0, column: 0, rows: 5, columns: WIDTH + 1 };
      const table = inTable ? addTable(host.sheet('Liste'), area, 'Antraege') : undefined;
      const before = host.snapshot();
      await run(made.steuerung, 'markieren');
      const written = [...HEADER, text, 'Neufall-Grund'];
      expect([header(made), column(host, text), table?.area.columns]).toEqual([
        written,
        ANSWERS.Neufall,
        inTable ? WIDTH + 2 : undefined,
      ]);
      host.user.edit('F5', 'ja');
      const again = newSession();
      await run(again, 'markieren');
      expect([header(made), again.pruefung?.vonHand]).toEqual([written, []]);
      await again.rueckgaengig();
      expect([column(host, text), again.zustand]).toEqual([
        ANSWERS.Neufall,
        { art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } },
      ]);
      expect(before.sheets).toHaveLength(1);
    });
  },
);

describe('a person’s column of the name', () => {
  const made = (inTable: boolean) => {
    const one = bench({ sheets: withColumn('neufall', 'eins', 'zwei', 'drei', 'vier') });
    if (inTable) addTable(one.host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: WIDTH + 1 }, 'Antraege');
    return one;
  };

  it.each([false, true])('is asked about, and is as before after Rückgängig; in a table: %s', async (inTable) => {
    const one = made(inTable);
    const before = one.host.snapshot('Liste');
    await run(one.steuerung, 'markieren');
    expect(left(one)).toEqual([
      'Neufall 2: eins → ja',
      'Neufall 3: zwei → ja',
      'Neufall 4: drei → nein',
      'Neufall 5: vier → prüfen',
    ]);
    expect(column(one.host, 'neufall')).toEqual(['eins', 'zwei', 'drei', 'vier']);
    await one.steuerung.rueckgaengig();
    expect(one.host.snapshot('Liste')).toEqual(before);
    await one.steuerung.starte('markieren');
    await one.steuerung.uebernehmen(true);
    expect(column(one.host, 'neufall')).toEqual(ANSWERS.Neufall);
    await one.steuerung.rueckgaengig();
    expect(one.host.snapshot('Liste')).toEqual(before);
  });

  it.each([false, true])('stays where writing fails; in a table: %s', async (inTable) => {
    const one = made(inTable);
    const before = one.host.snapshot('Liste');
    await one.steuerung.starte('alles');
    one.host.fail({ action: 'Range.values=' });
    await one.steuerung.uebernehmen();
    expect(one.steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zurueckgenommen' } });
    expect(one.host.snapshot('Liste')).toEqual(before);
  });
});

describe('a header of two rows with a result header merged over both', () => {
  const made = () => {
    const names = HEADER.map((name, at) => (at === 3 || at === 4 ? name : ''));
    const top = HEADER.map((name, at) => (at === 3 ? 'Antrag' : at === 4 ? '' : name));
    const one = bench({ sheets: { Liste: [[...top, 'Neufall'], names, ...ROWS] } });
    for (let at = 0; at <= WIDTH; at++) {
      const letter = String.fromCharCode(65 + at);
      if (at !== 3 && at !== 4) one.host.user.merge(`${letter}1:${letter}2`);
    }
    one.host.user.merge('D1:E1');
    return one;
  };

  it('is written below it, and taken back', async () => {
    const one = made();
    const before = one.host.snapshot('Liste');
    await run(one.steuerung, 'markieren');
    expect([header(one).slice(WIDTH), header(one, 1).slice(WIDTH)]).toEqual([
      ['Neufall', undefined],
      [undefined, 'Neufall-Grund'],
    ]);
    expect(column(one.host, 'Neufall').slice(1)).toEqual(ANSWERS.Neufall);
    await one.steuerung.rueckgaengig();
    expect(one.host.snapshot('Liste')).toEqual(before);
  });

  it('is found again where a column and a row came before it', async () => {
    const one = made();
    await run(one.steuerung, 'markieren');
    one.host.user.insertColumns('A');
    one.host.user.insertRows(1);
    await one.steuerung.rueckgaengig();
    expect(one.steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } });
    expect(column(one.host, 'Neufall').slice(1)).toEqual([undefined, undefined, undefined, undefined]);
    expect(column(one.host, 'Neufall-Grund')).toEqual([]);
  });
});

describe.each(['XFD3', 'A1048576', 'XFD1048576'])('a stray value in %s', (cell) => {
  it('makes a list of four rows no large one, and results stand beside the list', async () => {
    const made = bench();
    made.host.user.edit(cell, 'x');
    await run(made.steuerung, 'markieren');
    expect(made.steuerung.zustand).toMatchObject({ art: 'bereit' });
    expect([column(made.host, 'Neufall').slice(0, 4), header(made).slice(0, WIDTH + 2)]).toEqual([
      ANSWERS.Neufall,
      [...HEADER, 'Neufall', 'Neufall-Grund'],
    ]);
    await made.steuerung.rueckgaengig();
    expect(made.steuerung.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'zurueckgenommen' } });
    expect(header(made)).not.toContain('Neufall');
  });
});
