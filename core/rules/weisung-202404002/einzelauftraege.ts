/** Weisung 202404002, sections 3 and 4: orders to single offices and information (002-13 to 002-18). */
import { day } from '../../calendar/day.ts';
import { RANG } from '../rang.ts';
import type { Rule } from '../rule.ts';

const AB = day('2024-04-03');
const RAHMEN = { von: AB, last_confirmed: day('2026-11-20') } as const;
const AGENTUREN = 'Abschnitt 3, Die Agenturen für Arbeit';

export const EINZELAUFTRAEGE = [
  {
    ...RAHMEN,
    id: '002-13',
    title: 'Regionaldirektionen melden die Outlook-Verteiler bis 09.04.2024',
    citation: 'Abschnitt 3, Die Regionaldirektionen',
    bis: day('2024-04-09'),
    type: 'org',
    effect: { does: 'none', why: 'Richtet sich an die Regionaldirektionen.' },
  },
  {
    ...RAHMEN,
    id: '002-14',
    title: 'Agenturen melden die Outlook-Verteiler bis 05.04.2024',
    citation: AGENTUREN,
    bis: day('2024-04-05'),
    type: 'org',
    effect: { does: 'none', why: 'Richtet sich an die Agenturen und ist erledigt.' },
  },
  {
    ...RAHMEN,
    id: '002-15',
    title: 'ATV-Serviceplätze für Meldungen tragen den Teamnamen „BewA RR“',
    citation: AGENTUREN,
    type: 'check',
    effect: {
      does: 'routes',
      how: 'Telefonische Arbeitslosmeldungen gehen über diese Serviceplätze an die EZ; den Namen führt kein Export.',
    },
    routes: [
      {
        rang: RANG.kanal_und_anliegen,
        rechtskreis: 'SGB III',
        kanal: ['Telefon'],
        anliegen: ['Arbeitslosmeldung'],
        stelle: 'EZ',
        weg: 'ATV',
        hinweis: 'Serviceplatz BewA RR',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '002-16',
    title: 'E-Mail-Arbeitshilfen als Mindestmaß; über Textbausteine nicht hinausgehen',
    citation: AGENTUREN,
    type: 'doc',
    effect: { does: 'checklist', how: 'Merkpunkt für die Bearbeitung von Online-Vorgängen.' },
  },
  {
    ...RAHMEN,
    id: '002-17',
    title: 'Das SC übergibt per ATV, AzB oder im Outlook-Unterordner der Agentur',
    citation: 'Abschnitt 3, Die Service Center',
    type: 'route',
    effect: { does: 'none', why: 'Steht als Weg in den Routen von 002-03 bis 002-05; Unterordner führt kein Export.' },
  },
  {
    ...RAHMEN,
    id: '002-18',
    title: 'Ende von Routing-Leitfaden und bezahlter Unterbrechung; technische Umstellung',
    citation: 'Abschnitt 4',
    von: day('2024-04-01'),
    type: 'org',
    effect: { does: 'none', why: 'Betrifft Arbeitsorganisation und Technik der Telefonie, keinen Fall.' },
  },
] as const satisfies readonly Rule[];
