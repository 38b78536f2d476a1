/**
 * The check that an agreement came out of the Erstberatung: its name and its rule changed on 01.07.2023, what is
 * looked at did not. Source: 4-findings.csv VEREINBARUNG_FEHLT and KOOPERATIONSPLAN_FEHLT, fine print 47 and 50.
 */
import type { Pruefung } from './rule.ts';

export const EIN_GESPRAECH_OHNE_VEREINBARUNG = {
  nach: 'erstberatung',
  liste: 'gespraech',
  liest: ['erstberatung_am', 'vereinbarung_am'],
  wenn: ({ row, stichtag }) =>
    row.erstberatung_am !== undefined && row.erstberatung_am <= stichtag && row.vereinbarung_am === undefined,
} as const satisfies Omit<Pruefung, 'schwere'>;
