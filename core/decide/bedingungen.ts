/**
 * The conditions that routes may ask for: true, false, or the field that would have to be known.
 * Source: page 3 "Conditions used".
 */
import { addMonths, type Day } from '../calendar/day.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';

/** True, false, or the id of the unknown field. */
export type Antwort = boolean | FieldId;

const vorstatus = (row: CaseRow, kein: boolean): Antwort =>
  row.frueherer_status === undefined ? 'frueherer_status' : (row.frueherer_status === 'kein') === kein;

/** Months for which Inga keeps the Hauptbetreuung after an Abmeldung (000-a09). */
const INGA_MONATE = 12;

export const BEDINGUNGEN = {
  reaktivierung: (row) => vorstatus(row, false),
  'kein-vorstatus': (row) => vorstatus(row, true),
  inga12: (row, eingang) =>
    row.inga === true &&
    (row.abmeldung_am === undefined || eingang <= addMonths(row.abmeldung_am, INGA_MONATE, 'last')),
  unqualifiziert: (row) => row.qualifiziert_abmeldung === false,
  selbständig: (row) => row.selbstaendig === true,
  deutsch: (row) => row.deutsch_ungenuegend === true,
  bevollmächtigt: (row) => row.antrag_durch === 'Bevollmächtigte',
  dritte: (row) => row.antrag_durch === 'Dritte',
  'ohne-vermerk': (row) => row.antragsvermerk !== true,
  'mit-vermerk': (row) => row.antragsvermerk === true,
  eingangsstelle: (row) => (row.eingangsstelle === undefined ? 'eingangsstelle' : true),
} as const satisfies Record<string, (row: CaseRow, eingang: Day) => Antwort>;

export type Bedingung = keyof typeof BEDINGUNGEN;
