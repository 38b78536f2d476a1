/** Where the pane leads, in German: the guide, the result, the case, the help. */
import type { Grundfeld, Stufe } from '../../../core/sheet/summary.ts';
import { viele, zahl } from './menge.ts';

const und = (worte: readonly string[]) => new Intl.ListFormat('de-DE').format(worte);

export const fuehrung = {
  /** Name of the bar. */
  fortschritt: 'Fortschritt',
  /** The four blocks before the first check of a list. */
  leitfaden: {
    titel: 'Diese Liste kurz einrichten',
    einleitung: 'Was Sie hier antworten, wird in der Mappe gemerkt. Sie werden nur noch nach Neuem gefragt.',
    /** Takes every proposal at once. */
    annehmen: (n: number) => (n === 1 ? 'Vorschlag annehmen' : `Alle ${viele(n)} Vorschläge annehmen`),
    soLassen: 'Rest so lassen',
    soLassenHilfe: 'Dann fragt hier niemand mehr danach.',
    /** What has become of an answer: it names what was kept. */
    gemerkt: (was: string, wert: string) => `${was}: ${wert}. Das ist in der Mappe gemerkt.`,
    alleGemerkt: (n: number) => `${zahl(n, 'Vorschlag ist', 'Vorschläge sind')} angenommen und in der Mappe gemerkt.`,
    gelassen: 'Der Rest bleibt, wie er ist. Das ist in der Mappe gemerkt.',
    erkannt: (n: number) => zahl(n, 'Spalte erkannt', 'Spalten erkannt'),
    erkannteSpalte: (spalte: string, feld: string) => `${spalte}: ${feld}`,
    spalten: (n: number) => `Neue Spalten (${viele(n)})`,
    spaltenHilfe: 'Diese Spalten benutzt noch niemand.',
    spalte: (kopf: string, buchstabe: string) => `„${kopf}“ (${buchstabe})`,
    vielleicht: (feld: string) => `ist ${feld}`,
    spalteWaehlen: (kopf: string) => `Wofür steht die Spalte „${kopf}“?`,
    ohneVorschlag: (koepfe: readonly string[]) => `Nicht benutzt und ohne Vorschlag: ${koepfe.join(', ')}.`,
    nichtBenutzen: 'nicht benutzen',
    anderes: 'etwas anderes …',
    felder: (n: number) => `Fehlende Angaben (${viele(n)})`,
    felderHilfe: 'Ohne sie lässt sich nicht entscheiden.',
    fehltIn: (n: number, alle: boolean) =>
      alle ? `fehlt in allen ${zahl(n, 'Zeile', 'Zeilen')}` : `fehlt in ${zahl(n, 'Zeile', 'Zeilen')}`,
    /** A constant in one click. */
    konstante: {
      rechtskreis: 'alle SGB II',
      anliegen: 'alle Neuantrag',
      aufenthalt_de: 'alle in Deutschland',
    } as Partial<Record<Grundfeld, string>>,
    ausSpalte: (kopf: string) => `steht in „${kopf}“`,
    feldWaehlen: (feld: string) => `Woher kommt „${feld}“?`,
    spalteNehmen: 'Spalte wählen …',
    woerter: (n: number) => `Unbekannte Wörter (${viele(n)})`,
    woerterHilfe: 'Diese Wörter kennt keine Liste.',
    wort: (wort: string, feld: string, n: number) => `„${wort}“ in ${feld}, ${viele(n)}-mal`,
    bedeutet: (wort: string) => `heißt ${wort}`,
    wortWaehlen: (wort: string) => `Was heißt „${wort}“?`,
    bleibtUnbekannt: 'bleibt unbekannt',
    zellen: (n: number) => `Nicht lesbare Zellen (${viele(n)})`,
    zellenHilfe: 'Sie zählen als leer. Ein Klick springt zur Zelle.',
    zelle: (adresse: string, feld: string, text: string) => `${adresse}, ${feld}: „${text}“`,
  },
  uebersicht: {
    kacheln: 'Zeilen nach Stand; ein Klick zeigt nur diese',
    stufe: {
      überfällig: 'überfällig',
      'bald fällig': 'bald fällig',
      prüfen: 'zu prüfen',
      fehler: 'mit Fehler',
    } satisfies Record<Stufe, string>,
    nichtsGeprueft: (n: number) => `Es konnte nichts geprüft werden (${zahl(n, 'Zeile', 'Zeilen')}).`,
    nichtBekannt: (felder: readonly string[]) => `In keiner Zeile ist bekannt: ${und(felder)}.`,
    nichtsGeprueftRat:
      'Geben Sie oben oder unter „Zuordnung“ die Spalte an, oder eine Angabe, die für alle Zeilen gilt, und prüfen Sie noch einmal.',
    /** Some rows do not say whether they are applications. */
    ungeklaert: (n: number) =>
      `${zahl(n, 'Zeile zählt', 'Zeilen zählen')} als „entfällt“, weil Rechtskreis oder Anliegen fehlt. Geprüft ist dort nichts.`,
    titel: (gezeigt: number, alle: number) =>
      gezeigt === alle
        ? `Dringende Zeilen (${viele(alle)})`
        : `Dringende Zeilen (${viele(gezeigt)} von ${viele(alle)})`,
    keine: 'Keine Zeile ist dringend.',
    /** No row is urgent as far as it can be measured. */
    keineMessbar: (n: number) =>
      `Keine Zeile ist dringend, soweit es sich messen lässt: Bei ${zahl(n, 'Zeile', 'Zeilen')} fehlen Angaben für die Fristen.`,
    keineTreffer: 'Keine dringende Zeile passt zu dieser Auswahl.',
    filter: 'Auswahl',
    wer: 'Wer',
    team: 'Team',
    betreuer: 'Betreuer',
    alle: 'alle',
    niemand: 'nicht eingetragen',
    filterLoeschen: 'Alle zeigen',
    schrittBis: (tag: string) => `Schritt bis ${tag}`,
    zeile: (zeile: number, nummer: string) => `Zeile ${zeile}${nummer === '' ? '' : `, ${nummer}`}`,
    frist: (name: string, faellig: string, rest: number) =>
      rest < 0
        ? `${name} bis ${faellig}, seit ${zahl(-rest, 'Arbeitstag', 'Arbeitstagen')} vorbei`
        : `${name} bis ${faellig}, noch ${zahl(rest, 'Arbeitstag', 'Arbeitstage')}`,
    weitere: (naechste: number, noch: number) => `${viele(naechste)} weitere zeigen (noch ${viele(noch)})`,
    stand: 'Fristen nach Stand',
    standSpalte: 'Stand',
    dringend: (ueberfaellig: number, bald: number) => `${viele(ueberfaellig)} überfällig, ${viele(bald)} bald fällig.`,
  },
  urteile: {
    urteile: 'Entscheidungen',
    erstZellen: (zellen: readonly string[]) =>
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
    /** By the data's own word, which gives colour and sign. */
    farbe: [
      ['überfällig', 'überfällig', 'Die Frist ist vorbei.'],
      ['bald fällig', 'bald fällig', 'Nur noch wenige Arbeitstage; auch „verspätet“ und „prüfen“.'],
      ['offen', 'offen', 'Es ist noch Zeit; auch „ja“ beim Neufall.'],
      ['erfüllt', 'erfüllt', 'Rechtzeitig erledigt.'],
      ['nicht messbar', 'nicht messbar', 'Eine Angabe fehlt, oder die Frage stellt sich nicht.'],
    ] satisfies readonly (readonly [art: string, wort: string, bedeutet: string])[],
  },
};

export type Fuehrung = typeof fuehrung;
