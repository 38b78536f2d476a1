/** The form for a new Neufall: into the list, with results, and out again (page 6 "A new Neufall"). */
import { describe, expect, it } from 'vitest';
import { Live } from '../../../addin/actions/live.ts';
import { NeuerNeufall } from '../../../addin/actions/neuer-neufall.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { addTable } from '../../host/model/table.ts';
import { type Bench, bench, column, run } from '../bench.ts';
import { ANSWERS, HEADER, list, serial } from '../list.ts';

const EINGABE: ReadonlyMap<FieldId, string> = new Map<FieldId, string>([
  ['kundennummer', '123E456709'],
  ['nachname', '=Ehlers'],
  ['geburtsdatum', '00.05.1990'],
  ['antragsdatum', '26.02.2026'],
  ['antragsart', 'Erstantrag'],
  ['aufenthalt_de', 'ja'],
  ['kanal', 'Online'],
]);

interface Form extends Bench {
  readonly neu: NeuerNeufall;
}

/** A pane with its form open. */
async function form(one: Bench = bench()): Promise<Form> {
  const { steuerung } = one;
  new Live(steuerung);
  const neu = new NeuerNeufall(steuerung);
  await neu.oeffne();
  return { ...one, neu };
}

const row = ({ host }: Bench, at: number, columns = HEADER.length) =>
  Array.from({ length: columns }, (_, index) => host.sheet('Liste').grid.value(at, index) ?? '');
const shown = ({ host }: Bench) => host.snapshot().sheets;

/** Until the last row has an answer. */
const answered = (one: Bench, header = 'Neufall') => expect.poll(() => column(one.host, header).at(-1)).toBeDefined();

describe('a new Neufall', () => {
  it('stands below the last row as it was typed, and nothing of it is a formula or a number', async () => {
    const one = await form();
    expect(await one.neu.uebernehmen(EINGABE)).toBe(true);
    expect(one.steuerung.zustand).toMatchObject({ ergebnis: { art: 'angehaengt', aktion: 'neu', von: 6, bis: 6 } });
    // The day of birth is unknown: what was typed says so, the 15th would not.
    expect(row(one, 5)).toEqual([
      '123E456709',
      '=Ehlers',
      '00.05.1990',
      serial('2026-02-26'),
      'Erstantrag',
      'ja',
      '',
      'Online',
      '',
      '',
    ]);
  });

  it('gets its results where the list has columns for them; a check then finds nothing changed by hand', async () => {
    const one = bench();
    await run(one.steuerung, 'alles');
    await form(one).then(({ neu }) => neu.uebernehmen(EINGABE));
    await answered(one);
    expect([column(one.host, 'Neufall'), column(one.host, 'Frist Erstberatung')]).toEqual([
      [...ANSWERS.Neufall, 'ja'],
      // 26.02.2026 + 15 working days.
      [...ANSWERS['Frist Erstberatung'], serial('2026-03-19')],
    ]);
    expect(one.steuerung.pruefung?.uebersicht.zahlen.zeilen).toBe(5);
    await one.steuerung.starte('alles');
    expect(one.steuerung.pruefung).toMatchObject({ vonHand: [], geaendert: 0 });
  });

  it('is taken out again by Rückgängig, its results with it', async () => {
    const one = bench();
    await run(one.steuerung, 'alles');
    const before = shown(one);
    await form(one).then(({ neu }) => neu.uebernehmen(EINGABE));
    await answered(one);
    expect(one.steuerung.naechstes).toMatchObject({ aktion: 'neu', blatt: 'Liste' });
    await one.steuerung.rueckgaengig();
    expect(one.steuerung.zustand).toMatchObject({ ergebnis: { art: 'zurueckgenommen' } });
    expect(shown(one)).toEqual(before);
  });

  it('of a person who is in the list already gets its results, too; those of the other row stay known', async () => {
    const one = bench();
    await run(one.steuerung, 'alles');
    const { neu } = await form(one);
    await neu.uebernehmen(new Map([...EINGABE, ['kundennummer', '123A456701'] as const]));
    await answered(one);
    expect(column(one.host, 'Neufall')).toEqual([...ANSWERS.Neufall, 'ja']);
    one.host.user.edit('D2', serial('2026-01-07'));
    await one.steuerung.starte('alles');
    // 07.01.2026 + 15 working days: the other row's deadline is renewed without a question.
    expect(one.steuerung.pruefung).toMatchObject({ vonHand: [] });
    await one.steuerung.uebernehmen();
    expect(column(one.host, 'Frist Erstberatung')[0]).toBe(serial('2026-01-28'));
  });

  it.each(['live', 'check'])('typed by a person below the list, for somebody who is in it already: %s', async (how) => {
    const one = bench();
    await run(one.steuerung, 'alles');
    const live = new Live(one.steuerung);
    await live.beobachte();
    await one.steuerung.setzeEinstellungen({ live: how === 'live' });
    one.host.user.edit('A6:F6', [
      ['123A456701', 'Anders', serial('1990-05-04'), serial('2026-02-26'), 'Erstantrag', 'ja'],
    ]);
    if (how === 'check') await run(one.steuerung, 'alles');
    await answered(one);
    expect(column(one.host, 'Neufall')).toEqual([...ANSWERS.Neufall, 'ja']);
    // Who empties the answers of a row keeps it empty.
    one.host.user.edit('K6:X6', '');
    await one.steuerung.starte('alles');
    expect(one.steuerung.pruefung?.vonHand.map(({ row }) => row.index)).toContain(5);
  });

  it('makes a table grow', async () => {
    const one = bench();
    const table = addTable(one.host.sheet('Liste'), { row: 0, column: 0, rows: 5, columns: HEADER.length }, 'Antraege');
    await run(one.steuerung, 'alles');
    const { neu } = await form(one);
    await neu.uebernehmen(EINGABE);
    await answered(one);
    expect([table.area.rows, column(one.host, 'Neufall').at(-1)]).toEqual([6, 'ja']);
  });

  it('is judged beside the rows that are there, also after one was appended', async () => {
    const { neu } = await form();
    const nochmal = new Map([
      ...EINGABE,
      ['kundennummer', '123A456702'] as const,
      ['antragsdatum', '23.02.2026'] as const,
    ]);
    expect(neu.beurteile(nochmal)?.vorhanden).toMatchObject([{ index: 2, derselbe: true }]);
    expect(neu.beurteile(EINGABE)?.vorhanden).toEqual([]);
    await neu.uebernehmen(EINGABE);
    await expect.poll(() => neu.beurteile(EINGABE)?.vorhanden).toMatchObject([{ index: 5, derselbe: true }]);
  });

  it('goes into no other list than the one that the form was for', async () => {
    const one = await form(bench({ sheets: { Liste: list(), Süd: list().slice(0, 2) } }));
    const before = shown(one);
    one.host.user.activate('Süd');
    expect(await one.neu.uebernehmen(EINGABE)).toBe(false);
    expect(one.steuerung.zustand).toMatchObject({ ergebnis: { art: 'andere-liste', blatt: 'Süd' } });
    expect(shown(one)).toEqual(before);
    expect(await one.neu.uebernehmen(EINGABE)).toBe(true);
    expect(one.host.sheet('Süd').grid.value(2, 0)).toBe('123E456709');
  });

  it.each([
    ['a protected sheet', (one: Bench) => one.host.user.protect('Liste'), 'geschuetzt'],
    ['a lost connection', (one: Bench) => one.host.fail({ action: 'Range.values=', nth: 1 }), undefined],
  ])('leaves all as it was on %s', async (_, trouble, kind) => {
    const one = await form();
    const before = shown(one);
    trouble(one);
    expect(await one.neu.uebernehmen(EINGABE)).toBe(false);
    expect(one.steuerung.zustand).toMatchObject({ art: 'fehler', ...(kind === undefined ? {} : { fault: { kind } }) });
    if (kind === undefined) expect(shown(one)).toEqual(before);
  });

  it('has no form where there is no list', async () => {
    const { neu, steuerung } = await form(bench({ sheets: { Notizen: [['a', 'b']] } }));
    expect([neu.formular, steuerung.zustand]).toMatchObject([undefined, { fault: { kind: 'kein-kopf' } }]);
  });
});
