/** What a comparison looks at in a list: its rows, and which fields it has columns for. */
import { fallAn, type Zeilen } from '../sheet/blattpruefung.ts';
import type { SheetMapping } from '../sheet/mapping.ts';
import type { SheetReader } from '../sheet/reader.ts';
import type { Steps } from '../sheet/steps.ts';
import { type Listenzeile, VERGLICHEN, type Verglichen } from './vergleich.ts';

/** The rows of data, a step for each row below the header. */
export function* listenzeilen(reader: SheetReader, zeilen: Zeilen): Steps<readonly Listenzeile[]> {
  const gelesen: Listenzeile[] = [];
  for (let index = zeilen.dataFrom; index < zeilen.end; index++) {
    const fall = fallAn(reader, zeilen, index);
    if (fall !== undefined) {
      const { kundennummer, row, urteil } = fall;
      gelesen.push({ index, kundennummer, row, antragsdatum: urteil.antragsdatum });
    }
    yield;
  }
  return gelesen;
}

/** D may stand in either of its columns. */
export function verglicheneFelder({ columns }: SheetMapping): ReadonlySet<Verglichen> {
  const hat = (feld: Verglichen) =>
    columns.has(feld) || (feld === 'antragsdatum' && columns.has('antragsdatum_verbis'));
  return new Set(VERGLICHEN.filter(hat));
}
