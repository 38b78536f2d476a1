/** Reads fields of a case off the columns they come from, without asking the case row for each of its fifty fields by name. */
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Vorgabe } from '../config/profile.ts';
import type { Fall } from '../join/cases.ts';
import { NONE } from '../join/cursor.ts';
import { IM_FALL } from '../join/fallzeile.ts';
import type { Tabelle } from '../table/table.ts';

/** What a case's fields are read from. */
export type Fallwerte = Pick<Fall, 'row' | 'zeilen'>;

/** Reads one field; `undefined` is unknown. */
export type Feldleser = (fall: Fallwerte) => unknown;

/** The function that gives the reader of a field; `undefined`: the run does not have the field. */
export function feldleserVon(tabellen: readonly Tabelle[], vorgabe: Vorgabe): (id: FieldId) => Feldleser | undefined {
  return (id) => {
    if (IM_FALL.has(id)) return ({ row }) => row[id];
    const constant = vorgabe.get(id);
    if (constant !== undefined) return () => constant;
    const tabelle = tabellen.findLast(({ columns }) => columns.has(id));
    const column = tabelle?.columns.get(id);
    if (tabelle === undefined || column === undefined) return undefined;
    const { quelle } = tabelle;
    return ({ zeilen }) => {
      const zeile = zeilen[quelle];
      return zeile === NONE ? undefined : column.get(zeile);
    };
  };
}
