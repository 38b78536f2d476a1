/** What the pane says of calendar file and print list, in both languages. Source: page 6 "Termine". */
import type { Terminart } from '../../core/termine/termine.ts';

export interface TermineTexte {
  readonly titel: string;
  readonly erklaerung: string;
  readonly welche: string;
  readonly alle: string;
  readonly dringende: string;
  readonly namen: string;
  readonly namenHilfe: string;
  readonly datei: string;
  /** What an entry of the calendar is called, before the Kundennummer. */
  readonly eintrag: Readonly<Record<Terminart, string>>;
  readonly bereit: (eintraege: number) => string;
  readonly speichern: (name: string) => string;
  /** Where the Excel of a Mac saves no file. */
  readonly alsText: string;
  readonly alsTextHilfe: (name: string) => string;
  readonly inhalt: string;
  readonly eingefuegt: (zeilen: number, blatt: string) => string;
}

const zahl = (n: number, eins: string, viele: string) => `${n.toLocaleString('de-DE')} ${n === 1 ? eins : viele}`;
const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

export const termineDe: TermineTexte = {
  titel: 'Termine',
  erklaerung: 'Offene Fristen und gebuchte Erstberatungen: als Datei für Ihren Kalender, oder als Liste zum Drucken.',
  welche: 'Welche Zeilen',
  alle: 'Alle, die das Blatt gerade zeigt',
  dringende: 'Nur die dringenden von oben',
  namen: 'Namen in die Kalenderdatei schreiben',
  namenHilfe:
    'Namen sind Sozialdaten. Ohne Haken stehen in der Datei nur Kundennummer und was fällig ist. Ausgeblendete Zeilen kommen nicht mit.',
  datei: 'Kalenderdatei erstellen',
  eintrag: {
    'frist-erstberatung': 'Frist Erstberatung',
    'frist-entscheidung': 'Frist Entscheidung',
    erstberatung: 'Erstberatung',
  },
  bereit: (n) =>
    n === 0
      ? 'In diesen Zeilen ist keine Frist offen und keine Erstberatung gebucht. Es wurde keine Datei erstellt.'
      : `Die Kalenderdatei mit ${zahl(n, 'Eintrag', 'Einträgen')} ist fertig. Speichern Sie sie unter „Termine“.`,
  speichern: (name) => `${name} speichern`,
  alsText: 'Es wird nichts gespeichert?',
  alsTextHilfe: (name) =>
    `Excel auf dem Mac speichert keine Dateien aus einem Bereich. Kopieren Sie dann diesen Text in eine Textdatei mit dem Namen ${name}.`,
  inhalt: 'Inhalt der Kalenderdatei',
  eingefuegt: (n, blatt) =>
    n === 0
      ? 'In diesen Zeilen ist kein Schritt offen. Es wurde kein Blatt eingefügt.'
      : `Das Blatt „${blatt}“ mit ${zahl(n, 'Fall', 'Fällen')} ist eingefügt, jede Betreuung auf eigenen Seiten.`,
};

export const termineEn: TermineTexte = {
  titel: 'Dates',
  erklaerung: 'Open deadlines and booked first interviews: as a file for your calendar, or as a list to print.',
  welche: 'Which rows',
  alle: 'All that the sheet shows now',
  dringende: 'Only the urgent ones above',
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
