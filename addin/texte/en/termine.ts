/** Calendar file and print list, in English. */
import type { Texte } from '../de/index.ts';
import { count } from './amount.ts';

export const termine: Texte['termine'] = {
  titel: 'Dates',
  erklaerung: 'Open deadlines and booked first interviews: as a file for your calendar, or as a list to print.',
  welche: 'Which rows',
  alle: 'All that the sheet shows now',
  dringende: 'Only the urgent ones, filtered as above',
  blaetter: 'All rows of the sheets checked together',
  namen: 'Write names into the calendar file',
  namenHilfe:
    'Names are social data. Without the tick the file holds nothing but customer number and what is due. Hidden rows stay out.',
  datei: 'Make calendar file',
  eintrag: {
    'frist-erstberatung': 'Deadline first interview',
    'frist-entscheidung': 'Deadline decision',
    erstberatung: 'First interview',
  },
  bereit: (n) =>
    n === 0
      ? 'In these rows no deadline is open and no first interview is booked. No file was made.'
      : `The calendar file with ${count(n, 'entry', 'entries')} is ready. Save it under "Dates".`,
  speichern: (name) => `Save ${name}`,
  alsText: 'Nothing is saved?',
  alsTextHilfe: (name) =>
    `Excel on a Mac saves no files from a pane. Copy this text into a text file with the name ${name}.`,
  inhalt: 'Content of the calendar file',
  eingefuegt: (n, blatt) =>
    n === 0
      ? 'In these rows no step is open. No sheet was added.'
      : `The sheet "${blatt}" with ${count(n, 'case', 'cases')} was added, each advisor on pages of their own.`,
};
