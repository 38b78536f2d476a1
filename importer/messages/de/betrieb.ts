/** What `neufall betrieb` and `neufall selbsttest` say in German. */
import type { BetriebTexte, SelbsttestTexte } from '../betrieb.ts';
import { zahl } from './menge.ts';

export const betrieb: BetriebTexte = {
  help: {
    summary: 'zeigt die Aufgabe (windows) oder die Units (systemd) für den nächtlichen Lauf auf diesem Rechner',
    system: 'windows oder systemd',
  },
  ohne: (config, key) =>
    `In „${config}“ fehlt „${key}“; ein Lauf in der Nacht braucht diese Angabe. Ergänzen Sie sie und rufen Sie den Befehl erneut auf.`,
};

export const selbsttest: SelbsttestTexte = {
  help: {
    summary: 'prüft, ob der nächste Lauf gelingen kann und der letzte gelungen ist',
  },
  stand: { gut: 'gut', hinweis: 'Hinweis', fehler: 'FEHLER' },
  schritt: {
    node: 'Node',
    config: 'Konfiguration',
    profil: 'Profil',
    regeln: 'Regeln',
    eingabe: 'Eingabe',
    ausgabe: 'Ausgabe',
    platz: 'Freier Platz',
    verlauf: 'Verlauf',
    uhr: 'Uhr',
    lauf: 'Letzter Lauf',
  },
  node: (version) => `Version ${version}`,
  keineConfig: 'Es gibt keine Konfigurationsdatei; es gelten die Vorgaben. Nennen Sie sie mit --config.',
  keinProfil: 'Vorgabe des Programms: die Spaltennamen der Vorgabe gelten',
  regeln: (anzahl) => `${anzahl} Regeln aus den eingebauten Dokumenten`,
  eingabe: (dateien) => (dateien === 1 ? '1 Datei' : `${dateien} Dateien`),
  ohneTreffer: (dateien, muster) =>
    `${dateien === 1 ? '1 Datei' : `${dateien} Dateien`}; auf ${muster.map((eins) => `„${eins}“`).join(', ')} passt keine. Prüfen Sie die Lieferung und „dateien“ im Profil.`,
  keineEingabe: 'Die Konfiguration nennt weder Dateien noch einen Ordner; sie müssen beim Aufruf genannt werden.',
  ordnerFehlt: (pfad) => `Den Ordner „${pfad}“ gibt es nicht; prüfen Sie „eingang“.`,
  nichtLesbar: (pfad) => `„${pfad}“ gibt es nicht oder lässt sich nicht lesen; prüfen Sie Pfad und Leserechte.`,
  schreibbar: (pfad) => `In „${pfad}“ darf geschrieben werden`,
  nichtSchreibbar: (pfad, code) => `In „${pfad}“ lässt sich nicht schreiben (${code}); prüfen Sie Pfad und Rechte.`,
  keinOut: 'Die Konfiguration nennt keinen Ausgabeordner; er muss beim Aufruf genannt werden.',
  frei: (megabyte, pfad) => `${zahl(megabyte)} MB bei „${pfad}“`,
  ohneVerlauf: 'Es wird kein Verlauf geführt (store: false).',
  neuerVerlauf: (pfad) => `„${pfad}“ gibt es noch nicht; der erste Lauf legt die Datei an.`,
  verlaufGanz: (laeufe) => `unversehrt, ${laeufe === 1 ? '1 Lauf' : `${laeufe} Läufe`}`,
  verlaufKaputt: (pfad, wort) => `„${pfad}“ ist beschädigt (${wort}); spielen Sie die letzte Sicherung zurück.`,
  uhr: (zeit, zone) => `${zeit}, Zeitzone ${zone}`,
  uhrVorLauf: (zeit, lauf) =>
    `Es ist angeblich ${zeit}, der letzte Lauf war aber am ${lauf}; stellen Sie die Uhr, sonst gilt der falsche Stichtag.`,
  keinLauf: 'Der Verlauf kennt noch keinen Lauf.',
  lauf: (nr, beginn, tage) =>
    `Lauf ${nr} am ${beginn}, ${tage <= 0 ? 'heute oder gestern' : tage === 1 ? 'vor einem Tag' : `vor ${tage} Tagen`}`,
  ergebnis: (fehler, hinweise) =>
    fehler > 0
      ? `Nicht bereit: ${fehler === 1 ? 'ein Fehler' : `${fehler} Fehler`}.`
      : hinweise > 0
        ? `Bereit, mit ${hinweise === 1 ? 'einem Hinweis' : `${hinweise} Hinweisen`}.`
        : 'Bereit.',
};
