/**
 * The formats of a workbook, and new ones made from them: a cell keeps all of its own format (borders, alignment,
 * protection) but for the colours and the number format that a result needs.
 * Source: ECMA-376 part 1, 18.8 (Styles).
 */
import { getOrMake } from '../../core/maps.ts';
import { FUELLUNGEN, type Stil } from '../../core/sheet/styles.ts';
import { escapeXml } from '../xlsx/text.ts';
import { applyEdits, attributeOf, type Edit, prefixOf, type Tag, tagEdit, walk, withAttributes } from '../xlsx/xml.ts';

export const STILE_TYP = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The formats of a workbook that has none; `raum`: its namespace. */
export const leereStile = (raum: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${raum}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** What a result changes about a cell's format. */
export interface Format {
  /** Excel's notation; `General` leaves the cell's own. */
  readonly zahlenformat: string;
  /** Colours; none: a fill that this program gave is taken away, any other stays. */
  readonly stil: Stil | undefined;
}

/** A list of the part: its elements as they are written, and where more can be added. */
interface Liste {
  readonly tag: Tag;
  readonly end: number;
  readonly items: string[];
  readonly before: number;
}

const LISTEN = ['numFmts', 'fonts', 'fills', 'cellXfs'] as const;
type ListenName = (typeof LISTEN)[number];

/** First number for formats of one's own. */
const EIGENE_FORMATE = 164;
const OHNE_FUELLUNG = 0;

export class Styles {
  private readonly xml: string;
  private readonly root: Tag;
  private readonly prefix: string;
  private readonly listen = new Map<ListenName, Liste>();
  private readonly made = new Map<string, number>();
  /** Fills of this program, by their colour. */
  private readonly fills = new Map<string, number>();
  private readonly fonts = new Map<string, number>();
  private readonly formats = new Map<string, number>();

  /** Reads the part. Throws `XmlError`. */
  constructor(xml: string) {
    this.xml = xml;
    let root: Tag | undefined;
    const open: { name: ListenName; tag: Tag; items: string[] }[] = [];
    walk(xml, {
      open: (tag, path) => {
        if (path.length === 0) root = tag;
        const name = LISTEN.find((known) => known === tag.name);
        if (path.length === 1 && name !== undefined) open.push({ name, tag, items: [] });
      },
      close: (tag, start, end, path) => {
        const list = open.at(-1);
        if (list === undefined) return;
        if (path.length === 2 && path[1] === list.tag && !isForeign(tag)) list.items.push(xml.slice(tag.start, end));
        if (tag !== list.tag) return;
        this.listen.set(list.name, {
          tag,
          end: tag.selfClosing ? end : start,
          items: list.items,
          before: list.items.length,
        });
        open.pop();
      },
    });
    if (root === undefined) throw new Error('styles without root');
    this.root = root;
    this.prefix = prefixOf(root);
  }

  /** Number of the format that a cell of the format `base` gets. */
  format(base: number, { zahlenformat, stil }: Format): number {
    const key = `${base}|${zahlenformat}|${stil?.fuellung ?? ''}`;
    return getOrMake(this.made, key, () => this.make(base, zahlenformat, stil));
  }

  private make(base: number, zahlenformat: string, stil: Stil | undefined): number {
    const xfs = this.items('cellXfs');
    const old = xfs[base] ?? xfs[0] ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const end = old.indexOf('>') + 1;
    let tag = old.slice(0, end);
    if (zahlenformat !== 'General') {
      tag = withAttributes(tag, { numFmtId: this.numberFormat(zahlenformat), applyNumberFormat: 1 });
    }
    if (stil !== undefined) {
      const fontId = this.font(attribute(tag, 'fontId'), stil.schrift);
      tag = withAttributes(tag, { fillId: this.fill(stil.fuellung), applyFill: 1, fontId, applyFont: 1 });
    } else if (this.isOwn(attribute(tag, 'fillId'))) tag = withAttributes(tag, { fillId: OHNE_FUELLUNG });
    const made = tag + old.slice(end);
    const same = xfs.indexOf(made);
    return same >= 0 ? same : xfs.push(made) - 1;
  }

  private numberFormat(code: string): number {
    if (code === '0') return 1;
    return getOrMake(this.formats, code, () => {
      const items = this.items('numFmts');
      const ids = items.map((item) => attribute(item, 'numFmtId'));
      const same = items.findIndex((item) => item.includes(`"${escapeXml(code)}"`));
      const id = same >= 0 ? ids[same] : undefined;
      if (id !== undefined) return id;
      const next = Math.max(EIGENE_FORMATE - 1, ...ids) + 1;
      items.push(`<${this.prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
      return next;
    });
  }

  private fill(colour: string): number {
    return getOrMake(this.fills, colour, () => {
      const p = this.prefix;
      const rgb = argb(colour);
      const own = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
      const items = this.items('fills');
      const same = items.indexOf(own);
      return same >= 0 ? same : items.push(own) - 1;
    });
  }

  /** The font with another colour. */
  private font(base: number, colour: string): number {
    return getOrMake(this.fonts, `${base}|${colour}`, () => {
      const p = this.prefix;
      const items = this.items('fonts');
      const old = items[base] ?? items[0] ?? `<${p}font/>`;
      const own = withColour(old, `<${p}color rgb="${argb(colour)}"/>`, this.root);
      const same = items.indexOf(own);
      return same >= 0 ? same : items.push(own) - 1;
    });
  }

  /** Whether a fill is one of this program's. */
  private isOwn(fill: number): boolean {
    const rgb = /<(?:\w+:)?fgColor rgb="FF([0-9A-F]{6})"/.exec(this.listen.get('fills')?.items[fill] ?? '')?.[1];
    return rgb !== undefined && FUELLUNGEN.has(`#${rgb}`);
  }

  private items(name: ListenName): string[] {
    // Number formats come first in the part; the other lists are in every workbook.
    const none = () => ({ tag: this.root, end: this.root.open, items: [], before: 0 });
    return getOrMake(this.listen, name, none).items;
  }

  /** The part with the formats that were added. */
  toXml(): string {
    const edits: Edit[] = [];
    for (const [name, { tag, end, items, before }] of this.listen) {
      const added = items.slice(before).join('');
      if (added === '') continue;
      const p = this.prefix;
      if (tag === this.root || tag.selfClosing) {
        const list = `<${p}${name} count="${items.length}">${added}</${p}${name}>`;
        edits.push({ from: tag === this.root ? end : tag.start, to: end, text: list });
        continue;
      }
      edits.push(tagEdit(this.xml, tag, { count: items.length }));
      edits.push({ from: end, to: end, text: added });
    }
    return applyEdits(this.xml, edits);
  }
}

const argb = (colour: string) => `FF${colour.slice(1)}`;

/** An element of another namespace, such as one that a later Excel adds. */
const isForeign = ({ name }: Tag) => name.startsWith('{');

const attribute = (tag: string, name: string): number => Number(attributeOf(tag, name) ?? 0);

/** What the schema has before a font's colour. */
const VOR_FARBE: ReadonlySet<string> = new Set('b i strike condense extend outline shadow u vertAlign sz'.split(' '));

/** The font's text with this colour, in the place of its own or where the schema wants one. */
function withColour(font: string, colour: string, root: Tag): string {
  let own: Edit | undefined;
  let at: number | undefined;
  let whole: Tag | undefined;
  const close = (tag: Tag, start: number, end: number, path: readonly Tag[]) => {
    if (path.length === 0) {
      whole = tag;
      at ??= start;
    } else if (path.length > 1) return;
    else if (tag.name === 'color') own = { from: tag.start, to: end, text: colour };
    else if (!VOR_FARBE.has(tag.name)) at ??= tag.start;
  };
  walk(font, { close }, root);
  if (own !== undefined) return applyEdits(font, [own]);
  if (whole?.selfClosing) return `${font.replace(/\s*\/>$/, '>')}${colour}</${whole.qname}>`;
  return applyEdits(font, [{ from: at ?? font.length, to: at ?? font.length, text: colour }]);
}
