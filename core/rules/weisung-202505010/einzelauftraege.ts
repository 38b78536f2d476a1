/** Weisung 202505010, sections 3 and 4: orders to single offices, complaints (003-10 to 003-16). */
import { day } from '../../calendar/day.ts';
import { RANG } from '../rang.ts';
import type { Rule } from '../rule.ts';

const WEISUNG = day('2025-05-26');
const UMSTELLUNG = day('2025-07-01');
const RAHMEN = { von: UMSTELLUNG, last_confirmed: day('2026-11-20') } as const;
const AGENTUREN = 'Abschnitt 3, Die Agenturen für Arbeit';

export const EINZELAUFTRAEGE = [
  {
    ...RAHMEN,
    id: '003-10',
    title: 'eAkte 1001 Alg: Online-Dokumente laufen in den Postkorb der EZ',
    citation: AGENTUREN,
    type: 'check',
    effect: { does: 'none', why: 'Kein Export führt das Regelwerk der eAkte oder den Zielpostkorb.' },
  },
  {
    ...RAHMEN,
    id: '003-11',
    title: 'Die Änderung des eAkte-Regelwerks liegt dem RIM zwei Wochen vorher vor',
    citation: AGENTUREN,
    von: WEISUNG,
    bis: day('2025-06-17'),
    type: 'check',
    effect: { does: 'none', why: 'Richtet sich an die Agenturen und ist erledigt.' },
  },
  {
    ...RAHMEN,
    id: '003-12',
    title: 'Neue Gesprächsleitfäden und E-Mail-Arbeitshilfen für die EZ',
    citation: AGENTUREN,
    type: 'doc',
    effect: { does: 'none', why: 'Der Inhalt der Arbeitsmittel steht nicht in der Weisung.' },
  },
  {
    ...RAHMEN,
    id: '003-13',
    title: 'Neue Gesprächsleitfäden und E-Mail-Arbeitshilfen für das SC',
    citation: 'Abschnitt 3, Die Service Center',
    type: 'doc',
    effect: { does: 'none', why: 'Der Inhalt der Arbeitsmittel steht nicht in der Weisung.' },
  },
  {
    ...RAHMEN,
    id: '003-14',
    title: 'Regionalleitungen sorgen für die Weitergabe der Kontaktformulare zu Terminen',
    citation: 'Abschnitt 3, Die Regionalleitungen Service Center',
    type: 'route',
    effect: { does: 'none', why: 'Richtet sich an die Regionalleitungen; die Zuständigkeit der EZ steht in 003-08.' },
  },
  {
    ...RAHMEN,
    id: '003-15',
    title: 'Maßnahmenkatalog „Herunterfahren-E-Mail“ nutzen',
    citation: AGENTUREN,
    von: WEISUNG,
    type: 'org',
    effect: { does: 'none', why: 'Richtet sich an die Agenturen; der Katalog steht nicht in der Weisung.' },
  },
  {
    ...RAHMEN,
    id: '003-16',
    title: 'Beschwerden gehen nach dem KRM-Leitfaden an die vorgesehenen Einheiten',
    citation: 'Abschnitt 4',
    // The Weisung only confirms it ("unverändert"): as old as the other orders to the Kundenportal (routing.csv).
    von: day('2023-10-12'),
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für Beschwerden, gleich über welchen Kanal.' },
    routes: [
      {
        rang: RANG.eigene_stelle,
        rechtskreis: 'SGB III',
        anliegen: ['Beschwerde'],
        stelle: 'KRM',
        weg: 'Übergabe',
        hinweis: 'nach dem KRM-Leitfaden, laut 202505010 Abschnitt 4 unverändert',
      },
    ],
  },
] as const satisfies readonly Rule[];
