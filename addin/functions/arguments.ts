/**
 * What stands in the cells that a function is given: read as the pane reads the cells of a sheet, but whatever is wrong
 * ends the function, because its cell can show nothing else.
 * Source: page 1 "Cell values", fine print 11 and 12.
 */
import type { Day } from '../../core/calendar/day.ts';
import { LAENDER, type Land } from '../../core/calendar/holidays.ts';
import { type FieldId, field, type Value } from '../../core/fields/declarations.ts';
import { words } from '../../core/fields/lists.ts';
import { type Cell, type CellReader, cellReader, cellText, isBlank } from '../../core/sheet/cell.ts';
import type { FunktionTexte } from './texts.ts';

/** A cell or a constant in a formula; Excel hands over an argument that is left out as `null` or not at all. */
export type Zelle = Cell | undefined;

/** Ends a function: `message` says in the user's language what is wrong with which argument. */
export class FunktionsFehler extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FunktionsFehler';
  }
}

export interface Leser {
  /** The value that the cell has for a field; `undefined` for an empty one. */
  feld<F extends FieldId>(id: F, zelle: Zelle, name?: string): Value<F> | undefined;
  /** A number without its fraction, as Excel's own ARBEITSTAG cuts it. */
  ganzeZahl(zelle: Zelle, name: string): number;
  /** The Land, or `undefined` for an empty cell. */
  land(zelle: Zelle): Land | undefined;
}

/** Reads arguments; throws `FunktionsFehler`. */
export function createLeser(date1904: boolean, heute: Day, texte: FunktionTexte): Leser {
  const readers = new Map<FieldId, CellReader>();

  function wrong(id: FieldId, name: string): FunktionsFehler {
    const { type } = field(id);
    if (typeof type === 'object') return new FunktionsFehler(texte.nichtErlaubt(name, words(type.list)));
    return new FunktionsFehler(type === 'yes-no' ? texte.keinJaNein(name) : texte.keinDatum(name));
  }

  return {
    feld<F extends FieldId>(id: F, zelle: Zelle, name: string = id) {
      // A reference to an empty cell that came through another formula is 0; only for yes and no is that a value.
      if (isBlank(zelle) || (zelle === 0 && field(id).type !== 'yes-no')) return undefined;
      const read = readers.get(id) ?? cellReader(id, date1904, heute);
      readers.set(id, read);
      const value = read(zelle, (code) => {
        if (code !== 'FIKTIVES_GEBURTSDATUM') throw wrong(id, name);
      });
      return value as Value<F> | undefined;
    },
    ganzeZahl(zelle, name) {
      if (isBlank(zelle)) throw new FunktionsFehler(texte.fehlt(name));
      const number = typeof zelle === 'string' ? numberOf(zelle) : zelle;
      if (typeof number !== 'number' || !Number.isFinite(number)) throw new FunktionsFehler(texte.keineZahl(name));
      return Math.trunc(number);
    },
    land(zelle) {
      if (isBlank(zelle)) return undefined;
      const code = cellText(zelle).toUpperCase();
      const land = LAENDER.find((one) => one === code);
      if (land === undefined) throw new FunktionsFehler(texte.nichtErlaubt('land', LAENDER));
      return land;
    },
  };
}

/** A number that stands in a cell as text, with a decimal comma or point. */
function numberOf(text: string): number {
  const match = /^[+-]?\d+(?:[.,]\d+)?$/.exec(text.trim());
  return match === null ? Number.NaN : Number(match[0].replace(',', '.'));
}
