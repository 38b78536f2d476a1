/** What holds for all rows: which checks can run with the columns there are (page 1 "Missing columns", fine print 21). */
import { describe, expect, test } from 'vitest';
import { day } from '../../core/calendar/day.ts';
import { BEFUNDE, type FallBefund } from '../../core/decide/befunde.ts';
import { FIELD_IDS, type FieldId, field, fieldsOf, type Quelle } from '../../core/fields/declarations.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import { ALLE_SPALTEN, createGrundlage, type NichtGeprueft } from '../../core/grundlage.ts';
import { EINGEBAUT } from '../../core/rules/catalogue.ts';
import { VORGABEN } from '../../core/settings.ts';

const ohne = (...ids: FieldId[]): Spalten => ({
  vorhanden: new Set([...ALLE_SPALTEN.vorhanden].filter((id) => !ids.includes(id))),
});

/** The checks that cannot run, `CODE: missing columns | exports without a file`. */
function nichtGeprueft(spalten: Spalten): string[] {
  return createGrundlage(VORGABEN, spalten).nicht_geprueft.map(told);
}
const told = ({ code, fehlt, quellen }: NichtGeprueft) =>
  `${code}: ${[fehlt.join(' '), ...(quellen.length > 0 ? [quellen.join(' ')] : [])].join(' | ')}`;

/** An import with files of these exports, each with all its columns. */
function importVon(...quellen: Quelle[]): Spalten {
  return {
    vorhanden: new Set(quellen.flatMap(fieldsOf)),
    quellen: new Map(quellen.map((quelle) => [quelle, new Set(fieldsOf(quelle))])),
  };
}

/** Every finding of a case row but those that need the history of earlier runs. */
const MIT_VERLAUF = EINGEBAUT.verlaufspruefungen.map(({ code }): string => code);
const ALLE_PRUEFUNGEN = Object.entries(BEFUNDE)
  .filter(([code, { ebene }]) => ebene === 'fall' && !MIT_VERLAUF.includes(code))
  .map(([code]) => code)
  .toSorted();

/** The optional columns that a check needs (fine print 44). */
const wahlspalten = (code: string): readonly FieldId[] =>
  EINGEBAUT.pruefungen
    .filter((check) => check.code === code)
    .flatMap(({ pruefung }) => pruefung.liest.flat())
    .filter((id) => field(id).optional === true);
const OHNE_WAHLSPALTE = ALLE_PRUEFUNGEN.filter((code) => wahlspalten(code).length === 0);

test('with all columns every check runs, in alphabetical order', () => {
  const { pruefungen, nicht_geprueft } = createGrundlage(VORGABEN, { vorhanden: new Set(FIELD_IDS) });
  expect(pruefungen.map(({ code }) => code)).toEqual(ALLE_PRUEFUNGEN);
  expect(nicht_geprueft).toEqual([]);
  expect(MIT_VERLAUF).toEqual(['ANTRAGSDATUM_GEAENDERT', 'INGA_WECHSEL']);
});

test('without the optional columns their checks do not run, and nobody is told (fine print 44)', () => {
  const { pruefungen, nicht_geprueft } = createGrundlage(VORGABEN);
  expect(pruefungen.map(({ code }) => code)).toEqual(OHNE_WAHLSPALTE);
  expect(nicht_geprueft).toEqual([]);
  expect(ALLE_PRUEFUNGEN.filter((code) => !OHNE_WAHLSPALTE.includes(code))).toEqual([
    'ANMELDEBOGEN_FEHLT',
    'ANSCHREIBEN_FEHLT',
    'AUFGABE_AV_FEHLT',
    'EINLADUNG_FEHLT',
    'LEISTUNG_NICHT_INFORMIERT',
    'RUECKGABE_LEISTUNG_FEHLT',
  ]);
  // With the optional column, another one that is missing is named.
  const nurEinladung = { vorhanden: new Set<FieldId>([...ALLE_SPALTEN.vorhanden, 'einladung_am']) };
  nurEinladung.vorhanden.delete('erstberatung_am');
  expect(nichtGeprueft(nurEinladung)).toContain('EINLADUNG_FEHLT: erstberatung_am');
});

/** The checks that read an optional field, beside `id`. */
const optionale = (id: FieldId): readonly string[] =>
  EINGEBAUT.pruefungen
    .filter(({ pruefung }) =>
      pruefung.liest.some((eins) => typeof eins === 'string' && eins !== id && field(eins).optional),
    )
    .map(({ code }) => code);

test('every check either runs or is named as not run, whatever columns there are; but for optional ones', () => {
  for (const id of FIELD_IDS) {
    const { pruefungen, nicht_geprueft } = createGrundlage(VORGABEN, { vorhanden: new Set([id]) });
    const expected = ALLE_PRUEFUNGEN.filter((code) => !optionale(id).includes(code));
    expect([...pruefungen, ...nicht_geprueft].map(({ code }) => code).toSorted()).toEqual(expected);
  }
});

describe('a sheet without a column', () => {
  test.each<[FieldId[], string[]]>([
    [['team'], []],
    [['hauptbetreuer'], ['ATV_TERMIN_FREMD: hauptbetreuer', 'HAUPTBETREUER_FEHLT: hauptbetreuer']],
    [['bg_nummer'], ['BG_NUMMER_FEHLT: bg_nummer', 'VORSTAND_FEHLT: bg_nummer', 'VORSTAND_MEHRFACH: bg_nummer']],
    [['aufstocker'], ['NEBENBETREUUNG_FEHLT: aufstocker', 'TRAEGERSCHAFT_SGB3: aufstocker']],
    // "Erstberatung nicht erledigt" reads erstberatung_am, not profiling_am (fine print 24).
    [['profiling_am'], ['PROFILING_FEHLT: profiling_am']],
    [
      ['erstberatung_am'],
      [
        'ARBEITSPAKET_NACH_GESPRAECH: erstberatung_am',
        'ATV_TERMIN_DOPPELT: erstberatung_am',
        'ATV_TERMIN_FEHLT: erstberatung_am',
        'ATV_TERMIN_VERSTRICHEN: erstberatung_am',
        'ATV_TERMIN_ZU_SPAET: erstberatung_am',
        'ERSTBERATUNG_OHNE_TERMIN: erstberatung_am',
        'KOOPERATIONSPLAN_FEHLT: erstberatung_am',
        'PROFILING_FEHLT: erstberatung_am',
        'VEREINBARUNG_FEHLT: erstberatung_am',
        'VEREINBARUNG_SPAETER: erstberatung_am',
      ],
    ],
    // Names only without both; D only without both.
    [['nachname'], []],
    [['nachname', 'vorname'], ['WIDERSPRUCH_NAME: nachname vorname']],
    [
      ['antragsdatum_verbis'],
      [
        'ANTRAGSDATUM_ABWEICHEND: antragsdatum_verbis',
        'ANTRAGSDATUM_ALLEGRO_FEHLT: antragsdatum_verbis',
        'ANTRAGSDATUM_VERBIS_FEHLT: antragsdatum_verbis',
      ],
    ],
    // Fine print 56 and 88: which columns are enough.
    [
      ['aufstocker', 'nebenbetreuung'],
      ['NEBENBETREUUNG_FEHLT: aufstocker nebenbetreuung', 'TRAEGERSCHAFT_SGB3: aufstocker'],
    ],
    [['termin_bei'], ['ATV_TERMIN_FREMD: termin_bei']],
    [['antragsvermerk'], ['POSTEINGANG_ABWEICHEND: antragsvermerk', 'VERMERK_FEHLT: antragsvermerk']],
    [['eingangsstelle'], []],
    [['abmeldung_am'], []],
    [['eingang_am'], ['SC_NACH_SERVICEZEIT: eingang_am']],
  ])('%o: %o', (ids, expected) => {
    expect(nichtGeprueft(ohne(...ids))).toEqual(expected);
  });

  test('that is optional names no check: nobody expects it (fine print 44)', () => {
    const optional = FIELD_IDS.filter((id) => field(id).optional);
    expect(nichtGeprueft(ohne(...optional))).toEqual([]);
  });

  test('for the day of application: only without both is D missing', () => {
    const codes = nichtGeprueft(ohne('antragsdatum', 'antragsdatum_verbis')).map((text) => text.split(':')[0]);
    expect(codes).toContain('ANTRAGSDATUM_FEHLT');
    expect(nichtGeprueft(ohne('antragsdatum')).join()).not.toContain('ANTRAGSDATUM_FEHLT');
  });
});

describe('an import', () => {
  test('of all three exports runs every check', () => {
    expect(nichtGeprueft(importVon('verbis', 'allegro', 'step'))).toEqual([]);
  });

  test('without STEP names the checks that need STEP columns or a STEP file', () => {
    const codes = nichtGeprueft(importVon('verbis', 'allegro'));
    expect(codes).toContain('FEHLT_IN_STEP:  | step');
    expect(codes).toContain('WIDERSPRUCH_GEBURTSDATUM:  | step');
    expect(codes).toContain('WIDERSPRUCH_NAME:  | step');
    expect(codes).toContain('ID_PRUEFUNG_OFFEN: id_pruefung_am');
    expect(codes.join()).not.toContain('FEHLT_IN_ALLEGRO');
  });

  test.each<[Quelle[], FallBefund[]]>([
    [['verbis'], ['FEHLT_IN_ALLEGRO', 'FEHLT_IN_STEP']],
    [['allegro'], ['FEHLT_IN_STEP', 'FEHLT_IN_VERBIS']],
    [['step'], ['FEHLT_IN_ALLEGRO', 'FEHLT_IN_VERBIS']],
    [['verbis', 'step'], ['FEHLT_IN_ALLEGRO']],
    [['allegro', 'step'], ['FEHLT_IN_VERBIS']],
  ])('of %o raises none of %o', (quellen, expected) => {
    const { nicht_geprueft } = createGrundlage(VORGABEN, importVon(...quellen));
    expect(nicht_geprueft.map(({ code }) => code).filter((code) => code.startsWith('FEHLT_IN_'))).toEqual(expected);
  });

  test('compares birth dates only where both exports have the column (fine print 21)', () => {
    const { vorhanden, quellen } = importVon('verbis', 'allegro', 'step');
    const ohneSpalte = new Map(quellen).set('step', new Set(fieldsOf('step').filter((id) => id !== 'geburtsdatum')));
    expect(nichtGeprueft({ vorhanden, quellen: ohneSpalte })).toEqual(['WIDERSPRUCH_GEBURTSDATUM: geburtsdatum']);
  });
});

test('carries the settings, a calendar by them, and the columns', () => {
  const einstellungen = { ...VORGABEN, zusatz_frei: [day('2026-03-31')], zusatz_arbeitstage: [day('2026-04-03')] };
  const { kalender, vorhanden, einstellungen: getragen } = createGrundlage(einstellungen, ALLE_SPALTEN);
  expect(getragen).toBe(einstellungen);
  expect(vorhanden).toBe(ALLE_SPALTEN.vorhanden);
  expect(['2026-03-30', '2026-03-31', '2026-04-03', '2026-04-06'].map((text) => kalender.isWorkday(day(text)))).toEqual(
    [true, false, true, false],
  );
});

describe('conditions of routes without their column (page 3 "Honest unknowns")', () => {
  const annahmen = (...ids: FieldId[]) => createGrundlage(VORGABEN, ohne(...ids)).annahmen;

  test('are named once, each with the rules of the routes that it could change', () => {
    expect(createGrundlage(VORGABEN).annahmen).toEqual([]);
    expect(
      annahmen(
        'selbstaendig',
        'deutsch_ungenuegend',
        'antrag_durch',
        'qualifiziert_abmeldung',
        'inga',
        'antragsvermerk',
      ),
    ).toEqual([
      { feld: 'inga', regeln: ['000-a10'] },
      { feld: 'selbstaendig', regeln: ['004-45'] },
      { feld: 'deutsch_ungenuegend', regeln: ['004-46'] },
      { feld: 'antrag_durch', regeln: ['004-47', '004-48'] },
      { feld: 'antragsvermerk', regeln: ['004-34', '004-53', '004-55'] },
      { feld: 'qualifiziert_abmeldung', regeln: ['000-a20'] },
    ]);
  });

  test('not those that say "prüfen" when blank, nor what is only looked at beside', () => {
    expect(annahmen('frueherer_status', 'abmeldung_am', 'eingangsstelle', 'antragsdatum_verbis')).toEqual([]);
  });
});
