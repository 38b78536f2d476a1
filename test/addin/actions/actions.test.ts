/**
 * The actions on a team lead's list: what they write, what they leave alone, what they remember.
 * Source: page 6 "Writing".
 */
import { describe, expect, it } from 'vitest';
import { answers, bench, column, newSession, run } from '../bench.ts';
import { ANSWERS, HEADER, ROWS, serial } from '../list.ts';

describe('Alles prüfen', () => {
  it('shows what would change and writes nothing before it is confirmed', async () => {
    const { host, steuerung } = bench();
    const before = host.snapshot();
    await steuerung.starte('alles');
    expect(steuerung.zustand).toMatchObject({
      art: 'vorschau',
      pruefung: { geaendert: 40, vonHand: [], beispiele: [{ zeile: 2 }, { zeile: 3 }, { zeile: 4 }, { zeile: 5 }] },
    });
    expect(host.snapshot()).toEqual(before);
    steuerung.verwerfen();
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'verworfen' } });
    expect(host.snapshot()).toEqual(before);
  });

  it('appends its columns in their order and fills them', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    const header = host.sheet('Liste').grid;
    expect(Array.from({ length: 24 }, (_, at) => header.value(0, at))).toEqual([
      ...HEADER,
      ...['Neufall', 'Neufall-Grund', 'Zuständig', 'Weg'],
      ...['Frist Erstberatung', 'Status Erstberatung', 'Resttage Erstberatung'],
      ...['Frist Entscheidung', 'Status Entscheidung', 'Resttage Entscheidung', 'Befunde'],
      ...['Nächster Schritt', 'Wer', 'Bis wann'],
    ]);
    expect(answers(host)).toEqual(ANSWERS);
    expect(column(host, 'Zuständig')).toEqual(['EZ', 'EZ', 'SC', 'prüfen: nicht geregelt']);
    // Page 8: the overdue conversation, the one that is due first, no process, the one that is due tomorrow.
    expect(column(host, 'Wer')).toEqual(['M&I', 'M&I', undefined, 'M&I']);
    expect(column(host, 'Bis wann')).toEqual(ANSWERS['Frist Erstberatung']);
    expect(new Set(column(host, 'Nächster Schritt'))).toEqual(
      new Set(['Führen Sie die Erstberatung und tragen Sie den Tag ein.', undefined]),
    );
  });

  it('says a status by its word and by a fill, and writes deadlines as dates', async () => {
    const { host, steuerung } = bench();
    await run(steuerung, 'alles');
    expect(host.snapshot('Liste').cells).toMatchObject({
      O2: { value: serial('2026-01-26'), numberFormat: 'dd.mm.yyyy' },
      P2: { value: 'überfällig', fill: '#FFC7CE', fontColor: '#9C0006' },
      P3: { value: 'offen', fill: '#DDEBF7', fontColor: '#1F3864' },
    });
  });

  it('leaves every other cell as it was', async () => {
    const { host, steuerung } = bench();
    const before = host.snapshot('Liste').cells;
    await run(steuerung, 'alles');
    expect(host.snapshot('Liste').cells).toMatchObject(before);
  });

  it('changes nothing the second time, and then Rückgängig still takes back the first', async () => {
    const { host, steuerung } = bench();
    const before = host.snapshot();
    await run(steuerung, 'alles');
    const once = host.snapshot();
    await run(steuerung, 'alles');
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'nichts-zu-tun', aktion: 'alles' } });
    expect(host.snapshot()).toEqual(once);
    await steuerung.rueckgaengig();
    expect(host.snapshot()).toEqual(before);
  });

  it('writes at once where the person wants no question', async () => {
    const { host, steuerung } = bench();
    await steuerung.laden();
    await steuerung.setzeEinstellungen({ ohneRueckfrage: true });
    await steuerung.starte('alles');
    expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'geschrieben', zellen: 40 } });
    expect(answers(host)).toEqual(ANSWERS);
    // The next session remembers.
    const later = newSession();
    await later.laden();
    expect(later.einstellungen.ohneRueckfrage).toBe(true);
  });

  it('stops when the person cancels, with nothing written', async () => {
    const { host, steuerung } = bench();
    const before = host.snapshot();
    steuerung.onChange(() => {
      if (steuerung.zustand.art === 'arbeitet' && steuerung.zustand.phase === 'pruefen') steuerung.abbrechen();
    });
    await steuerung.starte('alles');
    expect(steuerung.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'abgebrochen' } });
    expect(host.snapshot()).toEqual(before);
  });
});

describe('the single actions', () => {
  it.each([
    ['markieren', ['Neufall', 'Neufall-Grund']],
    ['routen', ['Zuständig', 'Weg']],
    [
      'fristen',
      [
        'Frist Erstberatung',
        'Status Erstberatung',
        'Resttage Erstberatung',
        'Frist Entscheidung',
        'Status Entscheidung',
        'Resttage Entscheidung',
        'Befunde',
        'Nächster Schritt',
        'Wer',
        'Bis wann',
      ],
    ],
  ] as const)('%s writes only its columns', async (aktion, names) => {
    const { host, steuerung } = bench();
    await run(steuerung, aktion);
    const { grid } = host.sheet('Liste');
    const extent = grid.extent(true);
    const header = Array.from({ length: extent?.columns ?? 0 }, (_, at) => grid.value(0, at));
    expect(header).toEqual([...HEADER, ...names]);
  });
});

describe('cells that a person changed', () => {
  const changed = async () => {
    const { host } = bench();
    await run(newSession(), 'alles');
    host.user.edit('K2', 'nein');
    const steuerung = newSession();
    await steuerung.starte('alles');
    return { host, steuerung };
  };

  it('are listed and stay', async () => {
    const { host, steuerung } = await changed();
    expect(steuerung.zustand).toMatchObject({
      pruefung: { geaendert: 0, vonHand: [{ spalte: 'Neufall', alt: 'nein', neu: 'ja', row: { index: 1 } }] },
    });
    await steuerung.uebernehmen();
    expect(column(host, 'Neufall')).toEqual(['nein', 'ja', 'nein', 'prüfen']);
  });

  it('are overwritten where the person says so', async () => {
    const { host, steuerung } = await changed();
    await steuerung.uebernehmen(true);
    expect(column(host, 'Neufall')).toEqual(['ja', 'ja', 'nein', 'prüfen']);
  });

  it('are asked about even without Rückfrage', async () => {
    const { host } = bench();
    await run(newSession(), 'alles');
    host.user.edit('K2', 'nein');
    const steuerung = newSession();
    await steuerung.laden();
    await steuerung.setzeEinstellungen({ ohneRueckfrage: true });
    await steuerung.starte('alles');
    expect(steuerung.zustand.art).toBe('vorschau');
  });

  it('are known again after sorting', async () => {
    const { host } = bench();
    await run(newSession(), 'alles');
    host.user.edit('K2', 'nein');
    host.user.sort('A2:X5', { column: 1, ascending: false });
    const steuerung = newSession();
    await steuerung.starte('alles');
    expect(steuerung.zustand).toMatchObject({ pruefung: { vonHand: [{ spalte: 'Neufall', row: { index: 4 } }] } });
  });
});

describe('Neufall manuell', () => {
  it('overrules the rules', async () => {
    const sheets = {
      Liste: [
        [...HEADER, 'Neufall manuell'],
        [...(ROWS[0] ?? []), 'nein'],
        [...(ROWS[1] ?? []), ''],
      ],
    };
    const { host, steuerung } = bench({ sheets });
    await run(steuerung, 'markieren');
    expect([column(host, 'Neufall'), column(host, 'Neufall-Grund')]).toEqual([
      ['nein', 'ja'],
      ['von Hand festgelegt', 'Erstantrag'],
    ]);
  });
});
