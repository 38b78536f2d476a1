/** A new row as it is typed (page 6 "A new Neufall"). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { sammle } from '../../../core/sheet/blattpruefung.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { proposeMapping, withVorgabe } from '../../../core/sheet/mapping.ts';
import { beurteileEingabe, formularfelder, verzeichnis, vorhandene } from '../../../core/sheet/new-row.ts';
import { createReader } from '../../../core/sheet/reader.ts';
import { finish } from '../../../core/sheet/steps.ts';

const KOPF = [
  'Name',
  'Kundennummer',
  'geb. am',
  'Antrag vom',
  'Antragsart',
  'Bemerkung',
  'Aufenthalt in Deutschland',
  'Kanal',
  'Erstberatung am',
];
const ROWS: Cell[][] = [
  ['Anders', '123A456701', '04.05.1990', '05.01.2026', 'Erstantrag', '', 'ja', 'Online', ''],
  ['Anders', '123A456701', '04.05.1990', '23.02.2026', 'Erstantrag', '', 'ja', 'Online', ''],
];
const mapping = withVorgabe(withVorgabe(proposeMapping(KOPF), 'rechtskreis', 'SGB II'), 'anliegen', 'Neuantrag');
const reader = createReader({ mapping, date1904: false, stichtag: day('2026-03-02'), einstellungen: VORGABEN });
const zeilen = { values: [KOPF, ...ROWS], dataFrom: 1, end: 3, verbund: new Map() };
finish(sammle(reader, zeilen));

const stand = (eingabe: Partial<Record<FieldId, string>>) =>
  beurteileEingabe(reader, new Map(Object.entries(eingabe) as [FieldId, string][]), 3);
const VOLL = {
  kundennummer: ' 123a456709 ',
  nachname: 'Neu',
  geburtsdatum: '1.2.90',
  antragsdatum: '26.02.2026',
  antragsart: 'Erstantrag',
  aufenthalt_de: 'ja',
};

test('the fields are those that the list has a column for, what a new case is asked first on top', () => {
  expect(formularfelder(mapping)).toEqual({
    zuerst: ['kundennummer', 'nachname', 'geburtsdatum', 'antragsdatum', 'antragsart', 'kanal', 'aufenthalt_de'],
    weitere: ['erstberatung_am'],
  });
});

test('an entry is judged as a row of the list would be, its constants included; written is what was typed', () => {
  const { zeile, meldungen, falsch, fehlt, row, wortlaut } = stand(VOLL);
  expect(zeile?.urteil).toMatchObject({
    neufall: { neufall: 'ja', grund: 'erstantrag' },
    // 26.02.2026 + 15 working days.
    erstberatung: { faellig: day('2026-03-19'), status: 'offen' },
  });
  expect([meldungen.size, falsch.size, fehlt, wortlaut.size]).toEqual([0, 0, [], 0]);
  expect(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))).toEqual({
    kundennummer: '123A456709',
    nachname: 'Neu',
    geburtsdatum: day('1990-02-01'),
    antragsdatum: day('2026-02-26'),
    antragsart: 'Erstantrag',
    aufenthalt_de: true,
  });
});

describe('what is wrong is said of its field', () => {
  test.each<[Partial<Record<FieldId, string>>, FieldId, string, boolean]>([
    [{ kundennummer: '123' }, 'kundennummer', 'KUNDENNUMMER_FORMAT', true],
    [{ antragsdatum: '31.02.2026' }, 'antragsdatum', 'DATUM_UNGUELTIG', true],
    [{ antragsdatum: '12.3. tel.' }, 'antragsdatum', 'DATUM_UNGUELTIG', true],
    // Page 1 "Cell values": a day with words beside it counts, a tick stands for a day that nobody knows.
    [{ antragsdatum: '26.02.26 AB' }, 'antragsdatum', 'DATUM_MIT_ZUSATZ', false],
    [{ erstberatung_am: 'x' }, 'erstberatung_am', 'HAKEN_STATT_DATUM', false],
    [{ geburtsdatum: '00.05.1990' }, 'geburtsdatum', 'FIKTIVES_GEBURTSDATUM', false],
    [{ antragsart: 'Folge' }, 'antragsart', 'WERT_UNBEKANNT', true],
  ])('%j', (eingabe, id, code, istFalsch) => {
    const { meldungen, falsch, wortlaut } = stand({ ...VOLL, ...eingabe });
    expect([[...meldungen], [...falsch], [...wortlaut]]).toEqual([
      [[id, code]],
      istFalsch ? [id] : [],
      istFalsch ? [] : [[id, eingabe[id]]],
    ]);
  });

  test('also while nothing else is filled in', () => {
    expect([...stand({ kundennummer: '123' }).meldungen]).toEqual([['kundennummer', 'KUNDENNUMMER_FORMAT']]);
    expect(stand({}).zeile).toBeUndefined();
  });
});

test('a row needs somebody and a day', () => {
  expect([stand({ nachname: 'Neu' }).fehlt, stand({ kundennummer: '123A456709', antragsdatum: '1' }).fehlt]).toEqual([
    ['kundennummer', 'antragsdatum'],
    [],
  ]);
});

test('the other fields come in the order of the columns', () => {
  const felder = formularfelder(proposeMapping(['Erstberatung am', 'Kundennummer', 'Status', 'Profiling am']));
  expect(felder).toEqual({ zuerst: ['kundennummer'], weitere: ['erstberatung_am', 'status', 'profiling_am'] });
});

test('of two columns for whose a row is one is enough; the first is asked for', () => {
  const beide = createReader({
    mapping: proposeMapping(['Kundennummer', 'BG-Nummer', 'Antrag vom', 'ALG II beantragt am']),
    date1904: false,
    stichtag: day('2026-03-02'),
    einstellungen: VORGABEN,
  });
  const fehlt = (eingabe: Partial<Record<FieldId, string>>) =>
    beurteileEingabe(beide, new Map(Object.entries(eingabe) as [FieldId, string][]), 3).fehlt;
  expect([fehlt({}), fehlt({ bg_nummer: '12345//1234567' }), fehlt({ antragsdatum_verbis: '02.03.2026' })]).toEqual([
    ['kundennummer', 'antragsdatum'],
    ['antragsdatum'],
    ['kundennummer'],
  ]);
});

test('rows that are no case are nobody’s', () => {
  const values = [KOPF, ...ROWS, ['Summe', '', '', 2], ['Anders', '123A456702']];
  const wessen = finish(verzeichnis(reader, { ...zeilen, values, end: 5 }));
  expect([...wessen]).toEqual([
    ['123A456701', [1, 2]],
    ['123A456702', [4]],
  ]);
  // A step for each row.
  expect([...verzeichnis(reader, zeilen)].length).toBe(2);
  // Below the list stands something else.
  expect([...finish(verzeichnis(reader, { ...zeilen, values, end: 2 }))]).toEqual([['123A456701', [1]]]);
});

test('rows of the same person are named, the same application first', () => {
  const wessen = finish(verzeichnis(reader, zeilen));
  const of = (kundennummer: string, antragsdatum: string) =>
    vorhandene(reader, zeilen, wessen, stand({ ...VOLL, kundennummer, antragsdatum }));
  expect(of('123 A 456701', '23.2.2026')).toEqual([
    { index: 2, antragsdatum: day('2026-02-23'), derselbe: true },
    { index: 1, antragsdatum: day('2026-01-05'), derselbe: false },
  ]);
  expect(of('123A456701', '').map(({ derselbe }) => derselbe)).toEqual([false, false]);
  expect(of('123A456709', '23.2.2026')).toEqual([]);
  expect(vorhandene(reader, zeilen, wessen, stand({}))).toEqual([]);
});
