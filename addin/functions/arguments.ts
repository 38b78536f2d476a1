/**
 * What stands in the cells that a function is given: read as the pane reads the cells of a sheet, but whatever is wrong
 * ends the function, because its cell can show nothing else. What is only worth a hint leaves a value.
 * Source: page 1 "Cell values", fine print 11, 12 and 81.
 */
import type { Day } from '../../core/calendar/day.ts';
import { LAENDER, type Land } from '../../core/calendar/holidays.ts';
import { befund } from '../../core/decide/befunde.ts';
import { type FieldId, field, type Value } from '../../core/fields/declarations.ts';
import { type Woerter, words } from '../../core/fields/lists.ts';
import { type Cell, type CellReader, cellReader, cellText, isBlank } from '../../core/sheet/cell.ts';
import type { FunktionTexte } from './texte/index.ts';

/** A cell or a constant in a formula; Excel hands over an argument that is left out as `null` or not at all. */
export type Zelle = Cell | undefined;

/** Ends a function: `message` says in the user's language what is wrong with which argument. */
export class FunktionsFehler extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FunktionsFehler';
  }
}

/**
 * Whether nothing stands in the cell. A reference to an empty cell that comes through another formula is 0, and "0" where
 * Excel makes a text of it: no day and no word is written so. A "0" that a person has typed as text is still a "nein".
 * Source: fine print 81.
 */
const isEmpty = (zelle: Zelle): boolean => isBlank(zelle) || zelle === 0;
const isEmptyWord = (zelle: Zelle): boolean => isEmpty(zelle) || zelle === '0';

interface Leser {
  /** The value that the cell has for a field; `undefined` for an empty one. */
  feld<F extends FieldId>(id: F, zelle: Zelle, name?: string): Value<F> | undefined;
  /** A number without its fraction, as Excel's own ARBEITSTAG cuts it. 0 is a number here: an empty cell is not told from it. */
  ganzeZahl(zelle: Zelle, name: string): number;
  /** The Land, or `undefined` for an empty cell. */
  land(zelle: Zelle): Land | undefined;
}

/** Reads arguments; throws `FunktionsFehler`. */
export function createLeser(date1904: boolean, heute: Day, texte: FunktionTexte, woerter?: Woerter): Leser {
  const readers = new Map<FieldId, CellReader>();

  function wrong(id: FieldId, name: string): FunktionsFehler {
    const { type } = field(id);
    if (typeof type === 'object') return new FunktionsFehler(texte.nichtErlaubt(name, words(type.list)));
    return new FunktionsFehler(type === 'yes-no' ? texte.keinJaNein(name) : texte.keinDatum(name));
  }

  return {
    feld<F extends FieldId>(id: F, zelle: Zelle, name: string = id) {
      if (typeof field(id).type === 'object' ? isEmptyWord(zelle) : isEmpty(zelle)) return undefined;
      const read = readers.get(id) ?? cellReader(id, date1904, heute, woerter);
      readers.set(id, read);
      const value = read(zelle, (code) => {
        if (befund(code).schwere !== 'hinweis') throw wrong(id, name);
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
      if (isEmptyWord(zelle)) return undefined;
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
