/** Neukundenmanagement Cottbus, section 3: records in VerBIS (004-15 to 004-24). */
import { liegtNach } from '../../fields/haken.ts';
import { RANG } from '../rang.ts';
import type { Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Datenerfassung in VerBIS');

export const VERBIS = [
  {
    ...ABSCHNITT,
    id: '004-15',
    title: 'Die EZ reaktiviert oder erfasst die Datensätze aller erwerbsfähigen BG-Mitglieder',
    type: 'route',
    effect: {
      does: 'none',
      why: 'Kein Export nennt die erwerbsfähigen Mitglieder einer BG; fehlende VerBIS-Zeilen meldet 004-09.',
    },
  },
  {
    ...ABSCHNITT,
    id: '004-16',
    title: 'Trägerschaft SGB II, solange nicht SGB III zuständig ist',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle mit Trägerschaft SGB III, die keine Aufstocker sind.' },
    checks: {
      TRAEGERSCHAFT_SGB3: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['traegerschaft', 'aufstocker'],
        wenn: ({ row }) => row.traegerschaft === 'SGB III' && row.aufstocker !== true,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-17',
    title: 'Aufstocker sind in den Leistungsdaten gekennzeichnet, dazu eine Aufgabe',
    type: 'check',
    effect: {
      does: 'none',
      why: 'Kein Export nennt den Bezug von Arbeitslosengeld oder die Aufgabe; das Kennzeichen lesen 004-16 und 004-19.',
    },
  },
  {
    ...ABSCHNITT,
    id: '004-18',
    title: 'Endet das Arbeitslosengeld, stellt die EZ die Hauptbetreuung um',
    type: 'route',
    effect: { does: 'routes', how: 'Ein Rechtskreiswechsel gehört unabhängig vom Kanal in die EZ.' },
    routes: [
      {
        rang: RANG.eigene_stelle,
        rechtskreis: 'SGB II',
        anliegen: ['Rechtskreiswechsel'],
        stelle: 'EZ',
        weg: 'VerBIS',
        hinweis: 'Hauptbetreuung umstellen',
      },
    ],
  },
  {
    ...ABSCHNITT,
    id: '004-19',
    title: 'Jeder Datensatz hat einen Hauptbetreuer; Aufstocker betreut das Jobcenter als Nebenbetreuung',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle ohne Hauptbetreuer und Aufstocker ohne Nebenbetreuung.' },
    checks: {
      HAUPTBETREUER_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'kein_hauptbetreuer',
        liest: ['hauptbetreuer'],
        wenn: ({ row }) => row.hauptbetreuer === undefined,
      },
      NEBENBETREUUNG_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['aufstocker', 'nebenbetreuung'],
        wenn: ({ row }) => row.aufstocker === true && row.nebenbetreuung === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-20',
    title: 'Tag der Antragstellung steht in den VerBIS-Kundendaten',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle, deren Antragsdatum ALLEGRO nennt, VerBIS aber nicht.' },
    checks: {
      // On every such case row, not only at the latest application (fine print 55).
      ANTRAGSDATUM_VERBIS_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['antragsdatum', 'antragsdatum_verbis'],
        wenn: ({ row, umfeld: { teile } }) =>
          row.antragsdatum !== undefined &&
          row.antragsdatum_verbis === undefined &&
          (teile === undefined || teile.verbis),
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-21',
    title: 'Antragsausgabe als Historienvermerk bei jedem BG-Mitglied',
    type: 'doc',
    effect: { does: 'checks', how: 'Meldet persönliche und telefonische Neufälle mit „Antragsvermerk: nein“.' },
    checks: {
      VERMERK_FEHLT: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['antragsvermerk', 'kanal'],
        wenn: ({ row }) => row.antragsvermerk === false && (row.kanal === 'persönlich' || row.kanal === 'Telefon'),
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-22',
    title: 'Arbeitspaket für alle erwerbsfähigen Mitglieder, mit vereinbarter Rückgabe',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle ohne ausgegebenes Arbeitspaket oder ohne Rückgabetermin.' },
    checks: {
      ARBEITSPAKET_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['arbeitspaket_ausgegeben_am'],
        wenn: ({ row }) => row.arbeitspaket_ausgegeben_am === undefined,
      },
      RUECKGABETERMIN_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['arbeitspaket_ausgegeben_am', 'arbeitspaket_rueckgabe_bis', 'arbeitspaket_eingang_am'],
        wenn: ({ row, stichtag }) =>
          row.arbeitspaket_ausgegeben_am !== undefined &&
          row.arbeitspaket_ausgegeben_am <= stichtag &&
          row.arbeitspaket_rueckgabe_bis === undefined &&
          row.arbeitspaket_eingang_am === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-23',
    title: 'Die EZ hält die Rückgabe des Arbeitspakets nach',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle, deren Arbeitspaket am Stichtag überfällig ist.' },
    checks: {
      ARBEITSPAKET_UEBERFAELLIG: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['arbeitspaket_rueckgabe_bis', 'arbeitspaket_eingang_am'],
        wenn: ({ row, stichtag }) =>
          row.arbeitspaket_rueckgabe_bis !== undefined &&
          row.arbeitspaket_rueckgabe_bis < stichtag &&
          row.arbeitspaket_eingang_am === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-24',
    title: 'Die EZ gibt die Daten des Arbeitspakets sofort ein, möglichst vor dem Erstgespräch',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Arbeitspakete, die erst nach dem Erstgespräch zurückkamen; „umgehend“ ist keine Zahl.',
    },
    checks: {
      ARBEITSPAKET_NACH_GESPRAECH: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'gespraech',
        liest: ['arbeitspaket_eingang_am', 'erstberatung_am'],
        wenn: ({ row }) => liegtNach(row.arbeitspaket_eingang_am, row.erstberatung_am),
      },
    },
  },
] as const satisfies readonly Rule[];
