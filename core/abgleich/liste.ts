/** What a comparison looks at in a list: its rows, and which fields it has columns for. */
import type { SheetMapping } from '../sheet/mapping.ts';
import type { SheetRow } from '../sheet/reader.ts';
import { type Listenzeile, VERGLICHEN, type Verglichen } from './vergleich.ts';

export const listenzeile = ({ index, kundennummer, row, urteil }: SheetRow): Listenzeile => ({
  index,
  kundennummer,
  row,
  antragsdatum: urteil.antragsdatum,
});

/** D may stand in either of its columns. */
export function verglicheneFelder({ columns }: SheetMapping): ReadonlySet<Verglichen> {
  const hat = (feld: Verglichen) =>
    columns.has(feld) || (feld === 'antragsdatum' && columns.has('antragsdatum_verbis'));
  return new Set(VERGLICHEN.filter(hat));
}
