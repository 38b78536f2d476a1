/** The guide before the first check of a list (page 6 "The first hour of a team lead"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Cells } from '../../../core/sheet/cell.ts';
import { proposeMapping, withColumn, withVorgabe, withWort } from '../../../core/sheet/mapping.ts';
import { createReader } from '../../../core/sheet/reader.ts';
import { Leitprobe } from '../../../core/vorschlag/leitfaden.ts';

const STICHTAG = day('2026-03-31');
const KOPF = ['Kd-Nr.', 'Name', 'Geb.', 'AD', 'Antragsart', 'Inga', 'Team', 'Team', 'Bemerkung', 'Aktenzeichen'];
const ROWS: readonly Cells[] = [
  ['123A456789', 'Meier', 32874, 46082, 'EA', 'ja', 'Nord', '', 'ruft an', 'x'],
  ['123A45678', 'Abel', '31.02.1990', 46083, 'erstmalig', '?', 'Nord', '', '', ''],
  ['', 'Berg', 'ca. Mai', '', 'Erstmalig', 'nein', 'Süd', '', '', ''],
];

function guide(mapping = proposeMapping(KOPF)) {
  const reader = createReader({ mapping, date1904: false, stichtag: STICHTAG, einstellungen: VORGABEN });
  const probe = new Leitprobe(mapping, false, STICHTAG);
  for (const [at, cells] of ROWS.entries()) for (const row of reader.assess([cells], at + 1)) probe.add(row, cells);
  return probe.leitfaden();
}

test('shows columns, gaps, words and cells', () => {
  const { erkannt, ...rest } = guide();
  expect(erkannt.map(({ field, header, wie }) => [field, header, wie])).toEqual([
    ['kundennummer', 'Kd-Nr.', 'Synonym'],
    ['nachname', 'Name', 'Synonym'],
    ['geburtsdatum', 'Geb.', 'Synonym'],
    ['antragsart', 'Antragsart', 'exakt'],
    ['inga', 'Inga', 'exakt'],
    ['team', 'Team', 'exakt'],
  ]);
  expect(rest).toEqual({
    ungenutzt: [
      { spalte: 3, kopf: 'AD', vielleicht: 'antragsdatum', grund: 'verwandt' },
      { spalte: 8, kopf: 'Bemerkung' },
      { spalte: 9, kopf: 'Aktenzeichen' },
    ],
    fehlend: [
      { feld: 'antragsdatum', spalten: [3] },
      {
        feld: 'rechtskreis',
        spalten: [],
        konstante: 'SGB II',
        erlaubt: ['SGB II', 'SGB III', 'Familienkasse'],
        sonst: 'SGB II',
      },
      { feld: 'anliegen', spalten: [], konstante: 'Neuantrag', erlaubt: expect.any(Array), sonst: 'Neuantrag' },
      { feld: 'aufenthalt_de', spalten: [], konstante: 'ja', erlaubt: ['ja', 'nein'] },
    ],
    woerter: [{ feld: 'antragsart', spalte: 4, worte: [{ wort: 'erstmalig', anzahl: 2, vorschlag: 'Erstantrag' }] }],
    unlesbar: [
      { zeile: 2, spalte: 0, feld: 'kundennummer', code: 'KUNDENNUMMER_FORMAT' },
      { zeile: 2, spalte: 2, feld: 'geburtsdatum', code: 'DATUM_UNGUELTIG' },
      { zeile: 2, spalte: 5, feld: 'inga', code: 'WERT_UNBEKANNT' },
      { zeile: 3, spalte: 2, feld: 'geburtsdatum', code: 'DATUM_UNGUELTIG' },
    ],
  });
});

test('what a person has answered is asked no more', () => {
  let mapping = withColumn(proposeMapping(KOPF), 'antragsdatum', 3);
  mapping = withVorgabe(withVorgabe(mapping, 'rechtskreis', 'SGB II'), 'aufenthalt_de', 'ja');
  mapping = withVorgabe(mapping, 'anliegen', 'Neuantrag');
  const { ungenutzt, fehlend, woerter } = guide(withWort(mapping, 'antragsart', 'erstmalig', 'Erstantrag'));
  expect({ ungenutzt: ungenutzt.map(({ kopf }) => kopf), fehlend, woerter }).toEqual({
    ungenutzt: ['Bemerkung', 'Aktenzeichen'],
    fehlend: [],
    woerter: [],
  });
});

test('a text stands for the word that was chosen last', () => {
  const first = withWort(proposeMapping(KOPF), 'antragsart', 'erstmalig', 'Neuantrag');
  expect(withWort(first, 'antragsart', 'Erstmalig.', 'Erstantrag').woerter).toEqual({
    antragsart: { Neuantrag: [], Erstantrag: ['Erstmalig.'] },
  });
});
