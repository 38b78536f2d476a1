/** House rules in the pane: beside it, in the workbook, and wrong ones (page 9 "Where it is used"). */
import { describe, expect, it } from 'vitest';
import { ladeHausregeln, liefereHausregeln } from '../../../addin/actions/hausregel-wahl.ts';
import { readAusgelieferte } from '../../../addin/actions/hausregeln.ts';
import type { Steuerung } from '../../../addin/actions/steuerung.ts';
import { HAUSREGELN_KEY, readMappendatei } from '../../../core/hausregeln/mappe.ts';
import { bench, newSession } from '../bench.ts';

const KOPF = ['Kundennummer', 'Rechtskreis', 'Vorgang', 'Zugangskanal', 'Eingang am'];
const ZEILE = ['123A456701', 'SGB III', 'Sonstiges', 'Post', '02.03.2026'];
const mappe = () => ({ sheets: { Liste: [KOPF, ZEILE] } });

const datei = (id: string, stelle: string, mehr = '') => ({
  name: `${id}.regeln.json`,
  text: `{ "dokument": { "id": "${id}", "titel": "Haus ${id}", "stand": "2026-01-02" },
  "regeln": [{ "id": "${id}-1", "titel": "Eine Regel", "fundstelle": "Abschnitt 1", "von": "2026-01-01",
    "wege": [{ "rechtskreis": "SGB III", "kanal": ["Post"], "anliegen": ["Sonstiges"], "stelle": "${stelle}", "weg": "Umlauf" }] }],
  "ueberschriften": { "anliegen": ["Vorgang"] }${mehr} }`,
});
const FALSCH = { name: 'falsch.regeln.json', text: '{ "dokumnet": {} }' };

/** Who is in charge of the list's row. */
async function zustaendig(steuerung: Steuerung): Promise<unknown> {
  await steuerung.starte('routen');
  const { zustand } = steuerung;
  if (zustand.art !== 'vorschau') throw new Error(zustand.art);
  return zustand.pruefung.spalten.find(({ platz }) => platz.spalte === 'Zuständig')?.neu[0];
}

describe('files beside the pane', () => {
  it('hold for every list, with their headings', async () => {
    const { steuerung } = bench(mappe());
    expect(await zustaendig(steuerung)).toBe('prüfen: nicht geregelt');
    liefereHausregeln(steuerung, [datei('A', 'Poststelle')], []);
    expect(await zustaendig(steuerung)).toBe('Poststelle');
  });

  it('that are wrong leave the last good ones in force, and say what is wrong', async () => {
    const { steuerung } = bench(mappe());
    liefereHausregeln(steuerung, [FALSCH], [datei('A', 'Poststelle')]);
    expect(steuerung.haus.stand.fehler.map(({ datei: name, zeile }) => [name, zeile])).toEqual([
      ['falsch.regeln.json', 1],
      ['falsch.regeln.json', 1],
    ]);
    expect(await zustaendig(steuerung)).toBe('Poststelle');
    liefereHausregeln(steuerung, [FALSCH], []);
    expect(steuerung.haus.regeln.dateien).toEqual([]);
  });
});

describe('a file of the workbook', () => {
  it('is kept with its name and day, holds in later sessions, and can be removed', async () => {
    const { host, steuerung } = bench(mappe());
    expect(await ladeHausregeln(steuerung, datei('A', 'Empfang'))).toBe(true);
    expect(await zustaendig(steuerung)).toBe('Empfang');
    expect(readMappendatei(host.snapshot().settings[HAUSREGELN_KEY])).toEqual({
      ...datei('A', 'Empfang'),
      tag: steuerung.heute,
    });
    const later = newSession();
    await later.laden();
    expect(later.haus.mappe?.name).toBe('A.regeln.json');
    expect(await zustaendig(later)).toBe('Empfang');
    await ladeHausregeln(later, undefined);
    expect(await zustaendig(later)).toBe('prüfen: nicht geregelt');
  });

  it('takes the place of the same document beside the pane, and stands beside another', async () => {
    const { steuerung } = bench(mappe());
    liefereHausregeln(steuerung, [datei('A', 'Poststelle')], []);
    await ladeHausregeln(steuerung, datei('A', 'Empfang'));
    expect(steuerung.haus.regeln.dateien.map(({ name }) => name)).toEqual(['A.regeln.json']);
    expect(await zustaendig(steuerung)).toBe('Empfang');
    // Another document may not rule the same case a second time.
    expect(
      steuerung.haus.fehlerIn({ ...datei('B', 'Registratur'), tag: steuerung.heute }).map(({ datei: name }) => name),
    ).toEqual(['B.regeln.json']);
  });
});

it.each<[unknown, unknown]>([
  [undefined, undefined],
  ['', undefined],
  ['{', undefined],
  ['{"name":1,"tag":"2026-01-01","text":"x"}', undefined],
  ['{"name":"a","tag":"gestern","text":"x"}', undefined],
])('what is no such text is none: %s', (text, expected) => {
  expect(readMappendatei(text)).toBe(expected);
  expect(readAusgelieferte(String(text))).toEqual([]);
});
