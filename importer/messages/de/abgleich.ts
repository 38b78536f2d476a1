/** `neufall abgleich` in German. */

import type { Abgleich, Verglichen } from '../../../core/abgleich/vergleich.ts';
import { german } from '../../../core/calendar/day.ts';
import { liste } from '../spalten.ts';
import { menge } from './menge.ts';

const FELD: Readonly<Record<Verglichen, string>> = {
  antragsdatum: 'Antragsdatum',
  hauptbetreuer: 'Hauptbetreuer',
  team: 'Team',
};
const vom = (tag: number | undefined) => (tag === undefined ? 'ohne Antragsdatum' : `Antrag vom ${german(tag)}`);

const mehr = (anzahl: number) => `… und ${anzahl} weitere`;

/** `ausgabe`: path of the copy with the missing cases. */
function bericht(
  { fehlt, zuPruefen, unbekannt, abweichend, gleich }: Abgleich,
  blatt: string,
  ausgabe: string | undefined,
) {
  const fall = ({ row, antragsdatum }: Abgleich['fehlt'][number]) => `${row.kundennummer ?? ''}, ${vom(antragsdatum)}`;
  return [
    `Blatt „${blatt}“: ${menge(fehlt.length, 'Neufall fehlt', 'Neufälle fehlen')}, ${menge(unbekannt.length, 'Zeile ist', 'Zeilen sind')} dem Lauf unbekannt, ${menge(abweichend.length, 'Zeile weicht', 'Zeilen weichen')} ab, ${menge(gleich, 'Zeile stimmt', 'Zeilen stimmen')} überein`,
    ...liste('In der Liste fehlen:', fehlt.map(fall), mehr),
    ...liste('Noch zu prüfen und nicht in der Liste:', zuPruefen.map(fall), mehr),
    ...liste(
      'Der Lauf kennt nicht:',
      unbekannt.map(({ index, kundennummer }) => `Zeile ${index + 1}: ${kundennummer || 'ohne Kundennummer'}`),
      mehr,
    ),
    ...liste(
      'Anders als im Lauf:',
      abweichend.map(
        ({ zeile, unterschiede }) =>
          `Zeile ${zeile.index + 1}: ${zeile.kundennummer}: ${unterschiede
            .map((one) => `${FELD[one.feld]} „${one.liste}“, im Lauf „${one.lauf}“`)
            .join('; ')}`,
      ),
      mehr,
    ),
    ...(ausgabe === undefined ? [] : [`Ergänzt: ${ausgabe}`]),
  ];
}

export const abgleich = {
  outOhneErgaenzen: '--out gilt nur zusammen mit --ergaenzen; geben Sie beides an.',
  nurEines: '--faelle und --store schließen einander aus; geben Sie nur eines von beiden an.',
  keineFaelle: (path: string) =>
    `„${path}“ ist keine faelle.csv; geben Sie die Datei aus dem Ergebnisordner des Laufs an.`,
  nichtLesbar: (path: string) => `„${path}“ lässt sich nicht lesen; prüfen Sie Pfad und Rechte.`,
  ohneKundennummer: (path: string, blatt: string) =>
    `„${path}“, Blatt „${blatt}“, hat keine Spalte mit der Kundennummer; ordnen Sie sie mit --zuordnung zu.`,
  unterListe: (path: string, blatt: string, zeile: number) =>
    `„${path}“, Blatt „${blatt}“: Unter der Liste steht in Zeile ${zeile} noch etwas; schaffen Sie darunter Platz.`,
  unentschieden: (anzahl: number) =>
    `ACHTUNG: Der Lauf hat keinen einzigen Neufall gefunden, ${menge(anzahl, 'Fall wartet', 'Fälle warten')} auf eine Entscheidung. Prüfen Sie in zusammenfassung.txt, ob ihm eine Quelle oder Spalte fehlt.`,
  bericht,
};
