/**
 * What is found where a house sets the program up: names that it gives twice, headers that are
 * missing, and what an export looks like. Source: page 5 "Profiles are checked".
 */
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';

/** A header for two fields of a source, or a word for two words of a list. */
export interface DoppelterName {
  /** The name as it is written the second time. */
  readonly text: string;
  /** It is a word of a list, not a header. */
  readonly wort: boolean;
  /** The source, or the key of the list. */
  readonly wo: string;
  /** What it stands for: labels of fields, or words. */
  readonly eins: string;
  readonly zwei: string;
}

/** A header that a profile names and no file of its source has. */
export interface FehlendeUeberschrift {
  readonly quelle: Quelle;
  readonly feld: FieldId;
  /** The headers that the profile names for the field. */
  readonly genannt: readonly string[];
  readonly datei: string;
  /** The header of the file that is most like one of them. */
  readonly naechste?: string;
}

/** An export as its first lines and its length show it. */
export interface Dateibild {
  /** Base name of the path. */
  readonly datei: string;
  /** Missing for a sheet of a workbook. */
  readonly text?: { readonly kodierung: string; readonly trennzeichen: string };
  /** Line (or row) of the header, from 1. */
  readonly kopfzeile: number;
  readonly saetze: number;
}
