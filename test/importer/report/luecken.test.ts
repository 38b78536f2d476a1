/** Page 5: nothing is zero that was not checked. A source or columns are missing, and every list and figure says so. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSample } from '../../../importer/sample/write.ts';
import { call, newFolder } from '../cli.ts';
import './beispiel.ts';
import { blatt, mappe, seite } from './lesen.ts';

const FLAGS = ['--eingang', 'ein', '--out', 'aus', '--stichtag', '2026-03-31', '--fail-on', 'nie', '--quiet'];

/** Page and workbook of a sample of which something was taken away. */
async function ohne(weg: (ein: string) => void) {
  const folder = newFolder();
  await writeSample(join(folder, 'ein'), { seed: 3, personen: 200 });
  weg(join(folder, 'ein'));
  const { status, stderr } = await call(folder, ['import', ...FLAGS, '--no-store']);
  expect([status, stderr]).toEqual([0, '']);
  const html = seite(join(folder, 'aus', 'bericht.html'));
  const xlsx = await mappe(join(folder, 'aus', 'bericht.xlsx'));
  const texte = (wahl: string) => [...html.querySelectorAll(wahl)].map((one) => one.textContent ?? '');
  const ansichten = new Map(texte('#ansichten li').map((text) => [text.split(/ \d| nicht| zum Teil/)[0], text]));
  const ueberblick = new Map(blatt(xlsx, 'Überblick').map(([name = '', wert = '']) => [name, wert]));
  return { html, texte, ansichten, ueberblick };
}

test('ohne VerBIS', async () => {
  const { html, texte, ansichten, ueberblick } = await ohne((ein) => rmSync(join(ein, 'verbis.csv')));
  const fehlt = 'nicht geprüft: VerBIS fehlt';
  for (const name of ['Kein Termin', 'Kein Hauptbetreuer', 'Termine', 'Nach dem Erstgespräch']) {
    expect(ansichten.get(name)).toBe(`${name} ${fehlt}`);
    expect(ueberblick.get(name)).toBe(fehlt);
  }
  expect(ansichten.get('Überfällig')).toMatch(/^Überfällig \d+ zum Teil nicht geprüft: VerBIS fehlt$/);
  expect(ueberblick.get('Erstberatung fristgerecht')).toBe(fehlt);
  expect(ueberblick.get('Überfällige Fristen')).toMatch(/^\d+ \(zum Teil nicht geprüft: VerBIS fehlt\)$/);
  expect(texte('.achtung li').some((satz) => satz.startsWith('Nicht geprüft: VerBIS fehlt ('))).toBe(true);
  // No table, chart or sentence counts what nobody looked at.
  expect(texte('caption')).not.toContain('Neufälle nach Team');
  const frist = [...html.querySelectorAll('#t-Fristen tbody tr')].map((tr) => tr.textContent ?? '');
  expect(frist[0]).toBe(`Erstberatung${'nicht geprüft'.repeat(9)}`);
  expect(texte('#zahlen desc, #ueberblick desc').filter((text) => text.includes('Erstberatung: '))).toEqual([]);
  expect(html.body.textContent).not.toContain('Kein Fall steht auf dieser Liste');
});

test('ohne die Spalte für den Hauptbetreuer', async () => {
  const { ansichten, ueberblick } = await ohne((ein) => {
    const pfad = join(ein, 'verbis.csv');
    writeFileSync(pfad, readFileSync(pfad, 'utf8').replace(/Hauptbetreuer/, 'Zuruf'));
  });
  expect(ansichten.get('Kein Hauptbetreuer')).toMatch(/ nicht geprüft: Spalte „Hauptbetreuer“ fehlt$/);
  expect(ueberblick.get('Kein Hauptbetreuer')).toBe('nicht geprüft: Spalte „Hauptbetreuer“ fehlt');
  expect(ansichten.get('Kein Termin')).toMatch(/^Kein Termin \d+/);
});
