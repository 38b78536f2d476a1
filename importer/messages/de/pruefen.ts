/** `neufall pruefen` in German. Source: pages 5 and 6. */
import type { BefundCode } from '../../../core/decide/befunde.ts';
import type { FieldId } from '../../../core/fields/declarations.ts';
import type { Wertart, ZuordnungFehler } from '../../../core/sheet/read-memory.ts';
import { gemeint, sindNennbar } from '../../../core/vorschlag/schluessel.ts';
import type { PruefBericht, Unpruefbar } from '../../protokoll/pruefung.ts';
import type { Bestandteil } from '../../xlsx/contents.ts';
import type { MappeFehler } from '../../xlsx/errors.ts';
import { pruefbericht } from '../pruefbericht.ts';
import { genannt } from './menge.ts';
import { worte } from './pruefworte.ts';

const blattListe = (namen: readonly string[]) => namen.map((one) => `„${one}“`).join(', ');

/** What stands in the places of a mapping file. */
const WERTE: Readonly<Record<Exclude<Wertart, 'wort'>, string>> = {
  objekt: 'ein Objekt in geschweiften Klammern',
  id: 'ein Text (das Add-in schreibt ihn; von Hand ist er nicht nötig)',
  spalte: '{"kopf": "Überschrift"}, bei gleichen Überschriften mit "nr": 2, oder null für „keine Spalte“',
  vorgabe: 'ein Text, wie er in der Spalte stünde',
  unbenutzt: 'eine Liste von Überschriften, etwa ["Bemerkung"]',
  farben: 'eine Liste von Farben, etwa ["#C6EFCE"]',
  schalter: 'true oder false',
};

export const pruefen = {
  fehler: {
    fehlt: (path) => `Die Mappe „${path}“ gibt es nicht; prüfen Sie den Pfad.`,
    'kein-datei': (path) => `„${path}“ ist ein Ordner; geben Sie eine Excel-Mappe (.xlsx) an.`,
    unlesbar: (path) => `Die Mappe „${path}“ lässt sich nicht lesen; prüfen Sie die Leserechte und den Datenträger.`,
    leer: (path) => `Die Datei „${path}“ ist leer; speichern Sie die Mappe in Excel neu.`,
    verschluesselt: (path) =>
      `Die Mappe „${path}“ ist mit einem Kennwort verschlüsselt; heben Sie den Schutz in Excel auf und speichern Sie sie neu.`,
    xls: (path) =>
      `„${path}“ hat das alte Format .xls (oder ein anderes altes Office-Format); speichern Sie die Mappe in Excel als .xlsx.`,
    xlsb: (path) => `„${path}“ hat das binäre Format .xlsb; speichern Sie die Mappe in Excel als .xlsx.`,
    ods: (path) => `„${path}“ ist eine Tabelle im Format .ods; speichern Sie sie als .xlsx.`,
    text: (path) =>
      `„${path}“ ist eine Textdatei (etwa CSV) und keine Excel-Mappe; öffnen Sie sie in Excel und speichern Sie sie als .xlsx, für Exporte dient „neufall import“.`,
    'kein-excel': (path) => `„${path}“ ist keine Excel-Mappe; geben Sie eine Datei im Format .xlsx oder .xlsm an.`,
    'zu-gross': (path) =>
      `Die Mappe „${path}“ würde entpackt größer als 256 MB oder mehr als 200-mal so groß wie die Datei und wird nicht geöffnet; prüfen Sie, woher sie kommt, löschen Sie, was nicht gebraucht wird, und speichern Sie sie in Excel neu.`,
    beschaedigt: (path) =>
      `Die Mappe „${path}“ ist beschädigt; öffnen Sie sie in Excel, lassen Sie sie reparieren und speichern Sie sie neu.`,
  } satisfies Readonly<Record<MappeFehler, (path: string) => string>>,
  keinKopf: (path: string, blaetter: readonly string[]) =>
    blaetter.length === 0
      ? `Die Mappe „${path}“ hat kein sichtbares Blatt mit Zellen; blenden Sie das Blatt ein oder nennen Sie es mit --blatt.`
      : `In den ersten 30 Zeilen steht keine Kopfzeile mit Kundennummer oder BG-Nummer und mindestens zwei weiteren Feldern; durchsucht wurde in „${path}“: ${blattListe(blaetter)}. Prüfen Sie die Überschriften oder nennen Sie das Blatt mit --blatt.`,
  keinBlatt: (path: string, blatt: string, blaetter: readonly string[]) =>
    `Das Blatt „${blatt}“ gibt es in „${path}“ nicht; es gibt: ${blattListe(blaetter)}.`,
  blattUndAlle: '--blatt und --alle-blaetter schließen einander aus; nennen Sie Blätter oder nehmen Sie alle.',
  bestandteile: {
    diagramme: 'Diagramme',
    pivot: 'Pivot-Tabellen',
    makros: 'Makros',
    datenschnitte: 'Datenschnitte',
    abfragen: 'Abfragen oder ein Datenmodell',
    steuerelemente: 'Steuerelemente oder eingebettete Objekte',
    signatur: 'eine digitale Signatur',
  } satisfies Readonly<Record<Bestandteil, string>>,
  /** Refused without `--trotzdem`. */
  enthaelt: (path: string, namen: readonly string[]) =>
    `Die Mappe „${path}“ enthält ${namen.join(', ')}; ob das neben neuen Spalten noch stimmt, prüft dieses Programm nicht. Es wurde nichts geschrieben; mit --trotzdem entsteht die Kopie, in der diese Bestandteile unverändert stehen.`,
  unpruefbar: {
    geschuetzt: (path: string, blatt: string) =>
      `Das Blatt „${blatt}“ in „${path}“ ist geschützt; heben Sie den Blattschutz in Excel auf oder rufen Sie mit --trotzdem auf (der Schutz bleibt in der Kopie erhalten).`,
    platz: (path: string, blatt: string) =>
      `Rechts der Liste auf dem Blatt „${blatt}“ in „${path}“ ist kein Platz für die Ergebnisspalten, denn das Blatt endet mit der Spalte XFD; löschen Sie Spalten, die nicht gebraucht werden, oder verschieben Sie die Liste nach links.`,
    nebeneinander: (path: string, blatt: string) =>
      `Auf dem Blatt „${blatt}“ in „${path}“ stehen zwei Listen nebeneinander; welche Ergebnisspalte zu welcher gehört, wäre nicht zu erkennen. Setzen Sie jede Liste auf ein eigenes Blatt oder untereinander.`,
    /** Refused without `--trotzdem`: cells with formulas that no program has worked out. */
    formeln: (path: string, blatt: string, zellen: readonly string[]) =>
      `Auf dem Blatt „${blatt}“ in „${path}“ stehen Formeln ohne Ergebnis: ${genannt(zellen)}; bitte in Excel öffnen und speichern, dann neu prüfen (mit --trotzdem gelten diese Zellen als leer).`,
  } satisfies Readonly<Record<Unpruefbar, (path: string, blatt: string, zellen: readonly string[]) => string>>,
  zuordnung: (path: string, fehler: ZuordnungFehler) => {
    switch (fehler.fehler) {
      case 'json':
        return `„${path}“ ist kein gültiges JSON-Objekt; berichtigen Sie die Datei.`;
      case 'version':
        return `„${path}“ hat nicht die Version 1 einer Zuordnung; die Datei beginnt mit {"version": 1, "blaetter": {…}}.`;
      case 'schluessel': {
        const { schluessel, pfad, erlaubt } = fehler;
        const wort = gemeint(schluessel, erlaubt);
        const frage = wort === undefined ? '' : ` Meinten Sie „${wort}“?`;
        const namen = sindNennbar(erlaubt) ? erlaubt.join(', ') : 'die Namen der Felder, siehe docs/felder.md';
        return `„${path}“: Den Schlüssel „${pfad}“ gibt es nicht.${frage} Erlaubt sind: ${namen}.`;
      }
      case 'wert':
        return `„${path}“: Der Wert von „${fehler.pfad}“ ist nicht erlaubt; dort steht ${fehler.art === 'wort' ? `eines dieser Wörter: ${fehler.erlaubt.join(', ')}, oder null für „bleibt unbekannt“` : WERTE[fehler.art]}.`;
    }
  },
  falscheVorgabe: (path: string, feld: FieldId, erlaubt: readonly string[] | undefined) =>
    `„${path}“: Die Vorgabe für „${feld}“ ist kein Wert dieses Feldes; erlaubt ${erlaubt === undefined ? 'ist ein Tag (TT.MM.JJJJ) oder was sonst in der Spalte stünde' : `sind: ${erlaubt.join(', ')}`}.`,
  gleicheDatei: (path: string) => `--out „${path}“ ist die Mappe selbst; geben Sie eine andere Datei an.`,
  gibtEsSchon: (path: string) =>
    `Die Datei „${path}“ gibt es schon; sie bleibt, wie sie ist. Geben Sie mit --out eine andere Datei an, oder ersetzen Sie sie mit --ueberschreiben.`,
  endung: (path: string, endung: string) =>
    `--out „${path}“ braucht die Endung ${endung} der Mappe, sonst öffnet Excel die Kopie nicht.`,
  nichtGeschrieben: (path: string, detail: string) =>
    `Die Kopie „${path}“ lässt sich nicht schreiben (${detail || 'unbekannter Grund'}); prüfen Sie Pfad und Rechte, und schließen Sie die Datei in Excel.`,
  /** The same, with `--trotzdem`. */
  enthaeltTrotzdem: (namen: readonly string[]) =>
    `Die Mappe enthält ${namen.join(', ')}; die Kopie enthält das unverändert.`,
  bericht: (b: PruefBericht, code: (code: BefundCode) => string) => pruefbericht(worte, b, code),
};
