/**
 * Cell formats. A cell holds the number of a style, not the style itself: a sheet of 3 million cells has a few dozen.
 */

export type Side = 'top' | 'bottom' | 'left' | 'right';
export const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

export type Border = {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
};

/** The values are those of the client library: colours `#RRGGBB`, alignments `Left`, sizes in points. */
export interface Style {
  readonly numberFormat: string;
  /** `null`: no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
}

/** What a new workbook's cells look like. Source: the cell style "Normal" of Excel 2007 to 2022. */
export const NORMAL_STYLE: Style = {
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

/** Number of a style. `NONE`: the cell has no format of its own and shows that of its row, column or sheet. */
export type StyleId = number;
export const NONE: StyleId = 0;
export const NORMAL: StyleId = 1;

/** Excel holds 65,490 cell formats (Microsoft, "Excel specifications and limits"), so that 16 bits are enough. */
const MAX_STYLES = 65_490;

/** The styles of a workbook, each once. */
export class StyleTable {
  readonly #styles: Style[] = [NORMAL_STYLE, NORMAL_STYLE];
  readonly #ids = new Map<string, StyleId>([[JSON.stringify(NORMAL_STYLE), NORMAL]]);

  get(id: StyleId): Style {
    return this.#styles[id] ?? NORMAL_STYLE;
  }

  /** The number of the style `id` with the changes of `patch`. */
  with(id: StyleId, patch: Partial<Style>): StyleId {
    return this.add({ ...this.get(id), ...patch });
  }

  add(style: Style): StyleId {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    if (this.#styles.length > MAX_STYLES) throw new RangeError(`more than ${MAX_STYLES} cell formats`);
    this.#styles.push(style);
    this.#ids.set(key, this.#styles.length - 1);
    return this.#styles.length - 1;
  }
}

/** What a style has that Normal has not. */
export function differences(style: Style): Partial<Style> {
  const own = Object.entries(style).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(NORMAL_STYLE[key as keyof Style]),
  );
  return Object.fromEntries(own);
}
