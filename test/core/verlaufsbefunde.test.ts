/** Findings that compare with the last run (fine print 71, 4-findings.csv "nur mit Verlauf"). */
import { describe, expect, test } from 'vitest';
import { ALLEIN } from '../../core/assess.ts';
import { day } from '../../core/calendar/day.ts';
import { createGrundlage } from '../../core/grundlage.ts';
import { VORGABEN } from '../../core/settings.ts';
import { type Geaendert, verlaufsbefunde } from '../../core/verlaufsbefunde.ts';
import { type Parts, row } from './row.ts';

const GRUNDLAGE = createGrundlage(VORGABEN);
const NICHTS: Geaendert = { antragsdatum: false, hauptbetreuer: false };
const ALLES: Geaendert = { antragsdatum: true, hauptbetreuer: true };
const befunde = (geaendert: Geaendert, parts: Parts, stichtag = '2026-03-31') =>
  verlaufsbefunde(geaendert, row(parts), day(stichtag), GRUNDLAGE, ALLEIN);

/** A person whom Inga keeps until 15.08.2026: twelve months after the Abmeldung. */
const INGA: Parts = { rechtskreis: 'SGB III', inga: true, abmeldung_am: '2025-08-15', antragsdatum: '2025-03-03' };

test.each<[Geaendert, readonly string[]]>([
  [NICHTS, []],
  [{ ...NICHTS, antragsdatum: true }, ['ANTRAGSDATUM_GEAENDERT']],
  [{ ...NICHTS, hauptbetreuer: true }, ['INGA_WECHSEL']],
  [ALLES, ['ANTRAGSDATUM_GEAENDERT', 'INGA_WECHSEL']],
])('each by what has changed: %o', (geaendert, expected) => {
  expect(befunde(geaendert, INGA)).toEqual(expected);
});

describe('INGA_WECHSEL', () => {
  const hauptbetreuer = { ...NICHTS, hauptbetreuer: true };
  test.each<[string, Parts, string, boolean]>([
    ['on the last day of the twelve months', {}, '2026-08-15', true],
    ['after them', {}, '2026-08-16', false],
    ['in SGB II', { rechtskreis: 'SGB II' }, '2026-03-31', false],
    ['without Inga', { inga: false }, '2026-03-31', false],
    ['Inga unknown', { inga: undefined }, '2026-03-31', false],
    ['without an Abmeldung', { abmeldung_am: undefined }, '2026-03-31', false],
    // 000-a10 holds since 12.10.2023, by the day of the Abmeldung.
    ['by the first day of the Weisung', { abmeldung_am: '2023-10-12' }, '2024-03-29', true],
    ['before the Weisung', { abmeldung_am: '2023-10-11' }, '2024-03-29', false],
  ])('%s', (_was, parts, stichtag, expected) => {
    expect(befunde(hauptbetreuer, { ...INGA, ...parts }, stichtag)).toEqual(expected ? ['INGA_WECHSEL'] : []);
  });
});
