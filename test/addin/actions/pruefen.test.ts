/**
 * The add-in and its batch twin in turn, on the same file: each knows what the other wrote, and what a person changed.
 * Source: page 6 "Writing", page 5 `neufall pruefen`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pruefung } from '../../../addin/actions/pruefung.ts';
import { Steuerung } from '../../../addin/actions/steuerung.ts';
import { forgetSession, isLean } from '../../../addin/excel/session.ts';
import { type Day, day, iso } from '../../../core/calendar/day.ts';
import { isKept, merkteile } from '../../../core/sheet/ablage.ts';
import type { Host } from '../../host/host.ts';
import { openExcel } from '../../host/node.ts';
import { readXlsx, writeXlsx } from '../../host/xlsx.ts';
import { call, newFolder } from '../../importer/cli.ts';
import { bench, column, run } from '../bench.ts';
import { list, longList, STICHTAG, serial } from '../list.ts';

const NEXT_DAY: Day = STICHTAG + 1;
const WEEK_LATER: Day = STICHTAG + 7;

/** A pane on some day. */
const on = (heute: Day) => new Steuerung(() => heute);

/** Saves the workbook, checks it on some day and opens the copy. */
async function checked(host: Host, stichtag: Day) {
  const folder = newFolder();
  writeFileSync(join(folder, 'liste.xlsx'), await writeXlsx(host.book));
  const args = ['pruefen', 'liste.xlsx', '--json', '--fail-on', 'nie', '--stichtag', iso(stichtag)];
  const ended = await call(folder, args);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  const copy = await openExcel({}, await readXlsx(readFileSync(join(folder, 'liste-geprueft.xlsx'))));
  forgetSession();
  const { geaendert, von_hand } = JSON.parse(ended.stdout) as { geaendert: number; von_hand: string[] };
  return { host: copy.host, geaendert, von_hand };
}

/** What Alles prüfen would change and leave. */
async function preview(heute: Day) {
  const steuerung = on(heute);
  await steuerung.starte('alles');
  expect(steuerung.zustand).toMatchObject({ art: 'vorschau' });
  return summary(steuerung.pruefung);
}

const summary = (pruefung: Pruefung | undefined) => ({
  geaendert: pruefung?.geaendert,
  vonHand: pruefung?.vonHand.map(({ row, spalte, alt, neu }) => `${spalte} ${row.index + 1}: ${alt} → ${neu}`),
});

describe('a copy that the batch made', () => {
  it('is the program’s own, except what a person has changed since', async () => {
    const { host, ...result } = await checked(bench().host, STICHTAG);
    expect(result).toEqual({ geaendert: 40, von_hand: [] });
    expect(await preview(NEXT_DAY)).toEqual({ geaendert: 4, vonHand: [] });
    host.user.edit('K2', 'nein');
    host.user.edit('N3', 'persönlich');
    host.user.edit('Q4', 12);
    expect(await preview(NEXT_DAY)).toEqual({
      geaendert: 4,
      vonHand: ['Neufall 2: nein → ja', 'Weg 3: persönlich → eAkte', 'Resttage Erstberatung 4: 12 → '],
    });
  });

  it('is checked again with the same knowledge', async () => {
    const { host: once } = await checked(bench().host, STICHTAG);
    once.user.edit('K2', 'nein');
    const { host: twice, ...result } = await checked(once, NEXT_DAY);
    expect(result).toEqual({ geaendert: 4, von_hand: ['K2'] });
    expect(column(twice, 'Neufall')).toEqual(['nein', 'ja', 'nein', 'prüfen']);
    expect(await preview(WEEK_LATER)).toMatchObject({ vonHand: ['Neufall 2: nein → ja'] });
    expect([...twice.book.xmlParts.values()]).toEqual([
      expect.stringMatching(
        /^<\?xml[^>]*>\n<geschrieben xmlns="urn:neufall:geschrieben:-:[\w+/]{6}:1:1">\{"version":1,/,
      ),
    ]);
  });

  it('has a memory for each sheet', async () => {
    const { host } = bench({ sheets: { Liste: list(), 'Süd & "Ost"': list() } });
    const { host: first } = await checked(host, STICHTAG);
    first.user.activate('Süd & "Ost"');
    await run(on(STICHTAG), 'alles');
    first.user.edit('K2', 'nein');
    expect(await preview(NEXT_DAY)).toMatchObject({ vonHand: ['Neufall 2: nein → ja'] });
    first.user.activate('Liste');
    expect(await preview(NEXT_DAY)).toMatchObject({ vonHand: [] });
  });

  it('in which result columns were deleted gets them anew', async () => {
    const { host } = await checked(bench().host, STICHTAG);
    host.user.deleteColumns('K:L');
    expect(await preview(STICHTAG)).toEqual({ geaendert: 8, vonHand: [] });
  });
});

describe('a workbook that the add-in wrote', () => {
  it('keeps in the copy what a person has changed, and only that', async () => {
    const { host } = bench();
    await run(on(STICHTAG), 'alles');
    host.user.edit('K2', 'nein');
    host.user.edit('P3', 'überfällig');
    const { host: copy, ...result } = await checked(host, NEXT_DAY);
    expect(result).toEqual({ geaendert: 4, von_hand: ['K2', 'P3'] });
    expect([column(copy, 'Neufall'), column(copy, 'Status Erstberatung')]).toEqual([
      ['nein', 'ja', 'nein', 'prüfen'],
      ['überfällig', 'überfällig', 'entfällt', 'bald fällig'],
    ]);
    // The same cells are still a person's the day after, in the pane.
    expect(await preview(WEEK_LATER)).toMatchObject({
      vonHand: ['Neufall 2: nein → ja', 'Status Erstberatung 3: überfällig → offen'],
    });
  });

  it('is written in turn, and what was written last counts', async () => {
    const { host: start } = bench();
    await run(on(STICHTAG), 'alles');
    const { host } = await checked(start, NEXT_DAY);
    const afterCheck = host.snapshot('Liste');
    await run(on(WEEK_LATER), 'alles');
    expect(await preview(STICHTAG)).toMatchObject({ vonHand: [] });

    const later = on(WEEK_LATER);
    await later.rueckgaengig();
    expect(later.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } });
    expect(host.snapshot('Liste')).toEqual(afterCheck);
    expect(await preview(NEXT_DAY)).toEqual({ geaendert: 0, vonHand: [] });
    expect(await preview(WEEK_LATER)).toMatchObject({ vonHand: [] });

    // The memory is again what it was before the check, and still the newer one.
    await run(on(STICHTAG), 'alles');
    host.user.edit('D2', serial('2026-02-23'));
    expect(await preview(STICHTAG)).toMatchObject({ vonHand: [] });
    const { von_hand } = await checked(host, NEXT_DAY);
    expect(von_hand).toEqual([]);
  });

  it('takes back the first action of all, when the copy was checked before', async () => {
    const { host } = await checked(bench().host, STICHTAG);
    const before = host.snapshot();
    const steuerung = on(WEEK_LATER);
    await run(steuerung, 'alles');
    await steuerung.rueckgaengig();
    expect(host.snapshot()).toEqual(before);
    expect(await preview(NEXT_DAY)).toEqual({ geaendert: 4, vonHand: [] });
  });

  it('loses its columns by Rückgängig after the check, and gets them anew', async () => {
    const { host: start } = bench();
    const before = start.snapshot('Liste');
    await run(on(STICHTAG), 'alles');
    const { host } = await checked(start, NEXT_DAY);
    const steuerung = on(NEXT_DAY);
    await steuerung.rueckgaengig();
    expect(steuerung.zustand).toEqual({ art: 'frage-rueckgaengig', zeilen: [2, 3, 5] });
    await steuerung.rueckgaengig(true);
    expect(host.snapshot('Liste').cells).toEqual(before.cells);
    await run(on(WEEK_LATER), 'alles');
    expect(await preview(STICHTAG)).toMatchObject({ vonHand: [] });
  });

  it('counts with what it was before, when the action under the check is taken back', async () => {
    const { host: start } = bench();
    await run(on(STICHTAG), 'alles');
    const once = start.snapshot('Liste').cells;
    await run(on(NEXT_DAY), 'alles');
    const { host } = await checked(start, WEEK_LATER);
    await on(WEEK_LATER).rueckgaengig(true);
    expect(host.snapshot('Liste').cells).toEqual(once);
    expect(await preview(WEEK_LATER)).toMatchObject({ vonHand: [] });
  });

  it('and whose sheet has another name since the check is still known', async () => {
    const { host } = bench();
    await run(on(STICHTAG), 'alles');
    const { host: copy } = await checked(host, NEXT_DAY);
    copy.book.renameSheet(copy.sheet('Liste'), 'März');
    expect(await preview(WEEK_LATER)).toMatchObject({ vonHand: [] });
  });

  it('keeps a long memory on its hidden sheet, which the batch reads; the budget of requests holds', async () => {
    const { host } = bench({ sheets: { Liste: longList(10_000) } });
    await run(on(STICHTAG), 'alles');
    expect(host.snapshot().settings).toMatchObject({
      'neufall.geschrieben.{00000001-0001-0000-0000-000000000000}': { column: 0, pieces: 18, blatt: 'Liste' },
    });
    const neufall = column(host, 'Neufall');
    host.user.edit('U4000', neufall[3998] === 'ja' ? 'nein' : 'ja');
    const { host: copy, geaendert, von_hand } = await checked(host, NEXT_DAY);
    expect(von_hand).toEqual(['U4000']);
    expect(geaendert).toBeGreaterThan(1000);
    const steuerung = on(WEEK_LATER);
    await run(steuerung, 'alles');
    expect(summary(steuerung.pruefung)).toMatchObject({ vonHand: [expect.stringContaining('Neufall 4000: ')] });
    expect(copy.log.length).toBeLessThanOrEqual(12);
    expect(copy.log.filter(({ bytes, responseBytes }) => Math.max(bytes, responseBytes) > 4_000_000)).toEqual([]);
  });
});

it('a memory of several parts comes in as many small responses, in whatever order the parts stand', async () => {
  const { host } = bench();
  await run(on(STICHTAG), 'alles');
  const [[key, kept] = []] = [...host.book.settings].filter(([name]) => name.startsWith('neufall.geschrieben.'));
  if (!isKept(kept) || !('text' in kept) || key === undefined) throw new Error('no memory');
  host.book.settings.delete(key);
  const long = JSON.stringify({ ...JSON.parse(kept.text), mehr: 'x'.repeat(1_500_000) });
  for (const { namensraum, xml } of merkteile(long, 'Liste', undefined).toReversed()) {
    host.book.xmlParts.set(namensraum, xml);
  }
  host.user.edit('K2', 'nein');
  host.log.length = 0;
  expect(await preview(STICHTAG)).toEqual({ geaendert: 0, vonHand: ['Neufall 2: nein → ja'] });
  const responses = host.log.filter(({ actions }) => actions.includes('CustomXmlPart.getXml()'));
  expect(responses.map(({ responseBytes }) => responseBytes <= 1_000_000)).toEqual([true, true, true]);
});

describe('an Excel that does not give custom XML parts', () => {
  it.each(['ApiNotFound', 'NotImplemented'] as const)('%s: works as with a workbook that has none', async (code) => {
    const { host } = bench();
    await run(on(STICHTAG), 'alles');
    host.user.edit('K2', 'nein');
    host.fail({ action: 'CustomXmlPartCollection.load(id,namespaceUri)' }, { code });
    expect(await preview(STICHTAG)).toEqual({ geaendert: 0, vonHand: ['Neufall 2: nein → ja'] });
    expect([host.openFaults, isLean()]).toEqual([0, false]);
  });

  it('a lost connection is told, not taken for that', async () => {
    const { host } = await checked(bench().host, STICHTAG);
    host.fail({ action: 'CustomXmlPart.getXml()' });
    const steuerung = on(NEXT_DAY);
    await steuerung.starte('alles');
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'verbindung', state: 'unveraendert' } });
  });
});

it('are read only where there are result columns', async () => {
  const { host } = bench();
  await run(on(day('2026-03-01')), 'alles');
  const asked = () => host.log.filter(({ actions }) => actions.join().includes('CustomXml')).length;
  expect(asked()).toBe(0);
  await run(on(STICHTAG), 'alles');
  expect(asked()).toBe(1);
});
