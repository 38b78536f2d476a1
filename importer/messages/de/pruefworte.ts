/** The words of the report of `neufall pruefen` in German. */
import type { Stufe } from '../../../core/sheet/index.ts';
import type { Auslassung } from '../../protokoll/pruefung.ts';
import { genannt, menge, zahl } from './menge.ts';
import { deutscherTag } from './tag.ts';

const zitat = (text: string) => `„${text}“`;
const fristen = (erst: number, entscheidung: number) =>
  `${menge(erst, 'Erstberatung', 'Erstberatungen')}, ${menge(entscheidung, 'Entscheidung', 'Entscheidungen')}`;

export const worte = {
  zahl,
  genannt,
  zitat,
  tag: deutscherTag,
  auslassung: {
    ausgeblendet: 'ausgeblendet; blenden Sie es ein oder nennen Sie es mit --blatt',
    'ohne-kopf': 'keine Kopfzeile',
    geschuetzt: 'geschützt; heben Sie den Schutz auf oder rufen Sie mit --trotzdem auf',
    formeln: 'Formeln ohne Ergebnis; öffnen und speichern Sie die Mappe in Excel',
    nebeneinander: 'zwei Listen nebeneinander',
    platz: 'rechts der Liste kein Platz für die Ergebnisspalten',
    'nicht-gewaehlt': 'nicht gewählt; nennen Sie es mit --blatt oder nehmen Sie --alle-blaetter',
  } satisfies Readonly<Record<Auslassung, string>>,
  ausgelassen: (blatt: string, grund: string) => `Ausgelassen: Blatt „${blatt}“ (${grund})`,
  ueberall: 'Auf allen Blättern:',
  ergebnis: (ausgabe: string, zellen: number) =>
    `Ergebnis: ${ausgabe} (${menge(zellen, 'Zelle', 'Zellen')} geschrieben)`,

  nichtsDringend: 'Dringende Zeilen: keine',
  dringend: (anzahl: number) => `Dringende Zeilen (${zahl(anzahl)}):`,
  mehrDringend: (anzahl: number) => `  und ${zahl(anzahl)} weitere; alle nennt --json`,
  wo: (blatt: string | undefined, zeile: number) =>
    blatt === undefined ? `Zeile ${zeile}` : `„${blatt}“ Zeile ${zeile}`,
  stufe: {
    überfällig: 'überfällig',
    'bald fällig': 'bald fällig',
    prüfen: 'zu prüfen',
    fehler: 'Fehler in den Angaben',
  } satisfies Readonly<Record<Stufe, string>>,
  faellig: (frist: string, tag: string) => `, ${frist} bis ${tag}`,
  arbeitstage: (anzahl: number) => menge(anzahl, 'Arbeitstag', 'Arbeitstage'),

  blatt: (blatt: string, stichtag: string, faelle: number, kopfzeile: number) =>
    `Blatt „${blatt}“, Stichtag ${stichtag}: ${menge(faelle, 'Fall', 'Fälle')} (Kopfzeile ${kopfzeile})`,
  nichtPruefbar: (felder: readonly string[]) =>
    `  Es konnte nichts geprüft werden, denn in keiner Zeile steht: ${felder.join(', ')}. Geben Sie mit --zuordnung eine Spalte oder eine Vorgabe an.`,
  neufaelle: (ja: number, pruefen: number) => `  Neufälle:           ${zahl(ja)} (weitere zu prüfen: ${zahl(pruefen)})`,
  ueberfaellig: (erst: number, entscheidung: number) => `  überfällig:         ${fristen(erst, entscheidung)}`,
  baldFaellig: (erst: number, entscheidung: number) => `  bald fällig:        ${fristen(erst, entscheidung)}`,
  haeufigste: (anzahl: number) => `  häufigste Befunde:${anzahl === 0 ? '  keine' : ''}`,

  mehrdeutig: (feld: string, spalten: readonly string[]) =>
    `  Hinweis: mehrere Spalten für „${feld}“: ${spalten.join(', ')}; gelesen wurde die erste, mit --zuordnung legen Sie eine fest.`,
  falscheVorgabe: (feld: string) => `  Hinweis: Die Vorgabe für „${feld}“ ist kein Wert des Feldes und zählt nicht.`,
  nichtGeprueft: (befund: string, fehlt: readonly string[]) =>
    `  Nicht geprüft: ${befund}; dafür fehlt die Spalte ${fehlt.map(zitat).join(' oder ')}.`,
  angenommen: (feld: string, regeln: readonly string[]) =>
    `  Angenommen: Die Spalte „${feld}“ fehlt und zählt als leer; die Zuständigkeit nach ${regeln.join(', ')} kann dadurch anders sein.`,
  vonHand: (zellen: readonly string[]) => `  Nicht überschrieben, weil von Hand geändert: ${genannt(zellen)}.`,
  ohneWert: (zellen: readonly string[]) =>
    `  Hinweis: Formeln ohne Ergebnis gelten als leer: ${genannt(zellen)}. Bitte in Excel öffnen und speichern.`,
  filterEndet: (spalte: string) =>
    `  Hinweis: Der Filter des Blatts reicht nicht über die Ergebnisspalten, weil in Spalte ${spalte} etwas anderes steht. Sortieren Sie nicht mit dem Filterpfeil: Die Ergebnisse bleiben dabei stehen.`,
  weitereListe: (zeile: number) =>
    `  Hinweis: Ab Zeile ${zeile} steht eine zweite Liste; sie wurde nicht geprüft. Setzen Sie sie auf ein eigenes Blatt.`,
  tabelleEndet: (tabelle: string) =>
    `  Hinweis: Die Tabelle „${tabelle}“ reicht nicht über die Ergebnisspalten, weil neben ihr etwas anderes steht. Sortieren Sie nicht mit ihren Pfeilen: Die Ergebnisse bleiben dabei stehen.`,

  titel: {
    erkannt: 'Erkannte Spalten',
    unbenutzt: 'Unbenutzte Spalten',
    fehlend: 'Fehlende Angaben',
    woerter: 'Unbekannte Wörter',
    unlesbar: 'Nicht lesbare Zellen',
  },
  vielleicht: (was: string) => `vielleicht ${was}`,
  vielleichtSpalte: (spalte: string) => `vielleicht Spalte ${spalte}`,
  alsVorgabe: (wert: string) => `als Vorgabe möglich: „${wert}“`,
  inZeilen: (anzahl: number) => `in ${menge(anzahl, 'Zeile', 'Zeilen')}`,
  verborgen: (anzahl: number) => `${menge(anzahl, 'Text', 'Texte')}, hier nicht gezeigt`,
  vorschlag: (json: string) => `  Vorschlag für --zuordnung: ${json}`,
};
