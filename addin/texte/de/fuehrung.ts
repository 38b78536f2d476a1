/** Where the pane leads, in German. */
import type { FuehrungTexte } from '../fuehrung.ts';
import { viele, zahl } from './menge.ts';

const und = (worte: readonly string[]) => new Intl.ListFormat('de-DE').format(worte);

export const fuehrung: FuehrungTexte = {
  fortschritt: 'Fortschritt',
  leitfaden: {
    titel: 'Diese Liste kurz einrichten',
    einleitung: 'Was Sie hier antworten, wird in der Mappe gemerkt. Sie werden nur noch nach Neuem gefragt.',
    annehmen: (n) => (n === 1 ? 'Vorschlag annehmen' : `Alle ${viele(n)} Vorschläge annehmen`),
    soLassen: 'Rest so lassen',
    soLassenHilfe: 'Dann fragt hier niemand mehr danach.',
    gemerkt: (was, wert) => `${was}: ${wert}. Das ist in der Mappe gemerkt.`,
    alleGemerkt: (n) => `${zahl(n, 'Vorschlag ist', 'Vorschläge sind')} angenommen und in der Mappe gemerkt.`,
    gelassen: 'Der Rest bleibt, wie er ist. Das ist in der Mappe gemerkt.',
    erkannt: (n) => zahl(n, 'Spalte erkannt', 'Spalten erkannt'),
    erkannteSpalte: (spalte, feld) => `${spalte}: ${feld}`,
    spalten: (n) => `Neue Spalten (${viele(n)})`,
    spaltenHilfe: 'Diese Spalten benutzt noch niemand.',
    spalte: (kopf, buchstabe) => `„${kopf}“ (${buchstabe})`,
    vielleicht: (feld) => `ist ${feld}`,
    spalteWaehlen: (kopf) => `Wofür steht die Spalte „${kopf}“?`,
    ohneVorschlag: (koepfe) => `Nicht benutzt und ohne Vorschlag: ${koepfe.join(', ')}.`,
    nichtBenutzen: 'nicht benutzen',
    anderes: 'etwas anderes …',
    felder: (n) => `Fehlende Angaben (${viele(n)})`,
    felderHilfe: 'Ohne sie lässt sich nicht entscheiden.',
    fehltIn: (n, alle) =>
      alle ? `fehlt in allen ${zahl(n, 'Zeile', 'Zeilen')}` : `fehlt in ${zahl(n, 'Zeile', 'Zeilen')}`,
    konstante: { rechtskreis: 'alle SGB II', anliegen: 'alle Neuantrag', aufenthalt_de: 'alle in Deutschland' },
    ausSpalte: (kopf) => `steht in „${kopf}“`,
    feldWaehlen: (feld) => `Woher kommt „${feld}“?`,
    spalteNehmen: 'Spalte wählen …',
    woerter: (n) => `Unbekannte Wörter (${viele(n)})`,
    woerterHilfe: 'Diese Wörter kennt keine Liste.',
    wort: (wort, feld, n) => `„${wort}“ in ${feld}, ${viele(n)}-mal`,
    bedeutet: (wort) => `heißt ${wort}`,
    wortWaehlen: (wort) => `Was heißt „${wort}“?`,
    bleibtUnbekannt: 'bleibt unbekannt',
    zellen: (n) => `Nicht lesbare Zellen (${viele(n)})`,
    zellenHilfe: 'Sie zählen als leer. Ein Klick springt zur Zelle.',
    zelle: (adresse, feld, text) => `${adresse}, ${feld}: „${text}“`,
    mehr: (naechste, noch) => `${viele(naechste)} weitere zeigen (noch ${viele(noch)})`,
  },
  uebersicht: {
    kacheln: 'Zeilen nach Stand; ein Klick zeigt nur diese',
    stufe: { überfällig: 'überfällig', 'bald fällig': 'bald fällig', prüfen: 'zu prüfen', fehler: 'mit Fehler' },
    nichtsGeprueft: (n) => `Es konnte nichts geprüft werden (${zahl(n, 'Zeile', 'Zeilen')}).`,
    nichtBekannt: (felder) => `In keiner Zeile ist bekannt: ${und(felder)}.`,
    nichtsGeprueftRat:
      'Geben Sie oben oder unter „Zuordnung“ die Spalte an, oder eine Angabe, die für alle Zeilen gilt, und prüfen Sie noch einmal.',
    ungeklaert: (n) =>
      `${zahl(n, 'Zeile zählt', 'Zeilen zählen')} als „entfällt“, weil Rechtskreis oder Anliegen fehlt. Geprüft ist dort nichts.`,
    titel: (gezeigt, alle) =>
      gezeigt === alle
        ? `Dringende Zeilen (${viele(alle)})`
        : `Dringende Zeilen (${viele(gezeigt)} von ${viele(alle)})`,
    keine: 'Keine Zeile ist dringend.',
    keineMessbar: (n) =>
      `Keine Zeile ist dringend, soweit es sich messen lässt: Bei ${zahl(n, 'Zeile', 'Zeilen')} fehlen Angaben für die Fristen.`,
    keineTreffer: 'Keine dringende Zeile passt zu dieser Auswahl.',
    filter: 'Auswahl',
    wer: 'Wer',
    team: 'Team',
    betreuer: 'Betreuer',
    alle: 'alle',
    niemand: 'nicht eingetragen',
    filterLoeschen: 'Alle zeigen',
    schrittBis: (tag) => `Schritt bis ${tag}`,
    zeile: (zeile, nummer) => `Zeile ${zeile}${nummer === '' ? '' : `, ${nummer}`}`,
    frist: (name, faellig, rest) =>
      rest < 0
        ? `${name} bis ${faellig}, seit ${zahl(-rest, 'Arbeitstag', 'Arbeitstagen')} vorbei`
        : `${name} bis ${faellig}, noch ${zahl(rest, 'Arbeitstag', 'Arbeitstage')}`,
    weitere: (naechste, noch) => `${viele(naechste)} weitere zeigen (noch ${viele(noch)})`,
    stand: 'Fristen nach Stand',
    standSpalte: 'Stand',
    dringend: (ueberfaellig, bald) => `${viele(ueberfaellig)} überfällig, ${viele(bald)} bald fällig.`,
  },
  urteile: {
    naechster: 'Nächster Schritt',
    urteile: 'Entscheidungen',
    befunde: (n) => (n === 0 ? 'Keine Befunde' : `Befunde (${viele(n)})`),
    vorgang: 'Vorgang',
    warum: 'Warum?',
    erstZellen: (zellen) =>
      `Berichtigen Sie zuerst ${zellen.length === 1 ? 'die Zelle' : 'die Zellen'} ${und(zellen)}: Was dort steht, zählt bis dahin als leer.`,
  },
  hilfe: {
    titel: 'Hilfe und Farben',
    schritte: [
      '„Alles prüfen“ liest die Liste und zeigt, was herauskommt. Geschrieben ist dann noch nichts.',
      '„Übernehmen“ schreibt die Antworten in eigene Spalten rechts der Liste. Ihre eigenen Spalten bleiben, wie sie sind.',
      'Ein Klick auf eine dringende Zeile springt dorthin. Unter „Fall“ steht, was zu tun ist und warum.',
      '„Neuer Neufall“ hängt einen Fall an die Liste an. „Termine“ macht eine Kalenderdatei oder eine Liste zum Drucken.',
      '„Rückgängig“ nimmt den letzten Schritt zurück, auch später.',
    ],
    farben: 'Was die Farben und Zeichen heißen',
    farbe: [
      ['überfällig', 'überfällig', 'Die Frist ist vorbei.'],
      ['bald fällig', 'bald fällig', 'Nur noch wenige Arbeitstage; auch „verspätet“ und „prüfen“.'],
      ['offen', 'offen', 'Es ist noch Zeit; auch „ja“ beim Neufall.'],
      ['erfüllt', 'erfüllt', 'Rechtzeitig erledigt.'],
      ['nicht messbar', 'nicht messbar', 'Eine Angabe fehlt, oder die Frage stellt sich nicht.'],
    ],
  },
};
