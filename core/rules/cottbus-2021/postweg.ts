/** Neukundenmanagement Cottbus, section 3: application by post (004-53 to 004-56). */
import type { CaseRow } from '../../fields/declarations.ts';
import { RANG } from '../rang.ts';
import type { Route, Rule } from '../rule.ts';
import { EIN_ANTRAGSDATUM } from '../spalten.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Antragstellung auf dem Postweg');

const SCHRIFTLICH = {
  rang: RANG.kanal_und_anliegen,
  rechtskreis: 'SGB II',
  kanal: ['Post', 'Fax'],
  anliegen: ['Neuantrag'],
  weg: 'eAkte',
} as const satisfies Omit<Route, 'stelle'>;

const schriftlich = ({ kanal }: Pick<CaseRow, 'kanal'>) => kanal === 'Post' || kanal === 'Fax';

export const POSTWEG = [
  {
    ...ABSCHNITT,
    id: '004-53',
    title: 'Neuanträge per Post ohne Vermerk der Antragsausgabe gehen zuerst in die EZ',
    type: 'route',
    effect: { does: 'routes', how: 'Schriftliche und online gestellte Neuanträge ohne Vermerk gehören in die EZ.' },
    routes: [
      { ...SCHRIFTLICH, bedingung: 'ohne-vermerk', stelle: 'EZ', hinweis: 'vor der Bearbeitung im Leistungsbereich' },
      {
        ...SCHRIFTLICH,
        kanal: ['Online', 'eService'],
        bedingung: 'online-ohne-vermerk',
        stelle: 'EZ',
        hinweis: 'entsprechend dem Postweg (offene Frage)',
      },
    ],
  },
  {
    ...ABSCHNITT,
    id: '004-54',
    title: 'Die EZ erfasst die Personen der BG aus den Unterlagen und lädt zur ID-Prüfung ein',
    type: 'check',
    effect: { does: 'none', why: 'Die offene ID-Prüfung meldet 004-07, fehlende Datensätze 004-09 und 004-10.' },
  },
  {
    ...ABSCHNITT,
    id: '004-55',
    title: 'Danach geht der Antrag per eAkte an das Leistungsteam zurück',
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Schriftliche Neuanträge mit Vermerk gehören in das Leistungsteam; meldet außerdem fehlende Rückgaben.',
    },
    routes: [{ ...SCHRIFTLICH, bedingung: 'mit-vermerk', stelle: 'Leistungsteam' }],
    checks: {
      // Looks at the note alone: nein or blank (fine print 88).
      RUECKGABE_LEISTUNG_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['kanal', 'antragsvermerk', 'rueckgabe_leistung_am'],
        wenn: ({ row }) => schriftlich(row) && row.antragsvermerk !== true && row.rueckgabe_leistung_am === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-56',
    title: 'Auf dem Postweg zählt der Posteingang als Tag der Antragstellung',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet schriftliche Neuanträge, deren Antragsdatum nicht der Posteingang ist.' },
    checks: {
      POSTEINGANG_ABWEICHEND: {
        schwere: 'fehler',
        jeder_fall: true,
        nach: 'eingang',
        liste: 'widersprueche',
        liest: ['kanal', 'anliegen', 'antragsvermerk', 'posteingang_am', EIN_ANTRAGSDATUM],
        wenn: ({ row, antragsdatum }) =>
          row.posteingang_am !== undefined &&
          antragsdatum !== undefined &&
          row.posteingang_am !== antragsdatum &&
          row.anliegen === 'Neuantrag' &&
          schriftlich(row) &&
          // The note alone counts here: nein or blank (fine print 88).
          row.antragsvermerk !== true,
      },
    },
  },
] as const satisfies readonly Rule[];
