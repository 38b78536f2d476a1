/** Weisung 202505010, section 2.1: less e-mail (003-01 to 003-04). */
import { day } from '../../calendar/day.ts';
import type { Rule } from '../rule.ts';
import { TAG_DES_EINGANGS } from '../spalten.ts';

const RAHMEN = { citation: 'Abschnitt 2.1', von: day('2025-05-26'), last_confirmed: day('2026-11-20') } as const;

export const ABSCHNITT_2_1 = [
  {
    ...RAHMEN,
    id: '003-01',
    title: 'Postfächer können im IM-Webshop auf interne E-Mail beschränkt werden',
    von: day('2025-01-08'),
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für Einstellungen von Postfächern.' },
  },
  {
    ...RAHMEN,
    id: '003-02',
    title: 'Die Beschränkung ist für alle Team- und Organisationspostfächer freigegeben',
    type: 'check',
    effect: { does: 'none', why: 'Eine Erlaubnis; die Exporte führen kein Feld für Einstellungen von Postfächern.' },
  },
  {
    ...RAHMEN,
    id: '003-03',
    title: 'Postfächer der EZ sind bis 01.07.2025 auf interne E-Mail beschränkt',
    type: 'check',
    effect: { does: 'none', why: 'Richtet sich an die Führungskräfte; die Exporte führen kein Feld dafür.' },
  },
  {
    ...RAHMEN,
    id: '003-04',
    title: 'Liegenschaftspostfächer sind seit 01.07.2025 für externe E-Mail gesperrt',
    von: day('2025-07-01'),
    type: 'check',
    effect: { does: 'checks', how: 'Meldet E-Mails nach der Sperre; zuständig für sie bleibt die EZ (002-04).' },
    checks: {
      // By the day of receipt with its fallbacks (fine print 24).
      KANAL_GESPERRT: {
        schwere: 'warnung',
        jeder_fall: true,
        nach: 'eingang',
        liste: 'weitere',
        liest: ['rechtskreis', 'kanal', TAG_DES_EINGANGS],
        wenn: ({ row, eingangstag }) =>
          row.kanal === 'E-Mail' && row.rechtskreis === 'SGB III' && eingangstag !== undefined,
      },
    },
  },
] as const satisfies readonly Rule[];
