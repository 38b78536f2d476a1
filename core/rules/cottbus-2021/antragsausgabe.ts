/** Neukundenmanagement Cottbus, section 3: handing out the application papers (004-29 to 004-33). */
import type { Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Antragsausgabe');

export const ANTRAGSAUSGABE = [
  {
    ...ABSCHNITT,
    id: '004-29',
    title: 'Formulare passend zur Lebenslage, auch zu Unterhalt, Selbständigkeit und Mehrbedarf',
    type: 'check',
    effect: { does: 'checklist', how: 'Merkpunkt für die Antragsausgabe; kein Export hält ihn fest.' },
  },
  {
    ...ABSCHNITT,
    id: '004-30',
    title: 'Das Anschreiben zur Antragsausgabe kommt in die eAkte',
    type: 'doc',
    effect: { does: 'checks', how: 'Meldet Neufälle, bei denen die Liste „Anschreiben in eAkte: nein“ führt.' },
    checks: {
      ANSCHREIBEN_FEHLT: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['anschreiben_eakte'],
        wenn: ({ row }) => row.anschreiben_eakte === false,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-31',
    title: 'Das Anschreiben nennt den Tag, bis zu dem die Unterlagen erwartet werden',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Neufälle, deren Unterlagen am Stichtag überfällig sind oder keinen Termin haben.',
    },
    checks: {
      UNTERLAGEN_UEBERFAELLIG: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['unterlagen_bis', 'unterlagen_vollstaendig_am'],
        wenn: ({ row, stichtag }) =>
          row.unterlagen_bis !== undefined &&
          row.unterlagen_bis < stichtag &&
          row.unterlagen_vollstaendig_am === undefined,
      },
      UNTERLAGENFRIST_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['unterlagen_bis', 'unterlagen_vollstaendig_am'],
        wenn: ({ row }) => row.unterlagen_bis === undefined && row.unterlagen_vollstaendig_am === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-32',
    title: 'Fehlende Unterlagen sind auf der Checkliste angekreuzt',
    type: 'doc',
    effect: { does: 'checklist', how: 'Merkpunkt für die Antragsausgabe; kein Export hält ihn fest.' },
  },
  {
    ...ABSCHNITT,
    id: '004-33',
    title: 'Merkblatt zur Grundsicherung liegt bei',
    type: 'doc',
    effect: {
      does: 'checklist',
      how: 'Merkpunkt für die Antragsausgabe; der Name des Merkblatts von 2021 ist überholt.',
    },
  },
] as const satisfies readonly Rule[];
