/** Weisung 202310003, section 2 a: Eingangszonen and Service Center SGB III (000-a01 to 000-a21). */
import { addMonths, day } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import type { CaseRow } from '../../fields/declarations.ts';
import { INGA_MONATE } from '../bedingungen.ts';
import { RANG } from '../rang.ts';
import type { Route, Rule } from '../rule.ts';
import { TAG_DES_EINGANGS } from '../spalten.ts';

const AB = day('2023-10-12');
const RAHMEN = { von: AB, last_confirmed: day('2026-11-20') } as const;

/** Qualifiziertes Routing of telephone calls; 202404002 ended it. */
const ROUTING = {
  rechtskreis: 'SGB III',
  kanal: ['Telefon'],
  weg: 'Telefon',
  hinweis: 'qualifiziertes Routing',
} as const satisfies Partial<Route>;
/** A matter with a Stelle of its own, whatever the channel. */
const ANLIEGEN = { rang: RANG.eigene_stelle, rechtskreis: 'SGB III' } as const satisfies Partial<Route>;

/** Approval lies at most so many calendar days before the absence begins (Nummer 14). */
const ORTSABWESENHEIT_TAGE = 7;

const ortsabwesenheit = ({ rechtskreis, anliegen }: Pick<CaseRow, 'rechtskreis' | 'anliegen'>) =>
  rechtskreis === 'SGB III' && anliegen === 'Ortsabwesenheit';

export const ABSCHNITT_2A = [
  {
    ...RAHMEN,
    id: '000-a01',
    title: 'Keine Dokumentation für anderweitig erledigte Anliegen ohne Nachweispflicht',
    citation: 'Abschnitt 2 Buchstabe a Nummer 1',
    type: 'doc',
    effect: {
      does: 'none',
      why: 'Kein Export sagt, ob ein Anliegen schon erledigt oder nachzuweisen war; Dokumentation wird nicht geprüft.',
    },
  },
  {
    ...RAHMEN,
    id: '000-a02',
    title: 'Telefon: Arbeitsuchend- und Arbeitslosmeldungen in die EZ, alles andere in das SC',
    citation: 'Abschnitt 2 Buchstabe a Nummer 2',
    bis: day('2024-03-31'),
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für Anrufe bis zum Ende des qualifizierten Routings.' },
    routes: [
      {
        ...ROUTING,
        rang: RANG.kanal_und_anliegen,
        anliegen: ['Arbeitsuchendmeldung', 'Arbeitslosmeldung'],
        stelle: 'EZ',
      },
      { ...ROUTING, rang: RANG.rest, stelle: 'SC' },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a03',
    title: 'Eine schriftliche Arbeitsuchendmeldung bleibt, wo sie eingeht',
    citation: 'Abschnitt 2 Buchstabe a Nummer 2',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständig ist die Eingangsstelle.' },
    routes: [
      {
        rang: RANG.kanal_und_anliegen,
        rechtskreis: 'SGB III',
        kanal: ['Post', 'Fax'],
        anliegen: ['Arbeitsuchendmeldung'],
        bedingung: 'eingangsstelle',
        stelle: '=eingangsstelle',
        weg: 'direkt',
        hinweis: 'bearbeitet, wo sie eingeht',
      },
      // Until Weisung 202404002 gave free e-mails to the EZ.
      {
        rang: RANG.kanal_und_anliegen,
        rechtskreis: 'SGB III',
        kanal: ['E-Mail'],
        anliegen: ['Arbeitsuchendmeldung'],
        bedingung: 'eingangsstelle',
        bis: day('2024-04-02'),
        stelle: '=eingangsstelle',
        weg: 'direkt',
        hinweis: 'bearbeitet, wo sie eingeht',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a04',
    title: 'Online-Arbeitsuchendmeldungen gehören in die EZ',
    citation: 'Abschnitt 2 Buchstabe a Nummer 2',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für Arbeitsuchendmeldungen über Online und eService.' },
    routes: [
      {
        rang: RANG.kanal_und_anliegen,
        rechtskreis: 'SGB III',
        kanal: ['Online', 'eService'],
        anliegen: ['Arbeitsuchendmeldung'],
        stelle: 'EZ',
        weg: 'Online',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a05',
    title: 'Die Rufnummer aus der Online-Meldung dient nur diesem einen Anliegen',
    citation: 'Abschnitt 2 Buchstabe a Nummer 3',
    type: 'check',
    effect: { does: 'none', why: 'Rufnummern werden nie eingelesen.' },
  },
  {
    ...RAHMEN,
    id: '000-a06',
    title: 'Bei der Abmeldung wird auch nach der Berufsberatung vor dem Erwerbsleben gefragt',
    citation: 'Abschnitt 2 Buchstabe a Nummer 4',
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für eine Anmeldung bei der Berufsberatung.' },
  },
  {
    ...RAHMEN,
    id: '000-a07',
    title: 'Aus der Berufsberatung im Erwerbsleben meldet allein die BBiE ab',
    citation: 'Abschnitt 2 Buchstabe a Nummer 4',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für das Anliegen „Abmeldung BBiE“, gleich über welchen Kanal.' },
    routes: [
      {
        ...ANLIEGEN,
        anliegen: ['Abmeldung BBiE'],
        stelle: 'BBiE',
        weg: 'Abschlussgespräch',
        hinweis: 'nur BBiE klärt und meldet ab',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a08',
    title: 'Umgang mit offenen Terminen bei der Abmeldung',
    citation: 'Abschnitt 2 Buchstabe a Nummer 5',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet Abmeldungen, nach denen noch ein Termin ansteht; das Vorgehen steht in den Arbeitsmitteln.',
    },
    checks: {
      ABMELDUNG_MIT_TERMIN: {
        schwere: 'hinweis',
        jeder_fall: true,
        nach: 'abmeldung',
        liste: 'termine',
        liest: ['rechtskreis', 'anliegen', 'atv_termin', ['abmeldung_am', ...TAG_DES_EINGANGS]],
        wenn: ({ row, eingangstag }) => {
          const tag = row.abmeldung_am ?? eingangstag;
          return (
            row.rechtskreis === 'SGB III' &&
            row.anliegen === 'Abmeldung' &&
            row.atv_termin !== undefined &&
            tag !== undefined &&
            dayOf(row.atv_termin) > tag
          );
        },
      },
    },
  },
  {
    ...RAHMEN,
    id: '000-a09',
    title: 'Inga behält die Hauptbetreuung zwölf Monate über die Abmeldung hinaus',
    citation: 'Abschnitt 2 Buchstabe a Nummer 6',
    type: 'route',
    effect: {
      does: 'none',
      why: 'Die zwölf Monate sind die Bedingung der Route von 000-a10; eine eigene Stelle folgt nicht.',
    },
  },
  {
    ...RAHMEN,
    id: '000-a10',
    title: 'In dieser Zeit wechselt nur Inga die Hauptbetreuung; das Kundenportal informiert',
    citation: 'Abschnitt 2 Buchstabe a Nummer 6',
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Ein Betreuungswechsel geht als Information an Inga; der Import mit Verlauf meldet Wechsel in dieser Zeit.',
    },
    routes: [
      {
        ...ANLIEGEN,
        anliegen: ['Betreuungswechsel'],
        bedingung: 'inga12',
        stelle: 'Inga',
        weg: 'Information',
        hinweis: 'Hauptbetreuung bleibt 12 Monate nach Abmeldung bei Inga',
      },
    ],
    checks: {
      INGA_WECHSEL: {
        schwere: 'warnung',
        nach: 'abmeldung',
        liste: 'weitere',
        nur_verlauf: 'hauptbetreuer',
        liest: ['rechtskreis', 'inga', 'abmeldung_am', 'hauptbetreuer'],
        wenn: ({ row, stichtag }) =>
          row.rechtskreis === 'SGB III' &&
          row.inga === true &&
          row.abmeldung_am !== undefined &&
          stichtag <= addMonths(row.abmeldung_am, INGA_MONATE, 'last'),
      },
    },
  },
  {
    ...RAHMEN,
    id: '000-a11',
    title: 'Identität einheitlich prüfen, ein Ausweisdokument vorlegen lassen',
    citation: 'Abschnitt 2 Buchstabe a Nummer 7',
    type: 'check',
    effect: { does: 'checklist', how: 'Merkpunkt für Meldungen nach SGB III; kein Export hält ihn fest.' },
  },
  {
    ...RAHMEN,
    id: '000-a12',
    title: 'SOC-L: Gesprächsleitfäden werden nachgezogen',
    citation: 'Abschnitt 2 Buchstabe a Nummer 8',
    type: 'org',
    effect: { does: 'none', why: 'Nennt nur geänderte Gesprächsleitfäden; ihr Inhalt steht nicht in der Weisung.' },
  },
  {
    ...RAHMEN,
    id: '000-a13',
    title: 'Nebeneinkommen: Nebenverdienstbescheinigung mit der BK-Vorlage 30555 anfordern',
    citation: 'Abschnitt 2 Buchstabe a Nummer 9',
    type: 'doc',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für versandte Vorlagen.' },
  },
  {
    ...RAHMEN,
    id: '000-a14',
    title: 'Änderungen einer schon gemeldeten Nebentätigkeit werden erfasst',
    citation: 'Abschnitt 2 Buchstabe a Nummer 10',
    type: 'doc',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für Nebentätigkeiten.' },
  },
  {
    ...RAHMEN,
    id: '000-a15',
    title: 'Umzug eines Grenzgängers aus Frankreich: OS-Team AlgPlus informieren',
    citation: 'Abschnitt 2 Buchstabe a Nummer 11',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständig bleibt die Eingangsstelle; das OS-Team AlgPlus wird informiert.' },
    routes: [
      {
        ...ANLIEGEN,
        anliegen: ['Umzug Frankreich-Deutschland'],
        bedingung: 'eingangsstelle',
        stelle: '=eingangsstelle',
        weg: 'Veränderung',
        hinweis: 'Arbeitslosengeld neu bemessen',
        information_an: 'OS AlgPlus',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a16',
    title: 'Redaktionelle Änderungen der Arbeitsmittel',
    citation: 'Abschnitt 2 Buchstabe a Nummer 12',
    type: 'org',
    effect: { does: 'none', why: 'Rein redaktionell.' },
  },
  {
    ...RAHMEN,
    id: '000-a17',
    title: 'Bescheinigungsfälle der übrigen Familienkassen liegen bei der Familienkasse der BA',
    citation: 'Abschnitt 2 Buchstabe a Nummer 13',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für das Anliegen „Familienkasse Bescheinigung“.' },
    routes: [
      {
        ...ANLIEGEN,
        anliegen: ['Familienkasse Bescheinigung'],
        stelle: 'Familienkasse BA',
        weg: 'Information',
        hinweis: 'keine Bescheinigung mehr: die Pflicht ist entfallen',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a18',
    title: 'Ortsabwesenheit: Genehmigung frühestens 7 Kalendertage vor dem Beginn',
    citation: 'Abschnitt 2 Buchstabe a Nummer 14',
    type: 'check',
    effect: {
      does: 'checks',
      how: 'Meldet zu frühe und nachträgliche Genehmigungen; zuständig für die Prüfung ist die Eingangsstelle.',
    },
    routes: [
      {
        ...ANLIEGEN,
        anliegen: ['Ortsabwesenheit'],
        bedingung: 'eingangsstelle',
        stelle: '=eingangsstelle',
        weg: 'Prüfung',
        hinweis: 'Genehmigung höchstens 7 Kalendertage vor Beginn',
      },
    ],
    checks: {
      ORTSABWESENHEIT_ZU_FRUEH: {
        schwere: 'warnung',
        jeder_fall: true,
        nach: 'genehmigung',
        liste: 'weitere',
        liest: ['rechtskreis', 'anliegen', 'beginn_am', 'genehmigt_am'],
        wenn: ({ row }) =>
          ortsabwesenheit(row) &&
          row.beginn_am !== undefined &&
          row.genehmigt_am !== undefined &&
          row.beginn_am - row.genehmigt_am > ORTSABWESENHEIT_TAGE,
      },
      ORTSABWESENHEIT_NACHTRAEGLICH: {
        schwere: 'warnung',
        jeder_fall: true,
        nach: 'genehmigung',
        liste: 'weitere',
        liest: ['rechtskreis', 'anliegen', 'beginn_am', 'genehmigt_am'],
        wenn: ({ row }) =>
          ortsabwesenheit(row) &&
          row.beginn_am !== undefined &&
          row.genehmigt_am !== undefined &&
          row.genehmigt_am > row.beginn_am,
      },
    },
  },
  {
    ...RAHMEN,
    id: '000-a19',
    title: 'Vermerk über die Erreichbarkeit bei jeder Meldung, für alle Kontaktarten',
    citation: 'Abschnitt 2 Buchstabe a Nummern 15 und 16',
    type: 'doc',
    effect: { does: 'none', why: 'Rufnummern, E-Mail-Adressen und Vermerke werden nie eingelesen.' },
  },
  {
    ...RAHMEN,
    id: '000-a20',
    title: 'Wer für Abmeldungen nicht qualifiziert ist, schickt ein Ticket an den MA-Serviceplatz',
    citation: 'Abschnitt 2 Buchstabe a Nummer 17',
    type: 'route',
    effect: { does: 'routes', how: 'Zuständigkeit für Abmeldungen im SC bei „Qualifiziert für Abmeldung“ = nein.' },
    routes: [
      {
        ...ANLIEGEN,
        anliegen: ['Abmeldung'],
        bedingung: 'unqualifiziert',
        stelle: 'MA-Serviceplatz',
        weg: 'Ticket',
      },
    ],
  },
  {
    ...RAHMEN,
    id: '000-a21',
    title: 'BK-Vorlage 24365 („BB Terminwunsch“) nicht mehr verwenden',
    citation: 'Abschnitt 2 Buchstabe a Nummer 18',
    type: 'doc',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für versandte Vorlagen.' },
  },
] as const satisfies readonly Rule[];
