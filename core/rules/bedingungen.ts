/**
 * The conditions that routes may ask for: true, false, or the field that would have to be known.
 * Source: page 3 "Conditions used", fine print 45.
 */
import { addMonths, type Day } from '../calendar/day.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import type { Einstellungen } from '../settings.ts';

/** True, false, or the id of the unknown field. */
export type Antwort = boolean | FieldId;

/** Without an earlier status, a known Abmeldung up to the day of receipt shows that there was one. */
function reaktivierung(row: CaseRow, eingang: Day): Antwort {
  if (row.frueherer_status !== undefined) return row.frueherer_status !== 'kein';
  return row.abmeldung_am !== undefined && row.abmeldung_am <= eingang ? true : 'frueherer_status';
}

/** Months for which Inga keeps the Hauptbetreuung after an Abmeldung (000-a09). */
export const INGA_MONATE = 12;

/** The note on the day of application: as written, else whether VerBIS knows that day. */
const mitVermerk = (row: CaseRow) => row.antragsvermerk ?? row.antragsdatum_verbis !== undefined;

export const BEDINGUNGEN = {
  reaktivierung,
  inga12: (row, eingang) =>
    row.inga === true &&
    (row.abmeldung_am === undefined || eingang <= addMonths(row.abmeldung_am, INGA_MONATE, 'last')),
  // Rule 000-a20 names the guides of the Service Center only.
  unqualifiziert: (row) => row.qualifiziert_abmeldung === false && row.eingangsstelle !== 'EZ',
  selbständig: (row) => row.selbstaendig === true,
  deutsch: (row) => row.deutsch_ungenuegend === true,
  bevollmächtigt: (row) => row.antrag_durch === 'Bevollmächtigte',
  dritte: (row) => row.antrag_durch === 'Dritte',
  'ohne-vermerk': (row) => !mitVermerk(row),
  'mit-vermerk': mitVermerk,
  // Whether 004 means applications online, too, is an open question: a setting answers it.
  'online-ohne-vermerk': (row, _eingang, { online_antrag }) => online_antrag === 'wie-post' && !mitVermerk(row),
  eingangsstelle: (row) => (row.eingangsstelle === undefined ? 'eingangsstelle' : true),
} as const satisfies Record<
  string,
  (row: CaseRow, eingang: Day, einstellungen: Pick<Einstellungen, 'online_antrag'>) => Antwort
>;

export type Bedingung = keyof typeof BEDINGUNGEN;

/** A field that a condition reads. */
export interface Gelesen {
  readonly id: FieldId;
  /** The word that a blank counts as, where it does. */
  readonly leer?: string;
  /** A blank never makes it unknown: without a column it decides without a word (page 3 "Honest unknowns"). */
  readonly still?: true;
  /** Rows in which the field matters; none: all. */
  readonly wenn?: (row: CaseRow) => boolean;
}

const VERMERK: readonly Gelesen[] = [
  { id: 'antragsvermerk', still: true },
  { id: 'antragsdatum_verbis', wenn: (row) => row.antragsvermerk === undefined },
];

/** What each condition reads. */
export const GELESEN: Readonly<Record<Bedingung, readonly Gelesen[]>> = {
  reaktivierung: [
    { id: 'frueherer_status' },
    { id: 'abmeldung_am', wenn: (row) => row.frueherer_status === undefined },
  ],
  inga12: [
    { id: 'inga', leer: 'nein', still: true },
    { id: 'abmeldung_am', wenn: (row) => row.inga === true },
  ],
  unqualifiziert: [
    { id: 'qualifiziert_abmeldung', leer: 'ja', still: true },
    { id: 'eingangsstelle', leer: 'SC', wenn: (row) => row.qualifiziert_abmeldung === false },
  ],
  selbständig: [{ id: 'selbstaendig', leer: 'nein', still: true }],
  deutsch: [{ id: 'deutsch_ungenuegend', leer: 'nein', still: true }],
  bevollmächtigt: [{ id: 'antrag_durch', leer: 'selbst', still: true }],
  dritte: [{ id: 'antrag_durch', leer: 'selbst', still: true }],
  'ohne-vermerk': VERMERK,
  'mit-vermerk': VERMERK,
  'online-ohne-vermerk': VERMERK,
  eingangsstelle: [{ id: 'eingangsstelle' }],
};
