/** Several sheets and done rows, in German. Source: page 6. */
import { viele, zahl } from './menge.ts';

export const blaetter = {
  titel: 'Mehrere Blätter',
  hilfe: 'Wählen Sie die Blätter, die zusammen geprüft werden. Die Auswahl wird in der Mappe gemerkt.',
  pruefen: 'Gewählte Blätter prüfen',
  /** Of a sheet that can be chosen and is not visible. */
  keine: 'Wählen Sie mindestens ein Blatt.',
  vorschau: (zellen: number, blaetter: number) =>
    `${zahl(zellen, 'Zelle ändert', 'Zellen ändern')} sich auf ${zahl(blaetter, 'Blatt', 'Blättern')}.`,
  blatt: (name: string, zeilen: number, zellen: number, vonHand: number) =>
    `„${name}“: ${zahl(zeilen, 'Fall', 'Fälle')}, ${zahl(zellen, 'Zelle ändert', 'Zellen ändern')} sich${vonHand === 0 ? '' : `; ${zahl(vonHand, 'von Hand geänderte Zelle bleibt', 'von Hand geänderte Zellen bleiben')}`}`,
  ausgelassen: (name: string, grund: string) => `„${name}“ ausgelassen: ${grund}`,
  geschrieben: (zellen: number, blaetter: number) =>
    `${zahl(zellen, 'Zelle', 'Zellen')} auf ${zahl(blaetter, 'Blatt', 'Blättern')} geschrieben.`,
  dringend: (anzahl: number) => `Dringende Zeilen aller Blätter (${viele(anzahl)})`,
  zeile: (blatt: string, zeile: number, kundennummer: string) =>
    `„${blatt}“ Zeile ${zeile}${kundennummer === '' ? '' : `, ${kundennummer}`}`,
  weitere: (anzahl: number) => `${zahl(anzahl, 'weitere Zeile', 'weitere Zeilen')} zeigen`,
  keineDringenden: 'Auf diesen Blättern ist keine Zeile dringend.',
  nichtPruefbar: (blatt: string, felder: readonly string[]) =>
    `Auf „${blatt}“ konnte nichts geprüft werden, denn in keiner Zeile steht: ${felder.join(', ')}.`,
  /** What Rückgängig would take back. */
  naechstes: (was: string, blaetter: number) => `„Rückgängig“ nimmt „${was}“ auf ${blaetter} Blättern zurück.`,
  zurueckgenommen: (blaetter: number) => `Die letzte Aktion wurde auf ${blaetter} Blättern zurückgenommen.`,
  veraltet: 'Seit der Prüfung wurde eines der Blätter geändert. Die Liste der dringenden Zeilen ist von vorher.',
  /** Names the sheets: a text that stood there already would not be read out. */
  gemerkt: (blaetter: readonly string[]) =>
    `Geprüft ${blaetter.length === 1 ? 'wird' : 'werden'} zusammen: ${blaetter.join(', ') || 'kein Blatt'}. Das ist in der Mappe gemerkt.`,
};

export const erledigt = {
  titel: 'Erledigte Zeilen',
  hilfe:
    'Eine Spalte „erledigt“ gilt immer. Markieren Sie erledigte Zeilen stattdessen an der Zelle der Kundennummer, sagen Sie hier, woran.',
  keineListe: 'Prüfen Sie erst eine Liste; die Einstellung gilt für sie.',
  zuAlt: 'Dieses Excel sagt nicht, wie eine Zelle aussieht. Nehmen Sie eine Spalte „erledigt“.',
  strich: 'Durchgestrichene Kundennummer heißt erledigt',
  farbeNehmen: 'Füllfarbe der ausgewählten Zelle nehmen',
  ohneFarbe: 'Die ausgewählte Zelle hat keine Füllfarbe. Es wurde nichts gespeichert.',
  genommen: (farbe: string) => `Die Füllfarbe ${farbe} heißt jetzt erledigt. Das ist in der Mappe gespeichert.`,
  entfernen: 'Entfernen',
  farbeEntfernen: (farbe: string) => `Füllfarbe ${farbe} entfernen`,
  entfernt: (farbe: string) => `Die Füllfarbe ${farbe} sagt nichts mehr. Das ist in der Mappe gespeichert.`,
};
