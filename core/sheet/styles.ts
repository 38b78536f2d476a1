/**
 * Colours of result cells, beside their text: an urgent answer has a fill, whose text holds a contrast of 4.5:1 and
 * more. The colours are those of Excel's own styles Gut, Neutral and Schlecht, so sheets look as people know them.
 * Source: page 6 "Writing" (a status is never shown by colour alone).
 */
import type { FristStatus } from '../decide/fristen.ts';
import type { NeufallErgebnis } from '../decide/neufall.ts';
import type { Cell } from './cell.ts';
import type { Ergebnisspalte } from './columns.ts';

export interface Stil {
  /** #RRGGBB */
  readonly schrift: string;
  readonly fuellung: string;
}

const GUT: Stil = { schrift: '#006100', fuellung: '#C6EFCE' };
const NEUTRAL: Stil = { schrift: '#7F4A00', fuellung: '#FFEB9C' };
const SCHLECHT: Stil = { schrift: '#9C0006', fuellung: '#FFC7CE' };
const HINWEIS: Stil = { schrift: '#1F3864', fuellung: '#DDEBF7' };
const GRAU: Stil = { schrift: '#595959', fuellung: '#F2F2F2' };

const STATUS: Readonly<Record<FristStatus, Stil>> = {
  überfällig: SCHLECHT,
  'bald fällig': NEUTRAL,
  verspätet: NEUTRAL,
  erfüllt: GUT,
  offen: HINWEIS,
  'nicht messbar': GRAU,
  entfällt: GRAU,
};

const NEUFALL: Readonly<Record<NeufallErgebnis, Stil>> = { ja: HINWEIS, prüfen: NEUTRAL, nein: GRAU, entfällt: GRAU };

const TABELLEN: Readonly<Partial<Record<Ergebnisspalte, Readonly<Record<string, Stil>>>>> = {
  Neufall: NEUFALL,
  Zuständig: { prüfen: NEUTRAL },
  'Status Erstberatung': STATUS,
  'Status Entscheidung': STATUS,
};

/** The fills of result cells: a cell that has one of them and needs none any more loses it. */
export const FUELLUNGEN: ReadonlySet<string> = new Set(
  [GUT, NEUTRAL, SCHLECHT, HINWEIS, GRAU].map(({ fuellung }) => fuellung),
);

/** Headers of appended result columns. */
export const KOPF_STIL: Stil = { schrift: '#FFFFFF', fuellung: '#1F4E78' };

/** Whether a column has answers with a colour. */
export const istFarbig = (spalte: Ergebnisspalte): boolean => TABELLEN[spalte] !== undefined;

/** The colours of a result cell; `undefined`: none, the cell gets no fill. */
export function stil(spalte: Ergebnisspalte, value: Cell): Stil | undefined {
  const tabelle = TABELLEN[spalte];
  if (tabelle === undefined || typeof value !== 'string') return undefined;
  // Behind a verdict its reason may stand.
  const end = value.indexOf(': ');
  const wort = end < 0 ? value : value.slice(0, end);
  return Object.hasOwn(tabelle, wort) ? tabelle[wort] : undefined;
}
