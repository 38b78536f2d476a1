/** Neukundenmanagement Cottbus, section 4: minimum standards (004-28, 004-57 to 004-64). */
import { day } from '../../calendar/day.ts';
import { liegtNach } from '../../fields/haken.ts';
import { EIN_GESPRAECH_OHNE_VEREINBARUNG } from '../gespraech.ts';
import type { Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const KERNAUFGABEN = abschnitt('Abschnitt 4, Kernaufgaben im Erstgespräch');
const NACHHALTUNG = abschnitt('Abschnitt 4, Nachhaltung der Neuanträge');
const BEARBEITUNGSDAUER = abschnitt('Abschnitt 4, Bearbeitungsdauer Erstanträge');

/** From the next day on the law asks for a Kooperationsplan instead (SGB2-15). */
export const LETZTER_TAG_VEREINBARUNG = day('2023-06-30');

export const MINDESTSTANDARDS = [
  {
    ...BEARBEITUNGSDAUER,
    id: '004-28',
    title: 'Das Antragsdatum in ALLEGRO bleibt, wie es ist',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Der Import mit Verlauf vergleicht das Antragsdatum mit dem des letzten Laufs; ohne Verlauf kein Befund.',
    },
    checks: {
      ANTRAGSDATUM_GEAENDERT: {
        schwere: 'fehler',
        nach: 'antrag',
        liste: 'widersprueche',
        nur_verlauf: 'antragsdatum',
        liest: ['antragsdatum'],
      },
    },
  },
  {
    ...abschnitt('Abschnitt 4, Erstberatung mit Profiling U25'),
    id: '004-57',
    title: 'Erstberatung mit Profiling unter 25 Jahren: 15 Arbeitstage ab Antragstellung',
    type: 'check',
    effect: {
      does: 'decides',
      how: 'Frist der Erstberatung für U25; meldet für jedes Alter Erstberatungen ohne Profiling.',
    },
    fristen: [{ frist: 'erstberatung', gruppe: 'U25', arbeitstage: 15 }],
    checks: {
      PROFILING_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'gespraech',
        liest: ['erstberatung_am', 'profiling_am'],
        wenn: ({ row, stichtag }) =>
          row.erstberatung_am !== undefined && row.erstberatung_am <= stichtag && row.profiling_am === undefined,
      },
    },
  },
  {
    ...abschnitt('Abschnitt 4, Erstberatung mit Profiling Ü25'),
    id: '004-58',
    title: 'Erstberatung mit Profiling ab 25 Jahren: 15 Arbeitstage ab Antragstellung',
    type: 'check',
    effect: { does: 'decides', how: 'Frist der Erstberatung für Ü25; genau 25 Jahre zählen als Ü25.' },
    fristen: [{ frist: 'erstberatung', gruppe: 'Ü25', arbeitstage: 15 }],
  },
  {
    ...abschnitt('Abschnitt 4, Erstberatung mit Profiling U25 und Ü25'),
    id: '004-59',
    title: 'Das Erstgespräch schließt mit einer Eingliederungsvereinbarung ab',
    bis: LETZTER_TAG_VEREINBARUNG,
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Erstberatungen bis 30.06.2023 ohne Vereinbarung oder mit einer späteren.' },
    checks: {
      VEREINBARUNG_FEHLT: { ...EIN_GESPRAECH_OHNE_VEREINBARUNG, schwere: 'warnung' },
      VEREINBARUNG_SPAETER: {
        schwere: 'hinweis',
        nach: 'erstberatung',
        liste: 'gespraech',
        liest: ['erstberatung_am', 'vereinbarung_am'],
        wenn: ({ row }) => liegtNach(row.vereinbarung_am, row.erstberatung_am),
      },
    },
  },
  {
    ...KERNAUFGABEN,
    id: '004-60',
    title: 'Dreizehn Kernaufgaben des Erstgesprächs, von der Belehrung bis zur Dokumentation',
    type: 'doc',
    effect: { does: 'checklist', how: 'Merkliste für das Erstgespräch; kein Export hält die Punkte fest.' },
  },
  {
    ...KERNAUFGABEN,
    id: '004-61',
    title: 'Eine alte Eingliederungsvereinbarung wird gekündigt und neu abgeschlossen',
    bis: LETZTER_TAG_VEREINBARUNG,
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für eine frühere Vereinbarung.' },
  },
  {
    ...NACHHALTUNG,
    id: '004-62',
    title: 'Die EZ hält alle Neufälle in einer eigenen Liste nach',
    type: 'count',
    effect: { does: 'counts', how: 'Jeder Neufall erscheint in der Fallliste und in den Zahlen des Berichts.' },
  },
  {
    ...NACHHALTUNG,
    id: '004-63',
    title: 'Die Teamleitung EZ überwacht, die Teamleitung M&I führt die Fachaufsicht',
    type: 'count',
    effect: { does: 'counts', how: 'Der Bericht stellt beiden Listen nach Dringlichkeit und Kennzahlen bereit.' },
  },
  {
    ...BEARBEITUNGSDAUER,
    id: '004-64',
    title: 'Über Erstanträge wird binnen 14 Arbeitstagen nach Vollständigkeit entschieden',
    type: 'check',
    effect: { does: 'decides', how: 'Frist der Entscheidung; meldet Entscheidungen ohne Tag der Vollständigkeit.' },
    fristen: [{ frist: 'entscheidung', arbeitstage: 14 }],
    checks: {
      VOLLSTAENDIG_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'unterlagen',
        liest: ['entschieden_am', 'unterlagen_vollstaendig_am'],
        wenn: ({ row }) => row.entschieden_am !== undefined && row.unterlagen_vollstaendig_am === undefined,
      },
    },
  },
] as const satisfies readonly Rule[];
