/** What a value in a JSON file may be, in German: also the descriptions in the JSON Schemas and in docs/konfiguration.md. */
import { LAENDER } from '../../../core/calendar/holidays.ts';
import { QUELLE_NAME, QUELLEN } from '../../../core/fields/declarations.ts';
import { SPRACHEN } from '../../../core/messages/index.ts';

const schalter = (was: string) => `true oder false: ${was}`;
const dateien = (name: string) => `eine Datei oder eine Liste von Dateien: ${name}-Exporte`;

export const erlaubt = {
  objekt: 'ein JSON-Objekt',
  /** By key of neufall.config.json. */
  konfiguration: {
    $schema: 'Pfad des JSON-Schemas, nur für den Editor',
    verbis: dateien(QUELLE_NAME.verbis),
    allegro: dateien(QUELLE_NAME.allegro),
    step: dateien(QUELLE_NAME.step),
    eingang: 'ein Ordner, aus dem alle *.csv gelesen werden',
    out: 'der Ordner für das Ergebnis',
    store:
      'die Datei des Verlaufs oder false (ohne Verlauf); ohne diese Angabe neufall.sqlite im Ordner der Konfiguration',
    namen_speichern: schalter('Nachname und Vorname im Verlauf'),
    profile: 'eine Profildatei (JSON)',
    regeln:
      'eine Datei oder eine Liste von Dateien mit Hausregeln (*.regeln.json), auch Muster wie regeln/*.regeln.json',
    stichtag: 'ein Tag als JJJJ-MM-TT oder TT.MM.JJJJ',
    land: `eines der Länder ${LAENDER.join(', ')}`,
    fail_on: 'fehler, warnung oder nie',
    lieferung: 'warnen oder anhalten: was mit einem Lauf geschieht, dessen Lieferung ungewöhnlich ist',
    pflicht: `eine Liste aus ${QUELLEN.join(', ')}: Quellen, ohne die ein Lauf nicht beginnt`,
    dateirechte: 'eigner oder umask: ob nur das Konto des Laufs lesen darf, was er schreibt, oder wen die umask lässt',
    mit_namen: schalter('Nachname und Vorname in faelle.csv'),
    json: schalter('ein JSON-Objekt auf der Standardausgabe'),
    quiet: schalter('keine Fortschrittsanzeige und keine Zusammenfassung'),
    log: 'eine Datei für das Protokoll (JSON-Zeilen)',
    lang: SPRACHEN.join(' oder '),
    silvester_frei: schalter('24.12. und 31.12. sind keine Arbeitstage'),
    zusatz_frei: 'eine Liste von Tagen, die zusätzlich keine Arbeitstage sind',
    zusatz_arbeitstage: 'eine Liste von Tagen, die in jedem Fall Arbeitstage sind',
    antragstag_zaehlt: schalter('der Antragstag zählt als erster Arbeitstag'),
    kleine_zahlen:
      '0 oder eine ganze Zahl von 3 bis 100: kleinere Werte sind im Bericht in dem verborgen, was zur Weitergabe bestimmt ist (0: keine)',
    weitergabe: 'woche, monat oder quartal: von welchen Zeiträumen es Zahlen zur Weitergabe gibt',
    alle_faelle: schalter('ein Blatt mit allen Fällen in bericht.xlsx'),
    vorwarnung: 'eine ganze Zahl von 0 bis 250: Arbeitstage bis zur Frist, ab denen „bald fällig“ gilt',
    ablehnung: 'pruefen, neufall oder bestand: was eine Ablehnung vor höchstens 182 Tagen bedeutet',
    atv_dauer: 'eine ganze Zahl von 5 bis 480: Minuten, die eine Erstberatung in einem ATV-Fenster dauert',
    online_antrag: 'wie-post oder offen: ob ein Online-Antrag ohne Vermerk zum Tag der Antragstellung den Postweg geht',
  },
  profil: {
    name: 'der Name des Profils, wie er in lauf.json steht',
    ueberschrift: 'eine Spaltenüberschrift oder eine Liste davon',
    wort: 'ein Wort oder eine Liste davon',
    muster:
      'ein Muster oder eine Liste davon mit mindestens einem Buchstaben oder einer Ziffer; * steht für beliebig viele Zeichen, ? für eines',
  },
  /** The values that a constant of a profile may have, by type of its field. */
  konstante: {
    /** Before the words of a list. */
    liste: 'eines der Wörter',
    jaNein: 'ja oder nein',
    text: 'ein Text',
    bgNummer: 'eine BG-Nummer (12345//1234567)',
    tagOderHaken: 'ein Tag (TT.MM.JJJJ) oder ein Haken (x)',
    tag: 'ein Tag (TT.MM.JJJJ)',
  },
};
