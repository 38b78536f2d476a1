/** The settings that a workbook keeps: they come back as they went, and nothing wrong gets in. */
import { describe, expect, it } from 'vitest';
import { einstellungenText, PANE_VORGABEN, readEinstellungen } from '../../../addin/actions/einstellungen.ts';
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';

describe('settings', () => {
  it('come back as they went', () => {
    const all = {
      stichtag: day('2026-03-31'),
      ohneRueckfrage: true,
      live: true,
      regeln: {
        ...VORGABEN,
        land: 'BE',
        silvester_frei: false,
        zusatz_frei: [day('2026-05-15')],
        zusatz_arbeitstage: [day('2026-12-24')],
        antragstag_zaehlt: true,
        vorwarnung: 5,
        ablehnung: 'bestand',
        online_antrag: 'offen',
      },
    } as const;
    expect(readEinstellungen(einstellungenText(all))).toEqual(all);
  });

  it.each([undefined, 7, '', '{', '[]', 'null', '{"regeln":{"land":"XX","vorwarnung":-1}}'])(
    'fall back to their defaults: %s',
    (text) => {
      expect(readEinstellungen(text)).toEqual(PANE_VORGABEN);
    },
  );
});
