/** The summary of a run in German, line by line. */
import type { BefundCode } from '../../../core/decide/befunde.ts';
import { QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { Lauf } from '../../protokoll/lauf.ts';
import { einige, kennzahlen } from '../summary.ts';
import { lieferung } from './lieferung.ts';
import { zahl } from './menge.ts';
import { deutscherTag } from './tag.ts';
import { beideFristen, feldname, frist, keineBefunde, neufaelle } from './ungeprueft.ts';
import { verlauf } from './verlauf.ts';

export function zusammenfassung(lauf: Lauf, out: string, code: (code: BefundCode) => string): readonly string[] {
  const k = kennzahlen(lauf);
  const erstberatungen = `${zahl(k.ueberfaelligErstberatung)} Erstberatungen`;
  const entscheidungen = `${zahl(k.ueberfaelligEntscheidung)} Entscheidungen`;
  return [
    `Stichtag ${deutscherTag(lauf.stichtag)}: ${zahl(lauf.faelle)} Fälle aus ${zahl(k.gelesen)} Datensätzen`,
    ...lauf.lieferung.map((befund) => `  ACHTUNG: ${lieferung.satz(befund)}`),
    ...lauf.unbekannte_woerter.map((eine) => `  ACHTUNG: ${lieferung.woerter(eine)}`),
    `  Neufälle:           ${neufaelle(lauf, k.neufaelle, k.zuPruefen)}`,
    `  überfällig:         ${frist(lauf, 'erstberatung', erstberatungen, 'Erstberatungen')}, ${frist(lauf, 'entscheidung', entscheidungen, 'Entscheidungen')} (bald fällig: ${beideFristen(lauf, k.baldFaellig)})`,
    `  in Quarantäne:      ${zahl(k.quarantaene)} Datensätze${k.gruende.length === 0 ? '' : ':'}`,
    ...k.gruende.map(([grund, n]) => `    ${zahl(n)} × ${code(grund)} (${grund})`),
    `  häufigste Befunde:${k.befunde.length === 0 ? keineBefunde(lauf) : ''}`,
    ...k.befunde.slice(0, 5).map(([befund, n]) => `    ${zahl(n)} × ${code(befund)} (${befund})`),
    `  Abstimmung:         ${zahl(k.gelesen)} gelesen = ${zahl(k.verbunden)} verbunden + ${zahl(k.quarantaene)} Quarantäne + ${zahl(k.dubletten)} Dubletten (Leerzeilen: ${zahl(k.leerzeilen)}, weitere Kopfzeilen: ${zahl(k.kopfzeilen)}${k.uebersprungen === 0 ? '' : `, übersprungene Zeilen: ${zahl(k.uebersprungen)}`})`,
    ...(lauf.verlauf === undefined ? [] : verlauf.summary(lauf.verlauf)),
    ...k.windows1252.map((datei) => `  Hinweis: „${datei}“ ist kein UTF-8 und wurde als Windows-1252 gelesen.`),
    ...k.doppeltKodiert.map(
      (datei) =>
        `  Hinweis: „${datei}“ ist zweimal nacheinander als UTF-8 gespeichert und wurde so gelesen. Bitte erzeugen Sie den Export neu.`,
    ),
    ...k.leereEndfelder.map(
      ([datei, n]) =>
        `  Hinweis: In „${datei}“ ${n === 1 ? 'endet 1 Datensatz' : `enden ${zahl(n)} Datensätze`} mit überzähligen leeren Feldern; sie wurden abgeschnitten.`,
    ),
    ...lauf.ueberschneidungen.map(
      ({ quelle, datei, vorrang, saetze, gelesen }) =>
        `  Hinweis: ${QUELLE_NAME[quelle]} „${datei}“ wiederholt „${vorrang}“ (${zahl(saetze)} von ${zahl(gelesen)} Datensätzen); es gilt „${vorrang}“, weil sie zuerst gelesen wurde. Legen Sie nur die neueste Datei bereit oder nennen Sie im Profil unter „dateien“ ihr Muster.`,
    ),
    ...(lauf.uebergangen.length === 0
      ? []
      : [`  Hinweis: Nicht gelesen, weil älter oder ohne Muster im Profil: ${einige(lauf.uebergangen)}.`]),
    ...lauf.ohne_treffer.map(
      ({ quelle, muster }) =>
        `  Hinweis: Auf „${muster}“ (${QUELLE_NAME[quelle]}) passt keine Datei des Ordners; prüfen Sie die Lieferung und „dateien“ im Profil.`,
    ),
    ...lauf.spalten.flatMap(({ quelle, datei, unbenutzt, mehrdeutig }) => [
      ...(unbenutzt.length === 0
        ? []
        : [`  Hinweis: ${QUELLE_NAME[quelle]} „${datei}“ hat Spalten, die niemand braucht: ${unbenutzt.join(', ')}.`]),
      ...mehrdeutig.map(
        ({ feld, spalten }) =>
          `  Hinweis: ${QUELLE_NAME[quelle]} „${datei}“ hat mehrere Spalten für ${feldname(feld)}: ${spalten.join(', ')}; gelesen wird die erste.`,
      ),
    ]),
    ...lauf.nicht_geprueft.map(({ code: befund, fehlt, quellen }) => {
      const spalten = fehlt.length === 0 ? [] : [`die Spalte ${fehlt.map(feldname).join(' oder ')}`];
      const dateien = quellen.map((quelle) => `eine Datei aus ${QUELLE_NAME[quelle]}`);
      return `  Nicht geprüft: ${code(befund)} (${befund}); dafür fehlt ${[...spalten, ...dateien].join(' und ')}.`;
    }),
    ...lauf.annahmen.map(
      ({ feld, regeln }) =>
        `  Angenommen: Die Spalte ${feldname(feld)} fehlt und zählt als leer; die Zuständigkeit nach ${regeln.join(', ')} kann dadurch anders sein.`,
    ),
    `Ergebnis: ${out}`,
    '  faelle.csv       eine Zeile je Fall, mit allen Entscheidungen',
    '  bericht.html     Listen und Zahlen zum Lesen und Drucken',
    '  bericht.xlsx     dasselbe als Excel-Mappe',
    '  befunde.csv      eine Zeile je Befund, mit Fundstelle',
    ...(k.quarantaene === 0
      ? []
      : ['  quarantaene/     die ausgesonderten Datensätze im Original, daneben die Gründe']),
    '  zusammenfassung.txt  dieser Text, zum Verschicken',
    '  lauf.json        Zählungen, Prüfsummen und Einstellungen des Laufs',
  ];
}
