/**
 * Who is in charge: the worked examples, what is missing, what must always hold. Every route on every boundary of its
 * period is tested with the catalogue (test/core/rules/routing.test.ts). Source: page 3, fine print 17.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, german } from '../../../core/calendar/day.ts';
import { eingangstag, entscheideStelle, gefragteRouten } from '../../../core/decide/route.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { words } from '../../../core/fields/lists.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { ONLINE_ANTRAG, VORGABEN } from '../../../core/settings.ts';
import { vectors } from '../calendar/vectors.ts';
import { type Parts, row } from '../row.ts';

const eingang = (one: CaseRow) => eingangstag(one, one.antragsdatum ?? one.antragsdatum_verbis);
const GRUNDLAGE = createGrundlage(VORGABEN);
const route = (one: CaseRow, grundlage = GRUNDLAGE) => entscheideStelle(one, eingang(one), grundlage);

describe('worked examples (route.csv)', () => {
  const rows = vectors<
    | 'rechtskreis'
    | 'kanal'
    | 'anliegen'
    | 'eingang_am'
    | 'posteingang_am'
    | 'antragsdatum'
    | 'frueherer_status'
    | 'inga'
    | 'abmeldung_am'
    | 'qualifiziert_abmeldung'
    | 'eingangsstelle'
    | 'selbstaendig'
    | 'deutsch_ungenuegend'
    | 'antrag_durch'
    | 'antragsvermerk'
    | 'antragsdatum_verbis'
    | 'online_antrag'
    | 'stelle'
    | 'weg'
    | 'regel'
    | 'grund'
    | 'information_an'
  >('route.csv');
  const jaNein = (text: string) => (text === '' ? undefined : text === 'ja');

  test.each(rows.map((line, i) => ({ nr: i + 2, ...line })))(
    'line $nr: $rechtskreis $kanal $anliegen on $eingang_am: $stelle $regel $grund',
    (line) => {
      // The file's rows are complete already: an empty Rechtskreis is an unknown one.
      const one: CaseRow = {
        ...row({
          eingang_am: line.eingang_am || undefined,
          posteingang_am: line.posteingang_am || undefined,
          antragsdatum: line.antragsdatum || undefined,
          frueherer_status: words('status').find((word) => word === line.frueherer_status),
          inga: jaNein(line.inga),
          abmeldung_am: line.abmeldung_am || undefined,
          qualifiziert_abmeldung: jaNein(line.qualifiziert_abmeldung),
          eingangsstelle: words('eingangsstelle').find((word) => word === line.eingangsstelle),
          selbstaendig: jaNein(line.selbstaendig),
          deutsch_ungenuegend: jaNein(line.deutsch_ungenuegend),
          antrag_durch: words('antrag_durch').find((word) => word === line.antrag_durch),
          antragsvermerk: jaNein(line.antragsvermerk),
          antragsdatum_verbis: line.antragsdatum_verbis || undefined,
        }),
        rechtskreis: words('rechtskreis').find((word) => word === line.rechtskreis),
        kanal: words('kanal').find((word) => word === line.kanal),
        anliegen: words('anliegen').find((word) => word === line.anliegen),
      };
      const { stelle, weg, regel, grund, information_an } = line;
      const online_antrag = ONLINE_ANTRAG.find((word) => word === line.online_antrag) ?? 'wie-post';
      expect(route(one, createGrundlage({ ...VORGABEN, online_antrag }))).toEqual({
        stelle,
        weg,
        regel,
        grund,
        information_an,
      });
    },
  );
});

test('the day of receipt is that of Eingang, else Posteingang, else the day of application', () => {
  const alle: Parts = { eingang_am: '2025-07-02 23:59', posteingang_am: '2025-07-01', antragsdatum: '2025-06-30' };
  const tag = (parts: Parts) => {
    const found = eingang(row(parts));
    return found === undefined ? undefined : german(found);
  };
  expect([
    tag(alle),
    tag({ ...alle, eingang_am: undefined }),
    tag({ ...alle, eingang_am: undefined, posteingang_am: undefined }),
    tag({ antragsdatum_verbis: '2025-06-29' }),
    tag({}),
  ]).toEqual(['02.07.2025', '01.07.2025', '30.06.2025', '29.06.2025', undefined]);
});

test('what is missing is named in the order day, Rechtskreis, Kanal, Anliegen (fine print 17)', () => {
  const fehlt = (grund: string) => ({ stelle: 'prüfen', weg: '', information_an: '', regel: '', grund });
  const leer = row({});
  const bis = { eingang_am: '2025-07-01', rechtskreis: 'SGB III', kanal: 'Telefon' } as const;
  expect(route(leer)).toEqual(fehlt('fehlt:eingang_am'));
  expect(route(row({ eingang_am: bis.eingang_am }))).toEqual(fehlt('fehlt:rechtskreis'));
  expect(route(row({ eingang_am: bis.eingang_am, rechtskreis: bis.rechtskreis }))).toEqual(fehlt('fehlt:kanal'));
  expect(route(row(bis))).toEqual(fehlt('fehlt:anliegen'));
});

test('for an explanation the routes that were asked are known, the deciding one last', () => {
  const antrag: Parts = { kanal: 'Telefon', anliegen: 'Neuantrag', eingang_am: '2025-07-01' };
  const gefragt = (parts: Parts) => {
    const one = row(parts);
    return gefragteRouten(one, eingang(one), GRUNDLAGE).map(({ regel }) => regel);
  };
  expect(gefragt(antrag)).toEqual(['004-45', '004-46', '004-47', '004-48', '004-43']);
  expect(gefragt({ ...antrag, deutsch_ungenuegend: true })).toEqual(['004-45', '004-46']);
  expect(gefragt({ ...antrag, eingang_am: '2020-12-31' })).toEqual([]);
  expect(gefragt({ ...antrag, kanal: undefined })).toEqual([]);
  // One route and it does not match: nothing decided, but it was asked.
  const wechsel: Parts = { kanal: 'Post', anliegen: 'Betreuungswechsel', eingang_am: '2025-07-01', inga: false };
  expect(gefragt({ ...wechsel, rechtskreis: 'SGB III' })).toEqual(['000-a10']);
});

describe('always', () => {
  const flag = fc.option(fc.boolean(), { nil: undefined });
  const tag = fc.option(fc.integer({ min: day('2020-12-01'), max: day('2026-12-31') }), { nil: undefined });
  const parts: fc.Arbitrary<Parts> = fc.record({
    rechtskreis: fc.constantFrom(undefined, ...words('rechtskreis')),
    kanal: fc.constantFrom(undefined, ...words('kanal')),
    anliegen: fc.constantFrom(undefined, ...words('anliegen')),
    posteingang_am: tag,
    antragsdatum_verbis: tag,
    frueherer_status: fc.constantFrom(undefined, ...words('status')),
    inga: flag,
    abmeldung_am: tag,
    qualifiziert_abmeldung: flag,
    eingangsstelle: fc.constantFrom(undefined, ...words('eingangsstelle')),
    selbstaendig: flag,
    deutsch_ungenuegend: flag,
    antrag_durch: fc.constantFrom(undefined, ...words('antrag_durch')),
    antragsvermerk: flag,
  });
  const holds = (check: (one: CaseRow) => void) =>
    fc.assert(
      fc.property(parts, (one) => check(row(one))),
      { seed: 20_250_701, numRuns: 5000 },
    );

  test('a Stelle has a way and a rule in force, a case to be checked has a reason and no way', () => {
    holds((one) => {
      const { stelle, weg, regel, grund } = route(one);
      if (stelle === 'prüfen') {
        expect(weg).toBe('');
        expect(grund).toMatch(
          /^(nicht geregelt|fehlt:(eingang_am|rechtskreis|kanal|anliegen|frueherer_status|eingangsstelle))$/,
        );
        expect(regel === '').toBe(!/status|stelle/.test(grund));
      } else {
        expect(weg).not.toBe('');
        expect(grund).toBe('');
      }
      if (regel !== '') expect(EINGEBAUT.regel(regel).id).toBe(regel);
    });
  });

  test('documents of SGB II and SGB III are not applied to each other, none to the Familienkasse', () => {
    holds((one) => {
      const { regel } = route(one);
      const kreise = EINGEBAUT.routen.filter((eine) => eine.regel === regel).map(({ rechtskreis }) => rechtskreis);
      if (regel !== '') expect(kreise).toContain(one.rechtskreis);
    });
  });

  test('the last route asked is the one that decided', () => {
    holds((one) => {
      const { regel } = route(one);
      const letzte = gefragteRouten(one, eingang(one), GRUNDLAGE).at(-1);
      if (regel !== '') expect(letzte?.regel).toBe(regel);
    });
  });
});
