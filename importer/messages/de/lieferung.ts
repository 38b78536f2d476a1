/** Deliveries in German. Source: page 5 "Deliveries". */

import { field, QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { UnbekannteWoerter } from '../../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../../protokoll/lieferung.ts';
import { zahl } from './menge.ts';
import { deutscherTag } from './tag.ts';

export const lieferung = {
  /** One whole sentence: what is unusual, compared with what. */
  satz: (befund: Lieferungsbefund) => {
    const quelle = QUELLE_NAME[befund.quelle];
    switch (befund.code) {
      case 'LIEFERUNG_UNGEWOEHNLICH':
        if (befund.sonst === undefined)
          return `${quelle} hat nur eine Kopfzeile und keinen Datensatz; prüfen Sie, ob der Export vollständig ist.`;
        return `${quelle} hat ${zahl(befund.saetze)} Datensätze, sonst sind es etwa ${zahl(befund.sonst)}; prüfen Sie, ob der Export vollständig ist.`;
      case 'LIEFERUNG_UNVERAENDERT':
        return `${quelle} „${befund.datei}“ ist dieselbe Datei wie in Lauf ${befund.lauf} (Stichtag ${deutscherTag(befund.stichtag)}); prüfen Sie, ob der Export von heute bereitliegt.`;
      case 'LIEFERUNG_ALT':
        return `${quelle}: der jüngste Eintrag ist vom ${deutscherTag(befund.juengster)}, ${zahl(befund.arbeitstage)} Arbeitstage vor dem Stichtag; prüfen Sie, ob der Export aktuell ist.`;
      case 'LIEFERUNG_VIELE_FEHLER':
        return `${quelle} „${befund.datei}“: ${zahl(befund.quarantaene)} von ${zahl(befund.saetze)} Datensätzen sind in der Quarantäne; sehen Sie dort nach den Gründen.`;
      case 'LIEFERUNG_FEHLT':
        return `${quelle} fehlt; Lauf ${befund.lauf} hatte diese Quelle noch. Was sie braucht, ist nicht geprüft.`;
    }
  },
  woerter: ({ quelle, feld, anzahl, saetze }: UnbekannteWoerter) =>
    `${QUELLE_NAME[quelle]}: ${zahl(anzahl)} von ${zahl(saetze)} Datensätzen haben unter „${field(feld).labels[0]}“ ein Wort, das niemand kennt; es zählt als leer. „neufall profil“ zeigt die Wörter; nennen Sie im Profil unter „woerter“, was sie heißen.`,
  angehalten: (saetze: readonly string[]) =>
    `Die Lieferung ist angehalten, es wurde nichts veröffentlicht: ${saetze.join(' ')} Soll der Lauf trotzdem gelten, setzen Sie „lieferung“ auf „warnen“.`,
  pflicht: (quellen: readonly string[]) =>
    `Es fehlt eine Datei aus ${quellen.join(', ')}; die Konfiguration verlangt sie („pflicht“). Legen Sie den Export bereit und starten Sie erneut.`,
};
