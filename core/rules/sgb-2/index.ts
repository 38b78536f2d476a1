/** The law itself, SGB II, where a decision rests on it alone (SGB2-7a, SGB2-15). */
import { day } from '../../calendar/day.ts';
import { EIN_GESPRAECH_OHNE_VEREINBARUNG } from '../gespraech.ts';
import type { Dokument } from '../rule.ts';

export const SGB_2 = {
  id: 'SGB2',
  titel: 'SGB II',
  regeln: [
    {
      id: 'SGB2-7a',
      title: 'Die Altersgrenze richtet sich nach Jahr und Monat der Geburt',
      citation: '§ 7a',
      von: day('2012-01-01'),
      type: 'classify',
      effect: { does: 'decides', how: 'Grenze der Bedingung A der Entscheidung über den Neufall, mit 004-01.' },
      last_confirmed: day('2026-11-30'),
    },
    {
      id: 'SGB2-15',
      title: 'Der Kooperationsplan tritt an die Stelle der Eingliederungsvereinbarung',
      citation: '§ 15',
      von: day('2023-07-01'),
      type: 'check',
      effect: { does: 'checks', how: 'Weist auf Erstberatungen ab 01.07.2023 ohne Kooperationsplan hin.' },
      last_confirmed: day('2026-11-30'),
      checks: {
        KOOPERATIONSPLAN_FEHLT: { ...EIN_GESPRAECH_OHNE_VEREINBARUNG, schwere: 'hinweis' },
      },
    },
  ],
} as const satisfies Dokument;
