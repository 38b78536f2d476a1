/** Badges: a state as text with a sign and a colour, those of the sheet's own result cells (page 6 "Look"). */
import { h } from './dom.ts';
import { type Icon, icon } from './icons.ts';

type Ton = 'rot' | 'gelb' | 'blau' | 'gruen' | 'grau';

/** By the data's own word. */
const MARKEN: Readonly<Record<string, readonly [Ton, Icon]>> = {
  überfällig: ['rot', 'warnung'],
  fehler: ['rot', 'fehler'],
  warnung: ['gelb', 'warnung'],
  hinweis: ['blau', 'info'],
  'bald fällig': ['gelb', 'uhr'],
  verspätet: ['gelb', 'uhr'],
  prüfen: ['gelb', 'hilfe'],
  offen: ['blau', 'offen'],
  ja: ['blau', 'haken'],
  erfüllt: ['gruen', 'haken'],
  erledigt: ['gruen', 'haken'],
  nein: ['grau', 'strich'],
  'nicht messbar': ['grau', 'strich'],
  entfällt: ['grau', 'strich'],
};

/** Any other word, as the name of a Stelle, is an answer like others. */
const SONST = ['blau', 'pfeil'] as const;

export const tonVon = (art: string): Ton => (MARKEN[art] ?? SONST)[0];
export const zeichenVon = (art: string): SVGSVGElement => icon((MARKEN[art] ?? SONST)[1]);

export const marke = (art: string, text: string): HTMLElement =>
  h('span', { class: `marke ${tonVon(art)}` }, zeichenVon(art), text);
