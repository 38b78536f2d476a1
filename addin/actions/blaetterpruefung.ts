/** What a check of several sheets has found. Source: page 6 "Several sheets". */
import type { FieldId } from '../../core/fields/declarations.ts';
import { type Dringend, dringendeAller } from '../../core/sheet/summary.ts';
import type { FaultKind } from '../excel/fault.ts';
import type { SheetName } from '../excel/sheet.ts';
import { hatFragen, type Pruefung, sheetRow } from './pruefung.ts';

/** A sheet that was chosen, and why it could not be checked. */
export interface Ausgelassen {
  readonly name: string;
  readonly grund: FaultKind;
}

export interface Blaetterpruefung {
  /** In the order of the workbook. */
  readonly geprueft: readonly Pruefung[];
  readonly ausgelassen: readonly Ausgelassen[];
}

/** An urgent row of one of the sheets. */
export interface DringendesBlatt extends Dringend {
  readonly blatt: Pruefung;
  /** As Excel shows it. */
  readonly zeile: number;
}

/** The urgent rows of all sheets as one list. */
export const dringendeDer = ({ geprueft }: Blaetterpruefung): readonly DringendesBlatt[] =>
  dringendeAller(geprueft.map((blatt) => ({ blatt, uebersicht: blatt.uebersicht }))).map((one) => ({
    ...one,
    zeile: sheetRow(one.blatt.liste, one.index),
  }));

/** Sheets on which nothing could be checked, with the fields that no row has: "no urgent rows" is no all-clear for them. */
export const ungeprueft = ({
  geprueft,
}: Blaetterpruefung): readonly { readonly name: string; readonly felder: readonly FieldId[] }[] =>
  geprueft.flatMap(({ liste, uebersicht }) =>
    uebersicht.nichtPruefbar.length === 0 ? [] : { name: liste.grid.sheet.name, felder: uebersicht.nichtPruefbar },
  );

/** The sheets that were checked, to check them again. */
export const namenDer = ({ geprueft }: Blaetterpruefung): readonly SheetName[] =>
  geprueft.map(({ liste: { grid } }) => ({ id: grid.sheet.id, name: grid.sheet.name }));

/** Whether a person has to look before anything is written. */
export const habenFragen = ({ geprueft }: Blaetterpruefung): boolean => geprueft.some(hatFragen);
