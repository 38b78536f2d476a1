/** What a run says and does where its delivery is unusual (page 5 "Deliveries", "Nothing is zero that was not checked"). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, filesBelow, newFolder } from '../cli.ts';
import { dump, importNight, type Nacht } from '../store/stores.ts';

const persons = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    kundennummer: `123A${String(i).padStart(6, '0')}`,
    bg_nummer: '12345//0000001',
    antragsdatum: '30.03.2026',
  }));
const nacht = (n: number): Nacht => ({ allegro: persons(n) });
const stichtag = (n: number) => `2026-03-${String(28 + n).padStart(2, '0')}`;

/** Three ordinary nights, the last on 31.03.2026. */
async function threeNights(config: object = {}): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify(config));
  for (const n of [1, 2, 3]) {
    const { status } = await importNight(folder, nacht(20 + n), stichtag(n), ['--quiet']);
    expect(status).toBe(0);
  }
  return folder;
}
const half = (folder: string, flags: readonly string[] = []) => importNight(folder, nacht(5), '2026-04-01', flags);
const lauf = (folder: string) => JSON.parse(readFileSync(join(folder, 'aus', 'lauf.json'), 'utf8'));

test('half of a delivery stands at the top of the summary, in lauf.json, in the text to be sent, and in the log', async () => {
  const folder = await threeNights();
  const { status, stdout } = await half(folder, ['--log', 'log.jsonl']);
  const line = '  ACHTUNG: ALLEGRO hat 5 Datensätze, sonst sind es etwa 22; prüfen Sie, ob der Export vollständig ist.';
  expect(status).toBe(0);
  expect(stdout.split('\n')[1]).toBe(line);
  expect(readFileSync(join(folder, 'aus', 'zusammenfassung.txt'), 'utf8')).toBe(stdout.replaceAll('\n', '\r\n'));
  const found = [{ code: 'LIEFERUNG_UNGEWOEHNLICH', quelle: 'allegro', saetze: 5, sonst: 22 }];
  expect(lauf(folder).lieferung).toEqual(found);
  const last = readFileSync(join(folder, 'log.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({
    ereignis: 'lauf',
    stichtag: '2026-04-01',
    lieferung: found,
    verlauf: { lauf: 4 },
  });
});

describe('held back', () => {
  test('with 7 and one line, nothing published, history as it was; the next good night goes on', async () => {
    const folder = await threeNights({ lieferung: 'anhalten' });
    const before = { files: filesBelow(join(folder, 'aus')), store: dump(join(folder, 'neufall.sqlite')) };
    const { status, stdout, stderr } = await half(folder, ['--quiet']);
    expect({ status, stdout, stderr }).toEqual({
      status: 7,
      stdout: '',
      stderr:
        'neufall: Die Lieferung ist angehalten, es wurde nichts veröffentlicht: ALLEGRO hat 5 Datensätze, sonst sind es etwa 22; prüfen Sie, ob der Export vollständig ist. Soll der Lauf trotzdem gelten, setzen Sie „lieferung“ auf „warnen“.\n',
    });
    expect({ files: filesBelow(join(folder, 'aus')), store: dump(join(folder, 'neufall.sqlite')) }).toEqual(before);
    expect((await importNight(folder, nacht(24), '2026-04-01', ['--quiet'])).status).toBe(0);
  });

  test('the same files again for the same Stichtag are no unusual delivery', async () => {
    const folder = await threeNights({ lieferung: 'anhalten' });
    expect((await importNight(folder, nacht(23), stichtag(3), ['--quiet'])).status).toBe(0);
  });
});

test('a warning about the delivery ends with 10 only where warnings are asked for', async () => {
  const folder = await threeNights();
  const again = (stichtag: string, failOn: string) =>
    call(folder, [
      'import',
      '--allegro',
      'allegro.csv',
      '--out',
      'aus',
      '--stichtag',
      stichtag,
      '--quiet',
      '--fail-on',
      failOn,
    ]);
  expect((await again('2026-04-01', 'warnung')).status).toBe(10);
  expect((await again('2026-04-02', 'nie')).status).toBe(0);
});

describe('a source that must be there', () => {
  test('and is not ends with 3 and names it', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'neufall.config.json'), '{"pflicht": ["verbis", "step", "allegro"]}');
    const { status, stderr } = await importNight(folder, { allegro: persons(3) }, '2026-03-31');
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr:
        'neufall: Es fehlt eine Datei aus VerBIS, STEP; die Konfiguration verlangt sie („pflicht“). Legen Sie den Export bereit und starten Sie erneut.\n',
    });
  });
});

test('what was not checked is no zero: without VerBIS nobody is said not to be overdue', async () => {
  const folder = newFolder();
  const { stdout } = await importNight(folder, { allegro: persons(3) }, '2026-06-30');
  expect(stdout).toContain(
    'überfällig:         Erstberatungen nicht geprüft (es fehlt „Erstberatung am“), 0 Entscheidungen',
  );
  expect(lauf(folder).nicht_messbar).toEqual([{ frist: 'erstberatung', fehlt: ['erstberatung_am'] }]);
});

describe('a header and nothing below it, on the very first night', () => {
  const nacht = { allegro: persons(3), verbis: [] };
  const satz = 'VerBIS hat nur eine Kopfzeile und keinen Datensatz; prüfen Sie, ob der Export vollständig ist.';

  test('is named, and what it would have told is not checked', async () => {
    const folder = newFolder();
    const { status, stdout } = await importNight(folder, nacht, '2026-04-01');
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toBe(`  ACHTUNG: ${satz}`);
    expect(stdout).toContain('Erstberatungen nicht geprüft (es fehlt „Erstberatung am“)');
    expect(stdout).toContain(
      'Nicht geprüft: Hauptbetreuer fehlt (HAUPTBETREUER_FEHLT); dafür fehlt die Spalte „Hauptbetreuer“.',
    );
    expect(lauf(folder)).toMatchObject({
      lieferung: [{ code: 'LIEFERUNG_UNGEWOEHNLICH', quelle: 'verbis', saetze: 0 }],
      zaehlung: { befunde: expect.not.objectContaining({ HAUPTBETREUER_FEHLT: expect.anything() }) },
    });
  });

  test('is held back where deliveries are', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'neufall.config.json'), '{"lieferung": "anhalten"}');
    const { status, stderr } = await importNight(folder, nacht, '2026-04-01');
    expect([status, stderr.includes(satz)]).toEqual([7, true]);
    expect(dump(join(folder, 'neufall.sqlite'))['lauf']).toEqual([]);
  });
});

test('without the columns that find a Neufall, none is no number', async () => {
  const folder = newFolder();
  const step = persons(2).map(({ kundennummer }) => ({ kundennummer, anliegen: 'Neuantrag', rechtskreis: 'SGB II' }));
  const { stdout } = await importNight(folder, { step }, '2026-06-30');
  expect(stdout.split('\n')[1]).toBe('  Neufälle:           nicht geprüft (es fehlt „Antragsart“; zu prüfen: 2)');
  expect(stdout).toContain('(bald fällig: nicht geprüft)');
  expect(lauf(folder).neufall_ohne).toEqual(['antragsart']);
});

test('a list full of words that nobody knows is named at the top, with what helps; a few of them are not', async () => {
  const folder = newFolder();
  const step = (bekannt: number) =>
    persons(20).map(({ kundennummer }, i) => ({ kundennummer, anliegen: i < bekannt ? 'Neuantrag' : 'Vorgang A' }));
  const { stdout } = await importNight(folder, { step: step(17) }, '2026-06-30');
  const found = [{ quelle: 'step', feld: 'anliegen', anzahl: 3, saetze: 20 }];
  expect(stdout.split('\n').slice(1, 3)).toContain(
    '  ACHTUNG: STEP: 3 von 20 Datensätzen haben unter „Anliegen“ ein Wort, das niemand kennt; es zählt als leer. „neufall profil“ zeigt die Wörter; nennen Sie im Profil unter „woerter“, was sie heißen.',
  );
  expect(lauf(folder).unbekannte_woerter).toEqual(found);
  await importNight(folder, { step: step(18) }, '2026-06-30');
  expect(lauf(folder).unbekannte_woerter).toEqual([]);
});
