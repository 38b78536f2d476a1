/** What an export may hold and XML may not: a run with reports ends as it would without (fine print 83). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FieldId, field, fieldsOf, type Quelle } from '../../../core/fields/declarations.ts';
import { call, newFolder } from '../cli.ts';
import { csv, type Satz } from '../exports.ts';
import { inLibreOffice, teilFehler, xmlFehler } from '../xlsx/geprueft.ts';
import { UNMOEGLICH } from '../xlsx/zeichen.ts';
import './beispiel.ts';
import { blatt, mappe, teile } from './lesen.ts';

const GUT: Satz = {
  rechtskreis: 'SGB II',
  anliegen: 'Neuantrag',
  antragsdatum: '02.03.2026',
  antragsart: 'Erstantrag',
  geburtsdatum: '02.01.1990',
  aufenthalt_de: 'ja',
  kanal: 'Telefon',
  eingang_am: '02.03.2026',
};

const DATEIEN = { verbis: 'v.csv', allegro: 'a.csv', step: 's.csv' } as const;

/** A case for each text: every text field of every source holds it. */
async function lauf(texte: readonly string[], more: readonly string[] = []) {
  const folder = newFolder();
  for (const quelle of ['verbis', 'allegro', 'step'] satisfies Quelle[]) {
    const saetze = texte.map((text, i): Satz => {
      const voll = (id: FieldId) => (field(id).type === 'text' ? [[id, `${id}${text}1`]] : []);
      const kundennummer = `099A${String(i + 1).padStart(6, '0')}`;
      return { ...GUT, ...Object.fromEntries(fieldsOf(quelle).flatMap(voll)), kundennummer };
    });
    // UTF-16, so that halves of surrogate pairs stand in it as they are.
    writeFileSync(join(folder, DATEIEN[quelle]), `\uFEFF${csv(quelle, saetze)}`, 'utf16le');
  }
  const eingabe = Object.entries(DATEIEN).flatMap(([quelle, datei]) => [`--${quelle}`, datei]);
  const flags = ['--out', 'aus', '--no-store', '--stichtag', '2026-03-31', '--fail-on', 'nie', '--quiet'];
  const { status, stderr } = await call(folder, ['import', ...eingabe, ...flags, ...more]);
  return { ended: { status, stderr }, xlsx: join(folder, 'aus/bericht.xlsx'), html: join(folder, 'aus/bericht.html') };
}

describe.each([[[]], [['--alle-faelle']]])('%s', (more) => {
  test('each text field with each of these characters', async () => {
    const { ended, xlsx, html } = await lauf(UNMOEGLICH, more);
    expect(ended).toEqual({ status: 0, stderr: '' });
    expect(await teilFehler(xlsx)).toEqual({});
    expect(inLibreOffice(xlsx) ?? 'Neufälle').toContain('Neufälle');
    const seite = readFileSync(html, 'utf8');
    expect(UNMOEGLICH.filter((char) => seite.includes(char))).toEqual([]);
    const bilder = [...seite.matchAll(/<svg [\s\S]*?<\/svg>/g)].map(([svg]) => svg);
    expect(bilder.length).toBeGreaterThan(2);
    expect(bilder.map(xmlFehler)).toEqual(bilder.map(() => undefined));
    expect(seite).toContain('team\uFFFD1');
    const listen = await mappe(xlsx);
    for (const name of ['Arbeitsvorrat', ...(more.length > 0 ? ['Alle Fälle'] : [])]) {
      expect(blatt(listen, name).flat(), name).toContain('team\uFFFD1');
    }
  });
});

test('a text longer than a cell, and one that looks like a character’s number', async () => {
  const { ended, xlsx } = await lauf(['x'.repeat(40_000), '_x0041_'], ['--alle-faelle']);
  expect(ended).toEqual({ status: 0, stderr: '' });
  expect(await teilFehler(xlsx)).toEqual({});
  const gelesen = await mappe(xlsx);
  const texte = gelesen.worksheets.flatMap(({ name }) => blatt(gelesen, name).flat());
  expect(Math.max(...texte.map(({ length }) => length))).toBe(32_767);
  // In a list, in the table by team and as the name of a column.
  expect(texte.filter((text) => text === 'team_x0041_1').length).toBeGreaterThan(2);
  const tabellen = Object.values(await teile(xlsx, /^xl\/tables\//)).join('');
  const namen = [...tabellen.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '');
  // Among the figures for passing on a team with a single case has no column.
  expect(namen.filter((name) => name.startsWith('team_x005F_'))).toEqual(['team_x005F_x0041_1']);
  expect(Math.max(...namen.map(({ length }) => length))).toBe(255);
});
