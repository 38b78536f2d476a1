/** Reasons in result cells (page 6 "Words in cells"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import type { Zustaendigkeit } from '../../../core/decide/route.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { stil } from '../../../core/sheet/styles.ts';
import { grundInZelle, zustaendigInZelle } from '../../../core/sheet/zellworte.ts';

const D = day('2026-03-02');
const GRUNDLAGE = { regelwerk: EINGEBAUT };

// An interruption has to be longer than 182 days (page 2).
test.each([
  ['erstantrag', 'Erstantrag'],
  ['unterbrechung', 'Unterbrechung ab 183 Tagen'],
  ['unterbrechung-kurz', 'Unterbrechung unter 183 Tagen'],
  ['ablehnung', 'Ablehnung vor mindestens 183 Tagen'],
  ['manuell', 'von Hand festgelegt'],
  ['fehlt:antragsart', 'fehlt: Antragsart'],
  [
    'ablehnung-kurz; fehlt:geburtsdatum,aufenthalt_de',
    'Ablehnung vor weniger als 183 Tagen; fehlt: Geburtsdatum, Aufenthalt in Deutschland',
  ],
  ['neu erfunden', 'neu erfunden'],
  ['', ''],
])('%s: %s', (grund, worte) => {
  expect(grundInZelle(grund, D, GRUNDLAGE)).toBe(worte);
});

test('days are those of the rule that holds on the day of application; without a rule none are named', () => {
  const regelwerk = (tage?: number) => ({
    regelwerk: { ...EINGEBAUT, unterbrechung: () => (tage === undefined ? undefined : { regel: 'H-1', tage, von: 0 }) },
  });
  expect(grundInZelle('unterbrechung-kurz', D, regelwerk(90))).toBe('Unterbrechung unter 91 Tagen');
  expect(grundInZelle('unterbrechung-kurz', D, regelwerk())).toBe('Bezug nicht lange genug unterbrochen');
});

test.each([
  ['fehlt:kanal', 'prüfen: Kanal fehlt'],
  ['fehlt:eingang_am', 'prüfen: Eingang fehlt'],
  ['fehlt:frueherer_status', 'prüfen: Früherer Status fehlt'],
  ['nicht geregelt', 'prüfen: nicht geregelt'],
  // The route stays where the matter came in, and nobody has said where that was.
  ['', 'prüfen: Eingangsstelle fehlt'],
])('to be checked, %s: %s', (grund, worte) => {
  const offen: Zustaendigkeit = { stelle: 'prüfen', weg: '', information_an: '', regel: '', grund };
  expect(zustaendigInZelle(offen)).toBe(worte);
  expect(stil('Zuständig', worte)).toEqual(stil('Zuständig', 'prüfen'));
  expect(zustaendigInZelle({ ...offen, stelle: 'EZ', grund: '' })).toBe('EZ');
});
