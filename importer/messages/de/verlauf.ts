/** The history in German. */
import { type Day, german } from '../../../core/calendar/day.ts';
import { messages } from '../../../core/messages/index.ts';
import type { Art, LaufVerlauf, Loeschung, Seitdem, VerlaufFehler, Zuruecknahme } from '../../protokoll/verlauf.ts';
import { zahl } from './menge.ts';
import { deutscherTag } from './tag.ts';

/** Names of watched fields that are no fields of a row; the others are called as everywhere. */
const FELDER: Readonly<Record<string, string>> = {
  neufall: 'Neufall',
  stelle: 'Stelle',
  status_erstberatung: 'Status der Erstberatung',
  status_entscheidung: 'Status der Entscheidung',
  naechster_schritt: 'Nächster Schritt',
  vorhanden: 'In den Exporten vorhanden',
};
const { felder, vorgang } = messages('de');
const schritte: Readonly<Record<string, string>> = { ...vorgang.titel, fertig: vorgang.fertig };

export const verlauf = {
  fehler: {
    fehlt: (path) =>
      `Den Verlauf „${path}“ gibt es nicht, oder er enthält noch keinen Lauf; geben Sie seine Datei mit --store an.`,
    fremd: (path) =>
      `„${path}“ ist eine Datenbank eines anderen Programms; geben Sie mit --store die Datei des Verlaufs an.`,
    neuer: (path) =>
      `Den Verlauf „${path}“ hat eine neuere Version von neufall geschrieben; aktualisieren Sie neufall oder geben Sie mit --store eine andere Datei an.`,
    beschaedigt: (path) =>
      `Der Verlauf „${path}“ ist beschädigt; stellen Sie die letzte Sicherung wieder her oder benennen Sie die Datei um, damit ein neuer Verlauf beginnt.`,
    belegt: (path) => `Ein anderer Lauf hält den Verlauf „${path}“; warten Sie, bis er fertig ist.`,
    voll: (path) =>
      `Der Datenträger des Verlaufs „${path}“ ist voll; schaffen Sie Platz und starten Sie erneut. Verlauf und Ergebnis sind unverändert.`,
    rechte: (path) =>
      `Der Verlauf „${path}“ lässt sich nicht öffnen oder beschreiben; prüfen Sie Pfad und Rechte der Datei und ihres Ordners.`,
  } satisfies Readonly<Record<VerlaufFehler, (path: string) => string>>,
  nichtEingesetzt: (out: string) =>
    `Der Lauf steht im Verlauf, aber sein Ergebnis ließ sich nicht nach „${out}“ bringen; schließen Sie Dateien von dort und prüfen Sie die Rechte. Der nächste Aufruf holt es nach.`,
  summary: ({ lauf, wiederholt, faelle, spaeter }: LaufVerlauf) => [
    wiederholt
      ? `  Verlauf:            unverändert; dieselbe Eingabe mit denselben Einstellungen steht schon als Lauf ${lauf} darin`
      : `  Verlauf:            Lauf ${lauf}${faelle === undefined ? '' : `: ${zahl(faelle.neu)} Fälle neu, ${zahl(faelle.geaendert)} geändert, ${zahl(faelle.unveraendert)} unverändert, ${zahl(faelle.weg)} nicht mehr da, ${zahl(faelle.zurueck)} wieder da`}`,
    ...(spaeter === undefined
      ? []
      : [
          `  Hinweis: Im Verlauf steht schon ein Lauf mit dem späteren Stichtag ${deutscherTag(spaeter)}; für ältere Exporte ist --no-store gedacht.`,
        ]),
  ],
  ohneVerlauf: 'Die Konfiguration schaltet den Verlauf ab; geben Sie seine Datei mit --store an.',
  erklaeren: {
    keineKundennummer: (text: string) =>
      `„${text}“ ist keine Kundennummer; sie hat drei Ziffern, einen Buchstaben und sechs Ziffern.`,
    unbekannt: (kundennummer: string, path: string) =>
      `Die Kundennummer ${kundennummer} steht nicht im Verlauf „${path}“; prüfen Sie Nummer und Datei.`,
    titel: (kundennummer: string, faelle: number, stichtag: string, lauf: number) =>
      `Kundennummer ${kundennummer}: ${faelle === 1 ? 'ein Fall' : `${zahl(faelle)} Fälle`}; letzter Lauf: ${lauf}, Stichtag ${stichtag}`,
    fall: (nr: number, bg: string | undefined, antragsdatum: Day | undefined, anliegen: string | undefined) =>
      [
        `Fall ${nr}`,
        ...(anliegen === undefined ? [] : [anliegen]),
        ...(antragsdatum === undefined ? [] : [`Antrag vom ${german(antragsdatum)}`]),
        ...(bg === undefined ? [] : [`BG ${bg}`]),
      ].join(', '),
    weitereBefunde: 'Befunde aus dem Verlauf',
    verlauf: 'Verlauf',
    anzahlAenderungen: (n: number) =>
      n === 0 ? 'keine Änderung' : n === 1 ? 'eine Änderung' : `${zahl(n)} Änderungen`,
    /** A run by number and Stichtag, for the sentences below. */
    lauf: (nr: number, stichtag: string) => `Lauf ${nr} (Stichtag ${stichtag})`,
    seit: (lauf: string) => `${lauf} hat den Fall zum ersten Mal gesehen.`,
    aktuell: (lauf: string) => `${lauf}, der letzte, hat ihn gesehen; von ihm ist alles, was oben steht.`,
    weg: (lauf: string) =>
      `Zuletzt gesehen hat ihn ${lauf}; von ihm ist alles, was oben steht. Seither fehlt er in den Exporten.`,
    aenderung: (
      lauf: string,
      { feld, alt, neu }: { readonly feld: string; readonly alt: string; readonly neu: string },
    ) => `${lauf}: ${feld} war „${alt}“ und ist „${neu}“.`,
    /** Name of a watched field, and a value of it as people read it. */
    feld: (feld: string) => FELDER[feld] ?? felder[feld as keyof typeof felder],
    wert: (feld: string, text: string) => {
      if (feld === 'antragsdatum') return deutscherTag(text);
      return feld === 'naechster_schritt' ? (schritte[text] ?? text) : text;
    },
  },
  zuruecknehmen: {
    keinVorher: (lauf: number, path: string) =>
      `Der Stand vor Lauf ${lauf} liegt nicht neben „${path}“; es lässt sich nur der letzte Lauf zurücknehmen, und nur einmal. Weiter zurück hilft eine Sicherung.`,
    ergebnis: ({ lauf, stichtag, letzter }: Zuruecknahme) => [
      `Zurückgenommen: Lauf ${lauf} (Stichtag ${deutscherTag(stichtag)}).`,
      letzter === undefined
        ? 'Der Verlauf ist leer.'
        : `Der letzte Lauf im Verlauf ist jetzt Lauf ${letzter.lauf} (Stichtag ${deutscherTag(letzter.stichtag)}).`,
      'Der Ergebnisordner ist unverändert; der nächste Import ersetzt ihn.',
    ],
  },
  aenderungen: {
    keinLauf: (nr: number, letzter: number) =>
      `Einen Lauf ${nr} kennt der Verlauf nicht; der letzte ist Lauf ${letzter}.`,
    keinSeit: (text: string) =>
      `„${text}“ bei --seit ist weder ein Tag noch die Nummer eines Laufs; erlaubt sind JJJJ-MM-TT, TT.MM.JJJJ oder eine Zahl.`,
    titel: (von: Seitdem['von'], bis: Seitdem['bis']) =>
      `${von === undefined ? 'Seit Beginn des Verlaufs' : `Seit Lauf ${von.lauf} (Stichtag ${deutscherTag(von.stichtag)})`} bis Lauf ${bis.lauf} (Stichtag ${deutscherTag(bis.stichtag)})`,
    arten: {
      neu: 'Neu',
      ueberfaellig: 'Überfällig geworden',
      erledigt: 'Erstberatung geführt',
      entschieden: 'Entschieden',
      weg: 'Nicht mehr in den Exporten',
      geaendert: 'Sonst geändert',
    } satisfies Readonly<Record<Art, string>>,
    /** In place of a value that is unknown. */
    leer: 'leer',
    /** In place of a number, or after one, that the last run could see nothing or not all of. */
    nichtGeprueft: (anzahl: number | undefined, felder: readonly string[]) =>
      `${anzahl === undefined ? '' : `${anzahl}, zum Teil `}nicht geprüft (dem letzten Lauf fehlt ${felder.map((eines) => `„${eines}“`).join(' und ')})`,
  },
  loeschen: {
    ohneAlter: 'Es fehlt das Alter: geben Sie es mit --aelter-als in Monaten an, zum Beispiel 12m.',
    keinAlter: (text: string) =>
      `„${text}“ bei --aelter-als ist keine Zahl von Monaten; schreiben Sie zum Beispiel 12m.`,
    ergebnis: (
      path: string,
      { vor, entschieden, weg, aenderungen, bleiben, bytesVorher, bytesNachher, sicherungen }: Loeschung,
      probe: boolean,
    ) => [
      `${probe ? 'Gelöscht würden' : 'Gelöscht'}: ${zahl(entschieden + weg)} Fälle, die vor dem ${german(vor)} abgeschlossen waren (${zahl(entschieden)} entschiedene, ${zahl(weg)} nicht mehr in den Exporten), mit ${zahl(aenderungen)} Änderungen`,
      `Im Verlauf bleiben: ${zahl(bleiben)} Fälle`,
      ...(probe ? [] : [`Datei: ${path}, ${zahl(bytesNachher)} Byte (vorher ${zahl(bytesVorher)})`]),
      ...sicherungen.map((name) => `Hinweis: Die Sicherung „${name}“ enthält noch alle Fälle; löschen Sie sie selbst.`),
    ],
  },
};
