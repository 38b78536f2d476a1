/**
 * House rules that a workbook keeps, and how they stand beside those that are provided for everyone.
 * Source: page 9 "Where it is used" (Add-in).
 */
import { type Day, iso, parseIso } from '../calendar/day.ts';
import { isRecord, parseJson } from '../json.ts';
import { type Hausregeln, type Leseergebnis, leseHausregeln } from './index.ts';
import { type Hausdatei, unter } from './knoten.ts';

/** The setting of the workbook. */
export const HAUSREGELN_KEY = 'neufall.hausregeln';

/** A file's name and text. */
export type Haustext = Hausregeln['dateien'][number];

/** The file that a workbook keeps, and the day on which it was loaded. */
export interface Mappendatei extends Haustext {
  readonly tag: Day;
}

/** What the workbook keeps. */
export function mappendateiText({ name, text, tag }: Mappendatei): string {
  return JSON.stringify({ name, tag: iso(tag), text });
}

/** Never throws; what is no such text gives none. */
export function readMappendatei(value: unknown): Mappendatei | undefined {
  const found = parseJson(value);
  if (!isRecord(found)) return undefined;
  const { name, tag, text } = found;
  const day = typeof tag === 'string' ? parseIso(tag) : undefined;
  return typeof name === 'string' && typeof text === 'string' && day !== undefined
    ? { name, text, tag: day }
    : undefined;
}

const nummer = ({ baum }: Hausdatei) => unter(baum, 'dokument', 'id')?.value;

/** Provided files and that of a workbook: a document of the workbook takes the place of the same one. */
export function leseMitMappe(bereitgestellt: readonly Hausdatei[], mappe: Hausdatei | undefined): Leseergebnis {
  if (mappe === undefined) return leseHausregeln(bereitgestellt);
  return leseHausregeln([...bereitgestellt.filter((datei) => nummer(datei) !== nummer(mappe)), mappe]);
}
