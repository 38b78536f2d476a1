/**
 * What a person decides, columns and settings, is kept in the workbook, and the pane never shows what it does not hold.
 * Source: page 6 "Reading" (`neufall.zuordnung`), "Showing" (Einstellungen).
 */
import { describe, expect, it } from 'vitest';
import { EINSTELLUNGEN_KEY } from '../../../addin/actions/einstellungen.ts';
import type { Steuerung } from '../../../addin/actions/steuerung.ts';
import { withColumn, withVorgabe } from '../../../core/sheet/mapping.ts';
import type { Host } from '../../host/host.ts';
import { bench, newSession, run } from '../bench.ts';
import { list, serial } from '../list.ts';

/** The list with a second column for the Antragsdatum. */
const zweiSpalten = () => list().map((row, index) => [...row, index === 0 ? 'Antragsdatum' : serial('2026-02-23')]);
const NEU = 10;

const column = (steuerung: Steuerung) => steuerung.liste?.mapping.columns.get('antragsdatum')?.column;
const setting = (host: Host, key: string): unknown => JSON.parse(String(host.snapshot().settings[key] ?? '{}'));

describe('a field with two columns', () => {
  it('is asked about in the preview, which is made anew with the choice', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: zweiSpalten() } });
    await steuerung.starte('fristen');
    expect(steuerung.zustand).toMatchObject({ pruefung: { liste: { mapping: { ambiguous: ['antragsdatum'] } } } });
    expect(await steuerung.beantworte((mapping) => withColumn(mapping, 'antragsdatum', NEU))).toBe(true);
    expect(steuerung.zustand).toMatchObject({ art: 'vorschau', pruefung: { aktion: 'fristen' } });
    await steuerung.uebernehmen();
    const frist = host.snapshot('Liste').cells['L2'];
    expect(frist).toMatchObject({ value: serial('2026-03-16') });
    const later = newSession();
    await later.starte('alles');
    expect([column(later), later.liste?.mapping.ambiguous]).toEqual([NEU, []]);
  });

  it('can stay with the column that counts so far', async () => {
    const { steuerung } = bench({ sheets: { Liste: zweiSpalten() } });
    await steuerung.starte('alles');
    const before = column(steuerung);
    await steuerung.beantworte((mapping) => withColumn(mapping, 'antragsdatum', before));
    expect(steuerung.zustand).toMatchObject({ art: 'vorschau', pruefung: { liste: { mapping: { ambiguous: [] } } } });
    expect(column(steuerung)).toBe(before);
  });

  it('is asked about also where nothing else would be', async () => {
    const { steuerung } = bench({ sheets: { Liste: zweiSpalten() } });
    await steuerung.setzeEinstellungen({ ohneRueckfrage: true });
    await steuerung.starte('alles');
    expect(steuerung.zustand.art).toBe('vorschau');
  });
});

describe('the mapping', () => {
  it('is found again when the sheet has another name, and moves to it with the next decision', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: zweiSpalten() } });
    await steuerung.leseListe();
    await steuerung.aendereZuordnung((alt) => withColumn(alt, 'antragsdatum', NEU));
    host.user.renameSheet('Liste', 'März');
    const later = newSession();
    await later.leseListe();
    expect(column(later)).toBe(NEU);
    await later.aendereZuordnung((alt) => withVorgabe(alt, 'rechtskreis', 'SGB II'));
    const { blaetter } = setting(host, 'neufall.zuordnung') as { blaetter: Record<string, unknown> };
    expect(Object.keys(blaetter)).toEqual(['März']);
  });

  it('stays what the workbook holds where it cannot be saved', async () => {
    const { host, steuerung } = bench({ sheets: { Liste: zweiSpalten() } });
    await steuerung.leseListe();
    const before = column(steuerung);
    host.cellEdit = true;
    expect(await steuerung.aendereZuordnung((alt) => withColumn(alt, 'antragsdatum', NEU))).toBe(false);
    expect([column(steuerung), steuerung.zustand.art]).toEqual([before, 'fehler']);
  });
});

describe('settings', () => {
  it('stay what the workbook holds where they cannot be saved, and can be changed again', async () => {
    const { host, steuerung } = bench();
    await steuerung.setzeEinstellungen({ live: true });
    host.cellEdit = true;
    expect(await steuerung.setzeEinstellungen({ live: false })).toBe(false);
    expect(steuerung.einstellungen.live).toBe(true);
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'zellbearbeitung' } });
    host.cellEdit = false;
    expect(await steuerung.setzeEinstellungen({ live: false })).toBe(true);
    expect([steuerung.einstellungen.live, setting(host, EINSTELLUNGEN_KEY)]).toMatchObject([false, { live: false }]);
  });

  it('are read again where nobody knows whether they were saved', async () => {
    const { host, steuerung } = bench();
    await steuerung.laden();
    host.fail({ request: 1 }, { lost: 'response' });
    expect(await steuerung.setzeEinstellungen({ live: true })).toBe(false);
    expect(steuerung.einstellungen.live).toBe(true);
  });

  it('of the workbook are not overwritten by a pane that could not read them', async () => {
    const { host } = bench();
    await newSession().setzeEinstellungen({ ohneRueckfrage: true });
    const later = newSession();
    host.cellEdit = true;
    expect(await later.setzeEinstellungen({ live: true })).toBe(false);
    host.cellEdit = false;
    await later.setzeEinstellungen({ live: true });
    expect(later.einstellungen).toMatchObject({ live: true, ohneRueckfrage: true });
  });

  it('that are changed one right after the other are all kept', async () => {
    const { host, steuerung } = bench();
    await Promise.all([
      steuerung.setzeEinstellungen((alt) => ({ regeln: { ...alt.regeln, land: 'BE' } })),
      steuerung.setzeEinstellungen((alt) => ({ regeln: { ...alt.regeln, vorwarnung: 5 } })),
      steuerung.setzeEinstellungen({ live: true }),
    ]);
    expect(setting(host, EINSTELLUNGEN_KEY)).toMatchObject({ live: true, regeln: { land: 'BE', vorwarnung: 5 } });
    await run(steuerung, 'alles');
    expect(steuerung.zustand.art).toBe('bereit');
  });
});
