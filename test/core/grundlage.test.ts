/** What holds for all rows: which checks can run with the columns there are (page 1 "Missing columns", fine print 21). */
import { describe, expect, test } from 'vitest';
import { day } from '../../core/calendar/day.ts';
import { BEFUNDE, type FallBefund } from '../../core/decide/befunde.ts';
import { FIELD_IDS, type FieldId, field, fieldsOf, type Quelle } from '../../core/fields/declarations.ts';
import { ALLE_SPALTEN, createGrundlage, type NichtGeprueft, type Spalten } from '../../core/grundlage.ts';
import { EINGEBAUT } from '../../core/rules/catalogue.ts';
import { VORGABEN } from '../../core/settings.ts';

const ohne = (...ids: FieldId[]): Spalten => ({ vorhanden: new Set(FIELD_IDS.filter((id) => !ids.includes(id))) });

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

/** Every finding of a case row but the one that needs the history of earlier runs. */
const ALLE_PRUEFUNGEN = Object.entries(BEFUNDE)
  .filter(([code, { ebene }]) => ebene === 'fall' && code !== 'ANTRAGSDATUM_GEAENDERT')
  .map(([code]) => code)
  .toSorted();

test('with all columns every check runs, in alphabetical order', () => {
  const { pruefungen, nicht_geprueft } = createGrundlage(VORGABEN);
  expect(pruefungen.map(({ code }) => code)).toEqual(ALLE_PRUEFUNGEN);
  expect(nicht_geprueft).toEqual([]);
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
        'ATV_TERMIN_FEHLT: erstberatung_am',
        'ATV_TERMIN_ZU_SPAET: erstberatung_am',
        'KOOPERATIONSPLAN_FEHLT: erstberatung_am',
        'PROFILING_FEHLT: erstberatung_am',
        'VEREINBARUNG_FEHLT: erstberatung_am',
      ],
    ],
    // Names only without both; D only without both.
    [['nachname'], []],
    [['nachname', 'vorname'], ['WIDERSPRUCH_NAME: nachname vorname']],
    [['antragsdatum_verbis'], ['ANTRAGSDATUM_ABWEICHEND: antragsdatum_verbis']],
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
