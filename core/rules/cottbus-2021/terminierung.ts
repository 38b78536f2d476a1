/** Neukundenmanagement Cottbus, section 3: handing in and appointments (004-34 to 004-42). */
import { dayOf } from '../../calendar/moment.ts';
import { imFenster } from '../fenster.ts';
import { RANG } from '../rang.ts';
import type { Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Terminierung');

/** Monday, Tuesday, Thursday and Friday from 9 to 10. */
const FENSTER = [{ tage: [1, 2, 4, 5], von: 9 * 3600, bis: 10 * 3600 }] as const;

export const TERMINIERUNG = [
  {
    ...ABSCHNITT,
    id: '004-34',
    title: 'Unterlagen kommen per Post, Hausbriefkasten oder jobcenter.digital zurück',
    type: 'check',
    effect: { does: 'routes', how: 'Ein online abgegebener, schon vermerkter Neuantrag geht an das Leistungsteam.' },
    routes: [
      {
        rang: RANG.kanal_und_anliegen,
        rechtskreis: 'SGB II',
        kanal: ['Online', 'eService'],
        anliegen: ['Neuantrag'],
        bedingung: 'mit-vermerk',
        stelle: 'Leistungsteam',
        weg: 'eAkte',
      },
    ],
  },
  {
    ...ABSCHNITT,
    id: '004-35',
    title: 'Zum Erstgespräch U25 und Ü25 führt in der Regel ein Termin',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Erstberatungen, für die kein Termin eingetragen ist; einen fehlenden Termin meldet 004-12.',
    },
    checks: {
      ERSTBERATUNG_OHNE_TERMIN: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'termine',
        liest: ['erstberatung_am', 'atv_termin'],
        wenn: ({ erstberatung_erledigt, row }) => erstberatung_erledigt && row.atv_termin === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-36',
    title: 'Die EZ bucht in ATV so, dass der Mindeststandard eingehalten wird',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle, deren ATV-Termin nach der Frist der Erstberatung liegt.' },
    checks: {
      ATV_TERMIN_ZU_SPAET: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'termine',
        liest: ['erstberatung_am', 'atv_termin'],
        wenn: ({ erstberatung_erledigt, row, frist_erstberatung }) =>
          !erstberatung_erledigt &&
          row.atv_termin !== undefined &&
          frist_erstberatung !== undefined &&
          dayOf(row.atv_termin) > frist_erstberatung,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-37',
    title: 'Einladung mit Rechtsfolgebelehrung, nur ausnahmsweise telefonisch',
    type: 'doc',
    effect: { does: 'checks', how: 'Meldet Termine ohne Einladung, wo es eine Spalte dafür gibt.' },
    checks: {
      EINLADUNG_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'termine',
        liest: ['erstberatung_am', 'atv_termin', 'einladung_am'],
        wenn: ({ erstberatung_erledigt, row }) =>
          !erstberatung_erledigt && row.atv_termin !== undefined && row.einladung_am === undefined,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-38',
    title: 'Das Erstgespräch ist persönlich, je nach Lage auch telefonisch',
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für die Art des Termins.' },
  },
  {
    ...ABSCHNITT,
    id: '004-39',
    title: 'ATV-Kalender sind Mo, Di, Do und Fr von 9 bis 10 Uhr für Erstgespräche offen',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Neufälle, deren ATV-Termin außerhalb der Fenster, an keinem Arbeitstag oder doppelt vergeben ist.',
    },
    fenster: FENSTER,
    checks: {
      ATV_TERMIN_FENSTER: {
        schwere: 'hinweis',
        nach: 'termin',
        liste: 'termine',
        liest: ['atv_termin'],
        zitat: ({ row, fenster_am }) =>
          row.atv_termin === undefined ? undefined : fenster_am(dayOf(row.atv_termin))?.regel,
        wenn: ({ row, fenster_am, kalender }) => {
          if (row.atv_termin === undefined) return false;
          const tag = dayOf(row.atv_termin);
          return !kalender.isWorkday(tag) || !imFenster(fenster_am(tag), row.atv_termin);
        },
      },
      // What the other rows say is found out in core/decide/doppelt.ts.
      ATV_TERMIN_DOPPELT: {
        schwere: 'warnung',
        nach: 'termin',
        liste: 'termine',
        liest: ['erstberatung_am', 'atv_termin', ['termin_bei', 'hauptbetreuer', 'nebenbetreuung']],
        wenn: ({ umfeld }) => umfeld.termin_doppelt,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-40',
    title: 'Ohne freien Termin: Ticket an das Teampostfach, Teamleitung in Kopie',
    type: 'route',
    effect: { does: 'checklist', how: 'Der Terminhinweis nennt sie, wenn bis zur Frist kein ATV-Fenster mehr liegt.' },
  },
  {
    ...ABSCHNITT,
    id: '004-41',
    title: 'Nach der Buchung erhält die Arbeitsvermittlung eine Aufgabe in VerBIS',
    type: 'route',
    effect: { does: 'checks', how: 'Meldet gebuchte Termine, bei denen die Liste „Aufgabe AV: nein“ führt.' },
    checks: {
      AUFGABE_AV_FEHLT: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'termine',
        liest: ['atv_termin', 'aufgabe_av'],
        wenn: ({ row }) => row.atv_termin !== undefined && row.aufgabe_av === false,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-42',
    title: 'Profillagen „Z“ und „I“ schließen vom Erstgespräch nicht aus',
    type: 'check',
    effect: { does: 'none', why: 'Profillagen werden nicht eingelesen, also schließt keine einen Fall aus.' },
  },
] as const satisfies readonly Rule[];
