/** Abgleich in a browser: a file of this computer, ticks, Übernehmen, Rückgängig (page 8 "Pane, Abgleich"). */
import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { ROWS } from '../list.ts';
import { cell, paneStage, press, says } from './pane-stage.ts';

const open = paneStage();

const KOPF = 'kundennummer;bg_nummer;antragsdatum;team;hauptbetreuer;neufall';
const fall = (nummer: string, tag: string, neufall = 'ja') => `${nummer};;${tag};Team 3;IFK 7;${neufall}`;
const LAUF = [
  // Anders and Berg as the list has them; Conrad on another day; Dorn is unknown to the run.
  fall('123A456701', '2026-01-05'),
  fall('123A456702', '2026-02-23'),
  fall('123A456703', '2026-02-09', 'nein'),
  ...Array.from({ length: 60 }, (_, n) => fall(`123A4568${String(n).padStart(2, '0')}`, '2026-02-26')),
  fall('123A456901', '2026-02-27', 'prüfen'),
];
const datei = (name: string, zeilen: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[KOPF, ...zeilen].join('\r\n')}\r\n`),
});

it('shows the three lists, appends what is ticked, takes it back, and sends nothing', async () => {
  const stage = await open();
  const { pane } = stage;
  const before = await stage.run((host) => host.snapshot('Liste'));
  await press(pane, 'Abgleich');
  const eingabe = pane.getByLabel('faelle.csv des letzten Laufs');
  await eingabe.setInputFiles({
    name: 'urlaub.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name;Tage\r\nA;3\r\n'),
  });
  await says(pane, '„urlaub.csv“ ist keine faelle.csv.');
  await eingabe.setInputFiles(datei('faelle.csv', LAUF));
  await says(pane, 'Fehlt in der Liste: 61. Weicht ab: 1. Nur in der Liste: 1.');
  const bereich = pane.getByRole('region', { name: 'Abgleich mit dem letzten Lauf' });
  expect(await bereich.getByRole('heading').allTextContents()).toEqual([
    'Abgleich mit dem letzten Lauf',
    'Fehlt in der Liste (60)',
    'Fehlt, noch zu prüfen (1)',
    'Weicht ab (1)',
    'Nur in der Liste (1)',
  ]);
  expect(await bereich.getByText('Antragsdatum: „02.02.2026“, im Lauf „09.02.2026“').count()).toBe(1);

  // Ticked at first: what is a Neufall. One is taken out, one that is to be checked goes in.
  const vorschau = bereich.getByText('mit den Formaten der Zeile darüber');
  expect(await vorschau.textContent()).toBe(
    '60 Zeilen werden angehängt, ab Zeile 6, mit den Formaten der Zeile darüber.',
  );
  await bereich.getByRole('button', { name: '50 weitere zeigen' }).click();
  await bereich.getByLabel('123A456855').uncheck();
  await bereich.getByLabel('123A456801').uncheck();
  await bereich.getByLabel('123A456901').check();
  expect(await vorschau.textContent()).toMatch(/^59 Zeilen/);
  await bereich.getByRole('button', { name: 'Zeile 4, 123A456703' }).click();

  await bereich.getByRole('button', { name: 'Übernehmen' }).click();
  await says(pane, '59 Fälle stehen in den Zeilen 6 bis 64 der Liste.');
  expect([await cell(stage, 'A6'), await cell(stage, 'A7'), await cell(stage, 'A64')]).toEqual([
    '123A456800',
    '123A456802',
    '123A456901',
  ]);
  expect(await cell(stage, 'A5')).toBe(ROWS[3]?.[0]);
  await press(pane, 'Rückgängig');
  await says(pane, 'zurückgenommen');
  expect(await stage.run((host) => host.snapshot('Liste'))).toEqual(before);
  await bereich.getByRole('button', { name: 'Neu vergleichen' }).click();
  await says(pane, 'Fehlt in der Liste: 61.');
  await bereich.getByRole('button', { name: 'Verwerfen' }).click();
  expect(await bereich.isVisible()).toBe(false);
  expect(stage.strangers).toEqual([]);
});
