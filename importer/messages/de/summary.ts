/** The summary of a run in German, line by line. */
import { type FieldId, field, QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { CliMessages } from '../messages.ts';
import { einige, kennzahlen } from '../summary.ts';
import { lieferung } from './lieferung.ts';
import { deutscherTag } from './tag.ts';
import { verlauf } from './verlauf.ts';

const zahl = (n: number) => n.toLocaleString('de-DE');
const name = (id: FieldId) => `„${field(id).labels[0]}“`;

export const zusammenfassung: CliMessages['summary'] = (lauf, out, code) => {
  const k = kennzahlen(lauf);
  const ohne = (felder: readonly FieldId[]) => `es fehlt ${felder.map(name).join(' und ')}`;
  const ueberfaellig = (frist: 'erstberatung' | 'entscheidung', n: string, worte: string): string => {
    const grund = lauf.nicht_messbar.find((eine) => eine.frist === frist);
    return grund === undefined ? `${n} ${worte}` : `${worte} nicht geprüft (${ohne(grund.fehlt)})`;
  };
  const neufaelle =
    lauf.neufall_ohne.length > 0 && k.neufaelle === 0
      ? `nicht geprüft (${ohne(lauf.neufall_ohne)}; zu prüfen: ${zahl(k.zuPruefen)})`
      : `${zahl(k.neufaelle)} (weitere zu prüfen: ${zahl(k.zuPruefen)})`;
  const bald = [zahl(k.baldFaellig), `${zahl(k.baldFaellig)}, zum Teil nicht geprüft`, 'nicht geprüft'][
    lauf.nicht_messbar.length
  ];
  const keine = lauf.nicht_geprueft.length === 0 ? '  keine' : '  keine unter dem, was geprüft ist';
  return [
    `Stichtag ${deutscherTag(lauf.stichtag)}: ${zahl(lauf.faelle)} Fälle aus ${zahl(k.gelesen)} Datensätzen`,
    ...lauf.lieferung.map((befund) => `  ACHTUNG: ${lieferung.satz(befund)}`),
    `  Neufälle:           ${neufaelle}`,
    `  überfällig:         ${ueberfaellig('erstberatung', zahl(k.ueberfaelligErstberatung), 'Erstberatungen')}, ${ueberfaellig('entscheidung', zahl(k.ueberfaelligEntscheidung), 'Entscheidungen')} (bald fällig: ${bald})`,
    `  in Quarantäne:      ${zahl(k.quarantaene)} Datensätze${k.gruende.length === 0 ? '' : ':'}`,
    ...k.gruende.map(([grund, n]) => `    ${zahl(n)} × ${code(grund)} (${grund})`),
    `  häufigste Befunde:${k.befunde.length === 0 ? keine : ''}`,
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
          `  Hinweis: ${QUELLE_NAME[quelle]} „${datei}“ hat mehrere Spalten für ${name(feld)}: ${spalten.join(', ')}; gelesen wird die erste.`,
      ),
    ]),
    ...lauf.nicht_geprueft.map(({ code: befund, fehlt, quellen }) => {
      const spalten = fehlt.length === 0 ? [] : [`die Spalte ${fehlt.map(name).join(' oder ')}`];
      const dateien = quellen.map((quelle) => `eine Datei aus ${QUELLE_NAME[quelle]}`);
      return `  Nicht geprüft: ${code(befund)} (${befund}); dafür fehlt ${[...spalten, ...dateien].join(' und ')}.`;
    }),
    ...lauf.annahmen.map(
      ({ feld, regeln }) =>
        `  Angenommen: Die Spalte ${name(feld)} fehlt und zählt als leer; die Zuständigkeit nach ${regeln.join(', ')} kann dadurch anders sein.`,
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
};
