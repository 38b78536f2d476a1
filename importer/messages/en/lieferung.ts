/** Deliveries in English. */
import { field, QUELLE_NAME } from '../../../core/fields/declarations.ts';
import type { CliMessages } from '../messages.ts';
import { number } from './amount.ts';

export const lieferung: CliMessages['lieferung'] = {
  satz: (befund) => {
    const quelle = QUELLE_NAME[befund.quelle];
    switch (befund.code) {
      case 'LIEFERUNG_UNGEWOEHNLICH':
        if (befund.sonst === undefined)
          return `${quelle} has a header only and no record; check whether the export is complete.`;
        return `${quelle} has ${number(befund.saetze)} records, usually about ${number(befund.sonst)}; check whether the export is complete.`;
      case 'LIEFERUNG_UNVERAENDERT':
        return `${quelle} “${befund.datei}” is the same file as in run ${befund.lauf} (Stichtag ${befund.stichtag}); check whether the export of today is there.`;
      case 'LIEFERUNG_ALT':
        return `${quelle}: the youngest entry is of ${befund.juengster}, ${number(befund.arbeitstage)} working days before the Stichtag; check whether the export is up to date.`;
      case 'LIEFERUNG_VIELE_FEHLER':
        return `${quelle} “${befund.datei}”: ${number(befund.quarantaene)} of ${number(befund.saetze)} records are in quarantine; look there for the reasons.`;
      case 'LIEFERUNG_FEHLT':
        return `${quelle} is missing; run ${befund.lauf} still had this source. What needs it is not checked.`;
    }
  },
  woerter: ({ quelle, feld, anzahl, saetze }) =>
    `${QUELLE_NAME[quelle]}: ${number(anzahl)} of ${number(saetze)} records have a word under “${field(feld).labels[0]}” that nobody knows; it counts as empty. “neufall profil” shows the words; say in the profile under “woerter” what they mean.`,
  angehalten: (saetze) =>
    `The delivery is held back, nothing was published: ${saetze.join(' ')} If the run is to hold all the same, set “lieferung” to “warnen”.`,
  pflicht: (quellen) =>
    `A file of ${quellen.join(', ')} is missing; the configuration asks for it (“pflicht”). Provide the export and start again.`,
};
