/** Several sheets and done rows, in German. */
import type { BlaetterTexte, ErledigtTexte } from '../blaetter.ts';
import { viele, zahl } from './menge.ts';

export const blaetter: BlaetterTexte = {
  titel: 'Mehrere Blätter',
  hilfe: 'Wählen Sie die Blätter, die zusammen geprüft werden. Die Auswahl wird in der Mappe gemerkt.',
  pruefen: 'Gewählte Blätter prüfen',
  keine: 'Wählen Sie mindestens ein Blatt.',
  vorschau: (zellen, blaetter) =>
    `${zahl(zellen, 'Zelle ändert', 'Zellen ändern')} sich auf ${zahl(blaetter, 'Blatt', 'Blättern')}.`,
  blatt: (name, zeilen, zellen, vonHand) =>
    `„${name}“: ${zahl(zeilen, 'Fall', 'Fälle')}, ${zahl(zellen, 'Zelle ändert', 'Zellen ändern')} sich${vonHand === 0 ? '' : `; ${zahl(vonHand, 'von Hand geänderte Zelle bleibt', 'von Hand geänderte Zellen bleiben')}`}`,
  ausgelassen: (name, grund) => `„${name}“ ausgelassen: ${grund}`,
  geschrieben: (zellen, blaetter) =>
    `${zahl(zellen, 'Zelle', 'Zellen')} auf ${zahl(blaetter, 'Blatt', 'Blättern')} geschrieben.`,
  dringend: (anzahl) => `Dringende Zeilen aller Blätter (${viele(anzahl)})`,
  zeile: (blatt, zeile, kundennummer) => `„${blatt}“ Zeile ${zeile}${kundennummer === '' ? '' : `, ${kundennummer}`}`,
  weitere: (anzahl) => `${zahl(anzahl, 'weitere Zeile', 'weitere Zeilen')} zeigen`,
  keineDringenden: 'Auf diesen Blättern ist keine Zeile dringend.',
  nichtPruefbar: (blatt, felder) =>
    `Auf „${blatt}“ konnte nichts geprüft werden, denn in keiner Zeile steht: ${felder.join(', ')}.`,
  naechstes: (was, blaetter) => `„Rückgängig“ nimmt „${was}“ auf ${blaetter} Blättern zurück.`,
  zurueckgenommen: (blaetter) => `Die letzte Aktion wurde auf ${blaetter} Blättern zurückgenommen.`,
  veraltet: 'Seit der Prüfung wurde eines der Blätter geändert. Die Liste der dringenden Zeilen ist von vorher.',
  gemerkt: (blaetter) =>
    `Geprüft ${blaetter.length === 1 ? 'wird' : 'werden'} zusammen: ${blaetter.join(', ') || 'kein Blatt'}. Das ist in der Mappe gemerkt.`,
};

export const erledigt: ErledigtTexte = {
  titel: 'Erledigte Zeilen',
  hilfe:
    'Eine Spalte „erledigt“ gilt immer. Markieren Sie erledigte Zeilen stattdessen an der Zelle der Kundennummer, sagen Sie hier, woran.',
  keineListe: 'Prüfen Sie erst eine Liste; die Einstellung gilt für sie.',
  zuAlt: 'Dieses Excel sagt nicht, wie eine Zelle aussieht. Nehmen Sie eine Spalte „erledigt“.',
  strich: 'Durchgestrichene Kundennummer heißt erledigt',
  farbeNehmen: 'Füllfarbe der ausgewählten Zelle nehmen',
  ohneFarbe: 'Die ausgewählte Zelle hat keine Füllfarbe. Es wurde nichts gespeichert.',
  genommen: (farbe) => `Die Füllfarbe ${farbe} heißt jetzt erledigt. Das ist in der Mappe gespeichert.`,
  entfernen: 'Entfernen',
  farbeEntfernen: (farbe) => `Füllfarbe ${farbe} entfernen`,
  entfernt: (farbe) => `Die Füllfarbe ${farbe} sagt nichts mehr. Das ist in der Mappe gespeichert.`,
};
