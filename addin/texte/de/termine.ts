/** Calendar file and print list, in German. Source: page 6 "Termine". */
import type { Terminart } from '../../../core/termine/termine.ts';
import { zahl } from './menge.ts';

export const termine = {
  titel: 'Termine',
  erklaerung: 'Offene Fristen und gebuchte Erstberatungen: als Datei für Ihren Kalender, oder als Liste zum Drucken.',
  welche: 'Welche Zeilen',
  alle: 'Alle, die das Blatt gerade zeigt',
  dringende: 'Nur die dringenden, wie oben gefiltert',
  blaetter: 'Alle Zeilen der zusammen geprüften Blätter',
  namen: 'Namen in die Kalenderdatei schreiben',
  namenHilfe:
    'Namen sind Sozialdaten. Ohne Haken stehen in der Datei nur Kundennummer und was fällig ist. Ausgeblendete Zeilen kommen nicht mit.',
  datei: 'Kalenderdatei erstellen',
  /** What an entry of the calendar is called, before the Kundennummer. */
  eintrag: {
    'frist-erstberatung': 'Frist Erstberatung',
    'frist-entscheidung': 'Frist Entscheidung',
    erstberatung: 'Erstberatung',
  } satisfies Record<Terminart, string>,
  bereit: (n: number) =>
    n === 0
      ? 'In diesen Zeilen ist keine Frist offen und keine Erstberatung gebucht. Es wurde keine Datei erstellt.'
      : `Die Kalenderdatei mit ${zahl(n, 'Eintrag', 'Einträgen')} ist fertig. Speichern Sie sie unter „Termine“.`,
  speichern: (name: string) => `${name} speichern`,
  /** Where the Excel of a Mac saves no file. */
  alsText: 'Es wird nichts gespeichert?',
  alsTextHilfe: (name: string) =>
    `Excel auf dem Mac speichert keine Dateien aus einem Bereich. Kopieren Sie dann diesen Text in eine Textdatei mit dem Namen ${name}.`,
  inhalt: 'Inhalt der Kalenderdatei',
  eingefuegt: (n: number, blatt: string) =>
    n === 0
      ? 'In diesen Zeilen ist kein Schritt offen. Es wurde kein Blatt eingefügt.'
      : `Das Blatt „${blatt}“ mit ${zahl(n, 'Fall', 'Fällen')} ist eingefügt, jede Betreuung auf eigenen Seiten.`,
};
