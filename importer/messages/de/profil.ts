/** What `neufall profil` says in German, writes and asks. Source: page 5. */
import { QUELLE_NAME, type Quelle } from '../../../core/fields/declarations.ts';
import type { Entscheidung } from '../../../core/vorschlag/kosten.ts';
import type { Grund } from '../../../core/vorschlag/spalten.ts';
import type { Dateibild } from '../../protokoll/einrichtung.ts';
import { zahl } from './menge.ts';

const liste = (worte: readonly string[]) => worte.join(', ');
const trennzeichen = (zeichen: string) => (zeichen === '\t' ? 'Tabulator' : `„${zeichen}“`);

/** Decisions without a field that they read. */
const OHNE: Readonly<Record<Entscheidung, string>> = {
  neufall: 'Neufall bleibt „zu prüfen“',
  zustaendigkeit: 'Zuständigkeit bleibt „prüfen“',
  erstberatung: 'Frist der Erstberatung nicht messbar',
  entscheidung: 'Frist der Entscheidung nicht messbar',
};

export const profil = {
  grund: {
    profil: 'so nennt sie das Profil',
    name: 'Überschrift der Vorgabe',
    synonym: 'bekannte Überschrift',
    aehnlich: 'ähnliche Überschrift',
    verwandt: 'verwandte Überschrift',
    form: 'Form der Werte',
    woerter: 'Wörter der Liste',
  } satisfies Readonly<Record<Grund, string>>,
  unpassend: 'die Werte passen nicht zum Feld',
  /** Comments of the file that is written. */
  datei: {
    kopf: [
      'Vorschlag von „neufall profil“. Bitte lesen Sie ihn durch: hinter jeder Zeile steht der Grund.',
      'Was hinter // steht, gilt nicht; nehmen Sie // weg, wenn es stimmt.',
    ],
    quelle: (datei: string, felder: number) => `aus „${datei}“, ${felder} Felder`,
    vielleicht: 'vielleicht',
    fremd: (titel: readonly string[]) => `nicht gebraucht: ${liste(titel)}`,
    wort: (wort: string, anzahl: number) => `„${wort}“ kommt ${zahl(anzahl)}-mal vor und ist unbekannt`,
  },
  /** Questions, each with its answers on arrow keys. */
  frage: {
    quelle: (datei: string) => `Aus welcher Quelle ist „${datei}“?`,
    keineQuelle: 'aus keiner: nicht in das Profil aufnehmen',
    spalte: (titel: string, form: string, datei: string) =>
      `Welches Feld ist die Spalte „${titel}“ (${form}) in „${datei}“?`,
    keinFeld: 'keines: die Spalte wird nicht gebraucht',
    wort: (feld: string, wort: string, anzahl: number) => `${feld}: Wofür steht „${wort}“ (${zahl(anzahl)}-mal)?`,
    keinWort: 'für nichts davon: bleibt unbekannt',
    konstante: (feld: string) => `„${feld}“ hat keine Spalte. Gilt für alle Fälle derselbe Wert?`,
    jaUeberall: (wert: string) => `ja: ${wert}`,
    keineKonstante: 'nein: bleibt unbekannt',
  },
  bericht: {
    datei: ({ datei, text, kopfzeile, saetze }: Dateibild, quelle: Quelle | undefined, felder: number, von: number) =>
      `„${datei}“: ${quelle === undefined ? 'keine Quelle erkannt' : `${QUELLE_NAME[quelle]} (${felder} Spalten zugeordnet; die Vorgabe hat ${von})`}, ${zahl(saetze)} Datensätze, Kopfzeile in Zeile ${kopfzeile}${text === undefined ? '' : `, Kodierung ${text.kodierung}, Trennzeichen ${trennzeichen(text.trennzeichen)}`}`,
    mappe: (datei: string) =>
      `  Hinweis: „neufall import“ liest CSV; speichern Sie „${datei}“ in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“.`,
    uebrig: (spalten: readonly string[]) => `  nicht gebraucht: ${liste(spalten)}`,
    uebrigSpalte: (titel: string, form: string, vielleicht: string | undefined) =>
      `„${titel}“ (${form}${vielleicht === undefined ? '' : `, vielleicht ${vielleicht}`})`,
    leer: 'leer',
    verschieden: (eine: string, andere: string, quelle: string) =>
      `Hinweis: „${eine}“ und „${andere}“ sind beide ${quelle}, haben aber verschiedene Kopfzeilen; „neufall import“ liest nur Dateien mit gleicher Kopfzeile als eine Quelle.`,
    ohneSpalte: 'Felder ohne Spalte und was ohne sie nicht geht:',
    /** Decisions, names of findings, rules of routes. */
    kosten: (
      feld: string,
      entscheidungen: readonly Entscheidung[],
      pruefungen: readonly string[],
      routen: readonly string[],
      konstante: string | undefined,
    ) =>
      `  ${feld}: ${
        [
          ...entscheidungen.map((eine) => OHNE[eine]),
          ...(pruefungen.length === 0 ? [] : [`nicht geprüft wird: ${liste(pruefungen)}`]),
          ...(routen.length === 0 ? [] : [`Regeln ${liste(routen)} gelten wie bei leerer Angabe`]),
        ].join('; ') || 'nur zur Anzeige'
      }${konstante === undefined ? '' : `; als Konstante möglich: „${konstante}“`}`,
    woerter: 'Unbekannte Wörter in Listenfeldern:',
    wort: (feld: string, wort: string, anzahl: number, vorschlag: string | undefined) =>
      `  ${feld}: „${wort}“ ${zahl(anzahl)}-mal${vorschlag === undefined ? ', kein Vorschlag' : `, steht für „${vorschlag}“`}`,
    weitere: (feld: string, anzahl: number) =>
      `  ${feld}: ${zahl(anzahl)} weitere Einträge, die keine Wörter der Liste sind`,
    ueberspringen: (muster: readonly string[]) =>
      `Zeilen, die keine Datensätze sind, werden übersprungen: ${liste(muster)}`,
    geschrieben: (pfad: string) => `Profil geschrieben: ${pfad}`,
    weiter: (befehl: string) => `Weiter mit: ${befehl}`,
    passt: (name: string) => `„${name}“ passt zu diesen Dateien.`,
    passtNicht: (name: string) => `„${name}“ passt nicht zu diesen Dateien.`,
  },
  leererOrdner: (pfad: string) =>
    `Im Ordner „${pfad}“ liegt weder eine *.csv-Datei noch eine Mappe; prüfen Sie den Pfad.`,
  keinKopf: (datei: string) =>
    `In den ersten 21 Zeilen von „${datei}“ steht keine Zeile, die eine Kopfzeile sein kann; prüfen Sie, ob die Datei Spaltenüberschriften hat.`,
  keineQuelle: (dateien: readonly string[]) =>
    `In ${dateien.map((datei) => `„${datei}“`).join(', ')} ist keine Quelle zu erkennen: es fehlt eine Spalte mit Kundennummern oder jede weitere bekannte Spalte. Prüfen Sie die Dateien.`,
  gibtEs: (pfad: string) => `Die Datei „${pfad}“ gibt es schon; nennen Sie mit --out eine andere oder löschen Sie sie.`,
  nichtGeschrieben: (pfad: string, code: string) =>
    `„${pfad}“ lässt sich nicht schreiben (${code}); prüfen Sie Pfad und Rechte.`,
};
