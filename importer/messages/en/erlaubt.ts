/** What a value in a JSON file may be, in English. */
import { LAENDER } from '../../../core/calendar/holidays.ts';
import { QUELLE_NAME, QUELLEN } from '../../../core/fields/declarations.ts';
import { SPRACHEN } from '../../../core/messages/index.ts';
import type { ErlaubtTexte } from '../erlaubt.ts';

const flag = (what: string) => `true or false: ${what}`;
const files = (name: string) => `a file or a list of files: ${name} exports`;

export const erlaubt: ErlaubtTexte = {
  objekt: 'a JSON object',
  konfiguration: {
    $schema: 'path of the JSON Schema, for the editor only',
    verbis: files(QUELLE_NAME.verbis),
    allegro: files(QUELLE_NAME.allegro),
    step: files(QUELLE_NAME.step),
    eingang: 'a folder of which every *.csv is read',
    out: 'the folder for the result',
    store:
      'the file of the history, or false (without history); without this key neufall.sqlite in the folder of the configuration',
    namen_speichern: flag('surname and first name in the history'),
    profile: 'a profile (JSON)',
    regeln: 'a file or a list of files of house rules (*.regeln.json), also patterns such as regeln/*.regeln.json',
    stichtag: 'a day as YYYY-MM-DD or DD.MM.YYYY',
    land: `one of the Länder ${LAENDER.join(', ')}`,
    fail_on: 'fehler, warnung or nie',
    lieferung: 'warnen or anhalten: what becomes of a run whose delivery is unusual',
    pflicht: `a list of ${QUELLEN.join(', ')}: sources without which a run does not begin`,
    dateirechte: 'eigner or umask: whether only the account of the run may read what it writes, or whom the umask lets',
    mit_namen: flag('surname and first name in faelle.csv'),
    json: flag('one JSON object on stdout'),
    quiet: flag('no progress and no summary'),
    log: 'a file for the log (JSON lines)',
    lang: SPRACHEN.join(' or '),
    silvester_frei: flag('24.12. and 31.12. are no working days'),
    zusatz_frei: 'a list of days that are no working days either',
    zusatz_arbeitstage: 'a list of days that are working days in any case',
    antragstag_zaehlt: flag('the day of application counts as the first working day'),
    kleine_zahlen:
      '0 or a whole number from 3 to 100: smaller values are hidden in what a report marks for passing on (0: none)',
    weitergabe: 'woche (week), monat (month) or quartal (quarter): of which periods there are figures for passing on',
    alle_faelle: flag('a sheet with all cases in bericht.xlsx'),
    vorwarnung: 'a whole number from 0 to 250: working days before the deadline from which “bald fällig” holds',
    ablehnung: 'pruefen, neufall or bestand: what a refusal at most 182 days ago means',
    atv_dauer: 'a whole number from 5 to 480: minutes that a first conversation takes in an ATV window',
    online_antrag:
      'wie-post or offen: whether an application online without a note on its day goes the way of one by post',
  },
  profil: {
    name: 'the name of the profile, as it stands in lauf.json',
    ueberschrift: 'a column header or a list of them',
    wort: 'a word or a list of them',
    muster:
      'a pattern or a list of them with at least one letter or digit; * stands for any number of characters, ? for one',
  },
  konstante: {
    liste: 'one of the words',
    jaNein: 'ja or nein',
    text: 'a text',
    bgNummer: 'a BG-Nummer (12345//1234567)',
    tagOderHaken: 'a day (DD.MM.YYYY) or a tick (x)',
    tag: 'a day (DD.MM.YYYY)',
  },
};
