/** Which of a sheet's tables the list is, and which result columns are its own. Source: page 6 "Writing". */
import {
  ergebnisspalte,
  istKopf,
  type Kopf,
  type Listen,
  type Merker,
  ohneFremde,
  type Platz,
  proposeMapping,
  sindZweiKoepfe,
} from '../../core/sheet/index.ts';
import { fitsTable, isIn, type Tabelle, tableOf } from './tables.ts';

export interface Liste {
  /** The header without result columns of other tables. */
  readonly cells: readonly string[];
  readonly listen: Listen;
  /** The table that the list is. */
  readonly tabelle: Tabelle | undefined;
  /** Tables in which the list's fields are: they may grow. */
  readonly tabellen: readonly Tabelle[];
  /** Another list stands beside it: outside of its table nobody knows whose result columns are. */
  readonly nebeneinander: boolean;
}

export function listeOf({ row, cells }: Kopf, tabellen: readonly Tabelle[], merker: Merker | undefined): Liste {
  const allColumns = [...proposeMapping(cells, merker).columns.values()].map(({ column }) => column);
  const table = tableOf(tabellen, row, allColumns) ?? onlyList(cells, row, tabellen);
  // Beside a table only result columns belong to it.
  const columns = table === undefined ? allColumns : allColumns.filter((column) => isIn(table, column));
  const bereiche = tabellen
    .filter((one) => one.row <= row && row <= one.lastRow)
    .map((one) => ({ first: one.column, last: one.lastColumn, one }));
  const own = bereiche.find(({ one }) => one === table);
  const eigene = ohneFremde(cells, columns, bereiche, own, ({ first, last }) => istKopf(cells.slice(first, last + 1)));
  return {
    cells:
      table === undefined
        ? eigene.cells
        : eigene.cells.map((text, at) => (isIn(table, at) || ergebnisspalte(text) !== undefined ? text : '')),
    nebeneinander: eigene.nebeneinander || (table === undefined && sindZweiKoepfe(cells)),
    listen: { name: table?.name ?? '', andere: tabellen.flatMap((one) => (one === table ? [] : one.name)) },
    tabelle: table,
    tabellen: table === undefined ? tabellen.filter((one) => columns.some((column) => isIn(one, column))) : [table],
  };
}

/** The table whose header row is the list's, where its own names make a header and those of no other table do. */
function onlyList(cells: readonly string[], row: number, tabellen: readonly Tabelle[]): Tabelle | undefined {
  const lists = tabellen.filter(
    ({ kopf, row: top, column, lastColumn }) => kopf && top === row && istKopf(cells.slice(column, lastColumn + 1)),
  );
  return lists.length === 1 ? lists[0] : undefined;
}

/** The table at whose edge columns are appended. */
export function tableThatGrows({ tabellen }: Liste, row: number, plaetze: readonly Platz[]): Tabelle | undefined {
  const neue = plaetze.filter(({ neu }) => neu);
  const headers = neue.map(({ spalte }) => spalte);
  return tabellen.find((one) => fitsTable(one, row, neue[0]?.column ?? -1, headers));
}

/** The table whose arrows would part the result columns from its rows: they lie outside of it, and it cannot grow. */
export function tableThatParts(liste: Liste, row: number, plaetze: readonly Platz[]): Tabelle | undefined {
  const grows = tableThatGrows(liste, row, plaetze);
  return liste.tabellen.find((one) => {
    const isInside = ({ column, neu }: Platz) => (neu ? one === grows : isIn(one, column));
    return one.pfeile && !plaetze.every(isInside);
  });
}
