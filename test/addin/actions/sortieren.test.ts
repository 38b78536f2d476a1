/**
 * Sorting by the host's own arrows keeps answers beside their rows. Source: page 6 "Sorting keeps rows together", fine
 * print 81; issue "Faults": results beside an AutoFilter.
 */
import { describe, expect, it } from 'vitest';
import { texte } from '../../../addin/texte/index.ts';
import { addTable } from '../../host/model/table.ts';
import { answers, type Bench, bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, list, type Row } from '../list.ts';

const LAST = HEADER.length - 1;
/** The filter of a list, over its own columns alone, as people have had it for years. */
const filtered = (criteria: Parameters<Bench['host']['user']['filter']>[2] | undefined, options = {}): Bench => {
  const made = bench(options);
  const { host } = made;
  if (criteria === undefined) {
    host.sheet('Liste').filter = { area: { row: 0, column: 0, rows: 5, columns: HEADER.length }, criteria: new Map() };
  } else host.user.filter('A1:J5', 4, criteria);
  return made;
};
const filterOf = ({ host }: Bench) => host.snapshot('Liste').more.filter;
const reversed = Object.fromEntries(Object.entries(ANSWERS).map(([name, cells]) => [name, [...cells].reverse()]));

describe('a filter over the list’s own columns', () => {
  it('is widened over the result columns; sorting by its arrow takes them along', async () => {
    const made = filtered(undefined);
    await made.steuerung.starte('alles');
    expect(made.steuerung.pruefung?.sortierung.art).toBe('erweitern');
    await made.steuerung.uebernehmen();
    expect(filterOf(made)).toEqual({ area: 'A1:X5', columns: [] });
    made.host.user.sortByArrow('A1', false);
    expect(column(made.host, 'Kundennummer')).toEqual(['123A456704', '123A456703', '123A456702', '123A456701']);
    expect(answers(made.host)).toEqual(reversed);
    const again = newSession();
    await run(again, 'alles');
    expect(again.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'nichts-zu-tun', aktion: 'alles' } });
  });

  it.each([
    ['values', { filterOn: 'Values', values: ['Erstantrag'] }],
    ['a condition', { filterOn: 'Custom', criterion1: '=Erst*' }],
    ['two conditions', { filterOn: 'Custom', criterion1: '<>Neuantrag', criterion2: '<>x', operator: 'And' }],
    ['a colour', { filterOn: 'CellColor', color: '#FFFF00' }],
  ])('keeps what it filters by: %s', async (_, criteria) => {
    const made = filtered(criteria);
    const { host, steuerung } = made;
    const { rows } = host.snapshot('Liste');
    await run(steuerung, 'alles');
    expect(filterOf(made)).toEqual({ area: 'A1:X5', columns: [4] });
    expect(host.sheet('Liste').filter?.criteria.get(4)).toEqual(criteria);
    expect(host.snapshot('Liste').rows).toEqual(rows);
    expect(answers(host)).toEqual(ANSWERS);
  });

  it('is widened also where the result columns are there already', async () => {
    const made = bench();
    await run(made.steuerung, 'alles');
    made.host.user.filter('A1:J5', 4, { filterOn: 'Values', values: ['Erstantrag', 'Weiterbewilligung'] });
    await run(newSession(), 'alles');
    expect(filterOf(made)).toEqual({ area: 'A1:X5', columns: [4] });
  });

  it('is as before after Rückgängig, with what a person has filtered by since', async () => {
    const made = filtered({ filterOn: 'Values', values: ['Erstantrag'] });
    const { host, steuerung } = made;
    const before = host.snapshot();
    await run(steuerung, 'alles');
    await steuerung.rueckgaengig();
    expect(host.snapshot()).toEqual(before);
    await run(newSession(), 'alles');
    host.user.filter('A1:X5', 7, { filterOn: 'Values', values: ['Post'] });
    await newSession().rueckgaengig();
    expect(filterOf(made)).toEqual({ area: 'A1:J5', columns: [7] });
  });

  it('stays as a person has set it anew since, also after Rückgängig', async () => {
    const made = filtered(undefined);
    await run(made.steuerung, 'alles');
    made.host.user.filter('A1:C5', 1, { filterOn: 'Values', values: ['Berg'] });
    await newSession().rueckgaengig();
    expect(filterOf(made)).toEqual({ area: 'A1:C5', columns: [1] });
  });

  it('is as before where writing fails', async () => {
    for (const nth of [1, 2]) {
      const made = filtered({ filterOn: 'Values', values: ['Erstantrag'] });
      const before = made.host.snapshot();
      await made.steuerung.starte('alles');
      made.host.fail({ action: 'AutoFilter.apply()', nth });
      await made.steuerung.uebernehmen();
      expect(made.steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'zurueckgenommen' } });
      expect(made.host.snapshot()).toEqual(before);
    }
  });

  it('that is set otherwise between preview and confirmation stops the action', async () => {
    const made = filtered(undefined);
    await made.steuerung.starte('alles');
    made.host.user.filter('A1:J5', 4, { filterOn: 'Values', values: ['Erstantrag'] });
    await made.steuerung.uebernehmen();
    expect(made.steuerung.zustand).toMatchObject({
      art: 'fehler',
      fault: { kind: 'verschoben', state: 'unveraendert' },
    });
    expect(filterOf(made)).toEqual({ area: 'A1:J5', columns: [4] });
  });
});

describe('where the answers cannot be kept beside their rows, the preview says so before anything is written', () => {
  const warned = async ({ steuerung }: Bench) => {
    await steuerung.laden();
    await steuerung.setzeEinstellungen({ ohneRueckfrage: true });
    await steuerung.starte('alles');
    expect(steuerung.zustand.art).toBe('vorschau');
    const art = steuerung.pruefung?.sortierung.art ?? 'haelt';
    return art === 'haelt' ? '' : texte('de').vorschau.sortierung[art];
  };

  it('a filter whose criteria would be lost: it stays untouched', async () => {
    const made = filtered({ filterOn: 'Values', values: ['Erstantrag'] });
    const { criteria } = made.host.sheet('Liste').filter ?? expect.fail('no filter');
    criteria.set(3, { filterOn: 'Dynamic', dynamicCriteria: 'LastMonth' });
    expect(await warned(made)).toMatch(/^Achtung: Der Filter des Blatts lässt sich nicht .* erweitern/);
    await made.steuerung.uebernehmen();
    expect(answers(made.host)).toEqual(ANSWERS);
    expect(filterOf(made)).toEqual({ area: 'A1:J5', columns: [4, 3] });
  });

  it('a filter with another list between it and the result columns', async () => {
    const rows = list().map((row, at): Row => [...row, '', ['Kürzel', 'T1', 'T2', '', ''][at] ?? '']);
    const made = filtered(undefined, { sheets: { Liste: rows } });
    expect(await warned(made)).toMatch(/^Achtung: Der Filter/);
  });

  it('a table with a list to the right of it', async () => {
    const rows = list().map((row, at): Row => [...row, '', ['Kürzel', 'T1', 'T2', '', ''][at] ?? '']);
    const made = bench({ sheets: { Liste: rows } });
    addTable(made.host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: LAST + 1 }, 'Antraege');
    expect(await warned(made)).toMatch(/^Achtung: Rechts der Tabelle ist kein Platz/);
  });

  it('nothing is said of a filter on another list', async () => {
    const rows = list().map((row, at): Row => [...row, '', ['Kürzel', 'T1', 'T2', '', ''][at] ?? '']);
    const made = bench({ sheets: { Liste: rows } });
    made.host.user.filter('L1:L5', 0, { filterOn: 'Values', values: ['T1', 'T2', ''] });
    await run(made.steuerung, 'alles');
    expect(made.steuerung.pruefung?.sortierung).toEqual({ art: 'haelt' });
  });
});

describe('answers that were parted from their rows by an arrow are the program’s own', () => {
  /** Answers beside a filter that does not reach over them, as earlier versions left them; sorted by the number. */
  const parted = async (aktion: Parameters<typeof run>[1] = 'alles') => {
    const made = bench();
    await run(made.steuerung, aktion);
    made.host.user.filter('A1:J5', 4, { filterOn: 'Values', values: ['Erstantrag', 'Weiterbewilligung'] });
    made.host.user.sortByArrow('A1', false);
    return made;
  };
  const hands = async () => {
    const steuerung = newSession();
    await steuerung.starte('alles');
    return steuerung.pruefung?.vonHand.map(
      ({ row, spalte, alt, neu }) => `${spalte} ${row.index + 1}: ${alt} → ${neu}`,
    );
  };

  it('and are written anew without a question', async () => {
    const made = await parted();
    expect(answers(made.host)).toEqual(ANSWERS);
    await run(newSession(), 'alles');
    expect(answers(made.host)).toEqual(reversed);
    expect(await hands()).toEqual([]);
  });

  it('also after an action that wrote only some of the columns', async () => {
    const made = await parted();
    await run(newSession(), 'fristen');
    expect(await hands()).toEqual([]);
    await run(newSession(), 'alles');
    expect(answers(made.host)).toEqual(reversed);
  });

  it('also where two columns are all that there are', async () => {
    const made = await parted('markieren');
    await run(newSession(), 'markieren');
    expect(column(made.host, 'Neufall')).toEqual(reversed['Neufall']);
  });

  it('but not what a person typed before or after it', async () => {
    const made = await parted();
    made.host.user.edit('K3', 'vielleicht');
    expect(await hands()).toContain('Neufall 3: vielleicht → nein');
  });

  // Two "ja" that a person made "nein", and two "nein" that were made "ja": nobody has sorted anything.
  it('and a person’s own words stay a person’s, also where the program wrote the same ones elsewhere', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    host.user.edit('K2', 'nein');
    host.user.edit('K4', 'ja');
    expect(await hands()).toEqual(['Neufall 2: nein → ja', 'Neufall 4: ja → nein']);
  });
});

it('an Excel without filters for add-ins writes as ever', async () => {
  const made = filtered(undefined, { requirements: { ExcelApi: '1.8' } });
  await run(made.steuerung, 'alles');
  expect(answers(made.host)).toEqual(ANSWERS);
});
