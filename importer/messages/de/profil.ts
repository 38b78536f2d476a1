/** What `neufall profil` says in German. */
import { QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { Entscheidung } from '../../../core/vorschlag/kosten.ts';
import type { ProfilTexte } from '../profil.ts';
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

export const profil: ProfilTexte = {
  help: {
    summary: 'schlägt aus fremden Exporten ein Profil vor: Quelle, Spalten, Wörter; oder prüft eines',
    dateien: 'Exporte (CSV), Mappen (.xlsx) oder ein Ordner damit, am besten von jeder Quelle eine Datei',
    out: 'Profildatei, die geschrieben wird; Vorgabe: haus.profil.json',
    ja: 'fragt nichts und schreibt den Vorschlag mit Kommentaren',
    pruefen: 'prüft dieses Profil an den Dateien und schreibt nichts',
    json: 'schreibt ein JSON-Objekt auf die Standardausgabe und fragt nichts',
  },
  grund: {
    profil: 'so nennt sie das Profil',
    name: 'Überschrift der Vorgabe',
    synonym: 'bekannte Überschrift',
    aehnlich: 'ähnliche Überschrift',
    verwandt: 'verwandte Überschrift',
    form: 'Form der Werte',
    woerter: 'Wörter der Liste',
  },
  unpassend: 'die Werte passen nicht zum Feld',
  datei: {
    kopf: [
      'Vorschlag von „neufall profil“. Bitte lesen Sie ihn durch: hinter jeder Zeile steht der Grund.',
      'Was hinter // steht, gilt nicht; nehmen Sie // weg, wenn es stimmt.',
    ],
    quelle: (datei, felder) => `aus „${datei}“, ${felder} Felder`,
    vielleicht: 'vielleicht',
    fremd: (titel) => `nicht gebraucht: ${liste(titel)}`,
    wort: (wort, anzahl) => `„${wort}“ kommt ${zahl(anzahl)}-mal vor und ist unbekannt`,
  },
  frage: {
    quelle: (datei) => `Aus welcher Quelle ist „${datei}“?`,
    keineQuelle: 'aus keiner: nicht in das Profil aufnehmen',
    spalte: (titel, form, datei) => `Welches Feld ist die Spalte „${titel}“ (${form}) in „${datei}“?`,
    keinFeld: 'keines: die Spalte wird nicht gebraucht',
    wort: (feld, wort, anzahl) => `${feld}: Wofür steht „${wort}“ (${zahl(anzahl)}-mal)?`,
    keinWort: 'für nichts davon: bleibt unbekannt',
    konstante: (feld) => `„${feld}“ hat keine Spalte. Gilt für alle Fälle derselbe Wert?`,
    jaUeberall: (wert) => `ja: ${wert}`,
    keineKonstante: 'nein: bleibt unbekannt',
  },
  bericht: {
    datei: ({ datei, text, kopfzeile, saetze }, quelle, felder, von) =>
      `„${datei}“: ${quelle === undefined ? 'keine Quelle erkannt' : `${QUELLE_NAME[quelle]} (${felder} Spalten zugeordnet; die Vorgabe hat ${von})`}, ${zahl(saetze)} Datensätze, Kopfzeile in Zeile ${kopfzeile}${text === undefined ? '' : `, Kodierung ${text.kodierung}, Trennzeichen ${trennzeichen(text.trennzeichen)}`}`,
    mappe: (datei) =>
      `  Hinweis: „neufall import“ liest CSV; speichern Sie „${datei}“ in Excel als „CSV UTF-8 (durch Trennzeichen getrennt)“.`,
    uebrig: (spalten) => `  nicht gebraucht: ${liste(spalten)}`,
    uebrigSpalte: (titel, form, vielleicht) =>
      `„${titel}“ (${form}${vielleicht === undefined ? '' : `, vielleicht ${vielleicht}`})`,
    leer: 'leer',
    verschieden: (eine, andere, quelle) =>
      `Hinweis: „${eine}“ und „${andere}“ sind beide ${quelle}, haben aber verschiedene Kopfzeilen; „neufall import“ liest nur Dateien mit gleicher Kopfzeile als eine Quelle.`,
    ohneSpalte: 'Felder ohne Spalte und was ohne sie nicht geht:',
    kosten: (feld, entscheidungen, pruefungen, routen, konstante) =>
      `  ${feld}: ${
        [
          ...entscheidungen.map((eine) => OHNE[eine]),
          ...(pruefungen.length === 0 ? [] : [`nicht geprüft wird: ${liste(pruefungen)}`]),
          ...(routen.length === 0 ? [] : [`Regeln ${liste(routen)} gelten wie bei leerer Angabe`]),
        ].join('; ') || 'nur zur Anzeige'
      }${konstante === undefined ? '' : `; als Konstante möglich: „${konstante}“`}`,
    woerter: 'Unbekannte Wörter in Listenfeldern:',
    wort: (feld, wort, anzahl, vorschlag) =>
      `  ${feld}: „${wort}“ ${zahl(anzahl)}-mal${vorschlag === undefined ? ', kein Vorschlag' : `, steht für „${vorschlag}“`}`,
    weitere: (feld, anzahl) => `  ${feld}: ${zahl(anzahl)} weitere Einträge, die keine Wörter der Liste sind`,
    ueberspringen: (muster) => `Zeilen, die keine Datensätze sind, werden übersprungen: ${liste(muster)}`,
    geschrieben: (pfad) => `Profil geschrieben: ${pfad}`,
    weiter: (befehl) => `Weiter mit: ${befehl}`,
    passt: (name) => `„${name}“ passt zu diesen Dateien.`,
    passtNicht: (name) => `„${name}“ passt nicht zu diesen Dateien.`,
  },
  leererOrdner: (pfad) => `Im Ordner „${pfad}“ liegt weder eine *.csv-Datei noch eine Mappe; prüfen Sie den Pfad.`,
  keinKopf: (datei) =>
    `In den ersten 21 Zeilen von „${datei}“ steht keine Zeile, die eine Kopfzeile sein kann; prüfen Sie, ob die Datei Spaltenüberschriften hat.`,
  keineQuelle: (dateien) =>
    `In ${dateien.map((datei) => `„${datei}“`).join(', ')} ist keine Quelle zu erkennen: es fehlt eine Spalte mit Kundennummern oder jede weitere bekannte Spalte. Prüfen Sie die Dateien.`,
  gibtEs: (pfad) => `Die Datei „${pfad}“ gibt es schon; nennen Sie mit --out eine andere oder löschen Sie sie.`,
  nichtGeschrieben: (pfad, code) => `„${pfad}“ lässt sich nicht schreiben (${code}); prüfen Sie Pfad und Rechte.`,
};
