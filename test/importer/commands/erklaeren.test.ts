/** `neufall erklaeren`: what it says about the cases of a person (page 5; page 2 "Explanation"). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { importNight, type Nacht } from '../store/stores.ts';

const PERSON = { kundennummer: '123A000001' };
const nacht = (day: string, allegro: boolean): Nacht => ({
  verbis: [{ ...PERSON, hauptbetreuer: 'IFK 1', status: 'Unfug' }],
  allegro: allegro
    ? [{ ...PERSON, bg_nummer: '12345//0000001', antragsdatum: day, antragsart: 'Neuantrag' }]
    : [{ kundennummer: '123A000002', antragsdatum: '02.03.2026' }],
  step: [{ ...PERSON, geburtsdatum: '01.01.1990', eingang_am: '05.01.2026', anliegen: 'Sonstiges' }],
});

let folder = '';
beforeAll(async () => {
  folder = newFolder();
  await importNight(folder, nacht('02.03.2026', true), '2026-03-09', ['--quiet']);
  await importNight(folder, nacht('04.03.2026', true), '2026-03-16', ['--quiet']);
});

const explain = async (...flags: readonly string[]) => call(folder, ['erklaeren', '123A000001', ...flags]);

test('each case has its heading, every decision with its citation, what is missing, findings and changes', async () => {
  const { status, stdout, stderr } = await explain();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [title, , ...rest] = stdout.split('\n');
  expect(title).toBe('Kundennummer 123A000001: 2 Fälle; letzter Lauf: 2, Stichtag 16.03.2026');
  const headings = rest.filter((line) => /^[A-ZÄÖÜ]/.test(line));
  expect(headings.slice(0, headings.indexOf('Fall 2, Sonstiges') + 1)).toEqual([
    'Fall 1, Neuantrag, Antrag vom 04.03.2026, BG 12345//0000001',
    // Of the steps without a due day the first one (fine print 65).
    'Nächster Schritt: Identität prüfen – EZ',
    'Vorgang: 3 von 11 Schritten erledigt',
    'Neufall: prüfen – es fehlen: Geburtsdatum, Aufenthalt in Deutschland, Letzter Bezug bis',
    'Altersgruppe: unbekannt',
    'Zuständigkeit: prüfen – es fehlt: Zugangskanal',
    // 15 working days after 04.03.2026.
    'Frist Erstberatung: offen – 25.03.2026',
    'Frist Entscheidung: nicht messbar',
    'Befunde: 8 Befunde',
    'Befunde aus dem Verlauf: 1 Befund',
    'Verlauf: eine Änderung',
    'Fall 2, Sonstiges',
  ]);
  for (const text of [
    '[004-01, Neukundenmanagement des Jobcenter Cottbus',
    'Warnung (Feld „Status“): Der Eintrag',
    'Fehler: Das Antragsdatum in ALLEGRO ist ein anderes als im letzten Lauf',
    'Lauf 1 (Stichtag 09.03.2026) hat den Fall zum ersten Mal gesehen.',
    'Lauf 2 (Stichtag 16.03.2026): Antragsdatum war „02.03.2026“ und ist „04.03.2026“.',
    'Lauf 2 (Stichtag 16.03.2026), der letzte, hat ihn gesehen',
  ])
    expect(stdout).toContain(text);
});

test('--json says the same as data, and nothing else', async () => {
  const { status, stdout } = await explain('--json');
  expect(status).toBe(0);
  const said = JSON.parse(stdout) as { faelle: readonly Record<string, unknown>[] };
  expect(said).toMatchObject({ kundennummer: '123A000001', lauf: 2, stichtag: '2026-03-16', exit_code: 0 });
  const { erklaerung, befunde, ...first } = said.faelle[0] ?? {};
  expect(first).toEqual({
    titel: 'Fall 1, Neuantrag, Antrag vom 04.03.2026, BG 12345//0000001',
    nr: 1,
    bg_nummer: '12345//0000001',
    aktuell: true,
    seit_lauf: 1,
    zuletzt_lauf: 2,
    stichtag: '2026-03-16',
    aenderungen: [{ lauf: 2, feld: 'antragsdatum', alt: '2026-03-02', neu: '2026-03-04' }],
  });
  expect(befunde).toEqual(expect.arrayContaining(['ANTRAGSDATUM_GEAENDERT', 'WERT_UNBEKANNT']));
  expect(JSON.stringify(erklaerung)).toContain('"regel":"004-28"');
});

test('the Kundennummer may be typed as people do, and the command has an English name and English words', async () => {
  const { status, stdout } = await call(folder, ['explain', ' 123 a 000001', '--lang', 'en']);
  expect(status).toBe(0);
  expect(stdout).toContain('Kundennummer 123A000001: 2 cases; last run: 2, reference day 16.03.2026');
  expect(stdout).toContain(
    'In run 2 (reference day 16.03.2026), Date of application went from “02.03.2026” to “04.03.2026”.',
  );
});

test('a case that is gone is explained as it was seen last', async () => {
  const gone = newFolder();
  await importNight(gone, nacht('02.03.2026', true), '2026-03-09', ['--quiet']);
  await importNight(gone, nacht('02.03.2026', false), '2026-06-16', ['--quiet']);
  const { stdout } = await call(gone, ['erklaeren', '123A000001']);
  const first = stdout.slice(stdout.indexOf('Fall 1'), stdout.indexOf('Fall 2'));
  expect(first).toContain('Frist Erstberatung: offen – 23.03.2026');
  expect(first).toContain('Lauf 2 (Stichtag 16.06.2026): In den Exporten vorhanden war „ja“ und ist „nein“.');
  expect(first.replaceAll(/\s+/g, ' ')).toContain('Zuletzt gesehen hat ihn Lauf 1 (Stichtag 09.03.2026)');
});

describe('ends with 2 and one line for', () => {
  test.each([
    ['an unknown Kundennummer', ['999Z999999'], /999Z999999 steht nicht im Verlauf/],
    ['what is no Kundennummer', ['Muster'], /„Muster“ ist keine Kundennummer/],
    ['a history that is not there', ['123A000001', '--store', 'fehlt.sqlite'], /„.*fehlt\.sqlite“ gibt es nicht/],
    ['no Kundennummer at all', [], /Angabe „KUNDENNUMMER“ fehlt/],
  ])('%s', async (_, argv, message) => {
    const { status, stdout, stderr } = await call(folder, ['erklaeren', ...argv]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a configuration without history', async () => {
    const other = newFolder();
    writeFileSync(join(other, 'neufall.config.json'), '{"store": false}');
    const { status, stderr } = await call(other, ['erklaeren', '123A000001']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'neufall: Die Konfiguration schaltet den Verlauf ab; geben Sie seine Datei mit --store an.\n',
    });
  });
});
