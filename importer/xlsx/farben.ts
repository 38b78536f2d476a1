/**
 * Colours of a workbook as #RRGGBB: written out, of the theme with a tint, or by the number of Excel's old palette.
 * Source: ECMA-376 part 1, 18.8.3 (bgColor … tint), 18.8.27 (indexedColors), 20.1.6 (theme).
 */
import { walk } from './xml.ts';

type Attribute = Readonly<Record<string, string>>;

/** The palette from number 8 on; 0 to 7 are the first eight of it once more. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
const FIRST = 8;

/** In the order of their numbers, which begins with the light one of the first two pairs. */
const THEMA = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

/** The colours of a theme part by their number. */
export function themenfarben(xml: string): readonly (string | undefined)[] {
  const found = new Map<string, string>();
  walk(xml, {
    open: ({ name, attributes }, path) => {
      const slot = local(path.at(-1)?.name ?? '');
      if (!path.some((tag) => local(tag.name) === 'clrScheme') || found.has(slot)) return;
      const rgb =
        local(name) === 'srgbClr' ? attributes['val'] : local(name) === 'sysClr' ? attributes['lastClr'] : undefined;
      if (rgb !== undefined) found.set(slot, rgb);
    },
  });
  return THEMA.map((slot) => found.get(slot));
}

/** A name without its namespace. */
const local = (name: string) => name.slice(name.lastIndexOf('}') + 1);

/** The colour that an element of a styles part names; `undefined`: automatic, or none that can be told. */
export function farbeVon(
  { rgb, theme, indexed, tint }: Attribute,
  thema: readonly (string | undefined)[],
): string | undefined {
  const plain =
    rgb?.slice(-6) ??
    (theme === undefined ? undefined : thema[Number(theme)]) ??
    (indexed === undefined ? undefined : PALETTE[Number(indexed) < FIRST ? Number(indexed) : Number(indexed) - FIRST]);
  if (plain === undefined) return undefined;
  const shade = Number(tint ?? 0);
  return `#${(shade === 0 ? plain : getoent(plain, shade)).toUpperCase()}`;
}

/** Lighter (above 0) or darker, by the lightness of HLS. */
function getoent(rgb: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const before = (max + min) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  // Hue and saturation stay: each channel keeps its place between the darkest and the lightest one.
  const saturation = max === min ? 0 : (max - min) / (1 - Math.abs(2 * before - 1));
  const chroma = saturation * (1 - Math.abs(2 * after - 1));
  const place = (one: number) => (max === min ? 0 : (one - min) / (max - min));
  return [r, g, b]
    .map((one) => Math.round(Math.min(1, Math.max(0, after - chroma / 2 + place(one) * chroma)) * 255))
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('');
}
