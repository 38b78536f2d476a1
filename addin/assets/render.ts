/**
 * Renders the icons of the ribbon: every SVG of this folder as PNG in the sizes that the manifest names.
 * To be run after a change of an SVG: node addin/assets/render.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

export const ICON_SIZES = [16, 20, 32, 64, 80] as const;

/** The PNG of an SVG, `size` pixels wide. */
export function renderIcon(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** Names of the icons, without ending. */
export function iconNames(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => name.slice(0, -'.svg'.length))
    .sort();
}

if (import.meta.main) {
  const folder = new URL('.', import.meta.url);
  for (const name of iconNames(folder)) {
    const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
    for (const size of ICON_SIZES) writeFileSync(new URL(`${name}-${size}.png`, folder), renderIcon(svg, size));
  }
}
