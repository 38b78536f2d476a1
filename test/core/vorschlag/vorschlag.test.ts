/** Proposals for columns and words that nobody knows (page 5, `neufall profil`). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { type FieldId, fieldsOf, type Quelle } from '../../../core/fields/declarations.ts';
import { aehnlichkeit, naechster } from '../../../core/vorschlag/aehnlich.ts';
import { kostenVon } from '../../../core/vorschlag/kosten.ts';
import { schlageSpaltenVor } from '../../../core/vorschlag/spalten.ts';
import { formVon, haeufigsteForm, Werteprobe, werteVon } from '../../../core/vorschlag/werte.ts';
import { unbekannteWoerter, wortFuer } from '../../../core/vorschlag/woerter.ts';

const STICHTAG = day('2026-03-31');

const werte = (...texte: string[]) => {
  const probe = new Werteprobe();
  for (const text of texte) probe.add(text);
  return werteVon(probe, STICHTAG);
};

describe('likeness', () => {
  test.each([
    ['Thema', 'thema.', 1],
    ['Tema', 'Thema', 0.8],
    ['Anliegne', 'Anliegen', 0.875],
    ['Hauptbetreuer', 'Betreuer', 0.4 + (0.5 * 8) / 13],
    ['KdNr', 'Kundennummer', 0.4 + (0.5 * 4) / 12],
    ['HAUPTBETR', 'Hauptbetreuer', 0.5 + (0.5 * 9) / 13],
    ['DATUM_PROFILING', 'Profiling am', 0.95],
    ['GEB_DATUM', 'Geb. Datum', 1],
    ['', 'Thema', 0],
    ['Zuzug', 'Inga', 0],
    // Nothing is left without the filling words.
    ['Datum', 'am', 0],
    // Three letters say nothing, four do.
    ['Abc', 'Abd', 0],
    ['Reha', 'Rehe', 0.75],
    ['Team', 'Teams', 0.9],
    ['Team', 'Hauptteam', 0.4 + (0.5 * 4) / 9],
    ['Betreu', 'Betreuerin', 0.8],
    // Each letter in its order, the first one once: no abbreviation.
    ['Eent', 'Entscheidung', 0.25],
  ])('of %s and %s is %d', (a, b, wert) => {
    expect(aehnlichkeit(a, b)).toBeCloseTo(wert, 10);
    expect(aehnlichkeit(b, a)).toBeCloseTo(wert, 10);
  });

  test('the most alike is the first of equal ones, and none where nothing is alike', () => {
    expect(naechster('Tema', ['Team', 'Thema', 'Kanal'])).toBe('Thema');
    expect(naechster('Tema', ['Thema', 'THEMA'])).toBe('Thema');
    expect(naechster('Xyz', ['Thema', 'Kanal'])).toBeUndefined();
  });
});

describe('shapes', () => {
  test.each([
    ['099A123456', '999A999999'],
    ['12345//1234567', '99999//9999999'],
    ['02.03.2026', 'TT.MM.JJJJ'],
    ['2.3.26 9:30', 'TT.MM.JJ hh:mm'],
    ['2026-03-02T08:15:00', 'JJJJ-MM-TT hh:mm'],
    ['Müller', 'Text'],
    ['Jo', 'Text'],
    ['Hauptstraße 12', 'Text'],
    ['M&I 402', 'A&A 999'],
    ['max.muster12@example.org', 'Text'],
  ])('%s looks like %s', (text, form) => {
    expect(formVon(text)).toBe(form);
  });

  test('a column looks like most of its values', () => {
    expect(haeufigsteForm(werte('099A000001', '099A000002', 'fehlt'))).toBe('999A999999');
    expect(haeufigsteForm(werte('fehlt', '02.03.2026', '03.03.2026'))).toBe('TT.MM.JJJJ');
    expect(haeufigsteForm(werte())).toBe('');
  });
});

/** Header, values, and the field that the column is to be; `undefined`: none. */
type Zeile = readonly [titel: string, beispiele: readonly string[], feld: FieldId | undefined];

const TAGE = ['02.03.2026', '17.03.2026', '1.2.26'];
const NUMMERN = ['099A000001', '099B000002'];
const NAMEN = ['Abel', 'Berg', 'Cleo'];

const FAELLE: Readonly<Record<string, readonly [Quelle, readonly Zeile[]]>> = {
  'labels and synonyms': [
    'step',
    [
      ['KDNR', NUMMERN, 'kundennummer'],
      ['Kanal', ['Fax', 'Post'], 'kanal'],
      ['Geschäftsvorgang', ['Neuantrag'], 'anliegen'],
    ],
  ],
  'typos and other endings': [
    'verbis',
    [
      ['Kundennumer', NUMMERN, 'kundennummer'],
      ['Haupt-Betreuerin', NAMEN, 'hauptbetreuer'],
      ['Frueherer Status ', ['Alo', 'kein'], 'frueherer_status'],
      ['Erstberatung vom', TAGE, 'erstberatung_am'],
    ],
  ],
  'related labels': [
    'allegro',
    [
      ['Kunden-ID', NUMMERN, 'kundennummer'],
      ['Bedarfsgemeinschaft', ['12345//1234567'], 'bg_nummer'],
      ['Antragseingang', TAGE, 'antragsdatum'],
      ['Bewilligt bis', TAGE, 'letzter_bezug_bis'],
    ],
  ],
  'the shape of values, whatever the label': [
    'allegro',
    [
      ['Feld 1', NUMMERN, 'kundennummer'],
      ['Feld 2', ['12345//1234567', '12345 7654321'], 'bg_nummer'],
      ['Feld 3', TAGE, undefined],
    ],
  ],
  'words of a list, whatever the label': [
    'step',
    [
      ['Kunde', NUMMERN, 'kundennummer'],
      ['X', ['Fax', 'Post', 'Telefon'], 'kanal'],
      ['Y', ['Neuantrag', 'Beschwerde'], 'anliegen'],
      ['Z', ['ja', 'nein'], undefined],
    ],
  ],
  'the one time of day that an export has': [
    'step',
    [
      ['Kunde', NUMMERN, 'kundennummer'],
      ['Angelegt', ['02.03.2026 08:15', '03.03.2026 09:00'], 'eingang_am'],
      ['Stand', TAGE, undefined],
    ],
  ],
  'no time of day where there are two': [
    'step',
    [
      ['Kunde', NUMMERN, 'kundennummer'],
      ['Angelegt', ['02.03.2026 08:15'], undefined],
      ['Geaendert', ['02.03.2026 08:15'], undefined],
    ],
  ],
  'no label against its values': [
    'step',
    [
      ['Kunden-Nr', NUMMERN, 'kundennummer'],
      ['Meldeweg', TAGE, undefined],
      ['Eingangszeit', ['Fax', 'Post'], 'kanal'],
    ],
  ],
  'a free text is no list, and a name no day': [
    'step',
    [
      ['Kunden-Nr', NUMMERN, 'kundennummer'],
      ['Anliegens-Beschreibung', Array.from({ length: 60 }, (_, i) => `Bitte um Rückruf ${i}`), undefined],
      ['Genehmigt durch', NAMEN, undefined],
    ],
  ],
};

test.each(Object.entries(FAELLE))('columns by %s', (_, [quelle, zeilen]) => {
  const spalten = zeilen.map(([titel, beispiele]) => ({ titel, werte: werte(...beispiele) }));
  const { zugeordnet } = schlageSpaltenVor(spalten, fieldsOf(quelle));
  const felder = zeilen.map((__, i) => zugeordnet.find(({ spalte }) => spalte === i)?.feld);
  expect(felder).toEqual(zeilen.map(([, , feld]) => feld));
});

test('what is not certain is a suggestion', () => {
  const spalten = [
    { titel: 'Kundennummer', werte: werte(...NUMMERN) },
    // The conversation held, or the appointment for it?
    { titel: 'Gespräch', werte: werte(...TAGE) },
    { titel: 'Bemerkung', werte: werte('x y z') },
  ];
  expect(schlageSpaltenVor(spalten, fieldsOf('verbis'))).toEqual({
    zugeordnet: [{ feld: 'kundennummer', spalte: 0, grund: 'name', unpassend: false }],
    uebrig: [{ spalte: 1, vielleicht: 'erstberatung_am' }, { spalte: 2 }],
  });
});

test('a column that no header names is nobody’s: a profile could not name it', () => {
  const spalten = ['', 'Datum', 'Datum'].map((titel, i) => ({
    titel,
    werte: i === 0 ? werte(...NUMMERN) : i === 1 ? werte('x') : werte(...NUMMERN),
  }));
  expect(schlageSpaltenVor(spalten, fieldsOf('step')).zugeordnet).toEqual([]);
});

test('a known label whose values are others keeps its field, as in an import, and says so', () => {
  const spalten = [{ titel: 'Eingang am', werte: werte('Fax', 'Post') }];
  expect(schlageSpaltenVor(spalten, fieldsOf('step')).zugeordnet).toEqual([
    { feld: 'eingang_am', spalte: 0, grund: 'name', unpassend: true },
  ]);
});

describe('words', () => {
  test.each<[FieldId, string, string | undefined]>([
    ['kanal', 'Schalter', 'persönlich'],
    ['kanal', 'Telefonanruf', 'Telefon'],
    ['kanal', 'Brieftaube', undefined],
    ['anliegen', 'Erstantrag', 'Neuantrag'],
    ['anliegen', 'Neuantag', 'Neuantrag'],
    ['antragsart', 'Weiterbewilligungsantrag', 'Weiterbewilligung'],
    ['nachname', 'Post', undefined],
  ])('%s: %s may stand for %s', (id, text, wort) => {
    expect(wortFuer(id, text)).toBe(wort);
  });

  test('unknown ones by their number, spellings together, without those of the house', () => {
    const texte = new Map([
      ['Post', 9],
      ['schalter', 2],
      ['Schalter.', 2],
      ['Tresen', 3],
      ['Rohrpost', 1],
    ]);
    expect(unbekannteWoerter('kanal', texte, { kanal: { persönlich: ['Tresen'] } })).toEqual([
      { wort: 'schalter', anzahl: 4, vorschlag: 'persönlich' },
      { wort: 'Rohrpost', anzahl: 1 },
    ]);
  });
});

test('a field without a column costs checks and routes, and a constant may stand in', () => {
  const vorhanden = new Set(fieldsOf('step').filter((id) => id !== 'rechtskreis' && id !== 'selbstaendig'));
  const kosten = kostenVon(['rechtskreis', 'selbstaendig'], { vorhanden, quellen: new Map([['step', vorhanden]]) });
  expect(kosten).toStrictEqual([
    {
      feld: 'rechtskreis',
      entscheidungen: ['neufall', 'zustaendigkeit'],
      pruefungen: expect.arrayContaining(['KANAL_GESPERRT']),
      routen: [],
      konstante: 'SGB II',
    },
    { feld: 'selbstaendig', entscheidungen: [], pruefungen: [], routen: ['004-45'] },
  ]);
  // One of two fields that a condition reads is enough.
  expect(
    kostenVon(['antragsvermerk', 'abmeldung_am'], { vorhanden }).map(({ feld, routen }) => [feld, routen]),
  ).toEqual([
    ['antragsvermerk', ['004-34', '004-53', '004-55']],
    ['abmeldung_am', ['000-a10', '003-05']],
  ]);
});

test('each column says by what it was known', () => {
  const spalten = [
    { titel: 'Mein Feld', werte: werte('A') },
    { titel: 'Team', werte: werte('T 1') },
    { titel: 'Vermittler', werte: werte('Weber') },
    { titel: 'Xyz', werte: werte('Telefon', 'Post', 'Fax') },
    { titel: 'Zzz', werte: werte('02.03.2026 09:00', '03.03.2026 10:30') },
  ];
  const felder = ['leistungsteam', 'team', 'hauptbetreuer', 'kanal', 'eingang_am'] as const;
  const { zugeordnet } = schlageSpaltenVor(spalten, felder, { leistungsteam: ['mein  FELD'] });
  expect(zugeordnet.map(({ feld, grund }) => [feld, grund])).toEqual([
    ['leistungsteam', 'profil'],
    ['team', 'name'],
    ['hauptbetreuer', 'synonym'],
    ['kanal', 'woerter'],
    ['eingang_am', 'form'],
  ]);
});

test('unknown words stand by their number, then by the alphabet', () => {
  const texte = new Map([
    ['Zettel', 1],
    ['Rohrpost', 1],
    ['Bote', 2],
  ]);
  expect(unbekannteWoerter('kanal', texte).map(({ wort }) => wort)).toEqual(['Bote', 'Rohrpost', 'Zettel']);
});
