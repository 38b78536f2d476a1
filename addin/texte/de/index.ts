/** The pane in German: what it says here, every language says. Words of the core come from core/messages. */
import type { Wie } from '../../../core/sheet/mapping.ts';
import type { Stufe } from '../../../core/sheet/summary.ts';
import type { Sortierung } from '../../actions/pruefung.ts';
import type { Phase } from '../../actions/zustand.ts';
import type { FaultKind, SheetState } from '../../excel/fault.ts';
import type { Title } from '../../excel/journal.ts';
import { abgleich } from './abgleich.ts';
import { blaetter, erledigt } from './blaetter.ts';
import { fuehrung } from './fuehrung.ts';
import { viele, zahl } from './menge.ts';
import { neufall } from './neufall.ts';
import { termine } from './termine.ts';

/** Row numbers that are named one by one; more are counted. */
const GENANNT = 10;
function aufzaehlung(zeilen: readonly number[]): string {
  const genannt = zeilen.slice(0, GENANNT).map(String);
  const weitere = zeilen.length - genannt.length;
  return new Intl.ListFormat('de-DE').format(weitere > 0 ? [...genannt, `${viele(weitere)} weiteren`] : genannt);
}

const zellen = (n: number) => zahl(n, 'Zelle', 'Zellen');

export const de = {
  ...fuehrung,
  /** For numbers. */
  sprache: 'de-DE',
  titel: 'Neufälle',
  reiter: {
    pruefen: 'Prüfen',
    zuordnung: 'Zuordnung',
    fall: 'Fall',
    einstellungen: 'Einstellungen',
  },
  aktion: {
    alles: 'Alles prüfen',
    markieren: 'Markieren',
    routen: 'Routen',
    fristen: 'Fristen prüfen',
    abgleich: 'Abgleich',
    neu: 'Neuer Neufall',
    uebersicht: 'Diagrammblatt einfügen',
    terminliste: 'Terminliste einfügen',
  } satisfies Record<Title['aktion'], string>,
  knopf: {
    rueckgaengig: 'Rückgängig',
    uebernehmen: 'Übernehmen',
    verwerfen: 'Verwerfen',
    abbrechen: 'Abbrechen',
    trotzdem: 'Trotzdem zurücknehmen',
    neuLesen: 'Blatt neu lesen',
  },
  phase: {
    lesen: 'Das Blatt wird gelesen.',
    pruefen: 'Die Zeilen werden geprüft.',
    schreiben: 'Die Ergebnisse werden geschrieben.',
  } satisfies Record<Phase, string>,
  aktionen: 'Aktionen',
  bereit: 'Bereit. Öffnen Sie das Blatt mit Ihrer Liste und wählen Sie eine Aktion.',
  ergebnis: {
    geschrieben: (aktion: string, n: number, behalten: number) =>
      `${aktion}: ${zellen(n)} geschrieben.${behalten > 0 ? ` ${zellen(behalten)}, die von Hand geändert waren, ${behalten === 1 ? 'blieb' : 'blieben'} stehen.` : ''}`,
    nichtsZuTun: (aktion: string) => `${aktion}: Alle Ergebnisse stehen schon so im Blatt; es wurde nichts geändert.`,
    verworfen: 'Verworfen. Am Blatt wurde nichts geändert.',
    abgebrochen: 'Abgebrochen. Am Blatt wurde nichts geändert.',
    zurueckgenommen: (blatt: string) => `Die letzte Aktion auf dem Blatt „${blatt}“ wurde zurückgenommen.`,
    uebersicht: (blatt: string) => `Das Blatt „${blatt}“ mit den Diagrammen ist eingefügt.`,
    zuVieleGeaendert: (n: number) =>
      `${zahl(n, 'Zeile wurde', 'Zeilen wurden')} auf einmal geändert: zu viele für den Live-Modus. Drücken Sie „Alles prüfen“.`,
  },
  fault: {
    'kein-excel':
      'Diese Seite arbeitet nur in Excel. Öffnen Sie Ihre Liste in Excel und dort auf der Registerkarte Start „Bereich öffnen“.',
    geschuetzt:
      'Das Blatt ist geschützt. Heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben) und versuchen Sie es noch einmal.',
    'mappe-geschuetzt':
      'Die Mappe ist geschützt. Heben Sie den Schutz der Arbeitsmappe auf und versuchen Sie es noch einmal.',
    schreibgeschuetzt:
      'Die Mappe ist schreibgeschützt geöffnet. Öffnen Sie sie zum Bearbeiten oder speichern Sie eine Kopie und arbeiten Sie dort.',
    gefiltert:
      'Dieses Excel hat in ausgeblendete Zeilen nicht das geschrieben, was dort stehen soll. Heben Sie den Filter auf (Daten, Filter löschen), blenden Sie alle Zeilen ein und versuchen Sie es noch einmal.',
    zellbearbeitung:
      'In einer Zelle wird gerade getippt. Schließen Sie die Eingabe mit Enter oder Esc ab und versuchen Sie es noch einmal.',
    verbindung:
      'Die Verbindung zu Excel ist abgerissen, oder Excel meldet einen inneren Fehler. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    'zu-alt': 'Dieses Excel ist zu alt. Das Add-in braucht Excel 2021, Microsoft 365 oder Excel im Web.',
    'zu-gross':
      'Das Blatt enthält zu lange Texte für eine Anfrage an Excel. Teilen Sie die Liste auf mehrere Blätter auf.',
    'zu-viele-zeilen':
      'Das Blatt ist zu groß: höchstens 100.000 Zeilen und 300 Spalten. Teilen Sie die Liste auf mehrere Blätter auf.',
    'kein-kopf':
      'In den ersten 30 Zeilen steht keine Kopfzeile mit Kundennummer oder BG-Nummer und mindestens zwei weiteren bekannten Spalten. Öffnen Sie das Blatt mit Ihrer Liste, oder prüfen Sie die Überschriften.',
    leer: 'Das Blatt ist leer. Öffnen Sie das Blatt mit Ihrer Liste und versuchen Sie es noch einmal.',
    'blatt-fehlt':
      'Das Blatt gibt es nicht mehr. Öffnen Sie das Blatt mit Ihrer Liste und versuchen Sie es noch einmal.',
    verschoben: 'Seitdem wurden Zeilen oder Spalten verschoben. Prüfen Sie das Blatt noch einmal.',
    'keine-zeilen':
      'Unter der Kopfzeile steht keine Zeile mit Daten. Öffnen Sie das Blatt mit Ihrer Liste und versuchen Sie es noch einmal.',
    nebeneinander:
      'Neben dieser Liste steht eine zweite, und rechts von ihr ist kein Platz in der Tabelle. Welche Ergebnisspalte zu welcher Liste gehört, wäre nicht zu erkennen. Setzen Sie jede Liste auf ein eigenes Blatt oder untereinander.',
    'kein-platz':
      'Unter der Liste steht etwas, das Excel nicht nach unten rücken kann, zum Beispiel eine zweite Tabelle. Schaffen Sie unter der Liste Platz und versuchen Sie es noch einmal.',
    unterbrochen:
      'Eine frühere Aktion wurde unterbrochen, und das Blatt ist nur zum Teil beschrieben. Drücken Sie „Rückgängig“, dann ist es wie vorher.',
    'nichts-rueckgaengig': 'Es gibt nichts, was zurückgenommen werden könnte.',
    unbekannt:
      'Excel hat die Anfrage abgelehnt. Versuchen Sie es noch einmal; bleibt es dabei, melden Sie es Ihrer IT.',
  } satisfies Record<FaultKind, string>,
  sheetState: {
    unveraendert: 'Am Blatt wurde nichts geändert.',
    zurueckgenommen: 'Was schon geschrieben war, wurde zurückgenommen: Das Blatt ist wie vorher.',
    teilweise:
      'Das Blatt ist möglicherweise nur zum Teil beschrieben. Drücken Sie „Rückgängig“, sobald Excel wieder antwortet.',
  } satisfies Record<Exclude<SheetState, 'zeilen-offen'>, string>,
  zeilenOffen: (zeilen: readonly number[]) =>
    `Die Ergebnisse in ${zeilen.length === 1 ? 'Zeile' : 'den Zeilen'} ${aufzaehlung(zeilen)} sind deshalb vielleicht nicht auf dem neuen Stand. Drücken Sie „Alles prüfen“.`,
  /** What was decided, and how. */
  gespeichert: (was: string, wert: string) => `${was}: ${wert}. Das ist in der Mappe gespeichert.`,
  nichtGespeichert: 'Die Änderung ist nicht gespeichert; es gilt, was im Bereich steht.',
  frageRueckgaengig: (zeilen: readonly number[]) =>
    `Seit der letzten Aktion wurden Ergebniszellen geändert, oder mehrere Zeilen einer Nummer lassen sich nicht mehr unterscheiden, und zwar in ${zeilen.length === 1 ? 'Zeile' : 'den Zeilen'} ${aufzaehlung(zeilen)}. Wenn Sie trotzdem zurücknehmen, gehen solche Änderungen verloren, und gleiche Nummern gelten in ihrer jetzigen Reihenfolge.`,
  /** What Rückgängig would take back: an action or the chart sheet, and where. */
  naechstes: (was: string, blatt: string) => `„Rückgängig“ nimmt „${was}“ auf dem Blatt „${blatt}“ zurück.`,
  nichtsZurueck: 'Es gibt nichts zurückzunehmen.',
  hinweis: {
    stichtag: (tag: string) => `Beurteilt wird auf den ${tag}, nicht auf heute.`,
    heuteNehmen: 'Heute nehmen',
    veraltet: 'Seit der Prüfung wurde die Liste geändert. Zahlen und dringende Zeilen sind von vorher.',
    neuPruefen: 'Neu prüfen',
    /** Another list begins in this row. */
    weitereListe: (zeile: number) =>
      `Ab Zeile ${zeile} steht eine zweite Liste. Sie wurde nicht geprüft; setzen Sie sie auf ein eigenes Blatt.`,
  },
  vorschau: {
    titel: 'Vorschau',
    zeilen: (n: number, blatt: string, tabelle: string | undefined) =>
      `${zahl(n, 'Zeile', 'Zeilen')} auf dem Blatt „${blatt}“${tabelle === undefined ? '' : `, Tabelle „${tabelle}“`} geprüft.`,
    aendern: (n: number) =>
      n === 0
        ? 'Keine Zelle bekommt einen neuen Wert.'
        : `${zellen(n)} ${n === 1 ? 'bekommt einen neuen Wert' : 'bekommen neue Werte'}.`,
    neueSpalten: (namen: readonly string[]) =>
      namen.length > 3
        ? `Angehängt werden ${namen.length} Spalten, von „${namen[0]}“ bis „${namen.at(-1)}“.`
        : `${namen.length === 1 ? 'Angehängt wird die Spalte' : 'Angehängt werden die Spalten'} ${namen.join(', ')}.`,
    /** What becomes of the answers when a person sorts; nothing where they stay beside their rows anyway. */
    sortierung: {
      erweitern:
        'Der Filter des Blatts wird über die Ergebnisspalten erweitert, damit sie beim Sortieren bei ihren Zeilen bleiben.',
      filter:
        'Achtung: Der Filter des Blatts lässt sich nicht über die Ergebnisspalten erweitern. Sortieren Sie nicht mit seinen Pfeilen, sonst stehen die Ergebnisse neben anderen Zeilen. Heben Sie den Filter besser auf, prüfen Sie, und setzen Sie ihn neu.',
      tabelle:
        'Achtung: Rechts der Tabelle ist kein Platz, die Ergebnisspalten stehen deshalb außerhalb. Sortieren Sie nicht mit den Pfeilen der Tabelle, sonst stehen die Ergebnisse neben anderen Zeilen. Setzen Sie besser auf ein eigenes Blatt, was rechts der Tabelle steht.',
    } satisfies Record<Exclude<Sortierung['art'], 'haelt'>, string>,
    beispiele: 'Die ersten Zeilen',
    zeile: 'Zeile',
    mehrdeutig:
      'Für die folgenden Felder passt mehr als eine Spalte. Wählen Sie, welche gilt; das wird in der Mappe gemerkt. Ohne Wahl gilt bei Übernehmen die zuerst genannte.',
    mehrdeutigKurz: (felder: readonly string[]) => `Mehrere Spalten passen für: ${felder.join(', ')}.`,
    vonHand: (n: number) =>
      `${zellen(n)} ${n === 1 ? 'wurde' : 'wurden'} seit dem letzten Schreiben von Hand geändert und ${n === 1 ? 'bleibt' : 'bleiben'} stehen, wenn Sie nichts anderes wählen:`,
    vonHandKurz: (n: number) => `${zellen(n)} ${n === 1 ? 'ist' : 'sind'} von Hand geändert.`,
    vonHandZeile: (zeile: number, spalte: string, alt: string, neu: string) =>
      `Zeile ${zeile}, ${spalte}: steht „${alt}“, geprüft „${neu}“`,
    weitere: (n: number) => `und ${viele(n)} weitere`,
    ueberschreiben: 'Auch diese Zellen überschreiben',
    leer: 'leer',
  },
  zahlen: {
    titel: 'Ergebnis',
    kurz: (zeilen: number, ja: number, pruefen: number) =>
      `${zahl(zeilen, 'Zeile', 'Zeilen')}: ${zahl(ja, 'Neufall', 'Neufälle')}, ${viele(pruefen)} zu prüfen.`,
    neufall: 'Neufall',
    stelle: 'Zuständig',
    befunde: 'Befunde',
  },
  dringend: {
    stufe: {
      überfällig: 'überfällig',
      'bald fällig': 'bald fällig',
      prüfen: 'Neufall prüfen',
      fehler: 'Fehler in der Zeile',
    } satisfies Record<Stufe, string>,
    fristName: { Erstberatung: 'Erstberatung', Entscheidung: 'Entscheidung' },
  },
  termine,
  blaetter,
  erledigt,
  neufall,
  annahmen: {
    titel: 'Angenommen',
    zeile: (feld: string, regeln: string) =>
      `Die Spalte „${feld}“ fehlt und zählt als leer; die Zuständigkeit nach ${regeln} kann dadurch anders sein.`,
  },
  nichtGeprueft: {
    titel: 'Nicht geprüft, weil Spalten fehlen',
    zeile: (check: string, felder: string) => `${check}: es fehlt ${felder}`,
  },
  zuordnung: {
    titel: (blatt: string) => `Spalten auf dem Blatt „${blatt}“`,
    erklaerung:
      'Jede Zeile nennt ein Feld und die Spalte, aus der es kommt. Ändern Sie, was nicht stimmt; das wird in der Mappe gemerkt.',
    keineListe: 'Noch wurde keine Liste gelesen.',
    keineSpalte: 'keine Spalte',
    /** How sure it is, in words. */
    sicher: {
      exakt: 'Die Überschrift stimmt genau.',
      Synonym: 'Die Überschrift ist eine andere Schreibweise.',
      gemerkt: 'So gewählt und gemerkt.',
      'von Hand': 'Von Hand gewählt.',
    } satisfies Record<Wie, string>,
    mehrdeutig: (spalten: readonly string[]) => `Mehrere Spalten passen: ${spalten.join(', ')}. Bitte wählen Sie eine.`,
    offen: (spalte: string) => `${spalte}, noch offen`,
    ohneSpalte: (n: number) => `Felder ohne Spalte (${n})`,
    vorgabe: (feld: string) => `Vorgabe für ${feld}`,
    keineVorgabe: 'keine Vorgabe',
    falscheVorgabe: 'Diese Vorgabe passt nicht zum Feld und wird nicht beachtet.',
    unbenutzt: (spalten: readonly string[]) => `Nicht benutzte Spalten: ${spalten.join(', ')}.`,
    zugeordnet: (n: number) => `Felder mit Spalte (${n})`,
    /** Fields without a column, by what they are for. */
    gruppe: {
      grundlage: 'Ohne sie lässt sich nicht entscheiden',
      zustaendigkeit: 'Für die Zuständigkeit',
      fristen: 'Für Fristen und den Vorgang',
      person: 'Zur Person und zum Haus',
      weitere: 'Für weitere Prüfungen',
    },
    woerter: (n: number) => `Eigene Wörter (${n})`,
    wort: (wort: string, steht: string) => `„${wort}“ heißt ${steht}`,
    bleibtUnbekannt: 'nichts und wird nicht mehr gefragt',
    wortVergessen: (wort: string) => `„${wort}“ vergessen`,
  },
  fall: {
    titel: (zeile: number, nummer: string) => `Zeile ${zeile}${nummer === '' ? '' : `: ${nummer}`}`,
    keinFall:
      'Wählen Sie im Blatt eine Zeile Ihrer Liste aus; hier steht dann, wie über sie entschieden wurde und warum.',
    anderesBlatt: 'Auf diesem Blatt wurde keine Liste erkannt.',
    regel: (regel: string) => `Regel ${regel}`,
  },
  /** The rules of the house in Einstellungen. */
  hausregeln: {
    titel: 'Hausregeln',
    keine: 'Es gelten die eingebauten Dokumente, ohne Hausregeln.',
    ausgeliefert: (name: string) => `${name}, für alle bereitgestellt`,
    dieserMappe: (name: string, tag: string) => `${name}, in diese Mappe geladen am ${tag}`,
    laden: 'Hausregeln in diese Mappe laden (*.regeln.json)',
    hilfe:
      'Die Datei wird geprüft und bleibt in der Mappe; ein Dokument mit derselben Nummer ersetzt das bereitgestellte.',
    entfernen: 'Hausregeln aus dieser Mappe entfernen',
    geladen: (name: string) => `${name} ist geladen und gilt ab der nächsten Prüfung.`,
    entfernt: 'Die Hausregeln dieser Mappe sind entfernt.',
    nichtGeladen: (zeilen: readonly string[]) =>
      `Die Datei wurde nicht geladen, es gelten die bisherigen Regeln. ${zeilen.join(' ')}`,
    /** Files beside the pane, or that of the workbook, are wrong: the last good rules go on. */
    falsch:
      'Die Hausregeln enthalten Fehler; es gelten die letzten, die in Ordnung waren. Näheres steht unter Einstellungen.',
  },
  einstellungen: {
    liste: 'Stichtag und Land',
    stichtag: 'Stichtag',
    stichtagHilfe: 'Ohne andere Angabe gilt immer der heutige Tag.',
    land: 'Land',
    verhalten: 'Verhalten',
    ohneRueckfrage: 'Ohne Rückfrage schreiben',
    live: 'Live-Modus',
    liveHilfe: 'Eine geänderte Zeile wird sofort neu geprüft. Neue Spalten hängt der Live-Modus nicht an.',
    arbeitstage: 'Arbeitstage',
    silvester: '24.12. und 31.12. sind frei',
    zusatzFrei: 'Zusätzlich freie Tage',
    zusatzArbeitstage: 'Zusätzliche Arbeitstage',
    tageHilfe: 'Tage in der Form TT.MM.JJJJ, durch Komma getrennt.',
    fristen: 'Fristen',
    antragstag: 'Der Tag des Antrags zählt als erster Arbeitstag',
    vorwarnung: 'Bald fällig ab so vielen Arbeitstagen',
    atvDauer: 'Minuten einer Erstberatung im ATV-Fenster',
    ablehnung: 'Eine Ablehnung, die nicht lange genug zurückliegt, bedeutet',
    ablehnungWort: { pruefen: 'prüfen', neufall: 'Neufall', bestand: 'kein Neufall' },
    onlineAntrag: 'Ein Online-Antrag ohne Vermerk zum Tag der Antragstellung',
    onlineAntragWort: { 'wie-post': 'geht den Postweg', offen: 'ist nicht geregelt' },
    /** A reference day that is not fixed. */
    heute: 'der heutige Tag',
    /** No days. */
    keine: 'keine',
    einAus: (an: boolean): string => (an ? 'ein' : 'aus'),
    falscheTage: (wort: string) => `„${wort}“ ist kein Tag in der Form TT.MM.JJJJ. Es wurde nichts gespeichert.`,
  },
  abgleich,
};

/** The texts that every language fills completely. */
export type Texte = typeof de;
