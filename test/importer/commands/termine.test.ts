/** `neufall termine`: calendars from the history, as text and as data (page 8 "Free windows"). */
import { beforeAll, expect, test } from 'vitest';
import { call, newFolder } from '../cli.ts';
import { importNight } from '../store/stores.ts';

const folder = newFolder();
beforeAll(async () => {
  const step = ['123A000001', '123A000002', '123A000003'].map((kundennummer) => ({
    kundennummer,
    geburtsdatum: '12.05.1990',
    aufenthalt_de: 'ja',
    rechtskreis: 'SGB II',
    anliegen: 'Neuantrag',
    eingang_am: '16.03.2026',
    id_pruefung_am: '16.03.2026',
  }));
  const allegro = step.map(({ kundennummer }) => ({
    kundennummer,
    antragsdatum: '16.03.2026',
    antragsart: 'Erstantrag',
    unterlagen_bis: '30.04.2026',
  }));
  const verbis = [
    { kundennummer: '123A000001', hauptbetreuer: 'IFK 1', atv_termin: '02.04.2026 09:00' },
    {
      kundennummer: '123A000002',
      hauptbetreuer: 'IFK 1',
      antragsdatum_verbis: '16.03.2026',
      arbeitspaket_ausgegeben_am: '16.03.2026',
    },
    { kundennummer: '123A000003' },
  ];
  await importNight(folder, { verbis, allegro, step }, '2026-03-31', ['--quiet']);
});

test('text: figures and days of each advisor, then what is missing', async () => {
  const { status, stdout, stderr } = await call(folder, ['termine']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'Fenster für Erstberatungen vom 01.04.2026 bis zum 23.04.2026 (Lauf 1, Stichtag 31.03.2026)',
    'IFK 1: 9 frei, 1 vorgeschlagen, 1 belegt; 1 ohne Termin',
    '  Do 02.04.2026  09:00 Uhr belegt',
    '  Di 07.04.2026  09:00 Uhr vorgeschlagen',
  ]);
  expect(lines.slice(-2)).toEqual([
    'Ein Fall ohne Termin hat keinen Hauptbetreuer; ordnen Sie ihn zuerst zu.',
    'Die Fenster reichen nicht für alle offenen Erstberatungen bis zu ihrer Frist.',
  ]);
});

test('--json says the same as data', async () => {
  const { status, stdout } = await call(folder, ['termine', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    lauf: 1,
    stichtag: '2026-03-31',
    von: '2026-04-01',
    bis: '2026-04-23',
    betreuer: [
      {
        name: 'IFK 1',
        ohne_termin: 1,
        ohne_fenster: 0,
        fenster: expect.arrayContaining([{ tag: '2026-04-07', von: '09:00', bis: '10:00', zustand: 'vorgeschlagen' }]),
      },
    ],
    ohne_betreuer: 1,
    exit_code: 0,
  });
});

test('erklaeren names the same window', async () => {
  const { stdout } = await call(folder, ['erklaeren', '123A000002']);
  expect(stdout).toContain(
    'Buchen Sie in ATV die Erstberatung bei IFK 1: Das erste freie Fenster ist am Di 07.04.2026',
  );
});

test('without a history: what to do', async () => {
  expect(await call(newFolder(), ['termine'])).toMatchObject({ status: 2, stdout: '' });
});
