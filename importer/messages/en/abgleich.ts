/** `neufall abgleich` in English. */

import type { Abgleich, Verglichen } from '../../../core/abgleich/vergleich.ts';
import { german } from '../../../core/calendar/day.ts';
import type { CliMessages } from '../messages.ts';
import { liste } from '../spalten.ts';
import { amount } from './amount.ts';

const FIELD: Readonly<Record<Verglichen, string>> = {
  antragsdatum: 'date of application',
  hauptbetreuer: 'Hauptbetreuer',
  team: 'team',
};
const dated = (day: number | undefined) => (day === undefined ? 'no date of application' : `applied on ${german(day)}`);

const more = (count: number) => `… and ${count} more`;

function bericht(
  { fehlt, zuPruefen, unbekannt, abweichend, gleich }: Abgleich,
  sheet: string,
  out: string | undefined,
) {
  const fall = ({ row, antragsdatum }: Abgleich['fehlt'][number]) =>
    `${row.kundennummer ?? ''}, ${dated(antragsdatum)}`;
  return [
    `Sheet “${sheet}”: ${amount(fehlt.length, 'Neufall is', 'Neufälle are')} missing, ${amount(unbekannt.length, 'row is', 'rows are')} unknown to the run, ${amount(abweichend.length, 'row differs', 'rows differ')}, ${amount(gleich, 'row agrees', 'rows agree')}`,
    ...liste('Missing in the list:', fehlt.map(fall), more),
    ...liste('Still to be checked and not in the list:', zuPruefen.map(fall), more),
    ...liste(
      'Unknown to the run:',
      unbekannt.map(({ index, kundennummer }) => `row ${index + 1}: ${kundennummer || 'no Kundennummer'}`),
      more,
    ),
    ...liste(
      'Other than in the run:',
      abweichend.map(
        ({ zeile, unterschiede }) =>
          `row ${zeile.index + 1}: ${zeile.kundennummer}: ${unterschiede
            .map((one) => `${FIELD[one.feld]} “${one.liste}”, in the run “${one.lauf}”`)
            .join('; ')}`,
      ),
      more,
    ),
    ...(out === undefined ? [] : [`Completed: ${out}`]),
  ];
}

export const abgleich: CliMessages['abgleich'] = {
  outOhneErgaenzen: '--out needs --ergaenzen; give both.',
  nurEines: '--faelle and --store exclude each other; give one of them.',
  keineFaelle: (path) => `“${path}” is no faelle.csv; name the file from the run's output folder.`,
  nichtLesbar: (path) => `“${path}” can't be read; check path and rights.`,
  ohneKundennummer: (path, sheet) =>
    `“${path}”, sheet “${sheet}”, has no column with the Kundennummer; map it with --zuordnung.`,
  unterListe: (path, sheet, row) =>
    `“${path}”, sheet “${sheet}”: below the list something stands in row ${row}; make room below it.`,
  unentschieden: (number) =>
    `ATTENTION: The run found no Neufall at all, ${amount(number, 'case waits', 'cases wait')} for a decision. Check in zusammenfassung.txt whether it lacks a source or a column.`,
  bericht,
};
