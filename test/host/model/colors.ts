/**
 * Colours as the client library gives and takes them: "HTML color code in the form #RRGGBB (e.g., "FFA500"), or a named
 * HTML color (e.g., "orange")" (office.d.ts, RangeFill.color). Read back they are always `#RRGGBB`.
 */

/** The sixteen names of HTML 4, and orange. Annahme: nobody in this project writes another one. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB` in capitals; `undefined` where the text is no colour. */
export function parseColor(text: string): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return hex === undefined ? NAMED[text.trim().toLowerCase()] : `#${hex.toUpperCase()}`;
}
