/** Reports in German. */
import { type Day, german } from '../../../core/calendar/day.ts';
import { wocheVon, type Zeitraum } from '../../../core/calendar/weeks.ts';
import type { Ebene } from '../../../core/decide/befunde.ts';
import type { Kalenderslot } from '../../../core/process/fenster.ts';
import type { Terminplan } from '../../../core/process/terminplan.ts';
import type { Art } from '../../protokoll/verlauf.ts';
import type { Altersband, ListenId, Takt } from '../../zahlen/daten.ts';
import type { AbschnittId, DiagrammId, KennzahlId } from '../berichtsteile.ts';
import { lieferung } from './lieferung.ts';
import { zahl } from './menge.ts';

const prozent = (anteil: number) =>
  `${anteil.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00A0%`;
/** Without a break in it. */
const fest = (text: string) => text.replaceAll(' ', '\u00A0');
const woche = (text: string) => `KW ${text.slice(6)}/${text.slice(0, 4)}`;
const zeitraum = ({ von, bis }: Zeitraum) => {
  const tage = `${german(von)} bis ${german(bis)}`;
  return bis - von === 6 && wocheVon(von) === wocheVon(bis) ? `${woche(wocheVon(von))} (${tage})` : tage;
};

/** What the sections of figures that may be passed on count. */
const WEITERGABE: Readonly<Partial<Record<AbschnittId, string>>> = {
  fristen: 'Fristen, die im Zeitraum endeten; wer sie noch einhalten konnte, zählt nicht mit.',
  neufaelle: 'Neufälle mit Antragsdatum im Zeitraum.',
  zustaendigkeit: 'Alle Anliegen, die im Zeitraum eingegangen sind.',
};

interface TitelUndText {
  readonly titel: string;
  readonly text: string;
}

export const report = {
  /** For the page's `lang` and for sorting. */
  sprache: 'de',
  tag: german,
  zahl,
  /** Of 100, with one decimal. */
  prozent,
  woche,
  /** Working days left, negative where overdue; as `formate.rest` shows them. */
  rest: (tage: number) => (tage > 0 ? `noch ${tage}` : tage < 0 ? `seit ${-tage}` : '0'),
  zeitraum,
  /** Number formats for Excel. */
  formate: { tag: 'dd.mm.yyyy', zahl: '#,##0', prozent: '0.0%', rest: '"noch "0;"seit "0;0' },

  titel: 'Bericht zu den Neufällen',
  stichtag: (tag: Day) => `Stichtag ${german(tag)}`,
  untertitel: (stichtag: Day, von: Zeitraum | undefined) =>
    von === undefined
      ? `Stichtag ${german(stichtag)}`
      : `Zeitraum ${zeitraum(von)}, Listen nach dem Stand vom ${german(stichtag)}`,
  zumInhalt: 'Zum Inhalt springen',
  inhalt: 'Inhalt',
  ueberblick: 'Überblick',
  angaben: 'Angaben zum Bericht',
  alleFaelle: 'Alle Fälle',
  intern: 'Nur für den Dienstgebrauch, nicht weitergeben',
  weitergabe: {
    marke: 'Zur Weitergabe',
    stand:
      'Jeder Zeitraum steht hier so, wie ihn der erste vollständige Lauf nach seinem Ende sah; spätere Nachträge ändern nur die Zahlen für den Dienstgebrauch. So lässt sich aus zwei Berichten keine kleine Zahl errechnen.',
    nochKeine: (takt: Takt) =>
      `Noch ist kein Zeitraum festgeschrieben (Einstellung „weitergabe“: ${takt}). Das tut der erste Lauf nach seinem Ende, wenn seine Lieferung vollständig und von heute ist.`,
    ohneVerlauf:
      'Hier gibt es keine Zahlen zur Weitergabe: Sie werden im Verlauf festgeschrieben, und dieser Lauf hat keinen. Starten Sie ihn mit --store.',
    andererZeitraum:
      'Der Zeitraum dieses Berichts hat selbst keine Zahlen zur Weitergabe, denn zusammen mit den festgeschriebenen könnte er eine kleine Zahl verraten. Ob Wochen, Monate oder Quartale festgeschrieben werden, sagt die Einstellung „weitergabe“.',
    texte: WEITERGABE,
  },
  zahlenTitel: 'Zahlen zur Weitergabe',
  /** How small numbers are hidden, for `grenze` above 0. */
  verborgen: (grenze: number) =>
    `„–“ verbirgt Werte von 1 bis ${grenze - 1} und so viele andere, dass sich keiner von ihnen aus der Summe errechnen lässt. Ein Anteil ist verborgen, wo einer seiner Teile so klein ist.`,
  nichtsVerborgen:
    'Kleine Zahlen sind nicht verborgen (Einstellung „kleine_zahlen“ ist 0); prüfen Sie vor der Weitergabe, ob Personen erkennbar sind.',
  nurZahlen: 'Nur die Zahlen zur Weitergabe zeigen und drucken',
  wiederAlles: 'Wieder alles zeigen',
  zahlenIntern: 'Zahlen und Diagramme',
  lieferung: 'Lieferung',
  lieferungSatz: lieferung.satz,
  woerterSatz: lieferung.woerter,
  seitdem: {
    titel: (tag: Day) => `Seit dem letzten Lauf (Stichtag ${german(tag)})`,
    arten: {
      neu: 'neu',
      ueberfaellig: 'neu überfällig',
      erledigt: 'Erstberatung erledigt',
      entschieden: 'entschieden',
      weg: 'nicht mehr da',
      geaendert: 'sonst geändert',
    } satisfies Readonly<Record<Art, string>>,
  },
  /** The figures of two periods beside each other. */
  trend: (vorher: string, a: string, jetzt: string, b: string) =>
    `${fest(vorher)}:\u00A0${a}; ${fest(jetzt)}:\u00A0${b}`,
  /** `{gezeigt}`, `{treffer}` and `{alle}` stand for numbers; the page's script fills them in. */
  vorratStand: 'Gezeigt: {gezeigt} von {treffer} Fällen der Auswahl, {alle} Fälle insgesamt.',
  mehrZeilen: (n: number) => `${n} weitere zeigen`,
  filter: { alle: 'alle', text: 'Text', leeren: 'Auswahl leeren' },
  vorratWorte: {
    warum: 'Warum?',
    vorgang: 'Schritte des Vorgangs:',
    nochTage: 'noch {n} Arbeitstage',
    seitTagen: 'seit {n} Arbeitstagen',
    heute: 'heute',
    tagform: '{tag}.{monat}.{jahr}',
  },
  fenster: {
    titel: 'Fenster für Erstberatungen',
    text: ({ von, bis, betreuer, ohneBetreuer }: Terminplan) => {
      const ohne = betreuer.reduce((summe, eine) => summe + eine.ohne, 0);
      return [
        `Freie, vorgeschlagene und belegte Fenster vom ${german(von)} bis zum ${german(bis)}.`,
        ohne === 0
          ? 'Sie reichen für jeden Fall mit Hauptbetreuer bis zu seiner Frist.'
          : `Für ${zahl(ohne)} Fälle reichen sie bis zur Frist nicht: Ticket an das Teampostfach (004-40).`,
        ...(ohneBetreuer === 0 ? [] : [`${zahl(ohneBetreuer)} Fälle ohne Termin haben keinen Hauptbetreuer.`]),
      ].join(' ');
    },
    zustand: { frei: 'frei', belegt: 'belegt', vorgeschlagen: 'vorgeschlagen' } satisfies Readonly<
      Record<Kalenderslot['zustand'], string>
    >,
  },
  vorgaenge: 'Vorgänge nach Anliegen und Stelle',
  /** The label of the period in which the channels of SGB III changed. */
  stichtagSgb3: (periode: string, tag: Day) => `${periode} (ab ${german(tag)}: 003, 2.1)`,
  vorratTitel: 'Arbeitsvorrat',
  vorratText: 'Jeder Fall, bei dem etwas zu tun oder zu klären ist, einmal; das Dringendste zuerst.',
  ansichtenTitel: 'Ansichten des Arbeitsvorrats',
  /** What is missing: sources by name, columns as `spalteFehlt` says. */
  nichtGeprueft: (fehlt: readonly string[]) =>
    `nicht geprüft: ${fehlt.join(', ')} ${fehlt.length === 1 ? 'fehlt' : 'fehlen'}`,
  /** In a cell in place of a number. */
  ungeprueft: 'nicht geprüft',
  /** In place of the figures of a period without a run. */
  keinLauf: 'kein Lauf',
  /** Points that a line of a chart lacks: `was` is one of the two texts above. */
  bildluecke: (reihe: string, was: string, perioden: readonly string[]) => `${reihe}: ${was} (${perioden.join(', ')}).`,
  zuKurz: (titel: string) => `Das Diagramm „${titel}“ braucht zwei Zeiträume, die aufeinander folgen.`,
  spalteFehlt: (name: string) => `Spalte „${name}“`,
  /** What is missing, and what could not be checked for that. */
  luecke: (satz: string, teile: readonly string[]) =>
    `${satz.charAt(0).toUpperCase()}${satz.slice(1)} (${teile.join(', ')}).`,
  /** Of a view of which a part could not be checked. */
  zumTeil: (satz: string) => `zum Teil ${satz}`,
  /** What to do where only the Neufall is open. */
  klaeren: (grund: string) => `Entscheiden Sie, ob es ein Neufall ist: ${grund}.`,
  /** A case without a next step. */
  ohneSchritt: 'Frage offen',
  ja: 'ja',
  nein: 'nein',
  gesamt: 'Gesamt',
  unbekannt: 'unbekannt',
  ohneRegel: 'ohne Regel',
  leereListe: 'Kein Fall steht auf dieser Liste.',
  leereTabelle: 'Es gibt keine Werte.',
  ohneBild: (titel: string) => `Das Diagramm „${titel}“ ließ sich nicht zeichnen. Seine Zahlen stehen in den Tabellen.`,
  /** Beside a table that shows only the first lines. */
  weitereZeilen: (gezeigt: number, alle: number) =>
    `Gezeigt sind die ${zahl(gezeigt)} dringendsten von ${zahl(alle)} Zeilen; alle stehen in bericht.xlsx.`,
  gekappt: (gezeigt: number, alle: number) => `Ein Blatt fasst nur ${zahl(gezeigt)} von ${zahl(alle)} Zeilen.`,
  seite: { vor: 'Seite', von: 'von' },
  fuss: (version: string, erstellt: string) => `Erstellt mit neufall ${version} am ${erstellt} (UTC).`,

  listen: {
    ueberfaellig: { titel: 'Überfällig', text: 'Der Tag, bis zu dem der nächste Schritt zu tun war, ist vorbei.' },
    bald_faellig: { titel: 'Bald fällig', text: 'Der nächste Schritt ist in den nächsten Arbeitstagen zu tun.' },
    kein_termin: { titel: 'Kein Termin', text: 'Die Erstberatung steht aus, und es ist kein Termin eingetragen.' },
    kein_hauptbetreuer: { titel: 'Kein Hauptbetreuer', text: 'Der Fall ist keinem Hauptbetreuer zugeordnet.' },
    id_pruefung: { titel: 'ID-Prüfung offen', text: 'Die Identität ist noch nicht geprüft.' },
    widersprueche: {
      titel: 'Widersprüche',
      text: 'Die Verfahren nennen Verschiedenes; es muss jemand klären, was stimmt.',
    },
    termine: { titel: 'Termine', text: 'Mit dem Termin oder mit der Einladung dazu stimmt etwas nicht.' },
    unterlagen: {
      titel: 'Arbeitspaket und Unterlagen',
      text: 'Arbeitspaket oder Antragsunterlagen fehlen, sind überfällig oder nicht vollständig vermerkt.',
    },
    gespraech: { titel: 'Nach dem Erstgespräch', text: 'Zum geführten Erstgespräch fehlt noch etwas.' },
    erfassung: { titel: 'Erfassung', text: 'In einem der Verfahren fehlt ein Datensatz oder eine Angabe.' },
    eintraege: { titel: 'Einträge', text: 'Eine Zelle ließ sich nicht oder nur teilweise lesen.' },
    weitere: { titel: 'Weitere Befunde', text: 'Auch diese Fälle sollte sich jemand ansehen.' },
    zu_pruefen: {
      titel: 'Zu prüfen',
      text: 'Ob es ein Neufall ist, lässt sich noch nicht entscheiden.',
    },
  } satisfies Readonly<Record<ListenId, TitelUndText>>,
  abschnitte: {
    fristen: { titel: 'Fristen', text: 'Wer seine Frist noch einhalten kann, zählt nicht mit.' },
    ueberfaellig: { titel: 'Überfällig nach Alter', text: 'Arbeitstage seit dem Ende der Frist.' },
    neufaelle: { titel: 'Neufälle', text: 'Fälle mit dem Ergebnis „Neufall: ja“.' },
    zustaendigkeit: { titel: 'Zuständigkeit', text: 'Wohin die Anliegen gehören, nach Stelle und nach Regel.' },
    qualitaet: {
      titel: 'Datenqualität',
      text: 'Fälle mit dem Befund; bei ausgesonderten und doppelten Zeilen die Zahl der Zeilen.',
    },
  } satisfies Readonly<Record<AbschnittId, TitelUndText>>,
  /** For the figures of a period instead of a whole run. */
  abschnittText: (id: AbschnittId, bestand: Day, imZeitraum: boolean) => {
    if (id === 'ueberfaellig' || id === 'qualitaet') return `Stand vom ${german(bestand)}.`;
    if (!imZeitraum) return `Alle Fälle des Laufs, Stand vom ${german(bestand)}.`;
    return {
      fristen: 'Fristen, die im Zeitraum endeten.',
      neufaelle: 'Neufälle mit Antragsdatum im Zeitraum.',
      zustaendigkeit: 'Alle Anliegen, die im Zeitraum eingegangen sind.',
    }[id];
  },
  kennzahlen: {
    faelle: 'Fälle',
    neu: 'Neufälle',
    zu_pruefen: 'Neufall zu prüfen',
    erstberatung: 'Erstberatung fristgerecht',
    entscheidung: 'Entscheidung fristgerecht',
    ueberfaellig: 'Überfällige Fristen',
    bald_faellig: 'Bald fällige Fristen',
  } satisfies Readonly<Record<KennzahlId, string>>,
  /** The share alone; `quote` says: „41 von 50 (82,0 %)“. */
  anteil: (erfuellt: number, gemessen: number) =>
    gemessen === 0 ? 'keine gemessen' : prozent((100 * erfuellt) / gemessen),
  quote: (erfuellt: number, gemessen: number) =>
    gemessen === 0
      ? 'keine gemessen'
      : `${zahl(erfuellt)} von ${zahl(gemessen)} (${prozent((100 * erfuellt) / gemessen)})`,
  diagramme: {
    quoten: { titel: 'Anteil fristgerecht', einheit: 'Prozent' },
    ueberfaellig: { titel: 'Überfällige Fristen nach Alter', einheit: 'Fristen' },
    ueberfaellig_reihe: { titel: 'Überfällige Fristen insgesamt', einheit: 'Fristen' },
    kanal: { titel: 'Neufälle nach Zugangskanal', einheit: 'Fälle' },
    altersgruppe: { titel: 'Neufälle nach Altersgruppe', einheit: 'Fälle' },
    team: { titel: 'Neufälle nach Team', einheit: 'Fälle' },
    stelle: { titel: 'Anliegen nach Stelle', einheit: 'Fälle' },
    kanal_sgb3: { titel: 'Anliegen nach SGB III und Zugangskanal', einheit: 'Fälle' },
    befunde: { titel: 'Häufige Befunde', einheit: 'Fälle' },
  } satisfies Readonly<Record<DiagrammId, { readonly titel: string; readonly einheit: string }>>,
  /** Describes a chart for who cannot see it; `punkte`: „label: value“. */
  beschreibung: (titel: string, reihen: readonly (readonly [name: string, punkte: readonly string[]])[]) =>
    `${titel}. ${reihen.map(([name, punkte]) => `${name}: ${punkte.length === 0 ? 'keine Werte' : punkte.join('; ')}.`).join(' ')}`,
  spalten: {
    kundennummer: 'Kundennummer',
    bg_nummer: 'BG-Nummer',
    team: 'Team',
    hauptbetreuer: 'Hauptbetreuer',
    antragsdatum: 'Antragsdatum',
    dringlichkeit: 'Dringlichkeit',
    wer: 'Wer',
    bis: 'Bis wann',
    aufgabe: 'Was zu tun ist',
    auffaellig: 'Was auffällt',
    listen: 'Listen',
    resttage: 'Arbeitstage',
    schritt: 'Nächster Schritt',
    frist: 'Frist',
    erfuellt: 'fristgerecht',
    verspaetet: 'verspätet erledigt',
    ueberfaellig: 'überfällig',
    gemessen: 'gemessen',
    anteil: 'Anteil fristgerecht',
    median: 'Median (Arbeitstage)',
    p90: '90. Perzentil (Arbeitstage)',
    noch_offen: 'noch in der Frist',
    nicht_messbar: 'nicht messbar',
    alter: 'überfällig seit',
    kanal: 'Zugangskanal',
    altersgruppe: 'Altersgruppe',
    stelle: 'Stelle',
    anliegen: 'Anliegen',
    ohne_termin: 'ohne Termin',
    ohne_fenster: 'davon ohne Fenster bis zur Frist',
    regel: 'Regel',
    information_an: 'Information an',
    inhalt: 'Inhalt der Regel',
    anzahl: 'Fälle',
    neu: 'Neufälle',
    code: 'Code',
    befund: 'Befund',
    schwere: 'Schwere',
    ebene: 'betrifft',
    periode: 'Zeitraum',
    von: 'ab',
    kennzahl: 'Kennzahl',
    wert: 'Wert',
    blatt: 'Blatt',
    zeilen: 'Zeilen',
    weitergabe: 'Weitergabe',
    angabe: 'Angabe',
    quelle: 'Quelle',
    datei: 'Datei',
    saetze: 'Datensätze',
  },
  fristen: { erstberatung: 'Erstberatung', entscheidung: 'Entscheidung' },
  alter: {
    '1-5': '1 bis 5 Arbeitstagen',
    '6-10': '6 bis 10 Arbeitstagen',
    '>10': 'mehr als 10 Arbeitstagen',
  } satisfies Readonly<Record<Altersband, string>>,
  /** Titles of tables over time, and what follows a deadline's name in a heading: „Erstberatung: gemessen“. */
  jePeriode: (titel: string) => `${titel} im Vergleich der Zeiträume`,
  zuFrist: (frist: string, spalte: string) => `${frist}: ${spalte}`,
  /** A period as the label of a row or an axis. */
  periode: ({ von, bis }: Zeitraum) => (bis - von === 6 ? woche(wocheVon(von)) : `ab ${german(von)}`),
  /** The series of a chart that are not shown one by one. */
  uebrige: 'übrige',
  ebenen: {
    quarantäne: 'Zeile (ausgesondert)',
    zähler: 'Zeile (doppelt)',
    feld: 'Zelle',
    fall: 'Fall',
    lieferung: 'Lieferung',
  } satisfies Readonly<Record<Ebene, string>>,
  angabenZeilen: {
    erstellt: 'Erstellt (UTC)',
    version: 'Version',
    stichtag: 'Stichtag',
    zeitraum: 'Zeitraum',
    kleine_zahlen: 'Kleine Zahlen',
    perzentile: 'Median und Perzentil',
    arbeitstage: 'Verbrauchte Arbeitstage',
    bestand: 'Stand der Bestandszahlen',
  },
  erklaerungen: {
    perzentile:
      'Nächster Rang: von N der Größe nach geordneten Werten der an der Stelle ⌈p · N / 100⌉; nur erledigte Fälle.',
    arbeitstage:
      'Arbeitstage nach dem Antragsdatum (Erstberatung) oder nach dem Tag der vollständigen Unterlagen (Entscheidung) bis einschließlich zum Tag der Erledigung; wer vorher fertig war, brauchte 0.',
  },
};
