/**
 * A reason as a record, and as the text of `neufall_grund` and `route_grund`, such as
 * `ablehnung-kurz; fehlt:geburtsdatum,antragsart`.
 * Decisions carry the text, which is written for each case; whoever asks what is in it asks here.
 * Source: page 2, fine print 16.
 */
import { FIELD_IDS, type FieldId } from '../fields/declarations.ts';

/** Reasons of condition A (age), B (residence) and C (new). */
export type GrundAlter = 'unter15' | 'altersgrenze';
export type GrundNeu =
  | 'erstantrag'
  | 'weiterbewilligung'
  | 'laufender-bezug'
  | 'unterbrechung'
  | 'unterbrechung-kurz'
  | 'ablehnung'
  | 'ablehnung-kurz';
export type Grund = GrundAlter | 'aufenthalt' | GrundNeu;

/** The words of a reason. */
export type Grundwort = Grund | 'manuell' | 'nicht geregelt';

interface Begruendung {
  /** Its words, in order; one that the program does not know stays as it is. */
  readonly worte: readonly string[];
  /** Fields that are missing, in order. */
  readonly fehlt: readonly FieldId[];
}

/** Between the parts of a reason. */
export const TRENNER = '; ';
const FEHLT = 'fehlt:';

/** The text of a reason. */
export function grundtext(wort: Grundwort | '', fehlt: readonly FieldId[]): string {
  if (fehlt.length === 0) return wort;
  const liste = FEHLT + fehlt.join(',');
  return wort === '' ? liste : wort + TRENNER + liste;
}

/** The reason of a text. */
export function begruendung(text: string): Begruendung {
  const teile = text === '' ? [] : text.split(TRENNER);
  return {
    worte: teile.filter((teil) => !teil.startsWith(FEHLT)),
    fehlt: teile.flatMap((teil) => (teil.startsWith(FEHLT) ? felder(teil.slice(FEHLT.length)) : [])),
  };
}

const felder = (liste: string): readonly FieldId[] =>
  liste.split(',').flatMap((id) => FIELD_IDS.filter((known) => known === id));
