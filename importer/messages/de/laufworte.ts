/** The words of the summary of a run in German. */
import { QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { Ueberschneidung, UnbekannteWoerter } from '../../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../../protokoll/lieferung.ts';
import { lieferung } from './lieferung.ts';
import { zahl } from './menge.ts';
import { deutscherTag } from './tag.ts';
import { verlauf } from './verlauf.ts';

const zitate = (felder: readonly string[], wort: string) => felder.map((feld) => `„${feld}“`).join(` ${wort} `);

export const worte = {
  zahl,
  kopf: (stichtag: string, faelle: number, saetze: number) =>
    `Stichtag ${deutscherTag(stichtag)}: ${zahl(faelle)} Fälle aus ${zahl(saetze)} Datensätzen`,
  lieferung: (befund: Lieferungsbefund) => `  ACHTUNG: ${lieferung.satz(befund)}`,
  unbekannteWoerter: (eine: UnbekannteWoerter) => `  ACHTUNG: ${lieferung.woerter(eine)}`,
  neufaelle: (anzahl: string) => `  Neufälle:           ${anzahl}`,
  neufaelleGezaehlt: (ja: number, pruefen: number) => `${zahl(ja)} (weitere zu prüfen: ${zahl(pruefen)})`,
  neufaelleUngeprueft: (ohne: readonly string[], pruefen: number) =>
    `nicht geprüft (es fehlt ${zitate(ohne, 'und')}; zu prüfen: ${zahl(pruefen)})`,
  ueberfaellig: (erst: string, entscheidung: string, bald: string) =>
    `  überfällig:         ${erst}, ${entscheidung} (bald fällig: ${bald})`,
  fristen: { erstberatung: 'Erstberatungen', entscheidung: 'Entscheidungen' },
  fristUngeprueft: (fristen: string, ohne: readonly string[]) =>
    `${fristen} nicht geprüft (es fehlt ${zitate(ohne, 'und')})`,
  zumTeil: (n: number) => `${zahl(n)}, zum Teil nicht geprüft`,
  ungeprueft: 'nicht geprüft',
  quarantaene: (n: number, gruende: number) => `  in Quarantäne:      ${zahl(n)} Datensätze${gruende === 0 ? '' : ':'}`,
  befunde: '  häufigste Befunde:',
  keine: '  keine',
  keineUnterGeprueften: '  keine unter dem, was geprüft ist',
  abstimmung: (gelesen: number, verbunden: number, quarantaene: number, dubletten: number) =>
    `  Abstimmung:         ${zahl(gelesen)} gelesen = ${zahl(verbunden)} verbunden + ${zahl(quarantaene)} Quarantäne + ${zahl(dubletten)} Dubletten`,
  /** Behind it: what is counted apart. */
  daneben: (leerzeilen: number, kopfzeilen: number, uebersprungen: number) =>
    ` (Leerzeilen: ${zahl(leerzeilen)}, weitere Kopfzeilen: ${zahl(kopfzeilen)}${uebersprungen === 0 ? '' : `, übersprungene Zeilen: ${zahl(uebersprungen)}`})`,
  verlauf: verlauf.summary,

  windows1252: (datei: string) => `  Hinweis: „${datei}“ ist kein UTF-8 und wurde als Windows-1252 gelesen.`,
  doppeltKodiert: (datei: string) =>
    `  Hinweis: „${datei}“ ist zweimal nacheinander als UTF-8 gespeichert und wurde so gelesen. Bitte erzeugen Sie den Export neu.`,
  leereEndfelder: (datei: string, n: number) =>
    `  Hinweis: In „${datei}“ ${n === 1 ? 'endet 1 Datensatz' : `enden ${zahl(n)} Datensätze`} mit überzähligen leeren Feldern; sie wurden abgeschnitten.`,
  ueberschneidung: ({ quelle, datei, vorrang, saetze, gelesen }: Ueberschneidung) =>
    `  Hinweis: ${QUELLE_NAME[quelle]} „${datei}“ wiederholt „${vorrang}“ (${zahl(saetze)} von ${zahl(gelesen)} Datensätzen); es gilt „${vorrang}“, weil sie zuerst gelesen wurde. Legen Sie nur die neueste Datei bereit oder nennen Sie im Profil unter „dateien“ ihr Muster.`,
  uebergangen: (namen: string) => `  Hinweis: Nicht gelesen, weil älter oder ohne Muster im Profil: ${namen}.`,
  ohneTreffer: (muster: string, quelle: string) =>
    `  Hinweis: Auf „${muster}“ (${quelle}) passt keine Datei des Ordners; prüfen Sie die Lieferung und „dateien“ im Profil.`,
  unbenutzt: (quelle: string, datei: string, spalten: readonly string[]) =>
    `  Hinweis: ${quelle} „${datei}“ hat Spalten, die niemand braucht: ${spalten.join(', ')}.`,
  mehrdeutig: (quelle: string, datei: string, feld: string, spalten: readonly string[]) =>
    `  Hinweis: ${quelle} „${datei}“ hat mehrere Spalten für „${feld}“: ${spalten.join(', ')}; gelesen wird die erste.`,
  spalte: (felder: readonly string[]) => `die Spalte ${zitate(felder, 'oder')}`,
  dateiAus: (quelle: string) => `eine Datei aus ${quelle}`,
  nichtGeprueft: (befund: string, fehlt: readonly string[]) =>
    `  Nicht geprüft: ${befund}; dafür fehlt ${fehlt.join(' und ')}.`,
  angenommen: (feld: string, regeln: readonly string[]) =>
    `  Angenommen: Die Spalte „${feld}“ fehlt und zählt als leer; die Zuständigkeit nach ${regeln.join(', ')} kann dadurch anders sein.`,
  ergebnis: (out: string) => `Ergebnis: ${out}`,
  dateien: (quarantaene: boolean) => [
    '  faelle.csv       eine Zeile je Fall, mit allen Entscheidungen',
    '  bericht.html     Listen und Zahlen zum Lesen und Drucken',
    '  bericht.xlsx     dasselbe als Excel-Mappe',
    '  befunde.csv      eine Zeile je Befund, mit Fundstelle',
    ...(quarantaene ? ['  quarantaene/     die ausgesonderten Datensätze im Original, daneben die Gründe'] : []),
    '  zusammenfassung.txt  dieser Text, zum Verschicken',
    '  lauf.json        Zählungen, Prüfsummen und Einstellungen des Laufs',
  ],
};
