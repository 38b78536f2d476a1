/** The settings and their defaults (README "Open questions", page 2). */
import { expect, test } from 'vitest';
import { VORGABEN } from '../../core/settings.ts';

test('the defaults are those of the specification', () => {
  expect(VORGABEN).toEqual({
    land: 'BB',
    silvester_frei: true,
    zusatz_frei: [],
    zusatz_arbeitstage: [],
    antragstag_zaehlt: false,
    vorwarnung: 3,
    ablehnung: 'pruefen',
    online_antrag: 'wie-post',
    // Page 8 "Free windows".
    atv_dauer: 60,
  });
});
