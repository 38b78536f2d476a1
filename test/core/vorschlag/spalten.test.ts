/**
 * Which columns are which fields, where signs compete or are just enough (page 5, `neufall profil`; page 6 "The first hour
 * of a team lead"). How alike headings are: `aehnlichkeit`.
 */
import { describe, expect, test } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import type { Umbenennung } from '../../../core/fields/match-header.ts';
import { schlageSpaltenVor } from '../../../core/vorschlag/spalten.ts';
import { Werteprobe, werteVon } from '../../../core/vorschlag/werte.ts';

type Spalten = Readonly<Record<string, readonly string[]>>;
/** By heading: the field with the reason, `feld?` where it may be one, `-` without, nothing where it is not listed. */
type Erwartet = Readonly<Record<string, string>>;

function probe(texte: readonly string[]): Werteprobe {
  const probe = new Werteprobe();
  for (const text of texte) probe.add(text);
  return probe;
}

function vorgeschlagen(
  spalten: Spalten,
  felder: readonly FieldId[] = FIELD_IDS,
  umbenannt: Umbenennung = {},
  klick = false,
) {
  const columns = Object.entries(spalten).map(([titel, texte]) => {
    return { titel, werte: werteVon(probe(texte), 0) };
  });
  const { zugeordnet, uebrig } = schlageSpaltenVor(columns, felder, umbenannt, klick);
  const titel = (spalte: number) => Object.keys(spalten)[spalte];
  return Object.fromEntries([
    ...zugeordnet.map(({ feld, spalte, grund, unpassend }) => [
      titel(spalte),
      `${feld} ${grund}${unpassend ? ' unpassend' : ''}`,
    ]),
    ...uebrig.map(({ spalte, vielleicht }) => [titel(spalte), vielleicht === undefined ? '-' : `${vielleicht}?`]),
  ]);
}

const NUMMERN = ['099A000001', '099B000002'];
const TAGE = ['02.03.2026', '17.03.2026'];
const ZEITEN = ['02.03.2026 09:00', '17.03.2026 10:30'];
const mal = (n: number, text: string) => Array.from({ length: n }, () => text);

describe('by heading and values', () => {
  test.each<[string, Spalten, Erwartet]>([
    [
      'each says by what it is known',
      { Kundennumer: NUMMERN, Antragseingang: TAGE, X: ['Fax', 'Post'], Y: ZEITEN },
      {
        Kundennumer: 'kundennummer aehnlich',
        Antragseingang: 'antragsdatum verwandt',
        X: 'kanal woerter',
        Y: 'atv_termin form',
      },
    ],
    ['numbers below any heading', { 'Feld 1': NUMMERN }, { 'Feld 1': 'kundennummer form' }],
    ['as like to a label as to a related heading', { 'Kd-Nrs': NUMMERN }, { 'Kd-Nrs': 'kundennummer aehnlich' }],
    [
      'a field has one column',
      { Kundennumer: NUMMERN, Kundenummer: NUMMERN },
      { Kundennumer: 'kundennummer aehnlich', Kundenummer: '-' },
    ],
    ['one letter in five', { Tema: [] }, { Tema: 'anliegen verwandt' }],
    ['one letter in four', { Tean: [] }, { Tean: 'team?' }],
    ['one letter in four, with days', { Prov: TAGE }, { Prov: 'profiling_am verwandt' }],
    ['the same without any', { Prov: [] }, { Prov: 'profiling_am?' }],
    ['an abbreviation of four letters', { EinV: [] }, { EinV: 'vereinbarung_am verwandt' }],
    ['of two letters', { GD: [] }, { GD: 'geburtsdatum?' }],
    ['of two letters, with days', { KP: TAGE }, { KP: 'vereinbarung_am verwandt' }],
    // Labels go before what the words say: "Antrag" would be another field.
    ['a label but for a filling word', { 'Antrag VerBIS vom': [] }, { 'Antrag VerBIS vom': 'antragsdatum_verbis?' }],
    // Two fields within 0.05.
    ['as like to two fields', { 'Erstgespräch a': TAGE }, { 'Erstgespräch a': 'atv_termin?' }],
    [
      'as like to two fields, of which one has its column',
      { 'ATV-Termin': TAGE, 'Erstgespräch a': TAGE },
      { 'ATV-Termin': 'atv_termin name', 'Erstgespräch a': 'erstberatung_am verwandt' },
    ],
    [
      'a typo of a field that has its column is no other field',
      { Kundennummer: NUMMERN, Kundennumer: [] },
      { Kundennummer: 'kundennummer name', Kundennumer: '-' },
    ],
    // 0.65 as Vorstand BG, 0.6 as BG-Nummer.
    [
      'nearly as like to another field',
      { 'Vorstand BG': [], 'BG-Vor': [] },
      { 'Vorstand BG': 'vorstand_bg name', 'BG-Vor': 'bg_nummer?' },
    ],
    [
      'as like to two fields, of which one is given to another column first',
      { 'Termin a': [], 'ATV-Termi': ZEITEN },
      { 'Termin a': 'terminart aehnlich', 'ATV-Termi': 'atv_termin aehnlich' },
    ],
  ])('%s', (_, spalten, erwartet) => {
    expect(vorgeschlagen(spalten)).toEqual(erwartet);
  });
});

describe('of one field', () => {
  test.each<[string, FieldId, Spalten, Erwartet]>([
    [
      'numbers make up for a heading that is less alike',
      'kundennummer',
      { Kundennumer: [], Nummern: NUMMERN },
      { Kundennumer: '-', Nummern: 'kundennummer aehnlich' },
    ],
    [
      'not for one that says nothing',
      'kundennummer',
      { Kundennumer: [], 'Feld 1': NUMMERN },
      { Kundennumer: 'kundennummer aehnlich', 'Feld 1': '-' },
    ],
    [
      'days make up for a little',
      'profiling_am',
      { Profilig: [], Profilingbogen: TAGE },
      { Profilig: '-', Profilingbogen: 'profiling_am aehnlich' },
    ],
    [
      'not for much',
      'profiling_am',
      { Profilin: [], Profilingbogen: TAGE },
      { Profilin: 'profiling_am aehnlich', Profilingbogen: '-' },
    ],
    // Of days the heading has to say more than of words.
    ['days below a heading that says too little', 'profiling_am', { Potenzial: TAGE }, { Potenzial: 'profiling_am?' }],
    ['a word below such a heading', 'kanal', { Meldeart: ['Fax', 'Fax'] }, { Meldeart: 'kanal verwandt' }],
    ['the same heading alone', 'kanal', { Meldeart: [] }, { Meldeart: 'kanal?' }],
    ['one word of a list', 'kanal', { X: ['Fax', 'Fax'] }, { X: '-' }],
    [
      'two, of seven cells in ten',
      'kanal',
      { X: [...mal(4, 'Fax'), ...mal(3, 'Post'), 'a', 'b', 'c'] },
      { X: 'kanal woerter' },
    ],
    ['two, of six cells in ten', 'kanal', { X: [...mal(3, 'Fax'), ...mal(3, 'Post'), 'a', 'b', 'c', 'd'] }, { X: '-' }],
    // A plain heading may hold more that has to be put right than days: three in ten are enough.
    [
      'three days in ten',
      'antragsdatum',
      { Antragseingang: [...mal(3, '02.03.2026'), ...mal(7, 'x')] },
      { Antragseingang: 'antragsdatum verwandt' },
    ],
    [
      'two days in ten',
      'antragsdatum',
      { Antragseingang: [...mal(2, '02.03.2026'), ...mal(8, 'x')] },
      { Antragseingang: '-' },
    ],
    [
      'the words of the heading',
      'erstberatung_am',
      { 'EB stattgef.': [...mal(3, '02.03.2026'), ...mal(7, 'k')] },
      { 'EB stattgef.': 'erstberatung_am aehnlich' },
    ],
    [
      'a heading that is only alike',
      'profiling_am',
      { Profilig: [...mal(4, '02.03.2026'), ...mal(6, 'k')] },
      { Profilig: '-' },
    ],
    [
      'words below the heading of another list',
      'anliegen',
      { Thema: [...mal(4, 'Beschwerde'), ...Array.from({ length: 45 }, (_, i) => `Satz ${i}`)] },
      { Thema: '-' },
    ],
    [
      'a known heading with other values',
      'antragsdatum',
      { Antragsdatum: ['Fax'] },
      { Antragsdatum: 'antragsdatum name unpassend' },
    ],
  ])('%s', (_, feld, spalten, erwartet) => {
    expect(vorgeschlagen(spalten, [feld])).toEqual(erwartet);
  });

  test('one of the labels of the house', () => {
    expect(vorgeschlagen({ Mappe: ['x'] }, ['team'], { team: ['Ordner', 'MAPPE'] })).toEqual({ Mappe: 'team profil' });
  });
});

describe('with one click', () => {
  test.each<[string, readonly FieldId[], Spalten, Erwartet]>([
    [
      'words of one list',
      FIELD_IDS,
      { X: ['Fax', 'Post'], Y: ['Neuantrag', 'Beschwerde'] },
      { X: 'kanal woerter', Y: 'anliegen woerter' },
    ],
    ['words that two lists know', FIELD_IDS, { X: ['Alo', 'Asu'] }, { X: '-' }],
    [
      'words that two lists know, below a heading of one',
      FIELD_IDS,
      { VStatus: ['Alo', 'Asu'] },
      { VStatus: 'frueherer_status verwandt' },
    ],
    ['days with a time', ['atv_termin'], { Y: ZEITEN }, { Y: '-' }],
    [
      'the same below a heading that says little',
      ['atv_termin'],
      { Erstxxxxin: ZEITEN },
      { Erstxxxxin: 'atv_termin verwandt' },
    ],
    ['a heading that may be one', ['team'], { Tean: [] }, { Tean: 'team?' }],
    ['days below a heading that says too little', ['profiling_am'], { Potenzial: TAGE }, { Potenzial: '-' }],
    [
      'one word that two lists know, below a heading like both',
      ['status', 'frueherer_status'],
      { Statuszeile: ['Alo'] },
      { Statuszeile: 'status?' },
    ],
  ])('%s', (_, felder, spalten, erwartet) => {
    expect(vorgeschlagen(spalten, felder, {}, true)).toEqual(erwartet);
  });
});

test('all of them stand in the order of the columns', () => {
  const spalten = [
    ['Kundennumer', NUMMERN],
    ['Team', ['T 1']],
    ['X', ['Fax', 'Post']],
  ] as const;
  const columns = spalten.map(([titel, texte]) => ({ titel, werte: werteVon(probe(texte), 0) }));
  expect(schlageSpaltenVor(columns, FIELD_IDS)).toEqual({
    zugeordnet: [
      { feld: 'kundennummer', spalte: 0, grund: 'aehnlich', unpassend: false },
      { feld: 'team', spalte: 1, grund: 'name', unpassend: false },
      { feld: 'kanal', spalte: 2, grund: 'woerter', unpassend: false },
    ],
    uebrig: [],
  });
});
