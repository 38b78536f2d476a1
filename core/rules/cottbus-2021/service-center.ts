/** Neukundenmanagement Cottbus, section 3: application through the Service Center (004-43 to 004-52). */
import { RANG } from '../rang.ts';
import type { Route, Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Antragstellung über das Servicecenter (SC)');

const TELEFON = { rechtskreis: 'SGB II', kanal: ['Telefon'], anliegen: ['Neuantrag'] } as const;
/** Where the SC takes no data, it hands the application to the EZ. */
const KEINE_AUFNAHME = {
  ...TELEFON,
  stelle: 'EZ',
  weg: 'VerBIS-Aufgabe',
  hinweis: 'SC nimmt keine Daten auf',
} as const satisfies Omit<Route, 'rang'>;

export const SERVICE_CENTER = [
  {
    ...ABSCHNITT,
    id: '004-43',
    title: 'Das SC erfasst die Grunddaten der BG und versendet die Unterlagen',
    type: 'route',
    effect: { does: 'routes', how: 'Telefonische Neuanträge nimmt das SC auf, wenn 004-45 bis 004-48 nicht greifen.' },
    routes: [
      {
        ...TELEFON,
        rang: RANG.rest,
        stelle: 'SC',
        weg: 'VerBIS-Aufgabe an EZ',
        hinweis: 'SC erfasst Grunddaten und versendet Unterlagen',
        information_an: 'EZ',
      },
    ],
  },
  {
    ...ABSCHNITT,
    id: '004-44',
    title: 'Auch nach einem Antrag über das SC ist die ID-Prüfung vor Ort nötig',
    type: 'check',
    effect: { does: 'none', why: 'Die offene ID-Prüfung meldet 004-07, gleich über welchen Kanal der Antrag kam.' },
  },
  {
    ...ABSCHNITT,
    id: '004-45',
    title: 'Keine Datenaufnahme im SC bei Selbständigen',
    type: 'route',
    effect: { does: 'routes', how: 'Telefonische Neuanträge von Selbständigen gehen an die EZ.' },
    routes: [{ ...KEINE_AUFNAHME, rang: RANG.kanal_und_anliegen, bedingung: 'selbständig' }],
  },
  {
    ...ABSCHNITT,
    id: '004-46',
    title: 'Keine Datenaufnahme im SC, wenn die Deutschkenntnisse nicht reichen',
    type: 'route',
    effect: { does: 'routes', how: 'Diese telefonischen Neuanträge gehen an die EZ.' },
    routes: [{ ...KEINE_AUFNAHME, rang: RANG.zweiter_schritt, bedingung: 'deutsch' }],
  },
  {
    ...ABSCHNITT,
    id: '004-47',
    title: 'Keine Datenaufnahme im SC, wenn Bevollmächtigte den Antrag stellen',
    type: 'route',
    effect: { does: 'routes', how: 'Telefonische Neuanträge von Bevollmächtigten gehen an die EZ.' },
    routes: [{ ...KEINE_AUFNAHME, rang: RANG.dritter_schritt, bedingung: 'bevollmächtigt' }],
  },
  {
    ...ABSCHNITT,
    id: '004-48',
    title: 'Keine Datenaufnahme im SC, wenn Dritte für Kranke oder stationär Versorgte anrufen',
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Telefonische Neuanträge durch Dritte gehen an die EZ; den Grund liest das Programm nicht ein.',
    },
    routes: [{ ...KEINE_AUFNAHME, rang: RANG.dritter_schritt, bedingung: 'dritte' }],
  },
  {
    ...ABSCHNITT,
    id: '004-49',
    title: 'Das SC nennt Post, Hausbriefkasten und Online als Wege der Abgabe',
    type: 'doc',
    effect: { does: 'checklist', how: 'Merkpunkt für das Gespräch im SC; kein Export hält ihn fest.' },
  },
  {
    ...ABSCHNITT,
    id: '004-50',
    title: 'Das SC unterrichtet die EZ mit einer VerBIS-Aufgabe',
    type: 'route',
    effect: { does: 'none', why: 'Steht als Weg in der Route von 004-43; Aufgaben selbst führt kein Export.' },
  },
  {
    ...ABSCHNITT,
    id: '004-51',
    title: 'Die EZ legt die BG in ALLEGRO an und unterrichtet das Leistungsteam',
    type: 'route',
    effect: {
      does: 'checks',
      how: 'Meldet telefonische Neufälle ohne Information des Leistungsteams, wo es eine Spalte dafür gibt.',
    },
    checks: {
      LEISTUNG_NICHT_INFORMIERT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['kanal', 'info_leistungsteam_am'],
        wenn: ({ row }) => row.kanal === 'Telefon' && row.info_leistungsteam_am === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-52',
    title: 'Die EZ prüft den VerBIS-Datensatz, ordnet den Hauptbetreuer zu und bucht die Erstberatung',
    type: 'check',
    effect: { does: 'none', why: 'Fehlende Termine meldet 004-12, fehlende Hauptbetreuer 004-19.' },
  },
] as const satisfies readonly Rule[];
