/**
 * What a list leaves open, as `neufall pruefen` says it: the blocks of the pane's guide, and the suggestions as an entry for
 * `--zuordnung`. A word that may be a person's is counted, never shown.
 * Source: page 6 "The first hour of a team lead", page 5 (no person's data in messages).
 */
import type { FieldId } from '../../core/fields/declarations.ts';
import { fold } from '../../core/fields/fold.ts';
import {
  type Cells,
  cellText,
  type GemerkteSpalte,
  gemerkteSpalte,
  type Kopf,
  type Leitfaden,
  type Merker,
  type SheetMapping,
} from '../../core/sheet/index.ts';
import { istPersoenlich, istZeigbar } from '../../core/vorschlag/woerter.ts';
import type { Offenes, SpalteText } from '../protokoll/pruefung.ts';
import { address, letters } from '../xlsx/address.ts';

interface Liste {
  readonly mapping: SheetMapping;
  readonly kopf: Kopf;
  readonly values: readonly Cells[];
}

export function offenes({ spalten, felder, woerter, zellen }: Leitfaden, liste: Liste): Offenes {
  const spalte = (column: number): SpalteText => ({ spalte: letters(column), kopf: liste.kopf.cells[column] ?? '' });
  const personen = woerter.length === 0 ? new Set<string>() : personenIn(liste);
  const gezeigt = woerter.filter(({ wort }) => istZeigbar(wort) && !personen.has(fold(wort)));
  const vorschlag = vorschlagOf({ spalten, felder, woerter: gezeigt, zellen }, liste.kopf.cells);
  return {
    unbenutzt: spalten.map(({ column, vielleicht }) => ({
      ...spalte(column),
      ...(vielleicht === undefined ? {} : { vielleicht }),
    })),
    fehlend: felder.map(({ feld, zeilen, spalten: moeglich, konstante }) => ({
      feld,
      zeilen,
      spalten: moeglich.map(spalte),
      ...(konstante === undefined ? {} : { vorgabe: konstante }),
    })),
    woerter: gezeigt.map(({ feld, wort, anzahl, vorschlag: steht }) => ({
      feld,
      wort,
      anzahl,
      ...(steht === undefined ? {} : { vorschlag: steht }),
    })),
    verborgene_woerter: woerter.length - gezeigt.length,
    unlesbar: zellen.map(({ index, column, feld, code }) => ({ zelle: address(index, column), feld, code })),
    ...(vorschlag === undefined ? {} : { vorschlag }),
  };
}

/** What a person would answer who agrees to all suggestions. */
function vorschlagOf({ spalten, felder, woerter }: Leitfaden, cells: readonly string[]): Merker | undefined {
  const columns: Partial<Record<FieldId, GemerkteSpalte>> = {};
  for (const { vielleicht, column } of spalten)
    if (vielleicht !== undefined) columns[vielleicht] ??= gemerkteSpalte(cells, column);
  const vorgabe: Partial<Record<FieldId, string>> = {};
  for (const { feld, konstante } of felder) {
    if (konstante !== undefined && columns[feld] === undefined) vorgabe[feld] = konstante;
  }
  const worte: Record<string, Record<string, string>> = {};
  for (const { list, wort, vorschlag } of woerter) {
    if (vorschlag !== undefined) worte[list] = { ...worte[list], [wort]: vorschlag };
  }
  const leer = [columns, vorgabe, worte].every((one) => Object.keys(one).length === 0);
  if (leer) return undefined;
  return { spalten: columns, vorgabe, ...(Object.keys(worte).length === 0 ? {} : { woerter: worte }) };
}

/** Everything that names or numbers a person in a list, or may do so. */
function personenIn({ mapping, kopf, values }: Liste): ReadonlySet<string> {
  const harmlos = new Set(
    [...mapping.columns.values()].flatMap((one) => (istPersoenlich(one.field) ? [] : one.column)),
  );
  const found = new Set<string>();
  for (const cells of values.slice(kopf.dataFrom)) {
    for (const [column, cell] of cells.entries()) if (!harmlos.has(column)) found.add(fold(cellText(cell)));
  }
  return found;
}
