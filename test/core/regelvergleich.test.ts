/** What changes between two days or by a house file, for matters and for cases (page 9). */
import { expect, test } from 'vitest';
import { day } from '../../core/calendar/day.ts';
import { ALLE_SPALTEN, createGrundlage } from '../../core/grundlage.ts';
import { eingefroren, istLeer, vergleiche, vergleicheFall } from '../../core/regelvergleich.ts';
import { VORGABEN } from '../../core/settings.ts';
import { haus } from './hausregeln/lies.ts';
import { row } from './row.ts';
import { VORGABE } from './rules/vorgabe.ts';

const stand = (tag: string, regelwerk = VORGABE) => ({ regelwerk, tag: day(tag) });
const ids = (regeln: readonly { readonly id: string }[]) => regeln.map(({ id }) => id);

test('between two days of the built-in documents: what begins, ends, and takes another way', () => {
  const { beginnt, endet, wege, ...rest } = vergleiche(stand('2025-06-30'), stand('2025-07-01'));
  expect(ids(beginnt)).toEqual([
    '003-04',
    '003-05',
    '003-06',
    '003-07',
    '003-08',
    '003-10',
    '003-12',
    '003-13',
    '003-14',
  ]);
  expect(ids(endet)).toEqual(['002-05', '002-07']);
  expect(rest).toEqual({ fristen: [] });
  expect(
    wege.map(({ kanal, anliegen, vorher, nachher }) =>
      [kanal, anliegen, vorher.map(({ regel }) => regel), nachher.map(({ regel }) => regel)].map((l) => l.join('+')),
    ),
  ).toEqual([
    ['Telefon', 'Arbeitsuchendmeldung', '002-03', '003-05+002-03'],
    ['eService+Online', 'Veränderung AU', '002-05', '003-07'],
    ['eService+Online', 'Veränderung sonstige', '002-07', '003-07'],
    ['eService+Online', 'Stammdaten', '002-07', '003-06'],
    ['eService+Online', 'Abmeldung', '000-a20+002-07', '000-a20+003-07'],
    ['Kontaktformular', 'Terminanfrage AV+Terminanfrage BB+Terminabsage', '002-06', '003-08'],
  ]);
});

const { regelwerk } = haus(`{
  "dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" },
  "regeln": [{ "id": "H-1", "titel": "Neue Frist und Fenster", "fundstelle": "Abschnitt 1", "von": "2027-01-01",
    "fristen": [{ "frist": "erstberatung", "gruppe": "U25", "arbeitstage": 10 }],
    "fenster": [{ "tage": ["Mi"], "von": "08:00", "bis": "09:00" }], "unterbrechung_tage": 90,
    "wege": [{ "rechtskreis": "SGB II", "kanal": ["persönlich"], "anliegen": ["Neuantrag"], "stelle": "Empfang", "weg": "sofort" }],
    "beendet": ["004-31"] }]
}`);

test('by a house file on its first day, and on no day before', () => {
  expect(istLeer(vergleiche(stand('2026-12-31'), stand('2026-12-31', regelwerk)))).toBe(true);
  expect(vergleiche(stand('2027-01-01'), stand('2027-01-01', regelwerk))).toMatchObject({
    beginnt: [{ id: 'H-1' }],
    endet: [{ id: '004-31' }],
    wege: [
      { kanal: ['persönlich'], anliegen: ['Neuantrag'], vorher: [{ stelle: 'EZ' }], nachher: [{ stelle: 'Empfang' }] },
    ],
    fristen: [{ frist: 'erstberatung', gruppe: 'U25', vorher: 15, nachher: 10 }],
    fenster: { vorher: [{ tage: [1, 2, 4, 5] }], nachher: [{ tage: [3] }] },
    unterbrechung: { vorher: 182, nachher: 90 },
  });
});

test('anything at all is a difference', () => {
  const eine = vergleiche(stand('2026-12-31'), stand('2027-01-01', regelwerk));
  const keiner = vergleiche(stand('2027-01-01'), stand('2027-01-01'));
  expect(istLeer(keiner)).toBe(true);
  for (const was of ['beginnt', 'endet', 'wege', 'fristen', 'fenster', 'unterbrechung'] as const)
    expect(istLeer({ ...keiner, [was]: eine[was] }), was).toBe(false);
});

test('channels stand in one line only where the same happens to them', () => {
  const { regelwerk: neu } = haus(`{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" },
    "regeln": [{ "id": "H-1", "titel": "Wege", "fundstelle": "1", "von": "2027-01-01", "wege": [
      { "rechtskreis": "Familienkasse", "kanal": ["Post", "Fax"], "anliegen": ["Neuantrag"], "stelle": "A", "weg": "x" },
      { "rechtskreis": "Familienkasse", "kanal": ["Telefon"], "anliegen": ["Neuantrag"], "stelle": "B", "weg": "x" }] }] }`);
  const { wege } = vergleiche(stand('2027-01-01'), stand('2027-01-01', neu));
  expect(wege.map(({ kanal, nachher }) => [nachher[0]?.stelle, ...kanal])).toEqual([
    ['B', 'Telefon'],
    ['A', 'Post', 'Fax'],
  ]);
});

test('a rule set frozen on a day keeps the ways of that day alone, as if they always held', () => {
  const wege = (tag: string) =>
    eingefroren(stand(tag))
      .routenFuer('SGB III', 'E-Mail', 'Arbeitsuchendmeldung')
      .map(({ regel, von, bis }) => [regel, von, bis]);
  const immer = day('1900-01-01');
  // routing.csv: both until 02.04.2024, though the rule of the first one still holds for other channels.
  expect([wege('2024-04-02'), wege('2024-04-03')]).toEqual([
    [
      ['000-a03', immer, undefined],
      ['002-00', immer, undefined],
    ],
    [['002-04', immer, undefined]],
  ]);
});

test('the same case is judged by the rules of either day, whatever its own days are', () => {
  const grundlage = (tag: string) => createGrundlage(VORGABEN, ALLE_SPALTEN, eingefroren({ regelwerk, tag: day(tag) }));
  const fall = row({
    rechtskreis: 'SGB II',
    anliegen: 'Neuantrag',
    kanal: 'persönlich',
    antragsart: 'Neuantrag',
    letzter_bezug_bis: '2025-11-30',
    aufenthalt_de: true,
    geburtsdatum: '2005-06-15',
    antragsdatum: '2026-03-02',
    atv_termin: '2026-03-12 09:30',
  });
  const aenderungen = vergleicheFall(
    fall,
    undefined,
    day('2026-03-10'),
    grundlage('2026-12-31'),
    grundlage('2027-01-01'),
  );
  expect(aenderungen.filter(({ was }) => was !== 'befunde')).toEqual([
    { was: 'neufall', vorher: 'nein', nachher: 'ja' },
    { was: 'stelle', vorher: 'EZ', nachher: 'Empfang' },
    { was: 'weg', vorher: 'persönlich', nachher: 'sofort' },
    // Monday 02.03.2026 + 10 working days.
    { was: 'erstberatung', vorher: undefined, nachher: day('2026-03-16') },
  ]);
  expect(vergleicheFall(fall, undefined, day('2026-03-10'), grundlage('2026-12-30'), grundlage('2026-12-31'))).toEqual(
    [],
  );
});
