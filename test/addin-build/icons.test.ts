/** The icons are what their drawings say: whoever changes an SVG has to run addin/assets/render.ts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICON_SIZES, iconNames, renderIcon } from '../../addin/assets/render.ts';

const folder = new URL('../../addin/assets/', import.meta.url);
const names = iconNames(folder);

test('there is one for the add-in and one for each button', () =>
  expect(names).toEqual(['alles', 'fristen', 'icon', 'markieren', 'pane', 'routen']));

test.each(names.flatMap((name) => ICON_SIZES.map((size) => ({ name, size }))))('$name in $size', ({ name, size }) => {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  const png = readFileSync(new URL(`${name}-${size}.png`, folder));
  expect(Buffer.from(renderIcon(svg, size)).equals(png)).toBe(true);
});
