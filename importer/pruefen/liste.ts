/** Which of a sheet's tables the list is, and which result columns are its own. Source: page 6 "Writing". */
import {
  ansprueche,
  type Ergebnisspalte,
  type Geschrieben,
  type Kopf,
  type Listen,
  type Merker,
  ohneFremde,
  ohneNachbarn,
  type Platz,
  proposeMapping,
  type Spaltenbereich,
} from '../../core/sheet/index.ts';
import { fitsTable, type Tabelle, tableOf } from './tables.ts';

export interface Liste {
  /** The header without result columns of other tables. */
  readonly cells: readonly string[];
  readonly listen: Listen;
  /** Tables in which the list's fields are: they may grow. */
  readonly tabellen: readonly Tabelle[];
  /** All tables that cross the header row. */
  readonly bereiche: readonly Spaltenbereich[];
  /** Some of them are other lists. */
  readonly hasNeighbours: boolean;
}

export function listeOf({ row, cells }: Kopf, tabellen: readonly Tabelle[], merker: Merker | undefined): Liste {
  const columns = [...proposeMapping(cells, merker).columns.values()].map(({ column }) => column);
  const table = tableOf(tabellen, row, columns);
  const holds = ({ column: first, lastColumn }: Tabelle) =>
    columns.some((column) => first <= column && column <= lastColumn);
  const bereiche = tabellen
    .filter((one) => one.row <= row && row <= one.lastRow)
    .map((one) => ({ first: one.column, last: one.lastColumn, one }));
  const own = bereiche.find(({ one }) => one === table);
  return {
    cells: ohneFremde(cells, columns, bereiche, own),
    listen: { name: table?.name ?? '', andere: tabellen.flatMap((one) => (one === table ? [] : one.name)) },
    tabellen: table === undefined ? tabellen.filter(holds) : [table],
    bereiche,
    hasNeighbours: bereiche.length > (own === undefined ? 0 : 1),
  };
}

/** The header with the list's own result columns alone. */
export function eigeneZellen({ cells, bereiche, hasNeighbours }: Liste, geschrieben: Geschrieben): readonly string[] {
  const own = (spalte: Ergebnisspalte, count: number) => geschrieben.anspruch(spalte, count);
  return hasNeighbours ? ohneNachbarn(cells, bereiche, own) : cells;
}

/** What the list claims of the columns outside of tables, when its result columns stand in these places. */
export function anspruecheOf(liste: Liste, row: number, plaetze: readonly Platz[]) {
  const { cells, bereiche, hasNeighbours } = liste;
  return hasNeighbours ? ansprueche(cells, bereiche, plaetze, tableThatGrows(liste, row, plaetze) !== undefined) : [];
}

/** The table at whose edge columns are appended. */
export function tableThatGrows({ tabellen }: Liste, row: number, plaetze: readonly Platz[]): Tabelle | undefined {
  const neue = plaetze.filter(({ neu }) => neu);
  const headers = neue.map(({ spalte }) => spalte);
  return tabellen.find((one) => fitsTable(one, row, neue[0]?.column ?? -1, headers));
}
