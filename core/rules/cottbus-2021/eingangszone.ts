/** Neukundenmanagement Cottbus, section 3: application in the Eingangszone (004-06 to 004-14). */
import { isReached } from '../../calendar/age.ts';
import { dayOf } from '../../calendar/moment.ts';
import { fold } from '../../fields/fold.ts';
import type { Lage } from '../lage.ts';
import { RANG } from '../rang.ts';
import type { Rule } from '../rule.ts';
import { abschnitt } from './abschnitt.ts';

const ABSCHNITT = abschnitt('Abschnitt 3, Antragstellung über die Eingangszone (EZ)');

/** VerBIS keeps records of people who can work: nobody under 15 is expected there (4-findings.csv). */
const VERBIS_AB_JAHREN = 15;

/** Whether VerBIS should hold a record of the person: age on D, else on the Stichtag; also of unknown age. */
export function verbisErwartet({
  geburtsdatum,
  antragsdatum,
  stichtag,
}: Pick<Lage, 'geburtsdatum' | 'antragsdatum' | 'stichtag'>): boolean {
  return geburtsdatum === undefined || isReached(geburtsdatum, VERBIS_AB_JAHREN, antragsdatum ?? stichtag);
}

/** What shows where a person lives, in the form in which words are compared (fine print 54). */
const NACHWEISE = ['ausweis', 'mietvertrag', 'melde'] as const;

function nenntNachweis(text: string): boolean {
  const gefaltet = fold(text);
  return NACHWEISE.some((nachweis) => gefaltet.includes(nachweis));
}

export const EINGANGSZONE = [
  {
    ...ABSCHNITT,
    id: '004-06',
    title: 'Anträge nimmt die Eingangszone entgegen, mit oder ohne Termin',
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Persönliche Neuanträge gehören in die EZ; ob ein Termin vorausging, steht in keinem Export.',
    },
    routes: [
      {
        rang: RANG.kanal_und_anliegen,
        rechtskreis: 'SGB II',
        kanal: ['persönlich'],
        anliegen: ['Neuantrag'],
        stelle: 'EZ',
        weg: 'persönlich',
      },
    ],
  },
  {
    ...ABSCHNITT,
    id: '004-07',
    title: 'Prüfung der Identität bei der Vorsprache',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle, deren ID-Prüfung fehlt oder erst nach dem Stichtag liegt.' },
    checks: {
      ID_PRUEFUNG_OFFEN: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'id_pruefung',
        liest: ['id_pruefung_am'],
        wenn: ({ row, stichtag }) => row.id_pruefung_am === undefined || row.id_pruefung_am > stichtag,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-08',
    title: 'Anmeldebogen für jedes Mitglied der BG',
    type: 'check',
    effect: { does: 'checks', how: 'Meldet Neufälle, bei denen die Liste „Anmeldebogen: nein“ führt.' },
    checks: {
      ANMELDEBOGEN_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['anmeldebogen'],
        wenn: ({ row }) => row.anmeldebogen === false,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-09',
    title: 'Kundendatensatz in STEP und in VerBIS',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Der Import meldet Neufälle ohne STEP-Zeile und, ab 15 Jahren, ohne VerBIS-Zeile.',
    },
    checks: {
      FEHLT_IN_VERBIS: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        nur_import: ['verbis'],
        liest: ['geburtsdatum'],
        wenn: (lage) => {
          const { teile } = lage.umfeld;
          return teile !== undefined && !teile.verbis && (teile.allegro || teile.step) && verbisErwartet(lage);
        },
      },
      FEHLT_IN_STEP: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        nur_import: ['step'],
        liest: [],
        wenn: ({ umfeld: { teile } }) => teile !== undefined && !teile.step,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-10',
    title: 'Daten des Falls in ALLEGRO',
    type: 'check',
    effect: { does: 'checks', how: 'Der Import meldet Neufälle ohne ALLEGRO-Zeile.' },
    checks: {
      FEHLT_IN_ALLEGRO: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        nur_import: ['allegro'],
        liest: [],
        wenn: ({ umfeld: { teile } }) => teile !== undefined && !teile.allegro,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-11',
    title: 'Antragsunterlagen und Arbeitspaket vollständig mitgeben',
    type: 'check',
    effect: {
      does: 'none',
      why: 'Für die Antragsunterlagen führen die Exporte kein Feld; die Ausgabe des Arbeitspakets prüft 004-22.',
    },
  },
  {
    ...ABSCHNITT,
    id: '004-12',
    title: 'Termin zur Erstberatung in ATV, beim Hauptbetreuer',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Neufälle ohne Erstberatung, deren ATV-Termin fehlt, verstrichen ist oder nicht beim Betreuer liegt.',
    },
    checks: {
      ATV_TERMIN_FEHLT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'kein_termin',
        liest: ['erstberatung_am', 'atv_termin'],
        wenn: ({ erstberatung_erledigt, row }) => !erstberatung_erledigt && row.atv_termin === undefined,
      },
      // Compared exactly (fine print 24). Who is no Aufstocker needs no column for the others (fine print 51, 56).
      ATV_TERMIN_FREMD: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'termine',
        liest: ['termin_bei', 'hauptbetreuer'],
        wenn: ({ row, betreuer }) =>
          row.termin_bei !== undefined && betreuer !== undefined && row.termin_bei !== betreuer,
      },
      ATV_TERMIN_VERSTRICHEN: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'termine',
        liest: ['erstberatung_am', 'atv_termin'],
        wenn: ({ erstberatung_erledigt, row, stichtag }) =>
          !erstberatung_erledigt && row.atv_termin !== undefined && dayOf(row.atv_termin) < stichtag,
      },
    },
  },
  {
    ...ABSCHNITT,
    id: '004-13',
    title: 'Hinweise auf jobcenter.digital, Merkblätter, Flyer, laufende Anliegen und Termine',
    type: 'doc',
    effect: { does: 'checklist', how: 'Merkpunkt für die Vorsprache; kein Export hält ihn fest.' },
  },
  {
    ...ABSCHNITT,
    id: '004-14',
    title: 'Nach Zuzug wird die Zuständigkeit an einem Nachweis geprüft',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Neufälle mit Zuzug ohne Angabe oder ohne anerkannten Nachweis, womit die Zuständigkeit geprüft wurde.',
    },
    checks: {
      ZUZUG_UNGEPRUEFT: {
        schwere: 'warnung',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['zuzug', 'zustaendigkeit_geprueft_mit'],
        wenn: ({ row }) => row.zuzug === true && row.zustaendigkeit_geprueft_mit === undefined,
      },
      ZUZUG_NACHWEIS_UNBEKANNT: {
        schwere: 'hinweis',
        nach: 'antrag',
        liste: 'erfassung',
        liest: ['zuzug', 'zustaendigkeit_geprueft_mit'],
        wenn: ({ row }) =>
          row.zuzug === true &&
          row.zustaendigkeit_geprueft_mit !== undefined &&
          !nenntNachweis(row.zustaendigkeit_geprueft_mit),
      },
    },
  },
] as const satisfies readonly Rule[];
