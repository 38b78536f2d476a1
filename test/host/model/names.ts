/**
 * Defined names of a workbook or a sheet. Source: office.d.ts, NamedItem and NamedItemCollection.
 */
import { invalidArgument, RichError } from '../rich-api/errors.ts';
import { parseArea } from './address.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

export interface NamedItem {
  readonly name: string;
  /** `undefined`: the name holds in the whole workbook. */
  readonly scope: Sheet | undefined;
  /** A range, or the text of a formula with `=` in front. */
  target: Range | string;
  comment: string;
  visible: boolean;
}

export class Names {
  readonly #items: NamedItem[] = [];

  /** Of the workbook, or of a sheet. */
  of(scope: Sheet | undefined): NamedItem[] {
    return this.#items.filter((item) => item.scope === scope);
  }

  all(): readonly NamedItem[] {
    return this.#items;
  }

  find(name: string, scope: Sheet | undefined): NamedItem | undefined {
    return this.of(scope).find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  /**
   * @throws RichError InvalidArgument for a name that Excel does not take (spaces, a cell's address, a digit in front),
   * ItemAlreadyExists for one that is taken (Annahme: the code).
   */
  add(name: string, target: Range | string, scope: Sheet | undefined, comment = ''): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || parseArea(name)) throw invalidArgument();
    if (this.find(name, scope)) throw new RichError('ItemAlreadyExists');
    const item: NamedItem = { name, scope, target, comment, visible: true };
    this.#items.push(item);
    return item;
  }

  remove(item: NamedItem): void {
    const index = this.#items.indexOf(item);
    if (index >= 0) this.#items.splice(index, 1);
  }

  ranges(): Range[] {
    return this.#items.map(({ target }) => target).filter((target) => typeof target !== 'string');
  }

  /** The names of a sheet go with it; names of the workbook that meant its cells mean `#REF!`. */
  forget(sheet: Sheet): void {
    for (const item of [...this.#items]) {
      if (item.scope === sheet) this.remove(item);
      else if (typeof item.target !== 'string' && item.target.sheet === sheet) item.target = '=#REF!';
    }
  }
}
