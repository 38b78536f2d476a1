/** What a house file says holds on each day around its boundaries, and is what is cited (page 9). */
import { describe, expect, test } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { day, iso } from '../../../core/calendar/day.ts';
import { explain } from '../../../core/explain/explain.ts';
import { ALLE_SPALTEN, createGrundlage } from '../../../core/grundlage.ts';
import { slotsAm } from '../../../core/process/atv.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { umfeld } from '../lage.ts';
import { type Parts, row } from '../row.ts';
import { haus } from './lies.ts';

const TEXT = `{
  // The example of page 9, with more of everything.
  "dokument": { "id": "202612004", "titel": "Weisung 202612004 vom 10.12.2026", "stand": "2026-12-10" },
  "regeln": [
    { "id": "202612004-01", "titel": "Terminabsagen über Kontaktformular bleiben im SC", "fundstelle": "Abschnitt 2",
      "von": "2027-01-01", "bis": "2027-06-30",
      "wege": [
        { "rechtskreis": "SGB III", "kanal": ["Kontaktformular"], "anliegen": ["Terminabsage"],
          "wenn": "reaktivierung", "stelle": "SC", "weg": "Postfach", "information_an": "EZ" },
        { "rechtskreis": "SGB III", "kanal": ["Kontaktformular"], "anliegen": ["Terminabsage"],
          "stelle": "Team Digital", "weg": "Postfach" },
      ] },
    { "id": "202612004-02", "titel": "Erstberatung U25 in zehn Tagen", "fundstelle": "Abschnitt 3", "von": "2027-02-01",
      "fristen": [{ "frist": "erstberatung", "gruppe": "U25", "arbeitstage": 10 }],
      "fenster": [{ "tage": ["Mi"], "von": "08:00", "bis": "12:00" }] },
    { "id": "202612004-03", "titel": "Entscheidung in sieben Tagen", "fundstelle": "Abschnitt 4",
      "von": "2027-02-01", "bis": "2027-02-28", "fristen": [{ "frist": "entscheidung", "arbeitstage": 7 }],
      "unterbrechung_tage": 90 },
    { "id": "202612004-04", "titel": "Meldungen über Serviceplätze entfallen", "fundstelle": "Abschnitt 5",
      "von": "2027-04-01", "beendet": ["002-15", "004-31"] },
  ],
}`;
const BASE = createGrundlage(VORGABEN, ALLE_SPALTEN, haus(TEXT).regelwerk);
const STICHTAG = day('2027-03-01');
const urteil = (parts: Parts) => assess(row(parts), STICHTAG, BASE);

describe('routes', () => {
  const absage = (eingang_am: string, mehr: Parts = {}) => {
    const { zustaendigkeit } = urteil({
      rechtskreis: 'SGB III',
      kanal: 'Kontaktformular',
      anliegen: 'Terminabsage',
      eingang_am,
      ...mehr,
    });
    return Object.values(zustaendigkeit).join('|');
  };

  test('are asked before the built-in ones, in the order of the file, from the first day to the last', () => {
    expect(absage('2026-12-31', { frueherer_status: 'Asu' })).toBe('EZ|VCC-Postfach||003-08|');
    for (const tag of ['2027-01-01', '2027-06-30']) {
      expect(absage(tag, { frueherer_status: 'Asu' })).toBe('SC|Postfach|EZ|202612004-01|');
      expect(absage(tag, { frueherer_status: 'kein' })).toBe('Team Digital|Postfach||202612004-01|');
      // A condition on an unknown value does not fall through (page 3).
      expect(absage(tag)).toBe('prüfen|||202612004-01|fehlt:frueherer_status');
    }
    expect(absage('2027-07-01', { frueherer_status: 'Asu' })).toBe('EZ|VCC-Postfach||003-08|');
  });

  test('are asked even before a matter with a Stelle of its own (000-a17)', () => {
    const base = createGrundlage(
      VORGABEN,
      ALLE_SPALTEN,
      haus(`{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" },
        "regeln": [{ "id": "H-1", "titel": "Bescheinigungen", "fundstelle": "1", "von": "2027-01-01",
          "wege": [{ "rechtskreis": "SGB III", "stelle": "Team Digital", "weg": "Postfach" }] }] }`).regelwerk,
    );
    const parts = { rechtskreis: 'SGB III', kanal: 'Telefon', anliegen: 'Familienkasse Bescheinigung' } as const;
    const stelle = (eingang_am: string) => assess(row({ ...parts, eingang_am }), STICHTAG, base).zustaendigkeit.stelle;
    expect(['2026-12-31', '2027-01-01'].map(stelle)).toEqual(['Familienkasse BA', 'Team Digital']);
  });

  test('of an ended rule hold until the day before', () => {
    const meldung = (eingang_am: string) =>
      urteil({ rechtskreis: 'SGB III', kanal: 'Telefon', anliegen: 'Arbeitslosmeldung', eingang_am }).zustaendigkeit
        .regel;
    expect([meldung('2027-03-31'), meldung('2027-04-01')]).toEqual(['002-15', '002-01']);
  });
});

/** A first application of a person of 20 or of 40. */
const antrag = (jahr: string, antragsdatum: string, mehr: Parts = {}): Parts => ({
  rechtskreis: 'SGB II',
  anliegen: 'Neuantrag',
  antragsart: 'Erstantrag',
  aufenthalt_de: true,
  geburtsdatum: `${jahr}-06-15`,
  antragsdatum,
  ...mehr,
});

test('deadlines go by group and by the day that they are counted from', () => {
  const faellig = (parts: Parts) => {
    const tag = urteil(parts).erstberatung.faellig;
    return tag === undefined ? '' : iso(tag);
  };
  // Friday 29.01.2027 + 15 working days = 19.02.; Monday 01.02. + 10 = 15.02., + 15 = 22.02.
  expect(faellig(antrag('2006', '2027-01-29'))).toBe('2027-02-19');
  expect(faellig(antrag('2006', '2027-02-01'))).toBe('2027-02-15');
  expect(faellig(antrag('1986', '2027-02-01'))).toBe('2027-02-22');
  const entscheidung = (unterlagen_vollstaendig_am: string) =>
    urteil(antrag('1986', '2027-01-04', { unterlagen_vollstaendig_am })).entscheidung.faellig;
  // Sunday 28.02. + 7 = 09.03.; Monday 01.03. + 14 = 19.03.2027.
  expect([entscheidung('2027-02-28'), entscheidung('2027-03-01')].map((tag) => iso(tag ?? 0))).toEqual([
    '2027-03-09',
    '2027-03-19',
  ]);
});

test('the interruption goes by the day of application, and the reason cites its rule', () => {
  const neufall = (letzter_bezug_bis: string, antragsdatum: string) => {
    const { grund, regel } = urteil(
      antrag('1986', antragsdatum, { antragsart: 'Neuantrag', letzter_bezug_bis }),
    ).neufall;
    return `${grund} ${regel}`;
  };
  // 90 and 91 full days before 01.02. and before 01.03.2027.
  expect(neufall('2026-11-02', '2027-02-01')).toBe('unterbrechung-kurz 202612004-03');
  expect(neufall('2026-11-01', '2027-02-01')).toBe('unterbrechung 202612004-03');
  expect(neufall('2026-11-29', '2027-03-01')).toBe('unterbrechung-kurz 004-04');
});

test('windows go by the day of the appointment, what is booked as well as what is offered', () => {
  const fenster = (atv_termin: string) =>
    urteil(antrag('1986', '2027-01-29', { atv_termin })).befunde.includes('ATV_TERMIN_FENSTER');
  // 29.01.2027 is a Friday, 03.02. a Wednesday.
  expect(
    ['2027-01-29 09:30', '2027-01-27 09:30', '2027-02-03 09:30', '2027-02-03 12:00', '2027-02-05 09:30'].map(fenster),
  ).toEqual([false, true, false, true, true]);
  const angebot = (tag: string) => slotsAm(day(tag), BASE).map(({ von }) => von / 3600);
  expect(['2027-01-27', '2027-01-29', '2027-02-03', '2027-02-05'].map(angebot)).toEqual([[], [9], [8, 9, 10, 11], []]);
});

test('where the rule of the windows has ended, appointments are held against those of the house, or against none', () => {
  const regel = (mehr: string) =>
    createGrundlage(
      VORGABEN,
      ALLE_SPALTEN,
      haus(`{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" },
        "regeln": [{ "id": "H-1", "titel": "Fenster", "fundstelle": "1", "von": "2027-01-01", "beendet": ["004-39"]${mehr} }] }`)
        .regelwerk,
    );
  const mittwochs = regel(', "fenster": [{ "tage": ["Mi"], "von": "08:00", "bis": "12:00" }]');
  const gemeldet = (atv_termin: string, base = mittwochs) =>
    assess(row(antrag('1986', '2026-12-28', { atv_termin })), STICHTAG, base).befunde.includes('ATV_TERMIN_FENSTER');
  // 29.12.2026 is a Tuesday, 06.01.2027 a Wednesday.
  const termine = ['2026-12-29 09:30', '2027-01-06 09:30', '2027-01-06 13:00', '2027-01-07 09:30'];
  expect(termine.map((termin) => gemeldet(termin))).toEqual([false, false, true, true]);
  expect(termine.map((termin) => gemeldet(termin, regel('')))).toEqual([false, false, false, false]);
  // Two at once is a matter of the same rule, and of the day of the appointment.
  const doppelt = termine.map((atv_termin) =>
    assess(row(antrag('1986', '2026-12-28', { atv_termin })), STICHTAG, regel(''), umfeld({ termin_doppelt: true })),
  );
  expect(doppelt.map(({ befunde }) => befunde.includes('ATV_TERMIN_DOPPELT'))).toEqual([true, false, false, false]);
});

test('the check of an ended rule is judged by its day', () => {
  const ueberfaellig = (antragsdatum: string) =>
    assess(
      row(antrag('1986', antragsdatum, { unterlagen_bis: '2027-04-05' })),
      day('2027-05-03'),
      BASE,
    ).befunde.includes('UNTERLAGEN_UEBERFAELLIG');
  expect([ueberfaellig('2027-03-31'), ueberfaellig('2027-04-01')]).toEqual([true, false]);
});

test('an explanation cites document, section and period of the house rule, and says its numbers', () => {
  const saetze = explain(row(antrag('2006', '2027-02-01', { atv_termin: '2027-02-04 09:30' })), STICHTAG, BASE).flatMap(
    ({ saetze }) => saetze,
  );
  const vomHaus = saetze.filter(({ regel }) => regel?.startsWith('2026'));
  // The steps of the process cite it, too.
  expect(vomHaus.length).toBeGreaterThan(2);
  expect(vomHaus.filter(({ zustand }) => zustand === undefined)).toEqual([
    {
      text: 'Bei Personen unter 25 Jahren findet die Erstberatung mit Profiling innerhalb von 10 Arbeitstagen ab der Antragstellung statt.',
      regel: '202612004-02',
      fundstelle: 'Weisung 202612004 vom 10.12.2026, Abschnitt 3',
      gueltig: 'gültig seit dem 01.02.2027',
    },
    expect.objectContaining({
      regel: '202612004-02',
      text: expect.stringContaining('Der Termin liegt in keinem Fenster'),
    }),
  ]);
});

test('words and headings hold always, or for a Stichtag in the period of their rule', () => {
  const { sprachschatz } = haus(`{
    "dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" },
    "regeln": [{ "id": "H-1", "titel": "Neue Wörter", "fundstelle": "Abschnitt 1", "von": "2027-01-01", "bis": "2027-01-31",
      "woerter": { "anliegen": { "Neuantrag": ["Erstmeldung"] } }, "ueberschriften": { "team": ["Gruppe"] } },
      { "id": "H-2", "titel": "Noch mehr", "fundstelle": "Abschnitt 2", "von": "2027-03-01", "ueberschriften": { "team": ["Kreis"] } }],
    "woerter": { "anliegen": { "Neuantrag": ["Hauptantrag"] } },
    "ueberschriften": { "hauptbetreuer": ["Fallmanager"] }
  }`);
  const immer = {
    woerter: { anliegen: { Neuantrag: ['Hauptantrag'] } },
    ueberschriften: { hauptbetreuer: ['Fallmanager'] },
  };
  const januar = {
    woerter: { anliegen: { Neuantrag: ['Hauptantrag', 'Erstmeldung'] } },
    ueberschriften: { hauptbetreuer: ['Fallmanager'], team: ['Gruppe'] },
  };
  expect(['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01'].map((tag) => sprachschatz(day(tag)))).toEqual([
    immer,
    januar,
    januar,
    immer,
  ]);
  expect(sprachschatz(day('2030-01-01')).ueberschriften).toEqual({ hauptbetreuer: ['Fallmanager'], team: ['Kreis'] });
});
