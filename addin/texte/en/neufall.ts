/** The form for a new Neufall, in English. */
import type { Texte } from '../de/index.ts';

const days = (n: number) => `${Math.abs(n)} working ${Math.abs(n) === 1 ? 'day' : 'days'}`;

export const neufall: Texte['neufall'] = {
  fuer: (blatt, zeile) => `For the list on the sheet "${blatt}": the new case goes into row ${zeile}.`,
  filterBleibt:
    'The filter of the sheet ends above the new row, because it cannot be set again as it is. Set it anew afterwards.',
  tage: 'Write days as DD.MM.YYYY.',
  weitere: (n) => `More fields of the list (${n})`,
  keineAngabe: 'not given',
  pflicht: 'Please fill in this field.',
  falsch: {
    kundennummer: 'A customer number is three digits, a letter and six digits, such as 123A456789.',
    'bg-nummer': 'A BG number looks like 12345//1234567.',
    tag: 'Write exactly one day with its year, such as 03.04.2026.',
    wort: 'This field does not know the word.',
  },
  vorhanden: (zeile, tag, derselbe) =>
    derselbe
      ? `This application is in row ${zeile} already: the same customer number, the same day of application.`
      : `The customer number is in row ${zeile} already${tag === '' ? ', without a day of application' : `, application of ${tag}`}.`,
  urteil: 'How it is decided',
  nochNichts:
    'As soon as something is filled in, this says whether it is a new case, who is responsible and which deadlines hold.',
  neufall: 'New case',
  stelle: 'Responsible',
  erstberatung: 'Deadline first interview',
  entscheidung: 'Deadline decision',
  frist: (tag, rest) =>
    rest === undefined ? tag : rest < 0 ? `${tag}, ${days(rest)} ago` : `${tag}, ${days(rest)} left`,
  schritt: 'Next step',
  befunde: 'Findings',
  nichtUebernommen: (felder) => `Not applied yet. Please correct: ${felder.join(', ')}.`,
  angehaengt: (zeile) => `The new case is in row ${zeile}. "Undo" takes it out again.`,
  andereListe: (blatt) =>
    `The sheet "${blatt}" has come to the front. Nothing was changed; the form is for this list now.`,
};
