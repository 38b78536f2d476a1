/** The conditions of routes for each value of their field, blank included (page 3, "Conditions used"). */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { BEDINGUNGEN, type Bedingung } from '../../../core/rules/bedingungen.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { type Parts, row } from '../row.ts';

const EINGANG = '2025-07-01';
const ask = (bedingung: Bedingung, parts: Parts, eingang = EINGANG, einstellungen = VORGABEN) =>
  BEDINGUNGEN[bedingung](row(parts), day(eingang), einstellungen);

test('there is one for each that page 3 names', () => {
  expect(Object.keys(BEDINGUNGEN)).toEqual([
    'reaktivierung',
    'inga12',
    'unqualifiziert',
    'selbständig',
    'deutsch',
    'bevollmächtigt',
    'dritte',
    'ohne-vermerk',
    'mit-vermerk',
    'online-ohne-vermerk',
    'eingangsstelle',
  ]);
});

test.each<[Bedingung, Parts, boolean | string]>([
  ['reaktivierung', {}, 'frueherer_status'],
  ['reaktivierung', { frueherer_status: 'Rasu' }, true],
  ['reaktivierung', { frueherer_status: 'Asu' }, true],
  ['reaktivierung', { frueherer_status: 'Alo' }, true],
  ['reaktivierung', { frueherer_status: 'kein' }, false],
  ['reaktivierung', { status: 'Rasu' }, 'frueherer_status'],
  // Fine print 45: an Abmeldung up to the day of receipt shows that there was a status.
  ['reaktivierung', { abmeldung_am: EINGANG }, true],
  ['reaktivierung', { abmeldung_am: '2025-07-02' }, 'frueherer_status'],
  ['reaktivierung', { frueherer_status: 'kein', abmeldung_am: '2025-06-30' }, false],
  ['unqualifiziert', {}, false],
  ['unqualifiziert', { qualifiziert_abmeldung: true }, false],
  ['unqualifiziert', { qualifiziert_abmeldung: false }, true],
  ['unqualifiziert', { qualifiziert_abmeldung: false, eingangsstelle: 'SC' }, true],
  ['unqualifiziert', { qualifiziert_abmeldung: false, eingangsstelle: 'EZ' }, false],
  ['selbständig', {}, false],
  ['selbständig', { selbstaendig: false }, false],
  ['selbständig', { selbstaendig: true }, true],
  ['deutsch', {}, false],
  ['deutsch', { deutsch_ungenuegend: false }, false],
  ['deutsch', { deutsch_ungenuegend: true }, true],
  ['bevollmächtigt', {}, false],
  ['bevollmächtigt', { antrag_durch: 'selbst' }, false],
  ['bevollmächtigt', { antrag_durch: 'Bevollmächtigte' }, true],
  ['bevollmächtigt', { antrag_durch: 'Dritte' }, false],
  ['dritte', {}, false],
  ['dritte', { antrag_durch: 'selbst' }, false],
  ['dritte', { antrag_durch: 'Bevollmächtigte' }, false],
  ['dritte', { antrag_durch: 'Dritte' }, true],
  ['ohne-vermerk', {}, true],
  ['ohne-vermerk', { antragsvermerk: false }, true],
  ['ohne-vermerk', { antragsvermerk: true }, false],
  ['mit-vermerk', {}, false],
  ['mit-vermerk', { antragsvermerk: false }, false],
  ['mit-vermerk', { antragsvermerk: true }, true],
  // Fine print 45: a blank note goes by whether VerBIS knows the day of application.
  ['ohne-vermerk', { antragsdatum_verbis: EINGANG }, false],
  ['ohne-vermerk', { antragsvermerk: false, antragsdatum_verbis: EINGANG }, true],
  ['mit-vermerk', { antragsdatum_verbis: '2099-01-01' }, true],
  ['mit-vermerk', { antragsvermerk: false, antragsdatum_verbis: EINGANG }, false],
  ['online-ohne-vermerk', {}, true],
  ['online-ohne-vermerk', { antragsvermerk: true }, false],
  ['online-ohne-vermerk', { antragsdatum_verbis: EINGANG }, false],
  ['eingangsstelle', {}, 'eingangsstelle'],
  ['eingangsstelle', { eingangsstelle: 'EZ' }, true],
  ['eingangsstelle', { eingangsstelle: 'SC' }, true],
])('%s with %o: %s', (bedingung, parts, expected) => {
  expect(ask(bedingung, parts)).toBe(expected);
});

test('the setting online_antrag leaves applications online unregulated', () => {
  expect(ask('online-ohne-vermerk', {}, EINGANG, { ...VORGABEN, online_antrag: 'offen' })).toBe(false);
});

describe('inga12', () => {
  // 12 months to the day, § 188 Abs. 2 and 3 BGB: a day that the target month lacks is its last day.
  test.each<[Parts, string, boolean]>([
    [{}, EINGANG, false],
    [{ inga: false, abmeldung_am: '2025-06-30' }, EINGANG, false],
    [{ inga: true }, EINGANG, true],
    [{ inga: true, abmeldung_am: '2024-12-31' }, '2025-12-31', true],
    [{ inga: true, abmeldung_am: '2024-12-31' }, '2026-01-01', false],
    [{ inga: true, abmeldung_am: '2024-02-29' }, '2025-02-28', true],
    [{ inga: true, abmeldung_am: '2024-02-29' }, '2025-03-01', false],
    [{ inga: true, abmeldung_am: '2023-02-28' }, '2024-02-28', true],
    [{ inga: true, abmeldung_am: '2023-02-28' }, '2024-02-29', false],
    // An Abmeldung still to come.
    [{ inga: true, abmeldung_am: '2025-08-01' }, EINGANG, true],
  ])('%o, received %s: %s', (parts, eingang, expected) => {
    expect(ask('inga12', parts, eingang)).toBe(expected);
  });
});
