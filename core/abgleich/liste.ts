/** What a comparison looks at in a list: its rows, and which fields it has columns for. */
import { type Zeilen, zeileAn } from '../sheet/blattpruefung.ts';
import type { SheetMapping } from '../sheet/mapping.ts';
import type { SheetReader } from '../sheet/reader.ts';
import type { Steps } from '../sheet/steps.ts';
import { type Listenzeile, VERGLICHEN, type Verglichen } from './vergleich.ts';

/** The rows of data, a step for each row below the header. */
export function* listenzeilen(reader: SheetReader, zeilen: Zeilen): Steps<readonly Listenzeile[]> {
  const gelesen: Listenzeile[] = [];
  for (let at = zeilen.dataFrom; at < zeilen.end; at++) {
    for (const { index, kundennummer, row, urteil } of reader.assess([zeileAn(zeilen, at)], at))
      gelesen.push({ index, kundennummer, row, antragsdatum: urteil.antragsdatum });
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
