/** What `neufall betrieb` and `neufall selbsttest` say in German. Source: page 5. */
import type { Schritt, Stand } from '../../protokoll/selbsttest.ts';
import { zahl } from './menge.ts';

export const betrieb = {
  ohne: (config: string, key: string) =>
    `In „${config}“ fehlt „${key}“; ein Lauf in der Nacht braucht diese Angabe. Ergänzen Sie sie und rufen Sie den Befehl erneut auf.`,
};

export const selbsttest = {
  stand: { gut: 'gut', hinweis: 'Hinweis', fehler: 'FEHLER' } satisfies Readonly<Record<Stand, string>>,
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
  } satisfies Readonly<Record<Schritt, string>>,
  node: (version: string) => `Version ${version}`,
  keineConfig: 'Es gibt keine Konfigurationsdatei; es gelten die Vorgaben. Nennen Sie sie mit --config.',
  keinProfil: 'Vorgabe des Programms: die Spaltennamen der Vorgabe gelten',
  regeln: (anzahl: number) => `${anzahl} Regeln aus den eingebauten Dokumenten`,
  eingabe: (dateien: number) => (dateien === 1 ? '1 Datei' : `${dateien} Dateien`),
  ohneTreffer: (dateien: number, muster: readonly string[]) =>
    `${dateien === 1 ? '1 Datei' : `${dateien} Dateien`}; auf ${muster.map((eins) => `„${eins}“`).join(', ')} passt keine. Prüfen Sie die Lieferung und „dateien“ im Profil.`,
  keineEingabe: 'Die Konfiguration nennt weder Dateien noch einen Ordner; sie müssen beim Aufruf genannt werden.',
  ordnerFehlt: (pfad: string) => `Den Ordner „${pfad}“ gibt es nicht; prüfen Sie „eingang“.`,
  nichtLesbar: (pfad: string) => `„${pfad}“ gibt es nicht oder lässt sich nicht lesen; prüfen Sie Pfad und Leserechte.`,
  schreibbar: (pfad: string) => `In „${pfad}“ darf geschrieben werden`,
  nichtSchreibbar: (pfad: string, code: string) =>
    `In „${pfad}“ lässt sich nicht schreiben (${code}); prüfen Sie Pfad und Rechte.`,
  keinOut: 'Die Konfiguration nennt keinen Ausgabeordner; er muss beim Aufruf genannt werden.',
  frei: (megabyte: number, pfad: string) => `${zahl(megabyte)} MB bei „${pfad}“`,
  ohneVerlauf: 'Es wird kein Verlauf geführt (store: false).',
  neuerVerlauf: (pfad: string) => `„${pfad}“ gibt es noch nicht; der erste Lauf legt die Datei an.`,
  verlaufGanz: (laeufe: number) => `unversehrt, ${laeufe === 1 ? '1 Lauf' : `${laeufe} Läufe`}`,
  verlaufKaputt: (pfad: string, wort: string) =>
    `„${pfad}“ ist beschädigt (${wort}); spielen Sie die letzte Sicherung zurück.`,
  uhr: (zeit: string, zone: string) => `${zeit}, Zeitzone ${zone}`,
  uhrVorLauf: (zeit: string, lauf: string) =>
    `Es ist angeblich ${zeit}, der letzte Lauf war aber am ${lauf}; stellen Sie die Uhr, sonst gilt der falsche Stichtag.`,
  keinLauf: 'Der Verlauf kennt noch keinen Lauf.',
  lauf: (nr: number, beginn: string, tage: number) =>
    `Lauf ${nr} am ${beginn}, ${tage <= 0 ? 'heute oder gestern' : tage === 1 ? 'vor einem Tag' : `vor ${tage} Tagen`}`,
  ergebnis: (fehler: number, hinweise: number) =>
    fehler > 0
      ? `Nicht bereit: ${fehler === 1 ? 'ein Fehler' : `${fehler} Fehler`}.`
      : hinweise > 0
        ? `Bereit, mit ${hinweise === 1 ? 'einem Hinweis' : `${hinweise} Hinweisen`}.`
        : 'Bereit.',
};
