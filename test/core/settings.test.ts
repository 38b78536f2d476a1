/** The settings and their defaults (README "Open questions", page 2). */
import { expect, test } from 'vitest';
import { EINSTELLUNG_IDS, einstellungenAus, FORMEN, VORGABEN } from '../../core/settings.ts';

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

test('a whole number lies within its bounds, and so does its default', () => {
  expect([FORMEN.vorwarnung, FORMEN.atv_dauer]).toEqual([
    { von: 0, bis: 250 },
    { von: 5, bis: 480 },
  ]);
  for (const id of EINSTELLUNG_IDS) {
    const form = FORMEN[id];
    if (typeof form === 'string' || !('von' in form)) continue;
    expect(VORGABEN[id], id).toBeGreaterThanOrEqual(form.von);
    expect(VORGABEN[id], id).toBeLessThanOrEqual(form.bis);
  }
});

test('what nobody has set is as it was; what is set holds, also nothing and no', () => {
  const gesetzt: Readonly<Record<string, unknown>> = { vorwarnung: 0, silvester_frei: false, land: 'SN' };
  expect(einstellungenAus((id) => gesetzt[id])).toEqual({ ...VORGABEN, ...gesetzt });
  expect(einstellungenAus(() => undefined)).toEqual(VORGABEN);
});
