/** What nights leave in the history, and what the history says about a night (page 5 "History store"). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { VerlaufLeser } from '../../../importer/store/lesen.ts';
import { call, filesBelow, newFolder } from '../cli.ts';
import { resultIn } from '../run/imported.ts';
import { dump, importNight, type Nacht } from './stores.ts';

const BG = '12345//0000001';
const OFFEN = {
  kundennummer: '123A000001',
  bg_nummer: BG,
  antragsdatum: '02.03.2026',
  antragsart: 'Erstantrag',
  letzter_bezug_bis: '',
};
const VERBIS = { kundennummer: '123A000001', nachname: 'Muster', vorname: 'Kim', hauptbetreuer: 'IFK 1' };
const STEP = {
  kundennummer: '123A000001',
  nachname: 'Muster',
  vorname: 'Kim',
  geburtsdatum: '01.01.1990',
  aufenthalt_de: 'ja',
  eingang_am: '02.03.2026',
  anliegen: 'Neuantrag',
  rechtskreis: 'SGB II',
  kanal: 'persönlich',
};
const NACHT: Nacht = { verbis: [VERBIS], allegro: [OFFEN], step: [STEP] };
const GEAENDERT: Nacht = { ...NACHT, allegro: [{ ...OFFEN, antragsdatum: '04.03.2026' }] };
const QUIET = ['--quiet'];

const store = (folder: string) => join(folder, 'neufall.sqlite');

/** Runs the nights and gives what each said about the history in lauf.json. */
async function nights(folder: string, ...list: readonly (readonly [Nacht, string])[]): Promise<unknown[]> {
  const said: unknown[] = [];
  for (const [nacht, stichtag] of list) {
    expect(await importNight(folder, nacht, stichtag, QUIET)).toEqual({ status: 0, stdout: '', stderr: '' });
    said.push(resultIn(join(folder, 'aus')).lauf.verlauf);
  }
  return said;
}

/** The cases of the first person with their changes. */
function history(folder: string) {
  const leser = new VerlaufLeser(store(folder));
  try {
    return leser
      .faelleVon('123A000001')
      .map(({ id, nr, aktuell, weitere }) => ({ nr, aktuell, weitere, aenderungen: leser.aenderungen(id) }));
  } finally {
    leser.close();
  }
}

const faelle = (neu: number, geaendert: number, unveraendert: number, weg: number, zurueck: number) => ({
  neu,
  geaendert,
  unveraendert,
  weg,
  zurueck,
});

describe('a history of the version before steps', () => {
  /** As that version left it: no table for figures to pass on, texts that end before the step. */
  const zurueckgestellt = (path: string) => {
    const db = new DatabaseSync(path);
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    db.exec(`DROP TABLE weitergabe; PRAGMA user_version = 1;
      UPDATE fall SET zustand = substr(zustand, 1, instr(zustand, char(31) || ' ') - 1)`);
    db.close();
    return version;
  };
  const texte = (path: string) => {
    const db = new DatabaseSync(path);
    const found = db.prepare('SELECT zustand FROM fall').all();
    db.close();
    return found.map(({ zustand }) => String(zustand).split('\x1f ').at(-1));
  };

  test('is copied and led to this one; the next run completes its texts and reports no change', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31']);
    const schritte = texte(store(folder));
    const version = zurueckgestellt(store(folder));
    expect(texte(store(folder))).not.toEqual(schritte);

    const [said] = await nights(folder, [NACHT, '2026-04-01']);
    expect(said).toMatchObject({ lauf: 2, faelle: faelle(0, 0, 1, 0, 0) });
    expect(texte(store(folder))).toEqual(schritte);
    expect(history(folder)).toMatchObject([{ nr: 1, aktuell: true, aenderungen: [] }]);
    expect(existsSync(`${store(folder)}.version-1.sicherung`)).toBe(true);
    const db = new DatabaseSync(store(folder));
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: version });
    db.close();
  });

  test('is read as it is: a step that nobody stored is worked out', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31']);
    zurueckgestellt(store(folder));
    const ended = await call(folder, ['erklaeren', '123A000001', '--store', 'neufall.sqlite']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('Nächster Schritt');
  });
});

describe('a changed Antragsdatum (ANTRAGSDATUM_GEAENDERT, 004-28)', () => {
  test('stands in faelle.csv and befunde.csv of the run that saw it, and with both values in the history', async () => {
    const folder = newFolder();
    const said = await nights(folder, [NACHT, '2026-03-31'], [GEAENDERT, '2026-04-01']);
    expect(said).toEqual([
      { lauf: 1, wiederholt: false, faelle: faelle(1, 0, 0, 0, 0) },
      { lauf: 2, wiederholt: false, faelle: faelle(0, 1, 0, 0, 0) },
    ]);
    const { faelle: cases, befunde, lauf } = resultIn(join(folder, 'aus'));
    expect(cases.map(({ befunde }) => befunde.split(' ').includes('ANTRAGSDATUM_GEAENDERT'))).toEqual([true]);
    expect(cases.map(({ befunde }) => befunde)).toEqual(
      cases.map(({ befunde }) => befunde.split(' ').sort().join(' ')),
    );
    expect(befunde.filter(({ code }) => code === 'ANTRAGSDATUM_GEAENDERT')).toEqual([
      {
        quelle: '',
        datei: '',
        zeile: '',
        satz: '',
        byte: '',
        kundennummer: '123A000001',
        spalte: '',
        wert: '',
        code: 'ANTRAGSDATUM_GEAENDERT',
        schwere: 'fehler',
        regel: '004-28',
        fundstelle: expect.stringContaining('Cottbus'),
        meldung: expect.stringContaining('letzten Lauf'),
        fall: '1',
      },
    ]);
    const derFaelle = befunde.filter(({ fall }) => fall !== '').map(({ code }) => code);
    expect(derFaelle).toEqual(derFaelle.toSorted());
    expect(lauf.zaehlung.befunde.ANTRAGSDATUM_GEAENDERT).toBe(1);
    expect(history(folder)).toEqual([
      {
        nr: 1,
        aktuell: true,
        weitere: ['ANTRAGSDATUM_GEAENDERT'],
        aenderungen: [{ lauf: 2, feld: 'antragsdatum', alt: '2026-03-02', neu: '2026-03-04' }],
      },
    ]);
  });

  test('is raised once: not in the next run with the same day, and not without history', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31'], [GEAENDERT, '2026-04-01'], [GEAENDERT, '2026-04-02']);
    expect(readFileSync(join(folder, 'aus', 'faelle.csv'), 'utf8')).not.toContain('GEAENDERT');
    expect(history(folder).map(({ weitere }) => weitere)).toEqual([[]]);
    await importNight(folder, NACHT, '2026-04-03', [...QUIET, '--no-store']);
    expect(readFileSync(join(folder, 'aus', 'faelle.csv'), 'utf8')).not.toContain('GEAENDERT');
  });

  test('makes the exit code 10, as any finding of severity fehler', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31']);
    const { status } = await importNight(folder, GEAENDERT, '2026-04-01', [...QUIET, '--fail-on', 'fehler']);
    expect(status).toBe(10);
  });
});

describe('the same run again', () => {
  test('changes nothing in the history, says so, and writes the same result', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31'], [GEAENDERT, '2026-04-01']);
    const before = { store: dump(store(folder)), ...resultIn(join(folder, 'aus')) };
    const { stdout } = await importNight(folder, GEAENDERT, '2026-04-01');
    expect(stdout).toContain('unverändert; dieselbe Eingabe mit denselben Einstellungen steht schon als Lauf 2 darin');
    const after = { store: dump(store(folder)), ...resultIn(join(folder, 'aus')) };
    // Only what is said of the history differs.
    const files = { ...before.files, 'zusammenfassung.txt': after.files['zusammenfassung.txt'] };
    expect(after).toEqual({ ...before, files, lauf: { ...before.lauf, verlauf: { lauf: 2, wiederholt: true } } });
    expect(after.files['faelle.csv']).toContain('ANTRAGSDATUM_GEAENDERT');
  });

  test('is known also when other runs came between', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31'], [GEAENDERT, '2026-04-01'], [GEAENDERT, '2026-04-02']);
    const before = dump(store(folder));
    expect(await nights(folder, [GEAENDERT, '2026-04-01'])).toEqual([{ lauf: 2, wiederholt: true }]);
    expect(readFileSync(join(folder, 'aus', 'faelle.csv'), 'utf8')).toContain('ANTRAGSDATUM_GEAENDERT');
    expect(dump(store(folder))).toEqual(before);
  });

  test.each([
    ['another Stichtag', GEAENDERT, '2026-04-02', []],
    ['another setting', GEAENDERT, '2026-04-01', ['--land', 'BE']],
    ['another input', NACHT, '2026-04-01', []],
  ] as const)('with %s is another run', async (_, nacht, stichtag, flags) => {
    const folder = newFolder();
    await nights(folder, [GEAENDERT, '2026-04-01']);
    await importNight(folder, nacht, stichtag, [...QUIET, ...flags]);
    expect(dump(store(folder))['lauf']).toHaveLength(2);
  });
});

describe('a case', () => {
  test('that is missing is marked as gone, not deleted, and comes back', async () => {
    const folder = newFolder();
    const empty: Nacht = { verbis: [], allegro: [], step: [] };
    const said = await nights(folder, [NACHT, '2026-03-31'], [empty, '2026-04-01'], [NACHT, '2026-04-02']);
    expect(said).toEqual([
      { lauf: 1, wiederholt: false, faelle: faelle(1, 0, 0, 0, 0) },
      { lauf: 2, wiederholt: false, faelle: faelle(0, 0, 0, 1, 0) },
      { lauf: 3, wiederholt: false, faelle: faelle(0, 0, 0, 0, 1) },
    ]);
    expect(history(folder)).toEqual([
      {
        nr: 1,
        aktuell: true,
        weitere: [],
        aenderungen: [
          { lauf: 2, feld: 'vorhanden', alt: 'ja', neu: 'nein' },
          { lauf: 3, feld: 'vorhanden', alt: 'nein', neu: 'ja' },
        ],
      },
    ]);
  });

  test('keeps all its watched changes, with the run that saw them', async () => {
    const folder = newFolder();
    const later: Nacht = {
      verbis: [{ ...VERBIS, hauptbetreuer: 'IFK 2', erstberatung_am: '05.03.2026', profiling_am: '05.03.2026' }],
      allegro: [{ ...OFFEN, antragsart: 'Weiterbewilligung' }],
      step: [{ ...STEP, kanal: 'Telefon' }],
    };
    await nights(folder, [NACHT, '2026-03-10'], [later, '2026-03-11']);
    expect(history(folder)[0]?.aenderungen).toEqual([
      { lauf: 2, feld: 'hauptbetreuer', alt: 'IFK 1', neu: 'IFK 2' },
      { lauf: 2, feld: 'naechster_schritt', alt: 'id_pruefung', neu: undefined },
      { lauf: 2, feld: 'neufall', alt: 'ja', neu: 'nein' },
      { lauf: 2, feld: 'status_entscheidung', alt: 'nicht messbar', neu: 'entfällt' },
      { lauf: 2, feld: 'status_erstberatung', alt: 'offen', neu: 'entfällt' },
      { lauf: 2, feld: 'stelle', alt: 'EZ', neu: 'SC' },
    ]);
  });

  test('of which only something else changed is written without a change of a watched field', async () => {
    const folder = newFolder();
    const said = await nights(
      folder,
      [NACHT, '2026-03-31'],
      [{ ...NACHT, verbis: [{ ...VERBIS, team: 'M&I 402' }] }, '2026-03-31'],
    );
    expect(said[1]).toEqual({ lauf: 2, wiederholt: false, faelle: faelle(0, 1, 0, 0, 0) });
    expect(history(folder)[0]?.aenderungen).toEqual([]);
  });

  test('whose rest days alone changed is not written at all', async () => {
    const folder = newFolder();
    const said = await nights(folder, [NACHT, '2026-03-05'], [NACHT, '2026-03-06']);
    expect(said[1]).toEqual({ lauf: 2, wiederholt: false, faelle: faelle(0, 0, 1, 0, 0) });
  });
});

describe('names', () => {
  const inFile = (folder: string) => readFileSync(store(folder), 'latin1').includes('Muster');

  test('are not stored, not even with --mit-namen', async () => {
    const folder = newFolder();
    await importNight(folder, NACHT, '2026-03-31', [...QUIET, '--mit-namen']);
    expect(readFileSync(join(folder, 'aus', 'faelle.csv'), 'utf8')).toContain('Muster');
    expect(inFile(folder)).toBe(false);
  });

  test('are stored where the configuration says so', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'neufall.config.json'), '{"namen_speichern": true}');
    await nights(folder, [NACHT, '2026-03-31']);
    expect(inFile(folder)).toBe(true);
  });
});

describe('the file', () => {
  const existing = (folder: string) => Object.keys(filesBelow(folder)).filter((name) => name.endsWith('.sqlite'));

  test('is neufall.sqlite in the working directory, or beside the configuration', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31']);
    expect(existing(folder)).toEqual(['neufall.sqlite']);
    const other = newFolder();
    writeFileSync(join(other, 'c.json'), '{}');
    await importNight(folder, NACHT, '2026-04-01', [...QUIET, '--config', join(other, 'c.json')]);
    expect(existing(other)).toEqual(['neufall.sqlite']);
    expect(dump(store(folder))['lauf']).toHaveLength(1);
  });

  test('is the one that the configuration names, and the one of the flag before it', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'neufall.config.json'), '{"store": "verlauf.sqlite"}');
    await importNight(folder, NACHT, '2026-03-31', QUIET);
    await importNight(folder, NACHT, '2026-03-31', [...QUIET, '--store', 'anderer.sqlite']);
    expect(existing(folder)).toEqual(['anderer.sqlite', 'verlauf.sqlite']);
  });

  test('is none with --no-store or "store": false', async () => {
    const folder = newFolder();
    await importNight(folder, NACHT, '2026-03-31', [...QUIET, '--no-store']);
    writeFileSync(join(folder, 'neufall.config.json'), '{"store": false}');
    await importNight(folder, NACHT, '2026-03-31', QUIET);
    expect(existing(folder)).toEqual([]);
    expect(resultIn(join(folder, 'aus')).lauf).not.toHaveProperty('verlauf');
  });

  test('that another run holds ends the second run with 6; nothing is published', async () => {
    const folder = newFolder();
    await nights(folder, [NACHT, '2026-03-31']);
    const before = filesBelow(join(folder, 'aus'));
    const other = new DatabaseSync(store(folder));
    other.exec('BEGIN IMMEDIATE');
    for (const argv of [
      ['import', '--step', 'step.csv', '--out', 'aus'],
      ['loeschen', '--aelter-als', '1m'],
    ]) {
      expect(await call(folder, argv)).toEqual({
        status: 6,
        stdout: '',
        stderr: `neufall: Ein anderer Lauf hält den Verlauf „${store(folder)}“; warten Sie, bis er fertig ist.\n`,
      });
    }
    // Reading goes on meanwhile.
    expect(await call(folder, ['erklaeren', '123A000001'])).toMatchObject({ status: 0, stderr: '' });
    other.close();
    expect(filesBelow(join(folder, 'aus'))).toEqual(before);
    expect(existsSync(join(folder, '.aus.neu'))).toBe(false);
  });
});

test('a run on an earlier Stichtag is taken in, and the summary says what that means', async () => {
  const folder = newFolder();
  await nights(folder, [NACHT, '2026-03-31']);
  const { status, stdout } = await importNight(folder, NACHT, '2026-03-01');
  expect(status).toBe(0);
  expect(stdout).toContain('Im Verlauf steht schon ein Lauf mit dem späteren Stichtag 31.03.2026');
});

test('a run without result leaves the history as it was', async () => {
  const folder = newFolder();
  await nights(folder, [NACHT, '2026-03-31']);
  const before = dump(store(folder));
  const abort = new AbortController();
  abort.abort();
  const argv = ['import', '--step', 'step.csv', '--out', 'aus', '--stichtag', '2026-04-01', '--quiet'];
  expect((await call(folder, argv, { signal: abort.signal })).status).toBe(130);
  expect((await call(folder, argv.with(2, 'fehlt.csv'))).status).toBe(3);
  expect(dump(store(folder))).toEqual(before);
});
