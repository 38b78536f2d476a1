/**
 * A header of two rows, a group above its parts: "Antrag" over "am / Art / Kanal" is read as "Antrag am", "Antragsart"
 * and "Kanal". The group may be merged cells, or stand above its first part alone.
 * Source: page 6 "The first hour of a team lead" (group above part is read as one, joined with a blank).
 */
import { istUeberschrift } from '../fields/match-header.ts';
import type { Area } from './area.ts';
import { ergebnisspalte } from './columns.ts';

/** Letters that German puts between the words of a compound: Antrag-s-art, Kunde-n-nummer. */
const FUGEN = ['s', 'n'] as const;

/**
 * The group above each column of a row; empty where there is none. A group that is not merged stands for the blank cells
 * to its right, as far as the next text.
 */
export function groupsAbove(
  texts: readonly (readonly string[])[],
  row: number,
  merged: readonly Area[],
): readonly string[] {
  const above = texts[row - 1] ?? [];
  let group = '';
  let reichtWeiter = false;
  return (texts[row] ?? []).map((part, column) => {
    const area = merged.find((one) => holds(one, row - 1, column));
    if (area !== undefined) {
      group = texts[area.row]?.[area.column] ?? '';
      reichtWeiter = false;
    } else if (above[column]) {
      // A name above a blank cell is the name of its own column alone.
      group = part === '' ? '' : (above[column] ?? '');
      reichtWeiter = true;
    } else if (!reichtWeiter) group = '';
    return group;
  });
}

const holds = (area: Area, row: number, column: number) =>
  area.row <= row && row < area.row + area.rows && area.column <= column && column < area.column + area.columns;

/**
 * The parts with their groups: as one where that is a label, else the part where it is one by itself, else both.
 * `undefined` where no group makes a label of its part: what stands above is a title.
 */
export function joined(parts: readonly string[], groups: readonly string[]): readonly string[] | undefined {
  let isGrouped = false;
  const texts = parts.map((part, column) => {
    const group = groups[column] ?? '';
    if (part === '' || group === '' || ergebnisspalte(part) !== undefined) return part;
    const whole = `${group} ${part}`;
    const label = [whole, ...FUGEN.map((fuge) => group + fuge + part.toLowerCase())].find(istUeberschrift);
    isGrouped ||= label !== undefined;
    return label ?? (istUeberschrift(part) ? part : whole);
  });
  return isGrouped ? texts : undefined;
}
